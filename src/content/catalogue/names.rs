//! Display names for row keys that are internal ids.

use crate::answers::{Language, Setting};
use crate::i18n::{CommonMessage, Message, names};
use crate::tables::CERTIFICATIONS;

/// The display name of a key; `None` if there is only the key.
pub fn of_key(file: &str, key: &str, language: Language) -> Option<String> {
    match file {
        "factors" => of_factor(key).map(|word| word.text(language).to_owned()),
        "certifications" => CERTIFICATIONS
            .iter()
            .find(|row| row.short == key)
            .map(|row| format!("{} ({key})", row.name)),
        "prices_us" | "prices_state" | "outcomes_us" | "outcomes_state" | "price_rules"
        | "repayment" => of_money(key).map(|words| words[language as usize].to_owned()),
        _ => None,
    }
}

fn of_factor(id: &str) -> Option<CommonMessage> {
    if let Some(setting) = id.strip_prefix("setting-") {
        // "unknown" is not a setting: it is the row for users without a setting.
        let known = Setting::from_name(setting).map(names::setting);
        return Some(known.unwrap_or(CommonMessage::WhySettingUnknown));
    }
    Some(match id {
        "rn-unknown" => CommonMessage::WhySettingUnknown,
        "counselor-setting" => CommonMessage::Setting,
        "bilingual" => CommonMessage::Bilingual,
        "certification" => CommonMessage::WhyCertification,
        "credential-none" => CommonMessage::CredentialNone,
        "credential-bachelors" => CommonMessage::CredentialBachelors,
        "credential-bsw" => CommonMessage::CredentialBsw,
        "credential-other-masters" => CommonMessage::CredentialOtherMasters,
        "credential-msw" => CommonMessage::CredentialMsw,
        "credential-msw-licensed" => CommonMessage::CredentialMswLicensed,
        "credential-clinical" => CommonMessage::CredentialClinical,
        "credential-counseling-masters" => CommonMessage::CredentialCounseling,
        "credential-counselor" => CommonMessage::CredentialCounselor,
        "credential-doctorate" => CommonMessage::CredentialDoctorate,
        "credential-adn" => CommonMessage::CredentialAdn,
        "credential-bsn" => CommonMessage::CredentialBsn,
        _ => return None,
    })
}

/// Degrees, kinds of school and their figures, in English and Spanish. Proper names are the same in both.
fn of_money(key: &str) -> Option<[&'static str; 2]> {
    Some(match key {
        "msw" => ["MSW", "MSW"],
        "msw-advanced" => ["MSW with advanced standing", "MSW con advanced standing"],
        "bsw" => ["BSW", "BSW"],
        "bsn" => ["BSN", "BSN"],
        "bsn-second" => ["second-degree BSN", "BSN como segundo título"],
        "bsn-from-adn" | "rn-to-bsn" => ["RN to BSN", "de RN a BSN"],
        "adn" => [
            "associate degree in nursing",
            "título de asociado en enfermería",
        ],
        "counseling" | "other-masters" => ["counseling master's", "maestría en consejería"],
        "undergraduate" => ["any bachelor's", "cualquier bachelor's"],
        "bachelors" => ["bachelor's", "bachelor's"],
        "bachelors-from-associate" => [
            "last two years of a bachelor's",
            "últimos dos años de un bachelor's",
        ],
        "graduate" => ["any graduate study", "cualquier posgrado"],
        "social-work-doctorate" | "doctorate" => {
            ["doctorate in social work", "doctorado en trabajo social"]
        }
        "psyd" => ["PsyD", "PsyD"],
        "mental-health-counseling" => [
            "master's in mental health services",
            "maestría en servicios de salud mental",
        ],
        "student-counseling" => [
            "master's in student counseling",
            "maestría en consejería escolar",
        ],
        "counseling-psychology" => [
            "master's in counseling psychology",
            "maestría en psicología clínica y consejería",
        ],
        "psychology-bachelors" => ["bachelor's in psychology", "bachelor's en psicología"],
        "sociology-bachelors" => ["bachelor's in sociology", "bachelor's en sociología"],
        "human-services-bachelors" => [
            "bachelor's in human services",
            "bachelor's en servicios humanos",
        ],
        "human-development-bachelors" => [
            "bachelor's in human development",
            "bachelor's en desarrollo humano",
        ],
        "human-services-masters" => [
            "master's in human services",
            "maestría en servicios humanos",
        ],
        "public-administration" => [
            "master's in public administration",
            "maestría en administración pública",
        ],
        "health-administration" => [
            "master's in health administration",
            "maestría en administración de salud",
        ],
        "public-health" => ["master's in public health", "maestría en salud pública"],
        "public" => ["public", "pública"],
        "nonprofit" => ["private nonprofit", "privada sin fines de lucro"],
        "for-profit" => ["for-profit", "con fines de lucro"],
        "all" => ["all schools", "todas las escuelas"],
        "in-state" => ["residents of the state", "residentes del estado"],
        "out-of-state" => ["from other states", "de otros estados"],
        "any" => ["all residents", "cualquier residencia"],
        "year" => ["a year", "al año"],
        "credit" => ["a credit", "por crédito"],
        "net-year" => [
            "a year after grants, with living costs",
            "al año después de becas, con costo de vida",
        ],
        "living-year" => ["living costs of a year", "costo de vida de un año"],
        "debt" => ["debt at graduation", "deuda al graduarse"],
        "pay-1" => ["pay after one year", "sueldo al año"],
        "pay-4" => ["pay after four years", "sueldo a los cuatro años"],
        "tiered" => ["tiered standard plan", "plan estándar por escalones"],
        "rap" => ["income plan (RAP)", "plan por ingresos (RAP)"],
        _ => return None,
    })
}

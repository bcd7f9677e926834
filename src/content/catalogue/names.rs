//! What a row is of, in the words of the page, where its key is a name of the program's own.

use crate::answers::{Language, Setting};
use crate::tables::CERTIFICATIONS;
use crate::text::{Word, names};

/// The words for a key of a table; `None` where the key is all that is known.
pub fn of_key(file: &str, key: &str, language: Language) -> Option<String> {
    match file {
        "factors" => of_factor(key).map(|word| word.say(language).to_owned()),
        "certifications" => CERTIFICATIONS
            .iter()
            .find(|row| row.short == key)
            .map(|row| format!("{} ({key})", row.name)),
        _ => None,
    }
}

fn of_factor(id: &str) -> Option<Word> {
    if let Some(setting) = id.strip_prefix("setting-") {
        // The one that is no setting stands for those who have not said any.
        let known = Setting::from_name(setting).map(names::setting);
        return Some(known.unwrap_or(Word::WhySettingUnknown));
    }
    Some(match id {
        "rn-unknown" => Word::WhySettingUnknown,
        "counselor-setting" => Word::Setting,
        "bilingual" => Word::Bilingual,
        "certification" => Word::WhyCertification,
        "credential-none" => Word::CredentialNone,
        "credential-bachelors" => Word::CredentialBachelors,
        "credential-bsw" => Word::CredentialBsw,
        "credential-other-masters" => Word::CredentialOtherMasters,
        "credential-msw" => Word::CredentialMsw,
        "credential-msw-licensed" => Word::CredentialMswLicensed,
        "credential-clinical" => Word::CredentialClinical,
        "credential-counseling-masters" => Word::CredentialCounseling,
        "credential-counselor" => Word::CredentialCounselor,
        "credential-doctorate" => Word::CredentialDoctorate,
        "credential-adn" => Word::CredentialAdn,
        "credential-bsn" => Word::CredentialBsn,
        _ => return None,
    })
}

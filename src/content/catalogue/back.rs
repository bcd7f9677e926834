//! Links a table row back to the calculator: to the answer that it belongs to, or the result.

use super::CatalogueHit;
use crate::answers::{Answers, Setting, UsState};
use crate::tables::CERTIFICATIONS;

/// Where the calculator uses a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalculatorTarget {
    State(UsState),
    Setting(Setting),
    /// By index in [`crate::tables::CERTIFICATIONS`].
    Certification(usize),
    Bilingual,
    /// The explanation of the pay.
    Pay,
    Time,
    Cost,
}

impl CalculatorTarget {
    /// `None` if the row does not belong to a single answer or result.
    pub fn of(hit: &CatalogueHit) -> Option<Self> {
        let key = hit.row.keys.first().map_or("", String::as_str);
        let state = || UsState::from_name(key).map(Self::State);
        match hit.table.file.as_str() {
            "requirements" => key.get(..2).and_then(UsState::from_name).map(Self::State),
            "licenses" | "states" | "nursing_boards" | "wages_state_percentiles" => state(),
            "factors" => Some(of_factor(key)),
            "certifications" => {
                let row = CERTIFICATIONS.iter().position(|row| row.short == key);
                row.map(Self::Certification)
            }
            "wages_us" | "wages_industry" => Some(Self::Pay),
            "pathways" => Some(Self::Time),
            "fees" => Some(Self::Cost),
            _ => None,
        }
    }

    /// `before` with this answer set; `None` if this is a result.
    pub fn answers(self, before: &Answers) -> Option<Answers> {
        let mut answers = Answers {
            view: None,
            anchor: None,
            ..*before
        };
        match self {
            Self::State(state) => answers.state = Some(state),
            Self::Setting(setting) => answers.setting = Some(setting),
            Self::Certification(row) => answers.certs = answers.certs.with(row),
            Self::Bilingual => answers.bilingual = true,
            Self::Pay | Self::Time | Self::Cost => return None,
        }
        Some(answers)
    }
}

fn of_factor(id: &str) -> CalculatorTarget {
    if id == "bilingual" {
        return CalculatorTarget::Bilingual;
    }
    let setting = id.strip_prefix("setting-").and_then(Setting::from_name);
    setting.map_or(CalculatorTarget::Pay, CalculatorTarget::Setting)
}

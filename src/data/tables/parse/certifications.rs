//! Parses the requirements of certifications.

use super::Reader;
use crate::answers::{CertSet, Setting};

/// The prerequisites of certifications, in the order of `casepath_data::tables::Prerequisite`.
pub const NEEDS: [&str; 9] = [
    "none",
    "bachelors",
    "bsw",
    "other-masters",
    "msw",
    "clinical",
    "rn",
    "bachelors-or-rn",
    "clinician",
];

#[derive(Debug, Clone, Default)]
pub struct Certification {
    pub id: String,
    pub short: String,
    pub name: String,
    pub issuer: String,
    pub need: usize,
    pub months: Option<f64>,
    pub months_under_holder: Option<f64>,
    pub months_as_supervisor: Option<f64>,
    pub exam: String,
    pub fee: Option<f64>,
    pub renewal_years: Option<f64>,
    pub ce_hours: Option<f64>,
    pub settings: Vec<usize>,
    pub grade: String,
    pub sources: Vec<usize>,
}

impl Reader<'_> {
    pub(super) fn certifications(&mut self) -> Vec<Certification> {
        let columns = [
            "id",
            "short",
            "name",
            "issuer",
            "needs",
            "months_experience",
            "months_under_holder",
            "months_as_supervisor",
            "exam",
            "fee_usd",
            "renewal_years",
            "ce_hours",
            "settings",
            "topic",
            "grade",
            "source",
            "confidence",
        ];
        let mut list: Vec<Certification> = Vec::new();
        for row in self.table("certifications.csv", &columns) {
            let need = row.one_of("needs", &NEEDS, &mut self.problems);
            row.one_of("confidence", &["high", "medium", "low"], &mut self.problems);
            row.needed("topic", &mut self.problems);
            let mut settings = Vec::new();
            for name in row.list("settings") {
                match Setting::ALL.iter().position(|s| s.name() == name) {
                    Some(index) => settings.push(index),
                    None => self.fail(&row, format!("setting {name:?} is unknown")),
                }
            }
            let certification = Certification {
                id: row.needed("id", &mut self.problems),
                short: row.needed("short", &mut self.problems),
                name: row.needed("name", &mut self.problems),
                issuer: row.needed("issuer", &mut self.problems),
                need: NEEDS.iter().position(|n| *n == need).unwrap_or_default(),
                months: self.number(&row, "months_experience"),
                months_under_holder: self.number(&row, "months_under_holder"),
                months_as_supervisor: self.number(&row, "months_as_supervisor"),
                exam: row.one_of("exam", &["", "yes", "no"], &mut self.problems),
                fee: self.number(&row, "fee_usd"),
                renewal_years: self.number(&row, "renewal_years"),
                ce_hours: self.number(&row, "ce_hours"),
                settings,
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(&row),
            };
            let shorter = [
                certification.months_under_holder,
                certification.months_as_supervisor,
            ];
            for months in shorter.into_iter().flatten() {
                if certification.months.is_none_or(|usual| months > usual) {
                    self.fail(&row, "another way to the months_experience must be shorter");
                }
            }
            if list.iter().any(|other| other.id == certification.id) {
                self.fail(&row, format!("{} stands twice", certification.id));
            }
            list.push(certification);
        }
        if list.len() > CertSet::MOST {
            self.problems.add(
                "certifications.csv",
                0,
                format!("more than {} rows", CertSet::MOST),
            );
        }
        list
    }
}

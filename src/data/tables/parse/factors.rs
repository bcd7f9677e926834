//! Parses the pay factors.

use super::Reader;
use crate::answers::Setting;

/// Credentials in the order of `casepath_data::tables::Credential`.
pub const CREDENTIALS: [&str; 10] = [
    "none",
    "bachelors",
    "bsw",
    "other-masters",
    "msw",
    "msw-licensed",
    "clinical",
    "doctorate",
    "adn",
    "bsn",
];
/// Social workers' credentials come first in [`CREDENTIALS`].
pub const SOCIAL_WORK_CREDENTIALS: &[&str] = CREDENTIALS.split_at(8).0;
pub const NURSING_CREDENTIALS: &[&str] = CREDENTIALS.split_at(8).1;
pub const COUNSELOR_CREDENTIALS: [&str; 2] = ["counseling-masters", "counselor"];

/// A pay factor: the logarithm of its effect, minimum, typical and maximum.
#[derive(Debug, Clone, Default)]
pub struct Factor {
    pub id: String,
    pub applies_to: String,
    pub low: f64,
    pub point: f64,
    pub high: f64,
    pub grade: String,
    pub sources: Vec<usize>,
}

impl Reader<'_> {
    pub(super) fn factors(&mut self) -> Vec<Factor> {
        let columns = [
            "id",
            "group",
            "applies_to",
            "low",
            "point",
            "high",
            "unit",
            "grade",
            "source",
            "note",
        ];
        let mut factors: Vec<Factor> = Vec::new();
        for row in self.table("factors.csv", &columns) {
            let group = row.text("group").to_owned();
            let mut value = |column: &str| {
                let range = if group == "experience" {
                    row.text("id")
                } else {
                    &group
                };
                row.number(column, range, &self.plausible, &mut self.problems)
            };
            let (low, point, high) = (value("low"), value("point"), value("high"));
            let (Some(low), Some(point), Some(high)) = (low, point, high) else {
                self.fail(&row, "low, point and high are all needed");
                continue;
            };
            // Experience has a negative curvature; its values are paired with those of the slope, so they may descend.
            let ordered = low <= point && point <= high
                || group == "experience" && low >= point && point >= high;
            if !ordered {
                self.fail(
                    &row,
                    format!("low {low}, point {point}, high {high} are out of order"),
                );
            }
            let factor = Factor {
                id: row.needed("id", &mut self.problems),
                applies_to: row.needed("applies_to", &mut self.problems),
                low,
                point,
                high,
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(&row),
            };
            if factors
                .iter()
                .any(|f| f.id == factor.id && f.applies_to == factor.applies_to)
            {
                self.fail(
                    &row,
                    format!("{} for {} stands twice", factor.id, factor.applies_to),
                );
            }
            factors.push(factor);
        }
        let wanted = Setting::ALL
            .iter()
            .map(|s| (format!("setting-{}", s.name()), ""));
        let nurses = [
            "rn-hospital",
            "rn-clinic",
            "rn-nursing-care",
            "rn-government",
            "rn-other",
            "rn-unknown",
        ];
        let others = [
            "setting-unknown",
            "counselor-setting",
            "experience-slope",
            "experience-curve",
            "experience-reference",
            "certification",
            "bilingual",
        ];
        let plain = nurses
            .iter()
            .chain(&others)
            .map(|id| ((*id).to_owned(), ""));
        let social = SOCIAL_WORK_CREDENTIALS.iter().flat_map(|id| {
            ["21-1021", "21-1022;21-1023"].map(|to| (format!("credential-{id}"), to))
        });
        let nursing = NURSING_CREDENTIALS
            .iter()
            .map(|id| (format!("credential-{id}"), "nursing"));
        let counseling = COUNSELOR_CREDENTIALS
            .iter()
            .map(|id| (format!("credential-{id}"), "21-1018"));
        let all = wanted.chain(plain).chain(social).chain(nursing);
        for (id, to) in all.chain(counseling) {
            if !factors
                .iter()
                .any(|f| f.id == id && (to.is_empty() || f.applies_to == to))
            {
                self.problems.add(
                    "factors.csv",
                    0,
                    format!("{id} {to}").trim_end().to_owned() + " is missing",
                );
            }
        }
        factors
    }
}

/// The key of a factor's explanatory text; credentials have one for each group of occupations.
pub fn factor_key(id: &str, applies_to: &str) -> String {
    match (id.starts_with("credential-"), applies_to) {
        (true, "nursing") => format!("factor.{id}.29-1141"),
        (true, to) => format!("factor.{id}.{}", &to[..to.find(';').unwrap_or(to.len())]),
        (false, _) => format!("factor.{id}"),
    }
}

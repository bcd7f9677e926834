//! The constants of the model, the factors of pay, the ways of study, fees, and the values that neighbours take.

use std::collections::HashMap;

use super::{
    FEES, Factor, Fee, Figure, LATER_MODEL, MODEL, NEIGHBOURS, NURSING_CREDENTIALS, PATHWAYS,
    Pathway, Reader, SOCIAL_WORK_CREDENTIALS,
};
use crate::answers::{Education, Plan, Setting};

impl Reader<'_> {
    pub(super) fn model(&mut self) -> Vec<Figure> {
        let rows = self.table(
            "model.csv",
            &["id", "value", "unit", "grade", "source", "note"],
        );
        let ids = [MODEL.as_slice(), &LATER_MODEL].concat();
        let rows = self.by_key("model.csv", rows, "id", &ids);
        rows.iter()
            .map(|(id, row)| {
                row.needed("unit", &mut self.problems);
                if row.text("value").is_empty() {
                    self.fail(row, "value is empty");
                }
                Figure {
                    value: row
                        .number("value", id, &self.plausible, &mut self.problems)
                        .unwrap_or_default(),
                    grade: row.grade("grade", &mut self.problems),
                    sources: self.source(row),
                }
            })
            .collect()
    }

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
            // The curve of experience falls: its three values belong to those of the slope.
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
        for (id, to) in wanted.chain(plain).chain(social).chain(nursing) {
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

    pub(super) fn pathways(&mut self) -> Vec<Pathway> {
        let columns = [
            "id",
            "what",
            "from",
            "accelerated",
            "fast",
            "typical",
            "slow",
            "part_time",
            "source",
        ];
        let rows = self.table("pathways.csv", &columns);
        let rows = self.by_key("pathways.csv", rows, "id", &PATHWAYS);
        rows.iter()
            .map(|(id, row)| {
                let mut month = |column: &str| {
                    row.number(column, "months", &self.plausible, &mut self.problems)
                };
                let (accelerated, part_time) = (month("accelerated"), month("part_time"));
                let speeds =
                    ["fast", "typical", "slow"].map(|column| month(column).unwrap_or(-1.0));
                if !(0.0 <= speeds[0] && speeds[0] <= speeds[1] && speeds[1] <= speeds[2]) {
                    self.fail(row, "fast, typical and slow are all needed, in this order");
                }
                if accelerated.is_some_and(|a| a > speeds[0]) {
                    self.fail(row, "accelerated takes longer than fast");
                }
                if !id.starts_with("wait-") && (accelerated.is_none() || part_time.is_none()) {
                    self.fail(row, "a degree needs accelerated and part_time months");
                }
                let [fast, typical, slow] = speeds;
                Pathway {
                    id: (*id).to_owned(),
                    accelerated,
                    fast,
                    typical,
                    slow,
                    part_time,
                    sources: self.source(row),
                }
            })
            .collect()
    }

    pub(super) fn study(&mut self) -> Vec<Vec<Vec<usize>>> {
        let mut found: HashMap<(Plan, Education), Vec<usize>> = HashMap::new();
        for row in self.table("study.csv", &["planned", "held", "stages"]) {
            let (Some(plan), Some(held)) = (
                Plan::from_name(row.text("planned")),
                Education::from_name(row.text("held")),
            ) else {
                self.fail(&row, "planned or held is unknown");
                continue;
            };
            let mut stages = Vec::new();
            for id in row.list("stages") {
                match PATHWAYS.iter().position(|known| *known == id) {
                    Some(place) => stages.push(place),
                    None => self.fail(&row, format!("stage {id:?} does not stand in pathways.csv")),
                }
            }
            if stages.len() > 3 {
                self.fail(&row, "a way has at most three stages of study");
            }
            if found.insert((plan, held), stages).is_some() {
                self.fail(
                    &row,
                    format!("{} after {} stands twice", plan.name(), held.name()),
                );
            }
        }
        let mut study = Vec::new();
        for plan in Plan::ALL {
            let mut by_held = Vec::new();
            for held in Education::ALL {
                let stages = found.remove(&(*plan, *held)).unwrap_or_else(|| {
                    let what = format!("{} after {} is missing", plan.name(), held.name());
                    self.problems.add("study.csv", 0, what);
                    Vec::new()
                });
                by_held.push(stages);
            }
            study.push(by_held);
        }
        study
    }

    pub(super) fn fees(&mut self) -> Vec<Fee> {
        let rows = self.table(
            "fees.csv",
            &[
                "id", "usd_low", "usd_high", "unit", "grade", "source", "note",
            ],
        );
        let rows = self.by_key("fees.csv", rows, "id", &FEES);
        rows.iter()
            .map(|(_, row)| {
                let (low, high) = (self.number(row, "usd_low"), self.number(row, "usd_high"));
                if low.is_some() != high.is_some() || low > high {
                    self.fail(
                        row,
                        "usd_low and usd_high: both or neither, the lower first",
                    );
                }
                Fee {
                    low,
                    high,
                    grade: row.grade("grade", &mut self.problems),
                    sources: self.source(row),
                }
            })
            .collect()
    }

    pub(super) fn neighbours(&mut self) -> [Vec<f64>; 3] {
        let mut values: [Vec<f64>; 3] = Default::default();
        for row in self.table("neighbours.csv", &["answer", "value", "note"]) {
            match NEIGHBOURS
                .iter()
                .position(|answer| *answer == row.text("answer"))
            {
                None => self.fail(
                    &row,
                    format!("answer {:?} has no neighbours", row.text("answer")),
                ),
                Some(place) => {
                    let value = row.number(
                        "value",
                        NEIGHBOURS[place],
                        &self.plausible,
                        &mut self.problems,
                    );
                    values[place].extend(value);
                }
            }
        }
        values
    }
}

/// The key of a factor's long text; the credentials have one for each kind of occupation.
pub fn factor_key(factor: &Factor) -> String {
    match (
        factor.id.starts_with("credential-"),
        factor.applies_to.as_str(),
    ) {
        (true, "nursing") => format!("factor.{}.29-1141", factor.id),
        (true, to) => format!(
            "factor.{}.{}",
            factor.id,
            &to[..to.find(';').unwrap_or(to.len())]
        ),
        (false, _) => format!("factor.{}", factor.id),
    }
}

//! Parses the known costs.

use super::Reader;

/// The fees that the estimate uses by name.
pub const FEES: [&str; 6] = [
    "exam-bachelors",
    "exam-masters",
    "exam-clinical",
    "exam-nce",
    "exam-ncmhce",
    "liability-insurance",
];

#[derive(Debug, Clone, Default)]
pub struct Fee {
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub grade: String,
    pub sources: Vec<usize>,
}

impl Reader<'_> {
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
}

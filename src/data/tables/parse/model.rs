//! Parses the constants of the model.

use super::Reader;

/// The constants that the estimate uses by name.
pub const MODEL: [&str; 39] = [
    "derived-error",
    "derived-within",
    "derived-within-states",
    "derived-states",
    "derived-worst",
    "edge-floor",
    "spread-share",
    "range-floor",
    "experience-cap",
    "full-time-week",
    "full-time-year",
    "weeks-a-year",
    "weeks-a-school-year",
    "full-time-rule",
    "months-not-seen",
    "fast-share",
    "slow-practice",
    "part-time-fast",
    "part-time-slow",
    "share-clinical",
    "share-other",
    "share-insurance",
    "supervision-fee",
    "rounding",
    "part-time-pay-hours",
    "edge-notice",
    "tie",
    "moment-1",
    "moment-2",
    "moment-3",
    "log-pace-weeks",
    "log-pace-least",
    "log-pace-errors",
    "log-horizon",
    "log-cap-often",
    "log-supervision-behind",
    "rule-old",
    "bsw-age-least",
    "bsw-age-most",
];
/// Constants that no estimate uses: generated as separate statics, so that code that does not use them does
/// not include them.
pub const LATER_MODEL: [&str; 4] = [
    "source-late",
    "source-old",
    "interpolated-error",
    "interpolated-worst",
];
/// How much narrower a state's wage distribution is than the national one, from the 10th percentile to the 90th. Only
/// the derived wages are compiled into the program, not these.
pub const SHAPES: [&str; 5] = [
    "shape-p10",
    "shape-p25",
    "shape-p50",
    "shape-p75",
    "shape-p90",
];

/// A figure with its grade and sources. Sources are indexes in [`super::Tables::sources`].
#[derive(Debug, Clone, Default)]
pub struct Figure {
    pub value: f64,
    pub grade: String,
    pub sources: Vec<usize>,
}

impl Reader<'_> {
    /// The constants of the model, and the shapes.
    pub(super) fn model(&mut self) -> (Vec<Figure>, Vec<Figure>) {
        let rows = self.table(
            "model.csv",
            &["id", "value", "unit", "grade", "source", "note"],
        );
        let ids = [MODEL.as_slice(), &LATER_MODEL, &SHAPES].concat();
        let rows = self.by_key("model.csv", rows, "id", &ids);
        let mut model: Vec<Figure> = rows
            .iter()
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
            .collect();
        // A missing row has been reported above.
        let shapes = model.len().saturating_sub(SHAPES.len());
        let shapes = model.split_off(shapes);
        (model, shapes)
    }
}

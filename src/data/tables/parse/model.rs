//! The constants of the model.

use super::Reader;

/// The constants that the estimate asks for by name.
pub const MODEL: [&str; 37] = [
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
];
/// Constants that no estimate rests on: they are baked one by one, so that what does not ask for them does
/// not carry them.
pub const LATER_MODEL: [&str; 4] = [
    "source-late",
    "source-old",
    "interpolated-error",
    "interpolated-worst",
];
/// How much narrower a state is than the nation, from the 10th percentile to the 90th: what is derived with
/// them is baked, they are not.
pub const SHAPES: [&str; 5] = [
    "shape-p10",
    "shape-p25",
    "shape-p50",
    "shape-p75",
    "shape-p90",
];

/// A figure with what a reader needs to judge it. Sources are places in [`super::Tables::sources`].
#[derive(Debug, Clone, Default)]
pub struct Figure {
    pub value: f64,
    pub grade: String,
    pub sources: Vec<usize>,
}

impl Reader<'_> {
    /// The model, and the shapes.
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
        // Where a row is missing, that was told.
        let shapes = model.len().saturating_sub(SHAPES.len());
        let shapes = model.split_off(shapes);
        (model, shapes)
    }
}

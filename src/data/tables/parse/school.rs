//! Parses the limits of a school's file.

use super::Reader;

/// The names of the limits, in the order of the generated constants.
pub const LIMITS: [&str; 13] = [
    "file", "programs", "faults", "id", "name", "email", "phone", "link", "logo", "months",
    "month", "year", "shown",
];

/// A minimum and a maximum, both whole.
pub type Limit = (u32, u32);

impl Reader<'_> {
    /// In the order of [`LIMITS`].
    pub(super) fn school_limits(&mut self) -> Vec<Limit> {
        let file = "school_limits.csv";
        let rows = self.table(file, &["id", "least", "most", "unit", "why"]);
        let rows = self.by_key(file, rows, "id", &LIMITS);
        let mut limits = Vec::new();
        for (id, row) in &rows {
            row.needed("unit", &mut self.problems);
            row.needed("why", &mut self.problems);
            let bound = |column: &str| row.text(column).parse::<u32>().ok();
            match (bound("least"), bound("most")) {
                (Some(least), Some(most)) if least <= most => limits.push((least, most)),
                _ => {
                    let what =
                        format!("{id}: least and most must be whole numbers, the least first");
                    self.fail(row, what);
                }
            }
        }
        limits
    }
}

//! The values that neighbours of an answer take.

use super::Reader;

/// Answers that have neighbours.
const NEIGHBOURS: [&str; 3] = ["hours", "share", "supervision"];

impl Reader<'_> {
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

//! Parses the values that neighbors of an answer may take.

use super::Reader;

/// The answers with neighbors.
const NEIGHBORS: [&str; 3] = ["hours", "share", "supervision"];

impl Reader<'_> {
    pub(super) fn neighbors(&mut self) -> [Vec<f64>; 3] {
        let mut values: [Vec<f64>; 3] = Default::default();
        for row in self.table("neighbors.csv", &["answer", "value", "note"]) {
            match NEIGHBORS
                .iter()
                .position(|answer| *answer == row.text("answer"))
            {
                None => self.fail(
                    &row,
                    format!("answer {:?} has no neighbors", row.text("answer")),
                ),
                Some(index) => {
                    let value = row.number(
                        "value",
                        NEIGHBORS[index],
                        &self.plausible,
                        &mut self.problems,
                    );
                    values[index].extend(value);
                }
            }
        }
        values
    }
}

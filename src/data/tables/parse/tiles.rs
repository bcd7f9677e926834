//! Parses the position of each state on the tile map.

use super::{Reader, state_names};

const FILE: &str = "tiles.csv";

impl Reader<'_> {
    /// Row and column of each state, in the order of the states; each position once.
    pub(super) fn tiles(&mut self) -> Vec<(u8, u8)> {
        let rows = self.table(FILE, &["state", "row", "column"]);
        let mut places: Vec<(u8, u8)> = Vec::new();
        for (_, row) in self.by_key(FILE, rows, "state", &state_names()) {
            let mut place = |column| self.needed_number(&row, column) as u8;
            let place = (place("row"), place("column"));
            if places.contains(&place) {
                self.fail(&row, "another state stands at this place");
            }
            places.push(place);
        }
        places
    }
}

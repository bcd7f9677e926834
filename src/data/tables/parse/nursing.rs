//! Parses the nursing boards and the nurse compact.

use super::{Reader, state_names};

const FILE: &str = "nursing_boards.csv";
/// In the order of `casepath_data::tables::NurseCompact`.
pub const COMPACTS: [&str; 3] = ["in-force", "enacted", "no"];

#[derive(Debug, Clone, Default)]
pub struct NursingBoard {
    pub board: String,
    pub url: String,
    /// Index in [`COMPACTS`].
    pub compact: usize,
    pub grade: String,
    pub sources: Vec<usize>,
}

impl Reader<'_> {
    /// In the order of the states.
    pub(super) fn nursing_boards(&mut self) -> Vec<NursingBoard> {
        let columns = [
            "state", "board", "url", "compact", "grade", "source", "seen",
        ];
        let rows = self.table(FILE, &columns);
        let mut boards = Vec::new();
        for (_, row) in self.by_key(FILE, rows, "state", &state_names()) {
            let compact = row.one_of("compact", &COMPACTS, &mut self.problems);
            let url = row.needed("url", &mut self.problems);
            if !url.starts_with("https://") {
                self.fail(&row, format!("url {url:?} is no address"));
            }
            row.date("seen", &mut self.problems);
            boards.push(NursingBoard {
                board: row.needed("board", &mut self.problems),
                url,
                compact: COMPACTS
                    .iter()
                    .position(|known| *known == compact)
                    .unwrap_or_default(),
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(&row),
            });
        }
        boards
    }
}

//! Generates the licenses with their requirements, and the ranges for board answers.

use super::Tables;
use super::rust::list;
use crate::tables::license;

/// A single text that the program parses on first use.
pub(super) fn bake(tables: &Tables) -> String {
    format!(
        "/// See `license::read`.\nstatic LICENSES: &str = {:?};",
        license::write(&tables.licenses)
    )
}

/// The valid ranges of board answers.
pub(super) fn ruled(tables: &Tables) -> String {
    let ruled = tables
        .ruled
        .map(|(least, most)| format!("({least:.0}, {most:.0})"));
    let about = "/// The least and the most of what a board may answer, by its term.\n";
    list(about, "RULED", "(u16, u16)", &ruled)
}

//! Licenses and what they ask, and what boards may answer.

use super::Tables;
use super::rust::list;
use crate::tables::license;

/// One text, which the program cuts into licenses when it is first asked.
pub(super) fn bake(tables: &Tables) -> String {
    format!(
        "/// See `license::read`.\nstatic LICENSES: &str = {:?};",
        license::write(&tables.licenses)
    )
}

/// The bounds of what a board may answer.
pub(super) fn ruled(tables: &Tables) -> String {
    let ruled = tables
        .ruled
        .map(|(least, most)| format!("({least:.0}, {most:.0})"));
    let about = "/// The least and the most of what a board may answer, by its term.\n";
    list(about, "RULED", "(u16, u16)", &ruled)
}

//! Generates the limits of a school's file as constants. No estimate depends on them, so they are not part of the
//! version of the figures.

use super::super::parse::school::LIMITS;
use super::Tables;

/// The source text that `src/data/school_limits.rs` includes.
pub fn bake(tables: &Tables) -> String {
    LIMITS
        .iter()
        .zip(&tables.school_limits)
        .map(|(id, (least, most))| {
            let name = id.to_uppercase();
            format!("pub const {name}: Limit = Limit {{ least: {least}, most: {most} }};\n")
        })
        .collect()
}

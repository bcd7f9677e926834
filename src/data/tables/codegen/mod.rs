//! Generates Rust statics from the checked tables. Used by the build script only.

pub mod catalogue;
mod certifications;
mod checklist;
pub mod evidence;
mod factors;
pub mod guide;
mod json;
mod licenses;
mod model;
pub mod money;
pub mod names;
pub mod notes;
mod pathways;
pub mod platforms;
mod rust;
pub mod school;
mod sources;
mod wages;

use super::parse::Tables;
use super::parse::fees::FEES;
use super::parse::nursing::COMPACTS;
use rust::{camel, grade, snake};

/// The source text of the statics that `src/data/tables/mod.rs` includes. Changing their order changes the version of
/// the figures: see [`names::version`].
pub fn bake(tables: &Tables) -> String {
    [
        sources::bake(tables),
        price_sources(tables),
        model::bake(tables),
        tiles(tables),
        model::later(tables),
        pathways::bake(tables),
        factors::bake(tables),
        wages::bake(tables),
        certifications::bake(tables),
        fees(tables),
        licenses::ruled(tables),
        licenses::bake(tables),
        neighbors(tables),
        checklist::bake(tables),
        nursing_boards(tables),
    ]
    .join("\n")
}

fn price_sources(tables: &Tables) -> String {
    let first = tables.states.first();
    let sources = first.map_or(&[][..], |state| &state.price_sources);
    format!("pub static PRICE_SOURCES: Sources = &{sources:?};")
}

fn tiles(tables: &Tables) -> String {
    format!(
        "/// Row and column of each state on the map of tiles.\npub static TILES: [(u8, u8); 51] = {:?};",
        tables.tiles
    )
}

fn fees(tables: &Tables) -> String {
    let statics = FEES.iter().zip(&tables.fees).map(|(id, fee)| {
        let dollars = fee
            .low
            .zip(fee.high)
            .map(|(low, high)| (low as u16, high as u16));
        format!(
            "pub static FEE_{}: Fee = Fee {{ dollars: {dollars:?}, grade: Grade::{}, sources: &{:?} }};",
            snake(id).to_uppercase(),
            grade(&fee.grade),
            fee.sources
        )
    });
    statics.collect::<Vec<_>>().join("\n")
}

fn nursing_boards(tables: &Tables) -> String {
    let rows: Vec<String> = tables
        .nursing_boards
        .iter()
        .map(|row| {
            format!(
                "NursingBoard {{ board: {:?}, url: {:?}, compact: NurseCompact::{}, grade: Grade::{}, sources: &{:?} }}",
                row.board,
                row.url,
                camel(COMPACTS[row.compact]),
                grade(&row.grade),
                row.sources
            )
        })
        .collect();
    rust::list("/// By state.\n", "NURSING_BOARDS", "NursingBoard", &rows)
}

fn neighbors(tables: &Tables) -> String {
    let answers = ["HOURS", "SHARE", "SUPERVISION"].iter();
    let statics = answers.zip(&tables.neighbors).map(|(name, values)| {
        let hundredths: Vec<u32> = values.iter().map(|v| (v * 100.0).round() as u32).collect();
        format!(
            "/// In hundredths.\npub static NEIGHBORS_{name}: [u32; {}] = {hundredths:?};",
            hundredths.len()
        )
    });
    statics.collect::<Vec<_>>().join("\n")
}

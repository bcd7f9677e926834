//! What is paid: the states, the nation, and the periods and sources of both.

use super::Tables;
use super::rust::list;
use crate::tables::read::wages::StateRow;

pub(super) fn bake(tables: &Tables) -> String {
    let states: Vec<String> = tables.states.iter().map(state).collect();
    let others: Vec<String> = tables
        .official_others
        .iter()
        .map(|(state, occupation, own)| {
            format!("({}, {:?})", state * 4 + occupation, own.map(|v| v as u32))
        })
        .collect();
    let [official, nation, means] = &tables.wage_sources;
    [
        list("/// By [`State`].\n", "STATES", "StateRow", &states),
        format!(
            "static US_PERCENTILES: [[u32; 5]; 4] = {:?};",
            tables.us.map(|p| p.map(|v| v as u32))
        ),
        format!(
            "static US_MEANS: [u32; 4] = {:?};",
            tables.us_means.map(|v| v as u32)
        ),
        format!(
            "static OFFICIAL_OTHERS: [percentiles::Own; {}] = [{}];",
            others.len(),
            others.join(", ")
        ),
        format!(
            "/// The period of the wages, ISO.\npub const WAGES_OF: &str = {:?};",
            tables.wage_period
        ),
        format!("static OFFICIAL_SOURCES: Sources = &{official:?};"),
        format!(
            "static DERIVED_SOURCES: Sources = &{:?};",
            [nation.as_slice(), means].concat()
        ),
    ]
    .join("\n")
}

fn state(row: &StateRow) -> String {
    format!(
        "StateRow {{ name: {:?}, prices: {}, official: {:?}, means: {:?} }}",
        row.name,
        (row.prices * 1000.0).round() as u32,
        row.official.map(|v| v as u32),
        row.means.map(|v| v as u32)
    )
}

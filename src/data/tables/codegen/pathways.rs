//! Generates the stages of study: an enum variant for each, its months, and which stages are between the education
//! held and the planned degree.

use super::Tables;
use super::rust::{camel, list};
use crate::tables::parse::pathways::{PATHWAYS, Pathway};
use crate::tables::parse::sources::grade_of;

pub(super) fn bake(tables: &Tables) -> String {
    let keys: String = PATHWAYS
        .iter()
        .map(|id| format!("{}, ", camel(id)))
        .collect();
    let names: Vec<String> = PATHWAYS.iter().map(|id| format!("{id:?}")).collect();
    let pathways: Vec<String> = tables.pathways.iter().map(|p| pathway(tables, p)).collect();
    [
        format!(
            "/// A row of `pathways.csv`.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub enum PathwayId {{ {keys} }}"
        ),
        list(
            "/// Their ids, for the keys of long texts.\n",
            "PATHWAY_NAMES",
            "&str",
            &names,
        ),
        list(
            "/// By [`PathwayId`].\n",
            "PATHWAYS",
            "Pathway",
            &pathways,
        ),
        study(tables),
    ]
    .join("\n")
}

fn pathway(tables: &Tables, p: &Pathway) -> String {
    let grade = grade_of(&p.sources, &tables.sources);
    format!(
        "Pathway {{ accelerated: {:?}, fast: {:?}, typical: {:?}, slow: {:?}, part_time: {:?}, part_time_fast: {:?}, grade: Grade::{grade}, sources: &{:?} }}",
        p.accelerated, p.fast, p.typical, p.slow, p.part_time, p.part_time_fast, p.sources
    )
}

fn study(tables: &Tables) -> String {
    let rows: Vec<String> = tables
        .study
        .iter()
        .map(|by_held| {
            let cells: Vec<String> = by_held
                .iter()
                .map(|stages| {
                    let ids: Vec<String> = stages
                        .iter()
                        .map(|s| format!("PathwayId::{}", camel(PATHWAYS[*s])))
                        .collect();
                    format!("&[{}]", ids.join(", "))
                })
                .collect();
            format!("[{}]", cells.join(", "))
        })
        .collect();
    let held = crate::answers::Education::ALL.len();
    format!(
        "static STUDY: [[&[PathwayId]; {held}]; {}] = [{}];",
        rows.len(),
        rows.join(", ")
    )
}

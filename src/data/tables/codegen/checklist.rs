//! Generates the checklist as statics, with an enum variant for each item, so that an item without texts does not
//! compile.

use super::Tables;
use super::rust::{camel, list};

pub(super) fn bake(tables: &Tables) -> String {
    let members: String = tables
        .checklist
        .iter()
        .map(|item| format!("{}, ", camel(&item.id)))
        .collect();
    let all: Vec<String> = tables
        .checklist
        .iter()
        .map(|item| format!("ItemId::{}", camel(&item.id)))
        .collect();
    let named = |kind: &str, names: &[String]| -> String {
        names
            .iter()
            .map(|name| format!("{kind}::{}, ", camel(name)))
            .collect()
    };
    let rows: Vec<String> = tables
        .checklist
        .iter()
        .map(|item| {
            format!(
                "ChecklistRow {{ id: {:?}, places: &[{}], who: &[{}], times: Times::{}, sources: &{:?} }}",
                item.id,
                named("Place", &item.places),
                named("ItemAudience", &item.who),
                camel(&item.times),
                item.sources
            )
        })
        .collect();
    [
        format!(
            "/// An item of `checklist.csv`.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub enum ItemId {{ {members} }}"
        ),
        list("/// All of them, in their order.\n", "ITEMS", "ItemId", &all),
        list("/// By [`ItemId`].\n", "CHECKLIST", "ChecklistRow", &rows),
    ]
    .join("\n")
}

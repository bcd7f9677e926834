//! Generates the pay factors.

use std::fmt::Write;

use super::Tables;
use super::rust::{grade, list, snake};
use crate::answers::Setting;
use crate::tables::parse::factors::{
    COUNSELOR_CREDENTIALS, Factor, NURSING_CREDENTIALS, SOCIAL_WORK_CREDENTIALS, factor_key,
};

pub(super) fn bake(tables: &Tables) -> String {
    let find = |id: &str, to: &str| {
        let row = tables
            .factors
            .iter()
            .find(|f| f.id == id && (to.is_empty() || f.applies_to == to));
        factor(row.expect("the reader checked that every factor is there"))
    };
    let settings: Vec<String> = Setting::ALL
        .iter()
        .map(|s| find(&format!("setting-{}", s.name()), ""))
        .collect();
    let credentials = |to: &str| -> Vec<String> {
        SOCIAL_WORK_CREDENTIALS
            .iter()
            .map(|id| find(&format!("credential-{id}"), to))
            .collect()
    };
    let mut out = list("", "SETTINGS", "Factor", &settings);
    out += &list(
        "",
        "CREDENTIALS_CHILD_FAMILY_SCHOOL",
        "Factor",
        &credentials("21-1021"),
    );
    out += &list(
        "",
        "CREDENTIALS_HEALTH",
        "Factor",
        &credentials("21-1022;21-1023"),
    );
    let nursing = NURSING_CREDENTIALS.iter().map(|id| (id, "nursing"));
    let counseling = COUNSELOR_CREDENTIALS.iter().map(|id| (id, "21-1018"));
    for (id, to) in nursing.chain(counseling) {
        let id = format!("credential-{id}");
        let _ = writeln!(
            out,
            "static {}: Factor = {};",
            snake(&id).to_uppercase(),
            find(&id, to)
        );
    }
    for id in [
        "setting-unknown",
        "counselor-setting",
        "rn-unknown",
        "rn-hospital",
        "rn-clinic",
        "rn-nursing-care",
        "rn-government",
        "rn-other",
        "experience-slope",
        "experience-curve",
        "experience-reference",
        "certification",
        "bilingual",
    ] {
        let _ = writeln!(
            out,
            "pub static {}: Factor = {};",
            snake(id).to_uppercase(),
            find(id, "")
        );
    }
    out
}

fn factor(f: &Factor) -> String {
    format!(
        "Factor {{ low: {:?}, point: {:?}, high: {:?}, grade: Grade::{}, sources: &{:?}, note: {:?} }}",
        f.low,
        f.point,
        f.high,
        grade(&f.grade),
        f.sources,
        factor_key(&f.id, &f.applies_to)
    )
}

//! Generates the requirements of certifications.

use super::Tables;
use super::rust::{grade, list, whole, yes_no};
use crate::answers::Setting;
use crate::tables::parse::certifications::Certification;

pub(super) fn bake(tables: &Tables) -> String {
    let certifications: Vec<String> = tables.certifications.iter().map(certification).collect();
    list(
        "/// In the order of the page.\n",
        "CERTIFICATIONS",
        "Certification",
        &certifications,
    )
}

fn certification(c: &Certification) -> String {
    let settings: Vec<String> = c
        .settings
        .iter()
        .map(|s| format!("Setting::{:?}", Setting::ALL[*s]))
        .collect();
    let need = [
        "None",
        "Bachelors",
        "Bsw",
        "OtherMasters",
        "Msw",
        "Clinical",
        "Rn",
        "BachelorsOrRn",
        "Clinician",
    ][c.need];
    format!(
        "Certification {{ id: {:?}, short: {:?}, name: {:?}, issuer: {:?}, need: Prerequisite::{need}, months: {:?}, \
         months_under_holder: {:?}, months_as_supervisor: {:?}, exam: {:?}, fee: {:?}, renewal_years: {:?}, ce_hours: {:?}, settings: &[{}], grade: Grade::{}, sources: &{:?} }}",
        c.id,
        c.short,
        c.name,
        c.issuer,
        whole(c.months),
        whole(c.months_under_holder),
        whole(c.months_as_supervisor),
        yes_no(&c.exam),
        whole(c.fee),
        whole(c.renewal_years),
        whole(c.ce_hours),
        settings.join(", "),
        grade(&c.grade),
        c.sources
    )
}

//! What the states ask for their licenses, and what their boards may answer.

use super::Tables;
use super::rust::{camel, grade, list, whole, yes_no};
use crate::tables::read::rules::Rule;

pub(super) fn rule(r: &Rule) -> String {
    let required = |figure: &Option<(f64, String)>| match figure {
        None => "None".to_owned(),
        Some((value, g)) => format!(
            "Some(Required {{ amount: {}, grade: Grade::{} }})",
            *value as u16,
            grade(g)
        ),
    };
    let first_exam = match r.first_exam.as_str() {
        "yes" => "Yes",
        "no" => "No",
        _ => "NotSeen",
    };
    let bachelor_kind =
        ["None", "License", "Voluntary", "AfterPractice", "NotSeen"][r.bachelor_kind];
    format!(
        "LicenseRule {{ license: {:?}, title: {:?}, first_license: {:?}, first_exam: FirstExam::{first_exam}, \
         bachelor_license: {:?}, bachelor_kind: BachelorLicense::{bachelor_kind}, supervised_hours: {}, min_months: {}, \
         no_minimum_months: {:?}, part_time_months: {:?}, either: {:?}, max_months: {:?}, direct_contact_hours: {}, \
         supervision_hours: {}, min_hours_week: {:?}, max_hours_week: {:?}, max_hours_year: {:?}, insurance: Counting::NotSeen, government: Counting::NotSeen, extra_exam: {:?}, \
         application_fee: {}, compact: {:?}, compact_since: {:?}, renewal_years: {:?}, ce_hours: {:?}, board: {:?}, \
         sources: &{:?}, seen: {:?}, confidence: Confidence::{} }}",
        r.license,
        r.title,
        r.first_license,
        r.bachelor_license,
        required(&r.hours),
        required(&r.months),
        r.no_minimum_months,
        whole(r.part_time_months),
        r.either,
        whole(r.max_months),
        required(&r.direct),
        required(&r.supervision),
        whole(r.min_hours_week),
        whole(r.max_hours_week),
        whole(r.max_hours_year),
        r.extra_exam,
        required(&r.fee),
        yes_no(&r.compact),
        whole(r.compact_since),
        whole(r.renewal_years),
        whole(r.ce_hours),
        r.board,
        r.sources,
        r.seen,
        camel(&r.confidence)
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

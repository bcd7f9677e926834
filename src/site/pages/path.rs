//! The way to the clinical license in months, for those who begin with nothing, with a bachelor's in another
//! field, with a BSW. No dates: a page that is printed must not grow old with the month.

use casepath::answers::{Education, State};
use casepath::estimate::{Estimate, whole_months};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::names;
use casepath::tables::MODEL;

use super::state::section as part;
use super::tables::{Caption, Column, figure, grade_cell, row, wide};
use super::{Sheet, to_license};
use crate::element::{Element, el};

/// Where the ways begin.
pub const BEGINNINGS: [Education; 3] = [Education::Bachelors, Education::Bsw, Education::None];

pub fn section(sheet: &Sheet, state: State) -> Element {
    let hours = sheet.locale.number(MODEL.full_time_week.value);
    let ways: Vec<Element> = BEGINNINGS
        .into_iter()
        .map(|from| way(sheet, &to_license(state, from, None)))
        .collect();
    let usual = to_license(state, super::USUAL, None);
    part("path", sheet.text(SiteMessage::PathTitle))
        .add(el("p").add(sheet.format(SiteMessage::PATH_LEAD, &[&hours])))
        .add(el("div").class("ways").add(ways))
        .add(
            el("p")
                .add(el("strong").add(sheet.text(SiteMessage::PathDecides)))
                .add(". ")
                .add(sheet.locale.limit(&usual)),
        )
}

/// The stages of one way at three speeds, and its sum.
fn way(sheet: &Sheet, estimate: &Estimate) -> Element {
    let locale = sheet.locale;
    let mut rows: Vec<Element> = estimate
        .clock
        .stages()
        .map(|stage| {
            let months = [stage.months.fast, stage.months.typical, stage.months.slow];
            let mut cells: Vec<Element> = months
                .iter()
                .map(|months| figure(locale.half_months(*months)))
                .collect();
            cells.push(grade_cell(locale, Some(stage.grade)));
            row(locale.text(names::stage(stage.kind)), cells)
        })
        .collect();
    let end = match estimate.clock.total {
        Ok(total) => {
            let mut cells: Vec<Element> = [total.fast, total.typical, total.slow]
                .iter()
                .map(|months| figure(locale.number(f64::from(whole_months(*months)))))
                .collect();
            cells.push(el("td"));
            rows.push(row(sheet.text(SiteMessage::TotalMonths), cells).class("sum"));
            None
        }
        Err(stop) => Some(el("p").add(locale.stopped(stop, &estimate.answers))),
    };
    let from = locale.text(names::education(estimate.from()));
    let caption = sheet.format(SiteMessage::PATH_FROM, &[from]);
    let figures = |word: DetailsMessage| Column::Figures(locale.text(word));
    let columns = [
        Column::Words(locale.text(DetailsMessage::Stage)),
        figures(DetailsMessage::Fast),
        figures(DetailsMessage::Typical),
        figures(DetailsMessage::Slow),
        Column::Words(locale.text(DetailsMessage::Grade)),
    ];
    let go = el("p").class("go").add(
        el("a")
            .attr("href", sheet.calculator(&estimate.answers))
            .add(sheet.text(SiteMessage::PathOpen)),
    );
    el("div")
        .add(wide(Caption::Own(&caption), &columns, rows))
        .add(end)
        .add(go)
}

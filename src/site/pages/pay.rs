//! Pay in a state: by occupation, by work setting, beside its neighbors.

use casepath::answers::{Setting, State};
use casepath::estimate::{Estimate, NoPay, Pay, whole_months};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::names::capital;
use casepath::i18n::{CommonMessage, Locale, names};
use casepath::tables::{
    self, Grade, Occupation, Percentiles, RequirementKind, WAGES_OF, WageBasis,
};

use super::borders::borders;
use super::state::section;
use super::tables::{Caption, Column, cell, english, figure, grade, grade_cell, range, row, wide};
use super::{Sheet, USUAL, to_license};
use crate::element::{Element, Part, el};

pub fn by_occupation(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let prices = tables::state(state).prices();
    let rows = Occupation::ALL.map(|occupation| {
        let pay = tables::percentiles(state, occupation);
        let mut cells: Vec<Element> = [pay.p10, pay.p25, pay.p50, pay.p75, pay.p90]
            .map(|dollars| figure(locale.pay(dollars)))
            .into();
        cells.push(figure(locale.pay(pay.p50 / prices)));
        cells.push(grades(locale, &pay));
        row(capital(locale.text(names::occupation(occupation))), cells)
    });
    let figures = |word: SiteMessage| Column::Figures(sheet.text(word));
    let columns = [
        Column::Words(sheet.text(SiteMessage::Occupation)),
        figures(SiteMessage::Tenth),
        figures(SiteMessage::Quarter),
        figures(SiteMessage::Median),
        figures(SiteMessage::ThreeQuarters),
        figures(SiteMessage::Ninetieth),
        figures(SiteMessage::AtPrices),
        Column::Words(locale.text(DetailsMessage::Grade)),
    ];
    let title = sheet.text(SiteMessage::PayByOccupation);
    let lead = sheet.format(
        SiteMessage::PAY_BY_OCCUPATION_LEAD,
        &[&locale.figures.date(WAGES_OF)],
    );
    section("occupations", title)
        .add(el("p").add(lead))
        .add(wide(Caption::Heading("occupations"), &columns, rows.into()))
        .add(el("p").add(how_known(sheet, state)))
}

/// The grade of a row, and that of its quartiles where they were placed between official figures.
fn grades(locale: Locale, pay: &Percentiles) -> Element {
    let cell = el("td").add(grade(locale, pay.grade));
    if pay.basis == WageBasis::Interpolated {
        cell.add(" ").add(grade(locale, Grade::AMinus))
    } else {
        cell
    }
}

/// What the figures of the table rest on, and how near those come that the Bureau did not publish; each sentence names
/// the rows that it is about.
fn how_known(sheet: &Sheet, state: State) -> String {
    let locale = sheet.locale;
    let mut told: Vec<(String, Vec<&str>)> = Vec::new();
    for occupation in Occupation::ALL {
        let basis = tables::percentiles(state, occupation).basis;
        if basis == WageBasis::Official {
            continue;
        }
        let sentence = locale.wage_basis(basis, occupation);
        let name = locale.text(names::occupation(occupation));
        match told.iter_mut().find(|(other, _)| *other == sentence) {
            Some((_, rows)) => rows.push(name),
            None => told.push((sentence, vec![name])),
        }
    }
    let told = told
        .into_iter()
        .map(|(sentence, rows)| format!("{}: {sentence}", capital(&rows.join(", "))));
    told.collect::<Vec<String>>().join(" ")
}

pub fn by_setting(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let license = tables::rule(state).license;
    let rows: Vec<Element> = Setting::ALL
        .iter()
        .map(|setting| {
            let estimate = to_license(state, USUAL, Some(*setting));
            let mut cells = vec![typical(sheet, &estimate.start_pay)];
            cells.extend(with_license(sheet, &estimate));
            let grade = estimate.end_pay.ok().and_then(|pay| setting_grade(&pay));
            cells.push(grade_cell(locale, grade));
            row(locale.text(names::setting(*setting)), cells)
        })
        .collect();
    let with = sheet.format(SiteMessage::WITH_LICENSE, &[license]);
    let columns = [
        Column::Words(locale.text(CommonMessage::Setting)),
        Column::Figures(sheet.text(SiteMessage::AfterMsw)),
        Column::Figures(&with),
        Column::Figures(locale.text(DetailsMessage::Range)),
        Column::Figures(sheet.text(SiteMessage::AtNationPrices)),
        Column::Words(locale.text(DetailsMessage::Grade)),
    ];
    let title = sheet.text(SiteMessage::PayBySetting);
    section("settings", title)
        .add(el("p").add(sheet.format(SiteMessage::PAY_BY_SETTING_LEAD, &[license])))
        .add(wide(Caption::Heading("settings"), &columns, rows))
        .add(el("p").add(locale.text(SiteMessage::SelfEmployed)))
}

/// The grade of the effect of the setting.
fn setting_grade(pay: &Pay) -> Option<Grade> {
    let is_setting = |step: &&casepath::estimate::pay::Step| {
        matches!(step.subject, casepath::estimate::pay::Subject::Setting(_))
    };
    pay.steps.iter().find(is_setting).map(|step| step.grade)
}

fn typical(sheet: &Sheet, pay: &Result<Pay, NoPay>) -> Element {
    match pay {
        Ok(pay) => figure(sheet.locale.pay(pay.typical)),
        Err(reason) => cell(sheet.locale.no_pay(*reason)),
    }
}

/// Pay at the end: typical, its range, and what it buys.
fn with_license(sheet: &Sheet, estimate: &Estimate) -> Vec<Element> {
    let locale = sheet.locale;
    match &estimate.end_pay {
        Ok(pay) => vec![
            figure(locale.pay(pay.typical)),
            figure(range(locale, pay.low, pay.high)),
            figure(locale.pay(pay.real())),
        ],
        Err(reason) => vec![cell(locale.no_pay(*reason)).attr("colspan", "3")],
    }
}

pub fn neighbors(sheet: &Sheet, state: State) -> Element {
    let name = sheet.locale.state(state);
    let others = borders(state);
    let title = sheet.format(SiteMessage::NEIGHBORS, &[name]);
    let all = el("p").class("go").add(
        el("a")
            .attr("href", sheet.to(sheet.all_states()))
            .add(sheet.text(SiteMessage::CompareAll)),
    );
    let part = section("neighbors", title);
    if others.is_empty() {
        let none = sheet.format(SiteMessage::NO_NEIGHBORS, &[name]);
        return part.add(el("p").add(none)).add(all);
    }
    let here = sheet.format(SiteMessage::HERE_IS, &[name]);
    let mut rows = vec![compared(sheet, state, here.into()).class("here")];
    rows.extend(others.into_iter().map(|other| {
        let link = el("a")
            .attr("href", sheet.state(other))
            .add(sheet.locale.state(other));
        compared(sheet, other, link.into())
    }));
    part.add(el("p").add(sheet.text(SiteMessage::NeighborsLead)))
        .add(wide(
            Caption::Heading("neighbors"),
            &comparison(sheet),
            rows,
        ))
        .add(all)
}

fn comparison(sheet: &Sheet) -> [Column<'static>; 8] {
    let locale = sheet.locale;
    [
        Column::Words(locale.text(CommonMessage::State)),
        Column::Words(locale.text(DetailsMessage::RuleLicense)),
        Column::Figures(locale.text(DetailsMessage::RuleHours)),
        Column::Figures(locale.text(DetailsMessage::RuleMonths)),
        Column::Figures(sheet.text(SiteMessage::MonthsTypical)),
        Column::Figures(sheet.text(SiteMessage::PayTypical)),
        Column::Figures(locale.text(DetailsMessage::Range)),
        Column::Figures(sheet.text(SiteMessage::AtNationPrices)),
    ]
}

fn compared(sheet: &Sheet, state: State, name: Part) -> Element {
    let rule = tables::rule(state);
    let estimate = to_license(state, USUAL, None);
    let mut cells = vec![
        cell(english(rule.license)),
        hours(sheet, state),
        months(sheet, state),
    ];
    cells.push(figure(total_months(sheet, &estimate)));
    cells.extend(with_license(sheet, &estimate));
    row(name, cells)
}

/// The supervised hours that a state asks for.
pub fn hours(sheet: &Sheet, state: State) -> Element {
    let rule = tables::rule(state);
    match rule.supervised_hours {
        Some(hours) => figure(sheet.locale.number(hours.value())),
        None if rule.none_of(RequirementKind::Hours).is_some() => {
            figure(sheet.text(DetailsMessage::RuleNoTotal))
        }
        None => unknown(sheet),
    }
}

/// Not seen, in a column of figures.
pub fn unknown(sheet: &Sheet) -> Element {
    cell(sheet.text(SiteMessage::Unknown)).class("ask")
}

/// The least months of practice that a state asks for.
pub fn months(sheet: &Sheet, state: State) -> Element {
    let rule = tables::rule(state);
    match rule.min_months {
        Some(months) => figure(sheet.locale.format(
            DetailsMessage::UNIT_MONTHS,
            &[&sheet.locale.number(months.value())],
        )),
        None if rule.no_minimum_months => figure(sheet.text(CommonMessage::RuleNone)),
        None => unknown(sheet),
    }
}

/// The whole way in months, typical.
pub fn total_months(sheet: &Sheet, estimate: &Estimate) -> String {
    match estimate.clock.total {
        Ok(total) => sheet.locale.number(f64::from(whole_months(total.typical))),
        Err(stop) => sheet.locale.stopped(stop, &estimate.answers),
    }
}

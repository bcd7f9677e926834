//! What lies outside of the estimate: the career guide's figures of a state beside the official ones, and the
//! outlook.

use std::sync::OnceLock;

use casepath::answers::{Language, State};
use casepath::catalogue::{self, Catalogue};
use casepath::evidence::{self, Evidence, Projection};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::names;
use casepath::tables::{self, Occupation, WAGES_OF};

use super::Sheet;

use super::state::section;
use super::tables::{Caption, Column, figure, grade_cell, row, wide};
use crate::element::{Element, el};

/// The occupations of social workers.
const SOCIAL_WORK: [Occupation; 3] = [
    Occupation::ChildFamilySchool,
    Occupation::Healthcare,
    Occupation::MentalHealth,
];
/// Those with a projection; the first are all together.
const PROJECTED: [&str; 4] = ["21-1020", "21-1021", "21-1022", "21-1023"];

pub fn evidence_in(language: Language) -> &'static Evidence {
    static READ: OnceLock<[Evidence; 2]> = OnceLock::new();
    let both = READ.get_or_init(|| {
        [evidence::ENGLISH, evidence::SPANISH]
            .map(|text| evidence::read(text).expect("the build wrote the evidence"))
    });
    &both[language as usize]
}

/// Its figures are the same in both languages.
fn catalogue_read() -> &'static Catalogue {
    static READ: OnceLock<Catalogue> = OnceLock::new();
    READ.get_or_init(|| {
        catalogue::read(catalogue::ENGLISH, Language::English)
            .expect("the build wrote the catalogue")
    })
}

/// The place of a source with this id.
pub fn place_of(id: &str) -> Option<u16> {
    let sources = &catalogue_read().sources;
    let place = sources.iter().position(|source| source.id == id)?;
    u16::try_from(place).ok()
}

/// What the guide says of the state's pay; `None` of most states.
pub fn guide(sheet: &Sheet, state: State) -> Option<Element> {
    let locale = sheet.locale;
    let evidence = evidence_in(locale.language);
    let told = evidence.guide_state(state)?;
    let [mean, median, top] = told.pay?;
    let means = official_means(state);
    let mut rows = vec![row(
        sheet.text(SiteMessage::GuideAll),
        vec![
            figure(locale.dollars(mean)),
            figure(locale.dollars(median)),
            figure(locale.dollars(top)),
            grade_cell(locale, Some(told.grade)),
        ],
    )];
    rows.extend(SOCIAL_WORK.iter().zip(means).map(|(occupation, mean)| {
        let pay = tables::percentiles(state, *occupation);
        let mean = mean.map_or_else(
            || figure(sheet.text(SiteMessage::NotTold)),
            |m| figure(locale.dollars(m)),
        );
        row(
            names::capital(locale.text(names::occupation(*occupation))),
            vec![
                mean,
                figure(locale.pay(pay.p50)),
                figure(locale.pay(pay.p90)),
                grade_cell(locale, Some(pay.grade)),
            ],
        )
    }));
    let name = locale.state(state);
    let date = |iso: &str| locale.figures.date(iso);
    let lead = sheet.format(
        SiteMessage::GUIDE_LEAD,
        &[&date(&told.period), &date(WAGES_OF)],
    );
    let claim = evidence
        .claims()
        .find(|claim| claim.told.id == "guide-state-pay");
    let columns = [
        Column::Words(sheet.text(SiteMessage::WhoTells)),
        Column::Figures(sheet.text(SiteMessage::Mean)),
        Column::Figures(sheet.text(SiteMessage::Median)),
        Column::Figures(sheet.text(SiteMessage::TopTenth)),
        Column::Words(locale.text(DetailsMessage::Grade)),
    ];
    let part = section("guide", sheet.format(SiteMessage::GUIDE_TITLE, &[name]))
        .add(el("p").add(lead))
        .add(wide(Caption::Heading("guide"), &columns, rows))
        .add(claim.map(|claim| el("p").add(claim.told.text.clone())));
    Some(part)
}

/// The official means of a state by occupation, where the Bureau published them.
fn official_means(state: State) -> [Option<f64>; 3] {
    let table = catalogue_read().table("wages_state_percentiles");
    let mean = table.and_then(|table| {
        table
            .columns
            .iter()
            .position(|column| column.name == "mean")
    });
    SOCIAL_WORK.map(|occupation| {
        let keys = [state.name(), occupation.soc()];
        let row = catalogue_read().row("wages_state_percentiles", &keys, WAGES_OF)?;
        let figure = row
            .figures
            .iter()
            .find(|figure| Some(figure.column) == mean)?;
        figure.value.parse().ok()
    })
}

/// The projections that a page tells.
pub fn projections(evidence: &Evidence) -> impl Iterator<Item = &Projection> {
    PROJECTED.iter().filter_map(|soc| evidence.projection(soc))
}

pub fn outlook(sheet: &Sheet, state: State) -> Element {
    let locale = sheet.locale;
    let evidence = evidence_in(locale.language);
    let found: Vec<_> = projections(evidence).collect();
    let rows = found
        .iter()
        .map(|jobs| {
            let told = |number: Option<f64>| match number {
                Some(number) => figure(locale.number(number)),
                None => figure(sheet.text(SiteMessage::NotTold)),
            };
            let cells = vec![
                told(jobs.jobs.0),
                told(jobs.jobs.1),
                figure(percent(sheet, jobs.percent)),
                told(jobs.openings),
                grade_cell(locale, Some(jobs.grade)),
            ];
            row(jobs.title.clone(), cells)
        })
        .collect();
    let years = found.first().map_or((0, 0), |row| row.years);
    let [from, to] = [years.0, years.1].map(|year| year.to_string());
    let jobs = [&from, &to].map(|year| sheet.format(SiteMessage::JOBS_IN, &[year]));
    let columns = [
        Column::Words(sheet.text(SiteMessage::Occupation)),
        Column::Figures(&jobs[0]),
        Column::Figures(&jobs[1]),
        Column::Figures(sheet.text(SiteMessage::JobsChange)),
        Column::Figures(sheet.text(SiteMessage::Openings)),
        Column::Words(locale.text(DetailsMessage::Grade)),
    ];
    let name = locale.state(state);
    let of_state = match evidence.guide_state(state).and_then(|told| told.growth) {
        Some(growth) => sheet.format(SiteMessage::GUIDE_GROWTH, &[name, &percent(sheet, growth)]),
        None => sheet.format(SiteMessage::NO_STATE_OUTLOOK, &[name]),
    };
    section("outlook", sheet.text(SiteMessage::OutlookTitle))
        .add(el("p").add(sheet.format(SiteMessage::OUTLOOK_LEAD, &[&from, &to])))
        .add(wide(Caption::Heading("outlook"), &columns, rows))
        .add(el("p").add(of_state))
}

/// `+6%`, `+12.3%`.
fn percent(sheet: &Sheet, percent: f64) -> String {
    let sign = if percent > 0.0 { "+" } else { "" };
    format!("{sign}{}%", sheet.locale.number(percent))
}

//! Figures outside of the estimate: the career guide's figures for a state next to the official ones, and the job
//! outlook.

use std::sync::OnceLock;

use casepath::answers::{Language, UsState};
use casepath::catalogue::{self, Catalogue};
use casepath::evidence::{self, Evidence, Projection};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::names;
use casepath::tables::{self, Occupation, WAGES_OF};
use casepath_app::components::{Caption, DataTable, TableColumn, row_header};
use leptos::prelude::*;

use super::PageContext;
use super::components::{Section, figure_cell, grade_cell};

/// The social work occupations.
const SOCIAL_WORK: [Occupation; 3] = [
    Occupation::ChildFamilySchool,
    Occupation::Healthcare,
    Occupation::MentalHealth,
];
/// The occupations with a projection; the first is their total.
const PROJECTED: [&str; 4] = ["21-1020", "21-1021", "21-1022", "21-1023"];

pub fn evidence_in(language: Language) -> &'static Evidence {
    static READ: OnceLock<[Evidence; 2]> = OnceLock::new();
    let both = READ.get_or_init(|| {
        [evidence::ENGLISH, evidence::SPANISH]
            .map(|text| evidence::read(text).expect("the build wrote the evidence"))
    });
    &both[language as usize]
}

/// One language is enough, because the figures are the same.
fn catalogue_read() -> &'static Catalogue {
    static READ: OnceLock<Catalogue> = OnceLock::new();
    READ.get_or_init(|| {
        catalogue::read(catalogue::ENGLISH, Language::English)
            .expect("the build wrote the catalogue")
    })
}

/// The index of the source with this id.
pub fn place_of(id: &str) -> Option<u16> {
    let sources = &catalogue_read().sources;
    let index = sources.iter().position(|source| source.id == id)?;
    u16::try_from(index).ok()
}

/// The guide's pay figures for the state; empty for most states.
#[component]
pub fn GuideFigures(sheet: PageContext, state: UsState) -> impl IntoView {
    let locale = sheet.locale;
    let evidence = evidence_in(locale.language);
    let figures = evidence.guide_state(state)?;
    let [mean, median, top] = figures.pay?;
    let means = official_means(state);
    let official = SOCIAL_WORK
        .iter()
        .zip(means)
        .map(move |(occupation, mean)| {
            let pay = tables::percentiles(state, *occupation);
            let not_told = || sheet.text(SiteMessage::NotTold).to_owned();
            let name = names::capital(locale.text(names::occupation(*occupation)));
            view! {
                <tr>
                    {row_header(name)}
                    {figure_cell(mean.map_or_else(not_told, |mean| locale.dollars(mean)))}
                    {figure_cell(locale.pay(pay.p50))}
                    {figure_cell(locale.pay(pay.p90))}
                    {grade_cell(locale, Some(pay.grade))}
                </tr>
            }
            .into_any()
        });
    let date = |iso: &str| locale.figures.date(iso);
    let lead = sheet.format(
        SiteMessage::GUIDE_LEAD,
        &[&date(&figures.period), &date(WAGES_OF)],
    );
    let mut claims = evidence.claims();
    let claim = claims.find(|claim| claim.statement.id == "guide-state-pay");
    let columns = [
        TableColumn::words(sheet.text(SiteMessage::WhoTells)),
        TableColumn::figures(sheet.text(SiteMessage::Mean)),
        TableColumn::figures(sheet.text(SiteMessage::Median)),
        TableColumn::figures(sheet.text(SiteMessage::TopTenth)),
        TableColumn::words(locale.text(DetailsMessage::Grade)),
    ];
    let heading = sheet.format(SiteMessage::GUIDE_TITLE, &[locale.state(state)]);
    Some(view! {
        <Section id="guide" heading>
            <p>{lead}</p>
            <DataTable caption=Caption::Heading("guide") columns>
                <tr>
                    {row_header(sheet.text(SiteMessage::GuideAll))}
                    {figure_cell(locale.dollars(mean))}
                    {figure_cell(locale.dollars(median))}
                    {figure_cell(locale.dollars(top))}
                    {grade_cell(locale, Some(figures.grade))}
                </tr>
                {official.collect::<Vec<AnyView>>()}
            </DataTable>
            {claim.map(|claim| view! { <p>{claim.statement.text.clone()}</p> })}
        </Section>
    })
}

/// The official mean pay in a state by occupation, in dollars a year; `None` if the Bureau did not publish it.
fn official_means(state: UsState) -> [Option<f64>; 3] {
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

/// The projections that a page shows.
pub fn projections(evidence: &Evidence) -> impl Iterator<Item = &Projection> {
    PROJECTED.iter().filter_map(|soc| evidence.projection(soc))
}

#[component]
pub fn Outlook(sheet: PageContext, state: UsState) -> impl IntoView {
    let locale = sheet.locale;
    let evidence = evidence_in(locale.language);
    let projections: Vec<&Projection> = projections(evidence).collect();
    let number = |number: Option<f64>| match number {
        Some(number) => figure_cell(locale.number(number)),
        None => figure_cell(sheet.text(SiteMessage::NotTold)),
    };
    let row = |jobs: &&Projection| {
        view! {
            <tr>
                {row_header(jobs.title.clone())}
                {number(jobs.jobs.0)}
                {number(jobs.jobs.1)}
                {figure_cell(percent(sheet, jobs.percent))}
                {number(jobs.openings)}
                {grade_cell(locale, Some(jobs.grade))}
            </tr>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = projections.iter().map(row).collect();
    let years = projections.first().map_or((0, 0), |row| row.years);
    let [from, to] = [years.0, years.1].map(|year| year.to_string());
    let jobs_in = |year: &str| TableColumn::figures(sheet.format(SiteMessage::JOBS_IN, &[year]));
    let columns = [
        TableColumn::words(sheet.text(SiteMessage::Occupation)),
        jobs_in(&from),
        jobs_in(&to),
        TableColumn::figures(sheet.text(SiteMessage::JobsChange)),
        TableColumn::figures(sheet.text(SiteMessage::Openings)),
        TableColumn::words(locale.text(DetailsMessage::Grade)),
    ];
    let name = locale.state(state);
    let of_state = match evidence
        .guide_state(state)
        .and_then(|figures| figures.growth)
    {
        Some(growth) => sheet.format(SiteMessage::GUIDE_GROWTH, &[name, &percent(sheet, growth)]),
        None => sheet.format(SiteMessage::NO_STATE_OUTLOOK, &[name]),
    };
    view! {
        <Section id="outlook" heading=sheet.text(SiteMessage::OutlookTitle)>
            <p>{sheet.format(SiteMessage::OUTLOOK_LEAD, &[&from, &to])}</p>
            <DataTable caption=Caption::Heading("outlook") columns>{rows}</DataTable>
            <p>{of_state}</p>
        </Section>
    }
}

/// `+6%`, `+12.3%`.
fn percent(sheet: PageContext, percent: f64) -> String {
    let sign = if percent > 0.0 { "+" } else { "" };
    format!("{sign}{}%", sheet.locale.number(percent))
}

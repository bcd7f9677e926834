//! The sources of a state's page, with dates, links and grades.

use casepath::answers::{Education, Language, Setting, UsState};
use casepath::estimate::cost::cost;
use casepath::i18n::Locale;
use casepath::i18n::messages::SiteMessage;
use casepath::tables::{self, Grade, LicenseRule, Occupation, PRICE_SOURCES, Profession};
use casepath_app::components::{Caption, DataTable, TableColumn, outside_link};
use leptos::prelude::*;

use super::components::{Section, english, grade_mark};
use super::{PageContext, USUAL, counselor, outlook, path, price, to_license};

/// Sources in order of use, each with the grades of the figures that it supports.
#[derive(Default)]
struct CitedSources(Vec<(u16, Vec<Grade>)>);

impl CitedSources {
    /// The rule's own sources support its license; each figure has its own sources.
    fn add_rule(&mut self, rule: &LicenseRule) {
        let best = rule.figures().map(|figure| figure.grade).min();
        self.add(rule.sources, best.unwrap_or(Grade::C));
        for figure in rule.figures() {
            self.add(figure.sources, figure.grade);
        }
        // The licenses before it.
        for license in [rule.bachelor, rule.first].into_iter().flatten() {
            self.add(&license.sources, license.grade);
            let rows = license.requirements.iter();
            for row in rows.filter(|row| row.is_in_force(rule.month)) {
                self.add(&row.sources, row.grade);
            }
        }
    }

    fn add(&mut self, sources: &[u16], grade: Grade) {
        for source in sources {
            let index = match self.0.iter().position(|(other, _)| other == source) {
                Some(index) => index,
                None => {
                    self.0.push((*source, Vec::new()));
                    self.0.len() - 1
                }
            };
            let grades = &mut self.0[index].1;
            if !grades.contains(&grade) {
                grades.push(grade);
                grades.sort();
            }
        }
    }
}

#[component]
pub fn Sources(sheet: PageContext, state: UsState) -> impl IntoView {
    let rests = rests(state).0.into_iter();
    let rows = rests.map(move |(source, grades)| row(sheet.locale, source, &grades));
    let columns = [
        SiteMessage::SourceIs,
        SiteMessage::SourceDates,
        SiteMessage::SourceGrades,
    ]
    .map(|word| TableColumn::words(sheet.text(word)));
    view! {
        <Section id="sources" heading=sheet.text(SiteMessage::SourcesTitle)>
            <DataTable caption=Caption::Heading("sources") columns>
                {rows.collect::<Vec<AnyView>>()}
            </DataTable>
        </Section>
    }
}

fn row(locale: Locale, source: u16, grades: &[Grade]) -> AnyView {
    let name = locale.source(source);
    let name = match tables::any_source(source).url {
        "" => view! { <span>{name}</span> }.into_any(),
        address => outside_link(address, name),
    };
    let name = if locale.is_publication(source) {
        english(name)
    } else {
        name
    };
    let dates = locale.source_dates(source);
    // Our own assumptions have no date.
    let dates = match dates.trim_start_matches(", ") {
        "" => "–".to_owned(),
        dates => dates.to_owned(),
    };
    let grades = grades.iter().enumerate().map(|(index, grade)| {
        let between = (index > 0).then_some(" ");
        view! { {between} {grade_mark(locale, *grade)} }.into_any()
    });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{dates}</td>
            <td>{grades.collect::<Vec<AnyView>>()}</td>
        </tr>
    }
    .into_any()
}

/// The sources of everything that the page shows.
fn rests(state: UsState) -> CitedSources {
    let mut rests = CitedSources::default();
    let license = tables::rule(state);
    rests.add_rule(license);
    let ways: Vec<Education> = path::BEGINNINGS.to_vec();
    for from in ways {
        let estimate = to_license(state, from, None);
        for stage in estimate.path.stages() {
            rests.add(stage.sources, stage.grade);
        }
    }
    let counselors = tables::rule_of(state, Profession::Counseling);
    rests.add_rule(counselors);
    let way = counselor::counselor_path(state);
    for stage in way.path.stages() {
        rests.add(stage.sources, stage.grade);
    }
    for step in way.end_pay.iter().flat_map(|pay| pay.steps.iter()) {
        rests.add(step.sources, step.grade);
    }
    for line in cost(&to_license(state, USUAL, None)).lines {
        if let Some(grade) = line.grade {
            rests.add(line.sources, grade);
        }
    }
    for behind in price::rests(state) {
        if let Some(grade) = behind.grade {
            rests.add(&behind.sources, grade);
        }
    }
    for occupation in Occupation::ALL {
        let percentiles = tables::percentiles(state, occupation);
        rests.add(percentiles.sources, percentiles.grade);
    }
    for setting in Setting::ALL {
        let estimate = to_license(state, USUAL, Some(*setting));
        for pay in [estimate.start_pay, estimate.end_pay].into_iter().flatten() {
            for step in pay.steps.iter() {
                rests.add(step.sources, step.grade);
            }
        }
    }
    rests.add(PRICE_SOURCES, Grade::A);
    let evidence = outlook::evidence_in(Language::English);
    let guide = evidence
        .guide_state(state)
        .map(|row| (&row.sources, row.grade));
    let jobs = outlook::projections(evidence).map(|row| (&row.sources, row.grade));
    for (sources, grade) in guide.into_iter().chain(jobs) {
        let places = sources.iter().filter_map(|id| outlook::place_of(id));
        rests.add(&places.collect::<Vec<u16>>(), grade);
    }
    rests
}

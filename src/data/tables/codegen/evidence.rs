//! Generates the evidence of one language as JSON. `casepath_core::evidence` parses it.

use super::json::{list, number, object, text, texts};
use crate::tables::parse::Tables;
use crate::tables::parse::evidence::{EvidenceStatement, Relief};
use crate::tables::parse::outlook::Projection;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum In {
    English,
    Spanish,
}

pub fn evidence(tables: &Tables, language: In) -> String {
    let evidence = &tables.evidence;
    let object_of = |statement: &EvidenceStatement, more: Vec<(&'static str, String)>| {
        let words = match language {
            In::English => &statement.english,
            In::Spanish => &statement.spanish,
        };
        let mut pairs = vec![
            ("id", text(&statement.id)),
            ("low", number(statement.low)),
            ("high", number(statement.high)),
            ("period", text(&statement.period)),
            ("grade", text(&statement.grade)),
            ("sources", ids(tables, &statement.sources)),
            ("text", text(words)),
        ];
        pairs.extend(more);
        object(pairs)
    };
    let studies = evidence.studies.iter().map(|study| {
        object_of(
            &study.statement,
            vec![
                ("factors", texts(&study.factors)),
                ("route", text(&study.route)),
                ("kind", text(&study.kind)),
                ("answers", number(study.answers)),
            ],
        )
    });
    let facts = evidence.facts.iter().map(|fact| {
        object_of(
            &fact.statement,
            vec![
                ("topic", text(&fact.topic)),
                ("verdict", text(&fact.verdict)),
                ("factors", texts(&fact.factors)),
                ("unit", text(unit(tables, &fact.unit, language))),
            ],
        )
    });
    let education = evidence.education.iter().map(|row| {
        object_of(
            &row.statement,
            vec![
                ("degree", text(&row.degree)),
                ("what", text(&row.what)),
                ("unit", text(unit(tables, &row.unit, language))),
            ],
        )
    });
    let relief = evidence
        .relief
        .iter()
        .map(|relief| object_of(&relief.statement, program(relief, language)));
    let projections = evidence
        .projections
        .iter()
        .map(|row| projection(tables, row, language));
    let guide_states = evidence.guide_states.iter().map(|row| {
        let pay = row
            .pay
            .map_or_else(|| "null".to_owned(), |pay| list(pay.map(|d| d.to_string())));
        object([
            ("state", text(&row.state)),
            ("pay", pay),
            ("growth", number(row.growth)),
            ("period", text(&row.period)),
            ("grade", text(&row.grade)),
            ("sources", ids(tables, &row.sources)),
        ])
    });
    object([
        ("sources", sources(tables)),
        ("studies", list(studies)),
        ("facts", list(facts)),
        ("education", list(education)),
        ("relief", list(relief)),
        ("projections", list(projections)),
        ("guide_states", list(guide_states)),
    ]) + "\n"
}

fn program(relief: &Relief, language: In) -> Vec<(&'static str, String)> {
    let [english, _] = &relief.name;
    let name = &relief.name[language as usize];
    vec![
        ("name", text(name)),
        ("is_english", (name == english).to_string()),
        (
            "administrator",
            text(&relief.administrator[language as usize]),
        ),
        ("amount", number(relief.amount)),
        ("years", number(relief.years)),
        ("when", text(&relief.when)),
        ("credentials", texts(&relief.credentials)),
        ("settings", texts(&relief.settings)),
        ("settings_if", texts(&relief.settings_if)),
        ("states", texts(&relief.states)),
    ]
}

fn projection(tables: &Tables, row: &Projection, language: In) -> String {
    let occupations = &tables.catalogue.occupations;
    let title = occupations.iter().find(|(soc, _)| *soc == row.soc);
    let title = title.map_or("", |(_, words)| &words[language as usize]);
    let pair = |(from, to): (f64, f64)| list([from.to_string(), to.to_string()]);
    object([
        ("soc", text(&row.soc)),
        ("title", text(title)),
        ("years", pair(row.years)),
        ("jobs", list([number(row.jobs.0), number(row.jobs.1)])),
        ("percent", row.percent.to_string()),
        ("openings", number(row.openings)),
        ("grade", text(&row.grade)),
        ("sources", ids(tables, &row.sources)),
    ])
}

/// The name of a unit in this language.
fn unit<'a>(tables: &'a Tables, unit: &str, language: In) -> &'a str {
    let words = tables.catalogue.units.get(unit);
    words.map_or("", |words| &words[language as usize])
}

fn ids(tables: &Tables, places: &[usize]) -> String {
    texts(places.iter().map(|index| &tables.sources[*index].id))
}

/// The sources of the evidence by id, with their displayed details.
fn sources(tables: &Tables) -> String {
    let evidence = &tables.evidence;
    let lists = evidence
        .studies
        .iter()
        .map(|row| &row.statement.sources)
        .chain(evidence.facts.iter().map(|row| &row.statement.sources))
        .chain(evidence.education.iter().map(|row| &row.statement.sources))
        .chain(evidence.relief.iter().map(|row| &row.statement.sources))
        .chain(evidence.projections.iter().map(|row| &row.sources))
        .chain(evidence.guide_states.iter().map(|row| &row.sources));
    let mut places: Vec<usize> = lists.flatten().copied().collect();
    places.sort_unstable();
    places.dedup();
    let pairs = places.iter().map(|index| {
        let source = &tables.sources[*index];
        let value = object([
            ("kind", text(&source.kind)),
            ("publisher", text(&source.publisher)),
            ("title", text(&source.title)),
            ("period", text(&source.period)),
            ("url", text(&source.url)),
        ]);
        (source.id.as_str(), value)
    });
    object(pairs)
}

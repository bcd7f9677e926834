//! Every figure of the tables as text, so that an update can list the figures that it changes: the page compares
//! the files of both builds.
//!
//! JSON rows of English label, Spanish label, English value and, if different, Spanish value: `["Ohio: Supervised
//! hours","Ohio: Horas supervisadas","3,000 hours","3,000 horas"]`.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use casepath::answers::{Language, UsState};
use casepath::i18n::messages::{DetailsMessage, WorkerMessage};
use casepath::i18n::{Locale, Template, names};
use casepath::tables::{self, LicenseRule, Occupation, Required};

/// The file name before the hash is added.
pub const FILE: &str = "figures.json";

const ENGLISH: Locale = Locale::of(Language::English);
const SPANISH: Locale = Locale::of(Language::Spanish);

/// The tables whose rows have only ids: file, label of a row, columns with figures.
const TABLES: [(&str, Template<WorkerMessage, 1>, &[&str]); 4] = [
    (
        include_str!("../../data/factors.csv"),
        WorkerMessage::EFFECT_ON_PAY,
        &["low", "point", "high"],
    ),
    (
        include_str!("../../data/pathways.csv"),
        WorkerMessage::LENGTH_OF_STAGE,
        &["accelerated", "fast", "typical", "slow", "part_time"],
    ),
    (
        include_str!("../../data/fees.csv"),
        WorkerMessage::OTHER_FEE,
        &["usd_low", "usd_high"],
    ),
    (
        include_str!("../../data/model.csv"),
        WorkerMessage::OF_METHOD,
        &["value"],
    ),
];

/// A label and a value, in English and Spanish.
struct Figure {
    label: [String; 2],
    value: [String; 2],
}

impl Figure {
    fn new(label: impl Fn(Locale) -> String, value: impl Fn(Locale) -> String) -> Self {
        Self {
            label: [ENGLISH, SPANISH].map(&label),
            value: [ENGLISH, SPANISH].map(&value),
        }
    }

    fn row(&self) -> Vec<&str> {
        let [english, spanish] = &self.value;
        let mut row = vec![&*self.label[0], &*self.label[1], english];
        if spanish != english {
            row.push(spanish);
        }
        row
    }
}

pub fn write(folder: &Path) -> io::Result<()> {
    let figures = all()?;
    let rows: Vec<Vec<&str>> = figures.iter().map(Figure::row).collect();
    let mut labels = BTreeSet::new();
    if let Some(row) = rows.iter().find(|row| !labels.insert(row[0])) {
        let label = row[0];
        return Err(io::Error::other(format!("two figures are called {label}")));
    }
    fs::write(folder.join(FILE), serde_json::to_string(&rows)?)
}

fn all() -> io::Result<Vec<Figure>> {
    let mut figures: Vec<Figure> = UsState::ALL.iter().copied().flat_map(of_state).collect();
    for row in &tables::CERTIFICATIONS {
        let mut tell = |template: Template<WorkerMessage, 1>, amount: Option<u16>| {
            let label = |locale: Locale| locale.format(template, &[row.short]);
            figures.push(Figure::new(label, |_| plain(amount)));
        };
        tell(WorkerMessage::CERTIFICATION_FEE, row.fee);
        tell(WorkerMessage::CERTIFICATION_MONTHS, row.months);
    }
    for (text, label, columns) in TABLES {
        figures.extend(of_table(text, label, columns)?);
    }
    Ok(figures)
}

/// An amount whose unit is in its label; a dash for `None`.
fn plain(amount: Option<u16>) -> String {
    amount.map_or_else(|| "–".to_owned(), |amount| amount.to_string())
}

fn of_state(state: UsState) -> Vec<Figure> {
    let row = tables::state(state);
    let rule = tables::rule(state);
    let mut figures = Vec::new();
    let mut tell = |name: &dyn Fn(Locale) -> String, value: &dyn Fn(Locale) -> String| {
        figures.push(Figure::new(
            |locale| {
                locale.format(
                    WorkerMessage::OF_STATE,
                    &[locale.state(state), &name(locale)],
                )
            },
            value,
        ));
    };
    let required_of = |unit: Template<DetailsMessage, 1>, figure: Option<Required>| {
        move |locale: Locale| {
            figure.map_or_else(
                || locale.text(DetailsMessage::NotSeen).to_owned(),
                |figure| locale.format(unit, &[&locale.number(f64::from(figure.amount))]),
            )
        }
    };
    for (name, unit, figure) in required(rule) {
        tell(
            &|locale| locale.text(name).to_owned(),
            &required_of(unit, figure),
        );
    }
    tell(
        &|locale| {
            let full_time = locale.number(tables::MODEL.full_time_rule.value);
            locale.format(DetailsMessage::RULE_PART_TIME, &[&full_time])
        },
        &required_of(DetailsMessage::UNIT_MONTHS, rule.part_time_months),
    );
    let fee = rule.application_fee;
    tell(
        &|locale| locale.text(DetailsMessage::RuleFee).to_owned(),
        &|locale| {
            fee.map_or_else(
                || locale.text(DetailsMessage::AskBoard).to_owned(),
                |fee| locale.figures.dollars(i64::from(fee.amount)),
            )
        },
    );
    let amounts = [
        (WorkerMessage::Renewal, rule.renewal_years.map(u16::from)),
        (WorkerMessage::ContinuingEducation, rule.ce_hours),
    ];
    for (word, amount) in amounts {
        tell(&|locale| locale.text(word).to_owned(), &|_| plain(amount));
    }
    tell(
        &|locale| locale.text(DetailsMessage::RuleLicense).to_owned(),
        &|_| rule.license.to_owned(),
    );
    for occupation in Occupation::ALL {
        let median = tables::percentiles(state, occupation).p50;
        tell(
            &|locale| {
                locale.format(
                    WorkerMessage::MEDIAN_PAY,
                    &[locale.text(names::occupation(occupation))],
                )
            },
            &|locale| locale.dollars(median),
        );
    }
    tell(
        &|locale| locale.text(WorkerMessage::Prices).to_owned(),
        &|locale| locale.number(row.prices() * 100.0),
    );
    figures
}

/// The figures of a license rule: name, unit, value.
fn required(
    rule: &LicenseRule,
) -> [(
    DetailsMessage,
    Template<DetailsMessage, 1>,
    Option<Required>,
); 8] {
    let (hours, months) = (DetailsMessage::UNIT_HOURS, DetailsMessage::UNIT_MONTHS);
    [
        (DetailsMessage::RuleHours, hours, rule.supervised_hours),
        (DetailsMessage::RuleMonths, months, rule.min_months),
        (DetailsMessage::RuleMaxMonths, months, rule.max_months),
        (DetailsMessage::RuleDirect, hours, rule.direct_contact_hours),
        (
            DetailsMessage::RuleSupervision,
            hours,
            rule.supervision_hours,
        ),
        (DetailsMessage::RuleMinWeek, hours, rule.min_hours_week),
        (DetailsMessage::RuleMaxWeek, hours, rule.max_hours_week),
        (DetailsMessage::RuleMaxYear, hours, rule.max_hours_year),
    ]
}

/// The rows of a table, labeled by id.
fn of_table(
    text: &str,
    label: Template<WorkerMessage, 1>,
    columns: &[&str],
) -> io::Result<Vec<Figure>> {
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let heads = table.headers()?.clone();
    let column = |name: &str| heads.iter().position(|head| head == name);
    let mut figures = Vec::new();
    for row in table.records() {
        let row = row?;
        let cells: Vec<&str> = columns
            .iter()
            .filter_map(|name| row.get(column(name)?))
            .filter(|cell| !cell.is_empty())
            .collect();
        // The same factor may have another value in another occupation.
        let applies_to = column("applies_to").and_then(|column| row.get(column));
        let id = match (row.get(0).unwrap_or_default(), applies_to) {
            (id, None | Some("" | "all")) => id.to_owned(),
            (id, Some(occupation)) => format!("{id} ({occupation})"),
        };
        let value = cells.join(" / ");
        figures.push(Figure::new(
            |locale| locale.format(label, &[&id]),
            |_| value.clone(),
        ));
    }
    Ok(figures)
}

/// Whether this is the figures file, with or without a hash in its name.
pub fn is_one(path: &str) -> bool {
    path.starts_with("figures") && path.ends_with(".json")
}

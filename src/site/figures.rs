//! Every figure of the tables in words, so that an update can say which of them it changes. The page asks the
//! two builds for theirs and shows where they differ.
//!
//! Written as JSON rows: label in English, label in Spanish, value in English and, where it differs, in
//! Spanish: `["Ohio: Supervised hours","Ohio: Horas supervisadas","3,000 hours","3,000 horas"]`.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use casepath::answers::{Language, State};
use casepath::tables::{self, LicenseRule, Occupation, Required};
use casepath::text::details_words::DetailsWord;
use casepath::text::worker_words::WorkerWord;
use casepath::text::{Locale, names};

/// The name before its hash.
pub const FILE: &str = "figures.json";

const ENGLISH: Locale = Locale::of(Language::English);
const SPANISH: Locale = Locale::of(Language::Spanish);

/// The tables whose rows have no words: file, what a row is, the columns with its figures.
const TABLES: [(&str, WorkerWord, &[&str]); 4] = [
    (
        include_str!("../../data/factors.csv"),
        WorkerWord::EffectOnPay,
        &["low", "point", "high"],
    ),
    (
        include_str!("../../data/pathways.csv"),
        WorkerWord::LengthOfStage,
        &["accelerated", "fast", "typical", "slow", "part_time"],
    ),
    (
        include_str!("../../data/fees.csv"),
        WorkerWord::OtherFee,
        &["usd_low", "usd_high"],
    ),
    (
        include_str!("../../data/model.csv"),
        WorkerWord::OfMethod,
        &["value"],
    ),
];

/// A label and a value, as a locale says them.
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
    let mut figures: Vec<Figure> = State::ALL.iter().copied().flat_map(of_state).collect();
    for row in &tables::CERTIFICATIONS {
        let mut tell = |word: WorkerWord, amount: Option<u16>| {
            let label = |locale: Locale| locale.fill(word, &[row.short]);
            figures.push(Figure::new(label, |_| plain(amount)));
        };
        tell(WorkerWord::CertificationFee, row.fee);
        tell(WorkerWord::CertificationMonths, row.months);
    }
    for (text, word, columns) in TABLES {
        figures.extend(of_table(text, word, columns)?);
    }
    Ok(figures)
}

/// An amount whose unit stands in its label; a dash where there is none.
fn plain(amount: Option<u16>) -> String {
    amount.map_or_else(|| "–".to_owned(), |amount| amount.to_string())
}

fn of_state(state: State) -> Vec<Figure> {
    let row = tables::state(state);
    let rule = tables::rule(state);
    let mut figures = Vec::new();
    let mut tell = |name: &dyn Fn(Locale) -> String, value: &dyn Fn(Locale) -> String| {
        figures.push(Figure::new(
            |locale| locale.fill(WorkerWord::OfState, &[locale.state(state), &name(locale)]),
            value,
        ));
    };
    for (word, unit, amount) in required(rule) {
        let full_time = |locale: Locale| locale.number(tables::MODEL.full_time_rule.value);
        tell(
            &|locale| locale.fill(word, &[&full_time(locale)]),
            &|locale| {
                amount.map_or_else(
                    || locale.say(DetailsWord::NotSeen).to_owned(),
                    |amount| locale.fill(unit, &[&locale.number(f64::from(amount))]),
                )
            },
        );
    }
    let fee = rule.application_fee;
    tell(
        &|locale| locale.say(DetailsWord::RuleFee).to_owned(),
        &|locale| {
            fee.map_or_else(
                || locale.say(DetailsWord::AskBoard).to_owned(),
                |fee| locale.figures.dollars(i64::from(fee.amount)),
            )
        },
    );
    let amounts = [
        (WorkerWord::Renewal, rule.renewal_years.map(u16::from)),
        (WorkerWord::ContinuingEducation, rule.ce_hours),
    ];
    for (word, amount) in amounts {
        tell(&|locale| locale.say(word).to_owned(), &|_| plain(amount));
    }
    tell(
        &|locale| locale.say(DetailsWord::RuleLicense).to_owned(),
        &|_| rule.license.to_owned(),
    );
    for occupation in Occupation::ALL {
        let median = tables::percentiles(state, occupation).p50;
        tell(
            &|locale| {
                locale.fill(
                    WorkerWord::MedianPay,
                    &[locale.say(names::occupation(occupation))],
                )
            },
            &|locale| locale.dollars(median),
        );
    }
    tell(
        &|locale| locale.say(WorkerWord::Prices).to_owned(),
        &|locale| locale.number(row.prices() * 100.0),
    );
    figures
}

/// The figures of a license rule: their names, units and amounts.
fn required(rule: &LicenseRule) -> [(DetailsWord, DetailsWord, Option<u16>); 9] {
    let amount = |figure: Option<Required>| figure.map(|figure| figure.amount);
    let (hours, months) = (DetailsWord::UnitHours, DetailsWord::UnitMonths);
    [
        (DetailsWord::RuleHours, hours, amount(rule.supervised_hours)),
        (DetailsWord::RuleMonths, months, amount(rule.min_months)),
        (
            DetailsWord::RulePartTime,
            months,
            amount(rule.part_time_months),
        ),
        (DetailsWord::RuleMaxMonths, months, amount(rule.max_months)),
        (
            DetailsWord::RuleDirect,
            hours,
            amount(rule.direct_contact_hours),
        ),
        (
            DetailsWord::RuleSupervision,
            hours,
            amount(rule.supervision_hours),
        ),
        (DetailsWord::RuleMinWeek, hours, amount(rule.min_hours_week)),
        (DetailsWord::RuleMaxWeek, hours, amount(rule.max_hours_week)),
        (DetailsWord::RuleMaxYear, hours, amount(rule.max_hours_year)),
    ]
}

/// The rows of a table by their ids.
fn of_table(text: &str, word: WorkerWord, columns: &[&str]) -> io::Result<Vec<Figure>> {
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let heads = table.headers()?.clone();
    let place = |name: &str| heads.iter().position(|head| head == name);
    let mut figures = Vec::new();
    for row in table.records() {
        let row = row?;
        let cells: Vec<&str> = columns
            .iter()
            .filter_map(|name| row.get(place(name)?))
            .filter(|cell| !cell.is_empty())
            .collect();
        // A factor may be another one in another occupation.
        let applies_to = place("applies_to").and_then(|place| row.get(place));
        let id = match (row.get(0).unwrap_or_default(), applies_to) {
            (id, None | Some("" | "all")) => id.to_owned(),
            (id, Some(occupation)) => format!("{id} ({occupation})"),
        };
        let value = cells.join(" / ");
        figures.push(Figure::new(
            |locale| locale.fill(word, &[&id]),
            |_| value.clone(),
        ));
    }
    Ok(figures)
}

/// Whether this is the file of the figures, with or without its hash.
pub fn is_one(path: &str) -> bool {
    path.starts_with("figures") && path.ends_with(".json")
}

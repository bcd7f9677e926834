//! The cases of `tests/cases/`: answers with results that were computed by an implementation other than the engine, or
//! by a person.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use casepath::answers::Month;
use casepath::estimate::{Headline, estimate};
use casepath::link;

const FIGURES: [&str; 7] = [
    "pay-start",
    "pay-typical",
    "pay-low",
    "pay-high",
    "months-typical",
    "months-fast",
    "months-slow",
];

struct Case {
    name: String,
    cells: std::collections::HashMap<String, String>,
}

impl Case {
    fn cell(&self, column: &str) -> &str {
        self.cells
            .get(column)
            .unwrap_or_else(|| panic!("{}: no column {column}", self.name))
    }

    fn figure(&self, column: &str) -> Option<u32> {
        let text = self.cell(column);
        (!text.is_empty()).then(|| {
            text.parse()
                .unwrap_or_else(|_| panic!("{}: {column} {text:?}", self.name))
        })
    }

    fn headline(&self) -> Headline {
        let opened =
            link::read(self.cell("answers")).unwrap_or_else(|e| panic!("{}: {e:?}", self.name));
        let today =
            Month::parse(self.cell("today")).unwrap_or_else(|| panic!("{}: today", self.name));
        Headline::of(&estimate(&opened.answers, today))
    }
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let files = std::fs::read_dir(&folder).expect("the folder of cases");
    files
        .map(|entry| entry.expect("a file of cases").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "csv"))
        .flat_map(|path| cases_of(&path))
        .collect()
}

fn cases_of(path: &Path) -> Vec<Case> {
    let mut reader = csv::Reader::from_path(path).expect("a readable file");
    let header = reader.headers().expect("a header").clone();
    let file = path.file_stem().unwrap_or_default().to_string_lossy();
    let case = |record: csv::StringRecord| Case {
        name: format!("{file}/{}", &record[0]),
        cells: header
            .iter()
            .zip(&record)
            .map(|(column, cell)| (column.to_owned(), cell.to_owned()))
            .collect(),
    };
    reader
        .records()
        .map(|record| case(record.expect("a row")))
        .collect()
}

/// The results that differ from the expected ones.
fn differences(case: &Case) -> Vec<String> {
    let got = case.headline();
    let figures = [
        got.pay_start,
        got.pay_typical,
        got.pay_low,
        got.pay_high,
        got.months_typical,
        got.months_fast,
        got.months_slow,
    ];
    let fits = |column: &str, got: Option<u32>| {
        let kind = if column.starts_with("pay") {
            "pay-tolerance"
        } else {
            "months-tolerance"
        };
        let tolerance = case.figure(kind).unwrap_or(0);
        match (case.figure(column), got) {
            (Some(expected), Some(got)) => expected.abs_diff(got) <= tolerance,
            (expected, got) => expected == got,
        }
    };
    let difference = |column: &str, got: &str| {
        let expected = case.cell(column);
        format!(
            "{}: {column} is {got}, worked out as {expected:?}",
            case.name
        )
    };
    let mut wrong: Vec<String> = FIGURES
        .iter()
        .zip(figures)
        .filter(|(column, got)| !fits(column, *got))
        .map(|(column, got)| difference(column, &format!("{got:?}")))
        .collect();
    let limit = got.limit.unwrap_or("");
    if limit != case.cell("limit") {
        wrong.push(difference("limit", limit));
    }
    wrong
}

fn all_come_out(cases: &[Case]) {
    let wrong: Vec<String> = cases.iter().flat_map(differences).collect();
    let count = cases.len();
    assert!(wrong.is_empty(), "of {count} cases:\n{}", wrong.join("\n"));
}

#[test]
fn every_case_comes_out_as_it_was_worked_out() {
    let cases = cases();
    assert!(cases.len() >= 60, "only {} cases were found", cases.len());
    all_come_out(&cases);
}

/// `make test` generates them with `work_out.mjs`, the second implementation, which needs Node.
#[test]
fn random_answers_come_out_as_the_other_implementation_has_them() {
    let Some(file) = std::env::var_os("CASEPATH_RANDOM_CASES") else {
        return;
    };
    let cases = cases_of(Path::new(&file));
    assert!(cases.len() >= 3000, "only {} cases were drawn", cases.len());
    all_come_out(&cases);
}

#[test]
fn the_cases_cover_what_they_are_there_for() {
    let cases = cases();
    let with = |column: &str, value: &str| {
        cases
            .iter()
            .filter(|case| case.cell(column) == value)
            .count()
    };
    for limit in ["min-months", "hours", "direct-hours", "supervision", "none"] {
        assert!(with("limit", limit) > 0, "no case has the limit {limit}");
    }
    for state in casepath::answers::UsState::ALL {
        let name = format!("state={}", state.name());
        assert!(
            cases
                .iter()
                .any(|case| case.cell("answers").split('&').any(|a| a == name)),
            "no case has {name}"
        );
    }
    let by_hand = cases.iter().filter(|case| case.cell("who") == "by hand");
    assert!(by_hand.clone().count() >= 12);
    assert!(
        by_hand.into_iter().all(|case| case.cell("how").len() > 20),
        "a case by hand says how"
    );
    assert!(
        cases.iter().all(|case| !case.cell("who").is_empty()),
        "every case says who worked it out"
    );
}

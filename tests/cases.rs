//! The cases of `tests/cases/`: answers, and what an implementation other than the engine, or a person,
//! worked out for them.
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
    let mut cases = Vec::new();
    for entry in std::fs::read_dir(&folder).expect("the folder of cases") {
        let path = entry.expect("a file of cases").path();
        if path.extension().is_none_or(|extension| extension != "csv") {
            continue;
        }
        let mut reader = csv::Reader::from_path(&path).expect("a readable file");
        let header = reader.headers().expect("a header").clone();
        for record in reader.records() {
            let record = record.expect("a row");
            let cells = header
                .iter()
                .zip(&record)
                .map(|(k, v)| (k.to_owned(), v.to_owned()))
                .collect();
            let file = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            cases.push(Case {
                name: format!("{file}/{}", &record[0]),
                cells,
            });
        }
    }
    cases
}

#[test]
fn every_case_comes_out_as_it_was_worked_out() {
    let cases = cases();
    assert!(cases.len() >= 60, "only {} cases were found", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
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
        for (column, got) in FIGURES.iter().zip(figures) {
            let expected = case.figure(column);
            let kind = if column.starts_with("pay") {
                "pay-tolerance"
            } else {
                "months-tolerance"
            };
            let tolerance = case.figure(kind).unwrap_or(0);
            let fits = match (expected, got) {
                (Some(expected), Some(got)) => expected.abs_diff(got) <= tolerance,
                (expected, got) => expected == got,
            };
            if !fits {
                wrong.push(format!(
                    "{}: {column} is {got:?}, worked out as {expected:?}",
                    case.name
                ));
            }
        }
        if got.limit.unwrap_or("") != case.cell("limit") {
            wrong.push(format!(
                "{}: limit is {:?}, worked out as {:?}",
                case.name,
                got.limit,
                case.cell("limit")
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} cases differ:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
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
    for state in casepath::answers::State::ALL {
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

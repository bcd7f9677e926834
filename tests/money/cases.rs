//! The cases of `by_hand.csv` and `drawn.csv`, and those drawn anew by `.ci/test`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use casepath::answers::{Hundredths, Month};
use casepath::money::borrow::Study;
use casepath::money::path::PayPaths;
use casepath::money::repay::HORIZON_MONTHS;
use casepath::money::{
    BreakEven, DegreePrice, Dollars, MoneyInputs, Months, PriceSource, Range, RepaymentEnd, Worth,
    evaluate,
};
use casepath::tables::{
    EXPERIENCE_CURVE, EXPERIENCE_REFERENCE, EXPERIENCE_SLOPE, MODEL, PathwayId,
};

pub struct Case {
    pub name: String,
    cells: HashMap<String, String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/money")
}

pub fn cases_of(path: &Path) -> Vec<Case> {
    let mut reader = csv::Reader::from_path(path).unwrap_or_else(|why| panic!("{path:?}: {why}"));
    let head = reader.headers().expect("a header").clone();
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| {
        let cells: HashMap<String, String> = head
            .iter()
            .map(str::to_owned)
            .zip(row.iter().map(str::to_owned))
            .collect();
        Case {
            name: cells["id"].clone(),
            cells,
        }
    })
    .collect()
}

impl Case {
    pub fn text(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn number(&self, column: &str) -> f64 {
        match self.text(column) {
            "" => 0.0,
            text => text
                .parse()
                .unwrap_or_else(|_| panic!("{}: {column} {text:?}", self.name)),
        }
    }

    fn said(&self, column: &str) -> Option<Hundredths> {
        let text = self.text(column);
        (!text.is_empty())
            .then(|| Hundredths::parse(text).unwrap_or_else(|| panic!("{}: {column}", self.name)))
    }

    fn yes(&self, column: &str) -> bool {
        self.text(column) == "yes"
    }

    pub fn worth(&self) -> Worth {
        let months = Months(self.number("months") as u32);
        let price = Dollars(self.number("price"));
        let study = Study {
            is_graduate: self.text("level") == "graduate",
            first_year: self.number("first_year") as u8,
            from: Months(0),
            months,
            credits: self.number("credits"),
            price,
            begins: Month::parse(self.text("begins")).expect("a month"),
            is_first: true,
        };
        let prices = [DegreePrice {
            stage: PathwayId::Msw,
            from: PriceSource::Visitor,
            low: price,
            typical: price,
            high: price,
            grade: None,
            sources: &[],
            study,
        }];
        let inputs = MoneyInputs {
            grants: self.said("grants"),
            employer: self.said("employer"),
            cash: self.said("cash"),
            living: self.said("living"),
            dependents: Some(self.number("dependents") as u8),
            spouse: self.said("spouse"),
            public_employer: Some(self.yes("public")),
            professional: self.yes("professional"),
            legacy: self.yes("legacy"),
            dependent: Some(self.yes("dependent")),
            subsidized: self.yes("subsidized"),
            borrowed_graduate: self.said("borrowed_graduate"),
            borrowed_undergraduate: self.said("borrowed_undergraduate"),
            federal_rate: self.said("federal_rate"),
            private_rate: self.said("private_rate"),
            ..MoneyInputs::default()
        };
        evaluate(&prices, &self.paths(months), &Range::default(), &inputs)
    }

    /// Pay as the README of the cases tells it.
    fn paths(&self, months: Months) -> PayPaths {
        let effect = |years: f64| {
            let of = |e: f64| EXPERIENCE_SLOPE.point * e + EXPERIENCE_CURVE.point * e * e;
            of(years.min(MODEL.experience_cap.value)) - of(EXPERIENCE_REFERENCE.point)
        };
        let pay = |x: f64, years: f64| self.number("base") * (x + effect(years)).exp();
        let (before, grows) = (self.number("years"), self.yes("grows"));
        let studied = months.0 as usize;
        let mut paths = PayPaths {
            stay: [0.0; HORIZON_MONTHS],
            path: [0.0; HORIZON_MONTHS],
            low: [0.0; HORIZON_MONTHS],
            high: [0.0; HORIZON_MONTHS],
            studied: months,
            works: months,
            complete: Months(self.number("later_month") as u32),
        };
        for month in 0..HORIZON_MONTHS {
            let passed = if grows { (month / 12) as f64 } else { 0.0 };
            paths.stay[month] = pay(self.number("stay_x"), before + passed);
            let worked = (month / 12 * 12).saturating_sub(studied) as f64 / 12.0;
            let worked = if grows { worked } else { 0.0 };
            let later = month >= self.number("later_month") as usize;
            let x = if later { "later_x" } else { "path_x" };
            paths.path[month] = if month < studied {
                paths.stay[month] * self.number("kept")
            } else {
                pay(self.number(x), before + worked)
            };
        }
        (paths.low, paths.high) = (paths.path, paths.path);
        paths
    }

    /// Compares what was expected with what came out; a blank cell is not compared.
    fn comes_out(&self, usual: f64) {
        let worth = self.worth();
        let [standard, income] = &worth.plans;
        let near = |column: &str, found: f64, usual: f64| {
            let text = self.text(column);
            if text.is_empty() {
                return;
            }
            let (value, within) = text.split_once('~').unwrap_or((text, ""));
            let value: f64 = value
                .parse()
                .unwrap_or_else(|_| panic!("{}: {column} {text:?}", self.name));
            let within = within.parse().unwrap_or(usual);
            assert!(
                (value - found).abs() <= within,
                "{}: {column} is {found}, and not {text}",
                self.name
            );
        };
        let funding = &worth.funding;
        for (column, found) in [
            ("need", funding.need),
            ("federal", funding.federal),
            ("gap", funding.gap),
            ("owed", funding.owed()),
            ("first_pay", worth.first_pay),
            ("standard_payment", standard.payment),
            ("standard_paid", standard.federal.paid),
            ("income_payment", income.payment),
            ("income_paid", income.federal.paid),
            ("forgiven", income.federal.forgiven),
            ("gain_10_standard", standard.gains[0]),
            ("gain_10_income", income.gains[0]),
            ("gain_20_income", income.gains[1]),
            ("flip_10", worth.flip[0]),
            ("flip_20", worth.flip[1]),
        ] {
            near(column, found.0, usual);
        }
        near("income_months", f64::from(income.federal.months.0), 0.0);
        near("share_standard", standard.share, 0.0005);
        near("share_income", income.share, 0.0005);
        near("payback", worth.payback_years().unwrap_or(-1.0), 0.0);
        let exactly = |column: &str, found: String| {
            let text = self.text(column);
            assert!(
                text.is_empty() || text == found,
                "{}: {column} is {found}, and not {text}",
                self.name
            );
        };
        exactly("ending", ending(income.federal.ending).to_owned());
        exactly("break_even_standard", year(standard.break_even));
        exactly("break_even_income", year(income.break_even));
    }
}

fn ending(ending: RepaymentEnd) -> &'static str {
    match ending {
        RepaymentEnd::NothingOwed => "nothing-owed",
        RepaymentEnd::PaidOff => "paid-off",
        RepaymentEnd::ForgivenForService => "service",
        RepaymentEnd::ForgivenTaxed => "taxed",
    }
}

fn year(break_even: BreakEven) -> String {
    match break_even {
        BreakEven::Year(year) => year.to_string(),
        BreakEven::NotWithin => "not-within".to_owned(),
        BreakEven::StayingPaysMore => "staying".to_owned(),
        BreakEven::NoDifference => "same".to_owned(),
    }
}

#[test]
fn what_a_person_worked_out_comes_out_to_the_dollar_and_the_year() {
    let cases = cases_of(&folder().join("by_hand.csv"));
    assert!(cases.len() >= 10);
    for case in &cases {
        assert!(!case.text("who").is_empty() && !case.text("how").is_empty());
        case.comes_out(0.5);
    }
}

#[test]
fn what_the_second_implementation_worked_out_comes_out() {
    let cases = cases_of(&folder().join("drawn.csv"));
    assert!(cases.len() >= 50);
    cases.iter().for_each(|case| case.comes_out(0.02));
}

/// Drawn by `.ci/test`; without them there is nothing to compare.
#[test]
fn cases_drawn_at_random_come_out_as_the_second_implementation_says() {
    let Some(file) = std::env::var_os("CASEPATH_RANDOM_MONEY") else {
        return;
    };
    let cases = cases_of(Path::new(&file));
    assert!(cases.len() >= 1000, "only {} were drawn", cases.len());
    cases.iter().for_each(|case| case.comes_out(0.02));
    for ending in ["nothing-owed", "paid-off", "service", "taxed"] {
        let there = cases.iter().filter(|case| case.text("ending") == ending);
        assert!(there.count() > 10, "too few end in {ending}");
    }
}

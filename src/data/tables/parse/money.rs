//! Parses prices of study, loans and their repayment, outcomes of graduates, and aid.

use std::collections::HashSet;

use super::pathways::PATHWAYS;
use super::{CsvRow, Reader, state_names};
use crate::answers::Setting;

pub const SECTORS: [&str; 3] = ["public", "nonprofit", "for-profit"];
/// The sector of outcome rows that combine schools of every kind.
const ALL_SECTORS: &str = "all";
pub const RESIDENCIES: [&str; 3] = ["in-state", "out-of-state", "any"];
/// Priced degrees, in the order of `casepath_data::tables::money::PriceOf`.
pub const PRICED: [&str; 9] = [
    "msw",
    "counseling",
    "undergraduate",
    "social-work-doctorate",
    "bsw",
    "bsn",
    "rn-to-bsn",
    "adn",
    "graduate",
];
/// What a price is for; the last two are not tuition.
pub const PERS: [&str; 4] = ["year", "credit", "net-year", "living-year"];
/// The kinds of school for [`PRICED`]: public in-state and out-of-state, private nonprofit and for-profit.
pub const KINDS: [(&str, &str); 4] = [
    ("public", "in-state"),
    ("public", "out-of-state"),
    ("nonprofit", "any"),
    ("for-profit", "any"),
];
/// The figures that make up a price: per year or per credit, and the percentile p25, p50 or p75.
pub const PARTS: [&str; 6] = [
    "year-p25",
    "year-p50",
    "year-p75",
    "credit-p25",
    "credit-p50",
    "credit-p75",
];
const LEVELS: [&str; 2] = ["undergraduate", "graduate"];
/// The number of study stages, the first among the pathways; the rest are waiting times.
pub const STAGES: usize = 11;
/// Degrees with debt and pay of graduates, in the order of `casepath_data::tables::money::OutcomeDegree`.
pub const STUDIED: [&str; 16] = [
    "bsw",
    "msw",
    "mental-health-counseling",
    "student-counseling",
    "counseling-psychology",
    "adn",
    "bsn",
    "psychology-bachelors",
    "sociology-bachelors",
    "human-services-bachelors",
    "human-development-bachelors",
    "human-services-masters",
    "public-administration",
    "health-administration",
    "public-health",
    "social-work-doctorate",
];
pub const OUTCOMES: [&str; 3] = ["debt", "pay-1", "pay-4"];
const AIDS: [&str; 4] = ["grant", "stipend", "employer", "actual-cost"];

/// The loan parameters of `loans.csv` that the engine uses by name.
pub const TERMS: [&str; 45] = [
    "rate-undergraduate",
    "rate-graduate",
    "rate-plus",
    "fee-direct",
    "fee-plus",
    "limit-graduate-year",
    "limit-graduate-total",
    "limit-professional-year",
    "limit-professional-total",
    "limit-lifetime",
    "limit-parent-year",
    "limit-parent-total",
    "limit-dependent-1",
    "limit-dependent-2",
    "limit-dependent-3",
    "limit-dependent-total",
    "limit-independent-1",
    "limit-independent-2",
    "limit-independent-3",
    "limit-independent-total",
    "subsidized-1",
    "subsidized-2",
    "subsidized-3",
    "subsidized-total",
    "full-time-credits",
    "legacy-years",
    "grace",
    "disbursement",
    "rap-least",
    "rap-dependent",
    "rap-match",
    "rap-payments",
    "pslf-payments",
    "pslf-hours",
    "private-rate",
    "private-rate-low",
    "private-rate-high",
    "private-years",
    "employer-help",
    "price-growth",
    "inflation",
    "discount",
    "mark-official",
    "mark-second",
    "outside-check",
];
/// Whole years that set the size of arrays: constants without dates.
pub const YEARS: [&str; 3] = ["horizon", "flip-first", "flip-second"];

/// Months counted from January of the year 0; `None` is unbounded.
pub type Period = (Option<u32>, Option<u32>);

#[derive(Debug, Clone, Default)]
pub struct Term {
    pub id: String,
    pub value: f64,
    pub period: Period,
    pub grade: String,
    pub sources: Vec<usize>,
}

/// A step of a repayment plan: the value applies above this many dollars (for tiers: from this many).
#[derive(Debug, Clone, Default)]
pub struct RepaymentStep {
    pub over: f64,
    pub value: f64,
    pub period: Period,
    pub grade: String,
    pub sources: Vec<usize>,
}

#[derive(Debug, Clone, Default)]
pub struct Price {
    /// Index in [`PRICED`], [`KINDS`] and [`PERS`].
    pub degree: usize,
    pub kind: usize,
    pub per: usize,
    /// Index in [`crate::answers::UsState::ALL`]; `None` is the nation.
    pub state: Option<usize>,
    pub schools: f64,
    /// p25, p50, p75.
    pub dollars: [f64; 3],
    pub period: String,
    pub grade: String,
    pub sources: Vec<usize>,
}

/// How the price of a stage of study is computed.
#[derive(Debug, Clone, Default)]
pub struct PriceRule {
    /// Index in [`PRICED`]; `None` if there is no price.
    pub degree: Option<usize>,
    pub state_of: Option<usize>,
    pub graduate: bool,
    pub first_year: f64,
    /// Low, typical, high: index in [`PARTS`], and its multiple.
    pub parts: [(usize, f64); 3],
    /// For states without a price per credit: the multiples of the yearly p25, p50, p75.
    pub years: Option<[f64; 3]>,
    pub credits: Option<f64>,
    pub grade: String,
    pub sources: Vec<usize>,
}

#[derive(Debug, Clone, Default)]
pub struct Outcome {
    pub degree: usize,
    /// Index in [`SECTORS`]; `None` is all.
    pub sector: Option<usize>,
    pub state: Option<usize>,
    pub what: usize,
    pub people: Option<f64>,
    pub programs: Option<f64>,
    pub p25: Option<f64>,
    pub p50: f64,
    pub p75: Option<f64>,
    pub grade: String,
    pub sources: Vec<usize>,
}

#[derive(Debug, Clone, Default)]
pub struct Aid {
    pub id: String,
    pub kind: usize,
    /// Indexes in [`PATHWAYS`].
    pub stages: Vec<usize>,
    pub settings: Vec<usize>,
    pub states: Vec<usize>,
    pub dollars: Option<(f64, f64)>,
    pub most_years: Option<f64>,
    pub service_months: Option<f64>,
    pub grade: String,
    pub sources: Vec<usize>,
    /// English and Spanish.
    pub text: [String; 2],
}

#[derive(Debug, Default)]
pub struct Money {
    /// In the order of [`TERMS`]; rows of the same name by date.
    pub terms: Vec<Vec<Term>>,
    pub years: Vec<u32>,
    pub tiers: Vec<RepaymentStep>,
    pub income: Vec<RepaymentStep>,
    pub prices: Vec<Price>,
    /// By stage, in the order of [`PATHWAYS`].
    pub price_rules: Vec<PriceRule>,
    pub outcomes: Vec<Outcome>,
    pub aid: Vec<Aid>,
}

impl Reader<'_> {
    pub(super) fn money(&mut self) -> Money {
        let (terms, years) = self.terms();
        let [tiers, income] = self.plans();
        let prices = self.prices();
        Money {
            price_rules: self.price_rules(&prices),
            terms,
            years,
            tiers,
            income,
            prices,
            outcomes: self.outcomes(),
            aid: self.aid(),
        }
    }

    fn terms(&mut self) -> (Vec<Vec<Term>>, Vec<u32>) {
        let file = "loans.csv";
        let columns = [
            "id", "value", "unit", "from", "to", "grade", "source", "text_en", "text_es",
        ];
        let mut terms: Vec<Vec<Term>> = vec![Vec::new(); TERMS.len()];
        let mut years: [Option<u32>; 3] = [None; 3];
        for row in self.table(file, &columns) {
            let id = row.needed("id", &mut self.problems);
            for words in ["unit", "text_en", "text_es"] {
                row.needed(words, &mut self.problems);
            }
            if row.text("value").is_empty() {
                self.fail(&row, "value is empty");
            }
            let value = row
                .number("value", &id, &self.plausible, &mut self.problems)
                .unwrap_or_default();
            let term = Term {
                value,
                period: self.period_of(&row),
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(&row),
                id,
            };
            if let Some(index) = YEARS.iter().position(|known| *known == term.id) {
                if value.fract() != 0.0 || years[index].replace(value as u32).is_some() {
                    self.fail(
                        &row,
                        format!("{} is one figure of whole years, once", term.id),
                    );
                }
                continue;
            }
            let Some(index) = TERMS.iter().position(|known| *known == term.id) else {
                self.fail(&row, format!("id {:?} is unknown", term.id));
                continue;
            };
            let follows = |last: &Term| match (last.period.1, term.period.0) {
                (Some(end), Some(start)) => end + 1 == start,
                _ => false,
            };
            if terms[index].last().is_some_and(|last| !follows(last)) {
                self.fail(
                    &row,
                    format!(
                        "{} does not begin the month after the row before it ends",
                        term.id
                    ),
                );
            }
            terms[index].push(term);
        }
        for (id, rows) in TERMS.iter().zip(&terms) {
            if rows.is_empty() {
                self.problems.add(file, 0, format!("id {id} is missing"));
            }
        }
        let years = YEARS.iter().zip(years).map(|(id, value)| {
            value.unwrap_or_else(|| {
                self.problems.add(file, 0, format!("id {id} is missing"));
                1
            })
        });
        (terms, years.collect())
    }

    /// `from` and `to` as months; either may be empty.
    fn period_of(&mut self, row: &CsvRow) -> Period {
        let ends = ["from", "to"].map(|column| {
            let text = row.date(column, &mut self.problems);
            let (year, month) = text.split_once('-')?;
            Some((year, month))
                .filter(|(_, month)| month.len() == 2)
                .and_then(|(year, month)| {
                    Some(year.parse::<u32>().ok()? * 12 + month.parse::<u32>().ok()? - 1)
                })
        });
        for (column, end) in ["from", "to"].iter().zip(ends) {
            if end.is_none() && !row.text(column).is_empty() {
                self.fail(row, format!("{column} is a month, YYYY-MM"));
            }
        }
        if matches!(ends, [Some(from), Some(to)] if from > to) {
            self.fail(row, "from lies after to");
        }
        (ends[0], ends[1])
    }

    fn plans(&mut self) -> [Vec<RepaymentStep>; 2] {
        let file = "repayment.csv";
        let columns = [
            "plan", "over", "value", "unit", "from", "to", "grade", "source",
        ];
        let mut plans: [Vec<RepaymentStep>; 2] = Default::default();
        for row in self.table(file, &columns) {
            let plan = row.one_of("plan", &["tiered", "rap"], &mut self.problems);
            let index = usize::from(plan == "rap");
            let first = plans[index].is_empty();
            let unit = match (index, first) {
                (0, _) => "years",
                (_, true) => "USD a year",
                _ => "percent",
            };
            row.one_of("unit", &[unit], &mut self.problems);
            let rung = RepaymentStep {
                over: self.needed_number(&row, "over"),
                value: row
                    .number("value", &plan, &self.plausible, &mut self.problems)
                    .unwrap_or_default(),
                period: self.period_of(&row),
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(&row),
            };
            if row.text("value").is_empty() {
                self.fail(&row, "value is empty");
            }
            let ascends = plans[index]
                .last()
                .map_or(rung.over == 0.0, |last| last.over < rung.over);
            if !ascends {
                self.fail(
                    &row,
                    "the steps of a plan begin at 0 and ascend, so that none is left out",
                );
            }
            if index == 0 && rung.value.fract() != 0.0 {
                self.fail(&row, "the years of a tier are whole");
            }
            plans[index].push(rung);
        }
        for (plan, rungs) in ["tiered", "rap"].iter().zip(&plans) {
            if rungs.is_empty() {
                self.problems
                    .add(file, 0, format!("plan {plan} is missing"));
            }
        }
        plans
    }

    fn prices(&mut self) -> Vec<Price> {
        let nation = [
            "degree",
            "sector",
            "residency",
            "per",
            "schools",
            "p25",
            "p50",
            "p75",
            "period",
            "grade",
            "source",
        ];
        let state = [&["state"], nation.as_slice()].concat();
        let mut prices = Vec::new();
        let mut seen = HashSet::new();
        for (file, columns) in [
            ("prices_us.csv", nation.as_slice()),
            ("prices_state.csv", &state),
        ] {
            let rows = self.table(file, columns);
            for row in rows {
                let degree = self.one_place(&row, "degree", &PRICED);
                let per = self.one_place(&row, "per", &PERS);
                let kind = (row.text("sector"), row.text("residency"));
                row.one_of("sector", &SECTORS, &mut self.problems);
                row.one_of("residency", &RESIDENCIES, &mut self.problems);
                let Some(kind) = KINDS.iter().position(|known| *known == kind) else {
                    self.fail(&row, "public is in-state or out-of-state, the others any");
                    continue;
                };
                let state = self.state_of(&row, file);
                if !seen.insert((degree, per, kind, state)) {
                    self.fail(&row, "this price stands twice");
                }
                let dollars = ["p25", "p50", "p75"].map(|column| {
                    let range = PERS[per];
                    row.number(column, range, &self.plausible, &mut self.problems)
                });
                let [Some(p25), Some(p50), Some(p75)] = dollars else {
                    self.fail(&row, "p25, p50 and p75 are all needed");
                    continue;
                };
                if !(p25 <= p50 && p50 <= p75) {
                    self.fail(&row, "the percentiles must ascend");
                }
                prices.push(Price {
                    degree,
                    kind,
                    per,
                    state,
                    schools: self.needed_number(&row, "schools"),
                    dollars: [p25, p50, p75],
                    period: row.date("period", &mut self.problems),
                    grade: row.grade("grade", &mut self.problems),
                    sources: self.source(&row),
                });
            }
        }
        prices
    }

    /// The index of a name in a list; 0 if it is unknown.
    fn one_place(&mut self, row: &CsvRow, column: &str, known: &[&str]) -> usize {
        let name = row.one_of(column, known, &mut self.problems);
        known
            .iter()
            .position(|other| *other == name)
            .unwrap_or_default()
    }

    fn state_of(&mut self, row: &CsvRow, file: &str) -> Option<usize> {
        if !file.ends_with("_state.csv") {
            return None;
        }
        Some(self.one_place(row, "state", &state_names()))
    }

    fn price_rules(&mut self, prices: &[Price]) -> Vec<PriceRule> {
        let file = "price_rules.csv";
        let columns = [
            "stage",
            "prices",
            "state_prices",
            "level",
            "first_year",
            "low",
            "low_times",
            "typical",
            "typical_times",
            "high",
            "high_times",
            "low_years",
            "typical_years",
            "high_years",
            "credits",
            "grade",
            "source",
            "text_en",
            "text_es",
        ];
        let rows = self.table(file, &columns);
        let stages = &PATHWAYS[..STAGES];
        let rows = self.by_key(file, rows, "stage", stages);
        let mut rules = Vec::new();
        for (_, row) in &rows {
            for words in ["text_en", "text_es"] {
                row.needed(words, &mut self.problems);
            }
            let is_priced = !row.text("prices").is_empty();
            let degree = is_priced.then(|| self.one_place(row, "prices", &PRICED));
            let state_of = (!row.text("state_prices").is_empty())
                .then(|| self.one_place(row, "state_prices", &PRICED));
            let mut parts = [(0, 0.0); 3];
            for (part, column) in parts.iter_mut().zip(["low", "typical", "high"]) {
                if !is_priced {
                    continue;
                }
                let times = format!("{column}_times");
                let number = row.number(&times, "times", &self.plausible, &mut self.problems);
                if number.is_none() {
                    self.fail(row, format!("{times} is empty"));
                }
                *part = (
                    self.one_place(row, column, &PARTS),
                    number.unwrap_or_default(),
                );
            }
            // Every figure that the rule uses must be in the national table, at least for public schools.
            for (part, _) in parts.iter().filter(|_| is_priced) {
                let per = part / 3;
                let there = |price: &Price| {
                    Some(price.degree) == degree && price.per == per && price.state.is_none()
                };
                if !prices.iter().any(there) {
                    self.fail(row, format!("prices_us.csv has no {} of it", PERS[per]));
                }
            }
            let years = ["low_years", "typical_years", "high_years"]
                .map(|column| row.number(column, "times", &self.plausible, &mut self.problems));
            let years = match years {
                [Some(low), Some(typical), Some(high)] => Some([low, typical, high]),
                [None, None, None] => None,
                _ => {
                    self.fail(row, "low_years, typical_years, high_years: all or none");
                    None
                }
            };
            let credits = self.number(row, "credits");
            if credits.is_none() && is_priced {
                self.fail(row, "credits is empty");
            }
            rules.push(PriceRule {
                degree,
                state_of,
                graduate: row.one_of("level", &LEVELS, &mut self.problems) == "graduate",
                first_year: self.needed_number(row, "first_year"),
                parts,
                years,
                credits,
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(row),
            });
        }
        rules
    }

    fn outcomes(&mut self) -> Vec<Outcome> {
        let rest = [
            "degree", "what", "programs", "people", "p25", "p50", "p75", "unit", "period", "grade",
            "source",
        ];
        let nation = [&["sector"], rest.as_slice()].concat();
        let state = [&["state"], rest.as_slice()].concat();
        let mut outcomes = Vec::new();
        let mut seen = HashSet::new();
        for (file, columns) in [("outcomes_us.csv", &nation), ("outcomes_state.csv", &state)] {
            for row in self.table(file, columns) {
                let degree = self.one_place(&row, "degree", &STUDIED);
                let what = self.one_place(&row, "what", &OUTCOMES);
                let state = self.state_of(&row, file);
                let sector = match row.text("sector") {
                    _ if state.is_some() => None,
                    ALL_SECTORS => None,
                    _ => Some(self.one_place(&row, "sector", &SECTORS)),
                };
                row.needed("unit", &mut self.problems);
                row.date("period", &mut self.problems);
                if !seen.insert((degree, what, state, sector)) {
                    self.fail(&row, "this outcome stands twice");
                }
                let [p25, p50, p75] = ["p25", "p50", "p75"].map(|column| {
                    row.number(column, OUTCOMES[what], &self.plausible, &mut self.problems)
                });
                let Some(middle) = p50 else {
                    self.fail(&row, "p50 is empty");
                    continue;
                };
                if p25.is_some_and(|low| low > middle) || p75.is_some_and(|high| high < middle) {
                    self.fail(&row, "the percentiles must ascend");
                }
                outcomes.push(Outcome {
                    degree,
                    sector,
                    state,
                    what,
                    programs: self.number(&row, "programs"),
                    people: self.number(&row, "people"),
                    p25,
                    p50: middle,
                    p75,
                    grade: row.grade("grade", &mut self.problems),
                    sources: self.source(&row),
                });
            }
        }
        outcomes
    }

    fn aid(&mut self) -> Vec<Aid> {
        let columns = [
            "id",
            "kind",
            "stages",
            "settings",
            "states",
            "low",
            "high",
            "unit",
            "most_years",
            "service_months_a_year",
            "period",
            "grade",
            "source",
            "text_en",
            "text_es",
        ];
        let settings: Vec<&str> = Setting::ALL.iter().map(|s| s.name()).collect();
        let mut list: Vec<Aid> = Vec::new();
        for row in self.table("aid.csv", &columns) {
            let id = row.needed("id", &mut self.problems);
            let text = ["text_en", "text_es"].map(|words| row.needed(words, &mut self.problems));
            row.date("period", &mut self.problems);
            if list.iter().any(|other| other.id == id) {
                self.fail(&row, format!("{id} stands twice"));
            }
            let dollars = (self.number(&row, "low"), self.number(&row, "high"));
            let dollars = match dollars {
                (Some(low), Some(high)) if low <= high => Some((low, high)),
                (None, None) => None,
                _ => {
                    self.fail(&row, "low and high: both or neither, the lower first");
                    None
                }
            };
            if dollars.is_some() {
                row.needed("unit", &mut self.problems);
            }
            let stages = self.places(&row, "stages", &PATHWAYS[..STAGES]);
            if stages.is_empty() {
                self.fail(&row, "stages is empty; it must fit some study");
            }
            list.push(Aid {
                kind: self.one_place(&row, "kind", &AIDS),
                stages,
                settings: self.places(&row, "settings", &settings),
                states: self.places(&row, "states", &state_names()),
                dollars,
                most_years: self.number(&row, "most_years"),
                service_months: self.number(&row, "service_months_a_year"),
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(&row),
                text,
                id,
            });
        }
        list
    }

    /// The indexes of the parts of a list, each of which must be known.
    fn places(&mut self, row: &CsvRow, column: &str, known: &[&str]) -> Vec<usize> {
        let mut places = Vec::new();
        for part in row.list(column) {
            match known.iter().position(|other| *other == part) {
                Some(index) => places.push(index),
                None => self.fail(row, format!("{column} {part:?} is unknown")),
            }
        }
        places
    }
}

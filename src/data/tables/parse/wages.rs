//! Parses the states with their price levels, and the wages of the nation and the states.
//!
//! A wage table holds several years. The estimate uses the newest one in which the Bureau published
//! every occupation in every state; a later, partial one only shows how pay has changed since.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::{CsvRow, Reader, Tables, state_names};
use crate::answers::UsState;
use crate::tables::basis::WageBasis;

/// The covered occupations, in the order of `casepath_data::tables::Occupation`.
pub const OCCUPATIONS: [&str; 5] = ["21-1021", "21-1022", "21-1023", "29-1141", "21-1018"];
pub(super) const PERCENTILES: [&str; 5] = ["p10", "p25", "p50", "p75", "p90"];

const STATES: &str = "wages_state_percentiles.csv";
const NATION: &str = "wages_us.csv";

/// How exact the figures of a row are: as published, with percentiles computed from hourly
/// ones, or suppressed.
const EXACTNESS: [&str; 3] = ["exact", "hourly", "suppressed"];
const SUPPRESSED: &str = "suppressed";

#[derive(Debug, Clone, Default)]
pub struct StateRow {
    pub name: String,
    /// The state's price level; 100 is the national level.
    pub prices: f64,
    pub price_sources: Vec<usize>,
    /// Wages by occupation, in the order of [`OCCUPATIONS`].
    pub pay: Vec<StatePay>,
}

/// The wages of an occupation in a state.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StatePay {
    pub percentiles: [f64; 5],
    pub basis: WageBasis,
}

/// The known medians of the year after the one that the estimate uses.
#[derive(Debug, Clone, Default)]
pub struct LaterWages {
    pub period: String,
    /// In the order of [`OCCUPATIONS`]: in the estimate's year, and in the following one.
    pub nation_before: [f64; 5],
    pub nation: [f64; 5],
    /// By occupation index: medians of all states, for the occupations that have them.
    pub states: Vec<(usize, Vec<f64>)>,
    pub nation_sources: Vec<usize>,
    pub state_sources: Vec<usize>,
}

/// Wages of an occupation in one place and year.
#[derive(Debug, Clone)]
struct Wages {
    line: u64,
    mean: Option<f64>,
    percentiles: [Option<f64>; 5],
    sources: Vec<usize>,
}

impl Wages {
    fn median(&self) -> Option<f64> {
        self.percentiles[2]
    }

    /// Whether the 10th, 50th and 90th are known, which the estimate needs.
    fn is_enough(&self) -> bool {
        [0, 2, 4].iter().all(|k| self.percentiles[*k].is_some())
    }
}

/// By occupation code and period, then by state index.
type States = BTreeMap<(String, String), HashMap<usize, Wages>>;
/// By occupation index and period.
type Nation = BTreeMap<(usize, String), Wages>;

impl Reader<'_> {
    pub(super) fn states(&mut self) -> Vec<StateRow> {
        let rows = self.table(
            "states.csv",
            &["state", "name", "rpp", "rpp_housing", "source"],
        );
        let rows = self.by_key("states.csv", rows, "state", &state_names());
        rows.iter()
            .map(|(_, row)| {
                self.needed_number(row, "rpp_housing");
                StateRow {
                    name: row.needed("name", &mut self.problems),
                    prices: self.needed_number(row, "rpp"),
                    price_sources: self.source(row),
                    ..StateRow::default()
                }
            })
            .collect()
    }

    pub(super) fn wages(&mut self, tables: &mut Tables) {
        let states = self.state_wages();
        let nation = self.nation();
        tables.wage_period = wage_period(&states);
        let known_before = self.problems.0.len();
        self.nation_is_whole(&nation, &tables.wage_period);
        self.shapes_ascend(&nation, tables);
        // Skipped after problems above, which would be reported again for every state.
        if self.problems.0.len() == known_before {
            self.pay(tables, &states, &nation);
            tables.later_wages = later(&states, &nation, &tables.wage_period);
        }
    }

    fn wage(&mut self, row: &CsvRow, column: &str) -> Option<f64> {
        let wage = row.number(column, "wage", &self.plausible, &mut self.problems);
        if wage.is_some_and(|wage| wage % 10.0 != 0.0) {
            self.fail(
                row,
                format!("{column} is not in tens of dollars, as the Bureau tells pay of a year"),
            );
        }
        wage
    }

    fn figures(&mut self, row: &CsvRow) -> Wages {
        Wages {
            line: row.line,
            mean: self.wage(row, "mean"),
            percentiles: PERCENTILES.map(|column| self.wage(row, column)),
            sources: self.source(row),
        }
    }

    fn nation(&mut self) -> Nation {
        let columns = [
            "soc",
            "title",
            "period",
            "employment",
            "mean",
            "p10",
            "p25",
            "p50",
            "p75",
            "p90",
            "source",
        ];
        let mut seen = HashSet::new();
        let mut nation = Nation::new();
        for row in self.table(NATION, &columns) {
            if !seen.insert((row.text("soc").to_owned(), row.text("period").to_owned())) {
                self.fail(&row, "this occupation and period stands twice");
            }
            let period = row.date("period", &mut self.problems);
            let wages = self.figures(&row);
            let known: Vec<f64> = wages.percentiles.iter().filter_map(|p| *p).collect();
            if known.len() < PERCENTILES.len() || !known.is_sorted() {
                self.fail(&row, "the percentiles must all be there and ascend");
            }
            if wages.mean.is_none() {
                self.fail(&row, "mean is empty");
            }
            if let Some(occupation) = place_of_occupation(row.text("soc")) {
                nation.insert((occupation, period), wages);
            }
        }
        nation
    }

    fn state_wages(&mut self) -> States {
        let columns = [
            "state",
            "soc",
            "period",
            "employment",
            "mean",
            "p10",
            "p25",
            "p50",
            "p75",
            "p90",
            "exactness",
            "source",
        ];
        let mut states = States::new();
        for row in self.table(STATES, &columns) {
            let soc = row.needed("soc", &mut self.problems);
            row.needed("period", &mut self.problems);
            let period = row.date("period", &mut self.problems);
            let exactness = row.one_of("exactness", &EXACTNESS, &mut self.problems);
            self.number(&row, "employment");
            let wages = self.figures(&row);
            let known: Vec<f64> = wages.percentiles.iter().filter_map(|p| *p).collect();
            if !known.is_sorted() {
                self.fail(&row, "the percentiles must ascend");
            }
            let wage = wages.mean.is_some() || !known.is_empty();
            if exactness == SUPPRESSED && wage {
                self.fail(&row, "what is suppressed has no wages");
            } else if exactness != SUPPRESSED && !wage {
                self.fail(
                    &row,
                    "no wage stands here; what the Bureau does not publish is suppressed",
                );
            }
            let Some(state) = place_of_state(&row) else {
                self.fail(&row, format!("state {:?} is unknown", row.text("state")));
                continue;
            };
            let group = states.entry((soc, period)).or_default();
            if group
                .values()
                .any(|other| !other.sources.is_empty() && other.sources != wages.sources)
            {
                self.fail(
                    &row,
                    "source is that of the other rows of this occupation and period",
                );
            }
            if group.insert(state, wages).is_some() {
                self.fail(&row, "this state, occupation and period stands twice");
            }
        }
        self.every_state_stands(&states);
        states
    }

    /// Checks that each period has every state, which also finds a wrong period in a single row.
    fn every_state_stands(&mut self, states: &States) {
        for ((soc, period), group) in states {
            let missing = UsState::ALL
                .iter()
                .filter(|state| !group.contains_key(&(**state as usize)));
            let missing: Vec<&str> = missing.map(|state| state.name()).collect();
            if !missing.is_empty() {
                let line = group.values().map(|wages| wages.line).min();
                let what = format!("{soc} of {period}: missing is {}", missing.join(", "));
                self.problems.add(STATES, line.unwrap_or_default(), what);
            }
        }
    }

    fn nation_is_whole(&mut self, nation: &Nation, period: &str) {
        if period.is_empty() {
            let socs = OCCUPATIONS.join(", ");
            let what = format!("no period has percentiles of each of {socs}");
            self.problems.add(STATES, 0, what);
            return;
        }
        for (occupation, soc) in OCCUPATIONS.iter().enumerate() {
            if !nation.contains_key(&(occupation, period.to_owned())) {
                let what = format!("{soc} of {period} is missing");
                self.problems.add(NATION, 0, what);
            }
        }
    }

    /// Checks that the derived percentiles ascend: the shape could reverse their order.
    fn shapes_ascend(&mut self, nation: &Nation, tables: &Tables) {
        for (occupation, soc) in OCCUPATIONS.iter().enumerate() {
            let Some(nation) = nation.get(&(occupation, tables.wage_period.clone())) else {
                continue;
            };
            let percentiles = nation.percentiles.iter().flatten();
            let shaped: Vec<f64> = percentiles
                .zip(shape(tables, occupation))
                .map(|(percentile, shape)| percentile * shape)
                .collect();
            if !shaped.is_sorted() {
                let what = format!("the shapes turn the percentiles of {soc} round");
                self.problems.add("model.csv", 0, what);
            }
        }
    }

    /// Computes the wages of each occupation in each state, with their basis.
    fn pay(&mut self, tables: &mut Tables, states: &States, nation: &Nation) {
        let period = tables.wage_period.clone();
        let mut sources: [BTreeSet<usize>; 3] = Default::default();
        for (occupation, soc) in OCCUPATIONS.iter().enumerate() {
            let (Some(group), Some(country)) = (
                states.get(&((*soc).to_owned(), period.clone())),
                nation.get(&(occupation, period.clone())),
            ) else {
                continue;
            };
            for state in 0..tables.states.len() {
                let Some(own) = group.get(&state) else {
                    continue;
                };
                let found = match official(own, country) {
                    Some(pay) => Some((pay, country.sources.clone())),
                    None => derived(tables, (state, occupation), states, nation),
                };
                let Some((pay, others)) = found else {
                    let what = format!("{soc}: no mean of any year to derive its pay from");
                    self.problems.add(STATES, own.line, what);
                    continue;
                };
                let rests = &mut sources[pay.basis as usize];
                if pay.basis != WageBasis::Derived {
                    rests.extend(&own.sources);
                }
                if pay.basis != WageBasis::Official {
                    rests.extend(others);
                }
                tables.states[state].pay.push(pay);
            }
        }
        tables.wage_sources = sources.map(|sources| sources.into_iter().collect());
    }
}

/// The newest period in which every occupation has percentiles; another check asks whether every state has
/// them.
fn wage_period(states: &States) -> String {
    let has = |soc: &str, period: &String| {
        let group = states.get(&(soc.to_owned(), period.clone()));
        group.is_some_and(|group| group.values().any(Wages::is_enough))
    };
    let periods: BTreeSet<&String> = states.keys().map(|(_, period)| period).collect();
    let newest = periods
        .into_iter()
        .rev()
        .find(|period| OCCUPATIONS.iter().all(|soc| has(soc, period)));
    newest.cloned().unwrap_or_default()
}

/// Wages as published. If the Bureau published no quartiles, they are interpolated at the same relative position as
/// the national ones, on a logarithmic scale.
fn official(own: &Wages, nation: &Wages) -> Option<StatePay> {
    if let [Some(a), Some(b), Some(c), Some(d), Some(e)] = own.percentiles {
        return Some(StatePay {
            percentiles: [a, b, c, d, e],
            basis: WageBasis::Official,
        });
    }
    let [Some(p10), p25, Some(p50), p75, Some(p90)] = own.percentiles else {
        return None;
    };
    let country = nation.percentiles.map(|p| p.unwrap_or(f64::NAN));
    let between = |low: f64, high: f64, [from, middle, to]: [usize; 3]| {
        let part = (country[middle] / country[from]).ln() / (country[to] / country[from]).ln();
        in_tens(low * (high / low).powf(part))
    };
    Some(StatePay {
        percentiles: [
            p10,
            p25.unwrap_or_else(|| between(p10, p50, [0, 1, 2])),
            p50,
            p75.unwrap_or_else(|| between(p50, p90, [2, 3, 4])),
            p90,
        ],
        basis: WageBasis::Interpolated,
    })
}

/// The national percentiles, adjusted by the newest mean that the Bureau published for the state, with all of its
/// sources.
fn derived(
    tables: &Tables,
    (state, occupation): (usize, usize),
    states: &States,
    nation: &Nation,
) -> Option<(StatePay, Vec<usize>)> {
    let base = nation.get(&(occupation, tables.wage_period.clone()))?;
    let of_occupation = states
        .iter()
        .filter(|((soc, _), _)| *soc == OCCUPATIONS[occupation]);
    let (level, own, country) = of_occupation.rev().find_map(|((_, period), group)| {
        let own = group.get(&state)?;
        let country = nation.get(&(occupation, period.clone()))?;
        Some((own.mean? / country.mean?, own, country))
    })?;
    let shape = shape(tables, occupation);
    let percentiles = std::array::from_fn(|k| {
        in_tens(base.percentiles[k].unwrap_or(f64::NAN) * level * shape[k])
    });
    let pay = StatePay {
        percentiles,
        basis: WageBasis::Derived,
    };
    let sources = [&base.sources, &own.sources, &country.sources];
    Some((pay, sources.into_iter().flatten().copied().collect()))
}

/// How much narrower a state is than the nation. Fitted on social workers; 1 for other occupations.
fn shape(tables: &Tables, occupation: usize) -> [f64; 5] {
    let social_work = OCCUPATIONS[occupation].starts_with("21-102");
    std::array::from_fn(|k| match tables.shapes.get(k) {
        Some(figure) if social_work => figure.value,
        _ => 1.0,
    })
}

/// Rounded as the Bureau rounds annual wages.
fn in_tens(dollars: f64) -> f64 {
    (dollars / 10.0).round() * 10.0
}

/// The newest year after the estimate's in which the national medians of all occupations are known.
fn later(states: &States, nation: &Nation, period: &str) -> Option<LaterWages> {
    let periods: BTreeSet<&String> = nation.keys().map(|(_, period)| period).collect();
    periods
        .into_iter()
        .rev()
        .take_while(|later| later.as_str() > period)
        .find_map(|later| {
            let country: Option<Vec<&Wages>> = (0..OCCUPATIONS.len())
                .map(|occupation| nation.get(&(occupation, later.clone())))
                .collect();
            let country = country?;
            let mut later_wages = LaterWages {
                period: later.clone(),
                nation_sources: country.first()?.sources.clone(),
                ..LaterWages::default()
            };
            for (occupation, wages) in country.iter().enumerate() {
                let before = nation.get(&(occupation, period.to_owned()))?;
                later_wages.nation_before[occupation] = before.median()?;
                later_wages.nation[occupation] = wages.median()?;
            }
            for (occupation, soc) in OCCUPATIONS.iter().enumerate() {
                let Some(group) = states.get(&((*soc).to_owned(), later.clone())) else {
                    continue;
                };
                let medians: Option<Vec<f64>> = (0..UsState::ALL.len())
                    .map(|state| group.get(&state)?.median())
                    .collect();
                if let Some(medians) = medians {
                    later_wages.states.push((occupation, medians));
                    let sources = group.values().next().map(|wages| wages.sources.clone());
                    later_wages.state_sources = sources.unwrap_or_default();
                }
            }
            Some(later_wages)
        })
}

fn place_of_state(row: &CsvRow) -> Option<usize> {
    let name = row.text("state");
    UsState::ALL.iter().position(|state| state.name() == name)
}

fn place_of_occupation(soc: &str) -> Option<usize> {
    OCCUPATIONS.iter().position(|known| *known == soc)
}

impl Tables {
    /// The wages of an occupation in a state, by their indexes.
    pub fn pay(&self, state: usize, occupation: usize) -> Option<StatePay> {
        self.states.get(state)?.pay.get(occupation).copied()
    }
}

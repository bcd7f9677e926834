//! What is paid: the states and their prices, the wages of the nation and of the states.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Reader, Row, Tables, state_names};
use crate::answers::State;

/// The occupations that the estimate pays, in the order of [`crate::tables::Occupation`].
pub const OCCUPATIONS: [&str; 4] = ["21-1021", "21-1022", "21-1023", "29-1141"];
pub(super) const PERCENTILES: [&str; 5] = ["p10", "p25", "p50", "p75", "p90"];

#[derive(Debug, Clone, Default)]
pub struct StateRow {
    pub name: String,
    /// The state's price level, the nation being 100.
    pub prices: f64,
    pub price_sources: Vec<usize>,
    /// Official percentiles of the first occupation, which every state has.
    pub official: [f64; 5],
    /// Mean wages of the other occupations.
    pub means: [f64; 4],
}

/// The means of one period with their sources, by state and occupation.
type Means = HashMap<(usize, usize), (f64, Vec<usize>)>;

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

    pub(super) fn percentiles(&mut self, row: &Row) -> [f64; 5] {
        let values = PERCENTILES.map(|column| {
            row.number(column, "wage", &self.plausible, &mut self.problems)
                .unwrap_or(f64::NAN)
        });
        if !values.is_sorted() || values.iter().any(|v| v.is_nan()) {
            self.fail(row, "the percentiles must all be there and ascend");
        }
        values
    }

    pub(super) fn wages(&mut self, tables: &mut Tables) {
        self.state_percentiles(tables);
        self.state_means(tables);
        self.nation(tables);
        self.derived_ascend(tables);
    }

    /// The percentiles of the nation in the period of the states', and its means in that of their means.
    fn nation(&mut self, tables: &mut Tables) {
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
        let mut means = [f64::NAN; 4];
        for row in self.table("wages_us.csv", &columns) {
            if !seen.insert((row.text("soc").to_owned(), row.text("period").to_owned())) {
                self.fail(&row, "this occupation and period stands twice");
            }
            row.date("period", &mut self.problems);
            let percentiles = self.percentiles(&row);
            let mean = row
                .number("mean", "wage", &self.plausible, &mut self.problems)
                .unwrap_or(f64::NAN);
            let sources = self.source(&row);
            let Some(place) = OCCUPATIONS.iter().position(|soc| *soc == row.text("soc")) else {
                continue;
            };
            if row.text("period") == tables.wage_period {
                tables.us[place] = percentiles;
                tables.wage_sources[1] = sources;
            }
            if row.text("period") == tables.mean_period {
                means[place] = mean;
            }
        }
        for (place, soc) in OCCUPATIONS.iter().enumerate() {
            let missing = [
                (tables.us[place][2] <= 0.0, &tables.wage_period),
                (means[place].is_nan(), &tables.mean_period),
            ];
            for (_, period) in missing.into_iter().filter(|(missing, _)| *missing) {
                let what = format!("{soc} of {period} is missing");
                self.problems.add("wages_us.csv", 0, what);
            }
        }
        tables.us_means = means;
    }

    /// The means of the newest period in which every state has all four occupations. A newer one in which
    /// some are missing may stand beside it.
    fn state_means(&mut self, tables: &mut Tables) {
        let file = "wages_state_mean.csv";
        let mut means: BTreeMap<String, Means> = BTreeMap::new();
        let mut seen = HashSet::new();
        for row in self.table(file, &["state", "soc", "period", "mean", "source"]) {
            let period = row.date("period", &mut self.problems);
            let mean = row
                .number("mean", "wage", &self.plausible, &mut self.problems)
                .unwrap_or(f64::NAN);
            let sources = self.source(&row);
            let key = ["state", "soc", "period"].map(|column| row.text(column).to_owned());
            if !seen.insert(key) {
                self.fail(&row, "this state, occupation and period stands twice");
            }
            let Some(state) = place_of_state(&row) else {
                self.fail(&row, format!("state {:?} is unknown", row.text("state")));
                continue;
            };
            let of_period = means.entry(period).or_default();
            if let Some(occupation) = OCCUPATIONS.iter().position(|soc| *soc == row.text("soc")) {
                of_period.insert((state, occupation), (mean, sources));
            }
        }
        let whole = State::ALL.len() * OCCUPATIONS.len();
        let newest = means.iter().next_back();
        let complete = means.iter().rev().find(|(_, rows)| rows.len() == whole);
        let Some((period, rows)) = complete.or(newest) else {
            return;
        };
        tables.mean_period.clone_from(period);
        for (place, state) in State::ALL.iter().enumerate() {
            for (occupation, soc) in OCCUPATIONS.iter().enumerate() {
                let Some((mean, sources)) = rows.get(&(place, occupation)) else {
                    let name = state.name();
                    let what = format!("{soc} of {period} in the state {name} is missing");
                    self.problems.add(file, 0, what);
                    continue;
                };
                tables.wage_sources[2].clone_from(sources);
                if let Some(row) = tables.states.get_mut(place) {
                    row.means[occupation] = *mean;
                }
            }
        }
    }

    /// The states' own percentiles: of the first occupation for every state, of the others where they were
    /// read. All of one period.
    fn state_percentiles(&mut self, tables: &mut Tables) {
        let file = "wages_state_percentiles.csv";
        let columns = [
            "state",
            "soc",
            "period",
            "employment",
            "p10",
            "p25",
            "p50",
            "p75",
            "p90",
            "source",
        ];
        let mut rows = self.table(file, &columns);
        if let Some(row) = rows.first() {
            tables.wage_period = row.date("period", &mut self.problems);
        }
        for row in rows.extract_if(.., |row| row.text("period") != tables.wage_period) {
            let what = format!("every row is of one period, {}", tables.wage_period);
            self.fail(&row, what);
        }
        let others: Vec<Row> = rows
            .extract_if(.., |row| row.text("soc") != OCCUPATIONS[0])
            .collect();
        for (state, row) in self.by_key(file, rows, "state", &state_names()) {
            let percentiles = self.percentiles(&row);
            tables.wage_sources[0] = self.source(&row);
            let place = State::ALL.iter().position(|s| s.name() == state);
            if let Some(state) = place.and_then(|place| tables.states.get_mut(place)) {
                state.official = percentiles;
            }
        }
        for row in others {
            let occupation = OCCUPATIONS.iter().position(|soc| *soc == row.text("soc"));
            let (Some(state), Some(occupation)) = (place_of_state(&row), occupation) else {
                self.fail(
                    &row,
                    format!("only {} are read here", OCCUPATIONS.join(", ")),
                );
                continue;
            };
            let own = self.percentiles(&row);
            // All official percentiles are told by one list of sources.
            if self.source(&row) != tables.wage_sources[0] {
                self.fail(&row, "source is that of the other rows");
            }
            let known = &mut tables.official_others;
            if known
                .iter()
                .any(|(s, o, _)| (*s, *o) == (state, occupation))
            {
                self.fail(&row, "this state and occupation stands twice");
            }
            tables.official_others.push((state, occupation, own));
        }
        tables
            .official_others
            .sort_by_key(|(state, occupation, _)| (*state, *occupation));
    }

    /// The derived percentiles must ascend too: the shape could turn them round.
    pub(super) fn derived_ascend(&mut self, tables: &Tables) {
        let shape = |k: usize| tables.model.get(k).map_or(1.0, |figure| figure.value);
        for (place, soc) in OCCUPATIONS.iter().enumerate().skip(1) {
            let shaped: Vec<f64> = (0..5)
                .map(|k| tables.us[place][k] * if *soc == "29-1141" { 1.0 } else { shape(k) })
                .collect();
            if !shaped.is_sorted() {
                self.problems.add(
                    "model.csv",
                    0,
                    format!("the shapes turn the percentiles of {soc} round"),
                );
            }
        }
    }
}

fn place_of_state(row: &Row) -> Option<usize> {
    let name = row.text("state");
    State::ALL.iter().position(|state| state.name() == name)
}

impl Tables {
    /// Percentiles of an occupation in a state, by their places, and whether they are the state's own. The
    /// program has the same in [`crate::tables::percentiles`]; this one tells what new tables would change.
    pub fn percentiles(&self, state: usize, occupation: usize) -> Option<([f64; 5], bool)> {
        let row = self.states.get(state)?;
        if occupation == 0 {
            return Some((row.official, true));
        }
        let others = &self.official_others;
        if let Some((.., own)) = others
            .iter()
            .find(|(s, o, _)| (*s, *o) == (state, occupation))
        {
            return Some((*own, true));
        }
        let level = row.means.get(occupation)? / self.us_means.get(occupation)?;
        let nation = self.us.get(occupation)?;
        let nurses = OCCUPATIONS.get(occupation) == Some(&"29-1141");
        let shape = |k: usize| match self.model.get(k) {
            Some(figure) if !nurses => figure.value,
            _ => 1.0,
        };
        Some((std::array::from_fn(|k| nation[k] * level * shape(k)), false))
    }
}

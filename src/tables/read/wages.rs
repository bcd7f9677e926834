//! What is paid: the states and their prices, the wages of the nation and of the states.

use std::collections::HashSet;

use super::{
    MEAN_PERIOD, OCCUPATIONS, PERCENTILES, Reader, Row, StateRow, Tables, WAGE_PERIOD, state_names,
};
use crate::answers::State;

impl Reader<'_> {
    pub(super) fn states(&mut self) -> Vec<StateRow> {
        let rows = self.table(
            "states.csv",
            &["state", "name", "rpp_2023", "rpp_housing_2023", "source"],
        );
        let rows = self.by_key("states.csv", rows, "state", &state_names());
        rows.iter()
            .map(|(_, row)| {
                self.needed_number(row, "rpp_housing_2023");
                StateRow {
                    name: row.needed("name", &mut self.problems),
                    prices: self.needed_number(row, "rpp_2023"),
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
        let mut means_2023 = [f64::NAN; 4];
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
            if row.text("period") == WAGE_PERIOD {
                tables.us[place] = percentiles;
                tables.wage_sources[1] = sources;
            } else if row.text("period") == MEAN_PERIOD {
                means_2023[place] = mean;
            }
        }
        for (place, soc) in OCCUPATIONS.iter().enumerate() {
            if tables.us[place][2] <= 0.0 {
                self.problems.add(
                    "wages_us.csv",
                    0,
                    format!("{soc} of {WAGE_PERIOD} is missing"),
                );
            }
            if means_2023[place].is_nan() {
                self.problems.add(
                    "wages_us.csv",
                    0,
                    format!("{soc} of {MEAN_PERIOD} is missing"),
                );
            }
        }
        tables.us_means = means_2023;
        self.state_means(tables);
        self.state_percentiles(tables);
        self.derived_ascend(tables);
    }

    pub(super) fn state_means(&mut self, tables: &mut Tables) {
        let file = "wages_state_mean.csv";
        let mut seen = HashSet::new();
        for row in self.table(file, &["state", "soc", "period", "mean", "source"]) {
            row.date("period", &mut self.problems);
            let mean = row
                .number("mean", "wage", &self.plausible, &mut self.problems)
                .unwrap_or(f64::NAN);
            let sources = self.source(&row);
            let state = State::ALL
                .iter()
                .position(|s| s.name() == row.text("state"));
            let occupation = OCCUPATIONS.iter().position(|soc| *soc == row.text("soc"));
            let key = ["state", "soc", "period"].map(|column| row.text(column).to_owned());
            if !seen.insert(key) {
                self.fail(&row, "this state, occupation and period stands twice");
            }
            match (state, occupation) {
                (None, _) => self.fail(&row, format!("state {:?} is unknown", row.text("state"))),
                (Some(state), Some(occupation)) if row.text("period") == MEAN_PERIOD => {
                    tables.wage_sources[2] = sources;
                    if let Some(state) = tables.states.get_mut(state) {
                        state.means[occupation] = mean;
                    }
                }
                _ => {}
            }
        }
        for (state, soc) in State::ALL
            .iter()
            .flat_map(|s| OCCUPATIONS.map(|soc| (s.name(), soc)))
        {
            if !seen.contains(&[state, soc, MEAN_PERIOD].map(str::to_owned)) {
                self.problems.add(
                    file,
                    0,
                    format!("{soc} of {MEAN_PERIOD} in the state {state} is missing"),
                );
            }
        }
    }

    pub(super) fn state_percentiles(&mut self, tables: &mut Tables) {
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
        for row in rows.extract_if(.., |row| {
            row.text("soc") != OCCUPATIONS[0] || row.text("period") != WAGE_PERIOD
        }) {
            self.fail(
                &row,
                format!("only {} of {WAGE_PERIOD} is read here", OCCUPATIONS[0]),
            );
        }
        for (state, row) in self.by_key(file, rows, "state", &state_names()) {
            let percentiles = self.percentiles(&row);
            tables.wage_sources[0] = self.source(&row);
            let place = State::ALL.iter().position(|s| s.name() == state);
            if let Some(state) = place.and_then(|place| tables.states.get_mut(place)) {
                state.official = percentiles;
            }
        }
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

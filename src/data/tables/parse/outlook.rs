//! Parses job projections, pay by sector, and what the career guide states about single states.

use std::collections::HashSet;

use super::wages::{OCCUPATIONS, PERCENTILES};
use super::{Reader, Tables, state_names};

/// The id of the career guide as a source.
const GUIDE: &str = "guide-2025";

#[derive(Debug, Clone, Default)]
pub struct Projection {
    pub soc: String,
    pub years: (f64, f64),
    /// At the start and at the end, if known.
    pub jobs: (Option<f64>, Option<f64>),
    pub percent: f64,
    pub openings: Option<f64>,
    pub grade: String,
    pub sources: Vec<usize>,
}

/// What the guide states about a state.
#[derive(Debug, Clone, Default)]
pub struct GuideState {
    pub state: String,
    /// Mean, median, and 90th percentile of pay.
    pub pay: Option<[f64; 3]>,
    pub growth: Option<f64>,
    pub period: String,
    pub grade: String,
    pub sources: Vec<usize>,
}

impl Reader<'_> {
    pub(super) fn projections(&mut self) -> Vec<Projection> {
        let columns = [
            "soc",
            "from_year",
            "to_year",
            "base",
            "projected",
            "percent_change",
            "annual_openings",
            "period",
            "grade",
            "source",
        ];
        let mut rows: Vec<Projection> = Vec::new();
        for row in self.table("projections.csv", &columns) {
            row.date("period", &mut self.problems);
            let projection = Projection {
                soc: row.needed("soc", &mut self.problems),
                years: (
                    self.needed_number(&row, "from_year"),
                    self.needed_number(&row, "to_year"),
                ),
                jobs: (self.number(&row, "base"), self.number(&row, "projected")),
                percent: self.needed_number(&row, "percent_change"),
                openings: self.number(&row, "annual_openings"),
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(&row),
            };
            if let (Some(base), Some(projected)) = projection.jobs {
                let change = (projected / base - 1.0) * 100.0;
                if (change - projection.percent).abs() > 1.0 {
                    self.fail(
                        &row,
                        format!("percent_change is not that from base to projected, {change:.1}"),
                    );
                }
            }
            if rows.iter().any(|other| other.soc == projection.soc) {
                self.fail(&row, format!("{} stands twice", projection.soc));
            }
            rows.push(projection);
        }
        for soc in OCCUPATIONS.iter().filter(|soc| soc.starts_with("21-102")) {
            if !rows.iter().any(|row| row.soc == *soc) {
                self.problems
                    .add("projections.csv", 0, format!("{soc} is missing"));
            }
        }
        rows
    }

    /// Pay by sector, from which the setting factors are computed by hand. Some rows have the median only.
    pub(super) fn industries(&mut self, tables: &Tables) {
        let columns = [
            "soc",
            "sector",
            "sector_es",
            "naics",
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
        for row in self.table("wages_industry.csv", &columns) {
            for column in ["soc", "sector", "sector_es", "naics", "period"] {
                row.needed(column, &mut self.problems);
            }
            if row.date("period", &mut self.problems) > tables.wage_period {
                self.fail(
                    &row,
                    format!(
                        "period is later than that of the wages, {}",
                        tables.wage_period
                    ),
                );
            }
            self.source(&row);
            self.number(&row, "employment");
            let mut wage =
                |column: &str| row.number(column, "wage", &self.plausible, &mut self.problems);
            wage("mean");
            let wages: Vec<f64> = PERCENTILES.into_iter().filter_map(wage).collect();
            if row.text("p50").is_empty() || !wages.is_sorted() {
                self.fail(&row, "the percentiles must ascend, and p50 must be there");
            }
            let key = ["soc", "sector", "period"].map(|column| row.text(column).to_owned());
            if !seen.insert(key) {
                self.fail(&row, "this occupation, sector and period stands twice");
            }
        }
    }

    pub(super) fn guide_states(&mut self) -> Vec<GuideState> {
        let columns = [
            "state",
            "mean",
            "median",
            "top_tenth",
            "growth_percent",
            "period",
            "grade",
            "source",
        ];
        let mut rows: Vec<GuideState> = Vec::new();
        for row in self.table("guide_states.csv", &columns) {
            let mut wage = |column| row.number(column, "wage", &self.plausible, &mut self.problems);
            let pay = match ["mean", "median", "top_tenth"].map(&mut wage) {
                [Some(mean), Some(median), Some(top)] => Some([mean, median, top]),
                [None, None, None] => None,
                _ => {
                    self.fail(&row, "mean, median and top_tenth: all or none");
                    None
                }
            };
            let of_state = GuideState {
                state: row.one_of("state", &state_names(), &mut self.problems),
                pay,
                growth: self.number(&row, "growth_percent"),
                period: row.date("period", &mut self.problems),
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(&row),
            };
            if row.text("source") != GUIDE {
                self.fail(&row, format!("source is {GUIDE} in this table"));
            }
            let figures = ["mean", "median", "top_tenth", "growth_percent"];
            if figures.iter().all(|column| row.text(column).is_empty()) {
                self.fail(&row, "the row tells nothing");
            }
            if rows.iter().any(|other| other.state == of_state.state) {
                self.fail(&row, format!("state {} stands twice", of_state.state));
            }
            rows.push(of_state);
        }
        rows
    }
}

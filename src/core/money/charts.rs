//! Geometry of the money charts: the cumulative gain or loss over the years with its band, and paths by
//! cost and pay. Positions are percentages.

use super::Repayment;
use super::best::{Candidate, Picks};
use crate::estimate::charts::Scale;
use crate::short_sort::sort_short;
use crate::tables::money::{FLIP_SECOND, HORIZON};

/// The maximum number of ticks on the dollar axis.
pub const MOST_DOLLARS: u32 = 5;
/// Years shown after the break-even year.
const PAST: usize = 5;

/// The line of the cumulative gain or loss, from the start to the last year shown.
#[derive(Clone, Debug, PartialEq)]
pub struct GainChart {
    /// The last year shown.
    pub years: usize,
    pub dollars: Scale,
    /// Dollars by year, from the start, where the value is zero.
    pub low: Vec<f64>,
    pub typical: Vec<f64>,
    pub high: Vec<f64>,
    /// The break-even year, if it is shown.
    pub break_even: Option<usize>,
}

impl GainChart {
    pub fn of(plan: &Repayment) -> Self {
        let break_even = plan.break_even.year().map(usize::from);
        let needed = break_even.map_or(0, |year| year + PAST);
        let years = needed.clamp(FLIP_SECOND, HORIZON);
        let from_start = |line: &[f64; HORIZON]| {
            let all: Vec<f64> = [0.0].into_iter().chain(line.iter().copied()).collect();
            all.into_iter().take(years + 1).collect::<Vec<f64>>()
        };
        let [low, typical, high] =
            [&plan.line.low, &plan.line.typical, &plan.line.high].map(from_start);
        // The typical line sets the axis; the band is clipped to it.
        let least = typical.iter().copied().fold(0.0, f64::min);
        let most = typical.iter().copied().fold(0.0, f64::max);
        let room = (most - least).max(1.0) * 0.15;
        let dollars = Scale {
            least: least - room,
            most: most + room,
        };
        let held = |line: Vec<f64>| -> Vec<f64> {
            let within = |value: f64| value.clamp(dollars.least, dollars.most);
            line.into_iter().map(within).collect()
        };
        Self {
            years,
            dollars,
            low: held(low),
            typical,
            high: held(high),
            break_even,
        }
    }

    /// The horizontal position of a year.
    pub fn position(&self, year: usize) -> f64 {
        year as f64 / self.years.max(1) as f64 * 100.0
    }
}

/// The label of a path in the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathLabel {
    Fastest,
    Cheapest,
    BestPaid,
    Own,
}

/// A path with its labels; several may share a position.
#[derive(Clone, Debug, PartialEq)]
pub struct LabeledPath {
    pub position: f64,
    pub pay: f64,
    pub names: Vec<PathLabel>,
}

/// Paths by cost (horizontal) and pay ten years later (vertical).
#[derive(Clone, Debug, PartialEq)]
pub struct PathsChart {
    /// US dollars.
    pub cost: Scale,
    /// US dollars a year.
    pub pay: Scale,
    /// Horizontal position, and the pay.
    pub others: Vec<(f64, f64)>,
    pub named: Vec<LabeledPath>,
    /// The Pareto front: the best pay for each cost, cheapest first. Horizontal position, and the pay.
    pub edge: Vec<(f64, f64)>,
}

impl PathsChart {
    pub fn of(ways: &[Candidate], picks: &Picks, mine: Option<&Candidate>) -> Self {
        let named = [
            (Some(&picks.fastest), PathLabel::Fastest),
            (Some(&picks.cheapest), PathLabel::Cheapest),
            (Some(&picks.best_paid), PathLabel::BestPaid),
            (mine, PathLabel::Own),
        ];
        let named = || {
            named
                .iter()
                .filter_map(|(way, name)| Some(((*way)?, *name)))
        };
        let all = || ways.iter().chain(named().map(|(way, _)| way));
        let point = |way: &Candidate| (way.cost.max(0) as f64, f64::from(way.pay_later));
        let around = |dollars: fn((f64, f64)) -> f64| {
            let values = || all().map(|way| dollars(point(way)));
            let (least, most) = (
                values().fold(f64::MAX, f64::min),
                values().fold(0.0, f64::max),
            );
            let room = (most - least).max(1_000.0) * 0.2;
            Scale {
                least: (least - room).max(0.0),
                most: most + room,
            }
        };
        let (cost, pay) = (around(|point| point.0), around(|point| point.1));
        let position = |way: &Candidate| (cost.position(point(way).0), point(way).1);

        let mut merged: Vec<LabeledPath> = Vec::new();
        for (way, name) in named() {
            let (across, pay) = position(way);
            match merged
                .iter_mut()
                .find(|other| (other.position, other.pay) == (across, pay))
            {
                Some(other) => other.names.push(name),
                None => merged.push(LabeledPath {
                    position: across,
                    pay,
                    names: vec![name],
                }),
            }
        }
        let mut places: Vec<(f64, f64)> = all().map(position).collect();
        sort_short(&mut places, |one, other| {
            let order = one.0.total_cmp(&other.0);
            order.then(other.1.total_cmp(&one.1)).is_lt()
        });
        let mut edge: Vec<(f64, f64)> = Vec::new();
        for point in &places {
            if edge.last().is_none_or(|last| point.1 > last.1) {
                edge.push(*point);
            }
        }
        places.dedup();
        places.retain(|point| {
            !merged
                .iter()
                .any(|named| (named.position, named.pay) == *point)
        });
        Self {
            cost,
            pay,
            others: places,
            named: merged,
            edge,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, DegreeGoal, Education, Month, Setting, UsState};
    use crate::money::MoneyInputs;
    use crate::money::best::{Scope, Search};

    fn searched() -> Search {
        let answers = Answers {
            from: Some(Education::Bachelors),
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::TX),
            setting: Some(Setting::MentalHealthCenter),
            ..Answers::default()
        };
        let today = Month(2026 * 12 + 10);
        let mut search = Search::new(&answers, &MoneyInputs::default(), today, Scope::default())
            .expect("a search");
        while !search.advance(1_000).is_complete() {}
        search
    }

    #[test]
    fn the_edge_pays_more_the_more_it_costs_and_no_way_lies_beyond_it() {
        let search = searched();
        let (ways, all) = search.soonest(30);
        assert!(!ways.is_empty() && ways.len() <= 30 && ways.len() <= all);
        let picks = search.named().expect("three ways");
        let picture = PathsChart::of(&ways, &picks, search.mine());
        for pair in picture.edge.windows(2) {
            assert!(pair[0].0 <= pair[1].0 && pair[0].1 < pair[1].1, "{pair:?}");
        }
        let named = picture.named.iter().map(|way| (way.position, way.pay));
        for (position, pay) in picture.others.iter().copied().chain(named) {
            assert!((0.0..=100.0).contains(&position) && picture.pay.position(pay) <= 100.0);
            let best = picture
                .edge
                .iter()
                .rfind(|edge| edge.0 <= position)
                .expect("an edge");
            assert!(pay <= best.1, "{pay} {best:?}");
        }
        let names: usize = picture.named.iter().map(|way| way.names.len()).sum();
        assert_eq!(names, 4);
    }

    #[test]
    fn the_way_of_the_visitor_is_named_where_it_is_one_of_the_three() {
        let search = searched();
        let picks = search.named().expect("three ways");
        let picture = PathsChart::of(&[], &picks, Some(&picks.cheapest));
        let cheapest = picture
            .named
            .iter()
            .find(|way| way.names.contains(&PathLabel::Cheapest))
            .expect("the cheapest");
        assert!(cheapest.names.contains(&PathLabel::Own));
    }
}

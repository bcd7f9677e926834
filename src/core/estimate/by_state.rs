//! The same plan in every state: what it pays, what that pay buys, and how long the plan takes.
//!
//! A map has up to five classes: quintiles of the states that have a figure. States with the same figure are always
//! in the same class.

use super::{Estimate, estimate, rounded, whole_months};
use crate::answers::{Answers, DegreeGoal, Education, Month, UsState};
use crate::short_sort::sort_short;

/// A figure that a map of the states can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Pay at the end of the plan, US dollars a year.
    Pay,
    /// The same pay adjusted to the national price level.
    RealPay,
    /// Whole months to the end of the plan.
    Months,
    /// Hours that the state requires for the clinical license.
    SupervisedHours,
}

impl Metric {
    pub const ALL: [Self; 4] = [
        Self::Pay,
        Self::RealPay,
        Self::Months,
        Self::SupervisedHours,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::RealPay => "real-pay",
            Self::Months => "months",
            Self::SupervisedHours => "hours",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|metric| metric.name() == name)
    }
}

/// A plan in one state. A figure is `None` if it is not known there: no pay, a path without an end, or hours that are
/// not in the tables or that the state does not require.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateResult {
    pub state: UsState,
    values: [Option<u32>; 4],
}

impl StateResult {
    fn of(state: UsState, made: &Estimate) -> Self {
        let pay = made.end_pay.as_ref().ok();
        let months = made.path.total.ok();
        let hours = made.rule().supervised_hours;
        Self {
            state,
            values: [
                pay.map(|pay| rounded(pay.typical)),
                pay.map(|pay| rounded(pay.real())),
                months.map(|months| whole_months(months.typical)),
                hours.map(|hours| u32::from(hours.amount)),
            ],
        }
    }

    pub const fn value(&self, metric: Metric) -> Option<u32> {
        self.values[metric as usize]
    }
}

/// The default plan if no degree was answered: an MSW after a bachelor's in another field, then the license.
pub fn default_answers() -> Answers {
    Answers {
        from: Some(Education::Bachelors),
        to: Some(DegreeGoal::Msw),
        ..Answers::default()
    }
}

/// The plan of these answers in each state, in the order of [`UsState::ALL`]; empty if no degree was answered.
pub fn by_state(answers: &Answers, today: Month) -> Vec<StateResult> {
    let there = UsState::ALL.iter().filter_map(|state| {
        let answers_there = Answers {
            state: Some(*state),
            ..*answers
        };
        let made = estimate(&answers_there, today).ok()?;
        Some(StateResult::of(*state, &made))
    });
    there.collect()
}

/// The number of classes on a map.
pub const CLASSES: usize = 5;

/// The minimum and maximum of each non-empty class, lowest class first.
pub fn classes(values: impl Iterator<Item = u32>) -> Vec<(u32, u32)> {
    let mut sorted: Vec<u32> = values.collect();
    sort_short(&mut sorted, |one, other| one < other);
    let mut classes: Vec<(u32, u32)> = Vec::new();
    let mut fifth = 0;
    for (index, value) in sorted.iter().enumerate() {
        if classes.last().is_some_and(|(_, most)| most == value) {
            continue;
        }
        let own = index * CLASSES / sorted.len();
        match classes.last_mut() {
            Some((_, most)) if own == fifth => *most = *value,
            _ => classes.push((*value, *value)),
        }
        fifth = own;
    }
    classes
}

/// The index of the class of a value, from 0.
pub fn class_of(classes: &[(u32, u32)], value: u32) -> Option<usize> {
    classes
        .iter()
        .position(|(least, most)| (*least..=*most).contains(&value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Setting;
    use crate::tables;

    const TODAY: Month = Month(2026 * 12);

    #[test]
    fn each_state_has_the_figures_that_the_calculator_gives_it() {
        let answers = Answers {
            setting: Some(Setting::Hospital),
            ..default_answers()
        };
        let all = by_state(&answers, TODAY);
        assert_eq!(all.len(), UsState::ALL.len());
        for (row, state) in all.iter().zip(UsState::ALL) {
            assert_eq!(row.state, *state);
            let there = Answers {
                state: Some(*state),
                ..answers
            };
            let headline = super::super::Headline::of(&estimate(&there, TODAY));
            assert_eq!(row.value(Metric::Pay), headline.pay_typical);
            assert_eq!(row.value(Metric::Months), headline.months_typical);
        }
        assert!(
            by_state(&Answers::default(), TODAY).is_empty(),
            "no degree was said"
        );
    }

    #[test]
    fn what_pay_buys_is_more_where_things_cost_less() {
        for row in by_state(&default_answers(), TODAY) {
            let (Some(pay), Some(real)) = (row.value(Metric::Pay), row.value(Metric::RealPay))
            else {
                panic!("{:?} has no pay", row.state)
            };
            let cheap = tables::state(row.state).prices() < 1.0;
            assert!(
                if cheap { real >= pay } else { real <= pay },
                "{:?}",
                row.state
            );
        }
    }

    #[test]
    fn classes_are_fifths_and_what_is_equal_stays_together() {
        let classes_of = |values: &[u32]| classes(values.iter().copied());
        assert_eq!(
            classes_of(&[5, 4, 3, 2, 1, 10, 9, 8, 7, 6]),
            [(1, 2), (3, 4), (5, 6), (7, 8), (9, 10)]
        );
        // Three quarters of the values are equal: they form one class, and the classes inside it disappear.
        assert_eq!(
            classes_of(&[30, 30, 30, 30, 30, 30, 40, 50]),
            [(30, 30), (40, 40), (50, 50)]
        );
        assert_eq!(classes_of(&[7]), [(7, 7)]);
        assert_eq!(classes_of(&[]), []);
    }

    #[test]
    fn every_value_has_a_class_and_a_higher_one_never_a_lower() {
        for metric in Metric::ALL {
            let mut values: Vec<u32> = by_state(&default_answers(), TODAY)
                .iter()
                .filter_map(|row| row.value(metric))
                .collect();
            values.sort_unstable();
            let classes = classes(values.iter().copied());
            assert!(
                (2..=CLASSES).contains(&classes.len()),
                "{metric:?}: {classes:?}"
            );
            let class: Vec<Option<usize>> = values.iter().map(|v| class_of(&classes, *v)).collect();
            assert!(
                class.iter().all(Option::is_some) && class.is_sorted(),
                "{metric:?}"
            );
        }
    }
}

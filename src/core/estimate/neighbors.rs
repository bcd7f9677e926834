//! The changes that affect the result most. A neighbor is a copy of the answers with one answer changed, in a way that
//! a person can bring about and that keeps the goal of the plan.
//!
//! A neighbor's pay is computed at the experience of the original plan, so that a slower path does not
//! look better paid.

use super::{
    BindingRequirement, Estimate, EstimateOptions, LicensePath, end_case, estimate_under, pay,
    rounded, whole_months,
};
use crate::answers::{Answers, CertSet, DegreeGoal, Hundredths, Pace, Setting, UsState};
use crate::tables::{
    self, CERTIFICATIONS, LicenseRule, NEIGHBORS_HOURS, NEIGHBORS_SHARE, NEIGHBORS_SUPERVISION,
};

/// The answer that is changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    Setting(Setting),
    Pace(Pace),
    Hours(Hundredths),
    Share(Hundredths),
    Supervision(Hundredths),
    /// Take a certification: the first that this plan can reach, and the number of others with the same effect.
    Certification {
        row: usize,
        others: usize,
    },
    /// Drop all chosen certifications.
    NoCertification,
    Bilingual(bool),
    Plan(DegreeGoal),
    /// Work in another state. Not a neighbor: states are shown separately (see [`super::what_if`]).
    State(UsState),
}

/// A neighbor and its effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neighbor {
    pub change: Change,
    /// The answers with the change applied.
    pub answers: Answers,
    /// Change of rounded pay at the end of the plan, US dollars a year; `None` if only the time changes.
    pub dollars: Option<i32>,
    /// Change of the whole months to the end of the plan.
    pub months: i32,
}

/// A state with high real pay.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BestState {
    pub state: UsState,
    /// US dollars a year at the national price level.
    pub real: u32,
    pub nominal: u32,
    pub months: i32,
}

/// The neighbors with the largest effect, largest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Neighbors {
    pub on_pay: Vec<Neighbor>,
    pub on_time: Vec<Neighbor>,
    pub states: Vec<BestState>,
}

/// The maximum number of neighbors shown for pay and for time.
const MOST: usize = 5;
const MOST_STATES: usize = 3;

/// The changes with the largest effect on this estimate; empty if the path has no end.
pub fn largest_changes(estimate: &Estimate) -> Neighbors {
    let Ok(total) = estimate.path.total else {
        return Neighbors::default();
    };
    let months = whole_months(total.typical) as i32;
    let base = estimate.end_pay.ok().map(|pay| rounded(pay.typical) as i32);
    let all: Vec<Neighbor> = neighbors(estimate)
        .into_iter()
        .filter_map(|(change, answers)| {
            let (license_path, pay, _) = outcome(estimate, &answers)?;
            let dollars = match change {
                Change::Hours(_) => None,
                _ => base.zip(pay).map(|(base, pay)| rounded(pay) as i32 - base),
            };
            let months = whole_months(license_path.total.ok()?.typical) as i32 - months;
            Some(Neighbor {
                change,
                answers,
                dollars,
                months,
            })
        })
        .collect();
    let largest = |size: fn(&Neighbor) -> i32| {
        let chosen = all
            .iter()
            .copied()
            .filter(|neighbor| size(neighbor) != 0)
            .collect();
        take_largest(chosen, MOST, |neighbor: &Neighbor| {
            size(neighbor).unsigned_abs()
        })
    };
    Neighbors {
        on_pay: largest(|neighbor| neighbor.dollars.unwrap_or(0)),
        on_time: largest(|neighbor| neighbor.months),
        states: best_states(estimate, months),
    }
}

/// Path and pay of a neighbor, and its rule; `None` if its path has no end.
fn outcome(
    estimate: &Estimate,
    answers: &Answers,
) -> Option<(LicensePath, Option<f64>, LicenseRule)> {
    let made = with_answers(estimate, answers)?;
    let pay = end_case(answers, made.plan, &made.path, estimate.years.1)
        .ok()
        .map(|case| pay::pay(&case).typical);
    Some((made.path, pay, made.rule))
}

/// The estimate with other answers; `None` if its path has no end.
pub(super) fn with_answers(estimate: &Estimate, answers: &Answers) -> Option<Estimate> {
    // The answer of the user's board does not apply to other states.
    let corrected = estimate.corrected && answers.state == Some(estimate.state);
    let options = EstimateOptions {
        rule: corrected.then_some(&estimate.rule),
        program: estimate.program().copied(),
    };
    let made = estimate_under(answers, estimate.today, options).ok()?;
    made.path.total.ok()?;
    Some(made)
}

/// Every neighbor that keeps the plan's goal.
pub fn neighbors(estimate: &Estimate) -> Vec<(Change, Answers)> {
    let answers = estimate.answers;
    let mut list = Vec::with_capacity(32);
    // Private practice is left out: it is closed until the plan ends, and its pay is not in the tables.
    let settings = Setting::ALL
        .iter()
        .copied()
        .filter(|s| *s != Setting::PrivatePractice);
    list.extend(settings.filter(|s| answers.setting != Some(*s)).map(|s| {
        (
            Change::Setting(s),
            Answers {
                setting: Some(s),
                ..answers
            },
        )
    }));
    if estimate.path.is_studying() {
        let paces = Pace::ALL
            .iter()
            .copied()
            .filter(|pace| *pace != answers.pace.unwrap_or(Pace::Full));
        list.extend(paces.map(|pace| {
            (
                Change::Pace(pace),
                Answers {
                    pace: Some(pace),
                    ..answers
                },
            )
        }));
    }
    if estimate.path.practice.is_some() {
        let others = |values: &[u32], now: Option<Hundredths>| -> Vec<Hundredths> {
            values
                .iter()
                .map(|v| Hundredths(*v))
                .filter(|v| Some(*v) != now)
                .collect()
        };
        for hours in others(&NEIGHBORS_HOURS, answers.hours) {
            list.push((
                Change::Hours(hours),
                Answers {
                    hours: Some(hours),
                    ..answers
                },
            ));
        }
        for share in others(&NEIGHBORS_SHARE, answers.share) {
            list.push((
                Change::Share(share),
                Answers {
                    share: Some(share),
                    ..answers
                },
            ));
        }
        for supervision in others(&NEIGHBORS_SUPERVISION, answers.supervision) {
            list.push((
                Change::Supervision(supervision),
                Answers {
                    supervision: Some(supervision),
                    ..answers
                },
            ));
        }
    }
    list.extend(certification(estimate));
    list.push((
        Change::Bilingual(!answers.bilingual),
        Answers {
            bilingual: !answers.bilingual,
            ..answers
        },
    ));
    let same_end = match estimate.plan {
        DegreeGoal::Msw => Some(DegreeGoal::MswAfterBsw),
        DegreeGoal::MswAfterBsw => Some(DegreeGoal::Msw),
        _ => None,
    };
    list.extend(same_end.map(|plan| {
        (
            Change::Plan(plan),
            Answers {
                to: Some(plan),
                ..answers
            },
        )
    }));
    list
}

/// More than one certification adds no pay, so one neighbor represents all that this plan can reach.
fn certification(estimate: &Estimate) -> Option<(Change, Answers)> {
    let answers = estimate.answers;
    if !estimate.certifications_at_end().is_empty() {
        return Some((
            Change::NoCertification,
            Answers {
                certs: CertSet::default(),
                ..answers
            },
        ));
    }
    let credential = estimate.end_pay.ok()?.case.credential;
    let open: Vec<usize> = (0..CERTIFICATIONS.len())
        .filter(|row| pay::can_hold(*row, credential, estimate.years.1, answers.case_work, true))
        .collect();
    // Prefer one that counts in the answered setting.
    let counts_here = |row: &&usize| {
        let setting = answers.setting;
        setting.is_some_and(|setting| CERTIFICATIONS[**row].settings.contains(&setting))
    };
    let row = *open.iter().find(counts_here).or(open.first())?;
    let change = Change::Certification {
        row,
        others: open.len() - 1,
    };
    Some((
        change,
        Answers {
            certs: answers.certs.with(row),
            ..answers
        },
    ))
}

/// The three states with the highest real pay at the end of this plan. States whose deciding figure is not in the
/// tables are left out: their months would be a guess.
pub(super) fn best_states(estimate: &Estimate, months: i32) -> Vec<BestState> {
    let list: Vec<BestState> = UsState::ALL
        .iter()
        .filter_map(|state| {
            let answers = Answers {
                state: Some(*state),
                ..estimate.answers
            };
            let (license_path, pay, rule) = outcome(estimate, &answers)?;
            let guessed = license_path.practice.is_some_and(|practice| {
                practice.limit == Some(BindingRequirement::MinMonths) && rule.min_months.is_none()
            });
            if guessed {
                return None;
            }
            let nominal = pay?;
            Some(BestState {
                state: *state,
                real: rounded(nominal / tables::state(*state).prices()),
                nominal: rounded(nominal),
                months: whole_months(license_path.total.ok()?.typical) as i32 - months,
            })
        })
        .collect();
    take_largest(list, MOST_STATES, |best: &BestState| best.real)
}

/// The `most` largest items, largest first; of equal ones the earlier first.
pub(super) fn take_largest<T>(mut list: Vec<T>, most: usize, size: impl Fn(&T) -> u32) -> Vec<T> {
    let mut chosen = Vec::new();
    while chosen.len() < most {
        // Reversed, because `max_by_key` returns the last of equal items.
        let from_end = list.iter().enumerate().rev();
        let Some((index, _)) = from_end.max_by_key(|(_, item)| size(item)) else {
            break;
        };
        chosen.push(list.remove(index));
    }
    chosen
}

//! What would change the result most: neighbors of the answers, one answer changed, that a person can
//! bring about and that keep the end of the plan.
//!
//! A neighbor's pay is taken at the experience of the plan as it stands, so that a slower way does not
//! look better paid.

use super::{
    BindingRequirement, Estimate, EstimateOptions, LicensePath, end_case, estimate_under, pay,
    rounded, whole_months,
};
use crate::answers::{Answers, CertSet, DegreeGoal, Hundredths, Pace, Setting, UsState};
use crate::tables::{
    self, CERTIFICATIONS, LicenseRule, NEIGHBORS_HOURS, NEIGHBORS_SHARE, NEIGHBORS_SUPERVISION,
};

/// The one answer that is changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    Setting(Setting),
    Pace(Pace),
    Hours(Hundredths),
    Share(Hundredths),
    Supervision(Hundredths),
    /// Take a certification: the first that opens on this plan, and how many others would do the same.
    Certification {
        row: usize,
        others: usize,
    },
    /// Hold none of those chosen.
    NoCertification,
    Bilingual(bool),
    Plan(DegreeGoal),
    /// Work there: none of the neighbors, because it is told beside them (see [`super::what_if`]).
    State(UsState),
}

/// A neighbor and what it changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neighbor {
    pub change: Change,
    /// The answers with the change, to go there.
    pub answers: Answers,
    /// US dollars a year at the end of the plan, in rounded figures; `None` where it changes time only.
    pub dollars: Option<i32>,
    /// Whole months to the end of the plan.
    pub months: i32,
}

/// A state by what its pay buys.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BestState {
    pub state: UsState,
    /// US dollars at the nation's price level.
    pub real: u32,
    pub nominal: u32,
    pub months: i32,
}

/// The largest changes, largest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Neighbors {
    pub on_pay: Vec<Neighbor>,
    pub on_time: Vec<Neighbor>,
    pub states: Vec<BestState>,
}

/// How many are shown of each.
const MOST: usize = 5;
const MOST_STATES: usize = 3;

/// What would change this estimate most; nothing where the path has no end.
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
        first(chosen, MOST, |neighbor: &Neighbor| {
            size(neighbor).unsigned_abs()
        })
    };
    Neighbors {
        on_pay: largest(|neighbor| neighbor.dollars.unwrap_or(0)),
        on_time: largest(|neighbor| neighbor.months),
        states: best_states(estimate, months),
    }
}

/// Path and pay of a neighbor, and the rule that it goes by; `None` where its path has no end.
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

/// The estimate with other answers; `None` where its path has no end.
pub(super) fn with_answers(estimate: &Estimate, answers: &Answers) -> Option<Estimate> {
    // What the user's own board answered says nothing of other states.
    let corrected = estimate.corrected && answers.state == Some(estimate.state);
    let terms = EstimateOptions {
        rule: corrected.then_some(&estimate.rule),
        program: estimate.program().copied(),
    };
    let made = estimate_under(answers, estimate.today, terms).ok()?;
    made.path.total.ok()?;
    Some(made)
}

/// Every neighbor that keeps the plan's end.
pub fn neighbors(estimate: &Estimate) -> Vec<(Change, Answers)> {
    let said = estimate.answers;
    let mut list = Vec::with_capacity(32);
    // Private practice is no neighbor: it is not open while the plan lasts, and its pay was not seen.
    let settings = Setting::ALL
        .iter()
        .copied()
        .filter(|s| *s != Setting::PrivatePractice);
    list.extend(settings.filter(|s| said.setting != Some(*s)).map(|s| {
        (
            Change::Setting(s),
            Answers {
                setting: Some(s),
                ..said
            },
        )
    }));
    if estimate.path.is_studying() {
        let paces = Pace::ALL
            .iter()
            .copied()
            .filter(|pace| *pace != said.pace.unwrap_or(Pace::Full));
        list.extend(paces.map(|pace| {
            (
                Change::Pace(pace),
                Answers {
                    pace: Some(pace),
                    ..said
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
        for hours in others(&NEIGHBORS_HOURS, said.hours) {
            list.push((
                Change::Hours(hours),
                Answers {
                    hours: Some(hours),
                    ..said
                },
            ));
        }
        for share in others(&NEIGHBORS_SHARE, said.share) {
            list.push((
                Change::Share(share),
                Answers {
                    share: Some(share),
                    ..said
                },
            ));
        }
        for supervision in others(&NEIGHBORS_SUPERVISION, said.supervision) {
            list.push((
                Change::Supervision(supervision),
                Answers {
                    supervision: Some(supervision),
                    ..said
                },
            ));
        }
    }
    list.extend(certification(estimate));
    list.push((
        Change::Bilingual(!said.bilingual),
        Answers {
            bilingual: !said.bilingual,
            ..said
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
                ..said
            },
        )
    }));
    list
}

/// More certifications than one add no pay: one neighbor stands for all that open on the plan.
fn certification(estimate: &Estimate) -> Option<(Change, Answers)> {
    let said = estimate.answers;
    if !estimate.certifications_at_end().is_empty() {
        return Some((
            Change::NoCertification,
            Answers {
                certs: CertSet::default(),
                ..said
            },
        ));
    }
    let credential = estimate.end_pay.ok()?.case.credential;
    let open: Vec<usize> = (0..CERTIFICATIONS.len())
        .filter(|row| pay::open(*row, credential, estimate.years.1, said.case_work, true))
        .collect();
    // One that counts where the work is, where there is one.
    let counts_here = |row: &&usize| {
        let setting = said.setting;
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
            certs: said.certs.with(row),
            ..said
        },
    ))
}

/// The three states where the end of this plan buys most. States whose deciding figure was not seen are
/// left out: their months would be a guess.
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
    first(list, MOST_STATES, |best: &BestState| best.real)
}

/// The few largest, largest first, of equal ones the earlier first.
pub(super) fn first<T>(mut list: Vec<T>, most: usize, size: impl Fn(&T) -> u32) -> Vec<T> {
    let mut chosen = Vec::new();
    while chosen.len() < most {
        // From the end, because of equal ones the last is found.
        let from_end = list.iter().enumerate().rev();
        let Some((place, _)) = from_end.max_by_key(|(_, item)| size(item)) else {
            break;
        };
        chosen.push(list.remove(place));
    }
    chosen
}

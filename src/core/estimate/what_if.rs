//! What a person can change: up to one suggestion of each kind, with its effect on pay and on time.
//!
//! A suggestion brings more pay or an earlier end; others are left out. Its figures come from the full estimate of
//! the changed answers, so the user finds the same figures after applying it.

use super::neighbors::{Change, best_states, neighbors, take_largest, with_answers};
use super::pay::Subject;
use super::{Estimate, LicensePath, Pay, StageKind, rounded, whole_months};
use crate::answers::{Answers, Month};
use crate::tables::{Counting, Grade, Sources};

/// One changed answer and its effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suggestion {
    pub change: Change,
    /// The answers with the change.
    pub answers: Answers,
    /// Typical pay at the end of the plan, US dollars a year, rounded as all pay is: now, and with the change. `None`
    /// if either has no pay.
    pub pay: Option<(u32, u32)>,
    /// The difference at the national price level, if the change is another state.
    pub real_dollars: Option<i32>,
    /// Whole months to the end of the plan: now, and with the change.
    pub months: (u32, u32),
    /// The month in which the plan ends with the change.
    pub end: Month,
    /// Grade and sources of the figure that makes the difference.
    pub grade: Grade,
    pub sources: Sources,
}

impl Suggestion {
    /// Change of pay, US dollars a year.
    pub fn dollars(&self) -> Option<i32> {
        self.pay.map(|(is, then)| then as i32 - is as i32)
    }

    /// Change in whole months, negative if the end comes sooner.
    pub fn months_later(&self) -> i32 {
        self.months.1 as i32 - self.months.0 as i32
    }

    /// The estimate with the change, for the sources of its figures. `estimate` is the one without it.
    pub fn changed(&self, estimate: &Estimate) -> Option<Estimate> {
        with_answers(estimate, &self.answers)
    }

    fn brings_pay(&self) -> bool {
        self.dollars().is_some_and(|dollars| dollars > 0)
    }

    fn brings_time(&self) -> bool {
        self.months_later() < 0
    }
}

/// The kinds of suggestions; at most one of each is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionKind {
    State,
    Setting,
    Certification,
    /// Hours or pace of study, work or supervision.
    Schedule,
    /// Another path to the same goal.
    Way,
}

impl SuggestionKind {
    pub const ALL: [Self; 5] = [
        Self::State,
        Self::Setting,
        Self::Certification,
        Self::Schedule,
        Self::Way,
    ];

    /// `None` for changes that are not a practical choice: speaking a language, giving up a certification.
    pub const fn of(change: Change) -> Option<Self> {
        Some(match change {
            Change::State(_) => Self::State,
            Change::Setting(_) => Self::Setting,
            Change::Certification { .. } => Self::Certification,
            Change::Pace(_) | Change::Hours(_) | Change::Share(_) | Change::Supervision(_) => {
                Self::Schedule
            }
            Change::Plan(_) => Self::Way,
            Change::Bilingual(_) | Change::NoCertification => return None,
        })
    }
}

/// The suggestions for an estimate, largest pay gain first; empty if the path has no end.
pub fn what_if(estimate: &Estimate) -> Vec<Suggestion> {
    let Ok(total) = estimate.path.total else {
        return Vec::new();
    };
    let months = whole_months(total.typical);
    let mut suggestions: Vec<Suggestion> = neighbors(estimate)
        .into_iter()
        .filter_map(|(change, answers)| suggestion(estimate, months, change, answers))
        .collect();
    suggestions.extend(best_state(estimate, months));
    let chosen = SuggestionKind::ALL
        .into_iter()
        .filter_map(|kind| best_of(kind, &suggestions))
        .collect();
    take_largest(chosen, SuggestionKind::ALL.len(), |one: &Suggestion| {
        one.dollars().unwrap_or(0).max(0).unsigned_abs()
    })
}

fn best_of(kind: SuggestionKind, suggestions: &[Suggestion]) -> Option<Suggestion> {
    let helps = |one: &&Suggestion| match kind {
        SuggestionKind::State | SuggestionKind::Setting | SuggestionKind::Certification => {
            one.brings_pay()
        }
        SuggestionKind::Schedule => one.brings_time(),
        // Another path is no help if it costs pay or time.
        SuggestionKind::Way => {
            one.months_later() <= 0
                && one.dollars().is_none_or(|dollars| dollars >= 0)
                && (one.brings_pay() || one.brings_time())
        }
    };
    let of_kind = suggestions
        .iter()
        .filter(|one| SuggestionKind::of(one.change) == Some(kind))
        .filter(helps)
        .copied()
        .collect();
    let size = |one: &Suggestion| match kind {
        SuggestionKind::Schedule | SuggestionKind::Way => one.months_later().min(0).unsigned_abs(),
        _ => one.dollars().unwrap_or(0).max(0).unsigned_abs(),
    };
    take_largest(of_kind, 1, size).pop()
}

/// The state with the highest real pay for this plan, if it is higher than here.
fn best_state(estimate: &Estimate, months: u32) -> Option<Suggestion> {
    let best = best_states(estimate, months as i32).into_iter().next()?;
    let answers = Answers {
        state: Some(best.state),
        ..estimate.answers
    };
    let change = Change::State(best.state);
    let suggestion = suggestion(estimate, months, change, answers)?;
    let gain = suggestion.real_dollars?;
    (best.state != estimate.state && gain > 0).then_some(suggestion)
}

/// The effect of changed answers; `None` if their path has no end.
fn suggestion(
    estimate: &Estimate,
    months: u32,
    change: Change,
    answers: Answers,
) -> Option<Suggestion> {
    if may_not_count(estimate, change) {
        return None;
    }
    let (license_path, pay) = changed_outcome(estimate, &answers)?;
    let months = (months, whole_months(license_path.total.ok()?.typical));
    let here = estimate.end_pay.ok();
    let real_dollars = match (change, here, pay) {
        (Change::State(_), Some(here), Some(there)) => {
            Some(rounded(there.real()) as i32 - rounded(here.real()) as i32)
        }
        _ => None,
    };
    let (grade, sources) = evidence(change, &license_path, pay.as_ref());
    Some(Suggestion {
        change,
        answers,
        pay: here
            .zip(pay)
            .map(|(here, there)| (rounded(here.typical), rounded(there.typical))),
        real_dollars,
        months,
        end: estimate.start.plus(months.1),
        grade,
        sources,
    })
}

/// Whether hours in a setting may not count as practice: then higher pay alone is no reason to suggest it.
fn may_not_count(estimate: &Estimate, change: Change) -> bool {
    match change {
        Change::Setting(setting) => {
            let counting = estimate.rule().counting(Some(setting));
            estimate.path.practice.is_some() && counting != Counting::Counts
        }
        _ => false,
    }
}

/// Path and pay at the end of a plan with these answers, from its own full estimate.
fn changed_outcome(estimate: &Estimate, answers: &Answers) -> Option<(LicensePath, Option<Pay>)> {
    let made = with_answers(estimate, answers)?;
    Some((made.path, made.end_pay.ok()))
}

/// Grade and sources of the figure that makes the difference.
fn evidence(change: Change, license_path: &LicensePath, pay: Option<&Pay>) -> (Grade, Sources) {
    let of_pay = |is_subject: fn(&Subject) -> bool| {
        let step = pay.and_then(|pay| pay.steps.iter().find(|step| is_subject(&step.subject)));
        let base = || {
            pay.map_or((Grade::C, Sources::default()), |pay| {
                (pay.base.grade, pay.base.sources)
            })
        };
        step.map_or_else(base, |step| (step.grade, step.sources))
    };
    let of_stage = |is_kind: fn(&StageKind) -> bool| {
        let worst = license_path
            .stages()
            .filter(|stage| is_kind(&stage.kind))
            .max_by_key(|stage| stage.grade);
        worst.map_or((Grade::C, Sources::default()), |stage| {
            (stage.grade, stage.sources)
        })
    };
    match change {
        Change::Setting(_) => of_pay(|subject| matches!(subject, Subject::Setting(_))),
        Change::Certification { .. } | Change::NoCertification => {
            of_pay(|subject| matches!(subject, Subject::Certification))
        }
        Change::Bilingual(_) => of_pay(|subject| matches!(subject, Subject::Bilingual)),
        // The pay of the state itself.
        Change::State(_) => of_pay(|_| false),
        Change::Pace(_) | Change::Plan(_) => of_stage(|kind| matches!(kind, StageKind::Study(_))),
        Change::Hours(_) | Change::Share(_) | Change::Supervision(_) => {
            of_stage(|kind| matches!(kind, StageKind::Practice))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{DegreeGoal, Setting, UsState};
    use crate::estimate::estimate;
    use crate::link;

    fn of(fragment: &str) -> Estimate {
        let answers = link::read(&format!("v=1&{fragment}"))
            .expect("a link")
            .answers;
        let today = Month::new(2026, 11).expect("a month");
        estimate(&answers, today).expect("a degree and a state")
    }

    const TEXAS: &str = "from=bachelors&to=msw&state=TX&setting=mental-health-center";

    #[test]
    fn each_kind_is_suggested_once_at_most() {
        let suggestions = what_if(&of(TEXAS));
        assert!(suggestions.len() >= 3, "{suggestions:?}");
        for kind in SuggestionKind::ALL {
            let count = suggestions
                .iter()
                .filter(|one| SuggestionKind::of(one.change) == Some(kind))
                .count();
            assert!(count <= 1, "{kind:?} {count} times");
        }
    }

    #[test]
    fn what_brings_neither_pay_nor_time_is_not_suggested() {
        for link in [
            TEXAS,
            "from=adn&to=bsn&state=FL&setting=hospital",
            "to=bachelors&state=OH",
        ] {
            for one in what_if(&of(link)) {
                assert!(one.brings_pay() || one.brings_time(), "{one:?}");
            }
        }
    }

    #[test]
    fn pay_and_months_are_those_of_the_estimate_of_the_changed_answers() {
        let here = of(TEXAS);
        for one in what_if(&here) {
            let there = estimate(&one.answers, here.start).expect("a degree and a state");
            let pay = there.end_pay.expect("a pay");
            let total = there.path.total.expect("an end");
            assert_eq!(
                one.pay.map(|(_, then)| then),
                Some(rounded(pay.typical)),
                "{one:?}"
            );
            assert_eq!(one.months.1, whole_months(total.typical), "{one:?}");
            assert_eq!(Some(one.end), there.end_month());
        }
    }

    #[test]
    fn the_state_is_one_whose_pay_buys_more_than_here() {
        let here = of(TEXAS);
        let state = what_if(&here)
            .into_iter()
            .find(|one| SuggestionKind::of(one.change) == Some(SuggestionKind::State))
            .expect("some state pays more");
        assert_ne!(state.answers.state, Some(UsState::TX));
        assert!(state.real_dollars.is_some_and(|dollars| dollars > 0));
    }

    #[test]
    fn a_longer_way_to_the_same_end_is_not_suggested() {
        let answers = "from=bachelors&to=msw&state=OH&setting=hospital";
        let ways = what_if(&of(answers))
            .into_iter()
            .filter(|one| one.change == Change::Plan(DegreeGoal::MswAfterBsw))
            .count();
        assert_eq!(ways, 0);
    }

    #[test]
    fn a_setting_whose_hours_may_not_count_is_not_suggested_to_those_who_need_them() {
        let here = of(TEXAS);
        for one in what_if(&here) {
            if let Change::Setting(setting) = one.change {
                assert_eq!(here.rule().counting(Some(setting)), Counting::Counts);
            }
        }
    }

    #[test]
    fn where_the_best_is_held_already_the_kind_is_left_out() {
        let suggested = |link| {
            what_if(&of(link))
                .into_iter()
                .any(|one| matches!(one.change, Change::Setting(Setting::Hospital)))
        };
        assert!(suggested("to=msw&state=TX&setting=school"));
        assert!(!suggested("to=msw&state=TX&setting=hospital"));
    }
}

//! The values that a search tries for each answer.

use super::Scope;
use crate::answers::{
    Answers, CertSet, DegreeGoal, Hundredths, Pace, Setting, SupervisionPayer, UsState,
};
use crate::estimate::pay::can_hold;
use crate::estimate::{Estimate, Route, study};
use crate::money::opens_at_once;
use crate::tables::{self, NEIGHBORS_HOURS, NEIGHBORS_SUPERVISION};

/// The values to try for each answer. The user's own value comes first, so that of equal options the nearer one stays.
#[derive(Clone, Debug)]
pub(super) struct Choices {
    plans: Vec<DegreeGoal>,
    states: Vec<UsState>,
    settings: Vec<Option<Setting>>,
    paces: Vec<Option<Pace>>,
    hours: Vec<Option<Hundredths>>,
    supervision: Vec<Option<Hundredths>>,
    payers: Vec<Option<SupervisionPayer>>,
    certs: Vec<CertSet>,
}

impl Choices {
    /// The values to try around an estimate; `None` if degree or state is unanswered.
    pub(super) fn around(made: &Estimate, scope: Scope) -> Option<Self> {
        let own = &made.answers;
        let (plan, state) = (own.to?, own.state?);
        let practices = made.path.practice.is_some() && !scope.states;
        let supervised = practices && made.rule().supervision_hours.is_some();
        let hours: &[u32] = if practices { &NEIGHBORS_HOURS } else { &[] };
        let supervision: &[u32] = if supervised {
            &NEIGHBORS_SUPERVISION
        } else {
            &[]
        };
        Some(Self {
            plans: plans(own, plan),
            states: if scope.states {
                first_and(state, UsState::ALL.iter().copied())
            } else {
                vec![state]
            },
            settings: settings(own, made.route),
            paces: if made.path.is_studying() {
                paces(own.pace)
            } else {
                vec![own.pace]
            },
            hours: first_and(own.hours, hours.iter().copied().map(Hundredths).map(Some)),
            supervision: first_and(
                own.supervision,
                supervision.iter().copied().map(Hundredths).map(Some),
            ),
            payers: if practices && own.supervision_payer.is_none() {
                let payers = [SupervisionPayer::Employer, SupervisionPayer::Myself];
                payers.map(Some).to_vec()
            } else {
                vec![own.supervision_payer]
            },
            certs: if own.certs.is_empty() {
                let added = cheapest_certification(made).map(|row| own.certs.with(row));
                [own.certs].into_iter().chain(added).collect()
            } else {
                vec![own.certs]
            },
        })
    }

    /// The number of options, including those that a rule forbids.
    pub(super) fn len(&self) -> usize {
        self.plans.len()
            * self.states.len()
            * self.settings.len()
            * self.paces.len()
            * self.hours.len()
            * self.supervision.len()
            * self.payers.len()
            * self.certs.len()
    }

    /// The answers of the option with this index; `None` beyond the last. Neighbors differ in the answers that are the
    /// cheapest to recompute.
    pub(super) fn answers(&self, own: &Answers, index: usize) -> Option<Answers> {
        let rest = &mut index.clone();
        // In this order, the last ones change least often.
        Some(Answers {
            certs: digit(rest, &self.certs)?,
            supervision_payer: digit(rest, &self.payers)?,
            supervision: digit(rest, &self.supervision)?,
            hours: digit(rest, &self.hours)?,
            pace: digit(rest, &self.paces)?,
            setting: digit(rest, &self.settings)?,
            state: Some(digit(rest, &self.states)?),
            to: Some(digit(rest, &self.plans)?),
            ..*own
        })
    }
}

/// Splits one digit off an index in a mixed-radix system, and returns the value that it selects.
fn digit<T: Copy>(rest: &mut usize, choices: &[T]) -> Option<T> {
    let digit = rest.checked_rem(choices.len())?;
    *rest /= choices.len();
    choices.get(digit).copied()
}

/// The user's own value, then the others.
fn first_and<T: Copy + PartialEq>(own: T, all: impl Iterator<Item = T>) -> Vec<T> {
    let others = all.filter(|value| *value != own);
    [own].into_iter().chain(others).collect()
}

fn plans(own: &Answers, plan: DegreeGoal) -> Vec<DegreeGoal> {
    let held = study::start(own, plan);
    let other = match plan {
        DegreeGoal::Msw => Some(DegreeGoal::MswAfterBsw),
        DegreeGoal::MswAfterBsw => Some(DegreeGoal::Msw),
        _ => None,
    };
    // Two names for the same study are one option.
    let is_other = |other: &DegreeGoal| tables::study(*other, held) != tables::study(plan, held);
    first_and(plan, other.filter(is_other).into_iter())
}

fn settings(own: &Answers, route: Route) -> Vec<Option<Setting>> {
    let all = Setting::ALL.iter().copied();
    let opening = all
        .filter(|setting| opens_at_once(*setting, route))
        .map(Some);
    let mut settings = first_and(own.setting, opening);
    if route == Route::SocialWork && own.setting.is_none() {
        // Leaving the setting open is not an option.
        settings.remove(0);
    }
    settings
}

fn paces(own: Option<Pace>) -> Vec<Option<Pace>> {
    let usual = own.unwrap_or(Pace::Full);
    let others = Pace::ALL.iter().copied().filter(|pace| *pace != usual);
    [own].into_iter().chain(others.map(Some)).collect()
}

/// The certification with the least known fee of those that open at the end of the plan.
fn cheapest_certification(made: &Estimate) -> Option<usize> {
    let credential = made.end_pay.ok()?.case.credential;
    let opening = (0..CertSet::MOST)
        .filter(|row| can_hold(*row, credential, made.years.1, made.answers.case_work, true));
    let fee = |row: &usize| tables::CERTIFICATIONS[*row].fee.unwrap_or(u16::MAX);
    opening.min_by_key(fee)
}

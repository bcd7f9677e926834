//! Suggestions to compare with a plan: variants with one answer changed.

use super::plans::SavedPlan;
use crate::answers::{Answers, DegreeGoal, Pace, UsState};
use crate::estimate::other_ways::counterpart;
use crate::estimate::what_if::what_if;
use crate::estimate::{Estimate, neighbors};

/// The changed answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    Pace(Pace),
    Plan(DegreeGoal),
    State(UsState),
}

impl Variant {
    /// The answers of a plan with this change.
    pub fn of(self, answers: &Answers) -> Answers {
        let mut changed = *answers;
        match self {
            Self::Pace(pace) => changed.pace = Some(pace),
            Self::Plan(plan) => changed.to = Some(plan),
            Self::State(state) => changed.state = Some(state),
        }
        changed
    }
}

/// The variants of a plan that are worth a look: another pace, the other degree for the same work, the state where
/// its pay buys most. Variants that equal one of `others` are left out.
pub fn variants(plan: &SavedPlan, estimate: &Estimate, others: &[SavedPlan]) -> Vec<Variant> {
    let pace = estimate.path.is_studying().then_some({
        match estimate.answers.pace {
            Some(Pace::Part) => Variant::Pace(Pace::Full),
            _ => Variant::Pace(Pace::Part),
        }
    });
    let state = what_if(estimate)
        .into_iter()
        .find_map(|one| match one.change {
            neighbors::Change::State(state) => Some(Variant::State(state)),
            _ => None,
        });
    let is_there = |variant: &Variant| {
        let answers = variant.of(&plan.answers);
        others.iter().any(|other| other.answers == answers)
    };
    [pace, counterpart(estimate).map(Variant::Plan), state]
        .into_iter()
        .flatten()
        .filter(|variant| !is_there(variant))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Month;
    use crate::link;

    fn plan(fragment: &str) -> SavedPlan {
        SavedPlan {
            id: "a".to_owned(),
            name: "A plan".to_owned(),
            answers: link::read(&format!("v=1&{fragment}"))
                .expect("a link")
                .answers,
            made: String::new(),
            aside: false,
            school: None,
        }
    }

    fn of(fragment: &str, others: &[SavedPlan]) -> Vec<Variant> {
        let plan = plan(fragment);
        let today = Month::new(2026, 11).expect("a month");
        let estimate = plan.estimate(today).expect("a degree and a state");
        variants(&plan, &estimate, others)
    }

    #[test]
    fn a_student_may_study_slower_become_a_counselor_or_go_elsewhere() {
        let variants = of("from=bachelors&to=msw&state=TX&setting=hospital", &[]);
        assert!(
            variants.contains(&Variant::Pace(Pace::Part)),
            "{variants:?}"
        );
        assert!(
            variants.contains(&Variant::Plan(DegreeGoal::Counseling)),
            "{variants:?}"
        );
        assert!(
            variants.iter().any(|one| matches!(one, Variant::State(_))),
            "{variants:?}"
        );
    }

    #[test]
    fn what_stands_beside_it_is_not_offered_again() {
        let there = plan("from=bachelors&to=msw&state=TX&pace=part");
        let variants = of("from=bachelors&to=msw&state=TX", &[there]);
        assert!(
            !variants.contains(&Variant::Pace(Pace::Part)),
            "{variants:?}"
        );
    }

    #[test]
    fn who_has_the_degree_has_no_pace() {
        let variants = of("from=msw&to=msw&state=IL", &[]);
        assert!(
            !variants.iter().any(|one| matches!(one, Variant::Pace(_))),
            "{variants:?}"
        );
    }
}

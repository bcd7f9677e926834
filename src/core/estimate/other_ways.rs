//! Alternative plans, as differences from this one.

use super::neighbors::{take_largest, with_answers};
use super::{Estimate, NoPay, rounded, whole_months};
use crate::answers::{Answers, DegreeGoal, Education};

/// Another plan; all other answers are the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OtherPlan {
    pub plan: DegreeGoal,
    pub answers: Answers,
    /// Typical pay at its end minus that of this plan, US dollars a year; `None` if either has no pay.
    pub dollars: Option<i32>,
    /// Whole months to its end minus those of this plan.
    pub months: i32,
}

/// At most three plans: the one with the largest pay gain, the one that ends soonest, and the [`counterpart`]. For the
/// first two, plans that are better in neither pay nor time are left out.
pub fn compare_plans(estimate: &Estimate, others: &[(Answers, Estimate)]) -> Vec<OtherPlan> {
    let all: Vec<OtherPlan> = others
        .iter()
        .filter_map(|(answers, other)| other_way(estimate, answers, other))
        .collect();
    let mut plans: Vec<OtherPlan> = all
        .iter()
        .copied()
        .filter(OtherPlan::is_improvement)
        .collect();
    let mut chosen = Vec::new();
    let sizes: [fn(&OtherPlan) -> u32; 2] = [
        |way| way.dollars.unwrap_or(0).max(0).unsigned_abs(),
        |way| way.months.min(0).unsigned_abs(),
    ];
    for size in sizes {
        if let Some(best) = take_largest(plans.clone(), 1, size).pop() {
            plans.retain(|way| way.plan != best.plan);
            chosen.push(best);
        }
    }
    let counterpart = counterpart(estimate);
    if chosen.iter().all(|way| Some(way.plan) != counterpart) {
        chosen.extend(all.into_iter().find(|way| Some(way.plan) == counterpart));
    }
    chosen
}

/// The plan to compare with this one: social work and counseling for each other while the degree is not held, and the
/// bachelor's for a nurse without one.
pub fn counterpart(estimate: &Estimate) -> Option<DegreeGoal> {
    let from = estimate.answers.from;
    match estimate.plan {
        DegreeGoal::NoStudy => (from == Some(Education::Adn)).then_some(DegreeGoal::Bsn),
        _ if !estimate.path.is_studying() => None,
        DegreeGoal::Msw | DegreeGoal::MswAfterBsw | DegreeGoal::MswGeneral => {
            Some(DegreeGoal::Counseling)
        }
        DegreeGoal::Counseling if from == Some(Education::Bsw) => Some(DegreeGoal::MswAfterBsw),
        DegreeGoal::Counseling => Some(DegreeGoal::Msw),
        _ => None,
    }
}

impl OtherPlan {
    /// Its estimate, for the sources of its figures. `estimate` is that of the user's own plan.
    pub fn changed(&self, estimate: &Estimate) -> Option<Estimate> {
        with_answers(estimate, &self.answers)
    }

    /// Whether it pays more or ends earlier.
    fn is_improvement(&self) -> bool {
        self.months < 0 || self.dollars.is_some_and(|dollars| dollars > 0)
    }
}

fn other_way(estimate: &Estimate, answers: &Answers, other: &Estimate) -> Option<OtherPlan> {
    let months = |made: &Estimate| Some(whole_months(made.path.total.ok()?.typical));
    let (here, there) = (months(estimate)?, months(other)?);
    let is_same = other.path.stages().eq(estimate.path.stages());
    let is_not_open = matches!(other.end_pay, Err(NoPay::NotOpenYet));
    if there == 0 || is_same || is_not_open || is_step_back(other.plan, other.from()) {
        return None;
    }
    let pay = |made: &Estimate| Some(rounded(made.end_pay.ok()?.typical) as i32);
    let dollars = pay(other).zip(pay(estimate)).map(|(then, is)| then - is);
    Some(OtherPlan {
        plan: other.plan,
        answers: *answers,
        dollars,
        months: there as i32 - here as i32,
    })
}

/// Whether a plan is a bachelor's of this field for someone who has a master's.
const fn is_step_back(plan: DegreeGoal, held: Education) -> bool {
    let is_bachelors = matches!(plan, DegreeGoal::Bachelors | DegreeGoal::Bsw);
    is_bachelors
        && matches!(
            held,
            Education::Msw
                | Education::OtherMasters
                | Education::CounselingMasters
                | Education::Doctorate
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Month;
    use crate::estimate::estimate;
    use crate::link;

    fn ways(fragment: &str) -> Vec<OtherPlan> {
        let answers = link::read(&format!("v=1&{fragment}"))
            .expect("a link")
            .answers;
        let today = Month::new(2026, 11).expect("a month");
        let here = estimate(&answers, today).expect("a degree and a state");
        let others: Vec<(Answers, Estimate)> = DegreeGoal::ALL
            .iter()
            .filter(|plan| **plan != here.plan)
            .filter_map(|plan| {
                let answers = Answers {
                    to: Some(*plan),
                    ..answers
                };
                Some((answers, estimate(&answers, today).ok()?))
            })
            .collect();
        compare_plans(&here, &others)
    }

    #[test]
    fn nobody_with_a_masters_is_sent_back_to_a_bachelors() {
        for from in ["msw", "counseling-masters", "other-masters", "doctorate"] {
            for to in ["doctorate", "psyd", "counseling", "msw"] {
                let ways = ways(&format!("from={from}&to={to}&state=OH&setting=hospital"));
                let is_back =
                    |way: &OtherPlan| matches!(way.plan, DegreeGoal::Bsw | DegreeGoal::Bachelors);
                assert!(!ways.iter().any(is_back), "{from}, {to}: {ways:?}");
            }
        }
    }

    #[test]
    fn social_work_and_counseling_stand_beside_each_other() {
        for (fragment, other) in [
            (
                "from=bachelors&to=msw&state=TX&setting=mental-health-center",
                DegreeGoal::Counseling,
            ),
            ("from=bachelors&to=counseling&state=OH", DegreeGoal::Msw),
            ("from=bsw&to=counseling&state=OH", DegreeGoal::MswAfterBsw),
            (
                "from=adn&to=none&state=TX&setting=hospital",
                DegreeGoal::Bsn,
            ),
        ] {
            let ways = ways(fragment);
            assert!(ways.iter().any(|way| way.plan == other), "{ways:?}");
        }
    }

    #[test]
    fn who_holds_the_degree_is_not_sent_to_another_one() {
        let ways = ways("from=msw&to=msw&state=IL&setting=hospital");
        assert!(
            ways.iter().all(|way| way.plan != DegreeGoal::Counseling),
            "{ways:?}"
        );
    }

    #[test]
    fn two_ways_besides_and_never_one_that_is_worse_in_both() {
        for fragment in [
            "from=bachelors&to=msw&state=TX&setting=mental-health-center",
            "from=adn&to=bsn&state=FL&setting=hospital",
            "from=none&to=psyd&state=OH",
        ] {
            let mut ways = ways(fragment);
            ways.retain(|way| way.plan != DegreeGoal::Counseling);
            assert!(ways.len() <= 2, "{ways:?}");
            for way in ways {
                let pays = way.dollars.is_some_and(|dollars| dollars > 0);
                assert!(pays || way.months < 0, "{way:?}");
            }
        }
    }

    #[test]
    fn the_one_that_pays_more_comes_first_and_the_sooner_one_second() {
        let ways = ways("from=bachelors&to=msw&state=TX&setting=mental-health-center");
        assert!(
            ways[0].dollars.is_some_and(|dollars| dollars > 0),
            "{ways:?}"
        );
        assert!(ways[1].months < 0, "{ways:?}");
    }
}

//! Other plans beside this one, as differences.

use super::levers::first;
use super::{Estimate, NoPay, rounded, whole_months};
use crate::answers::{Answers, Plan};

/// Another plan with the same other answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OtherWay {
    pub plan: Plan,
    pub answers: Answers,
    /// Typical pay at its end less that of this plan, US dollars a year; `None` where one of them has no pay.
    pub dollars: Option<i32>,
    /// Whole months to its end less those of this plan.
    pub months: i32,
}

/// Two of them: the one that pays most more, and the one that ends soonest. Plans that are worse in both, or come to the
/// same, are left out.
pub fn other_ways(estimate: &Estimate, others: &[(Answers, Estimate)]) -> Vec<OtherWay> {
    let mut found: Vec<OtherWay> = others
        .iter()
        .filter_map(|(answers, other)| other_way(estimate, answers, other))
        .collect();
    let mut chosen = Vec::new();
    let sizes: [fn(&OtherWay) -> u32; 2] = [
        |way| way.dollars.unwrap_or(0).max(0).unsigned_abs(),
        |way| way.months.min(0).unsigned_abs(),
    ];
    for size in sizes {
        if let Some(best) = first(found.clone(), 1, size).pop() {
            found.retain(|way| way.plan != best.plan);
            chosen.push(best);
        }
    }
    chosen
}

fn other_way(estimate: &Estimate, answers: &Answers, other: &Estimate) -> Option<OtherWay> {
    let months = |of: &Estimate| Some(whole_months(of.clock.total.ok()?.typical));
    let (here, there) = (months(estimate)?, months(other)?);
    let is_same = other.clock.stages().eq(estimate.clock.stages());
    if there == 0 || is_same || matches!(other.end_pay, Err(NoPay::NotOpenYet)) {
        return None;
    }
    let pay = |of: &Estimate| Some(rounded(of.end_pay.ok()?.typical) as i32);
    let dollars = pay(other).zip(pay(estimate)).map(|(then, is)| then - is);
    let months = there as i32 - here as i32;
    let brings = months < 0 || dollars.is_some_and(|dollars| dollars > 0);
    brings.then_some(OtherWay {
        plan: other.plan,
        answers: *answers,
        dollars,
        months,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Month;
    use crate::estimate::estimate;
    use crate::link;

    fn ways(fragment: &str) -> Vec<OtherWay> {
        let answers = link::read(&format!("v=1&{fragment}"))
            .expect("a link")
            .answers;
        let today = Month::new(2026, 11).expect("a month");
        let here = estimate(&answers, today).expect("a degree and a state");
        let others: Vec<(Answers, Estimate)> = Plan::ALL
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
        other_ways(&here, &others)
    }

    #[test]
    fn two_ways_at_most_and_never_one_that_is_worse_in_both() {
        for fragment in [
            "from=bachelors&to=msw&state=TX&setting=mental-health-center",
            "from=adn&to=bsn&state=FL&setting=hospital",
            "from=none&to=psyd&state=OH",
        ] {
            let ways = ways(fragment);
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

//! The pay gain of a plan over the pay before it.

use super::pay_milestones::{MilestoneTime, PayMilestone};
use super::{Estimate, rounded};

/// The difference between typical pay at the end of a plan and before it; US dollars a year, rounded as all pay is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    /// Before the plan, in this field.
    pub before: u32,
    /// Pay at the end, minus `before`.
    pub dollars: i32,
}

/// The gain of an estimate with these milestones. `None` if a pay is missing, or if the education held was not
/// answered: a gain over an assumed education would be a guess.
pub fn gain(estimate: &Estimate, moments: &[PayMilestone]) -> Option<Gain> {
    estimate.answers.from?;
    let before = moments
        .iter()
        .find(|moment| moment.when == MilestoneTime::Today)?
        .pay
        .ok()?;
    let before = rounded(before.typical);
    let end = rounded(estimate.end_pay.ok()?.typical);
    Some(Gain {
        before,
        dollars: end as i32 - before as i32,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Month;
    use crate::estimate::{estimate, pay_milestones::pay_milestones};
    use crate::link;

    fn gain_of(fragment: &str) -> Option<(Estimate, Gain)> {
        let answers = link::read(&format!("v=1&{fragment}"))
            .expect("a link")
            .answers;
        let estimate = estimate(&answers, Month::new(2026, 11)?).ok()?;
        let gain = gain(&estimate, &pay_milestones(&estimate))?;
        Some((estimate, gain))
    }

    #[test]
    fn before_and_gain_add_up_to_the_pay_at_the_end() {
        let (estimate, gain) =
            gain_of("from=bachelors&to=msw&state=OH&setting=hospital").expect("a gain");
        let end = rounded(estimate.end_pay.expect("a pay").typical);
        assert_eq!(gain.before as i32 + gain.dollars, end as i32);
        assert!(gain.dollars > 0);
    }

    #[test]
    fn there_is_no_gain_over_what_was_not_said() {
        assert_eq!(gain_of("to=msw&state=OH&setting=hospital"), None);
    }

    #[test]
    fn who_is_no_nurse_yet_and_who_has_no_pay_has_no_gain() {
        assert_eq!(gain_of("from=none&to=bsn&state=OH"), None);
        assert_eq!(gain_of("from=bachelors&to=psyd&state=OH"), None);
    }
}

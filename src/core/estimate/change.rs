//! The effect of the last changed answer on the result.

use super::{Estimate, rounded, whole_months};
use crate::answers::Answers;
use crate::link::{self, Field};

/// One changed answer and its effect.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AnswerChange {
    pub field: Field,
    /// All answers before the change, for undo.
    pub before: Answers,
    /// Change of typical pay at the end, US dollars a year; `None` if either estimate has no pay.
    pub dollars: Option<i32>,
    /// Change of the whole months to the end, negative if sooner; `None` if either path has no end.
    pub months: Option<i32>,
}

/// The difference between two estimates. `None` unless exactly one answer differs: several change at once when a link
/// or an example is opened.
pub fn answer_change(before: &Estimate, after: &Estimate) -> Option<AnswerChange> {
    let mut changed = link::answer_fields()
        .filter(|field| link::get(&before.answers, *field) != link::get(&after.answers, *field));
    let field = changed.next()?;
    if changed.next().is_some() {
        return None;
    }
    let pay = |estimate: &Estimate| estimate.end_pay.ok().map(|pay| rounded(pay.typical) as i32);
    let months = |estimate: &Estimate| {
        let total = estimate.path.total.ok()?;
        Some(whole_months(total.typical) as i32)
    };
    let difference =
        |value: &dyn Fn(&Estimate) -> Option<i32>| Some(value(after)? - value(before)?);
    Some(AnswerChange {
        field,
        before: before.answers,
        dollars: difference(&pay),
        months: difference(&months),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Month;
    use crate::estimate::estimate;

    fn of(fragment: &str) -> Estimate {
        let answers = link::read(&format!("v=1&{fragment}"))
            .expect("a link")
            .answers;
        estimate(&answers, Month::new(2026, 11).expect("a month")).expect("a degree and a state")
    }

    #[test]
    fn one_changed_answer_is_told_with_what_it_did() {
        let hospital = of("from=bachelors&to=msw&state=TX&setting=hospital");
        let center = of("from=bachelors&to=msw&state=TX&setting=mental-health-center");
        let change = answer_change(&hospital, &center).expect("a change");
        assert_eq!(change.field, Field::Setting);
        assert_eq!(change.before, hospital.answers);
        assert!(change.dollars.is_some_and(|dollars| dollars < 0));
        let back = answer_change(&center, &hospital).expect("a change");
        assert_eq!(back.dollars, change.dollars.map(|dollars| -dollars));
    }

    #[test]
    fn two_changed_answers_are_another_case() {
        let one = of("to=msw&state=TX&setting=hospital");
        let other = of("to=msw&state=OH&setting=school");
        assert_eq!(answer_change(&one, &other), None);
        assert_eq!(answer_change(&one, &one), None);
    }

    #[test]
    fn language_and_view_are_no_answers() {
        let plain = of("to=msw&state=TX");
        let spanish = of("to=msw&state=TX&lang=es&view=plan");
        assert_eq!(answer_change(&plain, &spanish), None);
    }

    #[test]
    fn where_one_has_no_pay_only_the_months_are_told() {
        let change = answer_change(&of("to=msw&state=TX"), &of("to=psyd&state=TX"));
        let change = change.expect("a change");
        assert_eq!(change.dollars, None);
        assert!(change.months.is_some());
    }
}

//! Computes the estimate under the rule in force when the plan reaches it.

use super::assumptions::{Assumption, Assumptions, assume_for_pay};
use super::{
    Estimate, Incomplete, Program, end_case, experience_of, license, pay, profession, route,
    start_case, study, years,
};
use crate::answers::{Answers, DegreeGoal, Education, Month, UsState};
use crate::tables::{self, Condition, LicenseRule};

/// Answers that are complete enough for an estimate.
pub(super) struct CompleteAnswers<'a> {
    answers: &'a Answers,
    pub plan: DegreeGoal,
    pub state: UsState,
}

impl<'a> CompleteAnswers<'a> {
    pub(super) fn of(answers: &'a Answers) -> Result<Self, Incomplete> {
        match (answers.to, answers.state) {
            (Some(goal), Some(state)) => Ok(Self {
                answers,
                plan: study::effective(goal, answers.from.unwrap_or(Education::None)),
                state,
            }),
            (to, state) => Err(Incomplete {
                degree: to.is_none(),
                state: state.is_none(),
            }),
        }
    }

    /// The months in which a new rule takes effect.
    pub(super) fn changes(&self) -> Vec<Month> {
        tables::changes(self.state, profession(self.plan))
    }

    /// Estimates under the rule in force in the month in which the plan needs it, which may differ from today's.
    pub(super) fn arriving(
        &self,
        today: Month,
        program: Option<Program>,
        changes: &[Month],
        correct: &dyn Fn(LicenseRule) -> LicenseRule,
    ) -> Estimate {
        let begins = self.answers.start.unwrap_or(today).max(today);
        let changes = changes.iter().copied().filter(|month| *month > begins);
        let mut before: Option<Estimate> = None;
        let mut from = begins;
        for until in changes.map(Some).chain([None]) {
            let made = self.fastest(from, today, program, correct);
            let end = made.end_month();
            match before {
                // The plan would arrive before this rule takes effect: its duration under the previous rule applies.
                Some(before)
                    if from > begins
                        && end.is_some_and(|end| end < from)
                        && before.end_month().is_some() =>
                {
                    return before;
                }
                _ => {}
            }
            match until {
                Some(until) if end.is_none_or(|end| end >= until) => {
                    before = Some(made);
                    from = until;
                }
                _ => return made,
            }
        }
        // The last span has no end, so the loop returned.
        self.fastest(from, today, program, correct)
    }

    /// The fastest of the options that the rule of a month offers to this person.
    fn fastest(
        &self,
        month: Month,
        today: Month,
        program: Option<Program>,
        correct: &dyn Fn(LicenseRule) -> LicenseRule,
    ) -> Estimate {
        let rule = |condition: Option<Condition>| {
            tables::rule_at(self.state, profession(self.plan), month, condition)
        };
        let under = |rule: LicenseRule| {
            let corrected = correct(rule);
            self.under(&corrected, corrected != rule, today, program)
        };
        // The build rejects a state without a social work rule.
        let usual = under(rule(None).unwrap_or(*tables::rule(self.state)));
        self.conditions()
            .filter_map(|condition| rule(Some(condition)))
            .map(under)
            .fold(usual, |best, other| {
                let months = |made: &Estimate| made.path.total.map(|total| total.typical).ok();
                let is_faster = match (months(&other), months(&best)) {
                    (Some(other), Some(best)) => other < best,
                    (other, _) => other.is_some(),
                };
                if is_faster { other } else { best }
            })
    }

    /// The rule conditions that this person meets.
    fn conditions(&self) -> impl Iterator<Item = Condition> + use<> {
        let clinical = study::is_clinical(self.plan);
        let doctorate = self.answers.from == Some(Education::Doctorate);
        let failed = self.answers.retakes.is_some_and(|retakes| retakes > 0);
        [
            (doctorate, Condition::Doctorate),
            (failed, Condition::FailedExam),
        ]
        .into_iter()
        .filter(move |(met, _)| clinical && *met)
        .map(|(_, condition)| condition)
    }

    pub(super) fn under(
        &self,
        rule: &LicenseRule,
        corrected: bool,
        today: Month,
        program: Option<Program>,
    ) -> Estimate {
        let Self {
            answers,
            plan,
            state,
        } = *self;
        let mut assumed = Assumptions::default();
        let held = study::start(answers, plan);
        let route = route(plan, held);
        let program = program.filter(|program| program.degree.is_on_the_way(plan, held));
        let by_doctorate = answers.to == Some(DegreeGoal::NoStudy) && held == Education::Doctorate;
        if by_doctorate || rule.condition == Some(Condition::Doctorate) {
            assumed.add(Assumption::DoctorateOfProfession);
        }
        let license_path =
            license::license_path(answers, plan, rule, program.as_ref(), &mut assumed);
        assume_for_pay(answers, plan, &mut assumed);
        let years = years(answers);
        let years_at_end = years + experience_of(license_path.work_months(), answers);
        Estimate {
            answers: *answers,
            plan,
            state,
            rule: *rule,
            corrected,
            today,
            program,
            route,
            path: license_path,
            start_pay: start_case(answers, plan, years).map(|case| pay::pay(&case)),
            end_pay: end_case(answers, plan, &license_path, years_at_end)
                .map(|case| pay::pay(&case)),
            years: (years, years_at_end),
            start: answers.start.unwrap_or(today),
            assumed,
        }
    }
}

//! Computes the estimate under the rule in force when the plan reaches it.

use super::assumptions::{Assumption, Assumptions, assume_for_pay};
use super::{
    Case, Estimate, Incomplete, Pay, Program, end_case, experience_years, license, pay, profession,
    route, start_case, study, years,
};
use crate::answers::{Answers, DegreeGoal, Education, Month, UsState};
use crate::tables::{self, Condition, LicenseRule, Profession};

/// Applies a board's answers to a rule of the tables.
pub(super) type Correct<'a> = &'a dyn Fn(LicenseRule) -> LicenseRule;

/// The rules of a profession in a state, each built on first use. Callers that make many estimates reuse them, because
/// building one takes as long as the rest of an estimate.
#[derive(Clone, Debug)]
pub(crate) struct Rules {
    state: UsState,
    profession: Profession,
    /// The months in which a new rule takes effect, in order.
    changes: Vec<Month>,
    known: Vec<(Month, Option<Condition>, Option<LicenseRule>)>,
}

impl Rules {
    pub(super) fn of(state: UsState, profession: Profession) -> Self {
        Self::changing(state, profession, tables::changes(state, profession))
    }

    /// With change months that differ from those of the tables.
    pub(super) const fn changing(
        state: UsState,
        profession: Profession,
        changes: Vec<Month>,
    ) -> Self {
        Self {
            state,
            profession,
            changes,
            known: Vec::new(),
        }
    }

    /// The first month after this one in which a new rule takes effect.
    fn next_change(&self, after: Month) -> Option<Month> {
        self.changes.iter().copied().find(|month| *month > after)
    }

    fn at(&mut self, month: Month, condition: Option<Condition>) -> Option<&LicenseRule> {
        let is_it =
            |known: &(Month, Option<Condition>, _)| (known.0, known.1) == (month, condition);
        let index = self.known.iter().position(is_it).unwrap_or_else(|| {
            let rule = tables::rule_at(self.state, self.profession, month, condition);
            self.known.push((month, condition, rule));
            self.known.len() - 1
        });
        self.known[index].2.as_ref()
    }
}

/// Answers that are complete enough for an estimate.
pub(super) struct CompleteAnswers<'a> {
    answers: &'a Answers,
    pub plan: DegreeGoal,
    pub state: UsState,
    /// The function that computes pay.
    pub pay: fn(&Case) -> Pay,
}

impl<'a> CompleteAnswers<'a> {
    pub(super) fn of(answers: &'a Answers) -> Result<Self, Incomplete> {
        match (answers.to, answers.state) {
            (Some(goal), Some(state)) => Ok(Self {
                answers,
                plan: study::effective_plan(goal, answers.from.unwrap_or(Education::None)),
                state,
                pay: pay::pay,
            }),
            (to, state) => Err(Incomplete {
                degree: to.is_none(),
                state: state.is_none(),
            }),
        }
    }

    /// The rules of the tables for these answers.
    pub(super) fn rules(&self) -> Rules {
        Rules::of(self.state, profession(self.plan))
    }

    /// Whether these rules are for the state and profession of the answers.
    pub(super) fn is_under(&self, rules: &Rules) -> bool {
        (rules.state, rules.profession) == (self.state, profession(self.plan))
    }

    /// Estimates under the rule in force in the month in which the plan needs it, which may differ from today's.
    pub(super) fn estimate_at_arrival(
        &self,
        today: Month,
        program: Option<Program>,
        rules: &mut Rules,
        correct: Option<Correct>,
    ) -> Estimate {
        let mut from = self.answers.start.unwrap_or(today).max(today);
        let mut made = self.fastest(from, today, program, rules, correct);
        loop {
            let end = made.end_month();
            let is_later = |change: &Month| end.is_none_or(|end| end >= *change);
            let Some(change) = rules.next_change(from).filter(is_later) else {
                return made;
            };
            let next = self.fastest(change, today, program, rules, correct);
            // The plan would arrive before this rule takes effect: its duration under the previous rule applies.
            if end.is_some() && next.end_month().is_some_and(|end| end < change) {
                return made;
            }
            made = next;
            from = change;
        }
    }

    /// The fastest of the options that the rule of a month offers to this person.
    fn fastest(
        &self,
        month: Month,
        today: Month,
        program: Option<Program>,
        rules: &mut Rules,
        correct: Option<Correct>,
    ) -> Estimate {
        let under = |rule: &LicenseRule| match correct {
            Some(correct) => {
                let corrected = correct(*rule);
                self.under(&corrected, corrected != *rule, today, program)
            }
            None => self.under(rule, false, today, program),
        };
        // The build rejects a state without a rule for social work.
        let usual = rules.at(month, None);
        let mut best = under(usual.unwrap_or_else(|| tables::rule(self.state)));
        for condition in self.conditions() {
            let Some(rule) = rules.at(month, Some(condition)) else {
                continue;
            };
            let other = under(rule);
            let months = |made: &Estimate| made.path.total.map(|total| total.typical).ok();
            let is_faster = match (months(&other), months(&best)) {
                (Some(other), Some(best)) => other < best,
                (other, _) => other.is_some(),
            };
            if is_faster {
                best = other;
            }
        }
        best
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
            pay,
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
        let years_at_end = years + experience_years(license_path.work_months(), answers);
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
            start_pay: start_case(answers, plan, years).map(|case| pay(&case)),
            end_pay: end_case(answers, plan, &license_path, years_at_end).map(|case| pay(&case)),
            years: (years, years_at_end),
            start: answers.start.unwrap_or(today),
            assumed,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::answers::{Answers, DegreeGoal, Education, Month, UsState};
    use crate::estimate::{estimate, estimate_keeping};

    #[test]
    fn rules_that_are_kept_are_those_of_each_estimate() {
        let today = Month(2026 * 12 + 10);
        let rules = &mut None;
        for state in UsState::ALL {
            for to in [DegreeGoal::Msw, DegreeGoal::Counseling] {
                for (from, start) in [(Education::Bachelors, 0), (Education::Doctorate, 30)] {
                    let answers = Answers {
                        from: Some(from),
                        to: Some(to),
                        state: Some(*state),
                        retakes: Some(1),
                        start: Some(today.plus(start)),
                        ..Answers::default()
                    };
                    let usual = estimate(&answers, today).expect("a result");
                    let reused = estimate_keeping(&answers, today, rules).expect("a result");
                    assert_eq!((reused.rule(), reused.path), (usual.rule(), usual.path));
                }
            }
        }
    }
}

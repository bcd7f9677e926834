//! Sentences of the result: the answer in one line, what a change did, what can be changed, what to do next.

use super::estimate_words::EstimateWord;
use super::{Locale, names};
use crate::answers::{Plan, Setting, State};
use crate::estimate::change::AnswerChange;
use crate::estimate::levers::Change;
use crate::estimate::next_tasks::Task;
use crate::estimate::what_if::Suggestion;
use crate::estimate::{End, Estimate, study, whole_months};
use crate::link::{Field, Note};
use crate::tables::{BachelorLicense, CERTIFICATIONS};

/// Where one works, within a sentence: `in a hospital`.
pub const fn at_work(setting: Setting) -> EstimateWord {
    match setting {
        Setting::Hospital => EstimateWord::AtHospital,
        Setting::MentalHealthCenter => EstimateWord::AtMentalHealth,
        Setting::SubstanceUse => EstimateWord::AtSubstanceUse,
        Setting::ChildWelfare => EstimateWord::AtChildWelfare,
        Setting::School => EstimateWord::AtSchool,
        Setting::CommunityAgency => EstimateWord::AtCommunity,
        Setting::Insurance => EstimateWord::AtInsurance,
        Setting::HomeHealth => EstimateWord::AtHomeHealth,
        Setting::NursingCare => EstimateWord::AtNursingCare,
        Setting::Clinic => EstimateWord::AtClinic,
        Setting::Government => EstimateWord::AtGovernment,
        Setting::PrivatePractice => EstimateWord::AtPrivate,
    }
}

impl Locale {
    /// `In Ohio`, `In the District of Columbia`.
    pub fn in_state(&self, state: State) -> String {
        self.fill(EstimateWord::InState, &[self.state(state)])
    }

    /// The result in one sentence; the answers in one line where it has no pay or no end.
    pub fn answer_sentence(&self, estimate: &Estimate) -> String {
        let (Ok(pay), Ok(total)) = (&estimate.end_pay, estimate.clock.total) else {
            return self.echo(&estimate.answers);
        };
        if estimate.plan == Plan::NoStudy {
            return self.answer_today(estimate, &self.pay(pay.typical));
        }
        let rule = estimate.rule();
        let license = match estimate.clock.end {
            End::Clinical => rule.license,
            End::FirstLicense => rule.first_license,
            End::Bachelor(BachelorLicense::License) => rule.bachelor_license,
            End::Nurse if study::held_nurse(estimate.from()).is_none() => "RN",
            _ => "",
        };
        let degree = self.say(names::plan_short(estimate.plan));
        let held = if license.is_empty() { degree } else { license };
        let state = self.in_state(estimate.state);
        let pay = self.pay(pay.typical);
        let when = match estimate.end_month() {
            Some(month) if whole_months(total.typical) > 0 => self.figures.month(month),
            _ => self.say(EstimateWord::AnswerNow).to_owned(),
        };
        match estimate.answers.setting {
            Some(setting) => {
                let word = if license.is_empty() {
                    EstimateWord::AnswerDegree
                } else {
                    EstimateWord::AnswerLicensed
                };
                self.fill(
                    word,
                    &[&state, held, self.say(at_work(setting)), &pay, &when],
                )
            }
            None => {
                let word = if license.is_empty() {
                    EstimateWord::AnswerDegreeAnywhere
                } else {
                    EstimateWord::AnswerLicensedAnywhere
                };
                self.fill(word, &[&state, held, &pay, &when])
            }
        }
    }

    /// The result of a plan without study that leads to no license: the pay with what is held.
    fn answer_today(&self, estimate: &Estimate, pay: &str) -> String {
        let state = self.in_state(estimate.state);
        match estimate.answers.setting {
            Some(setting) => {
                let parts = [&*state, self.say(at_work(setting)), pay];
                self.fill(EstimateWord::AnswerToday, &parts)
            }
            None => self.fill(EstimateWord::AnswerTodayAnywhere, &[&state, pay]),
        }
    }

    /// `+$3,200`, `−$3,200`: with a minus that is as wide as the plus.
    pub fn signed_dollars(&self, dollars: impl Into<i64>) -> String {
        let dollars = dollars.into();
        let sign = if dollars < 0 { "−" } else { "+" };
        sign.to_owned() + &self.figures.dollars(dollars.saturating_abs())
    }

    /// `+$3,200 a year` in words: `$3,200 more a year`, `same pay`.
    pub fn pay_difference(&self, dollars: i32) -> String {
        let size = self.figures.dollars(i64::from(dollars.abs()));
        match dollars {
            0 => self.say(EstimateWord::SamePay).to_owned(),
            more if more > 0 => self.fill(EstimateWord::MorePay, &[&size]),
            _ => self.fill(EstimateWord::LessPay, &[&size]),
        }
    }

    /// `7 months sooner`, `same date`.
    pub fn date_difference(&self, months: i32) -> String {
        match months {
            0 => self.say(EstimateWord::SameDate).to_owned(),
            other => self.change_of_time(other),
        }
    }

    /// What the last change did, after the name of the answer.
    pub fn answer_change(&self, change: &AnswerChange) -> String {
        let pay = change.dollars.map(|dollars| self.pay_difference(dollars));
        let time = change.months.map(|months| self.date_difference(months));
        let told: Vec<String> = pay.into_iter().chain(time).collect();
        told.join(", ")
    }

    /// What is suggested: `Work in a hospital`.
    pub fn suggestion(&self, suggestion: &Suggestion) -> String {
        match suggestion.change {
            Change::State(state) => self.fill(EstimateWord::ChangeState, &[self.state(state)]),
            Change::Setting(setting) => {
                self.fill(EstimateWord::ChangeSetting, &[self.say(at_work(setting))])
            }
            other => self.lever(other),
        }
    }

    /// What a suggestion is instead of, or what else is to be known of it; empty where there is nothing.
    pub fn suggestion_context(&self, suggestion: &Suggestion, estimate: &Estimate) -> String {
        match suggestion.change {
            Change::State(_) => suggestion.real_dollars.map_or_else(String::new, |dollars| {
                self.fill(
                    EstimateWord::OncePricesCount,
                    &[&self.signed_dollars(dollars)],
                )
            }),
            Change::Setting(_) => estimate
                .answers
                .setting
                .map_or_else(String::new, |setting| {
                    self.fill(EstimateWord::Instead, &[self.say(names::setting(setting))])
                }),
            _ => String::new(),
        }
    }

    /// What is to be done.
    pub fn task(&self, task: Task, estimate: &Estimate) -> String {
        let rule = estimate.rule();
        let named = |word, plain, license: &str| {
            if license.is_empty() {
                self.say(plain).to_owned()
            } else {
                self.fill(word, &[license])
            }
        };
        match task {
            Task::AskPrograms => self.say(EstimateWord::TaskPrograms).to_owned(),
            Task::AskNursingPrograms => self.say(EstimateWord::TaskNursing).to_owned(),
            Task::AskSchools => self.say(EstimateWord::TaskSchools).to_owned(),
            Task::Register => named(
                EstimateWord::TaskRegister,
                EstimateWord::TaskRegisterPlain,
                rule.first_license,
            ),
            Task::FirstExam => named(
                EstimateWord::TaskFirstExam,
                EstimateWord::TaskFirstExamPlain,
                rule.first_license,
            ),
            Task::AskBoard => self.say(EstimateWord::TaskBoard).to_owned(),
            Task::LogHours => self.say(EstimateWord::TaskLog).to_owned(),
            Task::ClinicalExam => self.fill(EstimateWord::TaskClinicalExam, &[rule.license]),
            Task::ClinicalLicense => self.fill(EstimateWord::TaskClinicalLicense, &[rule.license]),
            Task::BachelorLicense => {
                self.fill(EstimateWord::TaskBachelorLicense, &[rule.bachelor_license])
            }
            Task::NursingExam => self.say(EstimateWord::TaskNursingExam).to_owned(),
        }
    }

    /// Values of a link that could not be used, in one sentence.
    pub fn link_notes(&self, notes: &[Note]) -> String {
        let named: Vec<String> = notes
            .iter()
            .map(|note| {
                let field = self.say(names::field(note.field));
                self.fill(EstimateWord::BadValue, &[field, &note.value])
            })
            .collect();
        self.fill(EstimateWord::LinkBadValues, &[&named.join(", ")])
    }

    /// Why a certification that was chosen is not in the pay.
    pub fn certification_not_in_pay(&self, row: usize, estimate: &Estimate) -> String {
        let name = CERTIFICATIONS.get(row).map_or("", |row| row.short);
        let why = self.certification(row, Some(estimate));
        self.fill(EstimateWord::RemarkNotInPay, &[name, &why])
    }

    /// The name of an answer within a sentence.
    pub fn field_name(&self, field: Field) -> &'static str {
        self.say(names::field(field))
    }
}

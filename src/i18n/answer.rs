//! Sentences about the result: the answer in one line, the effect of a change, suggestions, next tasks.

use super::messages::EstimateMessage;
use super::{Locale, names};
use crate::answers::{DegreeGoal, Setting, UsState};
use crate::estimate::change::AnswerChange;
use crate::estimate::neighbors::Change;
use crate::estimate::what_if::Suggestion;
use crate::estimate::{End, Estimate, study, whole_months};
use crate::link::{Field, Note};
use crate::plan::next_tasks::Task;
use crate::tables::{self, BachelorLicense, CERTIFICATIONS};

/// The work setting as a phrase within a sentence: `in a hospital`.
pub const fn at_work(setting: Setting) -> EstimateMessage {
    match setting {
        Setting::Hospital => EstimateMessage::AtHospital,
        Setting::MentalHealthCenter => EstimateMessage::AtMentalHealth,
        Setting::SubstanceUse => EstimateMessage::AtSubstanceUse,
        Setting::ChildWelfare => EstimateMessage::AtChildWelfare,
        Setting::School => EstimateMessage::AtSchool,
        Setting::CommunityAgency => EstimateMessage::AtCommunity,
        Setting::Insurance => EstimateMessage::AtInsurance,
        Setting::HomeHealth => EstimateMessage::AtHomeHealth,
        Setting::NursingCare => EstimateMessage::AtNursingCare,
        Setting::Clinic => EstimateMessage::AtClinic,
        Setting::Government => EstimateMessage::AtGovernment,
        Setting::PrivatePractice => EstimateMessage::AtPrivate,
    }
}

impl Locale {
    /// `In Ohio`, `In the District of Columbia`.
    pub fn in_state(&self, state: UsState) -> String {
        self.format(EstimateMessage::IN_STATE, &[self.state(state)])
    }

    /// The result in one sentence; only the answers if it has no pay or no end.
    pub fn answer_sentence(&self, estimate: &Estimate) -> String {
        let (Ok(pay), Ok(total)) = (&estimate.end_pay, estimate.path.total) else {
            return self.echo(&estimate.answers);
        };
        if estimate.plan == DegreeGoal::NoStudy {
            return self.answer_today(estimate, &self.pay(pay.typical));
        }
        let rule = estimate.rule();
        let license = match estimate.path.end {
            End::Clinical => rule.license,
            End::FirstLicense => rule.first_license,
            End::Bachelor(BachelorLicense::License) => rule.bachelor_license,
            End::Nurse if study::held_nurse(estimate.from()).is_none() => "RN",
            _ => "",
        };
        let degree = self.text(names::plan_short(estimate.plan));
        let held = if license.is_empty() { degree } else { license };
        let state = self.in_state(estimate.state);
        let pay = self.pay(pay.typical);
        let when = match estimate.end_month() {
            Some(month) if whole_months(total.typical) > 0 => self.figures.month(month),
            _ => self.text(EstimateMessage::AnswerNow).to_owned(),
        };
        match estimate.answers.setting {
            Some(setting) => {
                let word = if license.is_empty() {
                    EstimateMessage::ANSWER_DEGREE
                } else {
                    EstimateMessage::ANSWER_LICENSED
                };
                self.format(
                    word,
                    &[&state, held, self.text(at_work(setting)), &pay, &when],
                )
            }
            None => {
                let word = if license.is_empty() {
                    EstimateMessage::ANSWER_DEGREE_ANYWHERE
                } else {
                    EstimateMessage::ANSWER_LICENSED_ANYWHERE
                };
                self.format(word, &[&state, held, &pay, &when])
            }
        }
    }

    /// The result of a plan without study or license: the pay with the current degree.
    fn answer_today(&self, estimate: &Estimate, pay: &str) -> String {
        let state = self.in_state(estimate.state);
        match estimate.answers.setting {
            Some(setting) => {
                let parts = [&*state, self.text(at_work(setting)), pay];
                self.format(EstimateMessage::ANSWER_TODAY, &parts)
            }
            None => self.format(EstimateMessage::ANSWER_TODAY_ANYWHERE, &[&state, pay]),
        }
    }

    /// `+$3,200`, `−$3,200`: uses a real minus sign, which is as wide as the plus.
    pub fn signed_dollars(&self, dollars: impl Into<i64>) -> String {
        let dollars = dollars.into();
        let sign = if dollars < 0 { "−" } else { "+" };
        sign.to_owned() + &self.figures.dollars(dollars.saturating_abs())
    }

    /// `+$3,200 a year` as text: `$3,200 more a year`, `same pay`.
    pub fn pay_difference(&self, dollars: i32) -> String {
        let size = self.figures.dollars(i64::from(dollars.abs()));
        match dollars {
            0 => self.text(EstimateMessage::SamePay).to_owned(),
            more if more > 0 => self.format(EstimateMessage::MORE_PAY, &[&size]),
            _ => self.format(EstimateMessage::LESS_PAY, &[&size]),
        }
    }

    /// `7 months sooner`, `same date`.
    pub fn date_difference(&self, months: i32) -> String {
        match months {
            0 => self.text(EstimateMessage::SameDate).to_owned(),
            other => self.change_of_time(other),
        }
    }

    /// The effect of the last change; follows the label of the answer.
    pub fn answer_change(&self, change: &AnswerChange) -> String {
        let pay = change.dollars.map(|dollars| self.pay_difference(dollars));
        let time = change.months.map(|months| self.date_difference(months));
        let changes: Vec<String> = pay.into_iter().chain(time).collect();
        changes.join(", ")
    }

    /// A suggestion: `Work in a hospital`.
    pub fn suggestion(&self, change: Change) -> String {
        match change {
            Change::State(state) => {
                self.format(EstimateMessage::CHANGE_STATE, &[self.state(state)])
            }
            Change::Setting(setting) => self.format(
                EstimateMessage::CHANGE_SETTING,
                &[self.text(at_work(setting))],
            ),
            other => self.neighbor(other),
        }
    }

    /// What a suggestion replaces, or a caveat; empty if there is none.
    pub fn suggestion_context(&self, suggestion: &Suggestion, estimate: &Estimate) -> String {
        match suggestion.change {
            Change::State(_) => suggestion.real_dollars.map_or_else(String::new, |dollars| {
                self.format(
                    EstimateMessage::ONCE_PRICES_COUNT,
                    &[&self.signed_dollars(dollars)],
                )
            }),
            Change::Setting(_) => estimate
                .answers
                .setting
                .map_or_else(String::new, |setting| {
                    self.format(
                        EstimateMessage::INSTEAD,
                        &[self.text(names::setting(setting))],
                    )
                }),
            _ => String::new(),
        }
    }

    /// A task as text.
    pub fn task(&self, task: Task, estimate: &Estimate) -> String {
        let rule = estimate.rule();
        let named = |word, plain, license: &str| {
            if license.is_empty() {
                self.text(plain).to_owned()
            } else {
                self.format(word, &[license])
            }
        };
        match task {
            Task::AskPrograms => self.text(EstimateMessage::TaskPrograms).to_owned(),
            Task::AskNursingPrograms => self.text(EstimateMessage::TaskNursing).to_owned(),
            Task::AskCounselingPrograms => self.text(EstimateMessage::TaskCounseling).to_owned(),
            Task::AskSchools => self.text(EstimateMessage::TaskSchools).to_owned(),
            Task::Register => named(
                EstimateMessage::TASK_REGISTER,
                EstimateMessage::TaskRegisterPlain,
                rule.first_license,
            ),
            Task::FirstExam => named(
                EstimateMessage::TASK_FIRST_EXAM,
                EstimateMessage::TaskFirstExamPlain,
                rule.first_license,
            ),
            Task::AskFirstExam => {
                self.format(EstimateMessage::TASK_ASK_FIRST_EXAM, &[rule.first_license])
            }
            Task::AskBoard => self.text(EstimateMessage::TaskBoard).to_owned(),
            Task::LogHours => self.text(EstimateMessage::TaskLog).to_owned(),
            Task::ClinicalExam => self.format(EstimateMessage::TASK_CLINICAL_EXAM, &[rule.license]),
            Task::ClinicalLicense => {
                self.format(EstimateMessage::TASK_CLINICAL_LICENSE, &[rule.license])
            }
            Task::BachelorLicense => self.format(
                EstimateMessage::TASK_BACHELOR_LICENSE,
                &[rule.bachelor_license],
            ),
            Task::NursingExam => self.text(EstimateMessage::TaskNursingExam).to_owned(),
            Task::KeepNurseLicense => {
                let board = tables::nursing_board(estimate.state).board;
                self.format(EstimateMessage::TASK_KEEP_NURSE, &[board])
            }
            Task::Document(opening) => self.document(EstimateMessage::TASK_DOCUMENT, opening),
            Task::Certify(opening) => {
                let has_exam = opening.certification().and_then(|row| row.exam);
                let word = match has_exam {
                    Some(true) => EstimateMessage::TASK_CERTIFY_EXAM,
                    _ => EstimateMessage::TASK_CERTIFY,
                };
                self.format(word, &[opening.short(), &self.why_next(opening)])
            }
        }
    }

    /// Parameters of a link that could not be used, in one sentence.
    pub fn link_notes(&self, notes: &[Note]) -> String {
        let named: Vec<String> = notes
            .iter()
            .map(|note| {
                let field = self.text(names::field(note.field));
                self.format(EstimateMessage::BAD_VALUE, &[field, &note.value])
            })
            .collect();
        self.format(EstimateMessage::LINK_BAD_VALUES, &[&named.join(", ")])
    }

    /// Why a selected certification does not affect the pay.
    pub fn certification_not_in_pay(&self, row: usize, estimate: &Estimate) -> String {
        let name = CERTIFICATIONS.get(row).map_or("", |row| row.short);
        let why = self.certification(row, Some(estimate));
        self.format(EstimateMessage::REMARK_NOT_IN_PAY, &[name, &why])
    }

    /// The label of an answer for use within a sentence.
    pub fn field_name(&self, field: Field) -> &'static str {
        self.text(names::field(field))
    }
}

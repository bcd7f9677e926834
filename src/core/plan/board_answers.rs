//! A board's answers: figures that override its state's rule in one plan. Such a figure has the grade
//! [`Grade::Recorded`], which no table contains. The day and the person who answered are stored with it.
//!
//! ```
//! use casepath_data::answers::UsState;
//! use casepath_data::tables::Profession;
//! use casepath_core::plan::board_answers::{BoardAnswer, RuleField, Value, apply};
//! use time::{Date, Month};
//!
//! let told = BoardAnswer {
//!     state: UsState::IL,
//!     profession: Profession::SocialWork,
//!     term: RuleField::LeastMonths,
//!     value: Value::Amount(36),
//!     answer: "Three years, see the rule.".to_owned(),
//!     on: Date::from_calendar_date(2026, Month::November, 3).expect("a day"),
//!     person: "the licensing desk".to_owned(),
//! };
//! let rule = apply(UsState::IL, &[told]);
//! assert_eq!(rule.min_months.map(|months| months.amount), Some(36));
//! ```

pub mod noted;
mod rule_field;
mod value;

use time::Date;

use crate::answers::{Answers, Month, UsState};
use crate::estimate::{Estimate, Incomplete, Program, estimate_corrected};
use crate::plan::log::ranges;
use crate::tables::{
    self, Counting, FirstExam, Grade, GroupCap, LicenseRule, Profession, Required,
};

pub use rule_field::{AnswerKind, RuleField, RuleFieldValue};
pub use value::Value;

/// One answer of a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardAnswer {
    /// The board's state: the answer does not apply if the plan moves to another state.
    pub state: UsState,
    /// The profession whose license it is about.
    pub profession: Profession,
    pub term: RuleField,
    pub value: Value,
    /// The board's wording, or empty.
    pub answer: String,
    pub on: Date,
    /// The person who answered, or empty.
    pub person: String,
}

/// Why an answer is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardAnswerError {
    /// The field takes another kind of answer.
    WrongKind(AnswerKind),
    OutOfRange {
        least: u16,
        most: u16,
    },
    /// It contradicts another figure of the rule.
    Contradicts {
        other: RuleField,
        amount: u16,
    },
    /// Its day is in the future.
    NotYet,
    /// Its day is before the first year of [`ranges::YEARS`].
    TooEarly,
}

impl BoardAnswer {
    /// Validates the answer against `rule`, the rule of the plan with its earlier board answers.
    ///
    /// # Errors
    /// If the kind, the range or the day is invalid, or if it contradicts another figure of the rule.
    pub fn check(&self, rule: &LicenseRule, today: Date) -> Result<(), BoardAnswerError> {
        fits(self.term, self.value)?;
        if self.on > today {
            return Err(BoardAnswerError::NotYet);
        }
        if self.on.year() < *ranges::YEARS.start() {
            return Err(BoardAnswerError::TooEarly);
        }
        // The first of each pair must not be greater than the second.
        const PAIRS: [(RuleField, RuleField); 4] = [
            (RuleField::LeastMonths, RuleField::PartTime),
            (RuleField::LeastMonths, RuleField::MostMonths),
            (RuleField::LeastHoursWeek, RuleField::MostHoursWeek),
            (RuleField::DirectHours, RuleField::SupervisedHours),
        ];
        let Value::Amount(mine) = self.value else {
            return Ok(());
        };
        for (low, high) in PAIRS {
            let (other, contradicts): (RuleField, fn(u16, u16) -> bool) = if self.term == low {
                // A new minimum raises the months of part-time work with it, so there is no contradiction.
                if high == RuleField::PartTime {
                    continue;
                }
                (high, |mine, other| mine > other)
            } else if self.term == high {
                (low, |mine, other| mine < other)
            } else {
                continue;
            };
            if let Some(RuleFieldValue {
                value: Value::Amount(amount),
                ..
            }) = other.seen(rule)
                && contradicts(mine, amount)
            {
                return Err(BoardAnswerError::Contradicts { other, amount });
            }
        }
        Ok(())
    }
}

/// Checks that the field accepts the value.
fn fits(term: RuleField, value: Value) -> Result<(), BoardAnswerError> {
    let kind = term.kind();
    match (kind, value) {
        (AnswerKind::Figure { least, most }, Value::Amount(amount))
            if !(least..=most).contains(&amount) =>
        {
            Err(BoardAnswerError::OutOfRange { least, most })
        }
        // Every license is renewed. A plan of an older version may have a note without a figure.
        (AnswerKind::Figure { least, most }, Value::NotAsked) if term == RuleField::Renewal => {
            Err(BoardAnswerError::OutOfRange { least, most })
        }
        (AnswerKind::Figure { .. }, Value::Noted) if term == RuleField::Renewal => Ok(()),
        (AnswerKind::Figure { .. }, Value::Amount(_) | Value::NotAsked)
        | (AnswerKind::YesNo, Value::Yes | Value::No)
        | (AnswerKind::Noted, Value::Noted) => Ok(()),
        _ => Err(BoardAnswerError::WrongKind(kind)),
    }
}

/// The latest answer of a state's board about a field; of several on one day, the last one recorded. Values that do
/// not fit the field are ignored.
pub fn latest(
    board_answers: &[BoardAnswer],
    state: UsState,
    term: RuleField,
) -> Option<&BoardAnswer> {
    board_answers
        .iter()
        .filter(|board_answer| board_answer.state == state && board_answer.term == term)
        .filter(|board_answer| fits(term, board_answer.value).is_ok())
        .max_by_key(|board_answer| board_answer.on)
}

/// The answers that change a state's rule: the latest for each field.
pub fn in_force(
    board_answers: &[BoardAnswer],
    state: UsState,
) -> impl Iterator<Item = &BoardAnswer> {
    RuleField::ALL
        .into_iter()
        .filter_map(move |term| latest(board_answers, state, term))
        .filter(|board_answer| board_answer.value != Value::Noted)
}

/// The rule of a state, corrected by its board's answers. Answers that do not fit their field, or are about another
/// state, are ignored.
pub fn apply(state: UsState, board_answers: &[BoardAnswer]) -> LicenseRule {
    corrected(*tables::rule(state), state, board_answers)
}

/// A rule corrected by the answers of the state's board.
fn corrected(rule: LicenseRule, state: UsState, board_answers: &[BoardAnswer]) -> LicenseRule {
    in_force(board_answers, state).fold(rule, |rule, board_answer| {
        with(&rule, board_answer.term, board_answer.value)
    })
}

/// The estimate under the corrected rule, with a school's program if one is attended.
///
/// # Errors
/// Like [`crate::estimate::estimate`].
pub fn estimate_with(
    answers: &Answers,
    today: Month,
    board_answers: &[BoardAnswer],
    program: Option<Program>,
) -> Result<Estimate, Incomplete> {
    let correct = |rule| match answers.state {
        Some(state) => corrected(rule, state, board_answers),
        None => rule,
    };
    estimate_corrected(answers, today, program, &correct)
}

/// A rule with one field changed; a value that does not fit the field changes nothing.
pub fn with(rule: &LicenseRule, term: RuleField, value: Value) -> LicenseRule {
    let mut rule = *rule;
    if fits(term, value).is_err() {
        return rule;
    }
    let plain = match value {
        Value::Amount(amount) => Some(amount),
        _ => None,
    };
    let of_board = |amount| Required {
        amount,
        grade: Grade::Recorded,
        sources: rule.sources,
    };
    let recorded = plain.map(of_board);
    let counting = if value == Value::Yes {
        Counting::Counts
    } else {
        Counting::DoesNotCount
    };
    match term {
        RuleField::SupervisedHours => rule.supervised_hours = recorded,
        RuleField::LeastMonths => {
            rule.min_months = recorded;
            rule.no_minimum_months = recorded.is_none();
            // Part-time work never needs fewer months than full-time work.
            rule.part_time_months = rule.part_time_months.zip(recorded).map(|(part, full)| {
                if part.amount < full.amount {
                    full
                } else {
                    part
                }
            });
        }
        // Without a separate figure, part-time work needs the same months as full-time work; never fewer.
        RuleField::PartTime => {
            rule.part_time_months = match (recorded, rule.min_months) {
                (Some(part), Some(full)) if part.amount < full.amount => Some(full),
                (part, full) => part.or(full),
            };
        }
        RuleField::DirectHours => rule.direct_contact_hours = recorded,
        RuleField::SupervisionHours => rule.supervision_hours = recorded,
        RuleField::MostMonths => rule.max_months = recorded,
        RuleField::LeastHoursWeek => rule.min_hours_week = recorded,
        RuleField::MostHoursWeek => rule.max_hours_week = recorded,
        RuleField::MostHoursYear => rule.max_hours_year = recorded,
        RuleField::FirstLicenseMonths => rule.first_license_months = recorded,
        // What must be done alone says the same the other way round.
        RuleField::GroupSupervision => {
            rule.individual_supervision = None;
            rule.group_cap = recorded.map(|most| GroupCap {
                most,
                is_percent: false,
            });
        }
        // No fee is stored as 0 dollars; an empty fee would become an open question again.
        RuleField::Fee => {
            rule.application_fee = Some(of_board(plain.unwrap_or(0)));
        }
        RuleField::Renewal => {
            let years = plain.and_then(|years| u8::try_from(years).ok());
            rule.renewal_years = years.or(rule.renewal_years);
        }
        RuleField::InsuranceCounts => rule.insurance = counting,
        RuleField::GovernmentCounts => rule.government = counting,
        RuleField::FirstExam => {
            rule.first_grade = Grade::Recorded;
            rule.first_exam = if value == Value::Yes {
                FirstExam::Yes
            } else {
                FirstExam::No
            };
        }
        _ => {}
    }
    rule
}

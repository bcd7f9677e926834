//! What a board answered: figures that override its state's rule in one plan. A figure made so carries
//! [`Grade::Recorded`], which no table has, and the day and the person who gave it stand beside it.
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
use crate::tables::{self, Counting, FirstExam, Grade, LicenseRule, Profession, Required};

pub use rule_field::{Kind, RuleField, RuleFieldValue};
pub use value::Value;

/// An answer of a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardAnswer {
    /// Whose board: it says nothing of another state, should the plan move there.
    pub state: UsState,
    /// Whose license it is about.
    pub profession: Profession,
    pub term: RuleField,
    pub value: Value,
    /// In the words of the board, or empty.
    pub answer: String,
    pub on: Date,
    /// Who said it, or empty.
    pub person: String,
}

/// Why an answer cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardAnswerError {
    /// The term takes another kind of answer.
    WrongKind(Kind),
    OutOfRange {
        least: u16,
        most: u16,
    },
    /// It cannot hold together with another figure of the rule.
    Contradicts {
        other: RuleField,
        amount: u16,
    },
    /// Its day has not come.
    NotYet,
    /// Its day lies before the first year of [`ranges::YEARS`].
    TooEarly,
}

impl BoardAnswer {
    /// Whether it can be taken: the rule is that of the plan, with the rulings that it has already.
    ///
    /// # Errors
    /// The kind of answer, the range, another figure that it contradicts, a day that cannot be.
    pub fn check(&self, rule: &LicenseRule, today: Date) -> Result<(), BoardAnswerError> {
        fits(self.term, self.value)?;
        if self.on > today {
            return Err(BoardAnswerError::NotYet);
        }
        if self.on.year() < *ranges::YEARS.start() {
            return Err(BoardAnswerError::TooEarly);
        }
        // The first of each pair is never more than the second.
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
                // The months of part-time work rise with those of full time.
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

/// Whether a value is one that the term takes.
fn fits(term: RuleField, value: Value) -> Result<(), BoardAnswerError> {
    let kind = term.kind();
    match (kind, value) {
        (Kind::Figure { least, most }, Value::Amount(amount))
            if !(least..=most).contains(&amount) =>
        {
            Err(BoardAnswerError::OutOfRange { least, most })
        }
        // Every license is renewed; a plan of before may hold an answer in words only.
        (Kind::Figure { least, most }, Value::NotAsked) if term == RuleField::Renewal => {
            Err(BoardAnswerError::OutOfRange { least, most })
        }
        (Kind::Figure { .. }, Value::Noted) if term == RuleField::Renewal => Ok(()),
        (Kind::Figure { .. }, Value::Amount(_) | Value::NotAsked)
        | (Kind::YesNo, Value::Yes | Value::No)
        | (Kind::Noted, Value::Noted) => Ok(()),
        _ => Err(BoardAnswerError::WrongKind(kind)),
    }
}

/// The latest answer of a state's board on a term; of one day, the one noted last. What does not fit the term
/// answers nothing.
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

/// The answers of a state's board that make its rule another one: the latest of each term.
pub fn in_force(
    board_answers: &[BoardAnswer],
    state: UsState,
) -> impl Iterator<Item = &BoardAnswer> {
    RuleField::ALL
        .into_iter()
        .filter_map(move |term| latest(board_answers, state, term))
        .filter(|board_answer| board_answer.value != Value::Noted)
}

/// The rule of a state as its board corrected it. What does not fit its term, or is of another state,
/// changes nothing.
pub fn apply(state: UsState, board_answers: &[BoardAnswer]) -> LicenseRule {
    corrected(*tables::rule(state), state, board_answers)
}

/// A rule of a state with the answers of its board.
fn corrected(rule: LicenseRule, state: UsState, board_answers: &[BoardAnswer]) -> LicenseRule {
    in_force(board_answers, state).fold(rule, |rule, board_answer| {
        with(&rule, board_answer.term, board_answer.value)
    })
}

/// The estimate under the rule that these answers of boards make, with a school's program where one is attended.
///
/// # Errors
/// As of [`crate::estimate::estimate`].
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

/// A rule with one term answered; a value that does not fit the term leaves it as it is.
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
            // Fewer hours a week never ask for fewer months.
            rule.part_time_months = rule.part_time_months.zip(recorded).map(|(part, full)| {
                if part.amount < full.amount {
                    full
                } else {
                    part
                }
            });
        }
        // None of its own: part-time work takes the months of full time, and never fewer.
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
        // No fee is a fee of nothing; a blank one would be asked for again.
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

//! What a board answered: figures that override its state's rule in one plan. A figure made so carries
//! [`Grade::Recorded`], which no table has, and the day and the person who gave it stand beside it.
//!
//! ```
//! use casepath::answers::State;
//! use casepath::plan::rulings::{Ruling, Term, Value, apply};
//! use time::{Date, Month};
//!
//! let told = Ruling {
//!     state: State::IL,
//!     term: Term::LeastMonths,
//!     value: Value::Amount(36),
//!     answer: "Three years, see the rule.".to_owned(),
//!     on: Date::from_calendar_date(2026, Month::November, 3).expect("a day"),
//!     person: "the licensing desk".to_owned(),
//! };
//! let rule = apply(State::IL, &[told]);
//! assert_eq!(rule.min_months.map(|months| months.amount), Some(36));
//! ```

use time::Date;

use crate::answers::{Answers, Month, State};
use crate::estimate::{Estimate, Incomplete, Programme, Terms, estimate_under};
use crate::plan::log::ranges;
use crate::tables::{self, Counting, FirstExam, Grade, LicenceRule, RULED, Required};

/// What a board can be asked, and answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Term {
    // Figures, in the order of `RULED`.
    SupervisedHours,
    LeastMonths,
    DirectHours,
    SupervisionHours,
    MostMonths,
    LeastHoursWeek,
    MostHoursWeek,
    MostHoursYear,
    /// US dollars.
    Fee,
    /// Months asked of those who work fewer hours than full time.
    PartTime,
    /// Years between two renewals of the licence.
    Renewal,
    // Yes or no.
    InsuranceCounts,
    GovernmentCounts,
    FirstExam,
    // Kept as noted: no figure hangs on them.
    Current,
    BeforeRegistration,
    Retakes,
    Compact,
    BachelorLicence,
}

impl Term {
    pub const ALL: [Self; 19] = [
        Self::SupervisedHours,
        Self::LeastMonths,
        Self::DirectHours,
        Self::SupervisionHours,
        Self::MostMonths,
        Self::LeastHoursWeek,
        Self::MostHoursWeek,
        Self::MostHoursYear,
        Self::Fee,
        Self::PartTime,
        Self::InsuranceCounts,
        Self::GovernmentCounts,
        Self::FirstExam,
        Self::Current,
        Self::BeforeRegistration,
        Self::Retakes,
        Self::Renewal,
        Self::Compact,
        Self::BachelorLicence,
    ];

    /// The name in storage; it does not change.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SupervisedHours => "supervised-hours",
            Self::LeastMonths => "least-months",
            Self::DirectHours => "direct-hours",
            Self::SupervisionHours => "supervision-hours",
            Self::MostMonths => "most-months",
            Self::LeastHoursWeek => "least-hours-week",
            Self::MostHoursWeek => "most-hours-week",
            Self::MostHoursYear => "most-hours-year",
            Self::Fee => "fee",
            Self::InsuranceCounts => "insurance-counts",
            Self::GovernmentCounts => "government-counts",
            Self::FirstExam => "first-exam",
            Self::Current => "current",
            Self::BeforeRegistration => "before-registration",
            Self::PartTime => "part-time",
            Self::Retakes => "retakes",
            Self::Renewal => "renewal",
            Self::Compact => "compact",
            Self::BachelorLicence => "bachelor-licence",
        }
    }

    /// The term with exactly this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|term| term.name() == name)
    }

    /// What an answer to it can be.
    pub fn kind(self) -> Kind {
        match self {
            Self::InsuranceCounts | Self::GovernmentCounts | Self::FirstExam => Kind::YesNo,
            _ => RULED
                .get(self as usize)
                .map_or(Kind::Noted, |(least, most)| Kind::Figure {
                    least: *least,
                    most: *most,
                }),
        }
    }

    /// What a rule says of it; `None` is not seen.
    pub fn seen(self, rule: &LicenceRule) -> Option<Seen> {
        let graded = |figure: Option<Required>| {
            figure.map(|figure| Seen {
                value: Value::Amount(figure.amount),
                grade: Some(figure.grade),
            })
        };
        let of_row = |value| Seen { value, grade: None };
        let plain = |figure: Option<u16>| figure.map(Value::Amount).map(of_row);
        let counting = |counting: Counting| match counting {
            Counting::NotSeen => None,
            Counting::Counts => Some(of_row(Value::Yes)),
            Counting::DoesNotCount => Some(of_row(Value::No)),
        };
        match self {
            Self::SupervisedHours => graded(rule.supervised_hours),
            Self::LeastMonths if rule.no_minimum_months => Some(of_row(Value::NotAsked)),
            Self::LeastMonths => graded(rule.min_months),
            Self::DirectHours => graded(rule.direct_contact_hours),
            Self::SupervisionHours => graded(rule.supervision_hours),
            Self::MostMonths => plain(rule.max_months),
            Self::LeastHoursWeek => plain(rule.min_hours_week),
            Self::MostHoursWeek => plain(rule.max_hours_week),
            Self::MostHoursYear => plain(rule.max_hours_year),
            Self::Fee => graded(rule.application_fee),
            Self::PartTime => plain(rule.part_time_months),
            Self::Renewal => plain(rule.renewal_years.map(u16::from)),
            Self::InsuranceCounts => counting(rule.insurance),
            Self::GovernmentCounts => counting(rule.government),
            Self::FirstExam => match rule.first_exam {
                FirstExam::Yes => Some(of_row(Value::Yes)),
                FirstExam::No => Some(of_row(Value::No)),
                FirstExam::NotSeen => None,
            },
            _ => None,
        }
    }
}

/// What an answer can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A whole number of hours, months, years or US dollars, or that there is no such term.
    Figure {
        least: u16,
        most: u16,
    },
    YesNo,
    /// Words only.
    Noted,
}

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Hours, months, years or US dollars, as the term has it.
    Amount(u16),
    /// There is no such term.
    NotAsked,
    Yes,
    No,
    /// Words that change no figure.
    Noted,
}

impl Value {
    /// As stored: `3000`, `none`, `yes`, `no`, `noted`.
    pub fn write(self) -> String {
        match self {
            Self::Amount(amount) => amount.to_string(),
            Self::NotAsked => "none".to_owned(),
            Self::Yes => "yes".to_owned(),
            Self::No => "no".to_owned(),
            Self::Noted => "noted".to_owned(),
        }
    }

    /// Reads a figure as people write it, with marks between the thousands: `2,000`, `2 000`, `$1,165`.
    /// What [`Self::write`] writes is read too.
    ///
    /// ```
    /// use casepath::plan::rulings::Value;
    /// assert_eq!(Value::entered(" 2,000"), Some(Value::Amount(2000)));
    /// assert_eq!(Value::entered("2,00"), None);
    /// ```
    pub fn entered(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix('$').unwrap_or(text);
        // A space that does not break, narrow or not, is what French and Spanish texts have.
        let groups: Vec<&str> = text.split([',', ' ', '\u{a0}', '\u{202f}']).collect();
        let is_group = |(place, group): (usize, &&str)| {
            let digits = group.bytes().all(|b| b.is_ascii_digit());
            digits && (group.len() == 3 || place == 0 && (1..3).contains(&group.len()))
        };
        if groups.len() > 1 && groups.iter().enumerate().all(is_group) {
            Self::parse(&groups.concat())
        } else {
            Self::parse(text)
        }
    }

    /// Reads exactly what [`Self::write`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "none" => Self::NotAsked,
            "yes" => Self::Yes,
            "no" => Self::No,
            "noted" => Self::Noted,
            digits => {
                let amount = Self::Amount(digits.parse().ok()?);
                // `parse` takes a plus sign and zeros before a number; what is stored has neither.
                return (amount.write() == digits).then_some(amount);
            }
        })
    }
}

/// What a rule says of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    pub value: Value,
    /// `None` where it has no grade of its own: the confidence in the whole rule stands for it.
    pub grade: Option<Grade>,
}

/// An answer of a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// Whose board: it says nothing of another state, should the plan move there.
    pub state: State,
    pub term: Term,
    pub value: Value,
    /// In the words of the board, or empty.
    pub answer: String,
    pub on: Date,
    /// Who said it, or empty.
    pub person: String,
}

/// Why an answer cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadRuling {
    /// The term takes another kind of answer.
    WrongKind(Kind),
    OutOfRange {
        least: u16,
        most: u16,
    },
    /// It cannot hold together with another figure of the rule.
    Contradicts {
        other: Term,
        amount: u16,
    },
    /// Its day has not come.
    NotYet,
    /// Its day lies before the first year of [`ranges::YEARS`].
    TooEarly,
}

impl Ruling {
    /// Whether it can be taken: the rule is that of the plan, with the rulings that it has already.
    ///
    /// # Errors
    /// The kind of answer, the range, another figure that it contradicts, a day that cannot be.
    pub fn check(&self, rule: &LicenceRule, today: Date) -> Result<(), BadRuling> {
        fits(self.term, self.value)?;
        if self.on > today {
            return Err(BadRuling::NotYet);
        }
        if self.on.year() < *ranges::YEARS.start() {
            return Err(BadRuling::TooEarly);
        }
        // The first of each pair is never more than the second.
        const PAIRS: [(Term, Term); 3] = [
            (Term::LeastMonths, Term::MostMonths),
            (Term::LeastHoursWeek, Term::MostHoursWeek),
            (Term::DirectHours, Term::SupervisedHours),
        ];
        let Value::Amount(mine) = self.value else {
            return Ok(());
        };
        for (low, high) in PAIRS {
            let (other, contradicts): (Term, fn(u16, u16) -> bool) = if self.term == low {
                (high, |mine, other| mine > other)
            } else if self.term == high {
                (low, |mine, other| mine < other)
            } else {
                continue;
            };
            if let Some(Seen {
                value: Value::Amount(amount),
                ..
            }) = other.seen(rule)
                && contradicts(mine, amount)
            {
                return Err(BadRuling::Contradicts { other, amount });
            }
        }
        Ok(())
    }
}

/// Whether a value is one that the term takes.
fn fits(term: Term, value: Value) -> Result<(), BadRuling> {
    let kind = term.kind();
    match (kind, value) {
        (Kind::Figure { least, most }, Value::Amount(amount))
            if !(least..=most).contains(&amount) =>
        {
            Err(BadRuling::OutOfRange { least, most })
        }
        // Every licence is renewed; a plan of before may hold an answer in words only.
        (Kind::Figure { least, most }, Value::NotAsked) if term == Term::Renewal => {
            Err(BadRuling::OutOfRange { least, most })
        }
        (Kind::Figure { .. }, Value::Noted) if term == Term::Renewal => Ok(()),
        (Kind::Figure { .. }, Value::Amount(_) | Value::NotAsked)
        | (Kind::YesNo, Value::Yes | Value::No)
        | (Kind::Noted, Value::Noted) => Ok(()),
        _ => Err(BadRuling::WrongKind(kind)),
    }
}

/// The latest answer of a state's board on a term; of one day, the one noted last. What does not fit the term
/// answers nothing.
pub fn latest(rulings: &[Ruling], state: State, term: Term) -> Option<&Ruling> {
    rulings
        .iter()
        .filter(|ruling| ruling.state == state && ruling.term == term)
        .filter(|ruling| fits(term, ruling.value).is_ok())
        .max_by_key(|ruling| ruling.on)
}

/// The answers of a state's board that make its rule another one: the latest of each term.
pub fn in_force(rulings: &[Ruling], state: State) -> impl Iterator<Item = &Ruling> {
    Term::ALL
        .into_iter()
        .filter_map(move |term| latest(rulings, state, term))
        .filter(|ruling| ruling.value != Value::Noted)
}

/// The rule of a state as its board corrected it. What does not fit its term, or is of another state,
/// changes nothing.
pub fn apply(state: State, rulings: &[Ruling]) -> LicenceRule {
    in_force(rulings, state).fold(*tables::rule(state), |rule, ruling| {
        with(&rule, ruling.term, ruling.value)
    })
}

/// The estimate under the rule that these answers of boards make, with a school's programme where one is attended.
///
/// # Errors
/// As of [`crate::estimate::estimate`].
pub fn estimate_with(
    answers: &Answers,
    today: Month,
    rulings: &[Ruling],
    programme: Option<Programme>,
) -> Result<Estimate, Incomplete> {
    let rule = answers.state.map(|state| apply(state, rulings));
    let terms = Terms {
        rule: rule.as_ref(),
        programme,
    };
    estimate_under(answers, today, terms)
}

/// A rule with one term answered; a value that does not fit the term leaves it as it is.
pub fn with(rule: &LicenceRule, term: Term, value: Value) -> LicenceRule {
    let mut rule = *rule;
    if fits(term, value).is_err() {
        return rule;
    }
    let plain = match value {
        Value::Amount(amount) => Some(amount),
        _ => None,
    };
    let recorded = plain.map(|amount| Required {
        amount,
        grade: Grade::Recorded,
    });
    let counting = if value == Value::Yes {
        Counting::Counts
    } else {
        Counting::DoesNotCount
    };
    match term {
        Term::SupervisedHours => rule.supervised_hours = recorded,
        Term::LeastMonths => {
            rule.min_months = recorded;
            rule.no_minimum_months = recorded.is_none();
            // Fewer hours a week never ask for fewer months.
            rule.part_time_months = rule
                .part_time_months
                .zip(plain)
                .map(|(part_time, months)| part_time.max(months));
        }
        // None of its own: part-time work takes the months of full time.
        Term::PartTime => {
            rule.part_time_months = plain.or(rule.min_months.map(|months| months.amount));
        }
        Term::DirectHours => rule.direct_contact_hours = recorded,
        Term::SupervisionHours => rule.supervision_hours = recorded,
        Term::MostMonths => rule.max_months = plain,
        Term::LeastHoursWeek => rule.min_hours_week = plain,
        Term::MostHoursWeek => rule.max_hours_week = plain,
        Term::MostHoursYear => rule.max_hours_year = plain,
        // No fee is a fee of nothing; a blank one would be asked for again.
        Term::Fee => {
            rule.application_fee = Some(Required {
                amount: plain.unwrap_or(0),
                grade: Grade::Recorded,
            });
        }
        Term::Renewal => {
            let years = plain.and_then(|years| u8::try_from(years).ok());
            rule.renewal_years = years.or(rule.renewal_years);
        }
        Term::InsuranceCounts => rule.insurance = counting,
        Term::GovernmentCounts => rule.government = counting,
        Term::FirstExam => {
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

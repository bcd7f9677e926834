//! The fields of a rule that a board can be asked about: the kind of answer that each accepts, and its value in a
//! rule.

use super::Value;
use crate::tables::{Counting, FirstExam, Grade, LicenseRule, RULED, Required, RequirementKind};

/// A field of a rule that a board can be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum RuleField {
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
    /// Months required of those who work fewer hours than full time.
    PartTime,
    /// Years between two renewals of the license.
    Renewal,
    /// Months for which the first license can be held, with its renewals.
    FirstLicenseMonths,
    /// The most hours of supervision in a group that count.
    GroupSupervision,
    // Yes or no.
    InsuranceCounts,
    GovernmentCounts,
    FirstExam,
    // Stored as a note: no figure depends on them.
    Current,
    BeforeRegistration,
    Retakes,
    Compact,
    BachelorLicense,
    /// Supervision due in each week that counts: two figures, so it is noted in words.
    WeeklyUnits,
}

impl RuleField {
    pub const ALL: [Self; 22] = [
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
        Self::BachelorLicense,
        Self::FirstLicenseMonths,
        Self::GroupSupervision,
        Self::WeeklyUnits,
    ];

    /// The stored name; it must never change.
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
            Self::BachelorLicense => "bachelor-licence",
            Self::FirstLicenseMonths => "first-license-months",
            Self::GroupSupervision => "group-supervision",
            Self::WeeklyUnits => "weekly-units",
        }
    }

    /// The field with exactly this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|term| term.name() == name)
    }

    /// The kind of answer that it accepts.
    pub fn kind(self) -> AnswerKind {
        match self {
            Self::InsuranceCounts | Self::GovernmentCounts | Self::FirstExam => AnswerKind::YesNo,
            _ => RULED
                .get(self as usize)
                .map_or(AnswerKind::Noted, |(least, most)| AnswerKind::Figure {
                    // A board may count no supervision in a group.
                    least: if self == Self::GroupSupervision {
                        0
                    } else {
                        *least
                    },
                    most: *most,
                }),
        }
    }

    /// Its value in a rule; `None` if unknown.
    pub fn seen(self, rule: &LicenseRule) -> Option<RuleFieldValue> {
        let graded = |figure: Option<Required>| {
            figure.map(|figure| RuleFieldValue {
                value: Value::Amount(figure.amount),
                grade: Some(figure.grade),
            })
        };
        let none = |kind| {
            rule.none_of(kind).map(|row| RuleFieldValue {
                value: Value::NotAsked,
                grade: Some(row.grade),
            })
        };
        let of_row = |value| RuleFieldValue { value, grade: None };
        let counting = |counting: Counting| match counting {
            Counting::NotSeen => None,
            Counting::Counts => Some(of_row(Value::Yes)),
            Counting::DoesNotCount => Some(of_row(Value::No)),
        };
        match self {
            Self::SupervisedHours => {
                graded(rule.supervised_hours).or_else(|| none(RequirementKind::Hours))
            }
            Self::LeastMonths if rule.no_minimum_months => Some(of_row(Value::NotAsked)),
            Self::LeastMonths => graded(rule.min_months),
            Self::DirectHours => {
                graded(rule.direct_contact_hours).or_else(|| none(RequirementKind::DirectHours))
            }
            Self::SupervisionHours => {
                graded(rule.supervision_hours).or_else(|| none(RequirementKind::Supervision))
            }
            Self::MostMonths => graded(rule.max_months),
            Self::LeastHoursWeek => graded(rule.min_hours_week),
            Self::MostHoursWeek => graded(rule.max_hours_week),
            Self::MostHoursYear => graded(rule.max_hours_year),
            Self::Fee => graded(rule.application_fee),
            Self::PartTime => graded(rule.part_time_months),
            Self::FirstLicenseMonths => graded(rule.first_license_months),
            Self::GroupSupervision => graded(rule.most_group_hours()),
            Self::Renewal => rule
                .renewal_years
                .map(u16::from)
                .map(Value::Amount)
                .map(of_row),
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

/// The kind of answer that a field accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// A whole number of hours, months, years or US dollars, or that nothing is required.
    Figure {
        least: u16,
        most: u16,
    },
    YesNo,
    /// Text only.
    Noted,
}

/// The value of a field in a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleFieldValue {
    pub value: Value,
    /// `None` if the figure has no grade of its own; the confidence in the whole rule then applies.
    pub grade: Option<Grade>,
}

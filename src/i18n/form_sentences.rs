//! Help texts and entry errors of the form's fields.

use super::messages::FormMessage;
use super::{Locale, names};
use crate::answers::{DegreeGoal, Education};
use crate::entry::EntryError;
use crate::link::{self, Field};

/// The questions in the “Refine” section.
pub const REFINED: [Field; 14] = [
    Field::Pace,
    Field::Start,
    Field::Tuition,
    Field::Hours,
    Field::Years,
    Field::Bilingual,
    Field::Certifications,
    Field::Done,
    Field::DoneMonths,
    Field::Share,
    Field::Supervision,
    Field::SupervisionPayer,
    Field::Retakes,
    Field::Evidence,
];

/// The highest degree held, in everyday words.
pub const fn from_choice(held: Education) -> FormMessage {
    match held {
        Education::None => FormMessage::FromNone,
        Education::Associate => FormMessage::FromAssociate,
        Education::Bachelors => FormMessage::FromBachelors,
        Education::Bsw => FormMessage::FromBsw,
        Education::Adn => FormMessage::FromAdn,
        Education::Bsn => FormMessage::FromBsn,
        Education::Msw => FormMessage::FromMsw,
        Education::OtherMasters => FormMessage::FromOtherMasters,
        Education::CounselingMasters => FormMessage::FromCounseling,
        Education::Doctorate => FormMessage::FromDoctorate,
    }
}

/// The planned degree, in everyday words.
pub const fn to_choice(plan: DegreeGoal) -> FormMessage {
    match plan {
        DegreeGoal::Bachelors => FormMessage::ToBachelors,
        DegreeGoal::Bsw => FormMessage::ToBsw,
        DegreeGoal::Bsn => FormMessage::ToBsn,
        DegreeGoal::Msw => FormMessage::ToMsw,
        DegreeGoal::MswAfterBsw => FormMessage::ToMswAfterBsw,
        DegreeGoal::MswGeneral => FormMessage::ToMswGeneral,
        DegreeGoal::Counseling => FormMessage::ToCounseling,
        DegreeGoal::OtherMasters => FormMessage::ToOtherMasters,
        DegreeGoal::Doctorate => FormMessage::ToDoctorate,
        DegreeGoal::Psyd => FormMessage::ToPsyd,
        DegreeGoal::NoStudy => FormMessage::ToNoStudy,
    }
}

/// The help text of a field; `None` for fields that are not in the form.
pub const fn help(field: Field) -> Option<FormMessage> {
    Some(match field {
        Field::From => FormMessage::HelpFrom,
        Field::To => FormMessage::HelpTo,
        Field::Pace => FormMessage::HelpPace,
        Field::State => FormMessage::HelpState,
        Field::Setting => FormMessage::HelpSetting,
        Field::Hours => FormMessage::HelpHours,
        Field::Weeks => FormMessage::HelpWeeks,
        Field::Years => FormMessage::HelpYears,
        Field::Certifications => FormMessage::HelpCertifications,
        Field::Bilingual => FormMessage::HelpBilingual,
        Field::Evidence => FormMessage::HelpEvidence,
        Field::Done => FormMessage::HelpDone,
        Field::DoneMonths => FormMessage::HelpDoneMonths,
        Field::Share => FormMessage::HelpShare,
        Field::CaseWork => FormMessage::HelpCaseWork,
        Field::Supervision => FormMessage::HelpSupervision,
        Field::Retakes => FormMessage::HelpRetakes,
        Field::Start => FormMessage::HelpStart,
        Field::Tuition => FormMessage::HelpTuition,
        Field::SupervisionPayer => FormMessage::HelpSupervisionPayer,
        _ => return None,
    })
}

impl Locale {
    /// The error for an entry, and that the last valid value is still in use.
    pub fn entry_error(&self, field: Field, error: EntryError, typed: &str) -> String {
        let typed = link::truncated(typed);
        let bounds = link::range(field).unwrap_or_default();
        let number = |hundredths: u32| self.figures.number(i64::from(hundredths));
        let (least, most) = (number(bounds.0), number(bounds.1));
        let sentence = match error {
            EntryError::NotANumber => {
                // The example is a valid number from the middle of the range.
                let middle = bounds.0.midpoint(bounds.1) / 100 * 100;
                let example = if field == Field::Share {
                    self.figures.percent(SHARE_EXAMPLE)
                } else {
                    number(middle.max(bounds.0))
                };
                self.format(
                    FormMessage::NOT_A_NUMBER,
                    &[&typed, &least, &most, &example],
                )
            }
            EntryError::Ambiguous { decimal, grouped } => {
                let (one, other) = (number(decimal.0), number(grouped.0));
                let plain = [decimal.write(), grouped.write()];
                self.format(
                    FormMessage::AMBIGUOUS,
                    &[&typed, &one, &other, &plain[0], &plain[1]],
                )
            }
            EntryError::TooFine if field == Field::Share => {
                self.format(FormMessage::TOO_FINE_SHARE, &[&typed])
            }
            EntryError::TooFine => self.format(FormMessage::TOO_FINE, &[&typed, &least, &most]),
            EntryError::OutOfRange if field == Field::Share => {
                self.format(FormMessage::OUT_OF_RANGE_SHARE, &[&typed])
            }
            EntryError::OutOfRange => {
                self.format(FormMessage::OUT_OF_RANGE, &[&typed, &least, &most])
            }
            EntryError::NotWhole => self.format(FormMessage::NOT_WHOLE, &[&typed, &least, &most]),
            // For a half-typed month, browsers report none of the typed characters.
            EntryError::NotAMonth if typed.chars().all(|letter| letter == '?') => {
                self.text(FormMessage::HalfAMonth).to_owned()
            }
            EntryError::NotAMonth => self.format(FormMessage::NOT_A_MONTH, &[&typed]),
        };
        format!("{sentence} {}", self.text(FormMessage::StillLastGood))
    }

    /// The assumed start of a plan, as a question.
    pub fn ask_start(&self, start: Education) -> String {
        let word = match start {
            Education::Bachelors => FormMessage::StartBachelors,
            _ => FormMessage::StartNoDegree,
        };
        self.format(FormMessage::ASK_START, &[self.text(word)])
    }

    /// How many of the questions in “Refine” are answered.
    pub fn refined(&self, answered: usize) -> String {
        let [answered, all] = [answered, REFINED.len()].map(|count| self.number(count as f64));
        self.format(FormMessage::REFINE_GIVEN, &[&answered, &all])
    }

    /// The accessible name of a help button.
    pub fn help_for(&self, field: Field) -> String {
        self.format(FormMessage::HELP, &[self.text(names::field(field))])
    }
}

/// The example for shares: 60 percent, in hundredths.
const SHARE_EXAMPLE: i64 = 60;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::answers::Language;
    use crate::entry;

    #[test]
    fn each_fault_is_told_with_what_was_typed_and_what_would_be_right() {
        let locale = Locale::of(Language::English);
        for (field, typed, expected) in [
            (
                Field::Hours,
                "abc",
                "“abc” cannot be read as a number. Enter one from 4 to 60, such as 32.",
            ),
            (
                Field::Done,
                "1.800",
                "“1.800” can mean 1.8 or 1,800. Write 1.8 or 1800.",
            ),
            (
                Field::Hours,
                "37.555",
                "“37.555” has more than two decimals. Enter a number from 4 to 60 with two at most.",
            ),
            (
                Field::Share,
                "1.5",
                "“1.5” is not a whole percent. Enter one from 5% to 100%, such as 60%.",
            ),
            (
                Field::Share,
                "2",
                "“2” is out of range. Enter a share from 5% to 100%, such as 60%.",
            ),
            (
                Field::Done,
                "10001",
                "“10001” is out of range. Enter a number from 0 to 10,000.",
            ),
            (
                Field::Retakes,
                "1,5",
                "“1,5” is not a whole number. Enter one from 0 to 9.",
            ),
            (
                Field::Start,
                "soon",
                "“soon” cannot be read as a month. Write it as 2027-01, 01/2027 or January 2027.",
            ),
            (
                Field::Start,
                "?",
                "The month is not complete. Give month and year.",
            ),
        ] {
            let error = entry::read(field, typed).expect_err(typed);
            let sentence = locale.entry_error(field, error, typed);
            assert_eq!(
                sentence,
                format!("{expected} {}", locale.text(FormMessage::StillLastGood))
            );
        }
    }
}

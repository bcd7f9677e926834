//! The table of URL parameters: how each answer is read and written.

use crate::answers::ranges::{self, Range};
use crate::answers::{
    Anchor, Answers, CaseWork, CertSet, DegreeGoal, Education, Employer, EvidenceLevel, Hundredths,
    Language, Month, Pace, SchoolKind, Setting, SupervisionPayer, UsState, View,
};
use crate::tables::{CERTIFICATIONS, certification_row};

/// An answer by its URL parameter. Its name in the table and its label in the form must match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    From,
    To,
    Pace,
    State,
    Setting,
    Hours,
    Years,
    Certifications,
    Bilingual,
    Evidence,
    Done,
    DoneMonths,
    Share,
    Supervision,
    Retakes,
    Start,
    Tuition,
    SupervisionPayer,
    Weeks,
    CaseWork,
    SchoolKind,
    Employer,
    Language,
    View,
    Anchor,
}

pub(super) struct FieldRow {
    pub(super) field: Field,
    pub(super) name: &'static str,
    pub(super) read: fn(&mut Answers, Option<&str>) -> bool,
    pub(super) write: fn(&Answers) -> Option<String>,
}

/// A row for an answer that is an enum with named values.
macro_rules! named {
    ($field:ident, $name:literal, $Type:ident, $member:ident) => {
        FieldRow {
            field: Field::$field,
            name: $name,
            read: |answers, value| {
                answers.$member = value.and_then($Type::from_name);
                answers.$member.is_some()
            },
            write: |answers| answers.$member.map(|value| value.name().to_owned()),
        }
    };
}

/// A row for a number in a range.
macro_rules! number {
    ($field:ident, $name:literal, $range:ident, $member:ident) => {
        FieldRow {
            field: Field::$field,
            name: $name,
            read: |answers, value| {
                answers.$member = value.and_then(|text| in_range(text, ranges::$range));
                answers.$member.is_some()
            },
            write: |answers| answers.$member.map(Hundredths::write),
        }
    };
}

/// All parameters, in the order in which they are written.
pub(super) static ROWS: [FieldRow; 25] = [
    named!(From, "from", Education, from),
    named!(To, "to", DegreeGoal, to),
    named!(Pace, "pace", Pace, pace),
    named!(State, "state", UsState, state),
    named!(Setting, "setting", Setting, setting),
    number!(Hours, "hours", HOURS, hours),
    number!(Years, "years", YEARS, years),
    FieldRow {
        field: Field::Certifications,
        name: "certs",
        read: |answers, value| {
            let known = value.unwrap_or("").split(',').filter_map(certification_row);
            answers.certs = known.fold(CertSet::default(), CertSet::with);
            // `unknown_certifications` reports unknown ids one by one.
            true
        },
        write: |answers| {
            let ids: Vec<&str> = answers
                .certs
                .rows()
                .filter_map(|row| CERTIFICATIONS.get(row))
                .map(|row| row.id)
                .collect();
            (!ids.is_empty()).then(|| ids.join(","))
        },
    },
    FieldRow {
        field: Field::Bilingual,
        name: "bilingual",
        read: |answers, value| {
            answers.bilingual = value == Some("1");
            answers.bilingual
        },
        write: |answers| answers.bilingual.then(|| "1".to_owned()),
    },
    named!(Evidence, "evidence", EvidenceLevel, evidence),
    number!(Done, "done", DONE, done),
    number!(DoneMonths, "done-months", DONE_MONTHS, done_months),
    number!(Share, "share", SHARE, share),
    number!(Supervision, "supervision", SUPERVISION, supervision),
    FieldRow {
        field: Field::Retakes,
        name: "retakes",
        read: |answers, value| {
            answers.retakes = value.and_then(whole_retakes);
            answers.retakes.is_some()
        },
        write: |answers| answers.retakes.map(|retakes| retakes.to_string()),
    },
    FieldRow {
        field: Field::Start,
        name: "start",
        read: |answers, value| {
            answers.start = value.and_then(Month::parse);
            answers.start.is_some()
        },
        write: |answers| answers.start.map(Month::write),
    },
    number!(Tuition, "tuition", TUITION, tuition),
    named!(
        SupervisionPayer,
        "supervision-by",
        SupervisionPayer,
        supervision_payer
    ),
    number!(Weeks, "weeks", WEEKS, weeks),
    named!(CaseWork, "case-work", CaseWork, case_work),
    named!(SchoolKind, "school-kind", SchoolKind, school_kind),
    named!(Employer, "employer", Employer, employer),
    named!(Language, "lang", Language, language),
    named!(View, "view", View, view),
    FieldRow {
        field: Field::Anchor,
        name: "at",
        read: |answers, value| {
            answers.anchor = value.and_then(Anchor::from_name);
            answers.anchor.is_some()
        },
        write: |answers| answers.anchor.map(Anchor::name),
    },
];

/// Parses a number; `None` outside the range.
fn in_range(text: &str, (least, most): Range) -> Option<Hundredths> {
    Hundredths::parse(text).filter(|number| (least..=most).contains(&number.0))
}

/// The number of retakes; `None` if it is not a whole number.
fn whole_retakes(text: &str) -> Option<u8> {
    let number = in_range(text, ranges::RETAKES)?;
    if number.0 % 100 == 0 {
        u8::try_from(number.0 / 100).ok()
    } else {
        None
    }
}

/// The minimum and maximum of a numeric field, in hundredths; `None` for other fields.
pub const fn range(field: Field) -> Option<Range> {
    Some(match field {
        Field::Hours => ranges::HOURS,
        Field::Years => ranges::YEARS,
        Field::Done => ranges::DONE,
        Field::DoneMonths => ranges::DONE_MONTHS,
        Field::Share => ranges::SHARE,
        Field::Supervision => ranges::SUPERVISION,
        Field::Retakes => ranges::RETAKES,
        Field::Tuition => ranges::TUITION,
        Field::Weeks => ranges::WEEKS,
        _ => return None,
    })
}

fn row(field: Field) -> &'static FieldRow {
    // The enum is in the order of the table; a test checks this.
    &ROWS[field as usize]
}

/// The parameter name of a field.
pub fn name(field: Field) -> &'static str {
    row(field).name
}

/// The fields that affect an estimate: all but language, view and anchor.
pub fn answer_fields() -> impl Iterator<Item = Field> {
    ROWS.iter()
        .map(|row| row.field)
        .filter(|field| !matches!(field, Field::Language | Field::View | Field::Anchor))
}

/// The field with this parameter name.
pub fn field(name: &str) -> Option<Field> {
    ROWS.iter()
        .find(|row| row.name == name)
        .map(|row| row.field)
}

/// The value of an answer as the URL has it; empty if not answered.
pub fn get(answers: &Answers, field: Field) -> String {
    (row(field).write)(answers).unwrap_or_default()
}

/// Sets an answer from its URL value; an empty value clears it. Returns `false` and changes nothing if the value is
/// invalid.
pub fn set(answers: &mut Answers, field: Field, value: &str) -> bool {
    let mut changed = *answers;
    let fits =
        (row(field).read)(&mut changed, (!value.is_empty()).then_some(value)) || value.is_empty();
    if fits {
        *answers = changed;
    }
    fits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_stand_in_the_order_of_the_table() {
        for (index, row) in ROWS.iter().enumerate() {
            assert_eq!(row.field as usize, index, "{}", row.name);
        }
    }

    #[test]
    fn one_answer_is_set_and_taken_back_by_its_value() {
        let mut answers = Answers::default();
        assert!(set(&mut answers, Field::Hours, "37.5"));
        assert!(
            !set(&mut answers, Field::Hours, "200"),
            "a bad value is refused"
        );
        assert_eq!(get(&answers, Field::Hours), "37.5");
        assert!(set(&mut answers, Field::Hours, ""));
        assert_eq!(answers, Answers::default());
    }
}

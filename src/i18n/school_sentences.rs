//! Sentences about a school's file: its errors and its statements.

use super::messages::SchoolMessage;
use super::{Locale, Template};
use crate::answers::Month;
use crate::estimate::Degree;
use crate::school::error::{ExpectedValue, SchoolFileError, SchoolFileErrorKind, Unit, excerpt};
use crate::school::json::JsonKind;
use crate::school::limits::{self, Limit};
use crate::school::{Chosen, Contact, Meets, Mode, Program, School};

/// The maximum number of programs in one sentence.
const NAMED: usize = 8;

impl Locale {
    /// An error with its path: `programs[2].months.full: 900 is more than 120 months`.
    pub fn school_fault(&self, fault: &SchoolFileError) -> String {
        let why = self.why_wrong(&fault.why);
        if fault.path.is_empty() {
            return why;
        }
        self.format(SchoolMessage::AT, &[&fault.path, &why])
    }

    fn why_wrong(&self, why: &SchoolFileErrorKind) -> String {
        let plain = |word: SchoolMessage| self.text(word).to_owned();
        let count = |count: u32| self.number(f64::from(count));
        match why {
            SchoolFileErrorKind::TooLong { bytes } => {
                let kilobytes = |bytes: u32| count(bytes.div_ceil(1024));
                let parts = [kilobytes(*bytes), kilobytes(limits::FILE.most)];
                self.format(SchoolMessage::TOO_LONG, &[&parts[0], &parts[1]])
            }
            SchoolFileErrorKind::Empty => plain(SchoolMessage::Empty),
            SchoolFileErrorKind::NotText => plain(SchoolMessage::NotText),
            SchoolFileErrorKind::NotJson { line, column } => {
                self.format(SchoolMessage::NOT_JSON, &[&count(*line), &count(*column)])
            }
            SchoolFileErrorKind::NotOurs => plain(SchoolMessage::NotOurs),
            SchoolFileErrorKind::Newer => plain(SchoolMessage::Newer),
            SchoolFileErrorKind::More(more) => self.format(SchoolMessage::MORE, &[&count(*more)]),
            SchoolFileErrorKind::Missing(part) => {
                self.format(SchoolMessage::MISSING, &[self.text(wanted(*part))])
            }
            SchoolFileErrorKind::Kind {
                found,
                wanted: expected,
            } => {
                let parts = [kind(*found), wanted(*expected)].map(|word| self.text(word));
                self.format(SchoolMessage::KIND_IS, &parts)
            }
            SchoolFileErrorKind::NumberAsText { text } => {
                self.format(SchoolMessage::NUMBER_AS_TEXT, &[text])
            }
            SchoolFileErrorKind::Twice { text } => self.format(SchoolMessage::TWICE, &[text]),
            SchoolFileErrorKind::Characters { count, limit } => self.beyond(
                *count,
                *limit,
                SchoolMessage::TOO_MANY_CHARACTERS,
                SchoolMessage::TOO_FEW_CHARACTERS,
            ),
            SchoolFileErrorKind::Count { count: 0, limit } => {
                self.format(SchoolMessage::LIST_EMPTY, &[&count(limit.least)])
            }
            SchoolFileErrorKind::Count { count, limit } => self.beyond(
                *count,
                *limit,
                SchoolMessage::TOO_MANY,
                SchoolMessage::TOO_MANY,
            ),
            SchoolFileErrorKind::Blank => plain(SchoolMessage::Blank),
            SchoolFileErrorKind::Invisible => plain(SchoolMessage::Invisible),
            SchoolFileErrorKind::NotWhole { hundredths } => self.format(
                SchoolMessage::NOT_WHOLE,
                &[&self.figures.number(*hundredths)],
            ),
            SchoolFileErrorKind::Outside {
                number,
                limit,
                unit,
            } => self.outside(*number, *limit, *unit),
            SchoolFileErrorKind::Bad { text, wanted } => self.bad(text, *wanted),
            SchoolFileErrorKind::NoDay => plain(SchoolMessage::NoDay),
            SchoolFileErrorKind::NoContact => plain(SchoolMessage::NoContact),
            SchoolFileErrorKind::Territory { text } => {
                self.format(SchoolMessage::TERRITORY, &[text])
            }
            SchoolFileErrorKind::UnknownName { text } => {
                self.format(SchoolMessage::UNKNOWN_NAME, &[text])
            }
        }
    }

    /// An error for a count above or below the limits.
    fn beyond(
        &self,
        count: u32,
        limit: Limit,
        many: Template<SchoolMessage, 2>,
        few: Template<SchoolMessage, 2>,
    ) -> String {
        let (word, bound) = if count > limit.most {
            (many, limit.most)
        } else {
            (few, limit.least)
        };
        let parts = [count, bound].map(|number| self.number(f64::from(number)));
        self.format(word, &[&parts[0], &parts[1]])
    }

    fn outside(&self, number: i64, limit: Limit, unit: Unit) -> String {
        let whole = |number: i64| self.figures.number(number.saturating_mul(100));
        if unit == Unit::Month {
            return self.format(SchoolMessage::NOT_A_MONTH, &[&whole(number)]);
        }
        let (word, bound) = if number > i64::from(limit.most) {
            (SchoolMessage::MORE_THAN, limit.most)
        } else {
            (SchoolMessage::LESS_THAN, limit.least)
        };
        let bound = i64::from(bound);
        let parts = match unit {
            Unit::Dollars => [number, bound].map(|dollars| self.figures.dollars(dollars)),
            _ if bound == 1 => [
                whole(number),
                self.format(SchoolMessage::UNIT_MONTH, &[&whole(1)]),
            ],
            _ => [
                whole(number),
                self.format(SchoolMessage::UNIT_MONTHS, &[&whole(bound)]),
            ],
        };
        self.format(word, &[&parts[0], &parts[1]])
    }

    fn bad(&self, text: &str, wanted: ExpectedValue) -> String {
        let one_of =
            |names: Vec<&str>| self.format(SchoolMessage::BAD_CHOICE, &[text, &names.join(", ")]);
        let word = match wanted {
            ExpectedValue::Degree => return one_of(Degree::ALL.iter().map(|d| d.name()).collect()),
            ExpectedValue::Mode => {
                return one_of(Mode::ALL.iter().map(|mode| mode.name()).collect());
            }
            ExpectedValue::Meets => {
                return one_of(Meets::ALL.iter().map(|meets| meets.name()).collect());
            }
            ExpectedValue::State => SchoolMessage::BAD_STATE,
            ExpectedValue::Day => SchoolMessage::BAD_DAY,
            ExpectedValue::Link => SchoolMessage::BAD_LINK,
            ExpectedValue::Logo => SchoolMessage::BAD_LOGO,
            ExpectedValue::Email => SchoolMessage::BAD_EMAIL,
            ExpectedValue::Phone => SchoolMessage::BAD_PHONE,
            _ => SchoolMessage::BAD_ID,
        };
        self.format(word, &[text])
    }

    /// The notice about the chosen program; `id` is the one that the page names. `None` if there is nothing to
    /// say.
    pub fn chosen(&self, chosen: &Chosen, id: &str, school: &School) -> Option<String> {
        let list = |names: Vec<&str>| names.join(", ");
        Some(match chosen {
            Chosen::Program(_) | Chosen::Nothing => return None,
            Chosen::NotOfThePlan(program) => {
                self.format(SchoolMessage::CHOSEN_NOT_OF_THE_PLAN, &[&program.name])
            }
            Chosen::Unknown => {
                let ids = school.programs.iter().take(NAMED);
                let ids = list(ids.map(|program| program.id.as_str()).collect());
                self.format(SchoolMessage::CHOSEN_UNKNOWN, &[&excerpt(id), &ids])
            }
            Chosen::Several(programs) => {
                let names = programs.iter().take(NAMED);
                let names = list(names.map(|program| program.name.as_str()).collect());
                self.format(SchoolMessage::CHOSEN_SEVERAL, &[&names])
            }
        })
    }

    /// The next start of a program; `None` if the school gives no month.
    pub fn next_start(&self, program: &Program, today: Month) -> Option<String> {
        let month = self.figures.month(program.next_start(today)?);
        Some(self.format(SchoolMessage::NEXT_START, &[&month]))
    }

    /// The contact details: `Ask the school: msw@example.edu, 555-555-0100`.
    pub fn ask_at(&self, contact: &Contact) -> String {
        let ways = [&contact.email, &contact.phone, &contact.link];
        let ways: Vec<&str> = ways.into_iter().flatten().map(String::as_str).collect();
        self.format(SchoolMessage::ASK_AT, &[&ways.join(", ")])
    }

    /// Where a program is taught.
    pub fn mode(&self, mode: Mode) -> &'static str {
        self.text(match mode {
            Mode::Online => SchoolMessage::Online,
            Mode::Campus => SchoolMessage::Campus,
            Mode::Hybrid => SchoolMessage::Hybrid,
        })
    }
}

const fn kind(kind: JsonKind) -> SchoolMessage {
    match kind {
        JsonKind::Nothing => SchoolMessage::IsNothing,
        JsonKind::Truth => SchoolMessage::IsTruth,
        JsonKind::Number => SchoolMessage::IsNumber,
        JsonKind::Text => SchoolMessage::IsText,
        JsonKind::List => SchoolMessage::IsList,
        JsonKind::Group => SchoolMessage::IsGroup,
    }
}

const fn wanted(wanted: ExpectedValue) -> SchoolMessage {
    match wanted {
        ExpectedValue::Text => SchoolMessage::WantedText,
        ExpectedValue::Number => SchoolMessage::WantedNumber,
        ExpectedValue::List => SchoolMessage::WantedList,
        ExpectedValue::Group => SchoolMessage::WantedGroup,
        ExpectedValue::Programs => SchoolMessage::WantedPrograms,
        ExpectedValue::Contact => SchoolMessage::WantedContact,
        ExpectedValue::Id => SchoolMessage::WantedId,
        ExpectedValue::Degree => SchoolMessage::WantedDegree,
        ExpectedValue::State => SchoolMessage::WantedState,
        ExpectedValue::Mode => SchoolMessage::WantedMode,
        ExpectedValue::Meets => SchoolMessage::WantedMeets,
        ExpectedValue::Day => SchoolMessage::WantedDay,
        ExpectedValue::Link => SchoolMessage::WantedLink,
        ExpectedValue::Logo => SchoolMessage::WantedLogo,
        ExpectedValue::Email => SchoolMessage::WantedEmail,
        ExpectedValue::Phone => SchoolMessage::WantedPhone,
    }
}

//! Sentences on a school's file: what is wrong in it, and the words of what it says.

use super::Locale;
use super::school_words::SchoolWord;
use crate::answers::Month;
use crate::estimate::Degree;
use crate::school::fault::{Fault, Unit, Wanted, Why, shown};
use crate::school::json::Kind;
use crate::school::limits::{self, Limit};
use crate::school::{Chosen, Contact, Meets, Mode, Program, School};

/// So many programs are named in one sentence.
const NAMED: usize = 8;

impl Locale {
    /// What is wrong, with its place: `programs[2].months.full: 900 is more than 120 months`.
    pub fn school_fault(&self, fault: &Fault) -> String {
        let why = self.why_wrong(&fault.why);
        if fault.path.is_empty() {
            return why;
        }
        self.fill(SchoolWord::At, &[&fault.path, &why])
    }

    fn why_wrong(&self, why: &Why) -> String {
        let plain = |word: SchoolWord| self.say(word).to_owned();
        let count = |count: u32| self.number(f64::from(count));
        match why {
            Why::TooLong { bytes } => {
                let kilobytes = |bytes: u32| count(bytes.div_ceil(1024));
                let parts = [kilobytes(*bytes), kilobytes(limits::FILE.most)];
                self.fill(SchoolWord::TooLong, &[&parts[0], &parts[1]])
            }
            Why::Empty => plain(SchoolWord::Empty),
            Why::NotText => plain(SchoolWord::NotText),
            Why::NotJson { line, column } => {
                self.fill(SchoolWord::NotJson, &[&count(*line), &count(*column)])
            }
            Why::NotOurs => plain(SchoolWord::NotOurs),
            Why::Newer => plain(SchoolWord::Newer),
            Why::More(more) => self.fill(SchoolWord::More, &[&count(*more)]),
            Why::Missing(of) => self.fill(SchoolWord::Missing, &[self.say(wanted(*of))]),
            Why::Kind { found, wanted: of } => {
                let parts = [kind(*found), wanted(*of)].map(|word| self.say(word));
                self.fill(SchoolWord::KindIs, &parts)
            }
            Why::NumberAsText { text } => self.fill(SchoolWord::NumberAsText, &[text]),
            Why::Twice { text } => self.fill(SchoolWord::Twice, &[text]),
            Why::Characters { count, limit } => self.beyond(
                *count,
                *limit,
                SchoolWord::TooManyCharacters,
                SchoolWord::TooFewCharacters,
            ),
            Why::Count { count: 0, limit } => {
                self.fill(SchoolWord::ListEmpty, &[&count(limit.least)])
            }
            Why::Count { count, limit } => {
                self.beyond(*count, *limit, SchoolWord::TooMany, SchoolWord::TooMany)
            }
            Why::Blank => plain(SchoolWord::Blank),
            Why::Invisible => plain(SchoolWord::Invisible),
            Why::NotWhole { hundredths } => {
                self.fill(SchoolWord::NotWhole, &[&self.figures.number(*hundredths)])
            }
            Why::Outside {
                number,
                limit,
                unit,
            } => self.outside(*number, *limit, *unit),
            Why::Bad { text, wanted } => self.bad(text, *wanted),
            Why::NoDay => plain(SchoolWord::NoDay),
            Why::NoContact => plain(SchoolWord::NoContact),
            Why::UnknownName { text } => self.fill(SchoolWord::UnknownName, &[text]),
        }
    }

    /// More or fewer than fit.
    fn beyond(&self, count: u32, limit: Limit, many: SchoolWord, few: SchoolWord) -> String {
        let (word, bound) = if count > limit.most {
            (many, limit.most)
        } else {
            (few, limit.least)
        };
        let parts = [count, bound].map(|number| self.number(f64::from(number)));
        self.fill(word, &[&parts[0], &parts[1]])
    }

    fn outside(&self, number: i64, limit: Limit, unit: Unit) -> String {
        let whole = |number: i64| self.figures.number(number.saturating_mul(100));
        if unit == Unit::Month {
            return self.fill(SchoolWord::NotAMonth, &[&whole(number)]);
        }
        let (word, bound) = if number > i64::from(limit.most) {
            (SchoolWord::MoreThan, limit.most)
        } else {
            (SchoolWord::LessThan, limit.least)
        };
        let bound = i64::from(bound);
        let parts = match unit {
            Unit::Dollars => [number, bound].map(|dollars| self.figures.dollars(dollars)),
            _ if bound == 1 => [
                whole(number),
                self.fill(SchoolWord::UnitMonth, &[&whole(1)]),
            ],
            _ => [
                whole(number),
                self.fill(SchoolWord::UnitMonths, &[&whole(bound)]),
            ],
        };
        self.fill(word, &[&parts[0], &parts[1]])
    }

    fn bad(&self, text: &str, wanted: Wanted) -> String {
        let one_of =
            |names: Vec<&str>| self.fill(SchoolWord::BadChoice, &[text, &names.join(", ")]);
        let word = match wanted {
            Wanted::Degree => return one_of(Degree::ALL.iter().map(|d| d.name()).collect()),
            Wanted::Mode => return one_of(Mode::ALL.iter().map(|mode| mode.name()).collect()),
            Wanted::Meets => return one_of(Meets::ALL.iter().map(|meets| meets.name()).collect()),
            Wanted::State => SchoolWord::BadState,
            Wanted::Day => SchoolWord::BadDay,
            Wanted::Link => SchoolWord::BadLink,
            Wanted::Logo => SchoolWord::BadLogo,
            Wanted::Email => SchoolWord::BadEmail,
            Wanted::Phone => SchoolWord::BadPhone,
            _ => SchoolWord::BadId,
        };
        self.fill(word, &[text])
    }

    /// What a reader is to know of the choice of a program, `id` being the one that the page names; `None`
    /// where there is nothing to say.
    pub fn chosen(&self, chosen: &Chosen, id: &str, school: &School) -> Option<String> {
        let list = |names: Vec<&str>| names.join(", ");
        Some(match chosen {
            Chosen::Program(_) | Chosen::Nothing => return None,
            Chosen::NotOfThePlan(program) => {
                self.fill(SchoolWord::ChosenNotOfThePlan, &[&program.name])
            }
            Chosen::Unknown => {
                let ids = school.programs.iter().take(NAMED);
                let ids = list(ids.map(|program| program.id.as_str()).collect());
                self.fill(SchoolWord::ChosenUnknown, &[&shown(id), &ids])
            }
            Chosen::Several(programs) => {
                let names = programs.iter().take(NAMED);
                let names = list(names.map(|program| program.name.as_str()).collect());
                self.fill(SchoolWord::ChosenSeveral, &[&names])
            }
        })
    }

    /// When a program begins next; `None` where the school names no month.
    pub fn next_start(&self, program: &Program, today: Month) -> Option<String> {
        let month = self.figures.month(program.next_start(today)?);
        Some(self.fill(SchoolWord::NextStart, &[&month]))
    }

    /// Whom to ask: `Ask the school: msw@example.edu, 555-555-0100`.
    pub fn ask_at(&self, contact: &Contact) -> String {
        let ways = [&contact.email, &contact.phone, &contact.link];
        let ways: Vec<&str> = ways.into_iter().flatten().map(String::as_str).collect();
        self.fill(SchoolWord::AskAt, &[&ways.join(", ")])
    }

    /// Where a program is taught.
    pub fn mode(&self, mode: Mode) -> &'static str {
        self.say(match mode {
            Mode::Online => SchoolWord::Online,
            Mode::Campus => SchoolWord::Campus,
            Mode::Hybrid => SchoolWord::Hybrid,
        })
    }
}

const fn kind(kind: Kind) -> SchoolWord {
    match kind {
        Kind::Nothing => SchoolWord::IsNothing,
        Kind::Truth => SchoolWord::IsTruth,
        Kind::Number => SchoolWord::IsNumber,
        Kind::Text => SchoolWord::IsText,
        Kind::List => SchoolWord::IsList,
        Kind::Group => SchoolWord::IsGroup,
    }
}

const fn wanted(wanted: Wanted) -> SchoolWord {
    match wanted {
        Wanted::Text => SchoolWord::WantedText,
        Wanted::Number => SchoolWord::WantedNumber,
        Wanted::List => SchoolWord::WantedList,
        Wanted::Group => SchoolWord::WantedGroup,
        Wanted::Programs => SchoolWord::WantedPrograms,
        Wanted::Contact => SchoolWord::WantedContact,
        Wanted::Id => SchoolWord::WantedId,
        Wanted::Degree => SchoolWord::WantedDegree,
        Wanted::State => SchoolWord::WantedState,
        Wanted::Mode => SchoolWord::WantedMode,
        Wanted::Meets => SchoolWord::WantedMeets,
        Wanted::Day => SchoolWord::WantedDay,
        Wanted::Link => SchoolWord::WantedLink,
        Wanted::Logo => SchoolWord::WantedLogo,
        Wanted::Email => SchoolWord::WantedEmail,
        Wanted::Phone => SchoolWord::WantedPhone,
    }
}

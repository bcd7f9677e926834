//! The part of a school's file that the calculator needs: the figures of one program, and two names to label them
//! with. The lazy-loaded module that reads the file passes it on as a short text.
//!
//! ```
//! use casepath_core::school::SchoolProgram;
//! let text = "1 msw 21 33 - 24600 43800 OH\nExample State University\nMaster of Social Work";
//! let offer = SchoolProgram::read(text).expect("an offer");
//! assert_eq!(offer.school, "Example State University");
//! assert_eq!(offer.write(), text);
//! assert_eq!(SchoolProgram::read("1 msw 900 33 - 24600 43800 OH\nA\nB"), None, "900 months");
//! ```

use super::error::shows;
use super::limits::{self, Limit};
use super::{Program, School};
use crate::answers::UsState;
use crate::estimate::{self, Degree, Tuition};

/// The version of the text format.
const VERSION: &str = "1";
/// Stands for a figure that the school does not give.
const NOT_SAID: &str = "-";

/// The figures of one program, and the names to label them with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolProgram {
    pub figures: estimate::Program,
    /// The name of the school.
    pub school: String,
    /// The name of the program.
    pub name: String,
}

impl SchoolProgram {
    pub fn of(school: &School, program: &Program) -> Self {
        Self {
            figures: program.figures,
            school: school.name.clone(),
            name: program.name.clone(),
        }
    }

    /// Three lines: the figures separated by spaces, the school, the program.
    pub fn write(&self) -> String {
        let estimate::Program {
            degree,
            months: [full, part, accelerated],
            tuition,
        } = self.figures;
        let number = |number: Option<u32>| {
            number.map_or_else(|| NOT_SAID.to_owned(), |number| number.to_string())
        };
        let months = |months: Option<u16>| number(months.map(u32::from));
        let figures = [
            VERSION.to_owned(),
            degree.name().to_owned(),
            months(full),
            months(part),
            months(accelerated),
            number(tuition.in_state),
            number(tuition.out_of_state),
            tuition.home.map_or(NOT_SAID, UsState::name).to_owned(),
        ];
        [&figures.join(" "), &*self.school, &*self.name].join("\n")
    }

    /// Reads what [`Self::write`] wrote; `None` if any part is invalid.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let mut figures = lines.next()?.split(' ');
        if figures.next()? != VERSION {
            return None;
        }
        let degree = Degree::from_name(figures.next()?)?;
        let mut months = || -> Option<Option<u16>> {
            let months = figure_within(figures.next()?, limits::MONTHS)?;
            Some(months.and_then(|months| u16::try_from(months).ok()))
        };
        let months = [months()?, months()?, months()?];
        let mut dollars = || figure_within(figures.next()?, limits::DOLLARS);
        let (in_state, out_of_state) = (dollars()?, dollars()?);
        let home = match figures.next()? {
            NOT_SAID => None,
            name => Some(UsState::from_name(name)?),
        };
        let mut name = || lines.next().filter(|name| is_name(name)).map(str::to_owned);
        let (school, name) = (name()?, name()?);
        if figures.next().is_some() || lines.next().is_some() {
            return None;
        }
        Some(Self {
            figures: estimate::Program {
                degree,
                months,
                tuition: Tuition {
                    in_state,
                    out_of_state,
                    home,
                },
            },
            school,
            name,
        })
    }
}

/// A figure within its limit, or `Some(None)` if the school gives none; `None` if it is invalid.
fn figure_within(text: &str, limit: Limit) -> Option<Option<u32>> {
    if text == NOT_SAID {
        return Some(None);
    }
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    let number = text
        .parse()
        .ok()
        .filter(|number| digits && limit.holds(*number));
    number.map(Some)
}

/// A name that also passes the checks of the file reader.
fn is_name(text: &str) -> bool {
    let length = text.chars().count() as u32;
    limits::NAME.holds(length) && !text.trim().is_empty() && text.chars().all(shows)
}

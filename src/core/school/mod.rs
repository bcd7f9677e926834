//! The data file that a school publishes: who the school is, its programs, their length and price, and the states
//! where their curriculum meets the educational requirements of the license.
//!
//! | module | what it is for |
//! |---|---|
//! | [`choice`] | selects a program and presets answers |
//! | [`error`] | the errors in a file, with their positions |
//! | [`json`] | a JSON tree that keeps the order of names |
//! | [`limits`] | the limits of a file's texts, lists and numbers |
//! | `reader` | reads the file |
//! | [`school_program`] | the few values that the calculator itself needs |
//! | `values` | reads single values |
//!
//! The format is published as `data/school.schema.json`; this is the smallest file:
//!
//! ```
//! let file = r#"{
//!     "casepath-school": 1,
//!     "name": "Example State University",
//!     "contact": { "email": "msw@example.edu" },
//!     "programs": [{ "id": "msw", "name": "Master of Social Work", "degree": "msw" }]
//! }"#;
//! let school = casepath_core::school::read(file).expect("a file of a school");
//! assert_eq!(school.programs[0].name, "Master of Social Work");
//!
//! let faults = casepath_core::school::read(file.replace("\"msw\" }", "\"mws\" }")).expect_err("no such degree");
//! assert_eq!(faults[0].path, "programs[0].degree");
//! ```
//!
//! A school's figures are shown and graded as the school's own. They change no statistic, no rule and no source (see
//! [`crate::estimate::Program`]).

pub mod choice;
pub mod error;
pub mod json;
pub use casepath_data::school_limits as limits;
mod reader;
pub mod school_program;
mod values;

pub use choice::{Chosen, chosen, preset};
pub use error::{SchoolFileError, SchoolFileErrorKind};
pub use reader::read;
pub use school_program::SchoolProgram;

use crate::answers::{Month, UsState};
use crate::estimate;

/// A school, as it describes itself.
#[derive(Clone, Debug, PartialEq)]
pub struct School {
    pub name: String,
    pub contact: Contact,
    /// An `https://` URL, or an image as `data:image/...`. The embedded frame shows only the second kind, because it
    /// makes no requests to other hosts.
    pub logo: Option<String>,
    /// The state whose residents pay in-state tuition; the calculator opens with it.
    pub state: Option<UsState>,
    pub programs: Vec<Program>,
    /// Unknown names that were ignored; they are not errors.
    pub notes: Vec<SchoolFileError>,
}

/// Contact data; at least one field is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    pub email: Option<String>,
    pub phone: Option<String>,
    pub link: Option<String>,
}

/// A program of study.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// Lower-case letters, digits and hyphens; unique within the school.
    pub id: String,
    pub name: String,
    /// The figures that an estimate uses.
    pub figures: estimate::Program,
    pub mode: Option<Mode>,
    /// The months of the year in which it begins, 1 for January.
    pub starts: Vec<u8>,
    pub link: Option<String>,
    /// In the order of the states; states without a statement are absent.
    pub statements: Vec<Statement>,
}

choices! {
    /// Where a program is taught.
    Mode { Online = "online", Campus = "campus", Hybrid = "hybrid" }
}

choices! {
    /// Whether the curriculum meets a state's educational requirements: the three answers of 34 CFR 668.43(a)(5)(v).
    Meets { Yes = "yes", No = "no", NotDetermined = "not-determined" }
}

/// A school's statement about a program and a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub state: UsState,
    pub meets: Meets,
    /// The date of the statement, `YYYY-MM-DD`.
    pub on: String,
    /// A page of the school with more information.
    pub link: Option<String>,
}

impl School {
    /// The program with this id.
    pub fn program(&self, id: &str) -> Option<&Program> {
        self.programs.iter().find(|program| program.id == id)
    }
}

impl Program {
    /// The first month after `today` in which it begins; `None` if the school names none.
    pub fn next_start(&self, today: Month) -> Option<Month> {
        let mut months = (1..=12).map(|later| today.plus(later));
        months.find(|month| {
            self.starts
                .iter()
                .any(|start| u32::from(*start) == month.month())
        })
    }

    /// The school's statement for a state; `None` if there is none.
    pub fn statement(&self, state: UsState) -> Option<&Statement> {
        self.statements
            .iter()
            .find(|statement| statement.state == state)
    }
}

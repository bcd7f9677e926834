//! A school's own file: who the school is, which programs it has, how long they take and what they cost, and
//! for which states their curriculum meets the educational requirements of the license.
//!
//! | module | what it is for |
//! |---|---|
//! | [`json`] | JSON with its names in order |
//! | [`fault`] | what is wrong in a file, and where |
//! | [`limits`] | how much a file may hold |
//! | [`choice`] | which program a reader means, and what the school sets for him |
//! | [`offer`] | the little that the calculator itself needs |
//!
//! The shape is published as `data/school.schema.json`; this is the smallest file:
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
//! What a school says is the school's: it is shown as such, graded as such, and changes no statistic, no rule
//! and no source (see [`crate::estimate::Program`]).

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
    /// An address that begins with `https://`, or a picture as `data:image/...`. A frame of ours shows pictures
    /// of the second kind only: it asks no other host for anything.
    pub logo: Option<String>,
    /// The state whose residents pay the in-state price, and with which the calculator opens.
    pub state: Option<UsState>,
    pub programs: Vec<Program>,
    /// What was not understood and passed over; nothing of it is wrong.
    pub notes: Vec<SchoolFileError>,
}

/// How the school is reached; at least one of them is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    pub email: Option<String>,
    pub phone: Option<String>,
    pub link: Option<String>,
}

/// A program of study.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// Small letters, digits and hyphens; unlike that of any other program of the school.
    pub id: String,
    pub name: String,
    /// What an estimate uses of it.
    pub figures: estimate::Program,
    pub mode: Option<Mode>,
    /// The months of the year in which it begins, January being 1.
    pub starts: Vec<u8>,
    pub link: Option<String>,
    /// In the order of the states; a state that is not here was not spoken of.
    pub statements: Vec<Statement>,
}

choices! {
    /// Where a program is taught.
    Mode { Online = "online", Campus = "campus", Hybrid = "hybrid" }
}

choices! {
    /// Whether the curriculum meets a state's educational requirements, in the three ways of
    /// 34 CFR 668.43(a)(5)(v).
    Meets { Yes = "yes", No = "no", NotDetermined = "not-determined" }
}

/// What a school says of a program for a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub state: UsState,
    pub meets: Meets,
    /// The day of the statement, `YYYY-MM-DD`.
    pub on: String,
    /// Where the school says more.
    pub link: Option<String>,
}

impl School {
    /// The program with this id.
    pub fn program(&self, id: &str) -> Option<&Program> {
        self.programs.iter().find(|program| program.id == id)
    }
}

impl Program {
    /// The first month after `today` in which it begins; `None` where the school names none.
    pub fn next_start(&self, today: Month) -> Option<Month> {
        let mut months = (1..=12).map(|later| today.plus(later));
        months.find(|month| {
            self.starts
                .iter()
                .any(|start| u32::from(*start) == month.month())
        })
    }

    /// What the school says for a state; `None` where it says nothing.
    pub fn statement(&self, state: UsState) -> Option<&Statement> {
        self.statements
            .iter()
            .find(|statement| statement.state == state)
    }
}

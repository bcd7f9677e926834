//! Files for schools, with fixed names: the schema of a school's file, which the files refer to and editors read,
//! and the style sheet of the disclosure page.

use std::path::Path;
use std::{fs, io};

use casepath_app::views::schools::disclosure_page;

pub const NAME: &str = "school.schema.json";
const SCHEMA: &str = include_str!("../../data/school.schema.json");

/// The style sheet of a disclosure page, which a school copies along with the page.
pub const STYLE: &str = "disclosure.css";

pub fn write(folder: &Path) -> io::Result<()> {
    fs::write(folder.join(STYLE), disclosure_page::STYLE.concat())?;
    fs::write(folder.join(NAME), SCHEMA)
}

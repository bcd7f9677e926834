//! What schools take by its name: the schema of a school's file, which they name in their files and their editors
//! read, and the style of the disclosure page that the page makes for them.

use std::path::Path;
use std::{fs, io};

use casepath_app::views::schools::disclosure_page;

pub const NAME: &str = "school.schema.json";
const SCHEMA: &str = include_str!("../../data/school.schema.json");

/// The style of a disclosure page, which a school takes along with the page.
pub const STYLE: &str = "disclosure.css";

pub fn write(folder: &Path) -> io::Result<()> {
    fs::write(folder.join(STYLE), disclosure_page::STYLE.concat())?;
    fs::write(folder.join(NAME), SCHEMA)
}

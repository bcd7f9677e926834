//! The schema of a school's file, under its own name: schools name it in their files, and their editors read it.

use std::path::Path;
use std::{fs, io};

pub const NAME: &str = "school.schema.json";
const SCHEMA: &str = include_str!("../../../data/school.schema.json");

pub fn write(folder: &Path) -> io::Result<()> {
    fs::write(folder.join(NAME), SCHEMA)
}

//! What the page loads when a reader opens it: the long texts, the guide, the evidence, the catalogue of the
//! tables, and the tables as downloads. Their names, which carry a hash of what they hold, are known to the
//! program and to the catalogue.

use std::path::Path;
use std::{fs, io};

use casepath::guide::file as guide;
use casepath::text::notes;
use casepath::{catalogue, evidence};

const TEXTS: [(&str, &str); 8] = [
    (notes::ENGLISH_FILE, notes::ENGLISH),
    (notes::SPANISH_FILE, notes::SPANISH),
    (evidence::ENGLISH_FILE, evidence::ENGLISH),
    (evidence::SPANISH_FILE, evidence::SPANISH),
    (catalogue::ENGLISH_FILE, catalogue::ENGLISH),
    (catalogue::SPANISH_FILE, catalogue::SPANISH),
    (guide::ENGLISH_FILE, guide::ENGLISH),
    (guide::SPANISH_FILE, guide::SPANISH),
];

/// The tables for whoever wants to work with them elsewhere.
pub use catalogue::DOWNLOADS;

/// Path and content of each file.
pub fn files() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    TEXTS.iter().chain(DOWNLOADS)
}

pub fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder.join("tables"))?;
    for (path, text) in files() {
        fs::write(folder.join(path), text)?;
    }
    Ok(())
}

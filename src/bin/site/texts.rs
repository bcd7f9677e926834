//! What the page loads when a reader opens it: the long texts, and the evidence. Their names, which carry a
//! hash of what they hold, are known to the program.

use std::path::Path;
use std::{fs, io};

use casepath::evidence;
use casepath::text::notes;

/// Name and content of each file.
pub const FILES: [(&str, &str); 4] = [
    (notes::ENGLISH_FILE, notes::ENGLISH),
    (notes::SPANISH_FILE, notes::SPANISH),
    (evidence::ENGLISH_FILE, evidence::ENGLISH),
    (evidence::SPANISH_FILE, evidence::SPANISH),
];

pub fn write(folder: &Path) -> io::Result<()> {
    for (name, text) in FILES {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}

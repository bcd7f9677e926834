//! The long texts and the guide, which the page loads when a reader opens one. Their names, which carry a hash
//! of what they hold, are known to the program.

use std::path::Path;
use std::{fs, io};

use casepath::guide::file as guide;
use casepath::text::notes;

/// Name and content of each file.
pub const FILES: [(&str, &str); 4] = [
    (notes::ENGLISH_FILE, notes::ENGLISH),
    (notes::SPANISH_FILE, notes::SPANISH),
    (guide::ENGLISH_FILE, guide::ENGLISH),
    (guide::SPANISH_FILE, guide::SPANISH),
];

pub fn write(folder: &Path) -> io::Result<()> {
    for (name, text) in FILES {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}

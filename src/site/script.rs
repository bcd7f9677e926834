//! A script as Trunk copies it, with a hole for what only the build knows.

use std::path::Path;
use std::{fs, io};

use serde_json::{Map, Value};

/// Puts this into the hole of a script, in place.
///
/// # Errors
/// Where the script cannot be read or written, or has no such hole.
pub fn fill(folder: &Path, script: &str, hole: &str, with: Map<String, Value>) -> io::Result<()> {
    let place = folder.join(script);
    let text = fs::read_to_string(&place)?;
    if !text.contains(hole) {
        return Err(io::Error::other(format!("{script} has no place {hole}")));
    }
    fs::write(&place, text.replace(hole, &Value::Object(with).to_string()))
}

//! Fills in placeholders of scripts with values that are only known at build time.

use std::path::Path;
use std::{fs, io};

use serde_json::{Map, Value};

/// Replaces the placeholder `hole` in a script file.
///
/// # Errors
/// When the script cannot be read or written, or has no such placeholder.
pub fn fill(folder: &Path, script: &str, hole: &str, with: Map<String, Value>) -> io::Result<()> {
    let file = folder.join(script);
    let text = fs::read_to_string(&file)?;
    if !text.contains(hole) {
        return Err(io::Error::other(format!("{script} has no place {hole}")));
    }
    fs::write(&file, text.replace(hole, &Value::Object(with).to_string()))
}

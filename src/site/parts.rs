//! Moves the parts of a split program from `snippets/`, where the splitting tool (`.ci/split/split.mjs`) leaves
//! them, next to the program. An unsplit program has none.

use std::path::Path;
use std::{fs, io};

use crate::files;

const SNIPPETS: &str = "snippets";

/// Moves the parts; the program's script refers to them by file name only.
pub fn write(folder: &Path) -> io::Result<()> {
    let snippets = folder.join(SNIPPETS);
    if !snippets.is_dir() {
        return Ok(());
    }
    for path in files::list(&snippets)? {
        let name = path.rsplit('/').next().unwrap_or(&path);
        if !name.ends_with(".wasm") {
            return Err(io::Error::other(format!(
                "{SNIPPETS}/{path} is no part of the program"
            )));
        }
        fs::rename(snippets.join(&path), folder.join(name))?;
    }
    fs::remove_dir_all(snippets)
}

/// The parts next to the program, before their names get hashes.
pub fn list(folder: &Path) -> io::Result<Vec<String>> {
    let mut all = files::list(folder)?;
    all.retain(|path| {
        !path.contains('/') && path.ends_with(".wasm") && !path.ends_with("_bg.wasm")
    });
    Ok(all)
}

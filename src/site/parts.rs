//! The parts of the program, which the tool that cuts it leaves in `snippets/` (`.ci/split/split.mjs`): they go beside
//! the program, like everything that the page loads. A program in one piece has none.

use std::path::Path;
use std::{fs, io};

use crate::files;

const SNIPPETS: &str = "snippets";

/// Moves them; the program's script knows them by their names alone.
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

/// The parts that lie beside the program, before they have hashes in their names.
pub fn list(folder: &Path) -> io::Result<Vec<String>> {
    let mut all = files::list(folder)?;
    all.retain(|path| {
        !path.contains('/') && path.ends_with(".wasm") && !path.ends_with("_bg.wasm")
    });
    Ok(all)
}

//! Replaces old tables with new ones: first checks them as the build does, then writes all or none.

use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use casepath::tables::parse::{Tables, read};

use crate::table::Folder;

/// A temporary copy of the tables with the new ones; deleted on drop.
struct TemporaryTables(PathBuf);

impl TemporaryTables {
    fn new(folder: &Path, changed: &[(String, String)]) -> io::Result<Self> {
        let copy = Self(env::temp_dir().join(format!("casepath-import-{}", process::id())));
        copy_all(folder, &copy.0)?;
        for (name, text) in changed {
            fs::write(copy.0.join(name), text)?;
        }
        Ok(copy)
    }
}

fn copy_all(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_all(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

impl Drop for TemporaryTables {
    fn drop(&mut self) {
        // A leftover temporary folder does no harm.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The new tables, parsed and checked as the build does.
pub fn checked(folder: &Path, tables: &Folder) -> Result<Tables, String> {
    let copy = TemporaryTables::new(folder, &tables.changed())
        .map_err(|why| format!("the new tables cannot be tried: {why}"))?;
    read(&copy.0).map_err(|problems| {
        let listed: Vec<String> = problems.iter().take(10).map(ToString::to_string).collect();
        let more = match problems.len() {
            count if count > listed.len() => format!("\nand {} more", count - listed.len()),
            _ => String::new(),
        };
        format!(
            "the new tables do not hold together (files of one year belong together):\n{}{more}",
            listed.join("\n")
        )
    })
}

/// Writes all new tables next to the old ones, then renames them. If a rename fails, the old tables are restored.
pub fn write(folder: &Path, changed: &[(String, String)]) -> Result<(), String> {
    let beside = |name: &str| folder.join(format!("{name}.new"));
    let written = changed
        .iter()
        .try_for_each(|(name, text)| fs::write(beside(name), text));
    let before: io::Result<Vec<String>> = changed
        .iter()
        .map(|(name, _)| fs::read_to_string(folder.join(name)))
        .collect();
    let remove = || {
        for (name, _) in changed {
            // Files that were never written cannot be removed.
            let _ = fs::remove_file(beside(name));
        }
    };
    let before = match (written, before) {
        (Ok(()), Ok(before)) => before,
        (Err(why), _) | (_, Err(why)) => {
            remove();
            return Err(format!("the new tables cannot be written: {why}"));
        }
    };
    for (index, (name, _)) in changed.iter().enumerate() {
        if let Err(why) = fs::rename(beside(name), folder.join(name)) {
            let mut done = changed.iter().zip(&before).take(index);
            let back = done.try_for_each(|((name, _), text)| fs::write(folder.join(name), text));
            remove();
            return Err(match back {
                Ok(()) => format!("{name} cannot be written: {why}"),
                Err(again) => format!(
                    "{name} cannot be written ({why}), and the tables before it cannot be put back ({again}): take them from git"
                ),
            });
        }
    }
    Ok(())
}

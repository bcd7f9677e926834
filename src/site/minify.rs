//! Minifies scripts and styles with esbuild.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// Minifies the scripts in the folder in place, wasm-bindgen's and our own.
pub fn write(folder: &Path) -> io::Result<()> {
    let mut scripts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "js") {
            scripts.push(path);
        }
    }
    scripts.sort();
    minify(folder, &scripts)
}

/// Minifies these files of the folder in place.
///
/// # Errors
/// When esbuild is missing or reports an error, which it prints itself.
pub fn minify(folder: &Path, files: &[PathBuf]) -> io::Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let mut outdir = OsString::from("--outdir=");
    outdir.push(folder);
    let done = Command::new("esbuild")
        .args(["--minify", "--log-level=warning", "--allow-overwrite"])
        .arg(outdir)
        .args(files)
        .status()
        .map_err(|why| match why.kind() {
            io::ErrorKind::NotFound => {
                io::Error::other("esbuild is missing; `make dist` sets it up")
            }
            _ => why,
        })?;
    if done.success() {
        Ok(())
    } else {
        Err(io::Error::other("esbuild could not minify the scripts"))
    }
}

//! Finishes `dist/` after Trunk, in one go and in this order, because Trunk runs the hooks of a stage at the
//! same time. Each step is a room with `write(folder)`:
//!
//! | step | what it does |
//! |---|---|
//! | [`loader`] | the titles of the frame in the script that schools load |
//! | [`minify`] | scripts without their comments and long names |
//! | [`styles`] | one style inside the page in the place of several files |
//! | [`texts`] | the long texts, the evidence, the catalogue and the tables, which the page loads when a reader opens them |
//! | [`pages`] | a page for each state, the table of all states, 404, the page for frames |
//! | [`school`] | the schema of a school's file |
//! | [`first_paint`] | what stands in the place of the program until it arrives |
//! | [`licences`] | what of others is in the program, and under which licences |
//! | [`names`] | a hash of what it holds in the name of every file that browsers may keep for ever |
//! | [`integrity`] | the hash of every script and style beside its name in the pages |
//! | [`worker`] | the service worker, with the list of all that it keeps |
//! | [`headers`] | the headers that a host is to send, in the words of the common hosts |
//! | [`compress`] | compressed copies beside every text file |
//!
//! ```text
//! site [--again] [--kill] [folder]      the folder: TRUNK_STAGING_DIR, else dist
//! ```
//! `--again` finishes a folder that was finished before and in which a file was changed since: names,
//! integrity, worker; no compressed copies.
//! `--kill`, or `CASEPATH_KILL=1`, makes a build whose worker removes itself and all that workers have kept.
//! A second run over the same folder with `--again` changes nothing.
//!
//! Fails when a file cannot be read or written, or when a tool is missing.

#[cfg(not(target_arch = "wasm32"))]
mod announcements;
#[cfg(not(target_arch = "wasm32"))]
mod compress;
#[cfg(not(target_arch = "wasm32"))]
mod figures;
#[cfg(not(target_arch = "wasm32"))]
mod files;
#[cfg(not(target_arch = "wasm32"))]
mod first_paint;
#[cfg(not(target_arch = "wasm32"))]
mod headers;
#[cfg(not(target_arch = "wasm32"))]
mod html;
#[cfg(not(target_arch = "wasm32"))]
mod integrity;
#[cfg(not(target_arch = "wasm32"))]
mod licences;
#[cfg(not(target_arch = "wasm32"))]
mod loader;
#[cfg(not(target_arch = "wasm32"))]
mod manifest;
#[cfg(not(target_arch = "wasm32"))]
mod minify;
#[cfg(not(target_arch = "wasm32"))]
mod names;
#[cfg(not(target_arch = "wasm32"))]
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod school;
#[cfg(not(target_arch = "wasm32"))]
mod styles;
#[cfg(not(target_arch = "wasm32"))]
mod texts;
#[cfg(not(target_arch = "wasm32"))]
mod worker;

#[cfg(not(target_arch = "wasm32"))]
use casepath::markup as element;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match order(std::env::args_os().skip(1)).and_then(|order| finish(&order)) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("site: {why}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

/// Which steps are wanted.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, PartialEq, Eq)]
enum Steps {
    /// All of them, over what Trunk has built.
    All,
    /// Those that follow from the content of the files.
    Again,
}

/// What the command line and the environment ask for.
#[cfg(not(target_arch = "wasm32"))]
struct Order {
    steps: Steps,
    worker: worker::Which,
    folder: std::path::PathBuf,
}

#[cfg(not(target_arch = "wasm32"))]
fn order(words: impl Iterator<Item = std::ffi::OsString>) -> std::io::Result<Order> {
    use std::env::var_os;
    let mut steps = Steps::All;
    let mut worker = match var_os("CASEPATH_KILL") {
        Some(value) if value == "1" => worker::Which::End,
        _ => worker::Which::Keep,
    };
    let mut folder = None;
    for word in words {
        match word.to_str() {
            Some("--again") => steps = Steps::Again,
            Some("--kill") => worker = worker::Which::End,
            Some(unknown) if unknown.starts_with('-') => {
                return Err(std::io::Error::other(format!(
                    "there is no {unknown}; usage: site [--again] [--kill] [folder]"
                )));
            }
            _ => folder = Some(word),
        }
    }
    let folder = folder
        .or_else(|| var_os("TRUNK_STAGING_DIR"))
        .map_or_else(|| "dist".into(), Into::into);
    Ok(Order {
        steps,
        worker,
        folder,
    })
}

#[cfg(not(target_arch = "wasm32"))]
fn finish(order: &Order) -> std::io::Result<()> {
    let folder = &order.folder;
    if order.steps == Steps::All {
        announcements::write(folder)?;
        loader::write(folder)?;
        minify::write(folder)?;
        styles::write(folder)?;
        texts::write(folder)?;
        figures::write(folder)?;
        manifest::write(folder)?;
        pages::write(folder)?;
        school::write(folder)?;
        first_paint::write(folder)?;
        licences::write(folder)?;
    }
    names::write(folder)?;
    integrity::write(folder)?;
    worker::write(folder, order.worker)?;
    match order.steps {
        Steps::All => {
            headers::write(folder)?;
            compress::write(folder)
        }
        // Copies take longer than all else; none is better than one of another content.
        Steps::Again => compress::remove(folder),
    }
}

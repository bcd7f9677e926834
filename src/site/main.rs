//! Finishes `dist/` after Trunk. All steps run here in this order, because Trunk runs the hooks of a stage in
//! parallel. Each step is a module with `write(folder)`:
//!
//! | step | what it does |
//! |---|---|
//! | [`parts`] | moves the parts of a split program next to it |
//! | [`sw_messages`] | fills in the messages of the offline script |
//! | [`embed_script`] | fills in the frame titles of the script that schools load |
//! | [`minify`] | minifies the scripts |
//! | [`styles`] | inlines the style sheets into the page |
//! | [`lazy_assets`] | adds the files that load on demand: long texts, guide, evidence, catalogue, tables |
//! | [`figures`] | writes every figure as text, so that an update can list its changes |
//! | [`manifest`] | writes the web app manifest |
//! | [`pages`] | writes the static pages: states, lesson, 404, and the page for frames |
//! | [`school`] | adds the schema of a school's file |
//! | [`prerender`] | renders the first paint into the page |
//! | [`licenses`] | lists third-party components and their licenses |
//! | [`fingerprint`] | adds a content hash to every asset's name |
//! | [`integrity`] | adds integrity hashes to references in pages ([`fingerprint`] does so in scripts) |
//! | [`worker`] | writes the service worker with its list of files |
//! | [`headers`] | writes the HTTP headers for common hosts |
//! | [`compress`] | writes compressed copies of text files |
//!
//! Shared by the steps: [`files`] (kinds and hashes), [`html`] (attributes of tags), [`script`] (placeholders).
//!
//! ```text
//! site [--again] [--kill] [folder]      the folder: TRUNK_STAGING_DIR, else dist
//! ```
//! `--again` updates a finished folder in which a file has changed: names, integrity, worker; it removes the
//! compressed copies. Running it a second time changes nothing.
//!
//! `CASEPATH_UNCOMPRESSED=1` skips compression, the slowest step.
//!
//! `--kill`, or `CASEPATH_KILL=1`, makes a build whose worker removes itself and all caches of earlier workers.
//!
//! # Errors
//! When a file cannot be read or written, or a tool is missing.

mod compress;
mod embed_script;
mod figures;
mod files;
mod fingerprint;
mod headers;
mod html;
mod integrity;
mod lazy_assets;
mod licenses;
mod manifest;
mod minify;
mod pages;
mod parts;
mod prerender;
mod school;
mod script;
mod styles;
mod sw_messages;
mod worker;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, io};

fn main() -> ExitCode {
    match parse_args(env::args_os().skip(1)).and_then(|order| finish(&order)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("site: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Which steps to run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Steps {
    /// All steps, after a Trunk build.
    All,
    /// Only the steps that depend on the contents of the files.
    Again,
}

/// The settings from the command line and the environment.
struct Args {
    steps: Steps,
    worker: worker::WorkerKind,
    folder: PathBuf,
}

fn parse_args(words: impl Iterator<Item = OsString>) -> io::Result<Args> {
    let mut steps = Steps::All;
    let mut worker = match env::var_os("CASEPATH_KILL") {
        Some(value) if value == "1" => worker::WorkerKind::End,
        _ => worker::WorkerKind::Keep,
    };
    let mut folder = None;
    for word in words {
        match word.to_str() {
            Some("--again") => steps = Steps::Again,
            Some("--kill") => worker = worker::WorkerKind::End,
            Some(unknown) if unknown.starts_with('-') => {
                return Err(io::Error::other(format!(
                    "there is no {unknown}; usage: site [--again] [--kill] [folder]"
                )));
            }
            _ => folder = Some(word),
        }
    }
    let folder = folder
        .or_else(|| env::var_os("TRUNK_STAGING_DIR"))
        .map_or_else(|| "dist".into(), Into::into);
    Ok(Args {
        steps,
        worker,
        folder,
    })
}

fn finish(order: &Args) -> io::Result<()> {
    let folder = &order.folder;
    if order.steps == Steps::All {
        parts::write(folder)?;
        sw_messages::write(folder)?;
        embed_script::write(folder)?;
        minify::write(folder)?;
        styles::write(folder)?;
        lazy_assets::write(folder)?;
        figures::write(folder)?;
        manifest::write(folder)?;
        pages::write(folder)?;
        school::write(folder)?;
        prerender::write(folder)?;
        licenses::write(folder)?;
    }
    fingerprint::write(folder)?;
    integrity::write(folder)?;
    worker::write(folder, order.worker)?;
    match order.steps {
        Steps::All => {
            headers::write(folder)?;
            // A development build serves the files uncompressed.
            match env::var_os("CASEPATH_UNCOMPRESSED") {
                Some(_) => compress::remove(folder),
                None => compress::write(folder),
            }
        }
        // Compression takes too long here, and outdated copies would be worse than none.
        Steps::Again => compress::remove(folder),
    }
}

//! Finishes `dist/` after Trunk, in one go and in this order, because Trunk runs the hooks of a stage at the
//! same time. Each step is a module with `write(folder)`:
//!
//! | step | what it does |
//! |---|---|
//! | [`parts`] | the parts of the program beside it |
//! | [`sw_messages`] | the words of the messages in the script that works without a network |
//! | [`embed_script`] | the titles of the frame in the script that schools load |
//! | [`minify`] | scripts without their comments and long names |
//! | [`styles`] | one style inside the page in the place of several files |
//! | [`lazy_assets`] | the long texts, the evidence, the catalogue and the tables, which the page loads when a reader opens them |
//! | [`figures`] | every figure in words, so that an update can say which of them it changes |
//! | [`manifest`] | the manifest of the installed page |
//! | [`pages`] | a page for each state, the table of all states, 404, the page for frames |
//! | [`school`] | the schema of a school's file |
//! | [`prerender`] | what stands in the place of the program until it arrives |
//! | [`licenses`] | what of others is in the program, and under which licenses |
//! | [`fingerprint`] | a hash of what it holds in the name of every file that browsers may keep for ever |
//! | [`integrity`] | the hash of every script and style beside its name in the pages (of a part in the program's script: [`fingerprint`]) |
//! | [`worker`] | the service worker, with the list of all that it keeps |
//! | [`headers`] | the headers that a host is to send, in the words of the common hosts |
//! | [`compress`] | compressed copies beside every text file |
//!
//! ```text
//! site [--again] [--kill] [folder]      the folder: TRUNK_STAGING_DIR, else dist
//! ```
//! `--again` finishes a folder that was finished before and in which a file was changed since: names,
//! integrity, worker; no compressed copies.
//! `CASEPATH_UNCOMPRESSED=1` leaves out the compressed copies, which take longer than all else.
//! `--kill`, or `CASEPATH_KILL=1`, makes a build whose worker removes itself and all that workers have kept.
//! A second run over the same folder with `--again` changes nothing.
//!
//! Fails when a file cannot be read or written, or when a tool is missing.

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
    match order(env::args_os().skip(1)).and_then(|order| finish(&order)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("site: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Which steps are wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Steps {
    /// All of them, over what Trunk has built.
    All,
    /// Those that follow from the content of the files.
    Again,
}

/// What the command line and the environment ask for.
struct Args {
    steps: Steps,
    worker: worker::WorkerKind,
    folder: PathBuf,
}

fn order(words: impl Iterator<Item = OsString>) -> io::Result<Args> {
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
            // A build for trying things out serves the files as they are.
            match env::var_os("CASEPATH_UNCOMPRESSED") {
                Some(_) => compress::remove(folder),
                None => compress::write(folder),
            }
        }
        // Copies take longer than all else; none is better than one of another content.
        Steps::Again => compress::remove(folder),
    }
}

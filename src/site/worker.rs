//! The service worker, from its template: which files it keeps, each with its hash, and the name of the
//! build, which is the hash of all of it and of the worker's own text.
//!
//! The page itself is known by `./`, as a page in a folder is by its folder: hosts that redirect
//! `index.html` then do no harm. What the page starts with is kept at once; other pages, the long texts,
//! the figures and the licenses once the first load is over. The tables as downloads are not kept: they
//! are for other programs, every figure of them stands in the pages, and few visitors ever want one. The script keeps its comments: it costs the first load nothing,
//! and whoever wonders what stays in the browser can read it there.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::files::{self, Kind};
use crate::{figures, html, lazy_assets, licenses};

const FILE: &str = "sw.js";
const TEMPLATE: &str = include_str!("../web/sw.js");
const END: &str = include_str!("../web/sw_end.js");

/// Which worker a build has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerKind {
    /// The one that keeps the page for use without a network.
    Keep,
    /// The one that ends all others.
    End,
}

/// From the path in the worker's scope to the SHA-256 of the content.
type AssetHashes = BTreeMap<String, String>;

pub fn write(folder: &Path, which: WorkerKind) -> io::Result<()> {
    let script = match which {
        WorkerKind::End => {
            register_no_more(folder)?;
            END.to_owned()
        }
        WorkerKind::Keep => filled(folder)?,
    };
    fs::write(folder.join(FILE), script)
}

/// The pages of a build that ends the workers do not ask for one.
fn register_no_more(folder: &Path) -> io::Result<()> {
    for path in files::list(folder)? {
        if Kind::of(&path) != Kind::Page {
            continue;
        }
        let place = folder.join(path);
        let page = fs::read_to_string(&place)?;
        let without = html::rewrite(&page, |tag| {
            tag.remove("data-offline");
            tag.remove("data-offline-integrity");
        });
        if without != page {
            fs::write(place, without)?;
        }
    }
    Ok(())
}

fn filled(folder: &Path) -> io::Result<String> {
    let (mut first, mut later) = (AssetHashes::new(), AssetHashes::new());
    let mut figures = String::new();
    let starts_with = started(&fs::read_to_string(folder.join("index.html"))?);
    for path in files::list(folder)? {
        if !is_kept(&path) {
            continue;
        }
        let hash = STANDARD.encode(Sha256::digest(fs::read(folder.join(&path))?));
        let known = scoped(&path);
        if figures::is_one(&path) {
            figures.clone_from(&known);
        }
        if starts_with.contains(&path) {
            first.insert(known, hash);
        } else {
            later.insert(known, hash);
        }
    }
    let lists = [json!(first).to_string(), json!(later).to_string()];
    let build = files::name_hash([TEMPLATE, &lists[0], &lists[1]].join("\n").as_bytes());
    let [first, later] = lists;
    let mut script = TEMPLATE.to_owned();
    for (place, value) in [
        ("'{{build}}'", json!(build).to_string()),
        ("'{{first}}'", first),
        ("'{{later}}'", later),
        ("'{{figures}}'", json!(figures).to_string()),
    ] {
        if !script.contains(place) {
            return Err(io::Error::other(format!("the worker has no {place}")));
        }
        script = script.replacen(place, &value, 1);
    }
    Ok(script)
}

/// Whether a file is there without a network: what pages load or lead to, but for the tables as downloads.
fn is_kept(path: &str) -> bool {
    match Kind::of(path) {
        Kind::Page | Kind::Manifest => true,
        Kind::Asset => lazy_assets::DOWNLOADS.iter().all(|(name, _)| *name != path),
        Kind::Worker | Kind::Embed | Kind::Hosting => path == licenses::LIST,
    }
}

/// The path of a file as the worker knows it.
fn scoped(path: &str) -> String {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("./{folder}"),
        _ => format!("./{path}"),
    }
}

/// The page and the files that it names in any attribute.
fn started(page: &str) -> Vec<String> {
    let mut found = vec!["index.html".to_owned()];
    html::rewrite(page, |tag| {
        // Links to other pages are for later.
        if tag.name != "a" {
            let named = tag.values();
            found.extend(named.filter_map(|(_, value)| files::resolve("index.html", value)));
        }
    });
    found
}

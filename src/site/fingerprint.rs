//! Adds a content hash to every asset's name, so that browsers may cache it forever and two builds never use one
//! name for different contents. Trunk's own hashes are replaced, because it computes them before the scripts are
//! minified.
//!
//! `boot.js` becomes `boot-0123456789abcdef.js`, in its folder and in every reference: in attributes of pages, and
//! in scripts, styles and the manifest as `"boot.js"` or `"./boot.js"`. Long texts and tables keep their names,
//! which already have a hash, because the program contains them.
//!
//! If a script also contains an integrity hash, as in `"./part.wasm","sha384-..."`, the hash is updated too. A
//! browser then rejects a modified part of the program.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;
use std::{fs, io};

use crate::files::{self, Kind};
use crate::{html, lazy_assets};

/// From old to new names; paths in `dist/`.
type Renames = BTreeMap<String, Renamed>;

struct Renamed {
    name: String,
    integrity: String,
}

pub fn write(folder: &Path) -> io::Result<()> {
    let all = files::list(folder)?;
    let assets: Vec<&String> = all
        .iter()
        .filter(|path| Kind::of(path) == Kind::Asset)
        .filter(|path| lazy_assets::files().all(|(name, _)| name != path.as_str()))
        .collect();
    let mut seen = BTreeMap::new();
    for path in &assets {
        // References in scripts are found by file name only.
        if let Some(other) = seen.insert(last(path), path) {
            return Err(io::Error::other(format!(
                "{other} and {path} have one name, so a script may mean either"
            )));
        }
    }
    let renames = rename(folder, &assets)?;
    for path in &all {
        let file = folder.join(path);
        match Kind::of(path) {
            Kind::Page | Kind::Hosting if path.ends_with(".html") => {
                let page = fs::read_to_string(&file)?;
                write_changed(&file, &page, &in_page(path, &page, &renames))?;
            }
            Kind::Manifest => {
                let manifest = fs::read_to_string(&file)?;
                write_changed(&file, &manifest, &in_text(&manifest, &renames))?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn write_changed(file: &Path, before: &str, after: &str) -> io::Result<()> {
    if before == after {
        return Ok(());
    }
    fs::write(file, after)
}

/// Renames the assets in dependency order: a file's content, and so its hash, changes with the names in it.
fn rename(folder: &Path, assets: &[&String]) -> io::Result<Renames> {
    let mut renames = Renames::new();
    let mut waiting = assets.to_vec();
    while !waiting.is_empty() {
        let mut held_up = Vec::new();
        for path in &waiting {
            let mut content = fs::read(folder.join(path))?;
            if let Some(text) = as_text(path, &content) {
                if waiting
                    .iter()
                    .any(|other| other != path && text_names(text, other))
                {
                    held_up.push(*path);
                    continue;
                }
                content = in_text(text, &renames).into_bytes();
            }
            let new = hashed(path, &content);
            fs::remove_file(folder.join(path))?;
            let integrity = files::integrity(&content);
            fs::write(folder.join(&new), content)?;
            let renamed = Renamed {
                name: new,
                integrity,
            };
            renames.insert((*path).clone(), renamed);
        }
        if held_up.len() == waiting.len() {
            return Err(io::Error::other(format!(
                "these files name each other, so none can be named by what it holds: {held_up:?}"
            )));
        }
        waiting = held_up;
    }
    Ok(renames)
}

/// The text of scripts and styles, which may refer to other files.
fn as_text<'a>(path: &str, content: &'a [u8]) -> Option<&'a str> {
    let text = path.ends_with(".js") || path.ends_with(".css");
    text.then(|| std::str::from_utf8(content).ok()).flatten()
}

/// Adds the hash of the content: `boot.js` becomes `boot-0123456789abcdef.js`.
fn hashed(path: &str, content: &[u8]) -> String {
    let (stem, end) = path.rsplit_once('.').unwrap_or((path, ""));
    format!("{}-{}.{end}", bare(stem), files::name_hash(content))
}

/// A stem without a hash from Trunk or from an earlier run: `casepath-0123456789abcdef_bg` becomes `casepath_bg`.
fn bare(stem: &str) -> String {
    // Trunk writes its hash without leading zeros.
    let is_hash =
        |part: &str| (8..=16).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_hexdigit());
    match stem.rsplit_once('-') {
        Some((name, hash)) if is_hash(hash) => name.to_owned(),
        Some((name, hash)) if hash.strip_suffix("_bg").is_some_and(is_hash) => {
            format!("{name}_bg")
        }
        _ => stem.to_owned(),
    }
}

/// The positions where a text refers to the file: its name as the last path segment, between quotes or brackets.
fn places<'a>(text: &'a str, path: &'a str) -> impl Iterator<Item = usize> + 'a {
    let name = last(path);
    text.match_indices(name).filter_map(move |(start, _)| {
        let before = text.as_bytes()[..start].last();
        let after = text.as_bytes().get(start + name.len());
        let opens = before.is_some_and(|b| b"\"'`/(".contains(b));
        let closes = after.is_some_and(|b| b"\"'`)?#".contains(b));
        (opens && closes).then_some(start)
    })
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn text_names(text: &str, path: &str) -> bool {
    places(text, path).next().is_some()
}

/// A script, style sheet or manifest with the new names and updated integrity hashes.
fn in_text(text: &str, renames: &Renames) -> String {
    let mut out = text.to_owned();
    for (old, new) in renames {
        let indexes: Vec<usize> = places(&out, old).collect();
        for start in indexes.into_iter().rev() {
            let end = start + last(old).len();
            if let Some(integrity) = integrity_after(&out, end) {
                out.replace_range(integrity, &new.integrity);
            }
            out.replace_range(start..end, last(&new.name));
        }
    }
    out
}

/// The range of the integrity hash after a name that ends at `end`, as in `"name","sha384-..."`.
fn integrity_after(text: &str, end: usize) -> Option<Range<usize>> {
    let rest = &text[end..];
    let begins = rest.strip_prefix(r#"",""#)?;
    let hash = begins.strip_prefix("sha384-")?;
    let from = end + (rest.len() - begins.len());
    let length = begins.len() - hash.len() + hash.find('"')?;
    Some(from..from + length)
}

/// A page with the new names in all attributes.
fn in_page(page: &str, text: &str, renames: &Renames) -> String {
    html::rewrite(text, |tag| {
        let changes: Vec<(String, String)> = tag
            .values()
            .filter_map(|(name, value)| {
                let old = files::resolve(page, value)?;
                let new = renames.get(&old)?;
                let start = value.rfind(last(&old))?;
                let rest = &value[start + last(&old).len()..];
                let value = format!("{}{}{rest}", &value[..start], last(&new.name));
                Some((name.to_owned(), value))
            })
            .collect();
        for (name, value) in changes {
            tag.set(&name, &value);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renames(pairs: &[(&str, &str)]) -> Renames {
        pairs
            .iter()
            .map(|(old, new)| {
                let renamed = Renamed {
                    name: (*new).to_owned(),
                    integrity: format!("sha384-of-{new}"),
                };
                ((*old).to_owned(), renamed)
            })
            .collect()
    }

    #[test]
    fn the_hash_of_trunk_and_of_an_earlier_run_goes() {
        for (stem, expected) in [
            ("boot", "boot"),
            ("boot-0123456789abcdef", "boot"),
            ("casepath-0123456789abcdef_bg", "casepath_bg"),
            ("casepath-a8aca5409d30eb7_bg", "casepath_bg"),
            ("casepath-a8aca5409d30eb7", "casepath"),
            ("icon-192", "icon-192"),
            ("icon-192-0123456789abcdef", "icon-192"),
        ] {
            assert_eq!(bare(stem), expected);
        }
    }

    #[test]
    fn a_script_names_a_file_only_as_a_whole() {
        let script = "new URL('page_bg.wasm',import.meta.url);import(\"./page.js\");x='my-page.js'";
        let renames = renames(&[("page.js", "page-1.js"), ("page_bg.wasm", "page_bg-2.wasm")]);
        assert_eq!(
            in_text(script, &renames),
            "new URL('page_bg-2.wasm',import.meta.url);import(\"./page-1.js\");x='my-page.js'"
        );
    }

    #[test]
    fn what_a_part_must_hold_stands_beside_its_name() {
        let renames = renames(&[("page_plans.wasm", "page_plans-1.wasm")]);
        for (script, expected) in [
            (
                r#"f("./page_plans.wasm","sha384-"),f("./other.wasm","sha384-")"#,
                r#"f("./page_plans-1.wasm","sha384-of-page_plans-1.wasm"),f("./other.wasm","sha384-")"#,
            ),
            (
                r#"f("./page_plans.wasm","sha384-old+/=","sha384-")"#,
                r#"f("./page_plans-1.wasm","sha384-of-page_plans-1.wasm","sha384-")"#,
            ),
            (
                r#"f("./page_plans.wasm","text");g("sha384-")"#,
                r#"f("./page_plans-1.wasm","text");g("sha384-")"#,
            ),
        ] {
            assert_eq!(in_text(script, &renames), expected);
        }
    }

    #[test]
    fn a_page_in_a_folder_names_files_by_its_own_way() {
        let renames = renames(&[("print.css", "print-1.css"), ("boot.js", "boot-2.js")]);
        let page = "<link href=../print.css><a href=print.css><p data-late=\"./../boot.js?x#y\">";
        assert_eq!(
            in_page("states/ohio.html", page, &renames),
            "<link href=\"../print-1.css\"><a href=print.css><p data-late=\"./../boot-2.js?x#y\">"
        );
    }
}

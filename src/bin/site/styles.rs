//! The styles of the calculator as one file, `page.css`: a browser paints nothing before it has all of them,
//! and one file arrives sooner than four.
//!
//! `<link rel=stylesheet href=./tokens-1.css><link rel=stylesheet href=./base-2.css>` becomes
//! `<link rel="stylesheet" href="./page.css">`, with what both held, in their order.

use std::path::Path;
use std::{fs, io};

use crate::{files, html, minify};

const PAGE: &str = "index.html";
const STYLE: &str = "page.css";

pub fn write(folder: &Path) -> io::Result<()> {
    let place = folder.join(PAGE);
    let page = fs::read_to_string(&place)?;
    let named = styles(&page);
    if named.is_empty() || named == [STYLE] {
        return Ok(());
    }
    let mut whole = String::new();
    for style in &named {
        whole += &fs::read_to_string(folder.join(style))?;
        whole.push('\n');
    }
    let style = folder.join(STYLE);
    fs::write(&style, whole)?;
    minify::minify(folder, &[style])?;
    fs::write(&place, joined(&page))?;
    named
        .iter()
        .filter(|name| *name != STYLE)
        .try_for_each(|name| fs::remove_file(folder.join(name)))
}

fn is_style(tag: &html::Tag) -> bool {
    tag.name == "link" && tag.get("rel") == Some("stylesheet")
}

/// The styles that the page names, in their order.
fn styles(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    html::rewrite(page, |tag| {
        if is_style(tag) {
            found.extend(tag.get("href").and_then(|href| files::resolve(PAGE, href)));
        }
    });
    found
}

/// The page with the one style in the place of the first, and without the others.
fn joined(page: &str) -> String {
    let mut first = true;
    let mut out = String::with_capacity(page.len());
    // Whole tags go, so the page is read piece by piece, each from a tag to the next.
    for piece in pieces(page) {
        let mut style = false;
        html::rewrite(piece, |tag| style |= is_style(tag));
        if !style {
            out += piece;
            continue;
        }
        if std::mem::take(&mut first) {
            out += &format!("<link rel=\"stylesheet\" href=\"./{STYLE}\">");
        }
        out += piece.split_once('>').map_or("", |(_, rest)| rest);
    }
    out
}

/// The page cut before every link.
fn pieces(page: &str) -> Vec<&str> {
    let mut cuts: Vec<usize> = page.match_indices("<link").map(|(at, _)| at).collect();
    cuts.push(page.len());
    let mut from = 0;
    cuts.into_iter()
        .map(|to| {
            let piece = &page[from..to];
            from = to;
            piece
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_style_stands_where_the_first_stood() {
        let page = "<head><link rel=icon href=i.svg><link href=./a-1.css rel=stylesheet integrity=x>\
                    <link rel=manifest href=m><link rel=\"stylesheet\" href=\"./b-2.css\"><title>t</title>";
        assert_eq!(styles(page), ["a-1.css", "b-2.css"]);
        let once = joined(page);
        assert_eq!(
            once,
            "<head><link rel=icon href=i.svg><link rel=\"stylesheet\" href=\"./page.css\">\
             <link rel=manifest href=m><title>t</title>"
        );
        assert_eq!(joined(&once), once);
    }
}

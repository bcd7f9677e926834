//! Inlines the calculator's style sheets into the page: a browser waits for all of them before the first paint,
//! and inlining saves a round trip. The page's content security policy allows this text by its hash, so a modified
//! style is rejected as a modified file would be.
//!
//! `<link rel=stylesheet href=./tokens-1.css><link rel=stylesheet href=./base-2.css>` becomes `<style
//! id="page-style">...</style>` with both contents, in order.

use std::path::Path;
use std::{fs, io};

use crate::{files, html, minify};

const PAGE: &str = "index.html";
/// A temporary file.
const STYLE: &str = "page.css";
/// The part of the policy that allows style sheet files.
const STYLES: &str = "style-src 'self'";

pub fn write(folder: &Path) -> io::Result<()> {
    let file = folder.join(PAGE);
    let page = fs::read_to_string(&file)?;
    let named = styles(&page);
    if named.is_empty() {
        return Ok(());
    }
    let mut whole = String::new();
    for style in &named {
        whole += &fs::read_to_string(folder.join(style))?;
        whole.push('\n');
    }
    let style = folder.join(STYLE);
    fs::write(&style, whole)?;
    minify::minify(folder, std::slice::from_ref(&style))?;
    let whole = fs::read_to_string(&style)?;
    fs::write(&file, inside(&page, whole.trim())?)?;
    named
        .iter()
        .map(|name| folder.join(name))
        .chain([style])
        .try_for_each(fs::remove_file)
}

fn is_style(tag: &html::OpeningTag) -> bool {
    tag.name == "link" && tag.get("rel") == Some("stylesheet")
}

/// The style sheets that the page links to, in order.
fn styles(page: &str) -> Vec<String> {
    let mut paths = Vec::new();
    html::rewrite(page, |tag| {
        if is_style(tag) {
            paths.extend(tag.get("href").and_then(|href| files::resolve(PAGE, href)));
        }
    });
    paths
}

/// The page with the style in place of the first style sheet link, without the other links, and with a policy that
/// allows it.
///
/// # Errors
/// When the text would close the `<style>` element, or the page has no such policy.
fn inside(page: &str, style: &str) -> io::Result<String> {
    if style.contains("</") {
        return Err(io::Error::other("a style holds </"));
    }
    let mut first = true;
    let mut out = String::with_capacity(page.len() + style.len());
    // Removes whole tags: the page is processed in pieces that start at a tag.
    for piece in pieces(page) {
        let mut is_named = false;
        html::rewrite(piece, |tag| is_named |= is_style(tag));
        if !is_named {
            out += piece;
            continue;
        }
        if std::mem::take(&mut first) {
            out += &format!("<style id=\"page-style\">{style}</style>");
        }
        out += piece.split_once('>').map_or("", |(_, rest)| rest);
    }
    let mut let_in = false;
    let out = html::rewrite(&out, |tag| {
        let policy = tag.get("content").unwrap_or_default();
        if tag.is_policy() && policy.contains(STYLES) {
            let_in = true;
            let hash = files::policy_hash(style);
            tag.set(
                "content",
                &policy.replacen(STYLES, &format!("{STYLES} {hash}"), 1),
            );
        }
    });
    if let_in {
        Ok(out)
    } else {
        Err(io::Error::other(format!(
            "{PAGE} has no policy with {STYLES}"
        )))
    }
}

/// The page, split before every `<link`.
fn pieces(page: &str) -> Vec<&str> {
    let mut cuts: Vec<usize> = page
        .match_indices("<link")
        .map(|(start, _)| start)
        .collect();
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

    const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'self'; img-src 'self'\">";

    #[test]
    fn one_style_stands_where_the_first_stood_and_the_policy_lets_it_in() {
        let page = format!(
            "<head>{POLICY}<link rel=icon href=i.svg><link href=./a-1.css rel=stylesheet integrity=x>\
             <link rel=manifest href=m><link rel=\"stylesheet\" href=\"./b-2.css\"><title>t</title>"
        );
        assert_eq!(styles(&page), ["a-1.css", "b-2.css"]);
        let once = inside(&page, "p>a{color:red}").expect("a policy");
        // Computed with openssl: printf 'p>a{color:red}' | openssl dgst -sha256 -binary | base64
        let policy = POLICY.replace(
            "'self';",
            "'self' 'sha256-85mKq04mPQ0KDlo3FOGSpjyr/c2DMFupj6+KgMustAA=';",
        );
        assert_eq!(
            once,
            format!(
                "<head>{policy}<link rel=icon href=i.svg><style id=\"page-style\">p>a{{color:red}}</style>\
                 <link rel=manifest href=m><title>t</title>"
            )
        );
        assert_eq!(styles(&once), [""; 0]);
    }

    #[test]
    fn a_style_that_nothing_lets_in_or_that_would_end_the_element_is_refused() {
        let page = "<link rel=stylesheet href=a.css>";
        assert!(inside(page, "p{}").is_err());
        let page = format!("{POLICY}{page}");
        assert!(inside(&page, "p{}").is_ok());
        assert!(inside(&page, "p::after{content:'</style>'}").is_err());
    }
}

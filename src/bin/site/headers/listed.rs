//! `_headers`, as Netlify, Cloudflare Pages and others read it.
//!
//! Where several rules match an address, these hosts put the values of a header together. So a header whose
//! value is the same everywhere stands under `/*`, and any other under rules of which only one matches.

use std::fmt::Write;

use super::{Class, Header};

pub fn file(headers: &[Header], all: &[String]) -> String {
    let mut out = String::from("/*\n");
    // Writing to a string does not fail.
    for header in headers.iter().filter(|header| header.special.is_empty()) {
        let _ = writeln!(out, "  {}: {}", header.name, header.value);
    }
    for path in addresses(all) {
        let _ = writeln!(out, "{path}");
        for header in headers.iter().filter(|header| !header.special.is_empty()) {
            let class = match path.as_str() {
                "/embed" => Class::Framed,
                path => Class::of(path),
            };
            let value = header.of(class);
            if !value.is_empty() {
                let _ = writeln!(out, "  {}: {value}", header.name);
            }
        }
    }
    out
}

/// The addresses of all files that are served, those of a folder together. Pages go by their name without
/// `.html` too, as some hosts have it.
fn addresses(all: &[String]) -> Vec<String> {
    let mut found = vec!["/".to_owned()];
    let mut add = |address: String| {
        if !found.contains(&address) {
            found.push(address);
        }
    };
    for path in all {
        let copy = path.ends_with(".br") || path.ends_with(".gz");
        let for_hosts = path.starts_with(['.', '_']) || path.starts_with("hosting/");
        if copy || for_hosts {
            continue;
        }
        if let Some((folder, _)) = path.split_once('/') {
            let inside = all
                .iter()
                .filter(|other| other.starts_with(&format!("{folder}/")));
            let alike = inside.clone().all(|other| Class::of(other) == Class::Named);
            add(if alike {
                format!("/{folder}/*")
            } else {
                format!("/{path}")
            });
            continue;
        }
        add(format!("/{path}"));
        if let Some(bare) = path.strip_suffix(".html") {
            add(format!("/{bare}"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_one_rule_of_its_own() {
        let files = [
            ".htaccess",
            "_headers",
            "boot-0123456789abcdef.js",
            "boot-0123456789abcdef.js.br",
            "embed.html",
            "index.html",
            "state/oh.html",
            "state/ny.html",
        ]
        .map(str::to_owned);
        assert_eq!(
            addresses(&files),
            [
                "/",
                "/boot-0123456789abcdef.js",
                "/embed.html",
                "/embed",
                "/index.html",
                "/index",
                "/state/*"
            ]
        );
    }

    #[test]
    fn a_value_that_differs_stands_once_for_each_address() {
        let headers = super::super::table("default-src 'self'");
        let text = file(
            &headers,
            &["embed.html", "embed.js", "index.html"].map(str::to_owned),
        );
        let (everywhere, rest) = text.split_once("\n/\n").expect("the rule of the root");
        for header in headers {
            let differs = !header.special.is_empty();
            assert_eq!(
                everywhere.contains(header.name),
                !differs,
                "{}",
                header.name
            );
            assert_eq!(rest.contains(header.name), differs, "{}", header.name);
        }
        let (_, embed) = text.split_once("\n/embed\n").expect("the page for frames");
        let embed = embed.split("\n/").next().unwrap_or_default();
        assert!(embed.contains("frame-ancestors *") && embed.contains("cross-origin"));
    }
}

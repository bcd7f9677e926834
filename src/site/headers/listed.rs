//! `_headers` for Netlify, Cloudflare Pages and others.
//!
//! If several rules match an address, these hosts join the values of a header. So a header with the same value
//! everywhere is under `/*`, and any other is under rules of which exactly one matches.
//!
//! An unknown address therefore gets only the headers of `/*`. The 404 page has its own, stricter policy as
//! `<meta>`, and is not cached.

use std::fmt::Write;

use super::{Class, Header};

/// The prefix of the names of the program's parts; no other file has it.
const PART: &str = "casepath_";

pub fn file(headers: &[Header], all: &[String]) -> String {
    let mut out = String::from("/*\n");
    // Writing to a `String` cannot fail.
    for header in headers.iter().filter(|header| header.special.is_empty()) {
        let _ = writeln!(out, "  {}: {}", header.name, header.value);
    }
    for (path, class) in addresses(all) {
        let _ = writeln!(out, "{path}");
        for header in headers.iter().filter(|header| !header.special.is_empty()) {
            let value = header.of(class);
            if !value.is_empty() {
                let _ = writeln!(out, "  {}: {value}", header.name);
            }
        }
    }
    out
}

/// The addresses of all served files with their classes. Files of one class in a folder share a rule, because some
/// hosts limit the number of rules to a hundred. Pages are also listed without `.html`, as some hosts serve them.
fn addresses(all: &[String]) -> Vec<(String, Class)> {
    let mut addresses = vec![("/".to_owned(), Class::Named)];
    let mut add = |address: String, class: Class| {
        if !addresses.iter().any(|(other, _)| *other == address) {
            addresses.push((address, class));
        }
    };
    for path in all {
        let copy = path.ends_with(".br") || path.ends_with(".gz");
        let for_hosts = path.starts_with(['.', '_']) || path.starts_with("hosting/");
        if copy || for_hosts {
            continue;
        }
        if let Some((folder, _)) = path.split_once('/') {
            let mut inside = all
                .iter()
                .filter(|other| !other.ends_with(".br") && !other.ends_with(".gz"))
                .filter(|other| other.starts_with(&format!("{folder}/")));
            let class = Class::of(path);
            let address = if inside.all(|other| Class::of(other) == class) {
                format!("/{folder}/*")
            } else {
                format!("/{path}")
            };
            add(address, class);
            continue;
        }
        let class = Class::of(path);
        // One rule for the parts of the program, of which there are many.
        if path.starts_with(PART) {
            add(format!("/{PART}*"), class);
            continue;
        }
        add(format!("/{path}"), class);
        if let Some(bare) = path.strip_suffix(".html") {
            add(format!("/{bare}"), class);
        }
    }
    addresses
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
            "casepath_bg-0123456789abcdef.wasm",
            "casepath_library_plans-0123456789abcdef.wasm",
            "embed.html",
            "index.html",
            "state/oh.html",
            "state/ny.html",
            "tables/fees-0123456789abcdef.csv",
            "tables/fees-0123456789abcdef.csv.br",
            "tables/fees-fedcba9876543210.json",
        ]
        .map(str::to_owned);
        let addresses = addresses(&files);
        let addresses: Vec<(&str, Class)> = addresses
            .iter()
            .map(|(path, class)| (&**path, *class))
            .collect();
        assert_eq!(
            addresses,
            [
                ("/", Class::Named),
                ("/boot-0123456789abcdef.js", Class::Asset),
                ("/casepath_*", Class::Asset),
                ("/embed.html", Class::Framed),
                ("/embed", Class::Framed),
                ("/index.html", Class::Named),
                ("/index", Class::Named),
                ("/state/*", Class::Named),
                ("/tables/*", Class::Asset)
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

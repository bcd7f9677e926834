//! Configuration for Apache 2.4 with mod_headers, mod_mime and, for the compressed copies, mod_rewrite.

use std::fmt::Write;

use super::{Class, Header, TYPES};

pub fn file(headers: &[Header]) -> String {
    let mut out = String::from(
        "# Needs AllowOverride All (or FileInfo Options=Indexes,MultiViews) and mod_headers; compressed copies, mod_rewrite.
Options -Indexes -MultiViews
DirectoryIndex index.html
# Where the site does not lie at the root, put its path before 404.html.
ErrorDocument 403 /404.html
ErrorDocument 404 /404.html
AddDefaultCharset utf-8
",
    );
    // Writing to a `String` cannot fail.
    for (end, kind) in TYPES.iter().chain(&[("js", "text/javascript")]) {
        let _ = writeln!(out, "AddType {kind} .{end}");
    }
    out.push_str(
        "AddCharset utf-8 .css .js .json .svg .ts .txt .csv .webmanifest

# Nothing hidden but what certificates need, and nothing that is for the host only.
RedirectMatch 404 (/\\.(?!well-known/)|/_headers$|/hosting/(nginx[a-z-]*\\.conf|Caddyfile)$)

<IfModule mod_rewrite.c>
RewriteEngine On
# A copy is compressed already: whatever else compresses here leaves it alone.
RewriteRule \\.(br|gz)$ - [L,E=no-gzip:1,E=no-brotli:1]
# A folder without a page of its own is no page.
RewriteCond %{REQUEST_FILENAME} -d
RewriteCond %{REQUEST_FILENAME}/index.html !-f
RewriteRule ^ - [R=404,L]
",
    );
    for (coding, end) in [("br", "br"), ("gzip", "gz")] {
        let _ = writeln!(
            out,
            "RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b
RewriteCond %{{REQUEST_FILENAME}}.{end} -f
RewriteRule ^(.+)\\.(html|css|js|json|svg|txt|csv|wasm|webmanifest)$ $1.$2.{end} [L]"
        );
    }
    out.push_str("</IfModule>\n");
    for (coding, end) in [("br", "br"), ("gzip", "gz")] {
        let _ = writeln!(
            out,
            "<FilesMatch \"\\.{end}$\">
    RemoveType .gz
    RemoveLanguage .br
    RemoveEncoding .gz
    Header set Content-Encoding {coding}
    Header append Vary Accept-Encoding
</FilesMatch>"
        );
    }
    out.push_str(&types_of_copies());
    out.push_str("\n<IfModule mod_headers.c>\n");
    for header in headers {
        if !header.value.is_empty() {
            let _ = writeln!(
                out,
                "Header always set {} \"{}\"",
                header.name, header.value
            );
        }
        for (class, pattern) in Class::SPECIAL {
            let value = header.of(class);
            if value != header.value {
                let name = header.name;
                // Matches the requested URL, because the served file may be a compressed copy.
                let _ = writeln!(
                    out,
                    "Header always set {name} \"{value}\" \"expr=%{{THE_REQUEST}} =~ m#^\\S+ [^ ?]*{}[? ]#\"",
                    pattern.trim_end_matches('$')
                );
            }
        }
    }
    out.push_str("# The page for what is missing has no headers of what was asked for.\n");
    for header in headers.iter().filter(|header| !header.special.is_empty()) {
        let name = header.name;
        let rule = if header.value.is_empty() {
            format!("unset {name}")
        } else {
            format!("set {name} \"{}\"", header.value)
        };
        let _ = writeln!(
            out,
            "Header always {rule} \"expr=%{{REQUEST_STATUS}} -ge 400\""
        );
    }
    out.push_str("</IfModule>\n");
    out
}

/// A compressed copy has the content type of its original.
fn types_of_copies() -> String {
    let mut out = String::new();
    for (end, kind) in [
        ("html", "text/html; charset=utf-8"),
        ("css", "text/css; charset=utf-8"),
        ("js", "text/javascript; charset=utf-8"),
        ("json", "application/json; charset=utf-8"),
        ("svg", "image/svg+xml; charset=utf-8"),
        ("txt", "text/plain; charset=utf-8"),
        ("csv", "text/csv; charset=utf-8"),
        ("wasm", "application/wasm"),
        ("webmanifest", "application/manifest+json; charset=utf-8"),
    ] {
        let _ = writeln!(
            out,
            "<FilesMatch \"\\.{end}\\.(br|gz)$\">\n    ForceType \"{kind}\"\n</FilesMatch>"
        );
    }
    out
}

//! Configuration for Caddy 2.

use std::fmt::Write;

use super::{Class, Header, TYPES};

/// The name of a class's matcher.
const fn matcher(class: Class) -> &'static str {
    match class {
        Class::Named => "@named",
        Class::Framed => "@framed",
        Class::Shared => "@shared",
        Class::Asset => "@asset",
    }
}

pub fn file(headers: &[Header]) -> String {
    let mut out = String::from(
        "# caddy run --config Caddyfile
# Put dist/ to /srv/casepath, or change the path. For a domain with its certificate write its name
# in place of :8080.
:8080 {
    root * /srv/casepath

    # At a path: here `handle_path /tools/casepath/* {`, and its `}` where it says so below.

    # Nothing hidden, nothing that is for the host only, and no address that is none.
    @hidden path_regexp (\\x00|/\\.|/_headers$|/hosting/(nginx[a-z-]*\\.conf|Caddyfile)$)
    error @hidden 404

",
    );
    // Writing to a `String` cannot fail.
    for (class, pattern) in Class::SPECIAL {
        let _ = writeln!(out, "    {} path_regexp {pattern}", matcher(class));
    }
    out.push_str("    @named {\n");
    for (_, pattern) in Class::SPECIAL {
        let _ = writeln!(out, "        not path_regexp {pattern}");
    }
    out.push_str("    }\n");
    for class in [Class::Named, Class::Framed, Class::Shared, Class::Asset] {
        let _ = writeln!(out, "    header {} {{", matcher(class));
        for header in headers {
            let value = header.of(class);
            if !value.is_empty() {
                let _ = writeln!(out, "        {} \"{value}\"", header.name);
            }
        }
        out.push_str("    }\n");
    }
    for (end, kind) in TYPES {
        let _ = writeln!(
            out,
            "    @{end} path *.{end}\n    header @{end} Content-Type {kind}"
        );
    }
    out.push_str(
        "
    # The compressed copies that lie beside the files.
    file_server {
        precompressed br gzip
    }

    # Here; for what lies elsewhere, `handle { error 404 }`, its parts on lines of their own.

    handle_errors {
        rewrite * /404.html
        # No headers of what was asked for.
        header {
",
    );
    for header in headers.iter().filter(|header| !header.special.is_empty()) {
        let _ = if header.value.is_empty() {
            writeln!(out, "            -{}", header.name)
        } else {
            writeln!(out, "            {} \"{}\"", header.name, header.value)
        };
    }
    out.push_str("        }\n        file_server\n    }\n}\n");
    out
}

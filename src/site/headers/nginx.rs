//! Configuration for nginx: values that differ by file are in server-wide maps, so that a single `location` at any
//! path is enough.

use std::fmt::Write;

use super::{Class, Header, TYPES};

/// A `types` block replaces nginx's own list, so these are all types that the site uses.
const OWN_TYPES: [(&str, &str); 9] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("txt", "text/plain"),
    ("csv", "text/csv"),
    ("ics", "text/calendar"),
];

fn variable(header: &Header) -> String {
    let name = header.name.to_ascii_lowercase().replace('-', "_");
    format!("$casepath_{name}")
}

/// The part for `http { }`.
pub fn http(headers: &[Header]) -> String {
    let mut out = String::from("# Inside http { }: the headers that differ by file.\n");
    for header in headers.iter().filter(|header| !header.special.is_empty()) {
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "map $uri {} {{", variable(header));
        let _ = writeln!(out, "    default \"{}\";", header.value);
        for (class, pattern) in Class::SPECIAL {
            let value = header.of(class);
            if value != header.value {
                let _ = writeln!(out, "    \"~{pattern}\" \"{value}\";");
            }
        }
        out.push_str("}\n");
    }
    out.push_str(
        "\n# Nor does what nginx answers by itself tell its version.\nserver_tokens off;\n",
    );
    out
}

/// The part for the site's `location`.
pub fn location(headers: &[Header]) -> String {
    let mut out = String::from("# Inside the location of the site.\n");
    for header in headers {
        let value = if header.special.is_empty() {
            format!("\"{}\"", header.value)
        } else {
            variable(header)
        };
        // nginx does not send a header with an empty value.
        let _ = writeln!(out, "add_header {} {value} always;", header.name);
    }
    out.push_str("\ntypes {\n");
    for (end, kind) in OWN_TYPES.iter().chain(&TYPES) {
        let _ = writeln!(out, "    {kind} {end};");
    }
    out.push_str(
        "}
default_type application/octet-stream;
charset utf-8;
charset_types text/css text/javascript application/json text/plain text/csv text/calendar image/svg+xml application/manifest+json;

# The compressed copies that lie beside the files. Without the module for brotli take its line out.
gzip_static on;
gzip_vary on;
brotli_static on;

index index.html;
autoindex off;
log_not_found off;
absolute_redirect off;

# Nothing hidden but what certificates need, and nothing that is for the host only.
location ~ (/\\.(?!well-known/)|/_headers$|/hosting/(nginx[a-z-]*\\.conf|Caddyfile)$) {
    return 404;
}
",
    );
    out
}

/// A complete configuration.
pub const fn example() -> &'static str {
    "# A whole nginx, to begin with: nginx -p /srv/casepath/hosting -c nginx.conf
# Put dist/ to /srv/casepath, or change the paths. Only what stands here is needed from elsewhere:
# Debian, Ubuntu: apt-get install nginx-light libnginx-mod-http-brotli-static
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
pid nginx.pid;
error_log stderr;

events {}

http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    include nginx-http.conf;

    server {
        listen 8080;
        # With a certificate: listen 443 ssl; http2 on; ssl_certificate ...; ssl_certificate_key ...;

        # The site at the root. At /tools/casepath/ instead: location /tools/casepath/ with
        # `alias /srv/casepath/;` in place of `root`, and that path before 404.html, twice; and beside it
        # `location / { error_page 404 /tools/casepath/404.html; return 404; }` for what lies elsewhere.
        location / {
            root /srv/casepath;
            error_page 403 =404 /404.html;
            error_page 404 /404.html;
            include nginx-location.conf;
        }
    }
}
"
}

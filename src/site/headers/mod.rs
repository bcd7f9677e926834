//! The HTTP headers for the site, generated from one table as configurations for common hosts:
//!
//! | file | host |
//! |---|---|
//! | `_headers` | Netlify, Cloudflare Pages and others, for a whole site |
//! | `.htaccess` | Apache |
//! | `hosting/nginx.conf`; `hosting/nginx-http.conf`, `hosting/nginx-location.conf` | nginx: an example; its parts |
//! | `hosting/Caddyfile` | Caddy |
//!
//! The content security policy is the one in the `<meta>` of `index.html`, plus `frame-ancestors`, which only
//! works as a header. It also allows the script of the 404 page, because some hosts send it with the headers of
//! the requested address. It allows any inline style: nginx and Caddy read their configuration only at startup, so
//! the style hash of an older build would block the style of a newer one. Each page's own `<meta>` policy applies
//! as well and allows only what that page needs, by hash.

mod apache;
mod caddy;
mod listed;
mod nginx;

use std::path::Path;
use std::{fs, io};

use crate::pages::{embed, missing};
use crate::{files, html};

/// What the value of a header depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Pages, the worker, the manifest and all other files with fixed names.
    Named,
    /// `embed.html`, which any site may frame.
    Framed,
    /// `embed.js`, which any site may load.
    Shared,
    /// A file with a content hash in its name.
    Asset,
}

impl Class {
    /// The classes other than [`Class::Named`], with a regular expression for their paths that all hosts support.
    const SPECIAL: [(Self, &'static str); 3] = [
        (Self::Framed, r"/embed(\.html)?$"),
        (Self::Shared, r"/embed\.js$"),
        (Self::Asset, r"-[0-9a-f]{16}\.[0-9a-z]+$"),
    ];

    /// The class of a path inside `dist/`.
    pub fn of(path: &str) -> Self {
        match path.rsplit('/').next().unwrap_or(path) {
            "embed.html" => Self::Framed,
            "embed.js" => Self::Shared,
            name => {
                let hash = name
                    .rsplit_once('.')
                    .and_then(|(stem, _)| stem.rsplit_once('-'))
                    .map_or("", |(_, hash)| hash);
                let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
                if hash.len() == 16 && hash.bytes().all(hex) {
                    Self::Asset
                } else {
                    Self::Named
                }
            }
        }
    }
}

/// A header: its value for [`Class::Named`], and for the classes with another value. An empty value means "not
/// sent".
pub struct Header {
    pub name: &'static str,
    pub value: String,
    pub special: Vec<(Class, String)>,
}

impl Header {
    fn same(name: &'static str, value: &str) -> Self {
        Self {
            name,
            value: value.to_owned(),
            special: Vec::new(),
        }
    }

    /// The value for a class.
    pub fn of(&self, class: Class) -> &str {
        self.special
            .iter()
            .find(|(other, _)| *other == class)
            .map_or(&self.value, |(_, value)| value)
    }
}

/// Content types that hosts often do not know, by extension.
const TYPES: [(&str, &str); 3] = [
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    // TypeScript declarations, which some hosts serve as MPEG video.
    ("ts", "text/plain"),
];

/// All headers, for a page with this content security policy.
pub fn table(policy: &str) -> Vec<Header> {
    let framed_by = |whom: &str| format!("{policy}; frame-ancestors {whom}");
    vec![
        Header {
            name: "Content-Security-Policy",
            value: framed_by("'self'"),
            special: vec![(Class::Framed, embed::with_school_file(&framed_by("*")))],
        },
        Header::same("X-Content-Type-Options", "nosniff"),
        Header::same("Referrer-Policy", "strict-origin"),
        Header::same(
            "Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
             magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
        ),
        Header::same("Cross-Origin-Opener-Policy", "same-origin"),
        Header {
            name: "Cross-Origin-Resource-Policy",
            value: "same-origin".to_owned(),
            special: vec![
                (Class::Framed, "cross-origin".to_owned()),
                (Class::Shared, "cross-origin".to_owned()),
            ],
        },
        // Other sites request `embed.js` with CORS. So does everything in a frame whose `sandbox` gives it an
        // opaque origin.
        Header {
            name: "Access-Control-Allow-Origin",
            value: String::new(),
            special: vec![
                (Class::Shared, "*".to_owned()),
                (Class::Asset, "*".to_owned()),
            ],
        },
        // A cross-origin isolated site can only frame pages that set this header. Our pages load only same-origin
        // files.
        Header {
            name: "Cross-Origin-Embedder-Policy",
            value: String::new(),
            special: vec![(Class::Framed, "require-corp".to_owned())],
        },
        Header {
            name: "Cache-Control",
            value: "no-cache".to_owned(),
            special: vec![(
                Class::Asset,
                "public, max-age=31536000, immutable".to_owned(),
            )],
        },
    ]
}

pub fn write(folder: &Path) -> io::Result<()> {
    let index = fs::read_to_string(folder.join("index.html"))?;
    let policy = policy(&index)
        .ok_or_else(|| io::Error::other("index.html carries no policy that can be widened"))?;
    let headers = table(&policy);
    let hosting = folder.join("hosting");
    fs::create_dir_all(&hosting)?;
    fs::write(hosting.join("nginx.conf"), nginx::example())?;
    fs::write(hosting.join("nginx-http.conf"), nginx::http(&headers))?;
    fs::write(
        hosting.join("nginx-location.conf"),
        nginx::location(&headers),
    )?;
    fs::write(hosting.join("Caddyfile"), caddy::file(&headers))?;
    fs::write(folder.join(".htaccess"), apache::file(&headers))?;
    // Written last, because it lists all files.
    let all = files::list(folder)?;
    fs::write(folder.join("_headers"), listed::file(&headers, &all))
}

/// The page's policy with the script of the 404 page, and without the hash of the page's style.
fn policy(index: &str) -> Option<String> {
    let mut policy = None;
    html::rewrite(index, |tag| {
        if tag.is_policy() {
            policy = tag.get("content").map(ToOwned::to_owned);
        }
    });
    let policy = policy?;
    let (mut scripts, mut styles) = (false, false);
    let directives: Vec<String> = policy
        .split("; ")
        .map(|directive| {
            if let Some(others) = directive.strip_prefix("script-src 'self'") {
                scripts = true;
                format!("script-src 'self' {}{others}", missing::script_hash())
            } else if directive.starts_with("style-src 'self'") {
                styles = true;
                "style-src 'self' 'unsafe-inline'".to_owned()
            } else {
                directive.to_owned()
            }
        })
        .collect();
    (scripts && styles).then(|| directives.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_its_class() {
        for (path, class) in [
            ("index.html", Class::Named),
            ("state/oh.html", Class::Named),
            ("sw.js", Class::Named),
            ("embed.html", Class::Framed),
            ("embed.js", Class::Shared),
            ("boot-0123456789abcdef.js", Class::Asset),
            ("casepath_bg-0123456789abcdef.wasm", Class::Asset),
            ("boot-0123456789ABCDEF.js", Class::Named),
            ("some-name.js", Class::Named),
        ] {
            assert_eq!(Class::of(path), class, "{path}");
        }
    }

    #[test]
    fn the_policy_is_that_of_the_page_but_for_what_differs_from_build_to_build() {
        let page = "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'; \
                    script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-x'; object-src 'none'\">";
        let policy = policy(page).expect("a policy");
        let expected = format!(
            "default-src 'self'; script-src 'self' {} 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; object-src 'none'",
            missing::script_hash()
        );
        assert_eq!(policy, expected);
        let other = page.replace("sha256-x", "sha256-y");
        assert_eq!(super::policy(&other), Some(policy), "of another build");
        assert_eq!(super::policy("<p>"), None);
    }

    #[test]
    fn only_the_page_for_frames_may_ask_other_hosts_and_stand_in_any_frame() {
        let headers = table("default-src 'self'; connect-src 'self'; object-src 'none'");
        let of = |name: &str, class| {
            let header = headers.iter().find(|header| header.name == name);
            header.map_or("", |header| header.of(class)).to_owned()
        };
        for class in [Class::Named, Class::Shared, Class::Asset] {
            let policy = of("Content-Security-Policy", class);
            assert!(!policy.contains("https:") && policy.ends_with("frame-ancestors 'self'"));
        }
        let framed = of("Content-Security-Policy", Class::Framed);
        assert!(framed.contains("connect-src 'self' https:; "), "{framed}");
        assert!(framed.ends_with("frame-ancestors *"), "{framed}");
    }

    #[test]
    fn the_loader_can_be_had_from_anywhere_and_is_asked_for_anew() {
        let of = |name: &str| {
            let headers = table("default-src 'self'");
            let header = headers.iter().find(|header| header.name == name);
            header.map(|header| header.of(Class::Shared).to_owned())
        };
        assert_eq!(of("Access-Control-Allow-Origin").as_deref(), Some("*"));
        assert_eq!(
            of("Cross-Origin-Resource-Policy").as_deref(),
            Some("cross-origin")
        );
        assert_eq!(of("Cache-Control").as_deref(), Some("no-cache"));
    }

    #[test]
    fn no_value_can_break_out_of_a_configuration() {
        for header in table("default-src 'self'") {
            for class in [Class::Named, Class::Framed, Class::Shared, Class::Asset] {
                let value = header.of(class);
                assert!(!value.contains(['"', '\\', '\n', '$', '`', '{']), "{value}");
            }
        }
    }
}

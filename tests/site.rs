//! The program that finishes `dist/`, run on small test folders.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder; deleted on drop.
struct Folder(PathBuf);

impl Folder {
    fn with(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("site-{name}"));
        let _ = fs::remove_dir_all(&folder);
        for (file, content) in files {
            let place = folder.join(file);
            fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
            fs::write(place, content).expect("a file");
        }
        Self(folder)
    }

    fn finish(&self) -> Output {
        Command::new(env!("CARGO_BIN_EXE_site"))
            .arg("--again")
            .arg(&self.0)
            .output()
            .expect("the program runs")
    }

    fn finished(&self) -> &Self {
        let done = self.finish();
        let output = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{output}");
        self
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap_or_else(|why| panic!("{file}: {why}"))
    }

    /// All files with their content.
    fn all(&self) -> Vec<(String, Vec<u8>)> {
        fn walk(folder: &Path, way: &str, found: &mut Vec<(String, Vec<u8>)>) {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                let name = path.file_name().expect("a name").to_string_lossy();
                if path.is_dir() {
                    walk(&path, &format!("{way}{name}/"), found);
                } else {
                    found.push((format!("{way}{name}"), fs::read(&path).expect("a file")));
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.0, "", &mut found);
        found.sort();
        found
    }

    /// The only file with this prefix and suffix, and 16 hexadecimal digits of a hash between them.
    fn hashed(&self, begins: &str, ends: &str) -> String {
        let found: Vec<String> = self
            .all()
            .into_iter()
            .map(|(name, _)| name)
            .filter(|name| name.starts_with(begins) && name.ends_with(ends))
            .collect();
        let [only] = &found[..] else {
            panic!("{begins}-*{ends}: {found:?}");
        };
        let hash = &only[begins.len()..only.len() - ends.len()];
        assert!(hash.starts_with('-') && hash.len() == 17, "{only}");
        assert!(hash[1..].bytes().all(|b| b.is_ascii_hexdigit()), "{only}");
        only.clone()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const PAGE: &str = "<!doctype html><link rel=stylesheet href=./tokens-0123456789abcdef.css integrity=sha384-old>\
<link rel=modulepreload href=./casepath-0123456789abcdef.js><link rel=icon href=icon.svg>\
<script type=module src=./boot.js data-js=./casepath-0123456789abcdef.js \
data-wasm=./casepath-0123456789abcdef_bg.wasm data-plans-style=plans.css></script><p>boot.js</p>";

const BUILT: &[(&str, &str)] = &[
    ("index.html", PAGE),
    (
        "states/ohio.html",
        "<link rel=stylesheet href=../tokens-0123456789abcdef.css><a href=../index.html>x</a>",
    ),
    ("boot.js", "start()"),
    (
        "casepath-0123456789abcdef.js",
        "new URL('casepath_bg.wasm',import.meta.url);part(\"./casepath_plans.wasm\",\"sha384-\")",
    ),
    ("casepath-0123456789abcdef_bg.wasm", "one"),
    ("casepath_plans.wasm", "two"),
    ("plans.css", "q{}"),
    (
        "tokens-0123456789abcdef.css",
        "body{background:url(icon.svg)}",
    ),
    ("icon.svg", "<svg/>"),
    (
        "casepath.webmanifest",
        "{\"icons\":[{\"src\":\"icon.svg\"}]}",
    ),
    ("embed.js", "embed()"),
    ("school.schema.json", "{}"),
    ("licenses.txt", "MIT"),
    ("disclosure.css", "p{}"),
    ("_headers", "/*"),
];

#[test]
fn every_asset_is_named_by_what_it_holds_and_found_under_that_name() {
    let folder = Folder::with("names", BUILT);
    folder.finished();
    let icon = folder.hashed("icon", ".svg");
    let style = folder.hashed("tokens", ".css");
    let program = folder.hashed("casepath", ".js");
    let late_style = folder.hashed("plans", ".css");
    let page = folder.read("index.html");
    for name in [
        &icon,
        &style,
        &program,
        &late_style,
        &folder.hashed("boot", ".js"),
        &folder.hashed("casepath_bg", ".wasm"),
    ] {
        assert!(page.contains(&format!("{name}\"")), "{name}: {page}");
    }
    assert!(page.contains("<p>boot.js</p>"), "text stays: {page}");
    assert!(folder.read(&style).contains(&format!("url({icon})")));
    let part = folder.hashed("casepath_plans", ".wasm");
    // printf two | openssl dgst -sha384 -binary | openssl base64 -A
    let hash = "C1oQxwcbMT0v7unjhkFV6r/FSU0YgqMoTaEBWvDLZI7zfHnIOdn8sxIP0G4Aanvp";
    let script = folder.read(&program);
    let named = format!("part(\"./{part}\",\"sha384-{hash}\")");
    assert!(script.contains(&named), "{script}");
    assert!(
        folder
            .read("casepath.webmanifest")
            .contains(&format!("\"{icon}\""))
    );
    assert!(
        folder
            .read("states/ohio.html")
            .contains(&format!("\"../{style}\""))
    );
    for name in [
        "embed.js",
        "school.schema.json",
        "disclosure.css",
        "_headers",
        "casepath.webmanifest",
        "states/ohio.html",
    ] {
        assert!(folder.0.join(name).exists(), "{name} keeps its name");
    }
}

#[test]
fn a_second_run_changes_nothing() {
    let folder = Folder::with("twice", BUILT);
    let first = folder.finished().all();
    assert!(folder.finished().all() == first);
}

#[test]
fn a_change_deep_down_renames_all_that_leads_to_it_and_nothing_else() {
    let folder = Folder::with("deep", BUILT);
    folder.finished();
    let before = [
        folder.hashed("casepath", ".js"),
        folder.hashed("casepath_plans", ".wasm"),
        folder.hashed("boot", ".js"),
    ];
    fs::write(folder.0.join(&before[1]), "three").expect("a file");
    folder.finished();
    assert_ne!(folder.hashed("casepath", ".js"), before[0]);
    assert_ne!(folder.hashed("casepath_plans", ".wasm"), before[1]);
    assert_eq!(folder.hashed("boot", ".js"), before[2]);
}

#[test]
fn what_a_page_loads_stands_there_with_its_hash() {
    let folder = Folder::with("integrity", BUILT);
    folder.finished();
    let page = folder.read("index.html");
    // printf 'start()' | openssl dgst -sha384 -binary | openssl base64 -A
    let boot = "sha384-YO9eH3sX36qyw+UuhVDLik67J+J6POpRYTtOKqiZdbEbjICi3NUmlZIasD9C8qpz";
    assert!(page.contains(&format!("integrity=\"{boot}\"")), "{page}");
    assert!(!page.contains("sha384-old"), "{page}");
    assert_eq!(
        page.matches(" integrity=").count(),
        3,
        "style, preload, script: {page}"
    );
    for name in [
        "data-js-integrity",
        "data-wasm-integrity",
        "data-plans-style-integrity",
    ] {
        assert!(
            page.contains(&format!("{name}=\"sha384-")),
            "{name}: {page}"
        );
    }
    assert!(
        folder
            .read("states/ohio.html")
            .contains(" integrity=\"sha384-")
    );
}

#[test]
fn files_that_name_each_other_are_told() {
    let folder = Folder::with(
        "circle",
        &[("a.js", "import './b.js'"), ("b.js", "import './a.js'")],
    );
    let done = folder.finish();
    assert!(!done.status.success());
    let output = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(
        output.contains("a.js") && output.contains("b.js"),
        "{output}"
    );
}

#[test]
fn a_table_keeps_the_name_that_the_catalogue_knows_and_is_not_kept_by_the_worker() {
    let (path, content) = casepath::catalogue::DOWNLOADS[0];
    let folder = Folder::with(
        "tables",
        &[
            ("index.html", "<p>x"),
            (path, content),
            ("tables/own.csv", "a"),
        ],
    );
    folder.finished();
    assert_eq!(folder.read(path), content);
    // A file unknown to the program is named like any other.
    folder.hashed("tables/own", ".csv");
    let worker = folder.read("sw.js");
    assert!(!worker.contains(path));
}

#[test]
fn two_files_of_one_name_are_told() {
    let folder = Folder::with("namesakes", &[("a.js", "1"), ("more/a.js", "2")]);
    let done = folder.finish();
    assert!(!done.status.success());
    let output = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(output.contains("more/a.js"), "{output}");
}

#[test]
fn a_page_that_names_a_file_which_is_not_there_is_told() {
    let folder = Folder::with(
        "missing",
        &[("index.html", "<script src=boot.js></script>")],
    );
    let done = folder.finish();
    assert!(!done.status.success());
    let output = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(
        output.contains("index.html") && output.contains("boot.js"),
        "{output}"
    );
}

#[test]
fn an_unknown_order_is_refused() {
    let done = Command::new(env!("CARGO_BIN_EXE_site"))
        .arg("--agian")
        .output()
        .expect("the program runs");
    assert!(!done.status.success());
}

/// The paths in a list of the worker: `"./":"..."`.
fn list(worker: &str, name: &str) -> Vec<String> {
    let begins = worker.find(&format!("const {name} = {{")).expect("a list");
    let text = &worker[begins..worker[begins..].find('}').expect("its end") + begins];
    text.split('"')
        .filter(|part| part.starts_with("./"))
        .map(str::to_owned)
        .collect()
}

fn build_of(worker: &str) -> &str {
    let begins = worker.find("const BUILD = \"").expect("a name") + 15;
    &worker[begins..begins + 16]
}

#[test]
fn the_worker_keeps_all_that_pages_load_and_nothing_of_the_host() {
    let folder = Folder::with("worker", BUILT);
    folder.finished();
    let worker = folder.read("sw.js");
    let (first, later) = (list(&worker, "FIRST"), list(&worker, "LATER"));
    let boot = format!("./{}", folder.hashed("boot", ".js"));
    assert!(first.contains(&"./".to_owned()), "{first:?}");
    assert!(first.contains(&boot), "{first:?}");
    assert!(
        later.contains(&"./states/ohio.html".to_owned()),
        "{later:?}"
    );
    assert!(later.contains(&"./licenses.txt".to_owned()), "{later:?}");
    let both = [first, later].concat();
    for other in [
        "./index.html",
        "./sw.js",
        "./_headers",
        "./embed.js",
        "./school.schema.json",
        "./disclosure.css",
    ] {
        assert!(!both.contains(&other.to_owned()), "{other}");
    }
    // printf two | openssl dgst -sha256 -binary | openssl base64 -A
    let hash = "P8TM/nRYcOLA2Z9x8w/wZWyN7dQcwdfT03aw2+aF4vM=";
    let part = folder.hashed("casepath_plans", ".wasm");
    assert!(worker.contains(&format!("\"./{part}\":\"{hash}\"")));
    assert!(!worker.contains("{{"), "every place is filled in");
}

#[test]
fn a_build_is_named_by_all_that_it_holds() {
    let folder = Folder::with("build", BUILT);
    folder.finished();
    let before = build_of(&folder.read("sw.js")).to_owned();
    folder.finished();
    assert_eq!(build_of(&folder.read("sw.js")), before, "the same content");
    fs::write(folder.0.join("states/ohio.html"), "<p>other").expect("a file");
    folder.finished();
    assert_ne!(build_of(&folder.read("sw.js")), before, "another page");
}

#[test]
fn the_build_that_ends_the_worker_keeps_nothing_and_asks_for_none() {
    let mut built = BUILT.to_vec();
    let page = PAGE.replace(
        "data-plans-style",
        "data-offline=./offline.js data-plans-style",
    );
    built[0].1 = &page;
    built.push(("offline.js", "late()"));
    let folder = Folder::with("end", &built);
    folder.finished();
    assert!(folder.read("index.html").contains("data-offline"));
    let done = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(["--again", "--kill"])
        .arg(&folder.0)
        .status();
    assert!(done.expect("the program runs").success());
    let worker = folder.read("sw.js");
    assert!(worker.contains("unregister()") && !worker.contains("./states/"));
    assert!(!folder.read("index.html").contains("data-offline"));
}

//! The crates that are linked into the program for WebAssembly, asked of cargo, with what `Cargo.lock` and
//! their own sources say of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::{fs, io};

use serde::Deserialize;

/// A part of the program that others wrote.
#[derive(Clone, Debug)]
pub struct Part {
    pub name: String,
    pub version: String,
    /// Package address: `pkg:cargo/leptos@0.8.23`.
    pub purl: String,
    /// An SPDX expression.
    pub license: String,
    /// Empty where it names none.
    pub repository: String,
    /// SHA-256 of the package; empty for what is no package.
    pub checksum: String,
    /// The license texts that apply.
    pub texts: Vec<String>,
    /// The package addresses of the parts that it uses.
    pub uses: Vec<String>,
}

/// What `cargo metadata` says.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    repository: Option<String>,
    /// `None` for the crates of this workspace.
    source: Option<String>,
    manifest_path: String,
}

#[derive(Deserialize)]
struct Resolve {
    root: Option<String>,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// `None` is a normal one; else `dev` or `build`.
    kind: Option<String>,
}

impl Package {
    fn purl(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version)
    }
}

/// All parts that are shipped, by name; `is_split` where the program was cut in parts.
///
/// # Errors
/// Where cargo is missing or cannot fetch the crates.
pub fn shipped(is_split: bool) -> io::Result<Vec<Part>> {
    let metadata: Metadata = serde_json::from_slice(&ask(&["metadata", "--format-version=1"])?)?;
    let built = built()?;
    let checksums = checksums(include_str!("../../../Cargo.lock"));
    let packages: BTreeMap<&str, &Package> = metadata
        .packages
        .iter()
        .filter(|package| built.contains(&(package.name.clone(), package.version.clone())))
        .map(|package| (package.id.as_str(), package))
        .collect();
    let mut parts = vec![rust()];
    parts.extend(is_split.then(splitter));
    for (id, uses) in linked(&metadata, &packages) {
        let package = packages[id];
        if package.source.is_none() {
            continue;
        }
        let texts = Path::new(&package.manifest_path)
            .parent()
            .map_or_else(|| Ok(Vec::new()), texts)?;
        let key = (package.name.clone(), package.version.clone());
        let license = package.license.clone().unwrap_or_default();
        parts.push(Part {
            name: package.name.clone(),
            version: package.version.clone(),
            purl: package.purl(),
            texts: applying(&license, texts),
            license: license.replace('/', " OR "),
            repository: package.repository.clone().unwrap_or_default(),
            checksum: checksums.get(&key).cloned().unwrap_or_default(),
            uses: uses.iter().map(|id| packages[id].purl()).collect(),
        });
    }
    parts.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    Ok(parts)
}

/// What cargo says. Fetches the crates that are missing: whoever builds natively alone has none of those of the page.
fn ask(words: &[&str]) -> io::Result<Vec<u8>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let said = Command::new(cargo)
        .args(words)
        .args(["--locked", "--quiet", "--manifest-path", manifest])
        .output()?;
    if said.status.success() {
        Ok(said.stdout)
    } else {
        let why = String::from_utf8_lossy(&said.stderr).into_owned();
        Err(io::Error::other(why))
    }
}

/// What is built for the page, by name and version; no macros, which run in the compiler. The metadata does not tell it:
/// it has the features of all targets at once, those that write HTML natively among them.
fn built() -> io::Result<BTreeSet<(String, String)>> {
    let tree = ask(&[
        "tree",
        "--package=casepath",
        "--target=wasm32-unknown-unknown",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
    ])?;
    let line = |line: &str| {
        let (name, rest) = line.split_once(" v")?;
        Some((name.to_owned(), rest.split(' ').next()?.to_owned()))
    };
    Ok(String::from_utf8_lossy(&tree)
        .lines()
        .filter_map(line)
        .collect())
}

/// The crates that the program is linked with, each with those that it uses.
fn linked<'m>(
    metadata: &'m Metadata,
    packages: &BTreeMap<&str, &Package>,
) -> BTreeMap<&'m str, Vec<&'m str>> {
    let nodes: BTreeMap<&str, &Node> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let uses = |id: &str| -> Vec<&'m str> {
        let is_normal =
            |dependency: &&Dependency| dependency.dep_kinds.iter().any(|kind| kind.kind.is_none());
        let linked = |id: &&str| packages.contains_key(id);
        nodes.get(id).map_or_else(Vec::new, |node| {
            let normal = node.deps.iter().filter(is_normal);
            normal
                .map(|dependency| dependency.pkg.as_str())
                .filter(linked)
                .collect()
        })
    };
    let mut found = BTreeMap::new();
    let mut waiting = metadata.resolve.root.as_deref().map_or_else(Vec::new, uses);
    while let Some(id) = waiting.pop() {
        if !found.contains_key(id) {
            let next = uses(id);
            waiting.extend(&next);
            found.insert(id, next);
        }
    }
    found
}

/// From name and version to the checksum of the package.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let value = |block: &str, key: &str| -> Option<String> {
        let line = block
            .lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""))?;
        Some(line.strip_suffix('"')?.to_owned())
    };
    lock.split("[[package]]")
        .filter_map(|block| {
            let name = (value(block, "name")?, value(block, "version")?);
            Some((name, value(block, "checksum")?))
        })
        .collect()
}

/// The names and texts of the license files in a folder, in the order of their names.
fn texts(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_ascii_uppercase();
        let is_license = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE", "NOTICE"]
            .iter()
            .any(|begins| name.starts_with(begins));
        if is_license && entry.file_type()?.is_file() {
            let text = fs::read(entry.path())?;
            let text = String::from_utf8_lossy(&text).replace('\r', "");
            found.push((name, text.trim().to_owned()));
        }
    }
    found.sort();
    Ok(found)
}

/// Where the license may be chosen and MIT is among the choices, we choose it: one text is enough. A package
/// that brings no text stands under the text that its license has everywhere.
fn applying(license: &str, texts: Vec<(String, String)>) -> Vec<String> {
    let is_mit = |name: &str, text: &str| {
        name.contains("MIT") || text.contains("Permission is hereby granted, free of charge")
    };
    let choice = license.contains(" OR ") || license.contains('/');
    let mit: BTreeSet<&String> = texts
        .iter()
        .filter(|(name, text)| is_mit(name, text))
        .map(|(_, text)| text)
        .collect();
    if choice && license.contains("MIT") && !mit.is_empty() {
        return mit.into_iter().cloned().collect();
    }
    if texts.is_empty() && license.contains("MIT") {
        return vec![MIT.to_owned()];
    }
    texts.into_iter().map(|(_, text)| text).collect()
}

/// Rust's own library, of the version that `rust-toolchain.toml` names.
fn rust() -> Part {
    let version = include_str!("../../../rust-toolchain.toml")
        .lines()
        .find_map(|line| line.strip_prefix("channel = \"")?.strip_suffix('"'))
        .unwrap_or_default();
    Part {
        name: "rust-std".to_owned(),
        version: version.to_owned(),
        purl: format!("pkg:generic/rust-std@{version}"),
        license: "MIT OR Apache-2.0".to_owned(),
        repository: "https://github.com/rust-lang/rust".to_owned(),
        checksum: String::new(),
        texts: vec![MIT.to_owned()],
        uses: Vec::new(),
    }
}

/// The tool that cuts the program, some of whose script is in the program's; of the version that `.ci/env.sh` names.
fn splitter() -> Part {
    let version = include_str!("../../../.ci/env.sh")
        .lines()
        .find_map(|line| line.strip_prefix("export WASM_SPLIT_VERSION="))
        .unwrap_or_default();
    let name = "wasm_split_cli_support";
    Part {
        name: name.to_owned(),
        version: version.to_owned(),
        purl: format!("pkg:cargo/{name}@{version}"),
        license: "MIT OR Apache-2.0".to_owned(),
        repository: "https://github.com/WorldSEnder/wasm-split-prototype".to_owned(),
        // It is not in Cargo.lock; as the registry tells it.
        checksum: "f6c1f994b196e31969f4cdbe37d051362659567efc0f5c90cb931a8a5cdc530f".to_owned(),
        texts: vec![MIT.to_owned()],
        uses: Vec::new(),
    }
}

/// As its authors published it, for packages that bring no copy.
const MIT: &str = "\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the \"Software\"), to deal in the Software without restriction, including without
limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the
Software, and to permit persons to whom the Software is furnished to do so, subject to the following
conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions
of the Software.

THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED
TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL
THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF
CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER
DEALINGS IN THE SOFTWARE.";

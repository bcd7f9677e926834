//! The crates linked into the WebAssembly program, from cargo, with the details from `Cargo.lock` and the crates'
//! sources.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::{fs, io};

use serde::Deserialize;

/// A third-party component of the program.
#[derive(Clone, Debug)]
pub struct Component {
    pub name: String,
    pub version: String,
    /// Package URL: `pkg:cargo/leptos@0.8.23`.
    pub purl: String,
    /// An SPDX expression.
    pub license: String,
    /// Empty if the package names none.
    pub repository: String,
    /// SHA-256 of the package; empty if it is not a package.
    pub checksum: String,
    /// The license texts that apply.
    pub texts: Vec<String>,
    /// The package URLs of its dependencies.
    pub uses: Vec<String>,
}

/// The output of `cargo metadata`.
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
    /// `None` for a normal dependency; else `dev` or `build`.
    kind: Option<String>,
}

impl Package {
    fn purl(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version)
    }
}

/// All shipped components, sorted by name. `is_split`: whether the program was split into parts.
///
/// # Errors
/// When cargo is missing or cannot download crates.
pub fn shipped(is_split: bool) -> io::Result<Vec<Component>> {
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
        parts.push(Component {
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

/// The output of cargo. It may download crates: a native build does not need those of the page.
fn ask(words: &[&str]) -> io::Result<Vec<u8>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml");
    let output = Command::new(cargo)
        .args(words)
        .args(["--locked", "--quiet", "--manifest-path", manifest])
        .output()?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        let why = String::from_utf8_lossy(&output.stderr).into_owned();
        Err(io::Error::other(why))
    }
}

/// The crates built for the page, by name and version, without procedural macros, which run in the compiler.
/// `cargo metadata` cannot list them: it merges the features of all targets, including those for native HTML
/// rendering.
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

/// The crates linked into the program, each with its dependencies.
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
    let mut dependencies = BTreeMap::new();
    let mut waiting = metadata.resolve.root.as_deref().map_or_else(Vec::new, uses);
    while let Some(id) = waiting.pop() {
        if !dependencies.contains_key(id) {
            let next = uses(id);
            waiting.extend(&next);
            dependencies.insert(id, next);
        }
    }
    dependencies
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

/// Names and contents of the license files in a folder, sorted by name.
fn texts(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_ascii_uppercase();
        let is_license = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE", "NOTICE"]
            .iter()
            .any(|begins| name.starts_with(begins));
        if is_license && entry.file_type()?.is_file() {
            let text = fs::read(entry.path())?;
            let text = String::from_utf8_lossy(&text).replace('\r', "");
            texts.push((name, text.trim().to_owned()));
        }
    }
    texts.sort();
    Ok(texts)
}

/// The license texts that apply. If there is a choice that includes MIT, MIT is chosen and one text is enough. An
/// MIT package without a license file gets the standard MIT text.
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

/// Rust's standard library, in the version from `rust-toolchain.toml`.
fn rust() -> Component {
    let version = include_str!("../../../rust-toolchain.toml")
        .lines()
        .find_map(|line| line.strip_prefix("channel = \"")?.strip_suffix('"'))
        .unwrap_or_default();
    Component {
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

/// The tool that splits the program, because the program's script contains some of its code; in the version from
/// `.ci/env.sh`.
fn splitter() -> Component {
    let version = include_str!("../../../.ci/env.sh")
        .lines()
        .find_map(|line| line.strip_prefix("export WASM_SPLIT_VERSION="))
        .unwrap_or_default();
    let name = "wasm_split_cli_support";
    Component {
        name: name.to_owned(),
        version: version.to_owned(),
        purl: format!("pkg:cargo/{name}@{version}"),
        license: "MIT OR Apache-2.0".to_owned(),
        repository: "https://github.com/WorldSEnder/wasm-split-prototype".to_owned(),
        // From the registry, because the tool is not in Cargo.lock.
        checksum: "f6c1f994b196e31969f4cdbe37d051362659567efc0f5c90cb931a8a5cdc530f".to_owned(),
        texts: vec![MIT.to_owned()],
        uses: Vec::new(),
    }
}

/// The standard MIT text, for packages without a license file.
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

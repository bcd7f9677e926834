//! The software bill of materials as CycloneDX 1.6 JSON. Its serial number is a content hash and it has no
//! timestamp, so that the output is deterministic.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Component;

/// The scope of the list.
const LISTED: &str = "The calculator as it is served. Listed is what is shipped in it: the crates that its \
    WebAssembly is linked with, needed or not, Rust's own library, and, where the program comes in parts, the tool whose \
    script loads them. What only the build or the tests use is not.";

pub fn file(shipped: &[Component]) -> String {
    let name = "casepath";
    let version = env!("CARGO_PKG_VERSION");
    let own = format!("pkg:cargo/{name}@{version}");
    let mut uses: Vec<&str> = shipped.iter().map(|part| part.purl.as_str()).collect();
    uses.sort_unstable();
    let mut dependencies = vec![json!({ "ref": own, "dependsOn": uses })];
    dependencies.extend(shipped.iter().map(|part| {
        let mut uses = part.uses.clone();
        uses.sort();
        uses.dedup();
        json!({ "ref": part.purl, "dependsOn": uses })
    }));
    let components: Vec<Value> = shipped.iter().map(component).collect();
    let bom = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": serial(&json!([own, components, dependencies])),
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": name,
                "version": version,
                "purl": own,
                "description": LISTED,
                "licenses": [{ "expression": env!("CARGO_PKG_LICENSE") }],
            },
        },
        "components": components,
        "dependencies": dependencies,
    });
    format!("{bom:#}\n")
}

fn component(part: &Component) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "purl": part.purl,
        "licenses": [{ "expression": part.license }],
    });
    if !part.checksum.is_empty() {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": part.checksum }]);
    }
    if !part.repository.is_empty() {
        component["externalReferences"] = json!([{ "type": "vcs", "url": part.repository }]);
    }
    component
}

/// A version 8 UUID from a hash of the content.
fn serial(document: &Value) -> String {
    let hash = Sha256::digest(document.to_string());
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    // The 13th digit is the version, the 17th the variant.
    format!(
        "urn:uuid:{}-{}-8{}-a{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..15],
        &hex[15..18],
        &hex[18..30]
    )
}

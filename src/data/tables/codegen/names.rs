//! What is baked is known by a name with a hash of what it holds.

use super::Tables;

/// The name of a file in one language, with the hash of what it holds.
pub fn file_name(what: &str, language: &str, text: &str) -> String {
    format!("{what}-{language}-{:016x}.json", hash(text.as_bytes()))
}

/// What the figures are known by: the month in which the latest source was read, and a hash of them all.
pub fn version(tables: &Tables, baked: &str) -> String {
    let latest = tables.sources.iter().map(|source| &source.seen).max();
    let month = latest.and_then(|day| day.get(..7)).unwrap_or("undated");
    format!("{month}.{:08x}", hash(baked.as_bytes()) >> 32)
}

/// FNV-1a: names a file by what it holds; nothing depends on it being hard to forge.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    })
}

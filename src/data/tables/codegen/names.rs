//! Content-hashed names for the generated files and the version of the figures.

use super::Tables;

/// The name of a file in one language, with a hash of its contents.
pub fn file_name(what: &str, language: &str, text: &str) -> String {
    format!("{what}-{language}-{:016x}.json", hash(text.as_bytes()))
}

/// The version of the figures: the month in which the latest source was read, and a hash of the generated statics.
pub fn version(tables: &Tables, baked: &str) -> String {
    let latest = tables.sources.iter().map(|source| &source.seen).max();
    let month = latest.and_then(|day| day.get(..7)).unwrap_or("undated");
    format!("{month}.{:08x}", hash(baked.as_bytes()) >> 32)
}

/// FNV-1a: not cryptographic, which file names do not need.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    })
}

//! Generates the table of school website systems, which only the Embed view uses. No estimate depends on
//! it, so it is not part of the version of the figures.

use crate::tables::parse::Tables;
use crate::tables::parse::platforms::Platform;

const KEEPS: [&str; 4] = ["Yes", "Some", "No", "Ask"];
const RUNGS: [&str; 3] = ["Element", "Frame", "Link"];

/// The source text that `src/data/platforms.rs` includes.
pub fn bake(tables: &Tables) -> String {
    let rows: String = tables
        .platforms
        .iter()
        .map(|platform| row(tables, platform))
        .collect();
    format!("/// In the order of the table.\npub static PLATFORMS: &[Platform] = &[\n{rows}];\n")
}

fn row(tables: &Tables, platform: &Platform) -> String {
    let places: String = platform
        .sources
        .iter()
        .map(|index| {
            let source = &tables.sources[*index];
            format!(
                "Page {{ publisher: {:?}, title: {:?}, period: {:?}, address: {:?} }}, ",
                source.publisher, source.title, source.period, source.url
            )
        })
        .collect();
    format!(
        "    Platform {{ name: {:?}, script: PasteSupport::{}, frame: PasteSupport::{}, take: EmbedCode::{}, seen: {:?}, text: {:?}, pages: &[{places}] }},\n",
        platform.name,
        KEEPS[platform.script],
        KEEPS[platform.frame],
        RUNGS[platform.take],
        platform.seen,
        platform.text,
    )
}

//! The anchors of tables, rows and sources in an address: `at=wages-us-21-1022-2024-05`.
//!
//! A row's anchor is built from its keys, so a view can link to a figure without loading the catalogue. A source's
//! anchor is its id.
//!
//! ```
//! use casepath_content::catalogue::anchors;
//! assert_eq!(anchors::of_row("wages_us", &["21-1022"], "2024-05"), "wages-us-21-1022-2024-05");
//! assert_eq!(anchors::of_table("notes/en"), "notes-en");
//! ```

use super::{Catalogue, CatalogueHit, Source, Table};
use crate::answers::UsState;
use crate::guide::Figure;

/// What an anchor refers to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AnchorTarget<'a> {
    Table(&'a Table),
    Row(CatalogueHit<'a>),
    /// With its index in [`Catalogue::sources`].
    Source(u16, &'a Source),
}

/// Pages of the view other than tables, rows and sources; no other anchor has these names.
pub const METHODS: &str = "methods";
pub const LIMITS: &str = "limits";
pub const REPORT: &str = "report";
pub const ALL_SOURCES: &str = "all-sources";
pub const PAGES: [&str; 4] = [METHODS, LIMITS, REPORT, ALL_SOURCES];

/// The license that anchors of the earlier version refer to.
const LICENSE: &str = "social-work-clinical";
/// The maximum length of a row's anchor, which leaves room for a number within [`crate::answers::Anchor`].
const MOST: usize = 28;
/// The characters kept of a longer anchor; a hyphen and an eight-digit hash follow.
const KEPT: usize = 19;

/// The anchor of a table.
pub fn of_table(file: &str) -> String {
    plain(file)
}

/// The anchor of the row with these keys and this period; if there are several such rows, the first.
pub fn of_row(file: &str, keys: &[&str], period: &str) -> String {
    let parts = [file].into_iter().chain(keys.iter().copied());
    let whole: Vec<&str> = parts.chain([period]).collect();
    let name = plain(&whole.join("-"));
    match name.get(..KEPT) {
        // The name is ASCII, so the cut is a character boundary.
        Some(start) if name.len() > MOST => {
            format!("{}-{:08x}", start.trim_end_matches('-'), hash(&name))
        }
        _ => name,
    }
}

/// The anchor of a row that follows `before` rows with the same keys.
pub fn of_row_after(file: &str, keys: &[&str], period: &str, before: usize) -> String {
    let first = of_row(file, keys, period);
    if before == 0 {
        first
    } else {
        again(&first, before + 1)
    }
}

/// The anchor of a state's requirements for the clinical social work license. Until November 2026 the table
/// `licensure` had a row per state; the anchor still works and leads to the state's first requirement.
pub fn of_rule(state: UsState) -> String {
    of_row("licensure", &[state.name()], "")
}

/// The anchor of the second, third ... row with the same keys.
pub(super) fn again(name: &str, count: usize) -> String {
    format!("{name}-{count}")
}

/// The anchor of the row behind a figure in the guide: its own row, or one of another table.
pub fn of_figure(figure: &Figure) -> String {
    let own = || of_row("guide_figures", &[&figure.name], &figure.period);
    let Some((table, key)) = figure.name.split_once(':') else {
        return own();
    };
    let first = key.split('.').next().unwrap_or(key);
    match table {
        "us" => of_row("wages_us", &[first], &figure.period),
        "mean" => {
            // State and occupation; the period is added after them.
            let keys: Vec<&str> = key.split('.').take(2).collect();
            of_row("wages_state_percentiles", &keys, &figure.period)
        }
        "pathway" => of_row("pathways", &[first], ""),
        "model" => of_row("model", &[key], ""),
        "fee" => of_row("fees", &[key], ""),
        "loan" => of_row("loans", &[key], &figure.period),
        _ => own(),
    }
}

impl Catalogue {
    /// What an anchor refers to; `None` if nothing has it.
    pub fn find(&self, name: &str) -> Option<AnchorTarget<'_>> {
        if let Some(rule) = name.strip_prefix("licensure") {
            let rules = self.table("requirements")?;
            let Some(state) = rule.strip_prefix('-') else {
                return rule.is_empty().then_some(AnchorTarget::Table(rules));
            };
            let license = [state.to_ascii_uppercase(), LICENSE.to_owned()];
            let row = rules
                .rows
                .iter()
                .find(|row| row.keys.starts_with(&license))?;
            return Some(AnchorTarget::Row(CatalogueHit { table: rules, row }));
        }
        if let Some(table) = self.tables.iter().find(|t| of_table(&t.file) == name) {
            return Some(AnchorTarget::Table(table));
        }
        if let Some(hit) = self.all().find(|hit| hit.row.anchor == name) {
            return Some(AnchorTarget::Row(hit));
        }
        let index = self.sources.iter().position(|source| source.id == name)?;
        let source = self.sources.get(index)?;
        Some(AnchorTarget::Source(u16::try_from(index).ok()?, source))
    }
}

/// Lower-case letters and digits; a hyphen replaces each run of other characters.
fn plain(text: &str) -> String {
    let mut name = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            name.push(letter);
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    name.truncate(name.trim_end_matches('-').len());
    name
}

/// FNV-1a: short, and stable across platforms.
fn hash(text: &str) -> u32 {
    let start = 0x811c_9dc5_u32;
    text.bytes().fold(start, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

//! Where the figures come from: one text, which the program cuts into lines when it is first asked.

use super::Tables;
use crate::tables::read::sources::Source;

pub(super) fn bake(tables: &Tables) -> String {
    let sources: Vec<String> = tables.sources[..first_load(tables)]
        .iter()
        .map(|s| {
            let (publisher, title) = if is_lazy(s) {
                ("", "")
            } else {
                (s.publisher.as_str(), s.title.as_str())
            };
            [&s.kind, publisher, title, &s.period, &s.seen, &s.url].join("\t")
        })
        .collect();
    format!(
        "/// One a line, see `read_source`.\nstatic SOURCES: &str = {:?};",
        sources.join("\n")
    )
}

/// How many sources, from the top of the file, the estimate rests on. What stands below is told of in files
/// that load later, and would weigh on the first load for nothing.
fn first_load(tables: &Tables) -> usize {
    let rules = tables.licenses.iter().flat_map(|license| {
        let asked = license.requirements.iter();
        license
            .sources
            .iter()
            .chain(asked.flat_map(|row| &row.sources))
    });
    let prices = tables.states.iter().flat_map(|row| &row.price_sources);
    let places = prices
        .chain(tables.model.iter().flat_map(|row| &row.sources))
        .chain(tables.factors.iter().flat_map(|row| &row.sources))
        .chain(tables.pathways.iter().flat_map(|row| &row.sources))
        .chain(tables.wage_sources.iter().flatten())
        .chain(tables.certifications.iter().flat_map(|row| &row.sources))
        .chain(tables.checklist.iter().flat_map(|row| &row.sources))
        .chain(tables.fees.iter().flat_map(|row| &row.sources));
    let last = places.max().map_or(0, |last| last + 1);
    rules
        .max()
        .map_or(last, |rule| last.max(usize::from(*rule) + 1))
}

/// The names of these sources are long texts: they are many, and read by few.
pub(super) fn is_lazy(source: &Source) -> bool {
    source.id.starts_with("rule-") || source.id.starts_with("cert-")
}

//! Generates the sources: a single text that the program parses on first use.

use super::Tables;

pub(super) fn bake(tables: &Tables) -> String {
    let sources: Vec<String> = tables.sources[..first_load(tables)]
        .iter()
        .map(|s| {
            [&s.kind, &s.publisher, &s.title, &s.period, &s.seen, &s.url]
                .map(String::as_str)
                .join("\t")
        })
        .collect();
    format!(
        "/// One a line, see `read_source`.\nstatic SOURCES: &str = {:?};",
        sources.join("\n")
    )
}

/// The number of sources, from the top of the file, that the estimate uses. Only lazily loaded files refer to the rest,
/// which would increase the first download for nothing.
fn first_load(tables: &Tables) -> usize {
    let rules = tables.licenses.iter().flat_map(|license| {
        let requirements = license.requirements.iter();
        license
            .sources
            .iter()
            .chain(requirements.flat_map(|row| &row.sources))
    });
    let prices = tables.states.iter().flat_map(|row| &row.price_sources);
    let later = tables.later_wages.iter();
    let places = prices
        .chain(tables.model.iter().flat_map(|row| &row.sources))
        .chain(tables.factors.iter().flat_map(|row| &row.sources))
        .chain(tables.pathways.iter().flat_map(|row| &row.sources))
        .chain(tables.wage_sources.iter().flatten())
        .chain(later.flat_map(|later| later.nation_sources.iter().chain(&later.state_sources)))
        .chain(&tables.consumer_prices.sources)
        .chain(tables.certifications.iter().flat_map(|row| &row.sources))
        .chain(tables.checklist.iter().flat_map(|row| &row.sources))
        .chain(tables.fees.iter().flat_map(|row| &row.sources));
    let last = places.max().map_or(0, |last| last + 1);
    rules
        .max()
        .map_or(last, |rule| last.max(usize::from(*rule) + 1))
}

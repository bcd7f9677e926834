//! Parses the sources of the figures.

use super::Reader;

const SOURCE_KINDS: [&str; 7] = [
    "official",
    "statute",
    "board",
    "guide",
    "study",
    "survey",
    "assumption",
];
/// The usage rights of a source: see `data/README.md`.
const LICENSES: [&str; 5] = ["federal", "law", "state", "quoted", "own"];

#[derive(Debug, Clone, Default)]
pub struct Source {
    pub id: String,
    pub kind: String,
    pub publisher: String,
    pub title: String,
    pub period: String,
    pub seen: String,
    pub url: String,
    /// One of [`LICENSES`].
    pub license: String,
    /// Months between editions; `None` if it is not published again.
    pub cycle_months: Option<f64>,
}

impl Reader<'_> {
    pub(super) fn sources(&mut self) -> Vec<Source> {
        let columns = [
            "id",
            "kind",
            "publisher",
            "title",
            "period",
            "seen",
            "url",
            "license",
            "cycle_months",
            "note",
        ];
        let mut list = Vec::new();
        for row in self.table("sources.csv", &columns) {
            let cycle_months = self.number(&row, "cycle_months");
            let problems = &mut self.problems;
            let source = Source {
                id: row.needed("id", problems),
                kind: row.one_of("kind", &SOURCE_KINDS, problems),
                publisher: row.needed("publisher", problems),
                title: row.needed("title", problems),
                period: row.date("period", problems),
                seen: row.date("seen", problems),
                url: row.text("url").to_owned(),
                license: row.one_of("license", &LICENSES, problems),
                cycle_months,
            };
            for column in ["publisher", "title", "note"] {
                if let Some(host) = host_in(row.text(column)) {
                    let what =
                        format!("{column} names a host, {host}; write who published it, and what");
                    self.fail(&row, what);
                }
            }
            if !source.url.is_empty()
                && !source.url.starts_with("https://")
                && !source.url.starts_with("http://")
            {
                self.fail(
                    &row,
                    format!("url {:?} is no address of a page", source.url),
                );
            }
            if self.sources.insert(source.id.clone(), list.len()).is_some() {
                self.fail(&row, format!("source {} stands twice", source.id));
            }
            list.push(source);
        }
        list
    }
}

/// The name of a host in displayed text: `print.casetext.com`.
fn host_in(text: &str) -> Option<&str> {
    const ENDS: [&str; 8] = ["ai", "com", "edu", "gov", "info", "io", "net", "org"];
    text.split(|letter: char| !(letter.is_ascii_alphanumeric() || ".-".contains(letter)))
        .map(|word| word.trim_matches('.'))
        .find(|word| {
            word.rsplit_once('.')
                .is_some_and(|(name, end)| !name.is_empty() && ENDS.contains(&end))
        })
}

/// The grade of a figure without its own, from the indexes of its sources: C for claims, else A.
pub fn grade_of(places: &[usize], sources: &[Source]) -> &'static str {
    let claimed = |index: &usize| {
        let source = sources.get(*index);
        source.is_none_or(|s| matches!(s.kind.as_str(), "guide" | "assumption"))
    };
    if places.iter().all(claimed) { "C" } else { "A" }
}

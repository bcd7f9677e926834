//! The search for figures: by words, by code, or by the number itself.
//!
//! A linear scan over the rows, which are folded when the file is parsed: an index is not worth its size for a
//! thousand rows.

use super::{Catalogue, CatalogueRow, FigureColumn, Table};

/// A search result: a row with its table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CatalogueHit<'a> {
    pub table: &'a Table,
    pub row: &'a CatalogueRow,
}

/// The number of words of a query that are used.
const MOST_WORDS: usize = 12;

impl Catalogue {
    /// The rows that match all words of the query, at most `most`. A word matches as a prefix, ignoring case and
    /// accents; a number matches a figure of the row or a word. Matches in the name come first.
    pub fn search(&self, question: &str, most: usize) -> Vec<CatalogueHit<'_>> {
        let words: Vec<String> = fold(question)
            .split_whitespace()
            .take(MOST_WORDS)
            .map(number_or_word)
            .filter(|word| !word.is_empty())
            .collect();
        if words.is_empty() {
            return Vec::new();
        }
        // By rank: matches in the name, in the figures, in the text.
        let mut ranked: [Vec<CatalogueHit<'_>>; 3] = Default::default();
        for hit in self.all() {
            let sought = &hit.row.folded;
            let all_in = |texts: &[&str]| {
                let in_one = |word: &String| texts.iter().any(|text| begins_a_word(text, word));
                words.iter().all(in_one)
            };
            if all_in(&[&sought.name]) {
                ranked[0].push(hit);
            } else if all_in(&[&sought.name, &sought.figures]) {
                ranked[1].push(hit);
            } else if all_in(&[&sought.name, &sought.figures, &sought.text]) {
                ranked[2].push(hit);
            }
        }
        ranked.into_iter().flatten().take(most).collect()
    }
}

/// The searchable text of a row, folded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoldedRow {
    /// What identifies the row: name, codes, table, period, labels of its figures.
    name: String,
    figures: String,
    text: String,
}

impl FoldedRow {
    pub fn of(row: &CatalogueRow, title: &str, columns: &[FigureColumn]) -> Self {
        let labels = row.figures.iter().filter_map(|figure| {
            let column = columns.get(figure.column)?;
            Some(column.label.as_str())
        });
        let named: Vec<&str> = [row.name.as_str(), title, &row.period]
            .into_iter()
            .chain(row.keys.iter().map(String::as_str))
            .chain(labels)
            .collect();
        let figures: Vec<&str> = row.figures.iter().map(|f| f.value.as_str()).collect();
        Self {
            name: fold(&named.join(" ")),
            figures: figures.join(" "),
            text: fold(&row.text),
        }
    }
}

/// Normalizes a query word: `$68,090` becomes `68090`.
fn number_or_word(word: &str) -> String {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.starts_with(|c: char| c.is_ascii_digit()) {
        bare.replace(',', "")
    } else {
        bare.to_owned()
    }
}

fn begins_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(start, _)| {
        let before = text[..start].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric())
    })
}

/// Lower case without accents.
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' | 'ü' => 'u',
            'ñ' => 'n',
            c => c,
        })
        .collect()
}

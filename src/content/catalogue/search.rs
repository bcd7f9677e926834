//! The search for a figure: by words, by a code, or by the number itself.
//!
//! A plain look at every row, folded when the file was read: with a thousand rows no index is worth its bytes.

use super::{Catalogue, Column, Row, Table};

/// A row that was found, with its table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CatalogueHit<'a> {
    pub table: &'a Table,
    pub row: &'a Row,
}

/// How many words of a question count.
const MOST_WORDS: usize = 12;

impl Catalogue {
    /// The rows in which every word begins some word, without regard to case and accents, and every number
    /// is one of the row's figures or in its words; first those that are named so, at most so many.
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
        // From the best to those that only tell of it.
        let mut found: [Vec<CatalogueHit<'_>>; 3] = Default::default();
        for hit in self.all() {
            let sought = &hit.row.sought;
            let all_in = |texts: &[&str]| {
                let in_one = |word: &String| texts.iter().any(|text| begins_a_word(text, word));
                words.iter().all(in_one)
            };
            if all_in(&[&sought.name]) {
                found[0].push(hit);
            } else if all_in(&[&sought.name, &sought.figures]) {
                found[1].push(hit);
            } else if all_in(&[&sought.name, &sought.figures, &sought.text]) {
                found[2].push(hit);
            }
        }
        found.into_iter().flatten().take(most).collect()
    }
}

/// What a search looks at, folded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoldedRow {
    /// What the row goes by: its name and codes, its table, its period, the labels of its figures.
    name: String,
    figures: String,
    text: String,
}

impl FoldedRow {
    pub fn of(row: &Row, title: &str, columns: &[Column]) -> Self {
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

/// `$68,090` is asked for as `68090`.
fn number_or_word(word: &str) -> String {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.starts_with(|c: char| c.is_ascii_digit()) {
        bare.replace(',', "")
    } else {
        bare.to_owned()
    }
}

fn begins_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric())
    })
}

/// Small letters without accents.
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

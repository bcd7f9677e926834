//! The search over guide and glossary. It ignores case and accents, and each word of the query matches as a
//! prefix. Titles rank before terms, terms before text.
//!
//! A linear scan: the text of a language is 35 KB, and an unoptimized query took 3 ms. A search library or a
//! prebuilt index would be as large as the guide itself (16 KB compressed), and would still need code for accents
//! and prefixes in two languages.

use super::{Guide, OwnFigures, Passage, fill};
use crate::answers::Answers;
use crate::i18n::Locale;

/// Limits for the words of a query and the letters of a word; the rest is ignored.
const MOST_WORDS: usize = 8;
const MOST_LETTERS: usize = 40;
/// The letters of context before and after a match.
const BEFORE: usize = 50;
const AFTER: usize = 110;

/// The guide's search index in one language.
pub struct Index {
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    kind: HitKind,
    title: String,
    text: String,
    folded_title: String,
    folded_text: String,
}

/// The kind of a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HitKind {
    Passage,
    Term,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideHit<'a> {
    /// The id of the passage or term.
    pub id: &'a str,
    pub kind: HitKind,
    pub title: &'a str,
    pub excerpt: Excerpt<'a>,
}

/// An excerpt of the text around the first matching word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt<'a> {
    /// Whether text was cut before it.
    pub cut_before: bool,
    pub before: &'a str,
    /// Empty if only the title matches.
    pub found: &'a str,
    pub after: &'a str,
    pub cut_after: bool,
}

impl Index {
    /// Figures are searched as displayed; personal values are not searched.
    pub fn new(guide: &Guide, locale: Locale) -> Self {
        let mine = OwnFigures {
            answers: &Answers::default(),
            estimate: None,
            locale,
        };
        let entry = |passage: &Passage, kind: HitKind| {
            let text = fill::plain(&fill::fill(guide, &passage.blocks, &mine));
            Entry {
                id: passage.id.clone(),
                kind,
                folded_title: folded(&passage.title),
                folded_text: folded(&text),
                title: passage.title.clone(),
                text,
            }
        };
        let sections = guide.sections.iter().flat_map(|section| &section.passages);
        let passages = sections.map(|passage| entry(passage, HitKind::Passage));
        let terms = guide.terms.iter().map(|term| entry(term, HitKind::Term));
        Self {
            entries: passages.chain(terms).collect(),
        }
    }

    /// The entries with all words of the query, best first; empty for a query without words.
    pub fn find(&self, query: &str) -> Vec<GuideHit<'_>> {
        let query = folded(query);
        let words: Vec<&str> = query
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| first_letters(word, MOST_LETTERS))
            .take(MOST_WORDS)
            .collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut ranks: [Vec<GuideHit>; 4] = Default::default();
        for entry in &self.entries {
            if let Some(rank) = rank(entry, &words) {
                ranks[rank as usize].push(entry.hit(&words));
            }
        }
        ranks.into_iter().flatten().collect()
    }
}

#[derive(Clone, Copy)]
#[repr(u8)]
enum Rank {
    Title,
    TermName,
    TermText,
    Text,
}

fn rank(entry: &Entry, words: &[&str]) -> Option<Rank> {
    let in_title = |word: &&str| position(&entry.folded_title, word).is_some();
    let anywhere = |word: &&str| in_title(word) || position(&entry.folded_text, word).is_some();
    if words.iter().all(in_title) {
        return Some(match entry.kind {
            HitKind::Passage => Rank::Title,
            HitKind::Term => Rank::TermName,
        });
    }
    words.iter().all(anywhere).then_some(match entry.kind {
        HitKind::Passage => Rank::Text,
        HitKind::Term => Rank::TermText,
    })
}

impl Entry {
    fn hit(&self, words: &[&str]) -> GuideHit<'_> {
        GuideHit {
            id: &self.id,
            kind: self.kind,
            title: &self.title,
            excerpt: self.excerpt(words),
        }
    }

    fn excerpt(&self, words: &[&str]) -> Excerpt<'_> {
        let position = words.iter().find_map(|word| {
            let letters = position(&self.folded_text, word)?;
            Some((letters, word.chars().count()))
        });
        let (start, length) = position.unwrap_or((0, 0));
        let total = self.folded_text.chars().count();
        let from = self.word_before(start.saturating_sub(BEFORE));
        let to = (start + length + AFTER).min(total);
        let cut = |from: usize, to: usize| {
            let (from, to) = (byte(&self.text, from), byte(&self.text, to));
            self.text.get(from..to).unwrap_or_default()
        };
        let after = cut(start + length, to);
        let whole_words = if to < total {
            after
                .rsplit_once(char::is_whitespace)
                .map_or(after, |(w, _)| w)
        } else {
            after.trim_end()
        };
        Excerpt {
            cut_before: from > 0,
            before: cut(from, start),
            found: cut(start, start + length),
            after: whole_words,
            cut_after: to < total,
        }
    }

    /// The start of the first word at or after this letter; 0 stays 0.
    fn word_before(&self, letter: usize) -> usize {
        if letter == 0 {
            return 0;
        }
        let rest = self.text.chars().skip(letter);
        let to_space = rest.take_while(|c| !c.is_whitespace()).count();
        letter + to_space + 1
    }
}

/// The letter index of the first word with this prefix.
fn position(folded: &str, word: &str) -> Option<usize> {
    let starts = |start: &usize| {
        let before = folded
            .get(..*start)
            .and_then(|text| text.chars().next_back());
        before.is_none_or(|c| !c.is_alphanumeric())
    };
    let start = folded
        .match_indices(word)
        .map(|(start, _)| start)
        .find(starts)?;
    Some(folded.get(..start)?.chars().count())
}

/// The byte offset of a letter; the length of the text if it is past the end.
fn byte(text: &str, letter: usize) -> usize {
    text.char_indices()
        .nth(letter)
        .map_or(text.len(), |(start, _)| start)
}

fn first_letters(word: &str, most: usize) -> &str {
    word.get(..byte(word, most)).unwrap_or(word)
}

/// Lower case without accents, one character for each letter of the text, so that indexes stay valid.
fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    match c.to_lowercase().next().unwrap_or(c) {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        c => c,
    }
}

//! Every visible word, by language, and the sentences that are made of them.
//!
//! | module | what it holds |
//! |---|---|
//! | [`words`] | the words, English and Spanish side by side |
//! | [`figures`] | how numbers and dates are written; the browser's `Intl` does it there |
//! | [`names`] | the words of the choices, of stages, credentials, occupations |
//! | [`sentences`] | the headline: figures, headings, the term that decides |
//! | [`remarks`] | what is said besides, and what was assumed |
//! | [`reasons`] | the steps of pay, what would change it, cost, moments, sources |
//! | [`notes`] | the long texts, which load when a reader opens one |

pub mod figures;
pub mod names;
pub mod notes;
pub mod reasons;
pub mod remarks;
pub mod sentences;
pub mod words;

pub use figures::Figures;
pub use words::Word;

use crate::answers::Language;

/// A language, with the way it writes numbers: what every sentence needs.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    pub language: Language,
    pub figures: &'a dyn Figures,
}

impl Voice<'_> {
    pub fn say(&self, word: Word) -> &'static str {
        word.say(self.language)
    }

    /// A word with `{0}`, `{1}` ... filled in, in this order.
    pub fn fill(&self, word: Word, parts: &[&str]) -> String {
        let mut out = String::new();
        let mut rest = self.say(word);
        while let Some(open) = rest.find('{') {
            out.push_str(&rest[..open]);
            let place = rest
                .as_bytes()
                .get(open + 1)
                .map_or(0, |b| usize::from(b.saturating_sub(b'0')));
            out.push_str(parts.get(place).copied().unwrap_or_default());
            rest = rest.get(open + 3..).unwrap_or_default();
        }
        out.push_str(rest);
        out
    }
}

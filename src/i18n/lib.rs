//! Every visible word, by language, and the sentences that are made of them.
//!
//! | module | what it holds |
//! |---|---|
//! | [`words`] | the words, English and Spanish side by side |
//! | [`figures`] | how numbers and dates are written |
//! | [`names`] | the words of the choices, of stages, credentials, occupations |
//! | [`sentences`] | the headline: figures, headings, the term that decides |
//! | [`remarks`] | what is said besides, and what was assumed |
//! | [`reasons`] | the steps of pay, what would change it, cost, moments, sources |
//! | [`way_sentences`] | the steps of the way, their months, what made them |
//! | [`log_sentences`] | the hours log; its words stand in [`log_words`] |
//! | [`advice_sentences`] | what to ask a board, and what it answered |
//! | [`answered`] | what was answered, where plans differ |
//! | [`relocation`] | a move to another state |
//! | [`school_sentences`] | a school's file; its words stand in [`school_words`] |
//! | [`chart_sentences`] | what a shown figure is called, its unit and its table; words of the pictures in [`chart_words`] |
//! | [`frame_sentences`] | the calculator in a frame of another site |
//! | [`notes`] | the long texts, which load when a reader opens one |

#[macro_use]
pub mod words;

pub mod advice_sentences;
pub mod advice_words;
pub mod answered;
pub mod catalogue_words;
pub mod chart_sentences;
pub mod chart_words;
pub mod embed_words;
pub mod figures;
pub mod frame_sentences;
pub mod frame_words;
pub mod guide_words;
pub mod log_sentences;
pub mod log_words;
pub mod methods_words;
pub mod names;
pub mod notes;
pub mod places_words;
pub mod plan_words;
pub mod reader_words;
pub mod reasons;
pub mod relocation;
pub mod remarks;
pub mod school_sentences;
pub mod school_words;
pub mod sentences;
pub mod site_words;
pub mod sources_words;
pub mod way_sentences;
pub mod way_words;
pub mod worker_words;

pub use figures::Figures;
pub use words::{Spoken, Word};

use answers::Language;
use casepath_core::{estimate, frame, link, plan, school};
use casepath_data::{answers, tables};

/// A language, with the way it writes numbers: what every sentence needs.
#[derive(Clone, Copy)]
pub struct Locale {
    pub language: Language,
    pub figures: Figures,
}

impl Locale {
    /// The locale of a language.
    pub const fn of(language: Language) -> Self {
        Self {
            language,
            figures: Figures(language),
        }
    }

    pub fn say(&self, word: impl Spoken) -> &'static str {
        word.say(self.language)
    }

    /// A word with `{0}`, `{1}` ... filled in, in this order.
    pub fn fill(&self, word: impl Spoken, parts: &[&str]) -> String {
        filled(self.say(word), parts)
    }
}

#[inline(never)]
fn filled(mut rest: &str, parts: &[&str]) -> String {
    let mut out = String::new();
    while let Some((before, hole)) = rest.split_once('{') {
        out.push_str(before);
        let place = hole.bytes().next().unwrap_or_default();
        let place = usize::from(place.saturating_sub(b'0'));
        out.push_str(parts.get(place).copied().unwrap_or_default());
        // The place and its brace.
        rest = hole.get(2..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

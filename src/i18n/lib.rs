//! Every visible word, by language, and the sentences that are made of them.
//!
//! | module | what it holds |
//! |---|---|
//! | [`words`] | the words, English and Spanish side by side |
//! | [`figures`] | how numbers and dates are written |
//! | [`names`] | the words of the choices, of stages, credentials, occupations |
//! | [`sentences`] | the headline: figures, headings, the term that decides |
//! | [`answer`] | the result in one line, what a change did, what can be changed, what to do next; its words stand in [`estimate_words`] |
//! | [`remarks`] | what is said besides, and what was assumed |
//! | [`reasons`] | the steps of pay, what would change it, cost, moments, sources |
//! | [`way_sentences`] | the steps of the way, their months, what made them |
//! | [`log_sentences`] | the hours log; its words stand in [`log_words`] |
//! | [`advice_sentences`] | what to ask a board, and what it answered |
//! | [`desk_sentences`] | the adviser's desk; its words stand in [`desk_words`] |
//! | [`answered`] | what was answered, where plans differ |
//! | [`relocation`] | a move to another state |
//! | [`money_sentences`] | whether study is worth its price, from the steps of the money; its words stand in [`money_words`] |
//! | [`school_sentences`] | a school's file; its words stand in [`school_words`] |
//! | [`chart_sentences`] | what a shown figure is called, its unit and its table; words of the pictures in [`chart_words`] |
//! | [`frame_sentences`] | the calculator in a frame of another site |
//! | [`notes`] | the long texts, which load when a reader opens one |

#[macro_use]
pub mod words;

pub mod advice_sentences;
pub mod advice_words;
pub mod answer;
pub mod answered;
pub mod catalogue_words;
pub mod chart_sentences;
pub mod chart_words;
pub mod desk_sentences;
pub mod desk_words;
pub mod details_words;
pub mod embed_words;
pub mod estimate_words;
pub mod figures;
pub mod form_words;
pub mod frame_sentences;
pub mod frame_words;
pub mod guide_words;
pub mod lesson_words;
pub mod log_sentences;
pub mod log_words;
pub mod methods_words;
pub mod money_sentences;
pub mod money_words;
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
use casepath_core::{entry, estimate, frame, link, money, plan, school};
use casepath_data::{answers, tables};

/// A language, with the way it writes numbers: what every sentence needs.
#[derive(Clone, Copy)]
pub struct Locale {
    pub language: Language,
    pub figures: Figures,
}

/// Brings the Spanish words of a first visit: of the page, the form, the answer, a frame with its school's file.
pub fn load_spanish() {
    Word::load_spanish();
    chart_words::ChartWord::load_spanish();
    details_words::DetailsWord::load_spanish();
    estimate_words::EstimateWord::load_spanish();
    form_words::FormWord::load_spanish();
    frame_words::FrameWord::load_spanish();
    reader_words::ReaderWord::load_spanish();
    school_words::SchoolWord::load_spanish();
}

/// Brings all other Spanish words.
pub fn load_more_spanish() {
    advice_words::AdviceWord::load_spanish();
    catalogue_words::CatalogueWord::load_spanish();
    desk_words::DeskWord::load_spanish();
    embed_words::EmbedWord::load_spanish();
    guide_words::GuideWord::load_spanish();
    lesson_words::LessonWord::load_spanish();
    log_words::LogWord::load_spanish();
    methods_words::MethodsWord::load_spanish();
    money_words::MoneyWord::load_spanish();
    places_words::PlacesWord::load_spanish();
    plan_words::PlanWord::load_spanish();
    site_words::SiteWord::load_spanish();
    sources_words::SourcesWord::load_spanish();
    way_words::WayWord::load_spanish();
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
        let part = parts.get(place).copied().unwrap_or_default();
        push_article(&mut out, part);
        out.push_str(part);
        // The place and its brace.
        rest = hole.get(2..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// The one name of a state that takes an article within a sentence: `in the District of Columbia`, `del Distrito de
/// Columbia`.
fn push_article(out: &mut String, part: &str) {
    let before = |word: &str| {
        let mut words = out.rsplit(' ');
        // What follows the last space is nothing: the name comes after it.
        words.next() == Some("")
            && words
                .next()
                .is_some_and(|last| last.eq_ignore_ascii_case(word))
    };
    if part.starts_with("District of Columbia") {
        if ["in", "of", "to", "from", "for"].into_iter().any(before) {
            out.push_str("the ");
        }
    } else if part.starts_with("Distrito de Columbia") {
        if before("en") || before("para") {
            out.push_str("el ");
        } else if before("de") || before("a") {
            // The preposition and the article are one word.
            out.pop();
            out.push_str("l ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn the_district_takes_its_article_within_a_sentence_and_none_alone() {
        for (text, name, expected) in [
            (
                "The rule in {0}",
                "District of Columbia",
                "The rule in the District of Columbia",
            ),
            (
                "In {0}",
                "District of Columbia",
                "In the District of Columbia",
            ),
            (
                "{0}: pay",
                "District of Columbia",
                "District of Columbia: pay",
            ),
            ("The rule in {0}", "Ohio", "The rule in Ohio"),
            (
                "La regla en {0}",
                "Distrito de Columbia",
                "La regla en el Distrito de Columbia",
            ),
            (
                "la junta de {0}",
                "Distrito de Columbia",
                "la junta del Distrito de Columbia",
            ),
        ] {
            assert_eq!(filled(text, &[name]), expected);
        }
    }
}

//! Every visible word, by language, and the sentences that are made of them.
//!
//! | module | what it holds |
//! |---|---|
//! | [`messages`] | the messages, of the files in `messages/en/` and `messages/es/` |
//! | [`figures`] | how numbers and dates are written |
//! | [`names`] | the words of the choices, of stages, credentials, occupations |
//! | [`sentences`] | the headline: figures, headings, the term that decides |
//! | [`answer`] | the result in one line, what a change did, what can be changed, what to do next |
//! | [`remarks`] | what is said besides, and what was assumed |
//! | [`reasons`] | the steps of pay, what would change it, cost, moments, sources |
//! | [`form_sentences`] | help of the form's fields, what is wrong with an entry |
//! | [`checklist_sentences`] | the items of the checklist |
//! | [`timeline_sentences`] | the steps of the way, their months, what made them |
//! | [`log_sentences`] | the hours log |
//! | [`advice_sentences`] | what to ask a board, and what it answered |
//! | [`desk_sentences`] | the adviser's desk |
//! | [`answered`] | what was answered, where plans differ |
//! | [`relocation`] | a move to another state |
//! | [`money_sentences`] | whether study is worth its price, from the steps of the money |
//! | [`school_sentences`] | a school's file |
//! | [`chart_sentences`] | what a shown figure is called, its unit and its table |
//! | [`catalogue_sentences`] | how a source may be used, how old a figure is |
//! | [`embed_sentences`] | the calculator in a frame of another site |
//! | [`notes`] | the long texts, which load when a reader opens one |

pub mod advice_sentences;
pub mod answer;
pub mod answered;
pub mod case_notes;
pub mod catalogue_sentences;
pub mod chart_sentences;
pub mod checklist_sentences;
pub mod desk_sentences;
pub mod embed_sentences;
pub mod figures;
pub mod form_sentences;
pub mod log_sentences;
pub mod messages;
pub mod money_sentences;
pub mod names;
pub mod notes;
pub mod reasons;
pub mod relocation;
pub mod rule_sentences;
pub mod school_sentences;
pub mod sentences;
pub mod timeline_sentences;

pub use figures::Figures;
pub use messages::{CommonMessage, Message, Template};

use answers::Language;
use casepath_core::{embedding, entry, estimate, link, money, plan, school};
use casepath_data::{answers, tables};

/// A language, with the way it writes numbers: what every sentence needs.
#[derive(Clone, Copy)]
pub struct Locale {
    pub language: Language,
    pub figures: Figures,
}

/// Brings the Spanish messages of a first visit: of the page, the form, the answer, a frame with its school's file.
pub fn load_spanish() {
    CommonMessage::load_spanish();
    messages::ChartMessage::load_spanish();
    messages::DetailsMessage::load_spanish();
    messages::EstimateMessage::load_spanish();
    messages::FormMessage::load_spanish();
    messages::FrameMessage::load_spanish();
    messages::LibraryMessage::load_spanish();
    messages::SchoolMessage::load_spanish();
}

/// Brings all other Spanish messages.
pub fn load_more_spanish() {
    messages::AdviceMessage::load_spanish();
    messages::CatalogueMessage::load_spanish();
    messages::DeskMessage::load_spanish();
    messages::EmbedMessage::load_spanish();
    messages::GuideMessage::load_spanish();
    messages::LessonMessage::load_spanish();
    messages::LogMessage::load_spanish();
    messages::MethodsMessage::load_spanish();
    messages::MoneyMessage::load_spanish();
    messages::PlacesMessage::load_spanish();
    messages::PlanMessage::load_spanish();
    messages::SiteMessage::load_spanish();
    messages::SourcesMessage::load_spanish();
    messages::TimelineMessage::load_spanish();
}

impl Locale {
    /// The locale of a language.
    pub const fn of(language: Language) -> Self {
        Self {
            language,
            figures: Figures(language),
        }
    }

    /// A message in this language.
    pub fn text(&self, message: impl Message) -> &'static str {
        message.text(self.language)
    }

    /// A message with its `{0}`, `{1}` ... filled in, in this order.
    pub fn format<M: Message, const N: usize>(
        &self,
        template: Template<M, N>,
        parts: &[&str; N],
    ) -> String {
        filled(template.unfilled(self.language), parts)
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

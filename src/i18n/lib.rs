//! Every visible text, by language, and the sentences built from the texts.
//!
//! | module | what it holds |
//! |---|---|
//! | [`messages`] | typed messages, generated from `messages/en/` and `messages/es/` |
//! | [`figures`] | number and date formats |
//! | [`names`] | names of choices, stages, credentials, occupations |
//! | [`sentences`] | the headline: figures, headings, the binding requirement |
//! | [`answer`] | the result in one line, the effect of a change, suggestions, next tasks |
//! | [`case_notes`] | notes on a case, and assumptions |
//! | [`reasons`] | the steps of pay, what would change it, costs, sources |
//! | [`rule_sentences`] | the requirements of a license |
//! | [`form_sentences`] | help texts and entry errors of the form |
//! | [`checklist_sentences`] | the checklist items |
//! | [`timeline_sentences`] | the timeline's steps, their months and where the months come from |
//! | [`log_sentences`] | the hours log |
//! | [`advice_sentences`] | questions to a board and its answers |
//! | [`desk_sentences`] | the adviser's desk |
//! | [`answered`] | answers in which plans differ |
//! | [`relocation`] | a move to another state |
//! | [`money_sentences`] | whether study is worth its price |
//! | [`school_sentences`] | a school's file |
//! | [`chart_sentences`] | names, units and tables of figures |
//! | [`catalogue_sentences`] | licenses of sources, the age of figures |
//! | [`embed_sentences`] | the calculator in a frame on another site |
//! | [`notes`] | the long texts, which load on demand |

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

/// A language and its number formats; all sentences are methods of it.
#[derive(Clone, Copy)]
pub struct Locale {
    pub language: Language,
    pub figures: Figures,
}

/// Loads the Spanish messages of a first visit: page, form, answer, embedded calculator and school notice.
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

/// Loads all other Spanish messages.
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

    /// A message with its placeholders `{0}`, `{1}` ... replaced, in this order.
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
        let digit = hole.bytes().next().unwrap_or_default();
        let index = usize::from(digit.saturating_sub(b'0'));
        let part = parts.get(index).copied().unwrap_or_default();
        push_article(&mut out, part);
        out.push_str(part);
        // Skips the digit and the closing brace.
        rest = hole.get(2..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// Adds the article to the one state name that needs it within a sentence: `in the District of Columbia`, `del
/// Distrito de Columbia`.
fn push_article(out: &mut String, part: &str) {
    let before = |word: &str| {
        let mut words = out.rsplit(' ');
        // The text ends with a space, so the last item of the split is empty.
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
            // Spanish "de" and "el" contract to "del".
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

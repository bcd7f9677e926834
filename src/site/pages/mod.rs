//! The static pages, from the same tables and engine as the calculator, for users without scripts, for print and
//! for search engines.
//!
//! ```text
//! states.html    state/oh.html     English: all states, and a page per state
//! estados.html   estado/oh.html    the same in Spanish
//! lesson.html    lesson-answers.html    clase.html    clase-respuestas.html    a lesson for a class
//! 404.html                         for unknown addresses
//! embed.html                       the calculator for frames on other sites
//! pages.css                        the style of all but the last
//! ```
//! All addresses are relative, because the site's URL is unknown. So there is no canonical URL, no `hreflang` in
//! the head and no sitemap, which need absolute URLs; each page links to its counterpart in the other language
//! instead. No page needs a script, except for one convenience of [`missing`].

mod borders;
mod components;
mod counselor;
pub mod embed;
mod layout;
mod lesson;
pub mod missing;
mod nurse;
mod outlook;
mod path;
mod pay;
mod price;
mod rule;
mod sources;
mod state;
mod states;

use std::path::Path;
use std::{fs, io};

use casepath::answers::{Answers, DegreeGoal, Education, Language, Month, Setting, UsState};
use casepath::estimate::{Estimate, estimate};
use casepath::i18n::{Locale, Message, Template};
use casepath::link;
use casepath::pages as places;

use crate::minify;

/// Shares its colors and sizes with the calculator.
const STYLE: [&str; 2] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/pages.css"),
];

pub fn write(folder: &Path) -> io::Result<()> {
    let style = folder.join("pages.css");
    fs::write(&style, STYLE.concat())?;
    minify::minify(folder, &[style])?;
    for language in Language::ALL {
        let states = PageContext::new(*language, Depth::Root);
        fs::write(folder.join(states.all_states()), states::page(states))?;
        fs::write(
            folder.join(places::lesson(*language)),
            lesson::worksheet(states),
        )?;
        fs::write(
            folder.join(places::lesson_answers(*language)),
            lesson::answers(states),
        )?;
        fs::create_dir_all(folder.join(places::folder(*language)))?;
        for state in UsState::ALL {
            let sheet = PageContext::new(*language, Depth::InFolder);
            let name = places::state(*language, *state);
            fs::write(folder.join(name), state::page(sheet, *state))?;
        }
    }
    fs::write(folder.join("404.html"), missing::page())?;
    embed::write(folder)
}

/// The depth of a page's folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    Root,
    /// In a folder below the root.
    InFolder,
}

/// The language and depth of a page.
#[derive(Clone, Copy)]
struct PageContext {
    locale: Locale,
    depth: Depth,
}

impl PageContext {
    fn new(language: Language, depth: Depth) -> Self {
        let locale = Locale::of(language);
        Self { locale, depth }
    }

    fn text(&self, message: impl Message) -> &'static str {
        self.locale.text(message)
    }

    fn format<M: Message, const N: usize>(
        &self,
        template: Template<M, N>,
        parts: &[&str; N],
    ) -> String {
        self.locale.format(template, parts)
    }

    /// The same page in the other language.
    fn other(&self) -> Self {
        let language = match self.locale.language {
            Language::English => Language::Spanish,
            Language::Spanish => Language::English,
        };
        Self::new(language, self.depth)
    }

    /// The relative address of a file in the root.
    fn to(&self, name: &str) -> String {
        match (self.depth, name) {
            (Depth::Root, "") => "./".to_owned(),
            (Depth::Root, name) => name.to_owned(),
            (Depth::InFolder, name) => format!("../{name}"),
        }
    }

    /// The file name of the table of all states.
    fn all_states(&self) -> &'static str {
        places::all_states(self.locale.language)
    }

    /// The relative address of a state's page.
    fn state(&self, state: UsState) -> String {
        self.to(&places::state(self.locale.language, state))
    }

    /// The relative address of the calculator with these answers, in the page's language.
    fn calculator(&self, answers: &Answers) -> String {
        let answers = Answers {
            language: Some(self.locale.language),
            ..*answers
        };
        format!("{}#{}", self.to(""), link::write(&answers))
    }
}

/// The path to the clinical license for the pages: an MSW after `from`, with the calculator's defaults for all
/// else.
fn to_license(state: UsState, from: Education, setting: Option<Setting>) -> Estimate {
    let answers = Answers {
        from: Some(from),
        to: Some(DegreeGoal::Msw),
        state: Some(state),
        setting,
        ..Answers::default()
    };
    // The pages show durations and no dates, so the month does not matter.
    estimate(&answers, Month(0)).expect("a plan and a state are all that an estimate needs")
}

/// The typical start: a bachelor's in another field.
const USUAL: Education = Education::Bachelors;

#[cfg(test)]
mod tests;

//! The static pages, made from the same tables and by the same engine as the calculator: whoever has no
//! scripts, prints, or searches finds every rule and every pay there.
//!
//! ```text
//! states.html    state/oh.html     English: all states, and one page a state
//! estados.html   estado/oh.html    the same in Spanish
//! lesson.html    lesson-answers.html    clase.html    clase-respuestas.html    a lesson for a class
//! 404.html                         for an address that does not exist
//! embed.html                       the calculator under another title, for frames of other sites
//! pages.css                        the style of all but the last
//! ```
//! Every address is relative, because nobody knows where the folder will lie; so there is no canonical
//! address, no `hreflang` in the head and no sitemap: all three need whole addresses. Each page links to itself
//! in the other language instead. No page needs a script, but for one convenience of [`missing`].

mod borders;
mod components;
mod counselor;
pub mod embed;
mod frame;
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

/// Colors and sizes are those of the calculator.
const STYLE: [&str; 2] = [
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/pages.css"),
];

pub fn write(folder: &Path) -> io::Result<()> {
    let style = folder.join("pages.css");
    fs::write(&style, STYLE.concat())?;
    minify::minify(folder, &[style])?;
    for language in Language::ALL {
        let states = Sheet::new(*language, Depth::Root);
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
            let sheet = Sheet::new(*language, Depth::InFolder);
            let name = places::state(*language, *state);
            fs::write(folder.join(name), state::page(sheet, *state))?;
        }
    }
    fs::write(folder.join("404.html"), missing::page())?;
    embed::write(folder)
}

/// Where a page lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    Root,
    /// In a folder of the root.
    InFolder,
}

/// A page in one language, at one place.
#[derive(Clone, Copy)]
struct Sheet {
    locale: Locale,
    depth: Depth,
}

impl Sheet {
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

    /// The same place in the other language.
    fn other(&self) -> Self {
        let language = match self.locale.language {
            Language::English => Language::Spanish,
            Language::Spanish => Language::English,
        };
        Self::new(language, self.depth)
    }

    /// The relative address of what lies in the root under this name.
    fn to(&self, name: &str) -> String {
        match (self.depth, name) {
            (Depth::Root, "") => "./".to_owned(),
            (Depth::Root, name) => name.to_owned(),
            (Depth::InFolder, name) => format!("../{name}"),
        }
    }

    /// The name of the table of all states.
    fn all_states(&self) -> &'static str {
        places::all_states(self.locale.language)
    }

    /// The relative address of a state's page.
    fn state(&self, state: UsState) -> String {
        self.to(&places::state(self.locale.language, state))
    }

    /// The relative address of the calculator with these answers, in the language of this page.
    fn calculator(&self, answers: &Answers) -> String {
        let answers = Answers {
            language: Some(self.locale.language),
            ..*answers
        };
        format!("{}#{}", self.to(""), link::write(&answers))
    }
}

/// The way to the clinical license that the pages tell of: an MSW after what is held, everything else as the
/// calculator assumes it.
fn to_license(state: UsState, from: Education, setting: Option<Setting>) -> Estimate {
    let answers = Answers {
        from: Some(from),
        to: Some(DegreeGoal::Msw),
        state: Some(state),
        setting,
        ..Answers::default()
    };
    // The pages tell of months and no dates, so any month will do.
    estimate(&answers, Month(0)).expect("a plan and a state are all that an estimate needs")
}

/// What most readers hold: a bachelor's in another field.
const USUAL: Education = Education::Bachelors;

#[cfg(test)]
mod tests;

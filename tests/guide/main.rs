//! The guide: completeness, reading level, personal content, search, and robustness.
#![cfg(not(target_arch = "wasm32"))]

mod facts;
mod filled;
mod hostile;
mod reading_level;
mod searched;
mod whole;

use std::sync::LazyLock;

use casepath::answers::{Answers, Language, Month};
use casepath::estimate::{Estimate, estimate};
use casepath::guide::{Block, FilledRun, Guide, OwnFigures, file, fill};
use casepath::i18n::Locale;
use casepath::link;

const LANGUAGES: [Language; 2] = [Language::English, Language::Spanish];

fn guide(language: Language) -> &'static Guide {
    static READ: LazyLock<[Guide; 2]> = LazyLock::new(|| {
        [file::ENGLISH, file::SPANISH]
            .map(|text| file::read(text).expect("the built file is a guide"))
    });
    &READ[language as usize]
}

/// Answers in the notation of the address, with their estimate.
struct Person {
    answers: Answers,
    estimate: Option<Estimate>,
}

impl Person {
    fn who_says(fragment: &str) -> Self {
        let opened = link::read(fragment).unwrap_or_else(|why| panic!("{fragment}: {why:?}"));
        Self::of(opened.answers)
    }

    fn of(answers: Answers) -> Self {
        let today = Month::new(2026, 11).expect("a month");
        Self {
            estimate: estimate(&answers, today).ok(),
            answers,
        }
    }

    fn nobody() -> Self {
        Self::of(Answers::default())
    }

    fn snapshot(&self, language: Language) -> OwnFigures<'_> {
        OwnFigures {
            answers: &self.answers,
            estimate: self.estimate.as_ref(),
            locale: Locale::of(language),
        }
    }

    /// The blocks of a section as this person sees them.
    fn sees<'g>(
        &self,
        guide: &'g Guide,
        passage: &str,
        language: Language,
    ) -> Vec<Block<FilledRun<'g>>> {
        let passage = guide
            .passage(passage)
            .unwrap_or_else(|| panic!("there is no passage {passage}"));
        fill::fill(guide, &passage.blocks, &self.snapshot(language))
    }

    /// The sentences of a section that are specific to this person.
    fn own_sentences(&self, guide: &Guide, passage: &str, language: Language) -> Vec<String> {
        self.sees(guide, passage, language)
            .into_iter()
            .filter(|block| matches!(block, Block::Own { .. }))
            .map(|block| fill::plain(&[block]).trim().to_owned())
            .collect()
    }
}

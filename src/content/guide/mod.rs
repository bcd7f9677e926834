//! The guide to the profession, and its glossary: read from the file that the build made of
//! `data/guide/`, filled in with figures and with what the person has answered, and searched.
//!
//! Pure and total. The files load when the guide is first opened; nothing of them is part of the program.
//!
//! | module | what it is for |
//! |---|---|
//! | [`names`] | what a passage explains, and what of the person's own it may show; shared with the build |
//! | [`file`] | the file of a language, and its reader |
//! | [`own`] | the person's own figures, from answers and estimate |
//! | [`fill`] | a passage as it is shown |
//! | [`search`] | where words are found in guide and glossary |
//!
//! ```
//! use casepath_data::answers::{Answers, Language};
//! use casepath_content::guide::{self, OwnFigures, names::Topic};
//! use casepath_i18n::Locale;
//!
//! let guide = guide::file::read(guide::file::ENGLISH).expect("the built file is a guide");
//! let passage = guide.explaining(Topic::Pace).expect("each answer is explained");
//! let locale = Locale::of(Language::English);
//! let mine = OwnFigures { answers: &Answers::default(), estimate: None, locale };
//! assert!(!guide::fill::fill(&guide, &passage.blocks, &mine).is_empty());
//! ```

pub mod file;
pub mod fill;
pub use casepath_data::guide_names as names;
pub mod own;
pub mod search;

pub use fill::FilledRun;
pub use own::OwnFigures;

use crate::tables::{Grade, Source};
use names::{Own, Topic};

/// The guide in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// What [`Run::Figure`] names by its place.
    pub figures: Vec<Figure>,
    pub sections: Vec<Section>,
    /// The glossary, by the alphabet.
    pub terms: Vec<Passage>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The same in both languages; it does not change, because people link to it.
    pub id: String,
    pub title: String,
    pub passages: Vec<Passage>,
}

/// What stands under one heading, or a term of the glossary.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// As of [`Section::id`]; no section has the same.
    pub id: String,
    pub title: String,
    /// Each answer and result is explained by one passage.
    pub explains: Vec<Topic>,
    pub blocks: Vec<Block<TextRun>>,
}

/// A piece of text with a form of its own, of runs as they are written or as they are shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<R> {
    Paragraph(Vec<R>),
    Bullets(Vec<Vec<R>>),
    Numbered(Vec<Vec<R>>),
    /// Rows of cells, the head first.
    Table(Vec<Vec<Vec<R>>>),
    /// What is the person's own; shown only where the answers fill it.
    Own {
        when: Vec<AudienceRule>,
        runs: Vec<R>,
    },
}

impl<R> Block<R> {
    /// Its runs, one text after another.
    pub fn runs(&self) -> Vec<&R> {
        match self {
            Self::Paragraph(runs) | Self::Own { runs, .. } => runs.iter().collect(),
            Self::Bullets(items) | Self::Numbered(items) => items.iter().flatten().collect(),
            Self::Table(rows) => rows.iter().flatten().flatten().collect(),
        }
    }
}

/// Whom a block is for: people with one of these answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudienceRule {
    pub answer: Topic,
    /// Names of the address.
    pub values: Vec<String>,
}

/// A run of text as it is written.
#[derive(Clone, Debug, PartialEq)]
pub enum TextRun {
    Text(String),
    Strong(String),
    Figure {
        /// In [`Guide::figures`].
        place: usize,
        part: Part,
    },
    Own(Own),
    Link {
        to: Target,
        text: String,
    },
}

/// What of a figure is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Both ends, where it has two.
    Whole,
    Low,
    High,
    /// The date that it is of.
    Period,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The id of a section, a passage or a term.
    Inside(String),
    /// An address that begins with `https://`.
    Outside(String),
}

/// A figure of the guide, with what a reader needs to judge it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// As in `guide_figures.csv`, or the table and its key, `us:21-1022.p50.2024-05`.
    pub name: String,
    pub kind: Kind,
    /// In hundredths; the only one, where `high` is none.
    pub low: i64,
    pub high: Option<i64>,
    /// ISO date of what it tells of, or empty.
    pub period: String,
    pub grade: Grade,
    /// Places for [`crate::tables::source`], each of a source that is there.
    pub sources: Vec<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// US dollars.
    Dollars,
    Percent,
    Year,
    Number,
}

impl Figure {
    pub fn sources(&self) -> impl Iterator<Item = Source> + '_ {
        self.sources
            .iter()
            .map(|place| crate::tables::any_source(*place))
    }
}

impl Guide {
    /// Passages and terms, in their order.
    pub fn passages(&self) -> impl Iterator<Item = &Passage> {
        let sections = self.sections.iter().flat_map(|section| &section.passages);
        sections.chain(&self.terms)
    }

    /// The passage or term with this id.
    pub fn passage(&self, id: &str) -> Option<&Passage> {
        self.passages().find(|passage| passage.id == id)
    }

    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The section that holds this passage; `None` for terms and for what is not there.
    pub fn section_of(&self, passage: &str) -> Option<&Section> {
        let holds = |section: &&Section| section.passages.iter().any(|p| p.id == passage);
        self.sections.iter().find(holds)
    }

    /// The figures that a passage tells, each once, in the order of [`Guide::figures`].
    pub fn figures_of(&self, passage: &Passage) -> Vec<&Figure> {
        let mut told = vec![false; self.figures.len()];
        for run in passage.blocks.iter().flat_map(Block::runs) {
            if let TextRun::Figure { place, .. } = run
                && let Some(told) = told.get_mut(*place)
            {
                *told = true;
            }
        }
        let all = self.figures.iter().zip(told);
        all.filter_map(|(figure, told)| told.then_some(figure))
            .collect()
    }

    /// The passage that explains an answer or a result.
    pub fn explaining(&self, topic: Topic) -> Option<&Passage> {
        self.passages()
            .find(|passage| passage.explains.contains(&topic))
    }
}

//! The guide to the profession and its glossary: parsed from the file that the build makes of `data/guide/`,
//! filled in with figures and the user's answers, and searched.
//!
//! Pure functions without panics. The files load when the guide is first opened; they are not part of the program.
//!
//! | module | what it is for |
//! |---|---|
//! | [`names`] | the topics that passages explain, and the user's own figures that they show; shared with the build |
//! | [`mod@file`] | a language's file and its parser |
//! | [`own`] | the user's own figures, from answers and estimate |
//! | [`fill`] | fills in a passage for display |
//! | [`search`] | the search over guide and glossary |
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
    /// [`TextRun::Figure`] refers to these by index.
    pub figures: Vec<Figure>,
    pub sections: Vec<Section>,
    /// The glossary, in alphabetical order.
    pub terms: Vec<Passage>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The same in both languages. It must not change, because people link to it.
    pub id: String,
    pub title: String,
    pub passages: Vec<Passage>,
}

/// The content below one heading, or a glossary term.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Stable, as [`Section::id`], and different from all section ids.
    pub id: String,
    pub title: String,
    /// Exactly one passage explains each answer and each result.
    pub explains: Vec<Topic>,
    pub blocks: Vec<Block<TextRun>>,
}

/// A block of text, with runs as written or as filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum Block<R> {
    Paragraph(Vec<R>),
    Bullets(Vec<Vec<R>>),
    Numbered(Vec<Vec<R>>),
    /// Rows of cells, header row first.
    Table(Vec<Vec<Vec<R>>>),
    /// Personal text; shown only if the answers fill it.
    Own {
        when: Vec<AudienceRule>,
        runs: Vec<R>,
    },
}

impl<R> Block<R> {
    /// All its runs in order.
    pub fn runs(&self) -> Vec<&R> {
        match self {
            Self::Paragraph(runs) | Self::Own { runs, .. } => runs.iter().collect(),
            Self::Bullets(items) | Self::Numbered(items) => items.iter().flatten().collect(),
            Self::Table(rows) => rows.iter().flatten().flatten().collect(),
        }
    }
}

/// The audience of a block: users with one of these answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudienceRule {
    pub answer: Topic,
    /// Values as in the address.
    pub values: Vec<String>,
}

/// A run of text as written, before it is filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum TextRun {
    Text(String),
    Strong(String),
    Figure {
        /// Index into [`Guide::figures`].
        index: usize,
        part: FigurePart,
    },
    Own(Own),
    Link {
        to: Target,
        text: String,
    },
}

/// Which part of a figure is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigurePart {
    /// The range, or the single value.
    Whole,
    Low,
    High,
    /// The date that the figure applies to.
    Period,
}

/// The target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The id of a section, passage or term.
    Inside(String),
    /// A URL that begins with `https://`.
    Outside(String),
}

/// A figure of the guide with its provenance.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The name in `guide_figures.csv`, or another table with a key: `us:21-1022.p50.2024-05`.
    pub name: String,
    pub kind: FigureKind,
    /// In hundredths; the only value if `high` is `None`.
    pub low: i64,
    pub high: Option<i64>,
    /// The ISO date that it applies to, or empty.
    pub period: String,
    pub grade: Grade,
    /// Indexes for [`crate::tables::source`]; all are valid.
    pub sources: Vec<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
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
            .map(|index| crate::tables::any_source(*index))
    }
}

impl Guide {
    /// All passages, then all terms, in order.
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

    /// The section of a passage; `None` for terms and unknown ids.
    pub fn section_of(&self, passage: &str) -> Option<&Section> {
        let holds = |section: &&Section| section.passages.iter().any(|p| p.id == passage);
        self.sections.iter().find(holds)
    }

    /// The passage that explains a topic.
    pub fn explaining(&self, topic: Topic) -> Option<&Passage> {
        self.passages()
            .find(|passage| passage.explains.contains(&topic))
    }
}

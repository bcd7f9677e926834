//! Parses the guide: its Markdown in two languages, and the figures that it names. Figures are never written as
//! digits in the Markdown; a placeholder names the table row.
//!
//! Rejects what would mislead a reader: unknown placeholders, unused figures, broken links, an answer or result
//! that no passage explains, differences between the two languages.

mod figures;
mod languages;
mod markdown;
mod placeholders;

use std::fs;

pub use figures::Figure;
pub use placeholders::FigurePart;

use super::sources::Source;
use super::{Problems, Reader};
use crate::guide_names::{Own, Topic};

/// The folders of the languages, in the order of [`crate::answers::Language`].
pub const FOLDERS: [&str; 2] = ["guide/en", "guide/es"];
const GLOSSARY: &str = "glossary.md";

#[derive(Debug, Default)]
pub struct Guide {
    /// The figures that the text uses, sorted by name.
    pub figures: Vec<Figure>,
    /// In the order of [`FOLDERS`].
    pub languages: [Text; 2],
}

#[derive(Debug, Default)]
pub struct Text {
    pub sections: Vec<Section>,
    /// The glossary, in alphabetical order.
    pub terms: Vec<Passage>,
}

#[derive(Debug)]
pub struct Section {
    pub id: String,
    pub title: String,
    pub passages: Vec<Passage>,
    pub file: String,
}

#[derive(Debug)]
pub struct Passage {
    pub id: String,
    pub title: String,
    pub explains: Vec<Topic>,
    pub blocks: Vec<Block>,
    pub file: String,
    pub line: u64,
}

#[derive(Debug)]
pub enum Block {
    Paragraph(Vec<TextRun>),
    Bullets(Vec<Vec<TextRun>>),
    Numbered(Vec<Vec<TextRun>>),
    /// Header row first.
    Table(Vec<Vec<Vec<TextRun>>>),
    /// Shown only if the user's answers provide the values.
    Own {
        when: Vec<AudienceRule>,
        runs: Vec<TextRun>,
    },
}

/// An answer, and the values for which a block is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudienceRule {
    pub answer: Topic,
    pub values: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextRun {
    Text(String),
    Strong(String),
    /// The name of a figure; replaced by its index in [`Guide::figures`] once all are known.
    Figure {
        name: String,
        part: FigurePart,
    },
    Own(Own),
    Link {
        to: String,
        text: String,
    },
}

impl Block {
    /// All runs of its texts, in order.
    pub fn runs(&self) -> Box<dyn Iterator<Item = &TextRun> + '_> {
        match self {
            Self::Paragraph(runs) | Self::Own { runs, .. } => Box::new(runs.iter()),
            Self::Bullets(items) | Self::Numbered(items) => Box::new(items.iter().flatten()),
            Self::Table(rows) => Box::new(rows.iter().flatten().flatten()),
        }
    }
}

impl Passage {
    pub fn runs(&self) -> impl Iterator<Item = &TextRun> {
        self.blocks.iter().flat_map(Block::runs)
    }
}

impl Text {
    /// Passages and glossary terms.
    pub fn passages(&self) -> impl Iterator<Item = &Passage> {
        let sections = self.sections.iter().flat_map(|section| &section.passages);
        sections.chain(&self.terms)
    }
}

impl Reader<'_> {
    pub(super) fn guide(&mut self, sources: &[Source]) -> Guide {
        let rows = self.guide_figures();
        let languages = FOLDERS.map(|folder| self.guide_text(folder));
        let figures = self.used_figures(rows, &languages, sources);
        for text in &languages {
            self.one_place_each(text);
            self.links_lead_somewhere(text);
        }
        let [english, spanish] = &languages;
        self.every_topic_is_explained(english);
        self.languages_agree(english, spanish);
        Guide { figures, languages }
    }

    fn guide_text(&mut self, folder: &str) -> Text {
        let mut names: Vec<String> = match fs::read_dir(self.folder.join(folder)) {
            Ok(entries) => entries
                .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
                .filter(|name| name.ends_with(".md"))
                .collect(),
            Err(error) => {
                self.problems
                    .add(folder, 0, format!("cannot be opened: {error}"));
                return Text::default();
            }
        };
        names.sort();
        let mut text = Text::default();
        for name in names {
            let file = format!("{folder}/{name}");
            match fs::read_to_string(self.folder.join(&file)) {
                Ok(markdown) => {
                    if let Some(section) = markdown::read(&file, &markdown, &mut self.problems) {
                        if name == GLOSSARY {
                            text.terms = section.passages;
                        } else {
                            text.sections.push(section);
                        }
                    }
                }
                Err(error) => self
                    .problems
                    .add(&file, 0, format!("cannot be read: {error}")),
            }
        }
        text.terms.sort_by_key(|term| alphabetical(&term.title));
        text
    }
}

/// Sort key without case and accents, close enough to the alphabet of both languages.
fn alphabetical(title: &str) -> String {
    title
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' | 'ü' => 'u',
            'ñ' => 'n',
            c => c,
        })
        .collect()
}

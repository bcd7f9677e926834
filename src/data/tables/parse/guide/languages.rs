//! Checks on the guide as a whole: unique ids, working links, a passage for each answer and result, and the
//! same content in both languages.

use std::collections::{BTreeMap, BTreeSet};

use super::{Block, Passage, Reader, Text, TextRun};
use crate::guide_names::Topic;

impl Reader<'_> {
    pub(super) fn one_place_each(&mut self, text: &Text) {
        let mut seen = BTreeSet::new();
        for section in &text.sections {
            if !seen.insert(&section.id) {
                self.problems
                    .add(&section.file, 1, format!("{} stands twice", section.id));
            }
        }
        for passage in text.passages() {
            if !seen.insert(&passage.id) {
                self.at(passage, format!("{} stands twice", passage.id));
            }
            if passage.blocks.is_empty() {
                self.at(passage, format!("{} says nothing", passage.id));
            }
        }
    }

    /// A link must lead to a section, a passage or a term, or to another site by HTTPS.
    pub(super) fn links_lead_somewhere(&mut self, text: &Text) {
        let sections = text.sections.iter().map(|section| &section.id);
        let ids: BTreeSet<&String> = sections
            .chain(text.passages().map(|passage| &passage.id))
            .collect();
        for passage in text.passages() {
            for run in passage.runs() {
                if let TextRun::Link { to, .. } = run {
                    let inside = to.strip_prefix('#').map(str::to_owned);
                    let leads = inside.map_or(to.starts_with("https://"), |id| ids.contains(&id));
                    if !leads {
                        self.at(passage, format!("the link to {to:?} leads nowhere"));
                    }
                }
            }
        }
    }

    pub(super) fn every_topic_is_explained(&mut self, text: &Text) {
        let mut by: BTreeMap<Topic, &Passage> = BTreeMap::new();
        for passage in text.passages() {
            for topic in &passage.explains {
                if by.insert(*topic, passage).is_some() {
                    self.at(passage, format!("{} is explained twice", topic.name()));
                }
            }
        }
        for topic in Topic::ALL {
            if !by.contains_key(topic) {
                let what = format!("no passage explains {}", topic.name());
                self.problems.add(super::FOLDERS[0], 0, what);
            }
        }
    }

    /// Both languages must have the same ids, topics, shape, figures, own figures and links.
    pub(super) fn languages_agree(&mut self, english: &Text, spanish: &Text) {
        let ids = |text: &Text| -> Vec<String> {
            let sections = text.sections.iter();
            sections.map(|section| section.id.clone()).collect()
        };
        if ids(english) != ids(spanish) {
            let what = format!(
                "the sections are {:?}, in English {:?}",
                ids(spanish),
                ids(english)
            );
            self.problems.add(super::FOLDERS[1], 0, what);
        }
        for (section, other) in english.sections.iter().zip(&spanish.sections) {
            let order = |passages: &[Passage]| -> Vec<String> {
                passages.iter().map(|passage| passage.id.clone()).collect()
            };
            if order(&section.passages) != order(&other.passages) {
                let what = format!(
                    "the passages are {:?}, in English {:?}",
                    order(&other.passages),
                    order(&section.passages)
                );
                self.problems.add(&other.file, 1, what);
            }
        }
        let by_id: BTreeMap<&str, &Passage> =
            spanish.passages().map(|p| (p.id.as_str(), p)).collect();
        for passage in english.passages() {
            match by_id.get(passage.id.as_str()) {
                Some(other) => self.passages_agree(passage, other),
                None => self.at(passage, format!("{} is missing in Spanish", passage.id)),
            }
        }
        let known: BTreeSet<&str> = english.passages().map(|p| p.id.as_str()).collect();
        for passage in spanish.passages() {
            if !known.contains(passage.id.as_str()) {
                self.at(passage, format!("{} is missing in English", passage.id));
            }
        }
    }

    fn passages_agree(&mut self, english: &Passage, spanish: &Passage) {
        if english.explains != spanish.explains {
            self.at(spanish, "explains something else than the English");
        }
        if shape(english) != shape(spanish) {
            let what = format!(
                "is made of {:?}, the English of {:?}",
                shape(spanish),
                shape(english)
            );
            self.at(spanish, what);
        }
        let (one, other) = (placeholders(english), placeholders(spanish));
        if one != other {
            let only = |these: &[String], those: &[String]| -> Vec<String> {
                let lacks = |name: &&String| {
                    let count = |list: &[String]| list.iter().filter(|n| n == name).count();
                    count(these) > count(those)
                };
                these.iter().filter(lacks).cloned().collect()
            };
            let what = format!(
                "placeholders and links differ: only here {:?}, only in English {:?}",
                only(&other, &one),
                only(&one, &other)
            );
            self.at(spanish, what);
        }
    }

    fn at(&mut self, passage: &Passage, what: impl Into<String>) {
        self.problems.add(&passage.file, passage.line, what);
    }
}

/// The kinds of its blocks, with their sizes.
fn shape(passage: &Passage) -> Vec<String> {
    let kind = |block: &Block| match block {
        Block::Paragraph(_) => "paragraph".to_owned(),
        Block::Bullets(items) => format!("{} bullets", items.len()),
        Block::Numbered(items) => format!("{} numbered", items.len()),
        Block::Table(rows) => {
            let columns = rows.first().map_or(0, Vec::len);
            format!("table of {} by {columns}", rows.len())
        }
        Block::Own { when, .. } => {
            let conditions: Vec<String> = when
                .iter()
                .map(|when| format!("{}={}", when.answer.name(), when.values.join(",")))
                .collect();
            format!("own {}", conditions.join(" "))
                .trim_end()
                .to_owned()
        }
    };
    passage.blocks.iter().map(kind).collect()
}

/// The placeholders and links of its runs, sorted, because languages order their words differently.
fn placeholders(passage: &Passage) -> Vec<String> {
    let mut names: Vec<String> = passage
        .runs()
        .filter_map(|run| match run {
            TextRun::Figure { name, part } => Some(format!("{{{name}@{}}}", part.name())),
            TextRun::Own(own) => Some(format!("{{own:{}}}", own.name())),
            TextRun::Link { to, .. } => Some(to.clone()),
            TextRun::Text(_) | TextRun::Strong(_) => None,
        })
        .collect();
    names.sort();
    names
}

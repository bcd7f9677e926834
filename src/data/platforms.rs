//! The systems that schools run their sites on: which part of the ladder a page of theirs takes, from
//! `data/platforms.csv`.

use crate::answers::Language;

/// Whether a page keeps what is pasted into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasteSupport {
    Yes,
    /// With the right plan or role.
    Some,
    No,
    /// Nothing was seen that says so.
    Ask,
}

/// What is pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbedCode {
    Element,
    Frame,
    Link,
}

/// A page that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    pub publisher: &'static str,
    pub title: &'static str,
    /// ISO; empty where it has no date.
    pub period: &'static str,
    pub address: &'static str,
}

#[derive(Clone, Copy, Debug)]
pub struct Platform {
    pub name: &'static str,
    pub script: PasteSupport,
    pub frame: PasteSupport,
    /// The most that it may take.
    pub take: EmbedCode,
    /// The day when it was looked at, ISO.
    pub seen: &'static str,
    text: [&'static str; 2],
    pub pages: &'static [Page],
}

impl Platform {
    /// What to know of it.
    pub const fn text(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.text[0],
            Language::Spanish => self.text[1],
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/platforms.rs"));

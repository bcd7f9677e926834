//! The website systems that schools use, and which embed code each accepts, from
//! `data/platforms.csv`.

use crate::answers::Language;

/// Whether the system accepts pasted code without removing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasteSupport {
    Yes,
    /// With certain plans or roles.
    Some,
    No,
    /// Unknown: no source says so.
    Ask,
}

/// The code to paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbedCode {
    Element,
    Frame,
    Link,
}

/// A page that documents it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    pub publisher: &'static str,
    pub title: &'static str,
    /// ISO; empty if the page has no date.
    pub period: &'static str,
    pub address: &'static str,
}

#[derive(Clone, Copy, Debug)]
pub struct Platform {
    pub name: &'static str,
    pub script: PasteSupport,
    pub frame: PasteSupport,
    /// The most capable code that it accepts.
    pub take: EmbedCode,
    /// The day on which it was checked, ISO.
    pub seen: &'static str,
    text: [&'static str; 2],
    pub pages: &'static [Page],
}

impl Platform {
    /// What to know about this system.
    pub const fn text(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.text[0],
            Language::Spanish => self.text[1],
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/platforms.rs"));

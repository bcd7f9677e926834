//! Files that are not part of the program: the page fetches each when it is first needed. Their names include a
//! hash of the contents.

use crate::answers::Language;

/// The names of a file in each language.
pub struct LanguageFiles([&'static str; 2]);

impl LanguageFiles {
    /// The file name for a language.
    pub const fn name(&self, language: Language) -> &'static str {
        self.0[language as usize]
    }
}

/// The contents of the files. Separate from the names, because using this constant embeds all contents in the program.
pub struct LanguageTexts([&'static str; 2]);

impl LanguageTexts {
    /// The file contents for a language.
    pub const fn text(&self, language: Language) -> &'static str {
        self.0[language as usize]
    }
}

macro_rules! language_files {
    ($($(#[$about:meta])* $NAME:ident $TEXTS:ident: $en:literal $es:literal, $en_text:literal $es_text:literal;)+) => {
        $(
            $(#[$about])*
            pub const $NAME: LanguageFiles = LanguageFiles([env!($en), env!($es)]);
            $(#[$about])*
            pub const $TEXTS: LanguageTexts = LanguageTexts([
                include_str!(concat!(env!("OUT_DIR"), $en_text)),
                include_str!(concat!(env!("OUT_DIR"), $es_text)),
            ]);
        )+
    };
}

language_files! {
    /// Explanatory texts (notes on a rule, where a figure comes from): JSON, from key to text.
    NOTES NOTES_TEXTS: "CASEPATH_NOTES_EN" "CASEPATH_NOTES_ES", "/notes-en.json" "/notes-es.json";
    /// The guide and its glossary.
    GUIDE GUIDE_TEXTS: "CASEPATH_GUIDE_EN" "CASEPATH_GUIDE_ES", "/guide-en.json" "/guide-es.json";
    /// Studies, loan relief, projections.
    EVIDENCE EVIDENCE_TEXTS: "CASEPATH_EVIDENCE_EN" "CASEPATH_EVIDENCE_ES", "/evidence-en.json" "/evidence-es.json";
    /// Every table and row with its sources.
    CATALOGUE CATALOGUE_TEXTS: "CASEPATH_CATALOGUE_EN" "CASEPATH_CATALOGUE_ES", "/catalogue-en.json" "/catalogue-es.json";
}

// `DOWNLOADS`: each table as CSV and as JSON, by its path relative to the page.
include!(concat!(env!("OUT_DIR"), "/downloads.rs"));

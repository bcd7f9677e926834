//! Assets that the page loads on demand: long texts, guide, evidence, table catalogue, and table downloads. Their
//! names include a content hash; the program and the catalogue contain the names.

use std::path::Path;
use std::{fs, io};

use casepath_data::answers::Language;
use casepath_data::assets::{
    CATALOGUE, CATALOGUE_TEXTS, EVIDENCE, EVIDENCE_TEXTS, GUIDE, GUIDE_TEXTS, LanguageFiles,
    LanguageTexts, NOTES, NOTES_TEXTS,
};

const TEXTS: [(LanguageFiles, LanguageTexts); 4] = [
    (NOTES, NOTES_TEXTS),
    (EVIDENCE, EVIDENCE_TEXTS),
    (CATALOGUE, CATALOGUE_TEXTS),
    (GUIDE, GUIDE_TEXTS),
];

/// The table downloads.
pub use casepath_data::assets::DOWNLOADS;

/// Path and content of each file.
pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    let texts = TEXTS.iter().flat_map(|(files, texts)| {
        Language::ALL
            .iter()
            .map(|language| (files.name(*language), texts.text(*language)))
    });
    texts.chain(DOWNLOADS.iter().copied())
}

pub fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder.join("tables"))?;
    for (path, text) in files() {
        fs::write(folder.join(path), text)?;
    }
    Ok(())
}

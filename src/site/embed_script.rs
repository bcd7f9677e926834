//! Fills in the embed scripts. `embed.js`, which schools load by its fixed name, gets the frame titles in both
//! languages; `frame.js`, which runs in the frame, gets the attributes that a school can preset.

use std::io;
use std::path::Path;

use casepath::answers::{DegreeGoal, Language, Setting, UsState};
use casepath::embedding::presets;
use casepath::embedding::settings::Attribute;
use casepath::i18n::Message;
use casepath::i18n::messages::SiteMessage;
use casepath::link::{self, Field};
use serde_json::{Map, Value, json};

use crate::script;

/// The loader script, and the placeholder for the titles.
const LOADER: &str = "embed.js";
const TITLES: &str = "'{{titles}}'";
/// The script in the frame, and the placeholder for the presets.
const FRAME: &str = "frame.js";
const PRESETS: &str = "'{{presets}}'";

pub fn write(folder: &Path) -> io::Result<()> {
    let titles: Map<String, Value> = Language::ALL
        .iter()
        .map(|language| {
            let title = SiteMessage::EmbedTitle.text(*language);
            (language.name().to_owned(), title.into())
        })
        .collect();
    script::fill(folder, LOADER, TITLES, titles)?;
    script::fill(folder, FRAME, PRESETS, presets())
}

/// From an attribute of the custom element to the answer's name in the address and its values.
fn presets() -> Map<String, Value> {
    let values = |attribute| -> Vec<&str> {
        match attribute {
            Attribute::State => UsState::ALL.iter().map(|value| value.name()).collect(),
            Attribute::Degree => DegreeGoal::ALL.iter().map(|value| value.name()).collect(),
            Attribute::Setting => Setting::ALL.iter().map(|value| value.name()).collect(),
            Attribute::Language => Language::ALL.iter().map(|value| value.name()).collect(),
            _ => Vec::new(),
        }
    };
    let preset = |(attribute, field): (Attribute, Field)| {
        let preset = json!([link::name(field), values(attribute)]);
        (attribute.name().to_owned(), preset)
    };
    presets::ATTRIBUTES
        .into_iter()
        .zip(presets::FIELDS)
        .map(preset)
        .collect()
}

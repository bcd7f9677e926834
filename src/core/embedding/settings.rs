//! The attributes of `<casepath-calculator>`, which are also the query parameters of the frame's URL: the element
//! passes its attributes on; a bare iframe has them in its `src`.
//!
//! | attribute | values | default |
//! |---|---|---|
//! | `state` | `OH` ... | not answered |
//! | `degree` | the names of the planned degrees: `msw` ... | not answered |
//! | `setting` | the names of the work settings: `hospital` ... | not answered |
//! | `lang` | `en`, `es`, with or without a region | the language of the host page, else of the browser |
//! | `theme` | `auto`, `light`, `dark` | `auto` |
//! | `accent` | `#0b5d5b`, or two: for light, for dark | Casepath's color |
//! | `heading-level` | `1` to `6`: the level of the highest heading | `2` |
//! | `preset` | the URL of the school's file | none |
//! | `compact` | no value | the whole result is shown |
//! | `share-answers` | no value | the host page does not get the answers |
//!
//! An invalid value counts as not given and is reported with the valid values.

use super::accent::{self, Accent, Scheme};
use super::preset;
use crate::answers::{DegreeGoal, Language, Setting, UsState};
use crate::link;

/// An attribute of the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    State,
    Degree,
    Setting,
    Language,
    Theme,
    Accent,
    HeadingLevel,
    Preset,
    Compact,
    ShareAnswers,
}

impl Attribute {
    pub const ALL: [Self; 10] = [
        Self::State,
        Self::Degree,
        Self::Setting,
        Self::Language,
        Self::Theme,
        Self::Accent,
        Self::HeadingLevel,
        Self::Preset,
        Self::Compact,
        Self::ShareAnswers,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Degree => "degree",
            Self::Setting => "setting",
            Self::Language => "lang",
            Self::Theme => "theme",
            Self::Accent => "accent",
            Self::HeadingLevel => "heading-level",
            Self::Preset => "preset",
            Self::Compact => "compact",
            Self::ShareAnswers => "share-answers",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|attribute| attribute.name() == name)
    }
}

/// The color scheme of the page: that of the device, or a fixed one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// The level of the frame's highest heading; the other headings follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadingLevel(u8);

impl HeadingLevel {
    const LOWEST: u8 = 6;

    pub fn new(level: u8) -> Option<Self> {
        (1..=Self::LOWEST).contains(&level).then_some(Self(level))
    }

    /// The level of a heading that has the level `own` on a standalone page.
    pub fn of(self, own: u8) -> u8 {
        (own.max(1) + self.0 - 1).min(Self::LOWEST)
    }
}

impl Default for HeadingLevel {
    /// One level below the heading of the host page.
    fn default() -> Self {
        Self(2)
    }
}

/// How much of the result is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    #[default]
    Whole,
    /// Form, the two main figures and the path; the rest is collapsed.
    Compact,
}

/// What the host page learns about the answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AnswerSharing {
    #[default]
    Nothing,
    /// The answers; the host has asked for them.
    Answers,
}

/// All settings of the host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    pub state: Option<UsState>,
    pub degree: Option<DegreeGoal>,
    pub setting: Option<Setting>,
    pub language: Option<Language>,
    pub theme: Theme,
    pub accent: Accent,
    pub heading_level: HeadingLevel,
    pub preset: Option<String>,
    pub extent: Extent,
    pub sharing: AnswerSharing,
}

/// An attribute or value that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingError {
    /// An unknown attribute.
    Unknown(String),
    Value {
        attribute: Attribute,
        /// Truncated to fit in a sentence.
        value: String,
    },
    /// The color is not legible on the surfaces that it is used on.
    Contrast {
        color: String,
        scheme: Scheme,
        /// Its contrast ratio, in hundredths.
        ratio: u32,
    },
}

/// The result of reading a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParsedSettings {
    pub settings: Settings,
    pub errors: Vec<SettingError>,
    /// The number of attributes given.
    pub given: usize,
    /// Whether `?diagnose` is set.
    pub diagnose: bool,
}

/// The maximum number of bytes of a query; the rest is ignored.
pub const LONGEST: usize = 4096;
/// The maximum number of errors that are reported.
const MOST_ERRORS: usize = 12;

/// Global attributes, valid on any element. Others begin with `data-`, `aria-` or `on`.
const OF_ANY_ELEMENT: [&str; 17] = [
    "accesskey",
    "class",
    "dir",
    "draggable",
    "exportparts",
    "hidden",
    "id",
    "inert",
    "nonce",
    "part",
    "role",
    "slot",
    "spellcheck",
    "style",
    "tabindex",
    "title",
    "translate",
];

/// The decoded names and values of a query; of one longer than [`LONGEST`], only the beginning.
pub(super) fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let query = query.get(..floor(query, LONGEST)).unwrap_or_default();
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (plain(name), plain(value))
    })
}

/// Reads the query of the frame's URL, with or without the `?`.
pub fn read(query: &str) -> ParsedSettings {
    let mut values: [Option<String>; Attribute::ALL.len()] = Default::default();
    let mut read = ParsedSettings::default();
    for (name, value) in pairs(query) {
        match Attribute::from_name(&name) {
            // The last of a repeated name counts.
            Some(attribute) => {
                if let Some(slot) = values.get_mut(attribute as usize) {
                    *slot = Some(value);
                }
            }
            None if name == "diagnose" => read.diagnose = true,
            None if is_of_any_element(&name) => {}
            None => read.tell(SettingError::Unknown(link::truncated(&name))),
        }
    }
    read.given = values.iter().flatten().count();
    for attribute in Attribute::ALL {
        if let Some(Some(value)) = values.get(attribute as usize) {
            read.take(attribute, value.trim());
        }
    }
    // After the theme: the contrast depends on it.
    if let Some(Some(value)) = values.get(Attribute::Accent as usize) {
        read.take_accent(value);
    }
    read
}

/// The largest character boundary of at most `most` bytes.
fn floor(text: &str, most: usize) -> usize {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// Decodes a name or value; one with a broken escape stays as it is.
fn plain(text: &str) -> String {
    let spaced = text.replace('+', " ");
    link::unescape(&spaced).unwrap_or(spaced)
}

fn is_of_any_element(name: &str) -> bool {
    ["data-", "aria-", "on"]
        .iter()
        .any(|begins| name.starts_with(begins))
        || OF_ANY_ELEMENT.contains(&name)
}

impl ParsedSettings {
    fn tell(&mut self, error: SettingError) {
        if self.errors.len() < MOST_ERRORS && !self.errors.contains(&error) {
            self.errors.push(error);
        }
    }

    /// Applies a value. An empty one counts as not given, except for a boolean attribute.
    fn take(&mut self, attribute: Attribute, value: &str) {
        let settings = &mut self.settings;
        let fits = match attribute {
            Attribute::Compact => switch(value).map(|on| {
                settings.extent = if on { Extent::Compact } else { Extent::Whole };
            }),
            Attribute::ShareAnswers => switch(value).map(|on| {
                settings.sharing = if on {
                    AnswerSharing::Answers
                } else {
                    AnswerSharing::Nothing
                };
            }),
            // Read last, by `take_accent`.
            Attribute::Accent => return,
            _ if value.is_empty() => return,
            Attribute::State => UsState::from_name(value).map(|v| settings.state = Some(v)),
            Attribute::Degree => DegreeGoal::from_name(value).map(|v| settings.degree = Some(v)),
            Attribute::Setting => Setting::from_name(value).map(|v| settings.setting = Some(v)),
            Attribute::Language => {
                let spoken = value.split('-').next().unwrap_or(value);
                Language::from_name(spoken).map(|v| settings.language = Some(v))
            }
            Attribute::Theme => Theme::from_name(value).map(|v| settings.theme = v),
            Attribute::HeadingLevel => {
                let level = value.parse().ok().and_then(HeadingLevel::new);
                level.map(|v| settings.heading_level = v)
            }
            Attribute::Preset => {
                preset::is_address(value).then(|| settings.preset = Some(value.to_owned()))
            }
        };
        if fits.is_none() {
            let value = link::truncated(value);
            self.tell(SettingError::Value { attribute, value });
        }
    }

    fn take_accent(&mut self, value: &str) {
        let Some(colors) = accent::parse(value) else {
            let (attribute, value) = (Attribute::Accent, link::truncated(value));
            return self.tell(SettingError::Value { attribute, value });
        };
        let (accent, errors) = accent::check(colors, self.settings.theme);
        self.settings.accent = accent;
        for error in errors {
            self.tell(error);
        }
    }
}

/// The value of a boolean attribute. `false` also counts, because people write it by hand.
fn switch(value: &str) -> Option<bool> {
    match value {
        "" | "true" | "1" | "compact" | "share-answers" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// The value that was probably meant: `Ohio` and `oh` mean `OH`, `MSW` means `msw`. `named` finds a state by its
/// name. `None` if there is no suggestion.
pub fn suggested_value(
    attribute: Attribute,
    value: &str,
    named: impl Fn(&str) -> Option<UsState>,
) -> Option<&'static str> {
    fn same(names: impl IntoIterator<Item = &'static str>, value: &str) -> Option<&'static str> {
        names
            .into_iter()
            .find(|name| name.eq_ignore_ascii_case(value))
    }
    match attribute {
        Attribute::State => same(UsState::ALL.iter().map(|state| state.name()), value)
            .or_else(|| named(value).map(UsState::name)),
        Attribute::Degree => same(DegreeGoal::ALL.iter().map(|plan| plan.name()), value),
        Attribute::Setting => {
            let value = value.replace([' ', '_'], "-");
            same(Setting::ALL.iter().map(|setting| setting.name()), &value)
        }
        Attribute::Theme => same(Theme::ALL.map(Theme::name), value),
        _ => None,
    }
}

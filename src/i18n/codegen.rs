//! Parses and checks `messages/<language>/*.toml`, and generates the typed messages; see `messages.rs` for the
//! result. Used by the build script, and by the test that feeds it invalid files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

/// The reference language first; the others are compared with it.
const LANGUAGES: [&str; 2] = ["en", "es"];

/// Generates the code for all files.
///
/// # Errors
/// All errors in the files, each with its file and, if it has one, its line.
pub fn generate(folder: &Path) -> Result<String, Vec<String>> {
    let mut errors = Vec::new();
    let mut code = String::new();
    let mut all = String::new();
    let names = file_names(folder, &mut errors);
    for name in names {
        let files = LANGUAGES.map(|language| {
            let path = folder.join(language).join(&name);
            MessageFile::read(&path).unwrap_or_else(|mut problems| {
                errors.append(&mut problems);
                MessageFile::default()
            })
        });
        let [reference, translations @ ..] = &files;
        for translation in translations {
            errors.extend(reference.differences(translation));
        }
        reference.write_code(&name, translations, &mut code, &mut all);
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let _ = writeln!(
        code,
        "/// Every message: its name, in English, in Spanish. For tests.\n\
         pub fn all_messages() -> Vec<(String, [&'static str; 2])> {{ let mut all = Vec::new(); {all} all }}"
    );
    Ok(code)
}

/// The file names, which must be the same for every language.
fn file_names(folder: &Path, errors: &mut Vec<String>) -> Vec<String> {
    let lists = LANGUAGES.map(|language| {
        let mut names: Vec<String> = fs::read_dir(folder.join(language))
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| name.ends_with(".toml"))
            .collect();
        names.sort();
        names
    });
    let [reference, translations @ ..] = lists;
    for (language, names) in LANGUAGES.iter().skip(1).zip(&translations) {
        for name in names.iter().filter(|name| !reference.contains(name)) {
            errors.push(format!(
                "{}: there is no such file in {}",
                folder.join(language).join(name).display(),
                LANGUAGES[0]
            ));
        }
    }
    reference
}

struct Text {
    line: usize,
    text: String,
}

impl Text {
    /// The placeholder numbers without duplicates.
    fn places(&self) -> Vec<usize> {
        let mut places: Vec<usize> = self
            .text
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}')?.0.parse().ok())
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    fn fault(&self) -> Option<&'static str> {
        let holes = self.text.matches('{').count();
        let whole = (0..10)
            .map(|number| self.text.matches(&format!("{{{number}}}")).count())
            .sum::<usize>();
        match self.text.as_str() {
            "" => Some("is empty"),
            text if text.contains('\n') => Some("has more than one line"),
            text if text.trim() != text => Some("begins or ends with a space"),
            text if text.contains("  ") => Some("has two spaces in a row"),
            text if holes != whole || text.matches('}').count() != whole => {
                Some("has a brace that is not of {0} to {9}")
            }
            _ if !self.places().into_iter().eq(0..self.places().len()) => {
                Some("has places that are not counted from {0} without a gap")
            }
            _ => None,
        }
    }
}

/// A file of messages in one language.
#[derive(Default)]
struct MessageFile {
    path: PathBuf,
    about: String,
    texts: BTreeMap<String, Text>,
}

impl MessageFile {
    fn read(path: &Path) -> Result<Self, Vec<String>> {
        let path_text = path.display();
        let content =
            fs::read_to_string(path).map_err(|error| vec![format!("{path_text}: {error}")])?;
        let line_of = |index: usize| {
            content
                .get(..index)
                .unwrap_or_default()
                .matches('\n')
                .count()
                + 1
        };
        let table = DeTable::parse(&content).map_err(|error| {
            let line = line_of(error.span().map_or(0, |span| span.start));
            vec![format!("{path_text}:{line}: {}", error.message())]
        })?;
        let mut errors = Vec::new();
        let mut texts = BTreeMap::new();
        for (key, value) in table.get_ref() {
            let line = line_of(key.span().start);
            let name = key.get_ref();
            let is_name = name.starts_with(|c: char| c.is_ascii_lowercase())
                && name
                    .chars()
                    .all(|c| matches!(c, 'a'..='z' | '0'..='9' | '_'));
            if !is_name {
                errors.push(format!("{path_text}:{line}: `{name}` is not in snake_case"));
            }
            let DeValue::String(text) = value.get_ref() else {
                errors.push(format!("{path_text}:{line}: `{name}` is not a text"));
                continue;
            };
            let text = Text {
                line,
                text: text.to_string(),
            };
            if let Some(fault) = text.fault() {
                errors.push(format!("{path_text}:{line}: `{name}` {fault}"));
            }
            texts.insert(name.to_string(), text);
        }
        let about: Vec<&str> = content
            .lines()
            .map_while(|line| line.strip_prefix('#'))
            .map(str::trim)
            .collect();
        if about.is_empty() {
            errors.push(format!(
                "{path_text}:1: does not begin with a comment that says what it is for"
            ));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Self {
            path: path.to_owned(),
            about: about.join("\n"),
            texts,
        })
    }

    /// Missing keys, extra keys and different placeholders of a translation.
    fn differences(&self, translation: &Self) -> Vec<String> {
        let mut errors = Vec::new();
        let path_text = translation.path.display();
        for (key, text) in &self.texts {
            match translation.texts.get(key) {
                None => errors.push(format!(
                    "{path_text}: `{key}` is missing ({}:{})",
                    self.path.display(),
                    text.line
                )),
                Some(other) if other.places() != text.places() => errors.push(format!(
                    "{path_text}:{}: `{key}` has other places to fill in than {}:{}",
                    other.line,
                    self.path.display(),
                    text.line
                )),
                Some(_) => {}
            }
        }
        for (key, text) in &translation.texts {
            if !self.texts.contains_key(key) {
                errors.push(format!(
                    "{path_text}:{}: `{key}` is not in {}",
                    text.line,
                    self.path.display()
                ));
            }
        }
        errors
    }

    /// Writes the enum of the file's messages, and a line for the list of all messages.
    fn write_code(&self, name: &str, translations: &[Self], code: &mut String, all: &mut String) {
        let file = name.trim_end_matches(".toml");
        let type_name = format!("{}Message", pascal_case(file));
        let mut keys: Vec<&String> = self.texts.keys().collect();
        keys.sort_by_key(|key| self.texts[*key].line);
        // One text per line, because the table finds a text by its line index.
        let joined = |texts: &BTreeMap<String, Text>| -> String {
            let lines = keys
                .iter()
                .map(|key| texts.get(*key).map_or("", |text| &text.text));
            lines.flat_map(|line| [line, "\n"]).collect()
        };
        let (mut variants, mut templates) = (String::new(), String::new());
        for (index, key) in keys.iter().enumerate() {
            // As code, because a text may name an element: `<casepath-calculator>`.
            let text = format!("`{}`", self.texts[*key].text);
            let constant = key.to_uppercase();
            let variant = pascal_case(key);
            let places = self.texts[*key].places().len();
            if places == 0 {
                let _ = writeln!(variants, "#[doc = {text:?}] {variant} = {index},");
            } else {
                let _ = writeln!(
                    templates,
                    "#[doc = {text:?}] pub const {constant}: Template<Self, {places}> = Template::new({index});"
                );
            }
        }
        let _ = writeln!(
            all,
            "for (index, key) in {keys:?}.into_iter().enumerate() {{
                let text = |language| <{type_name} as Message>::lookup(index, language);
                all.push((format!(\"{type_name}::{{key}}\"), [Language::English, Language::Spanish].map(text)));
            }}"
        );
        let about = &self.about;
        let english = joined(&self.texts);
        let spanish = translations
            .first()
            .map_or(String::new(), |file| joined(&file.texts));
        let index = if variants.is_empty() {
            "match self {}"
        } else {
            "self as usize"
        };
        let _ = write!(
            code,
            "#[doc = {about:?}]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum {type_name} {{ {variants} }}

impl {type_name} {{
    {templates}

    fn table() -> &'static MessageTable {{
        static TABLE: MessageTable = MessageTable::new({english:?});
        &TABLE
    }}

    /// Puts the Spanish texts into the table.
    pub fn load_spanish() {{
        Self::table().load_spanish({spanish:?});
    }}
}}

impl Message for {type_name} {{
    fn index(self) -> usize {{
        {index}
    }}

    // Called from hundreds of places, so never inlined.
    #[inline(never)]
    fn lookup(index: usize, language: Language) -> &'static str {{
        #[cfg(not(feature = \"spanish-later\"))]
        Self::load_spanish();
        Self::table().text(index, language)
    }}
}}
"
        );
    }
}

/// `open_title` becomes `OpenTitle`.
fn pascal_case(key: &str) -> String {
    let mut name = String::new();
    for part in key.split('_') {
        let mut letters = part.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

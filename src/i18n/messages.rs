//! The messages: every visible text of the calculator, in English and Spanish.
//!
//! Translators edit the texts in `messages/en/*.toml` and `messages/es/*.toml`. The build script generates an enum
//! per file, for example `DeskMessage` from `desk.toml`, with a variant per message. A message with placeholders
//! (`{0}`, `{1}`) becomes a constant instead: a [`Template`] that knows how many there are.
//!
//! ```ignore
//! locale.text(DeskMessage::OpenTitle);         // open_title = "Open plans"
//! locale.format(DeskMessage::OPENED, &["15"]); // opened = "{0} opened."
//! ```
//!
//! A missing translation, an unknown key, or a missing or extra argument does not compile.

use std::marker::PhantomData;
use std::sync::OnceLock;

use crate::answers::Language;

/// A message without placeholders.
pub trait Message: Copy + 'static {
    /// Its index among the messages of its file.
    fn index(self) -> usize;

    /// The text at an index of the file.
    fn lookup(index: usize, language: Language) -> &'static str;

    /// The text in a language.
    fn text(self, language: Language) -> &'static str {
        Self::lookup(self.index(), language)
    }
}

/// A message with `N` placeholders, from the file of `M`.
pub struct Template<M, const N: usize> {
    index: u16,
    file: PhantomData<M>,
}

impl<M, const N: usize> Clone for Template<M, N> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M, const N: usize> Copy for Template<M, N> {}

impl<M: Message, const N: usize> Template<M, N> {
    const fn new(index: u16) -> Self {
        Self {
            index,
            file: PhantomData,
        }
    }

    /// The text in a language, with `{0}`, `{1}` not replaced.
    pub fn unfilled(self, language: Language) -> &'static str {
        M::lookup(usize::from(self.index), language)
    }
}

/// All messages of a file, one per line. An array of references would add 2 KB to the first load.
struct MessageTable {
    english: &'static str,
    /// With the feature `spanish-later`, empty until [`super::load_spanish`] or [`super::load_more_spanish`] is
    /// called.
    spanish: OnceLock<&'static str>,
    lines: [OnceLock<Vec<&'static str>>; 2],
}

impl MessageTable {
    const fn new(english: &'static str) -> Self {
        Self {
            english,
            spanish: OnceLock::new(),
            lines: [OnceLock::new(), OnceLock::new()],
        }
    }

    fn load_spanish(&self, spanish: &'static str) {
        let _ = self.spanish.set(spanish);
    }

    /// A text by its index; English if Spanish is not loaded.
    fn text(&self, index: usize, language: Language) -> &'static str {
        let (text, lines) = match (language, self.spanish.get()) {
            (Language::Spanish, Some(spanish)) => (*spanish, &self.lines[1]),
            _ => (self.english, &self.lines[0]),
        };
        let lines = lines.get_or_init(|| text.lines().collect());
        lines.get(index).copied().unwrap_or_default()
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

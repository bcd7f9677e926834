//! The messages: every visible word of the calculator, in English and Spanish.
//!
//! The texts stand in `messages/en/*.toml` and `messages/es/*.toml`, for translators to edit. The build script makes
//! of each file an enum, `DeskMessage` of `desk.toml`, with a variant for each message. A message with places to fill
//! in (`{0}`, `{1}`) becomes a constant instead, a [`Template`] that knows how many there are:
//!
//! ```ignore
//! locale.text(DeskMessage::OpenTitle);         // open_title = "Open plans"
//! locale.format(DeskMessage::OPENED, &["15"]); // opened = "{0} opened."
//! ```
//!
//! A message with one language, an unknown key, a missing or an extra part: none of them compiles.

use std::marker::PhantomData;
use std::sync::OnceLock;

use crate::answers::Language;

/// A message without places to fill in.
pub trait Message: Copy + 'static {
    /// Its place among the messages of its file.
    fn index(self) -> usize;

    /// The text at a place of its file.
    fn lookup(index: usize, language: Language) -> &'static str;

    /// The text in a language.
    fn text(self, language: Language) -> &'static str {
        Self::lookup(self.index(), language)
    }
}

/// A message with `N` places to fill in, of the file that `M` is made of.
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

    /// The text in a language, with `{0}`, `{1}` where the parts come.
    pub fn unfilled(self, language: Language) -> &'static str {
        M::lookup(usize::from(self.index), language)
    }
}

/// All messages of a file, a line each. As references they would take 2 KB more of the first load.
struct MessageTable {
    english: &'static str,
    /// With the feature `spanish-later`, nothing until [`super::load_spanish`] or [`super::load_more_spanish`] was called.
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

    /// A text by its index; the English one where Spanish is not here.
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

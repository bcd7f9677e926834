//! The calculator in a frame of another site: what that site asks for, and what comes of it. Pure.
//!
//! | module | what it is for |
//! |---|---|
//! | [`settings`] | the attributes of the element, which are the parameters of the frame's address |
//! | [`accent`] | the school's color, and whether it can be read |
//! | [`presets`] | how what the school set and what the user said go together |
//! | [`message`] | what the host's page may tell the frame |
//! | [`preset`] | the school's file: where it may lie, what can go wrong with it |
//! | [`doctor`] | what `?diagnose` finds |
//! | [`draft`] | the attributes as a school's webmaster enters them |
//! | [`platforms`] | which of them the common systems take |
//!
//! Whatever comes from outside, an address, a message, a file, is read in full or told to be wrong; nothing of
//! it can stop the calculator.
//!
//! ```
//! use casepath_core::embedding::settings::{SettingError, read};
//! let read = read("state=OH&degree=msw&heading-level=9");
//! assert_eq!(read.settings.state.map(|state| state.name()), Some("OH"));
//! assert!(matches!(&read.errors[..], [SettingError::Value { value, .. }] if value == "9"));
//! ```

pub mod accent;
pub mod diagnostics;
pub mod draft;
pub mod message;
pub use casepath_data::platforms;
pub mod preset;
pub mod presets;
pub mod settings;

pub use settings::{Attribute, SettingError, Settings, Theme};

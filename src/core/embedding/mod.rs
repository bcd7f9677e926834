//! The calculator in an iframe on another site: the settings of that site, and their effect. Pure.
//!
//! | module | what it is for |
//! |---|---|
//! | [`accent`] | the school's accent color and its contrast |
//! | [`diagnostics`] | the findings of `?diagnose` |
//! | [`draft`] | the attributes as a school's webmaster enters them |
//! | [`message`] | messages from the host page to the frame |
//! | [`platforms`] | which site builders and content systems accept which kind of embedding |
//! | [`preset`] | the school's file: its URL, its copy, and what can go wrong while loading it |
//! | [`presets`] | how the school's answers and the user's answers are combined |
//! | [`settings`] | the attributes of the element, which are the query of the frame's URL |
//!
//! All outside input (a URL, a message, a file) is either read in full or reported as wrong; none of it can stop the
//! calculator.
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

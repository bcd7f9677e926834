//! Access to browser APIs. When the browser denies something, these functions return a fallback and never panic.
//!
//! | module | what it is for |
//! |---|---|
//! | [`address`] | the fragment of the address, and the history |
//! | [`files`] | downloads, chosen files, fetched files, style sheets |
//! | [`html`] | rendering a view as HTML |
//! | [`notes`] | the long texts, fetched when the first of them is opened |
//! | [`page`] | the document: focus, inputs, language, colors, clipboard, clock, tasks |
//! | [`storage`] | local and session storage |

pub mod address;
pub mod files;
pub mod html;
pub mod notes;
pub mod page;
pub mod storage;

//! What only the browser has. Each part asks gently: whatever the browser refuses, the page goes on.
//!
//! | module | what it asks the browser for |
//! |---|---|
//! | [`address`] | the part of the address after `#`, and its history |
//! | [`html`] | a view as text |
//! | [`storage`] | what is kept between visits, by gloo-storage |
//! | [`notes`] | the long texts, fetched when one is opened |
//! | [`page`] | language, colors, clipboard, clock, the calm message where the program stops |

pub mod address;
pub mod files;
pub mod html;
pub mod notes;
pub mod page;
pub mod storage;

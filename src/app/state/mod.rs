//! What the views know, as signals in contexts, with what can be done to it as methods.
//!
//! | module | what it is for |
//! |---|---|
//! | [`remote`] | files beside the page, one a language |
//! | [`library`] | guide and sources: their files, what is sought, where the focus goes |
//! | [`states_map`] | the map of the states |
//! | [`schools`] | what a school enters, its preview, its file |
//! | [`school_notice`] | the school's file in a frame of the school's page |

pub mod library;
pub mod remote;
pub mod school_notice;
pub mod schools;
pub mod states_map;

/// What came of copying a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyStatus {
    Copied,
    /// The browser does not let the page.
    Refused,
}

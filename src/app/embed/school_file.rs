//! Fetches the school's file and stores a copy for times without a network. Only the part for schools can parse it,
//! because it has the tables.

use leptos::prelude::*;

use super::state::{EmbedState, SchoolFile};
use super::{memory, messages};
use crate::browser::page as browser;
use crate::embedding::diagnostics::File;
use crate::embedding::preset::{CachedFile, FetchError};

/// Has `frame.js` fetch the file that the host names. A file on the host's own site is sent by the host without asking.
pub fn ask(state: EmbedState) {
    state.school_text.set(String::new());
    let address = state
        .request
        .with_untracked(|request| request.settings.preset.clone());
    let file = match address {
        Some(address) => {
            messages::post_to_host("fetch", &[("address", address.into())]);
            File::Awaited
        }
        None => File::NotAsked,
    };
    state.file.set(SchoolFile {
        file,
        ..SchoolFile::default()
    });
}

/// Handles a file that has arrived, or the error.
pub fn arrived(state: EmbedState, address: &str, file: Result<String, FetchError>) {
    let is_of_another = state.request.with_untracked(|request| {
        let preset = request.settings.preset.as_deref();
        preset.is_some_and(|preset| preset != address)
    });
    if is_of_another {
        // A late response: the host has named another file meanwhile.
        return;
    }
    let file = match file {
        Ok(text) => {
            let copy = CachedFile {
                address: address.to_owned(),
                day: browser::now().get(..10).unwrap_or_default().to_owned(),
                text,
            };
            let is_kept = memory::keep_file(&copy);
            state.school_text.set(copy.text.clone());
            SchoolFile {
                file: File::Here(copy.text.len()),
                is_kept,
            }
        }
        Err(why) => SchoolFile {
            file: match memory::file(address).filter(|_| may_come_again(why)) {
                Some(copy) => {
                    state.school_text.set(copy.text.clone());
                    File::Copy(copy.day, why)
                }
                None => File::Missing(why),
            },
            ..SchoolFile::default()
        },
    };
    state.file.set(file);
}

/// Whether the error is temporary, so that the stored copy may be used instead.
fn may_come_again(why: FetchError) -> bool {
    match why {
        FetchError::Network | FetchError::Timeout => true,
        FetchError::Status(status) => status >= 500,
        FetchError::Type | FetchError::Size => false,
    }
}

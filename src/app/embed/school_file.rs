//! The school's file: asked for, arrived or not, kept for the time without a network. The library reads it, because it
//! knows the tables.

use leptos::prelude::*;

use super::state::{EmbedState, SchoolFile};
use super::{memory, messages};
use crate::browser::page as browser;
use crate::embedding::diagnostics::File;
use crate::embedding::preset::{CachedFile, FetchError};

/// Has `frame.js` fetch the file that the host names; one on the host's own site comes by itself.
pub fn ask(state: EmbedState) {
    state.school_text.set(String::new());
    let address = state
        .asked
        .with_untracked(|asked| asked.settings.preset.clone());
    let file = match address {
        Some(address) => {
            messages::tell("fetch", &[("address", address.into())]);
            File::Awaited
        }
        None => File::NotAsked,
    };
    state.file.set(SchoolFile {
        file,
        ..SchoolFile::default()
    });
}

/// The file has come, or has not.
pub fn arrived(state: EmbedState, address: &str, file: Result<String, FetchError>) {
    let is_of_another = state.asked.with_untracked(|asked| {
        let asked = asked.settings.preset.as_deref();
        asked.is_some_and(|asked| asked != address)
    });
    if is_of_another {
        // A slow one, in whose place the host has named another meanwhile.
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

/// Whether the file is likely to be what it was: a copy stands in for it then.
fn may_come_again(why: FetchError) -> bool {
    match why {
        FetchError::Network | FetchError::Timeout => true,
        FetchError::Status(status) => status >= 500,
        FetchError::Type | FetchError::Size => false,
    }
}

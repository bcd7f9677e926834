//! The school's file: asked for, arrived or not, kept for the time without a network.

use super::{Guest, memory, tell};
use crate::browser::page as browser;
use crate::frame::doctor::File;
use crate::frame::preset::{Copy, NotHere};

/// Where the file is, and whether a copy of it lies in storage.
#[derive(Clone, Debug)]
pub struct Standing {
    pub file: File,
    pub is_kept: bool,
}

impl Default for Standing {
    fn default() -> Self {
        Self {
            file: File::NotAsked,
            is_kept: true,
        }
    }
}

/// Lays the text of the school's file where the reader finds it. That program reads it (see `crate::reader`),
/// because it knows the tables, and this one is to be small.
fn lay_out(text: &str) {
    if let Some(place) = browser::by_id(browser::SCHOOL_FILE) {
        place.set_text_content(Some(text));
        browser::ask("school", browser::language_of_page());
    }
}

/// The reader is to look again: answers or language have changed.
pub fn follow() {
    let place = browser::by_id(browser::SCHOOL_FILE);
    if place.is_some_and(|place| place.has_child_nodes()) {
        browser::ask("school", browser::language_of_page());
    }
}

/// Has `frame.js` fetch the file that the host names; one on the host's own site comes by itself.
pub fn ask(guest: &mut Guest) {
    guest.file = Standing::default();
    let place = browser::by_id(browser::SCHOOL_FILE);
    if place.is_some_and(|place| place.has_child_nodes()) {
        lay_out("");
    }
    if let Some(address) = guest.asked.settings.preset.clone() {
        guest.file.file = File::Awaited;
        tell("fetch", &[("address", address.into())]);
    }
}

/// The file has come, or has not.
pub fn arrived(guest: &mut Guest, address: &str, file: Result<String, NotHere>) {
    let asked = guest.asked.settings.preset.as_deref();
    if asked.is_some_and(|asked| asked != address) {
        // A slow one, in whose place the host has named another meanwhile.
        return;
    }
    match file {
        Ok(text) => {
            let copy = Copy {
                address: address.to_owned(),
                day: browser::now().get(..10).unwrap_or_default().to_owned(),
                text,
            };
            guest.file = Standing {
                file: File::Here(copy.text.len()),
                is_kept: memory::keep_file(&copy),
            };
            lay_out(&copy.text);
        }
        Err(why) => {
            let copy = memory::file(address).filter(|_| may_come_again(why));
            guest.file = Standing::default();
            match copy {
                Some(copy) => {
                    lay_out(&copy.text);
                    guest.file.file = File::Copy(copy.day, why);
                }
                None => guest.file.file = File::Missing(why),
            }
        }
    }
}

/// Whether the file is likely to be what it was: a copy stands in for it then.
fn may_come_again(why: NotHere) -> bool {
    match why {
        NotHere::Network | NotHere::Timeout => true,
        NotHere::Status(status) => status >= 500,
        NotHere::Type | NotHere::Size => false,
    }
}

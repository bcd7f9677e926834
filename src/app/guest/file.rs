//! The school's file: asked for, arrived or not, kept for the time without a network.

use leptos::task::spawn_local;

use super::{Guest, memory, tell, with};
use crate::browser::page as browser;
use crate::frame::doctor::File;
use crate::frame::preset::{Copy, NotHere};
use crate::parts::{self, LoadError};

/// Where the file is, and whether a copy of it lies in storage.
#[derive(Clone, Debug)]
pub struct Standing {
    pub file: File,
    /// The text that the library was given; empty where there is none.
    text: String,
    /// The library did not arrive, so nobody has read it.
    pub is_unread: bool,
    pub is_kept: bool,
}

impl Default for Standing {
    fn default() -> Self {
        Self {
            file: File::NotAsked,
            text: String::new(),
            is_unread: false,
            is_kept: true,
        }
    }
}

/// Hands the text of the school's file to the library, which reads it (see `crate::reader`) because it knows the tables.
fn hand_over(guest: &mut Guest, text: &str) {
    text.clone_into(&mut guest.file.text);
    read(guest);
}

/// Has the library read the text that is here.
pub fn read(guest: &mut Guest) {
    guest.file.is_unread = false;
    let text = guest.file.text.clone();
    spawn_local(async move {
        match parts::library().await {
            Ok(library) => (library.take_school_file)(text),
            Err(LoadError) => {
                with(|guest| guest.file.is_unread = guest.file.text == text);
                super::follow();
            }
        }
    });
}

/// The library is to look again: answers or language have changed.
pub fn follow(guest: &Guest) {
    if guest.file.text.is_empty() || guest.file.is_unread {
        return;
    }
    spawn_local(async {
        if let Ok(library) = parts::library().await {
            (library.follow_school_file)();
        }
    });
}

/// Has `frame.js` fetch the file that the host names; one on the host's own site comes by itself.
pub fn ask(guest: &mut Guest) {
    let before = std::mem::take(&mut guest.file);
    if !before.text.is_empty() {
        hand_over(guest, "");
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
                ..Standing::default()
            };
            hand_over(guest, &copy.text);
        }
        Err(why) => {
            let copy = memory::file(address).filter(|_| may_come_again(why));
            guest.file = Standing::default();
            match copy {
                Some(copy) => {
                    hand_over(guest, &copy.text);
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

//! What the frame stores besides the calculator's data: the presets of the last visit, and a copy of the school's file.
//! Neither contains anything about the user. Still, clearing everything clears both, and on a shared computer nothing
//! is stored.

use js_sys::{JSON, Reflect};
use web_sys::Storage;

use crate::answers::Answers;
use crate::browser::address;
use crate::browser::storage;
use crate::embedding::preset::CachedFile;
use crate::embedding::presets::Presets;
use crate::link;
use crate::saved;

const PRESETS: &str = "casepath.school";
const FILE: &str = "casepath.school-file";

/// Local storage, if anything may be stored.
fn local_storage() -> Option<Storage> {
    storage::raw().filter(|_| !address::is_shared())
}

fn get(key: &str) -> Option<String> {
    local_storage()?.get_item(key).ok()?
}

/// The presets of the last visit.
pub fn presets() -> Presets {
    get(PRESETS).map_or_else(Presets::default, |text| Presets::read(&text))
}

pub fn keep_presets(presets: Presets) {
    let Some(storage) = local_storage() else {
        return;
    };
    // If the browser refuses, the next visit behaves like the first.
    let _ = if presets == Presets::default() {
        storage.remove_item(PRESETS)
    } else {
        storage.set_item(PRESETS, &presets.write())
    };
}

/// The answers that the calculator has stored; `None` if they have another version.
pub fn answers() -> Option<Answers> {
    let envelope = JSON::parse(&get(saved::KEY)?).ok()?;
    let version = Reflect::get(&envelope, &"casepath".into()).ok()?;
    if version.as_f64() != Some(f64::from(saved::VERSION)) {
        return None;
    }
    let answers = Reflect::get(&envelope, &"answers".into()).ok()?;
    Some(link::read(&answers.as_string()?).ok()?.answers)
}

/// Replaces the answers that the calculator has stored.
pub fn replace_answers(answers: &Answers) {
    let replaced = || {
        let storage = local_storage()?;
        let envelope = JSON::parse(&storage.get_item(saved::KEY).ok()??).ok()?;
        let text = link::write(answers);
        Reflect::set(&envelope, &"answers".into(), &text.into()).ok()?;
        let text = JSON::stringify(&envelope).ok()?.as_string()?;
        storage.set_item(saved::KEY, &text).ok()
    };
    // If the browser refuses, the calculator shows them like those of a link, and the user chooses.
    let _ = replaced();
}

/// Stores a copy of the school's file. Returns whether it is stored.
pub fn keep_file(copy: &CachedFile) -> bool {
    local_storage().is_some_and(|storage| storage::set_verified(&storage, FILE, &copy.write()))
}

/// The stored copy of the file with this address.
pub fn file(address: &str) -> Option<CachedFile> {
    CachedFile::read(&get(FILE)?, address)
}

pub fn forget() {
    if let Some(storage) = storage::raw() {
        for key in [PRESETS, FILE] {
            let _ = storage.remove_item(key);
        }
    }
}

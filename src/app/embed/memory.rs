//! What the frame keeps besides what the calculator keeps: what was set at the last visit, and a copy of the
//! school's file. Neither tells anything of the user, but whoever clears everything clears it too, and on a
//! shared computer nothing is kept.

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

/// Storage, where anything may be kept.
fn place() -> Option<Storage> {
    storage::raw().filter(|_| !address::is_shared())
}

fn get(key: &str) -> Option<String> {
    place()?.get_item(key).ok()?
}

/// What was set at the last visit.
pub fn presets() -> Presets {
    get(PRESETS).map_or_else(Presets::default, |text| Presets::read(&text))
}

pub fn keep_presets(presets: Presets) {
    let Some(place) = place() else { return };
    // Where the browser refuses, the next visit is like the first.
    let _ = if presets == Presets::default() {
        place.remove_item(PRESETS)
    } else {
        place.set_item(PRESETS, &presets.write())
    };
}

/// The answers that the calculator has kept; none where they are of another version.
pub fn answers() -> Option<Answers> {
    let envelope = JSON::parse(&get(saved::KEY)?).ok()?;
    let version = Reflect::get(&envelope, &"casepath".into()).ok()?;
    if version.as_f64() != Some(f64::from(saved::VERSION)) {
        return None;
    }
    let answers = Reflect::get(&envelope, &"answers".into()).ok()?;
    Some(link::read(&answers.as_string()?).ok()?.answers)
}

/// Puts answers into the place of those that the calculator has kept.
pub fn replace_answers(answers: &Answers) {
    let replaced = || {
        let place = place()?;
        let envelope = JSON::parse(&place.get_item(saved::KEY).ok()??).ok()?;
        let text = link::write(answers);
        Reflect::set(&envelope, &"answers".into(), &text.into()).ok()?;
        let text = JSON::stringify(&envelope).ok()?.as_string()?;
        place.set_item(saved::KEY, &text).ok()
    };
    // Where the browser refuses, the calculator shows them as a link's, beside the user's own.
    let _ = replaced();
}

/// Keeps a copy of the school's file; says whether it lies there.
pub fn keep_file(copy: &CachedFile) -> bool {
    place().is_some_and(|place| storage::set_surely(&place, FILE, &copy.write()))
}

/// The copy of the file with this address.
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

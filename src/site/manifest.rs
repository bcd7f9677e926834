//! The manifest of the installed page. Every address in it is relative, so that it fits any path.

use std::path::Path;
use std::{fs, io};

use casepath::answers::Language;
use casepath::text::worker_words::WorkerWord;
use serde_json::json;

pub const FILE: &str = "casepath.webmanifest";

pub fn write(folder: &Path) -> io::Result<()> {
    let say = |word: WorkerWord| word.say(Language::English);
    // No drawing among them: browsers let the page draw it, in the time in which the program makes the form.
    let icon = |size: &str, purpose: &str, file: &str| json!({ "src": file, "sizes": size, "purpose": purpose, "type": "image/png" });
    let shortcut = |word: WorkerWord, view: &str| json!({ "name": say(word), "url": format!("./#v=1&view={view}"), "icons": [icon("192x192", "any", "icon-192.png")] });
    let manifest = json!({
        "id": "./",
        "name": say(WorkerWord::Name),
        "short_name": "Casepath",
        "description": say(WorkerWord::Description),
        "lang": Language::English.name(),
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#fbfaf7",
        "theme_color": "#0b5d5b",
        "categories": ["education", "productivity"],
        "icons": [
            icon("192x192", "any", "icon-192.png"),
            icon("512x512", "any", "icon-512.png"),
            icon("512x512", "maskable", "icon-maskable.png"),
        ],
        "shortcuts": [shortcut(WorkerWord::MyPlan, "plan"), shortcut(WorkerWord::Compare, "compare")],
    });
    fs::write(folder.join(FILE), format!("{manifest:#}\n"))
}

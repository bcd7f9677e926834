//! The web app manifest. All addresses in it are relative, so that the site works at any path.

use std::path::Path;
use std::{fs, io};

use casepath::answers::Language;
use casepath::i18n::Message;
use casepath::i18n::messages::WorkerMessage;
use serde_json::json;

pub const FILE: &str = "casepath.webmanifest";

pub fn write(folder: &Path) -> io::Result<()> {
    let say = |word: WorkerMessage| word.text(Language::English);
    // No SVG icon: the browser would render it while the program builds the form.
    let icon = |size: &str, purpose: &str, file: &str| json!({ "src": file, "sizes": size, "purpose": purpose, "type": "image/png" });
    let shortcut = |word: WorkerMessage, view: &str| json!({ "name": say(word), "url": format!("./#v=1&view={view}"), "icons": [icon("192x192", "any", "icon-192.png")] });
    let manifest = json!({
        "id": "./",
        "name": say(WorkerMessage::Name),
        "short_name": "Casepath",
        "description": say(WorkerMessage::Description),
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
        "shortcuts": [shortcut(WorkerMessage::MyPlan, "plan"), shortcut(WorkerMessage::Compare, "compare")],
    });
    fs::write(folder.join(FILE), format!("{manifest:#}\n"))
}

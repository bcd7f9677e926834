//! The log as a file: CSV out, and weeks from CSV in.

use leptos::task::spawn_local;
use web_sys::Element as DomElement;

use super::compare::button;
use super::desk::Desk;
use crate::browser::files::{self, Chosen};
use crate::browser::page as browser;
use crate::plan::log::Entry;
use crate::plan::log_csv;
use crate::plan::log_records::{self, WEEKS};
use crate::text::Voice;
use crate::text::plan_words::PlanWord;
use crate::ui::tree::{ACT, Element, el};

pub fn csv(voice: Voice, any: bool) -> Element {
    let open = el("label")
        .class("button quiet-button file")
        .add(voice.say(PlanWord::OpenCsv))
        .add(
            el("input")
                .id("open-csv")
                .attr("type", "file")
                .attr("accept", ".csv,text/csv")
                .attr(ACT, "open-csv"),
        );
    let save = || {
        button(
            "button quiet-button",
            "save-csv",
            voice.say(PlanWord::SaveCsv),
        )
    };
    el("div")
        .class("row log-tools")
        .add(any.then(save))
        .add(open)
        .add(el("p").class("hint").add(voice.log_import_hint()))
}

pub fn save_csv(desk: Desk) {
    let voice = desk.voice_now();
    let mut entries = desk.now(|state| log_records::weeks(&state.kept));
    entries.reverse();
    let entries: Vec<Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
    if files::download("casepath-hours.csv", "text/csv", &log_csv::write(&entries)) {
        desk.say(voice.say(PlanWord::CsvMade).to_owned());
    } else {
        desk.say_fault(voice.say(PlanWord::CopyRefused).to_owned());
    }
}

pub fn open_csv(desk: Desk, control: &DomElement) {
    let control = control.clone();
    spawn_local(async move {
        let Some(chosen) = files::chosen(&control, log_csv::MOST_BYTES).await else {
            return;
        };
        let voice = desk.voice_now();
        match chosen {
            Chosen::TooLong(_) => desk.say_fault(voice.say(PlanWord::CsvTooLong).to_owned()),
            Chosen::Unreadable => desk.say_fault(voice.say(PlanWord::FileUnreadable).to_owned()),
            Chosen::Text(text) => match log_csv::read(&text, browser::day()) {
                Err(faults) => {
                    let faults = faults.iter().map(|fault| voice.fault(fault)).collect();
                    desk.say_faults(voice.say(PlanWord::CsvRefused).to_owned(), faults);
                }
                Ok(entries) => take_in(desk, voice, &entries),
            },
        }
    });
}

/// Takes in the weeks that are not in the log yet.
fn take_in(desk: Desk, voice: Voice, entries: &[Entry]) {
    let new = desk.now(|state| log_records::not_yet(&state.kept, entries));
    let counts = [new.len(), entries.len() - new.len()].map(|count| count.to_string());
    let done = voice.fill(PlanWord::CsvTaken, &[&counts[0], &counts[1]]);
    let id = desk.new_id();
    desk.change_undoably(done, |kept, now| {
        for (place, entry) in new.iter().enumerate() {
            let key = format!("{WEEKS}{id}-{place:04}");
            kept.set(&key, Some(log_records::write_week(entry)), now);
        }
    });
}

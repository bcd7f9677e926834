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
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::tree::{ACT, Element, el};

pub fn csv(locale: Locale, any: bool) -> Element {
    let open = el("label")
        .class("button quiet-button file")
        .add(locale.say(PlanWord::OpenCsv))
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
            locale.say(PlanWord::SaveCsv),
        )
    };
    el("div")
        .class("row log-tools")
        .add(any.then(save))
        .add(open)
        .add(el("p").class("hint").add(locale.log_import_hint()))
}

pub fn save_csv(desk: Desk) {
    let locale = desk.locale_now();
    let mut entries = desk.now(|state| log_records::weeks(&state.kept));
    entries.reverse();
    let entries: Vec<Entry> = entries.into_iter().map(|(_, entry)| entry).collect();
    if files::download("casepath-hours.csv", "text/csv", &log_csv::write(&entries)) {
        desk.say(locale.say(PlanWord::CsvMade).to_owned());
    } else {
        desk.say_fault(locale.say(PlanWord::CopyRefused).to_owned());
    }
}

pub fn open_csv(desk: Desk, control: &DomElement) {
    let control = control.clone();
    spawn_local(async move {
        let Some(chosen) = files::chosen(&control, log_csv::MOST_BYTES).await else {
            return;
        };
        let locale = desk.locale_now();
        match chosen {
            Chosen::TooLong(_) => desk.say_fault(locale.say(PlanWord::CsvTooLong).to_owned()),
            Chosen::Unreadable => desk.say_fault(locale.say(PlanWord::FileUnreadable).to_owned()),
            Chosen::Text(text) => match log_csv::read(&text, browser::day()) {
                Err(faults) => {
                    let faults = faults.iter().map(|fault| locale.fault(fault)).collect();
                    desk.say_faults(locale.say(PlanWord::CsvRefused).to_owned(), faults);
                }
                Ok(entries) => take_in(desk, locale, &entries),
            },
        }
    });
}

/// Takes in the weeks that are not in the log yet.
fn take_in(desk: Desk, locale: Locale, entries: &[Entry]) {
    let new = desk.now(|state| log_records::not_yet(&state.kept, entries));
    let counts = [new.len(), entries.len() - new.len()].map(|count| count.to_string());
    let done = locale.fill(PlanWord::CsvTaken, &[&counts[0], &counts[1]]);
    let id = desk.new_id();
    desk.change_undoably(done, |kept, now| {
        for (place, entry) in new.iter().enumerate() {
            let key = format!("{WEEKS}{id}-{place:04}");
            kept.set(&key, Some(log_records::write_week(entry)), now);
        }
    });
}

//! The school's file: opened from the local computer and checked. It is never uploaded.

use leptos::html;
use leptos::prelude::*;

use super::snippet::Snippet;
use super::{card, lead};
use crate::components::Button;
use crate::i18n::Locale;
use crate::i18n::messages::EmbedMessage;
use crate::school::SchoolFileError;
use crate::state::schools::{CHECKED, OPEN, OpenedFile, SchoolFile, schools};

/// The schema's file, next to the page.
const SCHEMA: &str = "school.schema.json";
/// The smallest valid file.
const SMALLEST: &str = include_str!("../../../../data/school.smallest.json");

#[component]
pub fn FileCard(locale: Locale) -> impl IntoView {
    let schools = schools();
    let checked_element = NodeRef::<html::Div>::new();
    schools.focus.receive(checked_element, CHECKED);
    let close = move || {
        let is_open = schools.file.with(Option::is_some);
        is_open.then(|| {
            view! {
                <Button
                    class="quiet"
                    text=locale.text(EmbedMessage::FileClose)
                    on_click=move || schools.close_file()
                />
            }
            .into_any()
        })
    };
    let checked = move || schools.file.get().map(|file| checked(locale, &file));
    let content = view! {
        {lead(locale, EmbedMessage::FileLead)}
        <div class="row">
            <OpenFile locale/>
            {close}
        </div>
        <p class="hint">{locale.text(EmbedMessage::FileStays)}</p>
        <p id="school-said" role="status">{schools.message}</p>
        <div id=CHECKED tabindex="-1" node_ref=checked_element>
            {checked}
        </div>
        {write_one(locale)}
    };
    card(locale, "school-file", EmbedMessage::FileTitle, content)
}

#[component]
fn OpenFile(locale: Locale) -> impl IntoView {
    let schools = schools();
    let element = NodeRef::<html::Input>::new();
    schools.focus.receive(element, OPEN);
    let open = move |_| {
        if let Some(element) = element.get_untracked() {
            schools.open_file(element.into());
        }
    };
    view! {
        <label class="button quiet-button file">
            {locale.text(EmbedMessage::FileOpen)}
            <input
                node_ref=element
                id=OPEN
                type="file"
                accept=".json,application/json"
                on:change=open
            />
        </label>
    }
}

/// The result of the check: usable or not, and the errors.
fn checked(locale: Locale, file: &OpenedFile) -> AnyView {
    match file {
        OpenedFile::Usable(file) => usable(locale, file),
        OpenedFile::Faulty { name, errors } => refused(
            locale,
            locale.format(EmbedMessage::FILE_BAD, &[name]),
            errors,
        ),
        OpenedFile::Unreadable(name) => refused(
            locale,
            locale.format(EmbedMessage::FILE_UNREADABLE, &[name]),
            &[],
        ),
    }
}

fn usable(locale: Locale, file: &SchoolFile) -> AnyView {
    let school = &file.school;
    let count = locale.number(school.programs.len() as f64);
    let sentence = locale.format(EmbedMessage::FILE_GOOD, &[&file.name, &school.name, &count]);
    let notes = (!school.notes.is_empty()).then(|| {
        view! {
            <div>
                <p>{locale.text(EmbedMessage::FileNotes)}</p>
                {fault_list(locale, &school.notes)}
            </div>
        }
    });
    view! {
        <div class="notice good">
            <div>
                <p>{sentence}</p>
                {notes}
            </div>
        </div>
    }
    .into_any()
}

fn refused(locale: Locale, text: String, errors: &[SchoolFileError]) -> AnyView {
    let errors = (!errors.is_empty()).then(|| fault_list(locale, errors));
    view! {
        <div class="notice" role="alert">
            <div>
                <p>{text}</p>
                {errors}
            </div>
        </div>
    }
    .into_any()
}

/// Errors or ignored parts of a file, with their line numbers.
pub fn fault_list<'a>(
    locale: Locale,
    errors: impl IntoIterator<Item = &'a SchoolFileError>,
) -> AnyView {
    let errors = errors.into_iter();
    let errors: Vec<AnyView> = errors
        .map(|error| view! { <li>{locale.school_fault(error)}</li> }.into_any())
        .collect();
    view! { <ul>{errors}</ul> }.into_any()
}

/// The smallest valid file, and all properties that a file can have.
fn write_one(locale: Locale) -> AnyView {
    view! {
        <details>
            <summary>{locale.text(EmbedMessage::WriteTitle)}</summary>
            <p>{locale.text(EmbedMessage::WriteLead)}</p>
            <Snippet
                locale
                id="school-smallest"
                label=EmbedMessage::WriteCode
                text=SMALLEST.to_owned()
            />
            <p>
                <a href=SCHEMA target="_blank" rel="noopener">{locale.text(EmbedMessage::Schema)}</a>
            </p>
        </details>
    }
    .into_any()
}

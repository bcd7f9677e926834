//! The school's file in a frame on the school's page: its errors, the school's statement for the user's state
//! (shown and printed before the estimate), and the choice of the program.

use leptos::prelude::*;

use super::file::fault_list;
use crate::answers::Answers;
use crate::components::external_link;
use crate::context::app;
use crate::i18n::Locale;
use crate::i18n::messages::{LibraryMessage, SchoolMessage};
use crate::school::{self, Chosen, Notice, Program, School, SchoolFileError, chosen};
use crate::state::school_notice::school_notice_state;

/// How many errors are listed for the file's maintainers.
const MOST_ERRORS: usize = 20;

/// Mounted above the calculator.
pub fn school_notice() -> AnyView {
    let (app, notice) = (app(), school_notice_state());
    (move || {
        let locale = app.locale();
        notice.file.get().map(|file| match file.as_ref() {
            Err(errors) => refused(locale, errors),
            Ok(school) => {
                let id = notice.program.get();
                content(locale, school, id.as_deref(), &app.answers.get())
            }
        })
    })
    .into_any()
}

/// The errors, for the file's maintainers; the calculator works without the file.
fn refused(locale: Locale, errors: &[SchoolFileError]) -> AnyView {
    view! {
        <div class="notice" id="school-faults" role="status">
            <strong>{locale.text(LibraryMessage::SchoolFileRefused)}</strong>
            {fault_list(locale, errors.iter().take(MOST_ERRORS))}
        </div>
    }
    .into_any()
}

fn content(locale: Locale, school: &School, id: Option<&str>, answers: &Answers) -> AnyView {
    let chosen = chosen(school, id, answers);
    let logo = school
        .logo
        .clone()
        .filter(|logo| logo.starts_with("data:"))
        .map(|logo| view! { <img src=logo alt="" height="40"/> });
    let about = locale
        .chosen(&chosen, id.unwrap_or_default(), school)
        .map(|text| view! { <p>{text}</p> });
    let program = chosen
        .program()
        .map(|program| program_view(locale, school, program, answers));
    view! {
        <section class="card school" aria-labelledby="school-heading">
            {logo}
            <h2 id="school-heading">{locale.format(LibraryMessage::SCHOOL_SAYS, &[&school.name])}</h2>
            {choice(locale, school, id, answers)}
            {about}
            {program}
            <p class="hint">{locale.ask_at(&school.contact)}</p>
        </section>
    }
    .into_any()
}

/// The selected program, and the school's statement about it for the state in the answers.
fn program_view(locale: Locale, school: &School, program: &Program, answers: &Answers) -> AnyView {
    let facts = [
        Some(program.name.clone()),
        program.mode.map(|mode| locale.mode(mode).to_owned()),
        locale.next_start(program, app().today()),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let statement = answers
        .state
        .map(|state| statement(locale, school::notice(school, program, state, locale)));
    view! {
        <p>
            <strong>{facts.join(" · ")}</strong>
        </p>
        <p>{locale.text(LibraryMessage::SchoolSets)}</p>
        {statement}
    }
    .into_any()
}

/// A select for the program, if the school has several for the planned degree.
fn choice(locale: Locale, school: &School, id: Option<&str>, answers: &Answers) -> Option<AnyView> {
    let notice = school_notice_state();
    let Chosen::Several(programs) = chosen(school, None, answers) else {
        return None;
    };
    let options: Vec<AnyView> = programs
        .iter()
        .map(|program| {
            view! { <option value=program.id.clone()>{program.name.clone()}</option> }.into_any()
        })
        .collect();
    let choose = move |event| {
        let id = event_target_value(&event);
        notice.program.set(Some(id).filter(|id| !id.is_empty()));
    };
    Some(
        view! {
            <div class="field">
                <label for="school-program">{locale.text(LibraryMessage::SchoolProgram)}</label>
                <select
                    id="school-program"
                    prop:value=id.unwrap_or_default().to_owned()
                    on:change=choose
                >
                    <option value="">{locale.text(LibraryMessage::SchoolNoProgram)}</option>
                    {options}
                </select>
            </div>
        }
        .into_any(),
    )
}

fn statement(locale: Locale, notice: Notice) -> AnyView {
    let link = notice.link.map(|link| {
        let text = locale.text(SchoolMessage::StatementLink);
        view! { <p>{external_link(locale, link, text, None)}</p> }
    });
    let sentences: Vec<AnyView> = notice
        .sentences
        .into_iter()
        .map(|sentence| view! { <p>{sentence}</p> }.into_any())
        .collect();
    view! {
        <div class="statement" id="school-statement">
            <h3>{notice.heading}</h3>
            {sentences}
            {link}
        </div>
    }
    .into_any()
}

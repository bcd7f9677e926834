//! Results of a school's file: the calculator's preset, the readers' notices, the disclosure page.

use leptos::prelude::*;

use super::disclosure_page;
use super::{card, lead, programs};
use crate::answers::{Answers, UsState};
use crate::components::{Button, SelectField, external_link, state_choices};
use crate::context::app;
use crate::i18n::messages::{EmbedMessage, SchoolMessage};
use crate::i18n::{Locale, names};
use crate::school::{Program, School, notice, preset};
use crate::state::schools::{SchoolFile, schools};

/// The file name of the disclosure page; its style sheet goes next to it.
const PAGE: &str = "licensure.html";
const STYLE: &str = "disclosure.css";
/// How many programs have their notices shown.
const MOST_NOTICES: usize = 12;

/// The cards of a usable file; empty if there is none.
pub fn file_cards(locale: Locale) -> AnyView {
    let schools = schools();
    (move || {
        schools.usable_file().map(|file| {
            view! {
                {opens_with(locale, &file.school)}
                <Notices locale file=file.clone()/>
                {disclosure(locale, file)}
            }
            .into_any()
        })
    })
    .into_any()
}

/// The answers that the file presets, and each program as the estimate uses it.
fn opens_with(locale: Locale, school: &School) -> AnyView {
    const HEADING: &str = "school-sets";
    let (answers, _) = preset(school, None, &Answers::default());
    let state = match answers.state {
        Some(state) => locale.format(EmbedMessage::SETS_STATE, &[locale.state(state)]),
        None => locale.text(EmbedMessage::SetsNoState).to_owned(),
    };
    let degree = match answers.to {
        Some(plan) => locale.format(EmbedMessage::SETS_DEGREE, &[locale.text(names::plan(plan))]),
        None => locale.text(EmbedMessage::SetsNoDegree).to_owned(),
    };
    let content = view! {
        <p>{state} " " {degree}</p>
        {programs::table(locale, HEADING, school, app().today())}
    };
    card(locale, HEADING, EmbedMessage::Sets, content)
}

/// The notices that a reader in the chosen state sees, one per program.
#[component]
fn Notices(locale: Locale, file: SchoolFile) -> impl IntoView {
    let schools = schools();
    let own_state = file.school.state;
    let state = Signal::derive(move || schools.notices_for.get().or(own_state));
    let notices = move || match state.get() {
        Some(state) => notices(locale, &file.school, state),
        None => view! { <p>{locale.text(EmbedMessage::NoticesChoose)}</p> }.into_any(),
    };
    let content = view! {
        <SelectField
            id="school-reader"
            label=move || locale.text(EmbedMessage::NoticesFor)
            choices=state_choices(locale, locale.text(EmbedMessage::NotSet))
            value=Signal::derive(move || state.get().map_or("", UsState::name).to_owned())
            on_choose=move |name: String| schools.notices_for.set(UsState::from_name(&name))
        />
        {notices}
    };
    card(locale, "school-notices", EmbedMessage::Notices, content)
}

fn notices(locale: Locale, school: &School, state: UsState) -> AnyView {
    let notices = school.programs.iter().take(MOST_NOTICES);
    let notices = notices.map(|program| notice_of(locale, school, program, state));
    let notices: Vec<AnyView> = notices.collect();
    let more = school.programs.len().saturating_sub(MOST_NOTICES);
    let more = (more > 0).then(|| {
        let count = locale.number(more as f64);
        view! { <p>{locale.format(EmbedMessage::NOTICES_MORE, &[&count])}</p> }
    });
    view! {
        {notices}
        {more}
    }
    .into_any()
}

fn notice_of(locale: Locale, school: &School, program: &Program, state: UsState) -> AnyView {
    let notice = notice(school, program, state, locale);
    // The file parser has already validated the address.
    let link = notice.link.map(|address| {
        let text = locale.text(SchoolMessage::StatementLink);
        view! { <p>{external_link(locale, address, text, None)}</p> }
    });
    view! {
        <section class="school-notice">
            <h3>{program.name.clone()}</h3>
            <p>
                <strong>{notice.heading}</strong>
            </p>
            <p>{notice.sentences.join(" ")}</p>
            {link}
            <p>{locale.ask_at(&notice.contact)}</p>
        </section>
    }
    .into_any()
}

fn disclosure(locale: Locale, file: SchoolFile) -> AnyView {
    let schools = schools();
    let save = move || {
        let pasted = untrack(|| schools.pasted_locale(locale));
        let page = disclosure_page::page(&file.school, pasted, STYLE);
        schools.save(PAGE, "text/html", Some(&page));
    };
    let content = view! {
        {lead(locale, EmbedMessage::DisclosureLead)}
        <p class="row">
            <Button
                class="button"
                text=locale.text(EmbedMessage::DisclosureDownload)
                on_click=save
            />
            <a class="button quiet-button" href=STYLE download=STYLE>
                {locale.text(EmbedMessage::DisclosureStyle)}
            </a>
        </p>
    };
    card(
        locale,
        "school-disclosure",
        EmbedMessage::Disclosure,
        content,
    )
}

//! The adviser's desk: many students' plans in one table, a session with one of them, sheets and a summary for
//! all.
//!
//! | module | what it is for |
//! |---|---|
//! | [`opening`] | adds plans: links, backup files, the calculator's answers |
//! | [`table`] | the table, one row per student |
//! | [`compare`] | up to four students side by side |
//! | [`session`], [`session_answers`] | one student: answers, before and after, agreements, exports |
//! | [`what_if`] | one change for all students |
//! | [`for_all`] | sheets and the summary |
//! | [`persistence`] | whether the plans are saved on this device, and deleting them |

mod compare;
mod for_all;
mod opening;
mod persistence;
mod session;
mod session_answers;
mod table;
mod what_if;

use leptos::ev::DragEvent;
use leptos::html;
use leptos::portal::Portal;
use leptos::prelude::*;

use crate::browser::files;
use crate::components::Button;
use crate::components::plans::message_view;
use crate::context::app;
use crate::i18n::Locale;
use crate::i18n::messages::{DeskMessage, PlanMessage};
use crate::state::desk::{DeskState, HEADING, desk};
use crate::views::plans::print_sheet::sheet;
use compare::Compared;
use for_all::ForAll;
use opening::OpeningCard;
use persistence::KeepingCard;
use session::Session;
use table::StudentsCard;
use what_if::WhatIfCard;

/// What the page needs from the adviser's desk.
#[derive(Clone, Copy)]
pub struct AdvisingPart {
    /// Provides its state. Call it once, in an owner that lives as long as the page.
    pub provide: fn(),
    pub view: fn() -> AnyView,
}

/// The entry point of the adviser's desk.
pub const fn advising_part() -> AdvisingPart {
    AdvisingPart {
        provide: DeskState::provide,
        view,
    }
}

fn view() -> AnyView {
    let app = app();
    let desk = desk();
    desk.focus.move_to(HEADING);
    // Rebuilt when the language changes.
    (move || {
        let locale = app.locale();
        view! { <AdvisingView locale/> }
    })
    .into_any()
}

#[component]
fn AdvisingView(locale: Locale) -> impl IntoView {
    let desk = desk();
    let heading = NodeRef::<html::H1>::new();
    desk.focus.receive(heading, HEADING);
    let has_students = Memo::new(move |_| desk.students.with(|students| !students.is_empty()));
    // Files may be dropped anywhere: where nobody takes them, the browser opens them in the place of the page.
    let allow_drop = |event: DragEvent| {
        if files::are_dragged(&event) {
            event.prevent_default();
        }
    };
    let open_dropped = move |event: DragEvent| {
        let dropped = files::all_dropped(&event);
        if !dropped.is_empty() {
            event.prevent_default();
            desk.open_copies(dropped);
        }
    };
    view! {
        <div class="plans-view desk" on:dragover=allow_drop on:drop=open_dropped>
            <div class="intro">
                <h1 id=HEADING tabindex="-1" node_ref=heading>{locale.text(DeskMessage::Title)}</h1>
                <p>{locale.text(DeskMessage::Lead)}</p>
                <p>{locale.text(DeskMessage::Privacy)}</p>
            </div>
            <Said locale/>
            <KeepingCard locale/>
            <OpeningCard locale/>
            <Show
                when=move || has_students.get()
                fallback=move || view! { <p class="card empty">{locale.text(DeskMessage::Empty)}</p> }
            >
                <StudentsCard locale/>
                <Session locale/>
                <Compared locale/>
                <WhatIfCard locale/>
                <ForAll locale/>
            </Show>
            <Sheets locale/>
        </div>
    }
}

/// The result of the last action, announced by screen readers.
#[component]
fn Said(locale: Locale) -> impl IntoView {
    let desk = desk();
    let content = move || {
        let message = desk.message.get()?;
        let undo = desk.removed.with(Option::is_some).then(|| {
            view! {
                <Button
                    class="quiet"
                    text=locale.text(DeskMessage::Undo)
                    on_click=move || desk.undo_remove()
                />
            }
            .into_any()
        });
        let students = desk.with_other_plans.get();
        let others = (!students.is_empty()).then(|| {
            view! {
                <Button
                    class="button quiet-button"
                    text=locale.text(DeskMessage::OpenOtherPlans)
                    on_click=move || desk.open_other_plans(&students)
                />
            }
            .into_any()
        });
        let close = view! {
            <Button
                class="quiet"
                text=locale.text(PlanMessage::Close)
                on_click=move || desk.close_message()
            />
        }
        .into_any();
        let actions = undo.into_iter().chain(others).chain([close]);
        Some(message_view(message, actions.collect()))
    };
    view! { <div class="notices" role="status" id="desk-said">{content}</div> }
}

/// The sheets while they print. They are outside of the page, which is hidden in print.
#[component]
fn Sheets(locale: Locale) -> impl IntoView {
    let desk = desk();
    let is_printed = Memo::new(move |_| desk.print.with(|sheets| !sheets.is_empty()));
    let sheets = move || {
        desk.print.with(|sheets| {
            let sheets = sheets.iter().map(|summary| sheet(locale, summary));
            sheets.collect::<Vec<AnyView>>()
        })
    };
    view! {
        <Show when=move || is_printed.get()>
            <Portal>{sheets}</Portal>
        </Show>
    }
}

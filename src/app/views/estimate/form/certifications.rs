//! The certifications: a few visible, the others folded, each with its details.

use std::ops::Range;

use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;

use super::controls::Select;
use super::help::help;
use crate::answers::CaseWork;
use crate::components::{disclosure, long_text_disclosure, translation_safe};
use crate::i18n::{CommonMessage, Locale, names};
use crate::link::Field;
use crate::state::{AnswersState, DisclosureState, FocusState, FocusTarget, ResultsState};
use crate::tables::CERTIFICATIONS;

/// Number of visible certifications.
const IN_SIGHT: usize = 3;
/// The name of the disclosure with the others.
const MORE: &str = "more-certifications";

#[component]
pub fn Certifications(locale: Locale) -> impl IntoView {
    let state: AnswersState = expect_context();
    let group = NodeRef::<html::Fieldset>::new();
    expect_context::<FocusState>().receive(group, FocusTarget::Field(Field::Certifications));
    let count = CERTIFICATIONS.len();
    let in_sight = IN_SIGHT.min(count);
    let list = |rows: Range<usize>| -> Vec<AnyView> {
        rows.map(|row| view! { <Certification locale row/> }.into_any())
            .collect()
    };
    let hidden_count = locale.number((count - in_sight) as f64);
    // Open if one of them is chosen when the page opens; the user may close it.
    let held = state.get_untracked().certs;
    if held.rows().any(|row| row >= in_sight) {
        expect_context::<DisclosureState>().open_at_first(MORE);
    }
    let summary = locale.format(CommonMessage::MORE_CERTIFICATIONS, &[&hidden_count]);
    let more = list(in_sight..count).into_any();
    let more = disclosure("more-options", MORE, summary.into_any(), more);
    // Asked only if a chosen certification has an issuer who then requires less.
    let asks_for_work = Memo::new(move |_| {
        let mut rows = state.get().certs.rows();
        rows.any(|row| CERTIFICATIONS[row].months_under_holder.is_some())
    });
    let work = move || {
        let works = CaseWork::ALL
            .iter()
            .map(|one| (one.name(), locale.text(names::case_work(*one))));
        view! { <Select locale field=Field::CaseWork choices=works.collect()/> }
    };
    view! {
        <fieldset class="group" id="certs" tabindex="-1" node_ref=group>
            <legend>{locale.text(CommonMessage::Certifications)}</legend>
            {list(0..in_sight)}
            {more}
            <Show when=move || asks_for_work.get()>{work()}</Show>
            {help(locale, Field::Certifications)}
        </fieldset>
    }
}

/// One certification. `row`: its index in the table.
#[component]
fn Certification(locale: Locale, row: usize) -> impl IntoView {
    let state: AnswersState = expect_context();
    let results: ResultsState = expect_context();
    let certification = &CERTIFICATIONS[row];
    let id = format!("cert-{}", certification.id);
    let hint_id = format!("{id}-hint");
    let name = format!("{} ({})", certification.name, certification.short);
    let about = locale.format(CommonMessage::CERT_ABOUT, &[certification.short]);
    let facts = locale.certification_facts(row);
    let about = long_text_disclosure(
        locale,
        "about",
        format!("cert.{}", certification.id),
        about.into_any(),
        view! { <p class="note">{facts}</p> }.into_any(),
    );
    // Its effect on this plan.
    let status = Memo::new(move |_| {
        results
            .estimate
            .with(|estimate| locale.certification(row, estimate.as_ref().ok()))
    });
    let hint = hint_id.clone();
    let status = translation_safe(move || {
        view! { <small id=hint.clone()>{status.get()}</small> }.into_any()
    });
    let on_change = move |event: Event| state.set_certification(row, event_target_checked(&event));
    view! {
        <div class="option">
            <input
                type="checkbox"
                id=id.clone()
                value=certification.id
                aria-describedby=hint_id
                prop:checked=move || state.get().certs.has(row)
                on:change=on_change
            />
            <label for=id lang="en">{name}</label>
            {status}
            {about}
        </div>
    }
}

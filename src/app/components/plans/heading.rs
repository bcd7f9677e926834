//! The heading of a view, with the storage status below it.

use leptos::prelude::*;

use super::storage_notices::not_saved;
use crate::answers::View;
use crate::components::Button;
use crate::context::app;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::state::plans::focus::{focus, focus_later};
use crate::state::plans::plans;
use crate::state::plans::wording::storage_sentence;

/// When another view opens, its heading takes the focus and the message of the last view is closed.
pub fn focus_on_opening() {
    let (app, plans) = (app(), plans());
    Effect::new(move |_| {
        if matches!(app.view.get(), View::Compare | View::Plan) {
            plans.close_message();
            focus_later(plans.focus.heading);
        }
    });
}

/// The heading and lead of a view, and the storage status.
pub fn view_heading(locale: Locale, title: PlanMessage, lead: PlanMessage) -> AnyView {
    let plans = plans();
    // Problems are described in full just below.
    let saved = move || {
        let status = plans.records.status();
        let sentence = plans.records.with(|records| {
            not_saved(locale, &status, records)
                .is_none()
                .then(|| storage_sentence(locale, &status, records))
        });
        sentence.unwrap_or_default()
    };
    let to_panel = move || {
        focus(plans.focus.storage_panel);
    };
    view! {
        <div class="intro">
            <h1 id="view-heading" tabindex="-1" node_ref=plans.focus.heading>{locale.text(title)}</h1>
            <p>{locale.text(lead)}</p>
            <p class="kept-line" data-print="no">
                <span id="kept-line">{saved}</span>
                " "
                <Button
                    class="quiet"
                    text=locale.text(PlanMessage::KeepingTitle)
                    on_click=to_panel
                />
            </p>
        </div>
    }
    .into_any()
}

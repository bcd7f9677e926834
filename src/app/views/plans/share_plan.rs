//! Exports the plan from a frame in another site: as a link, a QR code or a file. Browsers partition a frame's
//! storage by the embedding site, so a plan saved there is not available anywhere else.

use leptos::html;
use leptos::prelude::*;

use crate::browser::address;
use crate::components::{Button, LabeledField, qr_code};
use crate::context::{AppContext, app};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::link;
use crate::state::plans::focus::focus_later;
use crate::state::plans::plans;
use crate::state::{CopyState, CopyStatus};

pub(super) fn view() -> AnyView {
    let (app, plans) = (app(), plans());
    let content = move || {
        let locale = app.locale();
        plans
            .is_sharing
            .get()
            .then(|| view! { <SharePlan locale/> })
    };
    view! { {content} }.into_any()
}

/// The card, while it is open.
#[component]
fn SharePlan(locale: Locale) -> impl IntoView {
    let plans = plans();
    let app = plans.app;
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |_| focus_later(heading));
    let link = Memo::new(move |_| link_of(app, locale));
    let copying = CopyState::new();
    let copy = move || copying.copy(link.get_untracked());
    let status = move || match copying.status() {
        None => "",
        Some(CopyStatus::Copied) => locale.text(PlanMessage::TakeLinkCopied),
        Some(CopyStatus::Refused) => locale.text(PlanMessage::TakeLinkNotCopied),
    };
    let school = move || {
        let school = app.school_of(&app.answers.get());
        school.map(
            |_| view! { <p id="take-school">{locale.text(PlanMessage::LinkWithoutSchool)}</p> },
        )
    };
    let picture = move || {
        let picture = qr_code(&link.get())?;
        let caption = locale.text(PlanMessage::TakePicture);
        Some(
            view! { <figure class="take-picture">{picture} <figcaption>{caption}</figcaption></figure> },
        )
    };
    view! {
        <section class="card" aria-labelledby="take-heading">
            <h2 id="take-heading" tabindex="-1" node_ref=heading>{locale.text(PlanMessage::TakeTitle)}</h2>
            <p class="lead">{locale.text(PlanMessage::TakeLead)}</p>
            {school}
            <LabeledField id="take-link" label=locale.text(PlanMessage::TakeLink)>
                <input id="take-link" type="text" readonly=true prop:value=move || link.get()/>
            </LabeledField>
            <div class="row">
                <Button class="button" text=locale.text(PlanMessage::TakeCopy) on_click=copy/>
                <Button
                    class="button quiet-button"
                    text=locale.text(PlanMessage::TakeFile)
                    on_click=move || plans.download_backup()
                />
                <Button
                    class="quiet"
                    text=locale.text(PlanMessage::Close)
                    on_click=move || plans.close_share()
                />
            </div>
            <p role="status">{status}</p>
            {picture}
        </section>
    }
}

/// A link to the full page with the calculator's answers. It includes the start month, so it gives the same result
/// later.
fn link_of(app: AppContext, locale: Locale) -> String {
    let mut answers = app.answers.get();
    let start = app
        .estimate
        .with(|estimate| estimate.as_ref().ok().map(|e| e.start));
    answers.view = None;
    answers.start = answers.start.or(start);
    answers.language = Some(locale.language);
    address::full_url(&link::write(&answers))
}

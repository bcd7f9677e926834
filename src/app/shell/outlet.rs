//! The place where lazy parts show their views: compare, my plan, the guide.

use leptos::html;
use leptos::prelude::*;

use super::{Notices, Saved};
use crate::answers::View;
use crate::components::translation_safe;
use crate::context::app;
use crate::i18n::{CommonMessage, Locale};
use crate::state::parts::ProgramPart;
use crate::state::{FocusState, FocusTarget, PartRequest};

#[component]
pub fn Outlet(locale: Locale) -> impl IntoView {
    let app = app();
    let parts = app.parts;
    let section = NodeRef::<html::Section>::new();
    expect_context::<FocusState>().receive(section, FocusTarget::Result);
    Effect::new(move |_| parts.request(PartRequest::Show(app.view.get())));
    let part = Memo::new(move |_| ProgramPart::of(app.view.get()));
    let content = move || match part.get() {
        ProgramPart::Plans | ProgramPart::Details => {
            parts.plans.get().map(|plans| (plans.part.view)())
        }
        ProgramPart::Library => parts.library.get().map(|library| (library.view)()),
        ProgramPart::Schools => parts.schools.get().map(|schools| (schools.view)()),
        ProgramPart::Advising => parts.advising.get().map(|advising| (advising.view)()),
    };
    view! {
        <section tabindex="-1" id="result" node_ref=section>
            <Notices locale/>
            <NotLoaded locale/>
            <div id="outlet">{content}</div>
            <Saved locale/>
        </section>
    }
}

/// A message that a part that was requested here failed to load.
#[component]
pub fn NotLoaded(locale: Locale) -> impl IntoView {
    let app = app();
    let is_missing_here = Memo::new(move |_| match app.parts.missing.get() {
        None => false,
        Some(PartRequest::Spanish) => true,
        Some(PartRequest::Show(view)) => app.view.get() == view,
        Some(_) => app.view.get() == View::Estimate,
    });
    let button = NodeRef::<html::Button>::new();
    expect_context::<FocusState>().receive(button, FocusTarget::TryAgain);
    translation_safe(move || {
        is_missing_here
            .get()
            .then(|| {
                let try_again = move |_| app.parts.try_again();
                view! {
                    <p class="notice" id="not-loaded" role="alert">
                        <span>{locale.text(CommonMessage::NotLoaded)}</span>
                        <span class="row">
                            <button class="quiet" type="button" node_ref=button on:click=try_again>
                                {locale.text(CommonMessage::TryAgain)}
                            </button>
                        </span>
                    </p>
                }
            })
            .into_any()
    })
}

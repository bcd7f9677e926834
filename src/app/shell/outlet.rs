//! Where a part that arrives later shows its view: compare, my plan, the guide.

use leptos::html;
use leptos::prelude::*;

use super::{Clearing, Notices, Saved};
use crate::context::app;
use crate::parts;
use crate::state::{FocusState, FocusTarget};
use crate::text::{Locale, Word};

#[component]
pub fn Outlet(locale: Locale) -> impl IntoView {
    let app = app();
    let section = NodeRef::<html::Section>::new();
    expect_context::<FocusState>().receive(FocusTarget::Result, section);
    // A part looks again when what it shows may have changed.
    Effect::new(move |_| {
        app.answers.track();
        app.persistence.track();
        parts::show(app.view.get(), app.language.get());
    });
    view! {
        <section tabindex="-1" id="result" node_ref=section>
            <Notices locale/>
            {not_loaded(locale)}
            // Filled by the part itself.
            <div id="room"></div>
            <div class="actions">
                <div class="row"><Clearing locale/></div>
                <Saved locale/>
            </div>
        </section>
    }
}

/// Shown by `boot.js` where a part does not arrive.
pub fn not_loaded(locale: Locale) -> AnyView {
    view! { <p class="notice" id="not-loaded" role="alert" hidden>{locale.say(Word::NotLoaded)}</p> }
        .into_any()
}

//! What the page does in a frame of another site (`embed.html`): it reads what the host's page asks for, tells it what
//! it may know, and shows above and below the calculator what a visitor of that site needs.
//!
//! | module | what it is for |
//! |---|---|
//! | [`appearance`] | colors, headings, what is folded, labels of what the school set |
//! | [`diagnostics`] | what `?diagnose` finds |
//! | [`memory`] | what was set at the last visit, the copy of the school's file |
//! | [`messages`] | what host and page tell each other |
//! | [`program`] | how `frame.js` reaches it while it is a program of its own |
//! | [`school_file`] | the school's file: asked for, arrived or not |
//! | [`state`] | all that is known, and what may be done |
//! | [`strip`] | the strip above the calculator, the button below it |

mod appearance;
mod diagnostics;
mod memory;
mod messages;
pub mod program;
mod school_file;
mod state;
mod strip;

use leptos::portal::Portal;
use leptos::prelude::*;

use crate::browser::page as browser;
use crate::context::app;
use diagnostics::Diagnostics;
use state::EmbedState;
use strip::{FoldButton, Notices, WaysOut};

/// What stands above the calculator; and what stands below it, in its place there.
#[component]
pub fn EmbedHost() -> impl IntoView {
    let app = app();
    let state: EmbedState = expect_context();
    state.follow();
    let strip = move || {
        let locale = app.locale();
        let is_diagnosed = move || state.asked.with(|asked| asked.diagnose);
        view! {
            <Notices locale/>
            <WaysOut locale/>
            {move || is_diagnosed().then(|| view! { <Diagnostics locale/> })}
        }
        .into_any()
    };
    let is_compact = Memo::new(move |_| state.is_compact());
    let below = StoredValue::new_local(browser::by_id("frame-foot"));
    // What stood there for the time being.
    below.with_value(|place| place.iter().for_each(|place| place.set_inner_html("")));
    let below = move || {
        let place = below.get_value().filter(|_| is_compact.get())?;
        let button = move || view! { <FoldButton locale=app.locale()/> };
        Some(view! { <Portal mount=place>{button}</Portal> })
    };
    view! { {strip} {below} }
}

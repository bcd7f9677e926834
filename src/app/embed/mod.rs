//! What the page does in a frame of another site (`embed.html`): it reads what the host's page asks for, tells it what
//! it may know, and shows above and below the calculator what a visitor of that site needs.
//!
//! | module | what it is for |
//! |---|---|
//! | [`bridge`] | how `frame.js` reaches it |
//! | [`appearance`] | colors, headings, what is folded |
//! | [`diagnostics`] | what `?diagnose` finds |
//! | [`memory`] | what was set at the last visit, the copy of the school's file |
//! | [`messages`] | what host and page tell each other |
//! | [`school_file`] | the school's file: asked for, arrived or not |
//! | [`school_notice`] | what the school says in it, above the calculator |
//! | [`state`] | all that is known, and what may be done |
//! | [`strip`] | the strip above the calculator, the button below it |

mod appearance;
mod bridge;
mod diagnostics;
mod memory;
mod messages;
mod school_file;
mod school_notice;
mod state;
mod strip;

use leptos::mount::mount_to;
use leptos::portal::Portal;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use crate::browser::page as browser;
use crate::context::app;
use diagnostics::Diagnostics;
use state::EmbedState;
use strip::{FoldButton, Notices, WaysOut};

pub use strip::WaitingWaysOut;

/// What the page needs of all this.
#[derive(Clone, Copy)]
pub struct EmbedPart {
    /// Gives the calculator what the school set: before it opens.
    pub set_presets: fn(),
    /// What stands around the calculator; it puts itself into the places that `embed.html` has for it.
    pub view: fn() -> AnyView,
    /// A message of the host's page; that it is the host's was checked.
    pub hear_host: fn(&JsValue, &str),
    /// Something on the page has changed.
    pub follow: fn(),
}

/// All of it.
pub const fn embed_part() -> EmbedPart {
    EmbedPart {
        set_presets: state::set_presets,
        view,
        hear_host: bridge::hear_host,
        follow: bridge::follow,
    }
}

fn view() -> AnyView {
    let state = EmbedState::open();
    provide_context(state);
    bridge::open(state, app());
    // What the browser is to know at the next visit, also where `frame.js` has set it already.
    memory::keep_presets(state.presets_untracked());
    if let Some(place) = place("frame-top") {
        // What stood there for the time being.
        place.set_inner_html("");
        mount_to(place, || view! { <EmbedHost/> }).forget();
    }
    if let Some(place) = place("frame-school") {
        mount_to(place, || view! { <school_notice::SchoolNotice/> }).forget();
    }
    school_file::ask(state);
    bridge::follow();
    ().into_any()
}

fn place(id: &str) -> Option<HtmlElement> {
    browser::by_id(id)?.dyn_into().ok()
}

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

//! The page in a frame of another site (`embed.html`). It reads the host's settings, reports to the host what the host
//! may know, and renders the strips above and below the calculator.
//!
//! | module | what it is for |
//! |---|---|
//! | [`appearance`] | colors, headings, what is folded |
//! | [`bridge`] | entry points for `frame.js` |
//! | [`diagnostics`] | the findings of `?diagnose` |
//! | [`memory`] | stored presets of the last visit, stored copy of the school's file |
//! | [`messages`] | messages between host and page |
//! | [`school_file`] | fetching the school's file |
//! | [`school_notice`] | what the school states in it, above the calculator |
//! | [`state`] | the state of the frame |
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

/// The functions of this part that the page calls.
#[derive(Clone, Copy)]
pub struct EmbedPart {
    /// Stores the school's presets where the calculator reads them. Call before it opens.
    pub set_presets: fn(),
    /// Renders what surrounds the calculator into the elements that `embed.html` has for it.
    pub view: fn() -> AnyView,
    /// Handles a message from the host page. The caller has checked where it comes from.
    pub hear_host: fn(&JsValue, &str),
    /// Updates page and host after a change of the page.
    pub follow: fn(),
}

/// The entry to this part.
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
    // For the next visit; also when `frame.js` has applied the presets already.
    memory::keep_presets(state.presets_untracked());
    if let Some(element) = mount_point("frame-top") {
        // Removes the placeholder.
        element.set_inner_html("");
        mount_to(element, || view! { <EmbedHost/> }).forget();
    }
    if let Some(element) = mount_point("frame-school") {
        mount_to(element, || view! { <school_notice::SchoolNotice/> }).forget();
    }
    school_file::ask(state);
    bridge::follow();
    ().into_any()
}

fn mount_point(id: &str) -> Option<HtmlElement> {
    browser::by_id(id)?.dyn_into().ok()
}

/// What is above the calculator, and, through a portal, what is below it.
#[component]
pub fn EmbedHost() -> impl IntoView {
    let app = app();
    let state: EmbedState = expect_context();
    state.follow();
    let strip = move || {
        let locale = app.locale();
        let is_diagnosed = move || state.request.with(|request| request.diagnose);
        view! {
            <Notices locale/>
            <WaysOut locale/>
            {move || is_diagnosed().then(|| view! { <Diagnostics locale/> })}
        }
        .into_any()
    };
    let is_compact = Memo::new(move |_| state.is_compact());
    let below = StoredValue::new_local(browser::by_id("frame-foot"));
    // Removes the placeholder.
    below.with_value(|element| {
        element
            .iter()
            .for_each(|element| element.set_inner_html(""))
    });
    let below = move || {
        let element = below.get_value().filter(|_| is_compact.get())?;
        let button = move || view! { <FoldButton locale=app.locale()/> };
        Some(view! { <Portal mount=element>{button}</Portal> })
    };
    view! { {strip} {below} }
}

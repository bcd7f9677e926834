//! A card whose heading can take the focus.

use leptos::context::Provider;
use leptos::prelude::*;

use crate::state::plans::focus::CardHeading;

/// A section with a heading. Its content finds that heading by [`card_heading`].
#[component]
pub fn Card(
    #[prop(optional)] id: Option<&'static str>,
    heading_id: &'static str,
    #[prop(default = "card")] class: &'static str,
    /// To move the focus to the heading from outside.
    #[prop(optional)]
    heading_ref: Option<CardHeading>,
    /// The text of the heading.
    heading: AnyView,
    children: Children,
) -> impl IntoView {
    let heading_ref = heading_ref.unwrap_or_default();
    view! {
        <section class=class id=id aria-labelledby=heading_id>
            <h2 id=heading_id tabindex="-1" node_ref=heading_ref>{heading}</h2>
            <Provider value=heading_ref>{children()}</Provider>
        </section>
    }
}

/// The heading of the enclosing card; `None` outside of cards.
pub fn card_heading() -> Option<CardHeading> {
    use_context()
}

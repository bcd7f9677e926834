//! A card of these views, with the heading to which the focus returns.

use leptos::context::Provider;
use leptos::prelude::*;

use crate::state::plans::focus::CardHeading;

/// A section with a heading. What stands in it finds that heading by [`card_heading`].
#[component]
pub fn Card(
    #[prop(optional)] id: Option<&'static str>,
    heading_id: &'static str,
    #[prop(default = "card")] class: &'static str,
    /// Where someone else moves the focus to the heading.
    #[prop(optional)]
    heading_ref: Option<CardHeading>,
    /// What the heading says.
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

/// The heading of the card around; none outside of cards.
pub fn card_heading() -> Option<CardHeading> {
    use_context()
}

//! Description lists.

use leptos::prelude::*;

/// A term with its description, in a `<dl>`. `lang`: of the description, if not the page's.
#[component]
pub fn Pair(
    #[prop(into)] name: String,
    #[prop(optional)] lang: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd lang=lang>{children()}</dd>
        </div>
    }
}

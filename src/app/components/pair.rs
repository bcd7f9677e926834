//! Lists of names and what they are.

use leptos::prelude::*;

/// A name and what it is, in a `<dl>`. `lang`: of what it is, where that is not the page's.
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

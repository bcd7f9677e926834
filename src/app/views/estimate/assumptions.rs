//! What stands in for answers that were not given; each leads to its question.

use leptos::prelude::*;

use crate::components::button;
use crate::estimate::Estimate;
use crate::state::{FocusState, FocusTarget};
use crate::text::{Locale, Word};

pub fn assumptions(locale: Locale, estimate: &Estimate) -> AnyView {
    let focus: FocusState = expect_context();
    let said: Vec<_> = estimate
        .assumed
        .iter()
        .map(|assumption| locale.assumption(assumption, estimate))
        .collect();
    if said.is_empty() {
        return view! { <section class="assumed" aria-labelledby="assumed-heading" hidden></section> }
            .into_any();
    }
    let printed: Vec<&str> = said.iter().map(|(text, _)| text.as_str()).collect();
    let printed = printed.join("; ");
    let chips: Vec<AnyView> = said
        .into_iter()
        .map(|(text, field)| {
            let chip = button("chip", text, move || {
                focus.move_to(FocusTarget::Field(field))
            });
            view! { <li>{chip}</li> }.into_any()
        })
        .collect();
    view! {
        <section class="assumed" aria-labelledby="assumed-heading">
            <h3 class="kicker" id="assumed-heading">{locale.say(Word::Assumed)}</h3>
            <ul class="chips">{chips}</ul>
            // On paper nothing can be chosen.
            <p class="print-only">{printed}</p>
        </section>
    }
    .into_any()
}

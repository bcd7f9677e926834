//! The assumptions in place of missing answers: the most important ones visible, the others folded. Each links to its
//! question.

use leptos::prelude::*;

use crate::components::{Button, disclosure};
use crate::estimate::Estimate;
use crate::i18n::Locale;
use crate::i18n::messages::EstimateMessage;
use crate::state::{FocusState, FocusTarget};

/// Number of visible assumptions.
const IN_SIGHT: usize = 3;

pub fn assumptions(locale: Locale, estimate: &Estimate) -> AnyView {
    let focus: FocusState = expect_context();
    let sentences: Vec<_> = estimate
        .assumed
        .by_influence()
        .into_iter()
        .map(|assumption| locale.assumption(assumption, estimate))
        .collect();
    if sentences.is_empty() {
        return view! { <section class="assumed" aria-labelledby="assumed-heading" hidden></section> }
            .into_any();
    }
    let printed: Vec<&str> = sentences.iter().map(|(text, _)| text.as_str()).collect();
    let printed = printed.join("; ");
    let mut chips: Vec<AnyView> = sentences
        .into_iter()
        .map(|(text, field)| {
            let chip = view! {
                <Button
                    class="chip"
                    text
                    on_click=move || focus.move_to(FocusTarget::Field(field))
                />
            }
            .into_any();
            view! { <li>{chip}</li> }.into_any()
        })
        .collect();
    let more = chips.split_off(IN_SIGHT.min(chips.len()));
    let more = (!more.is_empty()).then(|| {
        let summary = locale.format(
            EstimateMessage::MORE_ASSUMED,
            &[&locale.number(more.len() as f64)],
        );
        let list = view! { <ul class="chips">{more}</ul> };
        disclosure("fold", "assumed", summary.into_any(), list.into_any())
    });
    view! {
        <section class="assumed" aria-labelledby="assumed-heading">
            <h3 class="kicker" id="assumed-heading" tabindex="-1">{locale.text(EstimateMessage::AssumedLead)}</h3>
            <ul class="chips">{chips}</ul>
            {more}
            // Buttons are of no use in print.
            <p class="print-only">{printed}</p>
        </section>
    }
    .into_any()
}

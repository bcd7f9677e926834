//! On a phone: the two results, always in sight.

use leptos::prelude::*;

use crate::answers::View;
use crate::components::{button, rewritten};
use crate::context::app;
use crate::estimate::Headline;
use crate::state::{FocusState, FocusTarget, ResultsState};
use crate::text::{Locale, Word};

#[component]
pub fn PhoneBar(locale: Locale) -> impl IntoView {
    let app = app();
    let results: ResultsState = expect_context();
    let is_clinical = Memo::new(move |_| {
        let has_practice = |estimate: &crate::estimate::Estimate| estimate.clock.practice.is_some();
        results
            .estimate
            .with(|estimate| estimate.as_ref().is_ok_and(has_practice))
    });
    rewritten(move || {
        let headline = results.headline.get();
        if headline.limit.is_none() || app.view.get() != View::Estimate {
            return view! { <aside hidden></aside> }.into_any();
        }
        let end = if is_clinical.get() {
            Word::BarTime
        } else {
            Word::BarEnd
        };
        bar(locale, &headline, end)
    })
}

fn bar(locale: Locale, headline: &Headline, end: Word) -> AnyView {
    let focus: FocusState = expect_context();
    let dash = || "–".to_owned();
    let pay = headline
        .pay_typical
        .map_or_else(dash, |pay| locale.figures.dollars(i64::from(pay)));
    let months = headline
        .months_typical
        .map_or_else(dash, |months| locale.duration(months));
    let figure = |word: Word, text: String| {
        view! { <p><small>{locale.say(word)}</small><strong>{text}</strong></p> }.into_any()
    };
    let why = button("button", locale.say(Word::BarWhy), move || {
        focus.move_to(FocusTarget::Result);
    });
    view! {
        <aside class="foot-bar" aria-label=locale.say(Word::YourEstimate)>
            {figure(Word::BarPay, pay)}
            {figure(end, months)}
            {why}
        </aside>
    }
    .into_any()
}

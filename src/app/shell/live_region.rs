//! Announces a changed result to screen readers after a pause.

use std::time::Duration;

use leptos::prelude::*;

use crate::components::translation_safe;
use crate::estimate::Headline;
use crate::i18n::Locale;
use crate::state::ResultsState;

/// Delay between the last change and the announcement.
const SPEAK_AFTER: Duration = Duration::from_millis(1000);

#[component]
pub fn LiveRegion(locale: Locale) -> impl IntoView {
    let headline = expect_context::<ResultsState>().headline;
    let spoken = RwSignal::new(String::new());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(earlier)) = timer.try_get_value() {
            earlier.clear();
        }
    };
    Effect::new(move |before: Option<Headline>| {
        let now = headline.get();
        if before.is_some_and(|before| before != now) {
            stop();
            let text = locale.announcement(&now);
            let speak = move || spoken.set(text);
            timer.set_value(set_timeout_with_handle(speak, SPEAK_AFTER).ok());
        }
        now
    });
    on_cleanup(stop);
    view! {
        <p class="visually-hidden" id="spoken" role="status" aria-live="polite">
            {translation_safe(move || view! { <span>{spoken.get()}</span> }.into_any())}
        </p>
    }
}

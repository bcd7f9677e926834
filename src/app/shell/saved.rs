//! What is kept, where, since when; always in view.

use leptos::prelude::*;

use super::day;
use crate::answers::View;
use crate::browser::page as browser;
use crate::components::rewritten;
use crate::context::{AppContext, app};
use crate::saved::Unreadable;
use crate::state::Persistence;
use crate::text::{Locale, Word};

#[component]
pub fn Saved(locale: Locale) -> impl IntoView {
    let app = app();
    rewritten(move || view! { <p class="saved" id="saved">{saved(locale, app)}</p> }.into_any())
}

fn saved(locale: Locale, app: AppContext) -> String {
    let word = match app.persistence.get() {
        Persistence::Here(saved) if saved.is_empty() => Word::SavedNothingYet,
        Persistence::Here(saved) => {
            let time = saved.get(11..16).unwrap_or(&saved);
            let since = if day(&saved) == day(&browser::now()) {
                time.to_owned()
            } else {
                format!("{}, {time}", locale.figures.date(day(&saved)))
            };
            // A link carries the answers of the calculator, no plans.
            let how = match app.view.get() {
                View::Estimate => Word::KeepByLink,
                _ => Word::KeepByCopy,
            };
            return locale.fill(Word::SavedAt, &[&since, locale.say(how)]);
        }
        Persistence::Blocked => Word::NotKeptBlocked,
        Persistence::Full => Word::NotKeptFull,
        Persistence::Unreadable(Unreadable::Damaged) => Word::NotKeptDamaged,
        Persistence::Unreadable(Unreadable::Newer) => Word::NotKeptNewer,
        Persistence::Link(_) => Word::NotKeptLink,
        Persistence::Shared => Word::NotKeptShared,
    };
    locale.say(word).to_owned()
}

//! The saved status of the answers; always visible.

use leptos::prelude::*;

use super::day;
use crate::answers::View;
use crate::browser::page as browser;
use crate::components::translation_safe;
use crate::context::{AppContext, app};
use crate::i18n::{CommonMessage, Locale};
use crate::saved::Unreadable;
use crate::state::Persistence;

#[component]
pub fn Saved(locale: Locale) -> impl IntoView {
    let app = app();
    translation_safe(move || {
        view! { <p class="saved" id="saved">{saved(locale, app)}</p> }.into_any()
    })
}

fn saved(locale: Locale, app: AppContext) -> String {
    let word = match app.persistence.get() {
        Persistence::Here(saved) if saved.is_empty() => CommonMessage::SavedNothingYet,
        Persistence::Here(saved) => {
            let time = saved.get(11..16).unwrap_or(&saved);
            let since = if day(&saved) == day(&browser::now()) {
                time.to_owned()
            } else {
                format!("{}, {time}", locale.figures.date(day(&saved)))
            };
            // A link contains the calculator's answers, but no plans.
            let how = match app.view.get() {
                View::Estimate => CommonMessage::KeepByLink,
                _ => CommonMessage::KeepByCopy,
            };
            return locale.format(CommonMessage::SAVED_AT, &[&since, locale.text(how)]);
        }
        Persistence::Blocked => CommonMessage::NotKeptBlocked,
        Persistence::Full => CommonMessage::NotKeptFull,
        Persistence::Unreadable(Unreadable::Damaged) => CommonMessage::NotKeptDamaged,
        Persistence::Unreadable(Unreadable::Newer) => CommonMessage::NotKeptNewer,
        Persistence::Link(_) => CommonMessage::NotKeptLink,
        Persistence::Shared => CommonMessage::NotKeptShared,
    };
    locale.text(word).to_owned()
}

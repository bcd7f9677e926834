//! What other tabs, the end of the page and of a printing bring about.

use leptos::prelude::*;
use web_sys::StorageEvent;

use super::records::is_shared;
use super::{PlansState, storage};
use crate::browser::page as browser;
use crate::i18n::messages::PlanMessage;
use crate::plan::records::{self, Records};

impl PlansState {
    /// Follows the browser for as long as the present owner lives.
    pub(super) fn follow_browser(self) {
        let stored = window_event_listener(leptos::ev::storage, move |event: StorageEvent| {
            let is_ours = event.key().is_none_or(|key| key == records::KEY);
            if is_ours && !is_shared(self.app) {
                self.hear_other_tab();
            }
        });
        let left = window_event_listener(leptos::ev::pagehide, move |_| {
            self.drafts.save_for_reload();
        });
        // Some browsers print later than they are asked to.
        let printed = window_event_listener(leptos::ev::afterprint, move |_| self.print.set(None));
        // The browser asks before the page goes with something that is saved nowhere.
        let asked = window_event_listener(leptos::ev::beforeunload, move |event| {
            if untrack(|| self.records.is_unsaved()) {
                event.prevent_default();
            }
        });
        on_cleanup(move || {
            stored.remove();
            left.remove();
            printed.remove();
            asked.remove();
        });
        Effect::new(move |_| browser::tell_unsaved("plans", self.records.is_unsaved()));
    }

    /// Takes over what another tab has saved, or cleared.
    fn hear_other_tab(self) {
        if storage::is_empty() {
            self.cleared_elsewhere();
        } else {
            self.records.merge_saved();
        }
    }

    /// All of it was cleared in another tab: it is not brought back from here, unless there were changes here that only
    /// this tab knew, and the user asks for them.
    fn cleared_elsewhere(self) {
        let is_unsaved = untrack(|| self.records.is_unsaved());
        let before = self.records.clear_as_elsewhere();
        self.forget_begun();
        if is_unsaved {
            let locale = self.app.locale_untracked();
            let done = locale.text(PlanMessage::ClearedElsewhere).to_owned();
            self.offer_undo(done, before, Records::default());
        }
    }
}

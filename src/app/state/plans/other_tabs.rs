//! Reacts to changes by other tabs, to the end of the page and to the end of printing.

use leptos::prelude::*;
use web_sys::StorageEvent;

use super::records::is_shared;
use super::{PlansState, storage};
use crate::browser::page as browser;
use crate::i18n::messages::PlanMessage;
use crate::plan::records::{self, Records};

impl PlansState {
    /// Listens to the browser's events as long as the current owner lives.
    pub(super) fn follow_browser(self) {
        browser::on_window(leptos::ev::storage, move |event: StorageEvent| {
            let is_ours = event.key().is_none_or(|key| key == records::KEY);
            if is_ours && !is_shared(self.app) {
                self.on_other_tab();
            }
        });
        browser::on_window(leptos::ev::pagehide, move |_| {
            self.drafts.save_for_reload();
        });
        // Some browsers print asynchronously.
        browser::on_window(leptos::ev::afterprint, move |_| self.print.set(None));
        // The browser asks for confirmation before the page is left with unsaved changes.
        browser::on_window(leptos::ev::beforeunload, move |event| {
            if untrack(|| self.records.is_unsaved()) {
                event.prevent_default();
            }
        });
        Effect::new(move |_| browser::tell_unsaved("plans", self.records.is_unsaved()));
    }

    /// Applies what another tab has saved or cleared.
    fn on_other_tab(self) {
        if storage::is_empty() {
            self.cleared_elsewhere();
        } else {
            self.records.merge_saved();
        }
    }

    /// Another tab has cleared everything. This tab does not restore it; if it had unsaved changes, it offers an undo.
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

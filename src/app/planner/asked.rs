//! What the page asks the planner for, and what other tabs tell it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, StorageEvent};

use super::acting::{ENTER, ESCAPE, LEAVE};
use super::desk::{Desk, State};
use super::places::Room;
use super::said::Said;
use super::store::{self, Stored};
use super::{compare, receipt, take};
use crate::answers::{Answers, View};
use crate::browser::page as browser;
use crate::parts::{Change, Request};
use crate::plan::kept::{self, Kept};
use crate::plan::plans;
use crate::text::plan_words::PlanWord;
use crate::ui::services::{self, is_shared};
use crate::ui::tree::Acting;

impl Desk {
    /// Does what the page asks for.
    pub fn asked(self, request: Request) {
        self.read_page();
        self.move_in();
        match request {
            Request::Show(view) => self.show(view),
            Request::Keep => compare::keep(self),
            Request::TakeAlong => take::open(self),
            Request::Print => receipt::print_current(self),
            Request::News => self.update(|state| {
                state.tells_news = true;
                // Whose answers are here too is greeted by the page.
                state.greets = plans::without_view(&state.current) == Answers::default();
            }),
        }
    }

    /// Takes in what has changed on the page.
    pub fn heard(self, change: Change) {
        self.read_page();
        self.move_in();
        match change {
            Change::Page => {}
            Change::Sharing => self.keep_again(),
            Change::Cleared => self.update(|state| {
                // Cleared twice: what was cleared first is not lost.
                let mut all = state.before_clear.take().unwrap_or_default();
                all.join(std::mem::take(&mut state.kept));
                state.before_clear = Some(all);
                state.stored = if is_shared() {
                    Stored::Shared
                } else {
                    Stored::NotYet
                };
                state.forget_begun();
            }),
            Change::ClearUndone => {
                // What was kept since the clearing stays too.
                self.update(|state| {
                    let before = state.before_clear.take().unwrap_or_default();
                    state.kept.join(before);
                });
                self.keep_again();
            }
        }
    }

    /// Reads the calculator's answers and the language.
    pub fn read_page(self) {
        self.update(|state| {
            state.language = services::language();
            state.current = services::answers();
        });
    }

    /// The computer is shared, or no longer.
    fn keep_again(self) {
        if is_shared() {
            self.update(|state| state.stored = Stored::Shared);
        } else if !self.now(|state| state.kept.is_empty()) {
            self.save();
        } else {
            let found = store::load();
            self.update(|state| {
                state.kept = found.kept;
                state.stored = found.stored;
            });
        }
    }

    /// Shows a view in the room that the page has made for it.
    fn show(self, view: View) {
        let new = self.take_room() == Room::New || self.now(|state| state.view != view);
        self.update(|state| {
            state.view = view;
            if new {
                state.said = Said::default();
            }
        });
        if new {
            request_animation_frame(|| browser::focus("room-heading"));
        }
    }

    /// Where something stands here that is kept nowhere, the page does not go without a question.
    pub fn guard(self) {
        Effect::new(move |_| {
            browser::tell_unsaved(self.with(is_unsaved));
        });
        let leaves = window_event_listener(leptos::ev::beforeunload, move |event| {
            if self.now(is_unsaved) {
                event.prevent_default();
            }
        });
        std::mem::forget(leaves);
    }

    /// A field that is left may ask for something. The focus is on its way elsewhere, and stays there.
    fn leave(self, field: Option<Element>) {
        if let Some((field, mark)) = field.and_then(|f| Some((f.clone(), f.get_attribute(LEAVE)?)))
        {
            self.do_as_asked(&mark, "", &field);
        }
    }

    /// Takes over what another tab has kept, or cleared.
    fn hear_other_tab(self) {
        let found = store::load();
        if found.stored == Stored::NotYet {
            self.cleared_elsewhere();
            return self.update(|state| state.stored = found.stored);
        }
        let mut there_lacks = false;
        self.update(|state| {
            state.kept.join(found.kept.clone());
            there_lacks = state.kept != found.kept;
            state.stored = found.stored;
        });
        // Two tabs that saved at one moment, or one that could not save before.
        if there_lacks {
            self.save();
        }
    }

    /// All of it was cleared in another tab: it is not brought back from here, unless there were changes here
    /// that only this tab knew, and the user asks for them.
    fn cleared_elsewhere(self) {
        let is_unsaved = self.now(is_unsaved);
        let before = self.now(|state| state.kept.clone());
        self.update(|state| {
            state.kept = Kept::default();
            state.forget_begun();
        });
        if is_unsaved {
            let done = self.locale_now().say(PlanWord::ClearedElsewhere).to_owned();
            self.offer_back(done, before, Kept::default());
        }
    }

    /// Follows other tabs, the fields that answer to Enter, Escape and being left, and the end of printing.
    pub fn follow(self) {
        let keys = window_event_listener(leptos::ev::keydown, move |event| {
            let mark = match event.key().as_str() {
                "Enter" => ENTER,
                "Escape" => ESCAPE,
                _ => return,
            };
            let field = event.target().and_then(|t| t.dyn_into::<Element>().ok());
            if let Some((field, mark)) =
                field.and_then(|f| Some((f.clone(), f.get_attribute(mark)?)))
            {
                event.prevent_default();
                self.act(&mark, &field);
            }
        });
        std::mem::forget(keys);
        let left = window_event_listener(leptos::ev::focusout, move |event| {
            let field = event.target().and_then(|t| t.dyn_into::<Element>().ok());
            self.leave(field);
        });
        std::mem::forget(left);
        // Closing the page leaves the field too.
        let gone = window_event_listener(leptos::ev::pagehide, move |_| {
            self.leave(browser::document().and_then(|document| document.active_element()));
            self.keep_typed();
        });
        std::mem::forget(gone);
        // Some browsers print later than they are asked to.
        let printed = window_event_listener(leptos::ev::afterprint, move |_| {
            self.update(|state| state.sheet = None);
        });
        std::mem::forget(printed);
        let heard = window_event_listener(leptos::ev::storage, move |event: StorageEvent| {
            if event.key().is_some_and(|key| key != kept::KEY) || is_shared() {
                return;
            }
            self.hear_other_tab();
        });
        // Never removed: it listens as long as the page lives.
        std::mem::forget(heard);
    }
}

/// Whether something stands here that is kept nowhere.
fn is_unsaved(state: &State) -> bool {
    let is_kept = matches!(state.stored, Stored::Here(_) | Stored::NotYet);
    !is_kept && !state.kept.is_empty()
}

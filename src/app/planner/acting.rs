//! What a click does, or a key in a field, and where the focus goes then.

use leptos::prelude::request_animation_frame;
use web_sys::Element as DomElement;

use super::desk::Desk;
use super::drafts::DRAFT;
use super::said::Said;
use super::{advice, changes, compare, copies, hours, keeping, my_plan, take};
use crate::browser::page as browser;
use crate::ui::tree::Acting;

/// What a field asks for when Enter, or Escape, is pressed in it.
pub const ENTER: &str = "data-enter";
pub const ESCAPE: &str = "data-escape";
/// What a field asks for when it is left: what it holds is whole only then.
pub const LEAVE: &str = "data-leave";

impl Acting for Desk {
    fn act(self, mark: &str, from: &DomElement) {
        let (name, rest) = mark.split_once(' ').unwrap_or((mark, ""));
        if self.now(|state| state.greets) {
            self.update(|state| state.greets = false);
        }
        let card = from.closest("section[aria-labelledby]").ok().flatten();
        let card = card.and_then(|card| card.get_attribute("aria-labelledby"));
        let focus = match name {
            // What was taken away takes the focus with it, or hands it to its neighbour.
            "delete" | "delete-week" | "remove-own" | "rule" | "unrule" | "delete-aside" => {
                self.update(|state| state.return_to = card.clone());
                Focus::Undo
            }
            "undo-change" | "quiet" | "quiet-undo" => {
                Focus::Fallback(self.now(|state| state.return_to.clone()))
            }
            _ => Focus::Fallback(card),
        };
        self.do_as_asked(name, rest, from);
        // A refusal leaves the form as it is, and the focus in it.
        let is_refused = name == "rule" && self.now(|state| state.ruling_fault.is_some());
        let focus = if is_refused {
            Focus::Fallback(None)
        } else {
            focus
        };
        request_animation_frame(move || focus.keep());
    }
}

/// Where the focus goes when something was done.
enum Focus {
    /// To the way back, where there is one.
    Undo,
    /// Stays; to this heading where the focus was lost.
    Fallback(Option<String>),
}

impl Focus {
    fn keep(self) {
        let heading = match self {
            Self::Undo if browser::by_id("undo-change").is_some() => {
                return browser::focus("undo-change");
            }
            Self::Undo => None,
            Self::Fallback(heading) => heading,
        };
        if !browser::is_focus_lost() {
            return;
        }
        // Above the calculator is no room, and no heading of one: there the page itself takes the focus.
        let places = [heading.as_deref(), Some("room-heading"), Some("main")];
        let found = |id: &str| browser::by_id(id).map(|element| (id.to_owned(), element));
        if let Some((id, element)) = places.into_iter().flatten().find_map(found) {
            let _ = element.set_attribute("tabindex", "-1");
            browser::focus(&id);
        }
    }
}

impl Desk {
    pub(super) fn do_as_asked(self, name: &str, rest: &str, from: &DomElement) {
        match name {
            "undo-change" => self.undo(),
            "quiet" => self.update(|state| state.said = Said::default()),
            "quiet-undo" => self.update(|state| state.undo = None),
            DRAFT => self.keep_draft(from),
            "focus" => browser::focus(rest),
            _ => {
                let acts = [
                    compare::act,
                    keeping::act,
                    copies::act,
                    changes::act,
                    hours::act,
                    advice::act,
                    my_plan::act,
                    take::act,
                ];
                acts.iter().any(|act| act(self, name, rest, from));
            }
        }
    }
}

//! What the reader knows, and what a click does. One signal holds it all, as on the page itself.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::reactive::owner::LocalStorage;
use web_sys::{Element, HtmlElement};

use super::fetched::{Open, load};
use super::{embed, guide, school, sources, states};
use crate::answers::{Anchor, Answers, Language, Month, View};
use crate::browser::page as browser;
use crate::catalogue::Catalogue;
use crate::estimate::{Estimate, Incomplete, estimate};
use crate::evidence::Evidence;
use crate::link;
use crate::text::Locale;
use crate::ui::services;
use crate::ui::tree::Acting;

/// A text beside the page: the guide, the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Fetched<T> {
    #[default]
    NotAsked,
    Loading,
    Here(T),
    Failed,
}

impl<T> Fetched<Rc<Open<T>>> {
    /// The language of what is here.
    fn language(&self) -> Option<Language> {
        match self {
            Self::Here(open) => Some(open.language),
            _ => None,
        }
    }

    /// What is here, where it is in this language; what is still to be replaced counts as on its way.
    pub fn in_language(&self, language: Language) -> Self
    where
        Self: Clone,
    {
        match self.language() {
            Some(other) if other != language => Self::Loading,
            _ => self.clone(),
        }
    }
}

pub struct State {
    /// The language of the page.
    pub language: Language,
    pub view: View,
    /// Where in the view.
    pub at: Option<Anchor>,
    /// The answers in the calculator.
    pub answers: Answers,
    pub guide: guide::State,
    pub embed: embed::State,
    pub catalogue: Fetched<Rc<Open<Catalogue>>>,
    pub evidence: Fetched<Rc<Open<Evidence>>>,
    pub sources: sources::State,
    pub states: states::State,
    pub school: school::State,
}

/// The shelf. Passed by value.
#[derive(Clone, Copy)]
pub struct Shelf {
    state: RwSignal<State, LocalStorage>,
}

thread_local! {
    /// Where the view stands; it is moved into what the page has made for it.
    static ROOM: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

impl Shelf {
    pub fn open(room: HtmlElement) -> Self {
        ROOM.with(|kept| *kept.borrow_mut() = Some(room));
        Self {
            state: RwSignal::new_local(State {
                language: Language::English,
                view: View::Guide,
                at: None,
                answers: Answers::default(),
                guide: guide::State::default(),
                embed: embed::State::open(),
                catalogue: Fetched::NotAsked,
                evidence: Fetched::NotAsked,
                sources: sources::State::default(),
                states: states::State::default(),
                school: school::State::default(),
            }),
        }
    }

    /// Looks at the state, and follows it.
    pub fn with<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with(look)
    }

    /// Looks at the state as it is now.
    pub fn now<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(look)
    }

    pub fn update(self, change: impl FnOnce(&mut State)) {
        self.state.update(change);
    }

    pub fn locale(self) -> Locale {
        Locale::of(self.with(|state| state.language))
    }

    /// The locale of a view that shows a text: where the page has another language already, that of the text,
    /// until the text in the page's language arrives. A view is in one language at a time.
    pub fn locale_of_text(self) -> Locale {
        Locale::of(self.with(|state| {
            let of_text = match state.view {
                View::Guide => state.guide.language(),
                View::Sources => state.catalogue.language(),
                _ => None,
            };
            of_text.unwrap_or(state.language)
        }))
    }

    pub fn today(self) -> Month {
        browser::today()
    }

    /// The estimate of the calculator's present answers.
    pub fn estimate(self) -> Result<Estimate, Incomplete> {
        estimate(&self.with(|state| state.answers), self.today())
    }

    /// Shows a view, in the language of the page and for its answers.
    pub fn show(self, view: View) {
        let answers = services::answers();
        let is_new_room = ROOM.with(|room| room.borrow().as_ref().is_some_and(browser::take_room));
        let (before, before_at) = self.now(|state| (state.view, state.at));
        let is_elsewhere = before != view || before_at != answers.at;
        self.update(|state| {
            state.language = services::language();
            state.view = view;
            state.at = answers.at;
            state.answers = answers;
            if is_elsewhere {
                // What was looked for is found; the search stands aside.
                state.sources.query.clear();
            }
            if is_new_room || is_elsewhere {
                let place = answers.at.map(Anchor::name).unwrap_or_default();
                state.states.open_at(&place, &answers);
            }
        });
        match view {
            View::Embed => embed::opened(self),
            View::Sources => load::<Catalogue>(self),
            View::Guide => {
                guide::load(self);
                if answers.at.is_some_and(guide::needs_evidence) {
                    load::<Evidence>(self);
                }
            }
            _ => {}
        }
        if is_new_room || is_elsewhere {
            request_animation_frame(move || self.go_to_place());
        }
    }

    /// Brings the place that is asked for into sight, and the focus to it; else to the heading of the view.
    pub fn go_to_place(self) {
        let (view, at) = self.now(|state| (state.view, state.at));
        let place = at.and_then(|at| match view {
            View::Guide => guide::heading_of(self, &at.name()),
            View::Sources => Some(super::dom_id(&at.name())),
            _ => None,
        });
        let place = place.filter(|id| browser::by_id(id).is_some());
        browser::focus(place.as_deref().unwrap_or("room-heading"));
    }

    /// Shows a place in a view.
    pub fn go(self, view: View, at: Option<Anchor>) {
        let answers = Answers {
            view: Some(view).filter(|view| *view != View::Estimate),
            at,
            ..self.now(|state| state.answers)
        };
        services::take_over(&link::write(&answers));
    }
}

impl Acting for Shelf {
    fn act(self, mark: &str, from: &Element) {
        let (name, rest) = mark.split_once(' ').unwrap_or((mark, ""));
        match name {
            // A view, and a place in it: `guide pace`.
            "go" => {
                let (view, at) = rest.split_once(' ').unwrap_or((rest, ""));
                let view = View::from_name(view).unwrap_or(View::Guide);
                self.go(view, Anchor::from_name(at));
                // Where the place was open already, the page has nothing to tell of it.
                self.update(|state| state.sources.query.clear());
                if self.now(|state| state.view) == view {
                    request_animation_frame(move || self.go_to_place());
                }
            }
            // Back to the calculator, to this answer or result.
            "back" => {
                self.go(View::Estimate, None);
                let id = rest.to_owned();
                request_animation_frame(move || reveal(&id));
            }
            // Other answers in the calculator: `take v=1&state=OH`.
            "take" => services::take_over(rest),
            _ => {
                let _ = guide::act(self, name, rest, from)
                    || embed::act(self, name, rest, from)
                    || sources::act(self, name, rest, from)
                    || states::act(self, name, rest, from)
                    || school::act(self, name, from);
            }
        }
    }
}

/// Opens what an element is folded away in, and gives it the focus.
fn reveal(id: &str) {
    let mut folded = browser::by_id(id).and_then(|element| element.closest("details").ok()?);
    while let Some(details) = folded {
        let _ = details.set_attribute("open", "");
        folded = details
            .parent_element()
            .and_then(|outer| outer.closest("details").ok()?);
    }
    browser::focus(id);
}

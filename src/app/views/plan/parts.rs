//! The parts of the chosen plan, shown one at a time, each with its own address.

use leptos::prelude::*;

use crate::answers::{Anchor, View};
use crate::components::ViewLink;
use crate::context::app;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;

/// A part of the chosen plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanPart {
    Overview,
    Hours,
    Board,
    Moving,
}

impl PlanPart {
    pub const ALL: [Self; 4] = [Self::Overview, Self::Hours, Self::Board, Self::Moving];

    /// Its anchor in the address; empty for the first part.
    const fn name(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Hours => "hours",
            Self::Board => "board",
            Self::Moving => "moving",
        }
    }

    const fn word(self) -> PlanMessage {
        match self {
            Self::Overview => PlanMessage::PartOverview,
            Self::Hours => PlanMessage::PartHours,
            Self::Board => PlanMessage::PartBoard,
            Self::Moving => PlanMessage::PartMoving,
        }
    }

    pub fn anchor(self) -> Option<Anchor> {
        Anchor::from_name(self.name())
    }

    /// The part for an anchor; the first part if the anchor is unknown.
    fn at(anchor: Option<Anchor>) -> Self {
        let name = anchor.map(Anchor::name).unwrap_or_default();
        let mut parts = Self::ALL.into_iter();
        parts
            .find(|part| part.name() == name)
            .unwrap_or(Self::Overview)
    }
}

/// The part that the address names. Reactive.
pub fn requested_part() -> Memo<PlanPart> {
    let app = app();
    Memo::new(move |_| PlanPart::at(app.anchor.get()))
}

/// Links between the parts. A plan without supervised practice has no hours part.
#[component]
pub fn PartLinks(
    locale: Locale,
    part: Signal<PlanPart>,
    #[prop(into)] has_hours: Signal<bool>,
) -> impl IntoView {
    let link = move |target: PlanPart| {
        let is_current = Signal::derive(move || part.get() == target);
        let link = move || {
            let text = locale.text(target.word());
            view! { <ViewLink view=View::Plan anchor=target.anchor() is_current>{text}</ViewLink> }
        };
        view! {
            <Show when=move || target != PlanPart::Hours || has_hours.get()>{link}</Show>
        }
    };
    view! {
        <nav class="plan-parts" aria-label=locale.text(PlanMessage::PartsOfPlan)>
            {Vec::from(PlanPart::ALL.map(link))}
        </nav>
    }
}

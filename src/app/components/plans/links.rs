//! Links from the views of plans into the calculator.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::answers::Answers;
use crate::components::{button, wants_new_tab};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::link;
use crate::state::plans::plans;

/// A link that opens answers in the calculator. Can be opened in another tab.
#[component]
pub fn AnswersLink(
    locale: Locale,
    #[prop(into)] answers: Signal<Answers>,
    text: &'static str,
    /// For screen readers, which may read the link without its context.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    on_open: impl Fn() + 'static,
) -> impl IntoView {
    let href = move || {
        let answers = Answers {
            view: None,
            at: None,
            language: Some(locale.language),
            ..answers.get()
        };
        format!("#{}", link::write(&answers))
    };
    let on_click = move |click: MouseEvent| {
        if !wants_new_tab(&click) {
            click.prevent_default();
            on_open();
        }
    };
    view! {
        <a href=href aria-label=move || label.get() on:click=on_click>
            {text}
        </a>
    }
}

/// What to do when no plan is saved yet.
pub fn nothing_yet(locale: Locale) -> AnyView {
    let plans = plans();
    let app = plans.app;
    let keep = move || {
        plans.keep();
        plans.focus.keep(None);
    };
    let keep = move || {
        app.estimate
            .with(Result::is_ok)
            .then(|| button("button", locale.text(PlanMessage::KeepPresent), keep))
    };
    view! {
        <div class="card empty">
            <p class="empty-title">{locale.text(PlanMessage::NoPlanYet)}</p>
            <p>{locale.text(PlanMessage::NoPlanHow)}</p>
            <p class="row">
                {keep}
                <AnswersLink
                    locale
                    answers=app.answers
                    text=locale.text(PlanMessage::ToCalculator)
                    on_open=move || app.open_answers(&app.answers.get_untracked(), None)
                />
            </p>
        </div>
    }
    .into_any()
}

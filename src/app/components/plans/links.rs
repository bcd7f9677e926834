//! Links from the views of plans into the calculator.

use leptos::prelude::*;

use crate::answers::Answers;
use crate::components::{Button, InPageLink, href_of};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::state::plans::plans;

/// A link that opens answers in the calculator.
#[component]
pub fn CalculatorLink(
    locale: Locale,
    #[prop(into)] answers: Signal<Answers>,
    text: &'static str,
    #[prop(optional, into)] label: MaybeProp<String>,
    on_open: impl Fn() + 'static,
) -> impl IntoView {
    let href = Signal::derive(move || {
        href_of(&Answers {
            view: None,
            anchor: None,
            language: Some(locale.language),
            ..answers.get()
        })
    });
    view! { <InPageLink href on_follow=Box::new(on_open) label>{text}</InPageLink> }
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
        app.estimate.with(Result::is_ok).then(|| {
            view! {
                <Button class="button" text=locale.text(PlanMessage::KeepPresent) on_click=keep/>
            }
            .into_any()
        })
    };
    view! {
        <div class="card empty">
            <p class="empty-title">{locale.text(PlanMessage::NoPlanYet)}</p>
            <p>{locale.text(PlanMessage::NoPlanHow)}</p>
            <p class="row">
                {keep}
                <CalculatorLink
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

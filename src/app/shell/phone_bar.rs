//! The bar on phones: pay and date, always visible, and a button between questions and result.

use leptos::prelude::*;
use leptos::reactive::owner::LocalStorage;

use crate::answers::View;
use crate::browser::page::{self as browser, VisibilityWatch};
use crate::components::{Button, translation_safe};
use crate::context::app;
use crate::estimate::{Estimate, rounded, whole_months};
use crate::i18n::messages::EstimateMessage;
use crate::i18n::{CommonMessage, Locale};
use crate::link::Field;
use crate::state::{FocusState, FocusTarget, ResultsState};

#[component]
pub fn PhoneBar(locale: Locale) -> impl IntoView {
    let app = app();
    let results: ResultsState = expect_context();
    let is_form_in_sight = watch_form();
    translation_safe(move || {
        let is_shown = app.view.get() == View::Estimate;
        let bar = results.estimate.with(|estimate| {
            let estimate = estimate.as_ref().ok().filter(|_| is_shown)?;
            Some(bar(locale, estimate, is_form_in_sight.get()))
        });
        bar.unwrap_or_else(|| view! { <aside hidden></aside> }.into_any())
    })
}

/// Whether the questions are visible, as a signal.
fn watch_form() -> RwSignal<bool> {
    let is_in_sight = RwSignal::new(true);
    let watch: StoredValue<Option<VisibilityWatch>, LocalStorage> = StoredValue::new_local(None);
    let app = app();
    Effect::new(move |_| {
        app.view.track();
        // After the form is rendered.
        request_animation_frame(move || {
            let form = browser::by_class("answers");
            let tell = move |is_now: bool| {
                // Tests may have disposed of the page.
                if is_in_sight.try_get_untracked() == Some(!is_now) {
                    is_in_sight.set(is_now);
                }
            };
            let _ = watch.try_update_value(|watch| {
                *watch = form.and_then(|form| browser::watch_in_sight(&form, tell));
            });
        });
    });
    is_in_sight
}

fn bar(locale: Locale, estimate: &Estimate, is_form_in_sight: bool) -> AnyView {
    let focus: FocusState = expect_context();
    let dash = || "–".to_owned();
    let pay = estimate.end_pay.ok().map_or_else(dash, |pay| {
        locale.figures.dollars(i64::from(rounded(pay.typical)))
    });
    let date = match (estimate.path.total, estimate.end_month()) {
        (Ok(total), Some(_)) if whole_months(total.typical) == 0 => {
            locale.text(EstimateMessage::AnswerNow).to_owned()
        }
        (Ok(_), Some(month)) => locale.figures.month(month),
        _ => dash(),
    };
    let end = if estimate.path.practice.is_some() {
        CommonMessage::BarTime
    } else {
        CommonMessage::BarEnd
    };
    let figure = |word: CommonMessage, text: String| {
        view! { <p><small>{locale.text(word)}</small><strong>{text}</strong></p> }.into_any()
    };
    let (word, target) = if is_form_in_sight {
        (locale.text(CommonMessage::BarWhy), FocusTarget::Result)
    } else {
        let first = FocusTarget::Field(Field::From);
        (locale.text(EstimateMessage::BarChange), first)
    };
    view! {
        <aside class="foot-bar" aria-label=locale.text(CommonMessage::YourEstimate)>
            {figure(CommonMessage::BarPay, pay)}
            {figure(end, date)}
            <Button class="button" text=word on_click=move || focus.move_to(target)/>
        </aside>
    }
    .into_any()
}

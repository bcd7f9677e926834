//! Notices above the calculator: the plan being edited; on return, the chosen plan and changed figures; plan data
//! that the calculator ignores.

use leptos::prelude::*;

use crate::answers::{Answers, View};
use crate::components::Button;
use crate::context::app;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::plans::without_view;
use crate::state::plans::plans;
use crate::state::plans::wording::day_of;

pub(super) fn view() -> AnyView {
    let app = app();
    let content = move || {
        let locale = app.locale();
        view! {
            {move || changing(locale)}
            {move || greeting(locale)}
            {move || without_board_answers(locale)}
            {move || without_school(locale)}
            {move || changed_figures(locale)}
        }
    };
    view! { {content} }.into_any()
}

/// A button that dismisses its message.
fn dismiss_button(text: &'static str, act: impl Fn() + 'static) -> AnyView {
    let focus = plans().focus;
    view! {
        <Button
            class="quiet"
            text
            on_click=move || {
                act();
                focus.keep(None);
            }
        />
    }
    .into_any()
}

fn changing(locale: Locale) -> Option<AnyView> {
    let plans = plans();
    let id = plans.changing.get()?;
    let name = plans.all.with(|all| {
        let plan = all.iter().find(|plan| plan.id == id);
        plan.map(|plan| plan.name.clone())
    })?;
    let notice = view! {
        <p class="notice" id="changing" tabindex="-1" node_ref=plans.focus.changing>
            <span>{locale.format(PlanMessage::CHANGING, &[&name])}</span>
            <span class="row">
                {dismiss_button(locale.text(PlanMessage::SaveChanges), move || plans.save_changes())}
                {dismiss_button(locale.text(PlanMessage::LeaveAsItWas), move || plans.changing.set(None))}
            </span>
        </p>
    };
    Some(notice.into_any())
}

/// On return without answers in the calculator, greets the user with the chosen plan.
fn greeting(locale: Locale) -> Option<AnyView> {
    let plans = plans();
    if !plans.greets.get() || without_view(&plans.app.answers.get()) != Answers::default() {
        return None;
    }
    let plan = plans.chosen()?;
    let text = match day_of(locale, &plan.made) {
        Some(day) => locale.format(PlanMessage::GREET_PLAN, &[&plan.name, &day]),
        None => locale.format(PlanMessage::GREET_PLAN_ONLY, &[&plan.name]),
    };
    let open = move || {
        plans.greets.set(false);
        plans.open_plan(&plan);
    };
    let to_my_plan = move || {
        plans.greets.set(false);
        plans.show_view(View::Plan);
    };
    let notice = view! {
        <p class="notice" id="greeting">
            <span>{text}</span>
            <span class="row">
                {dismiss_button(locale.text(PlanMessage::ToMyPlan), to_my_plan)}
                {dismiss_button(locale.text(PlanMessage::OpenPlan), open)}
                {dismiss_button(locale.text(PlanMessage::Close), move || plans.greets.set(false))}
            </span>
        </p>
    };
    Some(notice.into_any())
}

/// Warns that the calculator shows a plan without its board answers.
fn without_board_answers(locale: Locale) -> Option<AnyView> {
    let plans = plans();
    let name = plans.without_board_answers.get()?;
    let notice = view! {
        <p class="notice" id="without-rulings">
            <span>{locale.format(PlanMessage::CALCULATOR_WITHOUT_RULINGS, &[&name])}</span>
            <span class="row">
                {dismiss_button(locale.text(PlanMessage::Close), move || plans.without_board_answers.set(None))}
            </span>
        </p>
    };
    Some(notice.into_any())
}

/// Warns that the calculator shows a plan without its school program.
fn without_school(locale: Locale) -> Option<AnyView> {
    let plans = plans();
    let (school, name) = plans.without_school.get()?;
    let text = locale.format(
        PlanMessage::CALCULATOR_WITHOUT_SCHOOL,
        &[&school.school, &name],
    );
    let notice = view! {
        <p class="notice" id="without-school">
            <span>{text}</span>
            <span class="row">
                {dismiss_button(locale.text(PlanMessage::Close), move || plans.without_school.set(None))}
            </span>
        </p>
    };
    Some(notice.into_any())
}

/// Reports that figures behind saved plans have changed.
fn changed_figures(locale: Locale) -> Option<AnyView> {
    let plans = plans();
    if !plans.tells_news.get() {
        return None;
    }
    let all = plans.all.get();
    let changed = all
        .iter()
        .filter(|plan| plans.figure_changes(plan).is_some());
    let count = match changed.count() {
        0 => return None,
        count => count.to_string(),
    };
    let notice = view! {
        <p class="notice">
            <span>{locale.format(PlanMessage::NEWS_COUNT, &[&count])}</span>
            <span class="row">
                {dismiss_button(locale.text(PlanMessage::NewsShow), move || plans.show_changed_plan())}
                {dismiss_button(locale.text(PlanMessage::Close), move || plans.tells_news.set(false))}
            </span>
        </p>
    };
    Some(notice.into_any())
}

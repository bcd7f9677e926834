//! The checklist items with their checkboxes.

use leptos::html;
use leptos::prelude::*;

use super::plan_context;
use crate::browser::page as browser;
use crate::components::plans::card_heading;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::timeline::{Item, Status, Step};
use crate::state::plans::plans;

/// The items of a step: expanded for the current step, collapsed otherwise. Empty if it has no items.
#[component]
pub fn Checklist(locale: Locale, step: Memo<Step>) -> impl IntoView {
    let context = plan_context();
    let items = Memo::new(move |_| {
        let key = step.with(|step| step.key);
        context.snapshot.with(|snapshot| {
            let items = snapshot.items.iter().filter(|item| item.step == key);
            items.copied().collect::<Vec<Item>>()
        })
    });
    let has_items = Memo::new(move |_| items.with(|items| !items.is_empty()));
    view! {
        <Show when=move || has_items.get()>
            <Items locale step items/>
        </Show>
    }
}

#[component]
fn Items(locale: Locale, step: Memo<Step>, items: Memo<Vec<Item>>) -> impl IntoView {
    let plans = plans();
    let context = plan_context();
    let summary = NodeRef::<html::Summary>::new();
    let counts = move || {
        let names: Vec<String> = items.with(|items| items.iter().map(Item::name).collect());
        let ticked = plans.records.with(|records| {
            let snapshot = context.snapshot.get();
            names
                .iter()
                .filter(|name| snapshot.is_ticked(records, name))
                .count()
        });
        let counts = [ticked, names.len()].map(|count| count.to_string());
        locale.format(
            PlanMessage::CHECKLIST,
            &counts.each_ref().map(String::as_str),
        )
    };
    // Opens when its step begins. After that, only the user closes it.
    let is_open = Memo::new(move |was_open: Option<&bool>| {
        was_open == Some(&true) || step.with(|step| step.status == Status::Now)
    });
    Effect::new(move |_| {
        let key = step.with_untracked(|step| step.key);
        if context.wanted_checklist.get() == Some(key) {
            context.wanted_checklist.set(None);
            if let Some(summary) = summary.get_untracked() {
                browser::focus_on(&summary);
            }
        }
    });
    view! {
        <details class="table" open=move || is_open.get()>
            <summary
                id=move || step.with(|step| format!("checklist-{}", step.key.name()))
                node_ref=summary
            >
                {counts}
            </summary>
            <Ticks locale list="tick" items/>
        </details>
    }
}

/// Items with checkboxes. `list` makes ids unique when an item appears in two lists.
#[component]
pub fn Ticks(
    locale: Locale,
    list: &'static str,
    #[prop(into)] items: Signal<Vec<Item>>,
    /// Called with the item before its checkbox changes.
    #[prop(default = Callback::new(|_| ()))]
    on_tick: Callback<Item>,
) -> impl IntoView {
    view! {
        <ul class="ticks">
            <For
                each=move || items.get()
                key=Item::name
                children=move |item| {
                    let text = locale.item(item).to_owned();
                    let on_tick = Callback::new(move |()| on_tick.run(item));
                    view! { <li><Tick locale list item=item.name() text on_tick/></li> }
                }
            />
        </ul>
    }
}

/// A checkbox with its label and the date on which it was checked.
#[component]
pub fn Tick(
    locale: Locale,
    list: &'static str,
    item: String,
    text: String,
    /// Called before the checkbox changes.
    #[prop(default = Callback::new(|()| ()))]
    on_tick: Callback<()>,
) -> impl IntoView {
    let plans = plans();
    let snapshot = plan_context().snapshot;
    let card = card_heading();
    let id = format!("{list}-{item}");
    let key =
        Memo::new(move |_| snapshot.with(|snapshot| snapshot.plan.key(&format!("tick/{item}"))));
    let ticked = Memo::new(move |_| plans.records.text(&key.get()));
    let since = move || {
        let day = ticked.get()?;
        let text = locale.format(PlanMessage::TICKED_ON, &[&locale.figures.date(&day)]);
        Some(view! { <small>{text}</small> })
    };
    let tick = move |event| {
        let today = browser::now().get(..10).map(str::to_owned);
        let is_ticked = event_target_checked(&event);
        on_tick.run(());
        plans
            .records
            .set(&key.get_untracked(), today.filter(|_| is_ticked));
        plans.focus.keep(card);
    };
    view! {
        <input
            type="checkbox"
            id=id.clone()
            prop:checked=move || ticked.with(Option::is_some)
            on:change=tick
        />
        <label for=id>{text} " " {since}</label>
    }
}

//! Always visible: whether the students' plans are saved on this device, and the button that deletes them all.

use leptos::html;
use leptos::prelude::*;

use crate::components::Button;
use crate::i18n::Locale;
use crate::i18n::messages::{DeskMessage, PlanMessage};
use crate::state::desk::{DeskPersistence, desk};
use crate::state::plans::focus::focus_later;
use crate::state::plans::wording::day_of;

#[component]
pub fn KeepingCard(locale: Locale) -> impl IntoView {
    let desk = desk();
    let asks = RwSignal::new(false);
    let status = move || match desk.persistence.get() {
        DeskPersistence::NotKept => locale.text(DeskMessage::NotKept).to_owned(),
        DeskPersistence::Kept(saved) => {
            let time = saved.get(11..).unwrap_or_default();
            let day = day_of(locale, &saved).unwrap_or_default();
            locale.format(DeskMessage::KEPT_AT, &[&format!("{day}, {time}")])
        }
        DeskPersistence::Waiting { saved, count } => {
            let day = day_of(locale, &saved).unwrap_or_else(|| "–".to_owned());
            locale.format(DeskMessage::WAS_KEPT, &[&count.to_string(), &day])
        }
        DeskPersistence::Unreadable => locale.text(DeskMessage::KeptUnreadable).to_owned(),
    };
    let has_students = move || desk.students.with(|students| !students.is_empty());
    let buttons = move || {
        let keeping = desk.persistence.get();
        let is_waiting = matches!(keeping, DeskPersistence::Waiting { .. });
        let is_left = is_waiting || keeping == DeskPersistence::Unreadable;
        let open = is_waiting.then(|| {
            view! {
                <Button
                    class="button"
                    text=locale.text(DeskMessage::OpenKept)
                    on_click=move || desk.open_saved()
                />
            }
        });
        let delete = is_left.then(|| {
            view! {
                <Button
                    class="button quiet-button"
                    text=locale.text(DeskMessage::DeleteKept)
                    on_click=move || desk.delete_saved()
                />
            }
        });
        let keep = (has_students() && !is_left).then(|| {
            view! {
                <Button
                    class="button quiet-button"
                    text=locale.text(DeskMessage::Keep)
                    on_click=move || desk.save()
                />
            }
        });
        let clear = (has_students() || matches!(keeping, DeskPersistence::Kept(_))).then(|| {
            view! {
                <Button
                    class="button quiet-button"
                    text=locale.text(DeskMessage::ClearAll)
                    on_click=move || asks.set(true)
                />
            }
        });
        view! { {open} {delete} {keep} {clear} }
    };
    // Deleting cannot be undone, so it needs one confirmation.
    let sure = NodeRef::<html::Button>::new();
    let question = move || {
        let clear = move |_| {
            asks.set(false);
            desk.clear();
        };
        view! {
            <p>{locale.text(DeskMessage::ClearAsk)}</p>
            <div class="row">
                <button class="button" type="button" node_ref=sure on:click=clear>
                    {locale.text(DeskMessage::ClearSure)}
                </button>
                <Button
                    class="button quiet-button"
                    text=locale.text(PlanMessage::Cancel)
                    on_click=move || asks.set(false)
                />
            </div>
        }
    };
    Effect::new(move |_| {
        if asks.get() {
            focus_later(sure);
        }
    });
    view! {
        <section class="card" aria-labelledby="desk-keeping-heading">
            <h2 id="desk-keeping-heading">{locale.text(DeskMessage::KeepTitle)}</h2>
            <p id="desk-kept">{status}</p>
            <Show when=move || asks.get() fallback=move || view! { <div class="row">{buttons}</div> }>
                {question}
            </Show>
        </section>
    }
}

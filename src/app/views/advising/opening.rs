//! How plans get into the adviser's table: pasted links, backup files that are chosen or dropped, the calculator's
//! answers.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::browser::files;
use crate::components::{Button, SubmitButton};
use crate::i18n::Locale;
use crate::i18n::messages::DeskMessage;
use crate::plan::desk::opening::with_plans_left;
use crate::state::desk::desk;

const LINKS: &str = "desk-links";

#[component]
pub fn OpeningCard(locale: Locale) -> impl IntoView {
    let desk = desk();
    let open_links = move |event: SubmitEvent| {
        event.prevent_default();
        desk.open_links();
    };
    let plans_left = Memo::new(move |_| desk.students.with(|students| with_plans_left(students)));
    let open_left = move || {
        let (ids, count) = plans_left.get();
        (count > 0).then(|| {
            let text = locale.format(DeskMessage::OPEN_PLANS_LEFT, &[&count.to_string()]);
            view! {
                <Button
                    class="button quiet-button"
                    text
                    on_click=move || desk.open_other_plans(&ids)
                />
            }
        })
    };
    let hint_id = [LINKS, "-hint"].concat();
    view! {
        <section class="card" aria-labelledby="opening-heading">
            <h2 id="opening-heading">{locale.text(DeskMessage::OpenTitle)}</h2>
            <form class="field" on:submit=open_links>
                <label for=LINKS>{locale.text(DeskMessage::Links)}</label>
                <textarea
                    id=LINKS
                    rows="4"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=hint_id.clone()
                    prop:value=move || desk.links.get()
                    on:input=move |event| desk.links.set(event_target_value(&event))
                ></textarea>
                <p class="hint" id=hint_id>{locale.text(DeskMessage::LinksHint)}</p>
                <div class="row"><SubmitButton class="button" text=locale.text(DeskMessage::OpenLinks)/></div>
            </form>
            <div class="row">
                <label class="button quiet-button file">
                    {locale.text(DeskMessage::OpenCopies)}
                    <input
                        id="desk-copies"
                        type="file"
                        multiple=true
                        accept=".json,application/json"
                        on:change=move |event| desk.open_copies(files::all_chosen(&event_target(&event)))
                    />
                </label>
                <Button
                    class="button quiet-button"
                    text=locale.text(DeskMessage::OpenPage)
                    on_click=move || desk.open_page()
                />
                {open_left}
            </div>
        </section>
    }
}

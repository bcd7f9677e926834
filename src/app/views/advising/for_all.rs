//! Actions for all students in the table: printed sheets, an anonymous summary, a lesson.

use leptos::prelude::*;

use crate::browser::files;
use crate::components::{Button, CheckboxField, page_link};
use crate::i18n::Locale;
use crate::i18n::desk_sentences::SUMMARY;
use crate::i18n::messages::DeskMessage;
use crate::pages;
use crate::plan::desk::summary;
use crate::plan::spreadsheet::BYTE_ORDER_MARK;
use crate::state::desk::desk;

#[component]
pub fn ForAll(locale: Locale) -> impl IntoView {
    let desk = desk();
    let with_labels = RwSignal::new(false);
    let print = move || {
        let ids = desk
            .listed
            .with_untracked(|rows| rows.iter().map(|row| row.id).collect::<Vec<_>>());
        desk.print(&ids);
    };
    let print_label = move || {
        locale.format(
            DeskMessage::PRINT_ALL,
            &[&desk.listed.with(Vec::len).to_string()],
        )
    };
    let save = move || {
        let rows = desk.listed.get_untracked();
        let heads = SUMMARY.map(|word| locale.text(word));
        let label = with_labels
            .get_untracked()
            .then(|| locale.text(DeskMessage::ColumnLabel));
        let text = desk.students.with_untracked(|students| {
            summary::write(&rows, &heads, label, |row| {
                let student = students.iter().find(|student| student.id == row.id);
                student.map_or_else(Vec::new, |student| locale.summary_cells(row, student))
            })
        });
        let text = format!("{BYTE_ORDER_MARK}{text}");
        if files::download("casepath-summary.csv", "text/csv", &text) {
            desk.show_notice(DeskMessage::SummarySaved);
        } else {
            desk.show_error(DeskMessage::FileRefused);
        }
    };
    view! {
        <section class="card" aria-labelledby="for-all-heading">
            <h2 id="for-all-heading">{locale.text(DeskMessage::ForAll)}</h2>
            <div class="row">
                <button class="button" type="button" on:click=move |_| print()>{print_label}</button>
                <Button
                    class="button quiet-button"
                    text=locale.text(DeskMessage::SaveSummary)
                    on_click=save
                />
                <CheckboxField
                    id="desk-labels"
                    label=locale.text(DeskMessage::WithLabels)
                    checked=with_labels
                    on_change=move |is_on| with_labels.set(is_on)
                />
            </div>
            <p>{page_link(pages::lesson(locale.language), locale.text(DeskMessage::ClassKit))}</p>
        </section>
    }
}

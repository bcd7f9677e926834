//! The card with the storage status and backups.

use leptos::prelude::*;

use super::backup_preview::BackupPreview;
use super::card::{Card, card_heading};
use super::storage_notices::download_texts;
use crate::components::{Button, file_button};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::record_counts;
use crate::state::plans::plans;
use crate::state::plans::storage::{self, StorageStatus};
use crate::state::plans::wording::{day_of, storage_sentence};

#[component]
pub fn StoragePanel(locale: Locale) -> impl IntoView {
    let plans = plans();
    let records = plans.records;
    let saved = move || {
        let status = records.status();
        records.with(|records| storage_sentence(locale, &status, records))
    };
    let last = move || {
        let day = records.last_backup().and_then(|made| day_of(locale, &made));
        match day {
            Some(day) => locale.format(PlanMessage::LAST_COPY, &[&day]),
            None => locale.text(PlanMessage::NoCopyYet).to_owned(),
        }
    };
    let has_begun = Memo::new(move |_| match records.status() {
        StorageStatus::NotYet => false,
        StorageStatus::Blocked | StorageStatus::Shared => !records.with(record_counts::is_blank),
        _ => true,
    });
    view! {
        <Card
            id="keeping"
            heading_id="keeping-heading"
            heading_ref=plans.focus.storage_panel
            heading=locale.text(PlanMessage::KeepingTitle).into_any()
        >
            <p id="kept">{saved}</p>
            <Show when=move || has_begun.get()>
                <p class="lead">{locale.text(PlanMessage::MayForget)} " " {last}</p>
            </Show>
            <div class="row">
                <Show when=move || has_begun.get()>
                    <Button
                        class="button"
                        text=locale.text(PlanMessage::DownloadCopy)
                        on_click=move || plans.download_backup()
                    />
                </Show>
                {file_button(
                    "open-copy",
                    locale.text(PlanMessage::OpenCopy),
                    ".json,application/json",
                    move |control| plans.open_backup(control),
                )}
            </div>
            <Quarantined locale/>
            <BackupPreview locale/>
        </Card>
    }
}

/// The quarantined text, while there is one.
#[component]
fn Quarantined(locale: Locale) -> impl IntoView {
    let plans = plans();
    let card = card_heading();
    let delete = move || {
        plans.delete_quarantined(locale.text(PlanMessage::AsideDeleted).to_owned());
        plans.focus.go_to_undo(card);
    };
    view! {
        <Show when=move || plans.is_quarantined.get()>
            <p class="notice" id="aside">
                <span>{locale.text(PlanMessage::IsAside)}</span>
                <span class="row">
                    <Button
                        class="quiet"
                        text=locale.text(PlanMessage::DownloadAside)
                        on_click=|| download_texts([storage::quarantined()])
                    />
                    <Button
                        class="quiet"
                        text=locale.text(PlanMessage::DeleteAside)
                        on_click=delete
                    />
                </span>
            </p>
        </Show>
    }
}

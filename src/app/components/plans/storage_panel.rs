//! The card that says what is saved, with copies of it.

use leptos::prelude::*;

use super::backup_preview::BackupPreview;
use super::card::{Card, card_heading};
use super::storage_notices::download_texts;
use crate::components::{button, file_button};
use crate::state::plans::wording::{day_of, storage_sentence};
use crate::state::plans::{plans, storage};
use crate::text::Locale;
use crate::text::plan_words::PlanWord;

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
            Some(day) => locale.fill(PlanWord::LastCopy, &[&day]),
            None => locale.say(PlanWord::NoCopyYet).to_owned(),
        }
    };
    view! {
        <Card
            id="keeping"
            heading_id="keeping-heading"
            heading_ref=plans.focus.storage_panel
            heading=locale.say(PlanWord::KeepingTitle).into_any()
        >
            <p id="kept">{saved}</p>
            <p class="lead">{locale.say(PlanWord::MayForget)} " " {last}</p>
            <div class="row">
                {button("button", locale.say(PlanWord::DownloadCopy), move || plans.download_backup())}
                {file_button(
                    "open-copy",
                    locale.say(PlanWord::OpenCopy),
                    ".json,application/json",
                    move |control| plans.open_backup(control),
                )}
            </div>
            <Quarantined locale/>
            <BackupPreview locale/>
        </Card>
    }
}

/// What was put aside, for as long as it lies there.
#[component]
fn Quarantined(locale: Locale) -> impl IntoView {
    let plans = plans();
    let card = card_heading();
    let delete = move || {
        plans.delete_quarantined(locale.say(PlanWord::AsideDeleted).to_owned());
        plans.focus.go_to_undo(card);
    };
    view! {
        <Show when=move || plans.is_quarantined.get()>
            <p class="notice" id="aside">
                <span>{locale.say(PlanWord::IsAside)}</span>
                <span class="row">
                    {button("quiet", locale.say(PlanWord::DownloadAside), || {
                        download_texts([storage::quarantined()]);
                    })}
                    {button("quiet", locale.say(PlanWord::DeleteAside), delete)}
                </span>
            </p>
        </Show>
    }
}

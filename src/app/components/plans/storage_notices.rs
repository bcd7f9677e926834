//! Notices at the top of a view: what could not be read or saved, what is not shown, and the backup reminder.

use leptos::prelude::*;

use crate::browser::files;
use crate::components::Button;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::plans::plans_over_limit;
use crate::plan::record_counts;
use crate::plan::records::{ParseError, Records};
use crate::state::plans::records::CHANGES_BEFORE_REMINDER;
use crate::state::plans::storage::{self, StorageStatus};
use crate::state::plans::wording::{listed, names, storage_sentence};
use crate::state::plans::{PlansState, plans};

pub fn storage_notices(locale: Locale) -> AnyView {
    let plans = plans();
    view! {
        <div class="notices">
            {move || unreadable(plans, locale)}
            {move || not_saved_notice(plans, locale)}
            {move || not_shown(plans, locale)}
            {move || reminder(plans, locale)}
        </div>
    }
    .into_any()
}

/// Why the last change is not saved, unless the user chose this.
pub(super) fn not_saved(
    locale: Locale,
    status: &StorageStatus,
    records: &Records,
) -> Option<String> {
    let is_hindered = matches!(
        status,
        StorageStatus::Full | StorageStatus::TooMuch | StorageStatus::Blocked
    );
    is_hindered.then(|| storage_sentence(locale, status, records))
}

fn not_saved_notice(plans: PlansState, locale: Locale) -> Option<AnyView> {
    let status = plans.records.status();
    let text = plans
        .records
        .with(|records| not_saved(locale, &status, records))?;
    Some(view! { <p class="notice" role="alert"><span>{text}</span></p> }.into_any())
}

fn download_damaged(locale: Locale) -> AnyView {
    let text = locale.text(PlanMessage::DownloadDamaged);
    view! {
        <Button
            class="quiet"
            text
            on_click=|| download_texts([storage::text(), storage::quarantined()])
        />
    }
    .into_any()
}

/// Downloads texts that could not be read, as they are stored.
pub(super) fn download_texts(texts: impl IntoIterator<Item = Option<String>>) {
    let texts: Vec<String> = texts.into_iter().flatten().collect();
    files::download("casepath-unreadable.txt", "text/plain", &texts.join("\n"));
}

/// The notice that the stored text cannot be read.
fn unreadable(plans: PlansState, locale: Locale) -> Option<AnyView> {
    let StorageStatus::Unreadable(error) = plans.records.status() else {
        return None;
    };
    let is_newer = error == ParseError::Newer;
    let text = if is_newer {
        PlanMessage::KeptNewer
    } else {
        PlanMessage::KeptDamaged
    };
    let start_anew = move || {
        // The earlier message no longer applies.
        plans.close_message();
        if storage::quarantine() {
            plans.records.save_again();
        } else {
            plans.say_error(locale.text(PlanMessage::NotPutAside).to_owned());
        }
        plans.focus.keep(None);
    };
    let start_anew = (!is_newer).then(|| {
        view! {
            <Button class="quiet" text=locale.text(PlanMessage::StartAnew) on_click=start_anew/>
        }
        .into_any()
    });
    let notice = view! {
        <p class="notice" role="alert">
            <span>{locale.text(text)}</span>
            <span class="row">{download_damaged(locale)} {start_anew}</span>
        </p>
    };
    Some(notice.into_any())
}

/// What no view shows: single records that cannot be read, and plans beyond the limit.
fn not_shown(plans: PlansState, locale: Locale) -> Vec<AnyView> {
    let dropped = plans.records.dropped();
    let (unread, waiting) = plans.records.with(|records| {
        (
            record_counts::unread(records),
            names(plans_over_limit(records)),
        )
    });
    let parts = [
        (PlanMessage::SOME_DROPPED, dropped, true),
        (PlanMessage::SOME_UNREAD, unread, true),
        (PlanMessage::PLANS_WAIT, waiting, false),
    ];
    parts
        .into_iter()
        .filter(|(_, names, _)| !names.is_empty())
        .map(|(word, names, is_damaged)| {
            let text = locale.format(word, &[&listed(&names)]);
            let download = is_damaged.then(|| download_damaged(locale));
            view! { <p class="notice"><span>{text}</span> {download}</p> }.into_any()
        })
        .collect()
}

fn reminder(plans: PlansState, locale: Locale) -> Option<AnyView> {
    let changes = plans.records.changes_since_backup();
    if changes < CHANGES_BEFORE_REMINDER {
        return None;
    }
    let text = locale.format(PlanMessage::REMINDER, &[&changes.to_string()]);
    let download = move || {
        plans.download_backup();
        plans.focus.keep(None);
    };
    let notice = view! {
        <p class="notice" id="reminder">
            <span>{text}</span>
            <Button class="quiet" text=locale.text(PlanMessage::DownloadCopy) on_click=download/>
        </p>
    };
    Some(notice.into_any())
}

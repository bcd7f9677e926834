//! The preview of an opened backup: what it contains, what is here, and what each button does.

use leptos::html;
use leptos::prelude::*;

use super::card::card_heading;
use crate::components::{Button, list_items};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::plans as saved_plans;
use crate::plan::record_counts;
use crate::plan::records::{ParsedRecords, Records};
use crate::state::plans::backup::{Preview, is_a_plan};
use crate::state::plans::focus::focus_later;
use crate::state::plans::wording::{day_of, listed, names, record_counts};
use crate::state::plans::{PlansState, plans};

#[component]
pub fn BackupPreview(locale: Locale) -> impl IntoView {
    let plans = plans();
    let element = NodeRef::<html::Div>::new();
    // A backup that was just opened takes the focus.
    Effect::new(move |_| {
        if plans.preview.with(Option::is_some) {
            focus_later(element);
        }
    });
    move || {
        let preview = plans.preview.get()?;
        let description = plans
            .records
            .with(|records| describe(locale, &preview, records));
        let is_blank = record_counts::is_blank(&preview.opened.records);
        let view = view! {
            <div
                class="preview"
                id="preview"
                role="group"
                tabindex="-1"
                aria-labelledby="preview-heading"
                node_ref=element
            >
                <h3 id="preview-heading">{locale.format(PlanMessage::PREVIEW_TITLE, &[&preview.name])}</h3>
                {description}
                {choices(locale, is_blank)}
            </div>
        };
        Some(view.into_any())
    }
}

/// A button for each thing that can be done with the backup.
fn choices(locale: Locale, is_blank: bool) -> AnyView {
    let plans = plans();
    let focus = plans.focus;
    let card = card_heading();
    let choice = move |class, word, act: fn(PlansState)| {
        view! {
            <Button
                class
                text=locale.text(word)
                on_click=move || {
                    act(plans);
                    focus.keep(card);
                }
            />
        }
        .into_any()
    };
    // A blank backup must not replace anything.
    let open = (!is_blank).then(|| {
        vec![
            choice("button", PlanMessage::PutBeside, |plans| {
                plans.merge_backup()
            }),
            choice("button quiet-button", PlanMessage::PutInPlace, |plans| {
                plans.restore_backup();
            }),
        ]
    });
    let leave = choice("button quiet-button", PlanMessage::Cancel, |plans| {
        plans.preview.set(None);
    });
    view! { <div class="row">{open} {leave}</div> }.into_any()
}

fn describe(locale: Locale, preview: &Preview, here: &Records) -> AnyView {
    let opened = &preview.opened;
    let is_blank = record_counts::is_blank(&opened.records);
    let sentences = if is_blank {
        vec![locale.text(PlanMessage::PreviewBlank).to_owned()]
    } else {
        of_the_copy(locale, opened)
    };
    let paragraph = |text: String| view! { <p>{text}</p> }.into_any();
    let sentences: Vec<AnyView> = sentences.into_iter().map(paragraph).collect();
    let plans = list_items(names(saved_plans::plans(&opened.records)));
    let unusable = not_usable(opened);
    let unusable = (!unusable.is_empty())
        .then(|| paragraph(locale.format(PlanMessage::PREVIEW_DROPPED, &[&listed(&unusable)])));
    view! {
        <p>{made(locale, opened)}</p>
        {sentences}
        <ul>{plans}</ul>
        {unusable}
        <p>{what_is_here(locale, here, is_blank)}</p>
    }
    .into_any()
}

/// When and with which version the backup was saved, as far as it states this.
fn made(locale: Locale, opened: &ParsedRecords) -> String {
    let known = |text: &str| match text {
        "" => "–".to_owned(),
        text => text.to_owned(),
    };
    let (program, figures) = (known(&opened.program), known(&opened.figures));
    match day_of(locale, &opened.saved) {
        Some(day) if opened.program.is_empty() => {
            locale.format(PlanMessage::PREVIEW_SAVED_ON, &[&day])
        }
        Some(day) => locale.format(PlanMessage::PREVIEW_SAVED, &[&day, &program, &figures]),
        None => locale.text(PlanMessage::PreviewNoDay).to_owned(),
    }
}

fn of_the_copy(locale: Locale, opened: &ParsedRecords) -> Vec<String> {
    let mut counts = record_counts(locale, &opened.records);
    let answers = record_counts::answers(&opened.records);
    if let Some(answers) = &answers {
        counts.push_str(", ");
        counts.push_str(&locale.format(PlanMessage::COUNT_ANSWERS, &[&locale.echo(answers)]));
    }
    let mut sentences = vec![locale.format(PlanMessage::PREVIEW_HAS, &[&counts])];
    if answers.is_some_and(|answers| is_a_plan(&opened.records, &answers)) {
        sentences.push(locale.text(PlanMessage::PreviewAnswersPlan).to_owned());
    }
    let waiting = names(saved_plans::plans_over_limit(&opened.records));
    if !waiting.is_empty() {
        sentences.push(locale.format(PlanMessage::PREVIEW_WAIT, &[&listed(&waiting)]));
    }
    sentences
}

/// The parts of a backup that cannot be used: invalid records and unreadable contents.
fn not_usable(opened: &ParsedRecords) -> Vec<String> {
    let mut parts = opened.dropped.clone();
    parts.extend(record_counts::unread(&opened.records));
    parts
}

/// What is here, and what happens to it.
fn what_is_here(locale: Locale, here: &Records, is_blank: bool) -> String {
    let sentence = locale.format(PlanMessage::PREVIEW_HERE, &[&record_counts(locale, here)]);
    if is_blank || record_counts::is_blank(here) {
        return sentence;
    }
    format!("{sentence} {}", locale.text(PlanMessage::PreviewReplaces))
}

//! One printed sheet: answers, result, steps, assumptions, dated sources, versions, the plan's address (also as a
//! QR code), lines for notes and two signatures.

mod tables;

use leptos::portal::Portal;
use leptos::prelude::*;

use crate::answers::Language;
use crate::browser::{address, page as browser};
use crate::components::{qr_code, source_item};
use crate::context::app;
use crate::estimate::Estimate;
use crate::estimate::cost::cost;
use crate::estimate::sources::{sources as all_sources, sources_of_money};
use crate::i18n::Locale;
use crate::i18n::messages::{DetailsMessage, MoneyMessage, PlanMessage};
use crate::link;
use crate::money::{MoneyInputs, worth};
use crate::plan::log::days;
use crate::state::plans::plans;
use crate::state::plans::print::PrintSummary;
use crate::tables::VERSION;
use tables::{costs, result, time, why};

/// How many lines of variable content fit on one page at normal size.
const LINES: usize = 34;
/// How many of these lines the cost-benefit sentences with their sources take.
const WORTH: usize = 5;

/// The sheet, mounted until it is printed. It is outside of the page, which is hidden in print.
pub(super) fn view() -> AnyView {
    let (app, plans) = (app(), plans());
    let is_printed = Memo::new(move |_| plans.print.with(Option::is_some));
    let sheet = move || {
        plans
            .print
            .with(|summary| Some(sheet(app.locale(), summary.as_ref()?)))
    };
    view! {
        <Show when=move || is_printed.get()>
            <Portal>{sheet}</Portal>
        </Show>
    }
    .into_any()
}

/// Whether the sheet needs small print to fit on one page.
fn is_long(summary: &PrintSummary) -> bool {
    let done = &summary.done;
    let noted = done.ticked.len() / 2 + done.own.len() + done.notes.len() + done.agreed.len();
    let answers = summary.board_answers.len() + 2 * usize::from(summary.school.is_some()) + noted;
    let lines = cost(&summary.whole).lines.len() + source_indexes(summary).len();
    lines + summary.estimate.assumed.iter().count() + answers + WORTH > LINES
}

/// A sheet; it starts a new printed page.
pub fn sheet(locale: Locale, summary: &PrintSummary) -> AnyView {
    let class = if is_long(summary) {
        "print-sheet long"
    } else {
        "print-sheet"
    };
    let estimate = &summary.estimate;
    view! {
        <article class=class>
            {top(locale, summary)}
            <div class="print-sheet-columns">
                {part(locale, PlanMessage::SheetResult, result(locale, summary))}
                {part(locale, PlanMessage::SheetWhy, why(locale, estimate))}
                {part(locale, PlanMessage::SheetTime, time(locale, summary))}
                {part(locale, PlanMessage::SheetCost, costs(locale, &summary.whole))}
                {part(locale, PlanMessage::SheetAssumed, assumed(locale, estimate))}
                {school(locale, summary)}
                {board_answers(locale, summary)}
                {done_and_noted(locale, summary)}
                {part(locale, PlanMessage::SheetSources, sources(locale, summary))}
            </div>
            <p class="print-sheet-note">{locale.text(DetailsMessage::CheckBoard)}</p>
            {notes(locale)}
        </article>
    }
    .into_any()
}

fn top(locale: Locale, summary: &PrintSummary) -> AnyView {
    let link = address_of(&summary.estimate, locale.language);
    let now = browser::now();
    let day = locale.figures.date(now.get(..10).unwrap_or(&now));
    let versions = locale.format(PlanMessage::VERSIONS, &[env!("CARGO_PKG_VERSION"), VERSION]);
    let picture = qr_code(&link);
    view! {
        <header class="print-sheet-top">
            <div>
                <h1>{summary.name.clone()}</h1>
                <p>{locale.format(PlanMessage::PRINTED_ON, &[&day])} " " {versions}</p>
                <p class="print-sheet-link">{link}</p>
            </div>
            {picture}
        </header>
    }
    .into_any()
}

/// An address that gives the same result later: it includes the start month.
fn address_of(estimate: &Estimate, language: Language) -> String {
    let mut answers = estimate.answers;
    answers.start = Some(estimate.start);
    answers.view = None;
    answers.language = Some(language);
    address::full_url(&link::write(&answers))
}

fn part(locale: Locale, heading: PlanMessage, body: AnyView) -> AnyView {
    view! { <section><h2>{locale.text(heading)}</h2> {body}</section> }.into_any()
}

fn list(texts: impl IntoIterator<Item = String>) -> AnyView {
    let items: Vec<AnyView> = texts
        .into_iter()
        .map(|text| view! { <li>{text}</li> }.into_any())
        .collect();
    view! { <ul>{items}</ul> }.into_any()
}

fn assumed(locale: Locale, estimate: &Estimate) -> AnyView {
    let assumed = estimate.assumed.iter();
    list(assumed.map(|assumption| locale.assumption(assumption, estimate).0))
}

fn school(locale: Locale, summary: &PrintSummary) -> Option<AnyView> {
    let school = summary.school.as_ref()?;
    let lines = [
        locale.set_by_school(school),
        locale.text(PlanMessage::LinkWithoutSchool).to_owned(),
    ];
    Some(part(locale, PlanMessage::RowSchool, list(lines)))
}

fn board_answers(locale: Locale, summary: &PrintSummary) -> Option<AnyView> {
    let answers = &summary.board_answers;
    (!answers.is_empty()).then(|| {
        let lines = answers.iter().map(|answer| locale.board_answer(answer));
        let not_in_link = locale.text(PlanMessage::LinkWithoutRulings).to_owned();
        part(
            locale,
            PlanMessage::BoardSaid,
            list(lines.chain([not_in_link])),
        )
    })
}

/// Checked items, notes and agreements; `None` if there are none.
fn done_and_noted(locale: Locale, summary: &PrintSummary) -> Option<AnyView> {
    let done = &summary.done;
    if done.is_empty() {
        return None;
    }
    let ticked = done.ticked.iter().map(|item| locale.item(*item).to_owned());
    let ticked: Vec<String> = ticked.chain(done.own.iter().cloned()).collect();
    let ticked = (!ticked.is_empty())
        .then(|| locale.format(PlanMessage::SHEET_TICKED, &[&ticked.join("; ")]));
    let notes = done.notes.iter().map(|(key, text)| {
        let step = locale.step(*key, &summary.whole);
        format!("{step}: {}", text.replace('\n', " "))
    });
    let agreed = done.agreed.iter().map(|agreed| {
        let day = locale.figures.date(&days::iso(agreed.on));
        locale.format(
            PlanMessage::SHEET_AGREED,
            &[&day, &agreed.text.replace('\n', " ")],
        )
    });
    let lines = ticked.into_iter().chain(notes).chain(agreed);
    Some(part(locale, PlanMessage::SheetDone, list(lines)))
}

/// The sources of the saved figures and of today's costs, without duplicates.
fn source_indexes(summary: &PrintSummary) -> Vec<u16> {
    let cost = cost(&summary.whole);
    let mut indexes = all_sources(&summary.whole, &cost);
    for index in all_sources(&summary.estimate, &cost) {
        if !indexes.contains(&index) {
            indexes.push(index);
        }
    }
    indexes
}

fn sources(locale: Locale, summary: &PrintSummary) -> AnyView {
    let items: Vec<AnyView> = source_indexes(summary)
        .into_iter()
        .map(|index| source_item(locale, index))
        .collect();
    let of_money = worth(&summary.whole, &MoneyInputs::default()).ok();
    let of_money = of_money.map(|money| {
        let publishers = locale.publishers(&sources_of_money(&money));
        let sentence = locale.format(MoneyMessage::SHEET_SOURCES, &[&publishers.join("; ")]);
        view! { <li>{sentence}</li> }
    });
    view! { <ul>{items} {of_money}</ul> }.into_any()
}

/// Gives an empty line the height of a written one.
const NO_BREAK_SPACE: &str = "\u{a0}";

/// Lines for an adviser's notes.
fn notes(locale: Locale) -> AnyView {
    let rule = |word: PlanMessage| view! { <p class="rule-line">{locale.text(word)}</p> };
    view! {
        <footer class="print-sheet-notes">
            {rule(PlanMessage::AdviserNotes)}
            <p class="rule-line">{NO_BREAK_SPACE}</p>
            <div class="print-sheet-signs">
                {rule(PlanMessage::SignAdviser)}
                {rule(PlanMessage::SignStudent)}
                {rule(PlanMessage::Day)}
            </div>
        </footer>
    }
    .into_any()
}

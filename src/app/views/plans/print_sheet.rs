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
use crate::plan::questions::Question;
use crate::state::plans::plans;
use crate::state::plans::print::PrintSummary;
use crate::tables::VERSION;
use tables::{costs, result, time, why};

/// How many lines of variable content fit on one page: at normal size, in small print, in the smallest print. Above
/// that, the questions for the board are one paragraph.
const LINES: usize = 30;
const LINES_SMALL: usize = 37;
const LINES_SMALLEST: usize = 44;
/// How many of these lines the cost-benefit sentences with their sources take.
const WORTH: usize = 5;
/// How many questions for the board are listed, and how many on a sheet that other lines fill.
const ASKED: usize = 6;
const ASKED_IN_SMALLEST: usize = 3;
const ASKED_IN_PARAGRAPH: usize = 1;
/// How many of these lines the board's name and address take.
const BOARD_LINES: usize = 2;

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

/// How tightly a sheet is set, so that it fits on one page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Density {
    Normal,
    Small,
    Smallest,
    /// The smallest print, with the questions in one paragraph and one line for notes.
    Full,
}

impl Density {
    fn of(summary: &PrintSummary) -> Self {
        let lines = lines_without_questions(summary);
        let with_questions = match questions(summary).len() {
            0 => lines,
            // Two of three questions fit on one line of a column.
            count => lines + BOARD_LINES + (2 * count).div_ceil(3),
        };
        if lines > LINES_SMALLEST {
            Self::Full
        } else if with_questions > LINES_SMALL {
            Self::Smallest
        } else if with_questions > LINES {
            Self::Small
        } else {
            Self::Normal
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Normal => "print-sheet",
            Self::Small => "print-sheet small",
            Self::Smallest | Self::Full => "print-sheet long",
        }
    }
}

/// The questions for the board that fit, the urgent ones first.
fn questions(summary: &PrintSummary) -> &[Question] {
    let lines = lines_without_questions(summary);
    let count = if lines > LINES_SMALLEST {
        ASKED_IN_PARAGRAPH
    } else if lines > LINES_SMALL {
        ASKED_IN_SMALLEST
    } else {
        ASKED
    };
    let questions = &summary.questions;
    questions.get(..count).unwrap_or(questions)
}

/// How many lines the variable content takes besides the questions.
fn lines_without_questions(summary: &PrintSummary) -> usize {
    let done = &summary.done;
    let noted = done.ticked.len() / 2 + done.own.len() + done.notes.len() + done.agreed.len();
    let answers = summary.board_answers.len() + 2 * usize::from(summary.school.is_some()) + noted;
    let lines = cost(&summary.whole).lines.len() + source_indexes(summary).len();
    lines + summary.estimate.assumed.iter().count() + answers + WORTH
}

/// A sheet; it starts a new printed page.
pub fn sheet(locale: Locale, summary: &PrintSummary) -> AnyView {
    let density = Density::of(summary);
    let is_full = density == Density::Full;
    let (asked_in_list, asked_in_paragraph) = match is_full {
        true => (None, asked_in_paragraph(locale, summary)),
        false => (asked_in_list(locale, summary), None),
    };
    let estimate = &summary.estimate;
    view! {
        <article class=density.class()>
            {top(locale, summary)}
            <div class="print-sheet-columns">
                {part(locale, PlanMessage::SheetResult, result(locale, summary))}
                {part(locale, PlanMessage::SheetWhy, why(locale, estimate))}
                {part(locale, PlanMessage::SheetTime, time(locale, summary))}
                {part(locale, PlanMessage::SheetCost, costs(locale, &summary.whole))}
                {part(locale, PlanMessage::SheetAssumed, assumed(locale, estimate))}
                {school(locale, summary)}
                {asked_in_list}
                {board_answers(locale, summary)}
                {done_and_noted(locale, summary)}
                {part(locale, PlanMessage::SheetSources, sources(locale, summary))}
            </div>
            {asked_in_paragraph}
            <p class="print-sheet-note">{locale.text(DetailsMessage::CheckBoard)}</p>
            {notes(locale, is_full)}
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

fn question(locale: Locale, summary: &PrintSummary, question: &Question) -> String {
    let text = locale.question_to_ask(question, &summary.estimate);
    match question.moves_end() {
        true => locale.format(PlanMessage::SHEET_MOVES, &[&text]),
        false => text,
    }
}

/// How many questions the sheet has no room for, and where they are.
fn more_questions(locale: Locale, summary: &PrintSummary) -> Option<String> {
    let more = summary.questions.len() - questions(summary).len();
    (more > 0).then(|| locale.format(PlanMessage::SHEET_MORE_QUESTIONS, &[&more.to_string()]))
}

/// The questions for the board, with its name and address; `None` if nothing is open.
fn asked_in_list(locale: Locale, summary: &PrintSummary) -> Option<AnyView> {
    let questions = questions(summary);
    let rule = summary.estimate.rule();
    let board = match rule.board_address() {
        "" => rule.board.to_owned(),
        address => format!("{}: {address}", rule.board),
    };
    let lines = questions
        .iter()
        .map(|asked| question(locale, summary, asked));
    let more = more_questions(locale, summary);
    let body = view! { <p class="print-sheet-link">{board}</p> {list(lines.chain(more))} };
    (!questions.is_empty()).then(|| part(locale, PlanMessage::SheetAsk, body.into_any()))
}

/// The same across the page, without the address, which the sources have.
fn asked_in_paragraph(locale: Locale, summary: &PrintSummary) -> Option<AnyView> {
    let questions = questions(summary);
    let lines: Vec<String> = questions
        .iter()
        .map(|asked| question(locale, summary, asked))
        .chain(more_questions(locale, summary))
        .collect();
    let heading = locale.text(PlanMessage::SheetAsk);
    let board = summary.estimate.rule().board;
    (!questions.is_empty()).then(|| {
        view! {
            <p class="print-sheet-note">
                <strong>{heading} " (" {board} "): "</strong>
                {lines.join(" ")}
            </p>
        }
        .into_any()
    })
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

/// Lines for an adviser's notes: one on a full sheet, otherwise two.
fn notes(locale: Locale, is_full: bool) -> AnyView {
    let more = (!is_full).then(|| view! { <p class="rule-line">{NO_BREAK_SPACE}</p> });
    let rule = |word: PlanMessage| view! { <p class="rule-line">{locale.text(word)}</p> };
    view! {
        <footer class="print-sheet-notes">
            {rule(PlanMessage::AdviserNotes)}
            {more}
            <div class="print-sheet-signs">
                {rule(PlanMessage::SignAdviser)}
                {rule(PlanMessage::SignStudent)}
                {rule(PlanMessage::Day)}
            </div>
        </footer>
    }
    .into_any()
}

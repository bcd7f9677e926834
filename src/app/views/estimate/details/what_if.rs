//! Suggested changes: a few answers, one of each kind, with their effect on pay and date. An opened row compares both
//! figures before and after, shows the evidence grade, and applies the answer.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::components::{
    FigureFacts, disclosure, grade_badge, header_row, in_sentence, lazy_figure, screen_card,
    source_list, try_answers_link,
};
use crate::estimate::Estimate;
use crate::estimate::other_ways::OtherPlan;
use crate::estimate::what_if::{Suggestion, SuggestionKind};
use crate::evidence::provenance::{self, Provenance};
use crate::i18n::messages::{DetailsMessage, EstimateMessage};
use crate::i18n::{Locale, names};
use crate::state::{AnswersState, DetailsState, FocusState, FocusTarget};

pub fn what_if_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let content = if estimate.path.total.is_err() {
        view! { <p>{locale.text(DetailsMessage::LeversNone)}</p> }.into_any()
    } else {
        let what_if = expect_context::<DetailsState>().what_if;
        what_if.with(|suggestions| list(locale, estimate, suggestions))
    };
    let content = view! { {content} {other_ways(locale, estimate)} };
    screen_card(
        locale,
        "levers-heading",
        locale.text(EstimateMessage::WhatIf),
        "levers",
        content.into_any(),
    )
}

/// Other degree plans, with what each changes.
fn other_ways(locale: Locale, estimate: &Estimate) -> Option<AnyView> {
    let other_ways = expect_context::<DetailsState>().other_ways;
    let others: Vec<AnyView> = other_ways.with(|ways| {
        let ways = ways.iter();
        ways.map(|way| other_way(locale, estimate, way)).collect()
    });
    (!others.is_empty()).then(|| {
        let name = view! { <h4>{locale.text(EstimateMessage::TwoOtherWays)}</h4> };
        let list = view! { <ul class="ways">{others}</ul> };
        disclosure("fold", "other-ways", name.into_any(), list.into_any())
    })
}

fn other_way(locale: Locale, estimate: &Estimate, way: &OtherPlan) -> AnyView {
    let plan = locale.text(names::plan(way.plan));
    let pay = way.dollars.map(|dollars| locale.pay_difference(dollars));
    let time = locale.date_difference(way.months);
    let differences: Vec<String> = pay.iter().chain([&time]).cloned().collect();
    let of_way = |part: &str, value: String, behind: fn(&Estimate) -> Option<Provenance>| {
        let (here, way) = (*estimate, *way);
        let trace = move |value| {
            let both = behind(&here)?.and(&behind(&way.changed(&here)?)?);
            Some(FigureFacts::of(locale, value, &both).without_unit())
        };
        let key = format!("way-{}-{part}", way.plan.name());
        let figure = lazy_figure(locale, key, value.clone(), Box::new(trace));
        (value, figure)
    };
    let pay = pay
        .filter(|_| way.dollars != Some(0))
        .map(|pay| of_way("pay", pay, of_end_pay));
    let time = (way.months != 0).then(|| of_way("time", time, of_end));
    let differences = in_sentence(&differences.join(", "), pay.into_iter().chain(time));
    let link = try_answers_link(&way.answers, plan.into_any());
    view! { <li>{link} " " <small>{differences}</small></li> }.into_any()
}

fn of_end_pay(estimate: &Estimate) -> Option<Provenance> {
    estimate.end_pay.as_ref().ok().map(provenance::of_pay)
}

fn of_end(estimate: &Estimate) -> Option<Provenance> {
    Some(provenance::of_path(estimate))
}

fn list(locale: Locale, estimate: &Estimate, suggestions: &[Suggestion]) -> AnyView {
    if suggestions.is_empty() {
        return view! { <p class="lead">{locale.text(EstimateMessage::WhatIfNone)}</p> }.into_any();
    }
    let items: Vec<AnyView> = suggestions
        .iter()
        .map(|one| view! { <li>{row(locale, estimate, one)}</li> }.into_any())
        .collect();
    view! { <ul class="what-if">{items}</ul> }.into_any()
}

fn row(locale: Locale, estimate: &Estimate, suggestion: &Suggestion) -> AnyView {
    let pay = suggestion.dollars().map(|dollars| match dollars {
        0 => locale.pay_difference(0),
        other => locale.signed_dollars(other),
    });
    let time = locale.date_difference(suggestion.months_later());
    let context = locale.suggestion_context(suggestion, estimate);
    let summary = view! {
        <span class="what">{locale.suggestion(suggestion.change)} " " <small>{context}</small></span>
        <span class="dollars">{pay}</span>
        <span class="time">{time}</span>
        {grade_badge(locale, suggestion.grade)}
    };
    let name = match SuggestionKind::of(suggestion.change) {
        Some(SuggestionKind::State) => "what-if.state",
        Some(SuggestionKind::Setting) => "what-if.setting",
        Some(SuggestionKind::Certification) => "what-if.certification",
        Some(SuggestionKind::Schedule) => "what-if.schedule",
        Some(SuggestionKind::Way) | None => "what-if.way",
    };
    disclosure(
        "what-if-row",
        name,
        summary.into_any(),
        preview(locale, estimate, suggestion, name),
    )
}

/// Both figures before and after the change; `name` is that of the row.
fn preview(
    locale: Locale,
    estimate: &Estimate,
    suggestion: &Suggestion,
    name: &'static str,
) -> AnyView {
    let figure =
        |value: String, part: &'static str, side, behind: fn(&Estimate) -> Option<Provenance>| {
            let (here, suggestion) = (*estimate, *suggestion);
            let trace = move |value| {
                let behind = match side {
                    Side::Now => behind(&here),
                    Side::Changed => behind(&suggestion.changed(&here)?),
                };
                let facts = FigureFacts::of(locale, value, &behind?);
                // A month is its own unit.
                Some(if part == MONTH {
                    facts.without_unit()
                } else {
                    facts
                })
            };
            let key = format!("{name}.{part}.{}", side as u8);
            lazy_figure(locale, key, value, Box::new(trace))
        };
    let pay = |dollars: u32, side| {
        let value = locale.figures.dollars(i64::from(dollars));
        figure(value, "pay", side, of_end_pay)
    };
    let month = |months: u32, side| {
        let value = locale.figures.month(estimate.start.plus(months));
        figure(value, MONTH, side, of_end)
    };
    let pay = suggestion.pay.map(|(is, then)| {
        view! {
            <tr>
                <th scope="row">{locale.text(EstimateMessage::PayAYear)}</th>
                <td>{pay(is, Side::Now)}</td>
                <td>{pay(then, Side::Changed)}</td>
            </tr>
        }
    });
    let (is, then) = suggestion.months;
    let columns = [
        EstimateMessage::Figure,
        EstimateMessage::IsNow,
        EstimateMessage::Becomes,
    ]
    .map(|word| locale.text(word));
    view! {
        <table>
            <caption>{locale.text(EstimateMessage::WhatIfLead)}</caption>
            {header_row(&columns)}
            <tbody>
                {pay}
                <tr>
                    <th scope="row">{locale.text(EstimateMessage::Date)}</th>
                    <td>{month(is, Side::Now)}</td>
                    <td>{month(then, Side::Changed)}</td>
                </tr>
            </tbody>
        </table>
        <p class="note">{locale.text(names::grade(suggestion.grade))}</p>
        {source_list(locale, suggestion.sources)}
        {use_button(locale, suggestion)}
    }
    .into_any()
}

const MONTH: &str = "month";

/// A column of the table of a suggestion.
#[derive(Clone, Copy)]
enum Side {
    Now,
    Changed,
}

fn use_button(locale: Locale, suggestion: &Suggestion) -> AnyView {
    let state: AnswersState = expect_context();
    let focus: FocusState = expect_context();
    let answers = suggestion.answers;
    let on_click = move |click: MouseEvent| {
        // The row shows another suggestion from now on.
        let row = event_target::<web_sys::Element>(&click).closest("details");
        if let Ok(Some(row)) = row {
            let _ = row.remove_attribute("open");
        }
        state.try_answers(&answers);
        focus.move_to(FocusTarget::Result);
    };
    let label = format!(
        "{}: {}",
        locale.text(EstimateMessage::UseAnswer),
        locale.suggestion(suggestion.change)
    );
    view! {
        <button class="button" type="button" aria-label=label on:click=on_click>
            {locale.text(EstimateMessage::UseAnswer)}
        </button>
    }
    .into_any()
}

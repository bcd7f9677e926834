//! The answer: one sentence, the two figures with their ranges, further facts, the effect of the last change, and the
//! actions.
//!
//! | part | what it shows |
//! |---|---|
//! | [`sentence`] | the result in one line |
//! | [`pay`], [`time()`] | the two figures, their ranges, notes for this case |
//! | [`facts`] | starting pay, gain, what sets the date |
//! | [`about`] | folded: how these figures are computed |

use leptos::prelude::*;

use super::actions::Actions;
use super::figures::{
    AnswerFigure, AnswerOwner, answer_figure, months_figure, pay_figure, with_answer_figures,
};
use super::last_change::LastChange;
use super::part;
use super::pay::pay_bar;
use crate::browser::page as browser;
use crate::components::charts::{RangeWords, range_bar};
use crate::components::{Button, disclosure, guide_help, list_items};
use crate::context::app;
use crate::estimate::case_notes::{path_notes, pay_notes};
use crate::estimate::charts::RangeLayout;
use crate::estimate::{BlockedReason, Estimate, MonthRange, NoPay, Pay, whole_months};
use crate::i18n::messages::{ChartMessage, EstimateMessage};
use crate::i18n::{CommonMessage, Locale};
use crate::link::Field;
use crate::state::{FocusState, FocusTarget, ResultsState};
use crate::tables::WAGES_OF;

#[component]
pub fn AnswerCard(locale: Locale) -> impl IntoView {
    let ResultsState { estimate, .. } = expect_context();
    view! {
        <section class="card answer" aria-labelledby="answer-sentence">
            {part(locale, estimate, |locale, estimate| sentence(locale, estimate, AnswerOwner::Own))}
            <div class="answer-figures">
                {part(locale, estimate, |locale, estimate| pay(locale, estimate, AnswerOwner::Own))}
                {part(locale, estimate, |locale, estimate| time(locale, estimate, AnswerOwner::Own))}
            </div>
            {part(locale, estimate, facts)}
            {about(locale)}
            <LastChange locale/>
            <Actions locale/>
        </section>
    }
}

pub fn sentence(locale: Locale, estimate: &Estimate, owner: AnswerOwner) -> AnyView {
    let text = locale.answer_sentence(estimate);
    let pay = estimate.end_pay.as_ref().ok();
    let pay = pay.map(|pay| (AnswerFigure::PayTypical, locale.pay(pay.typical)));
    let end = estimate.end_month();
    let end = end.map(|month| (AnswerFigure::End, locale.figures.month(month)));
    let figures = pay.into_iter().chain(end);
    let text = with_answer_figures(locale, estimate, &owner.key("answer"), &text, figures);
    view! { <p class="echo" id=owner.id("answer-sentence")>{text}</p> }.into_any()
}

/// The figure of pay, with its range.
pub fn pay(locale: Locale, estimate: &Estimate, owner: AnswerOwner) -> AnyView {
    let heading = locale.pay_heading(estimate);
    let figures = match &estimate.end_pay {
        Ok(pay) => end_pay(locale, estimate, pay, owner),
        Err(reason) => {
            // A plan without an end shows the reason in place of its date.
            let id = (!matches!(reason, NoPay::Stopped(_)))
                .then_some("no-estimate")
                .and_then(|id| owner.id(id));
            view! { <p class="none" id=id>{locale.no_pay(*reason)}</p> }.into_any()
        }
    };
    let why = estimate.end_pay.is_ok().then(|| {
        view! {
            <Button
                class="quiet"
                text=locale.text(CommonMessage::Why)
                on_click=|| browser::focus("why")
            />
        }
        .into_any()
    });
    let case_notes = pay_notes(estimate)
        .into_iter()
        .filter(|note| note.is_of_this_case())
        .map(|note| locale.pay_note(note, estimate))
        .collect();
    view! {
        <FigureSection
            locale owner id="pay-heading" heading action=why help="pay-typical" figures notes=case_notes
        />
    }
    .into_any()
}

/// One of the two figures below its heading. The button and the help are only with the visitor's own answer.
#[component]
fn FigureSection(
    locale: Locale,
    owner: AnswerOwner,
    id: &'static str,
    heading: String,
    action: Option<AnyView>,
    help: &'static str,
    figures: AnyView,
    notes: Vec<String>,
) -> impl IntoView {
    let tools = (owner == AnswerOwner::Own).then(|| (action, guide_help(locale, help, &heading)));
    view! {
        <section class="answer-figure" aria-labelledby=owner.id(id)>
            <div class="kicker-row">
                <h3 class="kicker" id=owner.id(id) tabindex="-1">{heading}</h3>
                {tools}
            </div>
            {figures}
            {note_list(notes)}
        </section>
    }
}

fn end_pay(locale: Locale, estimate: &Estimate, pay: &Pay, owner: AnswerOwner) -> AnyView {
    let dollars = |figure, dollars| pay_figure(locale, estimate, owner, figure, dollars);
    let before_tax = locale.format(
        EstimateMessage::BEFORE_TAX,
        &[&locale.figures.date(WAGES_OF)],
    );
    view! {
        <p class="big">{dollars(AnswerFigure::PayTypical, pay.typical)} " " <small>{before_tax}</small></p>
        {pay_bar(locale, pay)}
        <p class="sub">
            {locale.text(EstimateMessage::HalfOfJobs)} " "
            <strong>{dollars(AnswerFigure::PayLow, pay.low)}</strong> " " {locale.text(EstimateMessage::To)} " "
            <span class="nowrap"><strong>{dollars(AnswerFigure::PayHigh, pay.high)}</strong> "."</span>
        </p>
    }
    .into_any()
}

/// The figure of time: the month, and the duration until then.
pub fn time(locale: Locale, estimate: &Estimate, owner: AnswerOwner) -> AnyView {
    let heading = locale.time_heading(estimate);
    let license_path = &estimate.path;
    let figures = match license_path.total {
        // Nothing is left to do, so there is no month and no range.
        Ok(total) if license_path.is_over() => {
            let months = |figure, months| months_figure(locale, estimate, owner, figure, months);
            view! {
                <p class="none">{locale.text(CommonMessage::AlreadyThere)}</p>
                // All are zero; programs that read the page find them by their ids.
                <p hidden>
                    {months(AnswerFigure::MonthsTypical, total.typical)} " "
                    {months(AnswerFigure::MonthsFast, total.fast)} " "
                    {months(AnswerFigure::MonthsSlow, total.slow)}
                </p>
            }
            .into_any()
        }
        Ok(total) => {
            let months = |figure, months| months_figure(locale, estimate, owner, figure, months);
            let large = match estimate.end_month() {
                Some(end) if whole_months(total.typical) > 0 => {
                    let key = owner.key("end-month");
                    let end = locale.figures.month(end);
                    answer_figure(locale, estimate, key, AnswerFigure::End, end, None)
                }
                _ => locale.text(CommonMessage::AlreadyThere).into_any(),
            };
            let from = locale.format(
                EstimateMessage::FROM_START,
                &[&locale.figures.month(estimate.start)],
            );
            view! {
                <p class="big">
                    {large} " "
                    <small>
                        <strong>{months(AnswerFigure::MonthsTypical, total.typical)}</strong> " " {from}
                    </small>
                </p>
                {date_bar(locale, estimate, total)}
                <p class="sub">
                    {locale.text(EstimateMessage::Likely)} " "
                    <strong>{months(AnswerFigure::MonthsFast, total.fast)}</strong>
                    " " {locale.text(CommonMessage::And)} " "
                    <strong>{months(AnswerFigure::MonthsSlow, total.slow)}</strong> "."
                </p>
            }
            .into_any()
        }
        Err(stop) => {
            let why = locale.stopped(stop, &estimate.answers);
            view! { <p class="none" id=owner.id("no-estimate")>{why}</p> }.into_any()
        }
    };
    let see_path = view! {
        <Button
            class="quiet"
            text=locale.text(EstimateMessage::SeePath)
            on_click=|| browser::focus("path-heading")
        />
    }
    .into_any();
    let case_notes = path_notes(estimate)
        .into_iter()
        .filter(|note| note.is_of_this_case())
        .map(|note| locale.path_note(note, estimate))
        .collect();
    view! {
        <FigureSection
            locale owner id="time-heading" heading action=Some(see_path) help="months-typical" figures
            notes=case_notes
        />
    }
    .into_any()
}

/// The range of the month, on an axis from the start of the plan to as far beyond the range as the range is away from
/// the start. `None` if nothing is left to do.
fn date_bar(locale: Locale, estimate: &Estimate, total: MonthRange) -> Option<AnyView> {
    if estimate.path.is_over() {
        return None;
    }
    let month = |months| {
        let month = estimate.start.plus(whole_months(months));
        locale.figures.short_month(month)
    };
    let places = [
        0.0,
        total.fast,
        total.typical,
        total.slow,
        total.slow + total.fast,
    ];
    let [from, low, mark, high, to] = places.map(month);
    let words = RangeWords {
        label: locale.format(ChartMessage::DATE_BAR, &[&low, &high, &mark, &from]),
        from,
        to,
        low,
        high,
        mark,
    };
    Some(range_bar(RangeLayout::of(places), words))
}

/// Starting pay, gain of the plan, what sets the date.
fn facts(locale: Locale, estimate: &Estimate) -> AnyView {
    let start = start_pay(locale, estimate);
    let gain = gain(locale, estimate);
    let limit = limit(locale, estimate);
    if estimate.path.is_over() && gain.is_none() {
        // The pay at the start is the answer itself; programs that read the page find it by its id.
        return view! { <div hidden>{start} {limit}</div> }.into_any();
    }
    view! { <div class="facts">{start} {gain} {limit}</div> }.into_any()
}

fn fact(name: AnyView, content: AnyView) -> AnyView {
    view! { <div class="fact"><p class="fact-name">{name}</p> {content}</div> }.into_any()
}

fn start_pay(locale: Locale, estimate: &Estimate) -> Option<AnyView> {
    let content = match (&estimate.start_pay, &estimate.end_pay) {
        (Ok(pay), _) => {
            let figure = pay_figure(
                locale,
                estimate,
                AnswerOwner::Own,
                AnswerFigure::PayStart,
                pay.typical,
            );
            view! { <p class="fact-value">{figure} " " <small>{locale.text(CommonMessage::AYear)}</small></p> }
                .into_any()
        }
        (Err(reason), Ok(_)) => {
            view! { <p id="no-estimate">{locale.no_pay(*reason)}</p> }.into_any()
        }
        // The pay figure shows the reason already.
        (Err(_), Err(_)) => return None,
    };
    let name = if estimate.path.is_studying() {
        locale.text(EstimateMessage::StartPay)
    } else {
        locale.text(CommonMessage::WhyStart)
    };
    Some(fact(name.into_any(), content))
}

/// The gain of the plan over the pay before it; asks for the user's education if it was not given.
fn gain(locale: Locale, estimate: &Estimate) -> Option<AnyView> {
    let results: ResultsState = expect_context();
    // A user with nothing left to do gains nothing from a plan, so a gain of zero is not shown.
    let is_done = estimate.path.is_over();
    if let Some(gain) = results
        .gain
        .get()
        .filter(|gain| gain.dollars != 0 || !is_done)
    {
        let before = locale.figures.dollars(i64::from(gain.before));
        let name = locale.format(EstimateMessage::GAIN_OVER, &[&before]);
        let before = [(AnswerFigure::PayBefore, before)];
        let name = with_answer_figures(locale, estimate, "gain-over", &name, before);
        let unit = if gain.dollars < 0 {
            EstimateMessage::GainLess
        } else {
            EstimateMessage::GainMore
        };
        let dollars = locale.signed_dollars(gain.dollars);
        let dollars = answer_figure(
            locale,
            estimate,
            "gain".to_owned(),
            AnswerFigure::Gain,
            dollars,
            None,
        );
        let content = view! {
            <p class="fact-value">
                <strong>{dollars}</strong> " " <small>{locale.text(unit)}</small>
            </p>
        };
        return Some(fact(name, content.into_any()));
    }
    if estimate.answers.from.is_some() || estimate.end_pay.is_err() {
        return None;
    }
    let focus: FocusState = expect_context();
    let content = view! {
        <p>
            {locale.text(EstimateMessage::NoGainAsked)} " "
            <Button
                class="quiet"
                text=locale.field_name(Field::From)
                on_click=move || focus.move_to(FocusTarget::Field(Field::From))
            />
        </p>
    };
    let name = locale.text(EstimateMessage::Gain).into_any();
    Some(fact(name, content.into_any()))
}

fn limit(locale: Locale, estimate: &Estimate) -> AnyView {
    let license_path = &estimate.path;
    // A week or a setting that does not count decides before any requirement does.
    let is_decided = matches!(
        license_path.total,
        Err(BlockedReason::BelowMinHours { .. } | BlockedReason::SettingNotCounted(_))
    );
    let data = view! { <data id="limit" value=license_path.limit_name()>{locale.binding_requirement(estimate)}</data> };
    if license_path.practice.is_none() || is_decided {
        return view! { <p class="visually-hidden">{data}</p> }.into_any();
    }
    let month = estimate.end_month();
    let month = month.map_or_else(
        || locale.text(EstimateMessage::SetsDate).to_owned(),
        |month| locale.figures.month(month),
    );
    let source = locale.text(EstimateMessage::Source).into_any();
    let source = answer_figure(
        locale,
        estimate,
        "limit".to_owned(),
        AnswerFigure::End,
        month,
        Some(source),
    );
    let content = view! { <p class="fact-text">{data} " " {source}</p> };
    let name = locale.text(EstimateMessage::SetsDate).into_any();
    fact(name, content.into_any())
}

/// How these figures are computed, folded.
fn about(locale: Locale) -> AnyView {
    let parts = app().parts;
    let content = move || parts.details.get().map(|details| (details.about)(locale));
    disclosure(
        "fold",
        "pay-table",
        locale.text(EstimateMessage::AboutFigures).into_any(),
        content.into_any(),
    )
}

/// Notes about a figure, one sentence per item.
pub fn note_list(notes: Vec<String>) -> AnyView {
    view! { <ul class="remarks">{list_items(notes)}</ul> }.into_any()
}

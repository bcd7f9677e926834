//! The path to the license: its stages as a chart of months, the same as a table, and the requirements of practice
//! beside each other.

use leptos::prelude::*;

use crate::components::{card, grade_badge, header_row, scrollable_table};
use crate::estimate::picture::{Span, percent, spans};
use crate::estimate::practice::{Limit, Practice};
use crate::estimate::{Estimate, StageKind, whole_months};
use crate::text::{Locale, Word, names};

pub fn path_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let spans = spans(&estimate.clock);
    let content = if spans.is_empty() {
        view! { <p>{locale.say(Word::AlreadyThere)}</p> }.into_any()
    } else {
        let practice = estimate.clock.practice.as_ref();
        view! {
            {chart(locale, &spans)}
            {scrollable_table(locale.say(Word::AsTable), stage_table(locale, estimate, &spans))}
            {practice.map(|practice| requirements_table(locale, practice))}
        }
        .into_any()
    };
    card(
        locale,
        "path-heading",
        locale.say(Word::YourPath),
        "months-typical",
        content,
    )
}

fn chart(locale: Locale, spans: &[Span]) -> AnyView {
    let rows: Vec<AnyView> = spans.iter().map(|span| chart_row(locale, span)).collect();
    view! { <div class="gantt" role="img" aria-label=locale.say(Word::PathChart)>{rows}</div> }
        .into_any()
}

fn chart_row(locale: Locale, span: &Span) -> AnyView {
    let is_work = matches!(span.stage.kind, StageKind::Study(_) | StageKind::Practice);
    let class = if is_work { "work" } else { "wait" };
    // A stage of no months still leaves a trace.
    let width = percent(span.width.max(0.8));
    view! {
        <span class="stage">{locale.say(names::stage(span.stage.kind))}</span>
        <svg width="100%" height="16" aria-hidden="true">
            <rect class="track" width="100%" height="16" rx="5"/>
            <rect class=class width=width height="16" rx="5" x=percent(span.from)/>
        </svg>
        <span class="months">{locale.months_short(span.stage.months.typical)}</span>
    }
    .into_any()
}

fn stage_table(locale: Locale, estimate: &Estimate, spans: &[Span]) -> AnyView {
    let rows: Vec<AnyView> = spans.iter().map(|span| stage_row(locale, span)).collect();
    let total = estimate.clock.total.ok().map(|total| {
        let months = [total.fast, total.typical, total.slow]
            .map(|months| locale.number(f64::from(whole_months(months))));
        view! { <tr class="sum"><th scope="row">{locale.say(Word::Total)}</th>{cells(months)}</tr> }
            .into_any()
    });
    let columns = [Word::Stage, Word::Fast, Word::Typical, Word::Slow].map(|word| locale.say(word));
    view! {
        <table>
            <caption>{locale.say(Word::MonthsOf)}</caption>
            {header_row(&columns)}
            <tbody>{rows} {total}</tbody>
        </table>
    }
    .into_any()
}

fn stage_row(locale: Locale, span: &Span) -> AnyView {
    let months = span.stage.months;
    let months =
        [months.fast, months.typical, months.slow].map(|months| locale.half_months(months));
    let name = locale.say(names::stage(span.stage.kind));
    view! {
        <tr>
            <th scope="row">{name} " " {grade_badge(locale, span.stage.grade)}</th>
            {cells(months)}
        </tr>
    }
    .into_any()
}

fn cells(texts: [String; 3]) -> Vec<AnyView> {
    Vec::from(texts.map(|text| view! { <td>{text}</td> }.into_any()))
}

/// The requirements of supervised practice, side by side: which one decides, and by how much.
fn requirements_table(locale: Locale, practice: &Practice) -> AnyView {
    let rows: Vec<AnyView> = Limit::ALL
        .into_iter()
        .filter_map(|limit| practice.term(limit).map(|term| (limit, term)))
        .map(|(limit, term)| {
            let required = term.required.map_or_else(
                || locale.say(Word::NotSeen).to_owned(),
                |required| locale.number(required),
            );
            let decides = practice.limit == Some(limit) || practice.tied_with == Some(limit);
            let mark = decides.then(|| view! { " " <strong>{locale.say(Word::Decides)}</strong> });
            view! {
                <tr class=if decides { "decides" } else { "" }>
                    <th scope="row">
                        {locale.say(names::limit(limit))} " " {grade_badge(locale, term.grade)}
                    </th>
                    <td>{required}</td>
                    <td>{locale.months_short(term.typical)} {mark}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let title = locale.say(Word::TermsTable);
    let columns = [Word::Term, Word::Asked, Word::Takes].map(|word| locale.say(word));
    let table = view! {
        <table>
            <caption>{title}</caption>
            {header_row(&columns)}
            <tbody>{rows}</tbody>
        </table>
    };
    scrollable_table(title, table.into_any())
}

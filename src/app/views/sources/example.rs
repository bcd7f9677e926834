//! A worked example: the user's own case if there are enough answers, else a typical one. Each line comes from the
//! same steps as the result.

use leptos::prelude::*;

use super::components::change;
use crate::answers::{Answers, Setting, UsState, View};
use crate::catalogue::{Catalogue, anchors};
use crate::components::library::AnchorLink;
use crate::components::{
    FigureFacts, FigureRow, figure, grade_badge, header_row, scrollable_table,
};
use crate::context::app;
use crate::estimate::pay::{Line, Step};
use crate::estimate::practice::{BindingRequirement, Practice};
use crate::estimate::{Estimate, Pay, by_state, estimate};
use crate::evidence::provenance;
use crate::i18n::messages::{DetailsMessage, MethodsMessage, SourcesMessage};
use crate::i18n::{Locale, names};
use crate::tables::{MODEL, WAGES_OF};

/// State and setting of the typical case; any would do.
const EXAMPLE: (UsState, Setting) = (UsState::OH, Setting::Hospital);

/// The context for rendering the lines.
#[derive(Clone, Copy)]
struct Page<'a> {
    locale: Locale,
    catalogue: &'a Catalogue,
}

pub fn example(locale: Locale, catalogue: &Catalogue) -> Option<AnyView> {
    let app = app();
    let own = app.estimate.get();
    let word = match own {
        Ok(_) => MethodsMessage::EXAMPLE_YOURS,
        Err(_) => MethodsMessage::EXAMPLE_OTHER,
    };
    let made = own.or_else(|_| estimate(&usual(), app.today())).ok()?;
    let page = Page { locale, catalogue };
    Some(
        view! {
            <section class="worked-out">
                <h3>{locale.text(MethodsMessage::Example)}</h3>
                <p>{locale.format(word, &[&locale.echo(&made.answers)])}</p>
                {pay(page, &made)}
                {time(locale, &made)}
            </section>
        }
        .into_any(),
    )
}

fn usual() -> Answers {
    let (state, setting) = EXAMPLE;
    Answers {
        state: Some(state),
        setting: Some(setting),
        ..by_state::default_answers()
    }
}

fn pay(page: Page, made: &Estimate) -> AnyView {
    match (&made.end_pay, &made.start_pay) {
        (Ok(pay), _) => steps(page, pay, made.years.1, MethodsMessage::PayAtEnd),
        (Err(_), Ok(pay)) => steps(page, pay, made.years.0, MethodsMessage::PayAtStart),
        (Err(reason), Err(_)) => view! { <p>{page.locale.no_pay(*reason)}</p> }.into_any(),
    }
}

fn steps(page: Page, pay: &Pay, years: f64, title: MethodsMessage) -> AnyView {
    let locale = page.locale;
    let mut running = pay.base.p50.round() as i64;
    let mut rows = vec![base(page, pay, running)];
    for line in pay.lines() {
        running += line.dollars;
        rows.push(step(page, &line, years, running));
    }
    let columns = [
        MethodsMessage::Step,
        MethodsMessage::Effect,
        MethodsMessage::Running,
    ];
    let mut columns: Vec<&'static str> = columns.map(|word| locale.text(word)).into();
    columns.extend([
        locale.text(DetailsMessage::Grade),
        locale.text(MethodsMessage::SeeRow),
    ]);
    let table = view! {
        <table class="listing" data-worked="pay">
            <caption>{locale.text(title)}</caption>
            {header_row(&columns)}
            <tbody>{rows}</tbody>
        </table>
    };
    let range = [
        locale.pay(pay.low),
        locale.pay(pay.high),
        locale.dollars(MODEL.rounding.value),
    ];
    view! {
        {scrollable_table(locale.text(SourcesMessage::TableScrolls), table.into_any())}
        <p>{locale.format(MethodsMessage::RANGE_IS, &[&range[0], &range[1], &range[2]])}</p>
        <p>{locale.format(MethodsMessage::REAL_IS, &[&locale.pay(pay.real())])}</p>
    }
    .into_any()
}

/// The median wage that the case starts from.
fn base(page: Page, pay: &Pay, dollars: i64) -> AnyView {
    let locale = page.locale;
    let name = locale.why_base(pay);
    let row = base_row(page, pay);
    let behind = provenance::of_median(pay);
    let facts = FigureFacts {
        rows: rows_of(row.clone()),
        ..FigureFacts::of(locale, locale.figures.dollars(dollars), &behind)
    };
    let median = figure(locale, "worked-out base", facts, None);
    let see = row.map(|row| see_row(locale, row, &name));
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td></td>
            <td>{median}</td>
            <td>{grade_badge(locale, pay.base.grade)}</td>
            <td>{see}</td>
        </tr>
    }
    .into_any()
}

fn step(page: Page, line: &Line, years: f64, running: i64) -> AnyView {
    let locale = page.locale;
    let (name, row) = match &line.step {
        Some(step) => (locale.why_line(line, years), row_of_note(page, step.note)),
        None => (
            locale.text(MethodsMessage::BendStep).to_owned(),
            Some(anchors::of_row("model", &["edge-floor"], "")),
        ),
    };
    let is_left_out = line.step.is_some_and(|step| !step.counted);
    let left_out =
        is_left_out.then(|| view! { <small>{locale.text(DetailsMessage::WhyNotCounted)}</small> });
    let effect = line.step.map(|step| effect(page, &step, row.clone()));
    let grade = line.step.map(|step| grade_badge(locale, step.grade));
    let see = row.map(|row| see_row(locale, row, &name));
    view! {
        <tr>
            <th scope="row">{name} {left_out}</th>
            <td>{effect}</td>
            <td>{locale.figures.dollars(running)}</td>
            <td>{grade}</td>
            <td>{see}</td>
        </tr>
    }
    .into_any()
}

fn effect(page: Page, step: &Step, row: Option<String>) -> AnyView {
    let facts = FigureFacts {
        value: change(page.locale, step.point()),
        unit: "",
        period: String::new(),
        grade: Some(step.grade),
        sources: step.sources.to_vec(),
        rows: rows_of(row),
        note: None,
    };
    figure(
        page.locale,
        ["worked-out ", step.note].concat(),
        facts,
        None,
    )
}

fn rows_of(anchor: Option<String>) -> Vec<FigureRow> {
    let row = |anchor| FigureRow {
        anchor,
        table: None,
    };
    anchor.map(row).into_iter().collect()
}

/// The row of the case's median wage: the state's own, else the state mean that scales the national median.
fn base_row(page: Page, pay: &Pay) -> Option<String> {
    let keys = [pay.case.state.name(), pay.occupation.soc()];
    let table = "wages_state_percentiles";
    let own = page.catalogue.row(table, &keys, WAGES_OF);
    // If there is no figure for that year, an earlier mean is used.
    let row = own.or_else(|| page.catalogue.row(table, &keys, ""))?;
    Some(row.anchor.clone())
}

/// The row of a factor, by the key of its note: `factor.credential-msw.21-1022`.
fn row_of_note(page: Page, note: &str) -> Option<String> {
    let id = note.strip_prefix("factor.")?;
    let (id, occupation) = id.split_once('.').unwrap_or((id, ""));
    let rows = &page.catalogue.table("factors")?.rows;
    let row = rows.iter().find(|row| match row.keys.as_slice() {
        [key, occupations, ..] => key == id && occupations.contains(occupation),
        _ => false,
    })?;
    Some(row.anchor.clone())
}

fn see_row(locale: Locale, row: String, what: &str) -> AnyView {
    let label = locale.format(MethodsMessage::ROW_OF, &[what]);
    view! {
        <AnchorLink view=View::Sources anchor=row label=label text=locale.text(MethodsMessage::SeeRow)/>
    }
    .into_any()
}

fn time(locale: Locale, made: &Estimate) -> AnyView {
    let total = match made.path.total {
        Ok(total) => total,
        Err(stop) => {
            return view! { <p>{locale.stopped(stop, &made.answers)}</p> }.into_any();
        }
    };
    let stages = made.path.stages().map(|stage| {
        let months = stage.months;
        let name = locale.text(names::stage(stage.kind));
        months_line(
            locale,
            None,
            name,
            [months.fast, months.typical, months.slow],
        )
    });
    let mut rows: Vec<AnyView> = stages.collect();
    let whole = [total.fast, total.typical, total.slow];
    rows.push(months_line(
        locale,
        Some("sum"),
        locale.text(MethodsMessage::Total),
        whole,
    ));
    let columns = [
        DetailsMessage::Stage,
        DetailsMessage::Fast,
        DetailsMessage::Typical,
        DetailsMessage::Slow,
    ];
    let table = view! {
        <table class="listing" data-worked="time">
            <caption>{locale.text(MethodsMessage::TimeOfPlan)}</caption>
            {header_row(&columns.map(|word| locale.text(word)))}
            <tbody>{rows}</tbody>
        </table>
    };
    let practice = made.path.practice.as_ref();
    view! {
        {scrollable_table(locale.text(SourcesMessage::TableScrolls), table.into_any())}
        {practice.map(|practice| rule_terms(locale, made, practice))}
    }
    .into_any()
}

fn months_line(
    locale: Locale,
    class: Option<&'static str>,
    name: &'static str,
    months: [f64; 3],
) -> AnyView {
    let cells = months.map(|months| view! { <td>{locale.half_months(months)}</td> }.into_any());
    view! {
        <tr class=class>
            <th scope="row">{name}</th>
            {Vec::from(cells)}
        </tr>
    }
    .into_any()
}

/// Each requirement of the state's rule in months, with the binding one marked.
fn rule_terms(locale: Locale, made: &Estimate, practice: &Practice) -> AnyView {
    let rows = BindingRequirement::ALL
        .into_iter()
        .filter_map(|limit| rule_term(locale, practice, limit));
    let rows: Vec<AnyView> = rows.collect();
    let columns = [
        MethodsMessage::Term,
        MethodsMessage::Asked,
        MethodsMessage::MonthsFast,
        MethodsMessage::MonthsTypical,
    ];
    let mut columns: Vec<&'static str> = columns.map(|word| locale.text(word)).into();
    columns.push(locale.text(DetailsMessage::Grade));
    let table = view! {
        <table class="listing" data-worked="terms">
            <caption>{locale.text(MethodsMessage::TermsOfRule)}</caption>
            {header_row(&columns)}
            <tbody>{rows}</tbody>
        </table>
    };
    let share = locale
        .figures
        .percent((practice.share * 100.0).round() as i64);
    let counted = [locale.number(practice.counted_hours), share];
    view! {
        {scrollable_table(locale.text(SourcesMessage::TableScrolls), table.into_any())}
        <p>
            {locale.format(MethodsMessage::COUNTED_HOURS, &[&counted[0], &counted[1]])} " "
            <AnchorLink
                view=View::Sources
                anchor=anchors::of_rule(made.state)
                text=locale.rule_heading(made.state)
            />
        </p>
    }
    .into_any()
}

fn rule_term(locale: Locale, practice: &Practice, limit: BindingRequirement) -> Option<AnyView> {
    let term = practice.requirement(limit)?;
    let decides = practice.limit == Some(limit) || practice.tied_with == Some(limit);
    let decides = decides.then(|| {
        let word = locale.text(MethodsMessage::Decides);
        view! { <strong>{format!(" ({word})")}</strong> }
    });
    let required = term.required.map(|required| locale.number(required));
    let required = required.unwrap_or_else(|| locale.text(MethodsMessage::NotSeen).to_owned());
    Some(
        view! {
            <tr>
                <th scope="row">{locale.text(names::limit(limit))} {decides}</th>
                <td>{required}</td>
                <td>{locale.half_months(term.fast)}</td>
                <td>{locale.half_months(term.typical)}</td>
                <td>{grade_badge(locale, term.grade)}</td>
            </tr>
        }
        .into_any(),
    )
}

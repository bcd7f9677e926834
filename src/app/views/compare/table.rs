//! The table of plans side by side.

use leptos::prelude::*;

use super::overrides::Overrides;
use super::table_cells::{Cells, cell};
use crate::answers::Answers;
use crate::components::row_header;
use crate::estimate::{BindingRequirement, Estimate};
use crate::i18n::messages::PlanMessage;
use crate::i18n::{Locale, names};
use crate::plan::comparison::{Comparison, ComparisonRow, Figures};
use crate::plan::plans::SavedPlan;
use crate::tables::MODEL;

/// The header row: the names of the plans.
pub fn plan_names(locale: Locale, comparison: &Comparison, overrides: &[Overrides]) -> AnyView {
    let columns = comparison.columns.iter().zip(overrides);
    let heads: Vec<AnyView> = columns
        .map(|(column, overrides)| column_head(locale, &column.plan, overrides))
        .collect();
    view! { <thead><tr><td></td>{heads}</tr></thead> }.into_any()
}

pub fn comparison_table(
    locale: Locale,
    comparison: &Comparison,
    overrides: &[Overrides],
) -> AnyView {
    let mut rows = vec![line(
        locale,
        comparison,
        row_header(locale.text(PlanMessage::RowAnswers)),
        |_, figures| cell(names::capital(&locale.echo(&figures.estimate.answers))),
    )];
    rows.extend(differing_rows(locale, comparison));
    rows.extend(override_rows(locale, overrides));
    rows.extend(figure_rows(locale, comparison));
    view! {
        <table class="compare">
            {plan_names(locale, comparison, overrides)}
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// A column header with badges for values that override the tables' figures.
fn column_head(locale: Locale, plan: &SavedPlan, overrides: &Overrides) -> AnyView {
    let marked = |word: PlanMessage| view! { <span class="badge">{locale.text(word)}</span> };
    let ruled = (!overrides.board_answers.is_empty()).then(|| marked(PlanMessage::WithRulings));
    let school = overrides
        .school
        .is_some()
        .then(|| marked(PlanMessage::WithSchool));
    view! { <th scope="col">{plan.name.clone()} " " {ruled} " " {school}</th> }.into_any()
}

/// A row of the table. A plan without figures shows the reason instead.
fn line(
    locale: Locale,
    comparison: &Comparison,
    head: AnyView,
    of_figures: impl Fn(usize, &Figures) -> AnyView,
) -> AnyView {
    let cells: Vec<AnyView> = comparison
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| match &column.result {
            Ok(figures) => of_figures(index, figures),
            Err(missing) => cell(locale.incomplete(*missing)),
        })
        .collect();
    row(head, cells)
}

fn row(head: AnyView, cells: Vec<AnyView>) -> AnyView {
    view! { <tr>{head} {cells}</tr> }.into_any()
}

/// Rows for the answers that differ and that the summary line omits.
fn differing_rows(locale: Locale, comparison: &Comparison) -> Vec<AnyView> {
    let columns = comparison.columns.iter();
    let answers: Vec<Answers> = columns.map(|column| column.plan.answers).collect();
    let differing = locale.differing(&answers).into_iter();
    differing
        .map(|(name, answers)| row(row_header(name), answers.into_iter().map(cell).collect()))
        .collect()
}

/// Board answers and school values of the columns that use them; no row if none does.
fn override_rows(locale: Locale, overrides: &[Overrides]) -> Vec<AnyView> {
    let board_answers = |column: &Overrides| {
        let sentences = column
            .board_answers
            .iter()
            .map(|answer| locale.board_answer(answer));
        sentences.collect::<Vec<String>>().join(" ")
    };
    let school = |column: &Overrides| {
        let school = column.school.as_ref();
        school
            .map(|school| locale.set_by_school(school))
            .unwrap_or_default()
    };
    let rows: [(PlanMessage, Vec<String>); 2] = [
        (
            PlanMessage::RowRulings,
            overrides.iter().map(board_answers).collect(),
        ),
        (
            PlanMessage::RowSchool,
            overrides.iter().map(school).collect(),
        ),
    ];
    rows.into_iter()
        .filter(|(_, texts)| texts.iter().any(|text| !text.is_empty()))
        .map(|(word, texts)| {
            let or_none = |text: String| {
                if text.is_empty() {
                    "–".to_owned()
                } else {
                    text
                }
            };
            let cells = texts.into_iter().map(|text| cell(or_none(text)));
            row(row_header(locale.text(word)), cells.collect())
        })
        .collect()
}

fn figure_rows(locale: Locale, comparison: &Comparison) -> Vec<AnyView> {
    let cells = Cells { locale, comparison };
    let named = |word: PlanMessage| row_header(locale.text(word));
    let line =
        |head, value: &dyn Fn(usize, &Figures) -> AnyView| line(locale, comparison, head, value);
    let mut rows = vec![
        line(named(PlanMessage::RowPayStart), &|index, figures| {
            cells.pay(
                ComparisonRow::PayStart,
                index,
                Some(&figures.estimate.start_pay),
            )
        }),
        line(named(PlanMessage::RowPayEnd), &|index, figures| {
            cells.pay(
                ComparisonRow::PayEnd,
                index,
                Some(&figures.estimate.end_pay),
            )
        }),
    ];
    if let Some(date) = comparison.date {
        let name = locale.format(PlanMessage::ROW_PAY_AT, &[&locale.figures.month(date)]);
        let why = locale.text(PlanMessage::RowPayAtWhy);
        let head = view! { <th scope="row">{name} " " <small>{why}</small></th> }.into_any();
        rows.push(line(head, &|index, figures| {
            cells.pay(ComparisonRow::PayAtDate, index, figures.at_date.as_ref())
        }));
    }
    let years = locale.number(MODEL.moment_2.value);
    let later = row_header(locale.format(PlanMessage::ROW_PAY_LATER, &[&years]));
    rows.extend([
        line(later, &|index, figures| {
            cells.pay(ComparisonRow::PayLater, index, figures.later.as_ref())
        }),
        line(named(PlanMessage::RowMonths), &|index, figures| {
            cells.months(index, figures)
        }),
        line(named(PlanMessage::RowEnd), &|index, figures| {
            cells.end(index, figures)
        }),
        line(named(PlanMessage::RowLimit), &|_, figures| {
            cell(limit(locale, &figures.estimate))
        }),
        line(named(PlanMessage::RowCost), &|index, figures| {
            cells.cost(index, figures)
        }),
        line(named(PlanMessage::RowPrice), &|index, figures| {
            cells.price(index, figures)
        }),
        line(named(PlanMessage::RowDebt), &|index, figures| {
            cells.debt(index, figures)
        }),
        line(named(PlanMessage::RowPayback), &|index, figures| {
            cells.ahead(index, figures)
        }),
    ]);
    rows
}

fn limit(locale: Locale, estimate: &Estimate) -> &'static str {
    locale.text(match estimate.path.limit() {
        Some(BindingRequirement::MinMonths) => PlanMessage::LimitMinMonths,
        Some(BindingRequirement::Hours) => PlanMessage::LimitHours,
        Some(BindingRequirement::DirectHours) => PlanMessage::LimitDirect,
        Some(BindingRequirement::Supervision) => PlanMessage::LimitSupervision,
        None => PlanMessage::NoLimit,
    })
}

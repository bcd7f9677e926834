//! How the figures of the answer are computed: folded in its card.

use leptos::prelude::*;

use crate::components::{FigureFacts, figure, header_row, with_figures};
use crate::estimate::case_notes::{path_notes, pay_notes};
use crate::estimate::{Estimate, Pay, whole_months};
use crate::evidence::provenance;
use crate::i18n::messages::DetailsMessage;
use crate::i18n::{Locale, names};
use crate::tables::WAGES_OF;
use crate::views::estimate::answer::note_list;

/// Pay in other dollars, the table behind the chart, and the notes that hold for everyone.
pub fn about(locale: Locale, estimate: &Estimate) -> AnyView {
    let on_pay = pay_notes(estimate)
        .into_iter()
        .filter(|note| !note.is_of_this_case())
        .map(|note| locale.pay_note(note, estimate));
    let on_path = path_notes(estimate)
        .into_iter()
        .filter(|note| !note.is_of_this_case())
        .map(|note| locale.path_note(note, estimate));
    let between = estimate.path.total.ok().filter(|total| total.slow > 0.0);
    let between = between.map(|total| {
        let ends = [total.fast, total.slow].map(|months| {
            let month = estimate.start.plus(whole_months(months));
            locale.figures.month(month)
        });
        let text = locale.format(DetailsMessage::ENDS_BETWEEN, &[&ends[0], &ends[1]]);
        let behind = provenance::of_path(estimate);
        let facts = ends.map(|month| FigureFacts::of(locale, month, &behind).without_unit());
        view! { <p>{with_figures(locale, "end-dates", &text, facts.into())}</p> }
    });
    let of_pay = estimate.end_pay.ok().map(|pay| {
        let wages_of = locale.format(
            DetailsMessage::DOLLARS_OF,
            &[&locale.figures.date(WAGES_OF)],
        );
        let real_pay = locale.pay(pay.real());
        let real = locale.format(DetailsMessage::REAL_PAY, &[&real_pay, &locale.prices_of()]);
        let facts = FigureFacts::of(locale, real_pay, &provenance::of_real_pay(&pay));
        let real = with_figures(locale, "pay-real", &real, vec![facts]);
        let newest_pay = locale.pay(pay.in_newest_dollars());
        let facts = FigureFacts::of(locale, newest_pay, &provenance::of_newest_dollars(&pay));
        let newest = locale.newest_dollars(&pay);
        let newest = with_figures(locale, "pay-newest", &newest, vec![facts]);
        let most = [pay.base.p10, pay.base.p90].map(|dollars| locale.pay(dollars));
        let text = locale.format(DetailsMessage::EIGHT_IN_TEN, &[&most[0], &most[1]]);
        let facts =
            most.map(|dollars| FigureFacts::of(locale, dollars, &provenance::of_median(&pay)));
        let most = with_figures(locale, "pay-most", &text, facts.into());
        view! {
            <p>{most} " " {wages_of} " " {real} " " {newest}</p>
            {pay_table(locale, &pay)}
        }
    });
    let content = view! {
        {between}
        {of_pay}
        {note_list(on_pay.chain(on_path).collect())}
    };
    content.into_any()
}

pub fn pay_table(locale: Locale, pay: &Pay) -> AnyView {
    let base = &pay.base;
    let rows = [
        (10, base.p10),
        (25, base.p25),
        (50, base.p50),
        (75, base.p75),
        (90, base.p90),
    ]
    .map(|(percentile, dollars)| {
        let behind = provenance::of_percentile(pay, percentile);
        let facts = FigureFacts::of(locale, locale.pay(dollars), &behind);
        let name = percentile.to_string();
        let dollars = figure(locale, ["percentile-", &name].concat(), facts, None);
        view! { <tr><th scope="row">{name}</th><td>{dollars}</td></tr> }.into_any()
    });
    let caption = format!(
        "{}: {}, {}",
        locale.text(DetailsMessage::PayTable),
        locale.text(names::occupation(pay.occupation)),
        locale.state(pay.case.state)
    );
    view! {
        <table>
            <caption>{caption}</caption>
            {header_row(&[locale.text(DetailsMessage::Percentile), locale.text(DetailsMessage::Dollars)])}
            <tbody>{Vec::from(rows)}</tbody>
        </table>
    }
    .into_any()
}

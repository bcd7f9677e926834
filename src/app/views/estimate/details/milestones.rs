//! Pay along the path as a table: today, at the end of each stage, and years after the last.

use leptos::prelude::*;

use crate::components::{Caption, DataTable, FigureFacts, TableColumn, figure};
use crate::estimate::Estimate;
use crate::estimate::pay_milestones::PayMilestone;
use crate::evidence::provenance;
use crate::i18n::messages::DetailsMessage;
use crate::i18n::{CommonMessage, Locale};
use crate::state::DetailsState;

/// The table with its heading, which the guide links to.
pub fn milestone_table(locale: Locale, estimate: &Estimate) -> AnyView {
    let milestones = expect_context::<DetailsState>().milestones;
    let rows: Vec<AnyView> = milestones.with(|milestones| {
        let rows = milestones.iter().enumerate();
        rows.map(|(index, milestone)| row(locale, estimate, index, milestone))
            .collect()
    });
    let columns = [
        DetailsMessage::When,
        DetailsMessage::Typical,
        DetailsMessage::Range,
    ]
    .map(|word| TableColumn::words(locale.text(word)));
    let title = locale.text(DetailsMessage::AlongThePath);
    view! {
        <h4 id="along-heading" tabindex="-1">{title}</h4>
        <DataTable caption=Caption::Label(title.to_owned()) columns>{rows}</DataTable>
    }
    .into_any()
}

fn row(locale: Locale, estimate: &Estimate, index: usize, milestone: &PayMilestone) -> AnyView {
    let pay = match &milestone.pay {
        Ok(pay) => {
            let (low, high) = (locale.pay(pay.low), locale.pay(pay.high));
            let range = locale.format(CommonMessage::DOLLARS_TO, &[&low, &high]);
            let typical =
                FigureFacts::of(locale, locale.pay(pay.typical), &provenance::of_pay(pay));
            let range = FigureFacts::of(locale, range, &provenance::of_pay_range(pay));
            let typical = figure(locale, format!("along-{index}"), typical, None);
            let range = figure(locale, format!("along-range-{index}"), range, None);
            view! { <td>{typical}</td><td>{range}</td> }.into_any()
        }
        Err(reason) => view! { <td colspan="2">{locale.no_pay(*reason)}</td> }.into_any(),
    };
    let when = locale.moment(milestone.when);
    let month = locale.figures.month(milestone.month(estimate.start));
    view! { <tr><th scope="row">{when} " " <small>{month}</small></th>{pay}</tr> }.into_any()
}

//! Pay along the path: today, at the end of each stage, and years after the last.

use leptos::prelude::*;

use crate::components::{card, header_row, scrollable_table};
use crate::estimate::Estimate;
use crate::estimate::moments::Moment;
use crate::state::ResultsState;
use crate::tables::WAGES_OF;
use crate::text::{Locale, Word};

pub fn milestones_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let milestones = expect_context::<ResultsState>().milestones;
    let rows: Vec<AnyView> = milestones.with(|milestones| {
        let rows = milestones.iter();
        rows.map(|milestone| row(locale, estimate, milestone))
            .collect()
    });
    let columns = [Word::When, Word::Typical, Word::Range].map(|word| locale.say(word));
    let title = locale.say(Word::AlongThePath);
    let lead = locale.fill(Word::AlongLead, &[&locale.figures.date(WAGES_OF)]);
    let table = view! { <table>{header_row(&columns)}<tbody>{rows}</tbody></table> };
    let content = view! {
        <p class="lead">{lead}</p>
        {scrollable_table(title, table.into_any())}
    };
    card(
        locale,
        "along-heading",
        title,
        "moments",
        content.into_any(),
    )
}

fn row(locale: Locale, estimate: &Estimate, milestone: &Moment) -> AnyView {
    let pay = match &milestone.pay {
        Ok(pay) => {
            let (low, high) = (locale.pay(pay.low), locale.pay(pay.high));
            let range = locale.fill(Word::DollarsTo, &[&low, &high]);
            view! { <td>{locale.pay(pay.typical)}</td><td>{range}</td> }.into_any()
        }
        Err(reason) => view! { <td colspan="2">{locale.no_pay(*reason)}</td> }.into_any(),
    };
    let when = locale.moment(milestone.when);
    let month = locale.figures.month(milestone.month(estimate.start));
    view! { <tr><th scope="row">{when} " " <small>{month}</small></th>{pay}</tr> }.into_any()
}

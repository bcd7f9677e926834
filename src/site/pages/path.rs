//! The path to the clinical license in months, starting from no degree, from a bachelor's in another field, or
//! from a BSW. No dates, so that a printed page does not become outdated.

use casepath::answers::{Education, UsState};
use casepath::estimate::{Estimate, whole_months};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::names;
use casepath::tables::MODEL;
use casepath_app::components::{Caption, DataTable, TableColumn, row_header};
use leptos::prelude::*;

use super::components::{Section, WayOn, figure_cell, grade_cell};
use super::{PageContext, USUAL, to_license};

/// The starting points of the paths.
pub const BEGINNINGS: [Education; 3] = [Education::Bachelors, Education::Bsw, Education::None];

#[component]
pub fn PathToLicense(sheet: PageContext, state: UsState) -> impl IntoView {
    let hours = sheet.locale.number(MODEL.full_time_week.value);
    let ways = BEGINNINGS.map(|from| {
        let estimate = to_license(state, from, None);
        view! { <Way sheet estimate/> }.into_any()
    });
    let usual = to_license(state, USUAL, None);
    view! {
        <Section id="path" heading=sheet.text(SiteMessage::PathTitle)>
            <p>{sheet.format(SiteMessage::PATH_LEAD, &[&hours])}</p>
            <div class="ways">{Vec::from(ways)}</div>
            <p>
                <strong>{sheet.text(SiteMessage::PathDecides)}</strong>
                ". "
                {sheet.locale.binding_requirement(&usual)}
            </p>
        </Section>
    }
}

/// The stages of one path, each fast, typical and slow, and the total.
#[component]
fn Way(sheet: PageContext, estimate: Estimate) -> impl IntoView {
    let locale = sheet.locale;
    let stages = estimate.path.stages().map(|stage| {
        let months = [stage.months.fast, stage.months.typical, stage.months.slow];
        view! {
            <tr>
                {row_header(locale.text(names::stage(stage.kind)))}
                {Vec::from(months.map(|months| figure_cell(locale.half_months(months))))}
                {grade_cell(locale, Some(stage.grade))}
            </tr>
        }
        .into_any()
    });
    let stages: Vec<AnyView> = stages.collect();
    let (sum, no_end) = match estimate.path.total {
        Ok(total) => {
            let months = [total.fast, total.typical, total.slow]
                .map(|months| figure_cell(locale.number(f64::from(whole_months(months)))));
            let sum = view! {
                <tr class="sum">
                    {row_header(sheet.text(SiteMessage::TotalMonths))}
                    {Vec::from(months)}
                    <td></td>
                </tr>
            };
            (Some(sum), None)
        }
        Err(stop) => {
            let no_end = view! { <p>{locale.stopped(stop, &estimate.answers)}</p> };
            (None, Some(no_end))
        }
    };
    let from = locale.text(names::education(estimate.from()));
    let caption = Caption::Shown(sheet.format(SiteMessage::PATH_FROM, &[from]));
    let columns = [
        TableColumn::words(locale.text(DetailsMessage::Stage)),
        TableColumn::figures(locale.text(DetailsMessage::Fast)),
        TableColumn::figures(locale.text(DetailsMessage::Typical)),
        TableColumn::figures(locale.text(DetailsMessage::Slow)),
        TableColumn::words(locale.text(DetailsMessage::Grade)),
    ];
    let href = sheet.calculator(&estimate.answers);
    view! {
        <div>
            <DataTable caption columns>{stages} {sum}</DataTable>
            {no_end}
            <WayOn href text=sheet.text(SiteMessage::PathOpen)/>
        </div>
    }
}

//! Pay in a state: by occupation, by work setting, and compared with neighboring states.

use casepath::answers::{Setting, UsState};
use casepath::estimate::{Estimate, Pay, whole_months};
use casepath::i18n::messages::{DetailsMessage, SiteMessage};
use casepath::i18n::names::capital;
use casepath::i18n::{CommonMessage, Locale, names};
use casepath::tables::{
    self, Grade, Occupation, Percentiles, RequirementKind, WAGES_OF, WageBasis,
};
use casepath_app::components::{Caption, DataTable, TableColumn, row_header};
use leptos::prelude::*;

use super::borders::borders;
use super::components::{
    Section, WayOn, english, figure_cell, grade_cell, grade_mark, unknown_cell,
};
use super::{PageContext, USUAL, to_license};

#[component]
pub fn PayByOccupation(sheet: PageContext, state: UsState) -> impl IntoView {
    let locale = sheet.locale;
    let prices = tables::state(state).prices();
    let rows = Occupation::ALL.map(|occupation| {
        let pay = tables::percentiles(state, occupation);
        let percentiles = [
            pay.p10,
            pay.p25,
            pay.p50,
            pay.p75,
            pay.p90,
            pay.p50 / prices,
        ];
        view! {
            <tr>
                {row_header(capital(locale.text(names::occupation(occupation))))}
                {Vec::from(percentiles.map(|dollars| figure_cell(locale.pay(dollars))))}
                <td>{grades(locale, &pay)}</td>
            </tr>
        }
        .into_any()
    });
    let columns = [
        TableColumn::words(sheet.text(SiteMessage::Occupation)),
        TableColumn::figures(sheet.text(SiteMessage::Tenth)),
        TableColumn::figures(sheet.text(SiteMessage::Quarter)),
        TableColumn::figures(sheet.text(SiteMessage::Median)),
        TableColumn::figures(sheet.text(SiteMessage::ThreeQuarters)),
        TableColumn::figures(sheet.text(SiteMessage::Ninetieth)),
        TableColumn::figures(sheet.text(SiteMessage::AtPrices)),
        TableColumn::words(locale.text(DetailsMessage::Grade)),
    ];
    let lead = sheet.format(
        SiteMessage::PAY_BY_OCCUPATION_LEAD,
        &[&locale.figures.date(WAGES_OF)],
    );
    view! {
        <Section id="occupations" heading=sheet.text(SiteMessage::PayByOccupation)>
            <p>{lead}</p>
            <DataTable caption=Caption::Heading("occupations") columns>{Vec::from(rows)}</DataTable>
            <p>{how_known(sheet, state)}</p>
        </Section>
    }
}

/// The grade of a row, and of its quartiles if they were interpolated between official figures.
fn grades(locale: Locale, pay: &Percentiles) -> AnyView {
    let quartiles = (pay.basis == WageBasis::Interpolated)
        .then(|| view! { " " {grade_mark(locale, Grade::AMinus)} });
    view! { {grade_mark(locale, pay.grade)} {quartiles} }.into_any()
}

/// The basis of the table's figures, with the error of those that the Bureau did not publish; each sentence names
/// its rows.
fn how_known(sheet: PageContext, state: UsState) -> String {
    let locale = sheet.locale;
    let mut sentences: Vec<(String, Vec<&str>)> = Vec::new();
    for occupation in Occupation::ALL {
        let basis = tables::percentiles(state, occupation).basis;
        if basis == WageBasis::Official {
            continue;
        }
        let sentence = locale.wage_basis(basis, occupation);
        let name = locale.text(names::occupation(occupation));
        match sentences.iter_mut().find(|(other, _)| *other == sentence) {
            Some((_, rows)) => rows.push(name),
            None => sentences.push((sentence, vec![name])),
        }
    }
    let sentences = sentences
        .into_iter()
        .map(|(sentence, rows)| format!("{}: {sentence}", capital(&rows.join(", "))));
    sentences.collect::<Vec<String>>().join(" ")
}

#[component]
pub fn PayBySetting(sheet: PageContext, state: UsState) -> impl IntoView {
    let locale = sheet.locale;
    let license = tables::rule(state).license;
    let rows = Setting::ALL.iter().map(move |setting| {
        let estimate = to_license(state, USUAL, Some(*setting));
        let grade = estimate.end_pay.as_ref().ok().and_then(setting_grade);
        view! {
            <tr>
                {row_header(locale.text(names::setting(*setting)))}
                {start_pay(sheet, &estimate)}
                {with_license(sheet, &estimate)}
                {grade_cell(locale, grade)}
            </tr>
        }
        .into_any()
    });
    let columns = [
        TableColumn::words(locale.text(CommonMessage::Setting)),
        TableColumn::figures(sheet.text(SiteMessage::AfterMsw)),
        TableColumn::figures(sheet.format(SiteMessage::WITH_LICENSE, &[license])),
        TableColumn::figures(locale.text(DetailsMessage::Range)),
        TableColumn::figures(sheet.text(SiteMessage::AtNationPrices)),
        TableColumn::words(locale.text(DetailsMessage::Grade)),
    ];
    view! {
        <Section id="settings" heading=sheet.text(SiteMessage::PayBySetting)>
            <p>{sheet.format(SiteMessage::PAY_BY_SETTING_LEAD, &[license])}</p>
            <DataTable caption=Caption::Heading("settings") columns>
                {rows.collect::<Vec<AnyView>>()}
            </DataTable>
            <p>{locale.text(SiteMessage::SelfEmployed)}</p>
        </Section>
    }
}

/// The grade of the setting's effect.
fn setting_grade(pay: &Pay) -> Option<Grade> {
    let is_setting = |step: &&casepath::estimate::pay::Step| {
        matches!(step.subject, casepath::estimate::pay::Subject::Setting(_))
    };
    pay.steps.iter().find(is_setting).map(|step| step.grade)
}

/// Pay at the start.
pub fn start_pay(sheet: PageContext, estimate: &Estimate) -> AnyView {
    match estimate.start_pay {
        Ok(pay) => figure_cell(sheet.locale.pay(pay.typical)),
        Err(reason) => view! { <td>{sheet.locale.no_pay(reason)}</td> }.into_any(),
    }
}

/// Pay at the end: typical, range, and purchasing power.
pub fn with_license(sheet: PageContext, estimate: &Estimate) -> AnyView {
    let locale = sheet.locale;
    match estimate.end_pay {
        Ok(pay) => {
            let (low, high) = (locale.pay(pay.low), locale.pay(pay.high));
            view! {
                {figure_cell(locale.pay(pay.typical))}
                {figure_cell(locale.format(CommonMessage::DOLLARS_TO, &[&low, &high]))}
                {figure_cell(locale.pay(pay.real()))}
            }
            .into_any()
        }
        Err(reason) => view! { <td colspan="3">{locale.no_pay(reason)}</td> }.into_any(),
    }
}

#[component]
pub fn Neighbors(sheet: PageContext, state: UsState) -> impl IntoView {
    let locale = sheet.locale;
    let name = locale.state(state);
    let others = borders(state);
    let compared = if others.is_empty() {
        view! { <p>{sheet.format(SiteMessage::NO_NEIGHBORS, &[name])}</p> }.into_any()
    } else {
        let others = others.into_iter().map(move |other| {
            view! {
                <tr>
                    <th scope="row"><a href=sheet.state(other)>{locale.state(other)}</a></th>
                    {comparison(sheet, other)}
                </tr>
            }
            .into_any()
        });
        let columns = [
            TableColumn::words(locale.text(CommonMessage::State)),
            TableColumn::words(locale.text(DetailsMessage::RuleLicense)),
            TableColumn::figures(locale.text(DetailsMessage::RuleHours)),
            TableColumn::figures(locale.text(DetailsMessage::RuleMonths)),
            TableColumn::figures(sheet.text(SiteMessage::MonthsTypical)),
            TableColumn::figures(sheet.text(SiteMessage::PayTypical)),
            TableColumn::figures(locale.text(DetailsMessage::Range)),
            TableColumn::figures(sheet.text(SiteMessage::AtNationPrices)),
        ];
        view! {
            <p>{sheet.text(SiteMessage::NeighborsLead)}</p>
            <DataTable caption=Caption::Heading("neighbors") columns>
                <tr class="here">
                    {row_header(sheet.format(SiteMessage::HERE_IS, &[name]))}
                    {comparison(sheet, state)}
                </tr>
                {others.collect::<Vec<AnyView>>()}
            </DataTable>
        }
        .into_any()
    };
    view! {
        <Section id="neighbors" heading=sheet.format(SiteMessage::NEIGHBORS, &[name])>
            {compared}
            <WayOn href=sheet.to(sheet.all_states()) text=sheet.text(SiteMessage::CompareAll)/>
        </Section>
    }
}

/// The cells of a state in the comparison with its neighbors.
fn comparison(sheet: PageContext, state: UsState) -> AnyView {
    let estimate = to_license(state, USUAL, None);
    view! {
        <td>{english(tables::rule(state).license)}</td>
        {hours(sheet, state)}
        {months(sheet, state)}
        {figure_cell(total_months(sheet, &estimate))}
        {with_license(sheet, &estimate)}
    }
    .into_any()
}

/// The supervised hours that a state requires.
pub fn hours(sheet: PageContext, state: UsState) -> AnyView {
    let rule = tables::rule(state);
    match rule.supervised_hours {
        Some(hours) => figure_cell(sheet.locale.number(hours.value())),
        None if rule.none_of(RequirementKind::Hours).is_some() => {
            figure_cell(sheet.text(DetailsMessage::RuleNoTotal))
        }
        None => unknown_cell(sheet),
    }
}

/// The minimum months of practice that a state requires.
pub fn months(sheet: PageContext, state: UsState) -> AnyView {
    let rule = tables::rule(state);
    match rule.min_months {
        Some(months) => figure_cell(sheet.locale.format(
            DetailsMessage::UNIT_MONTHS,
            &[&sheet.locale.number(months.value())],
        )),
        None if rule.no_minimum_months => figure_cell(sheet.text(CommonMessage::RuleNone)),
        None => unknown_cell(sheet),
    }
}

/// The typical duration of the whole path in months.
pub fn total_months(sheet: PageContext, estimate: &Estimate) -> String {
    match estimate.path.total {
        Ok(total) => sheet.locale.number(f64::from(whole_months(total.typical))),
        Err(stop) => sheet.locale.stopped(stop, &estimate.answers),
    }
}

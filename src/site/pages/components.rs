//! Components that several pages share.

use casepath::estimate::{Estimate, whole_months};
use casepath::i18n::Locale;
use casepath::i18n::messages::SiteMessage;
use casepath::i18n::names;
use casepath::i18n::rule_sentences::RuleLine;
use casepath::tables::{self, Grade, LicenseRule};
use casepath_app::components::{outside_link, row_header};
use leptos::prelude::*;

use super::PageContext;

/// A section with its heading.
#[component]
pub fn Section(
    id: &'static str,
    #[prop(into)] heading: String,
    children: Children,
) -> impl IntoView {
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {children()}
        </section>
    }
}

/// A link onward, below a section's content.
#[component]
pub fn WayOn(#[prop(into)] href: String, #[prop(into)] text: String) -> impl IntoView {
    view! { <p class="go"><a href=href>{text}</a></p> }
}

/// Marks text as English in pages of any language: license titles, names of boards and publications.
pub fn english(text: impl IntoView + 'static) -> AnyView {
    view! { <span lang="en">{text}</span> }.into_any()
}

/// A grade of evidence, with its meaning as a tooltip.
pub fn grade_mark(locale: Locale, grade: Grade) -> AnyView {
    view! { <abbr class="grade" title=locale.text(names::grade(grade))>{grade.name()}</abbr> }
        .into_any()
}

/// A cell with a grade; empty for `None`.
pub fn grade_cell(locale: Locale, grade: Option<Grade>) -> AnyView {
    view! { <td>{grade.map(|grade| grade_mark(locale, grade))}</td> }.into_any()
}

/// A cell with a figure.
pub fn figure_cell(value: impl Into<String>) -> AnyView {
    let value = value.into();
    view! { <td class="figure">{value}</td> }.into_any()
}

/// A cell for a value that was not found, in a column of figures.
pub fn unknown_cell(sheet: PageContext) -> AnyView {
    view! { <td class="ask">{sheet.text(SiteMessage::Unknown)}</td> }.into_any()
}

/// The requirements of a rule, one row each with its grade.
pub fn rule_rows(locale: Locale, lines: Vec<RuleLine>) -> Vec<AnyView> {
    let row = |line: RuleLine| {
        view! {
            <tr>
                {row_header(line.name)}
                <td>{line.value}</td>
                {grade_cell(locale, line.grade)}
            </tr>
        }
        .into_any()
    };
    lines.into_iter().map(row).collect()
}

/// The sources at these indexes: name, link and date of each.
pub fn citations(locale: Locale, sources: &[u16]) -> AnyView {
    let citation = |source: &u16| {
        let name = locale.source(*source);
        let name = match tables::any_source(*source).url {
            "" => name.into_any(),
            address => outside_link(address, name),
        };
        view! { <li>{name} {locale.source_dates(*source)}</li> }.into_any()
    };
    let citations: Vec<AnyView> = sources.iter().map(citation).collect();
    view! { <ul>{citations}</ul> }.into_any()
}

/// The board of a rule, as a link if its URL is known.
pub fn board(rule: &'static LicenseRule) -> AnyView {
    match rule.board_address() {
        "" => english(rule.board),
        address => english(outside_link(address, rule.board)),
    }
}

/// The duration of a path, or why it has no end: `4 years, from 3 years to 6 years`.
pub fn time_to_license(sheet: PageContext, estimate: &Estimate) -> String {
    let locale = sheet.locale;
    let time = match estimate.path.total {
        Ok(total) => {
            let months = [total.typical, total.fast, total.slow]
                .map(|months| locale.duration(whole_months(months)));
            let parts = months.each_ref().map(String::as_str);
            sheet.format(SiteMessage::TYPICAL_BETWEEN, &parts)
        }
        Err(stop) => locale.stopped(stop, &estimate.answers),
    };
    match locale.assumed_of_rule(estimate) {
        Some(assumed) => [time.as_str(), " ", &assumed].concat(),
        None => time,
    }
}

/// The pay with the license in dollars a year, or why there is none.
pub fn pay_with_license(sheet: PageContext, estimate: &Estimate) -> String {
    let locale = sheet.locale;
    match estimate.end_pay {
        Ok(pay) => {
            let parts = [pay.typical, pay.low, pay.high].map(|dollars| locale.pay(dollars));
            let parts = parts.each_ref().map(String::as_str);
            sheet.format(SiteMessage::A_YEAR_BETWEEN, &parts)
        }
        Err(reason) => locale.no_pay(reason).to_owned(),
    }
}

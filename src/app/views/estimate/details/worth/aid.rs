//! Financial aid that may fit: what it is, its obligations, and a button that includes it in the figures.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::Findings;
use crate::answers::Pace;
use crate::components::{
    acting_disclosure, grade_badge, source_list, text_or_status, translation_safe,
};
use crate::i18n::messages::MoneyMessage;
use crate::money::aid::{AidOffer, offers};
use crate::money::{Dollars, OwnFigure};
use crate::state::{LongTextsState, OwnFiguresState};
use crate::tables::money::AidKind;

const NAME: &str = "aid";

/// The programs that fit, folded; `None` if there are none.
pub fn aid_part(findings: &Findings) -> Option<AnyView> {
    let Findings {
        locale, estimate, ..
    } = *findings;
    let texts: LongTextsState = expect_context();
    // A program may fit two degrees of one path.
    let mut fitting: Vec<AidOffer> = Vec::new();
    for offer in offers(estimate) {
        if !fitting.iter().any(|other| other.aid.id == offer.aid.id) {
            fitting.push(offer);
        }
    }
    if fitting.is_empty() {
        return None;
    }
    let count = locale.number(fitting.len() as f64);
    let summary = view! {
        <span>{locale.text(MoneyMessage::AidHeading)}</span>
        " " <small>"(" {count} ")"</small>
    };
    let items: Vec<AnyView> = fitting
        .iter()
        .map(|offer| one(findings, texts, offer))
        .collect();
    let content = view! {
        <p class="note">{locale.text(MoneyMessage::AidLead)}</p>
        <ul class="aid">{items}</ul>
    };
    Some(acting_disclosure(
        "fold screen-only",
        NAME,
        move || texts.load(),
        summary.into_any(),
        content.into_any(),
    ))
}

fn one(findings: &Findings, texts: LongTextsState, offer: &AidOffer) -> AnyView {
    let (locale, aid) = (findings.locale, offer.aid);
    let key = ["aid.", aid.id].concat();
    let text = move || view! { <span>{text_or_status(locale, texts.text(&key))}</span> }.into_any();
    let service = aid.service_months.map(|months| {
        let months = locale.duration(months.into());
        locale.format(MoneyMessage::AID_SERVICE, &[&months])
    });
    let is_elsewhere = !offer.fits_setting && findings.estimate.answers.setting.is_some();
    let setting = is_elsewhere.then(|| locale.text(MoneyMessage::AidOtherSetting));
    view! {
        <li>
            <p>{translation_safe(text)} " " {grade_badge(locale, aid.grade)}</p>
            <p class="note">{service} " " {setting}</p>
            {source_list(locale, aid.sources)}
            {count_in(findings, offer)}
        </li>
    }
    .into_any()
}

/// A button that applies the program's amount as the user's own figure, if it is known: the total in equal parts for
/// each year of study.
fn count_in(findings: &Findings, offer: &AidOffer) -> Option<AnyView> {
    let Findings { locale, money, .. } = *findings;
    let own: OwnFiguresState = expect_context();
    let part_time = findings.estimate.answers.pace == Some(Pace::Part);
    let figure = match offer.aid.kind {
        AidKind::Employer => OwnFigure::Employer,
        // The amounts in the table are for full-time study.
        AidKind::Stipend if part_time => return None,
        AidKind::Grant | AidKind::Stipend => OwnFigure::Grants,
        AidKind::ActualCost => return None,
    };
    let whole = offer.most_in_all(&money.prices)?;
    let years: u32 = money.prices.iter().map(|price| price.study.years()).sum();
    let part = Dollars(whole.0 / f64::from(years.max(1)));
    let in_all = locale.whole_dollars(whole);
    let label = match (offer.aid.kind, offer.dollars) {
        (AidKind::Employer, Some((_, a_year))) => {
            let a_year = locale.whole_dollars(a_year);
            locale.format(MoneyMessage::AID_COUNT_UNTAXED, &[&in_all, &a_year])
        }
        _ => locale.format(MoneyMessage::AID_COUNT, &[&in_all]),
    };
    let on_click = move |_: MouseEvent| own.enter(figure, &part.whole().to_string());
    let button = view! {
        <button class="quiet" type="button" on:click=on_click>{label}</button>
    };
    Some(button.into_any())
}

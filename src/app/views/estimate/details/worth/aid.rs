//! Money for study that may fit: what it is, what is owed for it, and a button that counts it in.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::Findings;
use crate::components::{acting_disclosure, grade_badge, rewritten, said, source_list};
use crate::money::OwnFigure;
use crate::money::aid::{Offer, offers};
use crate::state::{LongTextsState, OwnFiguresState};
use crate::tables::money::AidKind;
use crate::text::Locale;
use crate::text::money_words::MoneyWord;

const NAME: &str = "aid";

/// The programs that fit, folded away; nothing where there is none.
pub fn aid_part(findings: &Findings) -> Option<AnyView> {
    let Findings {
        locale, estimate, ..
    } = *findings;
    let texts: LongTextsState = expect_context();
    // A program may fit two degrees of one way.
    let mut fitting: Vec<Offer> = Vec::new();
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
        <span>{locale.say(MoneyWord::AidHeading)}</span>
        " " <small>{locale.fill(MoneyWord::AidSummary, &[&count])}</small>
    };
    let items: Vec<AnyView> = fitting
        .iter()
        .map(|offer| one(locale, texts, offer))
        .collect();
    let content = view! {
        <p class="note">{locale.say(MoneyWord::AidLead)}</p>
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

fn one(locale: Locale, texts: LongTextsState, offer: &Offer) -> AnyView {
    let aid = offer.aid;
    let key = ["aid.", aid.id].concat();
    let text = move || view! { <span>{said(locale, texts.text(&key))}</span> }.into_any();
    let service = aid.service_months.map(|months| {
        let months = locale.duration(months.into());
        locale.fill(MoneyWord::AidService, &[&months])
    });
    let setting = (!offer.fits_setting).then(|| locale.say(MoneyWord::AidOtherSetting));
    view! {
        <li>
            <p>{rewritten(text)} " " {grade_badge(locale, aid.grade)}</p>
            <p class="note">{service} " " {setting}</p>
            {source_list(locale, aid.sources)}
            {count_in(locale, offer)}
        </li>
    }
    .into_any()
}

/// Takes the amount over as one's own figure, where it is known.
fn count_in(locale: Locale, offer: &Offer) -> Option<AnyView> {
    let own: OwnFiguresState = expect_context();
    let figure = match offer.aid.kind {
        AidKind::Employer => OwnFigure::Employer,
        AidKind::Grant | AidKind::Stipend => OwnFigure::Grants,
        AidKind::ActualCost => return None,
    };
    let (_, most) = offer.dollars?;
    let amount = locale.whole_dollars(most);
    let label = locale.fill(MoneyWord::AidCount, &[&amount]);
    let on_click = move |_: MouseEvent| own.enter(figure, &most.whole().to_string());
    let button = view! {
        <button class="quiet" type="button" on:click=on_click>{label}</button>
    };
    Some(button.into_any())
}

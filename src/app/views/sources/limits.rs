//! The limits of the figures.

use leptos::prelude::*;

use super::entry;
use crate::catalogue::anchors;
use crate::i18n::Locale;
use crate::i18n::messages::MethodsMessage;
use crate::tables::{self, MODEL};

pub fn limits(locale: Locale) -> AnyView {
    let part = |part: f64| locale.figures.percent((part * 100.0).round() as i64);
    let text = |word| locale.text(word).to_owned();
    let derived = locale.format(
        MethodsMessage::LIMIT_DERIVED,
        &[
            &locale.figures.date(tables::WAGES_OF),
            &part(tables::INTERPOLATED_ERROR.value),
            &part(tables::INTERPOLATED_WORST.value),
            &part(MODEL.derived_within.value),
            &locale.number(MODEL.derived_within_states.value),
            &locale.number(MODEL.derived_states.value),
            &part(MODEL.derived_worst.value),
        ],
    );
    let prices = tables::PRICE_SOURCES.first();
    let prices = prices.map_or("", |index| tables::source(*index).period);
    let [wages, prices] = [tables::WAGES_OF, prices].map(|iso| locale.figures.date(iso));
    let year = locale.format(MethodsMessage::LIMIT_YEAR, &[&wages, &prices]);
    let chapters = [
        (
            MethodsMessage::LimitSelfTitle,
            text(MethodsMessage::LimitSelf),
        ),
        (MethodsMessage::LimitDerivedTitle, derived),
        (
            MethodsMessage::LimitRulesTitle,
            text(MethodsMessage::LimitRules),
        ),
        (
            MethodsMessage::LimitSeenTitle,
            text(MethodsMessage::LimitSeen),
        ),
        (
            MethodsMessage::LimitGapsTitle,
            text(MethodsMessage::LimitGaps),
        ),
        (MethodsMessage::LimitYearTitle, year),
        (
            MethodsMessage::LimitOutsideTitle,
            text(MethodsMessage::LimitOutside),
        ),
    ];
    let title = locale.text(MethodsMessage::LimitsTitle);
    entry(anchors::LIMITS, title, chapters_view(locale, chapters))
}

/// A list of titles, each with a text.
pub fn chapters_view<const N: usize>(
    locale: Locale,
    chapters: [(MethodsMessage, String); N],
) -> AnyView {
    let chapters = chapters.into_iter().map(|(title, text)| {
        view! {
            <h3>{locale.text(title)}</h3>
            <p>{text}</p>
        }
        .into_any()
    });
    chapters.collect::<Vec<AnyView>>().into_any()
}

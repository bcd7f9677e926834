//! What the figures cannot tell.

use leptos::prelude::*;

use super::room;
use crate::catalogue::place;
use crate::tables::{self, MODEL};
use crate::text::Locale;
use crate::text::methods_words::MethodsWord;

pub fn limits(locale: Locale) -> AnyView {
    let part = |part: f64| locale.figures.percent((part * 100.0).round() as i64);
    let text = |word| locale.say(word).to_owned();
    let derived = locale.fill(
        MethodsWord::LimitDerived,
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
    let year = locale.fill(MethodsWord::LimitYear, &[&wages, &prices]);
    let chapters = [
        (MethodsWord::LimitSelfTitle, text(MethodsWord::LimitSelf)),
        (MethodsWord::LimitDerivedTitle, derived),
        (MethodsWord::LimitRulesTitle, text(MethodsWord::LimitRules)),
        (MethodsWord::LimitSeenTitle, text(MethodsWord::LimitSeen)),
        (MethodsWord::LimitGapsTitle, text(MethodsWord::LimitGaps)),
        (MethodsWord::LimitYearTitle, year),
        (
            MethodsWord::LimitOutsideTitle,
            text(MethodsWord::LimitOutside),
        ),
    ];
    let title = locale.say(MethodsWord::LimitsTitle);
    room(place::LIMITS, title, chapters_view(locale, chapters))
}

/// Titles with a text each.
pub fn chapters_view<const N: usize>(
    locale: Locale,
    chapters: [(MethodsWord, String); N],
) -> AnyView {
    let chapters = chapters.into_iter().map(|(title, text)| {
        view! {
            <h3>{locale.say(title)}</h3>
            <p>{text}</p>
        }
        .into_any()
    });
    chapters.collect::<Vec<AnyView>>().into_any()
}

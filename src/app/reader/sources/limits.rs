//! What the figures cannot tell.

use super::{With, room};
use crate::catalogue::place;
use crate::tables::{self, MODEL};
use crate::text::methods_words::MethodsWord;
use crate::ui::tree::{Element, el};

pub fn limits(with: &With) -> Element {
    let locale = with.locale;
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
    let prices = prices.map_or("", |place| tables::source(*place).period);
    let [wages, prices] = [tables::WAGES_OF, prices].map(|iso| locale.figures.date(iso));
    let year = locale.fill(MethodsWord::LimitYear, &[&wages, &prices]);
    let all = [
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
    let mut card = room(place::LIMITS, locale.say(MethodsWord::LimitsTitle));
    for (title, text) in all {
        card = card
            .add(el("h3").add(locale.say(title)))
            .add(el("p").add(text));
    }
    card
}

//! What the figures cannot tell.

use super::{With, room};
use crate::catalogue::place;
use crate::tables::{self, MODEL};
use crate::text::methods_words::MethodsWord;
use crate::ui::tree::{Element, el};

pub fn limits(with: &With) -> Element {
    let voice = with.voice;
    let part = |part: f64| voice.figures.percent((part * 100.0).round() as i64);
    let text = |word| voice.say(word).to_owned();
    let derived = voice.fill(
        MethodsWord::LimitDerived,
        &[
            &part(MODEL.derived_within.value),
            &voice.number(MODEL.derived_within_states.value),
            &part(MODEL.derived_worst.value),
        ],
    );
    let prices = tables::PRICE_SOURCES.first();
    let prices = prices.map_or("", |place| tables::source(*place).period);
    let [wages, prices] = [tables::WAGES_OF, prices].map(|iso| voice.figures.date(iso));
    let year = voice.fill(MethodsWord::LimitYear, &[&wages, &prices]);
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
    let mut card = room(place::LIMITS, voice.say(MethodsWord::LimitsTitle));
    for (title, text) in all {
        card = card
            .add(el("h3").add(voice.say(title)))
            .add(el("p").add(text));
    }
    card
}

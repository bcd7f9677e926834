//! How the numbers are worked out, in plain words, with a case worked out.

use super::{With, example, room};
use crate::catalogue::place;
use crate::tables::{EXPERIENCE_REFERENCE, Grade, MODEL};
use crate::text::methods_words::MethodsWord;
use crate::text::names;
use crate::text::sources_words::SourcesWord;
use crate::ui::tree::{Element, el};

pub fn methods(with: &With) -> Element {
    let locale = with.locale;
    let part = |part: f64| locale.figures.percent((part * 100.0).round() as i64);
    let text = |word| locale.say(word).to_owned();
    let effects = [
        locale.number(MODEL.experience_cap.value),
        locale.number(EXPERIENCE_REFERENCE.point),
    ];
    let practice = [
        locale.number(MODEL.weeks_a_year.value),
        locale.number(MODEL.slow_practice.value),
    ];
    let chapters = [
        (MethodsWord::BaseTitle, text(MethodsWord::Base)),
        (
            MethodsWord::EffectsTitle,
            locale.fill(MethodsWord::Effects, &[&effects[0], &effects[1]]),
        ),
        (
            MethodsWord::BendTitle,
            locale.fill(MethodsWord::Bend, &[&part(MODEL.edge_notice.value)]),
        ),
        (
            MethodsWord::RangeTitle,
            locale.fill(MethodsWord::Range, &[&part(MODEL.range_floor.value)]),
        ),
        (MethodsWord::RealTitle, text(MethodsWord::Real)),
        (MethodsWord::TimeTitle, text(MethodsWord::Time)),
        (
            MethodsWord::PracticeTitle,
            locale.fill(MethodsWord::Practice, &[&practice[0], &practice[1]]),
        ),
        (MethodsWord::CostTitle, text(MethodsWord::Cost)),
    ];
    let grades = Grade::OF_TABLES.map(|grade| el("li").add(locale.say(names::grade(grade))));
    let mut card = room(place::METHODS, locale.say(SourcesWord::Methods))
        .add(el("p").class("lead").add(locale.say(MethodsWord::Lead)));
    for (title, text) in chapters {
        card = card
            .add(el("h3").add(locale.say(title)))
            .add(el("p").add(text));
    }
    card.add(el("h3").add(locale.say(MethodsWord::GradesTitle)))
        .add(el("ul").add(grades.into_iter().collect::<Vec<_>>()))
        .add(example::example(with))
}

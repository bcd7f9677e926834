//! How the numbers are worked out, in plain words, with a case worked out.

use leptos::prelude::*;

use super::limits::chapters_view;
use super::{OpenCatalogue, example, room};
use crate::catalogue::place;
use crate::tables::{EXPERIENCE_REFERENCE, Grade, MODEL};
use crate::text::methods_words::MethodsWord;
use crate::text::sources_words::SourcesWord;
use crate::text::{Locale, names};

pub fn methods(locale: Locale, catalogue: OpenCatalogue) -> AnyView {
    let grades = Grade::OF_TABLES
        .map(|grade| view! { <li>{locale.say(names::grade(grade))}</li> }.into_any());
    let content = view! {
        <p class="lead">{locale.say(MethodsWord::Lead)}</p>
        {chapters(locale)}
        <h3>{locale.say(MethodsWord::GradesTitle)}</h3>
        <ul>{Vec::from(grades)}</ul>
        {move || example::example(locale, &catalogue.content)}
    };
    room(place::METHODS, locale.say(SourcesWord::Methods), content)
}

fn chapters(locale: Locale) -> AnyView {
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
    chapters_view(locale, chapters)
}

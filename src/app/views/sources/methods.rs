//! How the numbers are computed, in plain words, with a worked example.

use leptos::prelude::*;

use super::limits::chapters_view;
use super::{OpenCatalogue, entry, example};
use crate::catalogue::anchors;
use crate::i18n::messages::{MethodsMessage, SourcesMessage};
use crate::i18n::{Locale, names};
use crate::tables::{EXPERIENCE_REFERENCE, Grade, MODEL};

pub fn methods(locale: Locale, catalogue: OpenCatalogue) -> AnyView {
    let grades = Grade::OF_TABLES
        .map(|grade| view! { <li>{locale.text(names::grade(grade))}</li> }.into_any());
    let content = view! {
        <p class="lead">{locale.text(MethodsMessage::Lead)}</p>
        {chapters(locale)}
        <h3>{locale.text(MethodsMessage::GradesTitle)}</h3>
        <ul>{Vec::from(grades)}</ul>
        {move || example::example(locale, &catalogue.content)}
    };
    entry(
        anchors::METHODS,
        locale.text(SourcesMessage::Methods),
        content,
    )
}

fn chapters(locale: Locale) -> AnyView {
    let part = |part: f64| locale.figures.percent((part * 100.0).round() as i64);
    let text = |word| locale.text(word).to_owned();
    let effects = [
        locale.number(MODEL.experience_cap.value),
        locale.number(EXPERIENCE_REFERENCE.point),
    ];
    let practice = [
        locale.number(MODEL.weeks_a_year.value),
        locale.number(MODEL.slow_practice.value),
    ];
    let chapters = [
        (MethodsMessage::BaseTitle, text(MethodsMessage::Base)),
        (
            MethodsMessage::EffectsTitle,
            locale.format(MethodsMessage::EFFECTS, &[&effects[0], &effects[1]]),
        ),
        (
            MethodsMessage::BendTitle,
            locale.format(MethodsMessage::BEND, &[&part(MODEL.edge_notice.value)]),
        ),
        (
            MethodsMessage::RangeTitle,
            locale.format(MethodsMessage::RANGE, &[&part(MODEL.range_floor.value)]),
        ),
        (MethodsMessage::RealTitle, text(MethodsMessage::Real)),
        (MethodsMessage::TimeTitle, text(MethodsMessage::Time)),
        (
            MethodsMessage::PracticeTitle,
            locale.format(MethodsMessage::PRACTICE, &[&practice[0], &practice[1]]),
        ),
        (MethodsMessage::CostTitle, text(MethodsMessage::Cost)),
    ];
    chapters_view(locale, chapters)
}

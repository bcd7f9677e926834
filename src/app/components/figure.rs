//! What stands at a figure.

use leptos::prelude::*;

use super::visually_hidden;
use crate::tables::Grade;
use crate::text::{Locale, Word, names};

/// The badge of a grade of evidence, with its meaning for those who do not know it.
pub fn grade_badge(locale: Locale, grade: Grade) -> AnyView {
    let class = if grade == Grade::C {
        "grade grade-c"
    } else {
        "grade"
    };
    view! {
        <span class=class title=locale.say(names::grade(grade))>
            {visually_hidden(format!("{} ", locale.say(Word::Grade)))}
            {grade.name()}
        </span>
    }
    .into_any()
}

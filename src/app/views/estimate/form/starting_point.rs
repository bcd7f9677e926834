//! Asks for the user's education while a plan is computed from an assumed start.

use leptos::prelude::*;

use crate::answers::{DegreeGoal, Education};
use crate::components::{Button, translation_safe};
use crate::estimate::study;
use crate::i18n::Locale;
use crate::i18n::messages::FormMessage;
use crate::link::{self, Field};
use crate::state::{AnswersState, FocusState, FocusTarget};

/// The question with the likeliest answers; hidden if it is answered or no plan is chosen.
#[component]
pub fn StartingPoint(locale: Locale) -> impl IntoView {
    let state: AnswersState = expect_context();
    let goal = Memo::new(move |_| {
        let answers = state.get();
        answers.to.filter(|_| answers.from.is_none())
    });
    translation_safe(move || match goal.get() {
        None => view! { <div hidden></div> }.into_any(),
        Some(plan) => question(locale, plan),
    })
}

fn question(locale: Locale, plan: DegreeGoal) -> AnyView {
    let state: AnswersState = expect_context();
    let focus: FocusState = expect_context();
    let answers = likely(plan).map(|(held, word)| {
        view! {
            <Button
                class="pill"
                text=locale.text(word)
                on_click=move || {
                    state.answer(Field::From, held.name());
                    // The button was removed.
                    focus.move_to(FocusTarget::Field(Field::From));
                }
            />
        }
        .into_any()
    });
    let text = locale.ask_start(study::assumed_start(plan));
    let id = format!("{}-asked", link::name(Field::From));
    view! {
        <div class="ask" role="group" aria-labelledby=id.clone()>
            <p id=id.clone()>{text}</p>
            <div class="row">{Vec::from(answers)}</div>
        </div>
    }
    .into_any()
}

/// The likeliest answers for a plan.
const fn likely(plan: DegreeGoal) -> [(Education, FormMessage); 3] {
    const NONE: (Education, FormMessage) = (Education::None, FormMessage::AnswerNone);
    const OTHER: (Education, FormMessage) = (Education::Bachelors, FormMessage::AnswerBachelors);
    match plan {
        DegreeGoal::Bsn => [NONE, (Education::Adn, FormMessage::AnswerAdn), OTHER],
        // Users who have finished studying work with what they hold.
        DegreeGoal::NoStudy => [
            (Education::Msw, FormMessage::AnswerMsw),
            (Education::Bsw, FormMessage::AnswerBsw),
            (Education::Adn, FormMessage::AnswerAdn),
        ],
        DegreeGoal::Doctorate | DegreeGoal::Psyd => {
            [OTHER, (Education::Msw, FormMessage::AnswerMsw), NONE]
        }
        _ => [OTHER, (Education::Bsw, FormMessage::AnswerBsw), NONE],
    }
}

//! Asks where a visitor is, while a plan is counted from a start that nobody has said.

use leptos::prelude::*;

use crate::answers::{Education, Plan};
use crate::components::{button, rewritten};
use crate::estimate::study;
use crate::link::{self, Field};
use crate::state::{AnswersState, FocusState, FocusTarget};
use crate::text::Locale;
use crate::text::form_words::FormWord;

/// The question, with the likeliest answers to it; nothing where it is answered, or no plan is chosen.
#[component]
pub fn StartingPoint(locale: Locale) -> impl IntoView {
    let state: AnswersState = expect_context();
    let asked = Memo::new(move |_| {
        let answers = state.get();
        answers.to.filter(|_| answers.from.is_none())
    });
    rewritten(move || match asked.get() {
        None => view! { <div hidden></div> }.into_any(),
        Some(plan) => question(locale, plan),
    })
}

fn question(locale: Locale, plan: Plan) -> AnyView {
    let state: AnswersState = expect_context();
    let focus: FocusState = expect_context();
    let answers = likely(plan).map(|(held, word)| {
        button("pill", locale.say(word), move || {
            state.answer(Field::From, held.name());
            // The button is gone.
            focus.move_to(FocusTarget::Field(Field::From));
        })
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
const fn likely(plan: Plan) -> [(Education, FormWord); 3] {
    const NONE: (Education, FormWord) = (Education::None, FormWord::AnswerNone);
    const OTHER: (Education, FormWord) = (Education::Bachelors, FormWord::AnswerBachelors);
    match plan {
        Plan::Bsn => [NONE, (Education::Adn, FormWord::AnswerAdn), OTHER],
        // Who studies no more works with what is held.
        Plan::NoStudy => [
            (Education::Msw, FormWord::AnswerMsw),
            (Education::Bsw, FormWord::AnswerBsw),
            (Education::Adn, FormWord::AnswerAdn),
        ],
        Plan::Doctorate | Plan::Psyd => [OTHER, (Education::Msw, FormWord::AnswerMsw), NONE],
        _ => [OTHER, (Education::Bsw, FormWord::AnswerBsw), NONE],
    }
}

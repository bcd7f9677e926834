//! Questions to ask the board, and its recorded answers.

use std::sync::Arc;

use leptos::prelude::*;

use super::answer_form::{AnswerForm, AnswerSubject};
use super::letter::Letter;
use super::plan_context;
use crate::components::external_link;
use crate::components::plans::{Card, card_heading};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::board_answers::{BoardAnswer, RuleField};
use crate::plan::questions::{
    Addressee, Question, QuestionTopic, addressees, open_questions, other_terms,
};
use crate::plan::snapshot::PlanSnapshot;
use crate::state::plans::plans;

/// The open questions of a plan, shared by the components that show them.
type Questions = Memo<Arc<Vec<Question>>>;

#[component]
pub fn QuestionsCard(locale: Locale) -> impl IntoView {
    let snapshot = plan_context().snapshot;
    let questions: Questions = Memo::new(move |_| {
        Arc::new(snapshot.with(|snapshot| {
            open_questions(
                &snapshot.now,
                &snapshot.board_answers,
                snapshot.timeline.today,
            )
        }))
    });
    let others = Memo::new(move |_| {
        questions.with(|questions| snapshot.with(|snapshot| other_terms(&snapshot.now, questions)))
    });
    let has_others = Memo::new(move |_| others.with(|others| !others.is_empty()));
    let has_answers = Memo::new(move |_| {
        snapshot.with(|snapshot| snapshot.board_answers_here().next().is_some())
    });
    let is_any = Memo::new(move |_| {
        has_others.get() || has_answers.get() || questions.with(|questions| !questions.is_empty())
    });
    let about = move || {
        questions.with(|questions| {
            questions
                .iter()
                .map(|q| q.about)
                .collect::<Vec<QuestionTopic>>()
        })
    };
    let letters = move || questions.with(|questions| addressees(questions));
    view! {
        <Show when=move || is_any.get() fallback=move || nothing_open(locale)>
            <Card id="ask" heading_id="ask-heading" heading=locale.text(PlanMessage::AskTitle).into_any()>
                <p class="lead">{locale.text(PlanMessage::AskLead)}</p>
                {move || snapshot.with(|snapshot| board_link(locale, snapshot))}
                <Show when=move || has_answers.get()>
                    <BoardAnswers locale/>
                </Show>
                <ol class="questions">
                    <For
                        each=about
                        key=|about| key_of(*about)
                        children=move |about| view! { <QuestionRow locale questions about/> }
                    />
                </ol>
                <Show when=move || has_others.get()>
                    <AnswerForm locale subject=AnswerSubject::Other(others)/>
                </Show>
                <For
                    each=letters
                    key=|to| id_of(*to)
                    children=move |to| view! { <LetterTo locale questions to/> }
                />
            </Card>
        </Show>
    }
}

fn nothing_open(locale: Locale) -> AnyView {
    let snapshot = plan_context().snapshot;
    view! {
        <Card id="ask" heading_id="ask-heading" heading=locale.text(PlanMessage::AskTitle).into_any()>
            <p>{locale.text(PlanMessage::NothingForBoard)}</p>
            {move || snapshot.with(|snapshot| board_link(locale, snapshot))}
        </Card>
    }
    .into_any()
}

fn key_of(about: QuestionTopic) -> String {
    match about {
        QuestionTopic::Rule(term) => term.name().to_owned(),
        QuestionTopic::Certification(row) => format!("issuer-{row}"),
    }
}

fn id_of(to: Addressee) -> String {
    match to {
        Addressee::Board => "letter-board".to_owned(),
        Addressee::Issuer(row) => format!("letter-{row}"),
    }
}

fn board_link(locale: Locale, snapshot: &PlanSnapshot) -> Option<AnyView> {
    let rule = snapshot.estimate.rule();
    let (address, board) = (rule.board_address(), rule.board);
    (!board.is_empty()).then(|| {
        let name = match address {
            "" => board.into_any(),
            address => external_link(locale, address, board, None),
        };
        view! { <p>{name}</p> }.into_any()
    })
}

#[component]
fn QuestionRow(locale: Locale, questions: Questions, about: QuestionTopic) -> impl IntoView {
    let snapshot = plan_context().snapshot;
    let content = move || {
        questions.with(|questions| {
            let question = questions.iter().find(|question| question.about == about)?;
            Some(snapshot.with(|snapshot| describe(locale, snapshot, question)))
        })
    };
    let form = match about {
        QuestionTopic::Rule(term) => {
            Some(view! { <AnswerForm locale subject=AnswerSubject::Term(term)/> })
        }
        QuestionTopic::Certification(_) => None,
    };
    view! { <li>{content} {form}</li> }
}

fn describe(locale: Locale, snapshot: &PlanSnapshot, question: &Question) -> AnyView {
    let notes = [locale.why_open(question), locale.question_stakes(question)];
    let notes: Vec<AnyView> = notes
        .into_iter()
        .filter(|text| !text.is_empty())
        .chain(locale.citation(question.sources))
        .map(|text| view! { <p class="note">{text}</p> }.into_any())
        .collect();
    let question = locale.open_question(question, &snapshot.now);
    view! { <p><strong>{question}</strong></p> {notes} }.into_any()
}

#[component]
fn LetterTo(locale: Locale, questions: Questions, to: Addressee) -> impl IntoView {
    let snapshot = plan_context().snapshot;
    let name =
        move || snapshot.with(|snapshot| locale.addressee(to, &snapshot.estimate).to_owned());
    let text = move || {
        questions
            .with(|questions| snapshot.with(|snapshot| locale.letter(&snapshot.now, to, questions)))
    };
    view! { <Letter locale id=id_of(to) to=Signal::derive(name) text=Signal::derive(text)/> }
}

/// The board's recorded answers.
#[component]
fn BoardAnswers(locale: Locale) -> impl IntoView {
    let snapshot = plan_context().snapshot;
    let answers = move || {
        snapshot.with(|snapshot| {
            snapshot
                .board_answers_here()
                .cloned()
                .collect::<Vec<BoardAnswer>>()
        })
    };
    view! {
        <div id="rulings">
            <h3>{locale.text(PlanMessage::BoardSaid)}</h3>
            <ul class="plain">
                <For
                    each=answers
                    key=move |answer| (answer.term.name(), locale.board_answer(answer))
                    children=move |answer| view! { <BoardAnswer locale answer/> }
                />
            </ul>
        </div>
    }
}

#[component]
fn BoardAnswer(locale: Locale, answer: BoardAnswer) -> impl IntoView {
    let plans = plans();
    let snapshot = plan_context().snapshot;
    let card = card_heading();
    let BoardAnswer { state, term, .. } = answer;
    let label = label_of(locale, term);
    let remove = move |_| {
        let record = format!("ruling/{}.{}", state.name(), term.name());
        let key = snapshot.with_untracked(|snapshot| snapshot.plan.key(&record));
        let done = locale.text(PlanMessage::Removed).to_owned();
        plans.change_undoably(done, |records, now| records.set(&key, None, now));
        plans.focus.go_to_undo(card);
    };
    view! {
        <li>
            <span class="badge">{locale.text(PlanMessage::FromBoard)}</span>
            " "
            {locale.board_answer(&answer)}
            " "
            <button class="quiet" type="button" aria-label=label on:click=remove>
                {locale.text(PlanMessage::Remove)}
            </button>
        </li>
    }
}

fn label_of(locale: Locale, term: RuleField) -> String {
    let parts = [locale.text(PlanMessage::Remove), locale.rule_term(term)];
    locale.format(PlanMessage::OF_PLAN, &parts)
}

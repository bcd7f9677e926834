//! The form that records a board's answer.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use super::plan_context;
use crate::browser::page as browser;
use crate::components::plans::card_heading;
use crate::components::{LabeledField, SubmitButton};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::plan::board_answers::noted::{self, LONGEST_ANSWER, LONGEST_PERSON};
use crate::plan::board_answers::{AnswerKind, BoardAnswer, BoardAnswerError, RuleField, Value};
use crate::plan::log::days;
use crate::plan::snapshot::PlanSnapshot;
use crate::state::plans::drafts::{DraftField, FormDrafts};
use crate::state::plans::plans;

/// The maximum length of a figure, including `$` and thousands separators.
const MOST_DIGITS: usize = 8;

/// The question that an answer belongs to.
#[derive(Clone, Copy)]
pub enum AnswerSubject {
    Term(RuleField),
    /// A figure that has a value and no open question, chosen in the form: the board may have stated another
    /// value.
    Other(Memo<Vec<RuleField>>),
}

impl AnswerSubject {
    /// The id prefix of the form's fields; no rule field is named "other".
    const fn name(self) -> &'static str {
        match self {
            Self::Term(term) => term.name(),
            Self::Other(_) => "other",
        }
    }

    const fn summary(self) -> PlanMessage {
        match self {
            Self::Term(_) => PlanMessage::RecordAnswer,
            Self::Other(_) => PlanMessage::AnotherFigure,
        }
    }
}

type TextField = DraftField<html::Input>;
type Choice = DraftField<html::Select>;

/// The fields of the form; not every form shows all of them.
#[derive(Clone, Copy)]
struct Fields {
    term: Choice,
    value: TextField,
    yes_no: Choice,
    answer: TextField,
    on: TextField,
    person: TextField,
}

impl Fields {
    fn of(drafts: FormDrafts, name: &str) -> Self {
        let text = |part: &str| drafts.field(format!("{part}-{name}"), String::new);
        let choice = |part: &str| drafts.field(format!("{part}-{name}"), String::new);
        Self {
            term: choice("term"),
            value: text("value"),
            yes_no: choice("value"),
            answer: text("answer"),
            on: text("on"),
            person: text("person"),
        }
    }

    fn is_begun(self) -> bool {
        let texts = [self.value, self.answer, self.on, self.person];
        self.term.is_begun() || texts.into_iter().any(DraftField::is_begun)
    }

    fn forget(self) {
        self.term.forget();
        for field in [self.value, self.answer, self.on, self.person] {
            field.forget();
        }
    }

    /// Parses the entry; `Err` holds a sentence.
    fn read(
        self,
        locale: Locale,
        subject: AnswerSubject,
        snapshot: &PlanSnapshot,
    ) -> Result<BoardAnswer, String> {
        let term = match subject {
            AnswerSubject::Term(term) => Some(term),
            AnswerSubject::Other(_) => RuleField::from_name(&self.term.value()),
        };
        let term = term.ok_or_else(|| locale.text(PlanMessage::ChooseFigure).to_owned())?;
        let entered = match subject {
            AnswerSubject::Term(term) if term.kind() == AnswerKind::YesNo => self.yes_no.value(),
            _ => self.value.value(),
        };
        let value = match term.kind() {
            AnswerKind::Noted => Value::Noted,
            kind => value(locale, entered.trim())
                .ok_or_else(|| locale.board_answer_error(BoardAnswerError::WrongKind(kind)))?,
        };
        let no_day = |_| {
            locale.format(
                PlanMessage::NOT_A_DAY,
                &[locale.text(PlanMessage::AnswerDay)],
            )
        };
        let board_answer = BoardAnswer {
            state: snapshot.estimate.state,
            profession: snapshot.estimate.rule().profession,
            term,
            value,
            answer: self.answer.value(),
            on: days::read_iso(&self.on.value()).map_err(no_day)?,
            person: self.person.value(),
        };
        match board_answer.check(snapshot.estimate.rule(), browser::current_date()) {
            Ok(()) => Ok(board_answer),
            Err(bad) => Err(locale.board_answer_error(bad)),
        }
    }
}

/// The answer as stored. "yes", "no" and "none" are accepted in the user's language, and accents may be omitted.
fn value(locale: Locale, entered: &str) -> Option<Value> {
    let plain = |text: &str| text.to_lowercase().replace('í', "i");
    let named = [
        (PlanMessage::NotThere, Value::NotAsked),
        (PlanMessage::Yes, Value::Yes),
        (PlanMessage::No, Value::No),
    ];
    named
        .into_iter()
        .find(|(word, _)| plain(entered) == plain(locale.text(*word)))
        .map(|(_, value)| value)
        .or_else(|| Value::entered(entered))
}

/// The form, collapsed: the answer, its wording, the date and who gave it.
#[component]
pub fn AnswerForm(locale: Locale, subject: AnswerSubject) -> impl IntoView {
    let plans = plans();
    let snapshot = plan_context().snapshot;
    let card = card_heading();
    let fields = Fields::of(plans.drafts, subject.name());
    let error = RwSignal::new(None);
    let folded = NodeRef::<html::Details>::new();
    let record = move |event: SubmitEvent| {
        event.prevent_default();
        let snapshot = snapshot.get_untracked();
        match fields.read(locale, subject, &snapshot) {
            // On an error the form is not rebuilt, so it keeps the focus.
            Err(text) => error.set(Some(text)),
            Ok(board_answer) => {
                error.set(None);
                fields.forget();
                if let Some(folded) = folded.get_untracked() {
                    folded.set_open(false);
                }
                let (record, text) = noted::write(&board_answer);
                let key = snapshot.plan.key(&record);
                plans.change_undoably(locale.board_answer(&board_answer), |records, now| {
                    records.set(&key, Some(text), now);
                });
                plans.focus.go_to_undo(card);
            }
        }
    };
    let error_view = move || {
        let text = error.get()?;
        Some(view! { <p class="error" role="alert">{text}</p> })
    };
    view! {
        <details class="table" open=fields.is_begun() node_ref=folded>
            <summary>{locale.text(subject.summary())}</summary>
            <form class="answer-form" novalidate=true on:submit=record>
                {value_fields(locale, subject, fields)}
                {text_field(locale, fields.answer, PlanMessage::AnswerWords, LONGEST_ANSWER)}
                {day_field(locale, fields.on)}
                {text_field(locale, fields.person, PlanMessage::AnswerPerson, LONGEST_PERSON)}
                {error_view}
                <SubmitButton class="button quiet-button" text=locale.text(PlanMessage::KeepAnswer)/>
            </form>
        </details>
    }
}

/// The fields for the figure itself.
fn value_fields(locale: Locale, subject: AnswerSubject, fields: Fields) -> AnyView {
    let term = match subject {
        AnswerSubject::Other(terms) => {
            let options = move || {
                let mut options = vec![option("", locale.text(PlanMessage::Choose))];
                let terms = terms.get().into_iter();
                options.extend(terms.map(|term| option(term.name(), locale.rule_term(term))));
                options
            };
            let choice = select(
                locale,
                fields.term,
                PlanMessage::WhichFigure,
                options.into_any(),
            );
            let value = text_field(locale, fields.value, PlanMessage::AnswerOther, MOST_DIGITS);
            return view! { {choice} {value} }.into_any();
        }
        AnswerSubject::Term(term) => term,
    };
    match term.kind() {
        AnswerKind::Figure { .. } => {
            let word = match term {
                RuleField::Renewal => PlanMessage::AnswerYears,
                _ => PlanMessage::AnswerFigure,
            };
            figure_field(locale, fields.value, word)
        }
        AnswerKind::YesNo => {
            let options = [
                ("", PlanMessage::Choose),
                ("yes", PlanMessage::Yes),
                ("no", PlanMessage::No),
            ]
            .map(|(value, word)| option(value, locale.text(word)));
            let options = Vec::from(options).into_any();
            select(locale, fields.yes_no, PlanMessage::AnswerYesNo, options)
        }
        AnswerKind::Noted => ().into_any(),
    }
}

fn option(value: &'static str, text: &'static str) -> AnyView {
    view! { <option value=value>{text}</option> }.into_any()
}

fn labeled(locale: Locale, id: String, word: PlanMessage, control: AnyView) -> AnyView {
    view! { <LabeledField id label=locale.text(word)>{control}</LabeledField> }.into_any()
}

fn select(locale: Locale, field: Choice, word: PlanMessage, options: AnyView) -> AnyView {
    let control = view! {
        <select id=field.id() node_ref=field.node on:change=move |_| field.note_typed()>
            {options}
        </select>
    };
    labeled(locale, field.id(), word, control.into_any())
}

fn text_field(locale: Locale, field: TextField, word: PlanMessage, most: usize) -> AnyView {
    let control = view! {
        <input
            id=field.id()
            type="text"
            maxlength=most.to_string()
            node_ref=field.node
            on:input=move |_| field.note_typed()
        />
    };
    labeled(locale, field.id(), word, control.into_any())
}

fn figure_field(locale: Locale, field: TextField, word: PlanMessage) -> AnyView {
    let control = view! {
        <input
            id=field.id()
            type="text"
            inputmode="numeric"
            maxlength=MOST_DIGITS.to_string()
            node_ref=field.node
            on:input=move |_| field.note_typed()
        />
    };
    labeled(locale, field.id(), word, control.into_any())
}

fn day_field(locale: Locale, field: TextField) -> AnyView {
    let control = view! {
        <input
            id=field.id()
            type="date"
            placeholder=locale.text(PlanMessage::DayShape)
            node_ref=field.node
            on:input=move |_| field.note_typed()
        />
    };
    labeled(
        locale,
        field.id(),
        PlanMessage::AnswerDay,
        control.into_any(),
    )
}

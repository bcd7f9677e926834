//! Hours of practice from before the log.

use leptos::html;
use leptos::prelude::*;

use crate::answers::Hundredths;
use crate::components::LabeledField;
use crate::entry;
use crate::i18n::Locale;
use crate::i18n::messages::{LogMessage, PlanMessage};
use crate::link::Field;
use crate::plan::log::{HoursByKind, Opening};
use crate::plan::log_records::{self, OPENING, OpeningError};
use crate::state::plans::{PlanSnapshot, plans};

const ERROR: &str = "opening-error";
const FIELDS: [(&str, LogMessage); 5] = [
    ("opening-hours", LogMessage::OpeningHours),
    ("opening-clients", LogMessage::OpeningClients),
    ("opening-individual", LogMessage::OpeningIndividual),
    ("opening-group", LogMessage::OpeningGroup),
    ("opening-months", LogMessage::OpeningMonths),
];

#[component]
pub fn OpeningFields(locale: Locale, snapshot: Memo<PlanSnapshot>) -> impl IntoView {
    let plans = plans();
    let answered = Memo::new(move |_| snapshot.with(|snapshot| snapshot.answered_opening));
    let entered = Memo::new(move |_| plans.records.with(log_records::opening));
    let opening = Memo::new(move |_| entered.get().unwrap_or_else(|| answered.get()));
    let error = RwSignal::new(None::<OpeningFieldError>);
    let nodes: [NodeRef<html::Input>; 5] = std::array::from_fn(|_| NodeRef::new());
    let take = move || match read(locale, nodes) {
        Ok(opening) => {
            error.set(None);
            let text = log_records::write_opening(&opening, &answered.get_untracked());
            plans.records.set(OPENING, text);
        }
        Err(why) => error.set(Some(why)),
    };
    let fields: Vec<AnyView> = FIELDS
        .into_iter()
        .zip(nodes)
        .enumerate()
        .map(|(index, ((id, word), node))| {
            let value = move || {
                let number = numbers(&opening.get())[index];
                if number.0 == 0 {
                    String::new()
                } else {
                    number.write()
                }
            };
            let is_wrong = move || {
                error.with(|error| {
                    error
                        .as_ref()
                        .is_some_and(|wrong| wrong.fields.contains(&index))
                })
            };
            view! {
                <LabeledField id label=locale.text(word)>
                    <input
                        id=id
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        aria-invalid=move || is_wrong().then_some("true")
                        aria-describedby=move || is_wrong().then_some(ERROR)
                        prop:value=value
                        node_ref=node
                        on:change=move |_| take()
                    />
                </LabeledField>
            }
            .into_any()
        })
        .collect();
    let error_view = move || {
        error
            .get()
            .map(|wrong| view! { <p class="error" id=ERROR role="alert">{wrong.text}</p> })
    };
    let origin = move || match (entered.get(), opening.get().is_none()) {
        (_, true) => None,
        (Some(_), false) => Some(locale.text(LogMessage::OpeningKept)),
        (None, false) => Some(locale.text(LogMessage::OpeningAnswered)),
    };
    view! {
        <details class="table" open=opening.get_untracked() != Opening::default()>
            <summary>{locale.text(LogMessage::OpeningTitle)}</summary>
            <p class="hint">{locale.text(LogMessage::OpeningLead)}</p>
            <div class="log-fields" role="group" aria-label=locale.text(LogMessage::OpeningTitle)>{fields}</div>
            {error_view}
            {move || origin().map(|text| view! { <p class="hint">{text}</p> })}
        </details>
    }
}

fn numbers(opening: &Opening) -> [Hundredths; 5] {
    let kinds = &opening.kinds;
    [
        kinds.hours,
        kinds.with_clients,
        kinds.individual,
        kinds.group,
        opening.months,
    ]
}

/// An error and the fields that cause it.
#[derive(Clone, Debug, PartialEq)]
struct OpeningFieldError {
    text: String,
    /// Indexes into [`FIELDS`].
    fields: Vec<usize>,
}

/// Parses the entry; `Err` holds a sentence.
fn read(locale: Locale, nodes: [NodeRef<html::Input>; 5]) -> Result<Opening, OpeningFieldError> {
    let mut read = [Hundredths(0); 5];
    let fields = read.iter_mut().zip(nodes).zip(FIELDS).enumerate();
    for (index, ((number, node), (_, word))) in fields {
        let typed = node.get_untracked().map(|field| field.value());
        let typed = typed.unwrap_or_default();
        let field = match word {
            LogMessage::OpeningMonths => Field::DoneMonths,
            _ => Field::Done,
        };
        let not_a_number = || OpeningFieldError {
            text: locale.format(PlanMessage::NOT_A_NUMBER, &[locale.text(word)]),
            fields: vec![index],
        };
        let text = entry::read(field, &typed).map_err(|_| not_a_number())?;
        *number = Hundredths::parse(&text).unwrap_or_default();
    }
    let [hours, with_clients, individual, group, months] = read;
    let opening = Opening {
        kinds: HoursByKind {
            hours,
            with_clients,
            individual,
            group,
        },
        months,
    };
    log_records::check_opening(&opening).map_err(|why| {
        let (word, fields) = match why {
            OpeningError::TooMuchHours => (LogMessage::OpeningTooMuch, vec![0]),
            OpeningError::TooManyMonths => (LogMessage::OpeningTooMuch, vec![4]),
            OpeningError::ClientsOverHours => (LogMessage::OpeningMore, vec![0, 1]),
            OpeningError::SupervisionOverHours => (LogMessage::OpeningMore, vec![0, 2, 3]),
        };
        OpeningFieldError {
            text: locale.text(word).to_owned(),
            fields,
        }
    })?;
    Ok(opening)
}

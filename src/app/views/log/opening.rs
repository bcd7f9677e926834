//! Practice from before the log.

use leptos::html;
use leptos::prelude::*;

use crate::answers::Hundredths;
use crate::entry;
use crate::i18n::Locale;
use crate::i18n::messages::{LogMessage, PlanMessage};
use crate::link::Field;
use crate::plan::log::{Kinds, Opening};
use crate::plan::log_records::{self, BadOpening, OPENING};
use crate::state::plans::plans;

const FIELDS: [(&str, LogMessage); 5] = [
    ("opening-hours", LogMessage::OpeningHours),
    ("opening-clients", LogMessage::OpeningClients),
    ("opening-individual", LogMessage::OpeningIndividual),
    ("opening-group", LogMessage::OpeningGroup),
    ("opening-months", LogMessage::OpeningMonths),
];

#[component]
pub fn OpeningFields(locale: Locale) -> impl IntoView {
    let plans = plans();
    let opening = Memo::new(move |_| plans.records.with(log_records::opening));
    let error = RwSignal::new(None::<String>);
    let nodes: [NodeRef<html::Input>; 5] = std::array::from_fn(|_| NodeRef::new());
    let take = move || match read(locale, nodes) {
        Ok(opening) => {
            error.set(None);
            plans
                .records
                .set(OPENING, log_records::write_opening(&opening));
        }
        Err(why) => error.set(Some(why)),
    };
    let fields: Vec<AnyView> = FIELDS
        .into_iter()
        .zip(nodes)
        .enumerate()
        .map(|(place, ((id, word), node))| {
            let value = move || {
                let number = numbers(&opening.get())[place];
                if number.0 == 0 {
                    String::new()
                } else {
                    number.write()
                }
            };
            view! {
                <div class="field">
                    <label for=id>{locale.text(word)}</label>
                    <input
                        id=id
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        prop:value=value
                        node_ref=node
                        on:change=move |_| take()
                    />
                </div>
            }
            .into_any()
        })
        .collect();
    let told = move || {
        error
            .get()
            .map(|text| view! { <p class="error" role="alert">{text}</p> })
    };
    let is_there = move || opening.with(|opening| !opening.is_none());
    view! {
        <details class="table" open=opening.get_untracked() != Opening::default()>
            <summary>{locale.text(LogMessage::OpeningTitle)}</summary>
            <p class="hint">{locale.text(LogMessage::OpeningLead)}</p>
            <div class="log-fields" role="group" aria-label=locale.text(LogMessage::OpeningTitle)>{fields}</div>
            {told}
            <p class="hint" hidden=move || !is_there()>{locale.text(LogMessage::OpeningKept)}</p>
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

/// What was entered, or in a sentence what is wrong with it.
fn read(locale: Locale, nodes: [NodeRef<html::Input>; 5]) -> Result<Opening, String> {
    let mut read = [Hundredths(0); 5];
    for ((number, node), (_, word)) in read.iter_mut().zip(nodes).zip(FIELDS) {
        let typed = node.get_untracked().map(|field| field.value());
        let typed = typed.unwrap_or_default();
        let field = match word {
            LogMessage::OpeningMonths => Field::DoneMonths,
            _ => Field::Done,
        };
        let not_a_number = || locale.format(PlanMessage::NOT_A_NUMBER, &[locale.text(word)]);
        let text = entry::read(field, &typed).map_err(|_| not_a_number())?;
        *number = Hundredths::parse(&text).unwrap_or_default();
    }
    let [hours, with_clients, individual, group, months] = read;
    let opening = Opening {
        kinds: Kinds {
            hours,
            with_clients,
            individual,
            group,
        },
        months,
    };
    log_records::check_opening(&opening).map_err(|why| {
        let word = match why {
            BadOpening::TooMuch => LogMessage::OpeningTooMuch,
            BadOpening::MoreThanHours => LogMessage::OpeningMore,
        };
        locale.text(word).to_owned()
    })?;
    Ok(opening)
}

//! The programs of a school's file, as an estimate uses them.

use leptos::prelude::*;

use crate::answers::{Month, Pace};
use crate::components::{external_link, header_row};
use crate::i18n::Locale;
use crate::i18n::messages::EmbedMessage;
use crate::school::{Program, School};

/// `heading`: the id of the table's heading.
pub fn table(locale: Locale, heading: &'static str, school: &School, today: Month) -> AnyView {
    let columns = [
        EmbedMessage::Program,
        EmbedMessage::Months,
        EmbedMessage::Tuition,
        EmbedMessage::Where,
    ]
    .map(|word| locale.text(word));
    let rows = school.programs.iter();
    let rows: Vec<AnyView> = rows.map(|program| row(locale, program, today)).collect();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-labelledby=heading>
            <table class="words" aria-labelledby=heading>
                {header_row(&columns)}
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(locale: Locale, program: &Program, today: Month) -> AnyView {
    let name = program.name.clone();
    let name = match &program.link {
        Some(address) => external_link(locale, address.clone(), name, None),
        None => name.into_any(),
    };
    let mode = program.mode.map(|mode| format!("{}.", locale.mode(mode)));
    let start = locale.next_start(program, today);
    let where_and_when: Vec<String> = mode.into_iter().chain(start).collect();
    let or = |text: String, nothing: EmbedMessage| {
        if text.is_empty() {
            locale.text(nothing).to_owned()
        } else {
            text
        }
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{or(months(locale, program), EmbedMessage::Usual)}</td>
            <td>{or(tuition(locale, program), EmbedMessage::NotSaid)}</td>
            <td>{or(where_and_when.join(" "), EmbedMessage::NotSaid)}</td>
        </tr>
    }
    .into_any()
}

fn months(locale: Locale, program: &Program) -> String {
    let paces = Pace::ALL.iter().zip(program.figures.months);
    let listed = paces.filter_map(|(pace, months)| {
        let word = match pace {
            Pace::Full => EmbedMessage::MONTHS_FULL,
            Pace::Part => EmbedMessage::MONTHS_PART,
            Pace::Accelerated => EmbedMessage::MONTHS_ACCELERATED,
        };
        let months = locale.number(f64::from(months?));
        Some(locale.format(word, &[&months]))
    });
    listed.collect::<Vec<_>>().join("; ")
}

fn tuition(locale: Locale, program: &Program) -> String {
    let tuition = program.figures.tuition;
    let one = |word, dollars: Option<u32>| {
        let dollars = locale.figures.dollars(i64::from(dollars?));
        Some(locale.format(word, &[&dollars]))
    };
    let both = [
        one(EmbedMessage::TUITION_IN, tuition.in_state),
        one(EmbedMessage::TUITION_OUT, tuition.out_of_state),
    ];
    both.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

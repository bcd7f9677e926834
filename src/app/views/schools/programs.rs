//! The programs of a school's file, as an estimate uses them.

use leptos::prelude::*;

use crate::answers::{Month, Pace};
use crate::components::{external_link, header_row};
use crate::school::{Program, School};
use crate::text::Locale;
use crate::text::embed_words::EmbedWord;

/// `heading`: the id of what the table is called.
pub fn table(locale: Locale, heading: &'static str, school: &School, today: Month) -> AnyView {
    let columns = [
        EmbedWord::Program,
        EmbedWord::Months,
        EmbedWord::Tuition,
        EmbedWord::Where,
    ]
    .map(|word| locale.say(word));
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
    let or = |text: String, nothing: EmbedWord| {
        if text.is_empty() {
            locale.say(nothing).to_owned()
        } else {
            text
        }
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{or(months(locale, program), EmbedWord::Usual)}</td>
            <td>{or(tuition(locale, program), EmbedWord::NotSaid)}</td>
            <td>{or(where_and_when.join(" "), EmbedWord::NotSaid)}</td>
        </tr>
    }
    .into_any()
}

fn months(locale: Locale, program: &Program) -> String {
    let paces = Pace::ALL.iter().zip(program.figures.months);
    let said = paces.filter_map(|(pace, months)| {
        let word = match pace {
            Pace::Full => EmbedWord::MonthsFull,
            Pace::Part => EmbedWord::MonthsPart,
            Pace::Accelerated => EmbedWord::MonthsAccelerated,
        };
        let months = locale.number(f64::from(months?));
        Some(locale.fill(word, &[&months]))
    });
    said.collect::<Vec<_>>().join("; ")
}

fn tuition(locale: Locale, program: &Program) -> String {
    let tuition = program.figures.tuition;
    let one = |word, dollars: Option<u32>| {
        let dollars = locale.figures.dollars(i64::from(dollars?));
        Some(locale.fill(word, &[&dollars]))
    };
    let both = [
        one(EmbedWord::TuitionIn, tuition.in_state),
        one(EmbedWord::TuitionOut, tuition.out_of_state),
    ];
    both.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

//! The programs of a school's file, as an estimate uses them.

use super::file::outside;
use crate::answers::{Month, Pace};
use crate::school::{Program, School};
use crate::text::Locale;
use crate::text::embed_words::EmbedWord;
use crate::ui::pieces::{head, heads};
use crate::ui::tree::{Element, el};

pub fn table(locale: Locale, school: &School, today: Month) -> Element {
    let heading = "school-sets";
    let columns = [
        EmbedWord::Program,
        EmbedWord::Months,
        EmbedWord::Tuition,
        EmbedWord::Where,
    ]
    .map(|word| locale.say(word));
    let rows: Vec<Element> = school
        .programs
        .iter()
        .map(|program| row(locale, program, today))
        .collect();
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-labelledby", heading)
        .add(
            el("table")
                .class("words")
                .attr("aria-labelledby", heading)
                .add(heads(&columns))
                .add(el("tbody").add(rows)),
        )
}

fn row(locale: Locale, program: &Program, today: Month) -> Element {
    let name = program.name.clone();
    let name = match &program.link {
        Some(address) => outside(locale, address.clone(), name),
        None => el("span").add(name),
    };
    let place = program.mode.map(|mode| locale.mode(mode).to_owned());
    let start = locale.next_start(program, today);
    let place: Vec<String> = place
        .into_iter()
        .map(|place| format!("{place}."))
        .chain(start)
        .collect();
    let or = |text: String, nothing: EmbedWord| {
        if text.is_empty() {
            locale.say(nothing).to_owned()
        } else {
            text
        }
    };
    el("tr")
        .attr("data-key", program.id.clone())
        .add(head().add(name))
        .add(el("td").add(or(months(locale, program), EmbedWord::Usual)))
        .add(el("td").add(or(tuition(locale, program), EmbedWord::NotSaid)))
        .add(el("td").add(or(place.join(" "), EmbedWord::NotSaid)))
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

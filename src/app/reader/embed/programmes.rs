//! The programmes of a school's file, as an estimate uses them.

use super::file::outside;
use crate::answers::{Month, Pace};
use crate::school::{Programme, School};
use crate::text::Voice;
use crate::text::embed_words::EmbedWord;
use crate::ui::pieces::{head, heads};
use crate::ui::tree::{Element, el};

pub fn table(voice: Voice, school: &School, today: Month) -> Element {
    let heading = "school-sets";
    let columns = [
        EmbedWord::Program,
        EmbedWord::Months,
        EmbedWord::Tuition,
        EmbedWord::Where,
    ]
    .map(|word| voice.say(word));
    let rows: Vec<Element> = school
        .programmes
        .iter()
        .map(|programme| row(voice, programme, today))
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

fn row(voice: Voice, programme: &Programme, today: Month) -> Element {
    let name = programme.name.clone();
    let name = match &programme.link {
        Some(address) => outside(voice, address.clone(), name),
        None => el("span").add(name),
    };
    let place = programme.mode.map(|mode| voice.mode(mode).to_owned());
    let start = voice.next_start(programme, today);
    let place: Vec<String> = place
        .into_iter()
        .map(|place| format!("{place}."))
        .chain(start)
        .collect();
    let or = |text: String, nothing: EmbedWord| {
        if text.is_empty() {
            voice.say(nothing).to_owned()
        } else {
            text
        }
    };
    el("tr")
        .attr("data-key", programme.id.clone())
        .add(head().add(name))
        .add(el("td").add(or(months(voice, programme), EmbedWord::Usual)))
        .add(el("td").add(or(tuition(voice, programme), EmbedWord::NotSaid)))
        .add(el("td").add(or(place.join(" "), EmbedWord::NotSaid)))
}

fn months(voice: Voice, programme: &Programme) -> String {
    let paces = Pace::ALL.iter().zip(programme.figures.months);
    let said = paces.filter_map(|(pace, months)| {
        let word = match pace {
            Pace::Full => EmbedWord::MonthsFull,
            Pace::Part => EmbedWord::MonthsPart,
            Pace::Accelerated => EmbedWord::MonthsAccelerated,
        };
        let months = voice.number(f64::from(months?));
        Some(voice.fill(word, &[&months]))
    });
    said.collect::<Vec<_>>().join("; ")
}

fn tuition(voice: Voice, programme: &Programme) -> String {
    let tuition = programme.figures.tuition;
    let one = |word, dollars: Option<u32>| {
        let dollars = voice.figures.dollars(i64::from(dollars?));
        Some(voice.fill(word, &[&dollars]))
    };
    let both = [
        one(EmbedWord::TuitionIn, tuition.in_state),
        one(EmbedWord::TuitionOut, tuition.out_of_state),
    ];
    both.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

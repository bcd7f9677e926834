//! The school's file in a frame of the school's page: what is wrong in it, what the school says of the user's state,
//! shown and printed before the estimate, and which program the estimate is to use.
//!
//! The frame part (see `crate::guest`) hands over the text of the file; what the calculator needs of it is handed on as an
//! [`Offer`]. What the school sets where the user has said nothing is set once, when the file comes.

use web_sys::Element as DomElement;

use super::shelf::Shelf;
use crate::answers::Answers;
use crate::browser::page as browser;
use crate::link;
use crate::school::{self, Chosen, Fault, Notice, Offer, School, chosen};
use crate::text::Locale;
use crate::text::reader_words::ReaderWord;
use crate::text::school_words::SchoolWord;
use crate::ui::pieces::hidden;
use crate::ui::services;
use crate::ui::tree::{ACT, Element, el};

/// What the reader knows of the school's file.
#[derive(Default)]
pub struct State {
    /// As it came.
    text: String,
    file: Option<Result<School, Vec<Fault>>>,
    /// The program that the user chose of several.
    id: Option<String>,
}

/// So many faults are told to the people who look after the file.
const MOST_FAULTS: usize = 20;

/// Takes over the text of the school's file; empty where there is none any more.
pub fn take(shelf: Shelf, text: String) {
    read_page(shelf);
    if shelf.now(|state| state.school.text != text) {
        let file = (!text.is_empty()).then(|| school::read(&text));
        shelf.update(|state| {
            state.school = State {
                text,
                file,
                id: None,
            };
        });
        fill_in(shelf);
    }
    offer(shelf);
}

/// Follows the answers and the language.
pub fn follow(shelf: Shelf) {
    read_page(shelf);
    offer(shelf);
}

fn read_page(shelf: Shelf) {
    shelf.update(|state| {
        state.language = services::language();
        state.answers = services::answers();
    });
}

/// Gives the calculator what the school sets where the user has said nothing.
fn fill_in(shelf: Shelf) {
    let filled = shelf.now(|state| {
        let Some(Ok(school)) = &state.school.file else {
            return None;
        };
        let (filled, set) = school::preset(school, None, &state.answers);
        (!set.is_empty()).then_some(filled)
    });
    if let Some(filled) = filled {
        shelf.update(|state| state.answers = filled);
        services::take_over(&link::write(&filled));
    }
}

fn offer(shelf: Shelf) {
    let offer = shelf.now(|state| {
        let Some(Ok(school)) = &state.school.file else {
            return None;
        };
        let chosen = chosen(school, state.school.id.as_deref(), &state.answers);
        let program = chosen.program()?;
        Some(Offer::of(school, program))
    });
    services::take_school_offer(offer);
}

/// What stands above the calculator.
pub fn view(shelf: Shelf) -> Vec<Element> {
    let locale = shelf.locale();
    shelf.with(|state| match &state.school.file {
        None => Vec::new(),
        Some(Err(faults)) => vec![refused(locale, faults)],
        Some(Ok(school)) => told(locale, school, state.school.id.as_deref(), &state.answers),
    })
}

/// For the people who look after the file; readers lose nothing by it.
fn refused(locale: Locale, faults: &[Fault]) -> Element {
    let list: Vec<Element> = faults
        .iter()
        .take(MOST_FAULTS)
        .map(|fault| el("li").add(locale.school_fault(fault)))
        .collect();
    el("div")
        .class("notice")
        .attr("id", "school-faults")
        .attr("role", "status")
        .add(el("strong").add(locale.say(ReaderWord::SchoolFileRefused)))
        .add(el("ul").add(list))
}

fn told(locale: Locale, school: &School, id: Option<&str>, answers: &Answers) -> Vec<Element> {
    let chosen = chosen(school, id, answers);
    let logo = school
        .logo
        .as_deref()
        .filter(|logo| logo.starts_with("data:"));
    let logo = logo.map(|logo| {
        el("img")
            .attr("src", logo.to_owned())
            .attr("alt", "")
            .attr("height", "40")
    });
    let mut card = el("section")
        .class("card school")
        .attr("aria-labelledby", "school-heading")
        .add(logo)
        .add(
            el("h2")
                .attr("id", "school-heading")
                .add(locale.fill(ReaderWord::SchoolSays, &[&school.name])),
        )
        .add(choice(locale, school, id, answers))
        .add(
            locale
                .chosen(&chosen, id.unwrap_or_default(), school)
                .map(|text| el("p").add(text)),
        );
    if let Chosen::Program(program) = chosen {
        let facts = [
            Some(program.name.clone()),
            program.mode.map(|mode| locale.mode(mode).to_owned()),
            locale.next_start(program, browser::today()),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        card = card
            .add(el("p").add(el("strong").add(facts.join(" · "))))
            .add(el("p").add(locale.say(ReaderWord::SchoolSets)));
        if let Some(state) = answers.state {
            card = card.add(statement(
                locale,
                &school::notice(school, program, state, locale),
            ));
        }
    }
    vec![card.add(el("p").class("hint").add(locale.ask_at(&school.contact)))]
}

/// The program, where the school has several for the degree that is planned.
fn choice(locale: Locale, school: &School, id: Option<&str>, answers: &Answers) -> Option<Element> {
    let Chosen::Several(programs) = chosen(school, None, answers) else {
        return None;
    };
    let mut options = vec![
        el("option")
            .attr("value", "")
            .add(locale.say(ReaderWord::SchoolNoProgram)),
    ];
    options.extend(programs.iter().map(|program| {
        el("option")
            .attr("value", program.id.clone())
            .add(program.name.clone())
    }));
    Some(
        el("div")
            .class("field")
            .add(
                el("label")
                    .attr("for", "school-program")
                    .add(locale.say(ReaderWord::SchoolProgram)),
            )
            .add(
                el("select")
                    .attr("id", "school-program")
                    .attr(ACT, "program")
                    .add(options)
                    .value(id.unwrap_or_default().to_owned()),
            ),
    )
}

fn statement(locale: Locale, notice: &Notice) -> Element {
    let link = notice.link.clone().map(|link| {
        el("p").add(
            el("a")
                .attr("href", link)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer")
                .add(locale.say(SchoolWord::StatementLink))
                .add(hidden(format!(
                    " ({})",
                    locale.say(crate::text::Word::OpensOutside)
                ))),
        )
    });
    let sentences: Vec<Element> = notice
        .sentences
        .iter()
        .map(|sentence| el("p").add(sentence.clone()))
        .collect();
    el("div")
        .class("statement")
        .attr("id", "school-statement")
        .add(el("h3").add(notice.heading.clone()))
        .add(sentences)
        .add(link)
}

/// Does what was asked for, where it is of this view.
pub fn act(shelf: Shelf, name: &str, from: &DomElement) -> bool {
    if name != "program" {
        return false;
    }
    let id = browser::entered(from);
    shelf.update(|state| state.school.id = Some(id).filter(|id| !id.is_empty()));
    offer(shelf);
    true
}

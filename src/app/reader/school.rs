//! The school's file in a frame of the school's page: what is wrong in it, what the school says of the user's state,
//! shown and printed before the estimate, and which programme the estimate is to use.
//!
//! The guest (see `crate::guest`) lays the text of the file into the page; what the calculator needs of it is handed on
//! as an [`Offer`]. What the school sets where the user has said nothing is set once, when the file comes.

use web_sys::Element as DomElement;

use super::shelf::Shelf;
use crate::answers::Answers;
use crate::browser::address;
use crate::browser::page as browser;
use crate::link;
use crate::school::{self, Chosen, Fault, Notice, Offer, School, chosen};
use crate::text::Voice;
use crate::text::reader_words::ReaderWord;
use crate::text::school_words::SchoolWord;
use crate::ui::pieces::hidden;
use crate::ui::tree::{ACT, Element, el};

/// What the reader knows of the school's file.
#[derive(Default)]
pub struct State {
    /// As it lies in the page.
    text: String,
    file: Option<Result<School, Vec<Fault>>>,
    /// The programme that the user chose of several.
    id: Option<String>,
}

/// So many faults are told to the people who look after the file.
const MOST_FAULTS: usize = 20;

/// Looks at the file and at the answers, and hands on what the calculator needs.
pub fn look(shelf: Shelf) {
    let place = browser::by_id(browser::SCHOOL_FILE);
    let text = place.and_then(|place| place.text_content());
    let text = text.unwrap_or_default();
    let is_new = shelf.now(|state| state.school.text != text);
    if is_new {
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
        address::take_over(&link::write(&filled));
    }
}

fn offer(shelf: Shelf) {
    let text = shelf.now(|state| {
        let Some(Ok(school)) = &state.school.file else {
            return String::new();
        };
        let chosen = chosen(school, state.school.id.as_deref(), &state.answers);
        let programme = chosen.programme();
        programme.map_or_else(String::new, |programme| {
            Offer::of(school, programme).write()
        })
    });
    browser::tell_offer(&text);
}

/// What stands above the calculator.
pub fn view(shelf: Shelf) -> Vec<Element> {
    let voice = shelf.voice();
    shelf.with(|state| match &state.school.file {
        None => Vec::new(),
        Some(Err(faults)) => vec![refused(voice, faults)],
        Some(Ok(school)) => told(voice, school, state.school.id.as_deref(), &state.answers),
    })
}

/// For the people who look after the file; readers lose nothing by it.
fn refused(voice: Voice, faults: &[Fault]) -> Element {
    let list: Vec<Element> = faults
        .iter()
        .take(MOST_FAULTS)
        .map(|fault| el("li").add(voice.school_fault(fault)))
        .collect();
    el("div")
        .class("notice")
        .attr("id", "school-faults")
        .attr("role", "status")
        .add(el("strong").add(voice.say(ReaderWord::SchoolFileRefused)))
        .add(el("ul").add(list))
}

fn told(voice: Voice, school: &School, id: Option<&str>, answers: &Answers) -> Vec<Element> {
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
                .add(voice.fill(ReaderWord::SchoolSays, &[&school.name])),
        )
        .add(choice(voice, school, id, answers))
        .add(
            voice
                .chosen(&chosen, id.unwrap_or_default(), school)
                .map(|text| el("p").add(text)),
        );
    if let Chosen::Programme(programme) = chosen {
        let facts = [
            Some(programme.name.clone()),
            programme.mode.map(|mode| voice.mode(mode).to_owned()),
            voice.next_start(programme, browser::today()),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        card = card
            .add(el("p").add(el("strong").add(facts.join(" · "))))
            .add(el("p").add(voice.say(ReaderWord::SchoolSets)));
        if let Some(state) = answers.state {
            card = card.add(statement(
                voice,
                &school::notice(school, programme, state, voice),
            ));
        }
    }
    vec![card.add(el("p").class("hint").add(voice.ask_at(&school.contact)))]
}

/// The programme, where the school has several for the degree that is planned.
fn choice(voice: Voice, school: &School, id: Option<&str>, answers: &Answers) -> Option<Element> {
    let Chosen::Several(programmes) = chosen(school, None, answers) else {
        return None;
    };
    let mut options = vec![
        el("option")
            .attr("value", "")
            .add(voice.say(ReaderWord::SchoolNoProgramme)),
    ];
    options.extend(programmes.iter().map(|programme| {
        el("option")
            .attr("value", programme.id.clone())
            .add(programme.name.clone())
    }));
    Some(
        el("div")
            .class("field")
            .add(
                el("label")
                    .attr("for", "school-program")
                    .add(voice.say(ReaderWord::SchoolProgramme)),
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

fn statement(voice: Voice, notice: &Notice) -> Element {
    let link = notice.link.clone().map(|link| {
        el("p").add(
            el("a")
                .attr("href", link)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer")
                .add(voice.say(SchoolWord::StatementLink))
                .add(hidden(format!(
                    " ({})",
                    voice.say(crate::text::Word::OpensOutside)
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

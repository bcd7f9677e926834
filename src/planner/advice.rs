//! What to ask the board and what it answered; and a move to another state.

use leptos::task::spawn_local;
use web_sys::Element as DomElement;

use super::compare::button;
use super::desk::Desk;
use super::relocation;
use crate::plan::log::days;
use crate::plan::mine::{LONGEST_ANSWER, LONGEST_PERSON, Mine, write_ruling};
use crate::plan::plans;
use crate::plan::questions::{About, Addressee, Question, addressees, open_questions};
use crate::plan::rulings::{self, Kind, Ruling, Term, Value};
use crate::text::Voice;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::outside;
use crate::ui::tree::{Element, KEY, el};
use crate::web::page as browser;

pub fn cards(desk: Desk, voice: Voice<'static>, mine: &Mine) -> Vec<Element> {
    let mut cards = vec![relocation::card(desk, voice, mine)];
    cards.extend(questions(desk, voice, mine));
    cards
}

fn open(mine: &Mine) -> Vec<Question> {
    open_questions(&mine.now, &mine.rulings, mine.way.today)
}

fn questions(desk: Desk, voice: Voice<'static>, mine: &Mine) -> Option<Element> {
    let questions = open(mine);
    if questions.is_empty() && mine.rulings.is_empty() {
        return None;
    }
    let list: Vec<Element> = questions
        .iter()
        .map(|question| one_question(desk, voice, mine, question))
        .collect();
    let letters: Vec<Element> = addressees(&questions)
        .into_iter()
        .map(|to| letter_to(desk, voice, mine, to))
        .collect();
    let answered: Vec<Element> = mine
        .rulings
        .iter()
        .map(|ruling| one_ruling(voice, ruling))
        .collect();
    let answered = (!answered.is_empty()).then(|| {
        el("div")
            .id("rulings")
            .add(el("h3").add(voice.say(PlanWord::BoardSaid)))
            .add(el("ul").class("plain").add(answered))
    });
    Some(
        el("section")
            .class("card")
            .id("ask")
            .attr("aria-labelledby", "ask-heading")
            .add(
                el("h2")
                    .id("ask-heading")
                    .add(voice.say(PlanWord::AskTitle)),
            )
            .add(el("p").class("lead").add(voice.say(PlanWord::AskLead)))
            .add(board_link(voice, mine))
            .add(answered)
            .add(el("ol").class("questions").add(list))
            .add(letters),
    )
}

fn board_link(voice: Voice<'static>, mine: &Mine) -> Option<Element> {
    let address = voice.rule_address(mine.estimate.state);
    let board = mine.estimate.rule().board;
    (!address.is_empty()).then(|| el("p").add(outside(voice, address, board.to_owned())))
}

fn one_question(desk: Desk, voice: Voice<'static>, mine: &Mine, question: &Question) -> Element {
    let texts = [voice.why_open(question), voice.what_hangs(question)];
    let notes: Vec<Element> = texts
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| el("p").class("note").add(text))
        .collect();
    let (key, answer) = match question.about {
        About::Rule(term) => (term.name(), Some(answer_form(desk, voice, mine, term))),
        About::Certification(_) => ("issuer", None),
    };
    el("li")
        .attr(KEY, key)
        .add(el("p").add(el("strong").add(voice.open_question(question, &mine.now))))
        .add(notes)
        .add(
            voice
                .citation(question.sources)
                .map(|text| el("p").class("note").add(text)),
        )
        .add(answer)
}

/// The form in which a board's answer is recorded.
fn answer_form(desk: Desk, voice: Voice<'static>, mine: &Mine, term: Term) -> Element {
    let name = term.name();
    let id = |part: &str| format!("{part}-{name}");
    let field = |part: &str, word: PlanWord, control: Element| {
        el("div")
            .class("field")
            .add(el("label").attr("for", id(part)).add(voice.say(word)))
            .add(control.attr("id", id(part)))
    };
    let text = |most: usize| {
        el("input")
            .attr("type", "text")
            .attr("maxlength", most.to_string())
    };
    let value = match term.kind() {
        Kind::Figure { .. } => Some(field(
            "value",
            PlanWord::AnswerFigure,
            text(6).attr("inputmode", "numeric"),
        )),
        Kind::YesNo => {
            let options = [
                ("", PlanWord::Choose),
                ("yes", PlanWord::Yes),
                ("no", PlanWord::No),
            ]
            .map(|(value, word)| el("option").attr("value", value).add(voice.say(word)));
            let select = el("select").add(Vec::from(options));
            Some(field("value", PlanWord::AnswerYesNo, select))
        }
        Kind::Noted => None,
    };
    let fault = desk.with(|state| state.ruling_fault.clone());
    let fault = fault
        .and_then(|(of, text)| (of == name).then_some(text))
        .map(|text| el("p").class("error").attr("role", "alert").add(text));
    el("details")
        .class("table")
        .add(el("summary").add(voice.say(PlanWord::RecordAnswer)))
        .add(
            el("div")
                .class("answer-form")
                .add(value)
                .add(field("answer", PlanWord::AnswerWords, text(LONGEST_ANSWER)))
                .add(field(
                    "on",
                    PlanWord::AnswerDay,
                    el("input")
                        .attr("type", "date")
                        .attr("placeholder", voice.say(PlanWord::DayShape)),
                ))
                .add(field(
                    "person",
                    PlanWord::AnswerPerson,
                    text(LONGEST_PERSON),
                ))
                .add(fault)
                .add(button(
                    "button quiet-button",
                    format!("rule {}.{name}", mine.estimate.state.name()),
                    voice.say(PlanWord::KeepAnswer),
                )),
        )
}

fn one_ruling(voice: Voice<'static>, ruling: &Ruling) -> Element {
    let key = format!("{}.{}", ruling.state.name(), ruling.term.name());
    el("li")
        .add(
            el("span")
                .class("badge")
                .add(voice.say(PlanWord::FromBoard)),
        )
        .add(" ")
        .add(voice.ruling(ruling))
        .add(" ")
        .add(
            button(
                "quiet",
                format!("unrule {key}"),
                voice.say(PlanWord::Remove),
            )
            .attr(
                "aria-label",
                voice.fill(
                    PlanWord::OfPlan,
                    &[voice.say(PlanWord::Remove), voice.rule_term(ruling.term)],
                ),
            ),
        )
}

/// The questions to one addressee.
fn letter_to(desk: Desk, voice: Voice<'static>, mine: &Mine, to: Addressee) -> Element {
    let id = match to {
        Addressee::Board => "letter-board".to_owned(),
        Addressee::Issuer(row) => format!("letter-{row}"),
    };
    let text = voice.letter(&mine.now, to, &open(mine));
    letter(desk, voice, &id, text, voice.addressee(to, &mine.estimate))
}

/// A letter as a text to copy.
pub fn letter(desk: Desk, voice: Voice<'static>, id: &str, text: String, to: &str) -> Element {
    let copied = desk.with(|state| state.copied_letter.as_deref() == Some(id));
    let word = if copied {
        PlanWord::Copied
    } else {
        PlanWord::CopyText
    };
    let text = el("pre")
        .class("letter")
        .attr("id", id.to_owned())
        .attr("tabindex", "0")
        .add(text);
    el("details")
        .class("table")
        .add(el("summary").add(voice.fill(PlanWord::LetterTo, &[to])))
        .add(text)
        .add(button(
            "button quiet-button",
            format!("copy-letter {id}"),
            voice.say(word),
        ))
}

fn copy_letter(desk: Desk, id: &str) {
    let text = browser::by_id(id).and_then(|letter| letter.text_content());
    let (id, text) = (id.to_owned(), text.unwrap_or_default());
    spawn_local(async move {
        if browser::copy(text).await {
            desk.update(|state| state.copied_letter = Some(id));
        } else {
            desk.say_fault(desk.voice_now().say(PlanWord::CopyByHand).to_owned());
        }
    });
}

/// Records what a board answered.
fn record(desk: Desk, mine: &Mine, key: &str, from: &DomElement) {
    let voice = desk.voice_now();
    let Some(term) = key
        .split_once('.')
        .and_then(|(_, term)| Term::from_name(term))
    else {
        return;
    };
    let entered = |part: &str| {
        let control = browser::by_id(&format!("{part}-{}", term.name()));
        control
            .map(|control| browser::entered(&control))
            .unwrap_or_default()
    };
    let refuse = |text: String| {
        desk.update(|state| state.ruling_fault = Some((term.name().to_owned(), text)));
    };
    let value = match term.kind() {
        Kind::Noted => Value::Noted,
        _ => match value(voice, entered("value").trim()) {
            Some(value) => value,
            None => {
                return refuse(voice.bad_ruling(rulings::BadRuling::WrongKind(term.kind())));
            }
        },
    };
    let Ok(on) = days::read_iso(&entered("on")) else {
        return refuse(voice.fill(PlanWord::NotADay, &[voice.say(PlanWord::AnswerDay)]));
    };
    let ruling = Ruling {
        state: mine.estimate.state,
        term,
        value,
        answer: entered("answer"),
        on,
        person: entered("person"),
    };
    if let Err(bad) = ruling.check(mine.estimate.rule(), browser::day()) {
        return refuse(voice.bad_ruling(bad));
    }
    empty_form(from, term);
    let (record, text) = write_ruling(&ruling);
    let key = mine.plan.key(&record);
    desk.change_undoably(voice.ruling(&ruling), |kept, now| {
        kept.set(&key, Some(text), now);
    });
    desk.update(|state| state.ruling_fault = None);
}

/// The answer as it is stored; "none" is entered in the user's language.
fn value(voice: Voice<'static>, entered: &str) -> Option<Value> {
    if entered.to_lowercase() == voice.say(PlanWord::NotThere) {
        return Some(Value::NotAsked);
    }
    Value::parse(entered)
}

/// Leaves no text in a form whose question has gone: the page gives its fields to the next question.
fn empty_form(button: &DomElement, term: Term) {
    for part in ["value", "answer", "on", "person"] {
        browser::empty(&format!("{part}-{}", term.name()));
    }
    if let Ok(Some(folded)) = button.closest("details") {
        let _ = folded.remove_attribute("open");
    }
}

/// Does what was asked for, where it is of these cards.
pub fn act(desk: Desk, name: &str, rest: &str, from: &DomElement) -> bool {
    if relocation::act(desk, name, rest, from) {
        return true;
    }
    let mine = || desk.now(|state| Mine::of_chosen(&state.kept, browser::day()));
    match name {
        "copy-letter" => copy_letter(desk, rest),
        "rule" => {
            if let Some(Ok(mine)) = mine() {
                record(desk, &mine, rest, from);
            }
        }
        "unrule" => {
            let Some(plan) = desk.now(|state| plans::chosen(&state.kept)) else {
                return true;
            };
            let key = plan.key(&format!("ruling/{rest}"));
            let done = desk.voice_now().say(PlanWord::Removed).to_owned();
            desk.change_undoably(done, |kept, now| kept.set(&key, None, now));
        }
        _ => return false,
    }
    true
}

//! What to ask the board and what it answered; and a move to another state.

use leptos::task::spawn_local;
use web_sys::Element as DomElement;

use super::compare::button;
use super::desk::Desk;
use super::relocation;
use crate::browser::page as browser;
use crate::plan::log::days;
use crate::plan::mine::Mine;
use crate::plan::plans;
use crate::plan::questions::{About, Addressee, Question, addressees, open_questions, other_terms};
use crate::plan::rulings::noted::{self, LONGEST_ANSWER, LONGEST_PERSON};
use crate::plan::rulings::{self, Kind, Ruling, Term, Value};
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::outside;
use crate::ui::tree::{Element, KEY, el};

pub fn cards(desk: Desk, locale: Locale, mine: &Mine) -> Vec<Element> {
    let mut cards = vec![relocation::card(desk, locale, mine)];
    cards.extend(questions(desk, locale, mine));
    cards
}

fn open(mine: &Mine) -> Vec<Question> {
    open_questions(&mine.now, &mine.rulings, mine.way.today)
}

fn questions(desk: Desk, locale: Locale, mine: &Mine) -> Option<Element> {
    let questions = open(mine);
    let others = other_form(desk, locale, mine, &other_terms(&mine.now, &questions));
    let answered: Vec<Element> = mine
        .rulings_here()
        .map(|ruling| one_ruling(locale, ruling))
        .collect();
    if questions.is_empty() && answered.is_empty() && others.is_none() {
        return None;
    }
    let list: Vec<Element> = questions
        .iter()
        .map(|question| one_question(desk, locale, mine, question))
        .collect();
    let letters: Vec<Element> = addressees(&questions)
        .into_iter()
        .map(|to| letter_to(desk, locale, mine, to))
        .collect();
    let answered = (!answered.is_empty()).then(|| {
        el("div")
            .id("rulings")
            .add(el("h3").add(locale.say(PlanWord::BoardSaid)))
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
                    .add(locale.say(PlanWord::AskTitle)),
            )
            .add(el("p").class("lead").add(locale.say(PlanWord::AskLead)))
            .add(board_link(locale, mine))
            .add(answered)
            .add(el("ol").class("questions").add(list))
            .add(others)
            .add(letters),
    )
}

fn board_link(locale: Locale, mine: &Mine) -> Option<Element> {
    let address = locale.rule_address(mine.estimate.state);
    let board = mine.estimate.rule().board;
    (!address.is_empty()).then(|| el("p").add(outside(locale, address, board.to_owned())))
}

fn one_question(desk: Desk, locale: Locale, mine: &Mine, question: &Question) -> Element {
    let texts = [locale.why_open(question), locale.what_hangs(question)];
    let notes: Vec<Element> = texts
        .into_iter()
        .filter(|text| !text.is_empty())
        .map(|text| el("p").class("note").add(text))
        .collect();
    let (key, answer) = match question.about {
        About::Rule(term) => (term.name(), Some(answer_form(desk, locale, mine, term))),
        About::Certification(_) => ("issuer", None),
    };
    el("li")
        .attr(KEY, key)
        .add(el("p").add(el("strong").add(locale.open_question(question, &mine.now))))
        .add(notes)
        .add(
            locale
                .citation(question.sources)
                .map(|text| el("p").class("note").add(text)),
        )
        .add(answer)
}

/// The form in which a board's answer to a question is recorded.
fn answer_form(desk: Desk, locale: Locale, mine: &Mine, term: Term) -> Element {
    let form = Form {
        desk,
        locale,
        name: term.name(),
    };
    let value = match term.kind() {
        Kind::Figure { .. } => {
            let word = match term {
                Term::Renewal => PlanWord::AnswerYears,
                _ => PlanWord::AnswerFigure,
            };
            let figure = form.text(MOST_DIGITS).attr("inputmode", "numeric");
            Some(form.field("value", word, figure))
        }
        Kind::YesNo => {
            let options = [
                ("", PlanWord::Choose),
                ("yes", PlanWord::Yes),
                ("no", PlanWord::No),
            ]
            .map(|(value, word)| el("option").attr("value", value).add(locale.say(word)));
            let select = el("select").add(Vec::from(options));
            Some(form.field("value", PlanWord::AnswerYesNo, select))
        }
        Kind::Noted => None,
    };
    let mark = format!("rule {}.{}", mine.estimate.state.name(), term.name());
    form.folded(PlanWord::RecordAnswer, value.into_iter().collect(), mark)
}

/// The form for a figure that was read and not asked for: a board may tell another one.
fn other_form(desk: Desk, locale: Locale, mine: &Mine, terms: &[Term]) -> Option<Element> {
    if terms.is_empty() {
        return None;
    }
    let form = Form {
        desk,
        locale,
        name: OTHER,
    };
    let option =
        |value: &'static str, text: &'static str| el("option").attr("value", value).add(text);
    let options = terms
        .iter()
        .map(|term| option(term.name(), locale.rule_term(*term)));
    let options: Vec<Element> = std::iter::once(option("", locale.say(PlanWord::Choose)))
        .chain(options)
        .collect();
    let fields = vec![
        form.field("term", PlanWord::WhichFigure, el("select").add(options)),
        form.field("value", PlanWord::AnswerOther, form.text(MOST_DIGITS)),
    ];
    let mark = format!("rule {}.{OTHER}", mine.estimate.state.name());
    Some(
        form.folded(PlanWord::AnotherFigure, fields, mark)
            .attr(KEY, OTHER),
    )
}

/// A form for what a board answered. Its fields are known by their part and its name.
#[derive(Clone, Copy)]
struct Form {
    desk: Desk,
    locale: Locale,
    name: &'static str,
}

/// The name of the form for a figure that is chosen in it; no term has it.
const OTHER: &str = "other";
/// The fields of a form.
const PARTS: [&str; 5] = ["term", "value", "answer", "on", "person"];
/// Characters of a figure, with `$` and marks between its thousands.
const MOST_DIGITS: usize = 8;

impl Form {
    fn field(self, part: &str, word: PlanWord, control: Element) -> Element {
        let id = format!("{part}-{}", self.name);
        el("div")
            .class("field")
            .add(
                el("label")
                    .attr("for", id.clone())
                    .add(self.locale.say(word)),
            )
            .add(
                self.desk
                    .drafted(control, &id, String::new())
                    .attr("id", id),
            )
    }

    fn text(self, most: usize) -> Element {
        el("input")
            .attr("type", "text")
            .attr("maxlength", most.to_string())
    }

    /// The form, folded: what was answered, in which words, when and by whom.
    fn folded(self, summary: PlanWord, value: Vec<Element>, mark: String) -> Element {
        let fault = self.desk.with(|state| state.ruling_fault.clone());
        let fault = fault
            .and_then(|(of, text)| (of == self.name).then_some(text))
            .map(|text| el("p").class("error").attr("role", "alert").add(text));
        let day = el("input")
            .attr("type", "date")
            .attr("placeholder", self.locale.say(PlanWord::DayShape));
        let (words, person) = (self.text(LONGEST_ANSWER), self.text(LONGEST_PERSON));
        let keep = self.locale.say(PlanWord::KeepAnswer);
        let fields = el("div")
            .class("answer-form")
            .add(value)
            .add(self.field("answer", PlanWord::AnswerWords, words))
            .add(self.field("on", PlanWord::AnswerDay, day))
            .add(self.field("person", PlanWord::AnswerPerson, person))
            .add(fault)
            .add(button("button quiet-button", mark, keep));
        let details = el("details")
            .class("table")
            .add(el("summary").add(self.locale.say(summary)))
            .add(fields);
        let is_begun = self.desk.with(|state| {
            PARTS
                .iter()
                .any(|part| state.drafts.holds(&format!("{part}-{}", self.name)))
        });
        if is_begun {
            details.attr("open", "")
        } else {
            details
        }
    }
}

fn one_ruling(locale: Locale, ruling: &Ruling) -> Element {
    let key = format!("{}.{}", ruling.state.name(), ruling.term.name());
    el("li")
        .add(
            el("span")
                .class("badge")
                .add(locale.say(PlanWord::FromBoard)),
        )
        .add(" ")
        .add(locale.ruling(ruling))
        .add(" ")
        .add(
            button(
                "quiet",
                format!("unrule {key}"),
                locale.say(PlanWord::Remove),
            )
            .attr(
                "aria-label",
                locale.fill(
                    PlanWord::OfPlan,
                    &[locale.say(PlanWord::Remove), locale.rule_term(ruling.term)],
                ),
            ),
        )
}

/// The questions to one addressee.
fn letter_to(desk: Desk, locale: Locale, mine: &Mine, to: Addressee) -> Element {
    let id = match to {
        Addressee::Board => "letter-board".to_owned(),
        Addressee::Issuer(row) => format!("letter-{row}"),
    };
    let text = locale.letter(&mine.now, to, &open(mine));
    letter(
        desk,
        locale,
        &id,
        text,
        locale.addressee(to, &mine.estimate),
    )
}

/// A letter as a text to copy.
pub fn letter(desk: Desk, locale: Locale, id: &str, text: String, to: &str) -> Element {
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
        .add(el("summary").add(locale.fill(PlanWord::LetterTo, &[to])))
        .add(text)
        .add(button(
            "button quiet-button",
            format!("copy-letter {id}"),
            locale.say(word),
        ))
}

fn copy_letter(desk: Desk, id: &str) {
    let text = browser::by_id(id).and_then(|letter| letter.text_content());
    let (id, text) = (id.to_owned(), text.unwrap_or_default());
    spawn_local(async move {
        if browser::copy(text).await {
            desk.update(|state| state.copied_letter = Some(id));
        } else {
            desk.say_fault(desk.locale_now().say(PlanWord::CopyByHand).to_owned());
        }
    });
}

/// Records what a board answered; `form` is the name of the form that it was entered in.
fn record(desk: Desk, mine: &Mine, form: &str, from: &DomElement) {
    let locale = desk.locale_now();
    match entered(locale, mine, form) {
        Err(text) => desk.update(|state| state.ruling_fault = Some((form.to_owned(), text))),
        Ok(ruling) => {
            empty_form(desk, from, form);
            let (record, text) = noted::write(&ruling);
            let key = mine.plan.key(&record);
            desk.change_undoably(locale.ruling(&ruling), |kept, now| {
                kept.set(&key, Some(text), now);
            });
            desk.update(|state| state.ruling_fault = None);
        }
    }
}

/// What was entered in a form, or in a sentence what is wrong with it.
fn entered(locale: Locale, mine: &Mine, form: &str) -> Result<Ruling, String> {
    let part = |part: &str| {
        let control = browser::by_id(&format!("{part}-{form}"));
        control
            .map(|control| browser::entered(&control))
            .unwrap_or_default()
    };
    let chosen = if form == OTHER {
        part("term")
    } else {
        form.to_owned()
    };
    let term =
        Term::from_name(&chosen).ok_or_else(|| locale.say(PlanWord::ChooseFigure).to_owned())?;
    let value = match term.kind() {
        Kind::Noted => Value::Noted,
        kind => value(locale, part("value").trim())
            .ok_or_else(|| locale.bad_ruling(rulings::BadRuling::WrongKind(kind)))?,
    };
    let day = days::read_iso(&part("on"));
    let no_day = |_| locale.fill(PlanWord::NotADay, &[locale.say(PlanWord::AnswerDay)]);
    let ruling = Ruling {
        state: mine.estimate.state,
        term,
        value,
        answer: part("answer"),
        on: day.map_err(no_day)?,
        person: part("person"),
    };
    match ruling.check(mine.estimate.rule(), browser::day()) {
        Ok(()) => Ok(ruling),
        Err(bad) => Err(locale.bad_ruling(bad)),
    }
}

/// The answer as it is stored; "yes", "no" and "none" are entered in the user's language, and anyone may
/// leave out an accent.
fn value(locale: Locale, entered: &str) -> Option<Value> {
    let plain = |text: &str| text.to_lowercase().replace('í', "i");
    let named = [
        (PlanWord::NotThere, Value::NotAsked),
        (PlanWord::Yes, Value::Yes),
        (PlanWord::No, Value::No),
    ];
    named
        .into_iter()
        .find(|(word, _)| plain(entered) == plain(locale.say(*word)))
        .map(|(_, value)| value)
        .or_else(|| Value::entered(entered))
}

/// Leaves no text in a form whose question has gone: the page gives its fields to the next question.
fn empty_form(desk: Desk, button: &DomElement, form: &str) {
    for part in PARTS {
        desk.forget_draft(&format!("{part}-{form}"));
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
            let form = rest.split_once('.').map(|(_, form)| form);
            if let (Some(Ok(mine)), Some(form)) = (mine(), form) {
                record(desk, &mine, form, from);
            }
        }
        "unrule" => {
            let Some(plan) = desk.now(|state| plans::chosen(&state.kept)) else {
                return true;
            };
            let key = plan.key(&format!("ruling/{rest}"));
            let done = desk.locale_now().say(PlanWord::Removed).to_owned();
            desk.change_undoably(done, |kept, now| kept.set(&key, None, now));
        }
        _ => return false,
    }
    true
}

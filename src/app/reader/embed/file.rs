//! The school's file: opened from the school's own computer, checked, shown as its readers will see it, and made
//! into the disclosure page. It is sent nowhere.

use std::rc::Rc;

use leptos::prelude::request_animation_frame;
use leptos::task::spawn_local;
use web_sys::Element as DomElement;

use super::{button, card, form, lead, pasted, preview, programs, snippet};
use crate::answers::{Answers, State as UsState};
use crate::browser::files::{self, Chosen};
use crate::browser::page as browser;
use crate::reader::Shelf;
use crate::school::fault::{Fault, Why};
use crate::school::{self, Contact, School, limits, notice, preset};
use crate::text::Locale;
use crate::text::embed_words::EmbedWord;
use crate::text::names;
use crate::text::school_words::SchoolWord;
use crate::ui::pieces::hidden;
use crate::ui::tree::{ACT, Element, el};

/// What is known of the file.
#[derive(Default)]
pub struct State {
    opened: Option<Opened>,
    /// The state whose notices are shown; where none was chosen, the school's own.
    reader: Option<UsState>,
    /// What came of saving something.
    said: String,
}

/// A file that can be used.
#[derive(Clone)]
pub struct Good {
    pub school: Rc<School>,
    pub text: Rc<str>,
    name: Rc<str>,
}

#[derive(Clone)]
enum Opened {
    Good(Good),
    Bad {
        name: Rc<str>,
        faults: Rc<[Fault]>,
    },
    /// The browser could not read it.
    Unreadable(Rc<str>),
}

impl State {
    /// The file, where it can be used.
    pub fn good(&self) -> Option<Good> {
        match &self.opened {
            Some(Opened::Good(good)) => Some(good.clone()),
            _ => None,
        }
    }
}

/// What the disclosure page is saved as; its style lies beside it under the name that the site gives it.
const PAGE: &str = "licensure.html";
const STYLE: &str = "disclosure.css";
/// The schema, beside the page.
const SCHEMA: &str = "school.schema.json";
/// The smallest file that is one.
const SMALLEST: &str = include_str!("../../../../data/school.smallest.json");
/// So many programs have their notices shown.
const MOST_NOTICES: usize = 12;

pub fn cards(shelf: Shelf, locale: Locale) -> Vec<Element> {
    let (opened, said) = shelf.with(|state| {
        let file = &state.embed.file;
        (file.opened.clone(), file.said.clone())
    });
    let open = el("label")
        .class("button quiet-button file")
        .add(locale.say(EmbedWord::FileOpen))
        .add(
            el("input")
                .id("open-school")
                .attr("type", "file")
                .attr("accept", ".json,application/json")
                .attr(ACT, "open-school"),
        );
    let close = opened
        .is_some()
        .then(|| button("quiet", "close-school", locale.say(EmbedWord::FileClose)));
    let first = card(locale, "school-file", EmbedWord::FileTitle)
        .add(lead(locale, EmbedWord::FileLead))
        .add(el("div").class("row").add(open).add(close))
        .add(el("p").class("hint").add(locale.say(EmbedWord::FileStays)))
        .add(el("p").id("school-said").attr("role", "status").add(said))
        .add(
            el("div")
                .id("school-checked")
                .attr("tabindex", "-1")
                .add(opened.as_ref().map(|opened| checked(locale, opened))),
        )
        .add(write_one(shelf, locale));
    let mut cards = vec![first];
    if let Some(Opened::Good(good)) = &opened {
        cards.push(sets(locale, &good.school));
        cards.push(notices(shelf, locale, &good.school));
        cards.push(disclosure(locale));
    }
    cards
}

/// Whether it can be used, and what is to be corrected.
fn checked(locale: Locale, opened: &Opened) -> Element {
    let list = |faults: &[Fault]| {
        let told = faults
            .iter()
            .map(|fault| el("li").add(locale.school_fault(fault)));
        el("ul").add(told.collect::<Vec<_>>())
    };
    let good = |good: &Good| {
        let school = &good.school;
        let count = locale.number(school.programs.len() as f64);
        let said = locale.fill(EmbedWord::FileGood, &[&good.name, &school.name, &count]);
        let notes = (!school.notes.is_empty()).then(|| {
            el("div")
                .add(el("p").add(locale.say(EmbedWord::FileNotes)))
                .add(list(&school.notes))
        });
        el("div")
            .class("notice good")
            .add(el("div").add(el("p").add(said)).add(notes))
    };
    let bad = |text: String, faults: &[Fault]| {
        let faults = (!faults.is_empty()).then(|| list(faults));
        el("div")
            .class("notice")
            .attr("role", "alert")
            .add(el("div").add(el("p").add(text)).add(faults))
    };
    match opened {
        Opened::Good(file) => good(file),
        Opened::Bad { name, faults } => bad(locale.fill(EmbedWord::FileBad, &[name]), faults),
        Opened::Unreadable(name) => bad(locale.fill(EmbedWord::FileUnreadable, &[name]), &[]),
    }
}

/// The smallest file, and all that one may hold.
fn write_one(shelf: Shelf, locale: Locale) -> Element {
    let schema = el("a")
        .attr("href", SCHEMA)
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .add(locale.say(EmbedWord::Schema));
    el("details")
        .add(el("summary").add(locale.say(EmbedWord::WriteTitle)))
        .add(el("p").add(locale.say(EmbedWord::WriteLead)))
        .add(snippet(
            shelf,
            locale,
            "school-smallest",
            EmbedWord::WriteCode,
            SMALLEST.to_owned(),
        ))
        .add(el("p").add(schema))
}

/// What the calculator opens with, and each program as the estimate uses it.
fn sets(locale: Locale, school: &School) -> Element {
    let (answers, _) = preset(school, None, &Answers::default());
    let state = match answers.state {
        Some(state) => locale.fill(EmbedWord::SetsState, &[locale.state(state)]),
        None => locale.say(EmbedWord::SetsNoState).to_owned(),
    };
    let degree = match answers.to {
        Some(plan) => locale.fill(EmbedWord::SetsDegree, &[locale.say(names::plan(plan))]),
        None => locale.say(EmbedWord::SetsNoDegree).to_owned(),
    };
    card(locale, "school-sets", EmbedWord::Sets)
        .add(el("p").add(state).add(" ").add(degree))
        .add(programs::table(locale, school, browser::today()))
}

/// What a reader of this state is told.
fn notices(shelf: Shelf, locale: Locale, school: &School) -> Element {
    let chosen = shelf.with(|state| state.embed.file.reader);
    let state = chosen.or(school.state);
    let option =
        |(value, word): (&'static str, &'static str)| el("option").attr("value", value).add(word);
    let mut options = vec![option(("", locale.say(EmbedWord::NotSet)))];
    options.extend(form::states(locale).into_iter().map(option));
    let select = el("div")
        .class("field")
        .add(
            el("label")
                .attr("for", "school-reader")
                .add(locale.say(EmbedWord::NoticesFor)),
        )
        .add(
            el("select")
                .id("school-reader")
                .attr(ACT, "school-reader")
                .add(options)
                .value(state.map_or("", UsState::name).to_owned()),
        );
    let card = card(locale, "school-notices", EmbedWord::Notices).add(select);
    let Some(state) = state else {
        return card.add(el("p").add(locale.say(EmbedWord::NoticesChoose)));
    };
    let shown: Vec<Element> = school
        .programs
        .iter()
        .take(MOST_NOTICES)
        .map(|program| {
            let notice = notice(school, program, state, locale);
            let sentences = notice.sentences.join(" ");
            let link = notice.link.map(|address| {
                let word = locale.say(SchoolWord::StatementLink);
                el("p").add(outside(locale, address, word.to_owned()))
            });
            el("section")
                .class("school-notice")
                .attr("data-key", program.id.clone())
                .add(el("h3").add(program.name.clone()))
                .add(el("p").add(el("strong").add(notice.heading)))
                .add(el("p").add(sentences))
                .add(link)
                .add(ask(locale, &notice.contact))
        })
        .collect();
    let more = school.programs.len().saturating_sub(MOST_NOTICES);
    let more = (more > 0).then(|| {
        let count = locale.number(more as f64);
        el("p").add(locale.fill(EmbedWord::NoticesMore, &[&count]))
    });
    card.add(shown).add(more)
}

fn ask(locale: Locale, contact: &Contact) -> Element {
    el("p").add(locale.ask_at(contact))
}

/// A link of the school's file; its address was checked when the file was read.
pub fn outside(locale: Locale, address: String, name: String) -> Element {
    el("a")
        .attr("href", address)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .add(name)
        .add(hidden(format!(
            " ({})",
            locale.say(crate::text::Word::OpensOutside)
        )))
}

fn disclosure(locale: Locale) -> Element {
    let style = el("a")
        .class("button quiet-button")
        .attr("href", STYLE)
        .attr("download", STYLE)
        .add(locale.say(EmbedWord::DisclosureStyle));
    card(locale, "school-disclosure", EmbedWord::Disclosure)
        .add(lead(locale, EmbedWord::DisclosureLead))
        .add(
            el("p")
                .class("row")
                .add(button(
                    "button",
                    "save-disclosure",
                    locale.say(EmbedWord::DisclosureDownload),
                ))
                .add(style),
        )
}

/// Does what was asked for, where it is about the file.
pub fn act(shelf: Shelf, name: &str, from: &DomElement) -> bool {
    match name {
        "open-school" => open(shelf, from),
        "close-school" => {
            let said = shelf.locale().say(EmbedWord::FileClosed).to_owned();
            shelf.update(|state| {
                state.embed.file = State {
                    said,
                    ..State::default()
                };
            });
            preview::begin_anew(shelf);
            browser::focus("open-school");
        }
        "school-reader" => {
            let state = UsState::from_name(&browser::entered(from));
            shelf.update(|shelf| shelf.embed.file.reader = state);
        }
        "save-disclosure" => save(shelf),
        _ => return false,
    }
    true
}

/// Reads the file that was chosen.
fn open(shelf: Shelf, control: &DomElement) {
    let control = control.clone();
    let name: Rc<str> = files::name_of(&control).into();
    spawn_local(async move {
        let most = limits::FILE.most as usize;
        let Some(chosen) = files::chosen(&control, most).await else {
            return;
        };
        let opened = match chosen {
            Chosen::Unreadable => Opened::Unreadable(name),
            Chosen::TooLong(bytes) => {
                let why = Why::TooLong {
                    bytes: bytes as u32,
                };
                let path = String::new();
                let faults = [Fault { path, why }].into();
                Opened::Bad { name, faults }
            }
            Chosen::Text(text) => match school::read(&text) {
                Ok(school) => Opened::Good(Good {
                    school: Rc::new(school),
                    text: text.into(),
                    name,
                }),
                Err(faults) => Opened::Bad {
                    name,
                    faults: faults.into(),
                },
            },
        };
        shelf.update(|state| {
            state.embed.copied = None;
            state.embed.file = State {
                opened: Some(opened),
                ..State::default()
            };
        });
        preview::tell_file(shelf);
        request_animation_frame(|| browser::focus("school-checked"));
    });
}

/// Saves the disclosure page.
fn save(shelf: Shelf) {
    let locale = shelf.locale();
    if let Some(good) = shelf.now(|state| state.embed.file.good()) {
        let page = school::page::page(&good.school, pasted(shelf, locale), STYLE);
        say_saved(shelf, PAGE, files::download(PAGE, "text/html", &page));
    }
}

/// Says what came of saving a file.
pub fn say_saved(shelf: Shelf, name: &str, is_saved: bool) {
    let locale = shelf.locale();
    let said = if is_saved {
        locale.fill(EmbedWord::Downloaded, &[name])
    } else {
        locale.say(EmbedWord::DownloadRefused).to_owned()
    };
    shelf.update(|state| state.embed.file.said = said);
}

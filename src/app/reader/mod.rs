//! The page's third program, as long as the page is three of them: guide, sources and what schools need, in a room that
//! the page makes for them (`#room`). The page asks by a word; the views have what they know from the context.

use std::panic;
use std::sync::OnceLock;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::reactive::owner::LocalStorage;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::answers::{Answers, Language, View};
use crate::browser::page as browser;
use crate::context::AppContext;
use crate::estimate::{Terms, estimate_under};
use crate::link;
use crate::school::Offer;
use crate::ui::state::Keeping;
use crate::views::library::library_part;
use crate::views::schools::schools_part;

static PROGRAM: OnceLock<Program> = OnceLock::new();

/// The signals that what the page asks for is written into.
#[derive(Clone, Copy)]
struct Program {
    language: RwSignal<Language>,
    view: RwSignal<View>,
    answers: RwSignal<Answers>,
    persistence: RwSignal<Keeping>,
    /// The text of the school's file.
    school_file: RwSignal<String>,
    school: RwSignal<Option<Offer>>,
    /// How often the view came into a new room.
    rooms: RwSignal<u32>,
    /// Where the view stands; it is moved into what the page has made for it.
    place: StoredValue<HtmlElement, LocalStorage>,
}

/// Makes the views, in a place that is not shown yet.
pub fn start() {
    panic::set_hook(Box::new(|_| browser::show_stopped()));
    let Some(place) = browser::new_place("reader") else {
        return browser::show_stopped();
    };
    mount_to(place.clone(), move || {
        let program = Program::new(place);
        provide_context(program.context());
        let (library, schools) = (library_part(), schools_part());
        (library.provide)();
        (schools.provide)();
        // Only the page for frames has it.
        let above = browser::by_id("frame-school").and_then(|above| above.dyn_into().ok());
        if let Some(above) = above {
            let on_offer = Callback::new(move |offer: Option<Offer>| {
                browser::tell_offer(&offer.as_ref().map(Offer::write).unwrap_or_default());
                program.school.set(offer);
            });
            (schools.provide_notice)(program.school_file.into(), on_offer);
            mount_to(above, schools.school_notice).forget();
        }
        let _ = PROGRAM.set(program);
        let is_for_schools = Memo::new(move |_| program.view.get() == View::Embed);
        move || {
            program.rooms.track();
            if is_for_schools.get() {
                (schools.view)()
            } else {
                (library.view)()
            }
        }
    })
    .forget();
}

/// Does what the page asks for: the view, then the language: `guide en`, `sources es`, `embed en`; or `school en`,
/// where the file of a school has come or the answers have changed.
pub fn ask(detail: &str) {
    let Some(program) = PROGRAM.get() else { return };
    let (what, language) = detail.split_once(' ').unwrap_or((detail, ""));
    let answers = link::read(&browser::answers_of_page()).ok();
    let answers = answers.map(|opened| opened.answers).unwrap_or_default();
    program
        .language
        .set(Language::from_name(language).unwrap_or(Language::English));
    program.persistence.set(persistence());
    program.answers.set(answers);
    if what == "school" {
        let file = browser::by_id(browser::SCHOOL_FILE).and_then(|file| file.text_content());
        program.school_file.set(file.unwrap_or_default());
        return;
    }
    program
        .view
        .set(View::from_name(what).unwrap_or(View::Guide));
    if program.place.with_value(browser::take_room) {
        program.rooms.update(|rooms| *rooms += 1);
    }
}

/// All that the views ask of it is whether others use this computer too.
fn persistence() -> Keeping {
    if browser::keeping_of_page() == Keeping::Shared.name() {
        Keeping::Shared
    } else {
        Keeping::Here(String::new())
    }
}

impl Program {
    fn new(place: HtmlElement) -> Self {
        Self {
            language: RwSignal::new(Language::English),
            view: RwSignal::new(View::Guide),
            answers: RwSignal::default(),
            persistence: RwSignal::new(persistence()),
            school_file: RwSignal::default(),
            school: RwSignal::new(None),
            rooms: RwSignal::new(0),
            place: StoredValue::new_local(place),
        }
    }

    /// What the page tells often, the views hear only where it is new.
    fn context(self) -> AppContext {
        let answers = Memo::new(move |_| self.answers.get());
        let estimate = Memo::new(move |_| {
            let answers = Answers {
                view: None,
                at: None,
                ..answers.get()
            };
            let terms = Terms {
                program: self
                    .school
                    .with(|offer| offer.as_ref().map(|offer| offer.figures)),
                ..Terms::default()
            };
            estimate_under(&answers, browser::today(), terms)
        });
        AppContext {
            language: Memo::new(move |_| self.language.get()).into(),
            answers: answers.into(),
            estimate: estimate.into(),
            view: Memo::new(move |_| self.view.get()).into(),
            place: Memo::new(move |_| self.answers.get().at).into(),
            persistence: Memo::new(move |_| self.persistence.get()).into(),
            school: self.school.into(),
        }
    }
}

//! The second program's way to the views of plans, until there is one program: it makes an [`AppContext`] from what the
//! page leaves on the root element, and moves the views into the rooms that the page has made for them.

use std::cell::Cell;
use std::panic;

use js_sys::Array;
use leptos::html;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{MutationObserver, MutationObserverInit};

use crate::answers::{Answers, Language, View};
use crate::browser::page as browser;
use crate::context::AppContext;
use crate::estimate::{Terms, estimate_under};
use crate::link;
use crate::school::Offer;
use crate::state::plans::PlansState;
use crate::ui::state::Keeping;
use crate::views::plans::plans_part;

thread_local! {
    /// The program, which lives as long as the page.
    static PROGRAM: Cell<Option<Program>> = const { Cell::new(None) };
}

/// What `ask` needs.
#[derive(Clone, Copy)]
struct Program {
    page: PageSignals,
    plans: PlansState,
    rooms: Rooms,
}

/// What the page leaves on its root element.
#[derive(Clone, Copy)]
struct PageSignals {
    language: RwSignal<Language>,
    answers: RwSignal<Answers>,
    persistence: RwSignal<Keeping>,
    school: RwSignal<Option<Offer>>,
}

impl PageSignals {
    fn new() -> Self {
        let page = Self {
            language: RwSignal::new(Language::English),
            answers: RwSignal::new(Answers::default()),
            persistence: RwSignal::new(Keeping::Here(String::new())),
            school: RwSignal::new(None),
        };
        page.read();
        page
    }

    fn read(self) {
        let answers = link::read(&browser::answers_of_page()).ok();
        set(self.language, browser::language_of_page());
        set(
            self.answers,
            answers.map(|opened| opened.answers).unwrap_or_default(),
        );
        // Of all that it may be, these views ask for one alone.
        let persistence = match browser::keeping_of_page().as_str() {
            "shared" => Keeping::Shared,
            _ => Keeping::Here(String::new()),
        };
        set(self.persistence, persistence);
        set(self.school, Offer::read(&browser::offer()));
    }

    fn context(self) -> AppContext {
        let Self {
            language,
            answers,
            persistence,
            school,
        } = self;
        let estimate = Memo::new(move |_| {
            let program = school.get().map(|school| school.figures);
            let terms = Terms {
                program,
                ..Terms::default()
            };
            estimate_under(&answers.get(), browser::today(), terms)
        });
        let view = Memo::new(move |_| answers.get().view.unwrap_or(View::Estimate));
        AppContext {
            language: language.into(),
            answers: answers.into(),
            estimate: estimate.into(),
            view: view.into(),
            place: Signal::derive(move || answers.get().at),
            persistence: persistence.into(),
            school: school.into(),
        }
    }
}

fn set<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|before| *before != value) {
        signal.set(value);
    }
}

/// The elements that are moved.
#[derive(Clone, Copy)]
struct Rooms {
    view: NodeRef<html::Div>,
    beside: NodeRef<html::Div>,
    news: NodeRef<html::Div>,
    take: NodeRef<html::Div>,
}

impl Rooms {
    fn new() -> Self {
        Self {
            view: NodeRef::new(),
            beside: NodeRef::new(),
            news: NodeRef::new(),
            take: NodeRef::new(),
        }
    }

    /// Moves what is shown to where the page has made room for it.
    fn move_in(self, view: View) {
        let beside = [
            ("kept-news", self.beside),
            ("news", self.news),
            ("take", self.take),
        ];
        for (id, room) in beside {
            if let Some(room) = room.get_untracked() {
                browser::move_into(id, &room);
            }
        }
        if matches!(view, View::Compare | View::Plan)
            && let Some(room) = self.view.get_untracked()
        {
            browser::take_room(&room);
        }
    }
}

impl Program {
    fn follow_page(self) {
        self.page.read();
        self.rooms.move_in(self.plans.app.view.get_untracked());
    }
}

/// Makes the state and the views, in rooms that are not shown yet.
pub fn start() {
    panic::set_hook(Box::new(|_| browser::show_stopped()));
    let Some(holder) = browser::new_place("planner") else {
        return browser::show_stopped();
    };
    let page = PageSignals::new();
    let part = plans_part();
    mount_to(holder, move || {
        provide_context(page.context());
        let plans = (part.open)();
        provide_context(plans);
        let rooms = Rooms::new();
        let program = Program { page, plans, rooms };
        PROGRAM.set(Some(program));
        follow_root(program);
        view! {
            <div node_ref=rooms.view>{(part.view)()}</div>
            <div node_ref=rooms.beside>{(part.beside_calculator)()}</div>
            <div node_ref=rooms.news>{(part.news)()}</div>
            <div node_ref=rooms.take>{(part.take)()}</div>
            {(part.print_sheet)()}
        }
    })
    .forget();
}

/// Follows what the page leaves on the root element.
fn follow_root(program: Program) {
    let follow = Closure::<dyn FnMut()>::new(move || program.follow_page());
    let options = MutationObserverInit::new();
    let names = ["lang", "data-answers", "data-keeping", "data-offer"].map(Into::into);
    options.set_attributes(true);
    options.set_attribute_filter(&Array::from_iter::<[wasm_bindgen::JsValue; 4]>(names));
    let root = browser::document().and_then(|document| document.document_element());
    let observer = MutationObserver::new(follow.into_js_value().unchecked_ref());
    if let (Some(root), Ok(observer)) = (root, observer) {
        let _ = observer.observe_with_options(&root, &options);
    }
}

/// Does what the page asks for; what, then the language: `compare en`, `plan es`, `keep en`, `receipt en`, `take en`,
/// `again en` (how answers are kept has changed), `cleared en`, `undo-clear en`.
pub fn ask(detail: &str) {
    let Some(program) = PROGRAM.get() else { return };
    let part = plans_part();
    program.follow_page();
    let act = match detail.split_once(' ').map_or(detail, |(what, _)| what) {
        "keep" => part.keep,
        "take" => part.open_take,
        "receipt" => part.print_current,
        "news" => part.show_news,
        "again" => part.persistence_changed,
        "cleared" => part.cleared,
        "undo-clear" => part.undo_clear,
        // A view is shown by the address.
        _ => return,
    };
    act(program.plans);
}

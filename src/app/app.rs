//! The page as a whole: its state, its stages, and what follows the state outside of the views.

use std::panic;
use std::time::Duration;

use leptos::html;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::reactive::owner::LocalStorage;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use crate::answers::View;
use crate::browser::page as browser;
use crate::browser::storage;
use crate::components::rewritten;
use crate::context::{AppContext, PageState, app};
use crate::link;
use crate::parts;
use crate::shell::{Footer, Header, LiveRegion, Outlet, PhoneBar};
use crate::stages::{Stage, Stages};
use crate::state::{
    AnswersState, Calculations, DisclosureState, FocusState, FocusTarget, LongTextsState,
    Persistence, ResultsState,
};
use crate::text::{Locale, Word};
use crate::views::estimate::EstimateView;

/// What has changed behind kept plans is looked up this long after the page has opened: not in the way of the first
/// result.
const NEWS_AFTER: Duration = Duration::from_millis(1500);

/// Puts the page in the place of what `index.html` shows before the program arrives. That stays until the first of
/// the form is made.
pub fn mount() {
    panic::set_hook(Box::new(|_| browser::show_stopped()));
    let place = browser::by_id("app").and_then(|place| place.dyn_into::<HtmlElement>().ok());
    let Some(place) = place else {
        return browser::show_stopped();
    };
    browser::in_a_task(move || {
        let first_paint = FirstPaint::of(&place);
        mount_to(place, move || view! { <App first_paint/> }).forget();
    });
}

/// What stands in the page's place before the page does.
pub struct FirstPaint(Vec<Node>);

impl FirstPaint {
    fn of(place: &HtmlElement) -> Self {
        let nodes = place.child_nodes();
        Self(
            (0..nodes.length())
                .filter_map(|index| nodes.item(index))
                .collect(),
        )
    }

    fn remove(self) {
        for node in self.0 {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(&node);
            }
        }
    }
}

/// The page.
#[component]
pub fn App(
    #[prop(optional)] first_paint: Option<FirstPaint>,
    #[prop(optional)] calculations: Option<Calculations>,
) -> impl IntoView {
    let state = PageState {
        answers: AnswersState::open(),
        focus: FocusState::new(),
    };
    let answers = state.answers;
    let school = answers.school.into();
    let results = ResultsState::new(answers.signal(), school, calculations.unwrap_or_default());
    let app = AppContext::new(state, results);
    let stages = Stages::start();
    provide_context(answers);
    provide_context(state.focus);
    provide_context(results);
    provide_context(app);
    provide_context(stages);
    provide_context(DisclosureState::new());
    provide_context(LongTextsState::new(app.language));
    answers.follow_address();
    parts::follow_school(answers.school);
    follow(app, stages);

    let first_paint: StoredValue<_, LocalStorage> = StoredValue::new_local(first_paint);
    stages.after(Stage::Form, move || {
        // At once with what comes in its place.
        first_paint.update_value(|first_paint| {
            if let Some(first_paint) = first_paint.take() {
                first_paint.remove();
            }
        });
        // The words of one language; in another, all is written anew.
        rewritten(move || page(app.locale(), stages))
    })
}

fn page(locale: Locale, stages: Stages) -> AnyView {
    let app = app();
    let main = NodeRef::<html::Main>::new();
    expect_context::<FocusState>().receive(FocusTarget::Main, main);
    let is_estimate = Memo::new(move |_| app.view.get() == View::Estimate);
    let shown = move || {
        if is_estimate.get() {
            view! { <EstimateView locale/> }.into_any()
        } else {
            view! { <Outlet locale/> }.into_any()
        }
    };
    let end = move || {
        view! {
            <Footer locale/>
            <PhoneBar locale/>
            <LiveRegion locale/>
        }
        .into_any()
    };
    view! {
        <div class="page">
            <Header locale/>
            <main id="main" tabindex="-1" node_ref=main>
                {shown}
            </main>
            {stages.after(Stage::End, end)}
        </div>
    }
    .into_any()
}

/// Tells the browser, and the parts of the page, what has changed.
fn follow(app: AppContext, stages: Stages) {
    Effect::new(move |opened: Option<()>| {
        let answers = app.answers.get();
        browser::leave_for_rescue(&link::write(&answers));
        if opened.is_some() {
            stages.finish();
        }
    });
    Effect::new(move |_| {
        let (locale, view) = (app.locale(), app.view.get());
        browser::set_language(locale.language, locale.say(title(view)));
        parts::language_changed(locale.language);
    });
    Effect::new(move |_| app.persistence.with(parts::tell_persistence));
    let is_shared = app
        .persistence
        .with_untracked(|now| *now == Persistence::Shared);
    if !is_shared && storage::has_plans() {
        set_timeout(
            move || parts::tell_news(app.language.get_untracked()),
            NEWS_AFTER,
        );
    }
}

fn title(view: View) -> Word {
    match view {
        View::Estimate => Word::PageTitle,
        View::Compare => Word::TitleCompare,
        View::Guide => Word::TitleGuide,
        View::Sources => Word::TitleSources,
        View::Embed => Word::TitleEmbed,
        _ => Word::TitlePlan,
    }
}

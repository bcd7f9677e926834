//! The page as a whole: its state, its stages, and what follows the state outside of the views.

use std::panic;
use std::sync::OnceLock;
use std::time::Duration;

use leptos::html;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::reactive::owner::LocalStorage;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use crate::answers::{Language, View};
use crate::browser::page as browser;
use crate::browser::storage;
use crate::components::{OpenFigure, rewritten};
use crate::context::{AppContext, PageState, app};
use crate::i18n::{CommonMessage, Locale};
use crate::link;
use crate::parts::{self, LoadError, Loaders};
use crate::shell::{Footer, Header, LiveRegion, Outlet, PhoneBar};
use crate::stages::{Stage, Stages};
use crate::state::{
    AnswersState, Calculations, DisclosureState, FocusState, FocusTarget, LongTextsState,
    PartRequest, PartsState, Persistence, ResultsState,
};
use crate::views::estimate::EstimateView;

/// What has changed behind kept plans is looked up this long after the page has opened: not in the way of the first
/// result.
const NEWS_AFTER: Duration = Duration::from_millis(1500);

/// Starts the page. `loaders` bring the parts that a first visit does not need.
pub fn start(loaders: Loaders) {
    panic::set_hook(Box::new(|_| browser::show_stopped()));
    parts::set_loaders(loaders);
    if !browser::is_embedded() || browser::is_set_by_frame() {
        return mount();
    }
    // In a frame of another site the page opens with what that site set; where that cannot be known, without it.
    // Leptos has no executor yet: it is made when the page is mounted.
    wasm_bindgen_futures::spawn_local(async {
        if let Ok(embed) = parts::embed().await {
            (embed.set_presets)();
        }
        mount();
    });
}

/// Puts the page in the place of what `index.html` shows before the program arrives. That stays until the first of
/// the form is made.
fn mount() {
    let place = browser::by_id("app").and_then(|place| place.dyn_into::<HtmlElement>().ok());
    let Some(place) = place else {
        return browser::show_stopped();
    };
    browser::in_a_task(move || {
        let first_paint = FirstPaint::of(&place);
        mount_to(place, move || view! { <App first_paint/> }).forget();
    });
}

/// What calls from JavaScript work on, once the page is open; they come from outside of all components.
static PAGE: OnceLock<PartsState> = OnceLock::new();

/// Brings what a frame of another site needs, and shows it on the page, or has the page show it when it opens.
///
/// # Errors
/// Where it does not arrive; it can be asked for again.
pub async fn open_embed() -> Result<(), LoadError> {
    let embed = parts::embed().await?;
    if let Some(page) = PAGE.get()
        && page.embed.with_untracked(Option::is_none)
    {
        page.embed.set(Some(embed));
    }
    Ok(())
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
    let parts = PartsState::new(state.focus);
    let school = answers.school.into();
    let results = ResultsState::new(answers.signal(), school, calculations.unwrap_or_default());
    let app = AppContext::new(state, parts, results);
    let stages = Stages::new();
    provide_context(answers);
    provide_context(state.focus);
    provide_context(results);
    provide_context(app);
    provide_context(stages);
    provide_context(DisclosureState::new());
    provide_context(OpenFigure::new());
    provide_context(LongTextsState::new(app.language));
    answers.follow_address();
    let _ = PAGE.set(parts);
    follow(app, stages);
    begin(app, stages);

    let first_paint: StoredValue<_, LocalStorage> = StoredValue::new_local(first_paint);
    let page = stages.after(Stage::Form, move || {
        // At once with what comes in its place.
        first_paint.update_value(|first_paint| {
            if let Some(first_paint) = first_paint.take() {
                first_paint.remove();
            }
        });
        // The words of one language; in another, all is written anew.
        rewritten(move || page(app.locale(), stages))
    });
    let embed = move || parts.embed.get().map(|embed| (embed.view)());
    let print_sheet = move || parts.plans.get().map(|plans| (plans.part.print_sheet)());
    view! { {page} {embed} {print_sheet} }
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

/// Makes the page, as soon as the words of its language are here.
fn begin(app: AppContext, stages: Stages) {
    match app.wanted.get_untracked() {
        Language::English => stages.make_next(),
        Language::Spanish => spawn_local(async move {
            app.parts.bring_words(Language::Spanish).await;
            stages.make_next();
        }),
    }
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
    Effect::new(move |opened: Option<()>| {
        let wanted = app.wanted.get();
        if opened.is_some() {
            spawn_local(app.parts.bring_words(wanted));
        }
    });
    Effect::new(move |_| {
        let (locale, view) = (app.locale(), app.view.get());
        browser::set_language(locale.language, locale.text(title(view)));
    });
    let is_shared = app
        .persistence
        .with_untracked(|now| *now == Persistence::Shared);
    if !is_shared && storage::has_plans() {
        set_timeout(move || app.parts.ask(PartRequest::News), NEWS_AFTER);
    }
}

fn title(view: View) -> CommonMessage {
    match view {
        View::Estimate => CommonMessage::PageTitle,
        View::Compare => CommonMessage::TitleCompare,
        View::Guide => CommonMessage::TitleGuide,
        View::Sources => CommonMessage::TitleSources,
        View::Embed => CommonMessage::TitleEmbed,
        View::Advising => CommonMessage::TitleAdvising,
        _ => CommonMessage::TitlePlan,
    }
}

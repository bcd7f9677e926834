//! The root component: it creates the state, mounts the page in stages, and keeps the browser in sync with the state.

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
use crate::components::{OpenFigure, translation_safe};
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

/// Delay before the page looks for changed figures behind saved plans, so that this does not hold up the first result.
const NEWS_AFTER: Duration = Duration::from_millis(1500);

/// Starts the page. `loaders` load the parts that a first visit does not need.
pub fn start(loaders: Loaders) {
    panic::set_hook(Box::new(|_| browser::show_stopped()));
    parts::set_loaders(loaders);
    if !browser::is_embedded() || browser::is_set_by_frame() {
        return mount();
    }
    // In a frame, the host site's presets must be set before the page mounts. When they cannot be loaded, it mounts
    // without them. Leptos has no executor until the page is mounted.
    wasm_bindgen_futures::spawn_local(async {
        if let Ok(embed) = parts::EMBED.load().await {
            (embed.set_presets)();
        }
        mount();
    });
}

/// Mounts the page in place of the static content of `index.html`. That content stays until the first part of the form
/// is rendered.
fn mount() {
    let root = browser::by_id("app").and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let Some(root) = root else {
        return browser::show_stopped();
    };
    browser::run_in_task(move || {
        let first_paint = FirstPaint::of(&root);
        mount_to(root, move || view! { <App first_paint/> }).forget();
    });
}

/// The state of the parts, for calls from JavaScript, which run outside of all components.
static PAGE: OnceLock<PartsState> = OnceLock::new();

/// Loads the embed part and shows it on the page: at once, or as soon as the page opens.
///
/// # Errors
/// `Err` when the part fails to load. The caller can try again.
pub async fn open_embed() -> Result<(), LoadError> {
    let embed = parts::EMBED.load().await?;
    if let Some(page) = PAGE.get()
        && page.embed.with_untracked(Option::is_none)
    {
        page.embed.set(Some(embed));
    }
    Ok(())
}

/// The static nodes of `index.html` that are shown until the page is rendered.
pub struct FirstPaint(Vec<Node>);

impl FirstPaint {
    fn of(root: &HtmlElement) -> Self {
        let nodes = root.child_nodes();
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

/// The root component.
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
        // In the same task that inserts the form, so that nothing flickers.
        first_paint.update_value(|first_paint| {
            if let Some(first_paint) = first_paint.take() {
                first_paint.remove();
            }
        });
        // Texts are not reactive to the language: a new language renders everything again.
        translation_safe(move || page(app.locale(), stages))
    });
    let embed = move || parts.embed.get().map(|embed| (embed.view)());
    let print_sheet = move || parts.plans.get().map(|plans| (plans.part.print_sheet)());
    view! { {page} {embed} {print_sheet} }
}

fn page(locale: Locale, stages: Stages) -> AnyView {
    let app = app();
    let main = NodeRef::<html::Main>::new();
    expect_context::<FocusState>().receive(main, FocusTarget::Main);
    let is_estimate = Memo::new(move |_| app.view.get() == View::Estimate);
    let content = move || {
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
                {content}
            </main>
            {stages.after(Stage::End, end)}
        </div>
    }
    .into_any()
}

/// Renders the page as soon as the texts of its language have loaded.
fn begin(app: AppContext, stages: Stages) {
    match app.requested_language.get_untracked() {
        Language::English => stages.make_next(),
        Language::Spanish => spawn_local(async move {
            app.parts.load_texts(Language::Spanish).await;
            stages.make_next();
        }),
    }
}

/// Forwards state changes to the browser and to the parts of the page.
fn follow(app: AppContext, stages: Stages) {
    Effect::new(move |opened: Option<()>| {
        let answers = app.answers.get();
        browser::store_rescue_answers(&link::write(&answers));
        if opened.is_some() {
            stages.finish();
        }
    });
    Effect::new(move |opened: Option<()>| {
        let wanted = app.requested_language.get();
        if opened.is_some() {
            spawn_local(app.parts.load_texts(wanted));
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
        set_timeout(move || app.parts.request(PartRequest::News), NEWS_AFTER);
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

//! The parts of the program that a first visit does not need. Each arrives once, when it is first asked for, and hands
//! out a table of the functions that the rest of the program may call.
//!
//! | part | what is in it |
//! |---|---|
//! | [`plans`] | compare, my plan, the hours log (`crate::planner`) |
//! | [`library`] | guide, sources, states, the view for schools (`crate::reader`) |
//! | [`frame`] | what the page does in a frame of another site (`crate::guest`) |
//!
//! It is one program: what a part needs of the page it calls ([`crate::ui::services`]). Where the program is cut is said
//! by the binary, which gives its loaders to [`set_loaders`]; so this crate needs no unsafe code, and its tests no parts.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;

use async_once_cell::OnceCell;
use leptos::wasm_split::SplitLoaderError;
use wasm_bindgen::JsValue;

use crate::answers::View;
use crate::browser::files;
use crate::browser::page::in_a_task;

/// A part did not arrive. Asking again tries again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

impl From<SplitLoaderError> for LoadError {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// What is asked of the part that keeps plans, or, of some views, of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// Show a view in the place that the page has made for it.
    Show(View),
    /// Keep the answers of the calculator as a plan.
    Keep,
    /// Print the summary.
    Print,
    /// Open the card with the plan to take along.
    TakeAlong,
    /// Tell what has changed behind kept plans.
    News,
}

/// What parts that are here are told; one that is not here yet finds it when it arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The language, or the view that is shown.
    Page,
    /// The computer is shared, or no longer.
    Sharing,
    Cleared,
    ClearUndone,
}

#[derive(Clone, Copy)]
pub struct Plans {
    pub ask: fn(Request),
    pub hear: fn(Change),
}

#[derive(Clone, Copy)]
pub struct Library {
    pub show: fn(View),
    /// The text of a school's file has come; empty where there is none any more.
    pub take_school_file: fn(String),
    /// The answers or the language have changed.
    pub follow_school_file: fn(),
}

#[derive(Clone, Copy)]
pub struct Frame {
    /// Reads what the page around the frame asks for; a second time changes nothing.
    pub open: fn(),
    /// A message of the page around the frame; that it is that page's was checked.
    pub hear_host: fn(&JsValue, &str),
    /// Something on the page has changed.
    pub follow: fn(),
    pub hear: fn(Change),
}

/// A part on its way.
pub type Loading<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// How the parts are loaded.
#[derive(Clone, Copy)]
pub struct Loaders {
    pub plans: fn() -> Loading<Plans>,
    pub library: fn() -> Loading<Library>,
    pub frame: fn() -> Loading<Frame>,
}

static LOADERS: OnceLock<Loaders> = OnceLock::new();
static PLANS: OnceCell<Plans> = OnceCell::new();
static LIBRARY: OnceCell<Library> = OnceCell::new();
static FRAME: OnceCell<Frame> = OnceCell::new();

/// Says how parts are loaded; the first word counts. Before that, none arrives.
pub fn set_loaders(loaders: Loaders) {
    let _ = LOADERS.set(loaders);
}

/// The part that keeps plans.
///
/// # Errors
/// Where it, or its style, does not arrive.
pub async fn plans() -> Result<Plans, LoadError> {
    let load = |loaders: &Loaders| (loaders.plans)();
    PLANS
        .get_or_try_init(arrive(load, Some("plans")))
        .await
        .copied()
}

/// The guide, the sources, the view for schools.
///
/// # Errors
/// Where it, or its style, does not arrive.
pub async fn library() -> Result<Library, LoadError> {
    let load = |loaders: &Loaders| (loaders.library)();
    LIBRARY
        .get_or_try_init(arrive(load, Some("library")))
        .await
        .copied()
}

/// What a frame of another site needs.
///
/// # Errors
/// Where it does not arrive.
pub async fn frame() -> Result<Frame, LoadError> {
    let load = |loaders: &Loaders| (loaders.frame)();
    FRAME.get_or_try_init(arrive(load, None)).await.copied()
}

async fn arrive<T>(
    load: fn(&Loaders) -> Loading<T>,
    style: Option<&'static str>,
) -> Result<T, LoadError> {
    let loaders = LOADERS.get().ok_or(LoadError)?;
    // Both are asked for at once.
    let style = style.map(files::style);
    let part = load(loaders).await?;
    let is_styled = match style {
        Some(style) => style.await,
        None => true,
    };
    if is_styled { Ok(part) } else { Err(LoadError) }
}

/// The frame part, where it is here.
pub fn frame_here() -> Option<Frame> {
    FRAME.get().copied()
}

/// Tells the parts that are here of a change.
pub fn tell(change: Change) {
    in_a_task(move || {
        if let Some(plans) = PLANS.get() {
            (plans.hear)(change);
        }
        if let Some(frame) = FRAME.get() {
            (frame.hear)(change);
        }
    });
}

//! The parts of the program that a first visit does not need. Each is loaded once, on first use, and returns a table
//! of the functions that the rest of the program may call.
//!
//! | part | what is in it |
//! |---|---|
//! | [`details`] | the sections below the answer, and its opened figures (`crate::views::estimate::details`) |
//! | [`spanish`], [`more_spanish`] | the Spanish texts of a first visit, and all others (`casepath_i18n`) |
//! | [`plans`] | compare, my plan, the hours log (`crate::views::plans`) |
//! | [`library`] | guide, sources, states (`crate::views::library`) |
//! | [`advising`] | the adviser's view (`crate::views::advising`) |
//! | [`schools`] | the view for schools, a school's own file (`crate::views::schools`) |
//! | [`embed`] | the page in a frame of another site (`crate::embed`) |
//!
//! It is one program: parts share contexts and signals with the page. The binary defines the split points and passes
//! its loaders to [`set_loaders`], so this crate needs no unsafe code and its tests need no parts.
//! [`crate::state::PartsState`] records which parts have loaded and which are missing.

use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;

use async_once_cell::OnceCell;
use leptos::wasm_split::SplitLoaderError;

use crate::browser::files;
use crate::embed::EmbedPart;
use crate::views::advising::AdvisingPart;
use crate::views::estimate::details::DetailsPart;
use crate::views::library::LibraryPart;
use crate::views::plans::PlansPart;
use crate::views::schools::SchoolsPart;

/// A part failed to load. Calling again retries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

impl From<SplitLoaderError> for LoadError {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// The future of a loading part.
pub type Loading<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// The functions that load the parts.
#[derive(Clone, Copy)]
pub struct Loaders {
    pub spanish: fn() -> Loading<()>,
    pub more_spanish: fn() -> Loading<()>,
    pub details: fn() -> Loading<DetailsPart>,
    pub plans: fn() -> Loading<PlansPart>,
    pub library: fn() -> Loading<LibraryPart>,
    pub schools: fn() -> Loading<SchoolsPart>,
    pub advising: fn() -> Loading<AdvisingPart>,
    pub embed: fn() -> Loading<EmbedPart>,
}

static LOADERS: OnceLock<Loaders> = OnceLock::new();
static SPANISH: OnceCell<()> = OnceCell::new();
static MORE_SPANISH: OnceCell<()> = OnceCell::new();
static DETAILS: OnceCell<DetailsPart> = OnceCell::new();
static PLANS: OnceCell<PlansPart> = OnceCell::new();
static LIBRARY: OnceCell<LibraryPart> = OnceCell::new();
static SCHOOLS: OnceCell<SchoolsPart> = OnceCell::new();
static ADVISING: OnceCell<AdvisingPart> = OnceCell::new();
static EMBED: OnceCell<EmbedPart> = OnceCell::new();

/// The style sheet that the views of plans share.
const PLANS_STYLE: &str = "plans";
/// The style sheet that library and schools share.
const LIBRARY_STYLE: &str = "library";

/// Sets the loaders. Only the first call has an effect; before it, every part fails to load.
pub fn set_loaders(loaders: Loaders) {
    let _ = LOADERS.set(loaders);
}

/// Loads the Spanish texts of a first visit.
///
/// # Errors
/// `Err` when they fail to load.
pub async fn spanish() -> Result<(), LoadError> {
    let part = load_part(|loaders| (loaders.spanish)(), None);
    SPANISH.get_or_try_init(part).await.copied()
}

/// Loads the Spanish texts of all other parts.
///
/// # Errors
/// `Err` when they fail to load.
pub async fn more_spanish() -> Result<(), LoadError> {
    let part = load_part(|loaders| (loaders.more_spanish)(), None);
    MORE_SPANISH.get_or_try_init(part).await.copied()
}

/// Loads the estimate below the answer.
///
/// # Errors
/// `Err` when it fails to load.
pub async fn details() -> Result<DetailsPart, LoadError> {
    let part = load_part(|loaders| (loaders.details)(), None);
    DETAILS.get_or_try_init(part).await.copied()
}

/// Loads the views of saved plans.
///
/// # Errors
/// `Err` when the part or its style sheet fails to load.
pub async fn plans() -> Result<PlansPart, LoadError> {
    let part = load_part(|loaders| (loaders.plans)(), Some(PLANS_STYLE));
    PLANS.get_or_try_init(part).await.copied()
}

/// Loads guide, sources and states.
///
/// # Errors
/// `Err` when the part or its style sheet fails to load.
pub async fn library() -> Result<LibraryPart, LoadError> {
    let part = load_part(|loaders| (loaders.library)(), Some(LIBRARY_STYLE));
    LIBRARY.get_or_try_init(part).await.copied()
}

/// Loads the view for schools.
///
/// # Errors
/// `Err` when the part or its style sheet fails to load.
pub async fn schools() -> Result<SchoolsPart, LoadError> {
    let part = load_part(|loaders| (loaders.schools)(), Some(LIBRARY_STYLE));
    SCHOOLS.get_or_try_init(part).await.copied()
}

/// Loads the adviser's view.
///
/// # Errors
/// `Err` when the part or its style sheet fails to load.
pub async fn advising() -> Result<AdvisingPart, LoadError> {
    let part = load_part(|loaders| (loaders.advising)(), Some(PLANS_STYLE));
    ADVISING.get_or_try_init(part).await.copied()
}

/// Loads what the page needs in a frame of another site.
///
/// # Errors
/// `Err` when it fails to load.
pub async fn embed() -> Result<EmbedPart, LoadError> {
    let part = load_part(|loaders| (loaders.embed)(), None);
    EMBED.get_or_try_init(part).await.copied()
}

/// The embed part, if it has loaded.
pub fn embed_here() -> Option<EmbedPart> {
    EMBED.get().copied()
}

async fn load_part<T>(
    load: fn(&Loaders) -> Loading<T>,
    style: Option<&'static str>,
) -> Result<T, LoadError> {
    let loaders = LOADERS.get().ok_or(LoadError)?;
    // Starts the request for the style before awaiting the part, so that both load in parallel.
    let style = style.map(files::style);
    let part = load(loaders).await?;
    let is_styled = match style {
        Some(style) => style.await,
        None => true,
    };
    if is_styled { Ok(part) } else { Err(LoadError) }
}

//! The parts of the program that a first visit does not need. Each arrives once, when it is first asked for, and hands
//! out a table of the functions that the rest of the program may call.
//!
//! | part | what is in it |
//! |---|---|
//! | [`details`] | the estimate below the answer, and what stands behind a figure of the answer (`crate::views::estimate::details`) |
//! | [`spanish`], [`more_spanish`] | the Spanish words of a first visit, and all others (`casepath_i18n`) |
//! | [`plans`] | compare, my plan, the hours log (`crate::views::plans`) |
//! | [`library`] | guide, sources, states (`crate::views::library`) |
//! | [`advising`] | the adviser's desk (`crate::views::advising`) |
//! | [`schools`] | the view for schools, a school's own file (`crate::views::schools`) |
//! | [`embed`] | what the page does in a frame of another site (`crate::embed`) |
//!
//! It is one program: parts reach the page by contexts and signals. Where the program is cut is said by the binary, which
//! gives its loaders to [`set_loaders`]; so this crate needs no unsafe code, and its tests no parts. What has arrived, and
//! what is missing, is in [`crate::state::PartsState`].

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

/// A part did not arrive. Asking again tries again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

impl From<SplitLoaderError> for LoadError {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// A part on its way.
pub type Loading<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// How the parts are loaded.
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

/// The style that the views of plans share.
const PLANS_STYLE: &str = "plans";
/// The style that library and schools share.
const LIBRARY_STYLE: &str = "library";

/// Says how parts are loaded; the first word counts. Before that, none arrives.
pub fn set_loaders(loaders: Loaders) {
    let _ = LOADERS.set(loaders);
}

/// The Spanish words of a first visit.
///
/// # Errors
/// Where they do not arrive.
pub async fn spanish() -> Result<(), LoadError> {
    let part = arrive(|loaders| (loaders.spanish)(), None);
    SPANISH.get_or_try_init(part).await.copied()
}

/// The Spanish words of all other parts.
///
/// # Errors
/// Where they do not arrive.
pub async fn more_spanish() -> Result<(), LoadError> {
    let part = arrive(|loaders| (loaders.more_spanish)(), None);
    MORE_SPANISH.get_or_try_init(part).await.copied()
}

/// The estimate below the answer.
///
/// # Errors
/// Where it does not arrive.
pub async fn details() -> Result<DetailsPart, LoadError> {
    let part = arrive(|loaders| (loaders.details)(), None);
    DETAILS.get_or_try_init(part).await.copied()
}

/// The part that keeps plans.
///
/// # Errors
/// Where it, or its style, does not arrive.
pub async fn plans() -> Result<PlansPart, LoadError> {
    let part = arrive(|loaders| (loaders.plans)(), Some(PLANS_STYLE));
    PLANS.get_or_try_init(part).await.copied()
}

/// The guide and the sources.
///
/// # Errors
/// Where it, or its style, does not arrive.
pub async fn library() -> Result<LibraryPart, LoadError> {
    let part = arrive(|loaders| (loaders.library)(), Some(LIBRARY_STYLE));
    LIBRARY.get_or_try_init(part).await.copied()
}

/// What schools need.
///
/// # Errors
/// Where it, or its style, does not arrive.
pub async fn schools() -> Result<SchoolsPart, LoadError> {
    let part = arrive(|loaders| (loaders.schools)(), Some(LIBRARY_STYLE));
    SCHOOLS.get_or_try_init(part).await.copied()
}

/// The adviser's desk.
///
/// # Errors
/// Where it, or its style, does not arrive.
pub async fn advising() -> Result<AdvisingPart, LoadError> {
    let part = arrive(|loaders| (loaders.advising)(), Some(PLANS_STYLE));
    ADVISING.get_or_try_init(part).await.copied()
}

/// What a frame of another site needs.
///
/// # Errors
/// Where it does not arrive.
pub async fn embed() -> Result<EmbedPart, LoadError> {
    let part = arrive(|loaders| (loaders.embed)(), None);
    EMBED.get_or_try_init(part).await.copied()
}

/// The same, where it is here.
pub fn embed_here() -> Option<EmbedPart> {
    EMBED.get().copied()
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

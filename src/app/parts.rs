//! The parts of the program that a first visit does not need. Each is loaded once, on first use, and returns a table
//! of the functions that the rest of the program may call.
//!
//! | part | what is in it |
//! |---|---|
//! | [`DETAILS`] | the sections below the answer, and its opened figures (`crate::views::estimate::details`) |
//! | [`SPANISH`], [`MORE_SPANISH`] | the Spanish texts of a first visit, and all others (`casepath_i18n`) |
//! | [`PLANS`] | compare, my plan, the hours log (`crate::views::plans`) |
//! | [`LIBRARY`] | guide, sources, states (`crate::views::library`) |
//! | [`ADVISING`] | the adviser's view (`crate::views::advising`) |
//! | [`SCHOOLS`] | the view for schools, a school's own file (`crate::views::schools`) |
//! | [`EMBED`] | the page in a frame of another site (`crate::embed`) |
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

/// The style sheet that the views of plans share.
const PLANS_STYLE: &str = "plans";
/// The style sheet that library and schools share.
const LIBRARY_STYLE: &str = "library";

/// Sets the loaders. Only the first call has an effect; before it, every part fails to load.
pub fn set_loaders(loaders: Loaders) {
    let _ = LOADERS.set(loaders);
}

/// A part that is loaded once.
pub struct LazyPart<T> {
    cell: OnceCell<T>,
    loader: fn(&Loaders) -> Loading<T>,
    /// The style sheet that it needs.
    style: Option<&'static str>,
}

impl<T: Copy> LazyPart<T> {
    const fn new(loader: fn(&Loaders) -> Loading<T>, style: Option<&'static str>) -> Self {
        Self {
            cell: OnceCell::new(),
            loader,
            style,
        }
    }

    /// Loads the part, unless it has loaded already.
    ///
    /// # Errors
    /// `Err` when the part or its style sheet fails to load.
    pub async fn load(&self) -> Result<T, LoadError> {
        self.cell.get_or_try_init(self.fetch()).await.copied()
    }

    /// The part, if it has loaded.
    pub fn get(&self) -> Option<T> {
        self.cell.get().copied()
    }

    async fn fetch(&self) -> Result<T, LoadError> {
        let loaders = LOADERS.get().ok_or(LoadError)?;
        // Starts the request for the style before awaiting the part, so that both load in parallel.
        let style = self.style.map(files::style);
        let part = (self.loader)(loaders).await?;
        let is_styled = match style {
            Some(style) => style.await,
            None => true,
        };
        if is_styled { Ok(part) } else { Err(LoadError) }
    }
}

/// The Spanish texts of a first visit.
pub static SPANISH: LazyPart<()> = LazyPart::new(|loaders| (loaders.spanish)(), None);
/// The Spanish texts of all other parts.
pub static MORE_SPANISH: LazyPart<()> = LazyPart::new(|loaders| (loaders.more_spanish)(), None);
/// The estimate below the answer.
pub static DETAILS: LazyPart<DetailsPart> = LazyPart::new(|loaders| (loaders.details)(), None);
/// The views of saved plans.
pub static PLANS: LazyPart<PlansPart> =
    LazyPart::new(|loaders| (loaders.plans)(), Some(PLANS_STYLE));
/// Guide, sources and states.
pub static LIBRARY: LazyPart<LibraryPart> =
    LazyPart::new(|loaders| (loaders.library)(), Some(LIBRARY_STYLE));
/// The view for schools.
pub static SCHOOLS: LazyPart<SchoolsPart> =
    LazyPart::new(|loaders| (loaders.schools)(), Some(LIBRARY_STYLE));
/// The adviser's view.
pub static ADVISING: LazyPart<AdvisingPart> =
    LazyPart::new(|loaders| (loaders.advising)(), Some(PLANS_STYLE));
/// What the page needs in a frame of another site.
pub static EMBED: LazyPart<EmbedPart> = LazyPart::new(|loaders| (loaders.embed)(), None);

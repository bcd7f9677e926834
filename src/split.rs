//! The split points of the program (see [`casepath_app::parts`]). Each function here is the only entry to one part.
//! Code that only this function reaches goes into a file of its own, which is fetched at the first call.
//!
//! With the feature `split`, the split tool must run over the program (`.ci/split/wasm-bindgen`; `.ci/dist` does
//! both). Without it, the same functions are called directly and the program is one file.
//!
//! The macro declares both ends of each split as foreign functions for the tool to find. That needs unsafe code, which
//! is allowed only here.
#![allow(unsafe_code)]

use casepath_app::embed::{EmbedPart, embed_part};
use casepath_app::parts::{LoadError, Loaders};
use casepath_app::views::advising::{AdvisingPart, advising_part};
use casepath_app::views::estimate::details::{DetailsPart, details_part};
use casepath_app::views::library::{LibraryPart, library_part};
use casepath_app::views::plans::{PlansPart, plans_part};
use casepath_app::views::schools::{SchoolsPart, schools_part};

/// The loaders of all parts.
pub const LOADERS: Loaders = Loaders {
    spanish: || Box::pin(spanish()),
    more_spanish: || Box::pin(morespanish()),
    details: || Box::pin(details()),
    plans: || Box::pin(plans()),
    library: || Box::pin(library()),
    schools: || Box::pin(schools()),
    advising: || Box::pin(advising()),
    embed: || Box::pin(embed()),
};

/// An entry to a part: its name, the type it returns, and the function inside the part.
macro_rules! part {
    ($name:ident -> $Table:ty: $enter:path) => {
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($name, fallible, wasm_split_path = leptos::wasm_split)]
        fn $name() -> Result<$Table, LoadError> {
            Ok($enter())
        }

        #[cfg(not(feature = "split"))]
        async fn $name() -> Result<$Table, LoadError> {
            Ok($enter())
        }
    };
}

part!(spanish -> (): casepath_i18n::load_spanish);
part!(morespanish -> (): casepath_i18n::load_more_spanish);
part!(details -> DetailsPart: details_part);
part!(plans -> PlansPart: plans_part);
part!(library -> LibraryPart: library_part);
part!(schools -> SchoolsPart: schools_part);
part!(advising -> AdvisingPart: advising_part);
part!(embed -> EmbedPart: embed_part);

//! Guide and sources: their entry.

use leptos::prelude::*;

use super::{guide, sources};
use crate::answers::View;
use crate::context::app;
use crate::state::library::LibraryState;

/// What the page needs of guide and sources.
#[derive(Clone, Copy)]
pub struct LibraryPart {
    /// Makes their state; once, where it is to live as long as the page.
    pub provide: fn(),
    /// Guide or sources, by the view and the place of the page.
    pub view: fn() -> AnyView,
}

/// The entry into guide and sources.
pub const fn library_part() -> LibraryPart {
    LibraryPart {
        provide: LibraryState::provide,
        view,
    }
}

fn view() -> AnyView {
    let app = app();
    let is_sources = Memo::new(move |_| app.view.get() == View::Sources);
    (move || {
        if is_sources.get() {
            sources::sources_view()
        } else {
            guide::guide_view()
        }
    })
    .into_any()
}

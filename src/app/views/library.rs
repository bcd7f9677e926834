//! The entry point of the guide and the sources, a lazily loaded part of the program.

use leptos::prelude::*;

use super::{guide, sources};
use crate::answers::View;
use crate::context::app;
use crate::state::library::LibraryState;

/// What the page needs from the guide and the sources.
#[derive(Clone, Copy)]
pub struct LibraryPart {
    /// Provides their state. Call it once, in an owner that lives as long as the page.
    pub provide: fn(),
    /// The guide or the sources, depending on the current view and anchor.
    pub view: fn() -> AnyView,
}

/// The entry point of the guide and the sources.
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

//! Views that one closure renders again when what they show changes.

use leptos::either::Either;
use leptos::prelude::*;

use crate::browser::page as browser;

/// A view that is rendered again, and patched, when what it reads changes. A browser's translation replaces the text
/// nodes that Leptos would patch, so on a translated page the whole view is replaced. `write` must therefore return
/// elements, not bare text.
pub fn rewritten(write: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    // One type for all callers, for a smaller program.
    let write: Box<dyn Fn() -> AnyView + Send> = Box::new(write);
    // Changing the side of `Either` replaces the element.
    let side = StoredValue::new(false);
    (move || {
        let part = write();
        if browser::is_translated() {
            side.update_value(|side| *side = !*side);
        }
        if side.get_value() {
            Either::Left(part)
        } else {
            Either::Right(part)
        }
    })
    .into_any()
}

//! Parts that are written anew by one closure when what they show changes.

use leptos::either::Either;
use leptos::prelude::*;

use crate::browser::page as browser;

/// A part of the page, written anew when what it reads changes, and patched where it differs. A browser's translation
/// puts nodes of its own in the place of the page's texts; then the part is replaced as a whole, because what would be
/// patched is no longer there. So what is written consists of elements, not of bare texts.
pub fn rewritten(write: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    // One type for all parts: less code.
    let write: Box<dyn Fn() -> AnyView + Send> = Box::new(write);
    // Another side is another element.
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

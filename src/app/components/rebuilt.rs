//! Views that are rebuilt where others are patched.

use leptos::either::Either;
use leptos::prelude::*;

use crate::browser::page as browser;

/// A view that is rebuilt when its key changes: no DOM state, such as an open disclosure or the focus, stays.
pub fn rebuilt_on<K>(
    key: impl Fn() -> K + Send + Sync + 'static,
    view: impl Fn(K) -> AnyView + Send + 'static,
) -> AnyView
where
    K: Clone + PartialEq + Send + Sync + 'static,
{
    let key = Memo::new(move |_| key());
    let side = StoredValue::new(false);
    (move || on_side(side, view(key.get()), true)).into_any()
}

/// A view that is rendered again, and patched, when what it reads changes. A browser's translation replaces the text
/// nodes that Leptos would patch, so on a translated page the whole view is replaced. `write` must therefore return
/// elements, not bare text.
pub fn translation_safe(write: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    // One type for all callers, for a smaller program.
    let write: Box<dyn Fn() -> AnyView + Send> = Box::new(write);
    let side = StoredValue::new(false);
    (move || on_side(side, write(), browser::is_translated())).into_any()
}

/// The view on the other side of an `Either` than before, if it must replace what is there: Leptos never patches one
/// side into the other.
fn on_side(side: StoredValue<bool>, view: AnyView, must_replace: bool) -> Either<AnyView, AnyView> {
    if must_replace {
        side.update_value(|side| *side = !*side);
    }
    if side.get_value() {
        Either::Left(view)
    } else {
        Either::Right(view)
    }
}

//! Views that are rebuilt where others are patched.

use leptos::either::Either;
use leptos::prelude::*;

/// A view that is rebuilt when its key changes: no DOM state, such as an open disclosure or the focus, stays.
pub fn keyed_view<K>(
    key: impl Fn() -> K + Send + Sync + 'static,
    view: impl Fn(K) -> AnyView + Send + 'static,
) -> AnyView
where
    K: Clone + PartialEq + Send + Sync + 'static,
{
    let key = Memo::new(move |_| key());
    let is_second = StoredValue::new(true);
    (move || {
        let view = view(key.get());
        is_second.update_value(|is_second| *is_second = !*is_second);
        // Leptos never patches one side of an `Either` into the other.
        if is_second.get_value() {
            Either::Right(view)
        } else {
            Either::Left(view)
        }
    })
    .into_any()
}

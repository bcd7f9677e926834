//! Views that are made anew where others are patched.

use leptos::either::Either;
use leptos::prelude::*;

/// A view that is made anew when its key changes: nothing of the old one stays, such as an opened part or the focus.
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
        // The other side is never patched from this one.
        if is_second.get_value() {
            Either::Right(view)
        } else {
            Either::Left(view)
        }
    })
    .into_any()
}

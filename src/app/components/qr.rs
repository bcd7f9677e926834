//! An address as a picture that a phone reads.

use leptos::prelude::*;

use crate::qr::Picture;

/// Nothing where the address is too long for one.
pub fn qr_code(address: &str) -> Option<AnyView> {
    let picture = Picture::of(address)?;
    let label = address.to_owned();
    Some(
        view! {
            <svg class="qr" role="img" aria-label=label viewBox=picture.view_box() shape-rendering="crispEdges">
                <path d=picture.path/>
            </svg>
        }
        .into_any(),
    )
}

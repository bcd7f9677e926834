//! An address as a picture that a phone reads.

use leptos::prelude::*;

use crate::qr::QrImage;

/// Nothing where the address is too long for one.
pub fn qr_code(address: &str) -> Option<AnyView> {
    let picture = QrImage::of(address)?;
    let (label, view_box) = (address.to_owned(), picture.view_box());
    Some(
        view! {
            <svg class="qr" role="img" aria-label=label viewBox=view_box shape-rendering="crispEdges">
                <path d=picture.path/>
            </svg>
        }
        .into_any(),
    )
}

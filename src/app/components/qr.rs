//! QR codes.

use leptos::prelude::*;

use crate::qr::QrImage;

/// The QR code of an address; `None` if the address is too long.
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

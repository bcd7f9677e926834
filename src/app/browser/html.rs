//! A view as HTML: for the static pages, which are written natively, and for what a school takes along from the page.

use leptos::prelude::*;

/// What a view leaves between its parts to find them again on a living page.
const MARKS: [&str; 3] = ["<!---->", "<!>", "<!--<() />-->"];

/// The HTML of a view, as it is when it is made. Whatever the view asks of the page must be given to it inside of `view`.
pub fn to_html(view: impl FnOnce() -> AnyView) -> String {
    let html = Owner::new().with(|| write(view()));
    // No text holds them: its `<` is escaped.
    MARKS.iter().fold(html, |html, mark| html.replace(mark, ""))
}

/// A whole document, as it is written into its file.
pub fn to_document(view: impl FnOnce() -> AnyView) -> String {
    format!("<!doctype html>\n{}\n", to_html(view))
}

#[cfg(not(target_arch = "wasm32"))]
fn write(view: AnyView) -> String {
    view.to_html()
}

/// Leptos writes no HTML in the browser: the browser does, out of elements that are on no page.
#[cfg(target_arch = "wasm32")]
fn write(view: AnyView) -> String {
    let Ok(place) = document().create_element("div") else {
        return String::new();
    };
    view.build().mount(&place, None);
    let html = place.inner_html();
    // A browser fetches pictures, on a page or not, once the task is over in which they got their address.
    let pictures = place.get_elements_by_tag_name("img");
    for picture in (0..pictures.length()).filter_map(|index| pictures.item(index)) {
        let _ = picture.remove_attribute("src");
    }
    html
}

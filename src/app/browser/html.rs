//! Renders a view as HTML: for the static pages, which are written natively, and for snippets that a school copies.

use leptos::prelude::*;

/// Markers that Leptos adds between nodes for hydration.
const MARKS: [&str; 3] = ["<!---->", "<!>", "<!--<() />-->"];

/// The HTML of a view in its initial state. `view` must provide all contexts that the view uses.
pub fn to_html(view: impl FnOnce() -> AnyView) -> String {
    let html = Owner::new().with(|| write(view()));
    // No text contains them: its `<` is escaped.
    MARKS.iter().fold(html, |html, mark| html.replace(mark, ""))
}

/// A complete HTML document.
pub fn to_document(view: impl FnOnce() -> AnyView) -> String {
    format!("<!doctype html>\n{}\n", to_html(view))
}

#[cfg(not(target_arch = "wasm32"))]
fn write(view: AnyView) -> String {
    view.to_html()
}

/// Leptos cannot render to HTML in the browser, so this reads it from detached elements.
#[cfg(target_arch = "wasm32")]
fn write(view: AnyView) -> String {
    let Ok(container) = document().create_element("div") else {
        return String::new();
    };
    view.build().mount(&container, None);
    let html = container.inner_html();
    // Browsers fetch images even of detached elements, but only after the task that set `src`.
    let pictures = container.get_elements_by_tag_name("img");
    for picture in (0..pictures.length()).filter_map(|index| pictures.item(index)) {
        let _ = picture.remove_attribute("src");
    }
    html
}

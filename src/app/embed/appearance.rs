//! Applies the host's settings to the page: colors, what is folded, and heading levels. They are attributes of elements
//! that other components render.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::browser::page as browser;
use crate::embedding::settings::{HeadingLevel, Settings};

fn root() -> Option<HtmlElement> {
    browser::document()?.document_element()?.dyn_into().ok()
}

fn all(selector: &str) -> Vec<Element> {
    let nodes = browser::document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(nodes) = nodes else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|index| nodes.item(index)?.dyn_into().ok())
        .collect()
}

/// Sets or removes an attribute. Leaves it alone if it has the value already.
fn set(element: &Element, name: &str, value: Option<&str>) {
    let now = element.get_attribute(name);
    if now.as_deref() != value {
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

/// Applies theme and accent colors.
pub fn apply_colors(settings: &Settings) {
    let Some(root) = root() else { return };
    browser::set_theme(settings.theme);
    let style = root.style();
    let names = ["--brand", "--brand-soft"];
    match settings.accent.style() {
        Some(values) => {
            for (name, value) in names.iter().zip(values) {
                let _ = style.set_property(name, &value);
            }
        }
        None => {
            for name in names {
                let _ = style.remove_property(name);
            }
        }
    }
}

/// Sets whether the result is compact, and whether the rest of a compact one is unfolded.
pub fn fold(is_compact: bool, is_unfolded: bool) {
    let folded = if is_unfolded { "all" } else { "folded" };
    if let Some(root) = root() {
        set(&root, "data-compact", is_compact.then_some(folded));
    }
}

/// Sets the heading levels so that the highest is the one that the host asked for. Headings keep their look.
pub fn set_headings(highest: HeadingLevel) {
    for heading in all("h1, h2, h3, h4, h5, h6") {
        let own = heading.tag_name();
        let own = own.strip_prefix('H').and_then(|level| level.parse().ok());
        let Some(own) = own else { continue };
        let level = highest.of(own);
        let level = (level != own).then(|| level.to_string());
        set(&heading, "aria-level", level.as_deref());
    }
}

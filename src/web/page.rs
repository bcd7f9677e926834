//! The page around the program: language, colours, clipboard, clock, and the calm message where it stops.

use js_sys::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement, Node};

use crate::answers::{Language, Month};

pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Moves the focus to an element, and opens the folded part of the page that it lies in.
pub fn focus(id: &str) {
    let Some(element) = by_id(id) else { return };
    if let Ok(Some(folded)) = element.closest("details") {
        let _ = folded.set_attribute("open", "");
    }
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// The value of the control with this id.
pub fn value_of(id: &str) -> Option<String> {
    Some(by_id(id)?.dyn_into::<HtmlInputElement>().ok()?.value())
}

/// Gives a control a value, where it has another.
pub fn set_value(control: &Node, value: &str) {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        // Half a number reads as empty, but is not.
        if input.value() != value || input.validity().bad_input() {
            input.set_value(value);
        }
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>()
        && select.value() != value
    {
        select.set_value(value);
    }
}

/// What was entered in a control, as the address would have it: `1` for a checked box; for half a number,
/// which browsers tell as empty, something that no field takes.
pub fn entered(control: &Element) -> String {
    if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        return select.value();
    }
    let Some(input) = control.dyn_ref::<HtmlInputElement>() else {
        return String::new();
    };
    if input.type_() == "checkbox" {
        return if input.checked() {
            "1".to_owned()
        } else {
            String::new()
        };
    }
    let value = input.value();
    if value.is_empty() && input.validity().bad_input() {
        "?".to_owned()
    } else {
        value
    }
}

/// The month of today, local time.
pub fn today() -> Month {
    let now = Date::new_0();
    // A clock that cannot be read is one that stands at the year 0; it has no bearing on anything else.
    Month::new(now.get_full_year(), now.get_month() + 1).unwrap_or(Month(0))
}

/// Local time, `YYYY-MM-DDTHH:MM`.
pub fn now() -> String {
    let now = Date::new_0();
    let local = now.get_time() - now.get_timezone_offset() * 60_000.0;
    let iso = Date::new(&local.into())
        .to_iso_string()
        .as_string()
        .unwrap_or_default();
    iso.get(..16).unwrap_or_default().to_owned()
}

/// The language that the browser asks for.
pub fn preferred_language() -> Language {
    let asked = web_sys::window().and_then(|window| window.navigator().language());
    match asked {
        Some(tag) if tag.starts_with("es") => Language::Spanish,
        _ => Language::English,
    }
}

/// Tells the browser in which language the page is.
pub fn set_language(language: Language, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language.name());
    }
}

/// The colours of the page: those of the device, or one of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

pub fn set_theme(theme: Theme) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-theme", theme.name());
    }
}

/// Copies a text; false where the browser does not let the page.
pub async fn copy(text: String) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    // Absent on pages that are not served over https or from this device.
    let clipboard = window.navigator().clipboard();
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(&text)).await.is_ok()
}

pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Leaves the answers where `boot.js` finds them, should the program stop.
pub fn leave_for_rescue(fragment: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-answers", fragment);
    }
}

/// Shows the calm message of `index.html` in the place of a program that has stopped.
pub fn show_stopped() {
    if let Some(message) = by_id("stopped") {
        let _ = message.remove_attribute("hidden");
    }
}

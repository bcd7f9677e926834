//! The page around the program: language, colors, clipboard, clock, and the calm message where it stops.

use js_sys::{Array, Date};
use leptos::prelude::request_animation_frame;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, MessageChannel,
    Node,
};

use crate::answers::{Language, Month};
use crate::plan::log::days;

pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The first element of this class.
pub fn by_class(class: &str) -> Option<Element> {
    document()?.get_elements_by_class_name(class).item(0)
}

/// Moves the focus to an element, and opens the folded parts of the page that it lies in.
pub fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        focus_on(&element);
    }
}

/// The same for an element that is at hand.
pub fn focus_on(element: &Element) {
    let mut folded = element.closest("details").ok().flatten();
    while let Some(details) = folded {
        let _ = details.set_attribute("open", "");
        folded = details
            .parent_element()
            .and_then(|outer| outer.closest("details").ok()?);
    }
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    // What is to be read from here on stands at the top: a browser would put what is higher than the window in its
    // middle, and a heading at the foot.
    let is_read_on = matches!(
        element.tag_name().as_str(),
        "H1" | "H2" | "H3" | "H4" | "SECTION" | "MAIN"
    );
    if is_read_on {
        focus_at_top(element);
    } else {
        let _ = element.focus();
    }
}

/// Moves the focus to an element, and its top to the top of the window.
fn focus_at_top(element: &HtmlElement) {
    let _ = element.focus();
    // After the focus, which has scrolled as the browser likes.
    element.scroll_into_view();
}

/// Tells whether an element is in sight, now and whenever that changes, until what is returned is dropped; `None` where
/// the browser cannot tell.
pub fn watch_in_sight(element: &Element, tell: impl Fn(bool) + 'static) -> Option<Watch> {
    let tell = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        // Where several have come together, the last is how it is now.
        let entry: IntersectionObserverEntry = entries.pop().unchecked_into();
        tell(entry.is_intersecting());
    });
    let options = IntersectionObserverInit::new();
    // A sliver at the edge is not in sight.
    options.set_root_margin("-16px 0px");
    let tell_ref = tell.as_ref().unchecked_ref();
    let observer = IntersectionObserver::new_with_options(tell_ref, &options).ok()?;
    observer.observe(element);
    Some(Watch {
        observer,
        _tell: tell,
    })
}

/// An element that is watched.
pub struct Watch {
    observer: IntersectionObserver,
    _tell: Closure<dyn Fn(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether the browser has translated the page: then it has put nodes of its own in the place of texts.
pub fn is_translated() -> bool {
    let Some(document) = document() else {
        return false;
    };
    let root = document.document_element();
    root.is_some_and(|root| root.class_name().contains("translated-"))
        || document.get_elements_by_tag_name("font").length() > 0
}

/// The element that has the focus.
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Whether nothing has the focus: what had it is gone.
pub fn is_focus_lost() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

/// Writes a value into the control with this id.
pub fn fill(id: &str, value: &str) {
    if let Some(control) = by_id(id) {
        set_value(&control, value);
    }
}

/// Empties the control with this id.
pub fn empty(id: &str) {
    fill(id, "");
}

/// Gives a control a value, where it has another.
pub fn set_value(control: &Node, value: &str) {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        // Half a number, or half a month, reads as empty, but is not. While it is being typed it stays.
        let is_half = input.validity().bad_input();
        let is_typed = is_half && input.matches(":focus").unwrap_or(false);
        if !is_typed && (is_half || input.value() != value) {
            input.set_value(value);
        }
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        if area.value() != value {
            area.set_value(value);
        }
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>()
        && select.value() != value
    {
        select.set_value(value);
    }
}

/// What [`entered`] gives for half a number or half a date.
pub const INVALID_INPUT: &str = "?";

/// What was entered in a control, as the address would have it: `1` for a checked box; for half a number,
/// which browsers tell as empty, something that no field takes.
pub fn input_value(control: &Element) -> String {
    if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        return select.value();
    }
    if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
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
        INVALID_INPUT.to_owned()
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

/// Milliseconds since some moment, for what is measured.
pub fn clock() -> f64 {
    Date::now()
}

/// Now, in milliseconds since 1970.
pub fn milliseconds() -> u64 {
    Date::now().max(0.0) as u64
}

/// Today, local time; the first day of 1970 where the clock shows no day at all.
pub fn day() -> time::Date {
    let now = now();
    let day = now.get(..10).and_then(|day| days::read_iso(day).ok());
    day.unwrap_or(time::Date::from_julian_day(FIRST_DAY).unwrap_or(time::Date::MIN))
}

/// 1 January 1970, as astronomers count days.
const FIRST_DAY: i32 = 2_440_588;

/// Now, as calendars stamp what they hold.
pub fn moment() -> time::UtcDateTime {
    let seconds = i64::try_from(milliseconds() / 1000).unwrap_or(0);
    time::UtcDateTime::from_unix_timestamp(seconds).unwrap_or(time::UtcDateTime::UNIX_EPOCH)
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

pub use crate::embedding::Theme;

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

/// Does something in a task of its own, between which and this one the browser may do something else. A message to
/// oneself, because browsers hold timers back: those of hidden pages, and those that follow each other.
pub fn in_a_task(act: impl FnOnce() + 'static) {
    let Ok(channel) = MessageChannel::new() else {
        return act();
    };
    let act = Closure::once_into_js(act);
    channel.port1().set_onmessage(Some(act.unchecked_ref()));
    let _ = channel.port2().post_message(&JsValue::NULL);
}

/// Does something in a task of its own, once what has just changed is painted. A page that is out of sight paints
/// nothing: there it is the next task.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    if document.is_none_or(|document| document.hidden()) {
        return in_a_task(act);
    }
    request_animation_frame(move || in_a_task(act));
}

pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// What stands after `?` in the address.
pub fn query() -> String {
    let window = web_sys::window();
    window
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// Whether this is the page for frames of other sites.
pub fn is_embedded() -> bool {
    has_root("data-embed")
}

/// Whether `frame.js` has put what the school set into the address already (see there).
pub fn is_set_by_frame() -> bool {
    has_root("data-set")
}

fn has_root(name: &str) -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute(name))
}

/// Leaves the answers where `boot.js` finds them, should the program stop.
pub fn leave_for_rescue(fragment: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-answers", fragment);
    }
}

/// Tells the page's last script, which offers new versions, whether something of this part stands here that is kept
/// nowhere.
pub fn tell_unsaved(part: &str, is_unsaved: bool) {
    const UNSAVED: &str = "data-unsaved";
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let told = root.get_attribute(UNSAVED).unwrap_or_default();
    let mut parts: Vec<&str> = told.split(' ').filter(|other| !other.is_empty()).collect();
    parts.retain(|other| *other != part);
    if is_unsaved {
        parts.push(part);
    }
    let _ = if parts.is_empty() {
        root.remove_attribute(UNSAVED)
    } else {
        root.set_attribute(UNSAVED, &parts.join(" "))
    };
}

/// Shows the calm message of `index.html` in the place of a program that has stopped.
pub fn show_stopped() {
    if let Some(message) = by_id("stopped") {
        let _ = message.remove_attribute("hidden");
    }
}

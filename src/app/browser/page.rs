//! The document: focus, inputs, language, colors, clipboard, clock, tasks, and the message after a crash.

use js_sys::{Array, Date};
use leptos::ev::EventDescriptor;
use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::{on_cleanup, request_animation_frame, window_event_listener};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, EventTarget, FocusEvent, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    MessageChannel, Node,
};

use crate::answers::{Language, Month};
use crate::plan::log::days;

/// Listens to an event of the window as long as the current owner lives.
pub fn on_window<E>(event: E, handle: impl Fn(E::EventType) + 'static)
where
    E: EventDescriptor + 'static,
    E::EventType: JsCast,
{
    remove_with_owner(window_event_listener(event, handle));
}

fn remove_with_owner(listener: WindowListenerHandle) {
    on_cleanup(move || listener.remove());
}

pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The first element with this class.
pub fn by_class(class: &str) -> Option<Element> {
    document()?.get_elements_by_class_name(class).item(0)
}

/// Moves the focus to the element with this id, and opens the `<details>` around it.
pub fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        focus_on(&element);
    }
}

/// Whether the focus moves to an element within that of the event; `None` if it moves to no element.
pub fn stays_within(event: &FocusEvent) -> Option<bool> {
    let node = |target: Option<EventTarget>| target?.dyn_into::<Node>().ok();
    let next = node(event.related_target())?;
    Some(node(event.current_target())?.contains(Some(&next)))
}

/// Like [`focus`], for a given element.
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
    // The start of something to read is scrolled to the top. Browsers would center an element from above the window,
    // and put a heading at its bottom edge.
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

/// Focuses an element and scrolls it to the top of the window.
fn focus_at_top(element: &HtmlElement) {
    let _ = element.focus();
    // After the focus, because focusing scrolls too.
    element.scroll_into_view();
}

/// Calls `tell` with whether an element is visible, now and on each change, until the returned value is dropped. `None`
/// if the browser has no `IntersectionObserver`.
pub fn watch_in_sight(element: &Element, tell: impl Fn(bool) + 'static) -> Option<VisibilityWatch> {
    let tell = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        // Of several entries, the last is the current one.
        let entry: IntersectionObserverEntry = entries.pop().unchecked_into();
        tell(entry.is_intersecting());
    });
    let options = IntersectionObserverInit::new();
    // A few pixels at the edge do not count as visible.
    options.set_root_margin("-16px 0px");
    let tell_ref = tell.as_ref().unchecked_ref();
    let observer = IntersectionObserver::new_with_options(tell_ref, &options).ok()?;
    observer.observe(element);
    Some(VisibilityWatch {
        observer,
        _tell: tell,
    })
}

/// A running observer; stops when dropped.
pub struct VisibilityWatch {
    observer: IntersectionObserver,
    _tell: Closure<dyn Fn(Array)>,
}

impl Drop for VisibilityWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether the browser has translated the page, and so replaced its text nodes.
pub fn is_translated() -> bool {
    let Some(document) = document() else {
        return false;
    };
    let root = document.document_element();
    root.is_some_and(|root| root.class_name().contains("translated-"))
        || document.get_elements_by_tag_name("font").length() > 0
}

/// The focused element.
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Whether nothing has the focus, because the focused element was removed.
pub fn is_focus_lost() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

/// Sets the value of the control with this id.
pub fn fill(id: &str, value: &str) {
    if let Some(control) = by_id(id) {
        set_value(&control, value);
    }
}

/// Clears the control with this id.
pub fn empty(id: &str) {
    fill(id, "");
}

/// Sets the value of a control, unless it has it already.
pub fn set_value(control: &Node, value: &str) {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        // A half-typed number or month reads as empty, but is not. It must stay while it is being typed.
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

/// The result of [`input_value`] for a half-typed number or date.
pub const INVALID_INPUT: &str = "?";

/// The value of a control as written in the address; `1` for a checked box. A half-typed number, which browsers report
/// as empty, gives [`INVALID_INPUT`], which no field accepts.
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

/// The current month, local time.
pub fn current_month() -> Month {
    let now = Date::new_0();
    // An unusable clock counts as the year 0. Nothing else depends on it.
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

/// The clock in milliseconds, for measuring durations.
pub fn clock() -> f64 {
    Date::now()
}

/// Milliseconds since 1970.
pub fn milliseconds() -> u64 {
    Date::now().max(0.0) as u64
}

/// Today, local time; 1 January 1970 if the clock gives no valid day.
pub fn current_date() -> time::Date {
    let now = now();
    let day = now.get(..10).and_then(|day| days::read_iso(day).ok());
    day.unwrap_or(time::Date::from_julian_day(FIRST_DAY).unwrap_or(time::Date::MIN))
}

/// The Julian day number of 1 January 1970.
const FIRST_DAY: i32 = 2_440_588;

/// The current UTC time, for the time stamps of calendar files.
pub fn utc_now() -> time::UtcDateTime {
    let seconds = i64::try_from(milliseconds() / 1000).unwrap_or(0);
    time::UtcDateTime::from_unix_timestamp(seconds).unwrap_or(time::UtcDateTime::UNIX_EPOCH)
}

/// The browser's preferred language.
pub fn preferred_language() -> Language {
    let preferred = web_sys::window().and_then(|window| window.navigator().language());
    match preferred {
        Some(tag) if tag.starts_with("es") => Language::Spanish,
        _ => Language::English,
    }
}

/// Sets the language and the title of the document.
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

/// Copies a text to the clipboard. `false` if the browser does not allow it.
pub async fn copy(text: String) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    // Undefined on pages that are served neither over https nor from localhost.
    let clipboard = window.navigator().clipboard();
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(&text)).await.is_ok()
}

/// Runs `act` in its own task, so that the browser can respond in between. Uses a `MessageChannel`, because browsers
/// throttle timers in hidden pages and in chains.
pub fn run_in_task(act: impl FnOnce() + 'static) {
    let Ok(channel) = MessageChannel::new() else {
        return act();
    };
    let act = Closure::once_into_js(act);
    channel.port1().set_onmessage(Some(act.unchecked_ref()));
    let _ = channel.port2().post_message(&JsValue::NULL);
}

/// Runs `act` in its own task after the next paint. A hidden page never paints: there it is the next task.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    if document.is_none_or(|document| document.hidden()) {
        return run_in_task(act);
    }
    request_animation_frame(move || run_in_task(act));
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// The query of the address, with the `?`.
pub fn query() -> String {
    let window = web_sys::window();
    window
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// Whether this is the page for frames of other sites (`embed.html`).
pub fn is_embedded() -> bool {
    has_root("data-embed")
}

/// Whether `frame.js` has already written the school's presets to the address (see there).
pub fn is_set_by_frame() -> bool {
    has_root("data-set")
}

fn has_root(name: &str) -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute(name))
}

/// Stores the answers where `boot.js` finds them after a crash.
pub fn store_rescue_answers(fragment: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-answers", fragment);
    }
}

/// Tells `offline.js`, which offers new versions, whether this part of the page has unsaved data.
pub fn tell_unsaved(part: &str, is_unsaved: bool) {
    const UNSAVED: &str = "data-unsaved";
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let value = root.get_attribute(UNSAVED).unwrap_or_default();
    let mut parts: Vec<&str> = value.split(' ').filter(|other| !other.is_empty()).collect();
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

/// Shows the crash message of `index.html`.
pub fn show_stopped() {
    if let Some(message) = by_id("stopped") {
        let _ = message.remove_attribute("hidden");
    }
}

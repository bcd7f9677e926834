//! What the host asks for, as the page shows it: attributes and labels that the calculator does not describe
//! itself, so that it leaves them alone.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::answers::State;
use crate::browser::page as browser;
use crate::frame::presets::{self, Presets};
use crate::frame::settings::{Extent, HeadingLevel, Settings};
use crate::link;
use crate::text::Locale;
use crate::text::frame_words::FrameWord;
use crate::ui::services;

fn root() -> Option<HtmlElement> {
    browser::document()?.document_element()?.dyn_into().ok()
}

fn all(selector: &str) -> Vec<Element> {
    let found = browser::document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.item(place)?.dyn_into().ok())
        .collect()
}

/// Gives an element an attribute, or takes it; touches nothing where it is so already.
fn set(element: &Element, name: &str, value: Option<&str>) {
    let now = element.get_attribute(name);
    if now.as_deref() != value {
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

/// Colors, and what is folded.
pub fn dress(settings: &Settings) {
    let Some(root) = root() else { return };
    browser::set_theme(settings.theme);
    let compact = settings.extent == Extent::Compact;
    // What the user has unfolded stays unfolded.
    if compact != root.has_attribute("data-compact") {
        set(&root, "data-compact", compact.then_some("folded"));
    }
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

/// Whether the rest of a compact result is shown.
pub fn is_unfolded() -> bool {
    root().is_some_and(|root| root.get_attribute("data-compact").as_deref() == Some("all"))
}

pub fn unfold() {
    if let Some(root) = root() {
        let next = if is_unfolded() { "folded" } else { "all" };
        set(&root, "data-compact", Some(next));
    }
}

/// Headings keep their look and get the level that the host's page has room for.
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

/// Says at each answer that the school set it, until the user says otherwise.
pub fn label(presets: Presets, locale: Locale) {
    let shown = services::answers();
    let set_by_school: Vec<&str> = presets::set_by_school(&shown, presets)
        .map(link::name)
        .collect();
    for field in presets::FIELDS {
        let name = link::name(field);
        let id = format!("{name}-school");
        let Some(control) = browser::by_id(name) else {
            continue;
        };
        let there = browser::by_id(&id);
        let described = control.get_attribute("aria-describedby");
        let others = described.unwrap_or_default();
        let others = others
            .split(' ')
            .filter(|other| *other != id && !other.is_empty());
        let mut ids: Vec<&str> = others.collect();
        if set_by_school.contains(&name) {
            let word = locale.say(FrameWord::SetBySchool);
            let label = there.or_else(|| new_label(&control, &id));
            if let Some(label) = label
                && label.text_content().as_deref() != Some(word)
            {
                label.set_text_content(Some(word));
            }
            ids.push(&id);
        } else if let Some(there) = there {
            there.remove();
        }
        let ids = ids.join(" ");
        set(
            &control,
            "aria-describedby",
            (!ids.is_empty()).then_some(&ids),
        );
    }
}

fn new_label(control: &Element, id: &str) -> Option<Element> {
    let label = browser::document()?.create_element("p").ok()?;
    label.set_id(id);
    label.set_class_name("hint by-school");
    let field = control.closest(".field").ok()??;
    field.append_child(&label).ok()?;
    Some(label)
}

/// The state with this name in the form's own list, which has them in the language of the page.
pub fn state_named(name: &str) -> Option<State> {
    let options = all("#state > option[value]").into_iter();
    let found = options.filter(|option| {
        let text = option.text_content().unwrap_or_default();
        text.eq_ignore_ascii_case(name)
    });
    let code = found.last()?.get_attribute("value")?;
    State::from_name(&code)
}

/// The figures of the headline by their ids, as the page shows them.
pub fn figures() -> Object {
    let figures = Object::new();
    for figure in all("data[id][value]") {
        let value = figure.get_attribute("value").unwrap_or_default();
        // Setting a property of a plain new object does not fail.
        let _ = Reflect::set(&figures, &figure.id().into(), &value.into());
    }
    figures
}

//! Messages between the host page and this page; `frame.js` transports them.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

use crate::browser::page as browser;
use crate::embedding::message::{self, FieldValue, HostMessage};
use crate::embedding::preset::LARGEST;
use crate::estimate::Headline;

/// Passes a message for the host page to `frame.js`.
pub fn post_to_host(kind: &str, detail: &[(&str, JsValue)]) {
    let message = Object::new();
    set(&message, "type", kind.into());
    for (name, value) in detail {
        set(&message, name, value.clone());
    }
    let init = CustomEventInit::new();
    init.set_detail(&message);
    if let (Some(document), Ok(event)) = (
        browser::document(),
        CustomEvent::new_with_event_init_dict("casepath-host", &init),
    ) {
        let _ = document.dispatch_event(&event);
    }
}

/// Parses a message from the host; `None` if it is not one of Casepath's.
pub fn read(envelope: &JsValue) -> Option<HostMessage> {
    let part = |name: &str| match Reflect::get(envelope, &name.into()) {
        Ok(value) => match value.dyn_into::<js_sys::JsString>() {
            Ok(text) if text.length() as usize > LARGEST => FieldValue::TooLong,
            Ok(text) => FieldValue::Text(text.into()),
            Err(_) => FieldValue::Absent,
        },
        Err(_) => FieldValue::Absent,
    };
    message::read(part).ok()
}

/// The figures of the headline by their ids on the page, as the texts that the page shows.
pub fn figures(headline: &Headline) -> Object {
    let figures = Object::new();
    let numbers = [
        ("pay-start", headline.pay_start),
        ("pay-typical", headline.pay_typical),
        ("pay-low", headline.pay_low),
        ("pay-high", headline.pay_high),
        ("months-typical", headline.months_typical),
        ("months-fast", headline.months_fast),
        ("months-slow", headline.months_slow),
    ];
    for (id, number) in numbers {
        if let Some(number) = number {
            set(&figures, id, number.to_string().into());
        }
    }
    if let Some(limit) = headline.limit {
        set(&figures, "limit", limit.into());
    }
    figures
}

/// Setting a property of a plain new object does not fail.
fn set(object: &Object, name: &str, value: JsValue) {
    let _ = Reflect::set(object, &name.into(), &value);
}

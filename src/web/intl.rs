//! Numbers and dates as `Intl` writes them.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::answers::{Language, Month};
use crate::text::figures::iso_parts;
use crate::text::{Figures, Voice};

thread_local! {
    /// Made once a language and never dropped: the page lives as long as they do.
    static WRITERS: [&'static Writer; 2] =
        [Language::English, Language::Spanish].map(|language| &*Box::leak(Box::new(Writer::new(language))));
}

/// The voice of a language, with the numbers and dates that the browser writes in it.
pub fn voice(language: Language) -> Voice<'static> {
    Voice {
        language,
        figures: WRITERS.with(|writers| writers[language as usize]),
    }
}

/// The writers of one language, made once.
pub struct Writer {
    dollars: Function,
    number: Function,
    change: Function,
    percent: Function,
    month: Function,
    day: Function,
}

impl Writer {
    pub fn new(language: Language) -> Self {
        let locale = match language {
            Language::English => "en-US",
            Language::Spanish => "es-US",
        };
        let locales = Array::of1(&locale.into());
        let number = |options: &[(&str, JsValue)]| {
            Intl::NumberFormat::new(&locales, &object(options)).format()
        };
        // Dates are built in UTC and written in UTC, so that no month slips into its neighbour.
        let date = |options: &[(&str, JsValue)]| {
            let options = object(options);
            set(&options, "timeZone", "UTC".into());
            Intl::DateTimeFormat::new(&locales, &options).format()
        };
        Self {
            dollars: number(&[
                ("style", "currency".into()),
                ("currency", "USD".into()),
                ("currencyDisplay", "narrowSymbol".into()),
                ("maximumFractionDigits", 0.into()),
            ]),
            number: number(&[("maximumFractionDigits", 2.into())]),
            change: number(&[
                ("style", "percent".into()),
                ("maximumFractionDigits", 1.into()),
                ("signDisplay", "exceptZero".into()),
            ]),
            percent: number(&[("style", "percent".into())]),
            month: date(&[("year", "numeric".into()), ("month", "long".into())]),
            day: date(&[("dateStyle", "medium".into())]),
        }
    }
}

fn object(options: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in options {
        set(&object, key, value.clone());
    }
    object
}

fn set(object: &Object, key: &str, value: JsValue) {
    // Setting a property of a plain new object does not fail.
    let _ = Reflect::set(object, &key.into(), &value);
}

fn call(writer: &Function, value: &JsValue) -> String {
    writer
        .call1(&JsValue::UNDEFINED, value)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

fn utc(year: u32, month: u32, day: u32) -> JsValue {
    let milliseconds = Date::utc(f64::from(year), f64::from(month) - 1.0);
    let day_length = 86_400_000.0;
    Date::new(&(milliseconds + day_length * f64::from(day.saturating_sub(1))).into())
        .unchecked_into()
}

impl Figures for Writer {
    fn dollars(&self, dollars: i64) -> String {
        call(&self.dollars, &(dollars as f64).into())
    }

    fn number(&self, hundredths: i64) -> String {
        call(&self.number, &(hundredths as f64 / 100.0).into())
    }

    fn change(&self, thousandths: i64) -> String {
        call(&self.change, &(thousandths as f64 / 1000.0).into())
    }

    fn percent(&self, hundredths: i64) -> String {
        call(&self.percent, &(hundredths as f64 / 100.0).into())
    }

    fn month(&self, month: Month) -> String {
        call(&self.month, &utc(month.year(), month.month(), 1))
    }

    fn date(&self, iso: &str) -> String {
        match iso_parts(iso) {
            Some((year, Some(month), Some(day))) => call(&self.day, &utc(year, month, day)),
            Some((year, Some(month), None)) => call(&self.month, &utc(year, month, 1)),
            _ => iso.to_owned(),
        }
    }
}

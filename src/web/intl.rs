//! Numbers and dates as `Intl` writes them.

use std::cell::OnceCell;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::answers::{Language, Month};
use crate::text::figures::iso_parts;
use crate::text::{Figures, Voice};

thread_local! {
    /// Never dropped: the page lives as long as they do.
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

/// How something is written.
#[derive(Clone, Copy)]
enum Form {
    Dollars,
    Number,
    Change,
    Percent,
    Month,
    Day,
}

/// The writers of one language. Each is made when it is first needed: all six take a tenth of a second on a phone,
/// and the page opens without most of them.
pub struct Writer {
    locales: Array,
    made: [OnceCell<Function>; 6],
}

impl Writer {
    pub fn new(language: Language) -> Self {
        let locale = match language {
            Language::English => "en-US",
            Language::Spanish => "es-US",
        };
        Self {
            locales: Array::of1(&locale.into()),
            made: Default::default(),
        }
    }

    fn write(&self, form: Form, value: &JsValue) -> String {
        self.made
            .get(form as usize)
            .map(|writer| writer.get_or_init(|| self.make(form)))
            .and_then(|writer| writer.call1(&JsValue::UNDEFINED, value).ok())
            .and_then(|text| text.as_string())
            .unwrap_or_default()
    }

    fn make(&self, form: Form) -> Function {
        let number = |options: &[(&str, JsValue)]| {
            Intl::NumberFormat::new(&self.locales, &object(options)).format()
        };
        // Dates are built in UTC and written in UTC, so that no month slips into its neighbour.
        let date = |options: &[(&str, JsValue)]| {
            let options = object(options);
            set(&options, "timeZone", "UTC".into());
            Intl::DateTimeFormat::new(&self.locales, &options).format()
        };
        match form {
            Form::Dollars => number(&[
                ("style", "currency".into()),
                ("currency", "USD".into()),
                ("currencyDisplay", "narrowSymbol".into()),
                ("maximumFractionDigits", 0.into()),
            ]),
            Form::Number => number(&[("maximumFractionDigits", 2.into())]),
            Form::Change => number(&[
                ("style", "percent".into()),
                ("maximumFractionDigits", 1.into()),
                ("signDisplay", "exceptZero".into()),
            ]),
            Form::Percent => number(&[("style", "percent".into())]),
            Form::Month => date(&[("year", "numeric".into()), ("month", "long".into())]),
            Form::Day => date(&[("dateStyle", "medium".into())]),
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

fn utc(year: u32, month: u32, day: u32) -> JsValue {
    let milliseconds = Date::utc(f64::from(year), f64::from(month) - 1.0);
    let day_length = 86_400_000.0;
    Date::new(&(milliseconds + day_length * f64::from(day.saturating_sub(1))).into())
        .unchecked_into()
}

impl Figures for Writer {
    fn dollars(&self, dollars: i64) -> String {
        self.write(Form::Dollars, &(dollars as f64).into())
    }

    fn number(&self, hundredths: i64) -> String {
        // As both languages write it; the form has many, and the browser's writer takes long to make.
        if (0..100_000).contains(&hundredths) && hundredths % 100 == 0 {
            return (hundredths / 100).to_string();
        }
        self.write(Form::Number, &(hundredths as f64 / 100.0).into())
    }

    fn change(&self, thousandths: i64) -> String {
        self.write(Form::Change, &(thousandths as f64 / 1000.0).into())
    }

    fn percent(&self, hundredths: i64) -> String {
        self.write(Form::Percent, &(hundredths as f64 / 100.0).into())
    }

    fn month(&self, month: Month) -> String {
        self.write(Form::Month, &utc(month.year(), month.month(), 1))
    }

    fn date(&self, iso: &str) -> String {
        match iso_parts(iso) {
            Some((year, Some(month), Some(day))) => self.write(Form::Day, &utc(year, month, day)),
            Some((year, Some(month), None)) => self.write(Form::Month, &utc(year, month, 1)),
            _ => iso.to_owned(),
        }
    }
}

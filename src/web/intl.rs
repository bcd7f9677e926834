//! Figures in the browser: shares as `Intl` writes them.

use std::cell::OnceCell;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::answers::{Language, Month};
use crate::text::figures::{self, iso_parts};
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
    Change,
    Percent,
}

/// The writers of one language. Each is made when it is first needed: they take a phone's time, and the page opens
/// without most of them.
pub struct Writer {
    language: Language,
    made: [OnceCell<Function>; 2],
}

impl Writer {
    pub fn new(language: Language) -> Self {
        Self {
            language,
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
        let locale = match self.language {
            Language::English => "en-US",
            Language::Spanish => "es-US",
        };
        let options = match form {
            Form::Change => object(&[
                ("style", "percent".into()),
                ("maximumFractionDigits", 1.into()),
                ("signDisplay", "exceptZero".into()),
            ]),
            Form::Percent => object(&[("style", "percent".into())]),
        };
        Intl::NumberFormat::new(&Array::of1(&locale.into()), &options).format()
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

impl Figures for Writer {
    fn dollars(&self, dollars: i64) -> String {
        figures::dollars(dollars)
    }

    fn number(&self, hundredths: i64) -> String {
        figures::number(hundredths)
    }

    fn change(&self, thousandths: i64) -> String {
        self.write(Form::Change, &(thousandths as f64 / 1000.0).into())
    }

    fn percent(&self, hundredths: i64) -> String {
        self.write(Form::Percent, &(hundredths as f64 / 100.0).into())
    }

    fn month(&self, month: Month) -> String {
        figures::month(self.language, month.year(), month.month())
    }

    fn date(&self, iso: &str) -> String {
        match iso_parts(iso) {
            Some((year, Some(month), Some(day))) => figures::day(self.language, year, month, day),
            Some((year, Some(month), None)) => figures::month(self.language, year, month),
            _ => iso.to_owned(),
        }
    }
}

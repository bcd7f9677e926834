//! Files that leave and enter the page: downloads, a file that the user opens, those beside the page.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlInputElement, Response, Url};

use super::page::document;

/// The text of a file that lies beside the page; `None` where there is no network and no copy.
pub async fn fetch(name: &str) -> Option<String> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(name))
        .await
        .ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}

/// Offers a text as a file; false where the browser does not let the page.
pub fn download(name: &str, kind: &str, text: &str) -> bool {
    offer(name, kind, text).is_some()
}

fn offer(name: &str, kind: &str, text: &str) -> Option<()> {
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &about).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document()?.create_element("a").ok()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the file over by the time this runs.
    leptos::prelude::set_timeout(
        move || drop(Url::revoke_object_url(&address)),
        std::time::Duration::from_secs(60),
    );
    Some(())
}

/// A file that the user chose.
pub enum Chosen {
    Text(String),
    /// Longer than what was asked for; its length in bytes.
    TooLong(f64),
    /// The browser could not read it.
    Unreadable,
}

/// Reads the file that was chosen in this control, where it has at most so many bytes; the same file can be
/// chosen again.
pub async fn chosen(control: &Element, most: usize) -> Option<Chosen> {
    let input = control.dyn_ref::<HtmlInputElement>()?;
    let file = input.files()?.get(0)?;
    // At once: a choice is told twice, as input and as change.
    input.set_value("");
    let long = file.size() > most as f64;
    let text = if long {
        Chosen::TooLong(file.size())
    } else {
        match JsFuture::from(file.text()).await {
            Ok(text) => Chosen::Text(text.as_string().unwrap_or_default()),
            Err(_) => Chosen::Unreadable,
        }
    };
    Some(text)
}

/// The name of the file that is chosen in this control.
pub fn name_of(control: &Element) -> String {
    let file = control
        .dyn_ref::<HtmlInputElement>()
        .and_then(|input| input.files()?.get(0));
    file.map(|file| file.name()).unwrap_or_default()
}

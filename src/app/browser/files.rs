//! Downloads, files that the user opens, and files that are fetched from the page's folder.

use std::future::Future;

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, Element, Event, File, FileList, HtmlAnchorElement,
    HtmlElement, HtmlInputElement, RequestCache, RequestInit, Response, TextDecoder, Url,
};

use super::page::document;

/// Loads a style sheet that the page does not load at first. Resolves to whether it has loaded. The request starts even
/// if the future is not polled. Its address and hash are attributes of the start script (see `Trunk.toml`).
pub fn style(name: &str) -> impl Future<Output = bool> + use<> {
    let link = style_link(name);
    let arrives = link.as_ref().and_then(put_style);
    async move {
        let (Some(link), Some(arrives)) = (link, arrives) else {
            return false;
        };
        if arrives.await {
            return true;
        }
        // `reload` bypasses the HTTP cache and replaces a corrupt copy there, which may be marked as immutable.
        match refreshed(&link).await.then(|| put_style(&link)).flatten() {
            Some(arrives) => arrives.await,
            None => false,
        }
    }
}

fn style_link(name: &str) -> Option<HtmlElement> {
    let document = document()?;
    let script = document.query_selector("script[data-js]").ok().flatten()?;
    let link = document.create_element("link").ok()?;
    let attributes = [
        ("rel", Some("stylesheet".to_owned())),
        // Without `crossorigin`, a sandboxed frame with an opaque origin gets no response.
        ("crossorigin", Some(String::new())),
        (
            "integrity",
            script.get_attribute(&format!("data-{name}-style-integrity")),
        ),
        ("href", script.get_attribute(&format!("data-{name}-style"))),
    ];
    for (name, value) in attributes {
        link.set_attribute(name, &value?).ok()?;
    }
    link.dyn_into().ok()
}

/// Adds the style sheet to the page. The future resolves to whether it has loaded.
fn put_style(link: &HtmlElement) -> Option<impl Future<Output = bool> + use<>> {
    let head = document()?.head()?;
    let loaded = Promise::new(&mut |resolve, _| {
        link.set_onload(Some(&resolve));
        link.set_onerror(Some(&resolve));
    });
    let loaded = JsFuture::from(loaded);
    // Adding the same link element again starts another request.
    head.append_child(link).ok()?;
    let link = link.clone();
    Some(async move {
        let event = loaded
            .await
            .ok()
            .and_then(|event| event.dyn_into::<Event>().ok());
        let arrived = event.is_some_and(|event| event.type_() == "load");
        if !arrived {
            link.remove();
        }
        arrived
    })
}

/// Fetches the file of this style sheet past the HTTP cache. Returns whether the response matches its hash.
async fn refreshed(link: &HtmlElement) -> bool {
    let attribute = |name: &str| link.get_attribute(name).unwrap_or_default();
    let how = RequestInit::new();
    how.set_cache(RequestCache::Reload);
    how.set_integrity(&attribute("integrity"));
    let response =
        web_sys::window().map(|window| window.fetch_with_str_and_init(&attribute("href"), &how));
    match response {
        Some(response) => JsFuture::from(response).await.is_ok(),
        None => false,
    }
}

/// The text of a file next to the page; `None` without a network and a cached copy.
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

/// Downloads a text as a file. `false` if the browser does not allow it.
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
    // By then the browser has taken over the file.
    leptos::prelude::set_timeout(
        move || drop(Url::revoke_object_url(&address)),
        std::time::Duration::from_secs(60),
    );
    Some(())
}

/// A file that the user chose.
pub enum Chosen {
    Text(String),
    /// Longer than allowed; its length in bytes.
    TooLong(f64),
    /// The browser could not read it.
    Unreadable,
}

/// Reads the file that was chosen in this control, if it has at most `most` bytes. Resets the control, so that the same
/// file can be chosen again.
pub async fn chosen(control: &Element, most: usize) -> Option<Chosen> {
    let input = control.dyn_ref::<HtmlInputElement>()?;
    let file = input.files()?.get(0)?;
    // Before the first await: browsers report a choice twice, as input and as change.
    input.set_value("");
    Some(read(&file, most).await)
}

/// The files that were chosen in this control. Resets the control, so that the same files can be chosen again.
pub fn all_chosen(control: &HtmlInputElement) -> Vec<File> {
    let files = listed(control.files());
    control.set_value("");
    files
}

/// The files that were dropped; empty if something else was.
pub fn all_dropped(event: &DragEvent) -> Vec<File> {
    listed(event.data_transfer().and_then(|dragged| dragged.files()))
}

/// Whether files are dragged, not text.
pub fn are_dragged(event: &DragEvent) -> bool {
    let dragged = event.data_transfer();
    dragged.is_some_and(|dragged| dragged.types().includes(&JsValue::from_str("Files"), 0))
}

fn listed(list: Option<FileList>) -> Vec<File> {
    list.map_or_else(Vec::new, |list| {
        let places = 0..list.length();
        places.filter_map(|place| list.get(place)).collect()
    })
}

/// Reads a file of at most `most` bytes.
pub async fn read(file: &File, most: usize) -> Chosen {
    if file.size() > most as f64 {
        return Chosen::TooLong(file.size());
    }
    let bytes = JsFuture::from(file.array_buffer()).await;
    let text = bytes.and_then(|bytes| decode(&Uint8Array::new(&bytes)));
    text.map_or(Chosen::Unreadable, Chosen::Text)
}

/// The text of a file. Excel's "Unicode text" is UTF-16, which its first two bytes tell; all else is read as UTF-8.
fn decode(bytes: &Uint8Array) -> Result<String, JsValue> {
    let encoding = match (bytes.at(0), bytes.at(1)) {
        (Some(0xff), Some(0xfe)) => "utf-16le",
        (Some(0xfe), Some(0xff)) => "utf-16be",
        _ => "utf-8",
    };
    TextDecoder::new_with_label(encoding)?.decode_with_js_u8_array(bytes)
}

/// The name of the file that is chosen in this control.
pub fn name_of(control: &Element) -> String {
    let file = control
        .dyn_ref::<HtmlInputElement>()
        .and_then(|input| input.files()?.get(0));
    file.map(|file| file.name()).unwrap_or_default()
}

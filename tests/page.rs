//! Components in a real browser: the mounted page, without the build around it.
//!
//! Run by `make test`, or alone: `cargo test --target wasm32-unknown-unknown --test page`.
#![cfg(target_arch = "wasm32")]

use std::sync::atomic::{AtomicUsize, Ordering};

use casepath::answers::{Language, Month};
use casepath::i18n::{Figures, Locale};
use casepath::saved::KEY;
use casepath::school;
use casepath_app::app::App;
use casepath_app::browser::page as browser;
use casepath_app::browser::storage::{self, LoadedAnswers};
use casepath_app::parts::{self, LoadError, Loaders};
use casepath_app::state::{Calculations, DetailsCalculations};
use casepath_app::views::estimate::details::details_part;
use casepath_app::views::schools::disclosure_page;
use js_sys::{Array, Intl, Object, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::{provide_context, set_timeout, view};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, window,
};

wasm_bindgen_test_configure!(run_in_browser);

/// A page in its own container; storage is cleared before and after.
struct Mounted {
    place: HtmlElement,
    _handle: Box<dyn std::any::Any>,
}

fn open_page(fragment: &str) -> Mounted {
    open_page_with(
        fragment,
        Calculations::default(),
        DetailsCalculations::default(),
    )
}

/// The details load on request; no other lazy part does.
const LOADERS: Loaders = Loaders {
    spanish: || Box::pin(async { Ok(()) }),
    more_spanish: || Box::pin(async { Ok(()) }),
    details: || Box::pin(async { Ok(details_part()) }),
    plans: || Box::pin(async { Err(LoadError) }),
    library: || Box::pin(async { Err(LoadError) }),
    schools: || Box::pin(async { Err(LoadError) }),
    advising: || Box::pin(async { Err(LoadError) }),
    embed: || Box::pin(async { Err(LoadError) }),
};

fn open_page_with(
    fragment: &str,
    calculations: Calculations,
    details: DetailsCalculations,
) -> Mounted {
    parts::set_loaders(LOADERS);
    let window = window().expect("a window");
    window.location().set_hash(fragment).expect("an address");
    let document = window.document().expect("a document");
    let place: HtmlElement = document
        .create_element("div")
        .expect("an element")
        .unchecked_into();
    document
        .body()
        .expect("a body")
        .append_child(&place)
        .expect("a place");
    let handle = mount_to(place.clone(), move || {
        provide_context(details);
        view! { <App calculations/> }
    });
    Mounted {
        place,
        _handle: Box::new(handle),
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.place.remove();
        storage::take_out(&storage::KEYS);
    }
}

impl Mounted {
    fn find(&self, selector: &str) -> Option<Element> {
        self.place
            .query_selector(selector)
            .expect("a good selector")
    }

    fn see(&self, selector: &str) -> Element {
        self.find(selector)
            .unwrap_or_else(|| panic!("{selector} is not there"))
    }

    fn see_text(&self, selector: &str) -> String {
        self.see(selector).text_content().unwrap_or_default()
    }

    fn figure(&self, id: &str) -> Option<u32> {
        self.find(&format!("#{id}"))?
            .get_attribute("value")?
            .parse()
            .ok()
    }

    fn buttons(&self) -> Vec<HtmlElement> {
        let found = self
            .place
            .query_selector_all("button")
            .expect("a good selector");
        (0..found.length())
            .filter_map(|index| found.item(index))
            .map(JsCast::unchecked_into)
            .collect()
    }

    fn has_button(&self, text: &str) -> bool {
        let mut buttons = self.buttons().into_iter();
        buttons.any(|button| button.text_content().as_deref() == Some(text))
    }

    fn press(&self, text: &str) {
        let mut buttons = self.buttons().into_iter();
        let button = buttons.find(|button| button.text_content().as_deref() == Some(text));
        button.unwrap_or_else(|| panic!("no button {text}")).click();
    }

    fn choose(&self, id: &str, value: &str) {
        let select: HtmlSelectElement = self.see(&format!("#{id}")).unchecked_into();
        select.set_value(value);
        tell(&select, "change");
    }

    /// Types without leaving the field.
    fn type_in(&self, id: &str, value: &str) {
        let input: HtmlInputElement = self.see(&format!("#{id}")).unchecked_into();
        input.set_value(value);
        tell(&input, "input");
    }

    /// Types and leaves the field.
    fn enter(&self, id: &str, value: &str) {
        self.type_in(id, value);
        tell(&self.see(&format!("#{id}")), "change");
    }
}

fn tell(element: &Element, what: &str) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    let event = Event::new_with_event_init_dict(what, &bubbling).expect("an event");
    element
        .dispatch_event(&event)
        .expect("an event that is heard");
}

/// Waits until the page is completely rendered.
async fn made(page: &Mounted) {
    for _ in 0..100 {
        wait(20).await;
        if page.find("footer").is_some() {
            return;
        }
    }
    panic!("the page is not made");
}

/// Lets effects and timers run.
async fn wait(milliseconds: u64) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let after = std::time::Duration::from_millis(milliseconds);
        set_timeout(
            move || drop(done.call0(&wasm_bindgen::JsValue::NULL)),
            after,
        );
    });
    JsFuture::from(promise).await.expect("time passes");
}

#[wasm_bindgen_test]
async fn should_say_what_is_missing_before_any_number() {
    let page = open_page("v=1");
    made(&page).await;
    assert!(page.see_text("#no-estimate").contains("degree"));
    assert_eq!(page.figure("pay-typical"), None);
    page.choose("to", "msw");
    wait(20).await;
    assert!(page.see_text("#no-estimate").contains("state"));
}

#[wasm_bindgen_test]
async fn should_show_the_figures_of_a_link_and_follow_each_answer() {
    let page = open_page("v=1&from=bachelors&to=msw&state=OH&setting=hospital&hours=40");
    made(&page).await;
    // The first case of tests/cases/by_hand.csv.
    assert_eq!(page.figure("pay-typical"), Some(69_100));
    assert_eq!(page.figure("months-typical"), Some(53));
    assert_eq!(
        page.see("#limit").get_attribute("value").as_deref(),
        Some("min-months")
    );
    page.choose("to", "bsw");
    wait(20).await;
    assert_ne!(page.figure("pay-typical"), Some(69_100));
    assert_eq!(
        page.see("#limit").get_attribute("value").as_deref(),
        Some("none")
    );
}

#[wasm_bindgen_test]
async fn should_keep_the_last_good_estimate_and_say_so() {
    let page = open_page("v=1&to=msw&state=OH&hours=40");
    made(&page).await;
    let before = page.figure("pay-typical");
    page.enter("hours", "200");
    wait(20).await;
    assert_eq!(page.figure("pay-typical"), before);
    assert_eq!(
        page.see("#hours").get_attribute("aria-invalid").as_deref(),
        Some("true")
    );
    assert!(page.see_text("#hours-error").contains("60"));
    assert!(!page.see("#last-good").has_attribute("hidden"));
    page.enter("hours", "37.50");
    wait(20).await;
    let hours: HtmlInputElement = page.see("#hours").unchecked_into();
    assert_eq!(hours.value(), "37.50", "what is typed stays as typed");
    assert!(page.see("#last-good").has_attribute("hidden"));
}

fn is_invalid(page: &Mounted, id: &str) -> bool {
    let value = page.see(&format!("#{id}")).get_attribute("aria-invalid");
    value.as_deref() == Some("true")
}

#[wasm_bindgen_test]
async fn should_take_a_number_over_when_it_is_complete() {
    let page = open_page("v=1&to=msw&state=OH&hours=40");
    made(&page).await;
    let before = page.figure("pay-typical");
    // While typing, neither the first digit nor one too many counts or is reported as an error.
    for typed in ["2", "200"] {
        page.type_in("hours", typed);
        wait(100).await;
        assert_eq!(page.figure("pay-typical"), before, "{typed}");
        assert!(!is_invalid(&page, "hours"), "{typed}");
    }
    wait(900).await;
    assert!(!is_invalid(&page, "hours"), "a pause tells no mistake");
    page.type_in("hours", "20");
    wait(900).await;
    assert_ne!(
        page.figure("pay-typical"),
        before,
        "a pause is enough for a good one"
    );
    page.enter("hours", "200");
    wait(20).await;
    assert!(
        is_invalid(&page, "hours"),
        "leaving the field tells a mistake"
    );
    assert!(page.see(".refine").has_attribute("open"), "and shows it");
}

#[wasm_bindgen_test]
async fn should_read_numbers_as_people_write_them_and_leave_them_as_typed() {
    let page = open_page("v=1&to=msw&state=OH&from=msw");
    made(&page).await;
    for (id, typed, answer) in [
        ("years", "2,5", "years=2.5"),
        ("done", "1,800", "done=1800"),
        ("done", "1\u{202f}800", "done=1800"),
        ("share", "60%", "share=0.6"),
        ("hours", "٣٥", "hours=35"),
    ] {
        page.enter(id, typed);
        wait(500).await;
        let hash = window()
            .expect("a window")
            .location()
            .hash()
            .expect("a hash");
        assert!(
            hash.split('&').any(|part| part == answer),
            "{typed}: {hash}"
        );
        let input: HtmlInputElement = page.see(&format!("#{id}")).unchecked_into();
        assert_eq!(input.value(), typed);
        assert!(!is_invalid(&page, id), "{typed}");
    }
    page.enter("done", "1.800");
    wait(20).await;
    let text = page.see_text("#done-error");
    assert!(text.contains("1.8") && text.contains("1,800"), "{text}");
}

#[wasm_bindgen_test]
async fn should_ask_where_a_plan_starts_until_it_is_said() {
    let page = open_page("v=1&to=msw&state=OH&setting=hospital");
    made(&page).await;
    // As in the first case by hand, which states that it starts with a bachelor's in another field.
    assert_eq!(page.figure("months-typical"), Some(53));
    assert!(page.see_text(".ask").contains("another field"));
    page.press("BSW");
    wait(20).await;
    assert!(page.find(".ask").is_none(), "nothing more is asked");
    let from: HtmlSelectElement = page.see("#from").unchecked_into();
    assert_eq!(from.value(), "bsw");
}

#[wasm_bindgen_test]
async fn should_count_what_is_answered_under_refine() {
    let page = open_page("v=1&to=msw&state=OH&hours=30&certs=ccm");
    made(&page).await;
    assert!(page.see_text(".given").starts_with("2 of"));
    page.choose("pace", "part");
    wait(20).await;
    assert!(page.see_text(".given").starts_with("3 of"));
}

#[wasm_bindgen_test]
async fn should_leave_opened_details_open_when_the_result_changes() {
    let page = open_page("v=1&to=msw&state=OH");
    made(&page).await;
    page.see(".why details")
        .set_attribute("open", "")
        .expect("an attribute");
    // Browsers fire the toggle event later, and no user changes an answer before.
    wait(20).await;
    page.choose("state", "CA");
    wait(20).await;
    assert!(page.see(".why details").has_attribute("open"));
}

#[wasm_bindgen_test]
async fn should_speak_both_languages() {
    let page = open_page("v=1&to=msw&state=NM&lang=es");
    made(&page).await;
    assert!(page.see_text("h1").starts_with('¿'));
    let state: HtmlSelectElement = page.see("#state").unchecked_into();
    assert_eq!(state.value(), "NM");
    assert!(page.see_text(".echo").contains("Nuevo México"));
}

#[wasm_bindgen_test]
async fn should_keep_answers_and_find_them_again() {
    let page = open_page("v=1");
    made(&page).await;
    page.choose("state", "VT");
    wait(600).await;
    let LoadedAnswers::Kept(saved) = storage::load_answers() else {
        panic!("nothing was kept")
    };
    assert_eq!(saved.answers.state.map(|state| state.name()), Some("VT"));
    assert!(page.see_text("#saved").contains(':'), "says when");
}

#[wasm_bindgen_test]
async fn should_leave_an_envelope_of_a_newer_version_as_it_is() {
    let newer = r#"{"casepath":99,"plans":["a plan of the future",1.5,null,true]}"#;
    let store = window()
        .expect("a window")
        .local_storage()
        .expect("open")
        .expect("there");
    store.set_item(KEY, newer).expect("room");
    let page = open_page("v=1");
    made(&page).await;
    page.choose("state", "VT");
    wait(600).await;
    assert_eq!(store.get_item(KEY).expect("open").as_deref(), Some(newer));
    assert!(page.see_text("#saved").contains("newer"));
}

#[wasm_bindgen_test]
async fn should_leave_damaged_storage_until_the_user_decides() {
    let store = window()
        .expect("a window")
        .local_storage()
        .expect("open")
        .expect("there");
    for damaged in [
        "{",
        "null",
        "[]",
        "7",
        "\"text\"",
        r#"{"casepath":1,"answers":"x"}"#,
        r#"{"casepath":-1}"#,
    ] {
        store.set_item(KEY, damaged).expect("room");
        let page = open_page("v=1");
        made(&page).await;
        page.choose("state", "VT");
        wait(500).await;
        assert_eq!(store.get_item(KEY).expect("open").as_deref(), Some(damaged));
        assert!(
            page.has_button("Start anew here"),
            "{damaged}: the user can start anew"
        );
    }
}

#[wasm_bindgen_test]
async fn should_say_so_when_a_long_text_cannot_be_loaded() {
    let page = open_page("v=1&to=msw&state=OH");
    made(&page).await;
    // The test server has no long texts.
    page.see("[aria-labelledby=rule-heading] details details")
        .set_attribute("open", "")
        .expect("an attribute");
    wait(400).await;
    assert!(
        page.see_text("[aria-labelledby=rule-heading] .note")
            .contains("could not be loaded")
    );
}

/// The number of calls of each calculation.
static ESTIMATES: AtomicUsize = AtomicUsize::new(0);
static WHAT_IFS: AtomicUsize = AtomicUsize::new(0);
static MILESTONES: AtomicUsize = AtomicUsize::new(0);
static COSTS: AtomicUsize = AtomicUsize::new(0);
static OTHER_WAYS: AtomicUsize = AtomicUsize::new(0);
static BY_STATE: AtomicUsize = AtomicUsize::new(0);
static WORTHS: AtomicUsize = AtomicUsize::new(0);

fn count(counter: &AtomicUsize) {
    counter.fetch_add(1, Ordering::Relaxed);
}

fn counted() -> Calculations {
    Calculations {
        estimate: |answers, school| {
            count(&ESTIMATES);
            (Calculations::default().estimate)(answers, school)
        },
        milestones: |estimate| {
            count(&MILESTONES);
            (Calculations::default().milestones)(estimate)
        },
    }
}

fn counted_details() -> DetailsCalculations {
    DetailsCalculations {
        what_if: |estimate| {
            count(&WHAT_IFS);
            (DetailsCalculations::default().what_if)(estimate)
        },
        cost: |estimate| {
            count(&COSTS);
            (DetailsCalculations::default().cost)(estimate)
        },
        other_ways: |estimate| {
            count(&OTHER_WAYS);
            (DetailsCalculations::default().other_ways)(estimate)
        },
        by_state: |estimate| {
            count(&BY_STATE);
            (DetailsCalculations::default().by_state)(estimate)
        },
        // Only shown to users who study no more.
        openings: DetailsCalculations::default().openings,
        worth: |estimate, inputs| {
            count(&WORTHS);
            (DetailsCalculations::default().worth)(estimate, inputs)
        },
    }
}

/// The number of calculations since the last call, once the page is at rest: estimate, what-if, milestones, cost, other
/// options, by state, worth. The details follow after the next paint, and a debug build takes its time.
async fn worked_out() -> [usize; 7] {
    let mut total = [0; 7];
    let mut quiet = 0;
    while quiet < 4 {
        wait(50).await;
        let since = take_counts();
        quiet = if since == [0; 7] { quiet + 1 } else { 0 };
        for (sum, count) in total.iter_mut().zip(since) {
            *sum += count;
        }
    }
    total
}

/// The number of calculations since the last call.
fn take_counts() -> [usize; 7] {
    [
        &ESTIMATES,
        &WHAT_IFS,
        &MILESTONES,
        &COSTS,
        &OTHER_WAYS,
        &BY_STATE,
        &WORTHS,
    ]
    .map(|counter| counter.swap(0, Ordering::Relaxed))
}

#[wasm_bindgen_test]
async fn should_work_out_each_result_once_for_a_change_and_only_where_it_is_shown() {
    let page = open_page_with("v=1&to=msw&state=OH", counted(), counted_details());
    made(&page).await;
    assert_eq!(worked_out().await, [1; 7], "when the page opens");
    page.choose("state", "CA");
    assert_eq!(worked_out().await, [1; 7], "for a change");
    page.enter("hours", "200");
    assert_eq!(
        worked_out().await,
        [0; 7],
        "for an entry that cannot be used"
    );
    page.press("Español");
    assert_eq!(worked_out().await, [0; 7], "for another language");
    assert!(page.see_text("h1").starts_with('¿'));
    let compare = page.see("nav a:nth-child(2)");
    compare.unchecked_into::<HtmlElement>().click();
    assert_eq!(worked_out().await, [0; 7], "for another view");
    assert!(page.find("#outlet").is_some(), "another view is shown");
    let window = window().expect("a window");
    window
        .location()
        .set_hash("v=1&to=msw&state=TX&view=compare")
        .expect("an address");
    assert_eq!(
        worked_out().await,
        [1, 0, 0, 0, 0, 0, 0],
        "where no view shows the rest"
    );
}

/// A browser's translation replaces text nodes.
#[wasm_bindgen_test]
async fn should_show_new_figures_where_a_browser_has_translated_the_page() {
    let page = open_page("v=1&to=msw&state=OH");
    made(&page).await;
    let document = window()
        .and_then(|window| window.document())
        .expect("a document");
    page.see(".why details")
        .set_attribute("open", "")
        .expect("an attribute");
    wait(20).await;
    let figure = page.see("#pay-typical");
    let font = document.create_element("font").expect("an element");
    font.set_text_content(figure.text_content().as_deref());
    figure.set_text_content(None);
    figure.append_child(&font).expect("a place");
    page.choose("state", "CA");
    wait(50).await;
    let value = page.figure("pay-typical").expect("a figure");
    let text = page.see_text("#pay-typical");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(digits, value.to_string(), "text and value agree");
    assert!(
        page.see(".why details").has_attribute("open"),
        "what was opened stays so"
    );
}

/// Figures are formatted without `Intl`, which is slow to create; the result must be the same.
#[wasm_bindgen_test]
fn should_write_days_and_months_as_the_browser_would() {
    for (language, locale) in [(Language::English, "en-US"), (Language::Spanish, "es-US")] {
        let writer = Figures(language);
        let by_browser = |options: [(&str, &str); 2], month: u32| {
            let wanted = Object::new();
            let utc = ("timeZone", "UTC");
            for (name, value) in options
                .into_iter()
                .chain([utc])
                .filter(|(name, _)| !name.is_empty())
            {
                Reflect::set(&wanted, &name.into(), &value.into()).expect("a plain object");
            }
            let format = Intl::DateTimeFormat::new(&Array::of1(&locale.into()), &wanted).format();
            let noon = js_sys::Date::utc(2026.0, f64::from(month) - 1.0) + 3.5 * 86_400_000.0;
            let text = format.call1(&JsValue::UNDEFINED, &js_sys::Date::new(&noon.into()));
            text.expect("a text").as_string().expect("a text")
        };
        for month in 1..=12 {
            let day = by_browser([("dateStyle", "medium"), ("", "")], month);
            assert_eq!(writer.date(&format!("2026-{month:02}-04")), day);
            let whole = by_browser([("year", "numeric"), ("month", "long")], month);
            let month = Month::new(2026, month).expect("a month");
            assert_eq!(writer.month(month), whole);
        }
    }
}

#[wasm_bindgen_test]
fn should_write_numbers_as_the_browser_would() {
    for (language, locale) in [(Language::English, "en-US"), (Language::Spanish, "es-US")] {
        let writer = Figures(language);
        let by_browser = |options: &[(&str, JsValue)], value: f64| {
            let wanted = Object::new();
            for (name, value) in options {
                Reflect::set(&wanted, &(*name).into(), value).expect("a plain object");
            }
            let format = Intl::NumberFormat::new(&Array::of1(&locale.into()), &wanted).format();
            let text = format
                .call1(&JsValue::UNDEFINED, &value.into())
                .expect("a text");
            text.as_string().expect("a text")
        };
        let dollars: [(&str, JsValue); 4] = [
            ("style", "currency".into()),
            ("currency", "USD".into()),
            ("currencyDisplay", "narrowSymbol".into()),
            ("maximumFractionDigits", 0.into()),
        ];
        let number: [(&str, JsValue); 1] = [("maximumFractionDigits", 2.into())];
        let percent: [(&str, JsValue); 1] = [("style", "percent".into())];
        let change: [(&str, JsValue); 3] = [
            ("style", "percent".into()),
            ("maximumFractionDigits", 1.into()),
            ("signDisplay", "exceptZero".into()),
        ];
        for value in [
            0, 5, 50, 99, 100, 999, 1000, 1234, 2550, 99_999, 100_000, 123_456, 1_234_567,
        ] {
            for value in [value, -value] {
                assert_eq!(writer.dollars(value), by_browser(&dollars, value as f64));
                let parts = value as f64 / 100.0;
                // Casepath writes zero without a sign.
                let parts = if value == 0 { 0.0 } else { parts };
                assert_eq!(writer.number(value), by_browser(&number, parts));
                assert_eq!(writer.percent(value), by_browser(&percent, parts));
                let changed = by_browser(&change, parts / 10.0);
                assert_eq!(writer.change(value), changed);
            }
        }
    }
}

#[wasm_bindgen_test]
fn should_show_the_calm_message_where_the_program_stops() {
    let document = window()
        .and_then(|window| window.document())
        .expect("a document");
    let message = document.create_element("section").expect("an element");
    message.set_id("stopped");
    message.set_attribute("hidden", "").expect("an attribute");
    document
        .body()
        .expect("a body")
        .append_child(&message)
        .expect("a place");
    browser::show_stopped();
    assert!(!message.has_attribute("hidden"));
    message.remove();
}

#[wasm_bindgen_test]
async fn should_open_the_source_of_a_figure_in_place_and_keep_it_in_step() {
    let page = open_page("v=1&to=msw&state=OH&setting=hospital");
    made(&page).await;
    let figure = || -> HtmlElement {
        let data = page.see("#pay-typical");
        let button = data.closest("button").expect("a good selector");
        button.expect("a button").unchecked_into()
    };
    let expanded = || figure().get_attribute("aria-expanded");
    assert_eq!(expanded().as_deref(), Some("false"));
    figure().click();
    wait(20).await;
    assert_eq!(expanded().as_deref(), Some("true"));
    assert!(page.see_text(".figure-note").contains("US dollars a year"));
    assert!(page.find(".figure-note a[target=_blank]").is_some());
    page.choose("state", "CA");
    wait(50).await;
    let text = page.see_text("#pay-typical");
    assert!(
        page.see_text(".figure-note").starts_with(&text),
        "the note is of the new figure"
    );
    page.press("Close");
    wait(20).await;
    assert!(page.find(".figure-note").is_none());
}

#[wasm_bindgen_test]
async fn should_draw_each_picture_with_its_name() {
    let page = open_page("v=1&from=bachelors&to=msw&state=OH&setting=hospital");
    made(&page).await;
    for (picture, name) in [
        (".timeline", "Picture of the path and the pay"),
        (".range", "Range bar"),
        (
            ".state-map [role=img]",
            "Map of the states by this pay. Ohio",
        ),
    ] {
        let label = page.see(picture).get_attribute("aria-label");
        assert!(label.is_some_and(|label| label.starts_with(name)), "{name}");
    }
    let count = |selector: &str| {
        let found = page.place.query_selector_all(selector);
        found.expect("a good selector").length()
    };
    assert_eq!(count(".small-tile"), 51);
    assert_eq!(page.see_text(".small-tile.own"), "OH");
    // Four stages, and the license.
    assert_eq!(count(".timeline .above"), 5);
    assert!(count(".waterfall tbody tr") > 3);
}

#[wasm_bindgen_test]
fn should_write_the_disclosure_page_of_a_school() {
    let file = include_str!("school/example.json");
    let school = school::read(file).expect("a good file");
    let page = disclosure_page::page(&school, Locale::of(Language::English), "licensure.css");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"));
    assert!(page.ends_with("</body></html>\n"));
    assert!(page.contains(" src=\"data:image/svg+xml;base64,"));
    assert_eq!(page.matches("<th scope=\"row\">").count(), 5 * 51);
    assert!(!page.contains("<!--"), "no marks of Leptos");
}

//! What a school pastes, from the most to the least that its site allows: the element, the bare frame, a link
//! with its picture and a table. And what a site with a strict policy must add.
//!
//! ```
//! use casepath_content::frame::{Attribute, draft::Draft, ladder::{Place, element}};
//! let place = Place::of("https://casepath.example/case/?x#v=1").unwrap();
//! let mut draft = Draft::default();
//! draft.set(Attribute::State, "OH");
//! assert_eq!(
//!     element(&place, &draft),
//!     "<script type=\"module\" src=\"https://casepath.example/case/embed.js\"></script>\
//!      <casepath-calculator state=\"OH\"></casepath-calculator>"
//! );
//! ```

use super::draft::{Draft, is_switch};
use super::settings::Extent;
use crate::answers::{Answers, Language, Month, Setting};
use crate::estimate::{Estimate, estimate, whole_months};
use crate::i18n::messages::EmbedMessage;
use crate::i18n::{Locale, names};
use crate::link;
use crate::markup::tables::{cell, figure, row};
use crate::markup::{Element, el};
use crate::qr::Picture;
use crate::tables::WAGES_OF;

/// So high is a bare frame, which nobody sizes: what the element reserves on a narrow page. More scrolls in it.
const HEIGHT: &str = "2440";
const COMPACT_HEIGHT: &str = "1530";

/// Where this page lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    origin: String,
    /// With the `/` at its end.
    folder: String,
}

impl Place {
    /// Of the address of any page in the folder; `None` where it is no address of the web.
    pub fn of(address: &str) -> Option<Self> {
        let page = address.split(['?', '#']).next().unwrap_or(address);
        let (scheme, rest) = page.split_once("://")?;
        let host = rest.split('/').next().filter(|host| !host.is_empty())?;
        if scheme != "https" && scheme != "http" {
            return None;
        }
        let origin = format!("{scheme}://{host}");
        let folder = match page.rsplit_once('/') {
            Some((folder, _)) if folder.len() >= origin.len() => format!("{folder}/"),
            _ => format!("{origin}/"),
        };
        Some(Self { origin, folder })
    }

    /// The whole address of a file beside the page.
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }

    /// The directives that a school's policy needs, with what they must name: for the script, for the frame.
    pub fn policy(&self) -> [String; 2] {
        ["script-src", "frame-src"].map(|directive| format!("{directive} {}", self.origin))
    }
}

/// The element with its loader, on one line.
pub fn element(place: &Place, draft: &Draft) -> String {
    let script = el("script")
        .attr("type", "module")
        .attr("src", place.file("embed.js"));
    let mut element = el("casepath-calculator");
    for (attribute, value) in draft.given() {
        let value = if is_switch(attribute) { "" } else { value };
        element = element.attr(attribute.name(), value);
    }
    script.html() + &element.html()
}

/// The address of the frame.
pub fn frame_address(place: &Place, draft: &Draft) -> String {
    let page = place.file("embed.html");
    match draft.query().as_str() {
        "" => page,
        query => format!("{page}?{query}"),
    }
}

/// The bare frame, for a site that takes no script. `title` is the frame's, in the language of the school's page.
pub fn bare(place: &Place, draft: &Draft, title: &str) -> String {
    let height = match draft.read().settings.extent {
        Extent::Whole => HEIGHT,
        Extent::Compact => COMPACT_HEIGHT,
    };
    el("iframe")
        .attr("src", frame_address(place, draft))
        .attr("title", title)
        .attr("width", "100%")
        .attr("height", height)
        .attr("loading", "lazy")
        .attr("referrerpolicy", "strict-origin")
        .attr("allow", "clipboard-write")
        .html()
}

/// The address that opens the calculator with the school's answers.
pub fn address(place: &Place, draft: &Draft) -> String {
    place.file(&format!("#{}", link::write(&draft.answers())))
}

/// A link to it.
pub fn link_to(place: &Place, draft: &Draft, locale: Locale) -> String {
    el("a")
        .attr("href", address(place, draft))
        .add(locale.text(EmbedMessage::LinkText))
        .html()
}

/// The address as a picture, to be pasted or kept as a file; `None` where it is too long for one.
pub fn picture(address: &str, locale: Locale) -> Option<String> {
    let picture = Picture::of(address)?;
    let svg = el("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("role", "img")
        .attr("aria-label", locale.text(EmbedMessage::PictureLabel))
        .attr("viewBox", picture.view_box())
        .attr("width", "180")
        .attr("height", "180")
        .attr("shape-rendering", "crispEdges")
        // Black on white on any page, dark ones too: a reader needs the difference.
        .add(
            el("rect")
                .attr("x", "-4")
                .attr("y", "-4")
                .attr("width", "100%")
                .attr("height", "100%")
                .attr("fill", "#fff"),
        )
        .add(el("path").attr("d", picture.path).attr("fill", "#000"));
    Some(svg.html())
}

/// Pay and time in the settings of the work, as a table that needs nothing: for the state and the degree that the
/// school has chosen. `None` where one of them is missing.
pub fn table(place: &Place, draft: &Draft, locale: Locale, today: Month) -> Option<String> {
    let answers = draft.answers();
    let whole = estimate(&answers, today).ok()?;
    let state = locale.state(whole.state);
    let plan = locale.text(names::plan(whole.plan));
    let heads = [
        EmbedMessage::ColumnSetting,
        EmbedMessage::ColumnStart,
        EmbedMessage::ColumnEnd,
        EmbedMessage::ColumnMonths,
    ];
    let heads: Vec<Element> = heads
        .iter()
        .map(|word| el("th").attr("scope", "col").add(locale.text(*word)))
        .collect();
    let rows: Vec<Element> = Setting::ALL
        .iter()
        .filter_map(|setting| {
            let there = Answers {
                setting: Some(*setting),
                ..answers
            };
            let estimate = estimate(&there, today).ok()?;
            row_of(*setting, &estimate, locale)
        })
        .collect();
    let table = el("table")
        .add(el("caption").add(locale.format(EmbedMessage::TABLE_CAPTION, &[plan, state])))
        .add(el("thead").add(el("tr").add(heads)))
        .add(el("tbody").add(rows));
    let about = el("p")
        .add(locale.limit(&whole))
        .add(" ")
        .add(locale.format(EmbedMessage::TABLE_ABOUT, &[&locale.figures.date(WAGES_OF)]))
        .add(" ")
        .add(
            el("a")
                .attr("href", address(place, draft))
                .add(locale.text(EmbedMessage::LinkText)),
        );
    Some([table.html(), about.html()].join("\n"))
}

/// A setting with its figures; `None` where the plan does not lead there.
fn row_of(setting: Setting, estimate: &Estimate, locale: Locale) -> Option<Element> {
    let pay = |pay: &Result<crate::estimate::Pay, _>| {
        pay.as_ref().ok().map(|pay| locale.pay(pay.typical))
    };
    let (start, end) = (pay(&estimate.start_pay), pay(&estimate.end_pay));
    if start.is_none() && end.is_none() {
        return None;
    }
    let dash = || locale.text(EmbedMessage::NoFigure).to_owned();
    let months = estimate.clock.total.ok();
    let months = months.map(|months| locale.number(f64::from(whole_months(months.typical))));
    Some(row(
        locale.text(names::setting(setting)),
        vec![
            figure(start.unwrap_or_else(dash)),
            figure(end.unwrap_or_else(dash)),
            cell(months.unwrap_or_else(dash)),
        ],
    ))
}

/// The language of what is pasted: the one that was chosen, else that of the page.
pub fn language(draft: &Draft, of_page: Language) -> Language {
    draft.language().unwrap_or(of_page)
}

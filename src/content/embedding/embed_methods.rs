//! Code that a school pastes, from the most to the least that its site must allow: custom element, plain frame,
//! link with QR code and table. Also what a strict content security policy needs.
//!
//! ```
//! use casepath_content::embedding::{Attribute, draft::Draft, embed_methods::{BaseUrl, element}};
//! let place = BaseUrl::of("https://casepath.example/case/?x#v=1").unwrap();
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
use crate::qr::QrImage;
use crate::tables::WAGES_OF;

/// The height in pixels of a plain frame, which no script resizes: what the element reserves on a narrow page.
/// Longer content scrolls.
const HEIGHT: &str = "2440";
const COMPACT_HEIGHT: &str = "1530";

/// The location of this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
    /// Ends with `/`.
    folder: String,
}

impl BaseUrl {
    /// From the URL of any page in the folder; `None` if it is not a web URL.
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

    /// The absolute URL of a file in the page's folder.
    pub fn file(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }

    /// The directives that a school's policy needs, with their values: for the script, for the frame.
    pub fn policy(&self) -> [String; 2] {
        ["script-src", "frame-src"].map(|directive| format!("{directive} {}", self.origin))
    }
}

/// The custom element and its script, on one line.
pub fn element(base: &BaseUrl, draft: &Draft) -> String {
    let attributes = draft.given().into_iter().map(|(attribute, value)| {
        if is_switch(attribute) {
            format!(" {}", attribute.name())
        } else {
            format!(" {}=\"{}\"", attribute.name(), escaped(value))
        }
    });
    format!(
        "<script type=\"module\" src=\"{}\"></script><casepath-calculator{}></casepath-calculator>",
        escaped(&base.file("embed.js")),
        attributes.collect::<String>()
    )
}

/// The URL of the frame.
pub fn frame_address(base: &BaseUrl, draft: &Draft) -> String {
    let page = base.file("embed.html");
    match draft.query().as_str() {
        "" => page,
        query => format!("{page}?{query}"),
    }
}

/// The plain frame, for sites that allow no script. `title` is the frame's title, in the language of the school's
/// page.
pub fn plain_frame(base: &BaseUrl, draft: &Draft, title: &str) -> String {
    let height = match draft.read().settings.extent {
        Extent::Whole => HEIGHT,
        Extent::Compact => COMPACT_HEIGHT,
    };
    let (address, title) = (escaped(&frame_address(base, draft)), escaped(title));
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
         referrerpolicy=\"strict-origin\" allow=\"clipboard-write\"></iframe>"
    )
}

/// The URL that opens the calculator with the school's answers.
pub fn address(base: &BaseUrl, draft: &Draft) -> String {
    base.file(&format!("#{}", link::write(&draft.answers())))
}

/// An HTML link to the calculator.
pub fn link_to(base: &BaseUrl, draft: &Draft, locale: Locale) -> String {
    format!(
        "<a href=\"{}\">{}</a>",
        escaped(&address(base, draft)),
        escaped(locale.text(EmbedMessage::LinkText))
    )
}

/// The URL as a QR code in SVG; `None` if it is too long for one.
pub fn qr_code_svg(address: &str, locale: Locale) -> Option<String> {
    let picture = QrImage::of(address)?;
    let label = escaped(locale.text(EmbedMessage::PictureLabel));
    // Always black on white, also in dark mode: scanners need the contrast.
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{label}\" viewBox=\"{}\" width=\"180\" \
         height=\"180\" shape-rendering=\"crispEdges\">\
         <rect x=\"-4\" y=\"-4\" width=\"100%\" height=\"100%\" fill=\"#fff\"></rect>\
         <path d=\"{}\" fill=\"#000\"></path></svg>",
        picture.view_box(),
        picture.path
    ))
}

/// Pay and duration by work setting as a static HTML table, for the chosen state and degree. `None` if either is
/// missing.
pub fn table(base: &BaseUrl, draft: &Draft, locale: Locale, today: Month) -> Option<String> {
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
    let heads = heads.map(|word| format!("<th scope=\"col\">{}</th>", escaped(locale.text(word))));
    let rows = Setting::ALL.iter().filter_map(|setting| {
        let there = Answers {
            setting: Some(*setting),
            ..answers
        };
        let estimate = estimate(&there, today).ok()?;
        row(*setting, &estimate, locale)
    });
    let caption = locale.format(EmbedMessage::TABLE_CAPTION, &[plan, state]);
    let about = locale.format(EmbedMessage::TABLE_ABOUT, &[&locale.figures.date(WAGES_OF)]);
    Some(format!(
        "<table><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>\n<p>{} {} {}</p>",
        escaped(&caption),
        heads.concat(),
        rows.collect::<String>(),
        escaped(&locale.binding_requirement(&whole)),
        escaped(&about),
        link_to(base, draft, locale)
    ))
}

/// A row for one setting; `None` if the plan does not lead to it.
fn row(setting: Setting, estimate: &Estimate, locale: Locale) -> Option<String> {
    let pay = |pay: &Result<crate::estimate::Pay, _>| {
        pay.as_ref().ok().map(|pay| locale.pay(pay.typical))
    };
    let (start, end) = (pay(&estimate.start_pay), pay(&estimate.end_pay));
    if start.is_none() && end.is_none() {
        return None;
    }
    let months = estimate.path.total.ok();
    let months = months.map(|months| locale.number(f64::from(whole_months(months.typical))));
    let figure = |figure: Option<String>| {
        let none = locale.text(EmbedMessage::NoFigure);
        escaped(figure.as_deref().unwrap_or(none))
    };
    Some(format!(
        "<tr><th scope=\"row\">{}</th><td class=\"figure\">{}</td><td class=\"figure\">{}</td><td>{}</td></tr>",
        escaped(locale.text(names::setting(setting))),
        figure(start),
        figure(end),
        figure(months)
    ))
}

/// Escapes text for HTML content and quoted attributes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The language of the pasted code: as chosen, else that of the page.
pub fn language(draft: &Draft, of_page: Language) -> Language {
    draft.language().unwrap_or(of_page)
}

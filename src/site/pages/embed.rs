//! `embed.html`: the calculator for frames on other sites. It is a separate file because hosts set headers by
//! address: any site may frame this one, but only we may frame `index.html`.
//!
//! | what differs | why |
//! |---|---|
//! | `<html data-embed>` | the program must know |
//! | the policy also allows https requests, for a school's file | a plain frame has no script to pass it in |
//! | `frame.js`, `frame.css`, and containers above and below the calculator | what the host page requests |
//! | links to other pages open a new tab | the frame must not show any other of our pages |
//! | `#frame-school` | the school notice goes there |
//! | the program is preloaded, before all other files | the frame should be ready when it scrolls into view |
//! | `crossorigin` on styles and scripts | a sandboxed frame has an opaque origin, so every request is cross-origin |

use std::path::Path;
use std::{fs, io};

use casepath::answers::Language;
use casepath::i18n::messages::SiteMessage;
use casepath::i18n::{CommonMessage, Locale, Message};
use casepath_app::browser::html::to_html;
use casepath_app::embed::WaitingWaysOut;
use leptos::prelude::*;

use crate::html;

/// The policy's `connect-src` in the page, and here.
const REQUESTS: [&str; 2] = ["connect-src 'self'", "connect-src 'self' https:"];

pub fn write(folder: &Path) -> io::Result<()> {
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index)
        .map_err(|why| io::Error::new(why.kind(), format!("{}: {why}", index.display())))?;
    fs::write(folder.join("embed.html"), embedded(&page)?)
}

fn embedded(page: &str) -> io::Result<String> {
    let mut calculator = None;
    let page = html::rewrite(page, |tag| {
        calculator = calculator
            .take()
            .or(tag.get("data-wasm").map(str::to_owned));
        let is_policy = tag.is_policy();
        match tag.name.as_str() {
            "html" => tag.set("data-embed", ""),
            "a" => tag.set("target", "_blank"),
            "script" => tag.remove("fetchpriority"),
            "meta" if is_policy => {
                let policy = tag.get("content").unwrap_or_default();
                let policy = with_school_file(policy);
                tag.set("content", &policy);
            }
            _ => {}
        }
    });
    // Search engines should index the full page instead.
    let title = page
        .split_once("<title>")
        .and_then(|(before, rest)| Some((before, rest.split_once("</title>")?.1)));
    let Some((head, rest)) = title else {
        return Err(io::Error::other("index.html has no title"));
    };
    let own = SiteMessage::EmbedTitle.text(Language::English);
    let early = calculator
        .map(|program| preload(&program))
        .unwrap_or_default();
    let page = format!(
        "{head}<title>{own}</title><meta name=\"robots\" content=\"noindex\">{early}{HEAD}{rest}"
    );
    let above = to_html(|| view! { <Above/> }.into_any());
    let calculator = ["<div id=app>", "<div id=\"app\">"]
        .into_iter()
        .find(|place| page.contains(place))
        .unwrap_or("<div id=app>");
    let page = before(&page, calculator, &above)?;
    before(&page, "</body>", "<div id=\"frame-foot\"></div>")
}

/// Preloads the program before the script that starts it. The full page does not, to leave the bandwidth to its
/// first paint; a frame usually loads before it is in view. The program comes first because it is the largest file
/// and, over HTTP/1.1, the open connection saves it a round trip.
fn preload(program: &str) -> String {
    format!("<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"{program}\">")
}

/// Inserts `more` before `piece` in the page.
fn before(page: &str, piece: &str, more: &str) -> io::Result<String> {
    let (one, other) = page
        .split_once(piece)
        .ok_or_else(|| io::Error::other(format!("index.html has no {piece}")))?;
    Ok([one, more, piece, other].concat())
}

/// Makes the links open in a new tab, because the frame must not show another of our pages.
pub fn in_tabs_of_their_own(piece: &str) -> String {
    html::rewrite(piece, |tag| {
        if tag.name == "a" && tag.get("href").is_some() {
            tag.set("target", "_blank");
        }
    })
}

/// The container above the calculator, with the message for when the embed part fails to load.
#[component]
fn Above() -> impl IntoView {
    let missing = Language::ALL.iter().map(|language| {
        view! {
            <p class="notice" lang=language.name()>
                <span>{SiteMessage::NoGuest.text(*language)}</span>
                <button class="quiet" type="button">{CommonMessage::TryAgain.text(*language)}</button>
            </p>
        }
    });
    let ways_out = Language::ALL.iter().map(|language| {
        let locale = Locale::of(*language);
        view! { <WaitingWaysOut locale/> }
    });
    view! {
        <div id="no-guest" class="notices" role="alert" hidden>{missing.collect_view()}</div>
        <div id="frame-top">
            <div class="notices"></div>
            {ways_out.collect_view()}
        </div>
        <div id="frame-school"></div>
    }
}

/// The page's policy plus https requests.
pub fn with_school_file(policy: &str) -> String {
    policy.replacen(REQUESTS[0], REQUESTS[1], 1)
}

/// The style, and the script that must come before the one that starts the calculator.
const HEAD: &str = "<link rel=\"stylesheet\" href=\"./frame.css\" crossorigin=\"anonymous\">\
<script type=\"module\" src=\"./frame.js\"></script>";

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = "<!doctype html><html lang=en><head>\
        <meta http-equiv=Content-Security-Policy content=\"default-src 'self'; connect-src 'self'; base-uri 'none'\">\
        <style>p{}</style><title>One</title><script type=module fetchpriority=low src=boot.js data-wasm=./casepath_bg.wasm></script></head>\
        <body><div id=app>text</div></body></html>";

    fn attributes(page: &str, tag: &str, name: &str) -> Vec<String> {
        let mut values = Vec::new();
        html::rewrite(page, |it| {
            if it.name == tag {
                values.extend(it.get(name).map(ToOwned::to_owned));
            }
        });
        values
    }

    #[test]
    fn title_mark_and_policy_are_its_own() {
        let page = embedded(INDEX).expect("a page");
        let title = SiteMessage::EmbedTitle.text(Language::English);
        assert!(page.contains(&format!(
            "<title>{title}</title><meta name=\"robots\" content=\"noindex\">"
        )));
        assert_eq!(attributes(&page, "html", "data-embed"), [""]);
        assert_eq!(
            attributes(&page, "meta", "content")[0],
            "default-src 'self'; connect-src 'self' https:; base-uri 'none'"
        );
        assert!(embedded("<p>no title").is_err());
        assert!(embedded("<title>no place</title>").is_err());
    }

    #[test]
    fn its_links_lead_out_of_the_frame_and_those_of_the_page_do_not() {
        let link = "<a href=states.html>all</a>";
        let index = INDEX.replace("<div id=app>", &format!("{link}<div id=app>"));
        let page = embedded(&index).expect("a page");
        let targets = attributes(&page, "a", "target");
        assert_eq!(targets.len(), attributes(&page, "a", "href").len());
        assert!(targets.iter().all(|target| target == "_blank"));
        let piece = in_tabs_of_their_own(&format!("{link}<a>no link</a>"));
        assert_eq!(attributes(&piece, "a", "target"), ["_blank"]);
    }

    #[test]
    fn its_script_comes_before_the_one_that_starts_the_calculator() {
        let page = embedded(INDEX).expect("a page");
        assert_eq!(
            attributes(&page, "script", "src"),
            ["./frame.js", "boot.js"]
        );
        assert_eq!(attributes(&page, "script", "fetchpriority"), [""; 0]);
        assert_eq!(attributes(&page, "link", "crossorigin").len(), 2);
        let links = attributes(&page, "link", "href");
        assert!(
            links.contains(&"./casepath_bg.wasm".to_owned()),
            "the calculator is asked for early"
        );
        assert!(
            page.find("./casepath_bg.wasm") < page.find("./frame.css"),
            "before what is ours in a frame"
        );
    }

    #[test]
    fn places_stand_above_and_below_the_calculator() {
        let page = embedded(INDEX).expect("a page");
        assert_eq!(
            attributes(&page, "div", "id"),
            ["no-guest", "frame-top", "frame-school", "app", "frame-foot"]
        );
        for language in Language::ALL {
            assert!(page.contains(SiteMessage::NoGuest.text(*language)));
        }
    }
}

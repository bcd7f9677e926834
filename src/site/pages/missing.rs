//! The page for an address that does not exist, in both languages.
//!
//! A host shows it under whatever address was asked for, at any depth, so it can name no file by a relative
//! way: its style stands inside it. Its links are right for an address in the root; for a deeper one its
//! script asks upwards, folder by folder, where the table of all states lies, and mends them. Where a mail program
//! has written `%23` for the `#` of a link, the script goes on to the calculator with the answers. The policy
//! lets in this style and this script by their hash, and no other.

use casepath::answers::Language;
use casepath::i18n::messages::SiteMessage;

use super::frame::{mark, meta};
use super::{Depth, Sheet};
use crate::element::{Element, el};
use crate::files::policy_hash;

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{max-width:40rem;margin:0 auto;padding:2rem 1.25rem;font:1rem/1.5 system-ui,sans-serif;\
background:light-dark(#fbfaf7,#14181b);color:light-dark(#1d2529,#e8ecec)}\
a{color:light-dark(#0b5d5b,#6cc9c0)}\
.mark{font-weight:750;font-size:1.2rem;color:light-dark(#0b5d5b,#6cc9c0)}\
.path{color:light-dark(#9c4413,#f2a36b)}\
h1,h2{font-size:1.45rem;line-height:1.2}\
li{padding-block:.25rem}\
section+section{margin-block-start:2rem;border-block-start:1px solid}";

const SCRIPT: &str = "\
(async()=>{\
const [,path,lost]=/^(.*?)(%23.*)?$/i.exec(location.pathname);\
const steps=path.split(/[/]+/).slice(0,-1);\
for(let n=steps.length;n>0;n--){\
const root=location.origin+steps.slice(0,n).join('/')+'/';\
const found=await fetch(root+'states.html',{method:'HEAD'}).catch(()=>0);\
if(found.ok){if(lost)return location.replace(root+'#'+lost.slice(3)+location.search.replace('?','&'));\
for(const a of document.links)a.href=root+a.getAttribute('href').slice(2);return}\
}})()";

/// The style of the page, as a policy names it.
pub fn style_hash() -> String {
    policy_hash(STYLE)
}

/// The script of the page, as a policy names it.
pub fn script_hash() -> String {
    policy_hash(SCRIPT)
}

pub fn page() -> String {
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'",
        style_hash(),
        script_hash()
    );
    let [english, spanish] =
        [Language::English, Language::Spanish].map(|language| Sheet::new(language, Depth::Root));
    let head = el("head")
        .add(el("meta").attr("charset", "utf-8"))
        .add(
            el("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", policy),
        )
        .add(meta("viewport", "width=device-width, initial-scale=1"))
        .add(meta("robots", "noindex"))
        .add(el("title").add(english.text(SiteMessage::MissingTitle)))
        .add(el("link").attr("rel", "icon").attr("href", "data:,"));
    let body = el("body").add(el("header").class("mark").add(mark())).add(
        el("main")
            .add(told(&english, el("h1")))
            .add(told(&spanish, el("h2"))),
    );
    let before = el("html").attr("lang", "en").add(head).add(body).html();
    // Style and script are no text to be escaped; neither holds what would end it.
    let before = before.replacen("</head>", &format!("<style>{STYLE}</style></head>"), 1);
    let whole = before.replacen("</body>", &format!("<script>{SCRIPT}</script></body>"), 1);
    format!("<!doctype html>\n{whole}\n")
}

fn told(sheet: &Sheet, heading: Element) -> Element {
    let way =
        |address: String, word: &'static str| el("li").add(el("a").attr("href", address).add(word));
    let ways = el("ul")
        .add(way("./".to_owned(), sheet.text(SiteMessage::ToCalculator)))
        .add(way(
            format!("./{}", sheet.all_states()),
            sheet.text(SiteMessage::StatesTitle),
        ));
    el("section")
        .attr("lang", sheet.locale.language.name())
        .add(heading.add(sheet.text(SiteMessage::MissingTitle)))
        .add(el("p").add(sheet.text(SiteMessage::MissingText)))
        .add(el("p").add(sheet.text(SiteMessage::MissingTo)))
        .add(ways)
}

//! The 404 page, in both languages.
//!
//! A host serves it for any address at any depth, so it cannot use relative paths: its style is inline. Its links
//! are correct for addresses in the root; for deeper ones its script searches upward, folder by folder, for the
//! table of all states, and corrects the links. If an email program has encoded the `#` of a link as `%23`, the
//! script redirects to the calculator with the answers. The policy allows only this style and this script, by
//! hash.

use casepath::answers::Language;
use casepath::i18n::messages::SiteMessage;
use casepath_app::browser::html::to_document;
use leptos::prelude::*;

use super::layout::Mark;
use super::{Depth, PageContext};
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

/// The page's style as a policy source.
pub fn style_hash() -> String {
    policy_hash(STYLE)
}

/// The page's script as a policy source.
pub fn script_hash() -> String {
    policy_hash(SCRIPT)
}

pub fn page() -> String {
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'",
        style_hash(),
        script_hash()
    );
    let [english, spanish] = [Language::English, Language::Spanish]
        .map(|language| PageContext::new(language, Depth::Root));
    let title = english.text(SiteMessage::MissingTitle);
    to_document(move || {
        view! {
            <html lang="en">
                <head>
                    <meta charset="utf-8"/>
                    <meta http-equiv="Content-Security-Policy" content=policy/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="robots" content="noindex"/>
                    <title>{title}</title>
                    <link rel="icon" href="data:,"/>
                    <style>{STYLE}</style>
                </head>
                <body>
                    <header class="mark"><Mark/></header>
                    <main>
                        <section lang="en">
                            <h1>{title}</h1>
                            <Told sheet=english/>
                        </section>
                        <section lang="es">
                            <h2>{spanish.text(SiteMessage::MissingTitle)}</h2>
                            <Told sheet=spanish/>
                        </section>
                    </main>
                    <script>{SCRIPT}</script>
                </body>
            </html>
        }
        .into_any()
    })
}

#[component]
fn Told(sheet: PageContext) -> impl IntoView {
    view! {
        <p>{sheet.text(SiteMessage::MissingText)}</p>
        <p>{sheet.text(SiteMessage::MissingTo)}</p>
        <ul>
            <li><a href="./">{sheet.text(SiteMessage::ToCalculator)}</a></li>
            <li><a href=format!("./{}", sheet.all_states())>{sheet.text(SiteMessage::StatesTitle)}</a></li>
        </ul>
    }
}

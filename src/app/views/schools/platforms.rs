//! Which embed methods the common systems support, with links to their documentation.

use leptos::prelude::*;

use super::{card, lead};
use crate::components::{external_link, header_row};
use crate::embedding::platforms::{EmbedCode, PLATFORMS, Page, PasteSupport, Platform};
use crate::i18n::Locale;
use crate::i18n::messages::EmbedMessage;

const HEADING: &str = "embed-systems";

pub fn platforms(locale: Locale) -> AnyView {
    let columns = [
        EmbedMessage::System,
        EmbedMessage::Script,
        EmbedMessage::Frame,
        EmbedMessage::Take,
        EmbedMessage::ToKnow,
    ]
    .map(|word| locale.text(word));
    let rows: Vec<AnyView> = PLATFORMS.iter().map(|one| row(locale, one)).collect();
    let content = view! {
        {lead(locale, EmbedMessage::PlatformsLead)}
        <div class="scroll" tabindex="0" role="group" aria-labelledby=HEADING>
            <table class="words systems" aria-labelledby=HEADING>
                {header_row(&columns)}
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    card(locale, HEADING, EmbedMessage::PlatformsTitle, content)
}

fn row(locale: Locale, platform: &'static Platform) -> AnyView {
    let keeps = |keeps: PasteSupport| {
        locale.text(match keeps {
            PasteSupport::Yes => EmbedMessage::Yes,
            PasteSupport::Some => EmbedMessage::Some,
            PasteSupport::No => EmbedMessage::No,
            PasteSupport::Ask => EmbedMessage::Ask,
        })
    };
    let take = locale.text(match platform.take {
        EmbedCode::Element => EmbedMessage::TakeElement,
        EmbedCode::Frame => EmbedMessage::TakeFrame,
        EmbedCode::Link => EmbedMessage::TakeLink,
    });
    let seen = locale.format(EmbedMessage::SEEN, &[&locale.figures.date(platform.seen)]);
    let pages = platform.pages.iter();
    let pages: Vec<AnyView> = pages.map(|page| page_item(locale, page)).collect();
    view! {
        <tr>
            <th scope="row" lang="en">{platform.name}</th>
            <td>{keeps(platform.script)}</td>
            <td>{keeps(platform.frame)}</td>
            <td>{take}</td>
            <td>
                <p>{platform.text(locale.language)}</p>
                <div class="hint">
                    <span>{seen}</span>
                    <ul class="sources">{pages}</ul>
                </div>
            </td>
        </tr>
    }
    .into_any()
}

/// A link to the documentation page, with its date if known.
fn page_item(locale: Locale, page: &'static Page) -> AnyView {
    let dated = (!page.period.is_empty()).then(|| {
        let day = locale.figures.date(page.period);
        format!(", {}", locale.format(EmbedMessage::PAGE_OF, &[&day]))
    });
    let name = format!("{}: {}", page.publisher, page.title);
    view! { <li>{external_link(locale, page.address, name, Some("en"))} {dated}</li> }.into_any()
}

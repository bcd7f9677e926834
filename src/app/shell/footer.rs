//! The footer: publisher, privacy, methods. In print, it includes the address of the page.

use leptos::prelude::*;

use super::day;
use crate::answers::{Anchor, View};
use crate::browser::page as browser;
use crate::catalogue::anchors;
use crate::components::{ViewLink, page_link, translation_safe};
use crate::context::{AppContext, app};
use crate::i18n::messages::EstimateMessage;
use crate::i18n::{CommonMessage, Locale};
use crate::pages;

#[component]
pub fn Footer(locale: Locale) -> impl IntoView {
    let app = app();
    let printed = move || view! { <p class="print-only">{printed(locale, app)}</p> }.into_any();
    let report = Anchor::from_name(anchors::REPORT).map(|report| {
        view! {
            <ViewLink view=View::Sources anchor=report>{locale.text(EstimateMessage::ReportError)}</ViewLink>
        }
    });
    view! {
        <footer>
            <p>
                {locale.text(EstimateMessage::FooterWho)} " "
                {locale.text(EstimateMessage::FooterPrivacy)}
            </p>
            <p class="row">
                <ViewLink view=View::Sources>{locale.text(EstimateMessage::HowComputed)}</ViewLink>
                {report}
                {page_link(pages::all_states(locale.language), locale.text(CommonMessage::AllStates))}
                <ViewLink view=View::Embed>{locale.text(CommonMessage::ViewEmbed)}</ViewLink>
                <ViewLink view=View::Advising>{locale.text(CommonMessage::ViewAdvising)}</ViewLink>
            </p>
            {translation_safe(printed)}
        </footer>
    }
}

fn printed(locale: Locale, app: AppContext) -> String {
    let mut link = app.lasting_link();
    if app.view.get() != View::Estimate {
        link = locale.format(CommonMessage::WITHOUT_PLANS, &[&link]);
    }
    let today = locale.figures.date(day(&browser::now()));
    locale.format(CommonMessage::PRINTED_ON, &[&today, &link])
}

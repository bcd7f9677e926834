//! The foot of the page: who makes it, of when its figures are, how they come about; on paper, with the address to come
//! back to.

use leptos::prelude::*;

use super::day;
use crate::answers::{Anchor, View};
use crate::browser::page as browser;
use crate::catalogue::place;
use crate::components::{ViewLink, page_link, rewritten};
use crate::context::{AppContext, app};
use crate::pages;
use crate::tables::WAGES_OF;
use crate::text::estimate_words::EstimateWord;
use crate::text::{Locale, Word};

#[component]
pub fn Footer(locale: Locale) -> impl IntoView {
    let app = app();
    let printed = move || view! { <p class="print-only">{printed(locale, app)}</p> }.into_any();
    let figures = locale.fill(
        EstimateWord::FooterFigures,
        &[&locale.figures.date(WAGES_OF)],
    );
    let report = Anchor::from_name(place::REPORT).map(|report| {
        view! {
            <ViewLink view=View::Sources place=report>{locale.say(EstimateWord::ReportError)}</ViewLink>
        }
    });
    view! {
        <footer>
            <p>
                {locale.say(EstimateWord::FooterWho)} " " {figures} " "
                {locale.say(EstimateWord::FooterPrivacy)}
            </p>
            <p class="row">
                <ViewLink view=View::Sources>{locale.say(EstimateWord::HowComputed)}</ViewLink>
                {report}
                {page_link(pages::all_states(locale.language), locale.say(Word::AllStates))}
                <ViewLink view=View::Embed>{locale.say(Word::ViewEmbed)}</ViewLink>
                <ViewLink view=View::Advising>{locale.say(Word::ViewAdvising)}</ViewLink>
            </p>
            {rewritten(printed)}
        </footer>
    }
}

fn printed(locale: Locale, app: AppContext) -> String {
    let mut link = app.lasting_link();
    if app.view.get() != View::Estimate {
        link = locale.fill(Word::WithoutPlans, &[&link]);
    }
    let today = locale.figures.date(day(&browser::now()));
    locale.fill(Word::PrintedOn, &[&today, &link])
}

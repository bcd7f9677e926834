//! The foot of the page; on paper, with the address to come back to.

use leptos::prelude::*;

use super::day;
use crate::answers::View;
use crate::browser::page as browser;
use crate::components::{ViewLink, page_link, rewritten};
use crate::context::{AppContext, app};
use crate::pages;
use crate::text::{Locale, Word};

#[component]
pub fn Footer(locale: Locale) -> impl IntoView {
    let app = app();
    let printed = move || view! { <p class="print-only">{printed(locale, app)}</p> }.into_any();
    view! {
        <footer>
            <p>{locale.say(Word::Footer)}</p>
            <p><ViewLink view=View::Embed>{locale.say(Word::ViewEmbed)}</ViewLink></p>
            <p>{page_link(pages::all_states(locale.language), locale.say(Word::AllStates))}</p>
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

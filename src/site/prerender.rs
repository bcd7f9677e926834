//! The first paint: static content until the program starts, with header, heading, the outline of the form and
//! five examples from the engine. The program replaces it; elements that both have keep their positions.
//!
//! It exists in English and, hidden, in Spanish; `boot.js` shows the language that the program will use. Without
//! scripts the form's outline is hidden, because it could not be used, and a notice links to the static tables of
//! all states.

use std::path::Path;
use std::{fs, io};

use casepath::answers::{Answers, DegreeGoal, Education, Language, Month, Setting, UsState};
use casepath::estimate::{Estimate, estimate, whole_months};
use casepath::i18n::messages::SiteMessage;
use casepath::i18n::{CommonMessage, Locale, names};
use casepath::pages as places;
use casepath::tables::WAGES_OF;
use casepath_app::browser::html::to_html;
use casepath_app::components::{header_row, row_header};
use casepath_app::shell::WaitingHeader;
use casepath_app::views::estimate::{WaitingForm, intro};
use leptos::prelude::*;

use crate::pages::embed;

pub fn write(folder: &Path) -> io::Result<()> {
    let inside: String = Language::ALL
        .iter()
        .map(|language| block(Locale::of(*language)))
        .collect();
    for name in ["index.html", "embed.html"] {
        let file = folder.join(name);
        let page = fs::read_to_string(&file)?;
        let inside = if name == "embed.html" {
            embed::in_tabs_of_their_own(&inside)
        } else {
            inside.clone()
        };
        let filled = filled(&page, &inside)
            .ok_or_else(|| io::Error::other(format!("{name} has no <div id=\"app\">")))?;
        fs::write(file, filled)?;
    }
    Ok(())
}

/// The page with `inside` as the content of `<div id="app">`; `None` if it has no such element.
fn filled(page: &str, inside: &str) -> Option<String> {
    let opens = ["<div id=app>", "<div id=\"app\">"]
        .iter()
        .find_map(|tag| Some(page.find(tag)? + tag.len()))?;
    let mut depth = 1_usize;
    let mut position = opens;
    while depth > 0 {
        let next = position
            + page[position..]
                .find("<div")
                .unwrap_or(page.len() - position);
        let end = position + page[position..].find("</div>")?;
        if next < end {
            depth += 1;
            position = next + "<div".len();
        } else {
            depth -= 1;
            position = end + "</div>".len();
        }
    }
    let closes = position - "</div>".len();
    Some([&page[..opens], inside, &page[closes..]].concat())
}

/// The content in one language.
fn block(locale: Locale) -> String {
    to_html(|| view! { <Block locale/> }.into_any())
}

#[component]
fn Block(locale: Locale) -> impl IntoView {
    let is_english = locale.language == Language::English;
    view! {
        <div lang=locale.language.name() hidden=!is_english>
            <WaitingHeader locale/>
            <main>
                {intro(locale, view! { <div class="notices"></div> }.into_any())}
                {is_english.then(|| view! { <WithoutScripts/> })}
                <div class="columns">
                    <WaitingForm locale/>
                    <Examples locale/>
                </div>
            </main>
        </div>
    }
}

/// The notice for browsers without scripts, in both languages, because only a script could choose.
#[component]
fn WithoutScripts() -> impl IntoView {
    let notices = Language::ALL.iter().map(|language| {
        let locale = Locale::of(*language);
        view! {
            <p class="notice" lang=language.name()>
                {locale.text(SiteMessage::ScriptsOff)} " "
                <AllStates locale/>
            </p>
        }
    });
    view! { <noscript>{notices.collect_view()}</noscript> }
}

/// The link to the static tables of all states.
#[component]
fn AllStates(locale: Locale) -> impl IntoView {
    view! {
        <a href=places::all_states(locale.language)>{locale.text(CommonMessage::AllStates)}</a>
    }
}

/// Five different paths: a typical one, one with a BSW, one without any degree, one after another master's, one in
/// nursing; in states with different rules and pay.
const EXAMPLES: [(Education, DegreeGoal, Setting, UsState); 5] = [
    (
        Education::Bachelors,
        DegreeGoal::Msw,
        Setting::Hospital,
        UsState::OH,
    ),
    (
        Education::Bsw,
        DegreeGoal::Msw,
        Setting::MentalHealthCenter,
        UsState::MA,
    ),
    (
        Education::None,
        DegreeGoal::Msw,
        Setting::School,
        UsState::TX,
    ),
    (
        Education::OtherMasters,
        DegreeGoal::Msw,
        Setting::PrivatePractice,
        UsState::CA,
    ),
    (
        Education::Adn,
        DegreeGoal::Bsn,
        Setting::Insurance,
        UsState::FL,
    ),
];

#[component]
fn Examples(locale: Locale) -> impl IntoView {
    let rows = EXAMPLES.into_iter().map(|(from, to, setting, state)| {
        let answers = Answers {
            from: Some(from),
            to: Some(to),
            setting: Some(setting),
            state: Some(state),
            ..Answers::default()
        };
        // No date is shown, so the month does not matter.
        example(locale, &estimate(&answers, Month(0)).ok()?)
    });
    let columns = [
        locale.text(SiteMessage::ExamplePath),
        locale.text(SiteMessage::ExampleTime),
        locale.text(CommonMessage::BarPay),
    ];
    let lead = locale.format(
        SiteMessage::EXAMPLES_LEAD,
        &[&locale.figures.date(WAGES_OF)],
    );
    view! {
        <div class="parts">
            <section class="card">
                <p class="waiting">{locale.text(SiteMessage::OutlineLoading)}</p>
                <h2>{locale.text(SiteMessage::ExamplesTitle)}</h2>
                <p class="lead">{lead}</p>
                <table class="examples">
                    {header_row(&columns)}
                    <tbody>{rows.collect_view()}</tbody>
                </table>
                <p><AllStates locale/></p>
            </section>
        </div>
    }
}

/// Path, time and pay, each figure with its range; `None` if the path has no end or no pay.
fn example(locale: Locale, estimate: &Estimate) -> Option<AnyView> {
    let (pay, total) = (estimate.end_pay.ok()?, estimate.path.total.ok()?);
    let from = locale.text(names::education(estimate.from()));
    let path = locale.format(
        SiteMessage::EXAMPLE_FROM,
        &[from, &locale.echo(&estimate.answers)],
    );
    let [typical, fast, slow] = [total.typical, total.fast, total.slow]
        .map(|months| locale.number(whole_months(months).into()));
    let figure = |typical: String, low: &str, high: &str| {
        let range = locale.format(CommonMessage::DOLLARS_TO, &[low, high]);
        view! { <td>{typical}<br/><small>{range}</small></td> }
    };
    let (low, high) = (locale.pay(pay.low), locale.pay(pay.high));
    let row = view! {
        <tr>
            {row_header(path)}
            {figure(typical, &fast, &slow)}
            {figure(locale.pay(pay.typical), &low, &high)}
        </tr>
    };
    Some(row.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_the_program_is_filled_and_the_rest_stays() {
        for (page, expected) in [
            (
                "<body><div id=app><div>old<div>er</div></div></div><div>rest</div>",
                Some("<body><div id=app>new</div><div>rest</div>"),
            ),
            (
                "<div id=\"app\"></div><p>rest",
                Some("<div id=\"app\">new</div><p>rest"),
            ),
            ("<div id=app><div></div>", None),
            ("<div id=\"other\"></div>", None),
        ] {
            assert_eq!(filled(page, "new").as_deref(), expected, "{page}");
        }
    }

    #[test]
    fn it_can_be_filled_again() {
        let inside = block(Locale::of(Language::English));
        let once = filled("<div id=app>old</div>!", &inside);
        let twice = filled(&once.clone().expect("a place"), &inside);
        assert_eq!(once, twice);
    }

    #[test]
    fn all_five_examples_have_a_time_and_a_pay_with_ranges() {
        for language in Language::ALL {
            let locale = Locale::of(*language);
            let html = to_html(|| view! { <Examples locale/> }.into_any());
            assert_eq!(html.matches("<tr>").count(), 1 + EXAMPLES.len());
            assert_eq!(html.matches("<small>").count(), 2 * EXAMPLES.len());
        }
    }

    #[test]
    fn both_languages_hold_the_same_elements_but_for_the_word_to_those_without_scripts() {
        let tags = |language| -> Vec<String> {
            let html = block(Locale::of(language));
            let html = match html.split_once("<noscript>") {
                Some((before, rest)) => {
                    let (_, after) = rest.split_once("</noscript>").expect("it ends");
                    format!("{before}{after}")
                }
                None => html,
            };
            let mut found = Vec::new();
            crate::html::rewrite(&html, |tag| found.push(tag.name.clone()));
            found
        };
        assert_eq!(tags(Language::English), tags(Language::Spanish));
    }
}

//! What stands in the place of the program until it arrives: header, heading, the outline of the form, five
//! examples from the engine. The program puts the page in its place; what both have stands where it stood.
//!
//! It stands there twice, in English and, hidden, in Spanish; `boot.js` shows the one that the program is
//! going to speak. With scripts off the outline goes (a form that cannot be filled in helps nobody), and the
//! page says so and leads to the tables of all states, which need none.

use std::path::Path;
use std::{fs, io};

use casepath::answers::{Answers, Education, Language, Month, Plan, Setting, State, View};
use casepath::estimate::{Estimate, estimate, whole_months};
use casepath::i18n::messages::{EstimateMessage, FormMessage, SiteMessage};
use casepath::i18n::{CommonMessage, Locale, names};
use casepath::link::Field;
use casepath::pages as places;
use casepath::tables::WAGES_OF;

use crate::element::{Element, el};
use crate::pages::embed;

pub fn write(folder: &Path) -> io::Result<()> {
    let inside: String = Language::ALL
        .iter()
        .map(|language| block(Locale::of(*language)).html())
        .collect();
    for name in ["index.html", "embed.html"] {
        let place = folder.join(name);
        let page = fs::read_to_string(&place)?;
        let inside = if name == "embed.html" {
            embed::in_tabs_of_their_own(&inside)
        } else {
            inside.clone()
        };
        let filled = filled(&page, &inside)
            .ok_or_else(|| io::Error::other(format!("{name} has no <div id=\"app\">")))?;
        fs::write(place, filled)?;
    }
    Ok(())
}

/// The page with this inside its `<div id="app">`; `None` where it has none.
fn filled(page: &str, inside: &str) -> Option<String> {
    let opens = ["<div id=app>", "<div id=\"app\">"]
        .iter()
        .find_map(|tag| Some(page.find(tag)? + tag.len()))?;
    let mut depth = 1_usize;
    let mut at = opens;
    while depth > 0 {
        let next = at + page[at..].find("<div").unwrap_or(page.len() - at);
        let end = at + page[at..].find("</div>")?;
        if next < end {
            depth += 1;
            at = next + "<div".len();
        } else {
            depth -= 1;
            at = end + "</div>".len();
        }
    }
    let closes = at - "</div>".len();
    Some([&page[..opens], inside, &page[closes..]].concat())
}

/// All of it in one language.
fn block(locale: Locale) -> Element {
    let english = locale.language == Language::English;
    let columns = el("div")
        .class("columns")
        .add(outline(locale))
        .add(examples(locale));
    let intro = el("div")
        .class("intro")
        .add(el("h1").add(locale.text(CommonMessage::Title)))
        .add(el("p").add(locale.text(EstimateMessage::Lead)))
        .add(el("div").class("notices"));
    let block = el("div")
        .attr("lang", locale.language.name())
        .add(header(locale))
        .add(
            el("main")
                .add(intro)
                .add(english.then(without_scripts))
                .add(columns),
        );
    if english {
        block
    } else {
        block.attr("hidden", "")
    }
}

/// The header takes the room that it is going to take; its controls are for later.
fn header(locale: Locale) -> Element {
    let mark = el("a")
        .class("mark")
        .attr("href", "./")
        .add("case")
        .add(el("span").add("path"));
    let pill = |word: &'static str| el("button").class("pill").attr("disabled", "").add(word);
    let theme = el("span")
        .class("theme")
        .add(el("label").add(locale.text(CommonMessage::Theme)))
        .add(
            el("select")
                .class("pill")
                .attr("disabled", "")
                .add(el("option").add(locale.text(CommonMessage::ThemeAuto))),
        );
    let tools = el("div")
        .class("tools")
        .add(pill(locale.text(EstimateMessage::OnThisDevice)))
        .add(pill(locale.text(CommonMessage::OtherLanguage)))
        .add(theme);
    let views: Vec<Element> = names::VIEWS
        .into_iter()
        .map(|(view, word)| {
            let link = el("a").add(locale.text(word));
            if view == View::Estimate {
                link.attr("aria-current", "page")
            } else {
                link
            }
        })
        .collect();
    let views = el("div").class("views").add(views);
    let menu = el("button")
        .class("pill menu-button waiting")
        .attr("aria-hidden", "true")
        .attr("disabled", "")
        .add(locale.text(EstimateMessage::Menu));
    let inside = el("div")
        .class("bar-menu waiting")
        .attr("aria-hidden", "true")
        .add(views)
        .add(tools);
    el("header").class("bar").add(mark).add(menu).add(inside)
}

/// For those who have no scripts, in both languages: nobody can choose for them.
fn without_scripts() -> Element {
    let said = Language::ALL.iter().map(|language| {
        let locale = Locale::of(*language);
        el("p")
            .class("notice")
            .attr("lang", language.name())
            .add(locale.text(SiteMessage::ScriptsOff))
            .add(" ")
            .add(tables(locale))
    });
    el("noscript").add(said.collect::<Vec<_>>())
}

/// The way to the tables of all states, which need no program.
fn tables(locale: Locale) -> Element {
    el("a")
        .attr("href", places::all_states(locale.language))
        .add(locale.text(CommonMessage::AllStates))
}

/// The form as it is going to stand there, without its function.
fn outline(locale: Locale) -> Element {
    let field = |field: Field, is_needed: bool| {
        let label = el("label").add(locale.text(names::field(field)));
        let needed = is_needed.then(|| {
            let word = locale.text(FormMessage::Needed);
            el("span").class("needed").add(word)
        });
        let control = el("select").add(el("option").add(locale.text(CommonMessage::NotYet)));
        el("div")
            .class("field")
            .add(label)
            .add(needed)
            .add(control.attr("disabled", ""))
    };
    let questions = el("div")
        .class("questions")
        .add(field(Field::From, false))
        .add(field(Field::To, true))
        .add(field(Field::State, true))
        .add(field(Field::Setting, false));
    let part =
        |class: &'static str, word: FormMessage| el("span").class(class).add(locale.text(word));
    let summary = el("div")
        .class("refine-summary")
        .add(part("refine-title", FormMessage::Refine))
        .add(part("refine-what", FormMessage::RefineWhat))
        .add(el("span").class("given").add(locale.refined(0)));
    el("div")
        .class("answers waiting")
        .attr("aria-hidden", "true")
        .add(questions)
        .add(el("div").class("refine").add(summary))
}

/// Five ways that differ: a usual one, one with a BSW, one from nothing, one after another master's, one in
/// nursing; in states that ask and pay differently.
const EXAMPLES: [(Education, Plan, Setting, State); 5] = [
    (
        Education::Bachelors,
        Plan::Msw,
        Setting::Hospital,
        State::OH,
    ),
    (
        Education::Bsw,
        Plan::Msw,
        Setting::MentalHealthCenter,
        State::MA,
    ),
    (Education::None, Plan::Msw, Setting::School, State::TX),
    (
        Education::OtherMasters,
        Plan::Msw,
        Setting::PrivatePractice,
        State::CA,
    ),
    (Education::Adn, Plan::Bsn, Setting::Insurance, State::FL),
];

fn examples(locale: Locale) -> Element {
    let rows: Vec<Element> = EXAMPLES
        .into_iter()
        .filter_map(|(from, to, setting, state)| {
            let answers = Answers {
                from: Some(from),
                to: Some(to),
                setting: Some(setting),
                state: Some(state),
                ..Answers::default()
            };
            // No month of it is told, so any will do.
            example(locale, &estimate(&answers, Month(0)).ok()?)
        })
        .collect();
    let column = |word: &'static str| el("th").attr("scope", "col").add(word);
    let head = el("tr")
        .add(column(locale.text(SiteMessage::ExamplePath)))
        .add(column(locale.text(SiteMessage::ExampleTime)))
        .add(column(locale.text(CommonMessage::BarPay)));
    let lead = locale.format(
        SiteMessage::EXAMPLES_LEAD,
        &[&locale.figures.date(WAGES_OF)],
    );
    el("div").class("parts").add(
        el("section")
            .class("card")
            .add(
                el("p")
                    .class("waiting")
                    .add(locale.text(SiteMessage::OutlineLoading)),
            )
            .add(el("h2").add(locale.text(SiteMessage::ExamplesTitle)))
            .add(el("p").class("lead").add(lead))
            .add(
                el("table")
                    .class("examples")
                    .add(el("thead").add(head))
                    .add(el("tbody").add(rows)),
            )
            .add(el("p").add(tables(locale))),
    )
}

/// Path, time and pay, each figure with its range; `None` where a path has no end or no pay.
fn example(locale: Locale, estimate: &Estimate) -> Option<Element> {
    let (pay, total) = (estimate.end_pay.ok()?, estimate.clock.total.ok()?);
    let from = locale.text(names::education(estimate.from()));
    let path = locale.format(
        SiteMessage::EXAMPLE_FROM,
        &[from, &locale.echo(&estimate.answers)],
    );
    let months = [total.fast, total.slow].map(|months| locale.number(whole_months(months).into()));
    let dollars = [pay.low, pay.high].map(|dollars| locale.pay(dollars));
    let range = |[low, high]: [String; 2]| {
        el("small").add(locale.format(CommonMessage::DOLLARS_TO, &[&low, &high]))
    };
    let typical = locale.number(whole_months(total.typical).into());
    let figure = |typical: String, range: Element| el("td").add(typical).add(el("br")).add(range);
    Some(
        el("tr")
            .add(el("th").attr("scope", "row").add(path))
            .add(figure(typical, range(months)))
            .add(figure(locale.pay(pay.typical), range(dollars))),
    )
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
        let once = filled(
            "<div id=app>old</div>!",
            &block(Locale::of(Language::English)).html(),
        );
        let twice = filled(
            &once.clone().expect("a place"),
            &block(Locale::of(Language::English)).html(),
        );
        assert_eq!(once, twice);
    }

    #[test]
    fn all_five_examples_have_a_time_and_a_pay_with_ranges() {
        for language in Language::ALL {
            let html = examples(Locale::of(*language)).html();
            assert_eq!(html.matches("<tr>").count(), 1 + EXAMPLES.len());
            assert_eq!(html.matches("<small>").count(), 2 * EXAMPLES.len());
        }
    }

    #[test]
    fn both_languages_hold_the_same_elements_but_for_the_word_to_those_without_scripts() {
        let tags = |language| -> Vec<String> {
            let html = block(Locale::of(language)).html();
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

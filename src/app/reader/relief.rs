//! Relief from student loans as it looks from the person's plan: what may help, from when on, and what does
//! not and why.

use super::shelf::{Fetched, Shelf};
use super::{loading, not_loaded};
use crate::answers::Answers;
use crate::estimate::across;
use crate::evidence::{Along, Evidence, Fit, Moment, Obstacle};
use crate::text::places_words::PlacesWord;
use crate::text::{Locale, names};
use crate::ui::pieces::grade;
use crate::ui::tree::{ACT, Element, el};

pub fn parts(shelf: Shelf, locale: Locale) -> Vec<Element> {
    match shelf.with(|state| state.evidence.in_language(locale.language)) {
        Fetched::Here(open) => opened(shelf, locale, &open.content),
        Fetched::Failed => vec![not_loaded(locale, "load-evidence")],
        Fetched::NotAsked | Fetched::Loading => vec![loading(locale)],
    }
}

fn opened(shelf: Shelf, locale: Locale, evidence: &Evidence) -> Vec<Element> {
    let said = shelf.with(|state| state.answers);
    let usual = across::usual();
    let answers = match said.to {
        Some(_) => said,
        None => Answers {
            from: said.from.or(usual.from),
            to: usual.to,
            ..said
        },
    };
    let Some(plan) = answers.to else {
        return Vec::new();
    };
    let whom = match said.to {
        Some(_) => locale.fill(PlacesWord::ReliefFor, &[&locale.echo(&answers)]),
        None => locale.fill(PlacesWord::ReliefUsual, &[locale.say(names::plan(plan))]),
    };
    let all = evidence.relief_along(&answers, plan);
    let fits = all.iter().filter_map(|along| {
        let (moment, fit) = along.fits.ok()?;
        Some(card(
            locale,
            evidence,
            along,
            &[moment_of(moment), fit_of(fit)],
        ))
    });
    let fits: Vec<Element> = fits.collect();
    let not = all.iter().filter_map(|along| {
        let why = along.fits.err()?;
        Some(card(locale, evidence, along, &[obstacle(why)]))
    });
    let not: Vec<Element> = not.collect();
    let none = fits.is_empty().then(|| {
        el("p")
            .class("none")
            .add(locale.say(PlacesWord::ReliefNone))
    });
    let unsaid = said.setting.is_none() || said.state.is_none();
    let say_more = unsaid.then(|| {
        el("button")
            .class("quiet")
            .attr("type", "button")
            .attr(ACT, "back setting")
            .add(locale.say(PlacesWord::SayMore))
    });
    let count = locale.number(not.len() as f64);
    let folded = (!not.is_empty()).then(|| {
        el("details")
            .class("table")
            .add(el("summary").add(locale.fill(PlacesWord::ReliefNot, &[&count])))
            .add(el("div").class("programmes").add(not))
    });
    vec![
        el("p").add(whom).add(" ").add(say_more),
        el("h3").add(locale.say(PlacesWord::ReliefFits)),
        el("div").class("programmes").add(none).add(fits),
    ]
    .into_iter()
    .chain(folded)
    .collect()
}

fn card(locale: Locale, evidence: &Evidence, along: &Along, said: &[PlacesWord]) -> Element {
    let program = along.program;
    let amount = match program.amount {
        Some(dollars) => locale.fill(PlacesWord::UpTo, &[&locale.dollars(dollars)]),
        None => locale.say(PlacesWord::AmountOpen).to_owned(),
    };
    let years = program
        .years
        .map(|years| locale.fill(PlacesWord::Years, &[&locale.number(years)]));
    let by = locale.fill(PlacesWord::By, &[&program.administrator]);
    let facts: Vec<String> = [amount].into_iter().chain(years).chain([by]).collect();
    let mut name = el("h4").add(program.name.clone());
    if program.is_english {
        name = name.attr("lang", "en");
    }
    let said: Vec<&str> = said.iter().map(|word| locale.say(*word)).collect();
    el("section")
        .class("programme")
        .attr("data-key", program.told.id.clone())
        .add(name)
        .add(el("p").class("said").add(said.join(" ")))
        .add(el("p").add(program.told.text.clone()))
        .add(
            el("p")
                .class("caption")
                .add(facts.join("; "))
                .add(" ")
                .add(program.told.grade.map(|of| grade(locale, of))),
        )
        .add(super::studies::sources(locale, evidence, &program.told))
}

const fn moment_of(moment: Moment) -> PlacesWord {
    match moment {
        Moment::Today => PlacesWord::MomentToday,
        Moment::WhileStudying => PlacesWord::MomentStudying,
        Moment::AfterStudy => PlacesWord::MomentStudy,
        Moment::AtTheEnd => PlacesWord::MomentEnd,
    }
}

const fn fit_of(fit: Fit) -> PlacesWord {
    match fit {
        Fit::Usual => PlacesWord::FitUsual,
        Fit::SomeEmployers => PlacesWord::FitSome,
        Fit::Unknown => PlacesWord::FitUnknown,
    }
}

const fn obstacle(why: Obstacle) -> PlacesWord {
    match why {
        Obstacle::State => PlacesWord::NotState,
        Obstacle::Credential => PlacesWord::NotCredential,
        Obstacle::Setting => PlacesWord::NotSetting,
    }
}

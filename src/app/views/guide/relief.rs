//! Relief from student loans as it looks from the person's plan: what may help, from when on, and what does
//! not and why.

use leptos::prelude::*;

use super::studies::sources;
use crate::answers::Answers;
use crate::components::grade_badge;
use crate::components::library::{back_with_text, loading, not_loaded};
use crate::estimate::across;
use crate::evidence::{Along, Evidence, Fit, Moment, Obstacle};
use crate::state::library::library;
use crate::state::remote::RemoteData;
use crate::text::places_words::PlacesWord;
use crate::text::{Locale, names};

pub fn relief(locale: Locale) -> AnyView {
    let library = library();
    (move || match library.evidence.get_in(locale.language) {
        RemoteData::Ready(evidence) => opened(locale, &evidence.content, &library.answers.get()),
        RemoteData::Failed => not_loaded(locale, move || library.evidence.fetch()),
        RemoteData::NotAsked | RemoteData::Loading => loading(locale),
    })
    .into_any()
}

fn opened(locale: Locale, evidence: &Evidence, said: &Answers) -> AnyView {
    let usual = across::usual();
    let answers = match said.to {
        Some(_) => *said,
        None => Answers {
            from: said.from.or(usual.from),
            to: usual.to,
            ..*said
        },
    };
    let Some(plan) = answers.to else {
        return ().into_any();
    };
    let whom = match said.to {
        Some(_) => locale.fill(PlacesWord::ReliefFor, &[&locale.echo(&answers)]),
        None => locale.fill(PlacesWord::ReliefUsual, &[locale.say(names::plan(plan))]),
    };
    let all = evidence.relief_along(&answers, plan);
    let (mut fits, mut not): (Vec<AnyView>, Vec<AnyView>) = (Vec::new(), Vec::new());
    for along in &all {
        match along.fits {
            Ok((moment, fit)) => {
                let said = [moment_word(moment), fit_word(fit)];
                fits.push(card(locale, evidence, along, &said));
            }
            Err(why) => not.push(card(locale, evidence, along, &[obstacle_word(why)])),
        }
    }
    let none = fits
        .is_empty()
        .then(|| view! { <p class="none">{locale.say(PlacesWord::ReliefNone)}</p> });
    let is_unsaid = said.setting.is_none() || said.state.is_none();
    let say_more = is_unsaid.then(|| back_with_text("setting", locale.say(PlacesWord::SayMore)));
    let count = locale.number(not.len() as f64);
    let folded = (!not.is_empty()).then(|| {
        view! {
            <details class="table">
                <summary>{locale.fill(PlacesWord::ReliefNot, &[&count])}</summary>
                <div class="relief-programs">{not}</div>
            </details>
        }
    });
    view! {
        <p>{whom} " " {say_more}</p>
        <h3>{locale.say(PlacesWord::ReliefFits)}</h3>
        <div class="relief-programs">{none} {fits}</div>
        {folded}
    }
    .into_any()
}

fn card(locale: Locale, evidence: &Evidence, along: &Along, said: &[PlacesWord]) -> AnyView {
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
    let said: Vec<&str> = said.iter().map(|word| locale.say(*word)).collect();
    view! {
        <section class="relief-program">
            <h4 lang=program.is_english.then_some("en")>{program.name.clone()}</h4>
            <p class="said">{said.join(" ")}</p>
            <p>{program.told.text.clone()}</p>
            <p class="caption">
                {facts.join("; ")} " " {program.told.grade.map(|grade| grade_badge(locale, grade))}
            </p>
            {sources(locale, evidence, &program.told)}
        </section>
    }
    .into_any()
}

const fn moment_word(moment: Moment) -> PlacesWord {
    match moment {
        Moment::Today => PlacesWord::MomentToday,
        Moment::WhileStudying => PlacesWord::MomentStudying,
        Moment::AfterStudy => PlacesWord::MomentStudy,
        Moment::AtTheEnd => PlacesWord::MomentEnd,
    }
}

const fn fit_word(fit: Fit) -> PlacesWord {
    match fit {
        Fit::Usual => PlacesWord::FitUsual,
        Fit::SomeEmployers => PlacesWord::FitSome,
        Fit::Unknown => PlacesWord::FitUnknown,
    }
}

const fn obstacle_word(why: Obstacle) -> PlacesWord {
    match why {
        Obstacle::State => PlacesWord::NotState,
        Obstacle::Credential => PlacesWord::NotCredential,
        Obstacle::Setting => PlacesWord::NotSetting,
    }
}

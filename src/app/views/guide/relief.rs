//! Student loan relief for the user's plan: what may help and from when, and what does not and why.

use leptos::prelude::*;

use super::studies::sources;
use crate::answers::Answers;
use crate::components::grade_badge;
use crate::components::library::{back_with_text, loading, not_loaded};
use crate::estimate::by_state;
use crate::evidence::{Evidence, Fit, Moment, Obstacle, PlanRelief};
use crate::i18n::messages::PlacesMessage;
use crate::i18n::{Locale, names};
use crate::state::library::library;
use crate::state::remote::RemoteData;

pub fn relief(locale: Locale) -> AnyView {
    let library = library();
    (move || match library.evidence.get_in(locale.language) {
        RemoteData::Ready(evidence) => opened(locale, &evidence.content, &library.answers.get()),
        RemoteData::Failed => not_loaded(locale, move || library.evidence.fetch()),
        RemoteData::NotAsked | RemoteData::Loading => loading(locale),
    })
    .into_any()
}

fn opened(locale: Locale, evidence: &Evidence, own: &Answers) -> AnyView {
    let usual = by_state::default_answers();
    let answers = match own.to {
        Some(_) => *own,
        None => Answers {
            from: own.from.or(usual.from),
            to: usual.to,
            ..*own
        },
    };
    let Some(plan) = answers.to else {
        return ().into_any();
    };
    let whom = match own.to {
        Some(_) => locale.format(PlacesMessage::RELIEF_FOR, &[&locale.echo(&answers)]),
        None => locale.format(
            PlacesMessage::RELIEF_USUAL,
            &[locale.text(names::plan(plan))],
        ),
    };
    let all = evidence.relief_along(&answers, plan);
    let (mut fits, mut not): (Vec<AnyView>, Vec<AnyView>) = (Vec::new(), Vec::new());
    for along in &all {
        match along.fits {
            Ok((moment, fit)) => {
                let words = [moment_word(moment), fit_word(fit)];
                fits.push(card(locale, evidence, along, &words));
            }
            Err(why) => not.push(card(locale, evidence, along, &[obstacle_word(why)])),
        }
    }
    let none = fits
        .is_empty()
        .then(|| view! { <p class="none">{locale.text(PlacesMessage::ReliefNone)}</p> });
    let is_unsaid = own.setting.is_none() || own.state.is_none();
    let say_more =
        is_unsaid.then(|| back_with_text("setting", locale.text(PlacesMessage::SayMore)));
    let count = locale.number(not.len() as f64);
    let folded = (!not.is_empty()).then(|| {
        view! {
            <details class="table">
                <summary>{locale.format(PlacesMessage::RELIEF_NOT, &[&count])}</summary>
                <div class="relief-programs">{not}</div>
            </details>
        }
    });
    view! {
        <p>{whom} " " {say_more}</p>
        <h3>{locale.text(PlacesMessage::ReliefFits)}</h3>
        <div class="relief-programs">{none} {fits}</div>
        {folded}
    }
    .into_any()
}

fn card(
    locale: Locale,
    evidence: &Evidence,
    along: &PlanRelief,
    words: &[PlacesMessage],
) -> AnyView {
    let program = along.program;
    let amount = match program.amount {
        Some(dollars) => locale.format(PlacesMessage::UP_TO, &[&locale.dollars(dollars)]),
        None => locale.text(PlacesMessage::AmountOpen).to_owned(),
    };
    let years = program
        .years
        .map(|years| locale.format(PlacesMessage::YEARS, &[&locale.number(years)]));
    let by = locale.format(PlacesMessage::BY, &[&program.administrator]);
    let facts: Vec<String> = [amount].into_iter().chain(years).chain([by]).collect();
    let words: Vec<&str> = words.iter().map(|word| locale.text(*word)).collect();
    view! {
        <section class="relief-program">
            <h4 lang=program.is_english.then_some("en")>{program.name.clone()}</h4>
            <p class="said">{words.join(" ")}</p>
            <p>{program.statement.text.clone()}</p>
            <p class="caption">
                {facts.join("; ")} " " {program.statement.grade.map(|grade| grade_badge(locale, grade))}
            </p>
            {sources(locale, evidence, &program.statement)}
        </section>
    }
    .into_any()
}

const fn moment_word(moment: Moment) -> PlacesMessage {
    match moment {
        Moment::Today => PlacesMessage::MomentToday,
        Moment::WhileStudying => PlacesMessage::MomentStudying,
        Moment::AfterStudy => PlacesMessage::MomentStudy,
        Moment::AtTheEnd => PlacesMessage::MomentEnd,
    }
}

const fn fit_word(fit: Fit) -> PlacesMessage {
    match fit {
        Fit::Usual => PlacesMessage::FitUsual,
        Fit::SomeEmployers => PlacesMessage::FitSome,
        Fit::Unknown => PlacesMessage::FitUnknown,
    }
}

const fn obstacle_word(why: Obstacle) -> PlacesMessage {
    match why {
        Obstacle::State => PlacesMessage::NotState,
        Obstacle::Credential => PlacesMessage::NotCredential,
        Obstacle::Setting => PlacesMessage::NotSetting,
    }
}

//! What users who have finished studying can take next: certifications, soonest first, and for a nurse without a
//! bachelor's degree what that degree changes.

use leptos::prelude::*;

use crate::answers::DegreeGoal;
use crate::components::{
    FigureFacts, card, disclosure, try_answers_link, visually_hidden, with_figures,
};
use crate::estimate::Estimate;
use crate::estimate::what_if::SuggestionKind;
use crate::evidence::provenance;
use crate::i18n::messages::DetailsMessage;
use crate::i18n::{Locale, names};
use crate::plan::timeline::{CertificationPrerequisite, Opening};
use crate::state::DetailsState;
use crate::tables::Certification;

/// Number of certifications that are listed at once.
const SHOWN: usize = 3;
/// Number that "N more" adds at most.
const MORE: usize = 5;

/// Empty if a degree is still ahead: then certifications come later.
pub fn openings_card(locale: Locale, estimate: &Estimate) -> AnyView {
    let studies_no_more = estimate.answers.to == Some(DegreeGoal::NoStudy);
    if !studies_no_more {
        return ().into_any();
    }
    let details: DetailsState = expect_context();
    let mut rows: Vec<AnyView> = details.openings.with(|openings| {
        // Certifications that count only in other settings do not help if a setting was chosen.
        let fits = |opening: &&Opening| opening.fits_setting || estimate.answers.setting.is_none();
        let listed = openings.iter().filter(fits).take(SHOWN + MORE);
        listed
            .filter_map(|opening| row(locale, estimate, opening))
            .collect()
    });
    let list = if rows.is_empty() {
        view! { <p>{locale.text(DetailsMessage::OpeningsNone)}</p> }.into_any()
    } else {
        let more = rows.split_off(SHOWN.min(rows.len()));
        let count = more.len().to_string();
        let more = (!more.is_empty()).then(|| {
            disclosure(
                "fold",
                "openings",
                locale
                    .format(DetailsMessage::OPENINGS_MORE, &[&count])
                    .into_any(),
                view! { <ul class="ways">{more}</ul> }.into_any(),
            )
        });
        view! { <ul class="ways">{rows}</ul> {more} }.into_any()
    };
    // Holders of a bachelor's degree have a plan of their own.
    let bachelors = (estimate.plan == DegreeGoal::NoStudy).then(|| bachelors(locale, details));
    let content = view! { {pays(locale, details)} {bachelors} {list} };
    card(
        locale,
        "openings-heading",
        locale.text(DetailsMessage::Openings),
        "certifications",
        content.into_any(),
    )
}

/// The pay difference of a certification: the same for all.
fn pays(locale: Locale, details: DetailsState) -> AnyView {
    let lead = details.what_if.with(|suggestions| {
        let suggestion = suggestions
            .iter()
            .find(|one| SuggestionKind::of(one.change) == Some(SuggestionKind::Certification))?;
        let dollars = suggestion.dollars().filter(|dollars| *dollars > 0)?;
        let dollars = locale.signed_dollars(dollars);
        let sentence = locale.format(
            DetailsMessage::OPENINGS_PAY,
            &[&dollars, suggestion.grade.name()],
        );
        let behind = provenance::of_suggestion(suggestion);
        let figures = vec![FigureFacts::of(locale, dollars, &behind)];
        Some(with_figures(locale, "openings-pay", &sentence, figures))
    });
    let lead = lead.unwrap_or_else(|| {
        locale
            .text(DetailsMessage::OpeningsLead)
            .to_owned()
            .into_any()
    });
    view! { <p class="lead">{lead}</p> }.into_any()
}

fn row(locale: Locale, estimate: &Estimate, opening: &Opening) -> Option<AnyView> {
    let certification = opening.certification()?;
    let when = if opening.month <= estimate.today() {
        locale.text(DetailsMessage::OpenNow).to_owned()
    } else {
        let month = locale.figures.month(opening.month);
        locale.format(DetailsMessage::OPENS_IN, &[&month])
    };
    let why = (opening.opens != CertificationPrerequisite::Already)
        .then(|| locale.certification_opens(certification, opening.opens));
    let name = view! {
        <span lang="en">{name_of(certification)}</span>
        {visually_hidden(format!(": {}", locale.text(DetailsMessage::CountItIn)))}
    };
    let link = try_answers_link(&opening.answers(estimate), name.into_any());
    Some(view! { <li>{link} " " <strong>{when}</strong> {why.map(|why| view! { " " <small>{why}</small> })}</li> }.into_any())
}

fn name_of(certification: &Certification) -> String {
    format!("{}, {}", certification.short, certification.name)
}

/// What a bachelor's degree in nursing changes for a nurse without one.
fn bachelors(locale: Locale, details: DetailsState) -> Option<AnyView> {
    let way = details.other_ways.with(|ways| {
        let bachelors = ways.iter().find(|way| way.plan == DegreeGoal::Bsn);
        bachelors.copied()
    })?;
    let pay = way.dollars.map(|dollars| locale.pay_difference(dollars));
    let time = locale.date_difference(way.months);
    let differences: Vec<String> = pay.into_iter().chain([time]).collect();
    let link = try_answers_link(
        &way.answers,
        locale.text(names::plan(DegreeGoal::Bsn)).into_any(),
    );
    Some(view! { <p>{link} " " <strong>{differences.join(", ")}</strong></p> }.into_any())
}

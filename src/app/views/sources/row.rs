//! One row of a table: its figures, their sources, the link back to the calculator.

use leptos::prelude::*;

use super::components::{dates_of, figures, freshness_badge, least_current};
use super::{Page, entry, source};
use crate::answers::View;
use crate::catalogue::{CalculatorTarget, CatalogueHit, anchors};
use crate::components::library::{AnchorLink, back_with_text};
use crate::components::{AnswersLink, InPageLink};
use crate::i18n::messages::SourcesMessage;
use crate::i18n::{CommonMessage, Locale, names};
use crate::state::library::library;
use crate::tables::CERTIFICATIONS;

pub fn row(page: Page, hit: &CatalogueHit) -> AnyView {
    let (locale, row) = (page.locale, hit.row);
    let sources: Vec<AnyView> = row
        .sources
        .iter()
        .filter_map(|index| source::summary(page, *index))
        .collect();
    let current = least_current(page, page.catalogue.sources_of(row));
    let text = (!row.text.is_empty()).then(|| view! { <p class="note">{row.text.clone()}</p> });
    let content = view! {
        <p class="lead">
            {locale.format(SourcesMessage::IN_TABLE, &[&hit.table.title])} ", " {dates_of(page, hit)} " "
            {freshness_badge(locale, current)}
        </p>
        {figures(page, hit)}
        {text}
        <h3>{locale.text(SourcesMessage::RowSources)}</h3>
        <ul class="sources">{sources}</ul>
        <p class="row onwards">
            {back(locale, hit)}
            <AnchorLink
                view=View::Sources
                anchor=anchors::of_table(&hit.table.file)
                text=locale.text(SourcesMessage::AllRows)
            />
            {report_link(locale, row.anchor.clone())}
        </p>
    };
    entry(&row.anchor, row.name.clone(), content)
}

/// The link to an error report about the row.
fn report_link(locale: Locale, row: String) -> AnyView {
    let library = library();
    view! {
        <InPageLink
            href=format!("#v=1&view=sources&at={}", anchors::REPORT)
            on_follow=Box::new(move || library.report(row.clone()))
        >
            {locale.text(SourcesMessage::ReportRow)}
        </InPageLink>
    }
    .into_any()
}

/// The link from a row to the answer or result that uses it.
fn back(locale: Locale, hit: &CatalogueHit) -> Option<AnyView> {
    let library = library();
    let back = CalculatorTarget::of(hit)?;
    let text = match back {
        CalculatorTarget::State(state) => {
            locale.format(SourcesMessage::USE_STATE, &[locale.state(state)])
        }
        CalculatorTarget::Setting(setting) => {
            let name = locale.text(names::setting(setting));
            locale.format(SourcesMessage::USE_SETTING, &[name])
        }
        CalculatorTarget::Certification(index) => {
            let name = CERTIFICATIONS.get(index).map_or("", |row| row.short);
            locale.format(SourcesMessage::USE_CERTIFICATION, &[name])
        }
        CalculatorTarget::Bilingual => locale.format(
            SourcesMessage::USE_BILINGUAL,
            &[locale.text(CommonMessage::Bilingual)],
        ),
        CalculatorTarget::Pay => {
            return Some(back_with_text(
                "why",
                locale.text(SourcesMessage::BackToPay),
            ));
        }
        CalculatorTarget::Time => {
            let text = locale.text(SourcesMessage::BackToTime);
            return Some(back_with_text("time-heading", text));
        }
        CalculatorTarget::Cost => {
            let text = locale.text(SourcesMessage::BackToCost);
            return Some(back_with_text("cost-heading", text));
        }
    };
    let link = move || {
        let answers = back.answers(&library.answers.get())?;
        Some(view! { <AnswersLink answers text=text.clone()/> })
    };
    Some(link.into_any())
}

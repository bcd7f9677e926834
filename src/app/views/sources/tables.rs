//! The list of all tables, and the rows of a single table.

use leptos::prelude::*;

use super::components::{
    dates, dates_of, figures, freshness_badge, least_current, to_row, to_source,
};
use super::{Page, entry};
use crate::answers::View;
use crate::catalogue::{CatalogueHit, CatalogueRow, Source, Table, anchors};
use crate::components::library::AnchorLink;
use crate::components::{header_row, scrollable_table};
use crate::i18n::Template;
use crate::i18n::messages::SourcesMessage;
use crate::tables::{SOURCE_LATE, SOURCE_OLD};

/// All tables, with their freshness and downloads.
pub fn all(page: Page) -> AnyView {
    let locale = page.locale;
    let columns = [
        SourcesMessage::ColumnTable,
        SourcesMessage::ColumnRows,
        SourcesMessage::ColumnDated,
        SourcesMessage::ColumnFresh,
        SourcesMessage::ColumnDownload,
    ];
    let rows = page
        .catalogue
        .tables
        .iter()
        .map(|table| summary(page, table));
    let rows: Vec<AnyView> = rows.collect();
    let table = view! {
        <table class="listing">
            {header_row(&columns.map(|word| locale.text(word)))}
            <tbody>{rows}</tbody>
        </table>
    };
    let months = [&SOURCE_LATE, &SOURCE_OLD].map(|months| locale.number(months.value));
    view! {
        <section class="card entry" aria-labelledby="all-tables">
            <h2 id="all-tables">{locale.text(SourcesMessage::Tables)}</h2>
            <p class="lead">{locale.text(SourcesMessage::TablesLead)}</p>
            {scrollable_table(locale.text(SourcesMessage::TableScrolls), table.into_any())}
            <p class="caption">{locale.format(SourcesMessage::FRESH_LEGEND, &[&months[0], &months[1]])}</p>
        </section>
    }
    .into_any()
}

fn summary(page: Page, table: &Table) -> AnyView {
    let count = page.locale.number(table.rows.len() as f64);
    let dated = newest(page, table);
    view! {
        <tr>
            <th scope="row">
                <AnchorLink
                    view=View::Sources
                    anchor=anchors::of_table(&table.file)
                    text=table.title.clone()
                />
                <small class="about-table">{table.about.clone()}</small>
            </th>
            <td>{count}</td>
            <td>{dated.unwrap_or_else(|| "–".to_owned())}</td>
            <td>{freshness_of(page, table)}</td>
            <td>{downloads(page, table)}</td>
        </tr>
    }
    .into_any()
}

/// The newest dates among the rows of a table; `None` if it has no rows.
fn newest(page: Page, table: &Table) -> Option<String> {
    table.rows.first()?;
    let today = format!("{}-99", page.today.write());
    let latest = |own: fn(&CatalogueRow) -> &String, date: fn(&Source) -> &String| {
        let rows = table.rows.iter();
        let all = rows.flat_map(|row| {
            let sources = page.catalogue.sources_of(row).map(date);
            [own(row)].into_iter().chain(sources)
        });
        // A projection has dates in the future, which do not count.
        let past = all.filter(|iso| iso.as_str() <= today.as_str());
        past.max().cloned().unwrap_or_default()
    };
    let period = latest(|row| &row.period, |source| &source.period);
    let seen = latest(|row| &row.seen, |source| &source.seen);
    Some(dates(page.locale, &period, &seen))
}

fn freshness_of(page: Page, table: &Table) -> Option<AnyView> {
    table.rows.first()?;
    let sources = table
        .rows
        .iter()
        .flat_map(|row| page.catalogue.sources_of(row));
    Some(freshness_badge(page.locale, least_current(page, sources)))
}

fn downloads(page: Page, table: &Table) -> AnyView {
    let link = |path: &str, kind: &'static str, template: Template<SourcesMessage, 1>| {
        let name = format!("{}.{}", anchors::of_table(&table.file), kind.to_lowercase());
        let label = page.locale.format(template, &[&table.title]);
        view! { <a href=path.to_owned() download=name aria-label=label>{kind}</a> }
    };
    view! {
        <span class="downloads">
            {link(&table.csv, "CSV", SourcesMessage::CSV_OF)} " "
            {link(&table.json, "JSON", SourcesMessage::JSON_OF)}
        </span>
    }
    .into_any()
}

/// A table with all its rows.
pub fn table(page: Page, table: &Table) -> AnyView {
    let locale = page.locale;
    let count = locale.number(table.rows.len() as f64);
    let count = format!("{}: {count}", locale.text(SourcesMessage::ColumnRows));
    let dated = newest(page, table).map(|dated| view! { <span>{dated}</span> });
    let rows = if table.rows.is_empty() {
        view! { <p>{locale.text(SourcesMessage::NoFigures)}</p> }.into_any()
    } else {
        rows(page, table)
    };
    let content = view! {
        <p class="lead">{table.about.clone()}</p>
        <p class="row facts">
            <span>{count}</span>
            {dated}
            {freshness_of(page, table)}
            {downloads(page, table)}
        </p>
        {rows}
    };
    entry(
        &anchors::of_table(&table.file),
        table.title.clone(),
        content,
    )
}

fn rows(page: Page, table: &Table) -> AnyView {
    let locale = page.locale;
    let columns = [
        SourcesMessage::ColumnRow,
        SourcesMessage::ColumnFigures,
        SourcesMessage::ColumnDated,
        SourcesMessage::ColumnSource,
    ];
    let rows = table
        .rows
        .iter()
        .map(|row| line(page, &CatalogueHit { table, row }));
    let rows: Vec<AnyView> = rows.collect();
    let listed = view! {
        <table class="listing rows">
            {header_row(&columns.map(|word| locale.text(word)))}
            <tbody>{rows}</tbody>
        </table>
    };
    scrollable_table(locale.text(SourcesMessage::TableScrolls), listed.into_any())
}

fn line(page: Page, hit: &CatalogueHit) -> AnyView {
    let row = hit.row;
    let sources = row.sources.iter();
    let sources: Vec<AnyView> = sources
        .map(|index| view! { <div>{to_source(page, *index)}</div> }.into_any())
        .collect();
    let text = (!row.text.is_empty()).then(|| view! { <small>{row.text.clone()}</small> });
    view! {
        <tr>
            <th scope="row">{to_row(hit)} {text}</th>
            <td>{figures(page, hit)}</td>
            <td>{dates_of(page, hit)}</td>
            <td>{sources}</td>
        </tr>
    }
    .into_any()
}

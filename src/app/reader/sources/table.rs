//! The list of all tables, the rows of one, and a row by itself.

use super::pieces::{dates, dates_of, figures, fresh, least_current, to_row, to_source};
use super::{With, link_to, room};
use crate::answers::View;
use crate::catalogue::{Back, Hit, Row, Source, Table, place};
use crate::reader::take;
use crate::tables::{CERTIFICATIONS, SOURCE_LATE, SOURCE_OLD};
use crate::text::sources_words::SourcesWord;
use crate::text::{Word, names};
use crate::ui::pieces::{head, heads, wide};
use crate::ui::tree::{ACT, Element, el};

/// Every table, with how current it is and its downloads.
pub fn all(with: &With) -> Element {
    let locale = with.locale;
    let columns = [
        SourcesWord::ColumnTable,
        SourcesWord::ColumnRows,
        SourcesWord::ColumnDated,
        SourcesWord::ColumnFresh,
        SourcesWord::ColumnDownload,
    ];
    let rows: Vec<Element> = with
        .catalogue
        .tables
        .iter()
        .map(|t| line(with, t))
        .collect();
    let table = el("table")
        .class("listing")
        .add(heads(&columns.map(|word| locale.say(word))))
        .add(el("tbody").add(rows));
    let months = [&SOURCE_LATE, &SOURCE_OLD].map(|months| locale.number(months.value));
    el("section")
        .class("card room")
        .attr("aria-labelledby", "all-tables")
        .add(
            el("h2")
                .id("all-tables")
                .add(locale.say(SourcesWord::Tables)),
        )
        .add(
            el("p")
                .class("lead")
                .add(locale.say(SourcesWord::TablesLead)),
        )
        .add(wide(locale.say(SourcesWord::TableScrolls), table))
        .add(
            el("p")
                .class("caption")
                .add(locale.fill(SourcesWord::FreshLegend, &[&months[0], &months[1]])),
        )
}

fn line(with: &With, table: &Table) -> Element {
    let name = place::of_table(&table.file);
    let link = link_to(View::Sources, with.answers, &name).add(table.title.clone());
    let head = head()
        .add(link)
        .add(el("small").class("about-table").add(table.about.clone()));
    let count = with.locale.number(table.rows.len() as f64);
    let dated = newest(with, table);
    el("tr")
        .attr("data-key", name)
        .add(head)
        .add(el("td").add(count))
        .add(el("td").add(dated.unwrap_or_else(|| "–".to_owned())))
        .add(el("td").add(fresh_of(with, table)))
        .add(el("td").add(downloads(with, table)))
}

/// The newest dates among the rows of a table; `None` where it has no rows.
fn newest(with: &With, table: &Table) -> Option<String> {
    table.rows.first()?;
    let today = format!("{}-99", with.today.write());
    let latest = |own: fn(&Row) -> &String, of: fn(&Source) -> &String| {
        let rows = table.rows.iter();
        let all = rows.flat_map(|row| {
            let sources = with.catalogue.sources_of(row).map(of);
            [own(row)].into_iter().chain(sources)
        });
        // A projection tells of years to come.
        let past = all.filter(|iso| iso.as_str() <= today.as_str());
        past.max().cloned().unwrap_or_default()
    };
    let period = latest(|row| &row.period, |source| &source.period);
    let seen = latest(|row| &row.seen, |source| &source.seen);
    Some(dates(with.locale, &period, &seen))
}

fn fresh_of(with: &With, table: &Table) -> Option<Element> {
    table.rows.first()?;
    let sources = table
        .rows
        .iter()
        .flat_map(|row| with.catalogue.sources_of(row));
    Some(fresh(with.locale, least_current(with, sources)))
}

fn downloads(with: &With, table: &Table) -> Element {
    let link = |path: &str, kind: &'static str, word| {
        el("a")
            .attr("href", path.to_owned())
            .attr(
                "download",
                format!("{}.{}", place::of_table(&table.file), kind.to_lowercase()),
            )
            .attr("aria-label", with.locale.fill(word, &[&table.title]))
            .add(kind)
    };
    el("span")
        .class("downloads")
        .add(link(&table.csv, "CSV", SourcesWord::CsvOf))
        .add(" ")
        .add(link(&table.json, "JSON", SourcesWord::JsonOf))
}

/// A table with all its rows.
pub fn table(with: &With, table: &Table) -> Element {
    let locale = with.locale;
    let card = room(&place::of_table(&table.file), table.title.clone())
        .add(el("p").class("lead").add(table.about.clone()))
        .add(
            el("p")
                .class("row facts")
                .add(el("span").add(format!(
                    "{}: {}",
                    locale.say(SourcesWord::ColumnRows),
                    locale.number(table.rows.len() as f64)
                )))
                .add(newest(with, table).map(|dated| el("span").add(dated)))
                .add(fresh_of(with, table))
                .add(downloads(with, table)),
        );
    if table.rows.is_empty() {
        return card.add(el("p").add(locale.say(SourcesWord::NoFigures)));
    }
    let columns = [
        SourcesWord::ColumnRow,
        SourcesWord::ColumnFigures,
        SourcesWord::ColumnDated,
        SourcesWord::ColumnSource,
    ];
    let rows = table.rows.iter().map(|row| {
        let hit = Hit { table, row };
        let mut from = el("td");
        for place in &row.sources {
            from = from.add(el("div").add(to_source(with, *place)));
        }
        let text = (!row.text.is_empty()).then(|| el("small").add(row.text.clone()));
        el("tr")
            .attr("data-key", row.place.clone())
            .add(head().add(to_row(with, &hit)).add(text))
            .add(el("td").add(figures(with, &hit)))
            .add(el("td").add(dates_of(with, &hit)))
            .add(from)
    });
    let listed = el("table")
        .class("listing rows")
        .add(heads(&columns.map(|word| locale.say(word))))
        .add(el("tbody").add(rows.collect::<Vec<_>>()));
    card.add(wide(locale.say(SourcesWord::TableScrolls), listed))
}

/// A row by itself: figures, sources, the way back into the calculator.
pub fn row(with: &With, hit: Hit) -> Element {
    let (locale, row) = (with.locale, hit.row);
    let table = place::of_table(&hit.table.file);
    let sources: Vec<Element> = row
        .sources
        .iter()
        .filter_map(|place| super::source::summary(with, *place))
        .collect();
    let current = least_current(with, with.catalogue.sources_of(row));
    let text = (!row.text.is_empty()).then(|| el("p").class("note").add(row.text.clone()));
    let to_table = link_to(View::Sources, with.answers, &table);
    let report = el("a")
        .attr("href", "#v=1&view=sources&at=report")
        .attr(ACT, format!("report {}", row.place))
        .add(locale.say(SourcesWord::ReportRow));
    room(&row.place, row.name.clone())
        .add(
            el("p")
                .class("lead")
                .add(locale.fill(SourcesWord::InTable, &[&hit.table.title]))
                .add(", ")
                .add(dates_of(with, &hit))
                .add(" ")
                .add(fresh(locale, current)),
        )
        .add(figures(with, &hit))
        .add(text)
        .add(el("h3").add(locale.say(SourcesWord::RowSources)))
        .add(el("ul").class("sources").add(sources))
        .add(
            el("p")
                .class("row onwards")
                .add(back(with, &hit))
                .add(to_table.add(locale.say(SourcesWord::AllRows)))
                .add(report),
        )
}

/// The way from a row to the answer or result that it counts for.
fn back(with: &With, hit: &Hit) -> Option<Element> {
    let locale = with.locale;
    let back = Back::of(hit)?;
    let text = match back {
        Back::State(state) => locale.fill(SourcesWord::UseState, &[locale.state(state)]),
        Back::Setting(setting) => {
            let name = locale.say(names::setting(setting));
            locale.fill(SourcesWord::UseSetting, &[name])
        }
        Back::Certification(row) => {
            let name = CERTIFICATIONS.get(row).map_or("", |row| row.short);
            locale.fill(SourcesWord::UseCertification, &[name])
        }
        Back::Bilingual => locale.fill(SourcesWord::UseBilingual, &[locale.say(Word::Bilingual)]),
        Back::Pay => return Some(to_result(locale.say(SourcesWord::BackToPay), "why")),
        Back::Time => {
            return Some(to_result(
                locale.say(SourcesWord::BackToTime),
                "time-heading",
            ));
        }
        Back::Cost => {
            return Some(to_result(
                locale.say(SourcesWord::BackToCost),
                "cost-heading",
            ));
        }
    };
    Some(take(&back.answers(with.answers)?).add(text))
}

fn to_result(text: &'static str, id: &'static str) -> Element {
    el("button")
        .class("quiet")
        .attr("type", "button")
        .attr(ACT, format!("back {id}"))
        .add(text)
}

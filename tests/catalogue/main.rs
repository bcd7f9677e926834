//! The catalogue lists every figure of `data/` once, with its source, and its downloads hold the same. The tables are
//! read here with a plain CSV reader only.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use casepath::answers::{Anchor, Answers, Hundredths, Language, Month, Setting, UsState, View};
use casepath::catalogue::{
    self, AnchorTarget, CalculatorTarget, Catalogue, CatalogueHit, DOWNLOADS, SourceLicense,
    anchors,
};
use casepath::guide;
use casepath::tables::{self, Freshness, Grade, freshness};
use proptest::prelude::*;
use serde_json::Value;

fn in_language(language: Language) -> Catalogue {
    let text = match language {
        Language::English => catalogue::ENGLISH,
        Language::Spanish => catalogue::SPANISH,
    };
    catalogue::read(text, language).expect("the build wrote it")
}

fn english() -> Catalogue {
    in_language(Language::English)
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// Every CSV file of `data/`, by its name without the extension.
fn files() -> Vec<String> {
    let mut files = Vec::new();
    for folder in ["", "notes/"] {
        for entry in fs::read_dir(data().join(folder)).expect("the tables") {
            let name = entry.expect("an entry").file_name();
            let name = name.to_str().expect("a plain name");
            if let Some(stem) = name.strip_suffix(".csv") {
                files.push(format!("{folder}{stem}"));
            }
        }
    }
    files.sort();
    files
}

/// A file's rows, each a map by column.
fn rows(file: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(data().join(format!("{file}.csv"))).expect("a table");
    let heads = reader.headers().expect("a header").clone();
    reader
        .records()
        .map(|row| {
            let row = row.expect("a row");
            let cells = heads.iter().zip(row.iter());
            cells.map(|(h, c)| (h.to_owned(), c.to_owned())).collect()
        })
        .collect()
}

fn is_number(cell: &str) -> bool {
    cell.parse::<f64>().is_ok()
}

#[test]
fn every_table_is_in_the_catalogue_and_can_be_downloaded() {
    for language in Language::ALL {
        let catalogue = in_language(*language);
        let mut listed: Vec<&str> = catalogue.tables.iter().map(|t| t.file.as_str()).collect();
        listed.sort_unstable();
        assert_eq!(listed, files());
        for table in &catalogue.tables {
            assert!(
                !table.title.is_empty() && table.about.ends_with('.'),
                "{}",
                table.file
            );
            for path in [&table.csv, &table.json] {
                assert!(DOWNLOADS.iter().any(|(known, _)| known == path), "{path}");
            }
        }
    }
    assert_eq!(DOWNLOADS.len(), 2 * files().len());
}

#[test]
fn every_row_with_a_figure_is_there_once_with_a_source_that_exists() {
    let catalogue = english();
    // Columns of numbers that are not figures: keys, indexes, a code.
    let no_figures = [
        ("requirements", "alternative"),
        ("checklist", "order"),
        ("projections", "from_year"),
        ("projections", "to_year"),
        ("sources", "cycle_months"),
        ("pay_evidence", "n"),
        ("wages_industry", "naics"),
        ("tiles", "row"),
        ("tiles", "column"),
    ];
    let mut count = 0;
    for file in files() {
        let table = catalogue.table(&file).expect("a table");
        let dates = ["period", "seen"];
        let figures = |row: &BTreeMap<String, String>| -> Vec<(String, String)> {
            row.iter()
                .filter(|(column, cell)| {
                    let known = (file.as_str(), column.as_str());
                    is_number(cell)
                        && !dates.contains(&column.as_str())
                        && !no_figures.contains(&known)
                })
                .map(|(column, cell)| (column.clone(), cell.clone()))
                .collect()
        };
        let expected: Vec<_> = rows(&file)
            .iter()
            .map(figures)
            .filter(|f| !f.is_empty())
            .collect();
        let found: Vec<_> = table
            .rows
            .iter()
            .map(|row| {
                let mut cells: Vec<(String, String)> = row
                    .figures
                    .iter()
                    .map(|figure| {
                        let column = &table.columns[figure.column].name;
                        (column.clone(), figure.value.clone())
                    })
                    // `none` instead of a figure.
                    .filter(|(_, value)| is_number(value))
                    .collect();
                cells.sort();
                cells
            })
            .filter(|cells| !cells.is_empty())
            .collect();
        assert_eq!(found, expected, "{file}");
        for row in &table.rows {
            assert!(!row.sources.is_empty(), "{file}: {}", row.name);
            assert_eq!(
                catalogue.sources_of(row).count(),
                row.sources.len(),
                "{file}: {}",
                row.name
            );
            assert!(
                row.figures.iter().all(|figure| figure.grade.is_some()),
                "{file}: {}",
                row.name
            );
        }
        count += table.rows.len();
    }
    assert!(count > 900, "{count}");
}

#[test]
fn csv_and_json_hold_the_same_as_the_table() {
    for table in &english().tables {
        let content = |path: &str| {
            let found = DOWNLOADS.iter().find(|(known, _)| *known == path);
            found.expect("a download").1
        };
        let own = fs::read_to_string(data().join(format!("{}.csv", table.file))).expect("a table");
        assert_eq!(content(&table.csv), own, "{}", table.file);
        let json: Vec<BTreeMap<String, Value>> =
            serde_json::from_str(content(&table.json)).expect("a list of rows");
        let rows = rows(&table.file);
        assert_eq!(json.len(), rows.len(), "{}", table.file);
        for (one, other) in json.iter().zip(&rows) {
            let keys: Vec<&String> = one.keys().collect();
            assert_eq!(keys, other.keys().collect::<Vec<_>>(), "{}", table.file);
            for (column, value) in one {
                let cell = other[column].trim();
                match value {
                    Value::Null => assert_eq!(cell, "", "{}: {column}", table.file),
                    Value::String(text) => assert_eq!(text, cell, "{}: {column}", table.file),
                    Value::Number(number) => {
                        assert_eq!(
                            number.as_f64(),
                            cell.parse().ok(),
                            "{}: {column}",
                            table.file
                        );
                    }
                    other => panic!("{}: {column}: {other}", table.file),
                }
            }
        }
    }
}

#[test]
fn places_of_sources_are_those_of_the_estimate() {
    let catalogue = english();
    let wages = tables::percentiles(UsState::OH, tables::Occupation::Healthcare);
    for index in wages.sources {
        let (own, listed) = (
            tables::source(*index),
            &catalogue.sources[usize::from(*index)],
        );
        assert_eq!(
            (own.title, own.url),
            (listed.title.as_str(), listed.url.as_str())
        );
        let rows = catalogue.rows_of(*index);
        assert!(
            rows.into_iter()
                .any(|hit| hit.table.file.starts_with("wages_"))
        );
    }
}

#[test]
fn ten_numbers_lead_to_their_row_and_their_source() {
    // Taken by hand from the tables: a reader's query, the row that answers it, and its source.
    for (language, question, file, keys, source) in [
        (
            Language::English,
            "68,090",
            "wages_us",
            "21-1022",
            "bls-oews-us-2024",
        ),
        (
            Language::English,
            "Ohio supervised hours",
            "requirements",
            "OH social-work-clinical hours least",
            "rule-oh",
        ),
        (
            Language::English,
            "$260",
            "fees",
            "exam-clinical",
            "aswb-fees",
        ),
        (
            Language::English,
            "nevada 12.3",
            "guide_states",
            "NV",
            "guide-2025",
        ),
        (
            Language::English,
            "CCM fee",
            "certifications",
            "CCM",
            "cert-ccm",
        ),
        (
            Language::English,
            "price level vermont",
            "states",
            "VT",
            "bea-rpp-2024",
        ),
        (
            Language::English,
            "bilingual nurses Spanish",
            "factors",
            "bilingual all",
            "guide-2025",
        ),
        (
            Language::English,
            "jobs to come healthcare",
            "projections",
            "21-1022",
            "bls-ooh-2025",
        ),
        (
            Language::Spanish,
            "Nueva York enfermeras medio",
            "wages_state_percentiles",
            "NY 29-1141",
            "bls-oews-state-2024",
        ),
        (
            Language::Spanish,
            "niveles de precios hawai",
            "states",
            "HI",
            "bea-rpp-2024",
        ),
    ] {
        let catalogue = in_language(language);
        let hits = catalogue.search(question, 10);
        let found = hits
            .iter()
            .find(|hit| hit.table.file == file && hit.row.keys.join(" ") == keys);
        let names: Vec<String> = hits
            .iter()
            .map(|hit| format!("{} {}", hit.table.file, hit.row.keys.join(" ")))
            .collect();
        let found = found.unwrap_or_else(|| panic!("{question}: {names:?}"));
        assert!(
            catalogue.sources_of(found.row).any(|s| s.id == source),
            "{question}"
        );
    }
}

#[test]
fn accents_and_case_make_no_difference_and_nothing_finds_nothing() {
    let catalogue = in_language(Language::Spanish);
    let one = catalogue.search("HAWÁI vivienda", 100);
    assert_eq!(one, catalogue.search("hawai  Vivienda ", 100));
    assert_eq!(one.len(), 1);
    for nothing in ["", "   ", "...", "$", "zzzz"] {
        assert_eq!(catalogue.search(nothing, 10), [], "{nothing:?}");
    }
    assert_eq!(catalogue.search("ohio", 3).len(), 3);
}

#[test]
fn names_are_those_of_the_language() {
    let row = |language| {
        let catalogue = in_language(language);
        let row = catalogue.row("wages_state_percentiles", &["NY", "21-1022"], "2024-05");
        row.expect("a row").name.clone()
    };
    assert_eq!(
        row(Language::English),
        "New York, Healthcare social workers"
    );
    assert_eq!(
        row(Language::Spanish),
        "Nueva York, Trabajadores sociales de salud"
    );
    let spanish = in_language(Language::Spanish);
    assert_eq!(spanish.unit("dollars a year"), "dólares al año");
    assert_eq!(spanish.unit("moons"), "moons");
}

#[test]
fn a_source_says_how_it_may_be_used_and_whether_it_is_late() {
    let catalogue = english();
    let wages = catalogue.source("bls-oews-us-2024").expect("a source");
    assert_eq!(wages.license, SourceLicense::Federal);
    let november = Month::new(2026, 11).expect("a month");
    assert_eq!(freshness(&wages.dated(), november), Some(Freshness::Late));
    let law = catalogue.source("rule-az").expect("a source");
    assert_eq!((law.license, law.cycle_months), (SourceLicense::Law, None));
    let own = catalogue.source("assumption").expect("a source");
    assert_eq!(own.license, SourceLicense::Own);
}

#[test]
fn grades_are_those_of_the_figure() {
    let catalogue = english();
    let grade = |file: &str, keys: &[&str], column: &str| {
        let table = catalogue.table(file).expect("a table");
        let row = catalogue.row(file, keys, "").expect("a row");
        let index = table.columns.iter().position(|c| c.name == column);
        let figure = row.figures.iter().find(|f| Some(f.column) == index);
        figure.and_then(|figure| figure.grade)
    };
    assert_eq!(grade("states", &["OH"], "rpp"), Some(Grade::A));
    assert_eq!(grade("pathways", &["doctorate"], "slow"), Some(Grade::C));
    assert_eq!(
        grade("factors", &["bilingual", "all"], "point"),
        Some(Grade::C)
    );
    // Ohio's rule: each figure has its own grade.
    let ohio = tables::rule(UsState::OH).supervised_hours;
    assert_eq!(
        grade(
            "requirements",
            &["OH", "social-work-clinical", "hours", "least"],
            "amount"
        ),
        ohio.map(|hours| hours.grade)
    );
}

#[test]
fn what_is_not_whole_is_left_out_and_no_link_leads_elsewhere() {
    for text in ["", "null", "[]", "{}", "{\"sources\":[]}"] {
        assert_eq!(catalogue::read(text, Language::English), None, "{text:?}");
    }
    let moved = catalogue::ENGLISH.replacen("\"tables/wages_us", "\"//evil/wages_us", 1);
    let read = catalogue::read(&moved, Language::English).expect("a catalogue");
    assert!(read.table("wages_us").is_none() && read.table("states").is_some());
    let script =
        catalogue::ENGLISH.replacen("\"https://www.bls.gov", "\"javascript:www.bls.gov", 1);
    let read = catalogue::read(&script, Language::English).expect("a catalogue");
    assert!(
        read.sources
            .iter()
            .all(|s| s.url.is_empty() || s.url.starts_with("http"))
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn nothing_in_the_place_of_the_file_or_the_question_stops_it(text in ".{0,200}", at in 0_usize..200_000, cut in 0_usize..2_000) {
        let _ = catalogue::read(&text, Language::Spanish);
        let mut broken: Vec<char> = catalogue::ENGLISH.chars().collect();
        let at = at.min(broken.len());
        broken.splice(at..(at + cut).min(broken.len()), text.chars());
        let broken: String = broken.into_iter().collect();
        if let Some(read) = catalogue::read(&broken, Language::English) {
            for hit in read.search(&text, 10) {
                let _ = read.sources_of(hit.row).count();
            }
        }
    }
}

#[test]
fn every_table_row_and_source_has_a_name_of_its_own_that_an_address_can_carry() {
    let names = |language: Language| -> Vec<String> {
        let catalogue = in_language(language);
        let tables = catalogue.tables.iter().map(|t| anchors::of_table(&t.file));
        let rows = catalogue.all().map(|hit| hit.row.anchor.clone());
        let sources = catalogue.sources.iter().map(|source| source.id.clone());
        let rooms = anchors::PAGES.map(str::to_owned);
        tables.chain(rows).chain(sources).chain(rooms).collect()
    };
    let english = names(Language::English);
    let mut known = std::collections::BTreeSet::new();
    for name in &english {
        assert!(
            Anchor::from_name(name).is_some(),
            "{name:?} fits no address"
        );
        assert!(known.insert(name), "{name:?} stands for two");
    }
    // A link works the same in the other language.
    let spanish = names(Language::Spanish);
    let other = english.iter().zip(&spanish).find(|(one, two)| one != two);
    assert_eq!((spanish.len(), other), (english.len(), None));
}

#[test]
fn a_name_in_an_address_leads_to_its_table_row_or_source() {
    let catalogue = english();
    for table in &catalogue.tables {
        let found = catalogue.find(&anchors::of_table(&table.file));
        assert_eq!(found, Some(AnchorTarget::Table(table)));
    }
    for hit in catalogue.all() {
        assert_eq!(
            catalogue.find(&hit.row.anchor),
            Some(AnchorTarget::Row(hit))
        );
    }
    for (index, source) in catalogue.sources.iter().enumerate() {
        let index = u16::try_from(index).expect("a place");
        assert_eq!(
            catalogue.find(&source.id),
            Some(AnchorTarget::Source(index, source))
        );
    }
    for nothing in ["", "nowhere", "wages_us", "WAGES-US", "states-zz"] {
        assert_eq!(catalogue.find(nothing), None, "{nothing:?}");
    }
}

#[test]
fn every_figure_of_the_guide_leads_to_the_row_that_it_stands_in() {
    let catalogue = english();
    let guide = guide::file::read(guide::file::ENGLISH).expect("the build wrote it");
    let mut count = 0;
    for figure in &guide.figures {
        let name = anchors::of_figure(figure);
        let Some(AnchorTarget::Row(hit)) = catalogue.find(&name) else {
            panic!("{} leads to {name}, which is no row", figure.name)
        };
        let low = figure.low as f64 / 100.0;
        let stands = hit
            .row
            .figures
            .iter()
            .any(|one| one.value.parse::<f64>() == Ok(low));
        assert!(stands, "{} is not among {:?}", figure.name, hit.row.figures);
        count += 1;
    }
    assert!(count > 60, "only {count} figures");
}

#[test]
fn a_rule_of_the_earlier_version_is_still_found_by_its_name() {
    let catalogue = english();
    for state in UsState::ALL {
        let name = format!("licensure-{}", state.name().to_lowercase());
        assert_eq!(anchors::of_rule(*state), name);
        let Some(AnchorTarget::Row(hit)) = catalogue.find(&name) else {
            panic!("{name} leads nowhere")
        };
        assert_eq!(hit.table.file, "requirements");
        assert_eq!(hit.row.keys[0], state.name());
    }
    let table = catalogue.find("licensure");
    assert!(matches!(table, Some(AnchorTarget::Table(table)) if table.file == "requirements"));
    assert_eq!(catalogue.find("licensure-pr"), None);
}

#[test]
fn a_row_of_an_answer_or_a_result_leads_back_to_it() {
    let catalogue = english();
    let back = |file: &str, keys: &[&str]| {
        let row = catalogue.row(file, keys, "").expect("a row");
        let table = catalogue.table(file).expect("a table");
        CalculatorTarget::of(&CatalogueHit { table, row })
    };
    assert_eq!(
        back("licenses", &["OH", "social-work", "clinical"]),
        Some(CalculatorTarget::State(UsState::OH))
    );
    assert_eq!(
        back("wages_state_percentiles", &["TX", "21-1022"]),
        Some(CalculatorTarget::State(UsState::TX))
    );
    assert_eq!(
        back("factors", &["setting-hospital", "21-1022"]),
        Some(CalculatorTarget::Setting(Setting::Hospital))
    );
    assert_eq!(
        back("factors", &["bilingual", "all"]),
        Some(CalculatorTarget::Bilingual)
    );
    assert_eq!(
        back("factors", &["experience-slope", "all"]),
        Some(CalculatorTarget::Pay)
    );
    assert_eq!(back("pathways", &["msw"]), Some(CalculatorTarget::Time));
    assert_eq!(
        back("fees", &["exam-clinical"]),
        Some(CalculatorTarget::Cost)
    );
    assert_eq!(back("model", &["tie"]), None);
    let answers = Answers {
        view: Some(View::Sources),
        anchor: Anchor::from_name("states-oh"),
        hours: Some(Hundredths(3000)),
        ..Answers::default()
    };
    let ohio = CalculatorTarget::State(UsState::OH)
        .answers(&answers)
        .expect("an answer");
    assert_eq!((ohio.state, ohio.hours), (Some(UsState::OH), answers.hours));
    assert_eq!((ohio.view, ohio.anchor), (None, None));
    assert_eq!(CalculatorTarget::Time.answers(&answers), None);
    let every = catalogue.table("certifications").expect("a table");
    for row in &every.rows {
        let back = CalculatorTarget::of(&CatalogueHit { table: every, row });
        assert!(
            matches!(back, Some(CalculatorTarget::Certification(_))),
            "{:?}",
            row.keys
        );
    }
}

#[test]
fn occupations_are_called_as_everywhere_else() {
    use casepath::i18n::{Locale, names};
    use casepath::tables::Occupation;
    for language in Language::ALL {
        let catalogue = in_language(*language);
        let locale = Locale::of(*language);
        for occupation in Occupation::ALL {
            let soc = occupation.soc();
            let row = catalogue.row("wages_us", &[soc], "2024-05").expect("a row");
            let name = locale.text(names::occupation(occupation));
            assert_eq!(row.name.to_lowercase(), name.to_lowercase());
        }
    }
}

// The sources of the figures of an estimate

/// Answers of every kind: each state, setting and plan, with optional factors.
fn all_kinds() -> Vec<Answers> {
    use casepath::answers::{CertSet, DegreeGoal, Education};
    let mut all = Vec::new();
    for (index, state) in UsState::ALL.iter().enumerate() {
        for (turn, plan) in DegreeGoal::ALL.iter().enumerate() {
            let setting = Setting::ALL.get((index + turn) % (Setting::ALL.len() + 1));
            all.push(Answers {
                from: Some(Education::Bachelors),
                to: Some(*plan),
                state: Some(*state),
                setting: setting.copied(),
                bilingual: index % 2 == 0,
                certs: CertSet::default().with((index + turn) % tables::CERTIFICATIONS.len()),
                ..Answers::default()
            });
        }
    }
    all
}

#[test]
fn each_figure_of_an_estimate_names_rows_and_sources_that_exist() {
    use casepath::estimate::cost::cost;
    use casepath::estimate::estimate;
    use casepath::estimate::pay_milestones::pay_milestones;
    use casepath::estimate::what_if::what_if;
    use casepath::evidence::provenance::shown_figures;
    let catalogue = english();
    let today = Month::new(2026, 11).expect("a month");
    let mut rows = 0;
    for answers in all_kinds() {
        let made = estimate(&answers, today).expect("a degree and a state");
        for figure in shown_figures(&made, &pay_milestones(&made), &what_if(&made), &cost(&made)) {
            let (what, behind) = (figure.kind, figure.provenance);
            assert!(figure.from <= figure.to, "{what:?}");
            if behind.grade.is_some_and(|grade| grade != Grade::School) {
                assert!(!behind.sources.is_empty(), "{what:?} has no source");
            }
            assert!(
                behind
                    .sources
                    .iter()
                    .all(|index| tables::has_source(*index))
            );
            for row in behind.rows {
                let name = anchors::of_row_after(row.table, &row.keys(), row.period, row.before);
                let found = catalogue.find(&name);
                assert!(
                    matches!(found, Some(AnchorTarget::Row(_))),
                    "{what:?} of {answers:?}: no row {row:?}, {name}"
                );
                assert!(Anchor::from_name(&name).is_some(), "{name}");
                rows += 1;
            }
        }
    }
    assert!(rows > 10_000, "{rows}");
}

//! Parsing a school's file, and the errors of an invalid one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use casepath::answers::{Pace, UsState};
use casepath::estimate::{Degree, Tuition};
use casepath::i18n::messages::SchoolMessage;
use casepath::school::{Meets, Mode, School, SchoolFileError, SchoolFileErrorKind, limits, read};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::given::{ENGLISH, SPANISH, changed, holds, json_of_any_kind};

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/school")
}

pub fn file(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}

pub fn school(name: &str) -> School {
    read(file(name)).unwrap_or_else(|errors| panic!("{name}: {errors:?}"))
}

pub fn value(name: &str) -> Value {
    serde_json::from_str(&file(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}

/// The errors of each broken file, in order: in English, in Spanish.
fn expected() -> BTreeMap<String, Vec<[String; 2]>> {
    let mut reader = csv::Reader::from_path(folder().join("broken.csv")).expect("the cases");
    let mut cases = BTreeMap::<String, Vec<[String; 2]>>::new();
    for row in reader.records() {
        let row = row.expect("a row");
        assert!(!row[3].is_empty(), "{}: who worked it out?", &row[0]);
        let sentences = [row[1].to_owned(), row[2].to_owned()];
        cases.entry(row[0].to_owned()).or_default().push(sentences);
    }
    cases
}

pub fn broken_files() -> BTreeSet<String> {
    let files = fs::read_dir(folder().join("broken")).expect("the broken files");
    files
        .map(|entry| entry.expect("a file").path())
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect()
}

fn sentences_of(errors: &[SchoolFileError]) -> Vec<[String; 2]> {
    let both = |error| [ENGLISH, SPANISH].map(|locale| locale.school_fault(error));
    errors.iter().map(both).collect()
}

#[test]
fn every_broken_file_is_told_place_mistake_and_remedy_in_both_languages() {
    let cases = expected();
    assert!(
        cases.keys().eq(broken_files().iter()),
        "a case for each file"
    );
    for (name, expected) in cases {
        let errors = read(file(&format!("broken/{name}.json"))).expect_err(&name);
        assert_eq!(sentences_of(&errors), expected, "{name}");
    }
}

#[test]
fn the_file_of_the_demonstration_site_says_something_for_its_own_state() {
    let school = school("../school_site/school.json");
    let state = school.state.expect("a state");
    assert_eq!(school.programs.len(), 2);
    for program in &school.programs {
        let meets = program.statement(state).map(|meets| meets.meets);
        assert_eq!(meets, Some(Meets::Yes), "{}", program.id);
        assert!(program.figures.months[0].is_some(), "{}", program.id);
    }
}

#[test]
fn the_complete_file_is_read_to_its_last_value() {
    let school = school("example.json");
    assert_eq!(school.name, "Example State University");
    assert_eq!(school.state, Some(UsState::OH));
    assert_eq!(
        school.contact.email.as_deref(),
        Some("socialwork@example.edu")
    );
    assert!(
        school
            .logo
            .is_some_and(|logo| logo.starts_with("data:image/svg+xml;"))
    );
    assert_eq!(school.notes, []);
    let ids: Vec<&str> = school.programs.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(
        ids,
        ["msw", "msw-online", "msw-advanced", "bsw", "rn-to-bsn"]
    );
    let online = &school.programs[1];
    assert_eq!(online.mode, Some(Mode::Online));
    assert_eq!(online.starts, [1, 5, 8]);
    assert_eq!(online.figures.degree, Degree::Msw);
    let months = Pace::ALL
        .iter()
        .map(|pace| online.figures.months[*pace as usize]);
    assert!(months.eq([Some(24), Some(36), Some(16)]));
    assert_eq!(
        online.figures.tuition,
        Tuition {
            in_state: Some(27_000),
            out_of_state: Some(27_000),
            home: Some(UsState::OH),
        }
    );
    let utah = school.programs[0]
        .statement(UsState::UT)
        .expect("a statement");
    assert_eq!(
        (utah.meets, utah.on.as_str()),
        (Meets::No, "2026-09-15"),
        "a day of its own"
    );
    let ohio = school.programs[0]
        .statement(UsState::OH)
        .expect("a statement");
    assert_eq!(
        (ohio.meets, ohio.on.as_str()),
        (Meets::Yes, "2026-08-01"),
        "the day of the file"
    );
    assert_eq!(online.statement(UsState::CA), None, "said nothing of");
}

#[test]
fn the_least_that_a_school_can_say_is_enough() {
    let school = school("minimal.json");
    let [program] = &school.programs[..] else {
        panic!("{:?}", school.programs);
    };
    assert_eq!(program.figures.months, [None; 3]);
    assert_eq!(program.figures.tuition, Tuition::default());
    assert!(program.statements.is_empty() && program.starts.is_empty());
}

#[test]
fn unknown_names_are_told_and_harm_nothing() {
    let mut with = value("minimal.json");
    with["logos"] = json!("x");
    with["programs"][0]["month\u{0}s"] = json!({ "full": 900 });
    let school = read(with.to_string()).expect("nothing wrong");
    let notes: Vec<String> = school
        .notes
        .iter()
        .map(|note| ENGLISH.school_fault(note))
        .collect();
    let word = |name: &str| ENGLISH.format(SchoolMessage::UNKNOWN_NAME, &[name]);
    assert_eq!(
        notes,
        [
            format!("logos: {}", word("logos")),
            format!("programs[0].\"months\": {}", word("months"))
        ]
    );
    assert_eq!(
        School {
            notes: Vec::new(),
            ..school
        },
        self::school("minimal.json")
    );
}

#[test]
fn a_territory_is_noted_and_harms_nothing() {
    let mut with = value("minimal.json");
    with["disclosure-date"] = json!("2026-09-01");
    with["programs"][0]["licensure"] =
        json!({ "PR": { "meets": "yes" }, "OH": { "meets": "yes" } });
    let school = read(with.to_string()).expect("nothing wrong");
    assert_eq!(school.programs[0].statements.len(), 1);
    let notes: Vec<String> = school
        .notes
        .iter()
        .map(|note| ENGLISH.school_fault(note))
        .collect();
    let word = ENGLISH.format(SchoolMessage::TERRITORY, &["PR"]);
    assert_eq!(notes, [format!("programs[0].licensure.PR: {word}")]);
}

#[test]
fn a_mark_at_the_beginning_of_the_file_is_passed_over() {
    let marked = format!("\u{feff}{}", file("minimal.json"));
    assert_eq!(read(marked), Ok(school("minimal.json")));
}

fn only_fault(bytes: &[u8]) -> SchoolFileErrorKind {
    let errors = read(bytes).expect_err("a file that is wrong");
    let [SchoolFileError { path, why }] = &errors[..] else {
        panic!("{errors:?}");
    };
    assert_eq!(path, "");
    why.clone()
}

#[test]
fn a_file_with_a_million_programs_is_refused_before_it_is_parsed() {
    let programs = r#"{"id":"x","name":"X","degree":"msw"},"#.repeat(1_000_000);
    let file = format!(r#"{{"casepath-school":1,"programs":[{programs}0]}}"#);
    assert!(matches!(
        only_fault(file.as_bytes()),
        SchoolFileErrorKind::TooLong { .. }
    ));
}

#[test]
fn more_programs_than_fit_are_counted_and_not_read() {
    let mut file = value("minimal.json");
    let most = limits::PROGRAMS.most;
    let numbered = |count: u32| -> Value {
        let program = |n| json!({ "id": format!("p{n}"), "name": "Program", "degree": "msw" });
        (0..count).map(program).collect()
    };
    file["programs"] = numbered(most);
    assert_eq!(
        read(file.to_string()).map(|school| school.programs.len()),
        Ok(200)
    );
    file["programs"] = numbered(most + 1);
    let errors = read(file.to_string()).expect_err("one too many");
    let limit = limits::PROGRAMS;
    assert_eq!(errors.len(), 1);
    assert_eq!(
        errors[0].why,
        SchoolFileErrorKind::Count { count: 201, limit }
    );
}

#[test]
fn a_file_at_the_limit_is_read_and_one_byte_more_is_not() {
    let most = limits::FILE.most as usize;
    let mut text = file("minimal.json");
    text.push_str(&" ".repeat(most - text.len()));
    assert!(read(&text).is_ok());
    text.push(' ');
    assert_eq!(
        only_fault(text.as_bytes()),
        SchoolFileErrorKind::TooLong { bytes: 262_145 }
    );
    let sentence = ENGLISH.school_fault(&read(&text).expect_err("too long")[0]);
    assert!(
        sentence.contains("257 KB") && sentence.contains("256 KB"),
        "{sentence}"
    );
}

#[test]
fn nesting_that_has_no_end_is_refused_and_the_stack_holds() {
    for open in ["[", r#"{"a":"#] {
        let deep = open.repeat(limits::FILE.most as usize / open.len());
        assert!(matches!(
            only_fault(deep.as_bytes()),
            SchoolFileErrorKind::NotJson { .. }
        ));
    }
}

#[test]
fn what_is_no_text_is_told_so() {
    assert_eq!(only_fault(b"\xff\xfe{\0}\0"), SchoolFileErrorKind::NotText);
    assert_eq!(only_fault(b"\x89PNG\r\n"), SchoolFileErrorKind::NotText);
}

#[test]
fn at_most_twenty_mistakes_are_told_however_many_there_are() {
    let mut file = value("minimal.json");
    file["programs"] = (0..200)
        .map(|_| json!({ "months": { "full": "x" } }))
        .collect();
    let errors = read(file.to_string()).expect_err("many mistakes");
    assert_eq!(errors.len(), 21);
    assert_eq!(errors[20].why, SchoolFileErrorKind::More(200 * 4 - 20));
}

#[test]
fn script_in_every_text_stays_text() {
    let hostile = "<script>alert(\"1\")</script>{0}";
    let mut file = value("example.json");
    file["name"] = json!(hostile);
    file["programs"][0]["name"] = json!(hostile);
    let school = read(file.to_string()).expect("text is text");
    assert_eq!(school.name, hostile);
    for place in [
        "/contact/link",
        "/logo",
        "/programs/0/link",
        "/programs/0/licensure/OH/link",
    ] {
        for link in [
            "javascript:alert(1)",
            " https://example.edu",
            "https://example.edu\"onclick=",
            "https://user@example.edu",
            "https://example.edu/\u{e9}",
            "HTTPS://example.edu",
            "//example.edu/aaa",
            "data:text/html,<script>",
            "https://",
        ] {
            let mut file = value("example.json");
            *file.pointer_mut(place).expect(place) = json!(link);
            assert!(read(file.to_string()).is_err(), "{place}: {link}");
        }
    }
}

/// Every error gives a complete sentence without control characters.
fn sentences_are_whole(errors: &[SchoolFileError]) -> Result<(), TestCaseError> {
    prop_assert!(!errors.is_empty() && errors.len() <= 21, "{:?}", errors);
    for text in sentences_of(errors).into_iter().flatten() {
        prop_assert!(!text.is_empty() && text.chars().count() < 400, "{}", text);
        prop_assert!(!text.chars().any(char::is_control), "{:?}", text);
    }
    Ok(())
}

fn read_is_total(file: &[u8]) -> Result<(), TestCaseError> {
    match read(file) {
        Ok(school) => {
            prop_assert!(!school.programs.is_empty());
            prop_assert!(school.notes.is_empty() || sentences_are_whole(&school.notes).is_ok());
            Ok(())
        }
        Err(errors) => sentences_are_whole(&errors),
    }
}

#[test]
fn any_bytes_are_read_or_told() {
    holds(
        4_000,
        proptest::collection::vec(any::<u8>(), 0..200),
        |bytes| read_is_total(&bytes),
    );
}

#[test]
fn any_json_is_read_or_told() {
    holds(2_000, json_of_any_kind(), |mut value| {
        if let Value::Object(object) = &mut value {
            object.insert("casepath-school".into(), json!(1));
        }
        read_is_total(value.to_string().as_bytes())
    });
}

#[test]
fn a_good_file_with_anything_changed_is_read_or_told() {
    let good = value("example.json");
    let read_both = std::cell::Cell::new([0, 0]);
    holds(300, changed(good), |value| {
        let [well, ill] = read_both.get();
        let is_well = read(value.to_string()).is_ok();
        read_both.set([well + i32::from(is_well), ill + i32::from(!is_well)]);
        read_is_total(value.to_string().as_bytes())
    });
    let [well, ill] = read_both.get();
    assert!(well > 10 && ill > 100, "{well} read, {ill} told");
}

#[test]
fn the_smallest_file_that_schools_copy_is_one() {
    let smallest = include_str!("../../data/school.smallest.json");
    let school = casepath::school::read(smallest).expect("a file of a school");
    assert_eq!(school.notes, []);
    assert_eq!(school.programs.len(), 1);
}

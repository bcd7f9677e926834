//! The published schema and the parser accept the same files, except for what a schema cannot express.

use std::path::Path;
use std::process::Command;
use std::{env, fs, process};

use casepath::answers::UsState;
use casepath::estimate::Degree;
use casepath::school::limits::{self, Limit};
use casepath::school::{Meets, Mode, SchoolFileErrorKind, read};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::{Value, json};

use crate::files::{broken_files, file, value};
use crate::given::{changed, json_of_any_kind};

fn data(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data")
        .join(name)
}

fn schema() -> Value {
    let text = fs::read_to_string(data("school.schema.json")).expect("the schema");
    serde_json::from_str(&text).expect("JSON")
}

/// The verdict of ajv on each text.
fn accepted(texts: &[String]) -> Vec<bool> {
    let name = format!("casepath-school-{}.json", process::id());
    let list = env::temp_dir().join(name);
    fs::write(&list, json!(texts).to_string()).expect("a list of texts");
    let run = Command::new("node")
        .arg(data("../tests/school/check.mjs"))
        .args([&data("school.schema.json"), &list])
        .output()
        .expect("node runs");
    let output = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "is tests/ set up? {output}");
    fs::remove_file(list).expect("the list is gone");
    serde_json::from_slice(&run.stdout).expect("a list of verdicts")
}

/// A file with every property once.
fn everything() -> Value {
    let mut file = value("example.json");
    let programs = file["programs"].as_array_mut().expect("programs");
    programs.truncate(1);
    programs[0]["months"]["accelerated"] = json!(16);
    let states = programs[0]["licensure"].as_object_mut().expect("states");
    states.retain(|state, _| ["OH", "UT"].contains(&state.as_str()));
    file
}

/// The paths of a value and of everything in it.
fn places(node: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match node {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{here}/{index}"), found);
            }
        }
        Value::Object(entries) => {
            for (name, item) in entries {
                places(item, &format!("{here}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// Almost valid and almost invalid texts of every kind, for any path.
const TEXTS: [&str; 62] = [
    "",
    " ",
    "\u{a0}",
    "a",
    "A",
    "-a",
    "a-",
    "a_b",
    "aé",
    "msw",
    "mws",
    "OH",
    "oh",
    "ZZ",
    "yes",
    "no",
    "maybe",
    "not-determined",
    "online",
    "Online",
    "21",
    "2026-08-01",
    "2026-02-29",
    "2024-02-29",
    "2026-13-01",
    "1999-12-31",
    "2000-01-01",
    "2100-12-31",
    "2101-01-01",
    "2026-8-1",
    "20260801",
    "2026-08-01T00:00",
    "https://example.edu",
    "https://example.edu/",
    "https://example.edu:443/a?b=c#d",
    "https://example.edu:/",
    "https://example.edu:123456",
    "https://a..edu/aa",
    "https://.edu/aaaa",
    "https://example.edu/é",
    "https://example.edu/a b",
    "https://example.edu/\"",
    "https://u@example.edu",
    "http://example.edu",
    "HTTPS://example.edu",
    "ftp://example.edu",
    "javascript:alert(1)",
    "//example.edu/aa",
    "data:image/png;base64,AA==",
    "data:image/png;base64,A===",
    "data:image/png;base64,==",
    "data:image/bmp;base64,AAAA",
    "data:text/html;base64,AA",
    "a@example.edu",
    "a b@example.edu",
    "a@example",
    "a@@example.edu",
    "a?cc=b@example.edu",
    "+1 (555) 555-0100 x12",
    "(555) 555-0100",
    "+(555) 555-0100",
    "555-CALL-NOW",
];

/// Every path of [`everything`] with every almost valid or almost invalid text and number, and with the value
/// removed.
fn every_near_miss() -> Vec<String> {
    let numbers = [
        -1.0, 0.0, 1.0, 1.5, 2.0, 12.0, 13.0, 120.0, 121.0, 500_000.0, 500_001.0, 1e300,
    ];
    let lengths = [12, 13, 40, 41, 120, 121, 500, 501].map(|length| json!("a".repeat(length)));
    let mut values: Vec<Value> = TEXTS.map(Value::from).into();
    values.extend(numbers.map(Value::from));
    values.extend(lengths);
    let long = |length: usize| format!("https://example.edu/{}", "a".repeat(length - 20));
    values.extend([500, 501].map(|length| json!(long(length))));
    values.extend([
        json!(null),
        json!(true),
        json!([]),
        json!({}),
        json!([8, 8]),
        json!([1]),
    ]);
    values.extend(
        [
            "\u{7}a",
            "a\u{85}",
            "\u{202e}a",
            "\u{2066}a",
            "a\nb",
            "\u{feff}a",
        ]
        .map(Value::from),
    );
    let whole = everything();
    let mut found = Vec::new();
    places(&whole, "", &mut found);
    let mut texts = Vec::new();
    for place in &found {
        for value in &values {
            let mut file = whole.clone();
            *file.pointer_mut(place).expect("a place") = value.clone();
            texts.push(file.to_string());
        }
        let Some((up, name)) = place.rsplit_once('/') else {
            continue;
        };
        let mut file = whole.clone();
        if let Some(Value::Object(entries)) = file.pointer_mut(up) {
            entries.remove(name);
        }
        texts.push(file.to_string());
        // The same without a date for the whole file.
        if let Value::Object(entries) = &mut file {
            entries.remove("disclosure-date");
        }
        texts.push(file.to_string());
    }
    texts
}

/// Random files: valid ones with a change, and any JSON with Casepath's marker.
fn drawn() -> Vec<String> {
    let mut runner = TestRunner::new(Config {
        rng_seed: RngSeed::Fixed(2020),
        ..Config::default()
    });
    let mut draw = |strategy: &dyn Fn(&mut TestRunner) -> Value, count: usize| -> Vec<String> {
        (0..count)
            .map(|_| strategy(&mut runner).to_string())
            .collect()
    };
    let of = |good: &str| {
        let strategy = changed(value(good));
        move |runner: &mut TestRunner| strategy.new_tree(runner).expect("a file").current()
    };
    let mut texts = draw(&of("minimal.json"), 1_000);
    texts.extend(draw(&of("example.json"), 100));
    let any = json_of_any_kind().prop_map(|mut value| {
        if let Value::Object(object) = &mut value {
            object.insert("casepath-school".into(), json!(1));
        }
        value
    });
    texts.extend(draw(
        &|runner| any.new_tree(runner).expect("JSON").current(),
        500,
    ));
    texts
}

/// A schema cannot detect a duplicate id, or a duplicate name in a group.
fn no_schema_can_say(why: &SchoolFileErrorKind) -> bool {
    matches!(why, SchoolFileErrorKind::Twice { .. })
}

#[test]
fn schema_and_reader_accept_the_same_files() {
    let good = ["example.json", "minimal.json", "../school_site/school.json"];
    let mut texts: Vec<String> = good.map(file).into();
    texts.extend(
        broken_files()
            .iter()
            .map(|name| file(&format!("broken/{name}.json"))),
    );
    texts.extend(every_near_miss());
    texts.extend(drawn());
    let mut both = [0, 0];
    for (text, accepted) in texts.iter().zip(accepted(&texts)) {
        match read(text) {
            Ok(_) => assert!(accepted, "only the reader accepts {text}"),
            Err(errors) if accepted => {
                let beyond = errors.iter().all(|error| no_schema_can_say(&error.why));
                assert!(beyond, "only the schema accepts {text}: {errors:?}");
            }
            Err(_) => {}
        }
        both[usize::from(accepted)] += 1;
    }
    assert!(
        both[0] > 1_000 && both[1] > 200,
        "refused, accepted: {both:?}"
    );
}

#[test]
fn the_schema_has_the_limits_and_the_names_of_the_program() {
    let schema = schema();
    let at = |pointer: &str| {
        schema
            .pointer(pointer)
            .unwrap_or_else(|| panic!("{pointer}"))
    };
    let limit = |pointer: &str, [least, most]: [&str; 2]| {
        let bound = |name: &str| {
            at(pointer)[name]
                .as_u64()
                .and_then(|n| u32::try_from(n).ok())
        };
        let (Some(least), Some(most)) = (bound(least), bound(most)) else {
            panic!("{pointer}: {}", at(pointer));
        };
        Limit { least, most }
    };
    const LENGTH: [&str; 2] = ["minLength", "maxLength"];
    const COUNT: [&str; 2] = ["minItems", "maxItems"];
    const SIZE: [&str; 2] = ["minimum", "maximum"];
    for (pointer, names, expected) in [
        ("/properties/programs", COUNT, limits::PROGRAMS),
        ("/properties/logo", LENGTH, limits::LOGO),
        (
            "/properties/contact/properties/email",
            LENGTH,
            limits::EMAIL,
        ),
        (
            "/properties/contact/properties/phone",
            LENGTH,
            limits::PHONE,
        ),
        ("/$defs/line", LENGTH, limits::NAME),
        ("/$defs/link", LENGTH, limits::LINK),
        ("/$defs/months", SIZE, limits::MONTHS),
        ("/$defs/dollars", SIZE, limits::DOLLARS),
        ("/$defs/program/properties/id", LENGTH, limits::ID),
        ("/$defs/program/properties/starts", COUNT, limits::MONTH),
        (
            "/$defs/program/properties/starts/items",
            SIZE,
            limits::MONTH,
        ),
    ] {
        assert_eq!(limit(pointer, names), expected, "{pointer}");
    }
    let years = at("/$defs/day/pattern").as_str().expect("a pattern");
    assert_eq!(years, "^(20[0-9]{2}|2100)-[0-9]{2}-[0-9]{2}$");
    assert_eq!((limits::YEAR.least, limits::YEAR.most), (2000, 2100));
    let names = |pointer: &str| -> Vec<&str> {
        let names = at(pointer)["enum"].as_array().expect("names").iter();
        names.filter_map(Value::as_str).collect()
    };
    let program = "/$defs/program/properties";
    let degrees: Vec<&str> = Degree::ALL.iter().map(|degree| degree.name()).collect();
    assert_eq!(names(&format!("{program}/degree")), degrees);
    let modes: Vec<&str> = Mode::ALL.iter().map(|mode| mode.name()).collect();
    assert_eq!(names(&format!("{program}/mode")), modes);
    let meets: Vec<&str> = Meets::ALL.iter().map(|meets| meets.name()).collect();
    assert_eq!(names("/$defs/statement/properties/meets"), meets);
    let states: Vec<&str> = UsState::ALL.iter().map(|state| state.name()).collect();
    assert_eq!(names("/$defs/state"), states);
}

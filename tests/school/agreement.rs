//! The published schema and the reader: both accept the same files, but for what a schema cannot say.

use std::path::Path;
use std::process::Command;
use std::{env, fs, process};

use casepath::answers::State;
use casepath::estimate::Degree;
use casepath::school::limits::{self, Limit};
use casepath::school::{Meets, Mode, Why, read};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::{Value, json};

use crate::files::{broken_files, file, value};
use crate::given::{changed, json_of_any_kind};

fn data(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data")
        .join(name)
}

fn schema() -> Value {
    let text = fs::read_to_string(data("school.schema.json")).expect("the schema");
    serde_json::from_str(&text).expect("JSON")
}

/// What ajv says of each text.
fn accepted(texts: &[String]) -> Vec<bool> {
    let name = format!("casepath-school-{}.json", process::id());
    let list = env::temp_dir().join(name);
    fs::write(&list, json!(texts).to_string()).expect("a list of texts");
    let run = Command::new("node")
        .arg(data("../tests/school/check.mjs"))
        .args([&data("school.schema.json"), &list])
        .output()
        .expect("node runs");
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "is tests/ set up? {said}");
    fs::remove_file(list).expect("the list is gone");
    serde_json::from_slice(&run.stdout).expect("a list of verdicts")
}

/// Files that were drawn: good ones with something changed, and any JSON under our mark.
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
    let mut texts = draw(&of("minimal.json"), 3_000);
    texts.extend(draw(&of("example.json"), 300));
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

/// A schema cannot tell that an id, or a name in a group, stands twice.
fn no_schema_can_say(why: &Why) -> bool {
    matches!(why, Why::Twice { .. })
}

#[test]
fn schema_and_reader_accept_the_same_files() {
    let mut texts: Vec<String> = ["example.json", "minimal.json"].map(file).into();
    texts.extend(
        broken_files()
            .iter()
            .map(|name| file(&format!("broken/{name}.json"))),
    );
    texts.extend(drawn());
    let mut both = [0, 0];
    for (text, accepted) in texts.iter().zip(accepted(&texts)) {
        match read(text) {
            Ok(_) => assert!(accepted, "only the reader accepts {text}"),
            Err(faults) if accepted => {
                let beyond = faults.iter().all(|fault| no_schema_can_say(&fault.why));
                assert!(beyond, "only the schema accepts {text}: {faults:?}");
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
    let states: Vec<&str> = State::ALL.iter().map(|state| state.name()).collect();
    assert_eq!(names("/$defs/state"), states);
}

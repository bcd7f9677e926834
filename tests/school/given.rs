//! Generators for these tests: answers, programs, files.

use casepath::answers::{
    Answers, CertSet, DegreeGoal, Education, EvidenceLevel, Hundredths, Language, Month, Pace,
    Setting, SupervisionPayer, UsState, ranges,
};
use casepath::estimate::{Degree, Program, Tuition};
use casepath::i18n::Locale;
use casepath::tables::CERTIFICATIONS;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngSeed, TestCaseResult, TestError, TestRunner};
use serde_json::{Map, Value, json};

pub const ENGLISH: Locale = Locale::of(Language::English);
pub const SPANISH: Locale = Locale::of(Language::Spanish);

/// Checks a property with this number of values from a fixed seed; a failure shows the smallest value that breaks it.
pub fn holds<S: Strategy>(cases: u32, strategy: S, property: impl Fn(S::Value) -> TestCaseResult) {
    let given = ProptestConfig::default();
    let rng_seed = match given.rng_seed {
        RngSeed::Random => RngSeed::Fixed(66_843),
        given => given,
    };
    let config = ProptestConfig {
        cases,
        rng_seed,
        failure_persistence: None,
        ..given
    };
    match TestRunner::new(config).run(&strategy, property) {
        Ok(()) => {}
        Err(TestError::Fail(why, smallest)) => panic!("{why}\nwith {smallest:#?}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

pub fn today() -> Month {
    Month::new(2026, 11).expect("a month")
}

fn number((least, most): ranges::Range) -> impl Strategy<Value = Option<Hundredths>> {
    option::of((least..=most).prop_map(Hundredths))
}

/// Answers with a degree and a state; all others may be unanswered.
pub fn answers() -> impl Strategy<Value = Answers> {
    let choices = (
        option::of(select(Education::ALL)),
        select(DegreeGoal::ALL),
        option::of(select(Pace::ALL)),
        select(UsState::ALL),
        option::of(select(Setting::ALL)),
        option::of(select(EvidenceLevel::ALL)),
        option::of(select(SupervisionPayer::ALL)),
        any::<bool>(),
        option::of(0..CERTIFICATIONS.len()),
    );
    let numbers = (
        number(ranges::HOURS),
        number(ranges::YEARS),
        number(ranges::DONE),
        number(ranges::DONE_MONTHS),
        number(ranges::SHARE),
        number(ranges::SUPERVISION),
        number(ranges::TUITION),
        option::of(0_u8..=9),
    );
    (choices, numbers).prop_map(|(choices, numbers)| {
        let (from, to, pace, state, setting, evidence, supervision_payer, bilingual, cert) =
            choices;
        let (hours, years, done, done_months, share, supervision, tuition, retakes) = numbers;
        Answers {
            from,
            to: Some(to),
            pace,
            state: Some(state),
            setting,
            hours,
            years,
            certs: cert.map_or(CertSet::default(), |row| CertSet::default().with(row)),
            bilingual,
            evidence,
            done,
            done_months,
            share,
            supervision,
            retakes,
            tuition,
            supervision_payer,
            ..Answers::default()
        }
    })
}

/// Any program of a school.
pub fn program() -> impl Strategy<Value = Program> {
    let months = || option::of(1_u16..=120);
    let dollars = || option::of(0_u32..=500_000);
    (
        select(Degree::ALL),
        [months(), months(), months()],
        (dollars(), dollars(), option::of(select(UsState::ALL))),
    )
        .prop_map(|(degree, months, (in_state, out_of_state, home))| Program {
            degree,
            months,
            tuition: Tuition {
                in_state,
                out_of_state,
                home,
            },
        })
}

/// Names and values of a school's file, and similar ones.
fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        select(
            &[
                "name",
                "contact",
                "logo",
                "programs",
                "licensure",
                "meets",
                "date",
                "link",
                "months",
                "full",
                "tuition",
                "in-state",
                "starts",
                "OH",
                "ZZ",
                "$schema",
                "default-state",
                "disclosure-date",
            ][..]
        )
        .prop_map(str::to_owned),
        any::<String>(),
    ]
}

fn plain_values() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-2_i64..1_000).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        Just(json!(21.0)),
        any::<String>().prop_map(Value::from),
        select(
            &[
                "OH",
                "msw",
                "yes",
                "no",
                "online",
                "2026-08-01",
                "2026-02-30",
                "2101-01-01",
                "21",
                "$5",
                "",
                " ",
                "https://example.edu",
                "https://example.edu:80/a?b#c",
                "https://a..b",
                "https://a/\u{e9}",
                "javascript:x",
                "a@b.c",
                "a@example.edu",
                "+1 555 555 0100",
                "data:image/png;base64,AA==",
                "data:image/png;base64,A===",
                "\u{202e}abc",
                "\u{85}",
                "Jos\u{e9} School",
                "\u{feff}",
            ][..]
        )
        .prop_map(Value::from),
    ]
}

/// Any JSON, with frequent names of a school's file.
pub fn json_of_any_kind() -> impl Strategy<Value = Value> {
    plain_values().prop_recursive(4, 60, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::vec((names(), inner), 0..6)
                .prop_map(|entries| Value::from(Map::from_iter(entries))),
        ]
    })
}

/// A file with a few changes: a value replaced, removed or added.
pub fn changed(good: Value) -> impl Strategy<Value = Value> {
    let change = (any::<u32>(), any::<u8>(), names(), plain_values());
    proptest::collection::vec(change, 1..3).prop_map(move |changes| {
        let mut file = good.clone();
        for (place, how, name, value) in changes {
            change_one(&mut file, place as usize, how, name, value);
        }
        file
    })
}

/// Descends by the digits of `place`, and changes the value where it stops.
fn change_one(node: &mut Value, mut index: usize, how: u8, name: String, value: Value) {
    let mut here = node;
    loop {
        let inside = match here {
            Value::Array(items) => items.len(),
            Value::Object(entries) => entries.len(),
            _ => 0,
        };
        // The last choice is to stop here.
        let choice = index % (inside + 1);
        if inside == 0 || choice == inside {
            break;
        }
        index /= inside + 1;
        here = match here {
            Value::Array(items) => &mut items[choice],
            Value::Object(entries) => entries.values_mut().nth(choice).expect("a value"),
            _ => unreachable!("it holds something"),
        };
    }
    match (here, how % 4) {
        (Value::Array(items), 0..3) => items.push(value),
        (Value::Object(entries), 0) => {
            entries.insert(name, value);
        }
        (Value::Object(entries), 1 | 2) => {
            let gone = entries.keys().nth(index % entries.len().max(1)).cloned();
            gone.map(|gone| entries.remove(&gone));
        }
        (here, _) => *here = value,
    }
}

/// A name of a school: any visible letters within the length limit.
pub fn name_of_a_school() -> impl Strategy<Value = String> {
    "[A-Za-z][A-Za-z0-9 ,.&'{}<>\u{e0}-\u{ff}\u{4e00}-\u{4eff}-]{0,60}[A-Za-z)]"
}

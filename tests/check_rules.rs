//! The `check-rules` binary.
#![cfg(not(target_arch = "wasm32"))]

use std::process::Command;

use casepath::answers::UsState;
use casepath::tables::{self, MODEL};

fn run(words: &[&str]) -> (Option<i32>, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_check-rules"))
        .args(words)
        .output();
    let done = done.expect("the program runs");
    let output = [done.stdout, done.stderr].concat();
    (
        done.status.code(),
        String::from_utf8_lossy(&output).into_owned(),
    )
}

/// The codes of the listed states.
fn listed(output: &str) -> Vec<&str> {
    output
        .lines()
        .skip(1)
        .filter_map(|line| line.get(..2))
        .collect()
}

#[test]
fn every_rule_is_listed_once_the_oldest_first_and_undated_ones_before_all() {
    let (code, output) = run(&["--months", "0", "--today", "2026-11"]);
    assert_eq!(code, Some(1), "{output}");
    assert!(
        output.starts_with("51 of 51 rules are to be read anew"),
        "{output}"
    );
    let states = listed(&output);
    assert_eq!(states.len(), UsState::ALL.len());
    let seen: Vec<&str> = states
        .iter()
        .map(|code| tables::rule(UsState::from_name(code).expect("a state")).seen)
        .collect();
    let undated = seen.iter().take_while(|seen| seen.is_empty()).count();
    assert_eq!(undated, seen.iter().filter(|seen| seen.is_empty()).count());
    // ISO dates sort as text, by month; a year without a month counts as its January.
    let months: Vec<String> = seen[undated..]
        .iter()
        .map(|seen| {
            seen.get(..7)
                .map_or_else(|| format!("{seen}-01"), str::to_owned)
        })
        .collect();
    assert!(months.is_sorted(), "{months:?}");
}

#[test]
fn only_rules_past_the_limit_are_listed() {
    // By hand: Arizona's text is undated; Idaho's is of September 2024, DC's of June 2026.
    let (_, output) = run(&["--today", "2026-11"]);
    let states = listed(&output);
    assert!(
        states.contains(&"AZ") && states.contains(&"ID") && !states.contains(&"DC"),
        "{output}"
    );
    let limit = MODEL.rule_old.value as u32;
    assert_eq!(limit, 24);
    let (_, output) = run(&["--today", "2026-09"]);
    assert!(
        !listed(&output).contains(&"ID"),
        "24 months are not over 24: {output}"
    );
}

#[test]
fn each_line_has_the_age_the_confidence_and_an_address() {
    let (_, output) = run(&["--months", "0", "--today", "2026-11"]);
    let line = output
        .lines()
        .find(|line| line.starts_with("ID "))
        .expect("Idaho");
    assert!(line.contains("2024-09-02 (26 months)"), "{line}");
    assert!(line.contains(tables::rule(UsState::ID).board), "{line}");
    assert!(line.contains("https://"), "{line}");
    for line in output.lines().skip(1) {
        let sure = ["high", "medium", "low"]
            .iter()
            .any(|word| line.contains(&format!(" {word} ")));
        assert!(sure, "{line}");
    }
}

#[test]
fn it_says_how_it_is_asked() {
    let (code, output) = run(&["--help"]);
    assert_eq!(code, Some(0));
    assert!(output.contains("check-rules [--months N]"), "{output}");
    for words in [
        &["--months", "many"][..],
        &["--today", "May"],
        &["--all"],
        &["--months"],
    ] {
        let (code, output) = run(words);
        assert_eq!(code, Some(2), "{output}");
    }
}

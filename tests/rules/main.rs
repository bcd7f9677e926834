//! What changed when the license rules became rows: the old results, in every state, setting and path of `ways.csv`,
//! compared with today's. `differences.csv` lists each difference with its reason.
#![cfg(not(target_arch = "wasm32"))]

mod licenses;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use casepath::answers::{Answers, DegreeGoal, Education, Hundredths, Month, Setting, UsState};
use casepath::estimate::case_notes::{PathNote, path_notes};
use casepath::estimate::{Assumption, BlockedReason, Headline, estimate};
use casepath::link;
use casepath::tables::{Profession, Required, SourceKind, any_source, rule, rule_of};

/// State and path, then the result in each setting.
type Results = BTreeMap<(String, String), Vec<(String, String)>>;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules")
}

fn rows(file: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(folder().join(file))
        .unwrap_or_else(|error| panic!("{file}: {error}"));
    let row = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    reader
        .records()
        .map(|record| row(record.expect("a row")))
        .collect()
}

/// `26/29/39 hours`: months fast, typical, slow and the binding requirement; `no months` if there is no end.
fn figures_of(answers: &Answers) -> String {
    let today = Month::new(2026, 11).expect("a month");
    let result = Headline::of(&estimate(answers, today));
    let months = [
        result.months_fast,
        result.months_typical,
        result.months_slow,
    ];
    let limit = result.limit.unwrap_or("");
    match months {
        [Some(fast), Some(typical), Some(slow)] => format!("{fast}/{typical}/{slow} {limit}"),
        _ => format!("no months {limit}"),
    }
}

fn results() -> Results {
    let mut results = Results::new();
    for way in rows("ways.csv") {
        let usual = link::read(&way[1]).expect("answers").answers;
        for state in UsState::ALL {
            let there = |setting: &Setting| {
                let answers = Answers {
                    state: Some(*state),
                    setting: Some(*setting),
                    ..usual
                };
                (setting.name().to_owned(), figures_of(&answers))
            };
            let key = (state.name().to_owned(), way[0].clone());
            results.insert(key, Setting::ALL.iter().map(there).collect());
        }
    }
    results
}

/// One line for the settings with the same result: state, path, settings, result.
fn lines(results: &Results) -> Vec<[String; 4]> {
    let mut lines = Vec::new();
    for ((state, way), settings) in results {
        let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
        for (setting, result) in settings {
            match groups.iter_mut().find(|(other, _)| other == result) {
                Some((_, group)) => group.push(setting),
                None => groups.push((result.clone(), vec![setting])),
            }
        }
        for (result, group) in groups {
            let of_all = group.len() == settings.len();
            let group = if of_all {
                "all".to_owned()
            } else {
                group.join(";")
            };
            lines.push([state.clone(), way.clone(), group, result]);
        }
    }
    lines
}

fn read_before() -> Results {
    let mut results = Results::new();
    for row in rows("before.csv") {
        let of = results.entry((row[0].clone(), row[1].clone())).or_default();
        let all: Vec<&str> = Setting::ALL.iter().map(|s| s.name()).collect();
        let named: Vec<&str> = if row[2] == "all" {
            all
        } else {
            row[2].split(';').collect()
        };
        of.extend(
            named
                .iter()
                .map(|setting| ((*setting).to_owned(), row[3].clone())),
        );
    }
    results
}

/// State, path, settings, old result, new result.
type Difference = [String; 5];

/// One line for the settings with the same difference.
fn differences(before: &Results, now: &Results) -> Vec<Difference> {
    let mut list = Vec::new();
    for (key, settings) in now {
        let was = before
            .get(key)
            .unwrap_or_else(|| panic!("{key:?} was not there before"));
        let mut changed: Vec<(String, String)> = Vec::new();
        for (setting, result) in settings {
            let (_, was) = was
                .iter()
                .find(|(other, _)| other == setting)
                .unwrap_or_else(|| panic!("{key:?} {setting} was not there before"));
            let both = if was == result {
                String::new()
            } else {
                format!("{was},{result}")
            };
            changed.push((setting.clone(), both));
        }
        let of_key = Results::from([(key.clone(), changed)]);
        for [state, way, settings, both] in lines(&of_key) {
            if let Some((was, is)) = both.split_once(',') {
                list.push([state, way, settings, was.to_owned(), is.to_owned()]);
            }
        }
    }
    list
}

#[test]
fn what_the_rows_changed_is_meant_and_has_its_reason() {
    let (before, now) = (read_before(), results());
    assert_eq!(before.len(), now.len());
    let found = differences(&before, &now);
    let listed = rows("differences.csv");
    let reasons: Vec<String> = rows("reasons.csv")
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    let is_listed = |found: &Difference| listed.iter().any(|row| row[..5] == found[..]);
    let missing: Vec<String> = found
        .iter()
        .filter(|found| !is_listed(found))
        .map(|found| found.join(","))
        .collect();
    assert!(
        missing.is_empty(),
        "not in differences.csv:\n{}",
        missing.join("\n")
    );
    for row in &listed {
        let is_found = found.iter().any(|found| row[..5] == found[..]);
        assert!(is_found, "no difference any more: {}", row.join(","));
        assert!(
            reasons.contains(&row[5]),
            "no such reason: {}",
            row.join(",")
        );
    }
}

#[test]
fn a_board_links_to_its_own_page_or_nowhere() {
    let (mut linked, mut not_linked) = (0, 0);
    for state in UsState::ALL {
        let rule = rule(*state);
        let is_of_board = |source: &u16| {
            let source = any_source(*source);
            source.url == rule.board_address() && source.kind == SourceKind::Board
        };
        if rule.board_address().is_empty() {
            not_linked += 1;
        } else {
            assert!(rule.sources.iter().any(is_of_board), "{state:?}");
            linked += 1;
        }
    }
    assert!(linked > 0 && not_linked > 0, "{linked} {not_linked}");
}

#[test]
fn every_reason_is_one_of_a_difference() {
    let listed = rows("differences.csv");
    for reason in rows("reasons.csv") {
        assert!(!reason[1].is_empty(), "{} says nothing", reason[0]);
        let is_used = listed.iter().any(|row| row[5] == reason[0]);
        assert!(is_used, "{} is the reason of nothing", reason[0]);
    }
}

#[test]
fn experience_in_place_of_the_degree_is_named_where_it_is_enough() {
    let today = Month::new(2026, 11).expect("a month");
    // 258 CMR 9.05: 3,500 hours with another bachelor's, 10,500 with two years of college.
    for (held, required) in [(Education::Bachelors, 3500), (Education::Associate, 10_500)] {
        let answers = Answers {
            from: Some(held),
            to: Some(DegreeGoal::NoStudy),
            state: Some(UsState::MA),
            ..Answers::default()
        };
        let estimate = estimate(&answers, today).expect("a degree and a state");
        let expected = PathNote::ExperienceInstead {
            license: "LSW",
            hours: required,
        };
        assert!(path_notes(&estimate).contains(&expected), "{held:?}");
    }
}

/// An assumption of ours closes no result: where the longest time of a state passes first, it does so at any share of
/// hours with clients and in a full year too.
#[test]
fn what_we_assume_closes_no_result() {
    let today = Month::new(2026, 11).expect("a month");
    let is_past = |answers: &Answers| {
        let total = estimate(answers, today).expect("a result").path.total;
        matches!(total, Err(BlockedReason::PastMaxMonths { .. }))
    };
    let mut closed = 0;
    for state in UsState::ALL {
        for (setting, hours) in Setting::ALL.iter().flat_map(|setting| {
            [12, 17, 20, 25, 30, 40].map(|hours| (*setting, Some(Hundredths(hours * 100))))
        }) {
            for (from, to) in [
                (Education::Msw, DegreeGoal::Msw),
                (Education::CounselingMasters, DegreeGoal::Counseling),
            ] {
                let unsaid = Answers {
                    from: Some(from),
                    to: Some(to),
                    state: Some(*state),
                    setting: Some(setting),
                    hours,
                    ..Answers::default()
                };
                let best = Answers {
                    share: Some(Hundredths(100)),
                    weeks: Some(Hundredths(5000)),
                    ..unsaid
                };
                let is_closed = is_past(&unsaid);
                assert!(
                    !is_closed || is_past(&best),
                    "{state:?} {setting:?} {hours:?}"
                );
                closed += u32::from(is_closed);
            }
        }
    }
    assert!(closed > 0, "no case is closed at all");
}

/// `counselors_read.csv` holds what was read from each state's law, rule or board for counselors, by someone who had not
/// seen the program; `note` says where a figure stood in the notes of that reading.
#[test]
fn the_rules_of_counselors_are_those_that_were_read() {
    let mut wrong = Vec::new();
    let read = rows("counselors_read.csv");
    assert_eq!(read.len(), UsState::ALL.len());
    for row in read {
        let state = UsState::from_name(&row[0]).expect("a state");
        let rule = rule_of(state, Profession::Counseling);
        let told = |figure: Option<Required>| {
            figure.map_or_else(String::new, |figure| figure.amount.to_string())
        };
        let ours = [
            rule.first_license.to_owned(),
            rule.license.to_owned(),
            told(rule.supervised_hours),
            told(rule.min_months),
            told(rule.max_months),
            told(rule.direct_contact_hours),
            told(rule.supervision_hours),
            told(rule.min_hours_week),
            told(rule.max_hours_week),
            told(rule.max_hours_year),
            told(rule.application_fee),
        ];
        if ours != row[1..12] {
            wrong.push(format!("{}: {ours:?}, not {:?}", row[0], &row[1..12]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A figure of grade C rests on a guide, which it names, or its note says what the law lacks.
#[test]
fn a_figure_of_grade_c_names_its_guide_or_says_why() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let table = |file: &str| {
        let mut reader = csv::Reader::from_path(data.join(file)).expect("a table");
        let rows: Vec<BTreeMap<String, String>> = reader
            .deserialize()
            .map(|row| row.expect("a row"))
            .collect();
        rows
    };
    let kinds: BTreeMap<String, String> = table("sources.csv")
        .into_iter()
        .map(|row| (row["id"].clone(), row["kind"].clone()))
        .collect();
    for row in table("requirements.csv") {
        let names_a_guide = row["source"].split(';').any(|id| kinds[id] == "guide");
        assert!(
            row["grade"] != "C" || names_a_guide || !row["note"].is_empty(),
            "{} {} {}",
            row["license"],
            row["what"],
            row["amount"]
        );
    }
}

#[test]
fn practice_that_outlasts_the_first_license_says_so_and_closes_no_path() {
    let today = Month::new(2026, 11).expect("a month");
    let ends = |address: &str| {
        let opened = link::read(address).expect("answers");
        let made = estimate(&opened.answers, today).expect("a degree and a state");
        assert!(made.path.total.is_ok(), "{address}");
        path_notes(&made).into_iter().find_map(|note| match note {
            PathNote::FirstLicenseEnds { months, is_typical } => Some((months.amount, is_typical)),
            _ => None,
        })
    };
    let from = "v=1&from=counseling-masters&to=counseling&state=";
    // Hawaii: a year and one renewal; the two years of practice just fit, at a slow pace they do not.
    assert_eq!(ends(&format!("{from}HI")), Some((24, false)));
    // New York: a permit of two years. The 24 months that stand in for a least time just fit, 3,000 hours at 20 hours a
    // week take 36 months.
    assert_eq!(ends(&format!("{from}NY")), Some((24, false)));
    assert_eq!(ends(&format!("{from}NY&hours=20")), Some((24, true)));
    // Delaware: two years, renewable twice, but practice may take four years only: that limit is told.
    assert_eq!(ends(&format!("{from}DE")), None);
    // Wyoming, social work: a guide's 36 months; 3,000 hours at 15 hours a week take 48.
    let wyoming = "v=1&from=msw&to=msw&state=WY&hours=15";
    assert_eq!(ends(wyoming), Some((36, true)));
    // Oregon: five years, and the same limit on practice.
    assert_eq!(ends(&format!("{from}OR")), None);
}

#[test]
fn where_credits_beyond_the_degree_would_count_none_are_assumed() {
    let today = Month::new(2026, 11).expect("a month");
    let assumes = |state: &UsState| {
        let answers = Answers {
            from: Some(Education::CounselingMasters),
            to: Some(DegreeGoal::NoStudy),
            state: Some(*state),
            ..Answers::default()
        };
        let made = estimate(&answers, today).expect("a degree and a state");
        made.assumed.has(Assumption::MoreCredits)
    };
    let states: Vec<&str> = UsState::ALL
        .iter()
        .filter(|state| assumes(state))
        .map(|state| state.name())
        .collect();
    assert_eq!(states, ["AL", "LA", "MO", "NJ"]);
}

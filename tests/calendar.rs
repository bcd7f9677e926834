//! The calendar file: parsed natively for any text, and by a third-party library (`tests/calendar/check.mjs`).
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, process};

use casepath::answers::{Language, Month};
use casepath::calendar::{Alarm, CalendarPlan, Event, events, expiry, readable, write};
use casepath::estimate::{Estimate, estimate};
use casepath::i18n::Locale;
use casepath::link;
use casepath::plan::timeline::{PlanTimeline, StepKey, timeline};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::{Value, json};
use time::UtcDateTime;

const ENGLISH: Locale = Locale::of(Language::English);
const SPANISH: Locale = Locale::of(Language::Spanish);
const PLAN: CalendarPlan = CalendarPlan {
    id: "p7",
    name: "MSW, in Colorado; \"plan B\"",
};

/// 2026-11-24, 09:05:07 UTC.
fn stamp() -> UtcDateTime {
    UtcDateTime::from_unix_timestamp(1_795_511_107).expect("a moment")
}

fn month(text: &str) -> Month {
    Month::parse(text).unwrap_or_else(|| panic!("{text:?} is no month"))
}

fn on(answers: &str, done: &[(&str, &str)]) -> (PlanTimeline, Estimate) {
    let opened = link::read(answers).unwrap_or_else(|why| panic!("{answers}: {why:?}"));
    let today = month("2026-11");
    let estimate = estimate(&opened.answers, today).expect("a degree and a state");
    let marks: Vec<(StepKey, Month)> = done
        .iter()
        .map(|(step, at)| (StepKey::from_name(step).expect("a step"), month(at)))
        .collect();
    (timeline(&estimate, &marks, today), estimate)
}

fn event(month: Month, text: &str) -> Event {
    Event {
        uid: "u1".to_owned(),
        month,
        summary: text.to_owned(),
        description: String::new(),
        alarm: Alarm::None,
    }
}

// Content of the file

#[test]
fn a_step_is_an_event_that_says_what_is_estimated() {
    let answers = "v=1&from=bsw&to=msw-after-bsw&state=CO&start=2026-12&hours=40";
    let (timeline, estimate) = on(answers, &[]);
    let all = events(&timeline, &estimate, PLAN, ENGLISH);
    let license = all.iter().find(|event| event.uid == "p7.licence@casepath");
    assert_eq!(
        license,
        Some(&Event {
            uid: "p7.licence@casepath".to_owned(),
            month: month("2030-04"),
            summary: "Clinical license (LCSW) (estimate)".to_owned(),
            description:
                "Estimated by Casepath, not a promise. Why: comes with the board's decision.\n\
                          Between November 2029 and April 2031.\n\
                          Plan: MSW, in Colorado; \"plan B\"."
                    .to_owned(),
            alarm: Alarm::None,
        })
    );
    let spanish = events(&timeline, &estimate, PLAN, SPANISH);
    assert_eq!(spanish.len(), all.len());
    assert_eq!(
        spanish[0].summary,
        "Terminar: MSW con advanced standing (estimación)"
    );
}

#[test]
fn only_what_expires_rings_and_only_until_it_is_done() {
    let answers = "v=1&from=msw&to=msw&state=CO&hours=40";
    let done = [("licence", "2022-06"), ("renew-licence.1", "2024-05")];
    let (timeline, estimate) = on(answers, &done);
    let ringing: Vec<String> = events(&timeline, &estimate, PLAN, ENGLISH)
        .into_iter()
        .filter(|event| event.alarm == Alarm::MonthBefore)
        .map(|event| format!("{} {} {}", event.uid, event.month.write(), event.summary))
        .collect();
    // Every two years from the last renewal; the one of 2026-05 has passed and gets no event.
    assert_eq!(
        ringing,
        [
            "p7.renew-licence.3@casepath 2028-05 Renew the LCSW: due this month (estimate)",
            "p7.renew-licence.4@casepath 2030-05 Renew the LCSW: due this month (estimate)",
        ]
    );
}

#[test]
fn hours_that_grow_too_old_ring_where_the_state_sets_a_time() {
    // California requires all hours within 72 months. Registered 1 month after 2026-11, practice begins in 2026-12:
    // 72 months later it is 2032-12.
    let (timeline, estimate) = on("v=1&from=msw&to=msw&state=CA&start=2026-11&hours=40", &[]);
    let event_of = |oldest| expiry(&timeline, &estimate, oldest, PLAN, ENGLISH);
    let event = event_of(None).expect("a time");
    assert_eq!(
        (event.month, event.alarm),
        (month("2032-12"), Alarm::MonthBefore)
    );
    assert_eq!(event.uid, "p7.hours-expire@casepath");
    assert!(
        event
            .description
            .contains("72 months, counted here from December 2026")
    );
    // The log knows more exactly when the hours began.
    let event = event_of(Some(month("2024-03"))).expect("a time");
    assert_eq!(event.month, month("2030-03"));
    // No event for a time that has passed or hours that are done; and Ohio has no time limit.
    assert_eq!(event_of(Some(month("2020-10"))), None);
    let (timeline, estimate) = on("v=1&from=msw&to=msw&state=CA", &[("practice", "2026-10")]);
    assert_eq!(expiry(&timeline, &estimate, None, PLAN, ENGLISH), None);
    let (timeline, estimate) = on("v=1&from=msw&to=msw&state=OH", &[]);
    assert_eq!(expiry(&timeline, &estimate, None, PLAN, ENGLISH), None);
}

#[test]
fn an_event_keeps_its_uid_when_its_month_changes() {
    let answers = "v=1&from=bachelors&to=msw&state=CO&start=2026-09";
    let uids = |done: &[(&str, &str)]| -> Vec<String> {
        let (timeline, estimate) = on(answers, done);
        let all = events(&timeline, &estimate, PLAN, ENGLISH);
        all.into_iter().map(|event| event.uid).collect()
    };
    assert_eq!(uids(&[]), uids(&[("study.msw", "2026-10")]));
    assert_eq!(uids(&[]).len(), 7);
}

#[test]
fn a_later_file_moves_the_events_of_an_earlier_one_and_doubles_none() {
    let file = |done: &[(&str, &str)], seconds: i64| {
        let (timeline, estimate) = on("v=1&from=bachelors&to=msw&state=CO&start=2026-09", done);
        let moment = UtcDateTime::from_unix_timestamp(seconds).expect("a moment");
        write("", &events(&timeline, &estimate, PLAN, ENGLISH), moment)
    };
    let (first, later) = (
        file(&[], 1_795_511_107),
        file(&[("study.msw", "2026-10")], 1_795_511_108),
    );
    assert_eq!(read_back(&first, "UID"), read_back(&later, "UID"));
    let greatest = |file: &str| -> (i64, i64) {
        let numbers = read_back(file, "SEQUENCE").into_iter();
        let numbers: Vec<i64> = numbers.map(|n| n.parse().expect("a number")).collect();
        let (least, most) = (numbers.iter().min(), numbers.iter().max());
        (*least.expect("an event"), *most.expect("an event"))
    };
    assert!(greatest(&later).0 > greatest(&first).1, "a second later");
    assert_ne!(
        read_back(&first, "DTSTART;VALUE=DATE"),
        read_back(&later, "DTSTART;VALUE=DATE")
    );
    // Before 2026, and long after: still a valid number for the property.
    for seconds in [0, 253_402_300_799] {
        let file = file(&[], seconds);
        for number in read_back(&file, "SEQUENCE") {
            assert!(
                number.parse::<i32>().is_ok_and(|number| number >= 0),
                "{number}"
            );
        }
    }
}

#[test]
fn what_has_no_month_is_no_event() {
    let (timeline, estimate) = on("v=1&from=msw&to=msw&state=VA&start=2026-11&hours=10", &[]);
    let all = events(&timeline, &estimate, PLAN, ENGLISH);
    assert_eq!(timeline.steps.len(), 2);
    assert_eq!(all.len(), 1);
}

#[test]
fn a_line_is_folded_at_75_octets_between_characters() {
    let text = format!("{}ñ{}", "a".repeat(66), "b".repeat(80));
    let file = write("", &[event(month("2028-05"), &text)], stamp());
    // "SUMMARY:" and 66 letters are 74 octets; ñ has two.
    assert!(file.contains(&format!(
        "SUMMARY:{}\r\n ñ{}\r\n bbbbbbbb\r\n",
        "a".repeat(66),
        "b".repeat(72)
    )));
}

#[test]
fn an_alarm_rings_on_the_first_of_the_month_before_at_nine() {
    for (at, trigger) in [
        // The months before have 31, 28, 29, 30 days; minus nine hours of the first.
        ("2027-01", "-P30DT15H"),
        ("2027-03", "-P27DT15H"),
        ("2028-03", "-P28DT15H"),
        ("2028-12", "-P29DT15H"),
    ] {
        let renewal = Event {
            alarm: Alarm::MonthBefore,
            ..event(month(at), "renew")
        };
        let file = write("", &[renewal], stamp());
        assert!(file.contains(&format!("\r\nTRIGGER:{trigger}\r\n")), "{at}");
    }
}

#[test]
fn years_of_more_than_four_digits_are_left_out() {
    let file = write(
        "",
        &[
            event(Month(9999 * 12 + 11), "last"),
            event(Month(10_000 * 12), "none"),
        ],
        stamp(),
    );
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
    assert!(file.contains("DATE:99991201\r\n"));
    assert!(write("", &[event(Month(0), "first")], stamp()).contains("DATE:00000101\r\n"));
}

// Round trip with any text

/// A property's value as parsed by RFC 5545: lines unfolded, escapes removed.
fn read_back(file: &str, name: &str) -> Vec<String> {
    let unfolded = file.replace("\r\n ", "");
    let start = [name, ":"].concat();
    unfolded
        .split("\r\n")
        .filter_map(|line| line.strip_prefix(start.as_str()))
        .map(|value| {
            let mut out = String::new();
            let mut letters = value.chars();
            while let Some(c) = letters.next() {
                match c {
                    '\\' => match letters.next().expect("a backslash escapes something") {
                        'n' => out.push('\n'),
                        escaped @ ('\\' | ';' | ',') => out.push(escaped),
                        other => panic!("\\{other} is no escape"),
                    },
                    ',' | ';' => panic!("{c} stands for itself only with a backslash"),
                    c => out.push(c),
                }
            }
            out
        })
        .collect()
}

/// Any text, and texts that break a careless writer.
fn text() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(vec![
        "\\",
        "\\n",
        ";",
        ",",
        "\n",
        "\r\n",
        "\r",
        "\n ",
        " ",
        "\t",
        ":",
        "\"",
        "END:VEVENT",
        "\0",
        "\u{7f}",
        "\u{85}",
        "\u{2028}",
        "\u{feff}",
        "👩🏽‍⚕️",
        "ñ",
        "م",
        "\u{301}",
        "BEGIN:VALARM\r\n",
        "x",
    ]);
    let pieces = prop::collection::vec(hard, 0..60).prop_map(|pieces| pieces.concat());
    let long = (any::<char>(), 0..400usize).prop_map(|(c, times)| c.to_string().repeat(times));
    prop_oneof![pieces, long, any::<String>()]
}

fn any_event() -> impl Strategy<Value = Event> {
    (text(), text(), text(), 0..(10_000u32 * 12), any::<bool>()).prop_map(
        |(uid, summary, description, month, rings)| Event {
            uid,
            month: Month(month),
            summary,
            description,
            alarm: if rings {
                Alarm::MonthBefore
            } else {
                Alarm::None
            },
        },
    )
}

fn holds<S: Strategy>(
    cases: u32,
    strategy: S,
    property: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(202_611),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if let Err(why) = TestRunner::new(config).run(&strategy, property) {
        panic!("{why}");
    }
}

#[test]
fn every_text_is_read_back_as_it_was_and_no_line_is_too_long() {
    holds(
        2_000,
        (text(), prop::collection::vec(any_event(), 0..3)),
        |(name, events)| {
            let file = write(&name, &events, stamp());
            prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
            for line in file.split_terminator("\r\n") {
                prop_assert!(line.len() <= 75 && !line.is_empty(), "{:?}", line);
                prop_assert!(
                    !line.contains(|c: char| c.is_ascii_control() && c != '\t'),
                    "{:?}",
                    line
                );
            }
            let read = |of: fn(&Event) -> &String| -> Vec<String> {
                events.iter().map(|event| readable(of(event))).collect()
            };
            prop_assert_eq!(
                read_back(&file, "X-WR-CALNAME;VALUE=TEXT"),
                vec![readable(&name)]
            );
            prop_assert_eq!(read_back(&file, "UID"), read(|event| &event.uid));
            prop_assert_eq!(read_back(&file, "SUMMARY"), read(|event| &event.summary));
            // An alarm has the description of its event.
            let described: Vec<String> = events
                .iter()
                .flat_map(|event| {
                    let alarm = (event.alarm == Alarm::MonthBefore).then_some(&event.summary);
                    [Some(&event.description), alarm].into_iter().flatten()
                })
                .map(|text| readable(text))
                .collect();
            prop_assert_eq!(read_back(&file, "DESCRIPTION"), described);
            let rings = events
                .iter()
                .filter(|event| event.alarm == Alarm::MonthBefore);
            prop_assert_eq!(read_back(&file, "TRIGGER").len(), rings.count());
            Ok(())
        },
    );
}

#[test]
fn a_readable_text_loses_nothing_but_control_characters() {
    assert_eq!(
        readable("a\r\nb\rc\nd\te\u{0}\u{1b}\u{7f}ñ\u{85}"),
        "a\nb\nc\nd\teñ\u{85}"
    );
}

// Parsed by a third-party library

/// These files as parsed by the library in `tests/`; `None` if it is not installed.
fn read_by_another(files: &[String]) -> Option<Vec<Value>> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    if !tests.join("node_modules/ical.js").is_dir() {
        eprintln!("not compared: `make test` installs the parser");
        return None;
    }
    let folder = Folder::new();
    let paths: Vec<PathBuf> = files
        .iter()
        .enumerate()
        .map(|(number, text)| {
            let path = folder.0.join(format!("{number}.ics"));
            fs::write(&path, text).expect("a temporary file");
            path
        })
        .collect();
    let run = Command::new("node")
        .arg(tests.join("calendar/check.mjs"))
        .args(&paths)
        .output()
        .expect("node runs");
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    Some(serde_json::from_slice(&run.stdout).expect("JSON"))
}

/// A folder; deleted on drop.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("casepath-calendar-{}-{number}", process::id()));
        fs::create_dir_all(&path).expect("a temporary folder");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A leftover in the temporary folder does no harm.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// An event as `check.mjs` prints it.
fn printed(event: &Event) -> Value {
    let first = |month: Month| format!("{:04}-{:02}-01", month.year(), month.month());
    let alarms = match event.alarm {
        Alarm::None => vec![],
        Alarm::MonthBefore => vec![first(Month(event.month.0 - 1)) + "T09:00:00"],
    };
    json!({
        "uid": readable(&event.uid),
        "stamp": "2026-11-24T09:05:07Z",
        // Seconds since the start of 2026.
        "sequence": 28_285_507,
        "start": first(event.month),
        "summary": readable(&event.summary),
        "description": readable(&event.description),
        "alarms": alarms,
    })
}

#[test]
fn another_implementation_reads_the_events_of_a_way() {
    let answers = [
        "v=1&to=msw&state=OH&start=2027-01&hours=40&certs=ccm,csw-g,bcd",
        "v=1&from=bsw&to=msw-after-bsw&state=CO&start=2026-12&certs=ccm",
        "v=1&to=bsn&state=OH&certs=acm-rn",
        "v=1&from=msw&to=msw&state=VA&hours=10",
        "v=1&from=bachelors&to=bachelors&state=GA",
    ];
    let ways: Vec<Vec<Event>> = answers
        .iter()
        .flat_map(|answers| {
            let (timeline, estimate) = on(answers, &[]);
            [ENGLISH, SPANISH].map(|locale| events(&timeline, &estimate, PLAN, locale))
        })
        .collect();
    let files: Vec<String> = ways
        .iter()
        .map(|all| write(PLAN.name, all, stamp()))
        .collect();
    let Some(read) = read_by_another(&files) else {
        return;
    };
    let expected: Vec<Value> = ways
        .iter()
        .map(|all| json!({ "name": PLAN.name, "events": all.iter().map(printed).collect::<Vec<_>>() }))
        .collect();
    assert_eq!(read, expected);
}

#[test]
fn another_implementation_reads_any_text() {
    let drawn = std::cell::RefCell::new(Vec::new());
    holds(300, (text(), any_event()), |(name, event)| {
        drawn.borrow_mut().push((name, event));
        Ok(())
    });
    let drawn: Vec<(String, Event)> = drawn
        .into_inner()
        .into_iter()
        // The library writes earlier years without leading zeros.
        .filter(|(_, event)| event.month.year() > 1000)
        .collect();
    assert!(drawn.len() > 250);
    let files: Vec<String> = drawn
        .iter()
        .map(|(name, event)| write(name, std::slice::from_ref(event), stamp()))
        .collect();
    let Some(read) = read_by_another(&files) else {
        return;
    };
    for ((name, event), read) in drawn.iter().zip(read) {
        assert_eq!(
            read,
            json!({ "name": readable(name), "events": [printed(event)] })
        );
    }
}

#[test]
fn another_implementation_refuses_what_is_no_calendar() {
    let good = write("plan", &[event(month("2028-05"), "a, b")], stamp());
    for broken in [
        good.replace("\r\n", "\n"),
        good.replace("END:VEVENT\r\n", ""),
        good.replace("DTSTAMP:20261124T090507Z\r\n", ""),
        good.replace("SUMMARY:a", &format!("SUMMARY:{}", "a".repeat(80))),
    ] {
        assert_ne!(broken, good);
        let result = std::panic::catch_unwind(|| read_by_another(&[broken]));
        assert!(!matches!(result, Ok(Some(_))));
    }
}

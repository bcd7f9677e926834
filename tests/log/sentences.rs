//! Warnings and sentences of the log.

use casepath::answers::Hundredths;
use casepath::plan::log::{BelowPeriod, DeductionReason, Tally, Warning};

use crate::given::{ENGLISH, SPANISH, day, rows, rule, tally_of};

#[test]
fn what_is_worth_a_look_is_told() {
    // Weeks of 23 February and 9 March are missing; that of 4 January is entered twice.
    let weeks = "2026-01-05 x7 44/20/0.5/0.5; 2026-03-02 x1 40/20/0/0; 2026-01-05 x1 44/20/0.5/0.5; \
                 2026-04-06 x1 40/20/1/0";
    let got = tally_of("CA", None, weeks, "2026-03-18");
    let of = |text: &str| text.split(' ').map(day).collect::<Vec<_>>();
    let (weeks, cap) = (7, 40);
    assert_eq!(
        got.warnings,
        [
            Warning::NotRegistered,
            Warning::NoEntries {
                weeks: of("2026-02-23 2026-03-09")
            },
            Warning::OverCapOften { weeks, of: 10, cap },
            Warning::Future {
                weeks: of("2026-04-06")
            },
            Warning::Twice {
                weeks: of("2026-01-05")
            },
        ]
    );
}

#[test]
fn supervision_behind_and_hours_that_expire_are_told() {
    // South Carolina requires 100 hours of supervision for 3,000: 400 hours take 13.34.
    let got = tally_of(
        "SC",
        Some("2025-01-06"),
        "2026-01-05 x10 40/20/0.5/0.5",
        "2026-03-18",
    );
    assert_eq!(
        got.warnings,
        [
            Warning::SupervisionBehind {
                due: Hundredths(1334),
                valid: Hundredths(1000)
            },
            Warning::GroupMayNotCount
        ]
    );
    let kept_up = tally_of(
        "SC",
        Some("2025-01-06"),
        "2026-01-05 x10 40/20/1.5/0",
        "2026-03-18",
    );
    assert_eq!(kept_up.warnings, []);
    // Massachusetts requires 100 hours for 3,500, all of them one to one: hours in a group do not count.
    let alone = tally_of(
        "MA",
        Some("2025-01-06"),
        "2026-01-05 x10 40/20/0.5/0.5",
        "2026-03-18",
    );
    assert_eq!(
        alone.warnings,
        [Warning::SupervisionBehind {
            due: Hundredths(1143),
            valid: Hundredths(500)
        }]
    );
    // Alabama allows 36 months; hours of May 2023 expire before the rest is done.
    let old = "2023-05-01 x4 40/20/4/0; 2025-12-29 x11 40/20/4/0";
    let got = tally_of("AL", Some("2023-01-02"), old, "2026-03-18");
    assert!(
        got.warnings.contains(&Warning::WillExpire {
            hours: Hundredths(16_000),
            first: day("2023-05-01")
        }),
        "{:?}",
        got.warnings
    );
}

/// The warnings of less supervision than is due by the week, the month or a number of hours.
fn below(tally: &Tally) -> Vec<String> {
    let is_it = |warning: &&Warning| {
        matches!(
            warning,
            Warning::BelowRate { .. } | Warning::BehindRate { .. }
        )
    };
    let found = tally.warnings.iter().filter(is_it);
    found.map(|warning| ENGLISH.log_warning(warning)).collect()
}

#[test]
fn less_supervision_than_is_due_by_the_week_month_or_hours_is_told() {
    // New Jersey: an hour a week. The third week has half an hour; the current week is not over.
    let weeks = "2026-01-05 x2 40/20/1/0; 2026-01-19 x1 40/20/0.5/0; 2026-01-26 x1 40/20/0/0";
    let got = tally_of("NJ", Some("2025-12-01"), weeks, "2026-01-28");
    let when = BelowPeriod::Weeks(vec![day("2026-01-19")]);
    let of_weeks = got.warnings.iter().find_map(|warning| match warning {
        Warning::BelowRate { when, .. } => Some(when),
        _ => None,
    });
    assert_eq!(of_weeks, Some(&when));
    assert_eq!(
        below(&got),
        [
            "This state asks for supervision: at least 1 hour a week. Less than that: week of Jan 19, 2026. \
             Ask the board whether those hours count."
        ]
    );
    // Illinois: four hours a month. January has three; February four, and March is not over.
    let months = "2026-01-05 x3 40/20/1/0; 2026-02-02 x4 40/20/1/0; 2026-03-02 x1 40/20/0/0";
    let got = tally_of("IL", Some("2025-12-01"), months, "2026-03-09");
    assert_eq!(
        below(&got),
        [
            "This state asks for supervision: at least 4 hours a month. Less than that: January 2026. \
             Ask the board whether those hours count."
        ]
    );
    // Maryland: three hours a month, or one for 40 worked, which are two for 80.
    let enough = ["2026-01-05 x4 40/20/0.75/0", "2026-01-05 x2 40/20/1/0"];
    for weeks in enough {
        let got = tally_of("MD", Some("2025-12-01"), weeks, "2026-02-04");
        assert_eq!(below(&got), [""; 0], "{weeks}");
    }
    let got = tally_of(
        "MD",
        Some("2025-12-01"),
        "2026-01-05 x4 40/20/0.5/0",
        "2026-02-04",
    );
    assert_eq!(
        below(&got),
        [
            "This state asks for supervision: at least 3 hours a month, or at least 1 hour for every 40 hours worked. \
             Less than that: January 2026. Ask the board whether those hours count."
        ]
    );
    // Pennsylvania: a guide's most of a year takes nothing off, and is told.
    let got = tally_of("PA", None, "2026-01-05 x52 40/30/2/0", "2027-01-06");
    let by_guide = |got: &Tally| {
        let warnings = got.warnings.iter();
        let by_guide = warnings.filter(|warning| matches!(warning, Warning::ByGuide(_)));
        by_guide
            .map(|warning| ENGLISH.log_warning(warning))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        by_guide(&got),
        [
            "We count 280 hours (210 with clients), but going by a guide alone they would not count (over the most of 12 \
             months; the guide's figure is 1,800): 7 weeks, from Nov 16, 2026 to Dec 28, 2026. The rule that we read does \
             not say so; ask the board."
        ]
    );
    // Nevada: an hour a week, known only from a guide; Michigan: of four hours a month one individual.
    let got = tally_of("NV", None, "2026-01-05 x1 40/20/0.5/0", "2026-01-14");
    assert_eq!(
        below(&got),
        [
            "Going by a guide, this state asks for supervision: at least 1 hour a week. Less than that: week of Jan 5, 2026. \
             Ask the board whether those hours count."
        ]
    );
    let got = tally_of(
        "MI",
        Some("2025-12-01"),
        "2026-01-05 x4 40/20/0/1",
        "2026-02-04",
    );
    assert_eq!(
        below(&got),
        [
            "This state asks for supervision: at least 1 hour a month, alone with the supervisor. \
             Less than that: January 2026. Ask the board whether those hours count."
        ]
    );
    // Montana requires of its counselors an hour for every 20 worked and no total: 400 hours take 20.
    let got = tally_of(
        "MT counseling",
        None,
        "2026-01-05 x10 40/20/1/0",
        "2026-03-18",
    );
    assert_eq!(
        below(&got),
        [
            "This state asks for supervision: at least 1 hour for every 20 hours worked. \
             For what you have done that comes to 20 hours; you have 10."
        ]
    );
    let got = tally_of(
        "MT counseling",
        None,
        "2026-01-05 x10 40/20/2/0",
        "2026-03-18",
    );
    assert_eq!(below(&got), [""; 0]);
}

#[test]
fn a_deduction_says_hours_reason_figure_and_weeks() {
    let got = tally_of("CA", None, "2026-05-04 x2 50/20/2/0", "2026-05-20");
    let [deduction] = &got.deductions[..] else {
        panic!("{:?}", got.deductions)
    };
    assert_eq!(
        ENGLISH.deduction(deduction, &got),
        "Not counted: 20 hours (8 with clients). This state counts no more than 40 hours a week: \
         weeks of May 4, 2026; May 11, 2026."
    );
    assert_eq!(
        SPANISH.deduction(deduction, &got),
        "No cuenta: 20 horas (8 con clientes). Este estado no cuenta más de 40 horas por semana: \
         semanas del 4 may 2026; 11 may 2026."
    );
    assert_eq!(
        ENGLISH.deduction_weeks(deduction)[1],
        "Week of May 11, 2026: 10 hours (4 with clients)"
    );
    let got = tally_of(
        "OH",
        Some("2025-01-06"),
        "2025-01-06 x52 40/20/2/0",
        "2026-01-07",
    );
    assert_eq!(
        ENGLISH.deduction(&got.deductions[0], &got),
        "Not counted: 580 hours (290 with clients). This state counts no more than 1,500 hours in 12 months. \
         We count them from the day you registered, Jan 6, 2025: 15 weeks, from Sep 22, 2025 to Dec 29, 2025."
    );
}

#[test]
fn weeks_without_a_unit_of_supervision_are_named() {
    // The case of California: eight Mondays from 2026-09-07, with an hour of supervision in every other week.
    let weeks = "2026-09-07 x1 30/10/1/0; 2026-09-14 x1 30/10/0/0; 2026-09-21 x1 30/10/1/0; \
                 2026-09-28 x1 30/10/0/0; 2026-10-05 x1 30/10/1/0; 2026-10-12 x1 30/10/0/0; \
                 2026-10-19 x1 30/10/1/0; 2026-10-26 x1 30/10/0/0";
    let got = tally_of("CA", None, weeks, "2026-11-10");
    assert_eq!(got.valid.hours, Hundredths(12_000), "120 of 240 hours");
    let no_unit = got
        .deductions
        .iter()
        .find(|one| one.reason == DeductionReason::NoUnit)
        .expect("weeks without a unit");
    let weeks = ENGLISH.deduction_weeks(no_unit).join("; ");
    for week in ["Sep 14", "Sep 28", "Oct 12", "Oct 26"] {
        assert!(weeks.contains(week), "{week}: {weeks}");
    }
    assert!(!weeks.contains("Sep 7"), "{weeks}");
}

#[test]
fn a_projection_is_told_as_a_band() {
    let got = tally_of("CA", None, "2026-01-05 x10 50/30/2/0", "2026-03-18");
    assert_eq!(
        ENGLISH.projection(&got, rule("CA")),
        [
            "At your pace of the last 10 weeks you finish between January 2028 and July 2028, most likely about January 2028.",
            "You could hold the LCSW between February 2028 and December 2028.",
            "What decides: minimum time.",
        ]
    );
    let got = tally_of("TX", None, "2025-01-06 x10 40/20/1/0", "2026-01-14");
    assert_eq!(
        SPANISH.projection(&got, rule("TX")),
        ["Sin final a la vista a este ritmo: no hay horas que cuenten en las últimas 12 semanas."]
    );
}

#[test]
fn every_sentence_on_a_case_is_filled_in_both_languages() {
    let mut count = 0;
    for case in rows("tallies.csv").into_iter().chain(rows("rates.csv")) {
        let cell = |column: &str| case[column].as_str();
        let registered = Some(cell("registered")).filter(|cell| !cell.is_empty());
        let got = tally_of(cell("state"), registered, cell("weeks"), cell("today"));
        let sentences = [ENGLISH, SPANISH].map(|locale| {
            let mut all = locale.projection(&got, rule(cell("state")));
            all.extend(got.pace.iter().map(|pace| locale.pace(pace)));
            all.extend(got.deductions.iter().map(|d| locale.deduction(d, &got)));
            all.extend(
                got.deductions
                    .iter()
                    .flat_map(|d| locale.deduction_weeks(d)),
            );
            all.extend(got.terms.iter().map(|term| locale.progress(term)));
            all.extend(
                got.warnings
                    .iter()
                    .map(|warning| locale.log_warning(warning)),
            );
            all.extend([
                locale.range_explanation(),
                locale.log_hours_hint(),
                locale.log_import_hint(),
            ]);
            all
        });
        let [english, spanish] = sentences;
        for (english, spanish) in english.iter().zip(&spanish) {
            for sentence in [english, spanish] {
                let left_open = sentence.contains(['{', '}']) || sentence.contains("NaN");
                assert!(!left_open && !sentence.contains("  "), "{sentence}");
            }
            assert_ne!(english, spanish);
            count += 1;
        }
    }
    assert!(count > 200, "{count}");
}

//! Logs, compared with results computed by hand.

use casepath::answers::Month;
use casepath::plan::log::days::iso;
use casepath::plan::log::{BelowPeriod, DeductionReason, ProjectedRange, Projection, Warning};
use casepath::tables::Requirement;

use crate::given::{rows, tally_of};

fn band(band: &ProjectedRange) -> String {
    let late = band.late.map_or("-".to_owned(), Month::write);
    format!("{} {} {late}", band.early.write(), band.typical.write())
}

/// The columns `projection`, `enough`, `license`, `limit` of a case.
fn columns_of(projection: &Projection) -> [String; 4] {
    let none = String::new;
    match projection {
        Projection::Enough { license } => ["enough".into(), none(), band(license), none()],
        Projection::Ahead {
            enough,
            license,
            limit,
            ..
        } => [
            "ahead".into(),
            band(enough),
            band(license),
            limit.name().into(),
        ],
        Projection::NoEnd(why) => {
            let why = format!("{why:?}");
            let name = why.split(' ').next().unwrap_or_default();
            [name.into(), none(), none(), none()]
        }
    }
}

#[test]
fn every_log_comes_out_as_it_was_worked_out() {
    let cases = rows("tallies.csv");
    assert!(cases.len() >= 20, "{} cases", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let cell = |column: &str| case[column].as_str();
        let registered = Some(cell("registered")).filter(|cell| !cell.is_empty());
        let got = tally_of(cell("state"), registered, cell("weeks"), cell("today"));
        let [projection, enough, license, limit] = columns_of(&got.projection);
        let deducted: Vec<String> = got
            .deductions
            .iter()
            .map(|d| {
                // A deduction of no hours is one of hours with clients, or of supervision.
                let supervision = d.lost.supervision();
                let lost = match (d.lost.hours.0, d.lost.with_clients.0) {
                    (0, 0) => supervision,
                    (0, _) => d.lost.with_clients,
                    _ => d.lost.hours,
                };
                format!("{:?} {}", d.reason, lost.write())
            })
            .collect();
        for (column, got) in [
            ("recorded", got.recorded.hours.write()),
            ("hours", got.valid.hours.write()),
            ("clients", got.valid.with_clients.write()),
            ("supervision", got.valid.supervision().write()),
            ("months", got.months.write()),
            ("deducted", deducted.join("; ")),
            ("projection", projection),
            ("enough", enough),
            ("license", license),
            ("limit", limit),
        ] {
            if got != cell(column) {
                let (id, expected) = (cell("id"), cell(column));
                wrong.push(format!(
                    "{id}: {column} is {got:?}, worked out as {expected:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_cases_meet_every_reason_and_every_end() {
    let cases = rows("tallies.csv");
    for reason in DeductionReason::ALL {
        let name = format!("{reason:?} ");
        assert!(
            cases.iter().any(|c| c["deducted"].contains(&name)),
            "{name}"
        );
    }
    for end in [
        "NoEntries",
        "TooFewWeeks",
        "NoPace",
        "BelowMinHours",
        "NoClients",
        "NoSupervision",
        "PastMaxMonths",
        "TooFar",
    ] {
        assert!(cases.iter().any(|case| case["projection"] == end), "{end}");
    }
}

#[test]
fn practice_from_before_the_log_is_added_to_what_counts_and_is_left_the_less() {
    use casepath::answers::Hundredths;
    use casepath::estimate::BindingRequirement;
    use casepath::plan::log::{HoursByKind, Opening, tally};

    let entries = crate::given::entries("2026-01-05 x10 40/20/1/0");
    let (rule, today) = (crate::given::rule("OH"), crate::given::day("2026-05-04"));
    let practice = crate::given::practice(rule);
    let registered = Some(crate::given::day("2026-01-02"));
    let plain = tally(Opening::default(), &entries, registered, practice, today);
    let opening = Opening {
        kinds: HoursByKind {
            hours: Hundredths(100_000),
            ..HoursByKind::default()
        },
        months: Hundredths(600),
    };
    let with = tally(opening, &entries, registered, practice, today);
    // By hand: 400 hours of the log and 1,000 from before; 1,600 of 3,000 are left.
    assert_eq!(plain.valid.hours, Hundredths(40_000));
    assert_eq!(with.valid.hours, Hundredths(140_000));
    assert_eq!(with.recorded.hours, Hundredths(140_000));
    assert_eq!(with.months.0, plain.months.0 + 600);
    let left = |tally: &casepath::plan::log::Tally| {
        let term = tally
            .terms
            .iter()
            .find(|term| term.limit == BindingRequirement::Hours);
        term.map(|term| term.left)
    };
    assert_eq!((left(&plain), left(&with)), (Some(2600.0), Some(1600.0)));
}

#[test]
fn supervision_in_groups_from_before_the_log_fills_the_most_that_counts_first() {
    use casepath::answers::Hundredths;
    use casepath::plan::log::{HoursByKind, Opening, tally};

    // Maryland counts 50 hours of supervision in groups (half of 100).
    let entries = crate::given::entries("2026-06-01 x10 40/20/2/3");
    let (rule, today) = (crate::given::rule("MD"), crate::given::day("2026-08-17"));
    let practice = crate::given::practice(rule);
    let registered = Some(crate::given::day("2026-01-02"));
    let with = |group: u32| {
        let opening = Opening {
            kinds: HoursByKind {
                hours: Hundredths(100_000),
                group: Hundredths(group),
                ..HoursByKind::default()
            },
            months: Hundredths(600),
        };
        tally(opening, &entries, registered, practice, today)
    };
    // By hand: 30 of the log in addition to 10; then 20 of the 30, and none in addition to 60, of which 50 count.
    for (before, counts, lost_before) in [(1000, 4000, 0), (3000, 5000, 0), (6000, 5000, 1000)] {
        let got = with(before);
        assert_eq!(got.valid.group, Hundredths(counts), "{before}");
        let of_groups = got
            .deductions
            .iter()
            .find(|one| one.reason == DeductionReason::GroupCap);
        let (lost, gone) = of_groups.map_or_else(Default::default, |one| {
            (one.lost.group.0, one.before.group.0)
        });
        assert_eq!((lost, gone), (before + 3000 - counts, lost_before));
    }
    let sentence = crate::given::ENGLISH.deduction(&with(6000).deductions[0], &with(6000));
    assert!(
        sentence.contains("hours from before this log; 10 weeks"),
        "{sentence}"
    );
}

/// `supervision 2 two-weeks`, `supervision 4 month full-time`.
fn rate(row: &Requirement) -> String {
    let words = [
        Some(row.kind.name().to_owned()),
        Some(row.amount.to_string()),
        row.per.map(|per| per.name().to_owned()),
        row.condition.map(|condition| condition.name().to_owned()),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[test]
fn less_supervision_than_a_rate_asks_for_is_found_as_it_was_worked_out() {
    let mut wrong = Vec::new();
    for case in rows("rates.csv") {
        let cell = |column: &str| case[column].as_str();
        let registered = Some(cell("registered")).filter(|cell| !cell.is_empty());
        let got = tally_of(cell("state"), registered, cell("weeks"), cell("today"));
        let below: Vec<String> = got
            .warnings
            .iter()
            .filter_map(|warning| match warning {
                Warning::BelowRate { rates, when } => {
                    let rates: Vec<String> = rates.iter().map(|row| rate(row)).collect();
                    let when: Vec<String> = match when {
                        BelowPeriod::Weeks(weeks) => weeks.iter().map(|week| iso(*week)).collect(),
                        BelowPeriod::Months(months) => {
                            months.iter().map(|month| month.write()).collect()
                        }
                    };
                    Some([rates.join(" or "), when.join(" ")].join(": "))
                }
                Warning::BehindRate {
                    rate: row,
                    due,
                    valid,
                } => Some(format!(
                    "{}: {} of {}",
                    rate(row),
                    valid.write(),
                    due.write()
                )),
                _ => None,
            })
            .collect();
        let below = below.join("; ");
        if below != cell("below") {
            wrong.push(format!(
                "{}: expected {:?}, got {below:?}",
                cell("id"),
                cell("below")
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

//! Logs, against what was worked out for them by hand.

use casepath::answers::Month;
use casepath::plan::log::{Band, Projection, Reason};

use crate::given::{rows, tally_of};

fn band(band: &Band) -> String {
    let late = band.late.map_or("-".to_owned(), Month::write);
    format!("{} {} {late}", band.early.write(), band.typical.write())
}

/// The columns `projection`, `enough`, `licence`, `limit` of a case.
fn told(projection: &Projection) -> [String; 4] {
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
        let [projection, enough, license, limit] = told(&got.projection);
        let deducted: Vec<String> = got
            .deductions
            .iter()
            .map(|d| {
                // What takes no hours off takes supervision.
                let supervision = d.lost.supervision();
                let lost = if d.lost.hours.0 > 0 {
                    d.lost.hours
                } else {
                    supervision
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
            ("licence", license),
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
    for reason in Reason::ALL {
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

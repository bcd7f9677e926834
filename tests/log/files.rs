//! The log as a file.

use casepath::answers::Hundredths;
use casepath::plan::log::Entry;
use casepath::plan::log::days::iso;
use casepath::plan::log_csv::{self, MOST_BYTES, MOST_ENTRIES, MOST_FAULTS};
use time::Date;

use crate::given::{ENGLISH, SPANISH, day, rows};

/// The day on which the files were worked out.
fn today() -> Date {
    day("2026-11-24")
}

/// `\n`, `\r`, `\u{feff}` as what they name.
fn unescaped(text: &str) -> String {
    text.replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\t", "\t")
        .replace("\\u{feff}", "\u{feff}")
        .replace("\\u{0}", "\0")
        .replace("\\u{3}", "\u{3}")
}

#[test]
fn every_file_is_read_as_it_was_worked_out() {
    let mut wrong = Vec::new();
    for case in rows("files.csv") {
        let (entries, faults) = match log_csv::read(&unescaped(&case["text"]), today()) {
            Ok(entries) => (entries, Vec::new()),
            Err(faults) => (Vec::new(), faults),
        };
        let entry = |entry: &Entry| {
            let k = entry.kinds();
            let numbers = [k.hours, k.with_clients, k.individual, k.group].map(Hundredths::write);
            format!("{} {}", iso(entry.week), numbers.join("/"))
        };
        let fault = |fault: &log_csv::Fault| {
            let column = fault.column.map_or("-".to_owned(), |c| format!("{c:?}"));
            format!("{} {column} {:?}", fault.line, fault.reason)
        };
        let got = [
            entries.iter().map(entry).collect::<Vec<_>>().join("; "),
            faults.iter().map(fault).collect::<Vec<_>>().join("; "),
        ];
        for (column, got) in ["entries", "faults"].into_iter().zip(got) {
            if got != case[column] {
                wrong.push(format!(
                    "{}: {column} {got}, worked out as {}",
                    case["id"], case[column]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_fault_says_line_column_and_reason() {
    let text = "week,hours,with_clients,supervision_individual,supervision_group\n2026-05-04,-5,0,0,0\n2026-02-30,1,0,0,0\n";
    let faults = log_csv::read(text, today()).expect_err("two faults");
    let told: Vec<String> = faults.iter().map(|fault| ENGLISH.fault(fault)).collect();
    assert_eq!(
        told,
        [
            "Line 2, column “hours”: “-5” is below 0.",
            "Line 3, column “week”: there is no day “2026-02-30”."
        ]
    );
    assert_eq!(
        SPANISH.fault(&faults[0]),
        "Línea 2, columna “horas”: “-5” es menos que 0."
    );
}

#[test]
fn a_huge_file_is_refused_before_it_is_read_through() {
    let long = "x".repeat(MOST_BYTES + 1);
    let [fault] = &log_csv::read(&long, today()).expect_err("too long")[..] else {
        panic!("one fault")
    };
    assert_eq!(fault.reason, log_csv::Reason::TooLong);
    let header = "week,hours,with_clients,supervision_individual,supervision_group\n";
    let many = header.to_owned() + &"2026-05-04,1,0,0,0\n".repeat(MOST_ENTRIES + 1);
    let faults = log_csv::read(&many, today()).expect_err("too many");
    assert_eq!(faults[0].reason, log_csv::Reason::TooManyEntries);
    let as_many = header.to_owned() + &"2026-05-04,1,0,0,0\n".repeat(MOST_ENTRIES);
    assert_eq!(
        log_csv::read(&as_many, today()).map(|entries| entries.len()),
        Ok(MOST_ENTRIES)
    );
    let bad = header.to_owned() + &"x,x,x,x,x\n".repeat(100);
    let faults = log_csv::read(&bad, today()).expect_err("all bad");
    assert!(faults.len() <= MOST_FAULTS + 1, "{}", faults.len());
    assert_eq!(
        faults.last().map(|f| f.reason.clone()),
        Some(log_csv::Reason::Stopped)
    );
}

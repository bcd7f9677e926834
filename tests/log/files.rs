//! The log as a file.

use casepath::answers::Hundredths;
use casepath::plan::log::days::iso;
use casepath::plan::log::{Entry, HoursByKind};
use casepath::plan::log_csv::{self, MOST_BYTES, MOST_ENTRIES, MOST_ERRORS};
use casepath::plan::log_records::{self, LoggedWeek, WEEKS};
use casepath::plan::records::Records;
use proptest::prelude::*;
use time::Date;

use crate::given::{ENGLISH, SPANISH, day, rows};

/// The day for which the files were computed.
fn today() -> Date {
    day("2026-11-24")
}

/// Resolves `\n`, `\r`, `\u{feff}`.
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
        let (entries, errors) = match log_csv::read(&unescaped(&case["text"]), today()) {
            Ok(parsed) => (parsed.weeks, parsed.errors),
            Err(errors) => (Vec::new(), errors),
        };
        let entry = |week: &LoggedWeek| {
            let entry = &week.entry;
            let k = entry.kinds();
            let numbers = [k.hours, k.with_clients, k.individual, k.group].map(Hundredths::write);
            format!("{} {}", iso(entry.week), numbers.join("/"))
        };
        let error = |error: &log_csv::CsvError| {
            let column = error.column.map_or("-".to_owned(), |c| format!("{c:?}"));
            format!("{} {column} {:?}", error.line, error.reason)
        };
        let got = [
            entries.iter().map(entry).collect::<Vec<_>>().join("; "),
            errors.iter().map(error).collect::<Vec<_>>().join("; "),
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
    let errors = log_csv::read(text, today()).expect_err("two faults, and no week");
    let sentences: Vec<String> = errors.iter().map(|error| ENGLISH.error(error)).collect();
    assert_eq!(
        sentences,
        [
            "Line 2, column “hours”: “-5” is below 0.",
            "Line 3, column “week”: there is no day “2026-02-30”."
        ]
    );
    assert_eq!(
        SPANISH.error(&errors[0]),
        "Línea 2, columna “hours”: “-5” es menos que 0.",
        "the name of the column in the file"
    );
}

#[test]
fn a_huge_file_is_refused_before_it_is_read_through() {
    let long = "x".repeat(MOST_BYTES + 1);
    let [error] = &log_csv::read(&long, today()).expect_err("too long")[..] else {
        panic!("one fault")
    };
    assert_eq!(error.reason, log_csv::CsvErrorKind::TooLong);
    let header = "week,hours,with_clients,supervision_individual,supervision_group\n";
    let many = header.to_owned() + &"2026-05-04,1,0,0,0\n".repeat(MOST_ENTRIES + 1);
    let errors = log_csv::read(&many, today()).expect_err("too many");
    assert_eq!(errors[0].reason, log_csv::CsvErrorKind::TooManyEntries);
    let as_many = header.to_owned() + &"2026-05-04,1,0,0,0\n".repeat(MOST_ENTRIES);
    assert_eq!(
        log_csv::read(&as_many, today()).map(|log| log.weeks.len()),
        Ok(MOST_ENTRIES)
    );
    let bad = header.to_owned() + &"x,x,x,x,x\n".repeat(100);
    let errors = log_csv::read(&bad, today()).expect_err("all bad");
    assert!(errors.len() <= MOST_ERRORS + 1, "{}", errors.len());
    assert_eq!(
        errors.last().map(|f| f.reason.clone()),
        Some(log_csv::CsvErrorKind::Stopped)
    );
}

/// A week of 20 hours with its job.
fn week(monday: &str, job: &str) -> LoggedWeek {
    let kinds = HoursByKind {
        hours: Hundredths(2000),
        ..HoursByKind::default()
    };
    LoggedWeek {
        entry: Entry::new(day(monday), kinds),
        job: job.to_owned(),
    }
}

/// The weeks of a file without errors.
fn weeks_of(text: &str) -> Vec<LoggedWeek> {
    let log = log_csv::read(text, today()).expect("a log");
    assert!(log.errors.is_empty(), "{:?}", log.errors);
    log.weeks
}

#[test]
fn a_log_of_two_jobs_names_them_and_an_older_file_names_none() {
    let weeks = [
        week("2026-05-04", "clinic"),
        week("2026-05-04", "school, nights"),
    ];
    let text = log_csv::write(&weeks);
    assert_eq!(
        text,
        "week,hours,with_clients,supervision_individual,supervision_group,job\n\
         2026-05-04,20,0,0,0,clinic\n\
         2026-05-04,20,0,0,0,\"school, nights\"\n"
    );
    assert_eq!(weeks_of(&text), weeks);
    // As in files from before jobs had a column, and in files without a named job.
    let older =
        "week,hours,with_clients,supervision_individual,supervision_group\n2026-05-04,20,0,0,0\n";
    let unnamed = [week("2026-05-04", "")];
    assert_eq!(weeks_of(older), unnamed);
    assert_eq!(log_csv::write(&unnamed), older);
    let spanish = "empleo;semana;horas;con_clientes;supervision_individual;supervision_grupo\n;2026-05-04;20;0;0;0\n";
    assert_eq!(weeks_of(spanish), unnamed);
}

#[test]
fn a_column_of_jobs_stands_once() {
    let text = "week,hours,with_clients,supervision_individual,supervision_group,job,empleo\n2026-05-04,20,0,0,0,a,b\n";
    let errors = log_csv::read(text, today()).expect_err("two columns of jobs");
    let reasons: Vec<log_csv::CsvErrorKind> =
        errors.into_iter().map(|error| error.reason).collect();
    assert_eq!(reasons, [log_csv::CsvErrorKind::ColumnTwice]);
}

#[test]
fn the_same_hours_under_two_jobs_are_two_weeks_and_under_none_the_same() {
    let mut records = Records::default();
    let clinic = week("2026-05-04", "clinic");
    let key = format!("{WEEKS}0001");
    records.set(&key, Some(log_records::write_week(&clinic.entry)), 1);
    log_records::set_job(&mut records, "0001", "clinic", 1);
    let not_yet = |weeks: &[LoggedWeek]| log_records::not_yet(&records, weeks);
    let (school, unnamed) = (week("2026-05-04", "school"), week("2026-05-04", ""));
    assert_eq!(not_yet(&[school.clone(), clinic.clone()]), [school]);
    assert!(not_yet(std::slice::from_ref(&unnamed)).is_empty());
    assert_eq!(not_yet(&[unnamed.clone(), clinic]), [unnamed]);
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(202_611),
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_job_survives_its_file_and_none_is_a_formula(jobs in proptest::collection::vec("[-=+@',;\"a-zé ]{0,12}", 1..8)) {
        let weeks: Vec<LoggedWeek> = jobs.iter().map(|job| week("2026-05-04", job.trim())).collect();
        let text = log_csv::write(&weeks);
        let read = log_csv::read(&text, today()).expect("a log").weeks;
        let is_same = read.iter().zip(&weeks).all(|(read, week)| read.job == week.job);
        prop_assert!(is_same && read.len() == weeks.len(), "{read:?}");
        for line in text.lines().skip(1) {
            let job = line.splitn(6, ',').nth(5).unwrap_or_default();
            prop_assert!(!job.strip_prefix('"').unwrap_or(job).starts_with(['=', '+', '-', '@']), "{job:?}");
        }
    }
}

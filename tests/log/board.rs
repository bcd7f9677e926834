//! The log as a table for the board.

use casepath::answers::{Hundredths, UsState};
use casepath::plan::log::{self, Entry, HoursByKind, Tally};
use casepath::plan::log_board::{HoursPeriod, Line, Period, lines};
use casepath::plan::log_csv::mapping::Table;
use casepath::plan::log_records::{self, OPENING, WEEKS};
use casepath::plan::records::Records;
use casepath::tables;
use proptest::prelude::*;
use time::Date;

use crate::given::{ENGLISH, SPANISH, day, entries, practice};

/// A log of these weeks, each with its job.
fn records(weeks: &[(Entry, &str)]) -> Records {
    let mut records = Records::default();
    for (index, (entry, job)) in weeks.iter().enumerate() {
        let id = format!("{index:04}");
        let week = log_records::write_week(entry);
        records.set(&format!("{WEEKS}{id}"), Some(week), 2);
        log_records::set_job(&mut records, &id, job, 2);
    }
    records
}

fn tally(records: &Records, state: UsState, today: Date) -> Tally {
    let all: Vec<Entry> = log_records::weeks(records)
        .into_iter()
        .map(|(_, entry)| entry)
        .collect();
    let opening = log_records::opening(records).unwrap_or_default();
    log::tally(opening, &all, None, practice(tables::rule(state)), today)
}

fn csv(records: &Records, state: UsState, period: Period) -> String {
    let tally = tally(records, state, day("2026-11-24"));
    let lines = lines(records, &tally, period);
    ENGLISH.board_table(&lines, period, &tally, tables::rule(state), state)
}

#[test]
fn a_log_by_month_has_what_counts_its_totals_and_what_the_board_asks() {
    // Michigan counts 40 hours a week at most.
    let weeks = entries("2026-09-21 x2 50/25/1/0; 2026-10-05 x1 30/10/1/2");
    let records = records(
        &weeks
            .into_iter()
            .map(|entry| (entry, ""))
            .collect::<Vec<_>>(),
    );
    let table = csv(&records, UsState::MI, Period::Month);
    let rows: Vec<&str> = table.split("\r\n").collect();
    assert_eq!(
        rows[0],
        "Month,Hours worked,Of these with clients,Individual supervision,Group supervision,Counts: Hours worked,\
         Counts: Of these with clients,Counts: hours without clients,Counts: Individual supervision,\
         Counts: Group supervision,Counts: Supervision in all,Why some does not count"
    );
    // By hand: of twice 50 hours 40 count, and of twice 25 with clients the same fraction, 20.
    assert_eq!(
        rows[1],
        "2026-09,100,50,2,0,80,40,40,2,0,2,Does not count: 20 hours (10 with clients) (over the most of a week)"
    );
    assert_eq!(rows[2], "2026-10,30,10,1,2,30,10,20,1,2,3,");
    assert!(
        rows[3].starts_with("Total,130,60,3,2,110,50,60,3,2,5,"),
        "{}",
        rows[3]
    );
    assert!(
        rows[4].starts_with("Michigan asks for (LMSW"),
        "{}",
        rows[4]
    );
    assert!(rows[5].starts_with("Left,"), "{}", rows[5]);
}

#[test]
fn each_job_has_its_lines_and_what_counts_is_told_of_all_of_them() {
    let weeks = entries("2026-10-05 x1 30/10/1/0; 2026-10-05 x1 20/10/0/1");
    let mut records = records(&[(weeks[0], "Clinic"), (weeks[1], "=A1")]);
    records.set(OPENING, Some("100 50 5 5 3".to_owned()), 3);
    let tally = tally(&records, UsState::OH, day("2026-11-24"));
    let all = lines(&records, &tally, Period::Week);
    let named: Vec<(HoursPeriod, Option<&str>)> = all
        .iter()
        .map(|line| (line.when, line.job.as_deref()))
        .collect();
    let week = HoursPeriod::Week(day("2026-10-05"));
    assert_eq!(
        named,
        [
            (HoursPeriod::Before, Some("")),
            (HoursPeriod::Before, None),
            (week, Some("=A1")),
            (week, Some("Clinic")),
            (week, None),
            (HoursPeriod::Total, Some("")),
            (HoursPeriod::Total, Some("=A1")),
            (HoursPeriod::Total, Some("Clinic")),
            (HoursPeriod::Total, None),
        ]
    );
    let table = csv(&records, UsState::OH, Period::Week);
    assert!(
        table.contains("\r\n2026-10-05,'=A1,20,10,0,1,,"),
        "no formula: {table}"
    );
    assert!(
        table.contains("\r\nHours from before this log,not named,100,50,5,5,,"),
        "{table}"
    );
    // Imported again, its columns have to be mapped; each week equals the recorded one.
    let read = Table::read(&table).expect("a table");
    let mapped = read.weeks(&read.guess(), day("2026-11-24"));
    let expected = HoursByKind {
        hours: Hundredths(5000),
        with_clients: Hundredths(2000),
        individual: Hundredths(100),
        group: Hundredths(100),
    };
    assert_eq!(
        mapped.weeks,
        [Entry::new(day("2026-10-05"), expected).into()]
    );
}

proptest! {
    #[test]
    fn lines_add_up_to_what_the_log_tells(
        runs in prop::collection::vec((0..200_i64, 0..6000_u32, 0..500_u32, 0..500_u32, 0..3_usize), 0..40),
        before in (0..5000_u32, 0..2500_u32), state in 0..UsState::ALL.len(), is_month in any::<bool>(),
    ) {
        let today = day("2026-11-24");
        let weeks: Vec<(Entry, &str)> = runs.into_iter().map(|(back, hours, individual, group, job)| {
            let kinds = HoursByKind {
                hours: Hundredths(hours),
                with_clients: Hundredths(hours / 2),
                individual: Hundredths(individual),
                group: Hundredths(group),
            };
            let week = casepath::plan::log::days::plus_days(today, -7 * back);
            (Entry::new(week, kinds), ["", "A", "B, \"C\""][job])
        }).collect();
        let mut records = records(&weeks);
        let (hours, group) = before;
        records.set(OPENING, Some(format!("{hours} 0 0 {} 3", group.min(hours))), 3);
        let state = UsState::ALL[state];
        let got = tally(&records, state, today);
        let period = if is_month { Period::Month } else { Period::Week };
        let all = lines(&records, &got, period);
        let (total, parts): (Vec<&Line>, Vec<&Line>) = all.iter().partition(|line| line.when == HoursPeriod::Total);
        let sum = |lines: &[&Line], of: fn(&Line) -> Option<HoursByKind>| {
            lines.iter().filter_map(|line| of(line)).fold(HoursByKind::default(), |sum, kinds| sum.plus(&kinds))
        };
        prop_assert_eq!(sum(&parts, |line| line.recorded), got.recorded);
        prop_assert_eq!(sum(&parts, |line| line.counts), got.valid);
        prop_assert_eq!(total.last().and_then(|line| line.counts), Some(got.valid));
        for locale in [ENGLISH, SPANISH] {
            let text = locale.board_table(&all, period, &got, tables::rule(state), state);
            prop_assert!(text.split("\r\n").count() > all.len());
            let formula = |line: &str| line.split(',').any(|cell| cell.starts_with(['=', '+', '-', '@']));
            prop_assert!(!text.split("\r\n").any(formula));
        }
    }
}

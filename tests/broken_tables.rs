//! Broken tables: each test breaks one thing in a copy of `data/` and expects an error with file, line and reason,
//! as the build reports it.
#![cfg(not(target_arch = "wasm32"))]

#[path = "broken_tables/guide.rs"]
mod guide;
#[path = "broken_tables/money.rs"]
mod money;
#[path = "broken_tables/wages.rs"]
mod wages;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use casepath::answers::{CertSet, Month, UsState};
use casepath::estimate::{estimate_among, whole_months};
use casepath::link;
use casepath::tables::cells::Problem;
use casepath::tables::parse::{Tables, read};
use casepath::tables::{Exam, License, LicenseRule, Profession, RequirementKind};

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

const WAGES: &str = "wages_state_percentiles.csv";

fn original(file: &str) -> String {
    fs::read_to_string(data().join(file)).unwrap_or_else(|why| panic!("{file}: {why}"))
}

/// A copy of `data/`; deleted on drop.
struct Copy(PathBuf);

impl Copy {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "casepath-tables-{}-{}",
            process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let copy = Self(env::temp_dir().join(name));
        for folder in ["", "notes", "guide/en", "guide/es"] {
            let (from, to) = (data().join(folder), copy.0.join(folder));
            fs::create_dir_all(&to).expect("a temporary folder");
            for entry in fs::read_dir(from).expect("the tables") {
                let path = entry.expect("a table").path();
                if let (true, Some(name)) = (path.is_file(), path.file_name()) {
                    fs::copy(&path, to.join(name)).expect("a copy of a table");
                }
            }
        }
        copy
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // A leftover in the temporary folder does no harm.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The problems after one file was changed. The change must have an effect.
fn broken(file: &str, change: impl FnOnce(&str) -> String) -> Vec<Problem> {
    let (copy, before) = (Copy::new(), original(file));
    let after = change(&before);
    assert_ne!(after, before, "{file} was not broken");
    fs::write(copy.0.join(file), after).expect("a broken table");
    let Err(problems) = read(&copy.0) else {
        panic!("{file} was broken and nobody noticed")
    };
    for problem in &problems {
        assert_eq!(
            problem.to_string(),
            format!("data/{}:{}: {}", problem.file, problem.line, problem.what)
        );
    }
    problems
}

/// The only row that begins with these cells, and its line.
fn row(file: &str, begins: &str) -> (String, u64) {
    let text = original(file);
    let found: Vec<(usize, &str)> = text
        .lines()
        .enumerate()
        .filter(|(_, row)| row.starts_with(begins))
        .collect();
    assert_eq!(
        found.len(),
        1,
        "{} rows of {file} begin with {begins:?}",
        found.len()
    );
    (found[0].1.to_owned(), found[0].0 as u64 + 1)
}

/// The problems after one cell of this row was set, and the line of the row. The row must have no comma within a
/// cell.
fn broken_cell(file: &str, begins: &str, column: &str, value: &str) -> (Vec<Problem>, u64) {
    let (row, line) = row(file, begins);
    assert!(!row.contains('"'), "choose a row without quotes: {row}");
    let header = original(file)
        .lines()
        .next()
        .map(str::to_owned)
        .unwrap_or_default();
    let index = header
        .split(',')
        .position(|name| name == column)
        .unwrap_or_else(|| panic!("{file} has no {column}"));
    let mut cells: Vec<&str> = row.split(',').collect();
    cells[index] = value;
    (
        broken(file, |text| text.replacen(&row, &cells.join(","), 1)),
        line,
    )
}

fn problem(file: &str, line: u64, what: &str) -> Problem {
    Problem {
        file: file.to_owned(),
        line,
        what: what.to_owned(),
    }
}

/// Sets one cell and expects one problem, on its line.
fn cell_fails(file: &str, begins: &str, column: &str, value: &str, what: &str) {
    let (problems, line) = broken_cell(file, begins, column, value);
    assert_eq!(problems, [problem(file, line, what)]);
}

/// The line of the first row that begins with this text.
fn line_of(file: &str, begins: &str) -> u64 {
    let text = original(file);
    let line = text.lines().position(|row| row.starts_with(begins));
    line.unwrap_or_else(|| panic!("no row {begins}")) as u64 + 1
}

/// The text without the rows that begin with `begins`.
fn without(text: &str, begins: &str) -> String {
    text.lines()
        .filter(|row| !row.starts_with(begins))
        .map(|row| format!("{row}\n"))
        .collect()
}

/// The problems after the row was appended a second time, and the line of the copy.
fn doubled(file: &str, begins: &str) -> (Vec<Problem>, u64) {
    let again = row(file, begins).0;
    let last = original(file).lines().count() as u64 + 1;
    (
        broken(file, |text| format!("{}\n{again}\n", text.trim_end())),
        last,
    )
}

#[test]
fn the_tables_as_they_are_have_no_problem() {
    let Tables {
        states,
        certifications,
        ..
    } = read(&data()).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(states.len(), 51);
    assert!((1..=CertSet::MOST).contains(&certifications.len()));
    let copy = Copy::new();
    assert!(read(&copy.0).is_ok(), "a copy reads as well");
}

// Sources

#[test]
fn an_unknown_source_is_refused() {
    let what = r#"source "hearsay" does not stand in sources.csv"#;
    cell_fails("states.csv", "OH,", "source", "hearsay", what);
    cell_fails(
        "fees.csv",
        "exam-clinical,",
        "source",
        "aswb-fees;hearsay",
        what,
    );
    let (problems, line) = broken_cell(
        "wages_state_percentiles.csv",
        "AK,11-9111,2024-05,",
        "source",
        "hearsay",
    );
    assert_eq!(
        problems[0],
        problem("wages_state_percentiles.csv", line, what)
    );
}

#[test]
fn a_figure_without_a_source_is_refused() {
    cell_fails(
        "states.csv",
        "OH,",
        "source",
        "",
        "source is empty; every figure needs one",
    );
}

#[test]
fn a_source_that_stands_twice_is_refused() {
    let (problems, line) = doubled("sources.csv", "bls-oews-us-2024,");
    assert_eq!(
        problems,
        [problem(
            "sources.csv",
            line,
            "source bls-oews-us-2024 stands twice"
        )]
    );
}

#[test]
fn a_source_of_an_unknown_kind_is_refused() {
    let what = r#"kind "rumour" is unknown; it is one of: official, statute, board, guide, study, survey, assumption"#;
    cell_fails("sources.csv", "bls-oews-us-2024,", "kind", "rumour", what);
}

#[test]
fn an_address_that_no_browser_opens_is_refused() {
    let what = r#"url "javascript:alert(1)" is no address of a page"#;
    cell_fails(
        "sources.csv",
        "bls-oews-us-2024,",
        "url",
        "javascript:alert(1)",
        what,
    );
}

#[test]
fn a_bad_date_is_refused() {
    for bad in [
        "2024-02-30",
        "last year",
        "2024-13",
        "2024-00",
        "2023-02-29",
        "24-05",
        "2024/05",
        "2024-5",
        "1066",
    ] {
        let what = format!("period {bad:?} is no date; write YYYY, YYYY-MM or YYYY-MM-DD");
        cell_fails("sources.csv", "bls-oews-us-2023,", "period", bad, &what);
    }
    cell_fails(
        "licenses.csv",
        "AZ,social-work,clinical,",
        "seen",
        "2024-02-30",
        r#"seen "2024-02-30" is no date; write YYYY, YYYY-MM or YYYY-MM-DD"#,
    );
}

// States

#[test]
fn a_missing_state_is_refused() {
    let problems = broken("states.csv", |text| without(text, "OH,"));
    assert_eq!(problems, [problem("states.csv", 0, "state OH is missing")]);
    for period in ["2024-05", "2025-05"] {
        let what = format!("21-1021 of {period}: missing is OH");
        let problems = broken(WAGES, |text| {
            without(text, &format!("OH,21-1021,{period},"))
        });
        assert_eq!(
            problems,
            [problem(
                WAGES,
                line_of(WAGES, &format!("AK,21-1021,{period},")),
                &what
            )]
        );
    }
}

#[test]
fn a_double_state_is_refused() {
    let (problems, line) = doubled("states.csv", "OH,");
    assert_eq!(
        problems,
        [problem("states.csv", line, "state OH stands twice")]
    );
    let (problems, line) = doubled(WAGES, "OH,21-1022,2024-05,");
    let what = "this state, occupation and period stands twice";
    assert_eq!(problems, [problem(WAGES, line, what)]);
}

#[test]
fn an_unknown_state_is_refused() {
    let (problems, line) = broken_cell("states.csv", "OH,", "state", "PR");
    let unknown = problem("states.csv", line, r#"state "PR" is unknown"#);
    assert_eq!(
        problems,
        [unknown, problem("states.csv", 0, "state OH is missing")]
    );
}

// Numbers

#[test]
fn percentiles_out_of_order_are_refused() {
    let what = "the percentiles must all be there and ascend";
    let row = "OH,21-1021,2024-05,";
    cell_fails(WAGES, row, "p25", "90000", "the percentiles must ascend");
    for (column, value) in [("p90", "60000"), ("p50", "")] {
        let begins = "21-1022,Healthcare Social Workers,2024-05,";
        let (problems, line) = broken_cell("wages_us.csv", begins, column, value);
        // Percentiles derived from the nation's are out of order too.
        assert_eq!(problems[0], problem("wages_us.csv", line, what));
    }
}

#[test]
fn a_number_outside_its_plausible_range_is_refused() {
    let figures = original("plausible.csv");
    let range = |table: &str, figure: &str| {
        let begins = format!("{table},{figure},");
        let row = figures
            .lines()
            .find(|row| row.starts_with(&begins))
            .unwrap_or_else(|| panic!("no range {begins}"));
        let mut bounds = row[begins.len()..].split(',').map(str::to_owned);
        (
            bounds.next().unwrap_or_default(),
            bounds.next().unwrap_or_default(),
        )
    };
    for (file, begins, column, figure, bad) in [
        ("states.csv", "OH,", "rpp", "rpp", "1000"),
        (
            "requirements.csv",
            "AZ-social-work-clinical,,months,",
            "amount",
            "months",
            "2400",
        ),
        (
            "requirements.csv",
            "MO-social-work-clinical,,months,48,",
            "amount",
            "months-most",
            "200",
        ),
        (
            "licenses.csv",
            "MO,social-work,clinical,",
            "renewal_years",
            "renewal_years",
            "20",
        ),
        ("model.csv", "range-floor,", "value", "range-floor", "8"),
        ("pathways.csv", "msw,", "slow", "months", "2700"),
        ("neighbors.csv", "hours,20,", "value", "hours", "200"),
    ] {
        let (least, most) = range(file, figure);
        let what = format!(
            "{column} {bad} lies outside the plausible range of {figure}, {least} to {most}"
        );
        cell_fails(file, begins, column, bad, &what);
    }
}

#[test]
fn a_number_that_is_no_number_is_refused() {
    for bad in [
        "lots", "1e3", "NaN", "inf", "3 000", "$3000", "+3000", "0x10", "٣",
    ] {
        let what = format!("amount {bad:?} is no number");
        let file = "requirements.csv";
        let (problems, line) = broken_cell(file, "MA-social-work-clinical,,hours,", "amount", bad);
        assert_eq!(problems[0], problem(file, line, &what));
        assert!(
            problems.iter().all(|problem| problem.line == line),
            "{problems:?}"
        );
    }
}

#[test]
fn a_number_without_a_plausible_range_is_refused() {
    let problems = broken("plausible.csv", |text| without(text, "model.csv,tie,"));
    let line = row("model.csv", "tie,").1;
    assert_eq!(
        problems,
        [problem(
            "model.csv",
            line,
            "plausible.csv has no range for tie of model.csv"
        )]
    );
}

#[test]
fn what_a_board_may_answer_needs_a_range() {
    let problems = broken("plausible.csv", |text| {
        without(text, "requirements.csv,months-part-time,")
    });
    let what = "there is no range for months-part-time of requirements.csv";
    assert!(
        problems.contains(&problem("plausible.csv", 0, what)),
        "{problems:?}"
    );
}

#[test]
fn a_plausible_range_that_is_none_is_refused() {
    let (problems, line) = broken_cell("plausible.csv", "model.csv,shape-p10,", "least", "2");
    let what = "least and most must be numbers, the least first";
    assert_eq!(problems[0], problem("plausible.csv", line, what));
}

#[test]
fn low_point_and_high_out_of_order_are_refused() {
    let file = "factors.csv";
    cell_fails(
        file,
        "setting-hospital,",
        "low",
        "0.1",
        "low 0.1, point 0.08, high 0.123 are out of order",
    );
    cell_fails(
        file,
        "setting-school,",
        "high",
        "0.1",
        "low 0.08, point 0.148, high 0.1 are out of order",
    );
    let problems = broken(file, |text| {
        text.replacen(
            "bilingual,bilingual,all,0.000,0.049,",
            "bilingual,bilingual,all,0.000,,",
            1,
        )
    });
    let line = row(file, "bilingual,").1;
    assert_eq!(
        problems[0],
        problem(file, line, "low, point and high are all needed")
    );
}

#[test]
fn a_fee_from_more_to_less_is_refused() {
    let what = "usd_low and usd_high: both or neither, the lower first";
    cell_fails("fees.csv", "exam-masters,", "usd_low", "231", what);
    cell_fails("fees.csv", "exam-masters,", "usd_high", "", what);
}

#[test]
fn months_of_study_out_of_order_are_refused() {
    cell_fails(
        "pathways.csv",
        "msw,",
        "fast",
        "25",
        "fast, typical and slow are all needed, in this order",
    );
    cell_fails(
        "pathways.csv",
        "msw,",
        "accelerated",
        "22",
        "accelerated takes longer than fast",
    );
    cell_fails(
        "pathways.csv",
        "msw,",
        "part_time",
        "",
        "a degree needs accelerated and part_time months",
    );
}

// Grades and names

#[test]
fn an_unknown_grade_is_refused() {
    let what = |grade: &str| format!("grade {grade:?} is unknown; it is one of: A, A-, B, C");
    cell_fails("fees.csv", "exam-clinical,", "grade", "A+", &what("A+"));
    cell_fails("model.csv", "tie,", "grade", "", &what(""));
    let direct = "AZ-social-work-clinical,,direct-hours,";
    cell_fails("requirements.csv", direct, "grade", "D", &what("D"));
    cell_fails("certifications.csv", "ccm,", "grade", "b", &what("b"));
}

#[test]
fn an_unknown_need_of_a_certification_is_refused() {
    let what = r#"needs "luck" is unknown; it is one of: none, bachelors, bsw, other-masters, msw, clinical, rn, bachelors-or-rn, clinician"#;
    cell_fails("certifications.csv", "ccm,", "needs", "luck", what);
}

#[test]
fn an_unknown_setting_is_refused() {
    cell_fails(
        "certifications.csv",
        "ccm,",
        "settings",
        "hospital;moon",
        r#"setting "moon" is unknown"#,
    );
}

#[test]
fn a_certification_that_stands_twice_is_refused() {
    let (problems, line) = doubled("certifications.csv", "ccm,");
    assert_eq!(
        problems,
        [problem("certifications.csv", line, "ccm stands twice")]
    );
}

#[test]
fn more_certifications_than_a_set_holds_are_refused() {
    let (ccm, _) = row("certifications.csv", "ccm,");
    let file = "certifications.csv";
    let problems = broken(file, |text| {
        let more: String = (0..CertSet::MOST)
            .map(|n| ccm.replacen("ccm,", &format!("ccm-{n},"), 1) + "\n")
            .collect();
        format!("{}\n{more}", text.trim_end())
    });
    assert!(
        problems.contains(&problem(file, 0, "more than 32 rows")),
        "{problems:?}"
    );
}

#[test]
fn an_unknown_answer_has_no_neighbors() {
    cell_fails(
        "neighbors.csv",
        "hours,20,",
        "answer",
        "luck",
        r#"answer "luck" has no neighbors"#,
    );
}

// Rules

/// Sets one cell of a requirement and expects one problem, on its line.
fn requirement_fails(begins: &str, column: &str, value: &str, what: &str) {
    cell_fails("requirements.csv", begins, column, value, what);
}

#[test]
fn a_state_without_a_clinical_license_is_refused() {
    let file = "licenses.csv";
    let problems = broken(file, |text| without(text, "OH,social-work,clinical,"));
    let missing = problem(file, 0, "OH-social-work-clinical is missing");
    assert_eq!(problems[0], missing);
    // Its requirements are orphaned.
    let left = r#"license "OH-social-work-clinical" does not stand in licenses.csv"#;
    assert!(problems[1..].iter().all(|problem| problem.what == left));
}

#[test]
fn a_license_that_stands_twice_is_refused() {
    let file = "licenses.csv";
    let (problems, line) = doubled(file, "MO,social-work,first,");
    let before = row(file, "MO,social-work,first,").1;
    let what = format!("MO-social-work-first stands in line {before} too, in the same months");
    assert_eq!(problems, [problem(file, line, &what)]);
}

#[test]
fn a_license_that_asks_nothing_is_refused() {
    let line = row("licenses.csv", "MA,social-work,clinical,").1;
    let problems = broken("requirements.csv", |text| {
        without(text, "MA-social-work-clinical,")
    });
    let what = "MA-social-work-clinical has no row in requirements.csv";
    assert_eq!(problems, [problem("licenses.csv", line, what)]);
}

#[test]
fn a_license_holds_together() {
    let file = "licenses.csv";
    let of_state = "MO,social-work,clinical,";
    let known = "it is one of: license, voluntary, after-practice, not-seen";
    let what = format!(r#"kind "paper" is unknown; {known}"#);
    cell_fails(file, "MO,social-work,bachelor,", "kind", "paper", &what);
    cell_fails(file, of_state, "board", "", "board is empty");
    let what = "compact_since and compact_issues need a compact that was joined";
    cell_fails(file, of_state, "compact", "", what);
}

#[test]
fn a_requirement_is_of_a_license_and_has_an_amount() {
    let months = "MO-social-work-clinical,,months,24,";
    let what = r#"license "MO-social-work" does not stand in licenses.csv"#;
    requirement_fails(months, "license", "MO-social-work", what);
    let what = "amount is empty; what was not seen has no row";
    requirement_fails(months, "amount", "", what);
    requirement_fails(months, "amount", "24.5", "amount must be whole");
    let what = "months are not counted in hours";
    requirement_fails(months, "unit", "hours", what);
    let what = r#"source "rule-zz" does not stand in sources.csv"#;
    requirement_fails(months, "source", "rule-zz", what);
}

#[test]
fn the_terms_of_a_first_license_stand_at_a_first_license() {
    let months = "WY-social-work-first,,license-months,36,";
    let what = "license-months is a limit of a first license";
    requirement_fails(months, "license", "WY-social-work-clinical", what);
    requirement_fails(
        months,
        "unit",
        "days",
        "license-months are not counted in days",
    );
}

#[test]
fn the_months_of_a_requirement_are_in_order() {
    let months = "MO-social-work-clinical,,months,24,";
    let what = r#"from "2028-01-01" is no month; write YYYY-MM"#;
    requirement_fails(months, "from", "2028-01-01", what);
    let failed = "IL-social-work-clinical,,hours,3000,";
    let text = |row: &str| row.replacen("least,,,,A", "least,,2028-01,2027-01,A", 1);
    let (before, line) = row("requirements.csv", failed);
    let problems = broken("requirements.csv", |all| {
        all.replacen(&before, &text(&before), 1)
    });
    assert_eq!(
        problems,
        [problem("requirements.csv", line, "from must lie before to")]
    );
}

#[test]
fn the_same_requirement_stands_twice_only_in_other_months() {
    let file = "requirements.csv";
    let begins = "MO-social-work-clinical,,hours,";
    let (hours, line) = row(file, begins);
    let (problems, last) = doubled(file, begins);
    let what = format!("asks for the same as line {line}, in the same months");
    assert_eq!(problems, [problem(file, last, &what)]);
    // Other requirements from 2028 on: this is how a rule changes.
    let dated = |from: &str, to: &str, amount: &str| {
        let row = hours.replacen("3000", amount, 1);
        row.replacen("least,,,,A", &format!("least,,{from},{to},A"), 1)
    };
    let copy = Copy::new();
    let two = [dated("", "2028-01", "3000"), dated("2028-01", "", "4000")].join("\n");
    let text = original(file).replacen(&hours, &two, 1);
    fs::write(copy.0.join(file), text).expect("a table");
    let read = read(&copy.0);
    assert!(read.is_ok(), "{:?}", read.err());
}

#[test]
fn a_rule_that_changes_from_a_month_on_is_that_of_the_month() {
    let file = "requirements.csv";
    let (hours, _) = row(file, "OH-social-work-clinical,,hours,3000,");
    // As data/README.md describes: the old row ends, and a copy of it begins.
    let ends = hours.replacen("least,,,", "least,,,2028-01", 1);
    let begins = hours
        .replacen("3000", "4000", 1)
        .replacen("least,,,", "least,,2028-01,", 1);
    let copy = Copy::new();
    let text = original(file).replacen(&hours, &[ends, begins].join("\n"), 1);
    fs::write(copy.0.join(file), text).expect("a table");
    let tables = read(&copy.0).expect("a rule that changes");
    // Rules live as long as the program.
    let licenses: &'static [License] = Vec::leak(tables.licenses);
    let hours_in = |year, month| {
        let month = Month::new(year, month).expect("a month");
        let social_work = Profession::SocialWork;
        LicenseRule::among(licenses, UsState::OH, social_work, month, None)
            .and_then(|rule| rule.supervised_hours)
            .map(|hours| hours.amount)
    };
    assert_eq!(hours_in(2027, 12), Some(3000));
    assert_eq!(hours_in(2028, 1), Some(4000));
    assert_eq!(hours_in(2029, 6), Some(4000));
    // At most 1,500 hours count in a year. Begun in November 2026, 3,000 would be done in 2 + 24 + 3 months, in 2029:
    // then 4,000 are required, which take 32. Begun two years before, everything is done in 2027.
    let months_from = |year: u32| {
        let opened = link::read("v=1&from=msw&to=msw&state=OH").expect("answers");
        let today = Month::new(year, 11).expect("a month");
        let made = estimate_among(&opened.answers, today, licenses).expect("a plan");
        made.path.total.map(|total| whole_months(total.typical))
    };
    assert_eq!(months_from(2026), Ok(2 + 32 + 3));
    assert_eq!(months_from(2024), Ok(2 + 24 + 3));
}

/// A license whose title and examination change in 2028, as `data/README.md` describes: the row and its copy.
fn renamed_from_2028(before: &str) -> [String; 2] {
    let cells = |from: &str, to: &str, row: &str| {
        row.replacen(",,,high,", &format!(",{from},{to},high,"), 1)
    };
    let renamed = before
        .replacen(
            ",LCSW,Licensed Clinical Social Worker,",
            ",LICSW,Licensed Independent Worker,",
            1,
        )
        .replacen(",clinical,,", ",generalist-or-clinical,,", 1);
    [cells("", "2028-01", before), cells("2028-01", "", &renamed)]
}

#[test]
fn a_license_that_changes_from_a_month_on_is_that_of_the_month() {
    let file = "licenses.csv";
    let (texas, _) = row(file, "TX,social-work,clinical,");
    let copy = Copy::new();
    let two = renamed_from_2028(&texas).join("\n");
    fs::write(copy.0.join(file), original(file).replacen(&texas, &two, 1)).expect("a table");
    let tables = read(&copy.0).expect("a license that changes");
    let licenses: &'static [License] = Vec::leak(tables.licenses);
    let title_from = |year: u32| {
        let opened = link::read("v=1&from=msw&to=msw&state=TX").expect("answers");
        let today = Month::new(year, 11).expect("a month");
        let made = estimate_among(&opened.answers, today, licenses).expect("a plan");
        let rule = made.rule();
        let hours = rule.supervised_hours.map(|hours| hours.amount);
        (rule.license, rule.clinical_exam.map(Exam::name), hours)
    };
    // 2 + 24 + 3 months: begun in November 2026 it is held in 2029, two years before in 2027. The hours belong to both.
    let (old, new) = (Some("clinical"), Some("generalist-or-clinical"));
    assert_eq!(title_from(2026), ("LICSW", new, Some(3000)));
    assert_eq!(title_from(2024), ("LCSW", old, Some(3000)));
}

#[test]
fn the_rows_of_a_license_follow_one_another() {
    let file = "licenses.csv";
    let (texas, line) = row(file, "TX,social-work,clinical,");
    let name = "TX-social-work-clinical";
    let [old, new] = renamed_from_2028(&texas);
    let problems_of = |old: &str, new: &str| {
        broken(file, |text| {
            text.replacen(&texas, &[old, new].join("\n"), 1)
        })
    };
    let twice = format!("{name} stands in line {line} too, in the same months");
    assert_eq!(
        problems_of(&texas, &texas),
        [problem(file, line + 1, &twice)]
    );
    let early = new.replacen("2028-01", "2027-12", 1);
    assert_eq!(problems_of(&old, &early), [problem(file, line + 1, &twice)]);
    let late = new.replacen("2028-01", "2028-03", 1);
    let missing = format!("{name} is missing between the end of line {line} and from");
    assert_eq!(
        problems_of(&old, &late),
        [problem(file, line + 1, &missing)]
    );
    let ends = format!("to leaves months without {name}");
    let only = broken(file, |text| text.replacen(&texas, &old, 1));
    assert_eq!(only, [problem(file, line, &ends)]);
    let begins = format!("from leaves months without {name}");
    let only = broken(file, |text| text.replacen(&texas, &new, 1));
    assert_eq!(only, [problem(file, line, &begins)]);
}

#[test]
fn nothing_asked_for_is_another_thing_than_not_seen() {
    let file = "requirements.csv";
    let (hours, _) = row(file, "RI-social-work-clinical,,hours,3000,");
    let copy = Copy::new();
    let of_rule = |replaced: &str| {
        let text = original(file).replacen(&hours, replaced, 1);
        fs::write(copy.0.join(file), text).expect("a table");
        let tables = read(&copy.0).expect("a rule that asks for no hours");
        let licenses: &'static [License] = Vec::leak(tables.licenses);
        let month = Month::new(2026, 11).expect("a month");
        LicenseRule::among(licenses, UsState::RI, Profession::SocialWork, month, None)
            .expect("a rule")
    };
    // The row of 1,500 hours with clients does not conflict with a total of none.
    let none = of_rule(&hours.replacen("3000", "0", 1));
    assert_eq!(none.supervised_hours, None);
    assert!(none.none_of(RequirementKind::Hours).is_some());
    let not_seen = of_rule("");
    assert_eq!(not_seen.supervised_hours, None);
    assert!(not_seen.none_of(RequirementKind::Hours).is_none());
    // A requirement of 0 cannot have a rate.
    let rate = "MN-social-work-clinical,,supervision,4,";
    let what = "amount 0 lies outside the plausible range of supervision-160-hours, 1 to 16";
    requirement_fails(rate, "amount", "0", what);
}

#[test]
fn what_is_said_about_an_exam_the_credits_or_the_compact_stands_beside_it() {
    let file = "licenses.csv";
    let without_exam = "MI,counseling,clinical,";
    cell_fails(
        file,
        without_exam,
        "exam_grade",
        "C",
        "exam_grade stands beside no exam",
    );
    let without_credits = "IN,counseling,clinical,";
    let what = "credits_condition stands beside no credits";
    cell_fails(
        file,
        without_credits,
        "credits_condition",
        "accredited",
        what,
    );
    let what = "compact_issues, compact_seen and compact_source stand together";
    cell_fails(file, "IN,counseling,clinical,", "compact_seen", "", what);
    cell_fails(file, "IN,counseling,clinical,", "compact_source", "", what);
}

#[test]
fn a_least_time_over_the_longest_is_refused() {
    let longest = "MO-social-work-clinical,,months,48,";
    let what = "the least months are over the most";
    requirement_fails(longest, "amount", "23", what);
}

#[test]
fn more_hours_with_clients_than_hours_in_all_are_refused() {
    let hours = "RI-social-work-clinical,,hours,";
    let what = "more hours with clients than hours in all";
    requirement_fails(hours, "amount", "1499", what);
}

#[test]
fn more_supervision_of_one_kind_than_in_all_is_refused() {
    let group = "VA-social-work-clinical,,supervision-group,";
    let what = "more supervision of one kind than in all";
    requirement_fails(group, "amount", "101", what);
}

#[test]
fn alternatives_come_in_twos_and_are_of_hours_months_or_rates() {
    let months = "AZ-social-work-clinical,,months,";
    requirement_fails(months, "alternative", "1", "alternatives come in twos");
    let doctorate = "IL-social-work-clinical,2,hours,";
    let what = "the first alternative is for everyone, and has no such condition";
    requirement_fails(doctorate, "alternative", "1", what);
    let direct = "UT-social-work-clinical,,direct-hours,";
    let what = "only hours and months of practice, and rates of supervision, have alternatives";
    requirement_fails(direct, "alternative", "2", what);
    let rate = "NJ-social-work-clinical,,supervision,1,";
    requirement_fails(rate, "alternative", "1", "alternatives come in twos");
}

#[test]
fn supervision_in_two_weeks_has_a_range_of_its_own() {
    let rate = "MO-social-work-clinical,,supervision,2,";
    let what = "amount 200 lies outside the plausible range of supervision-two-weeks, 1 to 20";
    requirement_fails(rate, "amount", "200", what);
}

#[test]
fn a_name_of_a_rule_needs_its_words() {
    let file = "rule_words.csv";
    let problems = broken(file, |text| without(text, "look-back,"));
    assert_eq!(problems, [problem(file, 0, "look-back is missing")]);
    let (problems, _) = broken_cell(file, "fee,", "word", "bribe");
    let unknown = problem(file, 0, "no rule can hold bribe");
    assert_eq!(problems, [problem(file, 0, "fee is missing"), unknown]);
}

// Content management systems of schools

/// Breaks the row of a system, whose cells may contain commas, and expects one problem, on its line.
fn system_fails(id: &str, good: &str, bad: &str, what: &str) {
    let file = "platforms.csv";
    let (_, line) = row(file, &format!("{id},"));
    let problems = broken(file, |text| text.replacen(good, bad, 1));
    assert_eq!(problems, [problem(file, line, what)]);
}

#[test]
fn no_way_is_named_that_the_same_row_says_is_not_kept() {
    let what = "take is element, which this row says is not kept";
    system_fails(
        "canvas",
        "Canvas,no,yes,frame,",
        "Canvas,no,yes,element,",
        what,
    );
}

#[test]
fn a_system_says_when_it_was_looked_at() {
    let what = "seen is empty; say when it was looked at";
    let (good, bad) = (
        "element,2026-11-24,platform-drupal,",
        "element,,platform-drupal,",
    );
    system_fails("drupal", good, bad, what);
}

#[test]
fn what_a_system_keeps_is_said_in_words_that_are_known() {
    let problems = broken("platforms.csv", |text| {
        text.replacen("Drupal,some,some,", "Drupal,some,maybe,", 1)
    });
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].line, row("platforms.csv", "drupal,").1);
    assert!(problems[0].what.contains("maybe"), "{problems:?}");
}

// Rows and columns

#[test]
fn an_unknown_column_is_refused() {
    let problems = broken("fees.csv", |text| text.replacen(",note", ",remark", 1));
    let expected = [
        problem("fees.csv", 1, "the column note is missing"),
        problem("fees.csv", 1, r#"the column "remark" is unknown"#),
    ];
    assert_eq!(problems, expected);
}

#[test]
fn a_missing_column_is_refused() {
    let problems = broken("neighbors.csv", |text| {
        text.lines()
            .map(|row| row.rsplit_once(',').map_or("", |(rest, _)| rest).to_owned() + "\n")
            .collect()
    });
    assert_eq!(
        problems,
        [problem("neighbors.csv", 1, "the column note is missing")]
    );
}

#[test]
fn a_column_that_stands_twice_is_refused() {
    let problems = broken("neighbors.csv", |text| {
        text.lines()
            .map(|row| format!("{row},{}\n", row.split(',').next().unwrap_or_default()))
            .collect()
    });
    assert_eq!(
        problems[0],
        problem("neighbors.csv", 1, r#"the column "answer" stands twice"#)
    );
}

#[test]
fn a_ragged_row_is_refused() {
    for (ragged, cells) in [("hours,20", 2), ("hours,20,hours of work a week,", 4)] {
        let (whole, line) = row("neighbors.csv", "hours,20,");
        let problems = broken("neighbors.csv", |text| text.replacen(&whole, ragged, 1));
        assert_eq!(
            problems,
            [problem(
                "neighbors.csv",
                line,
                &format!("{cells} cells, but 3 columns")
            )]
        );
    }
}

#[test]
fn a_table_without_rows_is_refused() {
    let problems = broken("neighbors.csv", |text| {
        text.lines().next().unwrap_or_default().to_owned()
    });
    assert_eq!(problems, [problem("neighbors.csv", 0, "has no rows")]);
}

#[test]
fn a_table_that_is_missing_is_refused() {
    let copy = Copy::new();
    fs::remove_file(copy.0.join("fees.csv")).expect("a table less");
    let problems = read(&copy.0).err().unwrap_or_default();
    assert!(
        problems[0]
            .to_string()
            .starts_with("data/fees.csv:0: cannot be opened: "),
        "{problems:?}"
    );
}

#[test]
fn a_table_of_broken_text_is_refused() {
    let copy = Copy::new();
    let mut bytes = original("fees.csv").into_bytes();
    bytes.extend(b"\xff\xfe,1,2,USD once,A,aswb-fees,\n");
    fs::write(copy.0.join("fees.csv"), bytes).expect("a broken table");
    let problems = read(&copy.0).err().unwrap_or_default();
    assert_eq!(
        (problems.len(), problems[0].file.as_str(), problems[0].line),
        (
            1,
            "fees.csv",
            original("fees.csv").lines().count() as u64 + 1
        ),
        "{problems:?}"
    );
}

#[test]
fn a_missing_way_of_study_is_refused() {
    let problems = broken("study.csv", |text| without(text, "msw,bsw,"));
    assert_eq!(
        problems,
        [problem("study.csv", 0, "msw after bsw is missing")]
    );
    let problems = broken("study.csv", |text| {
        text.replacen("msw,bsw,", "msw,nothing,", 1)
    });
    let line = row("study.csv", "msw,bsw,").1;
    assert_eq!(
        problems[0],
        problem("study.csv", line, "planned or held is unknown")
    );
    let what = r#"stage "msw-by-night" does not stand in pathways.csv"#;
    cell_fails("study.csv", "msw,bsw,", "stages", "msw-by-night", what);
}

#[test]
fn a_missing_constant_of_the_model_is_refused() {
    let problems = broken("model.csv", |text| without(text, "range-floor,"));
    assert_eq!(
        problems,
        [problem("model.csv", 0, "id range-floor is missing")]
    );
    let problems = broken("factors.csv", |text| without(text, "bilingual,"));
    let missing = |found: &Problem| {
        found.what.starts_with("bilingual ") && found.what.ends_with(" is missing")
    };
    assert!(
        problems
            .iter()
            .any(|found| (found.file.as_str(), found.line) == ("factors.csv", 0) && missing(found))
    );
}

// Long texts

#[test]
fn a_note_that_is_missing_in_one_language_is_refused() {
    for file in ["notes/es.csv", "notes/en.csv"] {
        let problems = broken(file, |text| without(text, "rule.AZ,"));
        assert!(!problems.is_empty());
        assert!(
            problems
                .iter()
                .all(|found| *found == problem(file, 0, "rule.AZ is missing")),
            "{problems:?}"
        );
    }
}

#[test]
fn a_note_that_is_empty_or_stands_twice_is_refused() {
    let (whole, line) = row("notes/es.csv", "rule.AZ,");
    let problems = broken("notes/es.csv", |text| text.replacen(&whole, "rule.AZ,", 1));
    assert_eq!(problems, [problem("notes/es.csv", line, "text is empty")]);
    let (problems, line) = doubled("notes/en.csv", "rule.AZ,");
    assert_eq!(
        problems,
        [problem("notes/en.csv", line, "rule.AZ stands twice")]
    );
}

// The checklist

#[test]
fn an_item_of_an_unknown_step_person_or_count_is_refused() {
    let file = "checklist.csv";
    for (column, value, what) in [
        (
            "stage",
            "study;moon",
            r#"stage "moon" is unknown; it is one of: study, "#,
        ),
        ("stage", "", "stage is empty"),
        (
            "who",
            "nobody",
            r#"who "nobody" is unknown; it is one of: all, "#,
        ),
        ("who", "", "who is empty"),
        (
            "times",
            "twice",
            r#"times "twice" is unknown; it is one of: once, each"#,
        ),
        (
            "source",
            "hearsay",
            r#"source "hearsay" does not stand in sources.csv"#,
        ),
        (
            "id",
            "Portfolio 2",
            r#"id "Portfolio 2" is not made of small letters"#,
        ),
    ] {
        let (problems, line) = broken_cell(file, "portfolio,", column, value);
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!((problems[0].file.as_str(), problems[0].line), (file, line));
        assert!(problems[0].what.starts_with(what), "{:?}", problems[0].what);
    }
}

#[test]
fn an_item_that_stands_twice_is_refused() {
    let (problems, line) = doubled("checklist.csv", "portfolio,");
    let whats: Vec<&str> = problems
        .iter()
        .map(|problem| problem.what.as_str())
        .collect();
    assert_eq!(whats, ["portfolio stands twice", "order 42 stands twice"]);
    assert!(problems.iter().all(|problem| problem.line == line));
}

#[test]
fn an_item_without_a_place_in_the_list_is_refused() {
    cell_fails("checklist.csv", "portfolio,", "order", "", "order is empty");
    cell_fails(
        "checklist.csv",
        "portfolio,",
        "order",
        "first",
        r#"order "first" is no number"#,
    );
}

// The limits of a school's file

#[test]
fn a_limit_of_a_school_file_that_is_missing_or_unknown_is_refused() {
    let file = "school_limits.csv";
    let problems = broken(file, |text| without(text, "months,"));
    assert_eq!(problems, [problem(file, 0, "id months is missing")]);
    let (problems, line) = broken_cell(file, "months,", "id", "weeks");
    assert_eq!(
        problems,
        [
            problem(file, line, "id \"weeks\" is unknown"),
            problem(file, 0, "id months is missing")
        ]
    );
}

#[test]
fn a_limit_of_a_school_file_is_whole_in_order_and_has_a_reason() {
    let file = "school_limits.csv";
    let what = "id: least and most must be whole numbers, the least first";
    for (column, value) in [
        ("least", "41"),
        ("most", ""),
        ("most", "40.5"),
        ("least", "-1"),
    ] {
        cell_fails(file, "id,1,", column, value, what);
    }
    cell_fails(file, "id,1,", "why", "", "why is empty");
}

// Evidence, and the licenses of sources

#[test]
fn a_source_says_how_it_may_be_used_and_how_often_it_appears() {
    let file = "sources.csv";
    let row = "bls-oews-us-2024,";
    let what = r#"license "maybe" is unknown; it is one of: federal, law, state, quoted, own"#;
    cell_fails(file, row, "license", "maybe", what);
    let what = "cycle_months 0 lies outside the plausible range of cycle_months, 1 to 120";
    cell_fails(file, row, "cycle_months", "0", what);
}

#[test]
fn evidence_speaks_of_what_the_program_knows() {
    for (file, row, column, value, what) in [
        (
            "pay_evidence.csv",
            "bilingual-guide,",
            "factors",
            "bilingual;moon",
            r#"factors "moon" is unknown"#,
        ),
        (
            "pay_evidence.csv",
            "bilingual-guide,",
            "factors",
            "",
            "factors is empty; a study speaks of something",
        ),
        (
            "pay_evidence.csv",
            "bilingual-guide,",
            "kind",
            "rumour",
            r#"kind "rumour" is unknown; it is one of: adjusted, raw, claim, policy, direction, none"#,
        ),
        (
            "pay_evidence.csv",
            "bilingual-guide,",
            "route",
            "law",
            r#"route "law" is unknown; it is one of: , social-work, nursing"#,
        ),
        (
            "education.csv",
            "bsw-debt,",
            "degree",
            "llb",
            r#"degree "llb" is unknown; it is one of: bachelors, bsw, bsn, msw, msw-after-bsw, msw-general, other-masters, counseling, doctorate, psyd, none, none, associate, bachelors, bsw, adn, bsn, msw, other-masters, counseling-masters, doctorate"#,
        ),
        (
            "loan_relief.csv",
            "perkins,",
            "settings_if",
            "child-welfare;moon",
            r#"settings_if "moon" is unknown"#,
        ),
        (
            "loan_relief.csv",
            "perkins,",
            "credentials",
            "msw;baron",
            r#"credentials "baron" is unknown"#,
        ),
        (
            "loan_relief.csv",
            "perkins,",
            "states",
            "OH;ZZ",
            r#"states "ZZ" is unknown"#,
        ),
        (
            "guide_states.csv",
            "TX,",
            "state",
            "ZZ",
            "state \"ZZ\" is unknown; it is one of: ",
        ),
    ] {
        let (problems, line) = broken_cell(file, row, column, value);
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!((problems[0].file.as_str(), problems[0].line), (file, line));
        assert!(problems[0].what.starts_with(what), "{:?}", problems[0].what);
    }
}

#[test]
fn a_figure_of_evidence_is_whole_and_graded() {
    let both = "low and high: both or neither, the lower first";
    cell_fails("pay_evidence.csv", "bilingual-guide,", "high", "", both);
    cell_fails("pay_evidence.csv", "bilingual-guide,", "low", "11", both);
    let grade = r#"grade "" is unknown; it is one of: A, A-, B, C"#;
    cell_fails("pay_evidence.csv", "bilingual-guide,", "grade", "", grade);
    let kind = "direction tells no figure";
    cell_fails(
        "pay_evidence.csv",
        "bilingual-guide,",
        "kind",
        "direction",
        kind,
    );
    let unit = "a figure and its unit come together";
    cell_fails("workforce_facts.csv", "ccm-holders,", "unit", "", unit);
    let verdict = "a claim of the guide has a verdict, and nothing else has";
    cell_fails(
        "workforce_facts.csv",
        "ccm-holders,",
        "verdict",
        "partly",
        verdict,
    );
    cell_fails(
        "workforce_facts.csv",
        "guide-insurance-cost,",
        "verdict",
        "",
        verdict,
    );
    let spanish = "text_es is empty";
    cell_fails(
        "workforce_facts.csv",
        "ccm-holders,",
        "text_es",
        "",
        spanish,
    );
}

#[test]
fn relief_that_fits_nobody_or_nowhere_is_refused() {
    let file = "loan_relief.csv";
    let what = "credentials is empty; somebody must qualify";
    cell_fails(file, "perkins,", "credentials", "", what);
    let what = "settings and settings_if are both empty";
    cell_fails(file, "perkins,", "settings_if", "", what);
    let what = "child-welfare stands in settings and in settings_if";
    cell_fails(file, "perkins,", "settings", "child-welfare", what);
}

#[test]
fn a_projection_must_add_up() {
    let file = "projections.csv";
    let row = "21-1022,";
    let what = "percent_change is not that from base to projected, 7.7";
    cell_fails(file, row, "percent_change", "18", what);
    let problems = broken(file, |text| without(text, row));
    assert_eq!(problems, [problem(file, 0, "21-1022 is missing")]);
}

#[test]
fn pay_by_sector_ascends_and_is_no_newer_than_the_wages() {
    let file = "wages_industry.csv";
    let row = "21-1022,Finance and Insurance,";
    let what = "the percentiles must ascend, and p50 must be there";
    cell_fails(file, row, "p50", "", what);
    cell_fails(file, row, "p25", "120000", what);
    let what = "period is later than that of the wages, 2024-05";
    cell_fails(file, row, "period", "2031-05", what);
    let (problems, line) = doubled(file, row);
    let what = "this occupation, sector and period stands twice";
    assert_eq!(problems, [problem(file, line, what)]);
}

#[test]
fn what_the_guide_says_of_a_state_is_whole_and_its_own() {
    let file = "guide_states.csv";
    let what = "mean, median and top_tenth: all or none";
    cell_fails(file, "TX,", "median", "", what);
    let what = "the row tells nothing";
    cell_fails(file, "UT,", "growth_percent", "", what);
    let what = "source is guide-2025 in this table";
    cell_fails(file, "TX,", "source", "assumption", what);
    let (problems, line) = doubled(file, "TX,");
    assert_eq!(problems, [problem(file, line, "state TX stands twice")]);
}

// The catalogue

#[test]
fn a_table_that_the_catalogue_does_not_know_is_refused() {
    let problems = broken("tables.csv", |text| without(text, "borders,"));
    assert_eq!(
        problems,
        [
            problem("columns.csv", 0, "borders does not stand in tables.csv"),
            problem("tables.csv", 0, "borders.csv does not stand here"),
        ]
    );
    let (problems, line) = doubled("tables.csv", "borders,");
    let what = "no column of borders stands in columns.csv";
    assert_eq!(problems, [problem("tables.csv", line, what)]);
}

#[test]
fn a_column_that_the_catalogue_does_not_know_is_refused() {
    let problems = broken("columns.csv", |text| without(text, "states,rpp,"));
    let what = r#"the column "rpp" is unknown"#;
    assert_eq!(problems, [problem("states.csv", 1, what)]);
    let what = "unit \"furlongs\" does not stand in units.csv";
    let (problems, line) = broken_cell("columns.csv", "states,rpp,", "unit", "furlongs");
    assert_eq!(problems[0], problem("columns.csv", line, what));
    let what = r#"role "guess" is unknown; it is one of: key,"#;
    let (problems, _) = broken_cell("columns.csv", "states,rpp,", "role", "guess");
    assert!(problems[0].what.starts_with(what), "{problems:?}");
    let what = "label_es is empty";
    cell_fails("columns.csv", "states,rpp,", "label_es", "", what);
}

#[test]
fn a_figure_in_an_unknown_unit_or_of_an_unknown_occupation_is_refused() {
    let what = r#"unit "furlongs" does not stand in units.csv"#;
    let (problems, line) = broken_cell("education.csv", "bsw-debt,", "unit", "furlongs");
    assert!(problems.contains(&problem("education.csv", line, what)));
    let what = r#""21-1023" does not stand in occupations.csv"#;
    let problems = broken("occupations.csv", |text| without(text, "21-1023,"));
    assert!(problems.iter().all(|problem| problem.what == what));
    assert!(!problems.is_empty());
}

#[test]
fn two_states_at_one_place_of_the_map_are_refused() {
    let begins = "ME,";
    let what = "another state stands at this place";
    cell_fails("tiles.csv", begins, "column", "1", what);
    cell_fails(
        "tiles.csv",
        begins,
        "column",
        "40",
        "column 40 lies outside the plausible range of column, 1 to 11",
    );
}

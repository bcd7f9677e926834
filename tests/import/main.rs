//! The `import` binary: what it accepts, what it rejects, and that a rejection changes nothing.
#![cfg(not(target_arch = "wasm32"))]

mod book;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use book::{HEADS, Row};
use casepath::answers::UsState;
use casepath::tables::WageBasis;
use casepath::tables::parse::{Tables, read};

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_all(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a copy");
        }
    }
}

/// A copy of `data/` with room for other files; deleted on drop.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("import-{name}"));
        let _ = fs::remove_dir_all(&folder);
        let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        copy_all(&original, &folder.join("data"));
        Self(folder)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn book(&self, name: &str, rows: &[Row]) -> PathBuf {
        let path = self.file(&format!("{name}.xlsx"));
        book::write(&path, name, &HEADS, rows);
        path
    }

    fn import(&self, words: &[&str], files: &[&Path]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_import"))
            .args(words)
            .arg("--data")
            .arg(self.0.join("data"))
            .args(files)
            .output()
            .expect("the program runs")
    }

    /// The output of a successful run.
    fn imported(&self, files: &[&Path]) -> String {
        let done = self.import(&[], files);
        let output = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{output}");
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    /// The reason for a rejection; checks that no byte of any table has changed.
    fn refused(&self, words: &[&str], files: &[&Path]) -> String {
        let before = self.all();
        let done = self.import(words, files);
        let output = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(1), "{output}");
        assert!(
            output.starts_with("import: ") && output.ends_with("No table was changed.\n"),
            "{output}"
        );
        assert!(self.all() == before, "{output}");
        output
    }

    fn all(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        for below in ["data", "data/notes"] {
            for entry in fs::read_dir(self.0.join(below)).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_file() {
                    found.insert(path.clone(), fs::read(&path).expect("a file"));
                }
            }
        }
        found
    }

    /// Adds rows to a table.
    fn add(&self, table: &str, rows: &str) {
        let path = self.0.join("data").join(table);
        let before = fs::read_to_string(&path).expect("a table");
        fs::write(path, before + rows).expect("a table");
    }

    fn read(&self) -> Tables {
        read(&self.0.join("data")).unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    fn text(&self, table: &str) -> String {
        fs::read_to_string(self.0.join("data").join(table)).expect("a table")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn find<'a>(rows: &'a mut [Row], state: &str, soc: &str) -> &'a mut Row {
    let found = rows
        .iter_mut()
        .find(|row| row.state == state && row.soc == soc);
    found.expect("a row")
}

#[test]
fn a_years_files_become_the_tables() {
    let folder = Folder::new("year");
    folder.add("consumer_prices.csv", "2025-05,321.465,bls-cpi-u\n");
    let nation = folder.book("national_M2025_dl", &book::nation());
    let states = folder.book("state_M2025_dl", &book::states());
    let output = folder.imported(&[&states, &nation]);
    assert!(
        output.contains("What changes in 51 states, the largest change first:"),
        "{output}"
    );
    let tables = folder.read();
    assert_eq!(tables.wage_period, "2025-05");
    // By hand: Ohio is the 36th state, and 21-1022 the fifth of the book's occupations.
    let ohio = UsState::OH as usize;
    let own = tables.pay(ohio, 1).expect("a state");
    let median = 50_000.0 + 100.0 * ohio as f64 + 12_000.0;
    assert_eq!(own.basis, WageBasis::Official);
    assert_eq!(
        own.percentiles,
        [0.7, 0.84, 1.0, 1.25, 1.5].map(|part| (median * part / 10.0_f64).floor() * 10.0)
    );
    let all = (0..51).flat_map(|state| (0..5).map(move |occupation| (state, occupation)));
    for (state, occupation) in all {
        let pay = tables.pay(state, occupation).expect("a state");
        assert_eq!(pay.basis, WageBasis::Official, "Utah's too");
    }
    assert!(tables.later_wages.is_none(), "nothing is later now");
    // The year before is kept, for the nation and for the states.
    assert!(
        folder
            .text("wages_us.csv")
            .contains("21-1022,Healthcare Social Workers,2024-05,")
    );
    let states_told = folder.text("wages_state_percentiles.csv");
    assert!(states_told.contains("\nOH,21-1022,2024-05,"));
    assert_eq!(states_told.matches(",2025-05,").count(), 10 * 51);
    let sources = folder.text("sources.csv");
    for source in [
        "bls-oews-us-2025,official,",
        "bls-oews-state-2025,official,",
    ] {
        assert!(sources.contains(source), "{source}");
    }
    assert!(
        folder
            .imported(&[&states, &nation])
            .contains("hold all this already")
    );
}

#[test]
fn what_changes_most_is_told_first() {
    let folder = Folder::new("told");
    let mut rows = book::states();
    // Far above all others.
    *find(&mut rows, "VT", "21-1023") = Row {
        area_type: "2",
        state: "VT".to_owned(),
        ..Row::new("21-1023", 150_000)
    };
    let states = folder.book("state_M2024_dl", &rows);
    let output = folder.imported(&[&states]);
    let first = output
        .lines()
        .skip_while(|line| !line.starts_with("What changes"))
        .nth(1)
        .expect("a state");
    assert!(first.starts_with("Vermont "), "{first}");
    assert!(first.contains("median of 21-1023"), "{first}");
    let changes: Vec<f64> = output
        .lines()
        .filter_map(|line| {
            line.split_once('(')?
                .1
                .split_once("%)")?
                .0
                .parse::<f64>()
                .ok()
        })
        .map(f64::abs)
        .collect();
    assert_eq!(changes.len(), 51);
    assert!(
        changes.windows(2).all(|pair| pair[0] >= pair[1]),
        "{changes:?}"
    );
}

#[test]
fn marks_of_the_bureau_are_read_as_it_defines_them() {
    let folder = Folder::new("marks");
    let mut rows = book::states();
    let not_told = || ["*"; 5].map(str::to_owned);
    find(&mut rows, "OH", "21-1023").percentiles[4] = "#".to_owned();
    find(&mut rows, "TX", "21-1022").percentiles = not_told();
    find(&mut rows, "CA", "29-1141").jobs = "**".to_owned();
    find(&mut rows, "VT", "29-1141").percentiles[1] = "*".to_owned();
    // As in May 2024: none of it is published.
    let utah = find(&mut rows, "UT", "21-1023");
    utah.percentiles = not_told();
    (utah.jobs, utah.mean) = ("**".to_owned(), "*".to_owned());
    // Numbers as text, as in some editions.
    let texas = find(&mut rows, "TX", "21-1021");
    texas.percentiles = ["34,630", "42,910", "49,940", "60,110", "66,770"].map(str::to_owned);
    texas.jobs = "26,490".to_owned();
    let states = folder.book("state_M2024_dl", &rows);
    let output = folder.imported(&[&states]);
    for part in [
        "OH 21-1023: 90th: at the top of what is told, or above (#); its pay is derived.",
        "TX 21-1022: 10th, 25th, median, 75th, 90th: not available (*); its pay is derived.",
        "VT 29-1141: 25th: not available (*); its quartiles lie between the others.",
        "UT 21-1023: mean, 10th, 25th, median, 75th, 90th: not available (*); its pay is derived.",
    ] {
        assert!(output.contains(part), "{part}: {output}");
    }
    let tables = folder.read();
    let basis = |state: UsState, occupation| {
        tables
            .pay(state as usize, occupation)
            .map(|pay| pay.basis)
            .expect("a state")
    };
    assert_eq!(basis(UsState::OH, 2), WageBasis::Derived);
    assert_eq!(basis(UsState::TX, 1), WageBasis::Derived);
    assert_eq!(basis(UsState::UT, 2), WageBasis::Derived);
    assert_eq!(basis(UsState::VT, 3), WageBasis::Interpolated);
    assert_eq!(basis(UsState::TX, 2), WageBasis::Official);
    let texas = tables.pay(UsState::TX as usize, 0).expect("a state");
    assert_eq!(texas.percentiles[2], 49_940.0);
    // An unpublished figure is blank, never zero.
    let table = folder.text("wages_state_percentiles.csv");
    assert!(table.contains("\nCA,29-1141,2024-05,,"));
    assert!(table.contains("\nUT,21-1023,2024-05,,,,,,,,suppressed,bls-oews-state-2024\n"));
    let cells = table.lines().flat_map(|line| line.split(','));
    assert_eq!(cells.filter(|cell| *cell == "0").count(), 0);
    for state in UsState::ALL {
        for occupation in 0..5 {
            let pay = tables.pay(*state as usize, occupation).expect("a state");
            assert!(pay.percentiles.iter().all(|pay| *pay > 10_000.0));
        }
    }
    // Some editions list Guam with the states.
    assert!(!table.contains("GU,"));
}

#[test]
fn a_zero_in_the_place_of_a_mark_is_refused() {
    let folder = Folder::new("zero");
    let mut rows = book::states();
    find(&mut rows, "UT", "21-1023").percentiles[2] = "0".to_owned();
    let states = folder.book("state_M2024_dl", &rows);
    let output = folder.refused(&[], &[&states]);
    assert!(
        output.contains("column A_MEDIAN: \"0\" is neither a figure nor a mark"),
        "{output}"
    );
}

#[test]
fn files_of_areas_are_read_and_checked_and_change_nothing() {
    let folder = Folder::new("areas");
    let before = folder.all();
    let areas = folder.book("MSA_M2025_dl", &book::areas());
    let output = folder.imported(&[&areas]);
    assert!(
        output.contains("3 areas below the states were read and fit; no table holds them"),
        "{output}"
    );
    assert!(folder.all() == before);
    let mut rows = book::areas();
    rows[0].percentiles[0] = "90000".to_owned();
    let broken = folder.book("MSA_M2025_dl", &rows);
    let output = folder.refused(&[], &[&broken]);
    assert!(
        output.contains("line 2: the percentiles of 21-1022 do not ascend"),
        "{output}"
    );
    // One file may contain everything.
    let rows = [book::states(), book::areas()].concat();
    let all = folder.file("all_data_M_2024.xlsx");
    book::write(&all, "All May 2024 data", &HEADS, &rows);
    let output = folder.imported(&[&all]);
    assert!(output.contains("3 areas below the states"), "{output}");
    assert_eq!(folder.read().wage_period, "2024-05");
}

#[test]
fn sectors_are_put_in_place_and_other_rows_stay() {
    let folder = Folder::new("sectors");
    let mut rows = book::sectors();
    let capped = rows
        .iter_mut()
        .find(|row| row.naics == "52" && row.soc == "21-1022");
    capped.expect("a row").percentiles[4] = "#".to_owned();
    rows.retain(|row| !(row.naics == "81" && row.soc == "21-1021"));
    let sectors = folder.book("natsector_M2024_dl", &rows);
    let output = folder.imported(&[&sectors]);
    assert!(
        output.contains("21-1022 in the sector 52: 90th: at the top"),
        "{output}"
    );
    assert!(
        output.contains("21-1021 in the sector 81: missing; the row stays as it was."),
        "{output}"
    );
    let table = folder.text("wages_industry.csv");
    assert!(table.contains("21-1022,Finance and Insurance,Finanzas y seguros,52,2024-05,1230,63000,42000,50400,60000,75000,,"));
    assert!(
        table.contains("51430,,,bls-ooh-2025"),
        "rows of other sources stay"
    );
    folder.read();
}

const PRICES: &str =
    "GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,2024,2025";

fn prices(folder: &Folder, change: impl Fn(&str) -> String) -> PathBuf {
    let mut text = format!(
        "{PRICES}\n \"00000\",\"United States\", ,SARPP,1,\"...\",\"RPPs: All items \",\"Index\",100.000,100.000\n"
    );
    let states = folder.text("states.csv");
    for (index, row) in states.lines().skip(1).enumerate() {
        let name = row.split(',').nth(1).expect("a name");
        for (line, what) in [(1, "RPPs: All items "), (3, "RPPs: Services: Rents ")] {
            let value = 90.0 + index as f64 / 10.0 + f64::from(line);
            text += &format!(
                " \"{index:02}000\",\"{name} *\",5,SARPP,{line},\"...\",\"{what}\",\"Index\",80.000,{value:.3}\n"
            );
        }
    }
    text += "\"Note: see the included footnote file.\"\n";
    let path = folder.file("SARPP_STATE_2008_2025.csv");
    fs::write(&path, change(&text)).expect("a file");
    path
}

#[test]
fn price_levels_of_the_newest_year_are_taken() {
    let folder = Folder::new("prices");
    let file = prices(&folder, str::to_owned);
    let output = folder.imported(&[&file]);
    assert!(output.contains("price level"), "{output}");
    let tables = folder.read();
    // Alaska is the first: 90 + 1.
    assert_eq!(tables.states[0].prices, 91.0);
    assert!(
        folder.text("states.csv").starts_with(
            "state,name,rpp,rpp_housing,source\nAK,Alaska,91.000,93.000,bea-rpp-2025\n"
        )
    );
    assert!(
        folder
            .text("sources.csv")
            .contains("\nbea-rpp-2025,official,")
    );
}

#[test]
fn prices_that_do_not_fit_are_refused() {
    let folder = Folder::new("no-prices");
    for (change, part) in [
        (
            (|text| text.replace("\"Ohio *\"", "\"Oregon 2\"")) as fn(&str) -> String,
            "these are missing: Ohio",
        ),
        (
            |text| text.replace("TableName", "Table"),
            "the columns TableName are missing",
        ),
        (
            |text| text.replace("91.000", "(NA)"),
            "Alaska: \"(NA)\" is no price level",
        ),
        (
            |text| text.replace("SARPP,", "MARPP,"),
            "no row is of the table SARPP",
        ),
        (
            |text| text.replace("2024,2025", "then,now"),
            "no column is a year",
        ),
        (
            |text| text.replace("91.000", "910.000"),
            "lies outside the plausible range of rpp",
        ),
        (
            |_| "\u{0}\u{1}".to_owned(),
            "this is no table of price levels",
        ),
    ] {
        let file = prices(&folder, change);
        let output = folder.refused(&[], &[&file]);
        assert!(output.contains(part), "{part}: {output}");
    }
}

#[test]
fn a_spreadsheet_that_does_not_fit_is_refused() {
    let folder = Folder::new("refused");
    type Change = fn(&mut Vec<Row>);
    let cases: [(Change, &str); 9] = [
        (
            |rows| rows.retain(|row| row.state != "VT"),
            "50 states, and 51 are needed; these are missing: VT",
        ),
        (
            |rows| rows.retain(|row| row.soc != "21-1023"),
            "the occupation 21-1023 is missing in every state",
        ),
        (
            |rows| rows[0].state = "ZZ".to_owned(),
            "line 2: \"ZZ\" is no state that we know",
        ),
        (
            |rows| find(rows, "OH", "21-1022").mean = "=1/0".to_owned(),
            "column A_MEAN: a formula ended in the error #DIV/0!",
        ),
        (
            |rows| find(rows, "OH", "21-1022").mean = "a lot".to_owned(),
            "column A_MEAN: \"a lot\" is neither a figure nor a mark",
        ),
        (
            |rows| find(rows, "OH", "21-1022").jobs = "#".to_owned(),
            "column TOT_EMP: \"#\" is neither a figure nor a mark",
        ),
        (
            |rows| find(rows, "OH", "21-1021").percentiles[0] = "43215".to_owned(),
            "p10 is not in tens of dollars, as the Bureau tells pay of a year",
        ),
        (
            |rows| find(rows, "OH", "21-1022").percentiles[0] = "90000".to_owned(),
            "the percentiles of 21-1022 do not ascend",
        ),
        (
            |rows| {
                let row = find(rows, "OH", "21-1022").clone();
                rows.push(row);
            },
            "21-1022 stands twice for OH",
        ),
    ];
    for (change, part) in cases {
        let mut rows = book::states();
        change(&mut rows);
        let file = folder.book("state_M2024_dl", &rows);
        let output = folder.refused(&[], &[&file]);
        assert!(output.contains(part), "{part}: {output}");
    }
}

#[test]
fn a_file_of_another_layout_year_or_kind_is_refused() {
    let folder = Folder::new("kinds");
    let rows = book::states();
    let path = folder.file("state_M2024_dl.xlsx");
    let refused = |words: &[&str], part: &str| {
        let output = folder.refused(words, &[&path]);
        assert!(output.contains(part), "{part}: {output}");
    };

    // The headers before 2019.
    let older: Vec<&str> = HEADS
        .iter()
        .map(|head| match *head {
            "PRIM_STATE" => "ST",
            "I_GROUP" => "GROUP",
            head => head,
        })
        .collect();
    book::write(&path, "state_M2024_dl", &older, &rows);
    refused(
        &[],
        "the layout is another one: the columns PRIM_STATE, I_GROUP are missing",
    );

    book::write(&path, "Fields", &["Field", "Description"], &[]);
    refused(
        &[],
        "no sheet holds wages in the Bureau's layout; there are: Fields",
    );

    book::write(&path, "state_M2022_dl", &HEADS, &rows);
    refused(&[], "the sheet is of 2022 and the file's name of 2024");

    book::write(&path, "state_M2024_dl", &HEADS, &rows);
    refused(
        &["--period", "2023-05"],
        "--period says 2023-05, and the file is of 2024-05",
    );

    let whole = fs::read(&path).expect("a file");
    fs::write(&path, &whole[..whole.len() / 2]).expect("half a file");
    refused(&[], "this is no whole spreadsheet");
    fs::write(&path, b"PK\x03\x04").expect("a file");
    refused(&[], "this is no whole spreadsheet");

    let large = fs::File::create(&path).expect("a file");
    large.set_len(200 << 20).expect("a large file");
    drop(large);
    refused(&[], "200 MB is more than the 100 MB that are read");

    let nowhere = folder.file("nowhere.xlsx");
    assert!(folder.refused(&[], &[&nowhere]).contains("nowhere.xlsx"));
}

#[test]
fn one_file_of_a_new_year_alone_does_not_hold_together() {
    let folder = Folder::new("alone");
    let states = folder.book("state_M2025_dl", &book::states());
    let output = folder.refused(&[], &[&states]);
    assert!(
        output.contains("data/consumer_prices.csv:0: the month of the wages, 2025-05, is missing"),
        "{output}"
    );
    // A valid file does not excuse an invalid one after it.
    let nation = folder.book("national_M2025_dl", &book::nation());
    let mut rows = book::states();
    rows.retain(|row| row.state != "VT");
    let broken = folder.book("state_M2025_dl", &rows);
    folder.refused(&[], &[&nation, &broken]);
}

#[test]
fn an_occupation_of_the_nation_that_we_only_show_may_be_missing() {
    let folder = Folder::new("nation");
    let mut rows = book::nation();
    rows.retain(|row| row.soc != "21-1094");
    let nation = folder.book("national_M2025_dl", &rows);
    let output = folder.imported(&[&nation]);
    assert!(
        output.contains("21-1094 of the nation: missing; the row of 2025-05 is left out."),
        "{output}"
    );
    assert_eq!(
        folder.read().wage_period,
        "2024-05",
        "the states are not there yet"
    );
    rows.retain(|row| row.soc != "29-1141");
    let nation = folder.book("national_M2025_dl", &rows);
    assert!(
        folder
            .refused(&[], &[&nation])
            .contains("29-1141 of the nation: missing")
    );
}

#[test]
fn a_check_tells_and_changes_nothing() {
    let folder = Folder::new("check");
    let states = folder.book("state_M2024_dl", &book::states());
    let before = folder.all();
    let done = folder.import(&["--check"], &[&states]);
    let output = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(
        done.status.success()
            && output.contains("Would change: sources.csv, wages_state_percentiles.csv"),
        "{output}"
    );
    assert!(folder.all() == before);
}

#[test]
fn where_a_table_cannot_be_written_none_is_changed() {
    let folder = Folder::new("write");
    // A folder is in the place where the new table would be written first.
    fs::create_dir(folder.file("data/wages_state_percentiles.csv.new")).expect("a folder");
    let states = folder.book("state_M2024_dl", &book::states());
    let output = folder.refused(&[], &[&states]);
    assert!(
        output.contains("the new tables cannot be written"),
        "{output}"
    );
}

#[test]
fn it_says_how_it_is_asked() {
    let run = |words: &[&str]| {
        let done = Command::new(env!("CARGO_BIN_EXE_import"))
            .args(words)
            .output();
        let done = done.expect("the program runs");
        let output = [done.stdout, done.stderr].concat();
        (
            done.status.code(),
            String::from_utf8_lossy(&output).into_owned(),
        )
    };
    let (code, output) = run(&["--help"]);
    assert_eq!(code, Some(0));
    assert!(output.contains("import [--check]"), "{output}");
    for (words, part) in [
        (&[][..], "no file was named"),
        (&["--chekc"], "there is no --chekc"),
        (&["--period", "May", "x"], "--period needs a month"),
        (&["--data"], "--data needs a folder"),
    ] {
        let (code, output) = run(words);
        assert_eq!(code, Some(2), "{output}");
        assert!(
            output.contains(part) && output.contains("import [--check]"),
            "{output}"
        );
    }
}

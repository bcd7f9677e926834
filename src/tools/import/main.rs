//! Imports new figures from the agencies' own files into `data/`: wages of the Bureau of Labor Statistics (nation,
//! states, sectors) and price levels of the Bureau of Economic Analysis. All or nothing: if a file does not fit,
//! the error says why and no table changes.
//!
//! | module | what it does |
//! |---|---|
//! | [`sheet`] | reads the rows of a spreadsheet, for occupations |
//! | [`oews`] | parses a wage row, including the Bureau's marks for missing figures |
//! | [`wages`] | writes the wages into the tables |
//! | [`prices`] | reads and writes the price levels |
//! | [`table`] | a table of `data/` as text, before and after |
//! | [`exchange`] | checks the new tables as the build does, then replaces the files, all or none |
//! | [`changes`] | the effect of the new tables, by state |

mod changes;
mod exchange;
mod oews;
mod prices;
mod sheet;
mod table;
mod wages;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use casepath::tables::parse::read;

const HELP: &str = "\
Reads new figures into data/ and tells what they change, state by state.

    import [--check] [--data FOLDER] [--period YYYY-MM] FILE...

FILE      state_M2025_dl.xlsx, national_M2025_dl.xlsx, natsector_M2025_dl.xlsx (bls.gov/oes/tables.htm),
          or SARPP_STATE_2008_2024.csv (bea.gov, Regional Price Parities). Several at once belong together.
          MSA_M2025_dl.xlsx and BOS_M2025_dl.xlsx are read and checked; no table holds areas below the states.
--check   tells what would change and changes nothing
--data    the folder of the tables; data, where nothing is said
--period  the month of the wages, where the names of file and sheet do not tell it

Ends with 0 when all is well, 1 when a file does not fit (no table was changed), 2 when it was asked wrongly.
";

fn main() -> ExitCode {
    let order = match Args::read(env::args_os().skip(1)) {
        Ok(Some(order)) => order,
        Ok(None) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Err(why) => {
            eprint!("import: {why}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match run(&order) {
        Ok(summary) => {
            print!("{summary}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("import: {why}\nNo table was changed.");
            ExitCode::FAILURE
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Write,
    Check,
}

struct Args {
    mode: Mode,
    folder: PathBuf,
    period: Option<String>,
    files: Vec<PathBuf>,
}

impl Args {
    /// `None` if help was requested.
    fn read(words: impl Iterator<Item = OsString>) -> Result<Option<Self>, String> {
        let mut order = Self {
            mode: Mode::Write,
            folder: "data".into(),
            period: None,
            files: Vec::new(),
        };
        let mut words = words;
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--help" | "-h") => return Ok(None),
                Some("--check") => order.mode = Mode::Check,
                Some("--data") => {
                    order.folder = words.next().ok_or("--data needs a folder")?.into();
                }
                Some("--period") => {
                    let period = words.next().and_then(|word| word.into_string().ok());
                    let period = period.filter(|period| is_month(period));
                    order.period = Some(period.ok_or("--period needs a month such as 2024-05")?);
                }
                Some(unknown) if unknown.starts_with('-') => {
                    return Err(format!("there is no {unknown}"));
                }
                _ => order.files.push(word.into()),
            }
        }
        if order.files.is_empty() {
            return Err("no file was named".to_owned());
        }
        Ok(Some(order))
    }
}

/// `2024-05`
fn is_month(text: &str) -> bool {
    let Some((year, month)) = text.split_once('-') else {
        return false;
    };
    let digits =
        |part: &str, count| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    digits(year, 4) && digits(month, 2) && ("01"..="12").contains(&month)
}

/// Returns the report, or why nothing was done.
fn run(order: &Args) -> Result<String, String> {
    let before = read(&order.folder).map_err(|problems| {
        let first = problems
            .first()
            .map(ToString::to_string)
            .unwrap_or_default();
        format!("the tables are broken before anything is read: {first}")
    })?;
    let mut tables = table::Folder::open(&order.folder);
    let mut notes = Vec::new();
    for file in &order.files {
        let name = file.display();
        let done = match sheet::kind(file)? {
            sheet::Kind::Spreadsheet => sheet::read(file, order.period.as_deref())
                .and_then(|sheet| oews::estimates(&sheet))
                .and_then(|estimates| wages::put(&mut tables, &estimates)),
            sheet::Kind::Text => prices::put(&mut tables, file),
        };
        notes.extend(done.map_err(|why| format!("{name}: {why}"))?);
    }
    let after = exchange::checked(&order.folder, &tables)?;
    let mut summary = notes.join("\n");
    if !summary.is_empty() {
        summary += "\n\n";
    }
    summary += &changes::summary(&before, &after);
    let written = tables.changed();
    if written.is_empty() {
        return Ok(summary + "The tables hold all this already.\n");
    }
    let names: Vec<&str> = written.iter().map(|(name, _)| name.as_str()).collect();
    let names = names.join(", ");
    if order.mode == Mode::Check {
        return Ok(summary + &format!("Would change: {names}\n"));
    }
    exchange::write(&order.folder, &written)?;
    Ok(summary + &format!("Changed: {names}\n"))
}

//! Reads and writes the log as CSV: a header row, then one line per entry.
//!
//! ```text
//! week,hours,with_clients,supervision_individual,supervision_group
//! 2026-05-04,37.5,20,1,0
//! ```
//!
//! A log with several jobs or supervisors has a sixth column, `job`; in a file without it no entry names a job.
//!
//! The input may come from a spreadsheet in English or Spanish: with or without a byte order mark; separated by
//! commas, or by semicolons or tabs (then a decimal comma is allowed too); with quoted cells, columns in any order,
//! any line ends, a first line `sep=;`. Dates are `YYYY-MM-DD` only: 04/05/2026 is April in one country and May in
//! another; a file with other dates, as Excel saves it, is read as a table of another program ([`mapping`]). A row with
//! an error is left out and reported; the others are read. An unknown column rejects the whole file, so that no data (a
//! client's name, say) is imported by mistake or silently lost.
//!
//! No written cell begins with `=`, `+`, `-` or `@`, which a spreadsheet would take for a formula: a job name that
//! does is prefixed with `'`, which is removed when the file is read.
//!
//! ```
//! use casepath_core::plan::log::days::read_iso;
//! use casepath_core::plan::log_csv::{read, write};
//! let spanish = "semana;horas;con_clientes;supervision_individual;supervision_grupo\r\n\
//!                2026-05-06;37,5;20;1;0\r\n";
//! let today = read_iso("2026-11-24").expect("a day");
//! let log = read(spanish, today).expect("a log");
//! assert!(write(&log.weeks).ends_with("\n2026-05-04,37.5,20,1,0\n"));
//! ```

mod columns;
pub mod mapping;
mod meaning;
mod reading;
mod records;
mod when;

use super::log::days::iso;
use super::log_records::LoggedWeek;
use super::spreadsheet::{BYTE_ORDER_MARK, cell};

pub use columns::name;
pub use reading::{CsvError, CsvErrorKind, ParsedWeeks, read};

/// The maximum size of a file, in bytes; the page checks the size before it reads the file.
pub const MOST_BYTES: usize = 512 * 1024;
/// The maximum number of entries: two a week for a working life.
pub const MOST_ENTRIES: usize = 5000;
/// No more errors than this are listed.
pub const MOST_ERRORS: usize = 20;

/// The header row.
const HEADER: &str = "week,hours,with_clients,supervision_individual,supervision_group";

/// The prefix of a job name that begins like a formula, or with this character itself.
const GUARD: char = '\'';

/// Writes the log as CSV, with the job column if any week names one. The order of the weeks is kept.
pub fn write(weeks: &[LoggedWeek]) -> String {
    let has_jobs = weeks.iter().any(|week| !week.job.is_empty());
    let mut text = String::with_capacity(HEADER.len() + weeks.len() * 40);
    if weeks.iter().any(|week| !week.job.is_ascii()) {
        text.push(BYTE_ORDER_MARK);
    }
    text.push_str(HEADER);
    if has_jobs {
        text.push(',');
        text.push_str(columns::JOB);
    }
    text.push('\n');
    for LoggedWeek { entry, job } in weeks {
        text.push_str(&iso(entry.week));
        let kinds = entry.kinds();
        for number in [
            kinds.hours,
            kinds.with_clients,
            kinds.individual,
            kinds.group,
        ] {
            text.push(',');
            text.push_str(&number.write());
        }
        if has_jobs {
            text.push(',');
            text.push_str(&job_cell(job));
        }
        text.push('\n');
    }
    text
}

fn job_cell(job: &str) -> String {
    match job.starts_with(GUARD) {
        true => cell(&[&GUARD.to_string(), job].concat()),
        false => cell(job),
    }
}

/// The job name that [`job_cell`] wrote.
fn job_of_cell(cell: &str) -> &str {
    let guarded = cell.strip_prefix(GUARD);
    guarded
        .filter(|rest| rest.starts_with(['=', '+', '-', '@', GUARD]))
        .unwrap_or(cell)
}

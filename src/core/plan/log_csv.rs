//! The log as CSV, both ways: a header row and a line an entry.
//!
//! ```text
//! week,hours,with_clients,supervision_individual,supervision_group
//! 2026-05-04,37.5,20,1,0
//! ```
//!
//! A log of several jobs or supervisors has a sixth column, `job`; a file without it is read as one of no named job.
//!
//! What is read may come from a spreadsheet in English or Spanish: with or without a byte order mark, with
//! commas, or with semicolons or tabs (there a decimal comma too), with quoted cells, columns in any order, any
//! line ends.
//! Days are `YYYY-MM-DD` only: 04/05/2026 is April in one country and May in another. It is all or nothing:
//! one fault, and no entry is taken. A column that is not ours is a fault, so that nothing (a name of a client,
//! say) is taken in by mistake or lost without a word.
//!
//! No cell that is written begins with `=`, `+`, `-` or `@`, which a spreadsheet would take for a formula: before such a
//! name of a job stands `'`, which is taken off when the file is read.
//!
//! ```
//! use casepath_core::plan::log::days::read_iso;
//! use casepath_core::plan::log_csv::{read, write};
//! let spanish = "semana;horas;con_clientes;supervision_individual;supervision_grupo\r\n\
//!                2026-05-06;37,5;20;1;0\r\n";
//! let today = read_iso("2026-11-24").expect("a day");
//! let weeks = read(spanish, today).expect("a log");
//! assert!(write(&weeks).ends_with("\n2026-05-04,37.5,20,1,0\n"));
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
pub use reading::{CsvError, CsvErrorKind, read};

/// The longest file that is read, in bytes; the page asks for the size before it reads one.
pub const MOST_BYTES: usize = 512 * 1024;
/// The most entries of a file: two a week for a working life.
pub const MOST_ENTRIES: usize = 5000;
/// After so many faults reading stops.
pub const MOST_ERRORS: usize = 20;

/// The header that is written.
const HEADER: &str = "week,hours,with_clients,supervision_individual,supervision_group";

/// What stands before a job whose name begins like a formula, or with this very mark.
const GUARD: char = '\'';

/// The log as CSV, with the column of jobs where a week names one. Weeks stay in their order.
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

/// The name of a job as [`job_cell`] was given it.
fn job_of_cell(cell: &str) -> &str {
    let guarded = cell.strip_prefix(GUARD);
    guarded
        .filter(|rest| rest.starts_with(['=', '+', '-', '@', GUARD]))
        .unwrap_or(cell)
}

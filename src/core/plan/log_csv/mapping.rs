//! A table from another program: the meaning of its columns, and the weeks that its rows sum up to.
//!
//! A row may be a week, a day, a single session or a month; the hours of a month are spread evenly over the weeks
//! that begin in it. If several columns have the same meaning, their hours are added. Rows of different jobs stay
//! apart if a column names the job.

use time::Date;

use super::columns::plain_letters;
pub use super::meaning::Meaning;
use super::reading::{
    CsvError, CsvErrorKind, ParsedWeeks, excerpt, found, hours, without_empty_ends,
};
use super::records::{Lines, named_delimiter, records};
pub use super::when::DayOrder;
use super::when::{RowDate, numeric};
use super::{MOST_BYTES, MOST_ENTRIES, job_of_cell};
use crate::answers::Hundredths;
use crate::plan::log::{Column, Entry, HoursByKind};
use crate::plan::log_records::{LONGEST_JOB, LoggedWeek};
use crate::plan::records::tidy;

/// More columns than any log has.
const MOST_COLUMNS: usize = 40;
/// The header is the row with the most cells among this number of first rows.
const HEADER_AMONG: usize = 10;
/// Minutes per hour: converts hundredths of an hour to hundredths of a minute.
const OF_HOUR: u64 = 60;

/// A table as it was read: the names of its columns, and its rows with their line numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Empty for a column without a name. Long names are cut, as they are shown.
    pub header: Vec<String>,
    /// The whole names.
    names: Vec<String>,
    rows: Vec<(u32, Vec<String>)>,
    decimal: &'static [char],
}

/// The assumed meaning of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ColumnMapping {
    pub meaning: Meaning,
    /// Its numbers are minutes.
    pub in_minutes: bool,
}

/// The assumed meaning of all columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// In the order of the table's columns.
    pub columns: Vec<ColumnMapping>,
    pub order: DayOrder,
}

/// Hours of each kind in hundredths of a minute, so that rounding happens only after the sum.
#[derive(Clone, Copy, Default)]
struct HourSums {
    hours: u64,
    with_clients: u64,
    other: u64,
    individual: u64,
    group: u64,
}

impl HourSums {
    fn add(&mut self, other: Self) {
        self.hours = self.hours.saturating_add(other.hours);
        self.with_clients = self.with_clients.saturating_add(other.with_clients);
        self.other = self.other.saturating_add(other.other);
        self.individual = self.individual.saturating_add(other.individual);
        self.group = self.group.saturating_add(other.group);
    }

    fn kinds(self) -> HoursByKind {
        let hours = |sum: u64| {
            let hundredths = sum.saturating_add(OF_HOUR / 2) / OF_HOUR;
            Hundredths(u32::try_from(hundredths).unwrap_or(u32::MAX))
        };
        HoursByKind {
            hours: hours(self.hours),
            with_clients: hours(self.with_clients),
            individual: hours(self.individual),
            group: hours(self.group),
        }
    }

    /// Share `index` of `count` nearly equal shares; the first ones get the remainder.
    fn share(self, index: u64, count: u64) -> Self {
        let part = |sum: u64| sum / count + u64::from(index < sum % count);
        Self {
            hours: part(self.hours),
            with_clients: part(self.with_clients),
            other: part(self.other),
            individual: part(self.individual),
            group: part(self.group),
        }
    }
}

/// The hours of a week of a job.
struct WeekSum {
    week: Date,
    job: String,
    /// The first line that has some, and the day as it is written there.
    line: u32,
    day_cell: String,
    hours: HourSums,
}

impl WeekSum {
    fn new(week: Date, job: &str, line: u32, day_cell: String) -> Self {
        Self {
            week,
            job: job.to_owned(),
            line,
            day_cell,
            hours: HourSums::default(),
        }
    }
}

impl Table {
    /// Reads a table with any columns; `None` if it is not a table, or has no rows below its header.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.len() > MOST_BYTES || text.contains('\0') {
            return None;
        }
        let named = named_delimiter(text);
        let from = named.map_or(0, |(_, length)| length);
        let delimiter = match named {
            Some((delimiter, _)) => delimiter,
            None => delimiter(text)?,
        };
        let mut lines = Lines::of(text);
        let mut all = Vec::new();
        for (begins, mut cells) in records(text, from, delimiter) {
            let line = lines.at(begins);
            without_empty_ends(&mut cells, 0);
            // A title above the table fills only one cell.
            if cells.iter().filter(|cell| !cell.is_empty()).count() > 1 {
                all.push((line, cells));
            }
            if all.len() > MOST_ENTRIES {
                return None;
            }
        }
        let first = all.iter().take(HEADER_AMONG);
        let most = first.clone().map(|(_, cells)| cells.len()).max()?;
        let index = first.clone().position(|(_, cells)| cells.len() == most)?;
        let rows = all.split_off(index + 1);
        let (_, mut header) = all.pop()?;
        let widest = rows.iter().map(|(_, cells)| cells.len()).max()?;
        header.resize(header.len().max(widest).min(MOST_COLUMNS), String::new());
        Some(Self {
            header: header.iter().map(|cell| excerpt(cell)).collect(),
            names: header,
            rows,
            decimal: if delimiter == b',' {
                &['.']
            } else {
                &[',', '.']
            },
        })
    }

    /// Guesses the meaning of the columns.
    pub fn guess(&self) -> Mapping {
        let names: Vec<String> = self
            .names
            .iter()
            .map(|name| plain_letters(name).collect())
            .collect();
        let mut columns: Vec<Meaning> =
            self.names.iter().map(|name| Meaning::guess(name)).collect();
        // A column of names holds no hours, whatever its header says.
        for (index, column) in columns.iter_mut().enumerate() {
            if column.is_number() && !self.has_number(index) {
                *column = Meaning::Unused;
            }
        }
        keep_one(&mut columns, Meaning::Day, |_| true);
        keep_one(&mut columns, Meaning::Job, |_| true);
        // A total includes the columns next to it; a total of supervision includes both kinds.
        let is_total = |index: usize| names[index].contains("total");
        let is_supervision = |index: usize| names[index].contains("superv");
        let of_both = (0..columns.len()).find(|index| is_total(*index) && is_supervision(*index));
        let has_parts = (0..columns.len()).any(|index| is_supervision(index) && !is_total(index));
        if let Some(index) = of_both.filter(|_| has_parts) {
            columns[index] = Meaning::Unused;
        }
        for meaning in Meaning::ALL.into_iter().filter(|one| one.is_number()) {
            let is_one = |index: usize| columns[index] == meaning && is_total(index);
            if (0..columns.len()).any(is_one) {
                keep_one(&mut columns, meaning, is_total);
            }
        }
        let in_minutes = |name: &str| {
            name.contains("minut") || name.split('_').any(|word| matches!(word, "min" | "mins"))
        };
        let columns = columns.into_iter().zip(&names);
        Mapping {
            columns: columns
                .map(|(meaning, name)| ColumnMapping {
                    meaning,
                    in_minutes: in_minutes(name),
                })
                .collect(),
            order: DayOrder::default(),
        }
    }

    fn has_number(&self, index: usize) -> bool {
        let cells = self.rows.iter().filter_map(|(_, cells)| cells.get(index));
        let mut filled = cells.filter(|cell| !cell.is_empty());
        filled.any(|cell| self.number(cell, false).is_ok())
    }

    /// The name of a column; its number, if it has none.
    pub fn column_name(&self, index: usize) -> String {
        match self.header.get(index).map_or("", String::as_str) {
            "" => (index + 1).to_string(),
            name => name.to_owned(),
        }
    }

    /// The weeks that the rows sum up to, the earliest first, those of each job apart; without those that have an
    /// unreadable row. A week that has not begun `today` is an error.
    pub fn weeks(&self, mapping: &Mapping, today: Date) -> ParsedWeeks {
        let Some(day) = mapping.index_of(Meaning::Day) else {
            return ParsedWeeks {
                errors: vec![CsvError::of_line(0, CsvErrorKind::NoDayColumn)],
                unread: self.rows.len(),
                ..ParsedWeeks::default()
            };
        };
        let day_cell = |cells: &[String]| cells.get(day).cloned().unwrap_or_default();
        let order = self.known_order(mapping);
        // Sorted by week and job.
        let mut all: Vec<WeekSum> = Vec::new();
        let mut broken: Vec<Date> = Vec::new();
        let mut mapped = ParsedWeeks {
            is_ambiguous: order.is_none(),
            ..ParsedWeeks::default()
        };
        for (line, cells) in &self.rows {
            let cell = day_cell(cells);
            let Some(when) = RowDate::read(&cell, order.unwrap_or(mapping.order)) else {
                let reason = CsvErrorKind::NotADay(excerpt(&cell));
                mapped.error(self.error(*line, Column::Week, Some(day), reason));
                continue;
            };
            let weeks = when.weeks(today);
            match self.row(mapping, cells) {
                Ok(sums) => {
                    let job = mapping.job_in(cells);
                    let count = weeks.len() as u64;
                    for (index, week) in weeks.into_iter().enumerate() {
                        let key = (week, job.as_str());
                        let found =
                            all.binary_search_by(|sum| (sum.week, sum.job.as_str()).cmp(&key));
                        let at = found.unwrap_or_else(|at| {
                            all.insert(at, WeekSum::new(week, &job, *line, excerpt(&cell)));
                            at
                        });
                        all[at].hours.add(sums.share(index as u64, count));
                    }
                }
                Err((index, column, reason)) => {
                    broken.extend(weeks);
                    mapped.error(self.error(*line, column, Some(index), reason));
                }
            }
        }
        all.retain(|sum| !broken.contains(&sum.week));
        for WeekSum {
            week,
            job,
            line,
            day_cell,
            hours,
        } in all
        {
            let kinds = hours.kinds();
            let entry = Entry::new(week, kinds);
            match entry.errors_on(today).next() {
                Some(wrong) => {
                    let index = mapping.only_index_of(wrong.column());
                    let reason = CsvErrorKind::Wrong(wrong, found(wrong, &kinds, &day_cell));
                    mapped.error(self.error(line, wrong.column(), index, reason));
                }
                None if kinds.is_zero() => {}
                None => mapped.weeks.push(LoggedWeek { entry, job }),
            }
        }
        mapped
    }

    /// An error in the column with this index; without an index, in the row as a whole.
    fn error(
        &self,
        line: u32,
        column: Column,
        index: Option<usize>,
        reason: CsvErrorKind,
    ) -> CsvError {
        CsvError {
            line,
            column: index.map(|_| column),
            heading: index.map_or_else(String::new, |index| self.column_name(index)),
            reason,
        }
    }

    /// The hours of a row; or the first cell that cannot be read, by the index of its column.
    fn row(
        &self,
        mapping: &Mapping,
        cells: &[String],
    ) -> Result<HourSums, (usize, Column, CsvErrorKind)> {
        let mut sums = HourSums::default();
        for (index, (of_column, cell)) in mapping.columns.iter().zip(cells).enumerate() {
            let (column, sum) = match of_column.meaning {
                Meaning::Unused | Meaning::Day | Meaning::Job => continue,
                Meaning::Hours => (Column::Hours, &mut sums.hours),
                Meaning::WithClients => (Column::WithClients, &mut sums.with_clients),
                Meaning::Other => (Column::Hours, &mut sums.other),
                Meaning::Individual => (Column::Individual, &mut sums.individual),
                Meaning::Group => (Column::Group, &mut sums.group),
            };
            let number = self.number(cell, of_column.in_minutes);
            let number = number.map_err(|reason| (index, column, reason))?;
            *sum = sum.saturating_add(number);
        }
        // Without a total, the hours are the sum of the parts.
        if sums.hours == 0 {
            let parts = [sums.with_clients, sums.other, sums.individual, sums.group];
            sums.hours = parts.into_iter().fold(0, u64::saturating_add);
        }
        Ok(sums)
    }

    /// Parses hours (`1.5` or `1:30`) or minutes; the result is in hundredths of a minute.
    fn number(&self, cell: &str, in_minutes: bool) -> Result<u64, CsvErrorKind> {
        let refused = || CsvErrorKind::NotANumber(excerpt(cell));
        if cell.contains(':') {
            let mut parts = cell.split(':').map(|part| part.trim().parse::<u16>().ok());
            let whole = parts.next().flatten().ok_or_else(refused)?;
            let minutes = parts.next().flatten().filter(|minutes| *minutes < 60);
            let minutes = minutes.ok_or_else(refused)?;
            return Ok((u64::from(whole) * 60 + u64::from(minutes)) * 100);
        }
        // A spreadsheet's division gives more decimals than a log stores.
        let number = match hours(cell, self.decimal) {
            Err(CsvErrorKind::Decimals(_)) => {
                let point = cell.find(self.decimal).unwrap_or(cell.len());
                hours(cell.get(..point + 3).unwrap_or(cell), self.decimal)?
            }
            other => other?,
        };
        let number = u64::from(number.0);
        Ok(if in_minutes { number } else { number * OF_HOUR })
    }

    /// The order of day and month that the rows or the mapping determine; `None` if a row can be read both ways and
    /// no other row decides.
    fn known_order(&self, mapping: &Mapping) -> Option<DayOrder> {
        let index = mapping.index_of(Meaning::Day)?;
        let mut can_be_both = false;
        for (_, cells) in &self.rows {
            let numbers = cells.get(index).and_then(|cell| numeric(cell));
            let Some(('/' | '-', [first, second, _])) = numbers else {
                continue;
            };
            match (first, second) {
                (13..=31, 1..=12) => return Some(DayOrder::DayFirst),
                (1..=12, 13..=31) => return Some(DayOrder::MonthFirst),
                (1..=12, 1..=12) if first != second => can_be_both = true,
                _ => {}
            }
        }
        (!can_be_both).then_some(mapping.order)
    }
}

impl Mapping {
    fn index_of(&self, meaning: Meaning) -> Option<usize> {
        let mut columns = self.columns.iter();
        columns.position(|column| column.meaning == meaning)
    }

    /// The index of the only column of the table that is this column of the log.
    fn only_index_of(&self, column: Column) -> Option<usize> {
        let meaning = match column {
            Column::Week => Meaning::Day,
            Column::Hours => Meaning::Hours,
            Column::WithClients => Meaning::WithClients,
            Column::Individual => Meaning::Individual,
            Column::Group => Meaning::Group,
        };
        let mut columns =
            (0..self.columns.len()).filter(|index| self.columns[*index].meaning == meaning);
        columns.next().filter(|_| columns.next().is_none())
    }

    /// The job that a row names; empty if it names none.
    fn job_in(&self, cells: &[String]) -> String {
        let cell = self
            .index_of(Meaning::Job)
            .and_then(|index| cells.get(index));
        let job = cell.map_or("", |cell| job_of_cell(cell));
        tidy(&job.replace('\n', " "), LONGEST_JOB)
    }
}

/// Keeps a meaning only for the first column that fits.
fn keep_one(columns: &mut [Meaning], meaning: Meaning, fits: impl Fn(usize) -> bool) {
    let first = (0..columns.len()).find(|index| columns[*index] == meaning && fits(*index));
    for (index, column) in columns.iter_mut().enumerate() {
        if *column == meaning && Some(index) != first {
            *column = Meaning::Unused;
        }
    }
}

/// The delimiter: the character that occurs most often in one of the first lines. In a tie a comma loses, because it
/// may also be a decimal mark.
fn delimiter(text: &str) -> Option<u8> {
    let most = |mark: u8| {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let counts = lines.take(5).map(|line| {
            let bytes = line.bytes();
            bytes.filter(|byte| *byte == mark).count()
        });
        counts.max().unwrap_or(0)
    };
    let marks = [b'\t', b';', b','].map(|mark| (mark, most(mark)));
    let mut best = marks[0];
    for other in marks {
        if other.1 > best.1 {
            best = other;
        }
    }
    (best.1 > 0).then_some(best.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::log::WeekError;
    use crate::plan::log::days::{iso, read_iso};

    fn weeks(text: &str) -> (Table, ParsedWeeks) {
        let table = Table::read(text).expect("a table");
        let today = read_iso("2026-11-24").expect("a day");
        let mapped = table.weeks(&table.guess(), today);
        (table, mapped)
    }

    fn week_lines(mapped: &ParsedWeeks) -> Vec<String> {
        let line = |LoggedWeek { entry, job }: &LoggedWeek| {
            let kinds = entry.kinds();
            let numbers = [
                kinds.hours,
                kinds.with_clients,
                kinds.individual,
                kinds.group,
            ];
            format!(
                "{} {} {job}",
                iso(entry.week),
                numbers.map(Hundredths::write).join(" ")
            )
            .trim_end()
            .to_owned()
        };
        mapped.weeks.iter().map(line).collect()
    }

    #[test]
    fn a_row_a_day_comes_to_weeks() {
        let (_, mapped) = weeks(
            "Date,Client name,Direct hours,Total hours,Group supervision\n\
             5/4/2026,A. B.,3,8,\n\
             5/5/2026,C. D.,4.5,8,1\n\
             5/13/2026,E. F.,2,6,\n",
        );
        assert_eq!(
            week_lines(&mapped),
            ["2026-05-04 16 7.5 0 1", "2026-05-11 6 2 0 0"]
        );
        assert!(!mapped.is_ambiguous, "the 13th tells which is the day");
        assert_eq!(mapped.unread, 0);
    }

    #[test]
    fn a_log_that_excel_has_saved_is_read_and_its_jobs_stay_apart() {
        let header = "week,hours,with_clients,supervision_individual,supervision_group,job\n";
        let expected = [
            "2026-05-04 12 6 0 0 School",
            "2026-05-04 20 10 1 0 Clinic",
            "2026-05-11 20 10 1 0 Clinic",
        ];
        let sorted = |mapped: &ParsedWeeks| {
            let mut lines = week_lines(mapped);
            lines.sort();
            lines
        };
        let rows =
            "5/4/2026,20,10,1,0,Clinic\n5/4/2026,12,6,0,0,School\n5/13/2026,20,10,1,0,Clinic\n";
        let (_, mapped) = weeks(&[header, rows].concat());
        assert_eq!(
            (sorted(&mapped), mapped.unread),
            (expected.map(str::to_owned).to_vec(), 0)
        );
        let rows = rows
            .replace("5/4/2026", "46146")
            .replace("5/13/2026", "46155.0");
        let text = ["sep=;\r\n", header, &rows].concat().replace(',', ";");
        let (table, mapped) = weeks(&text);
        assert_eq!(sorted(&mapped), expected);
        assert_eq!(table.rows[0].0, 3, "the line as a text editor counts it");
    }

    #[test]
    fn a_row_a_session_in_minutes_has_no_total() {
        let (table, mapped) = weeks(
            "Session date;Client contact (minutes)\n04.05.2026;50\n05.05.2026;45\n06.05.2026;1:30\n",
        );
        assert!(table.guess().columns[1].in_minutes);
        // 50 and 45 minutes and an hour and a half: 185 minutes.
        assert_eq!(week_lines(&mapped), ["2026-05-04 3.08 3.08 0 0"]);
    }

    #[test]
    fn a_month_is_spread_over_the_weeks_that_begin_in_it() {
        let (_, mapped) = weeks("Month,Hours\nMay 2026,160\n2026-06,150\n");
        let weeks = week_lines(&mapped);
        // Four Mondays in May 2026, five in June.
        assert_eq!(weeks[0], "2026-05-04 40 0 0 0");
        assert_eq!(weeks.len(), 9);
        assert_eq!(weeks[4], "2026-06-01 30 0 0 0");
    }

    #[test]
    fn a_weekly_log_with_two_kinds_of_work_is_added_up() {
        // The columns of California's log. A1 is a part of A.
        let text = "BBS weekly log\n\
             Week of,A. Clinical assessment and therapy,A1. Face-to-face psychotherapy,\
             B. Client centered advocacy,C. Individual supervision,D. Group supervision\n\
             2026-05-04,20,15,10,1,2\n";
        let table = Table::read(text).expect("a table");
        let mut mapping = table.guess();
        assert_eq!(
            mapping
                .columns
                .iter()
                .map(|column| column.meaning)
                .collect::<Vec<_>>(),
            [
                Meaning::Day,
                Meaning::WithClients,
                Meaning::Unused,
                Meaning::Other,
                Meaning::Individual,
                Meaning::Group
            ]
        );
        let today = read_iso("2026-11-24").expect("a day");
        assert_eq!(
            week_lines(&table.weeks(&mapping, today)),
            ["2026-05-04 33 20 1 2"]
        );
        mapping.columns[3].meaning = Meaning::Unused;
        assert_eq!(
            week_lines(&table.weeks(&mapping, today)),
            ["2026-05-04 23 20 1 2"]
        );
    }

    #[test]
    fn short_names_of_supervision_are_understood() {
        let text = "Date,Hrs worked,Indiv. Sup (hrs),Grp Sup\n2026-05-04,20,1,2\n";
        let table = Table::read(text).expect("a table");
        let (_, mapped) = weeks(text);
        assert_eq!(table.guess().columns[2].meaning, Meaning::Individual);
        assert_eq!(week_lines(&mapped), ["2026-05-04 20 0 1 2"]);
    }

    #[test]
    fn what_can_be_two_days_is_asked_for() {
        let text = "date,hours\n04/05/2026,8\n";
        let table = Table::read(text).expect("a table");
        let today = read_iso("2026-11-24").expect("a day");
        let mut mapping = table.guess();
        let mapped = table.weeks(&mapping, today);
        assert!(mapped.is_ambiguous);
        assert_eq!(week_lines(&mapped), ["2026-03-30 8 0 0 0"]);
        mapping.order = DayOrder::DayFirst;
        assert_eq!(
            week_lines(&table.weeks(&mapping, today)),
            ["2026-05-04 8 0 0 0"]
        );
    }

    #[test]
    fn rows_that_are_not_understood_are_told_and_the_others_are_taken() {
        let (_, mapped) = weeks(
            "date,hours\n2026-05-04,8\nTotal,8\n2026-05-12,eight\n2026-02-30,4\n2099-01-05,4\n",
        );
        assert_eq!(week_lines(&mapped), ["2026-05-04 8 0 0 0"]);
        let lines: Vec<u32> = mapped.errors.iter().map(|error| error.line).collect();
        assert_eq!(lines, [3, 4, 5, 6]);
        assert_eq!(mapped.unread, 4);
        assert_eq!(mapped.unlisted(3), 1);
    }

    #[test]
    fn an_error_names_the_column_of_the_file_and_what_stands_there() {
        let (_, mapped) = weeks(
            "Day worked;Hrs on site;Client contact;;Supervision\n\
             5/13/2026;eight;3;;1\n5/20/2026;200;3;;1\n6/30/2099;8;3;;1\n",
        );
        let told: Vec<(u32, &str, &CsvErrorKind)> = mapped
            .errors
            .iter()
            .map(|error| (error.line, &*error.heading, &error.reason))
            .collect();
        let wrong = |why, found: &str| CsvErrorKind::Wrong(why, found.to_owned());
        assert_eq!(
            told,
            [
                (
                    2,
                    "Hrs on site",
                    &CsvErrorKind::NotANumber("eight".to_owned())
                ),
                (3, "Hrs on site", &wrong(WeekError::HoursOverWeek, "200")),
                (4, "Day worked", &wrong(WeekError::InFuture, "6/30/2099")),
            ]
        );
    }

    #[test]
    fn hours_that_are_a_sum_stand_in_no_one_column_and_a_month_is_told_once() {
        let (_, mapped) = weeks("Month,Client contact,Other\nMay 2026,500,400\n");
        let [error] = &mapped.errors[..] else {
            panic!("one error: {:?}", mapped.errors)
        };
        assert_eq!((error.column, &*error.heading), (None, ""));
        assert_eq!((mapped.unread, mapped.unlisted(1)), (1, 0));
    }

    #[test]
    fn a_table_without_a_day_is_told_once() {
        let (_, mapped) = weeks("name,phone\nAna,555\nBen,556\n");
        let reasons: Vec<&CsvErrorKind> = mapped.errors.iter().map(|error| &error.reason).collect();
        assert_eq!(reasons, [&CsvErrorKind::NoDayColumn]);
        assert_eq!((mapped.unread, mapped.unlisted(1)), (2, 0));
    }

    #[test]
    fn what_is_no_table_is_none() {
        for text in ["", "one cell", "a,b", "\0,1\n2,3", "just\nlines\nof text"] {
            assert_eq!(Table::read(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_is_not_with_clients_is_not_counted_as_such() {
        let (_, mapped) = weeks("Date,Direct hours,Indirect hours\n5/13/2026,3,5\n");
        assert_eq!(week_lines(&mapped), ["2026-05-11 8 3 0 0"]);
        // They are in a total already.
        let (_, mapped) = weeks("Date,Client contact,Other,Total hours\n5/13/2026,3,5,8\n");
        assert_eq!(week_lines(&mapped), ["2026-05-11 8 3 0 0"]);
    }

    #[test]
    fn a_total_is_not_added_to_its_parts() {
        let (_, mapped) = weeks(
            "Date,Individual therapy,Group therapy,Total direct hours,Total hours,Individual supervision,Total supervision\n\
             5/13/2026,3,2,5,12,1,1\n",
        );
        assert_eq!(week_lines(&mapped), ["2026-05-11 12 5 1 0"]);
        let (_, mapped) =
            weeks("Fecha;Hora de inicio;Hora de fin;Horas\n13/05/2026;9:00;17:00;8\n");
        assert_eq!(week_lines(&mapped), ["2026-05-11 8 0 0 0"]);
        let (_, mapped) =
            weeks("Client ID,Date,Client minutes,Supervision hours\n17,5/13/2026,90,1\n");
        assert_eq!(week_lines(&mapped), ["2026-05-11 2.5 1.5 1 0"]);
    }

    #[test]
    fn a_row_that_can_be_read_in_one_order_only_tells_that_of_all() {
        let table =
            Table::read("date,hours\n4/5/2026 9:00 AM,1\n13/5/2026 9:00 AM,1\n").expect("a table");
        assert_eq!(table.known_order(&table.guess()), Some(DayOrder::DayFirst));
    }

    #[test]
    fn a_comma_of_decimals_does_not_part_cells() {
        let (_, mapped) = weeks("Fecha;Horas;Con clientes\n13/05/2026;8,5;3,5\n");
        assert_eq!(week_lines(&mapped), ["2026-05-11 8.5 3.5 0 0"]);
    }

    #[test]
    fn minutes_are_added_up_before_they_are_rounded() {
        let rows = "2026-05-04,50\n".repeat(25);
        let (_, mapped) = weeks(&format!("date,client minutes\n{rows}"));
        assert_eq!(week_lines(&mapped), ["2026-05-04 20.83 20.83 0 0"]);
    }

    #[test]
    fn a_month_under_way_lies_in_the_weeks_that_have_begun() {
        // Today is November 24: the week of Monday the 30th has not begun.
        let (_, mapped) = weeks("Month,Hours\nNovember 2026,160\n");
        assert_eq!(mapped.unread, 0);
        assert_eq!(week_lines(&mapped).len(), 4);
    }

    #[test]
    fn a_week_of_which_a_row_is_not_understood_is_left_out() {
        let (_, mapped) = weeks("date,hours\n2026-05-04,8\n2026-05-05,eight\n2026-05-11,8\n");
        assert_eq!(week_lines(&mapped), ["2026-05-11 8 0 0 0"]);
        assert_eq!(mapped.unread, 1);
    }
}

//! Sentences about the hours log, built from its tally so that they cannot contradict the figures.

use time::Date;

use super::messages::LogMessage;
use super::sentences::hundredths;
use super::{Locale, Template, names};
use crate::answers::{Hundredths, Month, UsState};
use crate::estimate::{BindingRequirement, OpenPoint};
use crate::plan::log::days::iso;
use crate::plan::log::{
    BelowPeriod, Column, Deduction, DeductionReason, HoursByKind, NoEndReason, Pace, Progress,
    ProjectedRange, Projection, Tally, Warning, WeekError, YearStart, ranges,
};
use crate::plan::log_board::{self, HoursPeriod, Line, Period};
use crate::plan::log_csv::{self, CsvError};
use crate::plan::spreadsheet;
use crate::plan::timeline::{Step, StepKey};
use crate::tables::{Grade, LicenseRule, MODEL, Required, Requirement};

/// Up to this many weeks or months are listed individually.
const NAMED: usize = 3;

/// The label of an entry's field.
pub const fn column(column: Column) -> LogMessage {
    match column {
        Column::Week => LogMessage::Week,
        Column::Hours => LogMessage::Hours,
        Column::WithClients => LogMessage::WithClients,
        Column::Individual => LogMessage::Individual,
        Column::Group => LogMessage::Group,
    }
}

impl Locale {
    pub fn day(&self, day: Date) -> String {
        self.figures.date(&iso(day))
    }

    /// `Week of May 4, 2026`.
    pub fn week(&self, monday: Date) -> String {
        self.format(LogMessage::WEEK_OF, &[&self.day(monday)])
    }

    /// `weeks of May 4, 2026; May 18, 2026`, or a count with the first and the last week.
    fn weeks(&self, mondays: &[Date]) -> String {
        match mondays {
            [first, .., last] if mondays.len() > NAMED => self.format(
                LogMessage::WEEKS_FROM_TO,
                &[
                    &self.count(mondays.len()),
                    &self.day(*first),
                    &self.day(*last),
                ],
            ),
            [monday] => self.format(LogMessage::WEEK_LISTED, &[&self.day(*monday)]),
            _ => {
                // A semicolon separates the dates, because a date contains a comma.
                let days: Vec<String> = mondays.iter().map(|monday| self.day(*monday)).collect();
                self.format(LogMessage::WEEKS_LISTED, &[&days.join("; ")])
            }
        }
    }

    fn months_named(&self, months: &[Month]) -> String {
        match months {
            [first, .., last] if months.len() > NAMED => self.format(
                LogMessage::MONTHS_MANY,
                &[
                    &self.count(months.len()),
                    &self.figures.month(*first),
                    &self.figures.month(*last),
                ],
            ),
            _ => listed(months.iter().map(|month| self.figures.month(*month))),
        }
    }

    fn count(&self, count: usize) -> String {
        self.number(count as f64)
    }

    /// `1 hour`, `12.5 hours`.
    fn hours(&self, number: Hundredths) -> String {
        self.counted(
            i64::from(number.0),
            LogMessage::HOUR_ONE,
            LogMessage::HOUR_MANY,
        )
    }

    /// `12 hours (6 with clients) and 1 hour of supervision`.
    pub fn kinds(&self, kinds: &HoursByKind) -> String {
        let supervision = kinds.supervision();
        // Client hours above a cap still count as work hours.
        if (kinds.hours.0, supervision.0) == (0, 0) && kinds.with_clients.0 > 0 {
            let clients = self.hours(kinds.with_clients);
            return self.format(LogMessage::CLIENTS_ALONE, &[&clients]);
        }
        let mut hours = self.hours(kinds.hours);
        if kinds.with_clients.0 > 0 {
            let clients = self.hundredths(kinds.with_clients);
            hours = self.format(LogMessage::OF_THEM_CLIENTS, &[&hours, &clients]);
        }
        if supervision.0 == 0 {
            return hours;
        }
        let supervised = self.counted(
            i64::from(supervision.0),
            LogMessage::SUPERVISION_ONE,
            LogMessage::SUPERVISION_MANY,
        );
        if kinds.hours.0 == 0 {
            return supervised;
        }
        self.format(LogMessage::BOTH, &[&hours, &supervised])
    }

    /// A deduction: the hours, the reason with the rule's figure, and the weeks.
    pub fn deduction(&self, deduction: &Deduction, tally: &Tally) -> String {
        self.format(
            LogMessage::NOT_COUNTED,
            &[
                &self.kinds(&deduction.lost),
                &self.why(deduction, tally.year_from),
                &self.deducted_weeks(deduction),
            ],
        )
    }

    fn deducted_weeks(&self, deduction: &Deduction) -> String {
        let mondays: Vec<Date> = deduction.weeks.iter().map(|lost| lost.week).collect();
        let before =
            (!deduction.before.is_zero()).then(|| self.text(LogMessage::BeforeLog).to_owned());
        let weeks = (!mondays.is_empty()).then(|| self.weeks(&mondays));
        let done = before.into_iter().chain(weeks).collect::<Vec<_>>();
        done.join("; ")
    }

    /// The deduction by week: `Week of May 4, 2026: 5 hours`.
    pub fn deduction_weeks(&self, deduction: &Deduction) -> Vec<String> {
        let of_week = |week: Date, kinds: &HoursByKind| self.week(week) + ": " + &self.kinds(kinds);
        let before = (!deduction.before.is_zero()).then(|| {
            let title = self.text(LogMessage::OpeningTitle);
            [title, ": ", &self.kinds(&deduction.before)].concat()
        });
        let lost = deduction.weeks.iter();
        let weeks = lost.map(|lost| of_week(lost.week, &lost.kinds));
        before.into_iter().chain(weeks).collect()
    }

    /// The hours that one week, or another line of the board's table, loses, with short reasons.
    pub fn lost_hours(&self, lost: &[(DeductionReason, HoursByKind)]) -> String {
        let one = |(reason, kinds): &(DeductionReason, HoursByKind)| {
            let why = self.text(short_reason(*reason));
            self.format(LogMessage::LOST_HERE, &[&self.kinds(kinds), why])
        };
        lost.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    /// The log as a CSV table for the board.
    pub fn board_table(
        &self,
        lines: &[Line],
        period: Period,
        tally: &Tally,
        rule: &LicenseRule,
        state: UsState,
    ) -> String {
        let has_jobs = log_board::has_jobs(lines);
        let say = |word: LogMessage| self.text(word).to_owned();
        let counts = |word: LogMessage| self.format(LogMessage::BOARD_COUNTS, &[self.text(word)]);
        let first = match period {
            Period::Week => LogMessage::BoardWeekHead,
            Period::Month => LogMessage::BoardMonthHead,
        };
        let row = |first: String, job: String, recorded: [String; 4], counts: [String; 6]| {
            let job = has_jobs.then_some(job);
            let cells = [first].into_iter().chain(job).chain(recorded);
            cells.chain(counts).collect::<Vec<String>>()
        };
        let mut head = row(
            say(first),
            say(LogMessage::JobColumn),
            [
                LogMessage::Hours,
                LogMessage::WithClients,
                LogMessage::Individual,
                LogMessage::Group,
            ]
            .map(say),
            [
                LogMessage::Hours,
                LogMessage::WithClients,
                LogMessage::BoardOther,
                LogMessage::Individual,
                LogMessage::Group,
                LogMessage::Supervision,
            ]
            .map(counts),
        );
        head.push(say(LogMessage::BoardWhy));
        let mut text = spreadsheet::line(head);
        for line in lines {
            let job = match line.job.as_deref() {
                None => say(LogMessage::BoardAll),
                Some("") => say(LogMessage::JobNone),
                Some(job) => job.to_owned(),
            };
            let first = match line.when {
                HoursPeriod::Before => say(LogMessage::OpeningTitle),
                HoursPeriod::Week(monday) => iso(monday),
                HoursPeriod::Month(month) => month.write(),
                HoursPeriod::Total => say(LogMessage::BoardTotal),
            };
            let recorded = line.recorded.map(recorded_cells).unwrap_or_default();
            let counts = line.counts.map(counted_cells).unwrap_or_default();
            let mut cells = row(first, job, recorded, counts);
            cells.push(self.lost_hours(&line.lost));
            text += &spreadsheet::line(cells);
        }
        let amount = |required: Option<Required>| {
            required.map_or_else(String::new, |required| required.amount.to_string())
        };
        let most = rule.most_group_hours().map(|most| most.amount.to_string());
        let most = most.map(|most| self.format(LogMessage::BOARD_AT_MOST, &[&most]));
        let asks = [
            amount(rule.supervised_hours),
            amount(rule.direct_contact_hours),
            String::new(),
            amount(rule.individual_supervision),
            most.unwrap_or_default(),
            amount(rule.supervision_hours),
        ];
        let left = |limit: BindingRequirement| {
            let term = tally.terms.iter().find(|term| term.limit == limit);
            let left = term.and_then(|term| u32::try_from(hundredths(term.left)).ok());
            left.map_or_else(String::new, |left| Hundredths(left).write())
        };
        let left = [
            left(BindingRequirement::Hours),
            left(BindingRequirement::DirectHours),
            String::new(),
            String::new(),
            String::new(),
            left(BindingRequirement::Supervision),
        ];
        let named = self.format(LogMessage::BOARD_ASKS, &[self.state(state), rule.license]);
        let none = <[String; 4]>::default;
        text += &spreadsheet::line(row(named, String::new(), none(), asks));
        text += &spreadsheet::line(row(say(LogMessage::BoardLeft), String::new(), none(), left));
        for term in tally
            .terms
            .iter()
            .filter(|term| term.limit == BindingRequirement::MinMonths)
        {
            text += &spreadsheet::line([self.progress(term)]);
        }
        text
    }

    fn why(&self, deduction: &Deduction, year: Option<YearStart>) -> String {
        let figure = self.number(f64::from(deduction.figure.unwrap_or_default()));
        let word = match deduction.reason {
            DeductionReason::Future => return self.text(LogMessage::WhyFuture).to_owned(),
            DeductionReason::BeforeRegistration => {
                return self.text(LogMessage::WhyBefore).to_owned();
            }
            DeductionReason::Expired => LogMessage::WHY_EXPIRED,
            DeductionReason::BelowWeek => LogMessage::WHY_BELOW_WEEK,
            DeductionReason::NoSupervision => LogMessage::WHY_NO_SUPERVISION,
            DeductionReason::NoUnit => LogMessage::WHY_NO_UNIT,
            DeductionReason::OneUnit => LogMessage::WHY_ONE_UNIT,
            DeductionReason::SupervisionMonthCap => LogMessage::WHY_SUPERVISION_MONTH,
            DeductionReason::GroupShare => LogMessage::WHY_GROUP_SHARE,
            DeductionReason::GroupCap => LogMessage::WHY_GROUP,
            DeductionReason::WeekCap => LogMessage::WHY_WEEK_CAP,
            DeductionReason::ClientsWeekCap => LogMessage::WHY_CLIENTS_WEEK_CAP,
            DeductionReason::YearCap => {
                let from = match year {
                    Some(YearStart::Registration(_)) => LogMessage::FromRegistration,
                    _ => LogMessage::FromFirstWeek,
                };
                let day = year.map_or_else(String::new, |year| self.day(year.day()));
                return self.format(LogMessage::WHY_YEAR_CAP, &[&figure, self.text(from), &day]);
            }
        };
        self.format(word, &[&figure])
    }

    /// `1,240 of 3,000 supervised hours; 1,760 left.`
    pub fn progress(&self, term: &Progress) -> String {
        let (left, reached) = match term.limit {
            BindingRequirement::MinMonths => (LogMessage::TERM_MONTHS, LogMessage::REACHED_MONTHS),
            BindingRequirement::Hours => (LogMessage::TERM_HOURS, LogMessage::REACHED_HOURS),
            BindingRequirement::DirectHours => {
                (LogMessage::TERM_DIRECT, LogMessage::REACHED_DIRECT)
            }
            BindingRequirement::Supervision => (
                LogMessage::TERM_SUPERVISION,
                LogMessage::REACHED_SUPERVISION,
            ),
        };
        let figures = [term.valid, term.expected, term.left].map(|figure| match term.limit {
            // More than one decimal of a month would be false precision.
            BindingRequirement::MinMonths => self.number((figure * 10.0).round() / 10.0),
            _ => self.number(figure),
        });
        let [valid, expected, rest] = figures.each_ref().map(String::as_str);
        let mut sentence = if term.left > 0.0 {
            self.format(left, &[valid, expected, rest])
        } else {
            self.format(reached, &[valid, expected])
        };
        if term.required.is_none() {
            sentence.push(' ');
            sentence += &self.format(LogMessage::MONTHS_ASSUMED, &[expected]);
        }
        sentence
    }

    /// Why the log does not shorten the plan yet: the degree or the registration comes first.
    pub fn log_waits_for(&self, step: &Step) -> String {
        match (step.key, step.to) {
            (StepKey::Study(_), Some(to)) => {
                let month = self.figures.month(to.typical);
                self.format(LogMessage::WAITS_FOR_STUDY, &[&month])
            }
            _ => self.text(LogMessage::WaitsForRegistration).to_owned(),
        }
    }

    /// Hours per week, averaged over the last weeks.
    pub fn pace(&self, pace: &Pace) -> String {
        let rates = [pace.hours, pace.with_clients, pace.supervision];
        let [hours, clients, supervision] = rates.map(|rate| self.number(rate.mean));
        let weeks = self.number(f64::from(pace.weeks));
        self.format(
            LogMessage::PACE_IS,
            &[&weeks, &hours, &clients, &supervision],
        )
    }

    /// The projected end of practice, the license date and the binding requirement; or why there is no projection.
    pub fn projection(&self, tally: &Tally, rule: &LicenseRule) -> Vec<String> {
        match &tally.projection {
            Projection::NoEnd(why) => vec![self.no_end(*why)],
            Projection::Enough { license } => vec![
                self.text(LogMessage::AllDone).to_owned(),
                self.license_band(license, rule),
            ],
            Projection::Ahead {
                enough,
                license,
                limit,
                tied_with,
                assumed_weeks,
                months: _,
            } => {
                let weeks = tally.pace.map_or(0, |pace| pace.weeks);
                let term = |limit: BindingRequirement| self.text(names::limit(limit));
                let decides = match tied_with {
                    None => self.format(LogMessage::DECIDES, &[term(*limit)]),
                    Some(other) => {
                        self.format(LogMessage::DECIDE_BOTH, &[term(*limit), term(*other)])
                    }
                };
                let mut sentences = vec![
                    self.enough_band(enough, weeks),
                    self.license_band(license, rule),
                    decides,
                ];
                let assumed = assumed_weeks.map(OpenPoint::AssumedWeeks);
                sentences.extend(assumed.map(|point| self.open_point(point)));
                sentences
            }
        }
    }

    fn enough_band(&self, band: &ProjectedRange, weeks: u32) -> String {
        let weeks = self.number(f64::from(weeks));
        let month = |month: Month| self.figures.month(month);
        let (early, typical) = (month(band.early), month(band.typical));
        match band.late {
            None => self.format(LogMessage::ENOUGH_OPEN, &[&weeks, &early, &typical]),
            Some(late) if late == band.early => {
                self.format(LogMessage::ENOUGH_ABOUT, &[&weeks, &early])
            }
            Some(late) => self.format(
                LogMessage::ENOUGH_BETWEEN,
                &[&weeks, &early, &month(late), &typical],
            ),
        }
    }

    fn license_band(&self, band: &ProjectedRange, rule: &LicenseRule) -> String {
        let month = |month: Month| self.figures.month(month);
        let (early, typical) = (month(band.early), month(band.typical));
        let license = rule.license;
        match band.late {
            None => self.format(LogMessage::LICENSE_OPEN, &[license, &early, &typical]),
            Some(late) if late == band.early => {
                self.format(LogMessage::LICENSE_ABOUT, &[license, &early])
            }
            Some(late) => self.format(
                LogMessage::LICENSE_BETWEEN,
                &[license, &early, &month(late)],
            ),
        }
    }

    fn no_end(&self, why: NoEndReason) -> String {
        let whole = |number: u32| self.number(f64::from(number));
        match why {
            NoEndReason::NoEntries => self.text(LogMessage::NoEntriesYet).to_owned(),
            NoEndReason::TooFewWeeks { weeks, least } => {
                self.format(LogMessage::TOO_FEW_WEEKS, &[&whole(least), &whole(weeks)])
            }
            NoEndReason::NoPace { weeks } => self.format(LogMessage::NO_PACE, &[&whole(weeks)]),
            NoEndReason::BelowMinHours { least } => {
                self.format(LogMessage::BELOW_MIN_HOURS, &[&whole(u32::from(least))])
            }
            NoEndReason::NoClients { weeks } => {
                self.format(LogMessage::NO_CLIENTS, &[&whole(weeks)])
            }
            NoEndReason::NoSupervision { weeks } => {
                self.format(LogMessage::NO_SUPERVISION_PACE, &[&whole(weeks)])
            }
            NoEndReason::PastMaxMonths { most } => {
                self.format(LogMessage::PAST_MAX_MONTHS, &[&whole(u32::from(most))])
            }
            NoEndReason::TooFar { years } => {
                self.format(LogMessage::TOO_FAR, &[&self.number(years)])
            }
        }
    }

    /// Rows of required supervision of which one is enough, or that are known only from a guide.
    fn asks_supervision(&self, rates: &[&'static Requirement]) -> String {
        let due = self.supervision_due(rates.iter().copied());
        let is_known = rates.iter().any(|rate| rate.grade != Grade::C);
        let word = if is_known {
            LogMessage::RATE_ASKED
        } else {
            LogMessage::RATE_OF_GUIDE
        };
        self.format(word, &[&due.unwrap_or_default()])
    }

    pub fn log_warning(&self, warning: &Warning) -> String {
        let whole = |number: u32| self.number(f64::from(number));
        match warning {
            Warning::NotRegistered => self.text(LogMessage::WarnNotRegistered).to_owned(),
            Warning::NoEntries { weeks } => {
                self.format(LogMessage::WARN_NO_ENTRIES, &[&self.weeks(weeks)])
            }
            Warning::NoSupervision {
                months,
                by_guide: None,
            } => self.format(
                LogMessage::WARN_NO_SUPERVISION,
                &[&self.months_named(months)],
            ),
            Warning::NoSupervision {
                months,
                by_guide: Some(hours),
            } => self.format(
                LogMessage::WARN_NO_SUPERVISION_BY_GUIDE,
                &[&self.months_named(months), &whole(u32::from(*hours))],
            ),
            Warning::SupervisionBehind { due, valid } => self.format(
                LogMessage::WARN_SUPERVISION_BEHIND,
                &[&self.hours(*valid), &self.hundredths(*due)],
            ),
            Warning::BelowRate { rates, when } => {
                let supervision = self.asks_supervision(rates);
                let when = match when {
                    BelowPeriod::Weeks(weeks) => self.weeks(weeks),
                    BelowPeriod::Months(months) => self.months_named(months),
                };
                self.format(LogMessage::WARN_BELOW_RATE, &[&supervision, &when])
            }
            Warning::BehindRate { rate, due, valid } => self.format(
                LogMessage::WARN_BEHIND_RATE,
                &[
                    &self.asks_supervision(&[rate]),
                    &self.hundredths(*due),
                    &self.hundredths(*valid),
                ],
            ),
            Warning::WillExpire { hours, first } => {
                let hours = self.hours(*hours);
                self.format(LogMessage::WARN_WILL_EXPIRE, &[&hours, &self.day(*first)])
            }
            Warning::OverCapOften { weeks, of, cap } => self.format(
                LogMessage::WARN_OVER_CAP,
                &[&whole(*weeks), &whole(*of), &whole(u32::from(*cap))],
            ),
            Warning::Future { weeks } => {
                self.format(LogMessage::WARN_FUTURE, &[&self.weeks(weeks)])
            }
            Warning::Twice { weeks } => self.format(LogMessage::WARN_TWICE, &[&self.weeks(weeks)]),
            Warning::GroupMayNotCount => self.text(LogMessage::WarnGroup).to_owned(),
            Warning::ByGuide(deduction) => self.format(
                LogMessage::WARN_BY_GUIDE,
                &[
                    &self.kinds(&deduction.lost),
                    self.text(short_reason(deduction.reason)),
                    &whole(u32::from(deduction.figure.unwrap_or_default())),
                    &self.deducted_weeks(deduction),
                ],
            ),
        }
    }

    /// What is wrong with an entry, in lower case and without a period.
    pub fn week_error(&self, wrong: WeekError) -> String {
        let hours = |number: u32| self.hundredths(Hundredths(number));
        match wrong {
            WeekError::TooEarly => self.format(
                LogMessage::WRONG_EARLY,
                &[&ranges::YEARS.start().to_string()],
            ),
            WeekError::TooLate => {
                self.format(LogMessage::WRONG_LATE, &[&ranges::YEARS.end().to_string()])
            }
            WeekError::InFuture => self.text(LogMessage::WrongFuture).to_owned(),
            WeekError::HoursOverWeek => {
                self.format(LogMessage::WRONG_HOURS, &[&hours(ranges::WEEK)])
            }
            WeekError::ClientsOverHours => self.text(LogMessage::WrongClients).to_owned(),
            WeekError::SupervisionOverWeek => self.format(
                LogMessage::WRONG_SUPERVISION,
                &[&hours(ranges::SUPERVISION)],
            ),
        }
    }

    /// The CSV header of a log in this language.
    pub fn log_header(&self) -> String {
        let names = Column::ALL.map(|column| log_csv::name(column, self.language));
        names.join(", ")
    }

    /// An error in a CSV file, with line and column.
    pub fn error(&self, error: &CsvError) -> String {
        let reason = self.fault_reason(&error.reason);
        if error.line == 0 {
            return self.format(LogMessage::FAULT_FILE, &[&reason]);
        }
        let line = error.line.to_string();
        // A column that is missing in the file goes by its name here.
        let name = match (&*error.heading, error.column) {
            ("", None) => return self.format(LogMessage::FAULT_AT, &[&line, &reason]),
            ("", Some(column)) => log_csv::name(column, self.language),
            (heading, _) => heading,
        };
        self.format(LogMessage::FAULT_IN, &[&line, name, &reason])
    }

    fn fault_reason(&self, reason: &log_csv::CsvErrorKind) -> String {
        use log_csv::CsvErrorKind;
        let text = |word: LogMessage| self.text(word).to_owned();
        let with_cell =
            |template: Template<LogMessage, 1>, cell: &str| self.format(template, &[cell]);
        match reason {
            CsvErrorKind::Empty => text(LogMessage::FaultEmpty),
            CsvErrorKind::TooLong => with_cell(
                LogMessage::FAULT_TOO_LONG,
                &self.count(log_csv::MOST_BYTES / 1024),
            ),
            CsvErrorKind::TooManyEntries => with_cell(
                LogMessage::FAULT_TOO_MANY,
                &self.count(log_csv::MOST_ENTRIES),
            ),
            CsvErrorKind::NotText => text(LogMessage::FaultNotText),
            CsvErrorKind::NoHeader => with_cell(LogMessage::FAULT_NO_HEADER, &self.log_header()),
            CsvErrorKind::NoWeeks => text(LogMessage::FaultNoWeeks),
            CsvErrorKind::ColumnMissing => text(LogMessage::FaultMissing),
            CsvErrorKind::ColumnTwice => text(LogMessage::FaultColumnTwice),
            CsvErrorKind::ColumnUnknown(name) => with_cell(LogMessage::FAULT_UNKNOWN, name),
            CsvErrorKind::Cells { found, expected } => self.format(
                LogMessage::FAULT_CELLS,
                &[&self.count(*found), &self.count(*expected)],
            ),
            CsvErrorKind::NotADay(cell) => with_cell(LogMessage::FAULT_NOT_A_DAY, cell),
            CsvErrorKind::NoSuchDay(cell) => with_cell(LogMessage::FAULT_NO_SUCH_DAY, cell),
            CsvErrorKind::NotANumber(cell) => with_cell(LogMessage::FAULT_NUMBER, cell),
            CsvErrorKind::Negative(cell) => with_cell(LogMessage::FAULT_NEGATIVE, cell),
            CsvErrorKind::Decimals(cell) => with_cell(LogMessage::FAULT_DECIMALS, cell),
            CsvErrorKind::NoDayColumn => text(LogMessage::FaultNoDayColumn),
            CsvErrorKind::Wrong(wrong, found) => {
                self.format(LogMessage::FAULT_WRONG, &[&self.week_error(*wrong), found])
            }
            CsvErrorKind::Stopped => text(LogMessage::FaultStopped),
        }
    }

    /// The valid range of hours in a week.
    pub fn log_hours_hint(&self) -> String {
        self.format(
            LogMessage::HOURS_HINT,
            &[&self.hundredths(Hundredths(ranges::WEEK))],
        )
    }

    /// The required format of a CSV file.
    pub fn log_import_hint(&self) -> String {
        self.format(LogMessage::IMPORT_HINT, &[&self.log_header()])
    }

    /// How the range of months is computed.
    pub fn range_explanation(&self) -> String {
        let slower = MODEL.slow_practice.value - 1.0;
        self.format(
            LogMessage::HOW_BAND,
            &[&self.figures.percent(hundredths(slower))],
        )
    }
}

fn recorded_cells(kinds: HoursByKind) -> [String; 4] {
    [
        kinds.hours,
        kinds.with_clients,
        kinds.individual,
        kinds.group,
    ]
    .map(Hundredths::write)
}

fn counted_cells(kinds: HoursByKind) -> [String; 6] {
    let other = kinds.hours.0.saturating_sub(kinds.with_clients.0);
    [
        kinds.hours,
        kinds.with_clients,
        Hundredths(other),
        kinds.individual,
        kinds.group,
        kinds.supervision(),
    ]
    .map(Hundredths::write)
}

/// Why hours do not count, in a few words.
const fn short_reason(reason: DeductionReason) -> LogMessage {
    match reason {
        DeductionReason::Future => LogMessage::ShortFuture,
        DeductionReason::BeforeRegistration => LogMessage::ShortBefore,
        DeductionReason::Expired => LogMessage::ShortExpired,
        DeductionReason::BelowWeek => LogMessage::ShortBelowWeek,
        DeductionReason::NoSupervision => LogMessage::ShortNoSupervision,
        DeductionReason::NoUnit => LogMessage::ShortNoUnit,
        DeductionReason::OneUnit => LogMessage::ShortOneUnit,
        DeductionReason::WeekCap => LogMessage::ShortWeekCap,
        DeductionReason::ClientsWeekCap => LogMessage::ShortClientsWeekCap,
        DeductionReason::YearCap => LogMessage::ShortYearCap,
        DeductionReason::SupervisionMonthCap => LogMessage::ShortSupervisionMonth,
        DeductionReason::GroupShare => LogMessage::ShortGroupShare,
        DeductionReason::GroupCap => LogMessage::ShortGroup,
    }
}

fn listed(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

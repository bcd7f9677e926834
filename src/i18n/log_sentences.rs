//! Sentences on the hours log. They are written from its tally, so they cannot disagree with its figures.

use time::Date;

use super::log_words::LogWord;
use super::sentences::hundredths;
use super::{Locale, names};
use crate::answers::{Hundredths, Month};
use crate::estimate::Limit;
use crate::plan::log::days::iso;
use crate::plan::log::{
    Band, Column, Deduction, Kinds, NoEnd, Pace, Progress, Projection, Reason, Tally, Warning,
    Wrong, YearFrom, ranges,
};
use crate::plan::log_csv::{self, Fault};
use crate::plan::way::{Step, StepKey};
use crate::tables::{LicenseRule, MODEL};

/// As many weeks or months are named one by one.
const NAMED: usize = 3;

/// The label of a field of an entry.
pub const fn column(column: Column) -> LogWord {
    match column {
        Column::Week => LogWord::Week,
        Column::Hours => LogWord::Hours,
        Column::WithClients => LogWord::WithClients,
        Column::Individual => LogWord::Individual,
        Column::Group => LogWord::Group,
    }
}

impl Locale {
    pub fn day(&self, day: Date) -> String {
        self.figures.date(&iso(day))
    }

    /// `Week of May 4, 2026`.
    pub fn week(&self, monday: Date) -> String {
        self.fill(LogWord::WeekOf, &[&self.day(monday)])
    }

    /// `weeks of May 4, 2026; May 18, 2026`, or how many and from when to when.
    fn weeks(&self, mondays: &[Date]) -> String {
        match mondays {
            [first, .., last] if mondays.len() > NAMED => self.fill(
                LogWord::WeeksFromTo,
                &[
                    &self.count(mondays.len()),
                    &self.day(*first),
                    &self.day(*last),
                ],
            ),
            [monday] => self.fill(LogWord::WeekListed, &[&self.day(*monday)]),
            _ => {
                // A day has a comma of its own.
                let days: Vec<String> = mondays.iter().map(|monday| self.day(*monday)).collect();
                self.fill(LogWord::WeeksListed, &[&days.join("; ")])
            }
        }
    }

    fn months_named(&self, months: &[Month]) -> String {
        match months {
            [first, .., last] if months.len() > NAMED => self.fill(
                LogWord::MonthsMany,
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
        self.counted(i64::from(number.0), LogWord::HourOne, LogWord::HourMany)
    }

    /// `12 hours (6 with clients) and 1 hour of supervision`.
    pub fn kinds(&self, kinds: &Kinds) -> String {
        let mut hours = self.hours(kinds.hours);
        if kinds.with_clients.0 > 0 {
            let clients = self.hundredths(kinds.with_clients);
            hours = self.fill(LogWord::OfThemClients, &[&hours, &clients]);
        }
        let supervision = kinds.supervision();
        if supervision.0 == 0 {
            return hours;
        }
        let supervised = self.counted(
            i64::from(supervision.0),
            LogWord::SupervisionOne,
            LogWord::SupervisionMany,
        );
        if kinds.hours.0 == 0 {
            return supervised;
        }
        self.fill(LogWord::Both, &[&hours, &supervised])
    }

    /// What was deducted, why, by which figure, and in which weeks.
    pub fn deduction(&self, deduction: &Deduction, tally: &Tally) -> String {
        let mondays: Vec<Date> = deduction.weeks.iter().map(|lost| lost.week).collect();
        self.fill(
            LogWord::NotCounted,
            &[
                &self.kinds(&deduction.lost),
                &self.why(deduction, tally.year_from),
                &self.weeks(&mondays),
            ],
        )
    }

    /// What each week lost: `Week of May 4, 2026: 5 hours`.
    pub fn deduction_weeks(&self, deduction: &Deduction) -> Vec<String> {
        let of_week = |week: Date, kinds: &Kinds| self.week(week) + ": " + &self.kinds(kinds);
        let lost = deduction.weeks.iter();
        lost.map(|lost| of_week(lost.week, &lost.kinds)).collect()
    }

    fn why(&self, deduction: &Deduction, year: Option<YearFrom>) -> String {
        let figure = self.number(f64::from(deduction.figure.unwrap_or_default()));
        let word = match deduction.reason {
            Reason::Future => LogWord::WhyFuture,
            Reason::BeforeRegistration => LogWord::WhyBefore,
            Reason::Expired => LogWord::WhyExpired,
            Reason::BelowWeek => LogWord::WhyBelowWeek,
            Reason::NoSupervision => LogWord::WhyNoSupervision,
            Reason::NoUnit => LogWord::WhyNoUnit,
            Reason::OneUnit => LogWord::WhyOneUnit,
            Reason::SupervisionMonthCap => LogWord::WhySupervisionMonth,
            Reason::GroupCap => LogWord::WhyGroup,
            Reason::WeekCap => LogWord::WhyWeekCap,
            Reason::YearCap => {
                let from = match year {
                    Some(YearFrom::Registration(_)) => LogWord::FromRegistration,
                    _ => LogWord::FromFirstWeek,
                };
                let day = year.map_or_else(String::new, |year| self.day(year.day()));
                return self.fill(LogWord::WhyYearCap, &[&figure, self.say(from), &day]);
            }
        };
        self.fill(word, &[&figure])
    }

    /// `1,240 of 3,000 supervised hours; 1,760 left.`
    pub fn progress(&self, term: &Progress) -> String {
        let (left, reached) = match term.limit {
            Limit::MinMonths => (LogWord::TermMonths, LogWord::ReachedMonths),
            Limit::Hours => (LogWord::TermHours, LogWord::ReachedHours),
            Limit::DirectHours => (LogWord::TermDirect, LogWord::ReachedDirect),
            Limit::Supervision => (LogWord::TermSupervision, LogWord::ReachedSupervision),
        };
        let word = if term.left > 0.0 { left } else { reached };
        let figures = [term.valid, term.asked, term.left].map(|figure| match term.limit {
            // Hundredths of a month would sound surer than a calendar is.
            Limit::MinMonths => self.number((figure * 10.0).round() / 10.0),
            _ => self.number(figure),
        });
        let mut sentence = self.fill(word, &figures.each_ref().map(String::as_str));
        if term.required.is_none() {
            sentence.push(' ');
            sentence += &self.fill(LogWord::MonthsAssumed, &[&figures[1]]);
        }
        sentence
    }

    /// Hours a week of the last weeks.
    /// Why the log shortens nothing yet: the degree or the registration is still ahead.
    pub fn log_waits_for(&self, step: &Step) -> String {
        match (step.key, step.to) {
            (StepKey::Study(_), Some(to)) => {
                let month = self.figures.month(to.typical);
                self.fill(LogWord::WaitsForStudy, &[&month])
            }
            _ => self.say(LogWord::WaitsForRegistration).to_owned(),
        }
    }

    pub fn pace(&self, pace: &Pace) -> String {
        let rates = [pace.hours, pace.with_clients, pace.supervision];
        let [hours, clients, supervision] = rates.map(|rate| self.number(rate.mean));
        let weeks = self.number(f64::from(pace.weeks));
        self.fill(LogWord::PaceIs, &[&weeks, &hours, &clients, &supervision])
    }

    /// When it will be enough, when the license could follow, and what decides; or why no month can be told.
    pub fn projection(&self, tally: &Tally, rule: &LicenseRule) -> Vec<String> {
        match &tally.projection {
            Projection::NoEnd(why) => vec![self.no_end(*why)],
            Projection::Enough { license } => vec![
                self.say(LogWord::AllDone).to_owned(),
                self.license_band(license, rule),
            ],
            Projection::Ahead {
                enough,
                license,
                limit,
                tied_with,
                months: _,
            } => {
                let weeks = tally.pace.map_or(0, |pace| pace.weeks);
                let term = |limit: Limit| self.say(names::limit(limit));
                vec![
                    self.enough_band(enough, weeks),
                    self.license_band(license, rule),
                    match tied_with {
                        None => self.fill(LogWord::Decides, &[term(*limit)]),
                        Some(other) => {
                            self.fill(LogWord::DecideBoth, &[term(*limit), term(*other)])
                        }
                    },
                ]
            }
        }
    }

    fn enough_band(&self, band: &Band, weeks: u32) -> String {
        let weeks = self.number(f64::from(weeks));
        let month = |month: Month| self.figures.month(month);
        let (early, typical) = (month(band.early), month(band.typical));
        match band.late {
            None => self.fill(LogWord::EnoughOpen, &[&weeks, &early, &typical]),
            Some(late) if late == band.early => self.fill(LogWord::EnoughAbout, &[&weeks, &early]),
            Some(late) => self.fill(
                LogWord::EnoughBetween,
                &[&weeks, &early, &month(late), &typical],
            ),
        }
    }

    fn license_band(&self, band: &Band, rule: &LicenseRule) -> String {
        let month = |month: Month| self.figures.month(month);
        let (early, typical) = (month(band.early), month(band.typical));
        let license = rule.license;
        match band.late {
            None => self.fill(LogWord::LicenseOpen, &[license, &early, &typical]),
            Some(late) if late == band.early => {
                self.fill(LogWord::LicenseAbout, &[license, &early])
            }
            Some(late) => self.fill(LogWord::LicenseBetween, &[license, &early, &month(late)]),
        }
    }

    fn no_end(&self, why: NoEnd) -> String {
        let whole = |number: u32| self.number(f64::from(number));
        match why {
            NoEnd::NoEntries => self.say(LogWord::NoEntriesYet).to_owned(),
            NoEnd::TooFewWeeks { weeks, least } => {
                self.fill(LogWord::TooFewWeeks, &[&whole(least), &whole(weeks)])
            }
            NoEnd::NoPace { weeks } => self.fill(LogWord::NoPace, &[&whole(weeks)]),
            NoEnd::BelowMinHours { least } => {
                self.fill(LogWord::BelowMinHours, &[&whole(u32::from(least))])
            }
            NoEnd::NoClients { weeks } => self.fill(LogWord::NoClients, &[&whole(weeks)]),
            NoEnd::NoSupervision { weeks } => {
                self.fill(LogWord::NoSupervisionPace, &[&whole(weeks)])
            }
            NoEnd::PastMaxMonths { most } => {
                self.fill(LogWord::PastMaxMonths, &[&whole(u32::from(most))])
            }
            NoEnd::TooFar { years } => self.fill(LogWord::TooFar, &[&self.number(years)]),
        }
    }

    pub fn log_warning(&self, warning: &Warning) -> String {
        let whole = |number: u32| self.number(f64::from(number));
        match warning {
            Warning::NotRegistered => self.say(LogWord::WarnNotRegistered).to_owned(),
            Warning::NoEntries { weeks } => {
                self.fill(LogWord::WarnNoEntries, &[&self.weeks(weeks)])
            }
            Warning::NoSupervision { months } => {
                self.fill(LogWord::WarnNoSupervision, &[&self.months_named(months)])
            }
            Warning::SupervisionBehind { due, valid } => self.fill(
                LogWord::WarnSupervisionBehind,
                &[&self.hours(*valid), &self.hundredths(*due)],
            ),
            Warning::WillExpire { hours, first } => {
                let hours = self.hours(*hours);
                self.fill(LogWord::WarnWillExpire, &[&hours, &self.day(*first)])
            }
            Warning::OverCapOften { weeks, of, cap } => self.fill(
                LogWord::WarnOverCap,
                &[&whole(*weeks), &whole(*of), &whole(u32::from(*cap))],
            ),
            Warning::Future { weeks } => self.fill(LogWord::WarnFuture, &[&self.weeks(weeks)]),
            Warning::Twice { weeks } => self.fill(LogWord::WarnTwice, &[&self.weeks(weeks)]),
            Warning::GroupMayNotCount => self.say(LogWord::WarnGroup).to_owned(),
            Warning::BelowGuide { least, weeks } => self.fill(
                LogWord::WarnBelowGuide,
                &[&self.number(f64::from(*least)), &self.weeks(weeks)],
            ),
            Warning::OldByGuide { most, hours } => self.fill(
                LogWord::WarnOldByGuide,
                &[&self.number(f64::from(*most)), &self.hours(*hours)],
            ),
        }
    }

    /// What is wrong with an entry, beginning with a small letter, without a full stop.
    pub fn wrong(&self, wrong: Wrong) -> String {
        let hours = |number: u32| self.hundredths(Hundredths(number));
        match wrong {
            Wrong::TooEarly => {
                self.fill(LogWord::WrongEarly, &[&ranges::YEARS.start().to_string()])
            }
            Wrong::TooLate => self.fill(LogWord::WrongLate, &[&ranges::YEARS.end().to_string()]),
            Wrong::InFuture => self.say(LogWord::WrongFuture).to_owned(),
            Wrong::HoursOverWeek => self.fill(LogWord::WrongHours, &[&hours(ranges::WEEK)]),
            Wrong::ClientsOverHours => self.say(LogWord::WrongClients).to_owned(),
            Wrong::SupervisionOverWeek => {
                self.fill(LogWord::WrongSupervision, &[&hours(ranges::SUPERVISION)])
            }
        }
    }

    /// The header of a log as CSV, in this language.
    pub fn log_header(&self) -> String {
        let names = Column::ALL.map(|column| log_csv::name(column, self.language));
        names.join(", ")
    }

    /// What is wrong with a file, with line and column.
    pub fn fault(&self, fault: &Fault) -> String {
        let reason = self.fault_reason(&fault.reason);
        if fault.line == 0 {
            return self.fill(LogWord::FaultFile, &[&reason]);
        }
        let line = fault.line.to_string();
        match fault.column {
            None => self.fill(LogWord::FaultAt, &[&line, &reason]),
            Some(column) => {
                let name = log_csv::name(column, self.language);
                self.fill(LogWord::FaultIn, &[&line, name, &reason])
            }
        }
    }

    fn fault_reason(&self, reason: &log_csv::Reason) -> String {
        use log_csv::Reason;
        let said = |word: LogWord| self.say(word).to_owned();
        let told = |word: LogWord, cell: &str| self.fill(word, &[cell]);
        match reason {
            Reason::Empty => said(LogWord::FaultEmpty),
            Reason::TooLong => told(
                LogWord::FaultTooLong,
                &self.count(log_csv::MOST_BYTES / 1024),
            ),
            Reason::TooManyEntries => {
                told(LogWord::FaultTooMany, &self.count(log_csv::MOST_ENTRIES))
            }
            Reason::NotText => said(LogWord::FaultNotText),
            Reason::NoHeader => told(LogWord::FaultNoHeader, &self.log_header()),
            Reason::NoWeeks => said(LogWord::FaultNoWeeks),
            Reason::ColumnMissing => said(LogWord::FaultMissing),
            Reason::ColumnTwice => said(LogWord::FaultColumnTwice),
            Reason::ColumnUnknown(name) => told(LogWord::FaultUnknown, name),
            Reason::Cells { found, expected } => self.fill(
                LogWord::FaultCells,
                &[&self.count(*found), &self.count(*expected)],
            ),
            Reason::NotADay(cell) => told(LogWord::FaultNotADay, cell),
            Reason::NoSuchDay(cell) => told(LogWord::FaultNoSuchDay, cell),
            Reason::NotANumber(cell) => told(LogWord::FaultNumber, cell),
            Reason::Negative(cell) => told(LogWord::FaultNegative, cell),
            Reason::Decimals(cell) => told(LogWord::FaultDecimals, cell),
            Reason::Wrong(wrong) => self.wrong(*wrong),
            Reason::Stopped => said(LogWord::FaultStopped),
        }
    }

    /// What may be entered as hours of a week.
    pub fn log_hours_hint(&self) -> String {
        self.fill(
            LogWord::HoursHint,
            &[&self.hundredths(Hundredths(ranges::WEEK))],
        )
    }

    /// What a file must look like to be opened.
    pub fn log_import_hint(&self) -> String {
        self.fill(LogWord::ImportHint, &[&self.log_header()])
    }

    /// What the band of months comes from.
    pub fn how_band(&self) -> String {
        let slower = MODEL.slow_practice.value - 1.0;
        self.fill(
            LogWord::HowBand,
            &[&self.figures.percent(hundredths(slower))],
        )
    }

    /// How months of practice are counted.
    pub fn how_months(&self) -> String {
        self.fill(
            LogWord::HowMonths,
            &[&self.number(MODEL.weeks_a_year.value)],
        )
    }
}

fn listed(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

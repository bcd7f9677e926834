//! The timeline as an iCalendar file (RFC 5545): each step with a month is an all-day event on the first of the
//! month in which it ends. Deadlines have an alarm a month before.
//!
//! Handwritten, because the crate `icalendar` would add chrono, uuid and a random number generator to the page.
//! The format requires CRLF line ends, lines of at most 75 octets (longer ones continue after a space), and
//! escapes for `\`, `;`, `,` and line breaks. An event keeps its UID and gets a greater SEQUENCE, so that a
//! calendar moves it when the file is imported again.
//!
//! ```
//! use casepath_data::answers::Month;
//! use casepath_content::calendar::{Alarm, Event, write};
//! let renewal = Event {
//!     uid: "plan-1.renew-license.1@casepath".to_owned(),
//!     month: Month::new(2028, 3).expect("a month"),
//!     summary: "Renew the LCSW; send the form, early".to_owned(),
//!     description: String::new(),
//!     alarm: Alarm::MonthBefore,
//! };
//! let stamp = time::UtcDateTime::from_unix_timestamp(0).expect("a time");
//! let file = write("My plan", &[renewal], stamp);
//! assert!(file.contains("DTSTART;VALUE=DATE:20280301\r\n"));
//! assert!(file.contains("SUMMARY:Renew the LCSW\\; send the form\\, early\r\n"));
//! // The first of February at nine in the morning, 29 days before.
//! assert!(file.contains("TRIGGER:-P28DT15H\r\n"));
//! ```

use time::UtcDateTime;

use crate::answers::Month;
use crate::estimate::Estimate;
use crate::i18n::Locale;
use crate::i18n::messages::TimelineMessage;
use crate::plan::timeline::{DurationBasis, PlanTimeline, Status, Step, StepKey};

/// The maximum number of octets in a line, without the line end.
const MOST_OCTETS: usize = 75;
/// iCalendar dates have four-digit years.
const LAST_YEAR: u32 = 9999;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    None,
    /// At 9 a.m. on the first of the previous month.
    MonthBefore,
}

/// An all-day event on the first of its month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub uid: String,
    pub month: Month,
    pub summary: String,
    pub description: String,
    pub alarm: Alarm,
}

/// The plan that the calendar is for.
#[derive(Clone, Copy, Debug)]
pub struct CalendarPlan<'p> {
    /// The plan's id, used in the events' UIDs.
    pub id: &'p str,
    pub name: &'p str,
}

/// The events of a timeline: all steps with a month, including completed ones, which replace old estimates in a
/// calendar that was imported earlier.
pub fn events(
    timeline: &PlanTimeline,
    estimate: &Estimate,
    plan: CalendarPlan,
    locale: Locale,
) -> Vec<Event> {
    timeline
        .steps
        .iter()
        .filter_map(|step| event(timeline, step, estimate, plan, locale))
        .collect()
}

fn event(
    timeline: &PlanTimeline,
    step: &Step,
    estimate: &Estimate,
    plan: CalendarPlan,
    locale: Locale,
) -> Option<Event> {
    let to = step.to?;
    let name = locale.step(step.key, estimate);
    let is_renewal = matches!(
        step.key,
        StepKey::RenewLicense(_) | StepKey::RenewCertification(..)
    );
    let word = match step.status {
        // These steps have a duration, so the event marks their end.
        Status::Done => TimelineMessage::CALENDAR_DONE,
        _ if step.basis == DurationBasis::Own => TimelineMessage::PLAIN,
        _ if is_renewal => TimelineMessage::CALENDAR_EXPIRY,
        _ if matches!(step.key, StepKey::Study(_) | StepKey::Practice) => {
            TimelineMessage::CALENDAR_FINISH
        }
        _ => TimelineMessage::CALENDAR_ABOUT,
    };
    let mut lines = vec![match step.basis {
        DurationBasis::Own => locale.text(TimelineMessage::CalendarSaid).to_owned(),
        _ if step.status == Status::Done => locale.duration_basis(step, estimate),
        _ => locale.format(
            TimelineMessage::CALENDAR_ESTIMATED,
            &[&locale.duration_basis(step, estimate)],
        ),
    }];
    if !to.is_point() {
        let months = [to.fast, to.slow].map(|month| locale.figures.month(month));
        lines.push(locale.format(TimelineMessage::CALENDAR_BAND, &[&months[0], &months[1]]));
    }
    lines.push(locale.format(TimelineMessage::CALENDAR_PLAN, &[plan.name]));
    Some(Event {
        uid: [plan.id, ".", &step.key.name(), "@casepath"].concat(),
        month: to.typical,
        summary: locale.format(word, &[&name]),
        description: lines.join("\n"),
        alarm: if is_renewal && step.status != Status::Done && to.typical >= timeline.today {
            Alarm::MonthBefore
        } else {
            Alarm::None
        },
    })
}

/// The month in which the state's time limit for supervised practice ends: earlier hours stop counting. The limit
/// runs from `oldest`, the month of the first hours in the log that still count, or else from the start of
/// practice. `None` if the state has no limit or practice is completed.
pub fn expiry(
    timeline: &PlanTimeline,
    estimate: &Estimate,
    oldest: Option<Month>,
    plan: CalendarPlan,
    locale: Locale,
) -> Option<Event> {
    let practice = timeline.step(StepKey::Practice)?;
    let most = estimate.rule().max_months?.amount;
    let first = oldest.or(practice.from.map(|from| from.typical))?;
    let month = first.plus(u32::from(most));
    if practice.status == Status::Done || month < timeline.today {
        return None;
    }
    let months = locale.number(f64::from(most));
    let why = locale.format(
        TimelineMessage::CALENDAR_HOURS_WHY,
        &[&months, &locale.figures.month(first)],
    );
    let of_plan = locale.format(TimelineMessage::CALENDAR_PLAN, &[plan.name]);
    Some(Event {
        uid: [plan.id, ".hours-expire@casepath"].concat(),
        month,
        summary: locale.text(TimelineMessage::CalendarHoursExpire).to_owned(),
        description: [why, of_plan].join("\n"),
        alarm: Alarm::MonthBefore,
    })
}

/// The text of a calendar file named `name`. Events after the year 9999 are left out. `stamp`: the time of
/// writing.
pub fn write(name: &str, events: &[Event], stamp: UtcDateTime) -> String {
    let mut out = String::new();
    let mut line = |parts: &[&str]| fold(&mut out, &parts.concat());
    line(&["BEGIN:VCALENDAR"]);
    line(&["VERSION:2.0"]);
    line(&[
        "PRODID:-//Casepath//Casepath ",
        env!("CARGO_PKG_VERSION"),
        "//EN",
    ]);
    // RFC 5545 has no property for a calendar's name; clients read this extension.
    line(&["X-WR-CALNAME;VALUE=TEXT:", &escaped(name)]);
    let sequence = sequence(stamp);
    let stamp = written(stamp);
    for event in events
        .iter()
        .filter(|event| event.month.year() <= LAST_YEAR)
    {
        line(&["BEGIN:VEVENT"]);
        line(&["UID:", &escaped(&event.uid)]);
        line(&["DTSTAMP:", &stamp]);
        line(&["LAST-MODIFIED:", &stamp]);
        line(&["SEQUENCE:", &sequence]);
        let date = [
            digits(event.month.year(), 4),
            digits(event.month.month(), 2),
        ]
        .concat();
        line(&["DTSTART;VALUE=DATE:", &date, "01"]);
        line(&["SUMMARY:", &escaped(&event.summary)]);
        line(&["DESCRIPTION:", &escaped(&event.description)]);
        line(&["TRANSP:TRANSPARENT"]);
        if event.alarm == Alarm::MonthBefore {
            line(&["BEGIN:VALARM"]);
            line(&["ACTION:DISPLAY"]);
            // RFC 5545 has no duration of a month: go back one day less than the month has, then from midnight to
            // 9 a.m.
            let days = digits(days_of(Month(event.month.0.saturating_sub(1))) - 1, 2);
            line(&["TRIGGER:-P", &days, "DT15H"]);
            line(&["DESCRIPTION:", &escaped(&event.summary)]);
            line(&["END:VALARM"]);
        }
        line(&["END:VEVENT"]);
    }
    line(&["END:VCALENDAR"]);
    out
}

/// The text as a client reads it back: line breaks normalized, other control characters removed, because the
/// format forbids them.
pub fn readable(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| *c == '\n' || *c == '\t' || !c.is_ascii_control())
        .collect()
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in readable(text).chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// Appends a line, folded into parts of at most [`MOST_OCTETS`] without splitting a character.
fn fold(out: &mut String, line: &str) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > MOST_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// The SEQUENCE number, in seconds: a later file has a greater number, so that calendars accept its dates. It
/// counts from 2026, because the property is limited to 31 bits.
fn sequence(moment: UtcDateTime) -> String {
    const FIRST: i64 = 1_767_225_600;
    let seconds = moment.unix_timestamp().saturating_sub(FIRST);
    seconds.clamp(0, i64::from(i32::MAX)).to_string()
}

/// `20261124T025500Z`
fn written(moment: UtcDateTime) -> String {
    let (year, month, day) = moment.to_calendar_date();
    let (hour, minute, second) = moment.as_hms();
    let two = |part: u8| digits(u32::from(part), 2);
    let year = digits(year.unsigned_abs(), 4);
    let date = [year, two(u8::from(month)), two(day)].concat();
    [
        date,
        "T".to_owned(),
        two(hour),
        two(minute),
        two(second),
        "Z".to_owned(),
    ]
    .concat()
}

/// Formats a number with leading zeros to at least `least` digits.
fn digits(number: u32, least: usize) -> String {
    let text = number.to_string();
    ["0".repeat(least.saturating_sub(text.len())), text].concat()
}

fn days_of(month: Month) -> u32 {
    let name = u8::try_from(month.month())
        .ok()
        .and_then(|number| time::Month::try_from(number).ok());
    let year = i32::try_from(month.year()).unwrap_or_default();
    name.map_or(30, |name| u32::from(name.length(year)))
}

//! Lists the license rules by age of the source text and by confidence, oldest first, with the URL of each board
//! or text: the maintainer's yearly reading list.

use std::cmp::Reverse;
use std::env;
use std::ffi::OsString;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use casepath::answers::iso_parts;
use casepath::answers::{Month, UsState};
use casepath::tables::{self, Confidence, MODEL};

const HELP: &str = "\
Lists the license rules that are to be read anew, the oldest first.

    check-rules [--months N] [--today YYYY-MM]

--months  lists those whose text is older than N months, or has no date; 0 lists all.
          Where nothing is said: `rule-old` of data/model.csv
--today   the month to count from; this month, where nothing is said

Ends with 0 when no rule is to be read, 1 when there are some, 2 when it was asked wrongly.
";

fn main() -> ExitCode {
    match Args::read(env::args_os().skip(1)) {
        Ok(None) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Some(order)) => {
            let rules = due(&order);
            print!("{}", list_of(&rules, &order));
            ExitCode::from(u8::from(!rules.is_empty()))
        }
        Err(why) => {
            eprint!("check-rules: {why}\n\n{HELP}");
            ExitCode::from(2)
        }
    }
}

struct Args {
    months: u32,
    today: Month,
}

impl Args {
    /// `None` if help was requested.
    fn read(mut words: impl Iterator<Item = OsString>) -> Result<Option<Self>, String> {
        let mut order = Self {
            months: MODEL.rule_old.value as u32,
            today: this_month(),
        };
        while let Some(word) = words.next() {
            let mut value = || words.next().and_then(|word| word.into_string().ok());
            match word.to_str() {
                Some("--help" | "-h") => return Ok(None),
                Some("--months") => {
                    let months = value().and_then(|text| text.parse().ok());
                    order.months = months.ok_or("--months needs a whole number")?;
                }
                Some("--today") => {
                    let today = value().and_then(|text| month(&text));
                    order.today = today.ok_or("--today needs a month such as 2026-11")?;
                }
                _ => return Err(format!("there is no {}", word.display())),
            }
        }
        Ok(Some(order))
    }
}

/// A rule with the age of its text in months; `None` if the text has no date.
struct Due {
    state: UsState,
    age: Option<u32>,
    confidence: Confidence,
}

/// The rules to review: those without a date first, then by age, then by confidence, lowest first.
fn due(order: &Args) -> Vec<Due> {
    let rules = UsState::ALL.iter().map(|state| {
        let rule = tables::rule(*state);
        Due {
            state: *state,
            age: month(rule.seen).map(|seen| order.today.since(seen)),
            confidence: rule.confidence,
        }
    });
    let is_due = |due: &Due| order.months == 0 || due.age.is_none_or(|age| age > order.months);
    let mut rules: Vec<Due> = rules.filter(is_due).collect();
    rules.sort_by_key(|due| {
        let age = Reverse(due.age.unwrap_or(u32::MAX));
        (age, Reverse(due.confidence as u8), due.state)
    });
    rules
}

fn list_of(rules: &[Due], order: &Args) -> String {
    if rules.is_empty() {
        return format!(
            "No rule was read in a text older than {} months.\n",
            order.months
        );
    }
    let mut out = format!(
        "{} of {} rules are to be read anew, the oldest first.\n",
        rules.len(),
        UsState::ALL.len()
    );
    for due in rules {
        let rule = tables::rule(due.state);
        let age = due.age.map_or_else(
            || "no date".to_owned(),
            |age| format!("{} ({age} months)", rule.seen),
        );
        let confidence = match due.confidence {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low",
        };
        // Where it was read, also if that is not the board's page.
        let read_at = rule.sources.first();
        let address = match read_at.map_or("", |source| tables::any_source(*source).url) {
            "" => "no address",
            address => address,
        };
        out += &format!(
            "{:<3} {:<24} {confidence:<7} {} {address}\n",
            due.state.name(),
            age,
            rule.board
        );
    }
    out
}

/// The month of an ISO date. A bare year becomes its January, so that the rule counts as old as it may be.
fn month(iso: &str) -> Option<Month> {
    let (year, month, _) = iso_parts(iso)?;
    Month::new(year, month.unwrap_or(1))
}

fn this_month() -> Month {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs());
    let day = i64::try_from(seconds).ok();
    let day = day.and_then(|s| time::OffsetDateTime::from_unix_timestamp(s).ok());
    day.and_then(|day| {
        Month::new(
            u32::try_from(day.year()).ok()?,
            u32::from(u8::from(day.month())),
        )
    })
    .unwrap_or(Month(0))
}

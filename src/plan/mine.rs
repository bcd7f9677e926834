//! My plan as it stands: the chosen plan with what was ticked, noted, logged and answered by the board.
//!
//! The hours log feeds the estimate: once it holds weeks that count, they stand in the place of the hours
//! and months that were answered. While the degree or the registration is still ahead it feeds nothing: hours
//! before them rarely count. What a board answered overrides the rule of the table, in this plan only.

use time::Date;

use super::kept::Kept;
use super::log::{self, Entry, Projection, Tally, days};
use super::log_records::{registered, weeks};
use super::plans::{self, SavedPlan};
use super::rulings::{self, Ruling, noted};
use super::way::{self, Band, Step, StepKey, Way};
use crate::answers::{Answers, Education, Hundredths, Month, Plan, State};
use crate::estimate::{self, Estimate, Incomplete, Terms, wait_after_practice, whole_months};
use crate::school::Offer;
use crate::tables::{LicenceRule, MODEL};

/// An item of the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnItem {
    /// What its tick and its text are kept by.
    pub id: String,
    pub step: String,
    pub text: String,
}

/// My plan.
pub struct Mine {
    pub plan: SavedPlan,
    /// As it was kept; the way is drawn from it.
    pub estimate: Estimate,
    /// As of today, with the hours of the log.
    pub now: Estimate,
    pub way: Way,
    pub items: Vec<way::Item>,
    pub own: Vec<OwnItem>,
    /// The months in which steps were completed, as they were said.
    pub done: Vec<(StepKey, Month)>,
    /// The log under the rule; `None` where it is empty, or where the plan has no practice.
    pub tally: Option<Tally>,
    /// The degree or registration that is still open, so that the log shortens nothing yet.
    pub log_waits_for: Option<Step>,
    /// The month of the first hours of the log that still count.
    pub oldest_hours: Option<Month>,
    /// What boards answered; it overrides the rule in this plan.
    pub rulings: Vec<Ruling>,
}

impl Mine {
    /// The chosen plan; `None` where none is kept.
    pub fn of_chosen(kept: &Kept, today: Date) -> Option<Result<Self, Incomplete>> {
        plans::chosen(kept).map(|plan| Self::of(kept, plan, today))
    }

    /// The plan as it stands on this day.
    ///
    /// # Errors
    /// Where its answers say no degree or no state.
    pub fn of(kept: &Kept, plan: SavedPlan, today: Date) -> Result<Self, Incomplete> {
        let month = days::month_of(today);
        let rulings = noted::all(kept, &plan);
        // Without a state there is no estimate; any rule will do until that is said.
        let rule = rulings::apply(plan.answers.state.unwrap_or(State::AK), &rulings);
        let terms = Terms {
            rule: Some(&rule),
            programme: plan.programme(),
        };
        let estimate = estimate::estimate_under(&plan.answers, month, terms)?;
        let tally = tally(kept, &plan, &rule, today);
        let done = done(kept, &plan);
        let marks = marks(kept, &done, today);
        let open = way::way(&estimate, &marks, month)
            .before_practice()
            .copied();
        let log_waits_for = open.filter(|_| tally.is_some());
        let counting = tally.as_ref().filter(|_| log_waits_for.is_none());
        let fed = fed(&plan.answers, counting, month);
        let now = estimate::estimate_under(&fed, month, terms)?;
        let practice = counting.and_then(|tally| band(tally, month));
        let oldest_hours = counting.and_then(|_| oldest_hours(kept, &rule, month));
        let way = way::way_with_log(&estimate, &marks, practice, month);
        let items = way::items(&way, &estimate);
        Ok(Self {
            own: own(kept, &plan),
            estimate,
            now,
            way,
            items,
            done,
            tally,
            oldest_hours,
            log_waits_for,
            rulings,
            plan,
        })
    }

    /// The month in which the way ends; `None` where it has no end.
    pub fn end(&self) -> Option<Month> {
        self.way.end_month()
    }

    /// What a school said, where the plan takes it.
    pub fn school(&self) -> Option<&Offer> {
        let is_taken = self.estimate.programme().is_some();
        self.plan.school.as_ref().filter(|_| is_taken)
    }

    /// Whether an item is ticked.
    pub fn is_ticked(&self, kept: &Kept, item: &str) -> bool {
        kept.get(&self.plan.key(&format!("tick/{item}"))).is_some()
    }
}

/// The estimate of a plan as of today: with the hours of the log, under the rule as its board corrected it.
///
/// # Errors
/// Where its answers say no degree or no state.
pub fn estimate_now(kept: &Kept, plan: &SavedPlan, today: Date) -> Result<Estimate, Incomplete> {
    Mine::of(kept, plan.clone(), today).map(|mine| mine.now)
}

/// The answers with the hours and months of the log in the place of those that were answered. The log counts
/// only after the degree, so by now the degree is held; and what is left begins now.
fn fed(answers: &Answers, tally: Option<&Tally>, today: Month) -> Answers {
    let (hours, months) = tally.map_or((Hundredths(0), Hundredths(0)), log::done);
    if hours.0 == 0 {
        return *answers;
    }
    Answers {
        from: Some(Education::Msw),
        done: Some(hours),
        done_months: Some(months),
        start: Some(answers.start.map_or(today, |start| start.max(today))),
        ..*answers
    }
}

/// When practice will be enough at the pace of the last weeks. Where the log tells no late end, the slow case
/// of the estimate stands in.
fn band(tally: &Tally, today: Month) -> Option<Band> {
    let months = match tally.projection {
        Projection::Ahead { enough, .. } => enough,
        Projection::Enough { .. } => return Some(Band::point(today)),
        Projection::NoEnd(_) => return None,
    };
    let ahead = f64::from(months.typical.since(today));
    let slow = today.plus(whole_months(ahead * MODEL.slow_practice.value));
    Some(Band {
        fast: months.early,
        typical: months.typical,
        slow: months.late.unwrap_or(slow),
    })
}

/// What was marked as done; the day of registration says it of the first licence.
fn marks(kept: &Kept, done: &[(StepKey, Month)], today: Date) -> Vec<(StepKey, Month)> {
    let mut marks = done.to_vec();
    if !done.iter().any(|(step, _)| *step == StepKey::FirstLicence) {
        let registered = registered(kept).filter(|day| *day <= today);
        marks.extend(registered.map(|day| (StepKey::FirstLicence, days::month_of(day))));
    }
    marks
}

fn done(kept: &Kept, plan: &SavedPlan) -> Vec<(StepKey, Month)> {
    let prefix = plan.key("done/");
    kept.children(&prefix)
        .filter_map(|(step, month)| Some((StepKey::from_name(step)?, Month::parse(month)?)))
        .collect()
}

fn own(kept: &Kept, plan: &SavedPlan) -> Vec<OwnItem> {
    let prefix = plan.key("own/");
    kept.children(&prefix)
        .filter_map(|(id, text)| {
            let (step, text) = text.split_once('\n')?;
            Some(OwnItem {
                id: id.to_owned(),
                step: step.to_owned(),
                text: way::own_item(text).ok()?,
            })
        })
        .collect()
}

fn tally(kept: &Kept, plan: &SavedPlan, rule: &LicenceRule, today: Date) -> Option<Tally> {
    let clinical = matches!(plan.answers.to, Some(Plan::Msw | Plan::MswAfterBsw));
    let entries: Vec<Entry> = weeks(kept).into_iter().map(|(_, entry)| entry).collect();
    if entries.is_empty() || !clinical {
        return None;
    }
    let wait = wait_after_practice(plan.answers.retakes.unwrap_or(0));
    Some(log::tally(&entries, registered(kept), rule, wait, today))
}

/// The month of the first week that counts: neither before the registration nor too old by the rule.
fn oldest_hours(kept: &Kept, rule: &LicenceRule, today: Month) -> Option<Month> {
    let registered = registered(kept);
    let is_young = |month: &Month| {
        let most = rule.max_months.map_or(u32::MAX, u32::from);
        today.since(*month) <= most
    };
    weeks(kept)
        .iter()
        .map(|(_, entry)| entry)
        .filter(|entry| entry.hours.0 > 0 && registered.is_none_or(|day| entry.week >= day))
        .map(|entry| days::month_of(entry.week))
        .filter(is_young)
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::log::Kinds;
    use crate::plan::log_records::{REGISTERED, WEEKS, write_week};
    use crate::plan::rulings::{Term, Value};

    fn day(text: &str) -> Date {
        days::read_iso(text).expect("a day")
    }

    fn plan() -> SavedPlan {
        SavedPlan {
            id: "a".into(),
            name: "Ohio".into(),
            answers: Answers {
                from: Some(Education::Msw),
                to: Some(Plan::Msw),
                state: Some(State::OH),
                start: Month::new(2026, 1),
                ..Answers::default()
            },
            made: "2026-01-05T10:00".into(),
            aside: false,
            school: None,
        }
    }

    fn with_log(weeks: u8) -> Kept {
        let mut kept = Kept::default();
        plans::add(&mut kept, &plan(), 1).expect("room");
        kept.set(REGISTERED, Some("2026-01-01".into()), 1);
        for week in 0..weeks {
            let entry = Entry::new(
                days::plus_days(day("2026-01-05"), i64::from(week) * 7),
                Kinds {
                    hours: Hundredths(4000),
                    with_clients: Hundredths(2400),
                    individual: Hundredths(100),
                    group: Hundredths(100),
                },
            );
            kept.set(&format!("{WEEKS}{week:03}"), Some(write_week(&entry)), 2);
        }
        kept
    }

    #[test]
    fn the_log_feeds_the_estimate() {
        let without = Mine::of(&with_log(0), plan(), day("2026-06-30")).expect("a result");
        assert!(without.tally.is_none());
        let with = Mine::of(&with_log(20), plan(), day("2026-06-30")).expect("a result");
        assert_eq!(with.now.answers.done, Some(Hundredths(80_000)));
        assert_eq!(with.oldest_hours, Some(Month(2026 * 12)));
        assert_eq!(with.now.start, Month(2026 * 12 + 5));
        let months = |estimate: &Estimate| estimate.clock.total.expect("an end").typical;
        assert!(months(&with.now) < months(&without.now));
        assert_eq!(
            with.way
                .step(StepKey::FirstLicence)
                .and_then(|step| step.to)
                .map(|to| to.typical),
            Some(Month(2026 * 12)),
            "registered in January 2026"
        );
    }

    /// Twelve weeks in the log of a plan whose MSW takes from January 2026 to January 2028, as of 2026-06-30.
    fn studying(marked: &[(&str, &str)]) -> Mine {
        let mut kept = with_log(12);
        kept.set(REGISTERED, None, 2);
        for (key, text) in marked {
            kept.set(key, Some((*text).to_owned()), 3);
        }
        let answers = Answers {
            from: Some(Education::Bachelors),
            ..plan().answers
        };
        let plan = SavedPlan { answers, ..plan() };
        Mine::of(&kept, plan, day("2026-06-30")).expect("a result")
    }

    #[test]
    fn hours_before_the_degree_or_the_registration_shorten_nothing() {
        let waits_for = |mine: &Mine| mine.log_waits_for.map(|step| step.key.name());
        let end = |mine: &Mine| mine.way.end.expect("an end").typical;

        let studies = studying(&[]);
        assert!(studies.tally.is_some(), "what was entered is still shown");
        assert_eq!(waits_for(&studies).as_deref(), Some("study.msw"));
        assert_eq!(studies.now, studies.estimate);
        // 24 months of study, 2 to the first licence, 24 of practice, 3 to the licence.
        assert_eq!(end(&studies), Month(2026 * 12 + 53));

        let degree = studying(&[("plan/a/done/study.msw", "2026-01")]);
        assert_eq!(waits_for(&degree).as_deref(), Some("first-licence"));
        assert_eq!(degree.now, degree.estimate);

        for registered in [
            ("plan/a/done/first-licence", "2026-01"),
            (REGISTERED, "2026-01-02"),
        ] {
            let counts = studying(&[("plan/a/done/study.msw", "2026-01"), registered]);
            assert_eq!(waits_for(&counts), None);
            assert_eq!(counts.now.answers.done, Some(Hundredths(48_000)));
            assert!(end(&counts) < end(&degree));
        }
    }

    #[test]
    fn what_a_board_answered_overrides_the_rule_of_this_plan() {
        let mut kept = with_log(0);
        let told = Ruling {
            state: State::OH,
            term: Term::LeastMonths,
            value: Value::Amount(36),
            answer: "Three years.\nSee the rule.".into(),
            on: day("2026-02-03"),
            person: "Ana\nRuiz".into(),
        };
        let (key, text) = noted::write(&told);
        kept.set(&plan().key(&key), Some(text), 3);
        let mine = Mine::of(&kept, plan(), day("2026-06-30")).expect("a result");
        assert_eq!(mine.rulings.len(), 1);
        assert_eq!(mine.rulings[0].person, "Ana Ruiz");
        assert_eq!(mine.rulings[0].answer, told.answer);
        let months = mine.estimate.rule().min_months.map(|months| months.amount);
        assert_eq!(months, Some(36));
    }

    #[test]
    fn own_items_and_done_steps_are_read() {
        let mut kept = with_log(0);
        kept.set(
            "plan/a/own/x",
            Some("practice\nAsk Ana about forms".into()),
            3,
        );
        kept.set("plan/a/own/y", Some("no step".into()), 3);
        kept.set("plan/a/done/first-licence", Some("2026-03".into()), 3);
        kept.set("plan/a/done/nothing", Some("2026-03".into()), 3);
        kept.set("plan/a/tick/portfolio", Some("2026-03-04".into()), 3);
        let mine = Mine::of(&kept, plan(), day("2026-06-30")).expect("a result");
        assert_eq!(mine.own.len(), 1);
        assert_eq!(mine.own[0].text, "Ask Ana about forms");
        assert_eq!(mine.done, [(StepKey::FirstLicence, Month(2026 * 12 + 2))]);
        assert!(mine.is_ticked(&kept, "portfolio"));
        assert!(!mine.is_ticked(&kept, "other"));
    }
}

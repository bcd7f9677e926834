//! A plan as of a day: the saved plan with its ticks, notes, log and board answers.
//!
//! The hours log feeds the estimate: once it has weeks that count, they replace the hours and months that were
//! answered. Before the degree or the registration it changes nothing, because earlier hours rarely count. A board's
//! answer overrides the rule of the table, in this plan only.

use time::Date;

use super::board_answers::{self, BoardAnswer, noted};
use super::log::{self, Entry, HoursByKind, Opening, PlannedPractice, Projection, Tally, days};
use super::log_records::{check_opening, opening, registered, weeks};
use super::plans::{self, SavedPlan};
use super::records::Records;
use super::timeline::{self, DateRange, DurationBasis, PlanTimeline, Status, Step, StepKey};
use crate::answers::{Answers, Education, Hundredths, Month, ranges};
use crate::estimate::study;
use crate::estimate::{
    BindingRequirement, BlockedReason, Estimate, Incomplete, Stage, StageKind, wait_after_practice,
    whole_months,
};
use crate::school::SchoolProgram;
use crate::tables::MODEL;

/// A checklist item that the user added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnItem {
    /// The id under which its tick and its text are stored.
    pub id: String,
    pub step: String,
    pub text: String,
}

/// A plan as of a day.
pub struct PlanSnapshot {
    pub plan: SavedPlan,
    /// For the plan as saved; the timeline is based on it.
    pub estimate: Estimate,
    /// As of today, with the hours of the log.
    pub now: Estimate,
    pub timeline: PlanTimeline,
    pub items: Vec<timeline::Item>,
    pub own: Vec<OwnItem>,
    /// The months in which steps were completed, as entered.
    pub done: Vec<(StepKey, Month)>,
    /// Practice from before the log according to the answers.
    pub answered_opening: Opening,
    /// The log under the rule; `None` if it is empty, or if the plan has no practice.
    pub tally: Option<Tally>,
    /// The open step (degree or registration) that must be completed before the log counts.
    pub log_waits_for: Option<Step>,
    /// The month of the first hours of the log that still count.
    pub oldest_hours: Option<Month>,
    /// The boards' answers, which override the rule in this plan.
    pub board_answers: Vec<BoardAnswer>,
}

impl PlanSnapshot {
    /// The chosen plan; `None` if no plan is saved.
    pub fn of_chosen(records: &Records, today: Date) -> Option<Result<Self, Incomplete>> {
        plans::chosen(records).map(|plan| Self::of(records, plan, today))
    }

    /// The plan as of `today`.
    ///
    /// # Errors
    /// If its answers have no degree or no state.
    pub fn of(records: &Records, plan: SavedPlan, today: Date) -> Result<Self, Incomplete> {
        let month = days::month_of(today);
        let board_answers = noted::all(records, &plan);
        let estimate =
            board_answers::estimate_with(&plan.answers, month, &board_answers, plan.program())?;
        let answered_opening = answered_opening(&estimate);
        let tally = tally(records, &plan, &estimate, today);
        let done = done(records, &plan);
        let marks = completed_steps(records, &done, today);
        let open = timeline::timeline(&estimate, &marks, month)
            .before_practice()
            .copied();
        let log_waits_for = open.filter(|_| tally.is_some());
        let counting = tally.as_ref().filter(|_| log_waits_for.is_none());
        let fed = answers_with_log(&plan.answers, counting, month);
        let now = board_answers::estimate_with(&fed, month, &board_answers, plan.program())?;
        let practice = counting.and_then(|tally| practice_end(tally, &now, month));
        let oldest_hours = counting.and_then(|tally| tally.first_valid);
        let timeline = timeline::timeline_with_log(&estimate, &marks, practice, month);
        let items = timeline::items(&timeline, &estimate);
        Ok(Self {
            own: own(records, &plan),
            estimate,
            now,
            timeline,
            items,
            done,
            answered_opening,
            tally,
            oldest_hours: oldest_hours.map(days::month_of),
            log_waits_for,
            board_answers,
            plan,
        })
    }

    /// Practice from before the log: as entered, else as answered.
    pub fn opening(&self, records: &Records) -> Opening {
        opening(records).unwrap_or(self.answered_opening)
    }

    /// The month in which the timeline ends; `None` if it has no end.
    pub fn end(&self) -> Option<Month> {
        self.timeline.end_month()
    }

    /// The school's program, if the plan uses it.
    pub fn school(&self) -> Option<&SchoolProgram> {
        let is_taken = self.estimate.program().is_some();
        self.plan.school.as_ref().filter(|_| is_taken)
    }

    /// The answers of the current state's board; those of a former state are not used.
    pub fn board_answers_here(&self) -> impl Iterator<Item = &BoardAnswer> {
        let state = self.estimate.state;
        self.board_answers
            .iter()
            .filter(move |board_answer| board_answer.state == state)
    }

    /// The log, if it determines the end of practice: not before it counts, nor once that step is done.
    pub fn projected(&self) -> Option<&Tally> {
        let is_done = self
            .timeline
            .step(StepKey::Practice)
            .is_some_and(|step| step.status == Status::Done);
        let counts = self.log_waits_for.is_none() && !is_done;
        self.tally.as_ref().filter(|_| counts)
    }

    /// The hours of the log and those that the rule wants, if practice is marked as completed although the log has
    /// fewer. `None` where months count in place of hours.
    pub fn completed_too_early(&self) -> Option<(f64, f64)> {
        let practice = self.timeline.step(StepKey::Practice)?;
        let tally = self.tally.as_ref()?;
        if practice.status != Status::Done || tally.either {
            return None;
        }
        let hours = tally
            .terms
            .iter()
            .find(|term| matches!(term.limit, BindingRequirement::Hours) && term.left > 0.0)?;
        Some((hours.valid, hours.required?))
    }

    /// Whether practice has an end month although the log's pace leads to none: the remaining hours are then computed
    /// from the hours a week that were answered.
    pub fn is_at_answered_hours(&self) -> bool {
        let is_endless = |tally: &Tally| matches!(tally.projection, Projection::NoEnd(_));
        let practice = self.timeline.step(StepKey::Practice);
        let has_month = practice.is_some_and(|step| {
            step.to.is_some() && matches!(step.basis, DurationBasis::Log | DurationBasis::Rule(_))
        });
        has_month && self.projected().is_some_and(is_endless)
    }

    /// Whether the log gives no latest month for the end of practice; then no text may state one.
    pub fn has_no_latest(&self) -> bool {
        self.projected().is_some_and(|tally| {
            matches!(
                tally.projection,
                Projection::Ahead { enough, .. } if enough.late.is_none()
            )
        })
    }

    /// Whether an item is ticked.
    pub fn is_ticked(&self, records: &Records, item: &str) -> bool {
        records
            .get(&self.plan.key(&format!("tick/{item}")))
            .is_some()
    }
}

/// The estimate of a plan as of today, with the hours of the log and the board's answers.
///
/// # Errors
/// If its answers have no degree or no state.
pub fn estimate_now(
    records: &Records,
    plan: &SavedPlan,
    today: Date,
) -> Result<Estimate, Incomplete> {
    PlanSnapshot::of(records, plan.clone(), today).map(|snapshot| snapshot.now)
}

/// The answers with the hours and months of the log instead of those that were answered. The log counts only after
/// the degree, so the degree is held by now; and the rest begins now.
fn answers_with_log(answers: &Answers, tally: Option<&Tally>, today: Month) -> Answers {
    let (hours, months) = tally.map_or((Hundredths(0), Hundredths(0)), log::done);
    if hours.0 == 0 && months.0 == 0 {
        return *answers;
    }
    Answers {
        from: Some(study::education_in_practice(answers)),
        years: answers
            .years
            .map(|years| years_with_log(years, answers, hours)),
        done: Some(hours),
        done_months: Some(months),
        start: Some(answers.start.map_or(today, |start| start.max(today))),
        ..*answers
    }
}

/// The years of experience, plus the logged hours that the answers did not include: work that has been done meanwhile
/// must not reduce them.
fn years_with_log(years: Hundredths, answers: &Answers, hours: Hundredths) -> Hundredths {
    let known = answers.done.unwrap_or_default();
    let more = Hundredths(hours.0.saturating_sub(known.0)).value() / MODEL.full_time_year.value;
    let most = ranges::YEARS.1.max(years.0);
    Hundredths((years.0 + (more * 100.0).round() as u32).min(most))
}

/// When practice will be complete at the pace of the last weeks. If the log gives no late end, the slow case of the
/// estimate is used; if the pace leads to no end, the hours a week that were answered are used.
fn practice_end(
    tally: &Tally,
    now: &Estimate,
    today: Month,
) -> Option<Result<DateRange, BlockedReason>> {
    let months = match tally.projection {
        Projection::Ahead { enough, .. } => enough,
        Projection::Enough { .. } => return Some(Ok(DateRange::point(today))),
        Projection::NoEnd(_) => return at_answered_hours(tally, now, today),
    };
    let ahead = f64::from(months.typical.since(today));
    let slow = today.plus(whole_months(ahead * MODEL.slow_practice.value));
    Some(Ok(DateRange {
        fast: months.early,
        typical: months.typical,
        slow: months.late.unwrap_or(slow),
    }))
}

/// When practice will be complete with the log so far and the answered hours from now on, or why there is no end
/// either; `None` if nothing of the log counts.
fn at_answered_hours(
    tally: &Tally,
    now: &Estimate,
    today: Month,
) -> Option<Result<DateRange, BlockedReason>> {
    let (hours, months) = log::done(tally);
    if hours.0 == 0 && months.0 == 0 {
        return None;
    }
    if let Err(stop) = now.path.total {
        return Some(Err(stop));
    }
    let is_practice = |stage: &&Stage| stage.kind == StageKind::Practice;
    let left = now.path.stages().find(is_practice)?.months;
    let after = |months: f64| today.plus(whole_months(months));
    Some(Ok(DateRange {
        fast: after(left.fast),
        typical: after(left.typical),
        slow: after(left.slow),
    }))
}

/// The completed steps; the day of registration completes the first license.
fn completed_steps(
    records: &Records,
    done: &[(StepKey, Month)],
    today: Date,
) -> Vec<(StepKey, Month)> {
    let mut marks = done.to_vec();
    if !done.iter().any(|(step, _)| *step == StepKey::FirstLicense) {
        let registered = registered(records).filter(|day| *day <= today);
        marks.extend(registered.map(|day| (StepKey::FirstLicense, days::month_of(day))));
    }
    marks
}

fn done(records: &Records, plan: &SavedPlan) -> Vec<(StepKey, Month)> {
    let prefix = plan.key("done/");
    records
        .children(&prefix)
        .filter_map(|(step, month)| Some((StepKey::from_name(step)?, Month::parse(month)?)))
        .collect()
}

fn own(records: &Records, plan: &SavedPlan) -> Vec<OwnItem> {
    let prefix = plan.key("own/");
    records
        .children(&prefix)
        .filter_map(|(id, text)| {
            let (step, text) = text.split_once('\n')?;
            Some(OwnItem {
                id: id.to_owned(),
                step: step.to_owned(),
                text: timeline::own_item(text).ok()?,
            })
        })
        .collect()
}

/// The hours and months that were answered, as practice from before the log. Client hours and supervision are what the
/// estimate assumes of them.
fn answered_opening(estimate: &Estimate) -> Opening {
    let Some(practice) = estimate.path.practice else {
        return Opening::default();
    };
    let rule = estimate.rule();
    let part = rule
        .supervised_hours
        .map_or(0.0, |hours| practice.done_hours / hours.value());
    let supervision = rule
        .supervision_hours
        .map_or(0.0, |hours| hours.value() * part.min(1.0));
    let hundredths = |number: f64| Hundredths((number * 100.0).floor() as u32);
    let opening = Opening {
        kinds: HoursByKind {
            hours: hundredths(practice.done_hours),
            with_clients: hundredths(practice.done_hours * practice.share),
            individual: hundredths(supervision),
            group: Hundredths(0),
        },
        months: hundredths(practice.done_months),
    };
    check_opening(&opening).map_or_else(|_| Opening::default(), |()| opening)
}

fn tally(records: &Records, plan: &SavedPlan, estimate: &Estimate, today: Date) -> Option<Tally> {
    let held = plan.answers.from.unwrap_or(Education::None);
    let goal = plan
        .answers
        .to
        .map(|goal| study::effective_plan(goal, held));
    let clinical = goal.is_some_and(study::is_clinical);
    let entries: Vec<Entry> = weeks(records).into_iter().map(|(_, entry)| entry).collect();
    let entered = opening(records);
    let is_empty = entries.is_empty() && entered.is_none_or(|opening| opening.is_none());
    if is_empty || !clinical {
        return None;
    }
    let opening = entered.unwrap_or_else(|| answered_opening(estimate));
    let rule = estimate.rule();
    let wait = wait_after_practice(rule.profession, plan.answers.retakes.unwrap_or(0));
    let practice = PlannedPractice::of(rule, wait).in_year_of(&plan.answers);
    let registered = registered(records);
    Some(log::tally(opening, &entries, registered, practice, today))
}

#[cfg(test)]
mod tests;

//! What to do next in a plan, each task with a due date. The tasks depend on the current step: programs before study,
//! weeks and signatures during practice, an exam when it is near, and what expires.

use time::Date;

use super::log::days::{monday, month_of, plus_days, plus_months};
use super::log_records::{registered, to_enter, weeks};
use super::questions::open_questions;
use super::records::Records;
use super::snapshot::PlanSnapshot;
use super::timeline::{Item, Opening, Status, Step, StepKey, next_openings};
use crate::answers::Month;
use crate::short_sort::sort_short;
use crate::tables::ItemId;

/// An exam is listed this many months before the hours are complete.
const EXAM_IN_SIGHT: u32 = 6;
/// An expiry is listed this many months ahead.
const END_IN_SIGHT: u32 = 12;
/// More weeks than a log can miss in a working life.
const MOST_WEEKS: usize = 2600;

/// A task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// A step whose time has passed: mark it if it is completed.
    Mark(StepKey),
    /// Compare programs for a degree that has not begun.
    Programs(StepKey),
    Finish(StepKey),
    /// Apply for a license or a certification.
    Apply(StepKey),
    Accommodations(StepKey),
    RegisterForExam(StepKey),
    StudyForExam(StepKey),
    AgreeOnSupervision,
    SayRegistered,
    /// The number of weeks missing in the log, the current one included.
    Log(usize),
    /// The hours of this month.
    HaveSigned(Month),
    /// The number of open questions.
    Ask(usize),
    HoursExpire,
    Renew(StepKey),
    /// Ask when a renewal is due whose interval is in no table.
    AskRenewal(StepKey),
    /// Have the months of experience confirmed that a certification requires.
    Document(Opening),
    /// A certification that is not chosen and becomes available.
    TakeUp(Opening),
}

/// The due date of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueDate {
    Day(Date),
    /// Estimated.
    Month(Month),
}

impl DueDate {
    /// Sort key; a month is over on its last day.
    fn sort_key(self) -> (u32, u8) {
        match self {
            Self::Day(day) => (month_of(day).0, day.day()),
            Self::Month(month) => (month.0, u8::MAX),
        }
    }
}

/// A task with its due date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Todo {
    pub task: Task,
    pub by: DueDate,
}

/// The tasks, the most urgent first; empty if everything is done.
pub fn todos(records: &Records, snapshot: &PlanSnapshot, today: Date) -> Vec<Todo> {
    let list = List {
        records,
        snapshot,
        today,
        month: snapshot.timeline.today,
    };
    let mut todos = list.all();
    sort_short(&mut todos, |one, other| {
        one.by.sort_key() < other.by.sort_key()
    });
    todos
}

/// The inputs of the task list.
struct List<'p> {
    records: &'p Records,
    snapshot: &'p PlanSnapshot,
    today: Date,
    month: Month,
}

impl List<'_> {
    fn all(&self) -> Vec<Todo> {
        let timeline = &self.snapshot.timeline;
        let Some(step) = timeline
            .steps
            .iter()
            .find(|step| step.status != Status::Done)
        else {
            return self.openings();
        };
        let mut todos = Vec::new();
        if step.due.is_some() && !is_renewal(step.key) {
            todos.push(by_day(Task::Mark(step.key), self.today));
        }
        todos.extend(self.of_step(step));
        todos.extend(self.questions());
        let soon = timeline.steps.iter().filter(|other| other.key != step.key);
        todos.extend(soon.filter_map(|other| self.renewal(other)));
        // A chosen certification is a step; if there is none, the next available one is suggested.
        if is_renewal(step.key) {
            todos.extend(self.openings());
        }
        todos
    }

    fn of_step(&self, step: &Step) -> Vec<Todo> {
        let begins = step.from.map(|from| from.typical);
        let is_ahead = begins.is_some_and(|begins| begins > self.month);
        let end = self.end_of(step);
        match step.key {
            StepKey::Study(_) if is_ahead => {
                let begins = begins.unwrap_or(self.month);
                let todo = by_month(Task::Programs(step.key), begins);
                Vec::from_iter(self.unless_ticked(ItemId::ResearchPrograms, step, todo))
            }
            StepKey::Study(_) => {
                let finish = by_month(Task::Finish(step.key), end);
                let license = [
                    StepKey::FirstLicense,
                    StepKey::BachelorLicense,
                    StepKey::NursingExam,
                ];
                let next = license
                    .iter()
                    .find_map(|key| self.snapshot.timeline.step(*key));
                let apply = next.filter(|next| next.from == step.to);
                let apply = apply.map(|next| by_month(Task::Apply(next.key), end));
                [Some(finish), apply].into_iter().flatten().collect()
            }
            StepKey::FirstLicense | StepKey::BachelorLicense | StepKey::NursingExam => {
                let from = begins.unwrap_or(self.month).max(self.month);
                let apply = by_month(Task::Apply(step.key), from);
                let mut todos =
                    Vec::from_iter(self.unless_ticked(ItemId::Application, step, apply));
                todos.extend(self.exam(step, from, end));
                todos
            }
            StepKey::Practice if is_ahead => {
                let begins = begins.unwrap_or(self.month);
                let todo = by_month(Task::AgreeOnSupervision, begins);
                Vec::from_iter(self.unless_ticked(ItemId::SupervisionAgreement, step, todo))
            }
            StepKey::Practice => self.practice(end),
            StepKey::ClinicalExam => {
                let from = begins.unwrap_or(self.month).max(self.month);
                self.exam(step, from, end)
            }
            StepKey::License => vec![by_month(Task::Apply(step.key), end)],
            StepKey::Certification(row) => {
                let from = begins.unwrap_or(self.month).max(self.month);
                let todo = by_month(Task::Apply(step.key), from);
                let apply = self.unless_ticked(ItemId::CertificationApplication, step, todo);
                let waits = next_openings(&self.snapshot.estimate)
                    .find(|opening| opening.row == usize::from(row));
                let document = waits.and_then(|opening| self.document(opening));
                document.into_iter().chain(apply).collect()
            }
            StepKey::RenewLicense(_) | StepKey::RenewCertification(..) if step.to.is_none() => {
                Vec::from_iter(self.ask_renewal(step))
            }
            StepKey::RenewLicense(_) | StepKey::RenewCertification(..) => {
                let todo = by_month(Task::Renew(step.key), end);
                Vec::from_iter(self.unless_ticked(ItemId::RenewalSent, step, todo))
            }
        }
    }

    /// The tasks during practice, and those of the next step once it is near.
    fn practice(&self, end: Month) -> Vec<Todo> {
        let sunday = plus_days(monday(self.today), 6);
        let has_weeks = !weeks(self.records).is_empty();
        let missing = match has_weeks {
            true => to_enter(self.records, self.today, MOST_WEEKS).len(),
            false => 1,
        };
        let mut todos = Vec::new();
        let asks_registration = !self.snapshot.estimate.rule().first_license.is_empty();
        if asks_registration && registered(self.records).is_none() {
            todos.push(by_day(Task::SayRegistered, sunday));
        }
        if missing > 0 {
            todos.push(by_day(Task::Log(missing), sunday));
        }
        if has_weeks {
            let last = last_of_month(self.today);
            todos.push(by_day(Task::HaveSigned(self.month), last));
        }
        let exam = self.snapshot.timeline.step(StepKey::ClinicalExam);
        let in_sight = exam.filter(|_| end <= self.month.plus(EXAM_IN_SIGHT));
        if let Some(exam) = in_sight {
            todos.extend(self.exam(exam, end, self.end_of(exam)));
        }
        let most = self.snapshot.estimate.rule().max_months;
        let expires = self.snapshot.oldest_hours.zip(most);
        let expires = expires.map(|(oldest, most)| oldest.plus(u32::from(most.amount)));
        let soon =
            expires.filter(|month| *month >= self.month && *month <= self.month.plus(END_IN_SIGHT));
        todos.extend(soon.map(|month| by_month(Task::HoursExpire, month)));
        todos
    }

    /// The tasks for the exam of a step, if it has one.
    fn exam(&self, step: &Step, from: Month, end: Month) -> Vec<Todo> {
        let is_exam = |item: &&Item| {
            item.step == step.key
                && matches!(
                    item.id,
                    ItemId::FirstExam
                        | ItemId::FirstExamCounselor
                        | ItemId::Nclex
                        | ItemId::ExamRegistration
                        | ItemId::ExamRegistrationCounselor
                )
        };
        let Some(item) = self.snapshot.items.iter().find(is_exam) else {
            return Vec::new();
        };
        let study = by_month(Task::StudyForExam(step.key), end);
        if self.snapshot.is_ticked(self.records, &item.name()) {
            return vec![study];
        }
        vec![
            by_month(Task::Accommodations(step.key), from),
            by_month(Task::RegisterForExam(step.key), from),
            study,
        ]
    }

    /// Questions for the board: due before practice begins, or else this month.
    fn questions(&self) -> Option<Todo> {
        let snapshot = self.snapshot;
        let count = open_questions(&snapshot.now, &snapshot.board_answers, self.month).len();
        let practice = snapshot.timeline.step(StepKey::Practice);
        let begins = practice.filter(|step| step.status != Status::Done);
        let begins = begins.and_then(|step| step.from);
        let ahead = begins.filter(|from| from.typical > self.month);
        let task = Task::Ask(count);
        let todo = match ahead {
            Some(from) => by_month(task, from.typical),
            None => by_day(task, last_of_month(self.today)),
        };
        (count > 0).then_some(todo)
    }

    /// What becomes available next if the plan has no stages, besides the certifications that are its steps.
    fn openings(&self) -> Vec<Todo> {
        let timeline = &self.snapshot.timeline;
        if timeline.stages().next().is_some() {
            return Vec::new();
        }
        let is_step = |opening: &Opening| {
            let mut steps = timeline.steps.iter();
            steps.any(|step| matches!(step.key, StepKey::Certification(row) if usize::from(row) == opening.row))
        };
        let next = next_openings(&self.snapshot.estimate).find(|opening| !is_step(opening));
        let todos = next.map(|opening| {
            let take_up = by_month(Task::TakeUp(opening), opening.month);
            self.document(opening).into_iter().chain([take_up])
        });
        todos.into_iter().flatten().collect()
    }

    fn document(&self, opening: Opening) -> Option<Todo> {
        opening.waits_for(self.month)?;
        Some(by_day(Task::Document(opening), last_of_month(self.today)))
    }

    fn ask_renewal(&self, step: &Step) -> Option<Todo> {
        let todo = by_day(Task::AskRenewal(step.key), last_of_month(self.today));
        self.unless_ticked(ItemId::RenewalSent, step, todo)
    }

    fn renewal(&self, step: &Step) -> Option<Todo> {
        let is_held = self.snapshot.timeline.stages().next().is_none();
        if is_held && step.to.is_none() && matches!(step.key, StepKey::RenewLicense(_)) {
            return self.ask_renewal(step);
        }
        let end = step.to?.typical;
        let is_soon = end >= self.month && end <= self.month.plus(END_IN_SIGHT);
        let is_open = is_renewal(step.key) && step.status != Status::Done;
        (is_soon && is_open).then(|| by_month(Task::Renew(step.key), end))
    }

    /// The month in which a step ends, but not before the current month.
    fn end_of(&self, step: &Step) -> Month {
        step.to.map_or(self.month, |to| to.typical.max(self.month))
    }

    fn unless_ticked(&self, id: ItemId, step: &Step, todo: Todo) -> Option<Todo> {
        let mut items = self.snapshot.items.iter();
        let item = items.find(|item| item.id == id && item.step == step.key);
        let is_ticked =
            item.is_some_and(|item| self.snapshot.is_ticked(self.records, &item.name()));
        (!is_ticked).then_some(todo)
    }
}

const fn by_day(task: Task, day: Date) -> Todo {
    Todo {
        task,
        by: DueDate::Day(day),
    }
}

const fn by_month(task: Task, month: Month) -> Todo {
    Todo {
        task,
        by: DueDate::Month(month),
    }
}

const fn is_renewal(key: StepKey) -> bool {
    matches!(
        key,
        StepKey::RenewLicense(_) | StepKey::RenewCertification(..)
    )
}

fn last_of_month(day: Date) -> Date {
    let of_month = i64::from(day.day());
    plus_days(plus_months(plus_days(day, 1 - of_month), 1), -1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::desk::opening::of_link;
    use crate::plan::log::days::read_iso;

    /// The tasks for a plan with these answers and records.
    fn of(answers: &str, records: &[(&str, &str)]) -> Vec<String> {
        let today = read_iso("2026-11-24").expect("a day");
        let (mut student, _) = of_link(&format!("#v=1&{answers}"), 1, today).expect("a link");
        for (key, text) in records {
            student.records.set(key, Some((*text).to_owned()), 2);
        }
        let snapshot = student.snapshot(today).expect("a degree and a state");
        let describe = |todo: &Todo| {
            let by = match todo.by {
                DueDate::Day(day) => crate::plan::log::days::iso(day),
                DueDate::Month(month) => month.write(),
            };
            format!("{by} {:?}", todo.task)
        };
        todos(&student.records, &snapshot, today)
            .iter()
            .map(describe)
            .collect()
    }

    #[test]
    fn before_study_programs_are_compared_and_nothing_is_logged() {
        let all = of("from=bachelors&to=msw&state=OH&start=2027-08", &[]);
        assert!(all[0].starts_with("2027-08 Programs"), "{all:?}");
        assert!(all.iter().all(|one| !one.contains("Log")), "{all:?}");
        let none = of(
            "from=bachelors&to=msw&state=OH&start=2027-08",
            &[("plan/linked/tick/research-programs", "2026-11-01")],
        );
        assert!(none.iter().all(|one| !one.contains("Programs")), "{none:?}");
    }

    #[test]
    fn with_hours_under_way_the_week_and_the_signature_come_first() {
        let log = [
            ("log/registered", "2026-02-02"),
            ("log/week/a", "2026-11-09 40 20 1 0"),
        ];
        let all = of("from=msw&to=msw&state=OH&start=2026-01", &log);
        // The weeks of 16 and 23 November are missing.
        assert_eq!(all[0], "2026-11-29 Log(2)");
        assert!(all[1].starts_with("2026-11-30 HaveSigned"), "{all:?}");
        assert!(all.iter().all(|one| !one.contains("Programs")), "{all:?}");
        let unregistered = of(
            "from=msw&to=msw&state=OH&start=2026-01",
            &[("plan/linked/done/first-licence", "2026-02"), log[1]],
        );
        assert_eq!(unregistered[0], "2026-11-29 SayRegistered");
    }

    #[test]
    fn an_examination_is_told_once_it_is_in_sight() {
        let near = of(
            "from=msw&to=msw&state=OH&start=2026-11&done=2990&done-months=24",
            &[("log/registered", "2024-02-02")],
        );
        for task in ["Accommodations", "RegisterForExam", "StudyForExam"] {
            assert!(
                near.iter().any(|one| one.contains(task)),
                "{task}: {near:?}"
            );
        }
        let far = of(
            "from=msw&to=msw&state=OH&start=2026-11",
            &[("log/registered", "2026-02-02")],
        );
        assert!(far.iter().all(|one| !one.contains("Exam")), "{far:?}");
    }

    #[test]
    fn months_end_on_their_last_day() {
        for (day, last) in [
            ("2026-11-24", "2026-11-30"),
            ("2028-02-01", "2028-02-29"),
            ("2026-12-31", "2026-12-31"),
        ] {
            let day = read_iso(day).expect("a day");
            assert_eq!(crate::plan::log::days::iso(last_of_month(day)), last);
        }
    }
}

//! The first three tasks of a plan, each with its month.

use super::timeline::{Opening, next_openings};
use crate::answers::{DegreeGoal, Month};
use crate::estimate::cost::exam_after_practice;
use crate::estimate::{Estimate, StageKind, study, whole_months};
use crate::short_sort::sort_short;
use crate::tables::FirstExam;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Ask programs accredited by the Council on Social Work Education.
    AskPrograms,
    /// Ask programs approved by the state's board of nursing.
    AskNursingPrograms,
    /// Ask counseling programs that the state's board accepts.
    AskCounselingPrograms,
    /// Ask any other school.
    AskSchools,
    /// Registration or first license, without an examination.
    Register,
    /// First license with its examination.
    FirstExam,
    /// First license; whether it has an examination is not in the tables.
    AskFirstExam,
    /// Ask which hours and supervisors count.
    AskBoard,
    LogHours,
    ClinicalExam,
    /// The clinical license, if its examination was passed before.
    ClinicalLicense,
    BachelorLicense,
    NursingExam,
    /// The license that a nurse already holds.
    KeepNurseLicense,
    /// Have the months of experience confirmed that a certification requires.
    Document(Opening),
    /// A certification that opens.
    Certify(Opening),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedTask {
    pub task: Task,
    /// The due month; for a certification, the month in which it becomes available.
    pub by: Month,
}

/// The maximum number of tasks shown.
const MOST: usize = 3;

/// The first tasks of a plan in chronological order, at the typical speed.
pub fn next_tasks(estimate: &Estimate) -> Vec<DatedTask> {
    let mut tasks = Vec::new();
    let mut passed = 0.0;
    let mut asks_schools = true;
    for stage in estimate.path.stages() {
        let by = estimate.start.plus(whole_months(passed));
        let mut add = |task| tasks.push(DatedTask { task, by });
        match stage.kind {
            StageKind::Study(_) => {
                // Only the first of several degrees is asked about now.
                if asks_schools {
                    add(schools(estimate));
                }
                asks_schools = false;
            }
            StageKind::FirstLicense(_) => add(match estimate.rule().first_exam {
                FirstExam::No => Task::Register,
                FirstExam::Yes => Task::FirstExam,
                FirstExam::NotSeen => Task::AskFirstExam,
            }),
            StageKind::Practice => {
                add(Task::AskBoard);
                add(Task::LogHours);
            }
            StageKind::ClinicalExam if exam_after_practice(estimate) => add(Task::ClinicalExam),
            StageKind::ClinicalExam => add(Task::ClinicalLicense),
            StageKind::BachelorLicense => add(Task::BachelorLicense),
            StageKind::NursingExam => add(Task::NursingExam),
        }
        passed += stage.months.typical;
    }
    if !estimate.path.is_studying() {
        tasks.extend(without_study(estimate));
    }
    tasks.truncate(MOST);
    sort_short(&mut tasks, |one, other| one.by < other.by);
    tasks
}

/// Tasks of a person who has finished studying: the license already held, and the certifications that become available
/// next.
fn without_study(estimate: &Estimate) -> impl Iterator<Item = DatedTask> + use<> {
    let today = estimate.today();
    let now = move |task| DatedTask { task, by: today };
    let is_nurse = study::held_nurse(estimate.from()).is_some();
    let keep = is_nurse.then(|| now(Task::KeepNurseLicense));
    let certifications = next_openings(estimate).flat_map(move |opening| {
        let document = opening.waits_for(today).map(|_| Task::Document(opening));
        let certify = DatedTask {
            task: Task::Certify(opening),
            by: opening.month,
        };
        document.map(now).into_iter().chain([certify])
    });
    keep.into_iter().chain(certifications)
}

fn schools(estimate: &Estimate) -> Task {
    match estimate.plan {
        DegreeGoal::Bsn if study::held_nurse(estimate.from()).is_none() => Task::AskNursingPrograms,
        DegreeGoal::Bsw | DegreeGoal::Msw | DegreeGoal::MswAfterBsw | DegreeGoal::MswGeneral => {
            Task::AskPrograms
        }
        DegreeGoal::Counseling => Task::AskCounselingPrograms,
        _ => Task::AskSchools,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::estimate;
    use crate::link;

    fn tasks(fragment: &str) -> Vec<DatedTask> {
        let answers = link::read(&format!("v=1&{fragment}"))
            .expect("a link")
            .answers;
        let today = Month::new(2026, 11).expect("a month");
        next_tasks(&estimate(&answers, today).expect("a degree and a state"))
    }

    #[test]
    fn a_student_asks_schools_first_and_registers_when_study_ends() {
        let tasks = tasks("from=bachelors&to=msw&state=TX");
        assert_eq!(tasks.len(), 3);
        assert_eq!(tasks[0].task, Task::AskPrograms);
        assert_eq!(Some(tasks[0].by), Month::new(2026, 11));
        // The master's takes 24 months (data/pathways.csv).
        assert_eq!(Some(tasks[1].by), Month::new(2028, 11));
        assert!(tasks.is_sorted_by_key(|task| task.by));
    }

    #[test]
    fn who_is_in_practice_has_the_board_to_ask_and_hours_to_log() {
        let tasks = tasks("from=msw&to=msw&state=IL&done=1400&done-months=10");
        let kinds: Vec<Task> = tasks.iter().map(|task| task.task).collect();
        assert!(kinds.contains(&Task::LogHours), "{kinds:?}");
        assert!(kinds.contains(&Task::ClinicalExam), "{kinds:?}");
    }

    #[test]
    fn a_nurse_who_holds_the_license_asks_schools_only() {
        let tasks = tasks("from=adn&to=bsn&state=FL");
        assert_eq!(tasks[0].task, Task::AskSchools);
        assert!(tasks.iter().all(|task| task.task != Task::AskBoard));
    }
}

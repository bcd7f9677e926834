//! The checklist of a timeline: the items of its steps, and the open ones of the next step.

use super::{PlanTimeline, Status, Step, StepKey};
use crate::answers::{DegreeGoal, Education};
use crate::estimate::cost::exam_after_practice;
use crate::estimate::{Estimate, Route};
use crate::tables::{
    CHECKLIST, ChecklistRow, FirstExam, ITEMS, ItemAudience, ItemId, PathwayId, Place, Profession,
    Times,
};

/// The maximum number of characters of an item that the user adds.
pub const MOST_LETTERS: usize = 200;

/// A checklist item at a step of a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    pub step: StepKey,
}

impl Item {
    pub fn row(&self) -> &'static ChecklistRow {
        &CHECKLIST[self.id as usize]
    }

    /// The id under which its tick is stored: `portfolio`, or, for an item that occurs at several steps,
    /// `field-placement@study.msw`.
    pub fn name(&self) -> String {
        let id = self.row().id;
        match self.row().times {
            Times::Once => id.to_owned(),
            Times::Each => [id, "@", &self.step.name()].concat(),
        }
    }
}

/// All items of a timeline, in the order of its steps.
pub fn items(timeline: &PlanTimeline, estimate: &Estimate) -> Vec<Item> {
    let mut items = Vec::new();
    for step in &timeline.steps {
        let belongs = |id: &&ItemId| {
            let row = &CHECKLIST[**id as usize];
            row.who.iter().any(|who| concerns(*who, estimate))
                && belongs_to(row, step, timeline, estimate)
        };
        let here = ITEMS.iter().filter(belongs);
        items.extend(here.map(|id| Item {
            id: *id,
            step: step.key,
        }));
    }
    items
}

fn belongs_to(
    row: &ChecklistRow,
    step: &Step,
    timeline: &PlanTimeline,
    estimate: &Estimate,
) -> bool {
    let is = |key: StepKey, place: Place| is_place(key, place, estimate);
    match row.times {
        Times::Each => row.places.iter().any(|place| is(step.key, *place)),
        Times::Once => {
            let mut first = row
                .places
                .iter()
                .filter_map(|place| timeline.steps.iter().find(|other| is(other.key, *place)));
            first.next().is_some_and(|first| first.key == step.key)
        }
    }
}

/// Whether a step matches this kind of place in the checklist table.
fn is_place(key: StepKey, place: Place, estimate: &Estimate) -> bool {
    match (place, key) {
        (Place::Study, StepKey::Study(_))
        | (Place::FirstLicense, StepKey::FirstLicense)
        | (Place::Practice, StepKey::Practice)
        | (Place::ClinicalExam, StepKey::ClinicalExam)
        | (Place::License, StepKey::License)
        | (Place::BachelorLicense, StepKey::BachelorLicense)
        | (Place::NursingExam, StepKey::NursingExam)
        | (Place::Certification, StepKey::Certification(_))
        | (Place::LicenseRenewal, StepKey::RenewLicense(_))
        | (Place::CertificationRenewal, StepKey::RenewCertification(..)) => true,
        (Place::FirstExam | Place::FirstExamCounselor, StepKey::FirstLicense) => {
            let is_counselor = estimate.rule().profession == Profession::Counseling;
            estimate.rule().first_exam == FirstExam::Yes
                && is_counselor == (place == Place::FirstExamCounselor)
        }
        (Place::ExamAfterPractice, StepKey::ClinicalExam) => {
            estimate.rule().profession != Profession::Counseling
        }
        (Place::ExamAfterPracticeCounselor, StepKey::ClinicalExam) => {
            estimate.rule().profession == Profession::Counseling && exam_after_practice(estimate)
        }
        (Place::LawExam, StepKey::FirstLicense | StepKey::ClinicalExam) => {
            let rule = estimate.rule();
            let with_first = rule.extra_exam_is_first;
            !rule.extra_exam.is_empty() && with_first == (key == StepKey::FirstLicense)
        }
        (
            Place::StudySocialWork
            | Place::StudyCounseling
            | Place::StudyNursing
            | Place::StudyOther,
            StepKey::Study(id),
        ) => place == field_of(id, estimate.plan),
        _ => false,
    }
}

/// The field of a degree on a plan. The bachelor's is in social work if the plan requires that.
fn field_of(degree: PathwayId, plan: DegreeGoal) -> Place {
    match degree {
        PathwayId::Msw | PathwayId::MswAdvanced => Place::StudySocialWork,
        PathwayId::CounselingMasters => Place::StudyCounseling,
        PathwayId::Bachelors | PathwayId::BachelorsFromAssociate => match plan {
            DegreeGoal::Bsw | DegreeGoal::MswAfterBsw => Place::StudySocialWork,
            _ => Place::StudyOther,
        },
        PathwayId::Bsn | PathwayId::BsnSecond | PathwayId::BsnFromAdn => Place::StudyNursing,
        _ => Place::StudyOther,
    }
}

fn concerns(who: ItemAudience, estimate: &Estimate) -> bool {
    let studies = estimate.path.is_studying();
    match who {
        ItemAudience::All => true,
        ItemAudience::Student => studies,
        ItemAudience::CareerChanger => studies && holds_another_field(estimate),
        ItemAudience::Working => estimate.years.0 > 0.0,
    }
}

/// Whether the user holds a degree in another field than the plan's.
fn holds_another_field(estimate: &Estimate) -> bool {
    use Education as E;
    match estimate.route {
        Route::SocialWork => matches!(
            estimate.from(),
            E::Bachelors | E::Adn | E::Bsn | E::OtherMasters | E::CounselingMasters | E::Doctorate
        ),
        Route::Nursing => matches!(
            estimate.from(),
            E::Bachelors | E::Bsw | E::Msw | E::OtherMasters | E::CounselingMasters | E::Doctorate
        ),
        Route::Counseling => estimate.from() != E::CounselingMasters,
    }
}

/// The next step with its items.
#[derive(Clone, Debug, PartialEq)]
pub struct NextStep<'w> {
    /// The first step that is not done.
    pub step: &'w Step,
    /// Its open items.
    pub items: Vec<Item>,
    /// Open one-time items of steps that are done.
    pub left: Vec<Item>,
}

/// The first step that is not done, with the open items of `all`; `None` if everything is done. `ticked` returns
/// whether the item with this name is done.
pub fn next<'w>(
    timeline: &'w PlanTimeline,
    all: &[Item],
    ticked: impl Fn(&str) -> bool,
) -> Option<NextStep<'w>> {
    let step = timeline
        .steps
        .iter()
        .find(|step| step.status != Status::Done)?;
    let open = |item: &&Item| !ticked(&item.name());
    let is_done = |key: StepKey| {
        timeline
            .step(key)
            .is_some_and(|step| step.status == Status::Done)
    };
    let left = |item: &&Item| item.row().times == Times::Once && is_done(item.step);
    Some(NextStep {
        step,
        items: all
            .iter()
            .filter(|item| item.step == step.key)
            .filter(open)
            .copied()
            .collect(),
        left: all.iter().filter(left).filter(open).copied().collect(),
    })
}

/// Why a text is not a valid item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemError {
    Empty,
    /// Longer than [`MOST_LETTERS`] by this number of characters.
    TooLong {
        over: usize,
    },
}

/// Normalizes an item that the user adds to one line.
///
/// # Errors
/// If the text is empty, or longer than [`MOST_LETTERS`].
pub fn own_item(text: &str) -> Result<String, ItemError> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    let line = words.join(" ");
    match line.chars().count() {
        0 => Err(ItemError::Empty),
        letters if letters > MOST_LETTERS => Err(ItemError::TooLong {
            over: letters - MOST_LETTERS,
        }),
        _ => Ok(line),
    }
}

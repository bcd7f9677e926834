//! The table of the desk: one row per student.

use std::cmp::Ordering;

use time::Date;

use super::{Student, agreed};
use crate::answers::{DegreeGoal, Hundredths, Month, UsState};
use crate::estimate::{
    BindingRequirement, BlockedReason, Estimate, Incomplete, NoPay, Pay, rounded,
};
use crate::money::{Dollars, MoneyInputs, Worth, worth};
use crate::plan::figure_changes::{FigureChange, FigureSnapshot};
use crate::plan::plans::SavedPlan;
use crate::plan::questions::open_questions;
use crate::plan::snapshot::PlanSnapshot;
use crate::plan::timeline::{self, DateRange, StepKey};

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct StudentRow {
    pub id: u32,
    pub label: String,
    /// The figures of the plan; an error if its answers are incomplete.
    pub figures: Result<PlanFigures, Incomplete>,
    pub is_changed: bool,
    pub agreed: usize,
}

/// The figures of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanFigures {
    pub plan: DegreeGoal,
    pub state: UsState,
    /// The month in which the plan is complete.
    pub end: Option<DateRange>,
    pub stop: Option<BlockedReason>,
    /// US dollars a year, rounded as shown.
    pub pay_start: Option<u32>,
    pub pay_end: Option<u32>,
    /// All costs, and the debt at the first payment, US dollars.
    pub cost: Option<i64>,
    pub debt: Option<i64>,
    pub hours: Option<PracticeHours>,
    pub next: Option<StepKey>,
    /// The number of open questions for a board or an issuer, and of those whose answer moves the end.
    pub questions: usize,
    pub pressing: usize,
    /// The number of figures that have changed since the plan was saved.
    pub changed: usize,
    /// The month of these figures.
    pub as_of: Month,
}

/// The hours of supervised practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PracticeHours {
    /// Those that count.
    pub done: Hundredths,
    /// `None` if it is not known how many the state requires, or if it requires none.
    pub left: Option<Hundredths>,
}

/// The row of a student as of `today`.
pub fn row(student: &Student, today: Date) -> StudentRow {
    StudentRow {
        id: student.id,
        label: student.label.clone(),
        figures: student
            .snapshot(today)
            .map(|snapshot| figures(student, &snapshot)),
        is_changed: student.is_changed(),
        agreed: agreed::all(student).len(),
    }
}

fn figures(student: &Student, snapshot: &PlanSnapshot) -> PlanFigures {
    let now = &snapshot.now;
    let pay = |pay: &Result<Pay, NoPay>| pay.as_ref().ok().map(|pay| rounded(pay.typical));
    let money = worth(&snapshot.estimate, &MoneyInputs::default()).ok();
    let whole =
        |part: fn(&Worth) -> Dollars| money.as_ref().map(|money| part(&money.worth).whole());
    let next = timeline::next(&snapshot.timeline, &snapshot.items, |item| {
        snapshot.is_ticked(&student.records, item)
    });
    let questions = open_questions(now, &snapshot.board_answers, snapshot.timeline.today);
    PlanFigures {
        plan: snapshot.estimate.plan,
        state: snapshot.estimate.state,
        end: snapshot.timeline.end,
        stop: snapshot.timeline.blocked,
        pay_start: pay(&now.start_pay),
        pay_end: pay(&now.end_pay),
        cost: whole(|worth| worth.cost.typical),
        debt: whole(|worth| worth.debt.typical),
        hours: hours(snapshot),
        next: next.map(|next| next.step.key),
        pressing: questions.iter().filter(|one| one.moves_end()).count(),
        questions: questions.len(),
        changed: changed_figures(student, snapshot.timeline.today)
            .map_or(0, |(_, changes)| changes.len()),
        as_of: snapshot.timeline.today,
    }
}

/// The figures that have changed since the plan was saved, with its estimate of today; `None` if there are none.
pub fn changed_figures(student: &Student, today: Month) -> Option<(Estimate, Vec<FigureChange>)> {
    let plan = student.plan()?;
    let basis = student.records.get(&plan.key("basis"))?;
    // As in the student's own view: a board's answer, or an answer changed on the desk, is not a changed figure.
    let as_opened = SavedPlan {
        answers: student.was,
        ..plan.clone()
    };
    let now = as_opened.estimate(today).ok()?;
    let changes = FigureSnapshot::read(basis).changes(&now);
    (!changes.is_empty()).then_some((now, changes))
}

/// The hours of the log, otherwise those that were answered; `None` if there are neither.
fn hours(snapshot: &PlanSnapshot) -> Option<PracticeHours> {
    let hundredths = |hours: f64| Hundredths((hours.max(0.0) * 100.0).round() as u32);
    if let Some(tally) = &snapshot.tally {
        let mut terms = tally.terms.iter();
        let term = terms.find(|term| term.limit == BindingRequirement::Hours);
        return Some(PracticeHours {
            done: tally.valid.hours,
            left: term.map(|term| hundredths(term.left)),
        });
    }
    let practice = snapshot.now.path.practice?;
    let is_any = practice.done_hours > 0.0;
    is_any.then(|| {
        let term = practice.requirement(BindingRequirement::Hours);
        let required = term.and_then(|term| term.required);
        PracticeHours {
            done: hundredths(practice.done_hours),
            left: required.map(|required| hundredths(required - practice.done_hours)),
        }
    })
}

/// A column of the table, used for sorting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StudentColumn {
    Label,
    Goal,
    State,
    End,
    PayStart,
    PayEnd,
    Cost,
    Debt,
    Hours,
    Next,
    Questions,
    Changed,
}

impl StudentColumn {
    pub const ALL: [Self; 12] = [
        Self::Label,
        Self::Goal,
        Self::State,
        Self::End,
        Self::PayStart,
        Self::PayEnd,
        Self::Cost,
        Self::Debt,
        Self::Hours,
        Self::Next,
        Self::Questions,
        Self::Changed,
    ];

    /// Whether the column is sorted in descending order by default.
    pub const fn is_greatest_first(self) -> bool {
        matches!(self, Self::Questions | Self::Changed)
    }

    /// The value in form options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Goal => "goal",
            Self::State => "state",
            Self::End => "end",
            Self::PayStart => "pay-start",
            Self::PayEnd => "pay-end",
            Self::Cost => "cost",
            Self::Debt => "debt",
            Self::Hours => "hours",
            Self::Next => "next",
            Self::Questions => "questions",
            Self::Changed => "changed",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.name() == name)
    }

    /// The sort key; `None` if the row has no value.
    fn of(self, row: &StudentRow) -> Option<i64> {
        let figures = row.figures.as_ref().ok()?;
        match self {
            Self::Label => None,
            Self::Goal => Some(figures.plan as i64),
            Self::State => Some(figures.state as i64),
            Self::End => Some(i64::from(figures.end?.typical.0)),
            Self::PayStart => figures.pay_start.map(i64::from),
            Self::PayEnd => figures.pay_end.map(i64::from),
            Self::Cost => figures.cost,
            Self::Debt => figures.debt,
            Self::Hours => Some(i64::from(figures.hours?.left?.0)),
            Self::Next => Some(figures.next.map_or(i64::MAX, path_order)),
            // Questions that move the plan rank before the number of questions.
            Self::Questions => Some((figures.pressing as i64) << 16 | figures.questions as i64),
            Self::Changed => Some(figures.changed as i64),
        }
    }
}

/// The position of a step on the path.
const fn path_order(key: StepKey) -> i64 {
    match key {
        StepKey::Study(_) => 0,
        StepKey::FirstLicense | StepKey::BachelorLicense | StepKey::NursingExam => 1,
        StepKey::Practice => 2,
        StepKey::ClinicalExam => 3,
        StepKey::License => 4,
        StepKey::Certification(_) => 5,
        StepKey::RenewLicense(_) | StepKey::RenewCertification(..) => 6,
    }
}

/// The rows sorted by a column. Rows without a value come last; the sort is stable.
pub fn sorted(rows: &[StudentRow], by: StudentColumn, is_descending: bool) -> Vec<StudentRow> {
    let mut rows = rows.to_vec();
    rows.sort_by(|one, other| {
        let order = if by == StudentColumn::Label {
            by_label(&one.label, &other.label)
        } else {
            match (by.of(one), by.of(other)) {
                (Some(_), None) => return Ordering::Less,
                (None, Some(_)) => return Ordering::Greater,
                (one, other) => one.cmp(&other),
            }
        };
        if is_descending {
            order.reverse()
        } else {
            order
        }
    });
    rows
}

/// A part of a label.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum LabelPart {
    Number(u128),
    Text(String),
}

/// Natural order: numbers by value and before texts, case-insensitive; empty labels last.
fn by_label(one: &str, other: &str) -> Ordering {
    let parts = |label: &str| -> Vec<LabelPart> {
        let label = label.trim().to_lowercase();
        let letters: Vec<char> = label.chars().collect();
        let is_digit = |letter: &char| letter.is_ascii_digit();
        letters
            .chunk_by(|one, other| is_digit(one) == is_digit(other))
            .map(|run| {
                let text: String = run.iter().collect();
                match text.parse() {
                    Ok(number) => LabelPart::Number(number),
                    Err(_) => LabelPart::Text(text),
                }
            })
            .collect()
    };
    let key = |label: &str| (label.trim().is_empty(), parts(label));
    key(one).cmp(&key(other))
}

/// A filter of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub plan: Option<DegreeGoal>,
    pub state: Option<UsState>,
    /// Only students who should call their board, because its answer moves the end of their plan.
    pub has_questions: bool,
}

impl Filter {
    pub fn accepts(&self, row: &StudentRow) -> bool {
        let Ok(figures) = &row.figures else {
            return *self == Self::default();
        };
        self.plan.is_none_or(|plan| plan == figures.plan)
            && self.state.is_none_or(|state| state == figures.state)
            && (!self.has_questions || figures.pressing > 0)
    }
}

//! Texts of the adviser's desk: table cells, and errors on opening plans.

use super::messages::DeskMessage;
use super::{Locale, names};
use crate::answers::Hundredths;
use crate::plan::board_answers::RuleField;
use crate::plan::desk::opening::OpenError;
use crate::plan::desk::table::{PlanFigures, StudentColumn, StudentRow};
use crate::plan::desk::{MOST, Student};
use crate::plan::records::ParseError;

/// The maximum number of characters of a link within a sentence.
const SHOWN: usize = 40;

/// The header of a column.
pub const fn column(column: StudentColumn) -> DeskMessage {
    match column {
        StudentColumn::Label => DeskMessage::ColumnLabel,
        StudentColumn::Goal => DeskMessage::ColumnGoal,
        StudentColumn::State => DeskMessage::ColumnState,
        StudentColumn::End => DeskMessage::ColumnEnd,
        StudentColumn::PayStart => DeskMessage::ColumnPayStart,
        StudentColumn::PayEnd => DeskMessage::ColumnPayEnd,
        StudentColumn::Cost => DeskMessage::ColumnCost,
        StudentColumn::Debt => DeskMessage::ColumnDebt,
        StudentColumn::Hours => DeskMessage::ColumnHours,
        StudentColumn::Next => DeskMessage::ColumnNext,
        StudentColumn::Questions => DeskMessage::ColumnQuestions,
        StudentColumn::Changed => DeskMessage::ColumnChanged,
    }
}

/// The label of a rule field that a what-if change can set.
pub const fn tried_term(term: RuleField) -> DeskMessage {
    match term {
        RuleField::LeastMonths => DeskMessage::TermMonths,
        RuleField::DirectHours => DeskMessage::TermDirect,
        RuleField::SupervisionHours => DeskMessage::TermSupervision,
        _ => DeskMessage::TermHours,
    }
}

/// The columns of the anonymous summary.
pub const SUMMARY: [DeskMessage; 15] = [
    DeskMessage::ColumnGoal,
    DeskMessage::ColumnState,
    DeskMessage::ColumnEnd,
    DeskMessage::EndFast,
    DeskMessage::EndSlow,
    DeskMessage::ColumnPayStart,
    DeskMessage::ColumnPayEnd,
    DeskMessage::ColumnCost,
    DeskMessage::ColumnDebt,
    DeskMessage::HoursDoneHead,
    DeskMessage::ColumnHours,
    DeskMessage::ColumnNext,
    DeskMessage::ColumnQuestions,
    DeskMessage::PressingHead,
    DeskMessage::ColumnChanged,
];

impl Locale {
    /// The name of a student: the label, or a number.
    pub fn student(&self, id: u32, label: &str) -> String {
        match label {
            "" => self.format(DeskMessage::STUDENT_NUMBER, &[&id.to_string()]),
            label => label.to_owned(),
        }
    }

    /// Why something could not be opened.
    pub fn open_error(&self, why: &OpenError, text: &str) -> String {
        let excerpt: String = text.chars().take(SHOWN).collect();
        let say = |word: DeskMessage| self.text(word).to_owned();
        match why {
            OpenError::NoLink => self.format(DeskMessage::NO_LINK, &[&excerpt]),
            OpenError::NewerLink => self.format(DeskMessage::NEWER_LINK, &[&excerpt]),
            OpenError::TwoLinks => say(DeskMessage::TwoLinks),
            OpenError::Unusable(values) => self.format(DeskMessage::UNUSABLE, &[values]),
            OpenError::NoPlan => say(DeskMessage::NoPlan),
            OpenError::NoCopy(ParseError::Newer) => say(DeskMessage::CopyNewer),
            OpenError::NoCopy(ParseError::TooLong) => say(DeskMessage::CopyTooLong),
            OpenError::CutOff | OpenError::NoCopy(ParseError::Damaged(_)) => {
                say(DeskMessage::CopyDamaged)
            }
            OpenError::NoCopy(
                ParseError::Empty | ParseError::NotJson { .. } | ParseError::NotOurs,
            ) => say(DeskMessage::CopyNotOurs),
            OpenError::Same(label) => self.format(DeskMessage::SAME, &[label]),
            OpenError::Full => self.format(DeskMessage::FULL, &[&MOST.to_string()]),
        }
    }

    /// Which plan of a copy with several is in the table; `None` if there is only one.
    pub fn other_plans(&self, student: &Student) -> Option<String> {
        let plan = student.plan().filter(|_| student.other_plans() > 0)?;
        let count = (student.other_plans() + 1).to_string();
        Some(self.format(DeskMessage::SEVERAL, &[&count, &plan.name]))
    }

    /// A table cell, and the small text below it.
    pub fn desk_cell(
        &self,
        key: StudentColumn,
        row: &StudentRow,
        student: &Student,
    ) -> (String, Option<String>) {
        let none = || ("–".to_owned(), None);
        if key == StudentColumn::Label {
            return (self.student(row.id, &row.label), None);
        }
        let figures = match &row.figures {
            Ok(figures) => figures,
            Err(missing) if key == StudentColumn::Goal => {
                return (self.incomplete(*missing).to_owned(), None);
            }
            Err(_) => return none(),
        };
        let dollars = |dollars: Option<i64>| match dollars {
            Some(dollars) => (self.figures.dollars(dollars), None),
            None => none(),
        };
        match key {
            StudentColumn::Label => none(),
            StudentColumn::Goal => (self.text(names::plan_short(figures.plan)).to_owned(), None),
            StudentColumn::State => (self.state(figures.state).to_owned(), None),
            StudentColumn::End => self.desk_end(figures, student),
            StudentColumn::PayStart => dollars(figures.pay_start.map(i64::from)),
            StudentColumn::PayEnd => dollars(figures.pay_end.map(i64::from)),
            StudentColumn::Cost => dollars(figures.cost),
            StudentColumn::Debt => dollars(figures.debt),
            StudentColumn::Hours => match figures.hours {
                Some(hours) => {
                    let done = self.hundredths(hours.done);
                    let done = self.format(DeskMessage::HOURS_DONE, &[&done]);
                    let left = hours.left.map(|left| self.hundredths(left));
                    (left.unwrap_or_else(|| "–".to_owned()), Some(done))
                }
                None => none(),
            },
            StudentColumn::Next => (self.desk_next(figures, student), None),
            StudentColumn::Questions => {
                let pressing = (figures.pressing > 0)
                    .then(|| self.format(DeskMessage::PRESSING, &[&figures.pressing.to_string()]));
                (figures.questions.to_string(), pressing)
            }
            StudentColumn::Changed => (figures.changed.to_string(), None),
        }
    }

    fn desk_end(&self, figures: &PlanFigures, student: &Student) -> (String, Option<String>) {
        match (figures.end, figures.stop) {
            (Some(end), _) => {
                let ends = [end.fast, end.slow].map(|month| self.figures.month(month));
                let range = (!end.is_point())
                    .then(|| self.format(DeskMessage::BETWEEN, &[&ends[0], &ends[1]]));
                (self.figures.month(end.typical), range)
            }
            (None, Some(stop)) => {
                let answers = student.plan().map_or(student.was, |plan| plan.answers);
                (self.stopped(stop, &answers), None)
            }
            (None, None) => ("–".to_owned(), None),
        }
    }

    fn desk_next(&self, figures: &PlanFigures, student: &Student) -> String {
        let Some(key) = figures.next else {
            return self.text(DeskMessage::IsDone).to_owned();
        };
        let plan = student.plan();
        let estimate = plan.and_then(|plan| plan.estimate(figures.as_of).ok());
        estimate.map_or_else(String::new, |estimate| self.step(key, &estimate))
    }

    /// The cells of the summary, in the order of [`SUMMARY`]: plain numbers and months, for spreadsheets.
    pub fn summary_cells(&self, row: &StudentRow, student: &Student) -> Vec<String> {
        let Ok(figures) = &row.figures else {
            return vec![String::new(); SUMMARY.len()];
        };
        let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        let hours =
            |hours: Option<Hundredths>| hours.map(|hours| hours.write()).unwrap_or_default();
        let month = |month: Option<crate::answers::Month>| {
            month.map(|month| month.write()).unwrap_or_default()
        };
        vec![
            self.text(names::plan_short(figures.plan)).to_owned(),
            self.state(figures.state).to_owned(),
            month(figures.end.map(|end| end.typical)),
            month(figures.end.map(|end| end.fast)),
            month(figures.end.map(|end| end.slow)),
            number(figures.pay_start.map(i64::from)),
            number(figures.pay_end.map(i64::from)),
            number(figures.cost),
            number(figures.debt),
            hours(figures.hours.map(|hours| hours.done)),
            hours(figures.hours.and_then(|hours| hours.left)),
            self.desk_next(figures, student),
            figures.questions.to_string(),
            figures.pressing.to_string(),
            figures.changed.to_string(),
        ]
    }
}

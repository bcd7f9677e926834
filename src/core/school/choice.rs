//! Which program of a school is used, and the answers that the school presets.
//!
//! A school's page names the program by its id. If it names none, the only program with the planned degree is used;
//! if there are several, none is.

use super::{Program, School};
use crate::answers::Answers;
use crate::estimate::study;
use crate::link::Field;

/// The program that the page and the user's answers select.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen<'a> {
    /// Exactly one program.
    Program(&'a Program),
    /// The page names this program, but its degree is not on the user's path.
    NotOfThePlan(&'a Program),
    /// The page names a program that the school does not have.
    Unknown,
    /// Several programs have the planned degree.
    Several(Vec<&'a Program>),
    /// No program has it.
    Nothing,
}

impl<'a> Chosen<'a> {
    /// The program that the estimate uses and the notice names.
    pub fn program(&self) -> Option<&'a Program> {
        match self {
            Self::Program(program) => Some(program),
            _ => None,
        }
    }
}

/// Selects a program by the id that the page names, or by the planned degree.
pub fn chosen<'a>(school: &'a School, id: Option<&str>, answers: &Answers) -> Chosen<'a> {
    let held = |plan| study::start(answers, plan);
    if let Some(id) = id {
        let Some(program) = school.program(id) else {
            return Chosen::Unknown;
        };
        let degree = program.figures.degree;
        return match answers.to {
            Some(plan) if !degree.is_on_the_way(plan, held(plan)) => Chosen::NotOfThePlan(program),
            _ => Chosen::Program(program),
        };
    }
    let fitting = school.programs.iter().filter(|program| {
        let degree = program.figures.degree;
        answers
            .to
            .is_none_or(|plan| degree.is_planned(plan, held(plan)))
    });
    let fitting: Vec<&Program> = fitting.collect();
    match fitting[..] {
        [] => Chosen::Nothing,
        [program] => Chosen::Program(program),
        _ => Chosen::Several(fitting),
    }
}

/// Fills unanswered fields: the school's own state; and, from the program that its page names or its only one, the
/// degree and the education that it starts from. Returns the answers, and the fields that were filled, so that they
/// can be labeled.
pub fn preset(school: &School, id: Option<&str>, answers: &Answers) -> (Answers, Vec<Field>) {
    let mut filled = *answers;
    let mut set = Vec::new();
    if filled.state.is_none() && school.state.is_some() {
        filled.state = school.state;
        set.push(Field::State);
    }
    let program = match (id, &school.programs[..]) {
        (Some(id), _) => school.program(id),
        (None, [only]) => Some(only),
        _ => None,
    };
    let Some(degree) = program.map(|program| program.figures.degree) else {
        return (filled, set);
    };
    if filled.to.is_none() {
        filled.to = Some(degree.plan());
        set.push(Field::To);
    }
    // The entry degree of this program does not apply to a user with another plan.
    if filled.from.is_none() && filled.to == Some(degree.plan()) && degree.begins_from().is_some() {
        filled.from = degree.begins_from();
        set.push(Field::From);
    }
    (filled, set)
}

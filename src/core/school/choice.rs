//! Which program a reader means, and what the school sets for him.
//!
//! A page of a school names the program by its id. Where it names none, the only one that is the degree that
//! the reader plans is meant; of several none is, for nobody knows which.

use super::{Program, School};
use crate::answers::Answers;
use crate::estimate::study;
use crate::link::Field;

/// What is known of the reader's program.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen<'a> {
    /// This one.
    Program(&'a Program),
    /// The page names this one, but it is no degree on the way that the reader plans.
    NotOfThePlan(&'a Program),
    /// The page names a program that the school does not have.
    Unknown,
    /// Several are the degree that is planned.
    Several(Vec<&'a Program>),
    /// None is.
    Nothing,
}

impl<'a> Chosen<'a> {
    /// The program that the estimate uses and the notice tells of.
    pub fn program(&self) -> Option<&'a Program> {
        match self {
            Self::Program(program) => Some(program),
            _ => None,
        }
    }
}

/// The program that is meant, by the id that the page names and by what the reader plans.
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

/// What the school sets where the reader has said nothing: its own state; and of the program that its page
/// names, or of its only one, the degree with what is held before it. Gives the answers with these, and which
/// they are, so that they can be labelled.
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
    // What its students hold says nothing of one who plans something else.
    if filled.from.is_none() && filled.to == Some(degree.plan()) && degree.begins_from().is_some() {
        filled.from = degree.begins_from();
        set.push(Field::From);
    }
    (filled, set)
}

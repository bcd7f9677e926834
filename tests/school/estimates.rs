//! What a school's program changes in an estimate, and what it cannot change.

use std::cell::Cell;

use casepath::answers::{Answers, DegreeGoal, Education, Hundredths, Pace, UsState};
use casepath::estimate::cost::{AskWhom, Cost, Item, cost};
use casepath::estimate::neighbors::{Change, Neighbors, largest_changes};
use casepath::estimate::sources::sources;
use casepath::estimate::{
    Degree, Estimate, EstimateOptions, Headline, Program, Residence, StageKind, Tuition, estimate,
    estimate_under, study, whole_months,
};
use casepath::tables::{Grade, PATHWAYS};
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use crate::given::{answers, holds, program, today};

fn with(answers: &Answers, program: Program) -> Estimate {
    let options = EstimateOptions {
        program: Some(program),
        ..EstimateOptions::default()
    };
    estimate_under(answers, today(), options).expect("a degree and a state are enough")
}

fn without(answers: &Answers) -> Estimate {
    estimate(answers, today()).expect("a degree and a state are enough")
}

/// Ohio, an MSW after another bachelor's.
fn student() -> Answers {
    Answers {
        from: Some(Education::Bachelors),
        to: Some(DegreeGoal::Msw),
        state: Some(UsState::OH),
        ..Answers::default()
    }
}

/// 21 months full time, 33 part time; $24,000 for residents of Ohio, $41,000 for others.
fn msw() -> Program {
    Program {
        degree: Degree::Msw,
        months: [Some(21), Some(33), None],
        tuition: Tuition {
            in_state: Some(24_000),
            out_of_state: Some(41_000),
            home: Some(UsState::OH),
        },
    }
}

#[test]
fn no_school_changes_pay_a_rule_or_a_source() {
    let reached = Cell::new(0);
    holds(12_000, (answers(), program()), |(answers, program)| {
        let (usual, here) = (without(&answers), with(&answers, program));
        prop_assert_eq!(here.rule(), usual.rule());
        // Study adds no experience, so pay is the same to the cent: at the start, at the end, with its range.
        prop_assert_eq!(here.years, usual.years);
        prop_assert_eq!(&here.start_pay, &usual.start_pay);
        prop_assert_eq!(&here.end_pay, &usual.end_pay);
        prop_assert_eq!(here.assumed, usual.assumed);
        prop_assert_eq!(here.path.practice, usual.path.practice);
        reached.set(reached.get() + u32::from(here.path != usual.path));
        only_its_own_degree_differs(&usual, &here)?;
        only_tuition_differs(&cost(&usual), &cost(&here))?;
        let [usual_sources, here_sources] =
            [&usual, &here].map(|estimate| sources(estimate, &cost(estimate)));
        let lost: Vec<&u16> = usual_sources
            .iter()
            .filter(|source| !here_sources.contains(source))
            .collect();
        prop_assert!(lost.is_empty(), "{:?}", lost);
        Ok(())
    });
    assert!(reached.get() > 500, "{} were reached", reached.get());
}

fn only_its_own_degree_differs(usual: &Estimate, here: &Estimate) -> TestCaseResult {
    let stages = |estimate: &Estimate| estimate.path.stages().copied().collect::<Vec<_>>();
    let (before, after) = (stages(usual), stages(here));
    prop_assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        prop_assert_eq!(before.kind, after.kind);
        prop_assert_eq!(before.sources, after.sources);
        if after.grade != Grade::School {
            prop_assert_eq!(before, after);
            continue;
        }
        let program = here.program().expect("the school's months have a school");
        let months = program.at(here.answers.pace.unwrap_or(Pace::Full));
        prop_assert_eq!(Some(after.months), months);
        prop_assert_eq!(after.kind, StageKind::Study(program.degree.stage()));
    }
    Ok(())
}

fn only_tuition_differs(usual: &Cost, here: &Cost) -> TestCaseResult {
    let others = |cost: &Cost| {
        let lines = cost.lines.iter().filter(|line| !line.item.is_tuition());
        lines.copied().collect::<Vec<_>>()
    };
    prop_assert_eq!(others(usual), others(here));
    Ok(())
}

#[test]
fn a_school_moves_no_lever_on_pay_and_no_pay_of_another_state() {
    holds(400, (answers(), program()), |(answers, program)| {
        let (usual, here) = (
            largest_changes(&without(&answers)),
            largest_changes(&with(&answers, program)),
        );
        let dollars = |changes: &Neighbors| {
            let on_pay = changes.on_pay.iter();
            on_pay
                .map(|neighbor| (neighbor.change, neighbor.dollars))
                .collect::<Vec<_>>()
        };
        prop_assert_eq!(dollars(&usual), dollars(&here));
        let states = |changes: &Neighbors| {
            let states = changes.states.iter();
            states
                .map(|best| (best.state, best.real, best.nominal))
                .collect::<Vec<_>>()
        };
        prop_assert_eq!(states(&usual), states(&here));
        Ok(())
    });
}

#[test]
fn the_schools_months_stand_for_its_own_degree_at_all_three_speeds() {
    let usual = without(&student());
    let here = with(&student(), msw());
    let degree = here.path.stages().next().expect("a degree");
    assert_eq!(degree.grade, Grade::School);
    assert_eq!(
        (
            degree.months.fast,
            degree.months.typical,
            degree.months.slow
        ),
        (21.0, 21.0, 21.0)
    );
    let [usual, here] = [usual, here].map(|result| Headline::of(&Ok(result)));
    assert_ne!(usual.months_slow, here.months_slow);
    assert_eq!(usual.pay_typical, here.pay_typical);
}

#[test]
fn where_a_school_says_nothing_of_a_pace_the_tables_do() {
    let answers = Answers {
        pace: Some(Pace::Accelerated),
        ..student()
    };
    let here = with(&answers, msw());
    let degree = here.path.stages().next().expect("a degree");
    let row = &PATHWAYS[Degree::Msw.stage() as usize];
    assert_eq!(
        degree.months,
        study::months(Degree::Msw.stage(), Pace::Accelerated)
    );
    assert_eq!(degree.grade, row.grade);
}

#[test]
fn a_program_that_is_no_degree_of_the_plan_changes_nothing() {
    let answers = Answers {
        to: Some(DegreeGoal::Bsw),
        from: Some(Education::None),
        ..student()
    };
    assert_eq!(with(&answers, msw()), without(&answers));
}

#[test]
fn another_pace_is_reckoned_by_the_schools_months_too() {
    let here = with(&student(), msw());
    let part = largest_changes(&here)
        .on_time
        .into_iter()
        .find(|neighbor| neighbor.change == Change::Pace(Pace::Part))
        .expect("part-time study changes the time");
    let (full, later) = (here, with(&part.answers, msw()));
    let months = |estimate: &Estimate| {
        let total = estimate.path.total.expect("the path has an end");
        whole_months(total.typical)
    };
    assert_eq!(
        months(&later) - months(&full),
        12,
        "33 months in place of 21"
    );
    assert_eq!(part.months, 12);
}

/// The cost item, the amount or whom to ask, and the grade.
type Told = (Item, Result<(f64, f64), AskWhom>, Option<Grade>);

fn tuition_lines(estimate: &Estimate) -> Vec<Told> {
    let lines = cost(estimate).lines.into_iter();
    lines
        .filter(|line| line.item.is_tuition())
        .map(|line| (line.item, line.dollars, line.grade))
        .collect()
}

#[test]
fn residents_pay_the_schools_one_price_and_others_its_other() {
    let school = Some(Grade::School);
    let at_home = (
        Item::ProgramTuition(Residence::InState),
        Ok((24_000.0, 24_000.0)),
        school,
    );
    assert_eq!(tuition_lines(&with(&student(), msw())), [at_home]);
    let away = Answers {
        state: Some(UsState::KY),
        ..student()
    };
    let elsewhere = (
        Item::ProgramTuition(Residence::OutOfState),
        Ok((41_000.0, 41_000.0)),
        school,
    );
    assert_eq!(tuition_lines(&with(&away, msw())), [elsewhere]);
}

#[test]
fn what_the_user_was_told_of_tuition_wins() {
    let answers = Answers {
        tuition: Some(Hundredths(3_000_000)),
        ..student()
    };
    let own = (Item::Tuition, Ok((30_000.0, 30_000.0)), None);
    assert_eq!(tuition_lines(&with(&answers, msw())), [own]);
}

#[test]
fn tuition_of_the_degrees_before_the_program_is_still_to_be_asked() {
    let answers = Answers {
        from: Some(Education::None),
        ..student()
    };
    let lines = tuition_lines(&with(&answers, msw()));
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[1], (Item::OtherTuition, Err(AskWhom::School), None));
}

#[test]
fn tuition_that_a_school_does_not_say_is_asked_for_and_never_nothing() {
    let silent = Program {
        tuition: Tuition::default(),
        ..msw()
    };
    let unknown = (Item::Tuition, Err(AskWhom::School), None);
    assert_eq!(tuition_lines(&with(&student(), silent)), [unknown]);
}

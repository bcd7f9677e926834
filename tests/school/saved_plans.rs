//! A plan saved on a school's page: the program is stored with it, wherever its figures are shown.

use casepath::answers::{Answers, DegreeGoal, Education, Pace, UsState};
use casepath::estimate::cost::{Item, cost};
use casepath::estimate::{Estimate, EstimateOptions, StageKind, estimate, estimate_under};
use casepath::plan::figure_changes::FigureSnapshot;
use casepath::plan::log::days;
use casepath::plan::merge::merge;
use casepath::plan::plans::{self, SavePlanError, SavedPlan, school_of};
use casepath::plan::record_counts::unread;
use casepath::plan::records::{Records, read, write};
use casepath::plan::relocation::{Move, relocate};
use casepath::plan::snapshot::{PlanSnapshot, estimate_now};
use casepath::school::SchoolProgram;
use proptest::prelude::*;
use time::Date;

use crate::files::school;
use crate::given::{ENGLISH, SPANISH, answers, holds, name_of_a_school, program, today};

fn msw() -> SchoolProgram {
    let school = school("example.json");
    SchoolProgram::of(&school, school.program("msw").expect("an MSW"))
}

fn day() -> Date {
    days::read_iso("2026-11-24").expect("a day")
}

/// From a bachelor's in another field, full time, in Ohio.
fn ohio() -> Answers {
    Answers {
        from: Some(Education::Bachelors),
        to: Some(DegreeGoal::Msw),
        pace: Some(Pace::Full),
        state: Some(UsState::OH),
        start: Some(today()),
        ..Answers::default()
    }
}

fn plan(id: &str, answers: Answers, school: Option<SchoolProgram>) -> SavedPlan {
    SavedPlan {
        id: id.into(),
        name: "Ohio".into(),
        answers,
        made: "2026-11-24T10:00".into(),
        aside: false,
        school,
    }
}

fn with(plan: &SavedPlan) -> Records {
    let mut records = Records::default();
    plans::add(&mut records, plan, 1).expect("room");
    records
}

fn snapshot(records: &Records) -> PlanSnapshot {
    PlanSnapshot::of_chosen(records, day())
        .expect("a plan")
        .expect("a degree and a state")
}

/// Months of study, and the tuition.
fn figures(estimate: &Estimate) -> (f64, Option<(f64, f64)>) {
    let is_study = |kind| matches!(kind, StageKind::Study(_));
    let study = estimate.path.stages().find(|stage| is_study(stage.kind));
    let lines = cost(estimate).lines;
    let tuition = lines.iter().find(|line| line.item.is_tuition());
    (
        study.expect("a degree").months.typical,
        tuition.and_then(|line| line.dollars.ok()),
    )
}

/// As tests/school/example.json has them.
const OF_THE_SCHOOL: (f64, Option<(f64, f64)>) = (21.0, Some((24_600.0, 24_600.0)));

#[test]
fn a_plan_of_a_schools_page_counts_with_its_program_everywhere() {
    let records = with(&plan("01", ohio(), Some(msw())));
    let chosen = plans::chosen(&records).expect("a plan");
    assert_eq!(chosen.school, Some(msw()));
    let usual = estimate(&ohio(), today()).expect("a result");
    assert_ne!(figures(&usual), OF_THE_SCHOOL);

    let snapshot = snapshot(&records);
    assert_eq!(figures(&snapshot.estimate), OF_THE_SCHOOL);
    assert_eq!(figures(&snapshot.now), OF_THE_SCHOOL);
    assert_eq!(snapshot.school(), Some(&msw()));
    // The timeline, which the calendar uses, begins with it.
    let studied = snapshot.timeline.steps[0].to.expect("an end").typical;
    assert_eq!(studied.since(snapshot.estimate.start), 21);
    let compared = estimate_now(&records, &chosen, day()).expect("a result");
    assert_eq!(figures(&compared), OF_THE_SCHOOL);
    let alone = chosen.estimate(today()).expect("a result");
    assert!(FigureSnapshot::of(&alone).changes(&alone).is_empty());
    assert!(!FigureSnapshot::of(&usual).changes(&alone).is_empty());
    let going = Move {
        to: UsState::TX,
        month: today().plus(40),
    };
    let moved = relocate(&ohio(), today(), going, &[], chosen.program(), None).expect("a move");
    assert_eq!(figures(&moved.here), OF_THE_SCHOOL);
    assert_eq!(figures(&moved.there).0, 21.0, "the degree is the same");
}

#[test]
fn the_label_names_school_and_program_in_both_languages() {
    assert_eq!(
        ENGLISH.set_by_school(&msw()),
        "The months of study and the tuition are those that Example State University gives for “Master of Social Work”. Everything else is worked out as for everyone."
    );
    assert_eq!(
        SPANISH.set_by_school(&msw()),
        "Los meses de estudio y la matrícula son los que da Example State University para “Master of Social Work”. Todo lo demás se calcula igual que para cualquiera."
    );
}

#[test]
fn a_program_that_leads_elsewhere_is_neither_kept_nor_told() {
    let nurse = Answers {
        to: Some(DegreeGoal::Bsn),
        ..ohio()
    };
    assert_eq!(school_of(Some(msw()), &ohio(), today()), Some(msw()));
    assert_eq!(school_of(Some(msw()), &nurse, today()), None);
    assert_eq!(school_of(Some(msw()), &Answers::default(), today()), None);
    // It stays stored if the answers change later, but is not used.
    let records = with(&plan("01", nurse, Some(msw())));
    assert_eq!(snapshot(&records).school(), None);
    let usual = estimate(&nurse, today()).expect("a result");
    assert_eq!(snapshot(&records).estimate.path.total, usual.path.total);
}

#[test]
fn the_same_answers_with_and_without_a_school_are_two_plans() {
    let mut records = with(&plan("01", ohio(), Some(msw())));
    let add = |records: &mut Records, id, school| plans::add(records, &plan(id, ohio(), school), 2);
    assert_eq!(
        add(&mut records, "02", Some(msw())),
        Err(SavePlanError::Same)
    );
    assert_eq!(add(&mut records, "02", None), Ok(()));
    let schools: Vec<bool> = plans::plans(&records)
        .iter()
        .map(|plan| plan.school.is_some())
        .collect();
    assert_eq!(schools, [true, false]);
}

#[test]
fn a_duplicate_a_copy_and_what_is_taken_back_carry_the_program() {
    let anything = (answers(), program(), name_of_a_school(), name_of_a_school());
    holds(300, anything, |(answers, figures, school, name)| {
        let offer = SchoolProgram {
            figures,
            school,
            name,
        };
        let original = plan("01", answers, Some(offer.clone()));
        let mut records = with(&original);
        let options = EstimateOptions {
            program: Some(figures),
            ..EstimateOptions::default()
        };
        let expected = estimate_under(&answers, today(), options).expect("a degree and a state");
        let there = |records: &Records, id: &str| {
            let plans = plans::plans(records);
            plans.into_iter().find(|plan| plan.id == id)
        };
        plans::duplicate(&mut records, "01", "02", "2026-11-24T11:00", 2).expect("room");
        let copy = read(&write(&records, "2026-11-24T12:00"))
            .expect("a copy")
            .records;
        let mut elsewhere = Records::default();
        merge(&mut elsewhere, &copy, 3);
        let before = records.clone();
        plans::delete(&mut records, "01", 4);
        prop_assert_eq!(there(&records, "01"), None);
        let after = records.clone();
        records.undo(&before, &after, 5);
        for (records, id) in [
            (&records, "01"),
            (&records, "02"),
            (&elsewhere, "01"),
            (&elsewhere, "02"),
        ] {
            let plan = there(records, id).expect("a plan");
            prop_assert_eq!(plan.school.as_ref(), Some(&offer));
            let result = plan.estimate(today()).expect("a degree and a state");
            prop_assert_eq!(result.path.total, expected.path.total);
            prop_assert_eq!(cost(&result).known, cost(&expected).known);
        }
        Ok(())
    });
}

#[test]
fn a_record_that_is_no_program_is_named_and_the_plan_is_as_without() {
    let good = msw().write();
    let near = (0..good.len(), any::<char>()).prop_map({
        let good = good.clone();
        move |(at, letter)| {
            let letters = good.chars().enumerate();
            letters
                .map(|(place, own)| if place == at { letter } else { own })
                .collect()
        }
    });
    let texts = prop_oneof![any::<String>(), near];
    holds(2_000, texts, |text: String| {
        let mut records = with(&plan("01", ohio(), None));
        records.set("plan/01/school", Some(text.clone()), 2);
        let found = plans::chosen(&records).expect("the plan is there");
        prop_assert_eq!((&*found.name, found.answers), ("Ohio", ohio()));
        let is_read = SchoolProgram::read(&text).is_some();
        prop_assert_eq!(found.school.is_some(), is_read);
        let is_named = unread(&records).iter().any(|key| key == "plan/01/school");
        prop_assert_eq!(is_named, !is_read);
        if !is_read {
            let usual = estimate(&ohio(), today()).expect("a result");
            prop_assert_eq!(snapshot(&records).estimate.path.total, usual.path.total);
            prop_assert_eq!(
                records.get("plan/01/school"),
                Some(&*text),
                "it stays as it is"
            );
        }
        Ok(())
    });
}

#[test]
fn a_tuition_of_ones_own_stands_above_the_schools() {
    let own = Answers {
        tuition: Some(casepath::answers::Hundredths(1_000_000)),
        ..ohio()
    };
    let records = with(&plan("01", own, Some(msw())));
    let lines = cost(&snapshot(&records).now).lines;
    let tuition = lines.iter().find(|line| line.item == Item::Tuition);
    let dollars = tuition.and_then(|line| line.dollars.ok());
    assert_eq!(dollars, Some((10_000.0, 10_000.0)));
}

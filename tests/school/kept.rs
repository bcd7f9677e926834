//! A plan that was kept in a school's page: the program stays with it, wherever its figures show.

use casepath::answers::{Answers, Education, Pace, Plan, State};
use casepath::estimate::cost::{Item, cost};
use casepath::estimate::{Estimate, StageKind, Terms, estimate, estimate_under};
use casepath::plan::beside::put_beside;
use casepath::plan::changed::Basis;
use casepath::plan::held::unread;
use casepath::plan::kept::{Kept, read, write};
use casepath::plan::log::days;
use casepath::plan::mine::{Mine, estimate_now};
use casepath::plan::plans::{self, Refused, SavedPlan, school_of};
use casepath::plan::relocation::{Move, relocate};
use casepath::school::Offer;
use proptest::prelude::*;
use time::Date;

use crate::files::school;
use crate::given::{ENGLISH, SPANISH, answers, holds, name_of_a_school, program, today};

fn msw() -> Offer {
    let school = school("example.json");
    Offer::of(&school, school.program("msw").expect("an MSW"))
}

fn day() -> Date {
    days::read_iso("2026-11-24").expect("a day")
}

/// From a bachelor's in another field, full time, in Ohio.
fn ohio() -> Answers {
    Answers {
        from: Some(Education::Bachelors),
        to: Some(Plan::Msw),
        pace: Some(Pace::Full),
        state: Some(State::OH),
        start: Some(today()),
        ..Answers::default()
    }
}

fn plan(id: &str, answers: Answers, school: Option<Offer>) -> SavedPlan {
    SavedPlan {
        id: id.into(),
        name: "Ohio".into(),
        answers,
        made: "2026-11-24T10:00".into(),
        aside: false,
        school,
    }
}

fn with(plan: &SavedPlan) -> Kept {
    let mut kept = Kept::default();
    plans::add(&mut kept, plan, 1).expect("room");
    kept
}

fn mine(kept: &Kept) -> Mine {
    Mine::of_chosen(kept, day())
        .expect("a plan")
        .expect("a degree and a state")
}

/// Months of study, and the tuition.
fn figures(estimate: &Estimate) -> (f64, Option<(f64, f64)>) {
    let is_study = |kind| matches!(kind, StageKind::Study(_));
    let study = estimate.clock.stages().find(|stage| is_study(stage.kind));
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
    let kept = with(&plan("01", ohio(), Some(msw())));
    let chosen = plans::chosen(&kept).expect("a plan");
    assert_eq!(chosen.school, Some(msw()));
    let usual = estimate(&ohio(), today()).expect("a result");
    assert_ne!(figures(&usual), OF_THE_SCHOOL);

    let mine = mine(&kept);
    assert_eq!(figures(&mine.estimate), OF_THE_SCHOOL);
    assert_eq!(figures(&mine.now), OF_THE_SCHOOL);
    assert_eq!(mine.school(), Some(&msw()));
    // The way, which the calendar is made of, begins with it.
    let studied = mine.way.steps[0].to.expect("an end").typical;
    assert_eq!(studied.since(mine.estimate.start), 21);
    let compared = estimate_now(&kept, &chosen, day()).expect("a result");
    assert_eq!(figures(&compared), OF_THE_SCHOOL);
    let alone = chosen.estimate(today()).expect("a result");
    assert!(Basis::of(&alone).changes(&alone).is_empty());
    assert!(!Basis::of(&usual).changes(&alone).is_empty());
    let going = Move {
        to: State::TX,
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
        to: Some(Plan::Bsn),
        ..ohio()
    };
    assert_eq!(school_of(Some(msw()), &ohio(), today()), Some(msw()));
    assert_eq!(school_of(Some(msw()), &nurse, today()), None);
    assert_eq!(school_of(Some(msw()), &Answers::default(), today()), None);
    // It stays where the answers were changed afterwards, and counts for nothing.
    let kept = with(&plan("01", nurse, Some(msw())));
    assert_eq!(mine(&kept).school(), None);
    let usual = estimate(&nurse, today()).expect("a result");
    assert_eq!(mine(&kept).estimate.clock.total, usual.clock.total);
}

#[test]
fn the_same_answers_with_and_without_a_school_are_two_plans() {
    let mut kept = with(&plan("01", ohio(), Some(msw())));
    let add = |kept: &mut Kept, id, school| plans::add(kept, &plan(id, ohio(), school), 2);
    assert_eq!(add(&mut kept, "02", Some(msw())), Err(Refused::Same));
    assert_eq!(add(&mut kept, "02", None), Ok(()));
    let schools: Vec<bool> = plans::plans(&kept)
        .iter()
        .map(|plan| plan.school.is_some())
        .collect();
    assert_eq!(schools, [true, false]);
}

#[test]
fn a_duplicate_a_copy_and_what_is_taken_back_carry_the_program() {
    let anything = (answers(), program(), name_of_a_school(), name_of_a_school());
    holds(300, anything, |(answers, figures, school, name)| {
        let offer = Offer {
            figures,
            school,
            name,
        };
        let original = plan("01", answers, Some(offer.clone()));
        let mut kept = with(&original);
        let terms = Terms {
            program: Some(figures),
            ..Terms::default()
        };
        let expected = estimate_under(&answers, today(), terms).expect("a degree and a state");
        let there = |kept: &Kept, id: &str| {
            let plans = plans::plans(kept);
            plans.into_iter().find(|plan| plan.id == id)
        };
        plans::duplicate(&mut kept, "01", "02", "2026-11-24T11:00", 2).expect("room");
        let copy = read(&write(&kept, "2026-11-24T12:00"))
            .expect("a copy")
            .kept;
        let mut elsewhere = Kept::default();
        put_beside(&mut elsewhere, &copy, 3);
        let before = kept.clone();
        plans::delete(&mut kept, "01", 4);
        prop_assert_eq!(there(&kept, "01"), None);
        let after = kept.clone();
        kept.take_back(&before, &after, 5);
        for (kept, id) in [
            (&kept, "01"),
            (&kept, "02"),
            (&elsewhere, "01"),
            (&elsewhere, "02"),
        ] {
            let plan = there(kept, id).expect("a plan");
            prop_assert_eq!(plan.school.as_ref(), Some(&offer));
            let result = plan.estimate(today()).expect("a degree and a state");
            prop_assert_eq!(result.clock.total, expected.clock.total);
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
        let mut kept = with(&plan("01", ohio(), None));
        kept.set("plan/01/school", Some(text.clone()), 2);
        let found = plans::chosen(&kept).expect("the plan is there");
        prop_assert_eq!((&*found.name, found.answers), ("Ohio", ohio()));
        let is_read = Offer::read(&text).is_some();
        prop_assert_eq!(found.school.is_some(), is_read);
        let is_named = unread(&kept).iter().any(|key| key == "plan/01/school");
        prop_assert_eq!(is_named, !is_read);
        if !is_read {
            let usual = estimate(&ohio(), today()).expect("a result");
            prop_assert_eq!(mine(&kept).estimate.clock.total, usual.clock.total);
            prop_assert_eq!(
                kept.get("plan/01/school"),
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
    let kept = with(&plan("01", own, Some(msw())));
    let lines = cost(&mine(&kept).now).lines;
    let tuition = lines.iter().find(|line| line.item == Item::Tuition);
    let dollars = tuition.and_then(|line| line.dollars.ok());
    assert_eq!(dollars, Some((10_000.0, 10_000.0)));
}

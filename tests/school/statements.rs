//! The school's statement on a state, the choice of the program, and what is passed on.

use casepath::answers::{Answers, DegreeGoal, Education, Month, UsState};
use casepath::estimate::{Degree, EstimateOptions, estimate_under};
use casepath::i18n::names::in_order;
use casepath::link::Field;
use casepath::plan::timeline::timeline;
use casepath::school::school_program::SchoolProgram;
use casepath::school::{Chosen, Meets, Program, School, chosen, disclosure, notice, preset};
use proptest::prelude::*;

use crate::files::school;
use crate::given::{ENGLISH, SPANISH, answers, holds, name_of_a_school, program, today};

fn example() -> School {
    school("example.json")
}

fn named<'a>(school: &'a School, id: &str) -> &'a Program {
    school.program(id).unwrap_or_else(|| panic!("{id}"))
}

// The notice

#[test]
fn the_notice_says_who_says_what_of_which_license_and_when() {
    let school = example();
    let msw = named(&school, "msw");
    let ohio = notice(&school, msw, UsState::OH, ENGLISH);
    assert_eq!(ohio.meets, Some(Meets::Yes));
    assert_eq!(
        ohio.heading,
        "What Example State University says about licensing in Ohio"
    );
    assert_eq!(
        ohio.sentences,
        [
            "Example State University says that the curriculum of “Master of Social Work” meets the educational requirements for the clinical license (LISW) in Ohio.",
            "A license takes more than a degree: the state also asks for other things, such as exams or practice.",
            "The school dated this statement Aug 1, 2026.",
            "This is what the school says. Casepath has not checked it, and rules change. The board of the state decides.",
        ]
    );
    assert_eq!(
        ohio.link.as_deref(),
        Some("https://www.example.edu/social-work/msw/licensure#ohio")
    );
    assert_eq!(ohio.contact, school.contact);
    let utah = notice(&school, msw, UsState::UT, SPANISH);
    assert_eq!(utah.meets, Some(Meets::No));
    assert_eq!(
        utah.heading,
        "Lo que dice Example State University sobre la licencia en Utah"
    );
    assert_eq!(
        utah.sentences[..3],
        [
            "Example State University dice que el plan de estudios de “Master of Social Work” no cumple los requisitos educativos para la licencia clínica (LCSW) en Utah.",
            "Es posible que este título no te baste para obtener una licencia allí. Pregunta a la escuela y a la junta antes de inscribirte.",
            "La escuela fechó esta declaración el 15 sept 2026.",
        ]
    );
}

#[test]
fn what_is_not_determined_and_what_is_not_stated_are_told_apart() {
    let school = example();
    let online = named(&school, "msw-online");
    let open = notice(&school, online, UsState::TX, ENGLISH);
    assert_eq!(open.meets, Some(Meets::NotDetermined));
    assert!(open.sentences[0].contains("has not determined whether"));
    let silent = notice(&school, online, UsState::CA, ENGLISH);
    assert_eq!((silent.meets, &silent.link), (None, &None));
    assert_eq!(
        silent.sentences,
        [
            "Example State University does not say here whether the curriculum of “Master of Social Work, online” meets the educational requirements for the clinical license (LCSW) in California.",
            "Ask the school and the board before you enroll.",
            "The estimate shows what the state asks; it does not say whether this program is enough.",
        ]
    );
}

#[test]
fn only_a_statement_that_it_meets_is_ever_told_as_one() {
    let school = example();
    for program in &school.programs {
        for state in UsState::ALL {
            let meets = program.statement(*state).map(|statement| statement.meets);
            let notices = [ENGLISH, SPANISH].map(|locale| notice(&school, program, *state, locale));
            for notice in &notices {
                assert_eq!(notice.meets, meets);
                assert!(notice.sentences.iter().all(|text| !text.contains('{')));
            }
            let [english, spanish] = notices.map(|notice| notice.sentences[0].clone());
            let claims = english.contains("says that the curriculum of")
                && !english.contains("does not meet");
            assert_eq!(claims, meets == Some(Meets::Yes), "{english}");
            let claims = spanish.contains("dice que el plan") && !spanish.contains("no cumple");
            assert_eq!(claims, meets == Some(Meets::Yes), "{spanish}");
        }
    }
}

#[test]
fn a_license_is_that_of_the_degree() {
    let license = |degree, state| notice::license(degree, state, ENGLISH);
    assert_eq!(
        license(Degree::Bsw, UsState::OH),
        "the bachelor's license (LSW)"
    );
    assert_eq!(license(Degree::Bsw, UsState::CA), "a license in its field");
    assert_eq!(
        license(Degree::BsnSecond, UsState::CA),
        "the license of a registered nurse (RN)"
    );
    assert_eq!(
        license(Degree::MswAfterBsw, UsState::TX),
        "the clinical license (LCSW)"
    );
}

#[test]
fn the_next_start_is_a_month_that_lies_ahead() {
    let school = example();
    let online = named(&school, "msw-online");
    let next = |year, month| {
        let today = Month::new(year, month).expect("a month");
        online.next_start(today).map(Month::write)
    };
    assert_eq!(next(2026, 11).as_deref(), Some("2027-01"));
    assert_eq!(next(2026, 8).as_deref(), Some("2027-01"));
    assert_eq!(next(2026, 7).as_deref(), Some("2026-08"));
    let august = named(&school, "msw");
    let today = Month::new(2026, 8).expect("a month");
    assert_eq!(
        august.next_start(today).map(Month::write).as_deref(),
        Some("2027-08")
    );
    assert_eq!(
        ENGLISH.next_start(august, today).as_deref(),
        Some("Next start: August 2027.")
    );
    assert_eq!(
        crate::files::school("minimal.json").programs[0].next_start(today),
        None
    );
}

// The choice of the program

fn plans(from: Education, to: DegreeGoal) -> Answers {
    Answers {
        from: Some(from),
        to: Some(to),
        ..Answers::default()
    }
}

#[test]
fn the_page_that_names_a_program_means_it() {
    let school = example();
    let answers = plans(Education::Bachelors, DegreeGoal::Msw);
    let found = chosen(&school, Some("msw-online"), &answers);
    assert_eq!(found, Chosen::Program(named(&school, "msw-online")));
    assert_eq!(
        chosen(&school, Some("msw-online"), &Answers::default()),
        found
    );
    let bsw = named(&school, "bsw");
    assert_eq!(
        chosen(&school, Some("bsw"), &answers),
        Chosen::NotOfThePlan(bsw)
    );
    assert_eq!(chosen(&school, Some("mba"), &answers), Chosen::Unknown);
}

#[test]
fn without_a_name_the_only_program_for_the_planned_degree_is_meant() {
    let school = example();
    let found = |from, to| chosen(&school, None, &plans(from, to));
    let is = |id: &str| Chosen::Program(named(&school, id));
    assert_eq!(
        found(Education::Bsw, DegreeGoal::MswAfterBsw),
        is("msw-advanced")
    );
    assert_eq!(found(Education::Bsw, DegreeGoal::Msw), is("msw-advanced"));
    assert_eq!(found(Education::None, DegreeGoal::Bsw), is("bsw"));
    assert_eq!(found(Education::Adn, DegreeGoal::Bsn), is("rn-to-bsn"));
    assert_eq!(found(Education::None, DegreeGoal::Bsn), Chosen::Nothing);
    assert_eq!(found(Education::None, DegreeGoal::Psyd), Chosen::Nothing);
    // A bachelor's comes first on this path, but the goal is an MSW.
    let both = ["msw", "msw-online"].map(|id| named(&school, id));
    assert_eq!(
        found(Education::None, DegreeGoal::Msw),
        Chosen::Several(both.into())
    );
    assert_eq!(
        found(Education::Msw, DegreeGoal::Msw),
        Chosen::Nothing,
        "no study is left"
    );
}

#[test]
fn what_keeps_a_program_from_being_used_is_told() {
    let school = example();
    let answers = plans(Education::Bachelors, DegreeGoal::Msw);
    let problem = |id: Option<&str>| {
        ENGLISH.chosen(&chosen(&school, id, &answers), id.unwrap_or(""), &school)
    };
    assert_eq!(problem(Some("msw")), None);
    assert_eq!(
        problem(Some("mba")).as_deref(),
        Some(
            "This page names the program “mba”, but the school's file does not have it. It has: msw, msw-online, msw-advanced, bsw, rn-to-bsn."
        )
    );
    assert_eq!(
        problem(Some("bsw")).as_deref(),
        Some(
            "“Bachelor of Social Work” is not a step toward the degree you plan, so this estimate does not use it."
        )
    );
    assert!(problem(None).is_some_and(|text| text.contains("Master of Social Work, online")));
}

#[test]
fn a_school_sets_only_what_was_not_said_and_tells_which() {
    let school = example();
    let (filled, set) = preset(&school, Some("msw-advanced"), &Answers::default());
    assert_eq!(filled.state, Some(UsState::OH));
    assert_eq!(
        (filled.to, filled.from),
        (Some(DegreeGoal::MswAfterBsw), Some(Education::Bsw))
    );
    assert_eq!(set, [Field::State, Field::To, Field::From]);
    let answers = Answers {
        state: Some(UsState::KY),
        to: Some(DegreeGoal::Bsw),
        ..Answers::default()
    };
    assert_eq!(
        preset(&school, Some("msw-advanced"), &answers),
        (answers, vec![])
    );
    // Of five programs none is selected.
    let (filled, set) = preset(&school, None, &Answers::default());
    assert_eq!((filled.to, set), (None, vec![Field::State]));
    let only = crate::files::school("minimal.json");
    let (filled, set) = preset(&only, None, &Answers::default());
    assert_eq!(
        (filled.to, filled.state, set),
        (Some(DegreeGoal::Msw), None, vec![Field::To])
    );
}

#[test]
fn a_program_that_is_meant_is_one_that_the_estimate_uses() {
    let school = example();
    let ids = [
        None,
        Some("msw"),
        Some("msw-advanced"),
        Some("bsw"),
        Some("rn-to-bsn"),
    ];
    holds(4_000, (answers(), 0..ids.len()), |(answers, index)| {
        let Some(program) = chosen(&school, ids[index], &answers).program() else {
            return Ok(());
        };
        let options = EstimateOptions {
            program: Some(program.figures),
            ..EstimateOptions::default()
        };
        let result = estimate_under(&answers, today(), options).expect("a degree and a state");
        prop_assert_eq!(result.program(), Some(&program.figures));
        Ok(())
    });
}

#[test]
fn the_way_says_that_the_school_says_it() {
    let school = example();
    let answers = Answers {
        state: Some(UsState::OH),
        ..plans(Education::Bachelors, DegreeGoal::Msw)
    };
    let options = EstimateOptions {
        program: Some(named(&school, "msw").figures),
        ..EstimateOptions::default()
    };
    let result = estimate_under(&answers, today(), options).expect("a degree and a state");
    let way = timeline(&result, &[], today());
    assert_eq!(
        ENGLISH.duration_basis(&way.steps[0], &result),
        "your school says: 21 months; usual elsewhere: 24"
    );
    assert_eq!(
        SPANISH.duration_basis(&way.steps[0], &result),
        "tu escuela dice: 21 meses; lo habitual en otras: 24"
    );
}

// What is passed on

#[test]
fn an_offer_is_read_as_it_was_written() {
    let parts = (program(), name_of_a_school(), name_of_a_school());
    holds(5_000, parts, |(figures, school, name)| {
        let offer = SchoolProgram {
            figures,
            school,
            name,
        };
        prop_assert_eq!(SchoolProgram::read(&offer.write()), Some(offer));
        Ok(())
    });
}

#[test]
fn a_text_that_is_no_offer_gives_none() {
    let good = SchoolProgram::of(&example(), &example().programs[0]).write();
    assert!(SchoolProgram::read(&good).is_some());
    for (from, to) in [
        ("1 msw", "2 msw"),
        ("msw", "mws"),
        (" 21 ", " 0 "),
        (" 21 ", " +21 "),
        (" 21 ", "  "),
        (" 24600 ", " 500001 "),
        (" OH", " Ohio"),
        (" OH", " OH OH"),
        ("\nMaster", "\n\u{202e}Master"),
        ("\nMaster", "\n\nMaster"),
        ("Example State University", " "),
    ] {
        let broken = good.replacen(from, to, 1);
        assert_ne!(broken, good, "{from}");
        assert_eq!(SchoolProgram::read(&broken), None, "{broken}");
    }
    holds(5_000, any::<String>(), |text| {
        prop_assert_eq!(SchoolProgram::read(&text), None);
        Ok(())
    });
}

// The disclosure

#[test]
fn every_state_has_its_row_for_every_program() {
    let school = example();
    for locale in [ENGLISH, SPANISH] {
        let tables = disclosure::tables(&school, locale);
        assert_eq!(tables.len(), school.programs.len());
        for table in &tables {
            let names: Vec<&str> = table
                .rows
                .iter()
                .map(|row| locale.state(row.state))
                .collect();
            assert_eq!(names.len(), 51);
            assert!(
                names.is_sorted_by(|one, other| in_order(one, other).is_le()),
                "{names:?}"
            );
            let all = [
                Some(Meets::Yes),
                Some(Meets::No),
                Some(Meets::NotDetermined),
                None,
            ];
            assert_eq!(
                all.map(|meets| table.count(meets)).iter().sum::<usize>(),
                51
            );
        }
    }
}

#[test]
fn a_row_tells_statement_and_day_or_that_there_is_none() {
    let school = example();
    let tables = disclosure::tables(&school, ENGLISH);
    let row = |table: usize, state| {
        let row = tables[table].rows.iter().find(|row| row.state == state);
        let row = row.expect("every state has one");
        (row.determination(ENGLISH), row.day(ENGLISH))
    };
    assert_eq!(
        row(0, UsState::UT),
        ("Does not meet", Some("Sep 15, 2026".to_owned()))
    );
    assert_eq!(
        row(0, UsState::OH),
        ("Meets", Some("Aug 1, 2026".to_owned()))
    );
    assert_eq!(
        row(1, UsState::TX),
        ("Not determined", Some("Aug 1, 2026".to_owned()))
    );
    assert_eq!(row(1, UsState::CA), ("Not stated: ask the school", None));
    assert_eq!(
        tables[0].in_short(ENGLISH),
        "States: meets 12, does not meet 1, not determined 38, not stated 0."
    );
    assert_eq!(tables[4].count(None), 51, "the school says nothing of it");
}

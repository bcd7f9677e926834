//! Board answers, questions to a board, and a move to another state.
//!
//! The expected months are computed by hand from the tables; the comments show how. A requirement of hours takes
//! hours x 12 / (hours a week x 50 weeks) months; registering takes 1 month, a first license with an examination 2,
//! the clinical examination 3. Half of the hours are with clients if no setting is given.
#![cfg(not(target_arch = "wasm32"))]

use casepath::answers::{Answers, DegreeGoal, Hundredths, Language, Month, Setting, UsState};
use casepath::estimate::case_notes::{PathNote, path_notes};
use casepath::estimate::cost::{Item, cost};
use casepath::estimate::{
    BindingRequirement, BlockedReason, End, Estimate, OpenPoint, estimate, neighbors, whole_months,
};
use casepath::i18n::Locale;
use casepath::link;
use casepath::plan::board_answers::{
    AnswerKind, BoardAnswer, BoardAnswerError, RuleField, Value, apply, estimate_with, in_force,
    latest, with,
};
use casepath::plan::questions::{
    Addressee, OpenReason, Question, QuestionTopic, addressees, open_questions, other_terms,
};
use casepath::plan::relocation::{
    Caution, Document, Move, MoveQuestion, NoMove, Relocation, StricterState, Timing, relocate,
};
use casepath::plan::timeline::{StepKey, timeline};
use casepath::tables::{self, CERTIFICATIONS, Grade, Profession, SourceKind};
use proptest::collection::vec;
use proptest::prelude::*;
use time::Date;

const TODAY: Month = match Month::new(2026, 11) {
    Some(month) => month,
    None => panic!("a month"),
};
const ENGLISH: Locale = Locale::of(Language::English);
const SPANISH: Locale = Locale::of(Language::Spanish);

fn answers_of(link: &str) -> Answers {
    link::read(&format!("v=1&{link}"))
        .unwrap_or_else(|why| panic!("{link}: {why:?}"))
        .answers
}

fn plain(link: &str) -> Estimate {
    estimate(&answers_of(link), TODAY).unwrap_or_else(|missing| panic!("{link}: {missing:?}"))
}

fn day(of_november: u8) -> Date {
    Date::from_calendar_date(2026, time::Month::November, of_november).expect("a day")
}

/// `IL least-months 36`, recorded on the third of November.
fn board_answer(text: &str) -> BoardAnswer {
    ruling_on(text, day(3))
}

fn ruling_on(text: &str, on: Date) -> BoardAnswer {
    let parts: Vec<&str> = text.split(' ').collect();
    let [state, term, value] = parts[..] else {
        panic!("{text}: state, term, value")
    };
    BoardAnswer {
        state: UsState::from_name(state).expect("a state"),
        profession: Profession::SocialWork,
        term: RuleField::from_name(term).expect("a term"),
        value: Value::parse(value).expect("a value"),
        answer: String::new(),
        on,
        person: "Ms. Ruiz".to_owned(),
    }
}

fn ruled(link: &str, board_answers: &[&str]) -> Estimate {
    let board_answers: Vec<BoardAnswer> = board_answers
        .iter()
        .map(|text| board_answer(text))
        .collect();
    estimate_with(&answers_of(link), TODAY, &board_answers, None)
        .unwrap_or_else(|missing| panic!("{missing:?}"))
}

fn months(estimate: &Estimate) -> Option<u32> {
    let total = estimate.path.total.ok()?;
    Some(whole_months(total.typical))
}

// Board answers

#[test]
fn an_answer_of_the_board_shortens_or_lengthens_the_plan() {
    for (link, board_answers, before, after) in [
        // Illinois: register 1, minimum months unknown so 24 (3,000 hours take 18), examination 3.
        (
            "from=msw&to=msw&state=IL",
            "IL least-months none",
            Some(28),
            Some(22),
        ),
        (
            "from=msw&to=msw&state=IL",
            "IL least-months 36",
            Some(28),
            Some(40),
        ),
        // Ohio counts 30 hours a week: 4,500 hours take 36 months. 2 + 36 + 3.
        (
            "from=msw&to=msw&state=OH",
            "OH supervised-hours 4500",
            Some(29),
            Some(41),
        ),
        // Without the cap 3,000 hours take 18 months, and the minimum of 24 still decides.
        (
            "from=msw&to=msw&state=OH",
            "OH most-hours-year none",
            Some(29),
            Some(29),
        ),
        // California: 3,000 hours with clients at 20 a week take 36 months. 1 + 36 + 3.
        (
            "from=msw&to=msw&state=CA",
            "CA direct-hours 3000",
            Some(28),
            Some(40),
        ),
        // Delaware: an unknown examination is taken as one, 2 months; without one it is 1.
        (
            "from=msw&to=msw&state=DE",
            "DE first-exam no",
            Some(29),
            Some(28),
        ),
        (
            "from=msw&to=msw&state=DE",
            "DE first-exam yes",
            Some(29),
            Some(29),
        ),
        // Alabama, one hour of supervision a week: 96 take 23.04 months, 150 take 36, its time limit.
        (
            "from=msw&to=msw&state=AL&supervision=1",
            "AL supervision-hours 150",
            Some(29),
            Some(41),
        ),
        // Missouri at 20 hours: 3,000 take 36 months. 2 + 36 + 3; a limit of 30 passes first.
        (
            "from=msw&to=msw&state=MO&hours=20",
            "MO most-months 30",
            Some(41),
            None,
        ),
        (
            "from=msw&to=msw&state=MO&hours=20",
            "MO least-hours-week 24",
            Some(41),
            None,
        ),
        (
            "from=msw&to=msw&state=MO&hours=20",
            "MO least-hours-week 20",
            Some(41),
            Some(41),
        ),
        // Below 30 hours Kentucky requires 36 months; a minimum of 48 applies to part time too.
        (
            "from=msw&to=msw&state=KY&hours=20",
            "KY least-months 48",
            Some(41),
            Some(53),
        ),
        (
            "from=msw&to=msw&state=MA&setting=insurance",
            "MA insurance-counts yes",
            Some(29),
            Some(29),
        ),
        (
            "from=msw&to=msw&state=MA&setting=insurance",
            "MA insurance-counts no",
            Some(29),
            None,
        ),
        (
            "from=msw&to=msw&state=MA&setting=government",
            "MA government-counts no",
            Some(29),
            None,
        ),
        // The answer does not cover a hospital.
        (
            "from=msw&to=msw&state=MA&setting=hospital",
            "MA government-counts no",
            Some(29),
            Some(29),
        ),
        // The answer is for Massachusetts, not Illinois.
        (
            "from=msw&to=msw&state=MA",
            "IL least-months 36",
            Some(29),
            Some(29),
        ),
        // An answer that no rule uses changes nothing, and neither does an answer of the wrong type.
        (
            "from=msw&to=msw&state=MA",
            "MA supervised-hours 100",
            Some(29),
            Some(29),
        ),
        (
            "from=msw&to=msw&state=MA",
            "MA least-months yes",
            Some(29),
            Some(29),
        ),
        (
            "from=msw&to=msw&state=MA",
            "MA first-exam 36",
            Some(29),
            Some(29),
        ),
        (
            "from=msw&to=msw&state=MA",
            "MA current noted",
            Some(29),
            Some(29),
        ),
    ] {
        assert_eq!(months(&plain(link)), before, "{link}");
        assert_eq!(
            months(&ruled(link, &[board_answers])),
            after,
            "{link} {board_answers}"
        );
    }
}

#[test]
fn of_two_answers_the_later_day_counts() {
    let answers = answers_of("from=msw&to=msw&state=IL");
    let first = ruling_on("IL least-months 36", day(3));
    let second = ruling_on("IL least-months 30", day(9));
    // 1 + 30 + 3, in any order of recording.
    for board_answers in [
        [first.clone(), second.clone()],
        [second.clone(), first.clone()],
    ] {
        let result = estimate_with(&answers, TODAY, &board_answers, None).expect("a plan");
        assert_eq!(months(&result), Some(34));
    }
    // A mistyped answer does not hide a valid one.
    let slip = [first.clone(), ruling_on("IL least-months 1", day(20))];
    let counted = latest(&slip, UsState::IL, RuleField::LeastMonths).expect("an answer");
    assert_eq!(counted.value, Value::Amount(36));
    let same_day = [first.clone(), ruling_on("IL least-months 30", day(3))];
    let counted = latest(&same_day, UsState::IL, RuleField::LeastMonths).expect("an answer");
    assert_eq!(
        counted.value,
        Value::Amount(30),
        "of one day the one noted last"
    );
}

#[test]
fn a_figure_of_the_board_is_marked_as_such() {
    let result = ruled("from=msw&to=msw&state=IL", &["IL least-months 36"]);
    let practice = result.path.practice.expect("practice");
    assert_eq!(practice.grade(), Grade::Recorded);
    assert_eq!(
        plain("from=msw&to=msw&state=IL")
            .path
            .practice
            .map(|p| p.grade()),
        Some(Grade::C)
    );
    // No table may use this grade.
    for state in UsState::ALL {
        let rule = tables::rule(*state);
        for term in RuleField::ALL {
            let grade = term.seen(rule).and_then(|seen| seen.grade);
            assert_ne!(grade, Some(Grade::Recorded));
        }
    }
}

#[test]
fn a_figure_is_entered_as_the_page_writes_it() {
    for (text, amount) in [
        ("2,000", 2000),
        ("2 000", 2000),
        ("2\u{a0}000", 2000),
        (" 2000 ", 2000),
        ("$1,165", 1165),
        ("12,500", 12_500),
        ("36", 36),
    ] {
        assert_eq!(Value::entered(text), Some(Value::Amount(amount)), "{text}");
    }
    for text in [
        "",
        "2,00",
        "20,0000",
        ",200",
        "2,,000",
        "0,500",
        "2.000",
        "-5",
        "2,000 hours",
        "1e3",
        "99,999",
        "$",
        "$$5",
        "２,０００",
    ] {
        assert_eq!(Value::entered(text), None, "{text}");
    }
    for value in [
        Value::NotAsked,
        Value::Yes,
        Value::No,
        Value::Noted,
        Value::Amount(0),
    ] {
        assert_eq!(Value::entered(&value.write()), Some(value));
    }
}

#[test]
fn a_board_can_tell_how_often_the_license_is_renewed() {
    let link = "from=msw&to=msw&state=OH&start=2026-11";
    let renewals = |estimate: &Estimate| -> Vec<(Option<String>, Option<Grade>)> {
        let way = timeline(estimate, &[], TODAY);
        let renewals = way
            .steps
            .iter()
            .filter(|step| matches!(step.key, StepKey::RenewLicense(_)));
        renewals
            .map(|step| (step.to.map(|to| to.typical.write()), step.grade))
            .collect()
    };
    // Ohio's is not in the tables.
    assert_eq!(renewals(&plain(link)), [(None, None)]);
    let is_asked = |board_answers: &[BoardAnswer]| {
        let questions = open_questions(&plain(link), board_answers, TODAY);
        questions
            .iter()
            .any(|question| question.about == QuestionTopic::Rule(RuleField::Renewal))
    };
    assert!(is_asked(&[]));
    // The license is held 2 + 24 + 3 months after 2026-11, in 2029-04.
    let changed = ruled(link, &["OH renewal 2"]);
    let recorded = Some(Grade::Recorded);
    assert_eq!(
        renewals(&changed),
        [
            (Some("2031-04".to_owned()), recorded),
            (Some("2033-04".to_owned()), recorded)
        ]
    );
    assert!(!is_asked(&[board_answer("OH renewal 2")]));
    assert!(
        ENGLISH
            .board_answer(&board_answer("OH renewal 2"))
            .contains("every 2 years")
    );
    // An answer that an older version saved as text only still counts as one.
    assert!(!is_asked(&[board_answer("OH renewal noted")]));
    assert_eq!(
        renewals(&ruled(link, &["OH renewal noted"])),
        [(None, None)]
    );
}

#[test]
fn every_figure_of_a_rule_can_be_told_otherwise_whether_it_is_asked_for_or_not() {
    for (link, none) in [
        ("from=msw&to=msw&state=OH", false),
        ("from=msw&to=msw&state=CA&hours=20&setting=insurance", false),
        ("from=msw&to=msw-general&state=OH", false),
        ("to=bsn&state=OH", true),
    ] {
        let estimate = plain(link);
        let questions = open_questions(&estimate, &[], TODAY);
        let others = other_terms(&estimate, &questions);
        assert_eq!(others.is_empty(), none, "{link}");
        for term in RuleField::ALL
            .into_iter()
            .filter(|term| term.kind() != AnswerKind::Noted)
        {
            let is_asked = questions
                .iter()
                .any(|question| question.about == QuestionTopic::Rule(term));
            assert!(
                !(is_asked && others.contains(&term)),
                "{link} {term:?} twice"
            );
            if estimate.path.end == End::Clinical {
                let rule = estimate.rule();
                let applies = match term {
                    RuleField::FirstLicenseMonths => !rule.first_license.is_empty(),
                    // A part of no whole.
                    RuleField::GroupSupervision => rule.supervision_hours.is_some(),
                    _ => true,
                };
                assert_eq!(
                    is_asked || others.contains(&term),
                    applies,
                    "{link} {term:?}"
                );
            }
        }
    }
    // A figure of grade A in Ohio's rule.
    let questions = open_questions(&plain("from=msw&to=msw&state=OH"), &[], TODAY);
    assert!(
        other_terms(&plain("from=msw&to=msw&state=OH"), &questions)
            .contains(&RuleField::SupervisedHours)
    );
}

#[test]
fn what_decides_is_said_to_be_the_boards_answer_where_it_is() {
    let made = |estimate: &Estimate| {
        let way = timeline(estimate, &[], TODAY);
        let practice = way.step(StepKey::Practice).expect("practice");
        ENGLISH.duration_basis(practice, estimate)
    };
    let link = "from=msw&to=msw&state=OH";
    assert_eq!(made(&plain(link)), "set by the state's rule: minimum time");
    assert_eq!(
        made(&ruled(link, &["OH least-months 36"])),
        "set by what your board answered: minimum time"
    );
}

#[test]
fn of_the_answers_those_count_that_make_the_rule_another_one() {
    let board_answers = [
        ruling_on("IL least-months 36", day(3)),
        ruling_on("IL least-months 30", day(9)),
        board_answer("IL current noted"),
        board_answer("OH fee 90"),
        board_answer("IL fee 99"),
    ];
    let counted: Vec<(RuleField, Value)> = in_force(&board_answers, UsState::IL)
        .map(|board_answer| (board_answer.term, board_answer.value))
        .collect();
    assert_eq!(
        counted,
        [
            (RuleField::LeastMonths, Value::Amount(30)),
            (RuleField::Fee, Value::Amount(99))
        ]
    );
}

#[test]
fn a_fee_of_the_board_is_part_of_the_cost() {
    let fee = |estimate: &Estimate| {
        let lines = cost(estimate).lines;
        let line = lines.iter().find(|line| line.item == Item::BoardFee);
        line.map(|line| (line.dollars.ok(), line.grade))
    };
    let link = "from=msw&to=msw&state=MA";
    assert_eq!(fee(&plain(link)), Some((None, None)));
    let expected = Some((Some((82.0, 82.0)), Some(Grade::Recorded)));
    assert_eq!(fee(&ruled(link, &["MA fee 82"])), expected);
    // A fee of "none" is known to be 0, not unknown.
    let free = Some((Some((0.0, 0.0)), Some(Grade::Recorded)));
    assert_eq!(fee(&ruled(link, &["MA fee none"])), free);
}

#[test]
fn a_setting_in_doubt_is_remarked_until_the_board_has_answered() {
    let remarked = |estimate: &Estimate| {
        path_notes(estimate).contains(&PathNote::SettingMayNotCount(Setting::Insurance))
    };
    let link = "from=msw&to=msw&state=MA&setting=insurance";
    assert!(remarked(&plain(link)));
    assert!(!remarked(&ruled(link, &["MA insurance-counts yes"])));
    let stopped = ruled(link, &["MA insurance-counts no"]);
    assert_eq!(
        stopped.path.total,
        Err(BlockedReason::SettingNotCounted(Setting::Insurance))
    );
    assert_eq!(stopped.path.limit_name(), "none");
    // With all hours done, the setting no longer matters.
    let done = "from=msw&to=msw&state=MA&setting=insurance&done=4000&done-months=24";
    assert_eq!(months(&ruled(done, &["MA insurance-counts no"])), Some(3));
}

#[test]
fn neighbors_in_the_state_follow_its_board_and_others_their_tables() {
    let plain = neighbors::largest_changes(&plain("from=msw&to=msw&state=MA"));
    let ruled =
        neighbors::largest_changes(&ruled("from=msw&to=msw&state=MA", &["MA least-months 36"]));
    let other = |changes: &neighbors::Neighbors, state| {
        changes
            .states
            .iter()
            .find(|best| best.state == state)
            .map(|best| best.months)
    };
    // The plan takes 12 months more, so every other state is 12 months shorter in comparison.
    for best in plain.states.iter().filter(|best| best.state != UsState::MA) {
        assert_eq!(
            other(&ruled, best.state),
            Some(best.months - 12),
            "{:?}",
            best.state
        );
    }
    assert!(!plain.states.is_empty());
    // No neighbor in the same state saves the 12 months that its board added.
    assert!(
        ruled.on_time.iter().all(|neighbor| neighbor.months > -12),
        "{:?}",
        ruled.on_time
    );
}

#[test]
fn an_answer_that_cannot_be_is_refused_with_its_reason() {
    let figure = |least, most| BoardAnswerError::WrongKind(AnswerKind::Figure { least, most });
    for (text, reason) in [
        ("MA supervised-hours 3000", None),
        ("MA supervised-hours none", None),
        (
            "MA supervised-hours 499",
            Some(BoardAnswerError::OutOfRange {
                least: 500,
                most: 8000,
            }),
        ),
        (
            "MA supervised-hours 8001",
            Some(BoardAnswerError::OutOfRange {
                least: 500,
                most: 8000,
            }),
        ),
        (
            "MA least-months 73",
            Some(BoardAnswerError::OutOfRange { least: 6, most: 72 }),
        ),
        (
            "MA fee 1001",
            Some(BoardAnswerError::OutOfRange {
                least: 0,
                most: 1000,
            }),
        ),
        ("MA least-months yes", Some(figure(6, 72))),
        ("MA direct-hours noted", Some(figure(200, 5000))),
        (
            "MA first-exam none",
            Some(BoardAnswerError::WrongKind(AnswerKind::YesNo)),
        ),
        (
            "MA current 24",
            Some(BoardAnswerError::WrongKind(AnswerKind::Noted)),
        ),
        // Alabama requires 24 months at least and allows 36 at most.
        (
            "AL least-months 37",
            Some(BoardAnswerError::Contradicts {
                other: RuleField::MostMonths,
                amount: 36,
            }),
        ),
        (
            "AL most-months 23",
            Some(BoardAnswerError::Contradicts {
                other: RuleField::LeastMonths,
                amount: 24,
            }),
        ),
        ("AL most-months 24", None),
        // Kentucky requires 24 months, and 36 of those who work part-time.
        (
            "KY part-time 23",
            Some(BoardAnswerError::Contradicts {
                other: RuleField::LeastMonths,
                amount: 24,
            }),
        ),
        // A full-time answer also raises the months of part time.
        ("KY least-months 37", None),
        ("KY part-time 24", None),
        // Idaho requires 1,750 of 3,000 hours with clients.
        (
            "ID direct-hours 3001",
            Some(BoardAnswerError::Contradicts {
                other: RuleField::SupervisedHours,
                amount: 3000,
            }),
        ),
        (
            "ID supervised-hours 1749",
            Some(BoardAnswerError::Contradicts {
                other: RuleField::DirectHours,
                amount: 1750,
            }),
        ),
        // Michigan counts weeks of 16 to 40 hours.
        ("MI most-hours-week 20", None),
        ("MI least-hours-week 40", None),
        // Every license is renewed; older versions saved the answer as text.
        ("OH renewal 2", None),
        ("OH renewal noted", None),
        (
            "OH renewal none",
            Some(BoardAnswerError::OutOfRange { least: 1, most: 5 }),
        ),
        (
            "OH renewal 6",
            Some(BoardAnswerError::OutOfRange { least: 1, most: 5 }),
        ),
    ] {
        let board_answer = board_answer(text);
        let rule = apply(board_answer.state, &[]);
        assert_eq!(board_answer.check(&rule, day(24)).err(), reason, "{text}");
    }
    // Recorded one after the other, they may still conflict: part-time work never takes fewer months.
    for texts in [
        ["KY least-months 36", "KY part-time 30"],
        ["KY part-time 30", "KY least-months 36"],
    ] {
        let rule = apply(UsState::KY, &texts.map(board_answer));
        let months = rule.part_time_months.map(|months| months.amount);
        assert_eq!(months, Some(36), "{texts:?}");
    }
    let answer = board_answer("MA least-months 36");
    let rule = apply(UsState::MA, &[]);
    assert_eq!(answer.check(&rule, day(2)), Err(BoardAnswerError::NotYet));
    let on_first_of =
        |year| Date::from_calendar_date(year, time::Month::January, 1).expect("a day");
    let told_in = |year| ruling_on("MA least-months 36", on_first_of(year)).check(&rule, day(24));
    assert_eq!(told_in(1990), Ok(()));
    assert_eq!(told_in(1989), Err(BoardAnswerError::TooEarly));
    assert_eq!(
        ENGLISH.board_answer_error(BoardAnswerError::TooEarly),
        "This day is too long ago: 1990 is the earliest year."
    );
    assert_eq!(answer.check(&rule, day(3)), Ok(()));
}

#[test]
fn names_and_values_read_back_as_they_are_written() {
    for term in RuleField::ALL {
        assert_eq!(RuleField::from_name(term.name()), Some(term));
    }
    for text in [
        "", "+5", "05", "-1", "65536", "3,000", "Yes", " yes", "1.5", "nan",
    ] {
        assert_eq!(Value::parse(text), None, "{text:?}");
    }
    // These names are in users' storage, and must not change.
    let names: Vec<&str> = RuleField::ALL.iter().map(|term| term.name()).collect();
    let expected = "supervised-hours least-months direct-hours supervision-hours most-months \
                least-hours-week most-hours-week most-hours-year fee part-time insurance-counts government-counts \
                first-exam current before-registration retakes renewal compact bachelor-licence first-license-months \
                group-supervision weekly-units";
    assert_eq!(names.join(" "), expected);
}

#[test]
fn an_answer_is_told_with_who_and_when() {
    let answer = board_answer("IL least-months 36");
    assert_eq!(
        ENGLISH.board_answer(&answer),
        "Minimum time: 36 months. Told by your board, Ms. Ruiz, Nov 3, 2026. We had not found it."
    );
    let quoted = BoardAnswer {
        answer: "Two years, by rule 5.".to_owned(),
        person: "  ".to_owned(),
        ..board_answer("NY least-months 24")
    };
    assert_eq!(
        ENGLISH.board_answer(&quoted),
        "Minimum time: 24 months. Told by your board, Nov 3, 2026: “Two years, by rule 5.” We had read: 36 months."
    );
    assert_eq!(
        SPANISH.board_answer(&quoted),
        "Tiempo mínimo: 24 meses. Lo dijo tu junta, 3 nov 2026: “Two years, by rule 5.” Nosotros habíamos leído: 36 meses."
    );
    assert_eq!(
        ENGLISH.board_answer_error(BoardAnswerError::OutOfRange {
            least: 500,
            most: 8000
        }),
        "Enter a whole number from 500 to 8,000. Nothing was changed."
    );
    assert_eq!(
        ENGLISH.board_answer_error(BoardAnswerError::Contradicts {
            other: RuleField::MostMonths,
            amount: 36
        }),
        "This does not go together with another figure (Maximum time: 36 months). Correct that one first."
    );
}

// Questions to a board

fn questions_of(link: &str) -> Vec<Question> {
    open_questions(&plain(link), &[], TODAY)
}

fn about(questions: &[Question]) -> Vec<RuleField> {
    let terms = questions
        .iter()
        .filter_map(|question| match question.about {
            QuestionTopic::Rule(term) => Some(term),
            QuestionTopic::Certification(_) => None,
        });
    terms.collect()
}

fn on(term: RuleField, questions: &[Question]) -> Question {
    let found = questions
        .iter()
        .find(|question| question.about == QuestionTopic::Rule(term));
    *found.unwrap_or_else(|| panic!("{term:?} is not asked"))
}

#[test]
fn a_rule_that_was_seen_whole_leaves_only_what_no_table_holds() {
    // Virginia: all four figures, fee and limits of grade A; its text is undated, its renewal is unknown.
    assert_eq!(
        about(&questions_of("from=msw&to=msw&state=VA")),
        [
            RuleField::Retakes,
            RuleField::Current,
            RuleField::BeforeRegistration,
            RuleField::Renewal,
            RuleField::Compact
        ]
    );
}

#[test]
fn what_most_hangs_on_is_asked_first() {
    // Illinois, read in January 2026: least months 22 or 40; a retake 3; an examination for a first license that is
    // itself in doubt 1; a fee of $50 or $294; hours with clients at 20 a week take at most the assumed 24 months.
    // There is no question on supervision: the rule gives four hours a month.
    let questions = questions_of("from=msw&to=msw&state=IL");
    assert_eq!(
        about(&questions),
        [
            RuleField::LeastMonths,
            RuleField::Retakes,
            RuleField::FirstExam,
            RuleField::Fee,
            RuleField::DirectHours,
            RuleField::BeforeRegistration,
            RuleField::Compact
        ]
    );
    assert_eq!(
        ENGLISH.question_stakes(&questions[3]),
        "If the answer is “$50”: known costs up to $310. If it is “$294”: known costs up to $554."
    );
    // A setting that may not count comes first: Texas, hours with clients at 8 a week take 60 months for 2,000.
    let insurer = questions_of("from=msw&to=msw&state=TX&setting=insurance");
    assert_eq!(
        about(&insurer)[..2],
        [RuleField::InsuranceCounts, RuleField::DirectHours]
    );
}

#[test]
fn a_question_tells_the_months_that_hang_on_it() {
    for (link, term, values, expected) in [
        (
            "from=msw&to=msw&state=IL",
            RuleField::LeastMonths,
            Some(["none", "36"]),
            [Some(22), Some(40)],
        ),
        // Arizona at 30 hours: 1,600 with clients take 25.6 months; 4,000 in all would take 32. 2 + .. + 3.
        (
            "from=msw&to=msw&state=AZ&hours=30",
            RuleField::SupervisedHours,
            Some(["none", "4000"]),
            [Some(31), Some(37)],
        ),
        // Arkansas: 4,000 hours take 24 months, for any minimum from 23 (Florida) to 36 (Georgia).
        (
            "from=msw&to=msw&state=AR",
            RuleField::LeastMonths,
            Some(["23", "36"]),
            [Some(29), Some(41)],
        ),
        (
            "from=msw&to=msw&state=AR",
            RuleField::SupervisedHours,
            Some(["3000", "4000"]),
            [Some(29), Some(29)],
        ),
        (
            "from=msw&to=msw&state=DE",
            RuleField::FirstExam,
            Some(["no", "yes"]),
            [Some(28), Some(29)],
        ),
        (
            "from=msw&to=msw&state=TX&setting=insurance",
            RuleField::InsuranceCounts,
            Some(["yes", "no"]),
            [Some(29), None],
        ),
        (
            "from=msw&to=msw&state=TX&setting=insurance",
            RuleField::DirectHours,
            Some(["none", "2000"]),
            [Some(29), Some(65)],
        ),
        (
            "from=msw&to=msw&state=VA",
            RuleField::Retakes,
            None,
            [Some(28), Some(31)],
        ),
        // Massachusetts: 18 months and 2,500 hours left, without waiting for a first license; else 2 + 24 + 3.
        (
            "from=msw&to=msw&state=MA&done=1000&done-months=6",
            RuleField::BeforeRegistration,
            None,
            [Some(21), Some(29)],
        ),
        // Maine gives months of full time only: 24 x 30 / 15 are 48; at best 24.
        (
            "from=msw&to=msw&state=ME&hours=15",
            RuleField::PartTime,
            None,
            [Some(29), Some(53)],
        ),
        // At 15 hours a week: Kentucky's 20 are the highest requirement of any state.
        (
            "from=msw&to=msw&state=ME&hours=15",
            RuleField::LeastHoursWeek,
            Some(["none", "20"]),
            [Some(53), None],
        ),
        // 60 hours a week in Minnesota: 4,000 take 16 months, at 40 they take 24; 24 is the stand-in for its months.
        (
            "from=msw&to=msw&state=MN&hours=60&done-months=20",
            RuleField::MostHoursWeek,
            Some(["none", "40"]),
            [Some(19), Some(27)],
        ),
        // Missouri's neighbor Kansas at 15 hours: 3,000 take 48 months, past the 36 that Alabama allows.
        (
            "from=msw&to=msw&state=KS&hours=15",
            RuleField::MostMonths,
            Some(["none", "36"]),
            [Some(53), None],
        ),
    ] {
        let question = on(term, &questions_of(link));
        let stake = question
            .stake
            .unwrap_or_else(|| panic!("{link} {term:?}: no stake"));
        assert_eq!(
            stake.outcomes.map(|outcome| outcome.months),
            expected,
            "{link} {term:?}"
        );
        let tried = stake.answers.map(|values| values.map(Value::write));
        let values = values.map(|values| values.map(str::to_owned));
        assert_eq!(tried, values, "{link} {term:?}");
    }
}

#[test]
fn a_question_says_why_it_is_open() {
    let doubt = |link: &str, term| on(term, &questions_of(link)).doubt;
    assert_eq!(
        doubt("from=msw&to=msw&state=IL", RuleField::LeastMonths),
        OpenReason::NotSeen
    );
    assert_eq!(
        doubt("from=msw&to=msw&state=AL", RuleField::SupervisedHours),
        OpenReason::Guide
    );
    assert_eq!(
        doubt("from=msw&to=msw&state=VA", RuleField::Current),
        OpenReason::Undated
    );
    // Texas: a text of December 2022, 47 months old. One of November 2024 is 24 months old, which is not yet outdated.
    assert_eq!(
        doubt("from=msw&to=msw&state=TX", RuleField::Current),
        OpenReason::OldText("2022-12-16")
    );
    assert!(!about(&questions_of("from=msw&to=msw&state=NM")).contains(&RuleField::Current));
    // A year without a month counts from January.
    assert_eq!(
        doubt("from=msw&to=msw&state=VT", RuleField::Current),
        OpenReason::OldText("2024")
    );
    assert_eq!(
        doubt(
            "from=msw&to=msw&state=IA&setting=government",
            RuleField::GovernmentCounts
        ),
        OpenReason::MayNotCount
    );
    assert_eq!(
        doubt("from=none&to=bsw&state=MT", RuleField::BachelorLicense),
        OpenReason::NotSeen
    );
    // Only a guide states that Illinois counts no week under 15 hours, and that Alaska requires a first license.
    assert_eq!(
        doubt(
            "from=msw&to=msw&state=IL&hours=12",
            RuleField::LeastHoursWeek
        ),
        OpenReason::Guide
    );
    assert!(
        !about(&questions_of("from=msw&to=msw&state=IL&hours=20"))
            .contains(&RuleField::LeastHoursWeek)
    );
    assert_eq!(
        doubt("from=msw&to=msw&state=AK", RuleField::FirstExam),
        OpenReason::Guide
    );
}

#[test]
fn only_what_concerns_the_plan_is_asked() {
    assert_eq!(about(&questions_of("from=none&to=bachelors&state=IL")), []);
    assert_eq!(about(&questions_of("to=bsn&state=IL")), []);
    assert_eq!(
        about(&questions_of("from=none&to=bsw&state=OH")),
        [RuleField::Current, RuleField::BachelorLicense]
    );
    assert_eq!(
        about(&questions_of("from=msw&to=msw-general&state=NV")),
        [RuleField::FirstExam]
    );
    let full_time = about(&questions_of("from=msw&to=msw&state=ME"));
    for term in [
        RuleField::PartTime,
        RuleField::LeastHoursWeek,
        RuleField::MostHoursWeek,
        RuleField::MostMonths,
        RuleField::InsuranceCounts,
    ] {
        assert!(!full_time.contains(&term), "{term:?}");
    }
}

/// What a result says it knows from guides only is asked of the board, and the board's answer takes its place.
#[test]
fn what_is_known_from_guides_only_is_asked_and_the_answer_takes_its_place() {
    let mut asked = std::collections::BTreeMap::new();
    for (state, path) in UsState::ALL.iter().flat_map(|state| {
        let paths = ["from=msw&to=msw", "from=counseling-masters&to=counseling"];
        paths.map(|path| (state, path))
    }) {
        for hours in [10, 16, 20, 30, 40] {
            let link = format!("{path}&state={}&hours={hours}", state.name());
            let estimate = plain(&link);
            let questions = open_questions(&estimate, &[], TODAY);
            for note in path_notes(&estimate) {
                let term = match note {
                    PathNote::SlowPassesMax { .. } => RuleField::MostMonths,
                    PathNote::FirstLicenseEnds { .. } => RuleField::FirstLicenseMonths,
                    PathNote::GroupCap(_) => RuleField::GroupSupervision,
                    PathNote::WeeklyUnits(_) => RuleField::WeeklyUnits,
                    PathNote::Open(OpenPoint::LeastWeek(_)) => RuleField::LeastHoursWeek,
                    PathNote::Open(OpenPoint::LongestTime(_)) => RuleField::MostMonths,
                    PathNote::Open(OpenPoint::Term { limit, .. }) => match limit {
                        BindingRequirement::MinMonths => RuleField::LeastMonths,
                        BindingRequirement::Hours => RuleField::SupervisedHours,
                        BindingRequirement::DirectHours => RuleField::DirectHours,
                        BindingRequirement::Supervision => RuleField::SupervisionHours,
                    },
                    _ => {
                        let grade = note.figure().map(|figure| figure.grade);
                        assert_ne!(grade, Some(Grade::C), "{link}: {note:?} is asked by none");
                        continue;
                    }
                };
                let is_of_guides = matches!(note, PathNote::Open(_))
                    || note.figure().is_some_and(|figure| figure.grade == Grade::C);
                if !is_of_guides {
                    continue;
                }
                on(term, &questions);
                *asked.entry(term).or_insert(0) += 1;
                // The same figure, as the board's own.
                let Some(Value::Amount(amount)) = term.seen(estimate.rule()).map(|seen| seen.value)
                else {
                    continue;
                };
                let corrected = with(estimate.rule(), term, Value::Amount(amount));
                let seen = term.seen(&corrected).expect("the board's figure");
                assert_eq!(seen.grade, Some(Grade::Recorded), "{link} {term:?}");
            }
        }
    }
    for term in [
        RuleField::MostMonths,
        RuleField::FirstLicenseMonths,
        RuleField::GroupSupervision,
        RuleField::WeeklyUnits,
    ] {
        assert!(asked.contains_key(&term), "{term:?}: {asked:?}");
    }
}

#[test]
fn what_the_license_after_a_bachelors_asks_for_is_asked_as_far_as_it_was_not_seen() {
    let words = |link: &str| {
        let question = on(RuleField::BachelorLicense, &questions_of(link));
        ENGLISH.open_question(&question, &plain(link))
    };
    // Ohio: an examination is known; Texas: only the title. A BSW holder who studies no more gets the same question.
    assert_eq!(
        words("from=none&to=bsw&state=OH"),
        "Besides its exam, what does the license at the bachelor's level ask for (LSW): a fee, supervised hours?"
    );
    for link in ["from=none&to=bsw&state=TX", "from=bsw&to=none&state=TX"] {
        assert_eq!(
            words(link),
            "What does the license at the bachelor's level ask for (LBSW)?"
        );
    }
    // No license there, so no question.
    assert!(
        !about(&questions_of("from=none&to=bsw&state=NY")).contains(&RuleField::BachelorLicense)
    );
    // The fee of the examination is known if one is required; if none is in the tables, the board is asked.
    let exam = |link: &str| {
        let lines = cost(&plain(link)).lines;
        let line = lines
            .into_iter()
            .find(|line| line.item == Item::BachelorExam);
        line.expect("an examination").dollars.ok()
    };
    assert_eq!(exam("from=none&to=bsw&state=OH"), Some((230.0, 230.0)));
    assert_eq!(exam("from=none&to=bsw&state=TX"), None);
}

#[test]
fn supervision_that_a_rule_tells_by_the_month_is_asked_for_only_where_a_guide_alone_tells_it() {
    // Texas gives counselors four hours a month, in its rule; only guides give Alabama's 100 a year.
    let known = questions_of("from=counseling-masters&to=counseling&state=TX");
    assert!(!about(&known).contains(&RuleField::SupervisionHours));
    let guide = on(
        RuleField::SupervisionHours,
        &questions_of("from=counseling-masters&to=counseling&state=AL"),
    );
    assert_eq!(
        ENGLISH.why_open(&guide),
        "We read at least 100 hours a year, but only in guides, or it is our own reading (grade C)."
    );
    assert_eq!(
        SPANISH.why_open(&guide),
        "Leímos al menos 100 horas por año, pero solo en guías, o es nuestra propia lectura (grado C)."
    );
    // Neither a total nor a rate: Mississippi's social workers.
    let unseen = on(
        RuleField::SupervisionHours,
        &questions_of("from=msw&to=msw&state=MS"),
    );
    assert_eq!(unseen.doubt, OpenReason::NotSeen);
}

#[test]
fn what_the_board_has_answered_is_open_no_more() {
    let estimate = ruled("from=msw&to=msw&state=IL", &["IL least-months 36"]);
    let board_answers = [
        board_answer("IL least-months 36"),
        board_answer("IL compact noted"),
        board_answer("TX fee 100"),
    ];
    let open = about(&open_questions(&estimate, &board_answers, TODAY));
    assert!(!open.contains(&RuleField::LeastMonths) && !open.contains(&RuleField::Compact));
    assert!(
        open.contains(&RuleField::Fee),
        "Texas answered, not Illinois"
    );
}

#[test]
fn the_issuer_of_a_certification_is_asked_for_its_months() {
    // The months of C-SSWS are unknown, those of CCM are known.
    let estimate = plain("from=msw&to=msw&state=VA&certs=ccm,c-ssws");
    let questions = open_questions(&estimate, &[], TODAY);
    let row = tables::certification_row("c-ssws").expect("a certification");
    assert_eq!(
        addressees(&questions),
        [Addressee::Board, Addressee::Issuer(row)]
    );
    let letter = ENGLISH.letter(&estimate, Addressee::Issuer(row), &questions);
    assert!(letter.starts_with(
        "Subject: Question about the Certified School Social Work Specialist (C-SSWS)\n"
    ));
    assert!(letter.contains("Dear National Association of Social Workers,"));
    assert!(!letter.contains("2. "), "one question only: {letter}");
}

#[test]
fn the_letter_can_be_sent_as_it_is() {
    let estimate = plain("from=msw&to=msw&state=IL&hours=40");
    let questions: Vec<Question> = open_questions(&estimate, &[], TODAY)
        .into_iter()
        .take(2)
        .collect();
    // The state's rule has two source texts, the examination policy one.
    let texts = [estimate.rule().sources, questions[1].sources].concat();
    let cited: Vec<String> = texts
        .iter()
        .filter_map(|text| ENGLISH.citation(std::slice::from_ref(text)))
        .collect();
    assert!(
        cited.len() == 3 && cited.iter().all(|text| text.contains(" https://")),
        "{cited:?}"
    );
    let expected = [
        "Subject: Questions about the LCSW in Illinois\n\n",
        "Dear Illinois Department of Financial and Professional Regulation,\n\n",
        "I am planning my way to the LCSW in Illinois. My plan in short: MSW · Illinois.\n\n",
        "I have read what I could find, and these points are still open for me:\n\n",
        "1. What is the minimum time of supervised practice for the LCSW, in months?\n",
        "   I did not find this in what I read.\n   Source: [1], [2]\n\n",
        "2. If I do not pass the clinical exam, how long must I wait, and how many times may I take it again?\n",
        "   Source: [3]\n\nThe texts that I read:\n[1] ",
        &cited[0],
        "\n[2] ",
        &cited[1],
        "\n[3] ",
        &cited[2],
        "\n\nIf you can, please tell me where each answer is written. Thank you for your time.\n\n[Your name]\n",
    ];
    assert_eq!(
        ENGLISH.letter(&estimate, Addressee::Board, &questions),
        expected.concat()
    );
    assert_eq!(
        ENGLISH.letter(&estimate, Addressee::Issuer(0), &questions),
        ""
    );
    let bachelor = plain("from=none&to=bsw&state=DE");
    let letter = ENGLISH.letter(
        &bachelor,
        Addressee::Board,
        &open_questions(&bachelor, &[], TODAY),
    );
    assert!(
        letter.starts_with("Subject: Questions about the LBSW in Delaware\n"),
        "{letter}"
    );
}

#[test]
fn what_hangs_on_a_question_is_told() {
    let questions = questions_of("from=msw&to=msw&state=TX&setting=insurance");
    let first = &questions[0];
    assert_eq!(
        ENGLISH.question_stakes(first),
        "If the answer is “yes”: 2 years 5 months to the end of the plan. If it is “no”: this plan has no end."
    );
    assert_eq!(
        SPANISH.question_stakes(first),
        "Si la respuesta es “sí”: 2 años 5 meses hasta el final del plan. Si es “no”: este plan no tiene fin."
    );
    let guide = on(
        RuleField::SupervisedHours,
        &questions_of("from=msw&to=msw&state=AL"),
    );
    assert_eq!(
        ENGLISH.why_open(&guide),
        "We read 3,000 hours, but only in guides, or it is our own reading (grade C)."
    );
}

// A move

fn try_move(link: &str, to: UsState, after: u32) -> Result<Relocation, NoMove> {
    let month = TODAY.plus(after);
    relocate(
        &answers_of(link),
        TODAY,
        Move { to, month },
        &[],
        None,
        None,
    )
}

fn moved(link: &str, to: UsState, after: u32) -> Relocation {
    try_move(link, to, after).unwrap_or_else(|why| panic!("{link}: {why:?}"))
}

#[test]
fn a_move_takes_the_months_that_count_and_those_that_may_not() {
    let done = |hours, months| Timing::Practising { hours, months };
    for (link, to, after, timing, arrival, staying, planned) in [
        // Ohio and Texas alike: study 24, first license 2, practice 24, examination 3.
        (
            "from=bachelors&to=msw&state=OH",
            UsState::TX,
            12,
            Timing::Studying,
            [53, 53],
            [0, 0],
            [0, 0],
        ),
        // To Georgia, 36 months of practice: 24 + 2 + 36 + 3.
        (
            "from=bachelors&to=msw&state=OH",
            UsState::GA,
            0,
            Timing::Studying,
            [65, 65],
            [12, 12],
            [0, 0],
        ),
        // After one month of waiting, without a score yet: 1 + 2 + 24 + 3.
        (
            "from=msw&to=msw&state=MA",
            UsState::TX,
            1,
            Timing::Registering,
            [30, 30],
            [1, 1],
            [1, 1],
        ),
        // California takes no examination first: 1 + 1 + 24 + 3.
        (
            "from=msw&to=msw&state=MA",
            UsState::CA,
            1,
            Timing::Registering,
            [29, 29],
            [0, 0],
            [1, 1],
        ),
        // To the stricter state after 12 months of practice (2,000 hours). Starting over 14 + 2 + 36 + 3; all counted
        // 14 + 1 + 24 + 3. Staying is 29, Georgia from the start 41.
        (
            "from=msw&to=msw&state=MA",
            UsState::GA,
            14,
            done(2000, 12),
            [42, 55],
            [13, 26],
            [1, 14],
        ),
        // And back: starting over 14 + 2 + 24 + 3; all counted 14 + 1 + 12 + 3 (1,500 hours left take 9).
        (
            "from=msw&to=msw&state=GA",
            UsState::MA,
            14,
            done(2000, 12),
            [30, 43],
            [-11, 2],
            [1, 14],
        ),
        // Wisconsin has no minimum months: 17 of 18 months are done there, 2,833 hours. To Georgia: 19 more.
        (
            "from=msw&to=msw&state=WI",
            UsState::GA,
            19,
            done(2833, 17),
            [42, 60],
            [19, 37],
            [1, 19],
        ),
        // From Georgia after 24 months (4,000 hours) nothing is left in Wisconsin: 26 + 3; over again 26 + 2 + 18 + 3.
        (
            "from=msw&to=msw&state=GA",
            UsState::WI,
            26,
            done(4000, 24),
            [29, 49],
            [-12, 8],
            [6, 26],
        ),
        // Practice complete, before the license.
        (
            "from=msw&to=msw&state=MA",
            UsState::TX,
            27,
            Timing::Examination {
                hours: 4000,
                months: 24,
            },
            [30, 56],
            [1, 27],
            [1, 27],
        ),
        // Done before the plan: 1,000 hours in 6 months. Georgia: 1 + 30 + 3, or 2 + 36 + 3. Staying 18 + 3;
        // planned for Georgia from the start it would count without a new first license: 30 + 3.
        (
            "from=msw&to=msw&state=MA&done=1000&done-months=6",
            UsState::GA,
            0,
            done(1000, 6),
            [34, 41],
            [13, 20],
            [1, 8],
        ),
    ] {
        let relocation = moved(link, to, after);
        let name = format!("{link} to {to:?} after {after}");
        assert_eq!(relocation.timing, timing, "{name}");
        let months = relocation.arrival.expect("before the license");
        assert_eq!([months.hopeful, months.cautious], arrival.map(Ok), "{name}");
        assert_eq!(relocation.added_to_staying(), staying.map(Some), "{name}");
        assert_eq!(relocation.added_to_planned(), planned.map(Some), "{name}");
    }
}

#[test]
fn once_licensed_no_months_are_told() {
    // Massachusetts takes 2 + 24 + 3 months.
    let relocation = moved("from=msw&to=msw&state=MA", UsState::GA, 29);
    assert_eq!(relocation.timing, Timing::Licensed);
    assert_eq!(relocation.arrival, None);
    assert_eq!(relocation.added_to_staying(), [None, None]);
    assert_eq!(ENGLISH.months_added(&relocation), Vec::<String>::new());
    assert!(relocation.questions.contains(&MoveQuestion::Endorsement));
    assert!(
        relocation.cautions.contains(&Caution::AsksMore),
        "36 months against 24"
    );
    assert_eq!(
        ENGLISH.move_arrival(&relocation),
        "With the LICSW in hand, the board of Georgia decides whether to license you by endorsement. \
         No rule that we read tells how long that takes: ask the board."
    );
}

#[test]
fn a_move_to_where_the_plan_has_no_end_says_so() {
    // At 15 hours Georgia takes 72 months: its 36 are those of full-time work. Kentucky counts no week under 20, but
    // requires 24 months and no hours: nothing is left there. 51 + 3, or no end.
    let relocation = moved("from=msw&to=msw&state=GA&hours=15", UsState::KY, 51);
    let arrival = relocation.arrival.expect("before the license");
    assert_eq!(arrival.hopeful, Ok(54));
    let grade = Grade::A;
    let stop = BlockedReason::BelowMinHours { least: 20.0, grade };
    assert_eq!(arrival.cautious, Err(stop));
    assert_eq!(relocation.added_to_staying(), [Some(-23), None]);
    assert!(
        ENGLISH
            .move_arrival(&relocation)
            .contains("does not count weeks under 20 hours")
    );
}

#[test]
fn a_move_that_cannot_be_says_why() {
    let reason = |link, to, after| try_move(link, to, after).err();
    let clinical = "from=msw&to=msw&state=MA";
    assert_eq!(reason(clinical, UsState::MA, 5), Some(NoMove::SameState));
    assert_eq!(
        reason("from=msw&to=msw&state=MA&start=2027-09", UsState::TX, 5),
        Some(NoMove::BeforeStart)
    );
    assert_eq!(
        reason("from=none&to=bsw&state=MA", UsState::TX, 5),
        Some(NoMove::NotClinical)
    );
    assert_eq!(
        reason("to=bsn&state=MA", UsState::TX, 5),
        Some(NoMove::NotClinical)
    );
    assert!(matches!(
        reason("to=msw", UsState::TX, 5),
        Some(NoMove::Incomplete(_))
    ));
    // Kentucky counts no week under 20 hours; while waiting for the registration this does not matter yet.
    let grade = Grade::A;
    let stop = BlockedReason::BelowMinHours { least: 20.0, grade };
    let below = "from=msw&to=msw&state=KY&hours=10";
    assert_eq!(reason(below, UsState::TX, 5), Some(NoMove::NoEndHere(stop)));
    assert_eq!(reason(below, UsState::TX, 0), None);
    let past = Month(TODAY.0 - 1);
    let answers = answers_of("from=msw&to=msw&state=MA&start=2026-01");
    let to = UsState::TX;
    assert_eq!(
        relocate(&answers, TODAY, Move { to, month: past }, &[], None, None).err(),
        Some(NoMove::BeforeToday)
    );
    assert!(relocate(&answers, TODAY, Move { to, month: TODAY }, &[], None, None).is_ok());
    let plan = plain("from=msw&to=msw&state=MA&start=2027-09");
    assert_eq!(
        ENGLISH.no_move(NoMove::BeforeStart, &plan),
        "Your plan begins in September 2027, after the move. Then it is a plan in the other state: \
         change the state in your answers."
    );
}

#[test]
fn the_rules_of_both_states_stand_side_by_side() {
    // Massachusetts: 3,500 A, 24 A, 100 A. Georgia: 3,000 C, 36 A, 120 C. Hours with clients in neither.
    let relocation = moved("from=msw&to=msw&state=MA", UsState::GA, 14);
    let compared: Vec<(RuleField, StricterState)> = relocation
        .requirements
        .iter()
        .map(|row| (row.term, row.stricter))
        .collect();
    assert_eq!(
        compared,
        [
            (RuleField::SupervisedHours, StricterState::Here),
            (RuleField::LeastMonths, StricterState::There),
            (RuleField::DirectHours, StricterState::Unknown),
            (RuleField::SupervisionHours, StricterState::There),
            (RuleField::FirstExam, StricterState::Neither),
        ]
    );
    let months = &relocation.requirements[1];
    assert_eq!(
        [
            ENGLISH.requirement_figure(months.term, months.here),
            ENGLISH.requirement_figure(months.term, months.there),
            ENGLISH.move_stricter(months, &relocation),
        ],
        [
            "24 months (grade A)",
            "36 months (grade A)",
            "Georgia asks more"
        ]
    );
    // A lower cap is stricter: New Mexico allows 60 months, Alabama 36.
    let capped = moved("from=msw&to=msw&state=NM", UsState::AL, 14);
    let row = capped
        .requirements
        .iter()
        .find(|row| row.term == RuleField::MostMonths);
    assert_eq!(row.map(|row| row.stricter), Some(StricterState::There));
    assert!(capped.cautions.contains(&Caution::TimeLimit { months: 36 }));
    // Wisconsin is known to have no minimum months, which is less than any.
    let free = moved("from=msw&to=msw&state=WI", UsState::GA, 14);
    assert_eq!(free.requirements[1].stricter, StricterState::There);
}

#[test]
fn what_to_have_signed_depends_on_how_far_the_plan_is() {
    let forms = |after| moved("from=bachelors&to=msw&state=MA", UsState::GA, after).forms;
    // Study 24, first license with its examination 2, practice 24.
    assert_eq!(forms(12), [Document::Syllabi, Document::Transcript]);
    assert_eq!(
        forms(25),
        [
            Document::ExamScores,
            Document::Syllabi,
            Document::Transcript
        ]
    );
    assert_eq!(
        forms(30),
        [
            Document::SupervisionVerification,
            Document::HoursLog,
            Document::ExamScores,
            Document::LicenseVerification,
            Document::Syllabi,
            Document::Transcript
        ]
    );
    // California has no first examination, so there is no score in the middle of practice.
    let early = moved("from=msw&to=msw&state=CA", UsState::GA, 12).forms;
    assert!(!early.contains(&Document::ExamScores));
}

#[test]
fn a_move_in_practice_names_what_may_not_count() {
    // From California to Ohio, which counts 1,500 hours a year; from Massachusetts to Arizona, hours with clients.
    let capped = moved(
        "from=msw&to=msw&state=MA&setting=insurance",
        UsState::OH,
        14,
    )
    .cautions;
    for caution in [
        Caution::HoursElsewhere,
        Caution::SupervisorElsewhere,
        Caution::FirstLicenseAgain,
        Caution::BeforeRegistration,
        Caution::OverTheCap,
        Caution::Setting(Setting::Insurance),
    ] {
        assert!(capped.contains(&caution), "{caution:?}");
    }
    let clients = moved("from=msw&to=msw&state=MA", UsState::AZ, 14);
    assert!(clients.cautions.contains(&Caution::ClientHoursNotLogged));
    assert_eq!(
        ENGLISH.move_caution(Caution::ClientHoursNotLogged, &clients),
        "Arizona asks for 1,600 hours with clients. Keep these hours separate in your log from now on."
    );
    let study = moved("from=bachelors&to=msw&state=MA", UsState::OH, 3).cautions;
    assert!(
        !study.contains(&Caution::HoursElsewhere),
        "no hours are done yet"
    );
    // Hawaii requires no first license, so none has to be gained again.
    let none = moved("from=msw&to=msw&state=MA", UsState::HI, 14).cautions;
    assert!(!none.contains(&Caution::FirstLicenseAgain));
}

#[test]
fn the_compact_is_told_as_it_was_read_and_no_further() {
    let relocation = moved("from=msw&to=msw&state=MA", UsState::GA, 14);
    let sentences: Vec<String> = relocation
        .compact
        .iter()
        .map(|status| ENGLISH.compact_status(status))
        .collect();
    assert_eq!(
        sentences,
        [
            "Massachusetts: whether it has joined the compact was not found; ask the board.",
            "Georgia has joined the compact by law (2024), as read in a text of Mar 20, 2024. \
             As of Jun 2, 2026 no license that holds in several states had been issued under it yet."
        ]
    );
    assert!(!relocation.questions.contains(&MoveQuestion::CompactInForce));
    let both = moved("from=msw&to=msw&state=OH", UsState::GA, 14);
    assert!(both.questions.contains(&MoveQuestion::CompactInForce));
}

#[test]
fn a_source_without_a_date_says_so_and_so_does_a_letter() {
    let place = |is: fn(&tables::Source) -> bool| {
        let place = (0..200_u16).find(|place| is(&tables::source(*place)));
        place.expect("a source")
    };
    let california = place(|source| source.url.contains("ca.elaws.us"));
    assert_eq!(ENGLISH.source_dates(california), ", date not known");
    assert_eq!(SPANISH.source_dates(california), ", fecha desconocida");
    assert!(
        ENGLISH
            .citation(&[california])
            .is_some_and(|text| text.contains("date not known"))
    );
    assert_eq!(
        ENGLISH.source_dates(place(|source| source
            .title
            .contains("Case Manager in 2025"))),
        ", period 2025"
    );
    // An assumption of Casepath has no source text, so no date.
    assert_eq!(
        ENGLISH.source_dates(place(|source| source.kind == SourceKind::Assumption)),
        ""
    );
}

#[test]
fn a_move_is_told_in_sentences() {
    let relocation = moved("from=msw&to=msw&state=MA&setting=hospital", UsState::GA, 14);
    assert_eq!(
        ENGLISH.move_timing(&relocation),
        "In January 2028 about 2,000 supervised hours, in 1 year, would be done."
    );
    assert_eq!(
        ENGLISH.move_arrival(&relocation),
        "You would hold the LCSW 3 years 6 months from now if all you have done counts (May 2030), \
         and 4 years 7 months from now if none of it does (June 2031)."
    );
    // A plan that began a year ago: months after its start are 12 fewer months from now.
    let began = moved(
        "from=msw&to=msw&state=MA&setting=hospital&start=2025-11",
        UsState::GA,
        0,
    );
    let sentence = ENGLISH.move_arrival(&began);
    let [hopeful, cautious] = began
        .arrival
        .map(|at| [at.hopeful, at.cautious])
        .expect("an arrival");
    for months in [hopeful, cautious].map(|months| months.expect("an end")) {
        let from_now = [&ENGLISH.duration(months - 12), " from now"].concat();
        assert!(sentence.contains(&from_now), "{sentence}: {from_now}");
    }
    assert_eq!(
        ENGLISH.months_added(&relocation),
        [
            "Compared with staying in Massachusetts: 1 year 1 month later if all counts, 2 years 2 months later if nothing does.",
            "Compared with planning for Georgia from the start: 1 month later if all counts, 1 year 2 months later if nothing does."
        ]
    );
    assert_eq!(
        SPANISH.months_added(&relocation)[0],
        "En comparación con quedarte en Massachusetts: 1 año 1 mes más tarde si cuenta todo, 2 años 2 meses más tarde si no cuenta nada."
    );
    let pay = |estimate: &Estimate| ENGLISH.pay(estimate.end_pay.expect("an end").typical);
    let georgia = plain("from=msw&to=msw&state=GA&setting=hospital");
    let sentence = ENGLISH.move_pay(&relocation).expect("two figures");
    assert!(
        sentence.contains(&pay(&georgia)) && sentence.contains(&pay(&relocation.here)),
        "{sentence}"
    );
    let letter = ENGLISH.move_letter(&relocation);
    assert!(letter.starts_with(
        "Subject: Questions about the LCSW in Georgia\n\nDear Georgia Composite Board"
    ));
    assert!(letter.contains("I am working toward the LICSW in Massachusetts and plan to move to Georgia in January 2028."));
    assert!(letter.contains(
        "1. Do hours of supervised practice done in Massachusetts count, and how many of them?"
    ));
}

#[test]
fn what_the_boards_answered_holds_in_a_move_too() {
    let answers = answers_of("from=msw&to=msw&state=MA");
    let going = Move {
        to: UsState::GA,
        month: TODAY.plus(14),
    };
    // Georgia's board: 24 months. Starting over 14 + 2 + 24 + 3, counted 14 + 1 + 12 + 3.
    let board_answers = [board_answer("GA least-months 24")];
    let relocation = relocate(&answers, TODAY, going, &board_answers, None, None).expect("a move");
    let arrival = relocation.arrival.expect("before the license");
    assert_eq!([arrival.hopeful, arrival.cautious], [Ok(30), Ok(43)]);
}

// Properties

fn number(range: (u32, u32), drawn: u32) -> Option<Hundredths> {
    (!drawn.is_multiple_of(3)).then(|| Hundredths(range.0 + drawn / 3 % (range.1 - range.0 + 1)))
}

/// Answers with a degree and a state; four in five lead to the clinical license.
fn answers() -> impl Strategy<Value = Answers> {
    use casepath::answers::{CertSet, Education, Pace, ranges};
    any::<[u32; 14]>().prop_map(|d| {
        let pick = |all: usize, drawn: u32| drawn as usize % all;
        Answers {
            from: (d[0] % 5 > 0).then(|| Education::ALL[pick(Education::ALL.len(), d[0] / 5)]),
            to: Some(match d[1] % 5 {
                0 => DegreeGoal::ALL[pick(DegreeGoal::ALL.len(), d[1] / 5)],
                1 => DegreeGoal::MswAfterBsw,
                _ => DegreeGoal::Msw,
            }),
            pace: (d[2] % 3 > 0).then(|| Pace::ALL[pick(Pace::ALL.len(), d[2] / 3)]),
            state: Some(UsState::ALL[pick(UsState::ALL.len(), d[3])]),
            setting: (d[4] % 3 > 0).then(|| Setting::ALL[pick(Setting::ALL.len(), d[4] / 3)]),
            hours: number(ranges::HOURS, d[5]),
            years: number(ranges::YEARS, d[6]),
            certs: CertSet(d[7] & ((1 << CERTIFICATIONS.len()) - 1)),
            done: number(ranges::DONE, d[8]),
            done_months: number(ranges::DONE_MONTHS, d[9]),
            share: number(ranges::SHARE, d[10]),
            supervision: number(ranges::SUPERVISION, d[11]),
            retakes: (d[12] % 2 > 0).then_some((d[12] / 2 % 10) as u8),
            start: (d[13] % 2 > 0).then(|| Month(TODAY.0 - 60 + d[13] / 2 % 120)),
            ..Answers::default()
        }
    })
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => any::<u16>().prop_map(Value::Amount),
        4 => (0_u16..5000).prop_map(Value::Amount),
        4 => (0_u16..80).prop_map(Value::Amount),
        2 => Just(Value::NotAsked),
        1 => Just(Value::Yes),
        1 => Just(Value::No),
        1 => Just(Value::Noted),
    ]
}

/// Mostly for the state of the plan: an answer of another board changes nothing.
fn board_answers() -> impl Strategy<Value = Vec<(bool, RuleField, Value, u8)>> {
    let term = (0..RuleField::ALL.len()).prop_map(|place| RuleField::ALL[place]);
    vec((prop::bool::weighted(0.8), term, value(), 1_u8..=28), 0..8)
}

fn board_answers_of(drawn: &[(bool, RuleField, Value, u8)], state: UsState) -> Vec<BoardAnswer> {
    let made = drawn.iter().map(|(own, term, value, on)| BoardAnswer {
        state: if *own { state } else { UsState::WY },
        profession: Profession::SocialWork,
        term: *term,
        value: *value,
        answer: String::new(),
        on: day(*on),
        person: String::new(),
    });
    made.collect()
}

fn complete(text: &str) -> Result<(), TestCaseError> {
    prop_assert!(!text.is_empty() && !text.contains(['{', '}']), "{:?}", text);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(202_611),
        ..ProptestConfig::default()
    })]

    #[test]
    fn values_read_back_as_they_are_written(value in value()) {
        prop_assert_eq!(Value::parse(&value.write()), Some(value));
    }

    #[test]
    fn what_fits_is_what_the_rule_then_says(state in 0..51_usize, drawn in board_answers()) {
        let state = UsState::ALL[state];
        let board_answers = board_answers_of(&drawn, state);
        let rule = apply(state, &board_answers);
        for term in RuleField::ALL {
            let before = term.seen(tables::rule(state));
            let after = term.seen(&rule);
            let Some(board_answer) = latest(&board_answers, state, term) else {
                // The minimum months of part time follow those of full time.
                let is_answered = |term| latest(&board_answers, state, term).is_some();
                // A part of all supervision follows the whole.
                let follows = match term {
                    RuleField::PartTime => is_answered(RuleField::LeastMonths),
                    RuleField::GroupSupervision => is_answered(RuleField::SupervisionHours),
                    _ => false,
                };
                prop_assert!(before == after || follows);
                continue;
            };
            let expected = match (board_answer.value, term) {
                // A text on renewals changes no figure.
                (Value::Noted, RuleField::Renewal) => before.map(|seen| seen.value),
                (Value::Noted, _) => None,
                (Value::NotAsked, RuleField::LeastMonths) => Some(Value::NotAsked),
                (Value::NotAsked, RuleField::Fee) => Some(Value::Amount(0)),
                (Value::NotAsked, RuleField::PartTime) => {
                    rule.min_months.map(|months| Value::Amount(months.amount))
                }
                // The table may have the same value.
                (Value::NotAsked, _) => before
                    .map(|seen| seen.value)
                    .filter(|value| *value == Value::NotAsked),
                // Without supervision hours there is none of a group.
                (Value::Amount(_), RuleField::GroupSupervision)
                    if rule.supervision_hours.is_none() =>
                {
                    None
                }
                (Value::Amount(months), RuleField::PartTime) => {
                    let least = rule.min_months.map_or(0, |least| least.amount);
                    Some(Value::Amount(months.max(least)))
                }
                (value, _) => Some(value),
            };
            prop_assert_eq!(after.map(|seen| seen.value), expected);
        }
    }

    #[test]
    fn every_plan_has_its_questions_in_order_and_in_words(answers in answers(), drawn in board_answers()) {
        let state = answers.state.expect("a state");
        let board_answers = board_answers_of(&drawn, state);
        let estimate = estimate_with(&answers, TODAY, &board_answers, None).expect("a degree and a state");
        if let Ok(total) = estimate.path.total {
            prop_assert!(total.fast <= total.typical && total.typical <= total.slow);
        }
        let questions = open_questions(&estimate, &board_answers, TODAY);
        for (index, question) in questions.iter().enumerate() {
            prop_assert!(!questions[..index].iter().any(|other| other.about == question.about));
        }
        // Sorted by months, descending; a plan without an end comes first.
        let spans: Vec<u32> = questions.iter().map(|question| {
            let outcomes = question.stake.map(|stake| stake.outcomes.map(|one| one.months));
            match outcomes {
                Some([Some(one), Some(other)]) => one.abs_diff(other),
                Some([None, None]) | None => 0,
                Some(_) => u32::MAX,
            }
        }).collect();
        prop_assert!(spans.is_sorted_by(|one, next| one >= next), "{:?}", spans);
        for locale in [ENGLISH, SPANISH] {
            for question in &questions {
                complete(&locale.open_question(question, &estimate))?;
                complete(&locale.why_open(question))?;
                complete(&locale.question_stakes(question))?;
            }
            for to in addressees(&questions) {
                complete(&locale.letter(&estimate, to, &questions))?;
            }
            for board_answer in &board_answers {
                complete(&locale.board_answer(board_answer))?;
                if let Err(bad) = board_answer.check(estimate.rule(), day(14)) {
                    complete(&locale.board_answer_error(bad))?;
                }
            }
        }
    }

    #[test]
    fn the_cautious_case_never_beats_the_hopeful_one(
        answers in answers(),
        drawn in board_answers(),
        to in 0..51_usize,
        after in 0..150_u32,
    ) {
        let board_answers = board_answers_of(&drawn, answers.state.expect("a state"));
        let going = Move { to: UsState::ALL[to], month: TODAY.plus(after) };
        let plan = estimate_with(&answers, TODAY, &board_answers, None).expect("a degree and a state");
        let drawn = timeline(&plan, &[], TODAY);
        for way in [None, Some(&drawn)] {
            let relocation = match relocate(&answers, TODAY, going, &board_answers, None, way) {
                Ok(relocation) => relocation,
                Err(reason) => {
                    for locale in [ENGLISH, SPANISH] {
                        complete(&locale.no_move(reason, &plan))?;
                    }
                    continue;
                }
            };
            prop_assert_eq!(relocation.arrival.is_none(), relocation.timing == Timing::Licensed);
            for [hopeful, cautious] in [relocation.added_to_staying(), relocation.added_to_planned()] {
                if let (Some(hopeful), Some(cautious)) = (hopeful, cautious) {
                    prop_assert!(hopeful <= cautious);
                }
                prop_assert!(hopeful.is_some() || cautious.is_none());
            }
            if let Some(arrival) = relocation.arrival
                && let Ok(hopeful) = arrival.hopeful
            {
                let passed = going.month.0 - relocation.here.start.0;
                prop_assert!(hopeful >= passed || relocation.timing == Timing::Studying);
            }
            for locale in [ENGLISH, SPANISH] {
                complete(&locale.move_timing(&relocation))?;
                complete(&locale.move_arrival(&relocation))?;
                complete(&locale.move_letter(&relocation))?;
                for row in &relocation.requirements {
                    complete(&locale.requirement_figure(row.term, row.here))?;
                    complete(&locale.requirement_figure(row.term, row.there))?;
                    complete(&locale.move_stricter(row, &relocation))?;
                }
                for caution in &relocation.cautions {
                    complete(&locale.move_caution(*caution, &relocation))?;
                }
                for form in &relocation.forms {
                    complete(&locale.move_form(*form, &relocation))?;
                }
                for status in &relocation.compact {
                    complete(&locale.compact_status(status))?;
                }
                for line in locale.months_added(&relocation) {
                    complete(&line)?;
                }
            }
        }
    }
}

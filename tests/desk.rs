//! The adviser's desk: adding students, its results, and what is saved and exported.
#![cfg(not(target_arch = "wasm32"))]

use casepath::answers::{DegreeGoal, Hundredths, Language, UsState};
use casepath::estimate::Incomplete;
use casepath::i18n::{Figures, Locale};
use casepath::plan::board_answers::RuleField;
use casepath::plan::desk::agreed::{self, NoteError};
use casepath::plan::desk::opening::{
    OpenError, find_duplicate, lines, of_copy, of_link, of_other_plans, retain_left,
    with_plans_left,
};
use casepath::plan::desk::sealed::{self, DeskLoadError};
use casepath::plan::desk::table::{
    Filter, PracticeHours, StudentColumn, changed_figures, row, sorted,
};
use casepath::plan::desk::what_if::{Change, effects};
use casepath::plan::desk::{MOST, Student};
use casepath::plan::figure_changes::FigureSnapshot;
use casepath::plan::questions::{Addressee, open_questions, urgent_first};
use casepath::plan::records::{self, ParseError, Records};
use casepath::tables::{CERTIFICATIONS, Profession};
use proptest::prelude::*;
use time::{Date, Month};

const OHIO: &str = "https://school.test/casepath/#v=1&from=bachelors&to=msw&state=OH&start=2026-11";
const TEXAS: &str =
    "https://school.test/casepath/#v=1&from=bachelors&to=msw&state=TX&start=2026-11";

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 30).expect("a day")
}

fn student(link: &str, id: u32) -> Student {
    of_link(link, id, today()).expect("a link of ours").0
}

#[test]
fn of_fifty_links_the_five_that_are_broken_are_told_and_the_others_open() {
    let broken = [
        "not a link at all",
        "https://school.test/casepath/",
        "https://school.test/#heading",
        "https://school.test/#v=2&to=msw&state=OH",
        "https://school.test/#v=1",
    ];
    let mut text = String::new();
    for number in 0..50 {
        let line = match broken.get(number / 10).filter(|_| number % 10 == 3) {
            Some(line) => (*line).to_owned(),
            None => format!("  {number:02} {OHIO}&hours={number}\r\n\r\n"),
        };
        text += &line;
        text.push('\n');
    }
    let opened: Vec<Result<_, OpenError>> = lines(&text)
        .map(|(_, line)| of_link(line, 1, today()))
        .collect();
    assert_eq!(opened.len(), 50);
    let last = lines(&text).last().map(|(number, _)| number);
    assert_eq!(last, Some(text.lines().count() - 2), "empty lines count");
    let failed: Vec<&OpenError> = opened.iter().filter_map(|one| one.as_ref().err()).collect();
    let no_link = OpenError::NoLink;
    assert_eq!(
        failed,
        [
            &no_link,
            &no_link,
            &no_link,
            &OpenError::NewerLink,
            &no_link
        ]
    );
    let (first, unused) = opened[0].as_ref().expect("a link");
    assert_eq!(
        (first.label.as_str(), *unused),
        ("00", 1),
        "0 hours a week are none"
    );
}

#[test]
fn a_link_whose_degree_or_state_cannot_be_used_is_no_plan() {
    let opened = |answers: &str| of_link(&format!("AB #v=1&{answers}&start=2026-11"), 1, today());
    let unusable = |values: &str| Err(OpenError::Unusable(values.to_owned()));
    assert_eq!(opened("from=msw&to=mws&state=OH"), unusable("to=mws"));
    assert_eq!(opened("to=mws&state=QQ"), unusable("to=mws, state=QQ"));
    // Whoever has not chosen yet is on the desk all the same.
    assert!(opened("from=bachelors").is_ok());
    assert!(opened("from=bachelors&to=msw&state=OH&pace=fast").is_ok());
}

#[test]
fn of_two_links_in_a_line_none_is_lost_in_silence() {
    let opened = |line: &str| of_link(line, 1, today()).map(|(student, _)| student.label);
    let two = format!("AB {OHIO} CD {TEXAS}");
    assert_eq!(opened(&two), Err(OpenError::TwoLinks));
    // A mail program writes the same link twice.
    let same = format!("AB {OHIO} <{OHIO}>");
    assert_eq!(opened(&same), Ok("AB".to_owned()));
}

#[test]
fn a_label_beside_a_link_is_taken_as_it_is_written() {
    for (line, label) in [
        (format!("AB {OHIO}"), "AB"),
        (format!("AB; {OHIO}"), "AB"),
        (format!("12:\t{OHIO}"), "12"),
        (OHIO.to_owned(), ""),
        (
            format!("<img src=x onerror=alert(1)> {OHIO}"),
            "<img src=x onerror=alert(1)>",
        ),
        ("#v=1&to=msw&state=OH".to_owned(), ""),
        ("AB: #v=1&to=msw&state=OH".to_owned(), "AB"),
        (format!("{OHIO} AB"), "AB"),
        (format!("{OHIO}\tA B;"), "A B"),
        (format!("#3 {OHIO}"), "#3"),
        (format!("http {OHIO}"), "http"),
        (format!("AB;{OHIO}, sent in May"), "AB"),
        (format!("AB <{OHIO}>"), "AB"),
        (format!("{}.", OHIO.replace("https://", "")), ""),
    ] {
        let (student, unused) = of_link(&line, 1, today()).expect("a link of ours");
        assert_eq!((student.label.as_str(), unused), (label, 0), "{line}");
        assert_eq!(student.was.state, Some(UsState::OH), "{line}");
    }
    // A link with `?` instead of `#`, as some programs write it.
    let link = "https://school.test/casepath/?v=1&to=msw&state=OH";
    assert_eq!(student(link, 1).was.state, Some(UsState::OH));
}

#[test]
fn what_is_no_copy_of_ours_is_told_by_its_kind() {
    let open = |text: &str| of_copy(text, 1, today()).map(|_| ());
    let csv = "week,hours\n2026-08-03,40\n";
    assert!(matches!(
        open(csv),
        Err(OpenError::NoCopy(ParseError::NotJson { .. }))
    ));
    assert_eq!(open("{}"), Err(OpenError::NoCopy(ParseError::NotOurs)));
    let whole = copy();
    for length in [40, whole.len() / 2, whole.trim_end().len() - 1] {
        assert_eq!(open(&whole[..length]), Err(OpenError::CutOff), "{length}");
    }
    assert!(matches!(
        open("{\"plans\": ["),
        Err(OpenError::NoCopy(ParseError::NotJson { .. }))
    ));
    let newer = r#"{"casepath":99,"saved":"","records":{}}"#;
    assert_eq!(open(newer), Err(OpenError::NoCopy(ParseError::Newer)));
    assert_eq!(
        open(&records::write(&Records::default(), "")),
        Err(OpenError::NoPlan)
    );
}

/// A backup with a plan, a log of eight weeks and a note.
fn copy() -> String {
    let mut records = student(OHIO, 1).records;
    records.set("plan/linked/name", Some("Ana".into()), 2);
    records.set("plan/linked/done/first-licence", Some("2026-01".into()), 2);
    records.set(
        "plan/linked/answers",
        Some("v=1&from=msw&to=msw&state=OH&start=2026-01".into()),
        2,
    );
    for week in 0..8 {
        let day = time::Duration::weeks(week);
        let monday = Date::from_calendar_date(2026, Month::September, 7).expect("a day") + day;
        let text = format!("{monday} 40 20 1 0");
        records.set(&format!("log/week/w{week}"), Some(text), 3);
    }
    records::write(&records, "2026-11-29T10:00")
}

#[test]
fn a_copy_brings_its_log_and_the_table_tells_what_is_left() {
    let (student, unused) = of_copy(&copy(), 7, today()).expect("a copy of ours");
    assert_eq!((student.label.as_str(), unused), ("Ana", 0));
    let row = row(&student, today());
    let figures = row.figures.expect("a degree and a state");
    assert_eq!(
        (figures.plan, figures.state),
        (DegreeGoal::Msw, UsState::OH)
    );
    // Eight weeks of 40 hours; Ohio requires 3,000.
    let hours = PracticeHours {
        done: Hundredths(32_000),
        left: Some(Hundredths(268_000)),
    };
    assert_eq!(figures.hours, Some(hours));
    assert!(figures.end.is_some() && figures.pay_end.is_some() && figures.cost.is_some());
}

#[test]
fn hours_that_were_answered_stand_in_the_table_without_a_log() {
    let hours = |link: &str| {
        row(&student(link, 1), today())
            .figures
            .expect("an estimate")
            .hours
    };
    let done = |done: u32, left: u32| {
        Some(PracticeHours {
            done: Hundredths(done * 100),
            left: Some(Hundredths(left * 100)),
        })
    };
    // Ohio requires 3,000.
    let link = "#v=1&from=msw&to=msw&state=OH";
    assert_eq!(hours(&format!("{link}&done=1400")), done(1400, 1600));
    assert_eq!(hours(&format!("{link}&done=3200")), done(3200, 0));
    assert_eq!(hours(link), None);
    assert_eq!(
        hours("#v=1&from=bachelors&to=msw&state=OH&done=1400"),
        None,
        "before the degree nothing counts"
    );
}

#[test]
fn of_a_copy_with_several_plans_the_chosen_one_opens_and_the_others_are_counted() {
    let mut records = student(OHIO, 1).records;
    let answers = "v=1&from=msw&to=msw&state=TX&start=2026-01";
    records.set("plan/b/name", Some("In Texas".into()), 2);
    records.set("plan/b/answers", Some(answers.into()), 2);
    casepath::plan::plans::choose(&mut records, "b", 3);
    let text = records::write(&records, "2026-11-29T10:00");
    let (opened, _) = of_copy(&text, 2, today()).expect("a copy of ours");
    assert_eq!(opened.was.state, Some(UsState::TX));
    assert_eq!(opened.other_plans(), 1);
    // The other one is opened as a student of its own, and the copy stays as it was.
    let others = of_other_plans(&opened, || 7);
    let [other] = &others[..] else {
        panic!("one other plan")
    };
    assert_eq!((other.id, other.was.state), (7, Some(UsState::OH)));
    assert_eq!(
        other.plan().map(|plan| plan.answers.state),
        Some(Some(UsState::OH))
    );
    assert_eq!(other.records, opened.records);
    assert_eq!(find_duplicate(other, std::slice::from_ref(&opened)), None);
    // It counts as open even if its answers are changed on the desk.
    assert_eq!(with_plans_left(std::slice::from_ref(&opened)), (vec![2], 1));
    let mut changed = other.clone();
    changed.set_answers(&opened.was, 9);
    let desk = [opened.clone(), changed];
    assert_eq!(with_plans_left(&desk), (Vec::new(), 0));
    let mut left = others.clone();
    retain_left(&mut left, &desk);
    assert!(left.is_empty());
    assert_eq!(
        find_duplicate(other, &others).map(|found| found.id),
        Some(7)
    );
    let kept = sealed::write(&others, "2026-11-30T10:00").expect("not too long");
    let back = sealed::read(&kept).expect("a desk").students;
    assert_eq!(back[0].plan(), other.plan());
    assert_eq!(back[0].label, other.label);
    let mut named = opened.clone();
    named.set_label("AB");
    named.records.set(
        &format!("plan/{}/name", other.plan().expect("a plan").id),
        Some("In Ohio".into()),
        4,
    );
    assert_eq!(of_other_plans(&named, || 8)[0].label, "AB, In Ohio");
    assert_eq!(student(OHIO, 1).other_plans(), 0);
}

#[test]
fn the_same_student_is_found_and_another_label_is_another_student() {
    let desk = [student(OHIO, 1), student(&format!("CD {TEXAS}"), 2)];
    let found = |line: &str| find_duplicate(&student(line, 3), &desk).map(|student| student.id);
    assert_eq!(found(TEXAS), Some(2), "without a label");
    assert_eq!(found(&format!("CD {TEXAS}")), Some(2));
    assert_eq!(
        found(&format!("AB {OHIO}")),
        Some(1),
        "the first has no label"
    );
    assert_eq!(found(&format!("AB {TEXAS}")), None);
    assert_eq!(found(&format!("CD {TEXAS}&hours=30")), None);
}

#[test]
fn rows_sort_by_any_column_and_what_has_nothing_comes_last() {
    let half = "https://school.test/#v=1&from=bachelors";
    let desk = [
        student(&format!("10 {TEXAS}"), 1),
        student(&format!("9 {OHIO}"), 2),
        student(half, 3),
    ];
    let rows: Vec<_> = desk.iter().map(|student| row(student, today())).collect();
    assert_eq!(
        rows[2].figures,
        Err(Incomplete {
            degree: true,
            state: true
        })
    );
    let ids = |by, is_descending| -> Vec<u32> {
        sorted(&rows, by, is_descending)
            .iter()
            .map(|row| row.id)
            .collect()
    };
    assert_eq!(
        ids(StudentColumn::Label, false),
        [2, 1, 3],
        "9 before 10, as people count, and texts after numbers"
    );
    for by in StudentColumn::ALL.into_iter().skip(1) {
        for is_descending in [false, true] {
            assert_eq!(ids(by, is_descending).last(), Some(&3), "{by:?}");
        }
    }
    assert_eq!(ids(StudentColumn::State, false), [2, 1, 3]);
    let texas = Filter {
        state: Some(UsState::TX),
        ..Filter::default()
    };
    let ids: Vec<u32> = rows
        .iter()
        .filter(|row| texas.accepts(row))
        .map(|row| row.id)
        .collect();
    assert_eq!(ids, [1]);
    assert!(rows.iter().all(|row| Filter::default().accepts(row)));
}

#[test]
fn labels_sort_as_people_count() {
    let labels = [
        "S10",
        "B",
        "s2",
        "S1",
        "",
        "07",
        "S2b",
        "99999999999999999999999999999999999999999",
    ];
    let desk: Vec<Student> = labels
        .iter()
        .zip(1..)
        .map(|(label, id)| student(&format!("{label} {OHIO}&hours={}", 10 + id), id))
        .collect();
    let rows: Vec<_> = desk.iter().map(|student| row(student, today())).collect();
    let order = sorted(&rows, StudentColumn::Label, false);
    let order: Vec<&str> = order.iter().map(|row| row.label.as_str()).collect();
    let long = &"99999999999999999999999999999999999999999"[..40];
    assert_eq!(order, ["07", long, "B", "S1", "s2", "S2b", "S10", ""]);
}

#[test]
fn who_should_call_the_board_is_who_has_something_to_ask_that_moves_the_end() {
    let states = [
        "OH", "TX", "CA", "NY", "FL", "AZ", "IL", "GA", "MI", "PA", "WA", "CO", "VA", "NC", "AL",
    ];
    let should_call = Filter {
        has_questions: true,
        ..Filter::default()
    };
    let mut called = Vec::new();
    for (state, id) in states.iter().zip(1..) {
        let link =
            format!("https://school.test/#v=1&from=bachelors&to=msw&state={state}&start=2026-11");
        let row = row(&student(&link, id), today());
        let figures = row.figures.as_ref().expect("an estimate");
        assert!(figures.pressing <= figures.questions);
        assert_eq!(should_call.accepts(&row), figures.pressing > 0, "{state}");
        called.extend(should_call.accepts(&row).then_some(*state));
    }
    assert!(
        !called.is_empty() && called.len() < states.len(),
        "{called:?}"
    );
}

#[test]
fn questions_that_move_the_end_come_first_and_none_is_lost() {
    let mut is_mixed = false;
    for state in UsState::ALL {
        let name = state.name();
        let link = format!("#v=1&from=msw&to=msw&state={name}&certs=ccm,acm-sw,cmc&retakes=2");
        let snapshot = student(&link, 1).snapshot(today()).expect("an estimate");
        let found = open_questions(&snapshot.now, &[], snapshot.timeline.today);
        let ordered = urgent_first(found.clone());
        assert!(
            ordered.is_sorted_by_key(|question| !question.moves_end()),
            "{name}"
        );
        let moving = found.iter().filter(|question| question.moves_end());
        assert!(
            moving.eq(ordered.iter().take_while(|question| question.moves_end())),
            "{name}: in the order of their stakes"
        );
        assert_eq!(ordered.len(), found.len());
        is_mixed |= ordered != found;
    }
    assert!(is_mixed, "the order of the stakes alone is another one");
}

#[test]
fn what_the_desk_writes_says_whom_to_ask_what_is_open_and_what_is_left() {
    for language in [Language::English, Language::Spanish] {
        let locale = Locale {
            language,
            figures: Figures(language),
        };
        // The table does not tell how much experience this certification requires.
        let uncertain = CERTIFICATIONS.iter().find(|row| row.months.is_none());
        let uncertain = uncertain.expect("a certification to ask about");
        let link = format!("#v=1&from=msw&to=msw&state=IL&certs={}", uncertain.id);
        let opened = student(&link, 1);
        let snapshot = opened.snapshot(today()).expect("an estimate");
        let mut of_issuer = 0;
        for question in open_questions(&snapshot.now, &[], snapshot.timeline.today) {
            let text = locale.question_to_ask(&question, &snapshot.now);
            if question.addressee() == Addressee::Board {
                assert_eq!(text, locale.open_question(&question, &snapshot.now));
            } else {
                of_issuer += 1;
                assert!(text.starts_with(uncertain.issuer), "{text}");
            }
        }
        assert_eq!(of_issuer, 1);
        let opened = student("#v=1&from=msw&to=msw&state=OH&done=1400", 1);
        let cell = locale.desk_cell(StudentColumn::Hours, &row(&opened, today()), &opened);
        assert_eq!(cell.0, "1,600");
        assert!(cell.1.expect("those done").contains("1,400"));
        assert_eq!(locale.other_plans(&opened), None);
        let damaged = OpenError::NoCopy(ParseError::Damaged("records"));
        assert_eq!(
            locale.open_error(&OpenError::CutOff, "a.json"),
            locale.open_error(&damaged, "a.json")
        );
    }
}

#[test]
fn a_rule_that_changes_concerns_those_alone_who_are_under_it() {
    let desk = [student(OHIO, 1), student(TEXAS, 2)];
    let longer = Change::Rule {
        state: UsState::OH,
        profession: Profession::SocialWork,
        term: RuleField::LeastMonths,
        amount: 48,
    };
    let list = effects(&desk, longer, today()).expect("a rule that can be");
    assert_eq!(
        list.iter().map(|effect| effect.was.id).collect::<Vec<_>>(),
        [1]
    );
    let end = |row: &casepath::plan::desk::table::StudentRow| {
        row.figures
            .as_ref()
            .ok()
            .and_then(|figures| figures.end)
            .map(|end| end.typical)
    };
    // By hand: Ohio requires 24 months; 24 more months of practice end 24 months later.
    let months = end(&list[0].now)
        .zip(end(&list[0].was))
        .map(|(now, was)| now.since(was));
    assert_eq!(months, Some(24));
    let dear = Change::Tuition(Hundredths(9_000_000));
    assert_eq!(effects(&desk, dear, today()).expect("a price").len(), 2);
    let impossible = Change::Rule {
        state: UsState::OH,
        profession: Profession::SocialWork,
        term: RuleField::LeastMonths,
        amount: u16::MAX,
    };
    assert!(effects(&desk, impossible, today()).is_err());
    assert_eq!(
        desk,
        [student(OHIO, 1), student(TEXAS, 2)],
        "nothing of it stays"
    );
}

#[test]
fn what_was_agreed_stays_with_the_copy_and_can_be_taken_away() {
    let mut desk = student(OHIO, 1);
    assert_eq!(
        agreed::add(&mut desk, "  \n ", today(), 5),
        Err(NoteError::Empty)
    );
    let added = agreed::add(&mut desk, "Ask the board about 24 months", today(), 5);
    assert_eq!(added, Ok(()));
    assert!(desk.is_changed());
    let text = records::write(&desk.records, "2026-11-30T10:00");
    let (back, _) = of_copy(&text, 2, today()).expect("a copy of ours");
    let notes = agreed::all(&back);
    assert_eq!(notes.len(), 1);
    assert_eq!(
        (notes[0].on, notes[0].text.as_str()),
        (today(), "Ask the board about 24 months")
    );
    agreed::remove(&mut desk, &notes[0].id, 6);
    assert!(agreed::all(&desk).is_empty());
}

#[test]
fn more_notes_than_fit_are_refused_and_those_that_are_there_stay() {
    let mut desk = student(OHIO, 1);
    for now in 0..50 {
        assert_eq!(agreed::add(&mut desk, "a note", today(), now), Ok(()));
    }
    let full = agreed::add(&mut desk, "one more", today(), 99);
    assert_eq!(full, Err(NoteError::Full));
    assert_eq!(agreed::all(&desk).len(), 50);
}

#[test]
fn figures_that_changed_are_those_of_what_the_student_sent() {
    let (mut desk, _) = of_copy(&copy(), 1, today()).expect("a copy of ours");
    let month = casepath::answers::Month::new(2026, 11).expect("a month");
    let plan = desk.plan().expect("a plan");
    let basis = FigureSnapshot::of(&plan.estimate(month).expect("an estimate")).write();
    desk.records.set(&plan.key("basis"), Some(basis), 4);
    let changed = |desk: &Student| {
        let count = row(desk, today()).figures.expect("an estimate").changed;
        let listed = changed_figures(desk, month).map_or(0, |(_, changes)| changes.len());
        assert_eq!(count, listed, "each is listed in the session");
        count
    };
    assert_eq!(changed(&desk), 0);
    let mut answers = desk.was;
    answers.state = Some(UsState::TX);
    desk.set_answers(&answers, 9);
    assert_eq!(changed(&desk), 0, "another answer is no changed figure");
    // After the export, the saved figures are those of the new answers.
    let (back, _) = of_copy(
        &records::write(&desk.records_to_export(month, 10), "2026-11-30T10:00"),
        2,
        today(),
    )
    .expect("a copy of ours");
    assert_eq!(changed(&back), 0);
    assert_eq!(back.was.state, Some(UsState::TX));
    // Saved figures that differ are listed, whatever is answered on the desk.
    let other = FigureSnapshot::of(&desk.plan().expect("a plan").estimate(month).expect("Texas"));
    desk.records
        .set(&plan.key("basis"), Some(other.write()), 11);
    assert!(changed(&desk) > 0);
}

#[test]
fn a_desk_that_comes_back_is_joined_with_the_one_kept_meanwhile() {
    let [first, second] = [
        vec![student(&format!("A {OHIO}"), 1)],
        vec![
            student(&format!("A {OHIO}"), 1),
            student(&format!("B {OHIO}"), 2),
            student(TEXAS, 3),
        ],
    ]
    .map(|desk| sealed::write(&desk, "2026-11-30T10:00").expect("it fits"));
    let both = sealed::joined(&first, &second).expect("both are desks");
    let labels: Vec<String> = sealed::read(&both)
        .expect("a desk")
        .students
        .into_iter()
        .map(|student| student.label)
        .collect();
    assert_eq!(labels, ["A", "B", ""], "the same student once");
    assert_eq!(sealed::joined(&first, "no desk"), None);
}

#[test]
fn answers_change_on_the_desk_and_what_was_opened_is_known() {
    let mut desk = student(OHIO, 1);
    let mut answers = desk.was;
    answers.state = Some(UsState::TX);
    desk.set_answers(&answers, 9);
    assert_eq!(
        desk.plan().map(|plan| plan.answers.state),
        Some(Some(UsState::TX))
    );
    assert_eq!(desk.was.state, Some(UsState::OH));
    assert!(desk.is_changed());
}

#[test]
fn a_desk_that_is_kept_is_read_back_and_another_is_refused() {
    let desk = vec![
        student(&format!("AB {OHIO}"), 1),
        of_copy(&copy(), 2, today()).expect("a copy").0,
    ];
    let text = sealed::write(&desk, "2026-11-30T10:00").expect("it fits");
    let opened = sealed::read(&text).expect("what was written");
    assert_eq!((opened.students, opened.lost), (desk, 0));
    for (text, why) in [
        ("", DeskLoadError::Damaged),
        ("[]", DeskLoadError::Damaged),
        (r#"{"casepath_desk":1}"#, DeskLoadError::Damaged),
        (r#"{"casepath_desk":2,"x":1}"#, DeskLoadError::Newer),
    ] {
        assert_eq!(sealed::read(text), Err(why), "{text}");
    }
    let lost = text.replace("v=1&from=bachelors", "v=7&from=bachelors");
    assert_eq!(
        sealed::read(&lost).expect("a desk").lost,
        1,
        "the others are read"
    );
    let many: Vec<Student> = (0..500).map(|id| student(OHIO, id)).collect();
    if let Some(text) = sealed::write(&many, "") {
        assert!(sealed::read(&text).expect("a desk").students.len() <= MOST);
    }
}

proptest! {
    #[test]
    fn no_text_opens_as_anything_but_a_student_or_a_reason(text in "\\PC{0,200}") {
        let _ = of_link(&text, 1, today());
        let _ = of_copy(&text, 1, today());
        let _ = sealed::read(&text);
    }

    #[test]
    fn any_label_and_note_come_back(label in "\\PC{0,60}", note in "\\PC{1,200}") {
        let mut desk = student(OHIO, 1);
        desk.set_label(&label);
        let _ = agreed::add(&mut desk, &note, today(), 5);
        let text = sealed::write(std::slice::from_ref(&desk), "2026-11-30T10:00").expect("it fits");
        prop_assert_eq!(sealed::read(&text).expect("what was written").students, vec![desk]);
    }
}

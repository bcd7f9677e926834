//! Personal content: filled in where the user has answered, left out where not.

use casepath::answers::{DegreeGoal, Language};
use casepath::guide::{Block, FilledRun, fill};
use casepath::tables::Grade;

use super::{LANGUAGES, Person, guide};

const OHIO: &str =
    "v=1&from=bachelors&to=msw&state=OH&setting=hospital&hours=40&bilingual=1&certs=ccm";

#[test]
fn nobody_is_told_what_is_a_persons_own() {
    for language in LANGUAGES {
        let guide = guide(language);
        for passage in guide.passages() {
            let own = Person::nobody().own_sentences(guide, &passage.id, language);
            assert!(own.is_empty(), "{}: {own:?}", passage.id);
        }
    }
}

#[test]
fn a_state_alone_names_its_license_and_its_board() {
    let guide = guide(Language::English);
    let ohio = Person::who_says("v=1&state=OH");
    let sentences = ohio.own_sentences(guide, "license-basics", Language::English);
    assert_eq!(sentences.len(), 1);
    assert!(
        sentences[0].starts_with("In Ohio it is called LISW."),
        "{sentences:?}"
    );
    let steps = ohio.own_sentences(guide, "license-steps", Language::English);
    assert_eq!(
        steps,
        [
            "Ohio asks for 3,000 supervised hours in all.",
            "Ohio asks for at least 24 months of practice."
        ]
    );
}

#[test]
fn what_was_not_seen_of_a_state_is_left_out_and_not_told_as_zero() {
    let guide = guide(Language::English);
    // Arizona's law has no total of hours.
    let arizona = Person::who_says("v=1&state=AZ");
    let sentences = arizona.own_sentences(guide, "license-steps", Language::English);
    assert_eq!(
        sentences,
        ["Arizona asks for at least 24 months of practice."]
    );
}

#[test]
fn a_block_for_one_answer_shows_for_that_answer_only() {
    let english = guide(Language::English);
    let sentences_of = |fragment: &str, passage: &str| {
        let person = Person::who_says(fragment);
        person.own_sentences(english, passage, Language::English)
    };
    let nevada = sentences_of("v=1&state=NV", "growth-by-state");
    assert_eq!(nevada, ["You chose Nevada, one of the four."]);
    assert!(sentences_of("v=1&state=OH", "growth-by-state").is_empty());
    assert_eq!(
        sentences_of("v=1&bilingual=1", "bilingual-answer"),
        ["You said yes."]
    );
    assert!(sentences_of("v=1&state=OH", "bilingual-answer").is_empty());
}

#[test]
fn only_a_plan_for_the_clinical_license_is_told_when_it_would_be_held() {
    let passages = [
        "msw-degree",
        "whole-way",
        "middle-years",
        "question-how-long",
    ];
    for language in LANGUAGES {
        let guide = guide(language);
        for plan in DegreeGoal::ALL {
            let clinical = matches!(plan, DegreeGoal::Msw | DegreeGoal::MswAfterBsw);
            let person = Person::who_says(&format!("v=1&from=none&to={}&state=OH", plan.name()));
            for passage in passages {
                let is_told = !person.own_sentences(guide, passage, language).is_empty();
                assert_eq!(is_told, clinical, "{passage} with {}", plan.name());
            }
        }
    }
}

#[test]
fn the_figures_of_a_plan_are_those_of_its_estimate() {
    let guide = guide(Language::English);
    let person = Person::who_says(OHIO);
    let estimate = person.estimate.as_ref().expect("a degree and a state");
    let pay = estimate.end_pay.as_ref().expect("pay at the end");
    let sentences = person.own_sentences(guide, "typical-pay", Language::English);
    let pay = person.snapshot(Language::English).locale.pay(pay.typical);
    assert!(
        sentences[0].starts_with(&format!("Your figure: {pay} a year.")),
        "{sentences:?}"
    );
}

#[test]
fn figures_are_written_in_the_way_of_the_language() {
    let text = |language: Language, passage: &str| {
        let guide = guide(language);
        fill::plain(&Person::nobody().sees(guide, passage, language))
    };
    let english = text(Language::English, "degree-levels");
    assert!(english.contains("$38,000 to $45,000"));
    assert!(english.contains("of 2025,"), "a year has no comma");
    let spanish = text(Language::Spanish, "degree-levels");
    assert!(spanish.contains("$38,000 a $45,000"));
    assert!(text(Language::Spanish, "national-pay").contains("mayo de 2024"));
}

#[test]
fn a_figure_opens_to_its_grade_and_its_source() {
    let guide = guide(Language::English);
    let blocks = Person::nobody().sees(guide, "openings", Language::English);
    let opened: Vec<(String, Grade, String)> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(pieces) => Some(pieces),
            _ => None,
        })
        .flatten()
        .filter_map(|piece| match piece {
            FilledRun::Figure { text, figure } => {
                let source = figure.sources().next().expect("a source");
                Some((text.clone(), figure.grade, source.publisher.to_owned()))
            }
            _ => None,
        })
        .collect();
    let claimed = ("63,800".to_owned(), Grade::C, "career guide".to_owned());
    let official = (
        "74,000".to_owned(),
        Grade::A,
        "US Bureau of Labor Statistics".to_owned(),
    );
    assert!(opened.contains(&claimed), "{opened:?}");
    assert!(opened.contains(&official), "{opened:?}");
}

#[test]
fn a_person_who_says_much_finds_it_in_every_section() {
    for language in LANGUAGES {
        let guide = guide(language);
        // Two people, because no one is in all settings at once.
        let people = [
            Person::who_says(&format!(
                "{OHIO}&tuition=30000&pace=full&years=2&start=2027-01"
            )),
            Person::who_says("v=1&from=none&to=msw&state=NV&setting=substance-use"),
        ];
        for section in &guide.sections {
            let count_for = |person: &Person| {
                let passages = section.passages.iter();
                passages
                    .map(|p| person.own_sentences(guide, &p.id, language).len())
                    .sum::<usize>()
            };
            assert!(
                people.iter().map(count_for).sum::<usize>() > 0,
                "{}",
                section.id
            );
        }
    }
}

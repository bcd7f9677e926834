//! Evidence for the estimate: who qualifies for loan relief, what studies say about each step of pay, and that an
//! invalid file does no harm.
#![cfg(not(target_arch = "wasm32"))]

use casepath::answers::{Answers, DegreeGoal, Education, Language, Month, Setting, UsState};
use casepath::estimate::estimate;
use casepath::evidence::{
    self, Evidence, EvidenceKind, Fit, Moment, Obstacle, Person, Study, Verdict,
};
use casepath::tables::{Credential, Grade};
use proptest::prelude::*;

fn in_language(language: Language) -> Evidence {
    let text = match language {
        Language::English => evidence::ENGLISH,
        Language::Spanish => evidence::SPANISH,
    };
    evidence::read(text).expect("the build wrote it")
}

fn english() -> Evidence {
    in_language(Language::English)
}

const CREDENTIALS: [(&str, Credential); 10] = [
    ("none", Credential::None),
    ("bachelors", Credential::Bachelors),
    ("bsw", Credential::Bsw),
    ("other-masters", Credential::OtherMasters),
    ("msw", Credential::Msw),
    ("msw-licensed", Credential::MswLicensed),
    ("clinical", Credential::Clinical),
    ("doctorate", Credential::Doctorate),
    ("adn", Credential::Adn),
    ("bsn", Credential::BsnNurse),
];

#[test]
fn relief_fits_as_worked_out_by_hand() {
    let evidence = english();
    let mut cases = csv::Reader::from_reader(include_str!("relief.csv").as_bytes());
    let mut count = 0;
    for case in cases.records() {
        let case = case.expect("a case");
        let cell = |index: usize| case.get(index).unwrap_or_default();
        let credential = CREDENTIALS.iter().find(|(name, _)| *name == cell(0));
        let person = Person {
            credential: credential.expect("a credential").1,
            setting: Setting::from_name(cell(1)),
            state: UsState::from_name(cell(2)),
        };
        let found: Vec<String> = evidence
            .programs
            .iter()
            .filter_map(|program| {
                let fit = match program.fit(&person)? {
                    Fit::Usual => '+',
                    Fit::SomeEmployers => '?',
                    Fit::Unknown => '~',
                };
                Some(format!("{}{fit}", program.statement.id))
            })
            .collect();
        assert_eq!(found.join(" "), cell(3), "{case:?}");
        count += 1;
    }
    assert_eq!(count, 20);
}

#[test]
fn along_a_plan_relief_opens_when_what_it_asks_is_held() {
    let evidence = english();
    let mut cases = csv::Reader::from_reader(include_str!("along.csv").as_bytes());
    let mut count = 0;
    for case in cases.records() {
        let case = case.expect("a case");
        let cell = |index: usize| case.get(index).unwrap_or_default();
        let answers = Answers {
            from: Education::from_name(cell(0)),
            setting: Setting::from_name(cell(2)),
            state: UsState::from_name(cell(3)),
            ..Answers::default()
        };
        let plan = DegreeGoal::from_name(cell(1)).expect("a plan");
        let found: Vec<String> = evidence
            .relief_along(&answers, plan)
            .iter()
            .map(|along| along.program.statement.id.clone() + &in_short(along.fits))
            .collect();
        assert_eq!(found.join(" "), cell(4), "{case:?}");
        count += 1;
    }
    assert_eq!(count, 6);
}

fn in_short(fits: Result<(Moment, Fit), Obstacle>) -> String {
    let (moment, fit) = match fits {
        Ok(fits) => fits,
        Err(Obstacle::State) => return "-state".to_owned(),
        Err(Obstacle::Credential) => return "-credential".to_owned(),
        Err(Obstacle::Setting) => return "-setting".to_owned(),
    };
    let moment = match moment {
        Moment::Today => "today",
        Moment::WhileStudying => "studying",
        Moment::AfterStudy => "study",
        Moment::AtTheEnd => "end",
    };
    let fit = match fit {
        Fit::Usual => '+',
        Fit::SomeEmployers => '?',
        Fit::Unknown => '~',
    };
    format!(":{moment}{fit}")
}

#[test]
fn saying_more_never_opens_a_program_that_was_closed() {
    let evidence = english();
    let settings = || Setting::ALL.iter().copied().map(Some).chain([None]);
    for (_, credential) in CREDENTIALS {
        for setting in settings() {
            for state in UsState::ALL {
                let ids = |setting, state| -> Vec<String> {
                    let person = Person {
                        credential,
                        setting,
                        state,
                    };
                    let programs = evidence.programs.iter();
                    let found = programs.filter(|program| program.fit(&person).is_some());
                    found.map(|program| program.statement.id.clone()).collect()
                };
                let given = ids(setting, Some(*state));
                let unsaid = ids(None, None);
                assert!(given.iter().all(|id| unsaid.contains(id)), "{given:?}");
            }
        }
    }
}

#[test]
fn every_program_says_who_how_much_and_where_to_read_on() {
    for language in Language::ALL {
        let evidence = in_language(*language);
        assert_eq!(evidence.programs.len(), 12);
        for program in &evidence.programs {
            let id = &program.statement.id;
            assert!(!program.statement.text.is_empty(), "{id}");
            let linked = program.statement.sources.iter().any(|source| {
                evidence
                    .source(source)
                    .is_some_and(|source| source.url.starts_with("http"))
            });
            assert!(linked, "{id} has no link");
        }
    }
}

/// The studies of a pay step, by the key of the step's text: `factor.credential-msw.21-1022`.
fn studies_of<'a>(evidence: &'a Evidence, note: &str) -> impl Iterator<Item = &'a Study> {
    let id = note.strip_prefix("factor.").unwrap_or(note);
    let id = id.split('.').next().unwrap_or(id).to_owned();
    let studies = evidence.studies.iter();
    studies.filter(move |study| study.factors.contains(&id))
}

#[test]
fn every_step_of_pay_has_what_studies_and_the_guide_say_of_it() {
    let evidence = english();
    let answers = Answers {
        to: Some(DegreeGoal::Msw),
        state: Some(UsState::OH),
        setting: Some(Setting::Hospital),
        bilingual: true,
        ..Answers::default()
    };
    let estimate = estimate(&answers, Month(24_000)).expect("a plan and a state");
    let pay = estimate.end_pay.expect("pay at the end");
    for step in pay.steps.iter() {
        assert!(
            studies_of(&evidence, step.note).next().is_some(),
            "no study speaks of {}",
            step.note
        );
    }
    for (note, study) in [
        ("factor.bilingual", "bilingual-nurses"),
        ("factor.certification", "certification-hiring"),
        ("factor.setting-government", "government-local-2024"),
        ("factor.credential-clinical.21-1022", "licence-any"),
        ("factor.experience-slope", "experience-nurses"),
    ] {
        let found = studies_of(&evidence, note).any(|s| s.statement.id == study);
        assert!(found, "{study} speaks of {note}");
    }
}

#[test]
fn claims_that_official_figures_do_not_bear_out_are_marked() {
    let evidence = english();
    let verdict = |id: &str| {
        let claim = evidence.claims().find(|claim| claim.statement.id == id);
        claim.and_then(|claim| claim.verdict)
    };
    assert_eq!(verdict("guide-government"), Some(Verdict::NotBorneOut));
    assert_eq!(verdict("guide-served"), Some(Verdict::NotBorneOut));
    assert_eq!(verdict("guide-growth"), Some(Verdict::Superseded));
    assert_eq!(verdict("guide-years"), Some(Verdict::BorneOut));
    let government: Vec<&str> = evidence
        .claims()
        .filter(|claim| claim.factors.iter().any(|id| id == "setting-government"))
        .map(|claim| claim.statement.id.as_str())
        .collect();
    assert_eq!(government, ["guide-government"]);
}

#[test]
fn both_languages_tell_the_same_figures_in_their_own_words() {
    let (english, spanish) = (english(), in_language(Language::Spanish));
    assert_eq!(english.studies.len(), 45);
    assert_eq!(english.facts.len(), 39);
    assert_eq!(english.education.len(), 22);
    let statements = |evidence: &Evidence| -> Vec<evidence::EvidenceStatement> {
        let studies = evidence.studies.iter().map(|row| row.statement.clone());
        let facts = evidence.facts.iter().map(|row| row.statement.clone());
        let education = evidence.education.iter().map(|row| row.statement.clone());
        let relief = evidence.programs.iter().map(|row| row.statement.clone());
        studies
            .chain(facts)
            .chain(education)
            .chain(relief)
            .collect()
    };
    for (one, other) in statements(&english).into_iter().zip(statements(&spanish)) {
        assert_ne!(one.text, other.text, "{}", one.id);
        let other = evidence::EvidenceStatement {
            text: one.text.clone(),
            ..other
        };
        assert_eq!(one, other);
        // No sentence on the page is longer.
        assert!(one.text.len() < 360, "{}: {}", one.id, one.text.len());
    }
}

/// The same figures in a text in both languages, so that an error in one of them is found.
#[test]
fn the_numbers_in_a_text_are_the_same_in_both_languages() {
    let (english, spanish) = (english(), in_language(Language::Spanish));
    let numbers = |text: &str| -> Vec<String> {
        let mut found: Vec<String> = text
            .split(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.'))
            .map(|part| part.trim_matches([',', '.']).to_owned())
            .filter(|part| part.len() > 1)
            .collect();
        found.sort();
        found.dedup();
        found
    };
    let pairs = (english.studies.iter().map(|row| &row.statement))
        .zip(spanish.studies.iter().map(|row| &row.statement))
        .chain(
            (english.facts.iter().map(|row| &row.statement))
                .zip(spanish.facts.iter().map(|row| &row.statement)),
        )
        .chain(
            (english.programs.iter().map(|row| &row.statement))
                .zip(spanish.programs.iter().map(|row| &row.statement)),
        );
    for (one, other) in pairs {
        assert_eq!(numbers(&one.text), numbers(&other.text), "{}", one.id);
    }
}

#[test]
fn the_guide_and_the_projections_are_those_of_their_sources() {
    let evidence = english();
    // From the guide's own table.
    let california = evidence.guide_state(UsState::CA).expect("it names it");
    assert_eq!(california.pay, Some([103_450.0, 96_940.0, 148_210.0]));
    assert_eq!(california.grade, Grade::C);
    let nevada = evidence.guide_state(UsState::NV).expect("it names it");
    assert_eq!((nevada.pay, nevada.growth), (None, Some(12.3)));
    assert!(evidence.guide_state(UsState::OH).is_none());
    // From the handbook of 2025.
    let all = evidence.projection("21-1020").expect("all social workers");
    assert_eq!(
        (all.years, all.percent, all.openings),
        ((2024, 2034), 6.0, Some(74_000.0))
    );
}

#[test]
fn a_row_that_is_not_whole_is_left_out_and_the_others_stay() {
    let broken = evidence::ENGLISH
        .replacen("\"kind\":\"adjusted\"", "\"kind\":7", 1)
        .replacen("https://nhsc", "javascript://nhsc", 1);
    let evidence = evidence::read(&broken).expect("an object");
    assert_eq!(evidence.studies.len(), english().studies.len() - 1);
    assert!(
        evidence
            .studies
            .iter()
            .any(|s| s.kind == EvidenceKind::Adjusted)
    );
    let corps = evidence
        .source("nhsc-lrp")
        .or(evidence.source("nhsc-rural"));
    assert!(corps.is_some());
    for text in ["", "null", "[]", "{}", "{\"sources\":{}}", "\u{0}"] {
        assert_eq!(evidence::read(text), None, "{text:?}");
    }
    // An unknown state must not open a program to everyone.
    let moved = evidence::ENGLISH.replacen("\"states\":[\"CA\"]", "\"states\":[\"ZZ\"]", 1);
    let evidence = evidence::read(&moved).expect("an object");
    assert_eq!(evidence.programs.len(), 11);
}

proptest! {
    #[test]
    fn nothing_in_the_place_of_the_file_stops_the_reader(text in ".{0,200}", at in 0_usize..50_000, cut in 0_usize..2_000) {
        let _ = evidence::read(&text);
        let mut broken: Vec<char> = evidence::ENGLISH.chars().collect();
        let at = at.min(broken.len());
        broken.splice(at..(at + cut).min(broken.len()), text.chars());
        let broken: String = broken.into_iter().collect();
        let _ = evidence::read(&broken);
    }
}

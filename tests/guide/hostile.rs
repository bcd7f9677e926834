//! No answers, query or file breaks the guide.

use casepath::answers::{
    Answers, CertSet, DegreeGoal, Education, EvidenceLevel, Hundredths, Language, Month, Pace,
    Setting, SupervisionPayer, UsState,
};
use casepath::guide::{file, fill, search::Index};
use casepath::i18n::Locale;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

use super::{LANGUAGES, Person, guide};

/// A fixed seed, so that a failure is reproducible.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(202_611),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn number(range: (u32, u32)) -> impl Strategy<Value = Option<Hundredths>> {
    of((range.0..=range.1).prop_map(Hundredths))
}

fn answers() -> impl Strategy<Value = Answers> {
    use casepath::answers::ranges as r;
    let choices = (
        of(select(Education::ALL)),
        of(select(DegreeGoal::ALL)),
        of(select(Pace::ALL)),
        of(select(UsState::ALL)),
        of(select(Setting::ALL)),
        of(select(EvidenceLevel::ALL)),
        of(select(SupervisionPayer::ALL)),
        any::<u32>(),
        any::<bool>(),
    );
    let numbers = (
        number(r::HOURS),
        number(r::YEARS),
        number(r::DONE),
        number(r::DONE_MONTHS),
        number(r::SHARE),
        number(r::SUPERVISION),
        of(0..=9_u8),
        of((1900 * 12..2200 * 12_u32).prop_map(Month)),
        number(r::TUITION),
    );
    (choices, numbers).prop_map(|(chosen, given)| Answers {
        from: chosen.0,
        to: chosen.1,
        pace: chosen.2,
        state: chosen.3,
        setting: chosen.4,
        evidence: chosen.5,
        supervision_payer: chosen.6,
        certs: CertSet(chosen.7),
        bilingual: chosen.8,
        hours: given.0,
        years: given.1,
        done: given.2,
        done_months: given.3,
        share: given.4,
        supervision: given.5,
        retakes: given.6,
        start: given.7,
        tuition: given.8,
        ..Answers::default()
    })
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn any_answers_fill_every_passage(answers in answers(), language in select(&LANGUAGES[..])) {
        let guide = guide(language);
        let person = Person::of(answers);
        for passage in guide.passages() {
            let text = fill::plain(&person.sees(guide, &passage.id, language));
            prop_assert!(!text.contains(['{', '}']), "{}: {text}", passage.id);
            prop_assert!(!text.contains("NaN") && !text.contains("inf "), "{}: {text}", passage.id);
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_query_is_searched(query in any::<String>(), words in vec("\\PC{0,12}", 0..12)) {
        for language in LANGUAGES {
            INDEX.with(|indexes| {
                let index = &indexes[language as usize];
                for query in [&query, &words.join(" ")] {
                    for hit in index.find(query) {
                        let parts = [hit.excerpt.before, hit.excerpt.found, hit.excerpt.after];
                        assert!(parts.concat().chars().count() <= 240);
                    }
                }
            });
        }
    }

    #[test]
    fn what_the_guide_says_is_found(start in 0_usize..40_000, language in select(&LANGUAGES[..])) {
        // Any word of the guide, by its first letters.
        let guide = guide(language);
        let text = |id: &str| fill::plain(&Person::nobody().sees(guide, id, language));
        let passages: Vec<&str> = guide.passages().map(|passage| passage.id.as_str()).collect();
        let id = passages[start % passages.len()];
        let text = text(id);
        let words: Vec<&str> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let word: String = words[start % words.len()].chars().take(5).collect();
        INDEX.with(|indexes| {
            let hits = indexes[language as usize].find(&word);
            assert!(hits.iter().any(|hit| hit.id == id), "{word:?} in {id}");
        });
    }

    #[test]
    fn any_text_is_a_guide_or_none(text in any::<String>()) {
        prop_assert!(file::read(&text).is_none());
    }

    #[test]
    fn half_a_file_is_no_guide(cut in 0..file::ENGLISH.trim_end().len()) {
        let half = file::ENGLISH.get(..cut).unwrap_or_default();
        prop_assert!(file::read(half).is_none());
    }
}

thread_local! {
    static INDEX: [Index; 2] = LANGUAGES.map(|language| Index::new(guide(language), Locale::of(language)));
}

/// Invalid values for any part of the file.
fn wrong() -> impl Strategy<Value = Value> {
    select(vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(3.5),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(70_000),
        json!(""),
        json!("b"),
        json!("javascript:alert(1)"),
        json!([]),
        json!({}),
        json!([["f", 9999]]),
        json!(["a", "http://example.org", "x"]),
        json!(["f", 0, "middle"]),
    ])
}

/// Replaces the part at this path of indexes.
fn replace(value: &mut Value, way: &[usize], with: Value) {
    let [step, rest @ ..] = way else {
        *value = with;
        return;
    };
    let inner = match value {
        Value::Array(list) if !list.is_empty() => {
            let count = list.len();
            list.get_mut(step % count)
        }
        Value::Object(object) if !object.is_empty() => {
            let count = object.len();
            object.values_mut().nth(step % count)
        }
        _ => None,
    };
    match inner {
        Some(inner) => replace(inner, rest, with),
        None => *value = with,
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_file_with_a_wrong_part_never_breaks_the_page(way in vec(any::<usize>(), 1..10), with in wrong()) {
        let mut value: Value = serde_json::from_str(file::ENGLISH).expect("JSON");
        replace(&mut value, &way, with);
        if let Some(guide) = file::read(&value.to_string()) {
            let ohio = Person::who_says("v=1&to=msw&state=OH");
            for passage in guide.passages() {
                fill::fill(&guide, &passage.blocks, &ohio.snapshot(Language::English));
            }
            Index::new(&guide, Locale::of(Language::English)).find("pay");
            for figure in &guide.figures {
                figure.sources().count();
            }
        }
    }
}

#[test]
fn no_address_but_https_passes_as_a_link() {
    for address in [
        "javascript:alert(1)",
        "http://example.org",
        "//example.org",
        "data:,x",
    ] {
        let file = json!({
            "figures": [],
            "sections": [["s", "S", [["p", "P", [], [["p", [["a", address, "here"]]]]]]]],
            "terms": [],
        });
        assert!(file::read(&file.to_string()).is_none(), "{address}");
    }
}

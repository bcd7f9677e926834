//! Search over guide and glossary.

use casepath::answers::Language;
use casepath::guide::search::{HitKind, Index};
use casepath::i18n::Locale;

use super::{LANGUAGES, guide};

fn index(language: Language) -> Index {
    Index::new(guide(language), Locale::of(language))
}

fn ids(index: &Index, query: &str) -> Vec<String> {
    let hits = index.find(query);
    hits.iter().map(|hit| hit.id.to_owned()).collect()
}

#[test]
fn case_does_not_count() {
    let index = index(Language::English);
    assert_eq!(ids(&index, "LCSW"), ids(&index, "lcsw"));
    assert!(!ids(&index, "lcsw").is_empty());
}

#[test]
fn accents_do_not_count_in_either_direction() {
    let index = index(Language::Spanish);
    for (with, without) in [
        ("supervisión", "supervision"),
        ("niñez", "ninez"),
        ("AÑOS", "anos"),
        ("crédito", "credito"),
    ] {
        let found = ids(&index, with);
        assert!(!found.is_empty(), "{with}");
        assert_eq!(found, ids(&index, without));
    }
    let english = self::index(Language::English);
    assert_eq!(ids(&english, "médian"), ids(&english, "median"));
}

#[test]
fn the_beginning_of_a_word_is_enough_but_not_its_middle() {
    let index = index(Language::English);
    assert!(ids(&index, "jurisp").contains(&"jurisprudence-exam".to_owned()));
    assert!(ids(&index, "risprudence").is_empty());
}

#[test]
fn all_words_must_be_found() {
    let index = index(Language::English);
    assert!(ids(&index, "advanced standing").contains(&"advanced-standing".to_owned()));
    assert!(ids(&index, "advanced zeppelin").is_empty());
}

#[test]
fn titles_come_before_terms_and_terms_before_text() {
    let index = index(Language::English);
    let hits = index.find("advanced standing");
    let of = |id: &str| {
        let index = hits.iter().position(|hit| hit.id == id);
        index.unwrap_or_else(|| panic!("{id} was not found"))
    };
    let (title, term, text) = (
        of("advanced-standing"),
        of("advanced-standing-term"),
        of("for-career-changers"),
    );
    assert!(title < term && term < text);
    assert_eq!(hits[title].kind, HitKind::Passage);
    assert_eq!(hits[term].kind, HitKind::Term);
}

#[test]
fn figures_are_found_as_they_are_written() {
    for language in LANGUAGES {
        let index = index(language);
        assert_eq!(ids(&index, "63,800"), ["openings"]);
    }
}

#[test]
fn what_was_found_stands_in_the_middle_of_an_excerpt() {
    let index = index(Language::English);
    let hits = index.find("zeppelin");
    assert!(hits.is_empty());
    let hits = index.find("telehealth");
    let text = hits.iter().find(|hit| hit.id == "tools").expect("a hit");
    assert_eq!(text.excerpt.found, "Telehealth");
    assert!(text.excerpt.cut_before);
    assert!(text.excerpt.after.starts_with(": visits by video"));
    assert!(text.excerpt.before.chars().count() <= 50);
}

#[test]
fn a_query_without_words_finds_nothing() {
    let index = index(Language::English);
    for query in ["", "   ", "¿?", "…", "-"] {
        assert!(index.find(query).is_empty(), "{query:?}");
    }
}

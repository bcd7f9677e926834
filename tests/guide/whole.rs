//! The guide as a whole: both languages are complete and parallel, every link has a target, each answer and each result
//! is explained once.

use std::collections::BTreeSet;

use casepath::guide::names::Topic;
use casepath::guide::{Block, Guide, Passage, Target, TextRun};

use super::{LANGUAGES, guide};

fn runs(passage: &Passage) -> Vec<&TextRun> {
    passage.blocks.iter().flat_map(Block::runs).collect()
}

/// The ids, topics and kinds of blocks, in order.
fn skeleton(passage: &Passage) -> (String, Vec<Topic>, Vec<&'static str>) {
    let kinds = passage.blocks.iter().map(|block| match block {
        Block::Paragraph(_) => "paragraph",
        Block::Bullets(_) => "bullets",
        Block::Numbered(_) => "numbered",
        Block::Table(_) => "table",
        Block::Own { .. } => "own",
    });
    (
        passage.id.clone(),
        passage.explains.clone(),
        kinds.collect(),
    )
}

#[test]
fn both_languages_have_the_same_passages_in_the_same_order() {
    let [english, spanish] = LANGUAGES.map(guide);
    assert_eq!(english.figures, spanish.figures);
    let sections = |guide: &Guide| -> Vec<_> {
        let skeletons = |passages: &[Passage]| passages.iter().map(skeleton).collect::<Vec<_>>();
        let sections = guide.sections.iter();
        sections
            .map(|section| (section.id.clone(), skeletons(&section.passages)))
            .collect()
    };
    assert_eq!(sections(english), sections(spanish));
    // The glossary is in the alphabetical order of its language.
    let terms = |guide: &Guide| -> BTreeSet<String> {
        guide.terms.iter().map(|term| term.id.clone()).collect()
    };
    assert_eq!(terms(english), terms(spanish));
    assert!(english.terms.len() >= 40, "about forty terms");
}

#[test]
fn the_spanish_is_no_copy_of_the_english() {
    let [english, spanish] = LANGUAGES.map(guide);
    for passage in english.passages() {
        let other = spanish.passage(&passage.id).expect("in both");
        assert_ne!(passage.blocks, other.blocks, "{}", passage.id);
    }
}

#[test]
fn every_answer_and_every_result_is_explained_by_one_passage() {
    let guide = guide(LANGUAGES[0]);
    for topic in Topic::ALL {
        let explaining: Vec<&str> = guide
            .passages()
            .filter(|passage| passage.explains.contains(topic))
            .map(|passage| passage.id.as_str())
            .collect();
        assert_eq!(explaining.len(), 1, "{}: {explaining:?}", topic.name());
        assert_eq!(
            guide.explaining(*topic).map(|passage| passage.id.as_str()),
            Some(explaining[0])
        );
    }
}

#[test]
fn every_link_inside_leads_to_a_section_a_passage_or_a_term() {
    for guide in LANGUAGES.map(guide) {
        for passage in guide.passages() {
            for run in runs(passage) {
                if let TextRun::Link {
                    to: Target::Inside(id),
                    ..
                } = run
                {
                    let there = guide.section(id).is_some() || guide.passage(id).is_some();
                    assert!(there, "{} links to {id}", passage.id);
                    assert_ne!(*id, passage.id, "a passage links to itself");
                }
            }
        }
    }
}

#[test]
fn an_id_means_one_place_only() {
    let guide = guide(LANGUAGES[0]);
    let mut seen = BTreeSet::new();
    let sections = guide.sections.iter().map(|section| &section.id);
    for id in sections.chain(guide.passages().map(|passage| &passage.id)) {
        assert!(seen.insert(id), "{id} stands twice");
    }
}

#[test]
fn every_section_tells_something_of_the_persons_own() {
    for guide in LANGUAGES.map(guide) {
        for section in &guide.sections {
            let own = |passage: &Passage| {
                let blocks = passage.blocks.iter();
                blocks.filter(|b| matches!(b, Block::Own { .. })).count()
            };
            assert!(
                section.passages.iter().map(own).sum::<usize>() > 0,
                "{}",
                section.id
            );
        }
    }
}

#[test]
fn the_questions_are_ten() {
    let guide = guide(LANGUAGES[0]);
    let questions = guide.section("questions").expect("a section");
    assert_eq!(questions.passages.len(), 10);
}

/// The names of the figures that a passage shows.
fn figures_of<'a>(guide: &'a Guide, passage: &Passage) -> BTreeSet<&'a str> {
    let names = runs(passage).into_iter().filter_map(|run| match run {
        TextRun::Figure { index, .. } => Some(guide.figures[*index].name.as_str()),
        _ => None,
    });
    names.collect()
}

#[test]
fn every_figure_is_told_by_a_passage_and_has_a_source() {
    let guide = guide(LANGUAGES[0]);
    let ids: BTreeSet<&str> = guide
        .passages()
        .flat_map(|passage| figures_of(guide, passage))
        .collect();
    assert_eq!(ids.len(), guide.figures.len());
    for figure in &guide.figures {
        assert!(figure.sources().count() > 0, "{}", figure.name);
        assert!(figure.sources().all(|source| !source.publisher.is_empty()));
    }
}

#[test]
fn a_passage_names_the_figures_that_it_tells() {
    let guide = guide(LANGUAGES[0]);
    let names = |passage: &str| -> Vec<&str> {
        let passage = guide.passage(passage).expect("a passage");
        figures_of(guide, passage).into_iter().collect()
    };
    assert_eq!(
        names("question-how-long"),
        [
            "bridge-saves",
            "license-years",
            "whole-way-years",
            "years-bachelors",
            "years-masters"
        ]
    );
    assert!(names("tools").is_empty());
}

//! Every fact of the guide that the project was founded on is in today's guide: `facts.csv` lists them, each with its
//! section and the words, in both languages, by which it is recognized there.
//! Words separated by `;` must all occur there; ` / ` is the step to the next cell, item or paragraph.

use casepath::guide::fill;

use super::{LANGUAGES, Person, guide};

struct Fact {
    fact: String,
    passage: String,
    /// The words that must occur, in each language.
    words: [String; 2],
}

fn facts() -> Vec<Fact> {
    let mut reader = csv::Reader::from_path(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/guide/facts.csv"
    ))
    .expect("the list of facts");
    reader
        .records()
        .map(|record| {
            let record = record.expect("a row of four cells");
            Fact {
                fact: record[0].to_owned(),
                passage: record[1].to_owned(),
                words: [record[2].to_owned(), record[3].to_owned()],
            }
        })
        .collect()
}

#[test]
fn every_fact_of_the_founding_guide_is_told() {
    let mut missing = Vec::new();
    for (language, index) in LANGUAGES.into_iter().zip(0..) {
        let guide = guide(language);
        for fact in facts() {
            let Some(passage) = guide.passage(&fact.passage) else {
                missing.push(format!("{}: no passage {}", fact.fact, fact.passage));
                continue;
            };
            let blocks = Person::nobody().sees(guide, &fact.passage, language);
            let text = fill::plain(&blocks).replace('\n', " / ");
            let text = format!("{} / {text}", passage.title).to_lowercase();
            for words in fact.words[index].split(';').map(str::trim) {
                if words.is_empty() || !text.contains(&words.to_lowercase()) {
                    missing.push(format!("{} ({}): {words:?}", fact.fact, fact.passage));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_list_of_facts_covers_every_section() {
    let guide = guide(LANGUAGES[0]);
    let facts = facts();
    for section in &guide.sections {
        let holds = |fact: &Fact| section.passages.iter().any(|p| p.id == fact.passage);
        // The calculator's own answers and results are not part of the founding guide.
        let ours = section.id.starts_with("your-");
        assert_ne!(facts.iter().any(holds), ours, "{}", section.id);
    }
}

//! The texts of the page: complete in both languages, and only in the message files.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use casepath::answers::{Answers, Language, Month, UsState};
use casepath::estimate::{Estimate, NoPay, estimate};
use casepath::i18n::messages::{EstimateMessage, all_messages};
use casepath::link;

use casepath::i18n::names::in_order;
use casepath::i18n::{CommonMessage, Locale, Message, notes};

const ENGLISH: Locale = Locale::of(Language::English);
const SPANISH: Locale = Locale::of(Language::Spanish);

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn file(path: &str) -> String {
    fs::read_to_string(project(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

// The message files

/// "Registro" meant both the hours log and being registered with the board. The log is now "bitácora", the other
/// "inscripción". "Como pronto" and "añadir" are used in Spain only.
#[test]
fn spanish_is_that_of_the_united_states_and_tells_the_log_from_the_registration() {
    for (name, [_, spanish]) in all_messages() {
        let spanish = spanish.to_lowercase();
        let mut words = spanish.split(|c: char| !c.is_alphabetic());
        let begins = |word: &str| {
            ["registr", "regístr", "añad"]
                .iter()
                .any(|other| word.starts_with(other))
        };
        assert!(!words.any(begins), "{name}: {spanish}");
        for phrase in ["como pronto", "como tarde"] {
            assert!(!spanish.contains(phrase), "{name}: {spanish}");
        }
    }
    let mut states: Vec<&str> = UsState::ALL
        .iter()
        .map(|state| SPANISH.state(*state))
        .collect();
    states.sort_by(|one, other| in_order(one, other));
    let position = |name: &str| states.iter().position(|state| *state == name);
    assert_eq!(
        position("Míchigan").map(|position| position + 1),
        position("Minnesota")
    );
}

#[test]
fn sentences_differ_between_the_languages() {
    for (word, [english, spanish]) in all_messages() {
        assert!(
            english.split_whitespace().count() < 6 || english != spanish,
            "{word} is not translated"
        );
    }
}

/// Words that exist in only one of the languages.
const ONLY_ENGLISH: [&str; 12] = [
    "the", "and", "of", "you", "your", "with", "what", "this", "which", "hours", "state", "years",
];
const ONLY_SPANISH: [&str; 12] = [
    "el", "la", "los", "que", "para", "con", "por", "este", "esta", "horas", "estado", "meses",
];

fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

#[test]
fn no_language_has_words_of_the_other() {
    for (word, [english, spanish]) in all_messages() {
        // Its text is the name of the other language.
        if word == "OtherLanguage" {
            continue;
        }
        for (text, foreign) in [(english, ONLY_SPANISH), (spanish, ONLY_ENGLISH)] {
            let found = words_of(text).find(|word| foreign.contains(&word.as_str()));
            assert_eq!(found, None, "{word}: {text}");
        }
    }
}

#[test]
fn english_is_spelled_as_in_the_states_it_speaks_of() {
    for (word, [english, _]) in all_messages() {
        let text = english.to_lowercase();
        for british in [
            "licence",
            "programme",
            "counsell",
            "colour",
            "centre",
            "behaviour",
            "organis",
        ] {
            assert!(!text.contains(british), "{word}: {text}");
        }
    }
}

#[test]
fn questions_in_spanish_open_as_they_close() {
    for (word, [_, spanish]) in all_messages() {
        for (opens, closes) in [('¿', '?'), ('¡', '!'), ('(', ')'), ('“', '”')] {
            assert_eq!(
                spanish.matches(opens).count(),
                spanish.matches(closes).count(),
                "{word}: {spanish}"
            );
        }
    }
}

// Sentences, compared with the expected ones

fn answers_of(link: &str) -> Answers {
    link::read(&format!("v=1&{link}"))
        .unwrap_or_else(|why| panic!("{link}: {why:?}"))
        .answers
}

fn result(link: &str) -> Estimate {
    let today = Month::new(2026, 11).expect("a month");
    estimate(&answers_of(link), today).unwrap_or_else(|missing| panic!("{link}: {missing:?}"))
}

#[test]
fn durations_are_years_and_months() {
    for (months, english, spanish) in [
        (0, "0 months", "0 meses"),
        (1, "1 month", "1 mes"),
        (11, "11 months", "11 meses"),
        (12, "1 year", "1 año"),
        (13, "1 year 1 month", "1 año 1 mes"),
        (24, "2 years", "2 años"),
        (53, "4 years 5 months", "4 años 5 meses"),
        (1201, "100 years 1 month", "100 años 1 mes"),
    ] {
        assert_eq!(ENGLISH.duration(months), english);
        assert_eq!(SPANISH.duration(months), spanish);
    }
}

#[test]
fn changes_of_time_say_sooner_or_later() {
    for (months, english, spanish) in [
        (-7, "7 months sooner", "7 meses antes"),
        (0, "no change", "sin cambio"),
        (14, "1 year 2 months later", "1 año 2 meses más tarde"),
    ] {
        assert_eq!(ENGLISH.change_of_time(months), english);
        assert_eq!(SPANISH.change_of_time(months), spanish);
    }
}

#[test]
fn dollars_are_a_figure_or_a_range() {
    assert_eq!(ENGLISH.dollars_range((260.0, 260.0)), "$260");
    assert_eq!(ENGLISH.dollars_range((200.0, 1500.0)), "$200 to $1,500");
    assert_eq!(SPANISH.dollars_range((200.0, 1500.0)), "de $200 a $1,500");
    assert_eq!(ENGLISH.pay(72_449.0), "$72,400");
    assert_eq!(ENGLISH.pay(72_450.0), "$72,500");
}

#[test]
fn the_echo_repeats_what_was_said() {
    for (link, english, spanish) in [
        ("", "", ""),
        ("to=msw&state=OH", "MSW · Ohio", "MSW · Ohio"),
        (
            "to=msw&setting=hospital&state=OH&pace=part&certs=ccm&bilingual=1&years=2.5",
            "MSW · Hospital · Ohio · Study: Part time · CCM · Bilingual · 2.5 years of experience",
            "MSW · Hospital · Ohio · Estudiar: Medio tiempo · CCM · Bilingüe · 2.5 años de experiencia",
        ),
        (
            "to=msw-after-bsw&setting=private-practice&state=NY&years=1",
            "MSW after BSW · Private practice · New York · 1 year of experience",
            "MSW después del BSW · Práctica privada · Nueva York · 1 año de experiencia",
        ),
    ] {
        assert_eq!(ENGLISH.echo(&answers_of(link)), english);
        assert_eq!(SPANISH.echo(&answers_of(link)), spanish);
    }
}

/// Each with the calculation of the longest requirement: hours x 12 / (rate x 50 weeks).
#[test]
fn the_term_that_decides_is_told() {
    for (link, english, spanish) in [
        // Massachusetts, 40 hours: 3,500 hours are 21 months, the minimum is 24.
        (
            "from=msw&to=msw&state=MA&hours=40",
            "The state's minimum time sets your pace: 24 months of practice. Working more hours will not shorten it.",
            "Lo que marca tu ritmo es el tiempo mínimo del estado: 24 meses de práctica. Trabajar más horas no lo acorta.",
        ),
        // Missouri, 20 hours: 3,000 hours are 36 months, the minimum is 24.
        (
            "from=msw&to=msw&state=MO&hours=20",
            "Your limit is the 3,000 supervised hours. More hours a week shorten it; more supervision does not.",
            "Tu límite son las 3,000 horas supervisadas. Más horas por semana lo acortan; más supervisión, no.",
        ),
        // Ohio counts 1,500 hours a year, which is 30 a week: 3,000 hours are 24 months, and so is the minimum.
        (
            "from=msw&to=msw&state=OH&hours=40",
            "Two limits at once: the minimum time and the supervised hours take equally long. Nothing you change makes practice shorter.",
            "El tiempo mínimo y las horas supervisadas tardan lo mismo; ningún cambio acorta la práctica.",
        ),
        // With a month done the minimum is 23 months, and the hours still take 24.
        (
            "from=msw&to=msw&state=OH&hours=40&done-months=1",
            "Your limit is the 3,000 supervised hours, and the state counts no more than 1,500 hours a year. Working more will not shorten it.",
            "Tu límite son las 3,000 horas supervisadas, y el estado no cuenta más de 1,500 horas al año. Trabajar más no lo acorta.",
        ),
        // Arizona, 40 hours, 0.3 of them with clients: 1,600 hours are 32 months, the minimum is 24.
        (
            "from=msw&to=msw&state=AZ&hours=40&share=0.3",
            "The 1,600 hours with clients decide. More hours with clients each week shorten it; more supervision does not.",
            "Deciden las 1,600 horas con clientes. Más horas con clientes por semana lo acortan; más supervisión, no.",
        ),
        // Massachusetts again: 100 hours of supervision at half an hour a week are 48 months.
        (
            "from=msw&to=msw&state=MA&hours=40&supervision=0.5",
            "Your limit is the 100 hours of supervision. More supervision a week shortens it; more work does not.",
            "Tu límite son las 100 horas de supervisión. Más supervisión por semana lo acorta; más trabajo, no.",
        ),
        // Illinois: 3,000 hours at 40 are 18 months; its minimum is unknown.
        (
            "from=msw&to=msw&state=IL&hours=40",
            "Your limit is the minimum time of practice. This state's was not found, so we assume 24 months; ask the board.",
            "Tu límite es el tiempo mínimo de práctica. El de este estado no se encontró, así que suponemos 24 meses; pregunta a la junta.",
        ),
        // Maine has months of full time only: 24 x 30 / 15 are 48.
        (
            "from=msw&to=msw&state=ME&hours=15",
            "Below 30 hours a week the state asks for more months; 48 are left. Working 30 hours or more a week shortens it.",
            "Con menos de 30 horas por semana el estado pide más meses; te faltan 48. Trabajar 30 horas o más por semana lo acorta.",
        ),
        (
            "from=none&to=bachelors&state=ME",
            "No state rule on supervised practice is part of this estimate.",
            "Ninguna regla estatal de práctica supervisada forma parte de esta estimación.",
        ),
    ] {
        let result = result(link);
        assert_eq!(ENGLISH.binding_requirement(&result), english, "{link}");
        assert_eq!(SPANISH.binding_requirement(&result), spanish, "{link}");
    }
}

#[test]
fn a_path_without_an_end_says_what_would_end_it() {
    for (link, english, spanish) in [
        (
            "from=msw&to=msw&state=KY&hours=10",
            "This state does not count weeks under 20 hours, so this plan has no end. Enter 20 or more.",
            "Este estado no cuenta semanas de menos de 20 horas, así que este plan no tiene fin. Escribe 20 o más.",
        ),
        // Missouri: 3,000 hours at 10 a week are 72 months, at 15 a week the 48 that it allows.
        (
            "from=msw&to=msw&state=MO&hours=10",
            "At 10 hours a week the state's limit of 48 months passes first; it takes at least 15 hours a week.",
            "Con 10 horas por semana, el límite de 48 meses del estado llega antes; \
             hacen falta al menos 15 horas por semana.",
        ),
        // 42 months are done, but none of the hours: 6 months are not enough for them.
        (
            "from=msw&to=msw&state=MO&hours=40&done-months=42",
            "The state's limit of 48 months passes first, and more hours a week would not help. Ask the board.",
            "El límite de 48 meses del estado llega antes, y más horas por semana no ayudarían. Pregunta a la junta.",
        ),
    ] {
        let result = result(link);
        let Err(NoPay::Stopped(stop)) = result.end_pay else {
            panic!("{link} has an end")
        };
        assert_eq!(ENGLISH.stopped(stop, &result.answers), english);
        assert_eq!(SPANISH.stopped(stop, &result.answers), spanish);
        assert_eq!(ENGLISH.end_month(&result), None);
    }
}

#[test]
fn headings_name_the_license_of_the_state() {
    let clinical = result("from=msw&to=msw&state=MA");
    assert_eq!(
        ENGLISH.pay_heading(&clinical),
        "Typical pay once you hold the LICSW"
    );
    assert_eq!(
        SPANISH.pay_heading(&clinical),
        "Sueldo típico cuando tengas la LICSW"
    );
    assert_eq!(ENGLISH.time_heading(&clinical), "Time to the LICSW");
    assert_eq!(SPANISH.time_heading(&clinical), "Tiempo hasta la LICSW");
    let degree = result("from=none&to=bachelors&state=OH");
    assert_eq!(
        ENGLISH.pay_heading(&degree),
        "Typical pay after: bachelor's"
    );
    assert_eq!(
        ENGLISH.time_heading(&degree),
        "Time to the end of this plan"
    );
    let nurse = result("to=bsn&state=OH");
    assert_eq!(
        ENGLISH.time_heading(&nurse),
        "Time to the nurse's license (RN)"
    );
    assert_eq!(SPANISH.rule_heading(UsState::NY), "La regla en Nueva York");
}

#[test]
fn the_month_of_the_end_is_told() {
    // A bachelor's of 48 months, begun in September 2027.
    let degree = result("from=none&to=bachelors&state=OH&start=2027-09");
    assert_eq!(
        ENGLISH.end_month(&degree).as_deref(),
        Some("Done about September 2031.")
    );
    assert_eq!(
        SPANISH.end_month(&degree).as_deref(),
        Some("Terminas hacia septiembre de 2031.")
    );
    let held = result("from=bachelors&to=bachelors&state=OH");
    assert_eq!(
        ENGLISH.end_month(&held).as_deref(),
        Some("Nothing is left to do on this path.")
    );
}

// The long texts

fn read_notes(json: &str) -> BTreeMap<String, String> {
    serde_json::from_str(json).expect("an object of texts")
}

#[test]
fn the_long_texts_stand_in_both_languages() {
    let (english, spanish) = (read_notes(notes::ENGLISH), read_notes(notes::SPANISH));
    assert!(
        english.keys().eq(spanish.keys()),
        "both languages have the same texts"
    );
    for (key, text) in english.iter().chain(&spanish) {
        assert!(
            !text.trim().is_empty() && text.trim() == text,
            "{key}: {text:?}"
        );
    }
    // Publishers and titles of sources (keys with a number) are proper names.
    let is_name = |key: &str| {
        key.strip_prefix("source.")
            .is_some_and(|place| place.parse::<u16>().is_ok())
    };
    for (key, text) in english.iter().filter(|(key, _)| !is_name(key)) {
        let words = text.split_whitespace().count();
        assert!(
            words < 6 || *text != spanish[key],
            "{key} is not translated"
        );
    }
    for state in UsState::ALL {
        for of in ["rule", "counselor"] {
            let key = [of, state.name()].join(".");
            assert!(english.contains_key(&key), "{key}");
        }
    }
    // Every step of the pay has an explanation.
    let with_all = "from=msw&to=msw&state=OH&setting=hospital&years=3&certs=ccm&bilingual=1";
    for link in [
        with_all,
        "from=none&to=bachelors&state=OH&setting=school",
        "to=bsn&state=OH&setting=clinic",
    ] {
        let pay = result(link).end_pay.expect("a path with an end");
        for step in pay.steps.iter() {
            assert!(
                english.contains_key(step.note),
                "no text {} for {:?}",
                step.note,
                step.subject
            );
        }
    }
}

#[test]
fn the_files_of_the_long_texts_are_told_apart() {
    let files = Language::ALL
        .iter()
        .map(|language| notes::file(*language))
        .collect::<BTreeSet<_>>();
    assert_eq!(files.len(), Language::ALL.len());
}

// No text outside the message files

/// The name of the page, which is the same in every language.
const NAME: [&str; 2] = ["case", "path"];
/// Attributes whose value is visible or read by a screen reader.
const VISIBLE_ATTRIBUTES: [&str; 6] = [
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "title",
    "placeholder",
    "alt",
];

/// Source code without comments and without the test module at its end.
fn code(source: &str) -> String {
    let tests = source.find("#[cfg(test)]").unwrap_or(source.len());
    let lines = source[..tests]
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The string literal at the beginning of a text, if there is one.
fn literal(text: &str) -> Option<&str> {
    let inside = text.trim_start().strip_prefix('"')?;
    let mut escaped = false;
    let end = inside.find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    Some(&inside[..end?])
}

/// Literals in a `view!`, as text or as the value of a visible attribute.
fn texts_of(code: &str) -> Vec<String> {
    let after = |what: &str| {
        code.match_indices(what)
            .map(|(at, _)| at + what.len())
            .collect::<Vec<usize>>()
    };
    let mut found: Vec<String> = Vec::new();
    for name in VISIBLE_ATTRIBUTES {
        let values = after(&format!(" {name}="));
        let literals = values.into_iter().filter_map(|at| literal(&code[at..]));
        found.extend(literals.map(ToOwned::to_owned));
    }
    for at in after("view!") {
        let texts = text_of_view(&code[at..]);
        // With or without quotes, text is shown.
        found.extend(texts.split('"').map(|text| text.trim().to_owned()));
    }
    found
}

/// The text outside all pairs of brackets.
fn outside(text: &str, opens: char, closes: char) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|c| {
            if *c == opens {
                depth += 1;
            }
            let is_outside = depth == 0;
            if *c == closes {
                depth = depth.saturating_sub(1);
            }
            is_outside
        })
        .collect()
}

/// The text between the tags of the `view!` that begins here.
fn text_of_view(code: &str) -> String {
    let Some(begins) = code.find('{') else {
        return String::new();
    };
    let mut depth = 0_usize;
    let ends = code[begins..].find(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    let body = &code[begins + 1..begins + ends.unwrap_or(code.len() - begins)];
    outside(&outside(body, '{', '}'), '<', '>')
}

#[test]
fn the_page_shows_no_words_outside_the_table() {
    let mut files = 0;
    let folders = [
        "src/app",
        "src/app/components",
        "src/app/embed",
        "src/app/shell",
        "src/app/state",
        "src/app/state/plans",
        "src/app/views",
        "src/app/views/compare",
        "src/app/views/estimate",
        "src/app/views/estimate/form",
        "src/app/views/guide",
        "src/app/views/log",
        "src/app/views/plan",
        "src/app/views/plans",
        "src/app/views/plans/print_sheet",
        "src/app/views/schools",
        "src/app/views/sources",
        "src/app/views/states",
        "src/site",
        "src/site/pages",
    ]
    .map(project);
    let entries = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("the page"));
    for entry in entries {
        let path = entry.expect("a part of the page").path();
        if path.extension().is_none_or(|end| end != "rs") || path.ends_with("tests.rs") {
            continue;
        }
        let code = code(&fs::read_to_string(&path).expect("a readable file"));
        files += 1;
        for text in texts_of(&code) {
            let is_word = has_letters(&text) && !NAME.contains(&text.as_str());
            assert!(
                !is_word,
                "{}: {text:?} belongs into src/i18n/messages",
                path.display()
            );
        }
    }
    assert!(files > 20, "only {files} files of the page were found");
}

#[test]
fn words_outside_the_table_would_be_found() {
    let label = texts_of(r#"<p aria-label="Say \"no\"" title=locale.text(word)>"#);
    assert_eq!(label, [r#"Say \"no\""#]);
    let view = texts_of(r#"view! { <p class="big">Hello {move || "no"} <b>you</b></p> }"#);
    assert_eq!(
        view.concat().split_whitespace().collect::<Vec<_>>(),
        ["Hello", "you"]
    );
    assert_eq!(
        texts_of(&code(
            "// <p title=\"a comment\">\nlet class = \"two words\";"
        )),
        Vec::<String>::new()
    );
}

// The page before the program arrives

/// The content of the first element with this tag.
fn element<'t>(html: &'t str, tag: &str) -> &'t str {
    let begins = html
        .find(&format!("<{tag}>"))
        .unwrap_or_else(|| panic!("no <{tag}>"))
        + tag.len()
        + 2;
    let length = html[begins..]
        .find(&format!("</{tag}>"))
        .unwrap_or_else(|| panic!("<{tag}> is not closed"));
    &html[begins..begins + length]
}

/// The elements with a `lang` attribute: language, tag with the other attributes, content.
fn in_a_language(html: &str) -> Vec<(&str, String, &str)> {
    let marks = html
        .match_indices(" lang=\"")
        .filter(|(at, _)| !html[..*at].ends_with("<html"));
    marks
        .map(|(at, mark)| {
            let language = &html[at + mark.len()..at + mark.len() + 2];
            let begins = html[..at].rfind('<').expect("an element") + 1;
            let inside = at + html[at..].find('>').expect("a whole tag") + 1;
            let tag = html[begins..inside]
                .split([' ', '>'])
                .next()
                .unwrap_or_default();
            let length = html[inside..]
                .find(&format!("</{tag}>"))
                .expect("a closed element");
            let attributes = html[begins..inside].replace(&format!(" lang=\"{language}\""), "");
            (language, attributes, &html[inside..inside + length])
        })
        .collect()
}

/// The tags of a piece of HTML, with their attributes.
fn tags(html: &str) -> Vec<&str> {
    html.split('<')
        .skip(1)
        .map(|tag| tag.split('>').next().unwrap_or_default())
        .collect()
}

#[test]
fn the_page_as_it_is_loaded_speaks_both_languages() {
    let html = file("index.html");
    let blocks = in_a_language(&html);
    assert!(
        blocks.len() >= 4,
        "the message of a stop and the one without scripts, in two languages"
    );
    assert_eq!(blocks.len() % 2, 0, "a block has no pair");
    for pair in blocks.chunks(2) {
        let [(english, as_english, one), (spanish, as_spanish, other)] = pair else {
            panic!("no pair")
        };
        assert_eq!((*english, *spanish), ("en", "es"));
        assert_eq!(as_english, as_spanish, "both are the same element");
        // Each links to the table in its own language.
        let own_table = other.replace("estados.html", "states.html");
        assert_eq!(tags(one), tags(&own_table), "both hold the same elements");
        let texts = [one, other].map(|html| outside(html, '<', '>'));
        assert!(texts.iter().all(|text| has_letters(text)));
        assert_ne!(texts[0], texts[1]);
        let found = words_of(&texts[1]).find(|word| ONLY_ENGLISH.contains(&word.as_str()));
        assert_eq!(found, None, "{}", texts[1]);
    }
}

#[test]
fn the_page_as_it_is_loaded_says_what_the_program_says() {
    let html = file("index.html");
    assert_eq!(
        element(&html, "title"),
        CommonMessage::PageTitle.text(Language::English)
    );
    assert_eq!(
        element(&html, "h1"),
        CommonMessage::Title.text(Language::English)
    );
    let after_title = &html[html.find("</h1>").expect("a title")..];
    assert_eq!(
        element(after_title, "p"),
        EstimateMessage::Lead.text(Language::English)
    );
}

#[test]
fn the_first_step_of_pay_is_published_or_says_that_it_is_derived_and_how_well() {
    use casepath::answers::{DegreeGoal, Setting};
    use casepath::tables::{self, WageBasis};
    let mut derived = BTreeSet::new();
    for language in Language::ALL {
        let locale = Locale::of(*language);
        let settings = Setting::ALL.iter().copied().map(Some).chain([None]);
        for (state, setting) in UsState::ALL
            .iter()
            .flat_map(|state| settings.clone().map(move |setting| (*state, setting)))
        {
            for plan in [DegreeGoal::Msw, DegreeGoal::Bsn] {
                let answers = Answers {
                    to: Some(plan),
                    state: Some(state),
                    setting,
                    ..Answers::default()
                };
                let made = estimate(&answers, Month(2026 * 12)).expect("a plan and a state");
                let Some(pay) = made.end_pay.or(made.start_pay).ok() else {
                    continue;
                };
                let first = locale.why_base(&pay);
                let basis = locale.wage_basis(pay.base.basis, pay.occupation);
                assert!(first.contains(locale.state(state)), "{first}");
                assert_eq!(pay.base, tables::percentiles(state, pay.occupation));
                if pay.base.basis == WageBasis::Derived {
                    derived.insert((state, setting));
                    let words = ["derived", "derivada"];
                    assert!(words.iter().any(|word| first.contains(word)), "{first}");
                    assert!(basis.contains("21%") && basis.contains("50"), "{basis}");
                } else {
                    assert!(!first.contains("deriv"), "{first}");
                    assert!(
                        basis.contains("(BLS)") || basis.contains("Bureau"),
                        "{basis}"
                    );
                }
                let change = tables::year_change(state, pay.occupation).expect("May 2025");
                assert!(locale.year_change(&change).contains("2025"));
                assert!(locale.newest_dollars(&pay).contains("6.7%"));
            }
        }
    }
    // The Bureau publishes no pay of mental health social workers in Utah.
    let utah = [
        Setting::MentalHealthCenter,
        Setting::SubstanceUse,
        Setting::PrivatePractice,
    ];
    assert_eq!(
        derived,
        utah.map(|setting| (UsState::UT, Some(setting))).into()
    );
}

#[test]
fn a_plan_that_starts_later_does_not_begin_today() {
    use casepath::estimate::pay_milestones::MilestoneTime;
    // The first milestone is before the plan, whether it starts now or later.
    assert_eq!(
        ENGLISH.moment(MilestoneTime::Today),
        "Before this plan, if you worked in this field"
    );
    assert_eq!(
        SPANISH.moment(MilestoneTime::Today),
        "Antes de este plan, si trabajaras en este campo"
    );
}

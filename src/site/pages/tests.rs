//! Tests of the rendered pages, for every state in both languages.

use super::*;
use casepath::tables::{self, Profession, RequirementKind};
use casepath_app::browser::html::to_html;
use leptos::prelude::*;

fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for language in Language::ALL {
        let root = PageContext::new(*language, Depth::Root);
        pages.push((root.all_states().to_owned(), states::page(root)));
        pages.push((
            places::lesson(*language).to_owned(),
            lesson::worksheet(root),
        ));
        pages.push((
            places::lesson_answers(*language).to_owned(),
            lesson::answers(root),
        ));
        for state in UsState::ALL {
            let sheet = PageContext::new(*language, Depth::InFolder);
            pages.push((places::state(*language, *state), state::page(sheet, *state)));
        }
    }
    pages
}

/// The values of all attributes with this name.
fn values(page: &str, attribute: &str) -> Vec<String> {
    let mut found = Vec::new();
    crate::html::rewrite(page, |tag| {
        found.extend(tag.get(attribute).map(ToOwned::to_owned));
    });
    found
}

#[test]
fn every_state_has_a_page_in_both_languages_and_no_link_leads_nowhere() {
    let pages = pages();
    assert_eq!(pages.len(), 2 * (UsState::ALL.len() + 3));
    let there = |path: &str| {
        ["", "icon.svg", "pages.css", "licenses.txt"].contains(&path)
            || pages.iter().any(|(name, _)| name == path)
    };
    for (name, page) in &pages {
        let ids = values(page, "id");
        for link in values(page, "href") {
            if link.starts_with("https://") || link.starts_with("http://") {
                continue;
            }
            if let Some(id) = link.strip_prefix('#') {
                assert!(ids.iter().any(|other| other == id), "{name}: {link}");
                continue;
            }
            let path = crate::files::resolve(name, &link)
                .unwrap_or_else(|| panic!("{name} leads out: {link}"));
            assert!(there(&path), "{name}: {link}");
        }
        let mut single = ids.clone();
        single.sort();
        single.dedup();
        assert_eq!(single.len(), ids.len(), "{name} has an id twice");
    }
}

#[test]
fn links_into_the_calculator_are_read_there() {
    for (name, page) in pages() {
        for link in values(&page, "href") {
            let Some((_, answers)) = link.split_once("#v=") else {
                continue;
            };
            let answers = answers.replace("&amp;", "&");
            let opened = link::read(&format!("v={answers}")).expect("an address of ours");
            assert!(opened.notes.is_empty(), "{name}: {link}");
            let language = opened.answers.language.map(Language::name);
            let lang = values(&page, "lang");
            assert_eq!(language, lang.first().map(String::as_str), "{name}: {link}");
        }
    }
}

#[test]
fn a_page_carries_the_figures_of_the_calculator() {
    // The page's estimate must equal the engine's for the page's link.
    for (state, language) in [
        (UsState::OH, Language::English),
        (UsState::KY, Language::Spanish),
    ] {
        let sheet = PageContext::new(language, Depth::InFolder);
        let page = state::page(sheet, state);
        let code = state.name();
        let link = format!("v=1&from=bachelors&to=msw&state={code}");
        let answers = link::read(&link).expect("an address of ours").answers;
        let result = estimate(&answers, Month(0)).expect("an estimate");
        let pay = result.end_pay.expect("an end");
        for dollars in [pay.typical, pay.low, pay.high] {
            let formatted = sheet.locale.pay(dollars);
            assert!(page.contains(&formatted), "{code}: {formatted}");
        }
        let board = tables::rule(state).board;
        assert!(
            page.contains(&board.replace('&', "&amp;")),
            "{code}: {board}"
        );
    }
}

#[test]
fn every_row_of_a_rule_is_told_on_the_page_of_its_state() {
    for language in Language::ALL {
        let sheet = PageContext::new(*language, Depth::InFolder);
        let locale = sheet.locale;
        for state in UsState::ALL {
            let page = state::page(sheet, *state);
            let tells = |text: &str| page.contains(&text.replace('&', "&amp;"));
            let code = state.name();
            let social_work = tables::rule(*state);
            let counseling = tables::rule_of(*state, Profession::Counseling);
            for line in locale
                .further_rule(social_work)
                .iter()
                .chain(&locale.further_rule(counseling))
                .chain(&locale.bachelor_rule(social_work))
            {
                assert!(tells(&line.name) && tells(&line.value), "{code}: {line:?}");
            }
            let credits = locale.degree_credits(counseling);
            assert!(
                credits.is_some_and(|credits| tells(&credits.value)),
                "{code}"
            );
            // Each row in force must be a figure of the rule or one of its additional lines.
            for rule in [social_work, counseling] {
                let figures: Vec<u16> = rule.figures().map(|figure| figure.amount).collect();
                let further: Vec<_> = rule.other_requirements().collect();
                for row in rule.requirements {
                    let is_told = figures.contains(&row.amount)
                        || further.contains(&row)
                        || row.asks_nothing();
                    assert!(is_told || !row.is_in_force(rule.month), "{code}: {row:?}");
                }
            }
            let note = rule::note(*language, &["counselor", code].join("."));
            assert!(!note.is_empty() && tells(note), "{code}: {note}");
        }
    }
}

#[test]
fn what_was_not_seen_is_to_be_asked_and_never_blank() {
    for state in UsState::ALL {
        let rule = tables::rule(*state);
        let page = state::page(PageContext::new(Language::English, Depth::InFolder), *state);
        let is_none = |kind| rule.none_of(kind).is_some();
        // A rule may give supervision as a rate.
        let rate = Locale::of(Language::English).supervision_rate(rule);
        let seen = [
            rule.supervised_hours.is_some() || is_none(RequirementKind::Hours),
            rule.direct_contact_hours.is_some() || is_none(RequirementKind::DirectHours),
            rule.supervision_hours.is_some() || rate.is_some(),
        ];
        let unseen = seen.iter().filter(|seen| !**seen).count();
        let asks = page.matches("not found: ask the board").count();
        assert!(asks >= unseen, "{}: {asks} of {unseen}", state.name());
        if rule.application_fee.is_none() {
            assert!(page.contains("ask the board</td>"), "{}", state.name());
        }
    }
}

#[test]
fn nothing_of_the_pages_runs_and_nothing_is_left_unfilled() {
    for (name, page) in pages() {
        assert!(
            !page.contains("<script") && !page.contains(" style="),
            "{name}"
        );
        // No placeholder may be left unfilled.
        assert!(!page.contains('{'), "{name}");
        let heads = page.matches("<h1>").count();
        assert_eq!(heads, 1, "{name}");
    }
}

#[test]
fn the_policy_of_the_missing_page_lets_in_its_own_script_and_style() {
    use base64::Engine;
    use sha2::Digest;
    let page = missing::page();
    for (tag, hash) in [
        ("style", missing::style_hash()),
        ("script", missing::script_hash()),
    ] {
        let (_, rest) = page
            .split_once(&format!("<{tag}>"))
            .expect("it stands inside");
        let (inside, _) = rest.split_once(&format!("</{tag}>")).expect("it ends");
        let digest = sha2::Sha256::digest(inside);
        let expected = base64::engine::general_purpose::STANDARD.encode(digest);
        assert_eq!(hash, format!("'sha256-{expected}'"));
        let [policy, ..] = &values(&page, "content")[..] else {
            panic!("no policy")
        };
        assert!(policy.contains(&hash));
    }
}

#[test]
fn the_guide_stands_beside_official_figures_in_its_five_states_and_nowhere_else() {
    // From the guide's own table.
    let expected = [
        (UsState::CA, "$103,450", "$96,940", "$148,210"),
        (UsState::NY, "$92,340", "$87,520", "$135,890"),
        (UsState::MA, "$89,760", "$84,230", "$128,450"),
        (UsState::TX, "$74,590", "$68,430", "$112,340"),
        (UsState::FL, "$71,230", "$65,890", "$105,670"),
    ];
    for language in Language::ALL {
        let sheet = PageContext::new(*language, Depth::InFolder);
        for state in UsState::ALL {
            let page = state::page(sheet, *state);
            let of_guide = expected.iter().find(|(code, ..)| code == state);
            assert_eq!(
                page.contains("id=\"guide\""),
                of_guide.is_some(),
                "{state:?}"
            );
            if let Some((_, mean, median, top)) = of_guide {
                for dollars in [mean, median, top] {
                    assert!(page.contains(dollars), "{state:?}: {dollars}");
                }
            }
        }
    }
    // The official means of May 2024, from the table.
    let page = state::page(
        PageContext::new(Language::English, Depth::InFolder),
        UsState::CA,
    );
    assert!(page.contains("$97,090"), "healthcare in California");
}

#[test]
fn every_page_tells_the_outlook_and_four_what_the_guide_says_of_it() {
    for state in UsState::ALL {
        let page = state::page(PageContext::new(Language::English, Depth::InFolder), *state);
        for figure in ["Jobs in 2034", "855,600", "74,000", "+10%"] {
            assert!(page.contains(figure), "{state:?}: {figure}");
        }
        let growth = match state {
            UsState::NV => "+12.3%",
            UsState::CO => "+11.8%",
            UsState::UT => "+11.2%",
            UsState::AZ => "+10.9%",
            _ => "We read no projection for",
        };
        assert!(page.contains(growth), "{state:?}");
    }
}

#[test]
fn the_price_of_the_degree_is_that_of_the_calculator() {
    use casepath::money::{MoneyInputs, worth};
    for state in [UsState::TX, UsState::WY] {
        let page = state::page(PageContext::new(Language::English, Depth::InFolder), state);
        let start = Month::new(2026, 7).expect("a month");
        let answers = Answers {
            from: Some(Education::Bachelors),
            to: Some(DegreeGoal::Msw),
            state: Some(state),
            start: Some(start),
            ..Answers::default()
        };
        let result = estimate(&answers, start).expect("an estimate");
        let money = worth(&result, &MoneyInputs::default()).expect("an answer");
        let locale = Locale::of(Language::English);
        for dollars in [money.prices[0].typical, money.worth.debt.typical] {
            let formatted = locale.whole_dollars(dollars);
            assert!(page.contains(&formatted), "{}: {formatted}", state.name());
        }
    }
}

#[test]
fn no_text_and_no_value_is_read_as_html() {
    let hostile = "</td><script>alert(\"1\")</script>&amp;<!>";
    let html = to_html(|| view! { <td title=hostile>{hostile}</td> }.into_any());
    assert_eq!(html.matches('<').count(), 2, "{html}");
    let (tag, _) = html.split_once('>').expect("a tag");
    assert_eq!(tag.matches('"').count(), 2, "{html}");
}

#[test]
fn a_view_leaves_no_marks() {
    let nothing: Option<&str> = None;
    let list = vec!["a", "b"];
    let html = to_html(|| view! { <p>{nothing} {list} "c" {().into_any()}</p> }.into_any());
    assert_eq!(html, "<p>abc</p>");
}

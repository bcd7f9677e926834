//! The embedded calculator: attributes, colors, presets, messages, the school's file, and the results of `?diagnose`.
//! Cases as data are in CSV files in this folder; properties for any text are below.
#![cfg(not(target_arch = "wasm32"))]

mod ladder;

use casepath::answers::{Answers, Language, UsState};
use casepath::embedding::accent;
use casepath::embedding::diagnostics::{
    self, DiagnosticFacts, File, Finding, Host, Messages, Storage, Verdict,
};
use casepath::embedding::message::{self, FieldValue, HostMessage, MessageError};
use casepath::embedding::preset::{self, CachedFile, FetchError, LARGEST};
use casepath::embedding::presets::{self, Presets};
use casepath::embedding::settings::{AnswerSharing, Extent, HeadingLevel, read};
use casepath::embedding::{Attribute, SettingError, Theme};
use casepath::i18n::Locale;
use casepath::link::{self, Field};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

const ENGLISH: Locale = Locale::of(Language::English);
const SPANISH: Locale = Locale::of(Language::Spanish);

/// The rows of a table of cases, without the header.
fn rows(text: &str) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(text.as_bytes())
        .into_records()
        .map(|row| row.expect("a row of the table"))
        .collect()
}

fn answers(text: &str) -> Answers {
    link::read(text).expect("a link of ours").answers
}

/// The state with this name, in either language.
fn named(name: &str) -> Option<UsState> {
    let is_it = |state: &&UsState| {
        [ENGLISH, SPANISH]
            .iter()
            .any(|locale| locale.state(**state).eq_ignore_ascii_case(name))
    };
    UsState::ALL.iter().find(is_it).copied()
}

/// The messages for these errors, in the notation of the tables of cases.
fn sentences_of(locale: Locale, errors: &[SettingError]) -> String {
    let sentences: Vec<String> = errors
        .iter()
        .map(|error| locale.attribute_error(error, &named))
        .collect();
    sentences.join(" | ")
}

// Attributes

#[test]
fn attributes_are_taken_over_or_named_with_what_would_be_right() {
    let cases = rows(include_str!("attributes.csv"));
    assert!(cases.len() > 25);
    for case in cases {
        let query = &case[0];
        let read = read(query);
        let taken = presets::initial_answers(
            &Answers::default(),
            Presets::default(),
            read.settings.presets(),
        );
        assert_eq!(link::write(&taken), &case[1], "{query}");
        assert_eq!(sentences_of(ENGLISH, &read.errors), &case[2], "{query}");
        assert_eq!(sentences_of(SPANISH, &read.errors), &case[3], "{query}");
    }
}

#[test]
fn what_is_not_an_answer_is_taken_over_too() {
    let read = read("theme=dark&heading-level=4&compact&share-answers=true&diagnose");
    assert_eq!(read.settings.theme, Theme::Dark);
    assert_eq!(read.settings.extent, Extent::Compact);
    assert_eq!(read.settings.sharing, AnswerSharing::Answers);
    assert!(read.diagnose);
    assert_eq!(read.errors, []);
    let off = casepath::embedding::settings::read("compact=false&share-answers=0");
    assert_eq!(off.settings.extent, Extent::Whole);
    assert_eq!(off.settings.sharing, AnswerSharing::Nothing);
}

#[test]
fn headings_follow_the_highest_one_down_to_the_sixth_level() {
    let levels = |highest: u8| {
        let level = HeadingLevel::new(highest).expect("a level");
        [1, 2, 3, 4].map(|own| level.of(own))
    };
    assert_eq!(levels(1), [1, 2, 3, 4]);
    assert_eq!(levels(2), [2, 3, 4, 5]);
    assert_eq!(levels(5), [5, 6, 6, 6]);
    assert_eq!(
        HeadingLevel::default(),
        HeadingLevel::new(2).expect("a level")
    );
    assert_eq!([0, 7].map(HeadingLevel::new), [None, None]);
}

#[test]
fn the_attributes_stand_in_the_order_of_their_places() {
    for (index, attribute) in Attribute::ALL.into_iter().enumerate() {
        assert_eq!(attribute as usize, index);
        assert_eq!(Attribute::from_name(attribute.name()), Some(attribute));
    }
}

// Colors

#[test]
fn a_color_is_used_where_its_contrast_is_enough() {
    for case in rows(include_str!("contrast.csv")) {
        let color = accent::parse(&case[0]).expect("a color");
        let theme = Theme::from_name(&case[1]).expect("light or dark");
        let (accent, errors) = accent::check(color, theme);
        let used = match theme {
            Theme::Dark => accent.dark.is_some() && accent.light.is_none(),
            _ => accent.light.is_some() && accent.dark.is_none(),
        };
        assert_eq!(used, &case[3] == "yes", "{case:?}");
        assert_eq!(used, accent.style().is_some(), "{case:?}");
        if let [SettingError::Contrast { ratio, .. }] = &errors[..] {
            assert_eq!(ratio.to_string(), &case[2], "{case:?}");
            assert!(!used);
        } else {
            assert!(used && errors.is_empty(), "{case:?}");
        }
    }
}

#[test]
fn one_color_serves_where_it_can_and_ours_stays_elsewhere() {
    let style = |text: &str| {
        let (accent, errors) = accent::check(accent::parse(text).expect("colors"), Theme::Auto);
        (accent.style().map(|[brand, _]| brand), errors.len())
    };
    let both = Some("light-dark(#003366, #6cc9c0)".to_owned());
    assert_eq!(style("#003366"), (both.clone(), 0));
    assert_eq!(
        style("#003366 #222222"),
        (both, 1),
        "a second one that fails is told"
    );
    assert_eq!(
        style("#036, #7dafff"),
        (Some("light-dark(#003366, #7dafff)".to_owned()), 0)
    );
    assert_eq!(style("#777"), (None, 2));
    for none in [
        "",
        "red",
        "#12",
        "#1234567",
        "#12345g",
        "#111 #222 #333",
        "url(x)",
    ] {
        assert_eq!(accent::parse(none), None, "{none}");
    }
}

// Presets of the school, answers of the user

const OHIO_MSW: &str = "v=1&to=msw&state=OH";

#[test]
fn the_school_sets_what_the_user_has_not_said() {
    for (own, before, now, expected) in [
        // A first visit.
        ("v=1", "v=1", OHIO_MSW, OHIO_MSW),
        // The user has chosen otherwise.
        ("v=1&state=CA", "v=1", OHIO_MSW, "v=1&to=msw&state=CA"),
        // The user has kept the school's preset, and the school has changed it.
        (
            OHIO_MSW,
            OHIO_MSW,
            "v=1&to=msw&state=PA",
            "v=1&to=msw&state=PA",
        ),
        // The school no longer sets anything.
        (OHIO_MSW, OHIO_MSW, "v=1", "v=1"),
        // The user has chosen the same by coincidence; the answer belongs to the user.
        (OHIO_MSW, "v=1", "v=1", OHIO_MSW),
        // Answers that a school cannot set stay.
        (
            "v=1&hours=20&lang=es",
            "v=1",
            "v=1&lang=en",
            "v=1&hours=20&lang=es",
        ),
    ] {
        let opened =
            presets::initial_answers(&answers(own), Presets::read(before), Presets::read(now));
        assert_eq!(link::write(&opened), expected, "{own} {before} {now}");
    }
}

#[test]
fn the_last_step_counts_while_the_user_looks_on() {
    for (current, before, now, expected) in [
        (
            OHIO_MSW,
            OHIO_MSW,
            "v=1&to=msw&state=PA",
            "v=1&to=msw&state=PA",
        ),
        // The user has chosen another state; the host changes its preset.
        (
            "v=1&to=msw&state=CA",
            OHIO_MSW,
            "v=1&to=msw&state=PA",
            "v=1&to=msw&state=PA",
        ),
        // The host repeats its preset: no change.
        (
            "v=1&to=msw&state=CA",
            OHIO_MSW,
            OHIO_MSW,
            "v=1&to=msw&state=CA",
        ),
        // Presets removed: the user's answers stay, the host's are removed.
        ("v=1&to=bsn&state=OH", OHIO_MSW, "v=1", "v=1&to=bsn"),
    ] {
        let changed =
            presets::changed(&answers(current), Presets::read(before), Presets::read(now));
        assert_eq!(link::write(&changed), expected, "{current} {before} {now}");
    }
}

#[test]
fn what_the_school_set_is_told_until_the_user_says_otherwise() {
    let fields = |current: &str| -> Vec<Field> {
        presets::set_by_school(&answers(current), Presets::read(OHIO_MSW)).collect()
    };
    assert_eq!(fields(OHIO_MSW), [Field::State, Field::To]);
    assert_eq!(fields("v=1&to=msw&state=CA"), [Field::To]);
    assert_eq!(fields("v=1"), []);
}

// Messages

fn hear(parts: &[(&str, &str)]) -> Result<HostMessage, MessageError> {
    message::read(|name| {
        let found = parts.iter().find(|(other, _)| *other == name);
        found.map_or(FieldValue::Absent, |(_, text)| {
            FieldValue::Text((*text).to_owned())
        })
    })
}

#[test]
fn the_frame_hears_two_kinds_of_messages_and_nothing_else() {
    let set = hear(&[("type", "set"), ("settings", "state=OH")]);
    assert_eq!(set, Ok(HostMessage::Set("state=OH".to_owned())));
    let file =
        |parts: &[(&str, &str)]| hear(&[&[("type", "preset"), ("address", "a")], parts].concat());
    let preset = |file| HostMessage::Preset {
        address: "a".to_owned(),
        file,
    };
    assert_eq!(
        file(&[("text", "{}"), ("kind", "application/json")]),
        Ok(preset(Ok("{}".to_owned())))
    );
    assert_eq!(
        file(&[("fault", "status 404")]),
        Ok(preset(Err(FetchError::Status(404))))
    );
    for kind in ["text/html", ""] {
        let page = file(&[("text", "<p>"), ("kind", kind)]);
        assert_eq!(page, Ok(preset(Err(FetchError::Type))), "{kind}");
    }
    let large = "x".repeat(LARGEST + 1);
    assert_eq!(file(&[("text", &large)]), Ok(preset(Err(FetchError::Size))));
    assert_eq!(file(&[]), Err(MessageError::Malformed));
    assert_eq!(
        file(&[("fault", "status 99999")]),
        Err(MessageError::Malformed)
    );
    assert_eq!(
        hear(&[("type", "preset"), ("text", "{}")]),
        Err(MessageError::Malformed)
    );
    assert_eq!(hear(&[]), Err(MessageError::Malformed));
    assert_eq!(hear(&[("type", "set")]), Err(MessageError::Malformed));
    assert_eq!(
        hear(&[("type", "size"), ("settings", "")]),
        Err(MessageError::Unknown)
    );
    let long = "state=OH&".repeat(1000);
    assert_eq!(
        hear(&[("type", "set"), ("settings", &long)]),
        Err(MessageError::Malformed)
    );
}

// The school's file

#[test]
fn a_file_comes_over_https_and_is_json() {
    for good in [
        "https://school.example/p.json",
        "https://school.example:8443/a?b=c%20d",
        "https://[::1]/p",
    ] {
        assert!(preset::is_address(good), "{good}");
    }
    for bad in [
        "",
        "p.json",
        "//school.example/p",
        "http://school.example/p",
        "https://",
        "https:///p",
        "https://a b",
        "HTTPS://a",
        "javascript:1",
        "data:,{}",
        "https://a\n",
    ] {
        assert!(!preset::is_address(bad), "{bad}");
    }
    for good in [
        "application/json",
        "application/json; charset=utf-8",
        "Text/Plain",
        "application/ld+json",
    ] {
        assert!(preset::is_type(good), "{good}");
    }
    for bad in [
        "",
        "text/html",
        "text/html; x=application/json",
        "application/octet-stream",
    ] {
        assert!(!preset::is_type(bad), "{bad}");
    }
}

#[test]
fn a_copy_is_that_of_this_file_or_none() {
    let copy = CachedFile {
        address: "https://a/b".into(),
        day: "2026-11-24".into(),
        text: "{\n}".into(),
    };
    assert_eq!(
        CachedFile::read(&copy.write(), "https://a/b"),
        Some(copy.clone())
    );
    assert_eq!(CachedFile::read(&copy.write(), "https://a/c"), None);
    for broken in [
        "",
        "https://a/b",
        "https://a/b\n",
        "https://a/b\nyesterday\n{}",
        "https://a/b\n2026-11-2é\n{}",
    ] {
        assert_eq!(CachedFile::read(broken, "https://a/b"), None, "{broken}");
    }
}

// Diagnostics

fn healthy() -> DiagnosticFacts {
    DiagnosticFacts {
        host: Host::Known("https://school.example".into()),
        origin: "https://casepath.example".into(),
        forbidden: Vec::new(),
        storage: Storage::Open,
        messages: Messages::Heard,
        errors: Vec::new(),
        given: 2,
        file: File::NotAsked,
        width: 700,
    }
}

#[test]
fn a_frame_where_all_is_well_has_nothing_to_change() {
    let found = diagnostics::diagnose(&healthy());
    assert!(
        found.iter().all(|one| one.verdict() == Verdict::Good),
        "{found:?}"
    );
    for one in &found {
        assert_eq!(ENGLISH.finding(one, &named).1, None);
    }
}

#[test]
fn each_trouble_is_found_and_told_with_what_to_change() {
    let ill = |change: fn(&mut DiagnosticFacts)| {
        let mut facts = healthy();
        change(&mut facts);
        let found = diagnostics::diagnose(&facts).into_iter();
        found
            .filter(|one| one.verdict() != Verdict::Good)
            .collect::<Vec<_>>()
    };
    for (found, expected) in [
        (ill(|f| f.origin = "null".into()), Finding::Opaque),
        (ill(|f| f.host = Host::Unknown), Finding::FramedByUnknown),
        (
            ill(|f| f.forbidden = vec!["https://x/y".into()]),
            Finding::Forbidden("https://x/y".into()),
        ),
        (
            ill(|f| f.storage = Storage::Blocked),
            Finding::StorageBlocked,
        ),
        (ill(|f| f.messages = Messages::None), Finding::NothingHeard),
        (
            ill(|f| f.errors = vec![SettingError::Unknown("x".into())]),
            Finding::Attribute(SettingError::Unknown("x".into())),
        ),
        (
            ill(|f| f.file = File::Missing(FetchError::Type)),
            Finding::FileMissing(FetchError::Type),
        ),
        (
            ill(|f| f.file = File::Copy("2026-11-24".into(), FetchError::Network)),
            Finding::FileCopy("2026-11-24".into(), FetchError::Network),
        ),
        (ill(|f| f.width = 319), Finding::Narrow(319)),
    ] {
        assert_eq!(found, std::slice::from_ref(&expected));
        for locale in [ENGLISH, SPANISH] {
            let (sentence, change) = locale.finding(&expected, &named);
            assert!(sentence.ends_with('.'), "{sentence}");
            // An unknown host is nobody's mistake.
            assert_eq!(
                change.is_none(),
                expected == Finding::FramedByUnknown,
                "{sentence}"
            );
        }
    }
}

#[test]
fn a_page_that_stands_alone_awaits_no_messages() {
    let alone = DiagnosticFacts {
        host: Host::Alone,
        messages: Messages::None,
        ..healthy()
    };
    assert!(!diagnostics::diagnose(&alone).contains(&Finding::NothingHeard));
}

// Properties for any text

fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        // Similar to parameters, so that the parsers of their values are reached too.
        "(&?(state|degree|setting|lang|theme|accent|heading-level|preset|compact|diagnose|data-x|x)=?[A-Za-z0-9%#+ .:/ñ-]{0,12}){0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_parameters_are_read_to_their_end_and_every_fault_can_be_told(query in anything()) {
        let read = read(&query);
        prop_assert!(read.errors.len() <= 12);
        for locale in [ENGLISH, SPANISH] {
            for error in &read.errors {
                let sentence = locale.attribute_error(error, &named);
                prop_assert!(sentence.len() < 500 && !sentence.contains(char::is_control), "{sentence}");
            }
        }
        // A value used as a style or an address contains nothing else.
        if let Some(style) = read.settings.accent.style() {
            for value in style {
                prop_assert!(value.chars().all(|c| c.is_ascii_alphanumeric() || "#(), -".contains(c)), "{value}");
            }
        }
        if let Some(address) = &read.settings.preset {
            prop_assert!(address.starts_with("https://"));
        }
    }

    #[test]
    fn an_endless_address_costs_no_more_than_a_long_one(part in anything()) {
        let endless = format!("{part}&").repeat(3000);
        prop_assert!(read(&endless).errors.len() <= 12);
    }

    #[test]
    fn any_message_is_read_or_refused(parts in btree_map("type|settings|address|text|fault|x", anything(), 0..6), kind in "set|preset|size|") {
        let read = message::read(|name| match (name, parts.get(name)) {
            ("type", _) => FieldValue::Text(kind.clone()),
            (_, Some(text)) => FieldValue::Text(text.clone()),
            (_, None) => FieldValue::Absent,
        });
        if let Ok(HostMessage::Preset { file: Ok(text), .. }) = &read {
            prop_assert!(text.len() <= LARGEST);
        }
        prop_assert_eq!(read.is_ok() && kind.is_empty(), false);
    }

    #[test]
    fn presets_come_back_as_they_were_written(query in anything()) {
        let presets = read(&query).settings.presets();
        prop_assert_eq!(Presets::read(&presets.write()), presets);
    }

    #[test]
    fn what_the_school_sets_touches_no_other_answer(own in anything(), before in anything(), now in anything(), fields in vec(0_usize..51, 1)) {
        let state = UsState::ALL[fields[0]];
        let own = Answers { state: Some(state), ..link::read(&format!("v=1&hours=20&{own}")).map(|opened| opened.answers).unwrap_or_default() };
        let (before, now) = (read(&before).settings.presets(), read(&now).settings.presets());
        for answers in [presets::initial_answers(&own, before, now), presets::changed(&own, before, now)] {
            let same = Answers { state: own.state, to: own.to, setting: own.setting, language: own.language, ..answers };
            prop_assert_eq!(same, own);
        }
        // A second visit with the same attributes changes nothing.
        let once = presets::initial_answers(&own, before, now);
        prop_assert_eq!(presets::initial_answers(&once, now, now), once);
    }

    #[test]
    fn any_copy_is_read_or_left(stored in any::<String>(), address in any::<String>()) {
        if let Some(copy) = CachedFile::read(&stored, &address) {
            prop_assert_eq!(copy.write(), stored);
        }
    }

    #[test]
    fn any_two_colors_have_a_contrast_between_1_and_21(one in "#[0-9a-f]{6}", other in "#[0-9a-f]{3}") {
        let [one, other] = [one, other].map(|text| accent::Color::parse(&text).expect("a color"));
        let contrast = accent::contrast(one, other);
        prop_assert!((1.0..=21.0).contains(&contrast));
        prop_assert_eq!(contrast.to_bits(), accent::contrast(other, one).to_bits());
    }
}

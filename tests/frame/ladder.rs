//! The snippets that a school pastes: as configured in the form, for the address of the page, and nothing else.

use casepath::answers::{Answers, DegreeGoal, Month, UsState};
use casepath::embedding::Attribute;
use casepath::embedding::draft::{self, Draft};
use casepath::embedding::embed_methods::{self, BaseUrl};
use casepath::embedding::platforms::{EmbedCode, PLATFORMS, PasteSupport};
use casepath::embedding::settings::read;
use casepath::link;
use casepath::qr::QrImage;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::{ENGLISH, SPANISH, rows};

fn place() -> BaseUrl {
    BaseUrl::of("https://casepath.example/case/index.html?a=/b#v=1").expect("an address")
}

fn today() -> Month {
    Month::new(2026, 11).expect("a month")
}

/// A form with these parameters.
fn entered(parameters: &str) -> Draft {
    let mut draft = Draft::default();
    for pair in parameters.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let attribute = Attribute::from_name(name).expect("an attribute");
        let value = link::unescape(&value.replace('+', " ")).expect("a value");
        draft.set(attribute, &value);
    }
    draft
}

#[test]
fn what_is_pasted_says_what_was_entered_and_leaves_out_what_is_wrong() {
    let script = "<script type=\"module\" src=\"https://casepath.example/case/embed.js\"></script>";
    for row in rows(include_str!("pasted.csv")) {
        let draft = entered(&row[0]);
        assert_eq!(
            embed_methods::element(&place(), &draft),
            format!("{script}{}", &row[1])
        );
        let frame = embed_methods::plain_frame(&place(), &draft, "Calculator");
        let begins = format!(
            "<iframe src=\"https://casepath.example/case/{}\" title=\"Calculator\" ",
            &row[2]
        );
        assert!(frame.starts_with(&begins), "{frame} for {}", &row[0]);
        for part in [
            "width=\"100%\"",
            "loading=\"lazy\"",
            "referrerpolicy=\"strict-origin\"",
            "allow=\"clipboard-write\"",
        ] {
            assert!(frame.contains(part), "{part} in {frame}");
        }
    }
}

#[test]
fn a_compact_frame_is_lower() {
    let height = |parameters: &str| {
        let frame = embed_methods::plain_frame(&place(), &entered(parameters), "");
        let (_, rest) = frame.split_once("height=\"").expect("a height");
        rest.split('"')
            .next()
            .and_then(|height| height.parse::<u32>().ok())
    };
    assert!(height("compact=1").expect("a height") < height("").expect("a height"));
}

#[test]
fn the_place_is_the_folder_that_the_page_lies_in() {
    for (address, file) in [
        ("https://a.example", "https://a.example/embed.js"),
        ("https://a.example/", "https://a.example/embed.js"),
        ("https://a.example/index.html", "https://a.example/embed.js"),
        (
            "https://a.example/x/y/#v=1&at=a/b",
            "https://a.example/x/y/embed.js",
        ),
        (
            "http://127.0.0.1:8080/?q=a/b",
            "http://127.0.0.1:8080/embed.js",
        ),
    ] {
        let place = BaseUrl::of(address).expect("an address");
        assert_eq!(place.file("embed.js"), file, "{address}");
    }
    for no_page in [
        "",
        "about:blank",
        "file:///a/b",
        "https://",
        "javascript:alert(1)//",
    ] {
        assert_eq!(BaseUrl::of(no_page), None, "{no_page}");
    }
}

#[test]
fn a_strict_policy_is_told_the_host_alone() {
    assert_eq!(
        place().policy(),
        [
            "script-src https://casepath.example",
            "frame-src https://casepath.example"
        ]
    );
}

#[test]
fn the_link_opens_with_what_the_form_says() {
    let draft = entered("state=OH&degree=msw&lang=es&theme=dark");
    let address = embed_methods::address(&place(), &draft);
    let (page, answers) = address.split_once('#').expect("answers");
    assert_eq!(page, "https://casepath.example/case/");
    let opened = link::read(answers).expect("a link of ours").answers;
    let expected = Answers {
        to: Some(DegreeGoal::Msw),
        state: Some(UsState::OH),
        language: draft.language(),
        ..Answers::default()
    };
    assert_eq!(opened, expected);
    let picture = embed_methods::qr_code_svg(&address, ENGLISH).expect("a picture");
    let drawn = QrImage::of(&address).expect("a picture").path;
    assert!(picture.contains(&format!("d=\"{drawn}\"")));
}

#[test]
fn the_table_needs_a_state_and_a_degree_and_has_a_row_for_each_setting_with_pay() {
    let table = |parameters: &str, locale| {
        embed_methods::table(&place(), &entered(parameters), locale, today())
    };
    assert_eq!(table("state=OH", ENGLISH), None);
    assert_eq!(table("degree=msw", ENGLISH), None);
    let english = table("state=OH&degree=msw", ENGLISH).expect("a table");
    let spanish = table("state=OH&degree=msw", SPANISH).expect("a table");
    assert!(
        english.contains("<th scope=\"row\">Hospital</th>"),
        "{english}"
    );
    // The estimate for the same answers as in the cases of the estimate: tests/school_site/link.html.
    assert!(english.matches("<tr>").count() > 8, "{english}");
    assert_eq!(
        english.matches("<tr>").count(),
        spanish.matches("<tr>").count()
    );
    assert_ne!(english, spanish);
}

#[test]
fn no_system_is_told_to_take_what_it_does_not_keep() {
    assert_eq!(PLATFORMS.len(), 5);
    for platform in PLATFORMS {
        let support = match platform.take {
            EmbedCode::Element => platform.script,
            EmbedCode::Frame => platform.frame,
            EmbedCode::Link => PasteSupport::Yes,
        };
        assert_ne!(support, PasteSupport::No, "{}", platform.name);
        assert!(!platform.pages.is_empty(), "{}", platform.name);
    }
}

proptest! {
    #[test]
    fn whatever_is_entered_the_frame_has_nothing_to_complain_of(
        values in vec("[ -~áñ]{0,40}|OH|msw|es|#[0-9a-f]{6}|https://[a-z]{3,9}\\.edu/[ -~]{0,12}", 10)
    ) {
        let mut draft = Draft::default();
        for (attribute, value) in Attribute::ALL.into_iter().zip(&values) {
            draft.set(attribute, value);
        }
        // A saved draft means the same after a reload, except for surrounding whitespace.
        let back = Draft::of(&draft.write());
        for attribute in Attribute::ALL {
            let same = if draft::is_switch(attribute) {
                back.get(attribute).is_empty() == draft.get(attribute).trim().is_empty()
            } else {
                back.get(attribute).trim() == draft.get(attribute).trim()
            };
            prop_assert!(same, "{}", attribute.name());
        }
        let pasted = read(&draft.query());
        prop_assert_eq!(pasted.errors, vec![]);
        // Omitting one attribute does not omit another.
        let given: Vec<Attribute> = draft.given().into_iter().map(|(attribute, _)| attribute).collect();
        for attribute in &given {
            prop_assert_eq!(draft.errors(*attribute), vec![]);
        }
    }

    #[test]
    fn whatever_is_entered_is_never_read_as_html(value in "[ -~]{0,60}") {
        let mut draft = Draft::default();
        for attribute in Attribute::ALL {
            draft.set(attribute, &value);
        }
        let element = embed_methods::element(&place(), &draft);
        prop_assert_eq!(element.matches('<').count(), 4, "{}", element);
        let frame = embed_methods::plain_frame(&place(), &draft, &value);
        prop_assert_eq!(frame.matches('<').count(), 2, "{}", frame);
    }

    #[test]
    fn a_picture_is_square_and_says_so(text in "[ -~]{1,300}") {
        let picture = QrImage::of(&text).expect("it fits");
        let side = picture.view_box().rsplit(' ').next().and_then(|side| side.parse::<i32>().ok());
        prop_assert!(side.is_some_and(|side| side >= 29 && (side - 8 - 21) % 4 == 0));
    }
}

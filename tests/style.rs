//! The stylesheets: balanced braces, because a browser silently drops what follows an unbalanced one; and colors that
//! are defined in one place only, which is checked for contrast and for the dark theme.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

/// The only stylesheet that may define colors.
const TOKENS: &str = "tokens.css";
/// Functions that define a color. Functions that mix or select named colors are not included.
const FUNCTIONS: [&str; 10] = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color",
];
/// The color names of CSS 2.1. `transparent`, `currentColor` and system colors are not included.
const NAMES: [&str; 18] = [
    "aqua", "black", "blue", "fuchsia", "gray", "green", "grey", "lime", "maroon", "navy", "olive",
    "orange", "purple", "red", "silver", "teal", "white", "yellow",
];

fn styles() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let files = fs::read_dir(folder).expect("the styles");
    let paths = files.map(|file| file.expect("a file").path());
    let styles = paths.filter(|path| path.extension().is_some_and(|kind| kind == "css"));
    let named = styles.map(|path| {
        let name = path.file_name().expect("a name").to_string_lossy();
        (name.into_owned(), fs::read_to_string(&path).expect("text"))
    });
    named.collect()
}

/// A stylesheet with comments and quoted texts blanked out; line numbers are unchanged.
///
/// # Errors
/// If a comment or a quoted text is not closed.
fn bare(style: &str) -> Result<String, String> {
    let mut bare = String::new();
    let mut rest = style;
    while let Some(first) = rest.chars().next() {
        let line = bare.matches('\n').count() + 1;
        let whole = if rest.starts_with("/*") {
            rest.find("*/").map(|end| end + 2)
        } else if first == '"' || first == '\'' {
            rest[1..].find(first).map(|end| end + 2)
        } else {
            bare.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        };
        let whole = whole.ok_or_else(|| format!("line {line}: no end of {first}"))?;
        let (hidden, after) = rest.split_at(whole);
        bare.extend(hidden.chars().filter(|letter| *letter == '\n'));
        bare.push(' ');
        rest = after;
    }
    Ok(bare)
}

/// Checks the braces of a stylesheet; the error names the line of a brace without a counterpart.
fn unbalanced(style: &str) -> Result<(), String> {
    let mut open = Vec::new();
    for (line, text) in (1..).zip(bare(style)?.lines()) {
        for letter in text.chars() {
            match letter {
                '{' => open.push(line),
                '}' if open.pop().is_none() => return Err(format!("line {line} closes nothing")),
                _ => {}
            }
        }
    }
    match open.first() {
        Some(line) => Err(format!("line {line} is never closed")),
        None => Ok(()),
    }
}

/// The declarations whose values define a color.
fn colors(style: &str) -> Result<Vec<String>, String> {
    let bare = bare(style)?;
    // A part that ends with an opening brace is a selector or an at-rule; an id looks like a color.
    let parts = bare.split_inclusive(['{', '}', ';']);
    let declared = parts.filter_map(|part| part.strip_suffix(['}', ';'])?.split_once(':'));
    let named = declared.filter(|(_, value)| has_color(value));
    Ok(named
        .map(|(name, value)| format!("{}:{value}", name.trim()))
        .collect())
}

fn has_color(value: &str) -> bool {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '#';
    let starts = value.char_indices().filter(|(at, letter)| {
        is_word(*letter) && !value[..*at].chars().next_back().is_some_and(is_word)
    });
    starts.into_iter().any(|(at, _)| {
        let rest = &value[at..];
        let end = rest.find(|letter| !is_word(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let word = word.to_ascii_lowercase();
        word.starts_with('#')
            || NAMES.contains(&&*word)
            || after.starts_with('(') && FUNCTIONS.contains(&&*word)
    })
}

#[test]
fn braces_balance_in_every_style() {
    let styles = styles();
    assert!(styles.iter().any(|(name, _)| name == TOKENS));
    for (name, style) in styles {
        assert_eq!(unbalanced(&style), Ok(()), "{name}");
    }
}

#[test]
fn a_brace_that_is_lost_or_left_over_is_found() {
    let good = "@layer a {\n  .b::after { content: \"}\"; } /* { */\n}\n";
    assert_eq!(unbalanced(good), Ok(()));
    let cases = [
        (
            "@layer a {\n  .b { color: var(--ink);\n}\n",
            "line 1 is never closed",
        ),
        (".a { margin: 0; } }\n.b {}", "line 1 closes nothing"),
        (".a { margin: 0; }\n/* no end", "line 2: no end of /"),
        (".a { content: \"x; }", "line 1: no end of \""),
    ];
    for (style, why) in cases {
        assert_eq!(unbalanced(style), Err(why.to_owned()), "{style}");
    }
}

#[test]
fn no_color_is_named_outside_the_tokens() {
    for (name, style) in styles() {
        let colors = colors(&style).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(colors.is_empty(), name != TOKENS, "{name}: {colors:#?}");
    }
}

#[test]
fn a_color_is_found_however_it_is_written() {
    for value in [
        "#fff",
        "1px solid #999",
        "light-dark(#fff, var(--ink))",
        "0 2px rgb(0 0 0 / 0.2)",
        "OKLCH(50% 0 0)",
        "color-mix(in srgb, white 10%, var(--ink))",
        "Black",
    ] {
        let found = colors(&format!(".a {{ margin: 0; b: {value} }}"));
        assert_eq!(found.map(|found| found.len()), Ok(1), "{value}");
    }
    for style in [
        "#fade { margin: 0; }",
        ".a:hover, #bed:focus { color: var(--white); }",
        ".a { white-space: nowrap; color: CanvasText; border-color: transparent }",
        ".a { transition: color 1s; content: \"#fff\"; } /* #fff; b: red; */",
        "@media (min-width: 20rem) { .red { color: color-mix(in srgb, currentColor, var(--ink)); } }",
    ] {
        assert_eq!(colors(style), Ok(Vec::new()), "{style}");
    }
}

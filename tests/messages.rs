//! Errors in the message files fail the build, with file and line.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../src/i18n/codegen.rs"]
mod codegen;

/// A folder with one message file in both languages.
fn folder(name: &str, english: &str, spanish: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("messages")
        .join(name);
    for (language, text) in [("en", english), ("es", spanish)] {
        let of_language = folder.join(language);
        fs::create_dir_all(&of_language).expect("a folder");
        fs::write(of_language.join("desk.toml"), text).expect("a file");
    }
    folder
}

/// The errors of the two files, without the folder's name.
fn errors(name: &str, english: &str, spanish: &str) -> Vec<String> {
    let folder = folder(name, english, spanish);
    let here = format!("{}/", folder.display());
    codegen::generate(&folder)
        .expect_err(name)
        .into_iter()
        .map(|error| error.replace(&here, ""))
        .collect()
}

const ENGLISH: &str = "# The desk.\n\ntitle = \"Advising\"\nopened = \"{0} of {1} opened.\"\n";
const SPANISH: &str = "# The desk.\n\ntitle = \"Asesoría\"\nopened = \"De {1}, abiertos: {0}.\"\n";

#[test]
fn a_message_is_a_variant_and_one_with_parts_a_template_that_counts_them() {
    let code = codegen::generate(&folder("good", ENGLISH, SPANISH)).expect("no fault");
    for expected in [
        "pub enum DeskMessage { #[doc = \"`Advising`\"] Title = 0,",
        "pub const OPENED: Template<Self, 2> = Template::new(1);",
        "MessageTable::new(\"Advising\\n{0} of {1} opened.\\n\")",
        "load_spanish(\"Asesoría\\nDe {1}, abiertos: {0}.\\n\")",
    ] {
        assert!(code.contains(expected), "{expected} is not in\n{code}");
    }
}

#[test]
fn the_order_of_a_translation_does_not_matter() {
    let spanish = "# The desk.\nopened = \"De {1}, abiertos: {0}.\"\ntitle = \"Asesoría\"\n";
    let orders =
        [SPANISH, spanish].map(|spanish| codegen::generate(&folder("order", ENGLISH, spanish)));
    assert_eq!(orders[0], orders[1]);
}

#[test]
fn each_fault_is_told_with_its_place() {
    for (name, spanish, expected) in [
        (
            "missing",
            "# The desk.\ntitle = \"Asesoría\"\n",
            "es/desk.toml: `opened` is missing (en/desk.toml:4)",
        ),
        (
            "extra",
            &format!("{SPANISH}more = \"Más\"\n"),
            "es/desk.toml:5: `more` is not in en/desk.toml",
        ),
        (
            "places",
            &SPANISH.replace("De {1}, abiertos", "Abiertos"),
            "es/desk.toml:4: `opened` has other places to fill in than en/desk.toml:4",
        ),
        (
            "gap",
            &SPANISH.replace("{1}", "{2}"),
            "es/desk.toml:4: `opened` has places that are not counted from {0} without a gap",
        ),
        (
            "brace",
            &SPANISH.replace("{1}", "{name}"),
            "es/desk.toml:4: `opened` has a brace that is not of {0} to {9}",
        ),
        (
            "empty",
            &SPANISH.replace("Asesoría", ""),
            "es/desk.toml:3: `title` is empty",
        ),
        (
            "lines",
            &SPANISH.replace("Asesoría", "Ase\\nsoría"),
            "es/desk.toml:3: `title` has more than one line",
        ),
        (
            "space",
            &SPANISH.replace("Asesoría", "Asesoría "),
            "es/desk.toml:3: `title` begins or ends with a space",
        ),
        (
            "spaces",
            &SPANISH.replace("De {1}", "De  {1}"),
            "es/desk.toml:4: `opened` has two spaces in a row",
        ),
        (
            "number",
            &SPANISH.replace("\"Asesoría\"", "7"),
            "es/desk.toml:3: `title` is not a text",
        ),
        (
            "name",
            &SPANISH.replace("title", "theTitle"),
            "es/desk.toml:3: `theTitle` is not in snake_case",
        ),
        (
            "about",
            &SPANISH.replace("# The desk.\n", ""),
            "es/desk.toml:1: does not begin with a comment that says what it is for",
        ),
    ] {
        let errors = errors(name, ENGLISH, spanish);
        assert!(
            errors.iter().any(|error| error == expected),
            "{name}: {errors:?}"
        );
    }
    // The TOML parser words this error; Casepath adds the file and line.
    let twice = errors("twice", ENGLISH, &format!("{SPANISH}title = \"Otra\"\n"));
    assert!(twice[0].starts_with("es/desk.toml:5: "), "{twice:?}");
}

#[test]
fn a_file_that_one_language_lacks_is_told() {
    let folder = folder("file", ENGLISH, SPANISH);
    fs::write(folder.join("es/more.toml"), SPANISH).expect("a file");
    let errors = codegen::generate(&folder).expect_err("a file too many");
    assert!(
        errors[0].ends_with("es/more.toml: there is no such file in en"),
        "{errors:?}"
    );
    fs::remove_file(folder.join("es/more.toml")).expect("the file");
    fs::remove_file(folder.join("es/desk.toml")).expect("the file");
    let errors = codegen::generate(&folder).expect_err("a file too few");
    assert!(errors[0].contains("es/desk.toml: "), "{errors:?}");
}

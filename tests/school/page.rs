//! The program that makes a school's disclosure page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use casepath::answers::UsState;
use serde_json::json;

use crate::files::{folder, value};
use crate::given::{ENGLISH, SPANISH};

/// A folder; deleted on drop.
struct Place(PathBuf);

impl Place {
    fn named(name: &str) -> Self {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("disclosure-{name}"));
        let _ = fs::remove_dir_all(&place);
        fs::create_dir_all(&place).expect("a folder");
        Self(place)
    }

    fn make(&self, file: &Path, more: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_disclosure"))
            .arg(file)
            .arg(self.0.join("licensure.html"))
            .args(more)
            .output()
            .expect("the program runs")
    }

    fn page(&self, file: &Path, more: &[&str]) -> String {
        let done = self.make(file, more);
        let output = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{output}");
        fs::read_to_string(self.0.join("licensure.html")).expect("the page")
    }

    fn is_empty(&self) -> bool {
        fs::read_dir(&self.0).expect("the folder").next().is_none()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn example() -> PathBuf {
    folder().join("example.json")
}

#[test]
fn the_page_has_every_state_of_every_program_in_either_language() {
    for (locale, name, more) in [(ENGLISH, "en", &[][..]), (SPANISH, "es", &["es"][..])] {
        let place = Place::named(name);
        let page = place.page(&example(), more);
        assert!(page.contains(&format!("<html lang=\"{name}\">")));
        for state in UsState::ALL {
            let head = format!("<th scope=\"row\">{}</th>", locale.state(*state));
            assert_eq!(page.matches(&head).count(), 5, "{head}");
        }
        assert!(place.0.join("licensure.css").exists());
        assert!(page.contains("href=\"licensure.css\""));
    }
}

#[test]
fn a_column_for_links_stands_only_where_there_are_links() {
    let page = Place::named("links").page(&example(), &[]);
    assert_eq!(page.matches("<th scope=\"col\">More</th>").count(), 1);
    assert!(page.contains("#utah\" rel=\"noopener noreferrer\">Statement for Utah</a>"));
    assert!(page.contains(
        "<th scope=\"row\">California</th><td>Not stated: ask the school</td><td></td></tr>"
    ));
}

#[test]
fn nothing_that_a_school_writes_becomes_part_of_the_page() {
    let place = Place::named("hostile");
    let named = |name: &str| {
        let mut file = value("example.json");
        file["name"] = json!(name);
        file["programs"][0]["name"] = json!(name);
        let path = place.0.join("school.json");
        fs::write(&path, file.to_string()).expect("a file");
        place.page(&path, &[])
    };
    let hostile = named("</title><script>alert(1)</script><p style=\"x\">&lt;");
    let in_text =
        "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;p style=\"x\"&gt;&amp;lt;";
    let in_value = in_text.replace('"', "&quot;");
    assert!(hostile.contains(in_text) && hostile.contains(&in_value));
    let harmless = hostile.replace(in_text, "Harmless");
    assert_eq!(harmless.replace(&in_value, "Harmless"), named("Harmless"));
    assert!(hostile.contains("default-src 'none'"));
    assert!(!hostile.contains("<script") && !hostile.contains("<style"));
}

#[test]
fn a_file_that_is_wrong_makes_no_page_and_is_told_in_the_language_asked_for() {
    let place = Place::named("wrong");
    let broken = folder().join("broken/months_too_many.json");
    for (more, part) in [
        (
            &[][..],
            "programs[2].months.full: 900 is more than 120 months",
        ),
        (
            &["es"][..],
            "programs[2].months.full: 900 es más de 120 meses",
        ),
    ] {
        let done = place.make(&broken, more);
        let output = String::from_utf8_lossy(&done.stderr);
        assert!(!done.status.success() && output.contains(part), "{output}");
        assert!(place.is_empty());
    }
    let missing = place.make(Path::new("no_such_file.json"), &[]);
    assert!(String::from_utf8_lossy(&missing.stderr).contains("no_such_file.json"));
}

#[test]
fn an_order_that_is_not_understood_is_answered_with_the_usage() {
    let place = Place::named("order");
    for more in [&["fr"][..], &["en", "es"][..]] {
        let done = place.make(&example(), more);
        let output = String::from_utf8_lossy(&done.stderr);
        assert!(
            !done.status.success() && output.contains("usage: disclosure"),
            "{output}"
        );
    }
    let done = Command::new(env!("CARGO_BIN_EXE_disclosure"))
        .arg(example())
        .arg(place.0.join("licensure.json"))
        .output()
        .expect("the program runs");
    assert!(!done.status.success());
    assert!(place.is_empty());
}

//! Generates a school's general disclosure page from its file: every program and every state, as 34 CFR
//! 668.43(a)(5)(v) requires.
//!
//! ```text
//! cargo run --bin disclosure -- school.json licensure.html [en|es]
//! ```
//! Writes the page and, next to it, its style sheet with the same base name (`licensure.css`). Both work in any
//! folder of the school's site. The page needs no script, loads nothing from other hosts except the school's own
//! logo, and can be printed.
//!
//! Fails if the file cannot be read or is invalid, with every error and its path; then nothing is written.

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use casepath::answers::Language;
use casepath::i18n::Locale;
use casepath::school;
use casepath_app::views::schools::disclosure_page;

fn main() -> ExitCode {
    let words: Vec<OsString> = env::args_os().skip(1).collect();
    match order(&words).and_then(|order| make(&order)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

const USAGE: &str = "usage: disclosure school.json page.html [en|es]";

/// The command line arguments.
struct Args<'a> {
    file: &'a Path,
    page: &'a Path,
    language: Language,
}

fn order(words: &[OsString]) -> Result<Args<'_>, String> {
    let (file, page, language) = match words {
        [file, page] => (file, page, Language::English),
        [file, page, name] => {
            let language = name.to_str().and_then(Language::from_name);
            (file, page, language.ok_or(USAGE)?)
        }
        _ => return Err(USAGE.to_owned()),
    };
    let page = Path::new(page);
    if page.extension().is_none_or(|end| end != "html") {
        return Err(format!(
            "{}: the page's name ends in .html; {USAGE}",
            page.display()
        ));
    }
    Ok(Args {
        file: Path::new(file),
        page,
        language,
    })
}

fn make(order: &Args) -> Result<(), String> {
    let locale = Locale::of(order.language);
    let in_file = |why: String| format!("{}: {why}", order.file.display());
    let text = fs::read(order.file).map_err(|why| in_file(why.to_string()))?;
    let school = school::read(text).map_err(|errors| {
        let sentences = errors
            .iter()
            .map(|error| in_file(locale.school_fault(error)));
        sentences.collect::<Vec<_>>().join("\n")
    })?;
    for note in &school.notes {
        eprintln!("{}", in_file(locale.school_fault(note)));
    }
    let style = order.page.with_extension("css");
    let name = style.file_name().and_then(|name| name.to_str());
    let name = name.ok_or_else(|| format!("{}: no name for a site", style.display()))?;
    let written = |path: &Path, text: String| {
        fs::write(path, text).map_err(|why| format!("{}: {why}", path.display()))
    };
    written(order.page, disclosure_page::page(&school, locale, name))?;
    written(&style, disclosure_page::STYLE.concat())
}

//! URLs of the static pages, relative to the root of the site. `src/site` writes the pages; the calculator links to
//! them.

use crate::answers::{Language, UsState};

/// The table of all states.
pub const fn all_states(language: Language) -> &'static str {
    match language {
        Language::English => "states.html",
        Language::Spanish => "estados.html",
    }
}

/// A lesson for a class, with two invented students.
pub const fn lesson(language: Language) -> &'static str {
    match language {
        Language::English => "lesson.html",
        Language::Spanish => "clase.html",
    }
}

/// The teacher's answers to the lesson.
pub const fn lesson_answers(language: Language) -> &'static str {
    match language {
        Language::English => "lesson-answers.html",
        Language::Spanish => "clase-respuestas.html",
    }
}

/// The folder with one page per state.
pub const fn folder(language: Language) -> &'static str {
    match language {
        Language::English => "state",
        Language::Spanish => "estado",
    }
}

/// The page of a state: `state/oh.html`, `estado/oh.html`.
pub fn state(language: Language, state: UsState) -> String {
    let code = state.name().to_ascii_lowercase();
    [folder(language), "/", &code, ".html"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_a_page_of_its_own_in_each_language() {
        let mut all: Vec<String> = Vec::new();
        for language in Language::ALL {
            all.push(all_states(*language).to_owned());
            all.push(lesson(*language).to_owned());
            all.push(lesson_answers(*language).to_owned());
            all.extend(UsState::ALL.iter().map(|one| state(*language, *one)));
        }
        assert!(all.contains(&"state/oh.html".to_owned()));
        assert!(all.contains(&"estado/dc.html".to_owned()));
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}

//! Readability of the guide: about eighth grade in English, "fairly easy" to "normal" in Spanish.
//!
//! English by Flesch-Kincaid, `0.39 words/sentences + 11.8 syllables/words - 15.59`: the school grade. Spanish
//! by Szigriszt-Pazos, `206.835 - 62.3 syllables/words - words/sentences`: 0 to 100, higher is easier; on its scale
//! (INFLESZ) 55 to 65 is normal and above is easy. Tables are not sentences and are left out; personal content is
//! included as for a user with many answers.

use casepath::answers::Language;
use casepath::guide::{Block, fill};

use super::{LANGUAGES, Person, guide};

/// The limits for the whole guide, and for any single section.
const ENGLISH_WHOLE: f64 = 8.0;
const ENGLISH_PASSAGE: f64 = 10.0;
const SPANISH_WHOLE: f64 = 65.0;
const SPANISH_PASSAGE: f64 = 50.0;
/// Shorter texts, such as those of the glossary, are only measured together: a single long name would decide.
const FEWEST_WORDS: usize = 30;

#[derive(Clone, Copy, Default)]
struct Count {
    sentences: usize,
    words: usize,
    syllables: usize,
}

impl Count {
    fn of(text: &str, language: Language) -> Self {
        let syllables = match language {
            Language::English => english_syllables,
            Language::Spanish => spanish_syllables,
        };
        let mut count = Self::default();
        // A line break ends a sentence: a list item needs no period.
        for sentence in text.split(['.', '!', '?', '\n']) {
            let words: Vec<&str> = sentence
                .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-')
                .filter(|word| word.chars().any(char::is_alphabetic))
                .collect();
            if !words.is_empty() {
                count.sentences += 1;
                count.words += words.len();
                count.syllables += words.iter().map(|word| syllables(word)).sum::<usize>();
            }
        }
        count
    }

    fn plus(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }

    fn flesch_kincaid(self) -> f64 {
        let [sentences, words, syllables] = self.as_numbers();
        0.39 * words / sentences + 11.8 * syllables / words - 15.59
    }

    fn szigriszt(self) -> f64 {
        let [sentences, words, syllables] = self.as_numbers();
        206.835 - 62.3 * syllables / words - words / sentences
    }

    fn as_numbers(self) -> [f64; 3] {
        [self.sentences, self.words, self.syllables].map(|n| n as f64)
    }
}

fn english_syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut groups = 0;
    let mut before = ' ';
    for c in &letters {
        if is_vowel(*c) && !is_vowel(before) {
            groups += 1;
        }
        before = *c;
    }
    // `make`, `makes`, `planned`, but not `able`, `needed`, `classes`.
    let text: String = letters.iter().collect();
    let silent = |end: &str, sounded: &[&str]| {
        text.strip_suffix(end).is_some_and(|stem| {
            !sounded.iter().any(|s| stem.ends_with(s)) && !stem.ends_with(is_vowel)
        })
    };
    let le = text
        .strip_suffix("le")
        .is_some_and(|stem| !stem.ends_with(is_vowel));
    if (silent("e", &[]) && !le)
        || silent("es", &["s", "c", "g", "z", "x", "sh", "ch", "l"])
        || silent("ed", &["t", "d"])
    {
        groups -= 1;
    }
    groups.max(1)
}

fn spanish_syllables(word: &str) -> usize {
    let word = word.to_lowercase().replace("qu", "q");
    let word = ["gue", "gué", "gui", "guí"]
        .iter()
        .fold(word, |word, sound| {
            word.replace(sound, &sound.replace('u', ""))
        });
    let letters: Vec<char> = word.chars().collect();
    let (mut count, mut before) = (0, Sound::Consonant);
    for (index, c) in letters.iter().enumerate() {
        let sound = match c {
            'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú' => Sound::Strong,
            'i' | 'u' | 'ü' => Sound::Weak,
            'y' if index + 1 == letters.len() => Sound::Weak,
            _ => Sound::Consonant,
        };
        match (before, sound) {
            // Two strong vowels form a hiatus; a weak one forms a diphthong with its neighbor.
            (Sound::Weak, Sound::Strong | Sound::Weak) | (Sound::Strong, Sound::Weak) => {
                let accented = "íú".contains(*c);
                count += usize::from(accented);
            }
            (_, Sound::Strong | Sound::Weak) => count += 1,
            _ => {}
        }
        before = sound;
    }
    count.max(1)
}

#[derive(Clone, Copy, PartialEq)]
enum Sound {
    Strong,
    Weak,
    Consonant,
}

/// The prose of every section, as a user with many answers sees it.
fn prose(language: Language) -> Vec<(String, Count)> {
    let guide = guide(language);
    let person = Person::who_says(
        "v=1&from=bachelors&to=msw&state=OH&setting=hospital&hours=40&bilingual=1&certs=ccm&pace=full&years=2",
    );
    guide
        .passages()
        .map(|passage| {
            let mut blocks = person.sees(guide, &passage.id, language);
            blocks.retain(|block| !matches!(block, Block::Table(_)));
            let text = fill::plain(&blocks);
            (passage.id.clone(), Count::of(&text, language))
        })
        .collect()
}

fn whole(language: Language) -> Count {
    let all = prose(language).into_iter().map(|(_, count)| count);
    all.fold(Count::default(), Count::plus)
}

/// The sections that are too hard to read, the hardest first.
fn too_hard(language: Language, level: fn(Count) -> f64, is_hard: fn(f64) -> bool) -> Vec<String> {
    prose(language)
        .into_iter()
        .filter(|(_, count)| count.words >= FEWEST_WORDS && is_hard(level(*count)))
        .map(|(id, count)| format!("{id} {:.1}", level(count)))
        .collect()
}

#[test]
fn the_english_reads_at_about_eighth_grade() {
    let grade = whole(Language::English).flesch_kincaid();
    assert!(grade <= ENGLISH_WHOLE, "grade {grade:.1}");
    let hard = too_hard(Language::English, Count::flesch_kincaid, |g| {
        g > ENGLISH_PASSAGE
    });
    assert!(hard.is_empty(), "{hard:?}");
}

#[test]
fn the_spanish_is_fairly_easy() {
    let ease = whole(Language::Spanish).szigriszt();
    assert!(ease >= SPANISH_WHOLE, "{ease:.1}");
    let hard = too_hard(Language::Spanish, Count::szigriszt, |ease| {
        ease < SPANISH_PASSAGE
    });
    assert!(hard.is_empty(), "{hard:?}");
}

#[test]
fn every_passage_is_measured_in_both_languages() {
    for language in LANGUAGES {
        assert!(whole(language).words > 5000);
    }
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    for (word, syllables) in [
        ("cat", 1),
        ("make", 1),
        ("makes", 1),
        ("planned", 1),
        ("needed", 2),
        ("license", 2),
        ("able", 2),
        ("table", 2),
        ("manager", 3),
        ("MSW", 1),
    ] {
        assert_eq!(english_syllables(word), syllables, "{word}");
    }
    for (word, syllables) in [
        ("sol", 1),
        ("casa", 2),
        ("que", 1),
        ("guía", 2),
        ("trabajo", 3),
        ("maestría", 4),
        ("bien", 1),
        ("cuota", 2),
        ("leer", 2),
        ("muy", 1),
        ("año", 2),
        ("licencia", 3),
    ] {
        assert_eq!(spanish_syllables(word), syllables, "{word}");
    }
}

#[test]
fn the_formulas_are_those_that_were_published() {
    // Six words of one syllable in one sentence: 0.39 x 6 + 11.8 x 1 - 15.59.
    let cat = Count::of("The cat sat on the mat.", Language::English);
    assert!((cat.flesch_kincaid() - -1.45).abs() < 0.01);
    // Four words, six syllables: 206.835 - 62.3 x 6 / 4 - 4.
    let casa = Count::of("La casa es blanca.", Language::Spanish);
    assert!((casa.szigriszt() - (206.835 - 62.3 * 6.0 / 4.0 - 4.0)).abs() < 0.01);
}

//! The names of the columns in both languages, as they are written and read.

use crate::answers::Language;
use crate::plan::log::Column;

/// The job column: the name that is written, and the Spanish one that is also read.
pub(super) const JOB: &str = "job";
const JOB_SPANISH: &str = "empleo";

/// A column of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileColumn {
    Of(Column),
    Job,
}

impl FileColumn {
    /// The column with this name.
    pub(super) fn of(name: &str) -> Option<Self> {
        let plain: String = plain_letters(name).collect();
        if [JOB, JOB_SPANISH].contains(&plain.as_str()) {
            return Some(Self::Job);
        }
        column(name).map(Self::Of)
    }
}

/// The names of a column in lower case, without accents, with `_` between words.
struct Names {
    column: Column,
    english: &'static str,
    spanish: &'static str,
    others: &'static [&'static str],
}

const NAMES: [Names; 5] = [
    Names {
        column: Column::Week,
        english: "week",
        spanish: "semana",
        others: &[],
    },
    Names {
        column: Column::Hours,
        english: "hours",
        spanish: "horas",
        others: &["horas_trabajadas"],
    },
    Names {
        column: Column::WithClients,
        english: "with_clients",
        spanish: "con_clientes",
        others: &["horas_con_clientes"],
    },
    Names {
        column: Column::Individual,
        english: "supervision_individual",
        spanish: "supervision_individual",
        others: &["individual_supervision"],
    },
    Names {
        column: Column::Group,
        english: "supervision_group",
        spanish: "supervision_grupo",
        others: &[
            "group_supervision",
            "supervision_grupal",
            "supervision_en_grupo",
        ],
    },
];

/// The name of a column in a header of this language; the reader accepts both languages.
pub fn name(column: Column, language: Language) -> &'static str {
    let names = NAMES.iter().find(|names| names.column == column);
    names.map_or("", |names| match language {
        Language::English => names.english,
        Language::Spanish => names.spanish,
    })
}

/// A name in lower case, without accents, with `_` between words.
pub(super) fn plain_letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().map(|c| match c {
        'á' | 'Á' => 'a',
        'é' | 'É' => 'e',
        'í' | 'Í' => 'i',
        'ó' | 'Ó' => 'o',
        'ú' | 'Ú' => 'u',
        ' ' | '-' => '_',
        c => c.to_ascii_lowercase(),
    })
}

/// The column with this name. A replacement character, left by a wrong encoding, matches any letter.
pub(super) fn column(name: &str) -> Option<Column> {
    let name: Vec<char> = plain_letters(name).collect();
    let fits = |known: &str| {
        known.chars().count() == name.len()
            && known
                .chars()
                .zip(&name)
                .all(|(known, other)| known == *other || *other == char::REPLACEMENT_CHARACTER)
    };
    let named = |names: &&Names| {
        [names.english, names.spanish]
            .into_iter()
            .chain(names.others.iter().copied())
            .any(fits)
    };
    NAMES.iter().find(named).map(|names| names.column)
}

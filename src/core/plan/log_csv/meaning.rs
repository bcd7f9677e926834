//! The meaning of a column in a table from another program, guessed from its name.

use super::columns::{FileColumn, plain_letters};
use crate::plan::log::Column;

/// The meaning of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Meaning {
    /// Not imported.
    #[default]
    Unused,
    /// A day of the week, or a month.
    Day,
    Hours,
    WithClients,
    /// Hours without clients and without supervision.
    Other,
    Individual,
    Group,
    /// The job or supervisor.
    Job,
}

impl Meaning {
    pub const ALL: [Self; 8] = [
        Self::Unused,
        Self::Day,
        Self::Hours,
        Self::WithClients,
        Self::Other,
        Self::Individual,
        Self::Group,
        Self::Job,
    ];

    /// The name in form options.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unused => "unused",
            Self::Day => "day",
            Self::Hours => "hours",
            Self::WithClients => "clients",
            Self::Other => "other",
            Self::Individual => "individual",
            Self::Group => "group",
            Self::Job => "job",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Guesses the meaning from the name of a column.
    pub(super) fn guess(name: &str) -> Self {
        if let Some(ours) = FileColumn::of(name) {
            return match ours {
                FileColumn::Of(Column::Week) => Self::Day,
                FileColumn::Of(Column::Hours) => Self::Hours,
                FileColumn::Of(Column::WithClients) => Self::WithClients,
                FileColumn::Of(Column::Individual) => Self::Individual,
                FileColumn::Of(Column::Group) => Self::Group,
                FileColumn::Job => Self::Job,
            };
        }
        let name: String = plain_letters(name).collect();
        let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).collect();
        let is = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
        let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
        if is(&[
            "id",
            "name",
            "nombre",
            "initials",
            "iniciales",
            "notes",
            "notas",
            "type",
            "tipo",
            // Columns of Casepath's own table for a board: whose hours they are, and what counts.
            "job",
            "empleo",
            "counts",
            "cuenta",
        ]) {
            return Self::Unused;
        }
        // Part of the column A of California's logs, so not to be added to it.
        if words.first() == Some(&"a1") {
            return Self::Unused;
        }
        if has(&["superv"]) || is(&["sup", "supv"]) {
            return if has(&["group", "grup"]) || is(&["grp"]) {
                Self::Group
            } else {
                Self::Individual
            };
        }
        if has(&["triadic", "1:1"]) {
            return Self::Individual;
        }
        if has(&["date", "week", "day", "month", "fecha", "semana", "dia"]) {
            return Self::Day;
        }
        // Start and end times are not hours.
        if is(&[
            "start", "begin", "end", "from", "until", "inicio", "fin", "desde", "hasta",
        ]) {
            return Self::Unused;
        }
        let is_apart = has(&[
            "indirect",
            "non_",
            "nondirect",
            "without",
            "sin_",
            "admin",
            "paperwork",
            // California's "client centered advocacy" is counted apart from the hours with clients.
            "advocacy",
            "abogac",
        ]);
        if !is_apart && has(&["client", "direct", "face", "contact", "therapy", "terapia"]) {
            return Self::WithClients;
        }
        if is_apart || is(&["other", "otra", "otras", "otro", "otros"]) {
            return Self::Other;
        }
        if has(&[
            "total", "hour", "hora", "hrs", "worked", "duration", "minut",
        ]) {
            return Self::Hours;
        }
        Self::Unused
    }

    /// Whether its cells are hours.
    pub const fn is_number(self) -> bool {
        !matches!(self, Self::Unused | Self::Day | Self::Job)
    }
}

//! A school's statements for every program and every state and DC, as 34 CFR 668.43(a)(5)(v) requires: a table per
//! program, a row per state. States without a statement have a row too.

use super::{Meets, Program, School, Statement};
use crate::answers::UsState;
use crate::i18n::Locale;
use crate::i18n::messages::SchoolMessage;

/// The statements of one program.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<'a> {
    pub program: &'a Program,
    /// Sorted by the states' names.
    pub rows: Vec<StatementRow<'a>>,
}

/// The statement for a state; `None` if the school makes none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatementRow<'a> {
    pub state: UsState,
    pub statement: Option<&'a Statement>,
}

/// A table for each program of the school, with states sorted by name in the language.
pub fn tables<'a>(school: &'a School, locale: Locale) -> Vec<Table<'a>> {
    let states = locale.states_by_name();
    let table = |program: &'a Program| Table {
        program,
        rows: states
            .iter()
            .map(|(state, _)| StatementRow {
                state: *state,
                statement: program.statement(*state),
            })
            .collect(),
    };
    school.programs.iter().map(table).collect()
}

impl Table<'_> {
    /// The number of states with this determination; `None` counts those without a statement.
    pub fn count(&self, meets: Option<Meets>) -> usize {
        let is_listed =
            |row: &&StatementRow| row.statement.map(|statement| statement.meets) == meets;
        self.rows.iter().filter(is_listed).count()
    }

    /// `States: meets 12, does not meet 1, not determined 36, not stated 2.`
    pub fn in_short(&self, locale: Locale) -> String {
        let count = |meets| locale.number(self.count(meets) as f64);
        let parts = [
            count(Some(Meets::Yes)),
            count(Some(Meets::No)),
            count(Some(Meets::NotDetermined)),
            count(None),
        ];
        let parts = parts.each_ref().map(String::as_str);
        locale.format(SchoolMessage::DISCLOSURE_COUNT, &parts)
    }
}

impl StatementRow<'_> {
    /// The determination in a few words.
    pub fn determination(&self, locale: Locale) -> &'static str {
        locale.text(match self.statement.map(|statement| statement.meets) {
            Some(Meets::Yes) => SchoolMessage::CellMeets,
            Some(Meets::No) => SchoolMessage::CellDoesNotMeet,
            Some(Meets::NotDetermined) => SchoolMessage::CellNotDetermined,
            None => SchoolMessage::CellNotStated,
        })
    }

    /// The date of the statement, formatted.
    pub fn day(&self, locale: Locale) -> Option<String> {
        let statement = self.statement?;
        Some(locale.figures.date(&statement.on))
    }
}

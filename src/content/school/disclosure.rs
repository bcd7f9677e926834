//! What a school says of every program for every state and DC, as 34 CFR 668.43(a)(5)(v) asks: a table a
//! program, a row a state. A state of which nothing is said has its row too.

use super::{Meets, Program, School, Statement};
use crate::answers::UsState;
use crate::i18n::Locale;
use crate::i18n::messages::SchoolMessage;

/// All that is said of a program.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<'a> {
    pub program: &'a Program,
    /// In the order of the states' names.
    pub rows: Vec<Row<'a>>,
}

/// What is said of a state; `None` is nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row<'a> {
    pub state: UsState,
    pub statement: Option<&'a Statement>,
}

/// A table for each program of the school; the order of the states is that of their names in the language.
pub fn tables<'a>(school: &'a School, locale: Locale) -> Vec<Table<'a>> {
    let states = locale.states_by_name();
    let table = |program: &'a Program| Table {
        program,
        rows: states
            .iter()
            .map(|(state, _)| Row {
                state: *state,
                statement: program.statement(*state),
            })
            .collect(),
    };
    school.programs.iter().map(table).collect()
}

impl Table<'_> {
    /// How many states it says so of; `None` is those that it says nothing of.
    pub fn count(&self, meets: Option<Meets>) -> usize {
        let said = |row: &&Row| row.statement.map(|statement| statement.meets) == meets;
        self.rows.iter().filter(said).count()
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

impl Row<'_> {
    /// What is said, in a few words.
    pub fn said(&self, locale: Locale) -> &'static str {
        locale.text(match self.statement.map(|statement| statement.meets) {
            Some(Meets::Yes) => SchoolMessage::CellMeets,
            Some(Meets::No) => SchoolMessage::CellDoesNotMeet,
            Some(Meets::NotDetermined) => SchoolMessage::CellNotDetermined,
            None => SchoolMessage::CellNotStated,
        })
    }

    /// The day of the statement as it is told.
    pub fn day(&self, locale: Locale) -> Option<String> {
        let statement = self.statement?;
        Some(locale.figures.date(&statement.on))
    }
}

//! A tile map of the states by the plan's pay there, and the rank of one state.

use crate::answers::UsState;
use crate::estimate::by_state::{Metric, StateResult, class_of, classes};
use crate::tables::TILES;

/// A state on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateTile {
    pub state: UsState,
    /// Row, from 1.
    pub line: u8,
    pub column: u8,
    /// US dollars a year; `None` if not known there.
    pub pay: Option<u32>,
    /// Index of the class, from 0, the lowest.
    pub class: Option<usize>,
}

/// A map of all states by pay, with one of them highlighted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateMap {
    pub own: UsState,
    pub tiles: Vec<StateTile>,
    /// The minimum and maximum of each class.
    pub classes: Vec<(u32, u32)>,
}

impl StateMap {
    /// `rows` are all states, in the order of [`UsState::ALL`].
    pub fn of(own: UsState, rows: &[StateResult]) -> Self {
        let pay = |row: &StateResult| row.value(Metric::Pay);
        let classes = classes(rows.iter().filter_map(pay));
        let tiles = rows
            .iter()
            .zip(TILES)
            .map(|(row, (line, column))| StateTile {
                state: row.state,
                line,
                column,
                pay: pay(row),
                class: pay(row).and_then(|pay| class_of(&classes, pay)),
            });
        Self {
            own,
            tiles: tiles.collect(),
            classes,
        }
    }

    pub fn own_tile(&self) -> Option<&StateTile> {
        self.tiles.iter().find(|tile| tile.state == self.own)
    }
}

/// The rank of a state by a metric, and the number of ranked states. Rank 1 is the highest; equal values share a rank.
/// `None` if the state's value is not known.
pub fn rank_of(own: UsState, metric: Metric, rows: &[StateResult]) -> Option<(usize, usize)> {
    let value = |row: &StateResult| row.value(metric);
    let own = rows.iter().find(|row| row.state == own).and_then(value)?;
    let known = || rows.iter().filter_map(value);
    let before = known().filter(|other| *other > own).count();
    Some((before + 1, known().count()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Month;
    use crate::estimate::by_state::{by_state, default_answers};

    const TODAY: Month = Month(2026 * 12);

    #[test]
    fn every_state_has_a_tile_of_its_own() {
        let map = StateMap::of(UsState::TX, &by_state(&default_answers(), TODAY));
        assert_eq!(map.tiles.len(), UsState::ALL.len());
        let mut places: Vec<_> = map.tiles.iter().map(|t| (t.line, t.column)).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), map.tiles.len(), "no two on one place");
        assert_eq!(map.own_tile().map(|tile| tile.state), Some(UsState::TX));
        assert!(map.tiles.iter().all(|tile| tile.class.is_some()));
    }

    #[test]
    fn the_best_paid_state_is_the_first_and_equal_ones_share_a_place() {
        let rows = by_state(&default_answers(), TODAY);
        let pay = |row: &StateResult| row.value(Metric::Pay);
        let most = rows.iter().filter_map(pay).max();
        let first = rows.iter().find(|row| pay(row) == most).expect("a state");
        let rank = |state| rank_of(state, Metric::Pay, &rows);
        assert_eq!(rank(first.state), Some((1, rows.len())));
        for row in &rows {
            for other in rows.iter().filter(|other| pay(other) == pay(row)) {
                assert_eq!(rank(row.state), rank(other.state));
            }
        }
    }

    #[test]
    fn what_is_not_known_has_no_place() {
        assert_eq!(rank_of(UsState::TX, Metric::Pay, &[]), None);
    }
}

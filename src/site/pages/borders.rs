//! Which states share a border, on land or in a river: `data/borders.csv`.

use casepath::answers::UsState;

const TABLE: &str = include_str!("../../../data/borders.csv");

/// The states that border this one, by postal code; empty for Alaska and Hawaii.
pub fn borders(us_state: UsState) -> Vec<UsState> {
    let row = TABLE
        .lines()
        .filter_map(|line| line.split_once(','))
        .find(|(state, _)| *state == us_state.name());
    let Some((_, others)) = row else {
        return Vec::new();
    };
    others.split(';').filter_map(UsState::from_name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_border_is_one_from_both_sides() {
        for state in UsState::ALL {
            for other in borders(*state) {
                assert!(borders(other).contains(state), "{state:?} and {other:?}");
                assert_ne!(other, *state);
            }
        }
    }

    #[test]
    fn the_table_has_each_state_once_and_no_unknown_one() {
        let lines: Vec<&str> = TABLE.lines().skip(1).collect();
        assert_eq!(lines.len(), UsState::ALL.len());
        for (line, state) in lines.iter().zip(UsState::ALL) {
            let (code, others) = line.split_once(',').expect("two columns");
            assert_eq!(code, state.name());
            let known = others.split(';').filter(|code| !code.is_empty());
            assert_eq!(known.count(), borders(*state).len(), "{code}");
        }
        // Counted on a map.
        assert_eq!(borders(UsState::TN).len(), 8);
        assert_eq!(borders(UsState::ME), [UsState::NH]);
        assert_eq!(borders(UsState::HI), []);
    }
}

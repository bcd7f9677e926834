//! The pay of an occupation in a state: the state's own percentiles where they were read, else derived from
//! the nation's. See "State percentiles" in the methods.

use super::{
    DERIVED_SOURCES, Grade, MODEL, OFFICIAL_OTHERS, OFFICIAL_SOURCES, Occupation, Percentiles,
    US_MEANS, US_PERCENTILES, state,
};
use crate::answers::State;

/// A state's own percentiles of an occupation other than the first: its place (four a state), then p10 to p90.
pub type Own = (u8, [u32; 5]);

pub fn percentiles(of: State, occupation: Occupation) -> Percentiles {
    percentiles_with(&OFFICIAL_OTHERS, of, occupation)
}

/// Inlined, so that with no row in the table the search for one is gone.
#[inline(always)]
fn percentiles_with(others: &[Own], of: State, occupation: Occupation) -> Percentiles {
    let row = state(of);
    let place = occupation as usize;
    let own = match occupation {
        Occupation::ChildFamilySchool => Some(row.official),
        _ => {
            let wanted = of as u8 * 4 + occupation as u8;
            let found = others.iter().find(|(place, _)| *place == wanted);
            found.map(|(_, percentiles)| *percentiles)
        }
    };
    if let Some(own) = own {
        let [p10, p25, p50, p75, p90] = own.map(f64::from);
        return Percentiles {
            p10,
            p25,
            p50,
            p75,
            p90,
            grade: Grade::A,
            sources: OFFICIAL_SOURCES,
        };
    }
    let level = f64::from(row.means[place]) / f64::from(US_MEANS[place]);
    // The shape was fitted on social workers: it says nothing of nurses.
    let shape = if occupation == Occupation::Nurse {
        [1.0; 5]
    } else {
        let m = &MODEL;
        [
            m.shape_p10.value,
            m.shape_p25.value,
            m.shape_p50.value,
            m.shape_p75.value,
            m.shape_p90.value,
        ]
    };
    let [p10, p25, p50, p75, p90] =
        std::array::from_fn(|k| f64::from(US_PERCENTILES[place][k]) * level * shape[k]);
    Percentiles {
        p10,
        p25,
        p50,
        p75,
        p90,
        grade: Grade::AMinus,
        sources: DERIVED_SOURCES,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_states_own_percentiles_take_the_place_of_derived_ones_cell_by_cell() {
        let own = [41_000, 48_000, 60_000, 74_000, 90_000];
        let others = [(State::OH as u8 * 4 + Occupation::Healthcare as u8, own)];
        let ohio = percentiles_with(&others, State::OH, Occupation::Healthcare);
        assert_eq!((ohio.p50, ohio.grade), (60_000.0, Grade::A));
        assert_eq!(ohio.sources, OFFICIAL_SOURCES);
        // Everything else stays as it was.
        for state in State::ALL {
            for occupation in [
                Occupation::ChildFamilySchool,
                Occupation::Healthcare,
                Occupation::MentalHealth,
                Occupation::Nurse,
            ] {
                if (*state, occupation) != (State::OH, Occupation::Healthcare) {
                    assert_eq!(
                        percentiles_with(&others, *state, occupation),
                        percentiles(*state, occupation),
                        "{state:?} {occupation:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_place_of_the_last_state_fits() {
        let last = State::ALL.len() * 4 - 1;
        assert!(u8::try_from(last).is_ok());
    }
}

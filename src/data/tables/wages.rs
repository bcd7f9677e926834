//! The wages of an occupation in a state, and their change in the following year. See "State percentiles" in the
//! methods.

use super::{Grade, LATER_WAGES, Occupation, Percentiles, Sources, WAGE_SOURCES, WageBasis, state};
use crate::answers::UsState;

/// Percentiles in tens of dollars, from the 10th to the 90th.
#[derive(Clone, Copy, Debug)]
pub struct PackedPercentiles {
    pub tens: [u16; 5],
    pub basis: WageBasis,
}

/// Medians of the following year, in tens of dollars.
pub struct Later {
    /// ISO.
    pub period: &'static str,
    /// Indexed by [`Occupation`]: in the year of the wages, and in the following one.
    pub nation_before: [u16; 5],
    pub nation: [u16; 5],
    /// By occupation index: medians of all states, for the occupations that have them.
    pub states: &'static [(u8, [u16; 51])],
    pub nation_sources: Sources,
    pub state_sources: Sources,
}

/// The change of an occupation's median from the year of the wages to the following one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearChange {
    /// The state; `None` for the national change, if the state's is unknown.
    pub state: Option<UsState>,
    /// ISO.
    pub period: &'static str,
    /// US dollars a year, each in dollars of its own year.
    pub before: f64,
    pub after: f64,
    pub sources: Sources,
}

impl YearChange {
    /// The relative change: 0.017 is 1.7% more.
    pub fn ratio(&self) -> f64 {
        self.after / self.before - 1.0
    }
}

pub fn percentiles(us_state: UsState, occupation: Occupation) -> Percentiles {
    let PackedPercentiles { tens, basis } = state(us_state).pay[occupation as usize];
    let [p10, p25, p50, p75, p90] = tens.map(dollars);
    Percentiles {
        p10,
        p25,
        p50,
        p75,
        p90,
        basis,
        grade: match basis {
            WageBasis::Official | WageBasis::Interpolated => Grade::A,
            WageBasis::Derived => Grade::AMinus,
        },
        sources: WAGE_SOURCES[basis as usize],
    }
}

/// `None` if the tables have no later year.
pub fn year_change(us_state: UsState, occupation: Occupation) -> Option<YearChange> {
    let later = LATER_WAGES.as_ref()?;
    let index = occupation as usize;
    let known = later
        .states
        .iter()
        .find(|(known, _)| usize::from(*known) == index);
    let own = percentiles(us_state, occupation);
    Some(match known {
        // Compared with a derived median, the change would reflect the error of the derivation.
        Some((_, medians)) if own.basis != WageBasis::Derived => YearChange {
            state: Some(us_state),
            period: later.period,
            before: own.p50,
            after: dollars(medians[us_state as usize]),
            sources: later.state_sources,
        },
        _ => YearChange {
            state: None,
            period: later.period,
            before: dollars(later.nation_before[index]),
            after: dollars(later.nation[index]),
            sources: later.nation_sources,
        },
    })
}

fn dollars(tens: u16) -> f64 {
    f64::from(tens) * 10.0
}

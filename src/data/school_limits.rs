//! Size limits of a school's file, from `data/school_limits.csv`.

use crate::answers::ranges;

/// A minimum and a maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub least: u32,
    pub most: u32,
}

impl Limit {
    pub const fn holds(self, number: u32) -> bool {
        self.least <= number && number <= self.most
    }
}

/// Tuition of a whole program, US dollars, with the same range as in the URL.
pub const DOLLARS: Limit = Limit {
    least: ranges::TUITION.0 / 100,
    most: ranges::TUITION.1 / 100,
};

include!(concat!(env!("OUT_DIR"), "/school_limits.rs"));

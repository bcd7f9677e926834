//! How much a school's file may hold, from `data/school_limits.csv`.

/// The least and the most of something.
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

include!(concat!(env!("OUT_DIR"), "/school_limits.rs"));

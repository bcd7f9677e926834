//! How a state's wages were obtained. Shared with the build script, which computes them.

/// How the percentiles of an occupation in a state were obtained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum WageBasis {
    /// The Bureau published all five percentiles.
    Official,
    /// The Bureau published the 10th, 50th and 90th; the quartiles are interpolated, at the same relative
    /// position as the national ones.
    Interpolated,
    /// The Bureau published none: the national percentiles, adjusted by the newest mean of the state.
    Derived,
}

impl WageBasis {
    pub const ALL: [Self; 3] = [Self::Official, Self::Interpolated, Self::Derived];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Official => "Official",
            Self::Interpolated => "Interpolated",
            Self::Derived => "Derived",
        }
    }
}

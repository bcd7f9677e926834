//! What a state's pay rests on. Shared with the build script, which works it out.

/// What the percentiles of an occupation in a state rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum WageBasis {
    /// The Bureau published all five.
    Official,
    /// The Bureau published the 10th, the median and the 90th; the quartiles lie between them as the
    /// nation's do.
    Interpolated,
    /// The Bureau published none: the nation's, moved by the newest mean of the state.
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

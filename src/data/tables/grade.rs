//! How sure a figure is. The build script shares this file.

/// How sure a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// An official figure for this very case; for license rules, statute, rule or board text.
    A,
    /// Derived from official figures.
    AMinus,
    /// A published study or survey, or an older official figure; for rules, a guide.
    B,
    /// A claim of the guide, or an assumption of ours.
    C,
    /// No grade of the tables: what a board answered to the user, kept with a plan (see
    /// [`crate::plan::questions`]).
    Recorded,
    /// No grade of the tables: what a school says of its own program, in the file that it gave to the page
    /// (see [`crate::estimate::Program`]).
    School,
}

impl Grade {
    /// Those that the tables have, the surest first.
    pub const OF_TABLES: [Self; 4] = [Self::A, Self::AMinus, Self::B, Self::C];

    /// The grade of the tables with exactly this name.
    pub fn of_table(name: &str) -> Option<Self> {
        Self::OF_TABLES
            .into_iter()
            .find(|grade| grade.name() == name)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::AMinus => "A-",
            Self::B => "B",
            Self::C => "C",
            Self::Recorded => "R",
            Self::School => "S",
        }
    }
}

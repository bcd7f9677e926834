//! Grades of evidence. The build script includes this file.

/// How reliable a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// An official figure for exactly this case; for license rules: statute, rule or board text.
    A,
    /// Derived from official figures.
    AMinus,
    /// A published study or survey, or an older official figure; for rules, a guide.
    B,
    /// A claim of the guide, or our assumption.
    C,
    /// Not a grade of the tables: a board's answer to the user, saved with a plan (see
    /// `casepath_core::plan::questions`).
    Recorded,
    /// Not a grade of the tables: what a school states about its own program in its file
    /// (see `casepath_core::estimate::Program`).
    School,
}

impl Grade {
    /// The grades that occur in the tables, most reliable first.
    pub const OF_TABLES: [Self; 4] = [Self::A, Self::AMinus, Self::B, Self::C];

    /// The table grade with exactly this name.
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

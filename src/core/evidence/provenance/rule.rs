//! Provenance of the figures of a state's rule.

use super::{KEYS, Provenance, TableRow, Unit};
use crate::estimate::Estimate;
use crate::tables::{
    Bound, Condition, Grade, LicenseLevel, Profession, Required, Requirement, RequirementKind,
    license,
};

/// A figure of a state's rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleFact {
    Hours,
    Months,
    Direct,
    Supervision,
    Fee,
}

impl RuleFact {
    /// The three most important facts.
    pub const FIRST: [Self; 3] = [Self::Hours, Self::Months, Self::Supervision];
    pub const ALL: [Self; 5] = [
        Self::Hours,
        Self::Months,
        Self::Direct,
        Self::Supervision,
        Self::Fee,
    ];

    /// The facts that decide the duration of practice.
    pub(super) const OF_PRACTICE: [Self; 4] =
        [Self::Hours, Self::Months, Self::Direct, Self::Supervision];

    /// The figure in the estimate's rule; `None` if it is not in the tables.
    pub fn of(self, estimate: &Estimate) -> Option<Required> {
        let rule = estimate.rule();
        match self {
            Self::Hours => rule.supervised_hours,
            Self::Months => rule.min_months,
            Self::Direct => rule.direct_contact_hours,
            Self::Supervision => rule.supervision_hours,
            Self::Fee => rule.application_fee,
        }
    }

    /// The kind of its table rows.
    pub const fn kind(self) -> RequirementKind {
        match self {
            Self::Hours => RequirementKind::Hours,
            Self::Months => RequirementKind::Months,
            Self::Direct => RequirementKind::DirectHours,
            Self::Supervision => RequirementKind::Supervision,
            Self::Fee => RequirementKind::Fee,
        }
    }

    /// Its table row; `None` if the figure is not in the tables, or if it comes from a board's answer.
    pub(super) fn row(self, estimate: &Estimate) -> Option<TableRow> {
        let figure = self.of(estimate)?;
        if figure.grade == Grade::Recorded {
            return None;
        }
        let rule = estimate.rule();
        let concerns = |row: &Requirement| {
            matches!(row.condition, None | Some(Condition::FullTime))
                || row.condition == rule.condition
        };
        let license = license(
            estimate.state,
            rule.profession,
            LicenseLevel::Clinical,
            rule.month,
        )?;
        let is_it = |row: &&Requirement| {
            row.kind == self.kind()
                && concerns(row)
                && row.bound == Bound::Least
                && row.per.is_none()
                && row.amount == figure.amount
                && row.sources == figure.sources
        };
        let of_condition = license
            .requirements
            .iter()
            .find(|row| rule.condition.is_some() && row.condition == rule.condition && is_it(row));
        let row = of_condition.or_else(|| license.requirements.iter().find(is_it))?;
        let keys = requirement_keys(estimate, row);
        let before = license
            .requirements
            .iter()
            .take_while(|other| !std::ptr::eq(*other, row))
            .filter(|other| requirement_keys(estimate, other) == keys);
        Some(TableRow {
            keys,
            before: before.count(),
            ..TableRow::of("requirements", "")
        })
    }

    const fn unit(self) -> Unit {
        match self {
            Self::Months => Unit::Months,
            Self::Fee => Unit::Dollars,
            Self::Hours | Self::Direct | Self::Supervision => Unit::Hours,
        }
    }
}

fn requirement_keys(estimate: &Estimate, row: &Requirement) -> [&'static str; KEYS] {
    let license = match estimate.rule().profession {
        Profession::SocialWork => "social-work-clinical",
        Profession::Counseling => "counseling-clinical",
        Profession::Nursing => "nursing-clinical",
    };
    [
        estimate.state.name(),
        license,
        // 0 means all alternatives and is written as an empty cell.
        ["", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
            .get(usize::from(row.alternative))
            .unwrap_or(&""),
        row.kind.name(),
        row.per.map_or("", |per| per.name()),
        row.bound.name(),
        row.condition.map_or("", |condition| condition.name()),
    ]
}

/// Provenance of a figure of the rule that the estimate used.
pub fn of_rule(estimate: &Estimate, fact: RuleFact) -> Provenance {
    let figure = fact.of(estimate);
    let sources = figure.map_or(estimate.rule().sources, |figure| figure.sources);
    let mut provenance = Provenance::new(fact.unit(), figure.map(|figure| figure.grade), sources);
    provenance.period = estimate.rule().seen;
    provenance.add_rows(fact.row(estimate));
    provenance
}

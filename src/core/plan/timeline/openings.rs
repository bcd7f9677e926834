//! The next options of someone who has finished studying: certifications that become available on a timeline, soonest
//! first.

use super::{CertificationPrerequisite, Step, StepKey, timeline};
use crate::answers::{Answers, Month};
use crate::estimate::Estimate;
use crate::plan::timeline::DurationBasis;
use crate::short_sort::sort_short;
use crate::tables::{CERTIFICATIONS, Certification};

/// A certification and the month in which it becomes available.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Its index in [`CERTIFICATIONS`].
    pub row: usize,
    pub month: Month,
    pub opens: CertificationPrerequisite,
    /// Whether it counts most in the work setting of the answers.
    pub fits_setting: bool,
}

impl Opening {
    /// Its row of the table.
    pub fn certification(&self) -> Option<&'static Certification> {
        CERTIFICATIONS.get(self.row)
    }

    /// Its short name.
    pub fn short(&self) -> &'static str {
        self.certification().map_or("", |row| row.short)
    }

    /// The months of experience that are still missing.
    pub fn waits_for(&self, today: Month) -> Option<u16> {
        match self.opens {
            CertificationPrerequisite::Experience(months) if self.month > today => Some(months),
            _ => None,
        }
    }

    /// The answers with this certification added.
    pub fn answers(&self, estimate: &Estimate) -> Answers {
        Answers {
            certs: estimate.answers.certs.with(self.row),
            ..estimate.answers
        }
    }
}

/// The unchosen certifications that become available on the timeline of an estimate, soonest first; in the same
/// month, those that fit the setting first.
pub fn openings(estimate: &Estimate) -> Vec<Opening> {
    let all = all(estimate).into_iter();
    all.filter(|opening| !estimate.answers.certs.has(opening.row))
        .collect()
}

/// The certifications to take next: the chosen ones, then those of [`openings`] that count most in the work setting, if one
/// was given. A certification with an unknown experience requirement is left out: it may not be available yet.
pub fn next_openings(estimate: &Estimate) -> impl Iterator<Item = Opening> + use<> {
    let (chosen, others): (Vec<_>, Vec<_>) = all(estimate)
        .into_iter()
        .partition(|opening| estimate.answers.certs.has(opening.row));
    let any_setting = estimate.answers.setting.is_none();
    let is_fit = move |opening: &Opening| {
        let is_known = opening
            .certification()
            .is_some_and(|row| row.months.is_some());
        is_known && (opening.fits_setting || any_setting)
    };
    chosen.into_iter().chain(others.into_iter().filter(is_fit))
}

fn all(estimate: &Estimate) -> Vec<Opening> {
    let mut all_chosen = *estimate;
    for row in 0..CERTIFICATIONS.len() {
        all_chosen.answers.certs = all_chosen.answers.certs.with(row);
    }
    let timeline = timeline(&all_chosen, &[], estimate.today());
    let mut openings: Vec<Opening> = timeline
        .steps
        .iter()
        .filter_map(|step| opening(estimate, step))
        .collect();
    let order = |opening: &Opening| (opening.month, !opening.fits_setting, opening.row);
    sort_short(&mut openings, |one, other| order(one) < order(other));
    openings
}

fn opening(estimate: &Estimate, step: &Step) -> Option<Opening> {
    let StepKey::Certification(row) = step.key else {
        return None;
    };
    let DurationBasis::Certification(opens) = step.basis else {
        return None;
    };
    let row = usize::from(row);
    let settings = CERTIFICATIONS.get(row)?.settings;
    Some(Opening {
        row,
        month: step.from?.typical.max(estimate.today()),
        opens,
        fits_setting: estimate
            .answers
            .setting
            .is_some_and(|setting| settings.contains(&setting)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::estimate;
    use crate::link;

    fn of(fragment: &str) -> (Estimate, Vec<Opening>) {
        let answers = link::read(&format!("v=1&{fragment}"))
            .expect("a link")
            .answers;
        let today = Month::new(2026, 11).expect("a month");
        let estimate = estimate(&answers, today).expect("a state");
        let openings = openings(&estimate);
        (estimate, openings)
    }

    fn find<'o>(openings: &'o [Opening], id: &str) -> Option<&'o Opening> {
        openings
            .iter()
            .find(|one| one.certification().is_some_and(|row| row.id == id))
    }

    #[test]
    fn a_nurse_without_a_bachelors_sees_what_opens_and_when() {
        // ACM-RN asks 12 months of work as a nurse, CCM 24 (data/certifications.csv).
        let (_, openings) = of("from=adn&to=none&state=TX&setting=hospital");
        let today = Month::new(2026, 11).expect("a month");
        let [ccm, acm] = ["ccm", "acm-rn"].map(|id| find(&openings, id).expect("it opens"));
        assert_eq!(acm.month, today.plus(12));
        assert_eq!(ccm.month, today.plus(24));
        assert_eq!(acm.opens, CertificationPrerequisite::Experience(12));
        assert!(
            find(&openings, "c-swcm").is_none(),
            "it asks a social worker"
        );
    }

    #[test]
    fn with_years_of_work_it_is_open_now() {
        let (_, openings) = of("from=bsn&to=none&state=OH&setting=hospital&years=5");
        let ccm = find(&openings, "ccm").expect("it opens");
        assert_eq!(ccm.opens, CertificationPrerequisite::Already);
        assert_eq!(Some(ccm.month), Month::new(2026, 11));
    }

    #[test]
    fn what_is_chosen_is_not_told_again_and_the_soonest_comes_first() {
        for fragment in [
            "from=adn&to=none&state=TX&certs=ccm",
            "from=msw&to=none&state=OH&setting=hospital",
            "from=counseling-masters&to=none&state=CA",
            "from=none&to=none&state=NY",
        ] {
            let (estimate, openings) = of(fragment);
            assert!(openings.is_sorted_by_key(|one| one.month), "{fragment}");
            for one in &openings {
                assert!(
                    estimate.answers.certs.rows().all(|row| row != one.row),
                    "{fragment}: {one:?}"
                );
                assert_eq!(
                    one.answers(&estimate).certs.rows().count(),
                    estimate.answers.certs.rows().count() + 1
                );
            }
        }
    }
}

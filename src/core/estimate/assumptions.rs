//! Defaults for answers that were not given.

use crate::answers::{Answers, DegreeGoal};

/// A default used for an answer that was not given, or for a figure that a state's rule does not give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Assumption {
    From,
    Pace,
    Setting,
    Hours,
    /// No experience.
    Years,
    /// Experience derived from the hours done.
    YearsFromDone,
    Certifications,
    Bilingual,
    Evidence,
    Done,
    /// Months done derived from the hours done.
    DoneMonths,
    /// The share of hours with clients, by setting.
    Share,
    /// Supervision does not limit the duration.
    Supervision,
    Retakes,
    Start,
    /// The state's minimum months are not in the tables.
    MonthsNotSeen,
    /// None of the hours of the degree's field work that may count toward the license.
    DegreeHours,
    /// No graduate credits beyond the degree, which would reduce the required hours or months.
    MoreCredits,
    /// The practice required before the first license takes no extra time.
    FirstPractice,
    /// Weeks of work a year at a school.
    Weeks,
    /// The doctorate held is in social work.
    DoctorateOfProfession,
}

impl Assumption {
    pub const ALL: [Self; 21] = [
        Self::From,
        Self::Pace,
        Self::Setting,
        Self::Hours,
        Self::Years,
        Self::YearsFromDone,
        Self::Certifications,
        Self::Bilingual,
        Self::Evidence,
        Self::Done,
        Self::DoneMonths,
        Self::Share,
        Self::Supervision,
        Self::Retakes,
        Self::Start,
        Self::MonthsNotSeen,
        Self::DegreeHours,
        Self::MoreCredits,
        Self::FirstPractice,
        Self::Weeks,
        Self::DoctorateOfProfession,
    ];

    /// Those about a state's rule, which depend on no answer.
    pub const OF_RULE: [Self; 4] = [
        Self::MonthsNotSeen,
        Self::DegreeHours,
        Self::MoreCredits,
        Self::FirstPractice,
    ];
}

/// The set of assumptions that an estimate used; each has grade C.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumptions(u32);

impl Assumptions {
    pub fn add(&mut self, assumption: Assumption) {
        self.0 |= 1 << assumption as u32;
    }

    pub(super) fn add_unless(&mut self, is_given: bool, assumption: Assumption) {
        if !is_given {
            self.add(assumption);
        }
    }

    pub const fn has(self, assumption: Assumption) -> bool {
        self.0 >> assumption as u32 & 1 == 1
    }

    /// Sorted by influence on the result: the education held, guesses about the rule, the place and the hours of work.
    /// The rest follow in the order of the form.
    pub fn by_influence(self) -> Vec<Assumption> {
        const FIRST: [Assumption; 9] = [
            Assumption::From,
            Assumption::MonthsNotSeen,
            Assumption::DegreeHours,
            Assumption::MoreCredits,
            Assumption::FirstPractice,
            Assumption::Setting,
            Assumption::Pace,
            Assumption::Hours,
            Assumption::Years,
        ];
        let first = FIRST.into_iter().filter(|one| self.has(*one));
        first
            .chain(self.iter().filter(|one| !FIRST.contains(one)))
            .collect()
    }

    /// In the order of the form.
    pub fn iter(self) -> impl Iterator<Item = Assumption> {
        Assumption::ALL
            .into_iter()
            .filter(move |assumption| self.has(*assumption))
    }
}

/// Records the defaults used for answers that pay depends on.
pub(super) fn assume_for_pay(answers: &Answers, plan: DegreeGoal, assumed: &mut Assumptions) {
    assumed.add_unless(answers.start.is_some(), Assumption::Start);
    if matches!(plan, DegreeGoal::Psyd | DegreeGoal::Counseling) {
        return;
    }
    assumed.add_unless(answers.setting.is_some(), Assumption::Setting);
    assumed.add_unless(!answers.certs.is_empty(), Assumption::Certifications);
    assumed.add_unless(answers.bilingual, Assumption::Bilingual);
    assumed.add_unless(answers.evidence.is_some(), Assumption::Evidence);
    if answers.years.is_none() {
        let from_done = answers.done.is_some_and(|done| done.0 > 0);
        assumed.add(if from_done {
            Assumption::YearsFromDone
        } else {
            Assumption::Years
        });
    }
}

//! What stands in for answers that were not given.

use crate::answers::{Answers, DegreeGoal};

/// Something that stands in for an answer that was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Assumption {
    From,
    Pace,
    Setting,
    Hours,
    /// No experience.
    Years,
    /// Experience taken from the hours done.
    YearsFromDone,
    Certifications,
    Bilingual,
    Evidence,
    Done,
    /// Months done taken from the hours done.
    DoneMonths,
    /// By setting.
    Share,
    /// No term of supervision.
    Supervision,
    Retakes,
    Start,
    /// The state's least months were not seen.
    MonthsNotSeen,
    /// None of the hours of the degree's field work that may count toward the license.
    DegreeHours,
    /// The practice that the first license asks for takes no time of its own.
    FirstPractice,
    /// Weeks of work a year at a school.
    Weeks,
    /// The doctorate that is held is one in social work.
    DoctorateOfProfession,
}

impl Assumption {
    pub const ALL: [Self; 20] = [
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
        Self::FirstPractice,
        Self::Weeks,
        Self::DoctorateOfProfession,
    ];

    /// Those that stand in for the rule of a state, whatever the answers.
    pub const OF_RULE: [Self; 3] = [Self::MonthsNotSeen, Self::DegreeHours, Self::FirstPractice];
}

/// The stand-ins that an estimate used; each is grade C.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assumptions(u32);

impl Assumptions {
    pub fn add(&mut self, assumption: Assumption) {
        self.0 |= 1 << assumption as u32;
    }

    pub(super) fn unless(&mut self, said: bool, assumption: Assumption) {
        if !said {
            self.add(assumption);
        }
    }

    pub const fn has(self, assumption: Assumption) -> bool {
        self.0 >> assumption as u32 & 1 == 1
    }

    /// Those first that move a result most: what was held before, a guess in the place of a rule, where and how long one
    /// works. The rest in the order of the form.
    pub fn weightiest_first(self) -> Vec<Assumption> {
        const FIRST: [Assumption; 8] = [
            Assumption::From,
            Assumption::MonthsNotSeen,
            Assumption::DegreeHours,
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

/// Notes what stands in for answers that pay depends on.
pub(super) fn assume_for_pay(answers: &Answers, plan: DegreeGoal, assumed: &mut Assumptions) {
    assumed.unless(answers.start.is_some(), Assumption::Start);
    if matches!(plan, DegreeGoal::Psyd | DegreeGoal::Counseling) {
        return;
    }
    assumed.unless(answers.setting.is_some(), Assumption::Setting);
    assumed.unless(!answers.certs.is_empty(), Assumption::Certifications);
    assumed.unless(answers.bilingual, Assumption::Bilingual);
    assumed.unless(answers.evidence.is_some(), Assumption::Evidence);
    if answers.years.is_none() {
        let from_done = answers.done.is_some_and(|done| done.0 > 0);
        assumed.add(if from_done {
            Assumption::YearsFromDone
        } else {
            Assumption::Years
        });
    }
}

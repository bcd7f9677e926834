//! The rows of `checklist.csv`: where on the way an item belongs, and whom it concerns. Its words stand in
//! [`crate::i18n::checklist_sentences`].

use super::Sources;

/// A kind of step that items belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Every degree.
    Study,
    /// A degree in social work, up to the MSW.
    StudySocialWork,
    /// A master's in counseling.
    StudyCounseling,
    /// A degree in nursing.
    StudyNursing,
    /// Any other degree.
    StudyOther,
    FirstLicense,
    /// The first license of social workers where it takes an examination, or may take one.
    FirstExam,
    /// The same for counselors.
    FirstExamCounselor,
    Practice,
    ClinicalExam,
    /// The examination of social workers after the supervised hours.
    ExamAfterPractice,
    /// That of counselors, where it was not passed before.
    ExamAfterPracticeCounselor,
    /// The clinical examination where the state names one in its law as well.
    LawExam,
    /// The clinical license.
    License,
    BachelorLicense,
    NursingExam,
    Certification,
    LicenseRenewal,
    CertificationRenewal,
}

/// Whom an item concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemAudience {
    All,
    /// With a degree still to do.
    Student,
    /// A student with a degree in another field.
    CareerChanger,
    /// In the profession already.
    Working,
}

/// How often an item is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    /// Once on a way: at the first of its places that the way has.
    Once,
    /// At each step of its places.
    Each,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Ids never change: ticks are kept by them.
    pub id: &'static str,
    /// The first that the way has comes first.
    pub places: &'static [Place],
    pub who: &'static [ItemAudience],
    pub times: Times,
    pub sources: Sources,
}

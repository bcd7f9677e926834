//! The rows of `checklist.csv`: the steps that an item belongs to, and whom it concerns. The texts are in
//! `casepath_i18n::checklist_sentences`.

use super::Sources;

/// A kind of plan step that items belong to.
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
    /// The first license of social workers, if it requires or may require an examination.
    FirstExam,
    /// Likewise for counselors.
    FirstExamCounselor,
    Practice,
    ClinicalExam,
    /// The examination of social workers after the supervised hours.
    ExamAfterPractice,
    /// The counselor examination after the supervised hours, if it was not passed before.
    ExamAfterPracticeCounselor,
    /// The clinical examination, if the state also has one on its laws.
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
    /// With a degree still to take.
    Student,
    /// A student with a degree in another field.
    CareerChanger,
    /// In the profession already.
    Working,
}

/// How often an item occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    /// Once per plan: at the first of its places that the plan has.
    Once,
    /// At each step that is one of its places.
    Each,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChecklistRow {
    /// Never change an id: saved check marks refer to it.
    pub id: &'static str,
    /// In order of preference.
    pub places: &'static [Place],
    pub who: &'static [ItemAudience],
    pub times: Times,
    pub sources: Sources,
}

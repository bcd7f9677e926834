//! The words of choices, stages, credentials and occupations.

use std::cmp::Ordering;

use super::{Locale, Word};
use crate::answers::{
    Education, Evidence, Language, Pace, Plan, Setting, State, SupervisionPayer, View,
};
use crate::estimate::{Limit, StageKind};
use crate::link::Field;
use crate::tables::{self, Credential, Exam, Grade, Need, Occupation, PathwayId};

/// The views that the head of the page leads to.
pub const VIEWS: [(View, Word); 5] = [
    (View::Estimate, Word::ViewEstimate),
    (View::Compare, Word::ViewCompare),
    (View::Plan, Word::ViewPlan),
    (View::Guide, Word::ViewGuide),
    (View::Sources, Word::ViewSources),
];

pub const fn education(held: Education) -> Word {
    match held {
        Education::None => Word::HeldNone,
        Education::Associate => Word::HeldAssociate,
        Education::Bachelors => Word::HeldBachelors,
        Education::Bsw => Word::HeldBsw,
        Education::Adn => Word::HeldAdn,
        Education::Bsn => Word::HeldBsn,
        Education::Msw => Word::HeldMsw,
        Education::OtherMasters => Word::HeldOtherMasters,
        Education::CounselingMasters => Word::HeldCounseling,
        Education::Doctorate => Word::HeldDoctorate,
    }
}

pub const fn plan(plan: Plan) -> Word {
    match plan {
        Plan::Bachelors => Word::PlanBachelors,
        Plan::Bsw => Word::PlanBsw,
        Plan::Bsn => Word::PlanBsn,
        Plan::Msw => Word::PlanMsw,
        Plan::MswAfterBsw => Word::PlanMswAfterBsw,
        Plan::MswGeneral => Word::PlanMswGeneral,
        Plan::OtherMasters => Word::PlanOtherMasters,
        Plan::Counseling => Word::PlanCounseling,
        Plan::NoStudy => Word::PlanNoStudy,
        Plan::Doctorate => Word::PlanDoctorate,
        Plan::Psyd => Word::PlanPsyd,
    }
}

/// The plan in a word or two.
pub const fn plan_short(plan: Plan) -> Word {
    match plan {
        Plan::Bachelors => Word::ShortBachelors,
        Plan::Bsw => Word::ShortBsw,
        Plan::Bsn => Word::ShortBsn,
        Plan::Msw => Word::ShortMsw,
        Plan::MswAfterBsw => Word::ShortMswAfterBsw,
        Plan::MswGeneral => Word::ShortMswGeneral,
        Plan::OtherMasters => Word::ShortOtherMasters,
        Plan::Counseling => Word::ShortCounseling,
        Plan::NoStudy => Word::ShortNoStudy,
        Plan::Doctorate => Word::ShortDoctorate,
        Plan::Psyd => Word::ShortPsyd,
    }
}

pub const fn pace(pace: Pace) -> Word {
    match pace {
        Pace::Full => Word::PaceFull,
        Pace::Part => Word::PacePart,
        Pace::Accelerated => Word::PaceAccelerated,
    }
}

pub const fn setting(setting: Setting) -> Word {
    match setting {
        Setting::Hospital => Word::SettingHospital,
        Setting::MentalHealthCenter => Word::SettingMentalHealth,
        Setting::SubstanceUse => Word::SettingSubstanceUse,
        Setting::ChildWelfare => Word::SettingChildWelfare,
        Setting::School => Word::SettingSchool,
        Setting::CommunityAgency => Word::SettingCommunity,
        Setting::Insurance => Word::SettingInsurance,
        Setting::HomeHealth => Word::SettingHomeHealth,
        Setting::NursingCare => Word::SettingNursingCare,
        Setting::Clinic => Word::SettingClinic,
        Setting::Government => Word::SettingGovernment,
        Setting::PrivatePractice => Word::SettingPrivate,
    }
}

pub const fn evidence(level: Evidence) -> Word {
    match level {
        Evidence::All => Word::EvidenceAll,
        Evidence::Studies => Word::EvidenceStudies,
        Evidence::Official => Word::EvidenceOfficial,
    }
}

pub const fn payer(payer: SupervisionPayer) -> Word {
    match payer {
        SupervisionPayer::Employer => Word::PayerEmployer,
        SupervisionPayer::Myself => Word::PayerMe,
    }
}

/// The label of a field, as in the form.
pub const fn field(field: Field) -> Word {
    match field {
        Field::From => Word::From,
        Field::To => Word::To,
        Field::Pace => Word::Pace,
        Field::State => Word::State,
        Field::Setting => Word::Setting,
        Field::Hours => Word::Hours,
        Field::Years => Word::Years,
        Field::Certifications => Word::Certifications,
        Field::Bilingual => Word::Bilingual,
        Field::Evidence => Word::Evidence,
        Field::Done => Word::Done,
        Field::DoneMonths => Word::DoneMonths,
        Field::Share => Word::Share,
        Field::Supervision => Word::Supervision,
        Field::Retakes => Word::Retakes,
        Field::Start => Word::Start,
        Field::Tuition => Word::Tuition,
        Field::SupervisionPayer => Word::SupervisionPayer,
        Field::Weeks => Word::Weeks,
        Field::Language => Word::LanguageField,
        Field::View => Word::ViewField,
        Field::At => Word::AtField,
    }
}

pub const fn occupation(occupation: Occupation) -> Word {
    match occupation {
        Occupation::ChildFamilySchool => Word::Occupation1021,
        Occupation::Healthcare => Word::Occupation1022,
        Occupation::MentalHealth => Word::Occupation1023,
        Occupation::Nurse => Word::Occupation1141,
        Occupation::Counselor => Word::Occupation1018,
    }
}

pub const fn credential(credential: Credential) -> Word {
    match credential {
        Credential::None => Word::CredentialNone,
        Credential::Bachelors => Word::CredentialBachelors,
        Credential::Bsw => Word::CredentialBsw,
        Credential::OtherMasters => Word::CredentialOtherMasters,
        Credential::Msw => Word::CredentialMsw,
        Credential::MswLicensed => Word::CredentialMswLicensed,
        Credential::Clinical => Word::CredentialClinical,
        Credential::Doctorate => Word::CredentialDoctorate,
        Credential::Adn => Word::CredentialAdn,
        Credential::BsnNurse => Word::CredentialBsn,
        Credential::CounselingMasters => Word::CredentialCounseling,
        Credential::ClinicalCounselor => Word::CredentialCounselor,
    }
}

pub const fn stage(kind: StageKind) -> Word {
    match kind {
        StageKind::Study(id) | StageKind::FirstLicense(id) => match id {
            PathwayId::Bachelors => Word::StageBachelors,
            PathwayId::BachelorsFromAssociate => Word::StageBachelorsFromAssociate,
            PathwayId::Msw => Word::StageMsw,
            PathwayId::MswAdvanced => Word::StageMswAdvanced,
            PathwayId::OtherMasters => Word::StageOtherMasters,
            PathwayId::CounselingMasters => Word::StageCounseling,
            PathwayId::WaitCounselor => Word::StageCounselorFirst,
            PathwayId::Doctorate => Word::StageDoctorate,
            PathwayId::Psyd => Word::StagePsyd,
            PathwayId::Bsn => Word::StageBsn,
            PathwayId::BsnSecond => Word::StageBsnSecond,
            PathwayId::BsnFromAdn => Word::StageBsnFromAdn,
            PathwayId::WaitRegister => Word::StageRegister,
            _ => Word::StageFirstExam,
        },
        StageKind::Practice => Word::StagePractice,
        StageKind::ClinicalExam => Word::StageClinicalExam,
        StageKind::BachelorLicense => Word::StageBachelorLicense,
        StageKind::NursingExam => Word::StageNclex,
    }
}

/// The examination of a license.
pub const fn exam(exam: Exam) -> Word {
    match exam {
        Exam::None => Word::ExamNone,
        Exam::Yes => Word::ExamUnnamed,
        Exam::Bachelors => Word::ExamBachelors,
        Exam::Masters => Word::ExamMasters,
        Exam::Clinical => Word::ExamClinical,
        Exam::GeneralistOrClinical => Word::ExamGeneralistOrClinical,
        Exam::Nce => Word::ExamNce,
        Exam::Ncmhce => Word::ExamNcmhce,
        Exam::NceOrNcmhce => Word::ExamNceOrNcmhce,
        Exam::NceAndNcmhce => Word::ExamNceAndNcmhce,
        Exam::Nclex => Word::ExamNclex,
    }
}

pub const fn limit(limit: Limit) -> Word {
    match limit {
        Limit::MinMonths => Word::TermMinMonths,
        Limit::Hours => Word::TermHours,
        Limit::DirectHours => Word::TermDirect,
        Limit::Supervision => Word::TermSupervision,
    }
}

pub const fn grade(grade: Grade) -> Word {
    match grade {
        Grade::A => Word::GradeA,
        Grade::AMinus => Word::GradeAMinus,
        Grade::B => Word::GradeB,
        Grade::C => Word::GradeC,
        Grade::Recorded => Word::GradeRecorded,
        Grade::School => Word::GradeSchool,
    }
}

/// What a certification needs; `None` where it needs nothing.
pub const fn need(need: Need) -> Option<Word> {
    match need {
        Need::None => None,
        Need::Bachelors => Some(Word::NeedBachelors),
        Need::Bsw => Some(Word::NeedBsw),
        Need::OtherMasters => Some(Word::NeedOtherMasters),
        Need::Msw => Some(Word::NeedMsw),
        Need::Clinical => Some(Word::NeedClinical),
        Need::Rn => Some(Word::NeedRn),
        Need::BachelorsOrRn => Some(Word::NeedBachelorsOrRn),
        Need::Clinician => Some(Word::NeedClinician),
    }
}

/// The states whose Spanish name differs.
const SPANISH_STATES: [(State, &str); 17] = [
    (State::DC, "Distrito de Columbia"),
    (State::HI, "Hawái"),
    (State::LA, "Luisiana"),
    (State::MI, "Míchigan"),
    (State::MO, "Misuri"),
    (State::MS, "Misisipi"),
    (State::NC, "Carolina del Norte"),
    (State::ND, "Dakota del Norte"),
    (State::NH, "Nuevo Hampshire"),
    (State::NJ, "Nueva Jersey"),
    (State::NM, "Nuevo México"),
    (State::NY, "Nueva York"),
    (State::OR, "Oregón"),
    (State::PA, "Pensilvania"),
    (State::SC, "Carolina del Sur"),
    (State::SD, "Dakota del Sur"),
    (State::WV, "Virginia Occidental"),
];

/// The name of a state.
pub fn state(of: State, language: Language) -> &'static str {
    if language == Language::Spanish
        && let Some((_, name)) = SPANISH_STATES.iter().find(|(state, _)| *state == of)
    {
        return name;
    }
    tables::state(of).name
}

/// A name at the beginning of a line.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The order of two names in a list: an accent changes no letter's place.
///
/// ```
/// use casepath_i18n::names::in_order;
/// assert!(in_order("Míchigan", "Minnesota").is_lt());
/// ```
pub fn in_order(one: &str, other: &str) -> Ordering {
    let plain = |c: char| match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        c => c,
    };
    one.chars().map(plain).cmp(other.chars().map(plain))
}

impl Locale {
    /// The states by their names in this language.
    pub fn states_by_name(&self) -> Vec<(State, &'static str)> {
        let mut states: Vec<(State, &'static str)> = Vec::with_capacity(State::ALL.len());
        for state in State::ALL {
            let name = self.state(*state);
            let place = states.partition_point(|(_, other)| in_order(other, name).is_lt());
            states.insert(place, (*state, name));
        }
        states
    }

    pub fn state(&self, of: State) -> &'static str {
        state(of, self.language)
    }
}

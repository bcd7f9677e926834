//! Names of choices, stages, credentials and occupations.

use std::cmp::Ordering;

use super::{CommonMessage, Locale};
use crate::answers::{
    CaseWork, DegreeGoal, Education, Employer, EvidenceLevel, Language, Pace, Setting,
    SupervisionPayer, UsState, View,
};
use crate::estimate::{BindingRequirement, StageKind};
use crate::link::Field;
use crate::tables::{self, Credential, Exam, Grade, Occupation, PathwayId, Prerequisite};

/// The views in the header.
pub const VIEWS: [(View, CommonMessage); 5] = [
    (View::Estimate, CommonMessage::ViewEstimate),
    (View::Compare, CommonMessage::ViewCompare),
    (View::Plan, CommonMessage::ViewPlan),
    (View::Guide, CommonMessage::ViewGuide),
    (View::Sources, CommonMessage::ViewSources),
];

pub const fn education(held: Education) -> CommonMessage {
    match held {
        Education::None => CommonMessage::HeldNone,
        Education::Associate => CommonMessage::HeldAssociate,
        Education::Bachelors => CommonMessage::HeldBachelors,
        Education::Bsw => CommonMessage::HeldBsw,
        Education::Adn => CommonMessage::HeldAdn,
        Education::Bsn => CommonMessage::HeldBsn,
        Education::Msw => CommonMessage::HeldMsw,
        Education::OtherMasters => CommonMessage::HeldOtherMasters,
        Education::CounselingMasters => CommonMessage::HeldCounseling,
        Education::Doctorate => CommonMessage::HeldDoctorate,
    }
}

pub const fn plan(plan: DegreeGoal) -> CommonMessage {
    match plan {
        DegreeGoal::Bachelors => CommonMessage::PlanBachelors,
        DegreeGoal::Bsw => CommonMessage::PlanBsw,
        DegreeGoal::Bsn => CommonMessage::PlanBsn,
        DegreeGoal::Msw => CommonMessage::PlanMsw,
        DegreeGoal::MswAfterBsw => CommonMessage::PlanMswAfterBsw,
        DegreeGoal::MswGeneral => CommonMessage::PlanMswGeneral,
        DegreeGoal::OtherMasters => CommonMessage::PlanOtherMasters,
        DegreeGoal::Counseling => CommonMessage::PlanCounseling,
        DegreeGoal::NoStudy => CommonMessage::PlanNoStudy,
        DegreeGoal::Doctorate => CommonMessage::PlanDoctorate,
        DegreeGoal::Psyd => CommonMessage::PlanPsyd,
    }
}

/// The short name of a planned degree.
pub const fn plan_short(plan: DegreeGoal) -> CommonMessage {
    match plan {
        DegreeGoal::Bachelors => CommonMessage::ShortBachelors,
        DegreeGoal::Bsw => CommonMessage::ShortBsw,
        DegreeGoal::Bsn => CommonMessage::ShortBsn,
        DegreeGoal::Msw => CommonMessage::ShortMsw,
        DegreeGoal::MswAfterBsw => CommonMessage::ShortMswAfterBsw,
        DegreeGoal::MswGeneral => CommonMessage::ShortMswGeneral,
        DegreeGoal::OtherMasters => CommonMessage::ShortOtherMasters,
        DegreeGoal::Counseling => CommonMessage::ShortCounseling,
        DegreeGoal::NoStudy => CommonMessage::ShortNoStudy,
        DegreeGoal::Doctorate => CommonMessage::ShortDoctorate,
        DegreeGoal::Psyd => CommonMessage::ShortPsyd,
    }
}

pub const fn pace(pace: Pace) -> CommonMessage {
    match pace {
        Pace::Full => CommonMessage::PaceFull,
        Pace::Part => CommonMessage::PacePart,
        Pace::Accelerated => CommonMessage::PaceAccelerated,
    }
}

pub const fn setting(setting: Setting) -> CommonMessage {
    match setting {
        Setting::Hospital => CommonMessage::SettingHospital,
        Setting::MentalHealthCenter => CommonMessage::SettingMentalHealth,
        Setting::SubstanceUse => CommonMessage::SettingSubstanceUse,
        Setting::ChildWelfare => CommonMessage::SettingChildWelfare,
        Setting::School => CommonMessage::SettingSchool,
        Setting::CommunityAgency => CommonMessage::SettingCommunity,
        Setting::Insurance => CommonMessage::SettingInsurance,
        Setting::HomeHealth => CommonMessage::SettingHomeHealth,
        Setting::NursingCare => CommonMessage::SettingNursingCare,
        Setting::Clinic => CommonMessage::SettingClinic,
        Setting::Government => CommonMessage::SettingGovernment,
        Setting::PrivatePractice => CommonMessage::SettingPrivate,
    }
}

pub const fn evidence(level: EvidenceLevel) -> CommonMessage {
    match level {
        EvidenceLevel::All => CommonMessage::EvidenceAll,
        EvidenceLevel::Studies => CommonMessage::EvidenceStudies,
        EvidenceLevel::Official => CommonMessage::EvidenceOfficial,
    }
}

pub const fn payer(payer: SupervisionPayer) -> CommonMessage {
    match payer {
        SupervisionPayer::Employer => CommonMessage::PayerEmployer,
        SupervisionPayer::Myself => CommonMessage::PayerMe,
    }
}

pub const fn case_work(work: CaseWork) -> CommonMessage {
    match work {
        CaseWork::UnderHolder => CommonMessage::CaseWorkUnder,
        CaseWork::Supervisor => CommonMessage::CaseWorkSupervisor,
    }
}

pub const fn employer(employer: Employer) -> CommonMessage {
    match employer {
        Employer::Public => CommonMessage::EmployerPublic,
        Employer::Other => CommonMessage::EmployerOther,
    }
}

/// The label of a field, as in the form.
pub const fn field(field: Field) -> CommonMessage {
    match field {
        Field::From => CommonMessage::From,
        Field::To => CommonMessage::To,
        Field::Pace => CommonMessage::Pace,
        Field::State => CommonMessage::State,
        Field::Setting => CommonMessage::Setting,
        Field::Hours => CommonMessage::Hours,
        Field::Years => CommonMessage::Years,
        Field::Certifications => CommonMessage::Certifications,
        Field::Bilingual => CommonMessage::Bilingual,
        Field::Evidence => CommonMessage::Evidence,
        Field::Done => CommonMessage::Done,
        Field::DoneMonths => CommonMessage::DoneMonths,
        Field::Share => CommonMessage::Share,
        Field::Supervision => CommonMessage::Supervision,
        Field::Retakes => CommonMessage::Retakes,
        Field::Start => CommonMessage::Start,
        Field::Tuition => CommonMessage::Tuition,
        Field::SupervisionPayer => CommonMessage::SupervisionPayer,
        Field::Weeks => CommonMessage::Weeks,
        Field::CaseWork => CommonMessage::CaseWork,
        Field::SchoolKind => CommonMessage::SchoolKind,
        Field::Employer => CommonMessage::Employer,
        Field::Language => CommonMessage::LanguageField,
        Field::View => CommonMessage::ViewField,
        Field::Anchor => CommonMessage::AtField,
    }
}

pub const fn occupation(occupation: Occupation) -> CommonMessage {
    match occupation {
        Occupation::ChildFamilySchool => CommonMessage::Occupation1021,
        Occupation::Healthcare => CommonMessage::Occupation1022,
        Occupation::MentalHealth => CommonMessage::Occupation1023,
        Occupation::Nurse => CommonMessage::Occupation1141,
        Occupation::Counselor => CommonMessage::Occupation1018,
    }
}

pub const fn credential(credential: Credential) -> CommonMessage {
    match credential {
        Credential::None => CommonMessage::CredentialNone,
        Credential::Bachelors => CommonMessage::CredentialBachelors,
        Credential::Bsw => CommonMessage::CredentialBsw,
        Credential::OtherMasters => CommonMessage::CredentialOtherMasters,
        Credential::Msw => CommonMessage::CredentialMsw,
        Credential::MswLicensed => CommonMessage::CredentialMswLicensed,
        Credential::Clinical => CommonMessage::CredentialClinical,
        Credential::Doctorate => CommonMessage::CredentialDoctorate,
        Credential::Adn => CommonMessage::CredentialAdn,
        Credential::BsnNurse => CommonMessage::CredentialBsn,
        Credential::CounselingMasters => CommonMessage::CredentialCounseling,
        Credential::ClinicalCounselor => CommonMessage::CredentialCounselor,
    }
}

pub const fn stage(kind: StageKind) -> CommonMessage {
    match kind {
        StageKind::Study(id) | StageKind::FirstLicense(id) => match id {
            PathwayId::Bachelors => CommonMessage::StageBachelors,
            PathwayId::BachelorsFromAssociate => CommonMessage::StageBachelorsFromAssociate,
            PathwayId::Msw => CommonMessage::StageMsw,
            PathwayId::MswAdvanced => CommonMessage::StageMswAdvanced,
            PathwayId::OtherMasters => CommonMessage::StageOtherMasters,
            PathwayId::CounselingMasters => CommonMessage::StageCounseling,
            PathwayId::WaitCounselor => CommonMessage::StageCounselorFirst,
            PathwayId::Doctorate => CommonMessage::StageDoctorate,
            PathwayId::Psyd => CommonMessage::StagePsyd,
            PathwayId::Bsn => CommonMessage::StageBsn,
            PathwayId::BsnSecond => CommonMessage::StageBsnSecond,
            PathwayId::BsnFromAdn => CommonMessage::StageBsnFromAdn,
            PathwayId::WaitRegister => CommonMessage::StageRegister,
            _ => CommonMessage::StageFirstExam,
        },
        StageKind::Practice => CommonMessage::StagePractice,
        StageKind::ClinicalExam => CommonMessage::StageClinicalExam,
        StageKind::BachelorLicense => CommonMessage::StageBachelorLicense,
        StageKind::NursingExam => CommonMessage::StageNclex,
    }
}

/// The exam of a license.
pub const fn exam(exam: Exam) -> CommonMessage {
    match exam {
        Exam::None => CommonMessage::ExamNone,
        Exam::Yes => CommonMessage::ExamUnnamed,
        Exam::Bachelors => CommonMessage::ExamBachelors,
        Exam::Masters => CommonMessage::ExamMasters,
        Exam::Clinical => CommonMessage::ExamClinical,
        Exam::GeneralistOrClinical => CommonMessage::ExamGeneralistOrClinical,
        Exam::Nce => CommonMessage::ExamNce,
        Exam::Ncmhce => CommonMessage::ExamNcmhce,
        Exam::NceOrNcmhce => CommonMessage::ExamNceOrNcmhce,
        Exam::NceAndNcmhce => CommonMessage::ExamNceAndNcmhce,
        Exam::Nclex => CommonMessage::ExamNclex,
    }
}

pub const fn limit(limit: BindingRequirement) -> CommonMessage {
    match limit {
        BindingRequirement::MinMonths => CommonMessage::TermMinMonths,
        BindingRequirement::Hours => CommonMessage::TermHours,
        BindingRequirement::DirectHours => CommonMessage::TermDirect,
        BindingRequirement::Supervision => CommonMessage::TermSupervision,
    }
}

pub const fn grade(grade: Grade) -> CommonMessage {
    match grade {
        Grade::A => CommonMessage::GradeA,
        Grade::AMinus => CommonMessage::GradeAMinus,
        Grade::B => CommonMessage::GradeB,
        Grade::C => CommonMessage::GradeC,
        Grade::Recorded => CommonMessage::GradeRecorded,
        Grade::School => CommonMessage::GradeSchool,
    }
}

/// The prerequisite of a certification; `None` if it has none.
pub const fn need(need: Prerequisite) -> Option<CommonMessage> {
    match need {
        Prerequisite::None => None,
        Prerequisite::Bachelors => Some(CommonMessage::NeedBachelors),
        Prerequisite::Bsw => Some(CommonMessage::NeedBsw),
        Prerequisite::OtherMasters => Some(CommonMessage::NeedOtherMasters),
        Prerequisite::Msw => Some(CommonMessage::NeedMsw),
        Prerequisite::Clinical => Some(CommonMessage::NeedClinical),
        Prerequisite::Rn => Some(CommonMessage::NeedRn),
        Prerequisite::BachelorsOrRn => Some(CommonMessage::NeedBachelorsOrRn),
        Prerequisite::Clinician => Some(CommonMessage::NeedClinician),
    }
}

/// The states with a different name in Spanish.
const SPANISH_STATES: [(UsState, &str); 17] = [
    (UsState::DC, "Distrito de Columbia"),
    (UsState::HI, "Hawái"),
    (UsState::LA, "Luisiana"),
    (UsState::MI, "Míchigan"),
    (UsState::MO, "Misuri"),
    (UsState::MS, "Misisipi"),
    (UsState::NC, "Carolina del Norte"),
    (UsState::ND, "Dakota del Norte"),
    (UsState::NH, "Nuevo Hampshire"),
    (UsState::NJ, "Nueva Jersey"),
    (UsState::NM, "Nuevo México"),
    (UsState::NY, "Nueva York"),
    (UsState::OR, "Oregón"),
    (UsState::PA, "Pensilvania"),
    (UsState::SC, "Carolina del Sur"),
    (UsState::SD, "Dakota del Sur"),
    (UsState::WV, "Virginia Occidental"),
];

/// The name of a state.
pub fn state(us_state: UsState, language: Language) -> &'static str {
    if language == Language::Spanish
        && let Some((_, name)) = SPANISH_STATES.iter().find(|(state, _)| *state == us_state)
    {
        return name;
    }
    tables::state(us_state).name
}

/// The text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Compares two names for sorting; accents are ignored.
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
    /// The state with this name in this language.
    pub fn state_named(&self, name: &str) -> Option<UsState> {
        let mut states = UsState::ALL.iter().copied();
        states.find(|state| self.state(*state).eq_ignore_ascii_case(name))
    }

    /// The states sorted by name in this language.
    pub fn states_by_name(&self) -> Vec<(UsState, &'static str)> {
        let mut states: Vec<(UsState, &'static str)> = Vec::with_capacity(UsState::ALL.len());
        for state in UsState::ALL {
            let name = self.state(*state);
            let index = states.partition_point(|(_, other)| in_order(other, name).is_lt());
            states.insert(index, (*state, name));
        }
        states
    }

    pub fn state(&self, us_state: UsState) -> &'static str {
        state(us_state, self.language)
    }
}

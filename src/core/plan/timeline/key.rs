//! The stable id of a step, used in storage, in the calendar and across versions.

use crate::answers::{DegreeGoal, Education};
use crate::estimate::StageKind;
use crate::tables::{self, CERTIFICATIONS, PATHWAY_NAMES, PathwayId};

/// A step of the timeline. Its name does not depend on the answers: `study.msw`, `practice`, `cert.ccm`,
/// `renew-licence.2`.
///
/// ```
/// use casepath_core::plan::timeline::StepKey;
/// assert_eq!(StepKey::from_name("renew-licence.2"), Some(StepKey::RenewLicense(2)));
/// assert_eq!(StepKey::RenewLicense(2).name(), "renew-licence.2");
/// assert_eq!(StepKey::from_name("cert.no-such"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKey {
    /// A degree.
    Study(PathwayId),
    /// Registration with the board or the first license.
    FirstLicense,
    Practice,
    /// The clinical exam and the board's decision.
    ClinicalExam,
    /// The clinical license is held.
    License,
    BachelorLicense,
    NursingExam,
    /// By its row in `certifications.csv`.
    Certification(u8),
    /// A renewal of the license, counted from 1.
    RenewLicense(u16),
    /// The certification's row, and its renewal counted from 1.
    RenewCertification(u8, u16),
}

impl StepKey {
    /// The stored name; it must never change.
    pub fn name(self) -> String {
        let certification = |row: u8| {
            CERTIFICATIONS
                .get(usize::from(row))
                .map_or("", |certification| certification.id)
        };
        match self {
            Self::Study(id) => ["study.", PATHWAY_NAMES[id as usize]].concat(),
            Self::FirstLicense => "first-licence".to_owned(),
            Self::Practice => "practice".to_owned(),
            Self::ClinicalExam => "clinical-exam".to_owned(),
            Self::License => "licence".to_owned(),
            Self::BachelorLicense => "bachelor-licence".to_owned(),
            Self::NursingExam => "nursing-exam".to_owned(),
            Self::Certification(row) => ["cert.", certification(row)].concat(),
            Self::RenewLicense(time) => ["renew-licence.", &time.to_string()].concat(),
            Self::RenewCertification(row, time) => {
                ["renew-cert.", certification(row), ".", &time.to_string()].concat()
            }
        }
    }

    /// Whether it is a stage of the estimate, followed by the next one.
    pub const fn is_stage(self) -> bool {
        match self {
            Self::Study(_)
            | Self::FirstLicense
            | Self::Practice
            | Self::ClinicalExam
            | Self::BachelorLicense
            | Self::NursingExam => true,
            Self::License
            | Self::Certification(_)
            | Self::RenewLicense(_)
            | Self::RenewCertification(..) => false,
        }
    }

    /// The step with exactly this name; `None` if it is unknown.
    pub fn from_name(name: &str) -> Option<Self> {
        let plain = [
            Self::FirstLicense,
            Self::Practice,
            Self::ClinicalExam,
            Self::License,
            Self::BachelorLicense,
            Self::NursingExam,
        ];
        let Some((kind, rest)) = name.split_once('.') else {
            return plain.into_iter().find(|key| key.name() == name);
        };
        match kind {
            "study" => degree(rest).map(Self::Study),
            "cert" => certification(rest).map(Self::Certification),
            "renew-licence" => time(rest).map(Self::RenewLicense),
            "renew-cert" => {
                let (id, rest) = rest.split_once('.')?;
                Some(Self::RenewCertification(certification(id)?, time(rest)?))
            }
            _ => None,
        }
    }

    pub const fn of_stage(kind: StageKind) -> Self {
        match kind {
            StageKind::Study(id) => Self::Study(id),
            StageKind::FirstLicense(_) => Self::FirstLicense,
            StageKind::Practice => Self::Practice,
            StageKind::ClinicalExam => Self::ClinicalExam,
            StageKind::BachelorLicense => Self::BachelorLicense,
            StageKind::NursingExam => Self::NursingExam,
        }
    }
}

/// Any degree of the pathway table.
fn degree(name: &str) -> Option<PathwayId> {
    DegreeGoal::ALL
        .iter()
        .flat_map(|plan| {
            Education::ALL
                .iter()
                .map(|held| tables::study(*plan, *held))
        })
        .flatten()
        .copied()
        .find(|id| PATHWAY_NAMES[*id as usize] == name)
}

fn certification(id: &str) -> Option<u8> {
    u8::try_from(tables::certification_row(id)?).ok()
}

/// A number from 1, without a sign or leading zeros, so that every key has exactly one name.
fn time(text: &str) -> Option<u16> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|_| plain)
}

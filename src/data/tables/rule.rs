//! What a state asks for the clinical license: the shape of a row of `licensure.csv`.

use super::{Grade, Sources};
use crate::answers::Setting;

/// A figure of a license rule, with its own grade.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Required {
    /// Hours, months or US dollars, whole.
    pub amount: u16,
    pub grade: Grade,
}

impl Required {
    pub fn value(self) -> f64 {
        f64::from(self.amount)
    }
}

impl LicenseRule {
    /// Whether practice in a setting counts; only those settings are in doubt that have a field.
    pub const fn counting(&self, setting: Option<Setting>) -> Counting {
        match setting {
            Some(Setting::Insurance) => self.insurance,
            Some(Setting::Government) => self.government,
            _ => Counting::Counts,
        }
    }
}

/// Whether a first license takes an examination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstExam {
    Yes,
    No,
    NotSeen,
}

/// Whether practice in a setting counts toward the clinical license. No table tells it; a board may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    NotSeen,
    Counts,
    DoesNotCount,
}

/// What a state has for holders of a bachelor's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BachelorLicense {
    /// None was seen in the state.
    None,
    License,
    /// A title that nobody needs in order to work.
    Voluntary,
    /// A license that opens after years of practice.
    AfterPractice,
    /// There is one, but what it asks was not seen.
    NotSeen,
}

/// What a state asks for the clinical license. `None` is "not seen", never zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LicenseRule {
    /// The license's short title: LCSW, LICSW, LISW ...
    pub license: &'static str,
    pub title: &'static str,
    /// The first license or registration, before supervised practice; empty where none is asked for.
    pub first_license: &'static str,
    pub first_exam: FirstExam,
    pub bachelor_license: &'static str,
    pub bachelor_kind: BachelorLicense,
    pub supervised_hours: Option<Required>,
    pub min_months: Option<Required>,
    /// Read to be absent: the state sets no least time.
    pub no_minimum_months: bool,
    /// Months asked of those who work fewer hours than full time.
    pub part_time_months: Option<u16>,
    /// Months or hours, whichever comes first; else both.
    pub either: bool,
    pub max_months: Option<u16>,
    pub direct_contact_hours: Option<Required>,
    pub supervision_hours: Option<Required>,
    pub min_hours_week: Option<u16>,
    pub max_hours_week: Option<u16>,
    pub max_hours_year: Option<u16>,
    /// Practice for an insurer.
    pub insurance: Counting,
    /// Practice for the government.
    pub government: Counting,
    /// An examination in the state's law, or empty.
    pub extra_exam: &'static str,
    /// The board's fee for the clinical license, US dollars.
    pub application_fee: Option<Required>,
    pub compact: Option<bool>,
    pub compact_since: Option<u16>,
    pub renewal_years: Option<u8>,
    /// Hours of continuing education a renewal.
    pub ce_hours: Option<u16>,
    pub board: &'static str,
    pub sources: Sources,
    /// ISO date, or empty.
    pub seen: &'static str,
    pub confidence: Confidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    High,
    Medium,
    Low,
}

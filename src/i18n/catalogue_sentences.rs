//! Sentences of the source catalogue.

use super::Locale;
use super::messages::CatalogueMessage;
use crate::tables::{Freshness, SourceLicense};

impl Locale {
    pub fn license_of(&self, license: SourceLicense) -> &'static str {
        self.text(match license {
            SourceLicense::Federal => CatalogueMessage::LicenseFederal,
            SourceLicense::Law => CatalogueMessage::LicenseLaw,
            SourceLicense::State => CatalogueMessage::LicenseState,
            SourceLicense::Quoted => CatalogueMessage::LicenseQuoted,
            SourceLicense::Own => CatalogueMessage::LicenseOwn,
        })
    }

    pub fn freshness(&self, freshness: Option<Freshness>) -> &'static str {
        self.text(match freshness {
            Some(Freshness::Current) => CatalogueMessage::FreshCurrent,
            Some(Freshness::Late) => CatalogueMessage::FreshLate,
            Some(Freshness::Old) => CatalogueMessage::FreshOld,
            None => CatalogueMessage::FreshUnknown,
        })
    }
}

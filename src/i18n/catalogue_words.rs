//! The words of the catalogue of sources: how a source may be used, and whether a figure has grown old.

use super::Locale;
use crate::tables::{Freshness, SourceLicense};

words! {
/// A word of the catalogue.
CatalogueWord {
    LicenseFederal: "Public domain: a work of the US federal government", "Dominio público: obra del gobierno federal de EE. UU.";
    LicenseLaw: "The text of a law or rule, which has no copyright", "El texto de una ley o norma, que no tiene derechos de autor";
    LicenseState: "A page of a state's board or agency; figures are quoted", "Una página de una junta o agencia estatal; se citan cifras";
    LicenseQuoted: "The publisher's copyright; figures are quoted", "Derechos de autor de quien lo publica; se citan cifras";
    LicenseOwn: "This project's own, free to use", "De este proyecto, de uso libre";
    FreshCurrent: "Current", "Vigente";
    FreshLate: "Late: a newer edition should be there", "Atrasada: debería haber una edición más nueva";
    FreshOld: "Old: several newer editions should be there", "Vieja: debería haber varias ediciones más nuevas";
    FreshUnknown: "No date to tell by, or not published again", "Sin fecha para saberlo, o no se publica de nuevo";
}
}

impl Locale {
    pub fn license_of(&self, license: SourceLicense) -> &'static str {
        self.say(match license {
            SourceLicense::Federal => CatalogueWord::LicenseFederal,
            SourceLicense::Law => CatalogueWord::LicenseLaw,
            SourceLicense::State => CatalogueWord::LicenseState,
            SourceLicense::Quoted => CatalogueWord::LicenseQuoted,
            SourceLicense::Own => CatalogueWord::LicenseOwn,
        })
    }

    pub fn freshness(&self, freshness: Option<Freshness>) -> &'static str {
        self.say(match freshness {
            Some(Freshness::Current) => CatalogueWord::FreshCurrent,
            Some(Freshness::Late) => CatalogueWord::FreshLate,
            Some(Freshness::Old) => CatalogueWord::FreshOld,
            None => CatalogueWord::FreshUnknown,
        })
    }
}

//! The words of the catalogue of sources: how a source may be used, and whether a figure has grown old.

use super::Voice;
use crate::tables::{Freshness, Licence};

words! {
/// A word of the catalogue.
CatalogueWord {
    LicenceFederal: "Public domain: a work of the US federal government", "Dominio público: obra del gobierno federal de EE. UU.";
    LicenceLaw: "The text of a law or rule, which has no copyright", "El texto de una ley o norma, que no tiene derechos de autor";
    LicenceState: "A page of a state's board or agency; figures are quoted", "Una página de una junta o agencia estatal; se citan cifras";
    LicenceQuoted: "The publisher's copyright; figures are quoted", "Derechos de autor de quien lo publica; se citan cifras";
    LicenceOwn: "This project's own, free to use", "De este proyecto, de uso libre";
    FreshCurrent: "Current", "Vigente";
    FreshLate: "Late: a newer edition should be there", "Atrasada: debería haber una edición más nueva";
    FreshOld: "Old: several newer editions should be there", "Vieja: debería haber varias ediciones más nuevas";
    FreshUnknown: "No date to tell by, or not published again", "Sin fecha para saberlo, o no se publica de nuevo";
}
}

impl Voice {
    pub fn licence_of(&self, licence: Licence) -> &'static str {
        self.say(match licence {
            Licence::Federal => CatalogueWord::LicenceFederal,
            Licence::Law => CatalogueWord::LicenceLaw,
            Licence::State => CatalogueWord::LicenceState,
            Licence::Quoted => CatalogueWord::LicenceQuoted,
            Licence::Own => CatalogueWord::LicenceOwn,
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

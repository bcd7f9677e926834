//! What a school says of a state, in sentences, to be shown and printed before an estimate for that state.
//!
//! They say whose statement it is. What the school did not say is told as such, never passed over.

use super::{Contact, Meets, Program, School};
use crate::answers::State;
use crate::estimate::Degree;
use crate::tables;
use crate::text::Locale;
use crate::text::school_words::SchoolWord;

/// A notice in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What the school says; `None` where it says nothing of the state.
    pub meets: Option<Meets>,
    pub heading: String,
    /// The statement, what follows from it, its day, and whose it is; each a sentence or two.
    pub sentences: Vec<String>,
    /// Where the school says more of it; its words are [`SchoolWord::StatementLink`].
    pub link: Option<String>,
    /// Whom to ask.
    pub contact: Contact,
}

/// What the school says of this program for this state.
pub fn notice(school: &School, program: &Program, state: State, locale: Locale) -> Notice {
    let statement = program.statement(state);
    let meets = statement.map(|statement| statement.meets);
    let license = license(program.figures.degree, state, locale);
    let (said, follows) = match meets {
        Some(Meets::Yes) => (SchoolWord::NoticeMeets, SchoolWord::NoticeMoreIsAsked),
        Some(Meets::No) => (SchoolWord::NoticeDoesNotMeet, SchoolWord::NoticeMayNotDo),
        Some(Meets::NotDetermined) => (SchoolWord::NoticeNotDetermined, SchoolWord::NoticeAskFirst),
        None => (SchoolWord::NoticeNotStated, SchoolWord::NoticeAskFirst),
    };
    let name = locale.state(state);
    let parts = [&school.name, &program.name, license.as_str(), name];
    let mut sentences = vec![locale.fill(said, &parts), locale.say(follows).to_owned()];
    if let Some(statement) = statement {
        let day = locale.figures.date(&statement.on);
        sentences.push(locale.fill(SchoolWord::NoticeDated, &[&day]));
        sentences.push(locale.say(SchoolWord::NoticeWhose).to_owned());
    }
    if meets != Some(Meets::Yes) {
        sentences.push(locale.say(SchoolWord::NoticeNotWhose).to_owned());
    }
    Notice {
        meets,
        heading: locale.fill(SchoolWord::NoticeHeading, &[&school.name, name]),
        sentences,
        link: statement.and_then(|statement| statement.link.clone()),
        contact: school.contact.clone(),
    }
}

/// The license that a degree is asked for: `the clinical license (LISW)`.
pub fn license(degree: Degree, state: State, locale: Locale) -> String {
    let rule = tables::rule(state);
    match degree {
        Degree::Msw | Degree::MswAfterBsw => {
            locale.fill(SchoolWord::LicenseClinical, &[rule.license])
        }
        Degree::Bsw | Degree::BswFromAssociate if !rule.bachelor_license.is_empty() => {
            locale.fill(SchoolWord::LicenseBachelor, &[rule.bachelor_license])
        }
        Degree::Bsn | Degree::BsnFromAdn | Degree::BsnSecond => {
            locale.say(SchoolWord::LicenseNurse).to_owned()
        }
        Degree::Psyd => locale.say(SchoolWord::LicensePsychologist).to_owned(),
        _ => locale.say(SchoolWord::LicenseOther).to_owned(),
    }
}

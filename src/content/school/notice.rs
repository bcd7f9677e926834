//! What a school says of a state, in sentences, to be shown and printed before an estimate for that state.
//!
//! They say whose statement it is. What the school did not say is told as such, never passed over.

use super::{Contact, Meets, Programme, School};
use crate::answers::State;
use crate::estimate::Degree;
use crate::tables;
use crate::text::Voice;
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

/// What the school says of this programme for this state.
pub fn notice(school: &School, programme: &Programme, state: State, voice: Voice) -> Notice {
    let statement = programme.statement(state);
    let meets = statement.map(|statement| statement.meets);
    let licence = licence(programme.figures.degree, state, voice);
    let (said, follows) = match meets {
        Some(Meets::Yes) => (SchoolWord::NoticeMeets, SchoolWord::NoticeMoreIsAsked),
        Some(Meets::No) => (SchoolWord::NoticeDoesNotMeet, SchoolWord::NoticeMayNotDo),
        Some(Meets::NotDetermined) => (SchoolWord::NoticeNotDetermined, SchoolWord::NoticeAskFirst),
        None => (SchoolWord::NoticeNotStated, SchoolWord::NoticeAskFirst),
    };
    let name = voice.state(state);
    let parts = [&school.name, &programme.name, licence.as_str(), name];
    let mut sentences = vec![voice.fill(said, &parts), voice.say(follows).to_owned()];
    if let Some(statement) = statement {
        let day = voice.figures.date(&statement.on);
        sentences.push(voice.fill(SchoolWord::NoticeDated, &[&day]));
        sentences.push(voice.say(SchoolWord::NoticeWhose).to_owned());
    }
    if meets != Some(Meets::Yes) {
        sentences.push(voice.say(SchoolWord::NoticeNotWhose).to_owned());
    }
    Notice {
        meets,
        heading: voice.fill(SchoolWord::NoticeHeading, &[&school.name, name]),
        sentences,
        link: statement.and_then(|statement| statement.link.clone()),
        contact: school.contact.clone(),
    }
}

/// The licence that a degree is asked for: `the clinical license (LISW)`.
pub fn licence(degree: Degree, state: State, voice: Voice) -> String {
    let rule = tables::rule(state);
    match degree {
        Degree::Msw | Degree::MswAfterBsw => {
            voice.fill(SchoolWord::LicenceClinical, &[rule.licence])
        }
        Degree::Bsw | Degree::BswFromAssociate if !rule.bachelor_licence.is_empty() => {
            voice.fill(SchoolWord::LicenceBachelor, &[rule.bachelor_licence])
        }
        Degree::Bsn | Degree::BsnFromAdn | Degree::BsnSecond => {
            voice.say(SchoolWord::LicenceNurse).to_owned()
        }
        Degree::Psyd => voice.say(SchoolWord::LicencePsychologist).to_owned(),
        _ => voice.say(SchoolWord::LicenceOther).to_owned(),
    }
}

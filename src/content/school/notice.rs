//! A school's statement for a state as sentences, to be shown and printed before an estimate for that state.
//!
//! The sentences attribute the statement to the school. A missing statement is reported as missing, never skipped.

use super::{Contact, Meets, Program, School};
use crate::answers::UsState;
use crate::estimate::Degree;
use crate::i18n::Locale;
use crate::i18n::messages::SchoolMessage;
use crate::tables;

/// A notice in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The school's determination; `None` if it makes no statement for the state.
    pub meets: Option<Meets>,
    pub heading: String,
    /// The statement, its consequence, its date and its author; a sentence or two each.
    pub sentences: Vec<String>,
    /// The school's page with details; the link text is [`SchoolMessage::StatementLink`].
    pub link: Option<String>,
    /// The contact to ask.
    pub contact: Contact,
}

/// The notice for this program and this state.
pub fn notice(school: &School, program: &Program, state: UsState, locale: Locale) -> Notice {
    let statement = program.statement(state);
    let meets = statement.map(|statement| statement.meets);
    let license = license(program.figures.degree, state, locale);
    let (template, follows) = match meets {
        Some(Meets::Yes) => (
            SchoolMessage::NOTICE_MEETS,
            SchoolMessage::NoticeMoreIsAsked,
        ),
        Some(Meets::No) => (
            SchoolMessage::NOTICE_DOES_NOT_MEET,
            SchoolMessage::NoticeMayNotDo,
        ),
        Some(Meets::NotDetermined) => (
            SchoolMessage::NOTICE_NOT_DETERMINED,
            SchoolMessage::NoticeAskFirst,
        ),
        None => (
            SchoolMessage::NOTICE_NOT_STATED,
            SchoolMessage::NoticeAskFirst,
        ),
    };
    let name = locale.state(state);
    let parts = [&school.name, &program.name, license.as_str(), name];
    let mut sentences = vec![
        locale.format(template, &parts),
        locale.text(follows).to_owned(),
    ];
    if let Some(statement) = statement {
        let day = locale.figures.date(&statement.on);
        sentences.push(locale.format(SchoolMessage::NOTICE_DATED, &[&day]));
        sentences.push(locale.text(SchoolMessage::NoticeWhose).to_owned());
    }
    if meets != Some(Meets::Yes) {
        sentences.push(locale.text(SchoolMessage::NoticeNotWhose).to_owned());
    }
    Notice {
        meets,
        heading: locale.format(SchoolMessage::NOTICE_HEADING, &[&school.name, name]),
        sentences,
        link: statement.and_then(|statement| statement.link.clone()),
        contact: school.contact.clone(),
    }
}

/// The license that a degree prepares for: `the clinical license (LISW)`.
pub fn license(degree: Degree, state: UsState, locale: Locale) -> String {
    let rule = tables::rule(state);
    match degree {
        Degree::Msw | Degree::MswAfterBsw => {
            locale.format(SchoolMessage::LICENSE_CLINICAL, &[rule.license])
        }
        Degree::Bsw | Degree::BswFromAssociate if !rule.bachelor_license.is_empty() => {
            locale.format(SchoolMessage::LICENSE_BACHELOR, &[rule.bachelor_license])
        }
        Degree::Bsn | Degree::BsnFromAdn | Degree::BsnSecond => {
            locale.text(SchoolMessage::LicenseNurse).to_owned()
        }
        Degree::Psyd => locale.text(SchoolMessage::LicensePsychologist).to_owned(),
        _ => locale.text(SchoolMessage::LicenseOther).to_owned(),
    }
}

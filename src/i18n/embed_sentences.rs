//! Texts of the calculator in a frame on another site: errors, diagnostics and fixes.

use super::messages::FrameMessage;
use super::{Locale, Template};
use crate::answers::{DegreeGoal, Language, Setting, UsState};
use crate::embedding::accent::Scheme;
use crate::embedding::diagnostics::{Finding, Subject, Verdict};
use crate::embedding::preset::FetchError;
use crate::embedding::settings::{Attribute, SettingError, Theme, suggested_value};

impl Locale {
    /// An error in an attribute, with valid values. `named` finds a state by its name: the host page already has
    /// the list, and all state names would be half of the embed program.
    pub fn attribute_error(
        &self,
        error: &SettingError,
        named: &dyn Fn(&str) -> Option<UsState>,
    ) -> String {
        match error {
            SettingError::Unknown(name) => {
                let names = listed(Attribute::ALL.map(Attribute::name));
                self.format(FrameMessage::UNKNOWN_ATTRIBUTE, &[name, &names])
            }
            SettingError::Value { attribute, value } => self.format(
                FrameMessage::BAD_VALUE,
                &[
                    attribute.name(),
                    value,
                    &self.right_value(*attribute, value, named),
                ],
            ),
            SettingError::Contrast {
                color,
                scheme,
                ratio,
            } => {
                let (surface, other) = match scheme {
                    Scheme::Light => (FrameMessage::OnLight, FrameMessage::Darker),
                    Scheme::Dark => (FrameMessage::OnDark, FrameMessage::Lighter),
                };
                let ratio = self.figures.number(i64::from(*ratio));
                self.format(
                    FrameMessage::LOW_CONTRAST,
                    &[color, self.text(surface), &ratio, self.text(other)],
                )
            }
        }
    }

    fn right_value(
        &self,
        attribute: Attribute,
        value: &str,
        named: &dyn Fn(&str) -> Option<UsState>,
    ) -> String {
        if let Some(meant) = suggested_value(attribute, value, named) {
            return self.format(FrameMessage::MEANT, &[meant]);
        }
        let one_of = |names: String| self.format(FrameMessage::ONE_OF, &[&names]);
        match attribute {
            Attribute::State => self.text(FrameMessage::RightState).to_owned(),
            Attribute::Degree => one_of(listed(DegreeGoal::ALL.iter().map(|plan| plan.name()))),
            Attribute::Setting => one_of(listed(Setting::ALL.iter().map(|setting| setting.name()))),
            Attribute::Language => one_of(listed(Language::ALL.iter().map(|l| l.name()))),
            Attribute::Theme => one_of(listed(Theme::ALL.map(Theme::name))),
            Attribute::Accent => self.text(FrameMessage::RightAccent).to_owned(),
            Attribute::HeadingLevel => self.text(FrameMessage::RightLevel).to_owned(),
            Attribute::Preset => self.text(FrameMessage::RightPreset).to_owned(),
            Attribute::Compact | Attribute::ShareAnswers => {
                self.text(FrameMessage::RightSwitch).to_owned()
            }
        }
    }

    /// Why the school's file could not be loaded.
    pub fn fetch_error(&self, why: FetchError) -> String {
        match why {
            FetchError::Status(status) => {
                self.format(FrameMessage::WHY_STATUS, &[&status.to_string()])
            }
            FetchError::Network => self.text(FrameMessage::WhyNetwork).to_owned(),
            FetchError::Timeout => self.text(FrameMessage::WhyTimeout).to_owned(),
            FetchError::Type => self.text(FrameMessage::WhyType).to_owned(),
            FetchError::Size => self.text(FrameMessage::WhySize).to_owned(),
        }
    }

    /// A diagnostics finding, and the fix if there is one.
    pub fn finding(
        &self,
        finding: &Finding,
        named: &dyn Fn(&str) -> Option<UsState>,
    ) -> (String, Option<String>) {
        let number = |number: usize| self.number(number as f64);
        let width = |template: Template<FrameMessage, 1>, width: u32| {
            self.format(template, &[&width.to_string()])
        };
        let word = |word: FrameMessage| self.text(word).to_owned();
        let (sentence, change) = match finding {
            Finding::Alone => (word(FrameMessage::Alone), None),
            Finding::Framed(origin) => (self.format(FrameMessage::FRAMED, &[origin]), None),
            Finding::FramedByUnknown => (word(FrameMessage::FramedByUnknown), None),
            Finding::Opaque => (word(FrameMessage::Opaque), Some(FrameMessage::OpaqueChange)),
            Finding::PolicyKept => (word(FrameMessage::PolicyKept), None),
            Finding::Forbidden(what) => (
                self.format(FrameMessage::FORBIDDEN, &[what]),
                Some(FrameMessage::ForbiddenChange),
            ),
            Finding::StorageOpen => (word(FrameMessage::StorageOpen), None),
            Finding::StorageBlocked => (
                word(FrameMessage::StorageBlocked),
                Some(FrameMessage::StorageChange),
            ),
            Finding::Heard => (word(FrameMessage::Heard), None),
            Finding::NothingHeard => (
                word(FrameMessage::NothingHeard),
                Some(FrameMessage::MessagesChange),
            ),
            Finding::NoAttributes => (word(FrameMessage::NoAttributes), None),
            Finding::AttributesGood(count) => (
                self.format(FrameMessage::ATTRIBUTES_GOOD, &[&number(*count)]),
                None,
            ),
            Finding::Attribute(error) => (
                self.attribute_error(error, named),
                Some(FrameMessage::AttributeChange),
            ),
            Finding::NoFile => (word(FrameMessage::NoFile), None),
            Finding::FileAwaited => (word(FrameMessage::FileAwaited), None),
            Finding::FileHere(length) => (
                self.format(FrameMessage::FILE_HERE, &[&number(*length)]),
                None,
            ),
            Finding::FileCopy(day, why) => (self.file_copy(day, *why), Some(change_for(*why))),
            Finding::FileMissing(why) => (
                self.format(FrameMessage::FILE_MISSING, &[&self.fetch_error(*why)]),
                Some(change_for(*why)),
            ),
            Finding::WidthGood(pixels) => (width(FrameMessage::WIDTH_GOOD, *pixels), None),
            Finding::Narrow(pixels) => (
                width(FrameMessage::NARROW, *pixels),
                Some(FrameMessage::NarrowChange),
            ),
        };
        (sentence, change.map(word))
    }

    /// States that a stored copy replaces the school's file.
    pub fn file_copy(&self, day: &str, why: FetchError) -> String {
        let day = self.figures.date(day);
        self.format(FrameMessage::FILE_COPY, &[&self.fetch_error(why), &day])
    }
}

const fn change_for(why: FetchError) -> FrameMessage {
    match why {
        FetchError::Network | FetchError::Timeout => FrameMessage::NetworkChange,
        FetchError::Status(_) => FrameMessage::StatusChange,
        FetchError::Type => FrameMessage::TypeChange,
        FetchError::Size => FrameMessage::SizeChange,
    }
}

/// The name of a finding's subject.
pub const fn subject(subject: Subject) -> FrameMessage {
    match subject {
        Subject::Place => FrameMessage::OfPlace,
        Subject::Policy => FrameMessage::OfPolicy,
        Subject::Storage => FrameMessage::OfStorage,
        Subject::Messages => FrameMessage::OfMessages,
        Subject::Attributes => FrameMessage::OfAttributes,
        Subject::File => FrameMessage::OfFile,
        Subject::Width => FrameMessage::OfWidth,
    }
}

/// The name of a verdict.
pub const fn verdict(verdict: Verdict) -> FrameMessage {
    match verdict {
        Verdict::Good => FrameMessage::VerdictGood,
        Verdict::Less => FrameMessage::VerdictLess,
        Verdict::Change => FrameMessage::VerdictChange,
    }
}

fn listed(names: impl IntoIterator<Item = &'static str>) -> String {
    let mut out = String::new();
    for name in names {
        if !out.is_empty() {
            out.push_str(", ");
        }
        out.push_str(name);
    }
    out
}

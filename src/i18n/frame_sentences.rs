//! The calculator in a frame of another site: what is wrong and what would be right, in sentences.

use super::Locale;
use super::frame_words::FrameWord;
use crate::answers::{Language, Plan, Setting, State};
use crate::frame::accent::Scheme;
use crate::frame::doctor::{Found, Subject, Verdict};
use crate::frame::preset::NotHere;
use crate::frame::settings::{Attribute, Fault, Theme, meant};

impl Locale {
    /// What is wrong with an attribute, and what would be right. `named` finds a state by its name, which the page
    /// can do from its own list: the names of all states would be half of the frame's program.
    pub fn frame_fault(&self, fault: &Fault, named: &dyn Fn(&str) -> Option<State>) -> String {
        match fault {
            Fault::Unknown(name) => {
                let names = listed(Attribute::ALL.map(Attribute::name));
                self.fill(FrameWord::UnknownAttribute, &[name, &names])
            }
            Fault::Value { attribute, value } => self.fill(
                FrameWord::BadValue,
                &[
                    attribute.name(),
                    value,
                    &self.right_value(*attribute, value, named),
                ],
            ),
            Fault::Contrast {
                color,
                scheme,
                ratio,
            } => {
                let (surface, other) = match scheme {
                    Scheme::Light => (FrameWord::OnLight, FrameWord::Darker),
                    Scheme::Dark => (FrameWord::OnDark, FrameWord::Lighter),
                };
                let ratio = self.figures.number(i64::from(*ratio));
                self.fill(
                    FrameWord::LowContrast,
                    &[color, self.say(surface), &ratio, self.say(other)],
                )
            }
        }
    }

    fn right_value(
        &self,
        attribute: Attribute,
        value: &str,
        named: &dyn Fn(&str) -> Option<State>,
    ) -> String {
        if let Some(meant) = meant(attribute, value, named) {
            return self.fill(FrameWord::Meant, &[meant]);
        }
        let one_of = |names: String| self.fill(FrameWord::OneOf, &[&names]);
        match attribute {
            Attribute::State => self.say(FrameWord::RightState).to_owned(),
            Attribute::Degree => one_of(listed(Plan::ALL.iter().map(|plan| plan.name()))),
            Attribute::Setting => one_of(listed(Setting::ALL.iter().map(|place| place.name()))),
            Attribute::Language => one_of(listed(Language::ALL.iter().map(|l| l.name()))),
            Attribute::Theme => one_of(listed(Theme::ALL.map(Theme::name))),
            Attribute::Accent => self.say(FrameWord::RightAccent).to_owned(),
            Attribute::HeadingLevel => self.say(FrameWord::RightLevel).to_owned(),
            Attribute::Preset => self.say(FrameWord::RightPreset).to_owned(),
            Attribute::Compact | Attribute::ShareAnswers => {
                self.say(FrameWord::RightSwitch).to_owned()
            }
        }
    }

    /// Why the school's file did not come.
    pub fn not_here(&self, why: NotHere) -> String {
        match why {
            NotHere::Status(status) => self.fill(FrameWord::WhyStatus, &[&status.to_string()]),
            NotHere::Network => self.say(FrameWord::WhyNetwork).to_owned(),
            NotHere::Timeout => self.say(FrameWord::WhyTimeout).to_owned(),
            NotHere::Type => self.say(FrameWord::WhyType).to_owned(),
            NotHere::Size => self.say(FrameWord::WhySize).to_owned(),
        }
    }

    /// What was found, and what to change, where there is something.
    pub fn frame_finding(
        &self,
        found: &Found,
        named: &dyn Fn(&str) -> Option<State>,
    ) -> (String, Option<String>) {
        let number = |number: usize| self.number(number as f64);
        let width = |word: FrameWord, width: u32| self.fill(word, &[&width.to_string()]);
        let word = |word: FrameWord| self.say(word).to_owned();
        let (said, change) = match found {
            Found::Alone => (word(FrameWord::Alone), None),
            Found::Framed(origin) => (self.fill(FrameWord::Framed, &[origin]), None),
            Found::FramedByUnknown => (word(FrameWord::FramedByUnknown), None),
            Found::Opaque => (word(FrameWord::Opaque), Some(FrameWord::OpaqueChange)),
            Found::PolicyKept => (word(FrameWord::PolicyKept), None),
            Found::Forbidden(what) => (
                self.fill(FrameWord::Forbidden, &[what]),
                Some(FrameWord::ForbiddenChange),
            ),
            Found::StorageOpen => (word(FrameWord::StorageOpen), None),
            Found::StorageBlocked => (
                word(FrameWord::StorageBlocked),
                Some(FrameWord::StorageChange),
            ),
            Found::Heard => (word(FrameWord::Heard), None),
            Found::NothingHeard => (
                word(FrameWord::NothingHeard),
                Some(FrameWord::MessagesChange),
            ),
            Found::NoAttributes => (word(FrameWord::NoAttributes), None),
            Found::AttributesGood(given) => (
                self.fill(FrameWord::AttributesGood, &[&number(*given)]),
                None,
            ),
            Found::Attribute(fault) => (
                self.frame_fault(fault, named),
                Some(FrameWord::AttributeChange),
            ),
            Found::NoFile => (word(FrameWord::NoFile), None),
            Found::FileAwaited => (word(FrameWord::FileAwaited), None),
            Found::FileHere(length) => (self.fill(FrameWord::FileHere, &[&number(*length)]), None),
            Found::FileCopy(day, why) => (self.file_copy(day, *why), Some(change_for(*why))),
            Found::FileMissing(why) => (
                self.fill(FrameWord::FileMissing, &[&self.not_here(*why)]),
                Some(change_for(*why)),
            ),
            Found::WidthGood(pixels) => (width(FrameWord::WidthGood, *pixels), None),
            Found::Narrow(pixels) => (
                width(FrameWord::Narrow, *pixels),
                Some(FrameWord::NarrowChange),
            ),
        };
        (said, change.map(word))
    }

    /// That a copy stands in for the school's file.
    pub fn file_copy(&self, day: &str, why: NotHere) -> String {
        let day = self.figures.date(day);
        self.fill(FrameWord::FileCopy, &[&self.not_here(why), &day])
    }
}

const fn change_for(why: NotHere) -> FrameWord {
    match why {
        NotHere::Network | NotHere::Timeout => FrameWord::NetworkChange,
        NotHere::Status(_) => FrameWord::StatusChange,
        NotHere::Type => FrameWord::TypeChange,
        NotHere::Size => FrameWord::SizeChange,
    }
}

/// The word for what a finding is about.
pub const fn subject(subject: Subject) -> FrameWord {
    match subject {
        Subject::Place => FrameWord::OfPlace,
        Subject::Policy => FrameWord::OfPolicy,
        Subject::Storage => FrameWord::OfStorage,
        Subject::Messages => FrameWord::OfMessages,
        Subject::Attributes => FrameWord::OfAttributes,
        Subject::File => FrameWord::OfFile,
        Subject::Width => FrameWord::OfWidth,
    }
}

/// The word for a verdict.
pub const fn verdict(verdict: Verdict) -> FrameWord {
    match verdict {
        Verdict::Good => FrameWord::VerdictGood,
        Verdict::Less => FrameWord::VerdictLess,
        Verdict::Change => FrameWord::VerdictChange,
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

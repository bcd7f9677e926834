//! The attributes, each with a control of its own, and what is wrong with one.

use web_sys::Element as DomElement;

use super::preview;
use crate::answers::{Language, Plan, Setting, State};
use crate::browser::page as browser;
use crate::frame::accent::{self, Scheme};
use crate::frame::{Attribute, Theme};
use crate::reader::Shelf;
use crate::school::disclosure::by_name;
use crate::text::embed_words::EmbedWord;
use crate::text::{Locale, names};
use crate::ui::tree::{ACT, Element, el};

/// A choice of a select: its value, and its words.
type Choice = (&'static str, &'static str);

pub fn card(shelf: Shelf, locale: Locale) -> Element {
    let form = Form { shelf, locale };
    super::card(locale, "embed-form-heading", EmbedWord::FormTitle)
        .id("embed-form")
        .add(super::lead(locale, EmbedWord::FormLead))
        .add(el("div").class("embed-fields").add(form.fields()))
}

/// The states by their names.
pub fn states(locale: Locale) -> Vec<Choice> {
    let states = by_name(locale).into_iter();
    states
        .map(|state| (state.name(), locale.state(state)))
        .collect()
}

/// Takes over what was entered.
pub fn set(shelf: Shelf, attribute: &str, from: &DomElement) {
    let Some(attribute) = Attribute::from_name(attribute) else {
        return;
    };
    let entered = browser::entered(from);
    let before = shelf.now(|state| state.embed.draft.get(attribute) == entered);
    // A control tells a change twice.
    if before {
        return;
    }
    shelf.update(|state| {
        state.embed.draft.set(attribute, &entered);
        state.embed.copied = None;
    });
    preview::tell(shelf);
}

#[derive(Clone, Copy)]
struct Form {
    shelf: Shelf,
    locale: Locale,
}

impl Form {
    fn fields(self) -> Vec<Element> {
        let say = |word| self.locale.say(word);
        let plans = Plan::ALL
            .iter()
            .map(|c| (c.name(), self.locale.say(names::plan(*c))));
        let settings = Setting::ALL.iter();
        let settings = settings.map(|c| (c.name(), self.locale.say(names::setting(*c))));
        let languages = Language::ALL.iter().map(|c| {
            let word = match c {
                Language::English => EmbedWord::English,
                Language::Spanish => EmbedWord::Spanish,
            };
            (c.name(), say(word))
        });
        let themes = [Theme::Light, Theme::Dark].map(|c| {
            let word = match c {
                Theme::Light => EmbedWord::ThemeLight,
                _ => EmbedWord::ThemeDark,
            };
            (c.name(), say(word))
        });
        let levels = ["1", "2", "3", "4", "5", "6"].map(|level| (level, level));
        let not_set = say(EmbedWord::NotSet);
        let of = Attribute::State;
        vec![
            self.select(of, EmbedWord::State, not_set, states(self.locale)),
            self.select(
                Attribute::Degree,
                EmbedWord::Degree,
                not_set,
                plans.collect(),
            ),
            self.select(
                Attribute::Setting,
                EmbedWord::Setting,
                not_set,
                settings.collect(),
            ),
            self.select(
                Attribute::Language,
                EmbedWord::Language,
                say(EmbedWord::LanguageOpen),
                languages.collect(),
            ),
            self.select(
                Attribute::Theme,
                EmbedWord::Theme,
                say(EmbedWord::ThemeAuto),
                themes.to_vec(),
            ),
            self.text(Attribute::Accent, EmbedWord::Accent, EmbedWord::AccentHint)
                .add(self.reached()),
            self.levels(levels.to_vec()),
            self.text(Attribute::Preset, EmbedWord::Preset, EmbedWord::PresetHint),
            self.switch(Attribute::Compact, EmbedWord::Compact),
            self.switch(Attribute::ShareAnswers, EmbedWord::Share),
        ]
    }

    fn entered(self, attribute: Attribute) -> String {
        self.shelf
            .with(|state| state.embed.draft.get(attribute).to_owned())
    }

    fn label(self, attribute: Attribute, word: EmbedWord) -> Element {
        let code = el("code").attr("translate", "no").add(attribute.name());
        el("label")
            .attr("for", id(attribute))
            .add(self.locale.say(word))
            .add(" ")
            .add(code)
    }

    fn select(
        self,
        attribute: Attribute,
        word: EmbedWord,
        nothing: &'static str,
        choices: Vec<Choice>,
    ) -> Element {
        let option = |(value, word): Choice| el("option").attr("value", value).add(word);
        let mut options = vec![option(("", nothing))];
        options.extend(choices.into_iter().map(option));
        let select = el("select")
            .attr("id", id(attribute))
            .attr(ACT, format!("set {}", attribute.name()))
            .add(options)
            .value(self.entered(attribute));
        el("div")
            .class("field")
            .add(self.label(attribute, word))
            .add(select)
    }

    /// The level of the headings; the usual one stands as the choice that it is.
    fn levels(self, levels: Vec<Choice>) -> Element {
        let hint = format!("{}-hint", id(Attribute::HeadingLevel));
        let options: Vec<Element> = levels
            .into_iter()
            .map(|(value, word)| el("option").attr("value", value).add(word))
            .collect();
        let entered = self.entered(Attribute::HeadingLevel);
        let usual = || {
            crate::frame::settings::HeadingLevel::default()
                .of(1)
                .to_string()
        };
        let select = el("select")
            .attr("id", id(Attribute::HeadingLevel))
            .attr("aria-describedby", hint.clone())
            .attr(ACT, format!("set {}", Attribute::HeadingLevel.name()))
            .add(options)
            .value(if entered.is_empty() { usual() } else { entered });
        el("div")
            .class("field")
            .add(self.label(Attribute::HeadingLevel, EmbedWord::HeadingLevel))
            .add(select)
            .add(
                el("p")
                    .class("hint")
                    .attr("id", hint)
                    .add(self.locale.say(EmbedWord::HeadingHint)),
            )
    }

    fn text(self, attribute: Attribute, word: EmbedWord, hint: EmbedWord) -> Element {
        let faults = self.shelf.with(|state| state.embed.draft.faults(attribute));
        let (hint_id, error_id) = (
            format!("{}-hint", id(attribute)),
            format!("{}-error", id(attribute)),
        );
        let faulty = !faults.is_empty();
        let described = if faulty {
            format!("{hint_id} {error_id}")
        } else {
            hint_id.clone()
        };
        let named = |name: &str| {
            let is_it = |state: &&State| self.locale.state(**state).eq_ignore_ascii_case(name);
            State::ALL.iter().find(is_it).copied()
        };
        let told = faults
            .iter()
            .map(|fault| self.locale.frame_fault(fault, &named));
        let mut told: Vec<String> = told.collect();
        told.push(self.locale.say(EmbedWord::LeftOut).to_owned());
        let error = faulty.then(|| {
            el("p")
                .class("error")
                .attr("id", error_id)
                .add(told.join(" "))
        });
        let input = el("input")
            .attr("id", id(attribute))
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("autocapitalize", "none")
            .attr("spellcheck", "false")
            .attr("maxlength", "2000")
            .attr("aria-describedby", described)
            .attr("aria-invalid", if faulty { "true" } else { "false" })
            .attr(ACT, format!("set {}", attribute.name()))
            .value(self.entered(attribute));
        el("div")
            .class(if faulty { "field faulty" } else { "field" })
            .add(self.label(attribute, word))
            .add(input)
            .add(
                el("p")
                    .class("hint")
                    .attr("id", hint_id)
                    .add(self.locale.say(hint)),
            )
            .add(error)
    }

    fn switch(self, attribute: Attribute, word: EmbedWord) -> Element {
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", id(attribute))
            .attr(ACT, format!("set {}", attribute.name()))
            .checked(!self.entered(attribute).is_empty());
        el("div")
            .class("option")
            .add(input)
            .add(self.label(attribute, word))
    }

    /// How well the color can be read, where it is one.
    fn reached(self) -> Option<Element> {
        let entered = self.entered(Attribute::Accent);
        let (one, two) = accent::parse(&entered)?;
        let read = self.shelf.with(|state| state.embed.draft.read());
        let used = read.settings.accent;
        let schemes = [
            (
                Scheme::Light,
                one,
                used.light,
                [EmbedWord::ReachedLight, EmbedWord::OursLight],
            ),
            (
                Scheme::Dark,
                two.unwrap_or(one),
                used.dark,
                [EmbedWord::ReachedDark, EmbedWord::OursDark],
            ),
        ];
        let wanted = |scheme: Scheme| match read.settings.theme {
            Theme::Auto => true,
            Theme::Light => scheme == Scheme::Light,
            Theme::Dark => scheme == Scheme::Dark,
        };
        let parts: Vec<String> = schemes
            .into_iter()
            .filter(|(scheme, ..)| wanted(*scheme))
            .map(|(scheme, color, used, [good, ours])| {
                let ratio = f64::from(accent::reached(color, scheme)) / 100.0;
                let word = if used.is_some() { good } else { ours };
                self.locale.fill(word, &[&self.locale.number(ratio)])
            })
            .collect();
        let text = self
            .locale
            .fill(EmbedWord::AccentReached, &[&parts.join("; ")]);
        Some(
            el("p")
                .class("hint")
                .id("embed-contrast")
                .attr("role", "status")
                .add(text),
        )
    }
}

fn id(attribute: Attribute) -> String {
    format!("embed-{}", attribute.name())
}

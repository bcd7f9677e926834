//! The attributes of the custom element, each with its control.

use leptos::prelude::*;

use super::fields::{AttributeSelect, AttributeSwitch, AttributeText};
use super::lead;
use crate::answers::{DegreeGoal, Language, Setting};
use crate::components::{Choice, state_choices};
use crate::embedding::accent::{self, Scheme};
use crate::embedding::draft::Draft;
use crate::embedding::settings::HeadingLevel;
use crate::embedding::{Attribute, Theme};
use crate::i18n::messages::EmbedMessage;
use crate::i18n::{Locale, names};
use crate::state::schools::schools;

/// The HTML heading levels.
const LEVELS: [&str; 6] = ["1", "2", "3", "4", "5", "6"];

#[component]
pub fn Form(locale: Locale) -> impl IntoView {
    const HEADING: &str = "embed-form-heading";
    view! {
        <section class="card" id="embed-form" aria-labelledby=HEADING>
            <h2 id=HEADING>{locale.text(EmbedMessage::FormTitle)}</h2>
            {lead(locale, EmbedMessage::FormLead)}
            <div class="embed-fields">
                {answers(locale)}
                {appearance_fields(locale)}
                {integration_fields(locale)}
            </div>
        </section>
    }
}

/// The answers that the calculator opens with.
fn answers(locale: Locale) -> AnyView {
    let not_set = || choice("", locale.text(EmbedMessage::NotSet));
    let degrees = DegreeGoal::ALL.iter();
    let degrees = degrees.map(|plan| choice(plan.name(), locale.text(names::plan(*plan))));
    let settings = Setting::ALL.iter();
    let settings = settings.map(|one| choice(one.name(), locale.text(names::setting(*one))));
    view! {
        <AttributeSelect
            locale
            attribute=Attribute::State
            word=EmbedMessage::State
            choices=state_choices(locale, locale.text(EmbedMessage::NotSet))
        />
        <AttributeSelect
            locale
            attribute=Attribute::Degree
            word=EmbedMessage::Degree
            choices=[not_set()].into_iter().chain(degrees).collect()
        />
        <AttributeSelect
            locale
            attribute=Attribute::Setting
            word=EmbedMessage::Setting
            choices=[not_set()].into_iter().chain(settings).collect()
        />
    }
    .into_any()
}

/// Language and colors.
fn appearance_fields(locale: Locale) -> AnyView {
    let say = |word: EmbedMessage| locale.text(word);
    let mut languages = vec![choice("", say(EmbedMessage::LanguageOpen))];
    languages.extend(Language::ALL.iter().map(|language| {
        let word = match language {
            Language::English => EmbedMessage::English,
            Language::Spanish => EmbedMessage::Spanish,
        };
        choice(language.name(), say(word))
    }));
    let themes = vec![
        choice("", say(EmbedMessage::ThemeAuto)),
        choice(Theme::Light.name(), say(EmbedMessage::ThemeLight)),
        choice(Theme::Dark.name(), say(EmbedMessage::ThemeDark)),
    ];
    view! {
        <AttributeSelect
            locale
            attribute=Attribute::Language
            word=EmbedMessage::Language
            choices=languages
        />
        <AttributeSelect locale attribute=Attribute::Theme word=EmbedMessage::Theme choices=themes/>
        <AttributeText
            locale
            attribute=Attribute::Accent
            word=EmbedMessage::Accent
            hint=EmbedMessage::AccentHint
        >
            <Contrast locale/>
        </AttributeText>
    }
    .into_any()
}

/// The layout in the host page, the school's file, and what is reported to the host page.
fn integration_fields(locale: Locale) -> AnyView {
    // Selected while the attribute is not set.
    let usual = HeadingLevel::default().of(1).to_string();
    view! {
        <AttributeSelect
            locale
            attribute=Attribute::HeadingLevel
            word=EmbedMessage::HeadingLevel
            choices=LEVELS.iter().map(|level| choice(level, level)).collect()
            usual
            hint=locale.text(EmbedMessage::HeadingHint)
        />
        <AttributeText
            locale
            attribute=Attribute::Preset
            word=EmbedMessage::Preset
            hint=EmbedMessage::PresetHint
        />
        <AttributeSwitch locale attribute=Attribute::Compact word=EmbedMessage::Compact/>
        <AttributeSwitch locale attribute=Attribute::ShareAnswers word=EmbedMessage::Share/>
    }
    .into_any()
}

fn choice(value: &'static str, word: &'static str) -> Choice {
    (value, word.to_owned())
}

/// The contrast of the accent color, if it is valid.
#[component]
fn Contrast(locale: Locale) -> impl IntoView {
    let schools = schools();
    let reached = Memo::new(move |_| schools.draft.with(|draft| reached(locale, draft)));
    move || {
        reached.get().map(|text| {
            view! { <p class="hint" id="embed-contrast" role="status">{text}</p> }
        })
    }
}

fn reached(locale: Locale, draft: &Draft) -> Option<String> {
    let (one, two) = accent::parse(draft.get(Attribute::Accent))?;
    let read = draft.read();
    let used = read.settings.accent;
    let schemes = [
        (
            Scheme::Light,
            one,
            used.light,
            [EmbedMessage::REACHED_LIGHT, EmbedMessage::OURS_LIGHT],
        ),
        (
            Scheme::Dark,
            two.unwrap_or(one),
            used.dark,
            [EmbedMessage::REACHED_DARK, EmbedMessage::OURS_DARK],
        ),
    ];
    let is_wanted = |scheme: Scheme| match read.settings.theme {
        Theme::Auto => true,
        Theme::Light => scheme == Scheme::Light,
        Theme::Dark => scheme == Scheme::Dark,
    };
    let parts: Vec<String> = schemes
        .into_iter()
        .filter(|(scheme, ..)| is_wanted(*scheme))
        .map(|(scheme, color, used, [good, ours])| {
            let ratio = f64::from(accent::reached(color, scheme)) / 100.0;
            let word = if used.is_some() { good } else { ours };
            locale.format(word, &[&locale.number(ratio)])
        })
        .collect();
    Some(locale.format(EmbedMessage::ACCENT_REACHED, &[&parts.join("; ")]))
}

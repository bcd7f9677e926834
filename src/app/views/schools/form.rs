//! The attributes of the element, each with a control of its own.

use leptos::prelude::*;

use super::fields::{AttributeSelect, AttributeSwitch, AttributeText};
use super::lead;
use crate::answers::{Language, Plan, Setting};
use crate::components::Choice;
use crate::frame::accent::{self, Scheme};
use crate::frame::draft::Draft;
use crate::frame::settings::HeadingLevel;
use crate::frame::{Attribute, Theme};
use crate::state::schools::schools;
use crate::text::embed_words::EmbedWord;
use crate::text::{Locale, names};

/// The levels of headings that a page has.
const LEVELS: [&str; 6] = ["1", "2", "3", "4", "5", "6"];

#[component]
pub fn Form(locale: Locale) -> impl IntoView {
    const HEADING: &str = "embed-form-heading";
    view! {
        <section class="card" id="embed-form" aria-labelledby=HEADING>
            <h2 id=HEADING>{locale.say(EmbedWord::FormTitle)}</h2>
            {lead(locale, EmbedWord::FormLead)}
            <div class="embed-fields">
                {answers(locale)}
                {looks(locale)}
                {rest(locale)}
            </div>
        </section>
    }
}

/// What the calculator opens with.
fn answers(locale: Locale) -> AnyView {
    let not_set = || choice("", locale.say(EmbedWord::NotSet));
    let degrees = Plan::ALL.iter();
    let degrees = degrees.map(|plan| choice(plan.name(), locale.say(names::plan(*plan))));
    let settings = Setting::ALL.iter();
    let settings = settings.map(|one| choice(one.name(), locale.say(names::setting(*one))));
    view! {
        <AttributeSelect
            locale
            attribute=Attribute::State
            word=EmbedWord::State
            choices=states(locale)
        />
        <AttributeSelect
            locale
            attribute=Attribute::Degree
            word=EmbedWord::Degree
            choices=[not_set()].into_iter().chain(degrees).collect()
        />
        <AttributeSelect
            locale
            attribute=Attribute::Setting
            word=EmbedWord::Setting
            choices=[not_set()].into_iter().chain(settings).collect()
        />
    }
    .into_any()
}

/// Its language and its colors.
fn looks(locale: Locale) -> AnyView {
    let say = |word: EmbedWord| locale.say(word);
    let mut languages = vec![choice("", say(EmbedWord::LanguageOpen))];
    languages.extend(Language::ALL.iter().map(|language| {
        let word = match language {
            Language::English => EmbedWord::English,
            Language::Spanish => EmbedWord::Spanish,
        };
        choice(language.name(), say(word))
    }));
    let themes = vec![
        choice("", say(EmbedWord::ThemeAuto)),
        choice(Theme::Light.name(), say(EmbedWord::ThemeLight)),
        choice(Theme::Dark.name(), say(EmbedWord::ThemeDark)),
    ];
    view! {
        <AttributeSelect
            locale
            attribute=Attribute::Language
            word=EmbedWord::Language
            choices=languages
        />
        <AttributeSelect locale attribute=Attribute::Theme word=EmbedWord::Theme choices=themes/>
        <AttributeText
            locale
            attribute=Attribute::Accent
            word=EmbedWord::Accent
            hint=EmbedWord::AccentHint
        >
            <Contrast locale/>
        </AttributeText>
    }
    .into_any()
}

/// How it stands in the school's page, the school's file, and what it tells the page.
fn rest(locale: Locale) -> AnyView {
    // The usual level stands as the choice that it is.
    let usual = HeadingLevel::default().of(1).to_string();
    view! {
        <AttributeSelect
            locale
            attribute=Attribute::HeadingLevel
            word=EmbedWord::HeadingLevel
            choices=LEVELS.iter().map(|level| choice(level, level)).collect()
            usual
            hint=locale.say(EmbedWord::HeadingHint)
        />
        <AttributeText
            locale
            attribute=Attribute::Preset
            word=EmbedWord::Preset
            hint=EmbedWord::PresetHint
        />
        <AttributeSwitch locale attribute=Attribute::Compact word=EmbedWord::Compact/>
        <AttributeSwitch locale attribute=Attribute::ShareAnswers word=EmbedWord::Share/>
    }
    .into_any()
}

fn choice(value: &'static str, word: &'static str) -> Choice {
    (value, word.to_owned())
}

/// The states by their names, and none of them.
pub fn states(locale: Locale) -> Vec<Choice> {
    let states = locale.states_by_name().into_iter();
    let states = states.map(|(state, name)| choice(state.name(), name));
    [choice("", locale.say(EmbedWord::NotSet))]
        .into_iter()
        .chain(states)
        .collect()
}

/// How well the color can be read, where it is one.
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
            [EmbedWord::ReachedLight, EmbedWord::OursLight],
        ),
        (
            Scheme::Dark,
            two.unwrap_or(one),
            used.dark,
            [EmbedWord::ReachedDark, EmbedWord::OursDark],
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
            locale.fill(word, &[&locale.number(ratio)])
        })
        .collect();
    Some(locale.fill(EmbedWord::AccentReached, &[&parts.join("; ")]))
}

//! What stands around form and result: header, messages, actions, footer, the bar at the foot of a phone.

use leptos::prelude::*;

use super::Page;
use super::page::{Copied, Keeping, Notice};
use crate::answers::{Answers, Language};
use crate::saved::Unreadable;
use crate::text::{Word, names};
use crate::web::page::{self as browser, Theme};

pub fn header(page: Page) -> impl IntoView + use<> {
    let other = move || match page.language.get() {
        Language::English => Language::Spanish,
        Language::Spanish => Language::English,
    };
    let theme_word = |theme: Theme| match theme {
        Theme::Auto => Word::ThemeAuto,
        Theme::Light => Word::ThemeLight,
        Theme::Dark => Word::ThemeDark,
    };
    let themes: Vec<_> = Theme::ALL
        .into_iter()
        .map(|theme| view! { <option value=theme.name()>{page.word(theme_word(theme))}</option> })
        .collect();
    view! {
        <header class="bar">
            // A button that looks like a link: the focus moves, the address stays.
            <button type="button" class="skip" on:click=|_| browser::focus("result")>{page.word(Word::SkipToResult)}</button>
            <span class="mark">"case"<span>"path"</span></span>
            <div class="tools">
                <button
                    type="button"
                    class="pill"
                    lang=move || other().name()
                    on:click=move |_| {
                        let answers = page.answers.get_untracked();
                        page.change(Answers { language: Some(other()), ..answers }, None);
                    }
                >
                    {page.word(Word::OtherLanguage)}
                </button>
                <label class="visually-hidden" for="theme">{page.word(Word::Theme)}</label>
                <select
                    id="theme"
                    class="pill"
                    on:change=move |event| {
                        let name = event_target_value(&event);
                        let theme = Theme::ALL.into_iter().find(|theme| theme.name() == name);
                        page.theme.set(theme.unwrap_or(Theme::Auto));
                    }
                >
                    {themes}
                </select>
            </div>
        </header>
    }
}

pub fn intro(page: Page) -> impl IntoView + use<> {
    view! {
        <div class="intro">
            <h1>{page.word(Word::Title)}</h1>
            <p>{page.word(Word::Lead)}</p>
        </div>
    }
}

pub fn notices(page: Page) -> impl IntoView + use<> {
    let list = move || page.notices.get().into_iter().map(|notice| one_notice(page, notice)).collect::<Vec<_>>();
    view! {
        <div class="notices" role="status">
            {list}
            {move || choice(page)}
        </div>
    }
}

fn one_notice(page: Page, notice: Notice) -> impl IntoView + use<> {
    let voice = page.voice();
    let text = match &notice {
        Notice::BadValue(note) => voice.link_note(note.field, &note.value),
        Notice::OtherVersion => voice.say(Word::LinkOtherVersion).to_owned(),
        Notice::WelcomeBack(since) => voice.fill(Word::WelcomeBack, &[&voice.figures.date(day(since))]),
        Notice::Cleared(_) => voice.say(Word::Cleared).to_owned(),
    };
    let action = match &notice {
        Notice::WelcomeBack(_) => Some(
            view! { <button type="button" class="quiet" on:click=move |_| page.clear()>{voice.say(Word::StartNew)}</button> }
                .into_any(),
        ),
        Notice::Cleared(_) => Some(
            view! { <button type="button" class="quiet" on:click=move |_| page.undo_clear()>{voice.say(Word::Undo)}</button> }
                .into_any(),
        ),
        Notice::BadValue(_) | Notice::OtherVersion => None,
    };
    let close = match &notice {
        Notice::WelcomeBack(_) => Word::Continue,
        _ => Word::Dismiss,
    };
    view! {
        <p class="notice">
            <span>{text}</span>
            <span class="row">
                <button type="button" class="quiet" on:click=move |_| page.dismiss(&notice)>{voice.say(close)}</button>
                {action}
            </span>
        </p>
    }
}

/// A link is shown beside answers that were kept before: the user chooses.
fn choice(page: Page) -> Option<impl IntoView + use<>> {
    let Keeping::Link(kept) = page.keeping.get() else { return None };
    let voice = page.voice();
    let mine = voice.fill(Word::UseMine, &[&voice.figures.date(day(&kept.saved))]);
    Some(view! {
        <p class="notice">
            <span>{voice.say(Word::NotKeptLink)}</span>
            <span class="row">
                <button type="button" class="quiet" on:click=move |_| page.back_to_mine()>{mine}</button>
                <button type="button" class="quiet" on:click=move |_| page.keep_these()>{voice.say(Word::KeepThese)}</button>
            </span>
        </p>
    })
}

/// The day of `YYYY-MM-DDTHH:MM`.
fn day(saved: &str) -> &str {
    saved.get(..10).unwrap_or(saved)
}

pub fn actions(page: Page) -> impl IntoView + use<> {
    view! {
        <div class="actions">
            <div class="row">
                <button type="button" class="button" on:click=move |_| page.copy_link()>{page.word(Word::CopyLink)}</button>
                <button type="button" class="button quiet-button" on:click=|_| browser::print()>{page.word(Word::Print)}</button>
                <button type="button" class="button quiet-button" on:click=move |_| page.clear()>{page.word(Word::ClearNow)}</button>
            </div>
            <div role="status">{move || copied(page)}</div>
            <p class="saved" id="saved">{move || keeping(page)}</p>
            {move || start_anew(page)}
        </div>
    }
}

fn copied(page: Page) -> Option<AnyView> {
    let voice = page.voice();
    match page.copied.get() {
        Copied::NotAsked => None,
        Copied::Yes => Some(view! { <p class="saved">{voice.say(Word::LinkCopied)}</p> }.into_any()),
        Copied::No(link) => Some(
            view! {
                <label class="saved" for="link">{voice.say(Word::LinkNotCopied)}</label>
                <input id="link" type="text" readonly prop:value=link />
            }
            .into_any(),
        ),
    }
}

fn keeping(page: Page) -> String {
    let voice = page.voice();
    let word = match page.keeping.get() {
        Keeping::Here(saved) if saved.is_empty() => Word::SavedNothingYet,
        Keeping::Here(saved) => {
            return voice.fill(Word::SavedAt, &[saved.get(11..16).unwrap_or(&saved)]);
        }
        Keeping::Blocked => Word::NotKeptBlocked,
        Keeping::Full => Word::NotKeptFull,
        Keeping::Unreadable(Unreadable::Damaged) => Word::NotKeptDamaged,
        Keeping::Unreadable(Unreadable::Newer) => Word::NotKeptNewer,
        Keeping::Link(_) => Word::NotKeptLink,
    };
    voice.say(word).to_owned()
}

/// What is damaged is replaced only when the user says so; what is newer never is.
fn start_anew(page: Page) -> Option<impl IntoView + use<>> {
    (page.keeping.get() == Keeping::Unreadable(Unreadable::Damaged)).then(|| {
        view! {
            <button type="button" class="quiet" on:click=move |_| page.keep_these()>{page.word(Word::StartAnew)}</button>
        }
    })
}

pub fn footer(page: Page) -> impl IntoView + use<> {
    let printed = move || {
        // What the link holds changes with the answers.
        page.answers.track();
        let voice = page.voice();
        voice.fill(Word::PrintedOn, &[&voice.figures.date(day(&browser::now())), &page.link()])
    };
    view! {
        <footer>
            <p>{page.word(Word::Footer)}</p>
            <p class="print-only">{printed}</p>
        </footer>
    }
}

/// On a phone: the two results, always in sight.
pub fn foot_bar(page: Page) -> impl IntoView + use<> {
    move || {
        let headline = page.headline();
        let voice = page.voice();
        headline.limit?;
        let dash = || "–".to_owned();
        let pay = headline.pay_typical.map_or_else(dash, |pay| voice.figures.dollars(i64::from(pay)));
        let months = headline.months_typical.map_or_else(dash, |months| voice.duration(months));
        let clinical = page.result.with(|r| r.as_ref().is_ok_and(|e| e.clock.practice.is_some()));
        let end = if clinical { Word::BarTime } else { Word::BarEnd };
        Some(view! {
            <div class="foot-bar">
                <p><small>{voice.say(Word::BarPay)}</small><strong>{pay}</strong></p>
                <p><small>{voice.say(end)}</small><strong>{months}</strong></p>
                <button type="button" class="button" on:click=|_| browser::focus("why")>{voice.say(Word::BarWhy)}</button>
            </div>
        })
    }
}

/// What a screen reader hears, after a pause, when the result changes.
pub fn spoken(page: Page) -> impl IntoView + use<> {
    view! { <p class="visually-hidden" role="status" aria-live="polite" id="spoken">{move || page.spoken.get()}</p> }
}

/// The label of the first field whose entry cannot be used.
pub fn first_fault(page: Page) -> Option<String> {
    let field = page.faulty.with(|faulty| faulty.first().copied())?;
    let voice = page.voice();
    Some(voice.fill(Word::LastGood, &[voice.say(names::field(field))]))
}

//! What stands around form and result: header, messages, actions, footer, the bar at the foot of a phone.

use super::Page;
use super::ask::TRY_AGAIN;
use super::pieces::{beside, button, small};
use super::state::{Act, Copied, Keeping, Notice};
use super::tree::{ACT, Element, el};
use crate::answers::{Answers, Language, View};
use crate::browser::page::{self as browser, Theme};
use crate::link;
use crate::pages;
use crate::parts::Request;
use crate::saved::Unreadable;
use crate::text::{Locale, Word, names};

pub fn header(page: Page) -> Element {
    let locale = page.locale();
    let other = match locale.language {
        Language::English => Language::Spanish,
        Language::Spanish => Language::English,
    };
    let themes: Vec<Element> = Theme::ALL
        .into_iter()
        .map(|theme| {
            let word = match theme {
                Theme::Auto => Word::ThemeAuto,
                Theme::Light => Word::ThemeLight,
                Theme::Dark => Word::ThemeDark,
            };
            el("option")
                .attr("value", theme.name())
                .add(locale.say(word))
        })
        .collect();
    let theme_label = el("label")
        .class("visually-hidden")
        .attr("for", "theme")
        .add(locale.say(Word::Theme));
    let theme = el("select")
        .id("theme")
        .class("pill")
        .attr(ACT, Act::Theme.mark())
        .add(themes);
    let tools = el("div")
        .class("tools")
        .add(
            button("pill", Act::OtherLanguage, locale.say(Word::OtherLanguage))
                .attr("lang", other.name()),
        )
        .add(theme_label)
        .add(theme);
    let mark = el("span")
        .class("mark")
        .add("case")
        .add(el("span").add("path"));
    // The skip link is a button: it moves the focus and leaves the address alone.
    let skip = button("skip", Act::Focus("result"), locale.say(Word::SkipToResult));
    el("header")
        .class("bar")
        .add(skip)
        .add(mark)
        .add(views(page, locale))
        .add(tools)
}

/// The views of the page, as links that can be opened in another tab.
fn views(page: Page, locale: Locale) -> Element {
    let answers = page.with(|state| state.answers);
    let shown = page.room().unwrap_or(View::Estimate);
    let links = names::VIEWS.map(|(view, word)| {
        let link = view_link(answers, view).add(locale.say(word));
        if view == shown {
            link.attr("aria-current", "page")
        } else {
            link
        }
    });
    el("nav")
        .class("views")
        .attr("aria-label", locale.say(Word::Views))
        .add(Vec::from(links))
}

/// A link to a view of these answers.
fn view_link(answers: Answers, view: View) -> Element {
    let there = Answers {
        view: Some(view),
        at: None,
        ..answers
    };
    el("a")
        .attr("href", format!("#{}", link::write(&there)))
        .attr(ACT, Act::View(view).mark())
}

/// Where a part puts its view: compare, my plan, the guide.
pub fn room(page: Page) -> Element {
    let locale = page.locale();
    el("section")
        .attr("tabindex", "-1")
        .id("result")
        .add(notices(page))
        .add(not_loaded(page))
        .add(el("div").id("room"))
        .add(
            el("div")
                .class("actions")
                .add(el("div").class("row").add(clearing(page, locale)))
                .add(saved(page)),
        )
}

/// Told where a part that was asked for here does not arrive.
fn not_loaded(page: Page) -> Option<Element> {
    let missing = page.with(|state| state.missing)?;
    let is_asked_here = match missing {
        Request::Show(view) => page.room() == Some(view),
        _ => page.room().is_none(),
    };
    if !is_asked_here {
        return None;
    }
    let locale = page.locale();
    let again = button("quiet", Act::TryAgain, locale.say(Word::TryAgain)).id(TRY_AGAIN);
    let said = message(locale.say(Word::NotLoaded).to_owned(), vec![again]);
    Some(said.id("not-loaded").attr("role", "alert"))
}

pub fn intro(page: Page) -> Element {
    let locale = page.locale();
    el("div")
        .class("intro")
        .add(el("h1").add(locale.say(Word::Title)))
        .add(el("p").add(locale.say(Word::Lead)))
        .add(notices(page))
        .add(el("div").id("news").attr("role", "status"))
}

/// The messages above the form; below them those of the part that keeps plans.
fn notices(page: Page) -> Element {
    let locale = page.locale();
    let mut notices: Vec<Element> = page.with(|state| {
        state
            .notices
            .iter()
            .enumerate()
            .map(|(place, notice)| one_notice(locale, place, notice))
            .collect()
    });
    notices.extend(choice(page, locale));
    el("div")
        .class("notices")
        .attr("role", "status")
        .add(notices)
}

fn message(text: String, buttons: Vec<Element>) -> Element {
    el("p")
        .class("notice")
        .add(el("span").add(text))
        .add(el("span").class("row").add(buttons))
}

fn one_notice(locale: Locale, place: usize, notice: &Notice) -> Element {
    let close = |word: Word| button("quiet", Act::Dismiss(place), locale.say(word));
    match notice {
        Notice::BadValue(note) => message(
            locale.link_note(note.field, &note.value),
            vec![close(Word::Dismiss)],
        ),
        Notice::OtherVersion => message(
            locale.say(Word::LinkOtherVersion).to_owned(),
            vec![close(Word::Dismiss)],
        ),
        Notice::WelcomeBack(since) => message(
            locale.fill(Word::WelcomeBack, &[&locale.figures.date(day(since))]),
            vec![
                close(Word::Continue),
                button("quiet", Act::StartNew, locale.say(Word::StartNew)),
            ],
        ),
        Notice::Cleared | Notice::StartedNew => message(
            locale
                .say(match notice {
                    Notice::StartedNew => Word::StartedNew,
                    _ => Word::Cleared,
                })
                .to_owned(),
            vec![
                close(Word::Dismiss),
                button("quiet", Act::Undo, locale.say(Word::Undo)),
            ],
        ),
    }
}

/// A link is shown beside answers that were kept before: the user chooses.
fn choice(page: Page, locale: Locale) -> Option<Element> {
    let Keeping::Link(kept) = page.with(|state| state.keeping.clone()) else {
        return None;
    };
    let mine = locale.fill(Word::UseMine, &[&locale.figures.date(day(&kept.saved))]);
    let buttons = vec![
        button("quiet", Act::BackToMine, mine),
        button("quiet", Act::KeepThese, locale.say(Word::KeepThese)),
    ];
    Some(message(locale.say(Word::NotKeptLink).to_owned(), buttons))
}

/// The day of `YYYY-MM-DDTHH:MM`.
fn day(saved: &str) -> &str {
    saved.get(..10).unwrap_or(saved)
}

pub fn actions(page: Page) -> Element {
    let locale = page.locale();
    let action = |class: &'static str, act: Act, word: Word| button(class, act, locale.say(word));
    let complete = page.headline().limit.is_some();
    let keep = || action("button", Act::Keep, Word::KeepForComparison);
    let row = el("div")
        .class("row")
        .add(complete.then(keep))
        .add(action("button quiet-button", Act::CopyLink, Word::CopyLink))
        .add(action("button quiet-button", Act::Print, Word::Print))
        .add(clearing(page, locale));
    let damaged =
        page.with(|state| state.keeping.clone()) == Keeping::Unreadable(Unreadable::Damaged);
    // What is damaged is replaced only when the user says so; what is newer never is.
    let anew = damaged.then(|| button("quiet", Act::KeepThese, locale.say(Word::StartAnew)));
    el("div")
        .class("actions")
        .add(row)
        .add(el("div").attr("role", "status").add(copied(page, locale)))
        .add(not_loaded(page))
        .add(el("div").id("kept-news").attr("role", "status"))
        .add(saved(page))
        .add(el("p").add(anew))
}

/// Clear now: asked once, done, undone.
fn clearing(page: Page, locale: Locale) -> Element {
    let action = |act: Act, word: Word| button("button quiet-button", act, locale.say(word));
    let (asked, cleared) = page.with(|state| (state.asked_to_clear, state.cleared.is_some()));
    let row = el("span").class("row");
    if asked {
        return row
            .attr("role", "group")
            .add(el("span").add(locale.say(Word::ReallyClear)))
            .add(action(Act::Clear, Word::ClearYes))
            .add(action(Act::DoNotClear, Word::ClearNo));
    }
    row.add(action(Act::AskClear, Word::ClearNow))
        .add(cleared.then(|| action(Act::Undo, Word::UndoClear)))
}

/// What is kept, where, since when; always in view.
pub fn saved(page: Page) -> Element {
    let locale = page.locale();
    let shared = page.with(|state| state.keeping == Keeping::Shared);
    let choice = el("label")
        .class("shared")
        .add(
            el("input")
                .attr("type", "checkbox")
                .id("shared")
                .attr(ACT, Act::Shared.mark())
                .checked(shared),
        )
        .add(locale.say(Word::Shared));
    el("div")
        .class("saved")
        .add(el("p").id("saved").add(keeping(page, locale)))
        .add(choice)
}

fn copied(page: Page, locale: Locale) -> Option<Element> {
    match page.with(|state| state.copied.clone()) {
        Copied::NotAsked => None,
        Copied::Yes => Some(el("p").class("saved").add(locale.say(Word::LinkCopied))),
        Copied::No(link) => {
            let label = el("label")
                .class("saved")
                .add(locale.say(Word::LinkNotCopied));
            Some(
                label.add(
                    el("input")
                        .attr("type", "text")
                        .attr("readonly", "")
                        .attr("value", link),
                ),
            )
        }
    }
}

fn keeping(page: Page, locale: Locale) -> String {
    let word = match page.with(|state| state.keeping.clone()) {
        Keeping::Here(saved) if saved.is_empty() => Word::SavedNothingYet,
        Keeping::Here(saved) => {
            let time = saved.get(11..16).unwrap_or(&saved);
            let today = day(&saved) == day(&browser::now());
            let since = if today {
                time.to_owned()
            } else {
                format!("{}, {time}", locale.figures.date(day(&saved)))
            };
            // A link carries the answers of the calculator, no plans.
            let keep = match page.room() {
                None => Word::KeepByLink,
                Some(_) => Word::KeepByCopy,
            };
            return locale.fill(Word::SavedAt, &[&since, locale.say(keep)]);
        }
        Keeping::Blocked => Word::NotKeptBlocked,
        Keeping::Full => Word::NotKeptFull,
        Keeping::Unreadable(Unreadable::Damaged) => Word::NotKeptDamaged,
        Keeping::Unreadable(Unreadable::Newer) => Word::NotKeptNewer,
        Keeping::Link(_) => Word::NotKeptLink,
        Keeping::Shared => Word::NotKeptShared,
    };
    locale.say(word).to_owned()
}

pub fn footer(page: Page) -> Element {
    let locale = page.locale();
    let mut link = page.link();
    if page.room().is_some() {
        link = locale.fill(Word::WithoutPlans, &[&link]);
    }
    let printed = locale.fill(
        Word::PrintedOn,
        &[&locale.figures.date(day(&browser::now())), &link],
    );
    el("footer")
        .add(el("p").add(locale.say(Word::Footer)))
        .add(
            el("p").add(
                view_link(page.with(|state| state.answers), View::Embed)
                    .add(locale.say(Word::ViewEmbed)),
            ),
        )
        .add(el("p").add(beside(
            pages::all_states(locale.language),
            locale.say(Word::AllStates),
        )))
        .add(el("p").class("print-only").add(printed))
}

/// On a phone: the two results, always in sight.
pub fn foot_bar(page: Page) -> Element {
    let headline = page.headline();
    let locale = page.locale();
    if headline.limit.is_none() || page.room().is_some() {
        return el("aside").attr("hidden", "");
    }
    let dash = || "–".to_owned();
    let pay = headline
        .pay_typical
        .map_or_else(dash, |pay| locale.figures.dollars(i64::from(pay)));
    let months = headline
        .months_typical
        .map_or_else(dash, |months| locale.duration(months));
    let clinical = page
        .result()
        .is_ok_and(|estimate| estimate.clock.practice.is_some());
    let end = if clinical {
        Word::BarTime
    } else {
        Word::BarEnd
    };
    let figure = |word: Word, text: String| {
        el("p")
            .add(small(locale.say(word)))
            .add(el("strong").add(text))
    };
    el("aside")
        .class("foot-bar")
        .attr("aria-label", locale.say(Word::YourEstimate))
        .add(figure(Word::BarPay, pay))
        .add(figure(end, months))
        .add(button(
            "button",
            Act::Focus("result"),
            locale.say(Word::BarWhy),
        ))
}

/// What a screen reader hears, after a pause, when the result changes.
pub fn spoken(page: Page) -> Element {
    let text = page.with(|state| state.spoken.clone());
    el("p")
        .class("visually-hidden")
        .id("spoken")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .add(text)
}

/// Says that the estimate is that of the last good answers, where an entry cannot be used.
pub fn first_fault(page: Page) -> Option<String> {
    let field = page.with(|state| state.faulty.first().copied())?;
    let locale = page.locale();
    Some(locale.fill(Word::LastGood, &[locale.say(names::field(field))]))
}

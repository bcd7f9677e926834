//! What is kept, where, since when; what cannot be read, and what was put aside.

use web_sys::Element as DomElement;

use super::compare::button;
use super::copies;
use super::desk::{CHANGES_BEFORE_REMINDER, Desk, State};
use super::said::Said;
use super::store::{self, Stored};
use crate::browser::files;
use crate::plan::held::{self, Held};
use crate::plan::kept::{Fault, Kept};
use crate::plan::log::days;
use crate::plan::plans;
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::tree::{ACT, Element, el};

/// The heading of a view, which takes the focus when the view opens; below it what is kept, always in view.
pub fn heading(desk: Desk, locale: Locale, title: PlanWord, lead: PlanWord) -> Element {
    let to_card = button(
        "quiet",
        "focus keeping-heading",
        locale.say(PlanWord::KeepingTitle),
    );
    // What hinders is said in full just below.
    let kept = not_kept(desk, locale)
        .is_none()
        .then(|| stored(desk, locale));
    let kept = el("p")
        .class("kept-line")
        .attr("data-print", "no")
        .add(el("span").id("kept-line").add(kept.unwrap_or_default()))
        .add(" ")
        .add(to_card);
    el("div")
        .class("intro")
        .add(
            el("h1")
                .id("room-heading")
                .attr("tabindex", "-1")
                .add(locale.say(title)),
        )
        .add(el("p").add(locale.say(lead)))
        .add(kept)
}

/// What cannot be read, where something cannot; and the reminder to download a copy.
pub fn trouble(desk: Desk, locale: Locale) -> Element {
    let mut notices: Vec<Element> = unreadable(desk, locale).into_iter().collect();
    notices.extend(not_kept(desk, locale).map(|text| notice(text).attr("role", "alert")));
    notices.extend(desk.with(|state| not_shown(locale, state)));
    let changes = desk.changes_since_copy();
    if changes >= CHANGES_BEFORE_REMINDER {
        let text = locale.fill(PlanWord::Reminder, &[&changes.to_string()]);
        let download = button("quiet", "download-copy", locale.say(PlanWord::DownloadCopy));
        notices.push(notice(text).id("reminder").add(download));
    }
    el("div").class("notices").add(notices)
}

fn notice(text: impl Into<String>) -> Element {
    el("p").class("notice").add(el("span").add(text.into()))
}

fn download_damaged(locale: Locale) -> Element {
    let text = locale.say(PlanWord::DownloadDamaged);
    button("quiet", "download-damaged", text)
}

/// All that lies in storage is a text that cannot be read.
fn unreadable(desk: Desk, locale: Locale) -> Option<Element> {
    let Stored::Unreadable(fault) = desk.with(|state| state.stored.clone()) else {
        return None;
    };
    let newer = fault == Fault::Newer;
    let anew = || button("quiet", "put-aside", locale.say(PlanWord::StartAnew));
    let text = if newer {
        PlanWord::KeptNewer
    } else {
        PlanWord::KeptDamaged
    };
    let ways = el("span")
        .class("row")
        .add(download_damaged(locale))
        .add((!newer).then(anew));
    Some(notice(locale.say(text)).attr("role", "alert").add(ways))
}

/// What is in no view: single records that cannot be read, and plans that have no place.
fn not_shown(locale: Locale, state: &State) -> Vec<Element> {
    let named = |word: PlanWord, names: &[String]| {
        (!names.is_empty()).then(|| notice(locale.fill(word, &[&listed(names)])))
    };
    let unread = held::unread(&state.kept);
    let waiting = names(plans::waiting(&state.kept));
    let parts = [
        named(PlanWord::SomeDropped, &state.dropped).map(|n| n.add(download_damaged(locale))),
        named(PlanWord::SomeUnread, &unread).map(|n| n.add(download_damaged(locale))),
        named(PlanWord::PlansWait, &waiting),
    ];
    parts.into_iter().flatten().collect()
}

/// So many are named where there are many.
const MOST_NAMED: usize = 5;

/// Names in a row; of many the first ones.
pub fn listed(names: &[String]) -> String {
    let shortened = |name: &String| name.chars().take(plans::LONGEST_NAME).collect::<String>();
    let mut named: Vec<String> = names.iter().take(MOST_NAMED).map(shortened).collect();
    if names.len() > MOST_NAMED {
        named.push("…".to_owned());
    }
    named.join(", ")
}

pub fn names(plans: Vec<plans::SavedPlan>) -> Vec<String> {
    plans.into_iter().map(|plan| plan.name).collect()
}

/// What a set of records holds, in words.
pub fn holds(locale: Locale, kept: &Kept) -> String {
    let held = Held::of(kept);
    [
        (PlanWord::CountPlans, held.plans),
        (PlanWord::CountEntries, held.weeks),
        (PlanWord::CountTicks, held.ticks),
        (PlanWord::CountNotes, held.notes),
    ]
    .map(|(word, number)| locale.fill(word, &[&number.to_string()]))
    .join(", ")
}

/// The day of `YYYY-MM-DDTHH:MM`; nothing where it tells none.
pub fn day_of(locale: Locale, moment: &str) -> Option<String> {
    let day = moment.get(..10)?;
    days::read_iso(day).ok()?;
    Some(locale.figures.date(day))
}

fn stored(desk: Desk, locale: Locale) -> String {
    let say = |word: PlanWord| locale.say(word).to_owned();
    match desk.with(|state| state.stored.clone()) {
        Stored::NotYet => say(PlanWord::KeptNothing),
        Stored::Here(saved) => desk.with(|state| kept_here(locale, &state.kept, &saved)),
        Stored::Blocked => say(PlanWord::KeptBlocked),
        Stored::Full => say(PlanWord::KeptFull),
        Stored::TooMuch => say(PlanWord::KeptTooMuch),
        Stored::Shared => say(PlanWord::KeptShared),
        Stored::Unreadable(Fault::Newer) => say(PlanWord::KeptNewer),
        Stored::Unreadable(_) => say(PlanWord::KeptDamaged),
    }
}

/// Where, since the first plan, and when it was saved last.
fn kept_here(locale: Locale, kept: &Kept, saved: &str) -> String {
    let holds = holds(locale, kept);
    let time = saved.get(11..).unwrap_or_default();
    let saved = match day_of(locale, saved) {
        Some(day) => format!("{day}, {time}"),
        None => "–".to_owned(),
    };
    let plans = plans::plans(kept);
    match plans.iter().find_map(|plan| day_of(locale, &plan.made)) {
        Some(since) => locale.fill(PlanWord::KeptSince, &[&since, &saved, &holds]),
        None => locale.fill(PlanWord::KeptHere, &[&saved, &holds]),
    }
}

/// Why the last change is not kept, where it is not and the user did not ask for it.
fn not_kept(desk: Desk, locale: Locale) -> Option<String> {
    let is_hindered = desk.with(|state| {
        matches!(
            state.stored,
            Stored::Full | Stored::TooMuch | Stored::Blocked
        )
    });
    is_hindered.then(|| stored(desk, locale))
}

/// What stands in the way of keeping anything; nothing where all is kept.
pub fn hindrance(desk: Desk, locale: Locale) -> Option<String> {
    match desk.with(|state| state.stored.clone()) {
        Stored::NotYet | Stored::Here(_) => None,
        _ => Some(stored(desk, locale)),
    }
}

/// What is kept, and copies of it.
pub fn card(desk: Desk, locale: Locale) -> Element {
    let last = match desk.last_copy().and_then(|made| day_of(locale, &made)) {
        Some(day) => locale.fill(PlanWord::LastCopy, &[&day]),
        None => locale.say(PlanWord::NoCopyYet).to_owned(),
    };
    let open = el("label")
        .class("button quiet-button file")
        .add(locale.say(PlanWord::OpenCopy))
        .add(
            el("input")
                .id("open-copy")
                .attr("type", "file")
                .attr("accept", ".json,application/json")
                .attr(ACT, "open-copy"),
        );
    el("section")
        .class("card")
        .id("keeping")
        .attr("aria-labelledby", "keeping-heading")
        .add(
            el("h2")
                .id("keeping-heading")
                .attr("tabindex", "-1")
                .add(locale.say(PlanWord::KeepingTitle)),
        )
        .add(el("p").id("kept").add(stored(desk, locale)))
        .add(
            el("p")
                .class("lead")
                .add(locale.say(PlanWord::MayForget))
                .add(" ")
                .add(last),
        )
        .add(
            el("div")
                .class("row")
                .add(button(
                    "button",
                    "download-copy",
                    locale.say(PlanWord::DownloadCopy),
                ))
                .add(open),
        )
        .add(aside(locale))
        .add(copies::preview(desk, locale))
}

/// What was put aside, for as long as it lies there.
fn aside(locale: Locale) -> Option<Element> {
    let ways = || {
        let download = button(
            "quiet",
            "download-aside",
            locale.say(PlanWord::DownloadAside),
        );
        let delete = button("quiet", "delete-aside", locale.say(PlanWord::DeleteAside));
        el("span").class("row").add(download).add(delete)
    };
    let text = locale.say(PlanWord::IsAside);
    store::has_aside().then(|| notice(text).id("aside").add(ways()))
}

fn download_texts(texts: impl IntoIterator<Item = Option<String>>) {
    let texts: Vec<String> = texts.into_iter().flatten().collect();
    files::download("casepath-unreadable.txt", "text/plain", &texts.join("\n"));
}

/// Does what was asked for, where it is about what is kept.
pub fn act(desk: Desk, name: &str, _rest: &str, _from: &DomElement) -> bool {
    let locale = desk.locale_now();
    match name {
        "download-damaged" => download_texts([store::text(), store::aside()]),
        "download-aside" => download_texts([store::aside()]),
        "delete-aside" => desk.delete_aside(locale.say(PlanWord::AsideDeleted).to_owned()),
        "put-aside" => {
            // What was said of it is no longer so.
            desk.update(|state| state.said = Said::default());
            if store::put_aside() {
                desk.save();
            } else {
                desk.say_fault(locale.say(PlanWord::NotPutAside).to_owned());
            }
        }
        _ => return false,
    }
    true
}

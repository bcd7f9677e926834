//! What the user adds to a step: items, the month in which it was completed, a note.

use super::items::tick;
use crate::answers::Month;
use crate::browser::page as browser;
use crate::plan::kept::Kept;
use crate::plan::mine::{Mine, OwnItem};
use crate::plan::plans;
use crate::plan::way::{self, Step};
use crate::planner::acting::ENTER;
use crate::planner::compare::button;
use crate::planner::desk::Desk;
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::tree::{ACT, Element, KEY, el};

pub(super) fn own_item(locale: Locale, kept: &Kept, mine: &Mine, item: &OwnItem) -> Element {
    let name = format!("own.{}", item.id);
    let remove = button(
        "quiet",
        format!("remove-own {}", item.id),
        locale.say(PlanWord::Remove),
    )
    .attr(
        "aria-label",
        locale.fill(
            PlanWord::OfPlan,
            &[locale.say(PlanWord::Remove), &item.text],
        ),
    );
    tick(locale, kept, mine, "tick", &name, item.text.clone()).add(remove)
}

/// All of it, folded.
pub(super) fn own_things(
    desk: Desk,
    locale: Locale,
    kept: &Kept,
    mine: &Mine,
    step: &Step,
) -> Element {
    let key = step.key.name();
    let done = mine.done.iter().find(|(marked, _)| *marked == step.key);
    let month = el("input")
        .attr("type", "month")
        .attr("placeholder", locale.say(PlanWord::MonthShape))
        .attr(ACT, format!("done {key}"))
        .value(done.map(|(_, month)| month.write()).unwrap_or_default());
    let completed = locale.say(PlanWord::CompletedIn).to_owned();
    let new_id = format!("new-{key}");
    let new = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", way::MOST_LETTERS.to_string())
        .attr(ENTER, format!("add-own {key}"));
    let new = desk.drafted(new, &new_id, String::new());
    let add = button(
        "button quiet-button",
        format!("add-own {key}"),
        locale.say(PlanWord::Add),
    );
    let note = locale.say(PlanWord::Note).to_owned();
    let own_things = el("div")
        .class("own-things")
        .add(field(format!("done-{key}"), completed, month))
        .add(field(new_id, locale.say(PlanWord::NewItem).to_owned(), new).add(add))
        .add(note_field(kept, mine, &key, note));
    el("details")
        .class("table")
        .attr(KEY, "own-things")
        .attr("data-of", key)
        .add(el("summary").add(locale.say(PlanWord::OwnThings)))
        .add(own_things)
}

fn field(id: String, label: String, control: Element) -> Element {
    el("div")
        .class("field")
        .add(el("label").attr("for", id.clone()).add(label))
        .add(control.attr("id", id))
}

/// The note to a step, which may be one that is no longer on the way.
pub(super) fn note_field(kept: &Kept, mine: &Mine, step: &str, label: String) -> Element {
    let note = kept.get(&mine.plan.key(&format!("note/{step}")));
    let note = note.unwrap_or_default().to_owned();
    // Browsers count letters in halves.
    let most = note.encode_utf16().count().max(MOST_NOTE);
    let control = el("textarea")
        .attr("rows", "2")
        .attr("maxlength", most.to_string())
        .attr(ACT, format!("note {step}"))
        .value(note);
    field(format!("note-{step}"), label, control)
}

/// Characters of a note; one that is longer already, as two that were joined, is not cut.
pub(super) const MOST_NOTE: usize = 1_000;

/// Adds an item of the user's own to a step.
pub(super) fn add_own(desk: Desk, id: &str, step: &str) {
    let locale = desk.locale_now();
    let control = format!("new-{step}");
    let text = browser::value_of(&control).unwrap_or_default();
    match way::own_item(&text) {
        Err(why) => desk.say_fault(locale.bad_item(why)),
        Ok(text) => {
            let key = plans::key(id, &format!("own/{}", desk.new_id()));
            desk.change(|kept, now| kept.set(&key, Some(format!("{step}\n{text}")), now));
            desk.forget_draft(&control);
            browser::focus(&control);
        }
    }
}

/// Keeps the month in which a step was completed, or takes it away.
pub(super) fn complete(desk: Desk, key: &str, entered: &str) {
    let month = match Month::parse(entered) {
        None if entered.is_empty() => None,
        // While it is typed, a year has fewer digits: what was there stays until the month is whole.
        None => return,
        Some(month) => match way::completed_in(month, desk.today()) {
            Ok(month) => Some(month.write()),
            Err(why) => return desk.say_fault(desk.locale_now().bad_month(why, month)),
        },
    };
    desk.change(|kept, now| kept.set(key, month, now));
}

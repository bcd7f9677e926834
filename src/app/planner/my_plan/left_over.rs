//! Notes and items of steps that are no longer on the way, below it.

use super::own::{note_field, own_item};
use crate::plan::kept::Kept;
use crate::plan::left_over::{self, LeftOver};
use crate::plan::mine::Mine;
use crate::plan::plans::LONGEST_NAME;
use crate::plan::way::StepKey;
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::tree::{Element, KEY, el};

pub(super) fn left_over(locale: Locale, kept: &Kept, mine: &Mine) -> Option<Element> {
    let left = left_over::left_over(kept, mine);
    if left.is_empty() {
        return None;
    }
    let parts: Vec<Element> = left
        .iter()
        .map(|left| of_step(locale, kept, mine, left))
        .collect();
    Some(
        el("div")
            .id("left-over")
            .add(el("h3").add(locale.say(PlanWord::LeftOver)))
            .add(
                el("p")
                    .class("hint")
                    .add(locale.say(PlanWord::LeftOverLead)),
            )
            .add(parts),
    )
}

fn of_step(locale: Locale, kept: &Kept, mine: &Mine, left: &LeftOver) -> Element {
    let name = match StepKey::from_name(&left.step) {
        Some(key) => locale.step(key, &mine.estimate),
        None => left.step.chars().take(LONGEST_NAME).collect(),
    };
    let own: Vec<Element> = left
        .own
        .iter()
        .map(|item| own_item(locale, kept, mine, item))
        .collect();
    let label = locale.fill(PlanWord::OfPlan, &[locale.say(PlanWord::Note), &name]);
    let note = left.note.as_ref();
    el("div")
        .attr(KEY, left.step.clone())
        .add(el("h4").add(name))
        .add(el("ul").class("ticks").add(own))
        .add(note.map(|_| note_field(kept, mine, &left.step, label)))
}

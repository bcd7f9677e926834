//! What is said about the last thing that was asked for, and the way back from the last change that has one.
//! Both stand side by side: a way back stays until it is closed, whatever is said after it.

use super::compare::button;
use super::desk::Desk;
use super::store;
use crate::answers::Answers;
use crate::browser::page as browser;
use crate::plan::kept::Kept;
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::tree::{Element, el};

/// A change that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// What was there before, and after.
    before: Kept,
    after: Kept,
    /// The calculator's answers, where the change replaced them too.
    answers: Option<Answers>,
    /// What had been put aside, where the change deleted it.
    aside: Option<String>,
    /// What was done, for the message.
    done: String,
    is_beside: bool,
}

/// What is said about the last thing that was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    text: String,
    /// Below the text, one by one.
    list: Vec<String>,
    /// Something could not be done.
    is_fault: bool,
    /// It was asked for beside the calculator.
    is_beside: bool,
}

/// Where it stands in the views.
pub fn in_view(desk: Desk, locale: Locale) -> Element {
    let (said, undo) = desk.with(|state| (state.said.clone(), state.undo.clone()));
    let close = || button("quiet", "quiet", locale.say(PlanWord::Close));
    let place = el("div")
        .class("notices")
        .attr("role", "status")
        .id("planner-said");
    let is_long = !said.list.is_empty();
    let is_said = !said.text.is_empty();
    let told = is_said.then(|| told(said, row().add(close())));
    let done = undo.map(|undo| done(locale, undo));
    // A long list would push the way back out of sight.
    if is_long {
        place.add(done).add(told)
    } else {
        place.add(told).add(done)
    }
}

/// Where it stands beside the calculator's buttons, with other buttons below what is said: of what was asked
/// for there.
pub fn beside(desk: Desk, locale: Locale, ways: Vec<Element>) -> Vec<Element> {
    let (said, undo) = desk.with(|state| (state.said.clone(), state.undo.clone()));
    let said = Some(said).filter(|said| said.is_beside && !said.text.is_empty());
    let undo = undo.filter(|undo| undo.is_beside);
    let said = said.map(|said| told(said, row().add(ways)));
    said.into_iter()
        .chain(undo.map(|undo| done(locale, undo)))
        .collect()
}

fn row() -> Element {
    el("span").class("row")
}

fn told(said: Said, row: Element) -> Element {
    let class = if said.is_fault {
        "notice"
    } else {
        "notice good"
    };
    if said.list.is_empty() {
        return el("p").class(class).add(el("span").add(said.text)).add(row);
    }
    let list: Vec<Element> = said.list.into_iter().map(|one| el("li").add(one)).collect();
    el("div")
        .class(class)
        .add(el("span").add(said.text))
        .add(row)
        .add(el("ul").add(list))
}

fn done(locale: Locale, undo: Undo) -> Element {
    let back = button("quiet", "undo-change", locale.say(PlanWord::Undo))
        .id("undo-change")
        .attr("aria-describedby", "what-is-done");
    let close = button("quiet", "quiet-undo", locale.say(PlanWord::Close));
    el("p")
        .class("notice good")
        .attr("id", "undo")
        .add(el("span").id("what-is-done").add(undo.done))
        .add(row().add(back).add(close))
}

/// Whether the calculator is what the user looks at.
fn is_beside() -> bool {
    browser::by_id("kept-news").is_some()
}

impl Desk {
    /// Says what came of what was asked for.
    pub fn say(self, text: String) {
        self.put(Said {
            text,
            ..Said::default()
        });
    }

    /// Says why something could not be done.
    pub fn say_fault(self, text: String) {
        self.say_faults(text, Vec::new());
    }

    /// Says why something could not be done, with all that stands in its way.
    pub fn say_faults(self, text: String, list: Vec<String>) {
        self.put(Said {
            text,
            list,
            is_fault: true,
            is_beside: false,
        });
    }

    fn put(self, said: Said) {
        let is_beside = is_beside();
        self.update(|state| state.said = Said { is_beside, ..said });
    }

    /// Changes what is kept in a way that can be taken back.
    pub fn change_undoably(self, done: String, change: impl FnOnce(&mut Kept, u64)) {
        self.change_and_tell(|kept, now| {
            change(kept, now);
            done
        });
    }

    /// Changes what is kept in a way that can be taken back; the change says what it has done. Where it has
    /// changed nothing, there is nothing to take back.
    pub fn change_and_tell(self, change: impl FnOnce(&mut Kept, u64) -> String) {
        let before = self.now(|state| state.kept.clone());
        let (mut after, mut done) = (Kept::default(), String::new());
        self.change(|kept, now| {
            done = change(kept, now);
            after = kept.clone();
        });
        if before == after {
            self.say(done);
        } else {
            self.offer_back(done, before, after);
        }
    }

    /// Offers the way back from a change that was made.
    pub fn offer_back(self, done: String, before: Kept, after: Kept) {
        let is_beside = is_beside();
        self.update(|state| {
            state.said = Said::default();
            state.undo = Some(Undo {
                before,
                after,
                answers: None,
                aside: None,
                done,
                is_beside,
            });
        });
    }

    /// The change before this one replaced the calculator's answers too: taking it back brings these back.
    pub fn answers_were(self, answers: Answers) {
        self.update(|state| {
            if let Some(undo) = &mut state.undo {
                undo.answers = Some(answers);
            }
        });
    }

    /// Deletes what was put aside; can be taken back.
    pub fn delete_aside(self, done: String) {
        let Some(text) = store::delete_aside() else {
            return;
        };
        self.offer_back(done, Kept::default(), Kept::default());
        self.update(|state| {
            if let Some(undo) = &mut state.undo {
                undo.aside = Some(text);
            }
        });
    }

    pub fn undo(self) {
        let Some(undo) = self.now(|state| state.undo.clone()) else {
            return;
        };
        self.update(|state| state.undo = None);
        if let Some(text) = &undo.aside {
            store::put_back_aside(text);
        }
        self.change(|kept, now| kept.take_back(&undo.before, &undo.after, now));
        if let Some(answers) = undo.answers {
            self.put_into_calculator(&answers, Some(self.now(|state| state.view)));
        }
    }
}

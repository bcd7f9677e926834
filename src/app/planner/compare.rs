//! Plans side by side: the list of what is kept, the table with its differences in words, the pictures.

use web_sys::Element as DomElement;

use super::acting::{ENTER, ESCAPE};
use super::desk::Desk;
use super::{keeping, said, side_by_side};
use crate::answers::{Answers, View};
use crate::browser::page as browser;
use crate::link;
use crate::plan::changed::Basis;
use crate::plan::kept::Kept;
use crate::plan::mine::estimate_now;
use crate::plan::plans::{self, MOST, Refused, SavedPlan};
use crate::plan::rulings::noted;
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::small;
use crate::ui::tree::{ACT, Element, el};

/// Why an estimate is not kept.
pub enum NotKept {
    NothingToKeep,
    Refused(Refused),
}

/// A button that the desk hears.
pub fn button(class: &'static str, mark: impl Into<String>, text: impl Into<String>) -> Element {
    el("button")
        .class(class)
        .attr("type", "button")
        .attr(ACT, mark.into())
        .add(text.into())
}

/// A button of a plan; who hears it alone hears which plan it is about.
fn of_plan(locale: Locale, plan: &SavedPlan, mark: &str, word: PlanWord) -> Element {
    let text = locale.say(word);
    button("quiet", format!("{mark} {}", plan.id), text)
        .attr("id", format!("{mark}-{}", plan.id))
        .attr(
            "aria-label",
            locale.fill(PlanWord::OfPlan, &[text, &plan.name]),
        )
}

pub fn view(desk: Desk) -> Vec<Element> {
    let locale = desk.locale();
    let plans = desk.plans();
    let mut parts = vec![
        keeping::heading(desk, locale, PlanWord::CompareTitle, PlanWord::CompareLead),
        said::in_view(desk, locale),
        keeping::trouble(desk, locale),
    ];
    if plans.is_empty() {
        parts.push(nothing_yet(desk, locale));
    } else {
        parts.push(list(desk, locale, &plans));
        let shown: Vec<SavedPlan> = plans.into_iter().filter(|plan| !plan.aside).collect();
        parts.extend(side_by_side::side_by_side(desk, locale, shown));
    }
    parts.push(keeping::card(desk, locale));
    parts
}

/// What to do where no plan is kept.
pub fn nothing_yet(desk: Desk, locale: Locale) -> Element {
    let ready = desk.current().is_ok();
    el("div")
        .class("card empty")
        .add(
            el("p")
                .class("empty-title")
                .add(locale.say(PlanWord::NoPlanYet)),
        )
        .add(el("p").add(locale.say(PlanWord::NoPlanHow)))
        .add(
            el("p")
                .class("row")
                .add(
                    ready.then(|| button("button", "keep-here", locale.say(PlanWord::KeepPresent))),
                )
                .add(to_calculator(desk, locale)),
        )
}

fn to_calculator(desk: Desk, locale: Locale) -> Element {
    let answers = desk.with(|state| state.current);
    open_link(
        locale,
        &answers,
        "to-calculator",
        locale.say(PlanWord::ToCalculator),
    )
}

/// A link into the calculator that can also be opened in another tab.
fn open_link(
    locale: Locale,
    answers: &Answers,
    mark: impl Into<String>,
    text: &'static str,
) -> Element {
    let answers = Answers {
        view: None,
        at: None,
        language: Some(locale.language),
        ..*answers
    };
    el("a")
        .attr("href", format!("#{}", link::write(&answers)))
        .attr(ACT, mark.into())
        .add(text)
}

fn list(desk: Desk, locale: Locale, plans: &[SavedPlan]) -> Element {
    let mine = desk.mine().map(|plan| plan.id);
    let rows: Vec<Element> = plans
        .iter()
        .map(|plan| {
            row(
                desk,
                locale,
                plan,
                mine.as_deref() == Some(plan.id.as_str()),
            )
        })
        .collect();
    let count = locale.fill(
        PlanWord::PlansOf,
        &[&plans.len().to_string(), &MOST.to_string()],
    );
    el("section")
        .class("card")
        .attr("aria-labelledby", "plans-heading")
        .add(
            el("h2")
                .id("plans-heading")
                .add(locale.say(PlanWord::YourPlans))
                .add(" ")
                .add(small(count)),
        )
        .add(el("ul").class("plans").add(rows))
}

fn row(desk: Desk, locale: Locale, plan: &SavedPlan, is_mine: bool) -> Element {
    if desk.with(|state| state.drafts.renaming.as_deref() == Some(plan.id.as_str())) {
        return renaming(desk, locale, plan);
    }
    let shown = el("input")
        .attr("type", "checkbox")
        .attr("id", format!("shown-{}", plan.id))
        .attr(ACT, format!("shown {}", plan.id))
        .checked(!plan.aside);
    let label = el("label")
        .attr("for", format!("shown-{}", plan.id))
        .add(el("strong").add(plan.name.clone()))
        .add(
            el("span")
                .class("visually-hidden")
                .add(": ")
                .add(locale.say(PlanWord::ShowInCompare)),
        );
    let day = plan.made.get(..10).unwrap_or(&plan.made);
    let about = small(format!(
        "{}; {}",
        locale.echo(&plan.answers),
        locale.fill(PlanWord::KeptOn, &[&locale.figures.date(day)])
    ));
    let mine = if is_mine {
        el("span").class("badge").add(locale.say(PlanWord::IsMine))
    } else {
        of_plan(locale, plan, "mine", PlanWord::MakeMine)
    };
    el("li")
        .add(el("div").class("plan-name").add(shown).add(label).add(mine))
        .add(about)
        .add(
            el("div")
                .class("row plan-tools")
                .add(
                    open_link(
                        locale,
                        &desk.with(|state| opened(&state.kept, plan)),
                        format!("open-plan {}", plan.id),
                        locale.say(PlanWord::OpenPlan),
                    )
                    .attr(
                        "aria-label",
                        locale.fill(
                            PlanWord::OfPlan,
                            &[locale.say(PlanWord::OpenPlan), &plan.name],
                        ),
                    ),
                )
                .add(of_plan(locale, plan, "change", PlanWord::ChangePlan))
                .add(of_plan(locale, plan, "duplicate", PlanWord::DuplicatePlan))
                .add(of_plan(locale, plan, "rename", PlanWord::RenamePlan))
                .add(of_plan(locale, plan, "delete", PlanWord::DeletePlan)),
        )
}

/// No name is being changed any more.
fn leave_name(desk: Desk) {
    desk.update(|state| {
        state.drafts.renaming = None;
        state.drafts.forget("new-name");
    });
}

fn renaming(desk: Desk, locale: Locale, plan: &SavedPlan) -> Element {
    let name = el("input")
        .id("new-name")
        .attr("type", "text")
        .attr("maxlength", plans::LONGEST_NAME.to_string())
        .attr("autocomplete", "off")
        .attr(ENTER, format!("save-name {}", plan.id))
        .attr(ESCAPE, format!("cancel-name {}", plan.id));
    el("li")
        .class("field")
        .add(
            el("label")
                .attr("for", "new-name")
                .add(locale.say(PlanWord::NewName)),
        )
        .add(desk.drafted(name, "new-name", plan.name.clone()))
        .add(
            el("div")
                .class("row plan-tools")
                .add(button(
                    "button",
                    format!("save-name {}", plan.id),
                    locale.say(PlanWord::Save),
                ))
                .add(button(
                    "button quiet-button",
                    format!("cancel-name {}", plan.id),
                    locale.say(PlanWord::Cancel),
                )),
        )
}

/// Keeps the calculator's estimate, and says so beside the button that asked for it.
pub fn keep(desk: Desk) {
    let locale = desk.locale();
    match desk.keep_current() {
        // What is only on the page is not called kept.
        Ok(plan) => match keeping::hindrance(desk, locale) {
            Some(why) => desk.say_fault(why),
            None => desk.say(locale.fill(PlanWord::KeptAs, &[&plan.name])),
        },
        Err(why) => desk.say_fault(locale.say(why_not(&why)).to_owned()),
    }
}

fn why_not(why: &NotKept) -> PlanWord {
    match why {
        NotKept::NothingToKeep => PlanWord::NothingToKeep,
        NotKept::Refused(Refused::Same) => PlanWord::KeptAlready,
        NotKept::Refused(Refused::Full) => PlanWord::TooManyPlans,
    }
}

/// Does what was asked for, where it is of this view.
pub fn act(desk: Desk, name: &str, id: &str, from: &DomElement) -> bool {
    let locale = desk.locale();
    let plan = || desk.now(|state| plans::plans(&state.kept).into_iter().find(|p| p.id == id));
    match name {
        "keep-here" => keep(desk),
        "to-calculator" => desk.into_calculator(&desk.now(|state| state.current), None),
        "open-plan" => {
            if let Some(plan) = plan() {
                let answers = desk.now(|state| opened(&state.kept, &plan));
                leave_own(desk, &plan);
                desk.put_into_calculator(&answers, None);
            }
        }
        "compare-now" => desk.into_calculator(&desk.now(|s| s.current), Some(View::Compare)),
        "mine-now" => desk.into_calculator(&desk.now(|s| s.current), Some(View::Plan)),
        "change" => {
            if let Some(plan) = plan() {
                desk.update(|state| state.changing = Some(plan.id.clone()));
                leave_own(desk, &plan);
                desk.into_calculator(&plan.answers, None);
                focus_later("changing".to_owned());
            }
        }
        "save-changes" => save_changes(desk),
        "leave-as-it-was" => desk.update(|state| state.changing = None),
        "mine" => desk.change(|kept, now| plans::choose(kept, id, now)),
        "shown" => {
            let shown = !browser::entered(from).is_empty();
            let mut fits = true;
            desk.change(|kept, now| fits = plans::show(kept, id, shown, now));
            if !fits {
                desk.say_fault(locale.say(PlanWord::OnlyFourSideBySide).to_owned());
            }
        }
        "duplicate" => {
            let (new, made) = (desk.new_id(), browser::now());
            let mut done = Ok(());
            desk.change(|kept, now| done = plans::duplicate(kept, id, &new, &made, now));
            match (done, plan()) {
                (Err(why), _) => {
                    desk.say_fault(locale.say(why_not(&NotKept::Refused(why))).to_owned())
                }
                (Ok(()), Some(plan)) => desk.say(locale.fill(PlanWord::Duplicated, &[&plan.name])),
                (Ok(()), None) => {}
            }
        }
        "rename" => {
            leave_name(desk);
            desk.update(|state| state.drafts.renaming = Some(id.to_owned()));
            focus_later("new-name".to_owned());
        }
        "cancel-name" => {
            leave_name(desk);
            focus_later(format!("rename-{id}"));
        }
        "save-name" => {
            let name = browser::value_of("new-name").unwrap_or_default();
            desk.change(|kept, now| plans::rename(kept, id, &name, now));
            leave_name(desk);
            focus_later(format!("rename-{id}"));
            if let Some(plan) = plan() {
                desk.say(locale.fill(PlanWord::Renamed, &[&plan.name]));
            }
        }
        "delete" => {
            if let Some(plan) = plan() {
                let done = locale.fill(PlanWord::Deleted, &[&plan.name]);
                desk.change_undoably(done, |kept, now| {
                    plans::delete(kept, id, now);
                });
            }
        }
        _ => return false,
    }
    true
}

/// The answers that a plan opens with: with the hours of the log, as the views tell it.
fn opened(kept: &Kept, plan: &SavedPlan) -> Answers {
    estimate_now(kept, plan, browser::day()).map_or(plan.answers, |now| now.answers)
}

/// Says above the calculator that what boards answered, and what a school gives, stays with the plan, where
/// there is any of it.
fn leave_own(desk: Desk, plan: &SavedPlan) {
    let is_ruled = desk.now(|state| !noted::answered(&state.kept, plan).is_empty());
    let name = &plan.name;
    let school = plans::school_of(plan.school.clone(), &plan.answers, desk.today());
    // In the school's own page the calculator has it too.
    let school = school.filter(|school| desk.school_of(&plan.answers).as_ref() != Some(school));
    desk.update(|state| {
        state.without_rulings = is_ruled.then(|| name.clone());
        state.without_school = school.map(|school| (school, name.clone()));
    });
}

/// Moves the focus when the page shows what has changed.
fn focus_later(id: String) {
    leptos::prelude::request_animation_frame(move || browser::focus(&id));
}

/// Gives the plan that is being changed the calculator's present answers.
fn save_changes(desk: Desk) {
    desk.read_page();
    let Some(id) = desk.now(|state| state.changing.clone()) else {
        return;
    };
    let locale = desk.locale();
    let today = desk.today();
    let answers = desk.now(|state| plans::of_a_plan(&state.current, today));
    let plan = desk.now(|state| plans::plans(&state.kept).into_iter().find(|p| p.id == id));
    let Some(plan) = plan else {
        return desk.update(|state| state.changing = None);
    };
    // What a school gave stays, unless the page is that of a school that gives something else.
    let changed = SavedPlan {
        answers,
        school: desk.school_of(&answers).or(plan.school),
        ..plan
    };
    let Ok(result) = changed.estimate(today) else {
        return desk.say_fault(locale.say(PlanWord::NothingToKeep).to_owned());
    };
    let done = locale.fill(PlanWord::Changed, &[&changed.name]);
    desk.change_undoably(done, |kept, now| {
        kept.set(
            &plans::key(&id, "answers"),
            Some(link::write(&answers)),
            now,
        );
        if let Some(school) = &changed.school {
            kept.set(&changed.key(plans::SCHOOL), Some(school.write()), now);
        }
        kept.set(
            &plans::key(&id, "basis"),
            Some(Basis::of(&result).write()),
            now,
        );
    });
    desk.update(|state| state.changing = None);
    if let Some(why) = keeping::hindrance(desk, locale) {
        desk.say_fault(why);
    }
}

/// Beside the calculator's buttons: what was kept.
pub fn beside_calculator(desk: Desk) -> Vec<Element> {
    let locale = desk.locale();
    let count = desk.plans().len().to_string();
    let ways = || {
        vec![
            button(
                "quiet",
                "compare-now",
                locale.fill(PlanWord::CompareNow, &[&count]),
            ),
            button("quiet", "mine-now", locale.say(PlanWord::ToMyPlan)),
        ]
    };
    let ways = if count == "0" { Vec::new() } else { ways() };
    said::beside(desk, locale, ways)
}

/// Above the calculator: which plan is being changed.
pub fn changing(desk: Desk) -> Option<Element> {
    let locale = desk.locale();
    let plan = desk.with(|state| {
        let id = state.changing.as_deref()?;
        plans::plans(&state.kept).into_iter().find(|p| p.id == id)
    })?;
    let save = button("quiet", "save-changes", locale.say(PlanWord::SaveChanges));
    let leave = button(
        "quiet",
        "leave-as-it-was",
        locale.say(PlanWord::LeaveAsItWas),
    );
    Some(
        el("p")
            .class("notice")
            .id("changing")
            .attr("tabindex", "-1")
            .add(el("span").add(locale.fill(PlanWord::Changing, &[&plan.name])))
            .add(el("span").class("row").add(save).add(leave)),
    )
}

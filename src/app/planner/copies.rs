//! Copies: one file that leaves, and enters again after a preview, beside what is here or in its place.

use leptos::task::spawn_local;
use web_sys::Element as DomElement;

use super::compare::button;
use super::desk::Desk;
use super::keeping;
use crate::answers::Answers;
use crate::browser::files::{self, Chosen};
use crate::browser::page as browser;
use crate::estimate::estimate;
use crate::link;
use crate::plan::beside;
use crate::plan::held;
use crate::plan::kept::{self, Fault, Kept, Opened};
use crate::plan::plans::{self, SavedPlan};
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::tree::{Element, el};

/// A copy that was opened, before it is taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Of the file.
    pub name: String,
    pub opened: Opened,
}

/// A copy that was opened, before it is taken over: what it holds, what is here, and what each way does.
pub fn preview(desk: Desk, locale: Locale) -> Option<Element> {
    let preview = desk.with(|state| state.preview.clone())?;
    let opened = &preview.opened;
    let heading = el("h3")
        .id("preview-heading")
        .add(locale.fill(PlanWord::PreviewTitle, &[&preview.name]));
    let is_blank = held::is_blank(&opened.kept);
    let sentences = if is_blank {
        vec![locale.say(PlanWord::PreviewBlank).to_owned()]
    } else {
        of_the_copy(locale, opened)
    };
    let paragraph = |text: String| el("p").add(text);
    let unusable = not_usable(opened);
    let unusable = (!unusable.is_empty())
        .then(|| paragraph(locale.fill(PlanWord::PreviewDropped, &[&keeping::listed(&unusable)])));
    let plans = keeping::names(plans::plans(&opened.kept));
    let plans: Vec<Element> = plans.into_iter().map(|name| el("li").add(name)).collect();
    Some(
        el("div")
            .class("preview")
            .id("preview")
            .attr("role", "group")
            .attr("tabindex", "-1")
            .attr("aria-labelledby", "preview-heading")
            .add(heading)
            .add(paragraph(made(locale, opened)))
            .add(sentences.into_iter().map(paragraph).collect::<Vec<_>>())
            .add(el("ul").add(plans))
            .add(unusable)
            .add(paragraph(what_is_here(desk, locale, is_blank)))
            .add(ways(locale, is_blank)),
    )
}

/// When and by what it was saved, as far as it says so.
fn made(locale: Locale, opened: &Opened) -> String {
    let known = |text: &str| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            text.to_owned()
        }
    };
    let (program, figures) = (known(&opened.program), known(&opened.figures));
    match keeping::day_of(locale, &opened.saved) {
        Some(day) if opened.program.is_empty() => locale.fill(PlanWord::PreviewSavedOn, &[&day]),
        Some(day) => locale.fill(PlanWord::PreviewSaved, &[&day, &program, &figures]),
        None => locale.say(PlanWord::PreviewNoDay).to_owned(),
    }
}

fn of_the_copy(locale: Locale, opened: &Opened) -> Vec<String> {
    let mut holds = keeping::holds(locale, &opened.kept);
    let answers = held::answers(&opened.kept);
    if let Some(answers) = &answers {
        holds.push_str(", ");
        holds.push_str(&locale.fill(PlanWord::CountAnswers, &[&locale.echo(answers)]));
    }
    let mut sentences = vec![locale.fill(PlanWord::PreviewHas, &[&holds])];
    if answers.is_some_and(|answers| is_a_plan(&opened.kept, &answers)) {
        sentences.push(locale.say(PlanWord::PreviewAnswersPlan).to_owned());
    }
    let waiting = keeping::names(plans::waiting(&opened.kept));
    if !waiting.is_empty() {
        let names = keeping::listed(&waiting);
        sentences.push(locale.fill(PlanWord::PreviewWait, &[&names]));
    }
    sentences
}

/// What of a copy cannot be used: what is no record, and what cannot be read as what it should be.
fn not_usable(opened: &Opened) -> Vec<String> {
    let mut parts = opened.dropped.clone();
    parts.extend(held::unread(&opened.kept));
    parts
}

/// What is here, and what becomes of it.
fn what_is_here(desk: Desk, locale: Locale, is_blank: bool) -> String {
    desk.with(|state| {
        let here = locale.fill(
            PlanWord::PreviewHere,
            &[&keeping::holds(locale, &state.kept)],
        );
        if is_blank || held::is_blank(&state.kept) {
            return here;
        }
        format!("{here} {}", locale.say(PlanWord::PreviewReplaces))
    })
}

fn ways(locale: Locale, is_blank: bool) -> Element {
    let way = |class: &'static str, mark: &'static str, word: PlanWord| {
        button(class, mark, locale.say(word))
    };
    let take = || {
        vec![
            way("button", "put-beside", PlanWord::PutBeside),
            way("button quiet-button", "put-in-place", PlanWord::PutInPlace),
        ]
    };
    // What brings nothing must not take anything away.
    let take = if is_blank { Vec::new() } else { take() };
    el("div")
        .class("row")
        .add(take)
        .add(way("button quiet-button", "leave-copy", PlanWord::Cancel))
}

/// Why a file is none of ours, in a sentence.
fn fault(locale: Locale, fault: &Fault) -> String {
    let say = |word: PlanWord| locale.say(word).to_owned();
    match fault {
        Fault::TooLong => locale.fill(
            PlanWord::FileTooLong,
            &[&megabytes(locale, kept::MOST_BYTES as f64)],
        ),
        Fault::Empty => say(PlanWord::FileEmpty),
        Fault::NotJson { line, column } => locale.fill(
            PlanWord::FileNotJson,
            &[&line.to_string(), &column.to_string()],
        ),
        Fault::NotOurs => say(PlanWord::FileNotOurs),
        Fault::Newer => say(PlanWord::FileNewer),
        Fault::Damaged(part) => locale.fill(PlanWord::FileDamaged, &[part]),
    }
}

fn megabytes(locale: Locale, bytes: f64) -> String {
    locale
        .figures
        .number((bytes / 100_000.0).round() as i64 * 10)
}

/// The copy: all records, and the calculator's answers.
fn copy(desk: Desk) -> String {
    desk.read_page();
    desk.now(|state| {
        let mut copy = state.kept.clone();
        let answers = link::write(&state.current);
        let school = desk.school_of(&state.current).map(|school| school.write());
        let now = browser::milliseconds();
        copy.set(kept::ANSWERS, Some(answers), now);
        copy.set(kept::SCHOOL, school, now);
        kept::write(&copy, &browser::now())
    })
}

fn download_copy(desk: Desk) {
    let locale = desk.locale();
    let day = browser::now().get(..10).unwrap_or("copy").to_owned();
    let name = format!("casepath-{day}.json");
    if files::download(&name, "application/json", &copy(desk)) {
        desk.copied();
        desk.say(locale.say(PlanWord::CopyMade).to_owned());
    } else {
        desk.say_fault(locale.say(PlanWord::CopyRefused).to_owned());
    }
}

fn open_copy(desk: Desk, control: &DomElement) {
    let control = control.clone();
    spawn_local(async move {
        let name = files::name_of(&control);
        let Some(chosen) = files::chosen(&control, kept::MOST_BYTES).await else {
            return;
        };
        let locale = desk.locale_now();
        let refused = match chosen {
            Chosen::TooLong(bytes) => {
                locale.fill(PlanWord::FileTooLong, &[&megabytes(locale, bytes)])
            }
            Chosen::Unreadable => locale.say(PlanWord::FileUnreadable).to_owned(),
            Chosen::Text(text) => match kept::read(&text) {
                Ok(opened) => {
                    desk.update(|state| {
                        state.said = Default::default();
                        state.preview = Some(Preview { name, opened });
                    });
                    leptos::prelude::request_animation_frame(|| browser::focus("preview"));
                    return;
                }
                Err(reason) => fault(locale, &reason),
            },
        };
        desk.update(|state| state.preview = None);
        desk.say_fault(refused);
    });
}

/// Whether the answers of a copy without plans, as the first version made them, are a plan beside what is here.
fn is_a_plan(copy: &Kept, answers: &Answers) -> bool {
    plans::plans(copy).is_empty() && estimate(answers, browser::today()).is_ok()
}

fn answers_as_plan(desk: Desk, opened: &Opened) -> Option<SavedPlan> {
    let answers = held::answers(&opened.kept).filter(|answers| is_a_plan(&opened.kept, answers))?;
    let locale = desk.locale_now();
    Some(SavedPlan {
        id: desk.new_id(),
        name: locale.echo(&answers).replace(" · ", ", "),
        school: plans::school_of(held::school(&opened.kept), &answers, desk.today()),
        answers: plans::of_a_plan(&answers, desk.today()),
        made: match keeping::day_of(locale, &opened.saved) {
            Some(_) => opened.saved.clone(),
            None => browser::now(),
        },
        aside: false,
    })
}

/// Adds a copy to what is here.
fn add(desk: Desk, opened: &Opened) {
    let locale = desk.locale_now();
    let answers = answers_as_plan(desk, opened);
    desk.change_and_tell(|kept, now| {
        let mut done = beside::put_beside(kept, &opened.kept, now);
        match answers.map(|plan| plans::add(kept, &plan, now)) {
            Some(Ok(())) => done.plans += 1,
            Some(Err(plans::Refused::Same)) => done.same += 1,
            Some(Err(plans::Refused::Full)) => done.no_room += 1,
            None => {}
        }
        let counts = [done.plans, done.entries, done.same, done.no_room];
        let counts = counts.map(|count| count.to_string());
        let mut told = locale.fill(
            PlanWord::PutBesideDone,
            &counts.each_ref().map(String::as_str),
        );
        if !done.too_long.is_empty() {
            let names = keeping::listed(&done.too_long);
            told.push(' ');
            told.push_str(&locale.fill(PlanWord::TooLongStay, &[&names]));
        }
        told
    });
}

/// Puts a copy in the place of what is here.
fn replace(desk: Desk, opened: &Opened) {
    let done = desk.locale_now().say(PlanWord::PutInPlaceDone).to_owned();
    // The calculator knows nothing of a school's program, so that answers with one become a plan.
    let plan = answers_as_plan(desk, opened).filter(|plan| plan.school.is_some());
    desk.change_undoably(done, |kept, now| {
        kept.replace(&opened.kept, now);
        kept.set(kept::ANSWERS, None, now);
        kept.set(kept::SCHOOL, None, now);
        if let Some(plan) = plan {
            // There is a place: the copy has no plan of its own.
            let _ = plans::add(kept, &plan, now);
        }
    });
    // The answers of the copy come into the calculator.
    if let Some(answers) = held::answers(&opened.kept) {
        desk.read_page();
        desk.answers_were(desk.now(|state| state.current));
        desk.put_into_calculator(&answers, Some(desk.now(|state| state.view)));
    }
}

/// Does what was asked for, where it is about copies.
pub fn act(desk: Desk, name: &str, _rest: &str, from: &DomElement) -> bool {
    let take: fn(Desk, &Opened) = match name {
        "put-beside" => add,
        "put-in-place" => replace,
        "download-copy" => {
            download_copy(desk);
            return true;
        }
        "open-copy" => {
            open_copy(desk, from);
            return true;
        }
        "leave-copy" => {
            desk.update(|state| state.preview = None);
            return true;
        }
        _ => return false,
    };
    if let Some(preview) = desk.now(|state| state.preview.clone()) {
        desk.update(|state| state.preview = None);
        take(desk, &preview.opened);
    }
    true
}

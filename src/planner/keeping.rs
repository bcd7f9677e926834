//! What is kept, where, since when; copies that leave and enter; what cannot be read.

use leptos::task::spawn_local;
use web_sys::Element as DomElement;

use super::compare::button;
use super::desk::{CHANGES_BEFORE_REMINDER, Desk};
use super::store::{self, Stored};
use crate::estimate::estimate;
use crate::link;
use crate::plan::kept::{self, Fault, Kept, Opened};
use crate::plan::plans::{self, SavedPlan};
use crate::text::Voice;
use crate::text::plan_words::PlanWord;
use crate::ui::tree::{ACT, Element, el};
use crate::web::files::{self, Chosen};
use crate::web::page as browser;

/// A copy that was opened, before it is taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Of the file.
    pub name: String,
    pub opened: Opened,
}

/// The heading of a view; it takes the focus when the view opens.
pub fn heading(voice: Voice<'static>, title: PlanWord, lead: PlanWord) -> Element {
    el("div")
        .class("intro")
        .add(
            el("h1")
                .id("room-heading")
                .attr("tabindex", "-1")
                .add(voice.say(title)),
        )
        .add(el("p").add(voice.say(lead)))
}

/// What came of the last thing that was asked for, and the way back from it.
pub fn said(desk: Desk, voice: Voice<'static>) -> Element {
    let (said, undo) = desk.with(|state| (state.said.clone(), state.undo.clone()));
    let place = el("div")
        .class("notices")
        .attr("role", "status")
        .id("planner-said");
    let notice = |class: &'static str, text: String, undo: Option<Element>| {
        let close = button("quiet", "quiet", voice.say(PlanWord::Close));
        el("p")
            .class(class)
            .add(el("span").id("what-is-done").add(text))
            .add(el("span").class("row").add(undo).add(close))
    };
    if let Some(undo) = undo {
        let back = button("quiet", "undo-change", voice.say(PlanWord::Undo))
            .id("undo-change")
            .attr("aria-describedby", "what-is-done");
        return place.add(notice("notice good", undo.done, Some(back)));
    }
    if said.text.is_empty() {
        return place;
    }
    let class = if said.is_fault {
        "notice"
    } else {
        "notice good"
    };
    place.add(notice(class, said.text, None))
}

/// What cannot be read, where something cannot; and the reminder to download a copy.
pub fn trouble(desk: Desk, voice: Voice<'static>) -> Element {
    let (stored, dropped) = desk.with(|state| (state.stored.clone(), state.dropped.clone()));
    let mut notices = Vec::new();
    if let Stored::Unreadable(fault) = &stored {
        let newer = *fault == Fault::Newer;
        let anew = || button("quiet", "put-aside", voice.say(PlanWord::StartAnew));
        let text = if newer {
            PlanWord::KeptNewer
        } else {
            PlanWord::KeptDamaged
        };
        notices.push(
            el("p")
                .class("notice")
                .attr("role", "alert")
                .add(el("span").add(voice.say(text)))
                .add(
                    el("span")
                        .class("row")
                        .add(button(
                            "quiet",
                            "download-damaged",
                            voice.say(PlanWord::DownloadDamaged),
                        ))
                        .add((!newer).then(anew)),
                ),
        );
    }
    notices.extend(not_kept(desk, voice).map(|text| {
        el("p")
            .class("notice")
            .attr("role", "alert")
            .add(el("span").add(text))
    }));
    if !dropped.is_empty() {
        let text = voice.fill(PlanWord::SomeDropped, &[&dropped.join(", ")]);
        notices.push(
            el("p")
                .class("notice")
                .add(el("span").add(text))
                .add(button(
                    "quiet",
                    "download-damaged",
                    voice.say(PlanWord::DownloadDamaged),
                )),
        );
    }
    let changes = desk.changes_since_copy();
    if changes >= CHANGES_BEFORE_REMINDER {
        let text = voice.fill(PlanWord::Reminder, &[&changes.to_string()]);
        notices.push(
            el("p")
                .class("notice")
                .id("reminder")
                .add(el("span").add(text))
                .add(button(
                    "quiet",
                    "download-copy",
                    voice.say(PlanWord::DownloadCopy),
                )),
        );
    }
    el("div").class("notices").add(notices)
}

/// What a set of records holds, in words.
fn holds(voice: Voice<'static>, kept: &Kept) -> String {
    let count = |word: PlanWord, number: usize| voice.fill(word, &[&number.to_string()]);
    let under = |part: &str| {
        let records = kept.children("plan/");
        records.filter(|(key, _)| key.contains(part)).count()
    };
    [
        count(PlanWord::CountPlans, plans::plans(kept).len()),
        count(PlanWord::CountEntries, kept.children("log/week/").count()),
        count(PlanWord::CountTicks, under("/tick/")),
        count(PlanWord::CountNotes, under("/note/")),
    ]
    .join(", ")
}

fn stored(desk: Desk, voice: Voice<'static>) -> String {
    let holds = desk.with(|state| holds(voice, &state.kept));
    match desk.with(|state| state.stored.clone()) {
        Stored::NotYet => voice.say(PlanWord::KeptNothing).to_owned(),
        Stored::Here(since) => {
            let (day, time) = since.split_once('T').unwrap_or((&since, ""));
            let since = format!("{}, {time}", voice.figures.date(day));
            voice.fill(PlanWord::KeptHere, &[&since, &holds])
        }
        Stored::Blocked => voice.say(PlanWord::KeptBlocked).to_owned(),
        Stored::Full => voice.say(PlanWord::KeptFull).to_owned(),
        Stored::Shared => voice.say(PlanWord::KeptShared).to_owned(),
        Stored::Unreadable(Fault::Newer) => voice.say(PlanWord::KeptNewer).to_owned(),
        Stored::Unreadable(_) => voice.say(PlanWord::KeptDamaged).to_owned(),
    }
}

/// Why the last change is not kept, where it is not and the user did not ask for it.
fn not_kept(desk: Desk, voice: Voice<'static>) -> Option<String> {
    match desk.with(|state| state.stored.clone()) {
        Stored::Full => Some(voice.say(PlanWord::KeptFull).to_owned()),
        Stored::Blocked => Some(voice.say(PlanWord::KeptBlocked).to_owned()),
        _ => None,
    }
}

/// What stands in the way of keeping anything; nothing where all is kept.
pub fn hindrance(desk: Desk, voice: Voice<'static>) -> Option<String> {
    match desk.with(|state| state.stored.clone()) {
        Stored::NotYet | Stored::Here(_) => None,
        _ => Some(stored(desk, voice)),
    }
}

/// What is kept, and copies of it.
pub fn card(desk: Desk, voice: Voice<'static>) -> Element {
    let last = match desk.last_copy() {
        Some(made) => {
            let day = voice.figures.date(made.get(..10).unwrap_or(&made));
            voice.fill(PlanWord::LastCopy, &[&day])
        }
        None => voice.say(PlanWord::NoCopyYet).to_owned(),
    };
    let open = el("label")
        .class("button quiet-button file")
        .add(voice.say(PlanWord::OpenCopy))
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
                .add(voice.say(PlanWord::KeepingTitle)),
        )
        .add(el("p").id("kept").add(stored(desk, voice)))
        .add(
            el("p")
                .class("lead")
                .add(voice.say(PlanWord::MayForget))
                .add(" ")
                .add(last),
        )
        .add(
            el("div")
                .class("row")
                .add(button(
                    "button",
                    "download-copy",
                    voice.say(PlanWord::DownloadCopy),
                ))
                .add(open),
        )
        .add(preview(desk, voice))
}

fn preview(desk: Desk, voice: Voice<'static>) -> Option<Element> {
    let preview = desk.with(|state| state.preview.clone())?;
    let opened = &preview.opened;
    let day = voice
        .figures
        .date(opened.saved.get(..10).unwrap_or(&opened.saved));
    let or_dash = |text: &str| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            text.to_owned()
        }
    };
    let made = voice.fill(
        PlanWord::PreviewSaved,
        &[&day, &or_dash(&opened.program), &or_dash(&opened.figures)],
    );
    let here = desk.with(|state| holds(voice, &state.kept));
    let names: Vec<Element> = plans::plans(&opened.kept)
        .into_iter()
        .map(|plan| el("li").add(plan.name))
        .collect();
    let dropped = || {
        let names = opened.dropped.join(", ");
        el("p").add(voice.fill(PlanWord::PreviewDropped, &[&names]))
    };
    Some(
        el("div")
            .class("preview")
            .id("preview")
            .attr("role", "group")
            .attr("tabindex", "-1")
            .attr("aria-labelledby", "preview-heading")
            .add(
                el("h3")
                    .id("preview-heading")
                    .add(voice.fill(PlanWord::PreviewTitle, &[&preview.name])),
            )
            .add(el("p").add(made))
            .add(el("p").add(voice.fill(PlanWord::PreviewHas, &[&holds(voice, &opened.kept)])))
            .add(el("ul").add(names))
            .add((!opened.dropped.is_empty()).then(dropped))
            .add(el("p").add(voice.fill(PlanWord::PreviewHere, &[&here])))
            .add(
                el("div")
                    .class("row")
                    .add(button(
                        "button",
                        "put-beside",
                        voice.say(PlanWord::PutBeside),
                    ))
                    .add(button(
                        "button quiet-button",
                        "put-in-place",
                        voice.say(PlanWord::PutInPlace),
                    ))
                    .add(button(
                        "button quiet-button",
                        "leave-copy",
                        voice.say(PlanWord::Cancel),
                    )),
            ),
    )
}

/// Why a file is none of ours, in a sentence.
fn fault(voice: Voice<'static>, fault: &Fault) -> String {
    let say = |word: PlanWord| voice.say(word).to_owned();
    match fault {
        Fault::TooLong => voice.fill(
            PlanWord::FileTooLong,
            &[&megabytes(voice, kept::MOST_BYTES as f64)],
        ),
        Fault::Empty => say(PlanWord::FileEmpty),
        Fault::NotJson { line, column } => voice.fill(
            PlanWord::FileNotJson,
            &[&line.to_string(), &column.to_string()],
        ),
        Fault::NotOurs => say(PlanWord::FileNotOurs),
        Fault::Newer => say(PlanWord::FileNewer),
        Fault::Damaged(part) => voice.fill(PlanWord::FileDamaged, &[part]),
    }
}

fn megabytes(voice: Voice<'static>, bytes: f64) -> String {
    voice
        .figures
        .number((bytes / 100_000.0).round() as i64 * 10)
}

/// The copy: all records, and the calculator's answers.
fn copy(desk: Desk) -> String {
    desk.read_page();
    desk.now(|state| {
        let mut copy = state.kept.clone();
        let answers = link::write(&state.current);
        copy.set(kept::ANSWERS, Some(answers), browser::milliseconds());
        kept::write(&copy, &browser::now())
    })
}

fn download_copy(desk: Desk) {
    let voice = desk.voice();
    let day = browser::now().get(..10).unwrap_or("copy").to_owned();
    let name = format!("casepath-{day}.json");
    if files::download(&name, "application/json", &copy(desk)) {
        desk.copied();
        desk.say(voice.say(PlanWord::CopyMade).to_owned());
    } else {
        desk.say_fault(voice.say(PlanWord::CopyRefused).to_owned());
    }
}

fn open_copy(desk: Desk, control: &DomElement) {
    let control = control.clone();
    spawn_local(async move {
        let name = files::name_of(&control);
        let Some(chosen) = files::chosen(&control, kept::MOST_BYTES).await else {
            return;
        };
        let voice = desk.voice_now();
        let refused = match chosen {
            Chosen::TooLong(bytes) => {
                voice.fill(PlanWord::FileTooLong, &[&megabytes(voice, bytes)])
            }
            Chosen::Unreadable => voice.say(PlanWord::FileUnreadable).to_owned(),
            Chosen::Text(text) => match kept::read(&text) {
                Ok(opened) => {
                    desk.update(|state| {
                        state.said = Default::default();
                        state.preview = Some(Preview { name, opened });
                    });
                    leptos::prelude::request_animation_frame(|| browser::focus("preview"));
                    return;
                }
                Err(reason) => fault(voice, &reason),
            },
        };
        desk.update(|state| state.preview = None);
        desk.say_fault(refused);
    });
}

/// A copy without plans, as the first version made them, holds answers: beside what is here they are a plan.
fn answers_as_plan(desk: Desk, opened: &Opened) -> Option<SavedPlan> {
    if !plans::plans(&opened.kept).is_empty() {
        return None;
    }
    let answers = link::read(opened.kept.get(kept::ANSWERS)?).ok()?.answers;
    estimate(&answers, desk.today()).ok()?;
    Some(SavedPlan {
        id: desk.new_id(),
        name: desk.voice_now().echo(&answers).replace(" · ", ", "),
        answers: plans::of_a_plan(&answers, desk.today()),
        made: opened.saved.clone(),
        aside: false,
    })
}

/// Does what was asked for, where it is about keeping.
pub fn act(desk: Desk, name: &str, _rest: &str, from: &DomElement) -> bool {
    let voice = desk.voice_now();
    match name {
        "download-copy" => download_copy(desk),
        "open-copy" => open_copy(desk, from),
        "leave-copy" => desk.update(|state| state.preview = None),
        "put-beside" => {
            let Some(preview) = desk.now(|state| state.preview.clone()) else {
                return true;
            };
            let mut done = plans::Beside::default();
            let answers = answers_as_plan(desk, &preview.opened);
            desk.change(|kept, now| {
                done = plans::put_beside(kept, &preview.opened.kept, now);
                match answers.map(|plan| plans::add(kept, &plan, now)) {
                    Some(Ok(())) => done.plans += 1,
                    Some(Err(plans::Refused::Same)) => done.same += 1,
                    Some(Err(plans::Refused::Full)) => done.no_room += 1,
                    None => {}
                }
            });
            desk.update(|state| state.preview = None);
            let counts = [done.plans, done.entries, done.same, done.no_room];
            let counts = counts.map(|count| count.to_string());
            desk.say(voice.fill(
                PlanWord::PutBesideDone,
                &counts.each_ref().map(String::as_str),
            ));
        }
        "put-in-place" => {
            let Some(preview) = desk.now(|state| state.preview.clone()) else {
                return true;
            };
            let done = voice.say(PlanWord::PutInPlaceDone).to_owned();
            desk.change_undoably(done, |kept, now| {
                kept.replace(&preview.opened.kept, now);
                kept.set(kept::ANSWERS, None, now);
            });
            desk.update(|state| state.preview = None);
            // The answers of the copy come into the calculator.
            let answers = preview.opened.kept.get(kept::ANSWERS);
            if let Some(Ok(opened)) = answers.map(link::read) {
                desk.read_page();
                desk.answers_were(desk.now(|state| state.current));
                desk.into_calculator(&opened.answers, Some(desk.now(|state| state.view)));
            }
        }
        "download-damaged" => {
            let texts = [store::text(), store::aside()];
            let texts: Vec<String> = texts.into_iter().flatten().collect();
            files::download("casepath-unreadable.txt", "text/plain", &texts.join("\n"));
        }
        "put-aside" => {
            store::put_aside();
            desk.save();
        }
        _ => return false,
    }
    true
}

//! The hours log: entries by week, what is recorded and what counts, what is left, when it will be enough.

use web_sys::Element as DomElement;

use super::acting::{ENTER, ESCAPE, LEAVE};
use super::compare::button;
use super::desk::Desk;
use super::{log_files, standing};
use crate::answers::Hundredths;
use crate::estimate::study;
use crate::plan::log::{Entry, Kinds, Wrong, days, ranges};
use crate::plan::log_records::{self, REGISTERED, WEEKS};
use crate::plan::mine::Mine;
use crate::text::Voice;
use crate::text::log_words::LogWord;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::{head, heads, wide};
use crate::ui::tree::{Element, el};
use crate::web::page as browser;

/// So many weeks stand in sight; the others are folded away.
const IN_SIGHT: usize = 12;

/// The number fields of an entry, in order.
const NUMBERS: [(&str, LogWord, LogWord); 4] = [
    ("log-hours", LogWord::Hours, LogWord::HoursHint),
    (
        "log-clients",
        LogWord::WithClients,
        LogWord::WithClientsHint,
    ),
    (
        "log-individual",
        LogWord::Individual,
        LogWord::IndividualHint,
    ),
    ("log-group", LogWord::Group, LogWord::GroupHint),
];

/// What is wrong with an entry, and with which of its fields.
pub struct Fault {
    field: &'static str,
    text: String,
}

/// The field that an entry is wrong in.
fn field_of(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::TooEarly | Wrong::TooLate | Wrong::InFuture => "log-week",
        Wrong::HoursOverWeek => "log-hours",
        Wrong::ClientsOverHours => "log-clients",
        Wrong::SupervisionOverWeek => "log-individual",
    }
}

/// The card of the log, where the plan has supervised practice.
pub fn card(desk: Desk, voice: Voice, mine: &Mine) -> Option<Element> {
    if !study::is_clinical(mine.estimate.plan) {
        return None;
    }
    let entries = desk.with(|state| log_records::weeks(&state.kept));
    let parts = el("section")
        .class("card")
        .id("log")
        .attr("aria-labelledby", "log-heading")
        .add(el("h2").id("log-heading").add(voice.say(LogWord::Title)))
        .add(el("p").class("lead").add(voice.say(LogWord::Lead)))
        .add(
            el("p")
                .class("notice good")
                .add(voice.say(LogWord::NoClientData)),
        )
        .add(form(desk, voice));
    let parts = match &mine.tally {
        Some(tally) => parts.add(standing::standing(voice, mine, tally)),
        None => parts.add(el("p").add(voice.say(LogWord::NoHoursYet))),
    };
    Some(
        parts
            .add(list(voice, &entries))
            .add(log_files::csv(voice, !entries.is_empty())),
    )
}

fn form(desk: Desk, voice: Voice) -> Element {
    let week = el("input")
        .attr("type", "date")
        .attr("placeholder", voice.say(PlanWord::DayShape))
        .attr(ENTER, "add-week")
        .attr(ESCAPE, "leave-week");
    let week = desk.drafted(week, "log-week", String::new());
    let hint = voice.say(LogWord::WeekHint).to_owned();
    let week = field(desk, voice, ("log-week", LogWord::Week), hint, week);
    let numbers: Vec<Element> = NUMBERS
        .into_iter()
        .map(|(id, word, hint)| {
            let control = el("input")
                .attr("type", "text")
                .attr("inputmode", "decimal")
                .attr("autocomplete", "off")
                .attr(ENTER, "add-week")
                .attr(ESCAPE, "leave-week");
            let hint = match hint {
                LogWord::HoursHint => voice.log_hours_hint(),
                hint => voice.say(hint).to_owned(),
            };
            let control = desk.drafted(control, id, String::new());
            field(desk, voice, (id, word), hint, control)
        })
        .collect();
    let faults: Vec<Element> = desk.with(|state| {
        let faults = state.log_faults.iter();
        faults.map(|f| el("li").add(f.text.clone())).collect()
    });
    let editing = desk.with(|state| state.drafts.entry.is_some());
    let add = if editing {
        voice.say(PlanWord::Save)
    } else {
        voice.say(LogWord::AddWeek)
    };
    let cancel = || {
        button(
            "button quiet-button",
            "leave-week",
            voice.say(PlanWord::Cancel),
        )
    };
    el("div")
        .class("log-form")
        .attr("role", "group")
        .attr("aria-labelledby", "log-heading")
        .add(registration(desk, voice))
        .add(el("div").class("log-fields").add(week).add(numbers))
        .add(
            el("div")
                .class("error")
                .id("log-faults")
                .attr("role", "alert")
                .add((!faults.is_empty()).then(|| el("ul").add(faults))),
        )
        .add(
            el("div")
                .class("row")
                .add(button("button", "add-week", add))
                .add(editing.then(cancel)),
        )
}

/// A field of an entry; which of them is wrong is said in the list of faults.
fn field(
    desk: Desk,
    voice: Voice,
    (id, word): (&'static str, LogWord),
    hint: String,
    control: Element,
) -> Element {
    let hint_id = format!("{id}-hint");
    let is_wrong = desk.with(|state| state.log_faults.iter().any(|f| f.field == id));
    let control = if is_wrong {
        control
            .attr("aria-invalid", "true")
            .attr("aria-describedby", format!("log-faults {hint_id}"))
    } else {
        control.attr("aria-describedby", hint_id.clone())
    };
    el("div")
        .class("field")
        .add(el("label").attr("for", id).add(voice.say(word)))
        .add(control.id(id))
        .add(el("p").class("hint").attr("id", hint_id).add(hint))
}

/// The day of registration. While it is typed it is half a day, or another one: it is taken when the field is
/// left. What is wrong is said in the place of the hint, so that nothing moves below a finger that goes on.
fn registration(desk: Desk, voice: Voice) -> Element {
    let kept = desk.with(|state| state.kept.get(REGISTERED).unwrap_or_default().to_owned());
    let control = el("input")
        .id("log-registered")
        .attr("type", "date")
        .attr("placeholder", voice.say(PlanWord::DayShape))
        .attr("aria-describedby", "log-registered-hint")
        .attr(ENTER, "registered")
        .attr(LEAVE, "registered");
    let control = desk.drafted(control, "log-registered", kept);
    let hint = el("p").id("log-registered-hint");
    let (control, hint) = if desk.with(|state| state.is_registration_wrong) {
        let first = ranges::YEARS.start().to_string();
        let text = voice.fill(PlanWord::NotRegistered, &[&first]);
        let hint = hint.class("error").attr("role", "alert").add(text);
        (control.attr("aria-invalid", "true"), hint)
    } else {
        let text = voice.say(LogWord::RegisteredHint);
        (control, hint.class("hint").add(text))
    };
    el("div")
        .class("field")
        .add(
            el("label")
                .attr("for", "log-registered")
                .add(voice.say(LogWord::Registered)),
        )
        .add(control)
        .add(hint)
}

/// Takes the day of registration as it was entered; where it can be none, what was there stays.
fn register(desk: Desk, field: &DomElement) {
    let entered = browser::entered(field);
    let is_as_kept = desk.now(|state| {
        !state.is_registration_wrong && state.kept.get(REGISTERED).unwrap_or_default() == entered
    });
    if is_as_kept {
        return;
    }
    let day = log_records::registration(&entered, browser::day()).map(days::iso);
    let is_wrong = day.is_none() && !entered.is_empty();
    desk.forget_draft("log-registered");
    desk.update(|state| state.is_registration_wrong = is_wrong);
    if !is_wrong {
        desk.change(|kept, now| kept.set(REGISTERED, day, now));
    }
}

fn list(voice: Voice, entries: &[(String, Entry)]) -> Vec<Element> {
    if entries.is_empty() {
        return Vec::new();
    }
    let (shown, folded) = entries.split_at(entries.len().min(IN_SIGHT));
    let mut parts = vec![wide(voice.say(LogWord::Title), weeks(voice, shown))];
    if !folded.is_empty() {
        let count = voice.counted(
            folded.len() as i64 * 100,
            PlanWord::EarlierWeek,
            PlanWord::EarlierWeeks,
        );
        parts.push(
            el("details")
                .class("table")
                .add(el("summary").add(count))
                .add(wide(voice.say(LogWord::Title), weeks(voice, folded))),
        );
    }
    parts
}

fn weeks(voice: Voice, entries: &[(String, Entry)]) -> Element {
    let rows: Vec<Element> = entries
        .iter()
        .map(|(id, entry)| {
            let week = voice.week(entry.week);
            let cell = |number: Hundredths| el("td").add(voice.hundredths(number));
            let tool = |mark: &str, word: PlanWord| {
                button("quiet", format!("{mark} {id}"), voice.say(word)).attr(
                    "aria-label",
                    voice.fill(PlanWord::OfPlan, &[voice.say(word), &week]),
                )
            };
            el("tr")
                .add(head().add(week.clone()))
                .add(cell(entry.hours))
                .add(cell(entry.with_clients))
                .add(cell(entry.individual))
                .add(cell(entry.group))
                .add(
                    el("td")
                        .add(tool("change-week", PlanWord::ChangePlan))
                        .add(tool("delete-week", PlanWord::DeletePlan)),
                )
        })
        .collect();
    let columns = [
        LogWord::Week,
        LogWord::Hours,
        LogWord::WithClients,
        LogWord::Individual,
        LogWord::Group,
    ]
    .map(|word| voice.say(word));
    let mut columns = columns.to_vec();
    columns.push(voice.say(PlanWord::Tools));
    el("table")
        .class("weeks")
        .add(heads(&columns))
        .add(el("tbody").add(rows))
}

/// Reads the form; the faults in words where there are any.
fn entered(voice: Voice) -> Result<Entry, Vec<Fault>> {
    let mut faults = Vec::new();
    let day = browser::value_of("log-week").unwrap_or_default();
    let day = days::read_iso(&day);
    if day.is_err() {
        faults.push(Fault {
            field: "log-week",
            text: voice.fill(PlanWord::NotADay, &[voice.say(LogWord::Week)]),
        });
    }
    let mut is_blank = true;
    let numbers = NUMBERS.map(|(id, word, _)| {
        let text = browser::value_of(id).unwrap_or_default();
        let text = text.trim().replace(',', ".");
        is_blank &= text.is_empty();
        // What is left empty is none.
        let number = if text.is_empty() {
            Some(Hundredths(0))
        } else {
            Hundredths::parse(&text)
        };
        if number.is_none() {
            faults.push(Fault {
                field: id,
                text: voice.fill(PlanWord::NotANumber, &[voice.say(word)]),
            });
        }
        number.unwrap_or(Hundredths(0))
    });
    let Ok(day) = day else { return Err(faults) };
    let [hours, with_clients, individual, group] = numbers;
    let kinds = Kinds {
        hours,
        with_clients,
        individual,
        group,
    };
    let entry = Entry::new(day, kinds);
    // A week without work is entered as 0.
    if faults.is_empty() && is_blank {
        faults.push(Fault {
            field: "log-hours",
            text: voice.say(PlanWord::NoHoursEntered).to_owned(),
        });
    }
    // A number that cannot be read says nothing of the others; the day is told all the same.
    let is_read = faults.is_empty();
    let wrongs = entry.wrongs_on(browser::day());
    let wrongs = wrongs.filter(|wrong| is_read || field_of(*wrong) == "log-week");
    faults.extend(wrongs.map(|wrong| {
        let sentence = voice.wrong(wrong);
        Fault {
            field: field_of(wrong),
            text: voice.fill(PlanWord::WrongEntry, &[&sentence]),
        }
    }));
    if faults.is_empty() {
        Ok(entry)
    } else {
        Err(faults)
    }
}

fn add_week(desk: Desk) {
    let voice = desk.voice_now();
    match entered(voice) {
        Err(faults) => {
            let first = faults.first().map(|fault| fault.field);
            desk.update(|state| state.log_faults = faults);
            if let Some(first) = first {
                browser::focus(first);
            }
        }
        Ok(entry) => {
            let id = desk.now(|state| state.drafts.entry.clone());
            let id = id.unwrap_or_else(|| desk.new_id());
            desk.change(|kept, now| {
                kept.set(
                    &format!("{WEEKS}{id}"),
                    Some(log_records::write_week(&entry)),
                    now,
                );
            });
            leave_form(desk);
            desk.say(voice.fill(PlanWord::WeekKept, &[&voice.week(entry.week)]));
            browser::focus("log-week");
        }
    }
}

fn leave_form(desk: Desk) {
    desk.update(|state| {
        state.drafts.entry = None;
        state.log_faults.clear();
    });
    desk.forget_draft("log-week");
    for (id, _, _) in NUMBERS {
        desk.forget_draft(id);
    }
}

fn change_week(desk: Desk, id: &str) {
    let entries = desk.now(|state| log_records::weeks(&state.kept));
    let Some((_, entry)) = entries.into_iter().find(|(key, _)| key == id) else {
        return;
    };
    desk.update(|state| {
        state.drafts.entry = Some(id.to_owned());
        state.log_faults.clear();
    });
    desk.draft("log-week", days::iso(entry.week));
    let kinds = entry.kinds();
    let numbers = [
        kinds.hours,
        kinds.with_clients,
        kinds.individual,
        kinds.group,
    ];
    for ((id, _, _), number) in NUMBERS.into_iter().zip(numbers) {
        desk.draft(id, number.write());
    }
    browser::focus("log-week");
}

/// Does what was asked for, where it is of the log.
pub fn act(desk: Desk, name: &str, id: &str, from: &DomElement) -> bool {
    match name {
        "registered" => register(desk, from),
        "add-week" => add_week(desk),
        "leave-week" => leave_form(desk),
        "change-week" => change_week(desk, id),
        "delete-week" => {
            let entries = desk.now(|state| log_records::weeks(&state.kept));
            let Some((_, entry)) = entries.into_iter().find(|(key, _)| key == id) else {
                return true;
            };
            if desk.now(|state| state.drafts.entry.as_deref() == Some(id)) {
                leave_form(desk);
            }
            let voice = desk.voice_now();
            let done = voice.fill(PlanWord::WeekDeleted, &[&voice.week(entry.week)]);
            let key = format!("{WEEKS}{id}");
            desk.change_undoably(done, |kept, now| kept.set(&key, None, now));
        }
        "save-csv" => log_files::save_csv(desk),
        "open-csv" => log_files::open_csv(desk, from),
        _ => return false,
    }
    true
}

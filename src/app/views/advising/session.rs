//! A session with one student: answers, what they change, next steps and questions, agreements, and the files for
//! the student.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use super::session_answers::SessionAnswers;
use crate::browser::{address, files, page as browser};
use crate::components::{
    Button, LabeledField, SubmitButton, external_link, header_row, qr_code, rebuilt_on, row_header,
    scrollable_table,
};
use crate::i18n::Locale;
use crate::i18n::desk_sentences::column;
use crate::i18n::messages::DeskMessage;
use crate::link;
use crate::plan::desk::Student;
use crate::plan::desk::agreed::{self, LONGEST, NoteError};
use crate::plan::desk::table::{StudentColumn, changed_figures, row};
use crate::plan::log::days;
use crate::plan::questions::{open_questions, urgent_first};
use crate::plan::records;
use crate::plan::timeline;
use crate::plan::todo::todos;
use crate::state::desk::{SESSION, desk, label_is_shared};
use crate::state::{CopyState, CopyStatus};
use crate::views::plan::figure_changes::changes_table;

/// How many items of the next step are listed.
const NEXT_ITEMS: usize = 4;
/// How many dated tasks are listed.
const NEXT_TASKS: usize = 3;
/// The rows of the "when opened" / "now" comparison.
const COMPARED: [StudentColumn; 8] = [
    StudentColumn::Goal,
    StudentColumn::State,
    StudentColumn::End,
    StudentColumn::PayStart,
    StudentColumn::PayEnd,
    StudentColumn::Cost,
    StudentColumn::Debt,
    StudentColumn::Questions,
];

/// The open session; empty when no student is selected.
#[component]
pub fn Session(locale: Locale) -> impl IntoView {
    let desk = desk();
    rebuilt_on(
        move || desk.session.get(),
        move |id| match id {
            Some(id) => view! { <SessionWith locale id/> }.into_any(),
            None => ().into_any(),
        },
    )
}

#[component]
fn SessionWith(locale: Locale, id: u32) -> impl IntoView {
    let desk = desk();
    let heading = NodeRef::<html::H2>::new();
    desk.focus.receive(heading, SESSION);
    let student = Memo::new(move |before: Option<&Option<Student>>| {
        desk.student(id).or_else(|| before.cloned().flatten())
    });
    let title = move || {
        let label = student.with(|student| student.as_ref().map(|student| student.label.clone()));
        let name = locale.student(id, &label.unwrap_or_default());
        locale.format(DeskMessage::SESSION_TITLE, &[&name])
    };
    let of_student = move |tell: fn(Locale, &Student) -> AnyView| {
        move || student.with(|student| student.as_ref().map(|student| tell(locale, student)))
    };
    view! {
        <section class="card session" aria-labelledby=SESSION>
            <h2 id=SESSION tabindex="-1" node_ref=heading>{title}</h2>
            <LabelField locale id student/>
            <SessionAnswers locale id student/>
            {of_student(was_and_now)}
            {of_student(what_is_next)}
            {of_student(to_ask)}
            {of_student(what_changed)}
            <AgreedPart locale id student/>
            <HandOver locale id student/>
            <p class="row">
                <Button
                    class="button quiet-button"
                    text=locale.text(DeskMessage::CloseSession)
                    on_click=move || desk.open_session(None)
                />
            </p>
        </section>
    }
}

#[component]
fn LabelField(locale: Locale, id: u32, student: Memo<Option<Student>>) -> impl IntoView {
    let desk = desk();
    let label =
        move || student.with(|student| student.as_ref().map(|student| student.label.clone()));
    let is_shared = Memo::new(move |_| {
        student.with(|student| {
            let student = student.as_ref()?;
            let is_shared = desk
                .students
                .with(|students| label_is_shared(students, student));
            is_shared.then(|| locale.text(DeskMessage::LabelShared))
        })
    });
    view! {
        <LabeledField
            id="session-label"
            label=locale.text(DeskMessage::Label)
            hint=locale.text(DeskMessage::LabelHint)
        >
            <input
                id="session-label"
                type="text"
                autocomplete="off"
                aria-describedby="session-label-hint session-label-shared"
                prop:value=move || label().unwrap_or_default()
                on:change=move |event| {
                    let label = event_target_value(&event);
                    desk.change(id, |student, _| student.set_label(&label));
                }
            />
            <p class="error" role="status" id="session-label-shared">{move || is_shared.get()}</p>
        </LabeledField>
    }
}

fn was_and_now(locale: Locale, student: &Student) -> AnyView {
    let today = browser::current_date();
    let mut before = student.clone();
    before.set_answers(&student.was, u64::MAX);
    let (was, now) = (row(&before, today), row(student, today));
    let rows: Vec<AnyView> = COMPARED
        .into_iter()
        .map(|key| {
            let (was, _) = locale.desk_cell(key, &was, &before);
            let (now, _) = locale.desk_cell(key, &now, student);
            let now = if was == now {
                view! { <td>{now}</td> }.into_any()
            } else {
                view! { <td><strong>{now}</strong></td> }.into_any()
            };
            view! { <tr>{row_header(locale.text(column(key)))} <td>{was}</td> {now}</tr> }
                .into_any()
        })
        .collect();
    let title = locale.text(DeskMessage::WasNow);
    let heads =
        [DeskMessage::Figure, DeskMessage::Was, DeskMessage::Now].map(|word| locale.text(word));
    let table = view! { <table id="was-now">{header_row(&heads)} <tbody>{rows}</tbody></table> };
    view! { <h3>{title}</h3> {scrollable_table(title, table.into_any())} }.into_any()
}

fn what_is_next(locale: Locale, student: &Student) -> AnyView {
    let Ok(snapshot) = student.snapshot(browser::current_date()) else {
        return ().into_any();
    };
    let next = timeline::next(&snapshot.timeline, &snapshot.items, |item| {
        snapshot.is_ticked(&student.records, item)
    });
    let todos = todos(&student.records, &snapshot, browser::current_date());
    let todos: Vec<AnyView> = todos
        .iter()
        .take(NEXT_TASKS)
        .map(|todo| {
            let task = locale.todo(todo.task, &snapshot.estimate);
            view! { <li>{task} ": " <strong>{locale.by(todo.by)}</strong></li> }.into_any()
        })
        .collect();
    let step = next.as_ref().map(|next| {
        let key = next.step.key;
        view! {
            <p><strong>{locale.step(key, &snapshot.estimate)}</strong> " " <small>{locale.when(next.step)}</small></p>
        }
    });
    let items = next.map(|next| {
        let items = next.items.iter().take(NEXT_ITEMS);
        items
            .map(|item| view! { <li>{locale.item(*item)}</li> }.into_any())
            .collect::<Vec<AnyView>>()
    });
    let is_any = step.is_some() || !todos.is_empty();
    let list = is_any.then(|| view! { <ul>{todos} {items}</ul> });
    view! { <h3>{locale.text(DeskMessage::NextTitle)}</h3> {step} {list} }.into_any()
}

fn to_ask(locale: Locale, student: &Student) -> AnyView {
    let Ok(snapshot) = student.snapshot(browser::current_date()) else {
        return ().into_any();
    };
    let questions = urgent_first(open_questions(
        &snapshot.now,
        &snapshot.board_answers,
        snapshot.timeline.today,
    ));
    let items: Vec<AnyView> = questions
        .iter()
        .map(|question| {
            let text = locale.question_to_ask(question, &snapshot.now);
            let badge = question.moves_end().then(|| {
                view! { " " <span class="badge">{locale.text(DeskMessage::MovesDate)}</span> }
            });
            view! { <li>{text} {badge}</li> }.into_any()
        })
        .collect();
    let rule = snapshot.now.rule();
    let board = match rule.board_address() {
        "" => rule.board.into_any(),
        address => external_link(locale, address, rule.board, None),
    };
    let board = view! { <p>{board}</p> };
    let list = if items.is_empty() {
        view! { <p>{locale.text(DeskMessage::NothingToAsk)}</p> }.into_any()
    } else {
        view! { <ol>{items}</ol> }.into_any()
    };
    view! { <h3>{locale.text(DeskMessage::AskTitle)}</h3> {board} {list} }.into_any()
}

/// The figures that changed since the student's copy was made; empty if there are none.
fn what_changed(locale: Locale, student: &Student) -> AnyView {
    let today = days::month_of(browser::current_date());
    let Some((now, changes)) = changed_figures(student, today) else {
        return ().into_any();
    };
    let title = locale.text(DeskMessage::ColumnChanged);
    view! { <h3>{title}</h3> {changes_table(locale, &now, &changes, title)} }.into_any()
}

/// The agreements, each with its date.
#[component]
fn AgreedPart(locale: Locale, id: u32, student: Memo<Option<Student>>) -> impl IntoView {
    let desk = desk();
    let field = NodeRef::<html::Textarea>::new();
    let error = RwSignal::new(None::<String>);
    let notes =
        move || student.with(|student| student.as_ref().map(agreed::all).unwrap_or_default());
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(field) = field.get_untracked() else {
            return;
        };
        let added = desk.add_draft_note();
        error.set(added.err().map(|why| match why {
            NoteError::Full => locale.format(DeskMessage::NOTE_FULL, &[&agreed::MOST.to_string()]),
            NoteError::Empty | NoteError::NoPlan => locale.text(DeskMessage::NoteEmpty).to_owned(),
        }));
        browser::focus_on(&field);
    };
    let note = move |note: agreed::Agreed| {
        let day = locale.figures.date(&days::iso(note.on));
        let label = locale.format(DeskMessage::REMOVE_AGREED, &[&day]);
        let text = locale.format(DeskMessage::AGREED_ON, &[&day, &note.text]);
        let remove = move |_| {
            desk.change(id, |student, now| agreed::remove(student, &note.id, now));
            if let Some(field) = field.get_untracked() {
                browser::focus_on(&field);
            }
        };
        view! {
            <li>
                {text} " "
                <button class="quiet" type="button" aria-label=label on:click=remove>
                    {locale.text(DeskMessage::Remove)}
                </button>
            </li>
        }
    };
    let described_by = move || match error.with(Option::is_some) {
        true => "session-agreed-error session-agreed-hint",
        false => "session-agreed-hint",
    };
    let error_view = move || {
        let text = error.get()?;
        Some(view! { <p class="error" id="session-agreed-error" role="alert">{text}</p> })
    };
    view! {
        <h3>{locale.text(DeskMessage::Agreed)}</h3>
        <ul class="plain">
            <For each=notes key=|note| (note.id.clone(), note.text.clone()) children=note/>
        </ul>
        <form class="field" on:submit=add>
            <label for="session-agreed">{locale.text(DeskMessage::NewAgreed)}</label>
            <textarea
                id="session-agreed"
                rows="2"
                maxlength=LONGEST.to_string()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                node_ref=field
                prop:value=move || desk.draft_note.get()
                on:input=move |event| desk.draft_note.set(event_target_value(&event))
            ></textarea>
            {error_view}
            <p class="hint" id="session-agreed-hint">{locale.text(DeskMessage::AgreedHint)}</p>
            <div class="row"><SubmitButton class="button quiet-button" text=locale.text(DeskMessage::AddAgreed)/></div>
        </form>
    }
}

/// The plan as a link, a QR code, a backup file or a printed sheet.
#[component]
fn HandOver(locale: Locale, id: u32, student: Memo<Option<Student>>) -> impl IntoView {
    let desk = desk();
    let link = Memo::new(move |_| {
        let plan = student.with(|student| student.as_ref().and_then(Student::plan));
        plan.map_or_else(String::new, |plan| {
            let mut answers = plan.answers;
            answers.language = Some(locale.language);
            address::full_url(&link::write(&answers))
        })
    });
    let copying = CopyState::new();
    let copy = move || copying.copy(link.get_untracked());
    let status = move || match copying.status() {
        None => "",
        Some(CopyStatus::Copied) => locale.text(DeskMessage::LinkCopied),
        Some(CopyStatus::Refused) => locale.text(DeskMessage::LinkNotCopied),
    };
    let download = move || {
        // As for a printed sheet.
        let _ = desk.add_draft_note();
        let Some(student) = student.get_untracked() else {
            return;
        };
        let name = format!(
            "casepath-{}.json",
            file_name(&locale.student(id, &student.label))
        );
        let records = student.records_to_export(
            days::month_of(browser::current_date()),
            browser::milliseconds(),
        );
        let text = records::write(&records, &browser::now());
        if files::download(&name, "application/json", &text) {
            desk.show_notice(DeskMessage::CopySaved);
        } else {
            desk.show_error(DeskMessage::FileRefused);
        }
    };
    view! {
        <h3>{locale.text(DeskMessage::HandOver)}</h3>
        <LabeledField id="session-link" label=locale.text(DeskMessage::Link)>
            <input id="session-link" type="text" readonly=true prop:value=move || link.get()/>
        </LabeledField>
        <div class="row">
            <Button
                class="button quiet-button"
                text=locale.text(DeskMessage::CopyLink)
                on_click=copy
            />
            <Button
                class="button quiet-button"
                text=locale.text(DeskMessage::SaveCopy)
                on_click=download
            />
            <Button
                class="button quiet-button"
                text=locale.text(DeskMessage::PrintSheet)
                on_click=move || desk.print(&[id])
            />
        </div>
        <p role="status">{status}</p>
        <p class="hint">{locale.text(DeskMessage::LinkLacks)}</p>
        <figure class="take-picture">{move || qr_code(&link.get())}</figure>
    }
}

/// Turns a label into a part of a file name.
fn file_name(label: &str) -> String {
    let letters = label.chars().map(|letter| {
        if letter.is_alphanumeric() {
            letter
        } else {
            '-'
        }
    });
    letters.collect()
}

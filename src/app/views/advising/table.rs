//! The table of all students: sorted by column, filtered by goal, state and open questions.

use leptos::html;
use leptos::prelude::*;

use crate::answers::{DegreeGoal, UsState};
use crate::components::{
    CheckboxField, Choice, SelectField, scrollable_table, state_choices, visually_hidden,
};
use crate::i18n::Locale;
use crate::i18n::desk_sentences::column;
use crate::i18n::messages::DeskMessage;
use crate::i18n::names;
use crate::plan::desk::table::{StudentColumn, StudentRow};
use crate::state::desk::{TABLE, desk};

#[component]
pub fn StudentsCard(locale: Locale) -> impl IntoView {
    let desk = desk();
    let heading = NodeRef::<html::H2>::new();
    desk.focus.receive(heading, TABLE);
    let count = move || {
        let listed = desk.listed.with(Vec::len).to_string();
        let all = desk.students.with(Vec::len).to_string();
        locale.format(DeskMessage::COUNT_SHOWN, &[&listed, &all])
    };
    let title = locale.text(DeskMessage::TableTitle);
    let table = view! {
        <table class="students">
            <thead>
                <tr>
                    <th scope="col">{visually_hidden(locale.text(DeskMessage::SideBySide))}</th>
                    {Vec::from(StudentColumn::ALL.map(|key| view! { <Head locale key/> }))}
                    <th scope="col">{locale.text(DeskMessage::Actions)}</th>
                </tr>
            </thead>
            <tbody>
                <For
                    each=move || desk.listed.get()
                    key=|row| (row.id, row.label.clone())
                    children=move |row| view! { <StudentRow locale row/> }
                />
            </tbody>
        </table>
    };
    view! {
        <section class="card" aria-labelledby=TABLE>
            <h2 id=TABLE tabindex="-1" node_ref=heading>
                {title} " " <small role="status">{count}</small>
            </h2>
            <Filters locale/>
            {scrollable_table(title, table.into_any())}
            <p class="note">{locale.text(DeskMessage::MoneyNote)}</p>
        </section>
    }
}

/// A column header that sorts the table.
#[component]
fn Head(locale: Locale, key: StudentColumn) -> impl IntoView {
    let desk = desk();
    let name = locale.text(column(key));
    let direction = move || {
        let (by, is_descending) = desk.order.get();
        match (by == key, is_descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    };
    let label = locale.format(DeskMessage::SORT_BY, &[name]);
    view! {
        <th scope="col" aria-sort=direction>
            <button class="quiet" type="button" aria-label=label on:click=move |_| desk.sort_by(key)>
                {name}
            </button>
        </th>
    }
}

#[component]
fn StudentRow(locale: Locale, row: StudentRow) -> impl IntoView {
    let desk = desk();
    let id = row.id;
    let name = locale.student(id, &row.label);
    // The row must survive recomputation, so it keeps the last result until the student is removed.
    let now = Memo::new(move |before: Option<&StudentRow>| {
        let now = desk.row(id);
        now.or_else(|| before.cloned())
            .unwrap_or_else(|| row.clone())
    });
    let cell = move |key: StudentColumn| {
        let content = move || {
            let (text, small) = match desk.student(id) {
                Some(student) => now.with(|row| locale.desk_cell(key, row, &student)),
                None => (String::new(), None),
            };
            view! { <span>{text}</span> {small.map(|small| view! { <small>{small}</small> })} }
        };
        view! { <td data-label=locale.text(column(key))>{content}</td> }
    };
    let cells: Vec<AnyView> = StudentColumn::ALL
        .into_iter()
        .skip(1)
        .map(|key| cell(key).into_any())
        .collect();
    let is_compared = move || desk.compared.with(|compared| compared.contains(&id));
    let compare = move |event| {
        let control: web_sys::HtmlInputElement = event_target(&event);
        if !desk.compare(id, control.checked()) {
            control.set_checked(false);
        }
    };
    let [compare_label, open_label, off_label] = [
        DeskMessage::COMPARE_OF,
        DeskMessage::OPEN_SESSION_OF,
        DeskMessage::TAKE_OFF_OF,
    ]
    .map(|word| locale.format(word, &[&name]));
    view! {
        <tr>
            <td class="pick">
                <input
                    type="checkbox"
                    aria-label=compare_label
                    prop:checked=is_compared
                    on:change=compare
                />
            </td>
            <th scope="row">{name}</th>
            {cells}
            <td>
                <button class="quiet" type="button" aria-label=open_label on:click=move |_| desk.open_session(Some(id))>
                    {locale.text(DeskMessage::OpenSession)}
                </button>
                <button class="quiet" type="button" aria-label=off_label on:click=move |_| desk.remove(id)>
                    {locale.text(DeskMessage::TakeOff)}
                </button>
            </td>
        </tr>
    }
}

#[component]
fn Filters(locale: Locale) -> impl IntoView {
    let desk = desk();
    let goals: Vec<Choice> = [("", locale.text(DeskMessage::FilterAll).to_owned())]
        .into_iter()
        .chain(DegreeGoal::ALL.iter().map(|plan| {
            (
                plan.name(),
                locale.text(names::plan_short(*plan)).to_owned(),
            )
        }))
        .collect();
    let goal = Signal::derive(move || {
        let plan = desk.filter.with(|filter| filter.plan);
        plan.map_or("", DegreeGoal::name).to_owned()
    });
    // A narrow page has no column headers, so it gets a select for the sort order.
    let orders: Vec<Choice> = StudentColumn::ALL
        .into_iter()
        .map(|key| (key.name(), locale.text(column(key)).to_owned()))
        .collect();
    let order = Signal::derive(move || desk.order.with(|(by, _)| by.name().to_owned()));
    let choose_order = move |name: String| {
        if let Some(column) = StudentColumn::from_name(&name) {
            desk.order.set((column, column.is_greatest_first()));
        }
    };
    let state = Signal::derive(move || {
        let state = desk.filter.with(|filter| filter.state);
        state.map_or("", UsState::name).to_owned()
    });
    view! {
        <div class="log-fields">
            <SelectField
                id="desk-goal"
                label=move || locale.text(DeskMessage::FilterGoal)
                choices=goals
                value=goal
                on_choose=move |name: String| desk.filter.update(|filter| filter.plan = DegreeGoal::from_name(&name))
            />
            <SelectField
                id="desk-state"
                label=move || locale.text(DeskMessage::FilterState)
                choices=state_choices(locale, locale.text(DeskMessage::FilterAllStates))
                value=state
                on_choose=move |name: String| desk.filter.update(|filter| filter.state = UsState::from_name(&name))
            />
            <div class="sort-field">
                <SelectField
                    id="desk-order"
                    label=move || locale.text(DeskMessage::SortList)
                    choices=orders
                    value=order
                    on_choose=choose_order
                />
            </div>
            <CheckboxField
                id="desk-ask"
                label=locale.text(DeskMessage::FilterAsk)
                hint=locale.text(DeskMessage::FilterAskHint)
                checked=Signal::derive(move || desk.filter.with(|filter| filter.has_questions))
                on_change=move |is_on| desk.filter.update(|filter| filter.has_questions = is_on)
            />
        </div>
    }
}

//! Exports the log as a table for the board: a file for spreadsheet programs.

use leptos::prelude::*;

use crate::browser::files;
use crate::components::{Button, Choice, SelectField};
use crate::i18n::Locale;
use crate::i18n::messages::{LogMessage, PlanMessage};
use crate::plan::log_board::{self, Period};
use crate::plan::spreadsheet::BYTE_ORDER_MARK;
use crate::state::plans::{PlanSnapshot, plans};

#[component]
pub fn BoardTable(locale: Locale, snapshot: Memo<PlanSnapshot>) -> impl IntoView {
    let plans = plans();
    let period = RwSignal::new(Period::Month);
    let has_hours = Memo::new(move |_| snapshot.with(|snapshot| snapshot.tally.is_some()));
    let save = move || {
        let text = snapshot.with_untracked(|snapshot| {
            let tally = snapshot.tally.as_ref()?;
            let period = period.get_untracked();
            let lines = plans
                .records
                .with_untracked(|records| log_board::lines(records, tally, period));
            let estimate = &snapshot.now;
            Some(locale.board_table(&lines, period, tally, estimate.rule(), estimate.state))
        });
        let Some(text) = text else { return };
        let text = format!("{BYTE_ORDER_MARK}{text}");
        if files::download("casepath-board.csv", "text/csv", &text) {
            plans.say(locale.text(LogMessage::BoardSaved).to_owned());
        } else {
            plans.say_error(locale.text(PlanMessage::CopyRefused).to_owned());
        }
    };
    let choices: Vec<Choice> = Period::ALL
        .into_iter()
        .map(|period| {
            let word = match period {
                Period::Month => LogMessage::BoardMonth,
                Period::Week => LogMessage::BoardWeek,
            };
            (period.name(), locale.text(word).to_owned())
        })
        .collect();
    let content = move || {
        let value = Signal::derive(move || period.with(|period| period.name().to_owned()));
        let choose = move |name: String| {
            if let Some(chosen) = Period::from_name(&name) {
                period.set(chosen);
            }
        };
        view! {
            <h3>{locale.text(LogMessage::BoardTitle)}</h3>
            <p class="hint">{locale.text(LogMessage::BoardLead)}</p>
            <div class="row log-tools">
                <SelectField
                    id="board-rows"
                    label=move || locale.text(LogMessage::BoardRows)
                    choices=choices.clone()
                    value
                    on_choose=choose
                />
                <Button
                    class="button quiet-button"
                    text=locale.text(LogMessage::BoardSave)
                    on_click=save
                />
            </div>
        }
    };
    view! { <Show when=move || has_hours.get()>{content.clone()}</Show> }
}

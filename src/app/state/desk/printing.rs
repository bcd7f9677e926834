//! Prints a sheet for each chosen student.

use leptos::prelude::*;

use super::DeskState;
use crate::browser::page as browser;
use crate::i18n::messages::DeskMessage;
use crate::state::plans::print::PrintSummary;

impl DeskState {
    /// Prints a summary for each of these students, one per page, in the order of the ids.
    pub fn print(self, ids: &[u32]) {
        // A note that is typed and not added belongs on the sheet; if it cannot be added, it stays in its field.
        let _ = self.add_draft_note();
        let today = browser::current_date();
        let locale = self.locale();
        let (mut sheets, mut left_out) = (Vec::new(), Vec::new());
        self.students.with_untracked(|students| {
            let of_id = |id: &u32| students.iter().find(|student| student.id == *id);
            for student in ids.iter().filter_map(of_id) {
                let name = locale.student(student.id, &student.label);
                // Without a degree and a state there is no estimate to print.
                match student.snapshot(today) {
                    Ok(snapshot) => sheets.push(PrintSummary {
                        name,
                        ..PrintSummary::of_plan(&snapshot, &student.records)
                    }),
                    Err(_) => left_out.push(name),
                }
            }
        });
        if !left_out.is_empty() {
            let text = locale.format(DeskMessage::NOT_PRINTED, &[&left_out.join("; ")]);
            self.say(text, Vec::new(), true);
        }
        if sheets.is_empty() {
            return;
        }
        self.print.set(sheets);
        // The summaries are rendered by the next frame.
        request_animation_frame(browser::print);
    }
}

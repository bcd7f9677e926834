//! Prints a sheet for each chosen student.

use leptos::prelude::*;

use super::DeskState;
use crate::browser::page as browser;
use crate::i18n::messages::DeskMessage;
use crate::plan::desk::Student;
use crate::state::plans::print::PrintSummary;

impl DeskState {
    /// Prints a summary for each of these students, one per page.
    pub fn print(self, ids: &[u32]) {
        let today = browser::current_date();
        let sheets = self.students.with_untracked(|students| {
            let wanted = students.iter().filter(|student| ids.contains(&student.id));
            let sheet = |student: &Student| {
                let snapshot = student.snapshot(today).ok()?;
                let sheet = PrintSummary::of_plan(&snapshot, &student.records);
                Some(PrintSummary {
                    name: self.locale().student(student.id, &student.label),
                    ..sheet
                })
            };
            wanted.filter_map(sheet).collect::<Vec<_>>()
        });
        // Without a degree and a state there is no estimate to print.
        match ids.len() - sheets.len().min(ids.len()) {
            0 => {}
            left_out => {
                let text = self
                    .locale()
                    .format(DeskMessage::NOT_PRINTED, &[&left_out.to_string()]);
                self.say(text, Vec::new(), true);
            }
        }
        if sheets.is_empty() {
            return;
        }
        self.print.set(sheets);
        // The summaries are rendered by the next frame.
        request_animation_frame(browser::print);
    }
}

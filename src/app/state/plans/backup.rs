//! Backups: one file to download and to open again. After a preview it is merged with the records or replaces them.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlInputElement;

use super::PlansState;
use super::calculator::name_of;
use super::wording::{day_of, listed};
use crate::answers::Answers;
use crate::browser::files::{self, Chosen};
use crate::browser::page as browser;
use crate::estimate::estimate;
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::link;
use crate::plan::merge;
use crate::plan::plans::{self, SavedPlan};
use crate::plan::record_counts;
use crate::plan::records::{self, ParseError, ParsedRecords, Records};

/// A backup that was opened and is not applied yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The file name.
    pub name: String,
    pub opened: ParsedRecords,
}

impl PlansState {
    /// Downloads all records, and the calculator's answers, as a file.
    pub fn download_backup(self) {
        let locale = self.app.locale_untracked();
        let day = browser::now().get(..10).unwrap_or("copy").to_owned();
        let name = format!("casepath-{day}.json");
        if files::download(&name, "application/json", &self.backup()) {
            self.records.backed_up();
            self.say(locale.text(PlanMessage::CopyMade).to_owned());
        } else {
            self.say_error(locale.text(PlanMessage::CopyRefused).to_owned());
        }
    }

    fn backup(self) -> String {
        let answers = self.app.answers.get_untracked();
        let school = untrack(|| self.app.school_of(&answers)).map(|school| school.write());
        let now = browser::milliseconds();
        let mut copy = self.records.with_untracked(Records::clone);
        copy.set(records::ANSWERS, Some(link::write(&answers)), now);
        copy.set(records::SCHOOL, school, now);
        records::write(&copy, &browser::now())
    }

    /// Opens the chosen file for a preview.
    pub fn open_backup(self, control: HtmlInputElement) {
        spawn_local(async move {
            let name = files::name_of(&control);
            let Some(chosen) = files::chosen(&control, records::MOST_BYTES).await else {
                return;
            };
            let locale = self.app.locale_untracked();
            let refused = match chosen {
                Chosen::TooLong(bytes) => {
                    locale.format(PlanMessage::FILE_TOO_LONG, &[&megabytes(locale, bytes)])
                }
                Chosen::Unreadable => locale.text(PlanMessage::FileUnreadable).to_owned(),
                Chosen::Text(text) => match records::read(&text) {
                    Ok(opened) => {
                        self.close_message();
                        return self.preview.set(Some(Preview { name, opened }));
                    }
                    Err(error) => not_ours(locale, &error),
                },
            };
            self.preview.set(None);
            self.say_error(refused);
        });
    }

    /// Merges the opened backup into the records.
    pub fn merge_backup(self) {
        let Some(Preview { opened, .. }) = self.take_preview() else {
            return;
        };
        let locale = self.app.locale_untracked();
        let answers = self.answers_as_plan(&opened);
        self.change_with_undo(|records, now| {
            let mut done = merge::merge(records, &opened.records, now);
            match answers.map(|plan| plans::add(records, &plan, now)) {
                Some(Ok(())) => done.plans += 1,
                Some(Err(plans::SavePlanError::Same)) => done.same += 1,
                Some(Err(plans::SavePlanError::Full)) => done.no_room += 1,
                None => {}
            }
            let counts = [done.plans, done.entries, done.same, done.no_room];
            let counts = counts.map(|count| count.to_string());
            let counts = counts.each_ref().map(String::as_str);
            let mut sentence = locale.format(PlanMessage::PUT_BESIDE_DONE, &counts);
            if !done.too_long.is_empty() {
                let names = listed(&done.too_long);
                sentence.push(' ');
                sentence.push_str(&locale.format(PlanMessage::TOO_LONG_STAY, &[&names]));
            }
            sentence
        });
    }

    /// Replaces the records with the opened backup.
    pub fn restore_backup(self) {
        let Some(Preview { opened, .. }) = self.take_preview() else {
            return;
        };
        let locale = self.app.locale_untracked();
        let done = locale.text(PlanMessage::PutInPlaceDone).to_owned();
        // The calculator cannot hold a school's program, so answers with one become a plan.
        let plan = self.answers_as_plan(&opened);
        let plan = plan.filter(|plan| plan.school.is_some());
        self.change_undoably(done, |records, now| {
            records.replace(&opened.records, now);
            records.set(records::ANSWERS, None, now);
            records.set(records::SCHOOL, None, now);
            if let Some(plan) = plan {
                // There is room: the backup has no plan of its own.
                let _ = plans::add(records, &plan, now);
            }
        });
        // The answers of the backup go into the calculator.
        if let Some(answers) = record_counts::answers(&opened.records) {
            self.undo_brings_back(self.app.answers.get_untracked());
            self.open_in_calculator(&answers, Some(self.app.view.get_untracked()));
        }
    }

    fn take_preview(self) -> Option<Preview> {
        let preview = self.preview.get_untracked();
        self.preview.set(None);
        preview
    }

    fn answers_as_plan(self, opened: &ParsedRecords) -> Option<SavedPlan> {
        let answers = record_counts::answers(&opened.records)
            .filter(|answers| is_a_plan(&opened.records, answers))?;
        let locale = self.app.locale_untracked();
        let today = self.app.today();
        Some(SavedPlan {
            id: self.new_id(),
            name: name_of(locale, &answers),
            school: plans::school_of(record_counts::school(&opened.records), &answers, today),
            answers: plans::plan_answers(&answers, today),
            made: match day_of(locale, &opened.saved) {
                Some(_) => opened.saved.clone(),
                None => browser::now(),
            },
            aside: false,
        })
    }
}

/// Whether the answers of a backup without plans, as the first version wrote them, can be added as a plan.
pub fn is_a_plan(copy: &Records, answers: &Answers) -> bool {
    plans::plans(copy).is_empty() && estimate(answers, browser::current_month()).is_ok()
}

/// A sentence that explains why a file is not a Casepath backup.
fn not_ours(locale: Locale, error: &ParseError) -> String {
    let say = |word: PlanMessage| locale.text(word).to_owned();
    match error {
        ParseError::TooLong => locale.format(
            PlanMessage::FILE_TOO_LONG,
            &[&megabytes(locale, records::MOST_BYTES as f64)],
        ),
        ParseError::Empty => say(PlanMessage::FileEmpty),
        ParseError::NotJson { line, column } => locale.format(
            PlanMessage::FILE_NOT_JSON,
            &[&line.to_string(), &column.to_string()],
        ),
        ParseError::NotOurs => say(PlanMessage::FileNotOurs),
        ParseError::Newer => say(PlanMessage::FileNewer),
        ParseError::Damaged(part) => locale.format(PlanMessage::FILE_DAMAGED, &[part]),
    }
}

fn megabytes(locale: Locale, bytes: f64) -> String {
    locale
        .figures
        .number((bytes / 100_000.0).round() as i64 * 10)
}

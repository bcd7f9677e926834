//! Plans to and from the calculator: save, open, change.

use leptos::prelude::*;

use super::PlansState;
use super::focus::focus_later;
use super::storage::StorageStatus;
use super::wording::storage_sentence;
use crate::answers::{Answers, Month, View};
use crate::browser::page as browser;
use crate::estimate::Estimate;
use crate::i18n::messages::PlanMessage;
use crate::i18n::{Locale, names};
use crate::link;
use crate::plan::board_answers::noted;
use crate::plan::figure_changes::{FigureChange, FigureSnapshot};
use crate::plan::plans::{self, SavePlanError, SavedPlan};
use crate::plan::records::Records;
use crate::plan::snapshot::estimate_now;
use crate::plan::variants::Variant;
use crate::school::SchoolProgram;

/// Why an estimate is not saved as a plan.
pub enum AddPlanError {
    NoEstimate,
    Refused(SavePlanError),
}

impl AddPlanError {
    /// The message for this error.
    pub const fn word(&self) -> PlanMessage {
        match self {
            Self::NoEstimate => PlanMessage::NothingToKeep,
            Self::Refused(SavePlanError::Same) => PlanMessage::KeptAlready,
            Self::Refused(SavePlanError::Full) => PlanMessage::TooManyPlans,
        }
    }
}

impl PlansState {
    /// Saves the calculator's estimate as a plan and shows the result.
    pub fn keep(self) {
        let locale = self.app.locale_untracked();
        match self.add_present_estimate(locale) {
            // A plan that is only on the page is not reported as saved.
            Ok(plan) => match self.not_saved_because(locale) {
                Some(why) => self.say_error(why),
                None => self.say(locale.format(PlanMessage::KEPT_AS, &[&plan.name])),
            },
            Err(why) => self.say_error(locale.text(why.word()).to_owned()),
        }
    }

    /// Whether the calculator's answers are saved as a plan. Tracks both.
    pub fn is_kept(self) -> bool {
        let answers = self.app.answers.get();
        let school = self.app.school_of(&answers);
        let answers = plans::plan_answers(&answers, self.app.today());
        let is_saved = matches!(
            self.records.status(),
            StorageStatus::NotYet | StorageStatus::Here(_)
        );
        is_saved
            && self.all.with(|all| {
                let mut all = all.iter();
                all.any(|plan| plan.answers == answers && plan.school == school)
            })
    }

    /// The month in which my plan ends, if the calculator shows its answers and another month: the log, ticks and the
    /// board's answers count in the plan only. Tracks both.
    pub fn ends_otherwise(self) -> Option<Month> {
        let today = self.app.today();
        let shown = plans::plan_answers(&self.app.answers.get(), today);
        self.snapshot.with(|snapshot| {
            let snapshot = snapshot.as_ref()?.as_ref().ok()?;
            let ends = snapshot.end()?;
            let shown_end = snapshot.plan.estimate(today).ok()?.end_month()?;
            (snapshot.plan.answers == shown && ends != shown_end).then_some(ends)
        })
    }

    /// Makes the calculator's estimate "my plan" and shows it. Saves it first if necessary.
    pub fn choose_current(self) {
        let is_kept = untrack(|| self.is_kept());
        if !is_kept {
            self.keep();
        }
        let answers = plans::plan_answers(&self.app.answers.get_untracked(), self.app.today());
        let all = self.all.get_untracked();
        if let Some(plan) = all.into_iter().find(|plan| plan.answers == answers) {
            self.records
                .change(|records, now| plans::choose(records, &plan.id, now));
        }
        self.show_view(View::Plan);
    }

    /// Whether there are any records. Tracks them.
    pub fn has_records(self) -> bool {
        self.records.with(|records| *records != Records::default())
    }

    fn add_present_estimate(self, locale: Locale) -> Result<SavedPlan, AddPlanError> {
        let answers = self.app.answers.get_untracked();
        self.add(locale, &answers, untrack(|| self.app.school_of(&answers)))
    }

    /// Saves answers as a plan.
    fn add(
        self,
        locale: Locale,
        answers: &Answers,
        school: Option<SchoolProgram>,
    ) -> Result<SavedPlan, AddPlanError> {
        let today = self.app.today();
        let plan = SavedPlan {
            id: self.new_id(),
            name: name_of(locale, answers),
            answers: plans::plan_answers(answers, today),
            made: browser::now(),
            aside: false,
            school,
        };
        let estimate = plan.estimate(today);
        let estimate = estimate.map_err(|_| AddPlanError::NoEstimate)?;
        let mut added = Ok(());
        self.records.change(|records, now| {
            added = plans::add(records, &plan, now);
            if added.is_ok() {
                set_basis(records, &plan, &estimate, now);
            }
        });
        added.map(|()| plan).map_err(AddPlanError::Refused)
    }

    /// Saves the calculator's estimate as a plan, and a variant of it beside it.
    pub fn compare_with(self, variant: Variant) {
        let locale = self.app.locale_untracked();
        match self.add_present_estimate(locale) {
            Ok(plan) => self.add_variant(&plan, variant),
            Err(why) => self.say_error(locale.text(why.word()).to_owned()),
        }
    }

    /// Saves a variant of this plan with one answer changed, and adds it to the comparison if there is room.
    pub fn add_variant(self, base: &SavedPlan, variant: Variant) {
        let locale = self.app.locale_untracked();
        let answers = variant.of(&base.answers);
        let school = plans::school_of(base.school.clone(), &answers, self.app.today());
        match self.add(locale, &answers, school) {
            Ok(plan) => {
                // The board's answers hold for this plan too. Those of another state do not count yet.
                self.records
                    .change(|records, now| noted::copy(records, base, &plan, now));
                let plan = self.plan_untracked(&plan.id).unwrap_or(plan);
                let is_aside = plan.aside;
                let word = if is_aside {
                    PlanMessage::ADDED_ASIDE
                } else {
                    PlanMessage::ADDED_BESIDE
                };
                match self.not_saved_because(locale) {
                    Some(why) => self.say_error(why),
                    None => self.say(locale.format(word, &[&plan.name])),
                }
            }
            Err(why) => self.say_error(locale.text(why.word()).to_owned()),
        }
    }

    /// Saves a copy of this plan.
    pub fn duplicate(self, plan: &SavedPlan) {
        let locale = self.app.locale_untracked();
        let (id, made) = (self.new_id(), browser::now());
        let mut done = Ok(());
        self.records.change(|records, now| {
            done = plans::duplicate(records, &plan.id, &id, &made, now);
        });
        match done {
            Ok(()) => self.say(locale.format(PlanMessage::DUPLICATED, &[&plan.name])),
            Err(why) => {
                let word = AddPlanError::Refused(why).word();
                self.say_error(locale.text(word).to_owned());
            }
        }
    }

    /// Shows a view of the calculator's current answers.
    pub fn show_view(self, view: View) {
        self.app
            .open_answers(&self.app.answers.get_untracked(), Some(view));
    }

    /// Replaces the answers in the calculator. They are not changes of the plan that was being changed there.
    pub fn open_in_calculator(self, answers: &Answers, view: Option<View>) {
        self.changing.set(None);
        self.app.open_answers(answers, view);
    }

    /// The answers that a plan opens with, including the hours of the log as the views count them. Tracks the records.
    pub fn opening_answers(self, plan: &SavedPlan) -> Answers {
        self.records.with(|records| {
            estimate_now(records, plan, browser::current_date())
                .map_or(plan.answers, |now| now.answers)
        })
    }

    /// Opens a plan in the calculator.
    pub fn open_plan(self, plan: &SavedPlan) {
        let answers = untrack(|| self.opening_answers(plan));
        self.tell_what_stays_with(plan);
        self.open_in_calculator(&answers, None);
    }

    /// Opens a plan in the calculator, to change it there.
    pub fn change_plan(self, plan: &SavedPlan) {
        self.changing.set(Some(plan.id.clone()));
        self.tell_what_stays_with(plan);
        self.app.open_answers(&plan.answers, None);
        focus_later(self.focus.changing);
    }

    /// Shows above the calculator that board answers and the school's program stay with the plan, if it has any.
    fn tell_what_stays_with(self, plan: &SavedPlan) {
        let is_ruled = self
            .records
            .with_untracked(|records| !noted::answered(records, plan).is_empty());
        let school = plans::school_of(plan.school.clone(), &plan.answers, self.app.today());
        // In the school's own page the calculator has the program too.
        let here = untrack(|| self.app.school_of(&plan.answers));
        let school = school.filter(|school| here.as_ref() != Some(school));
        self.without_board_answers
            .set(is_ruled.then(|| plan.name.clone()));
        self.without_school
            .set(school.map(|school| (school, plan.name.clone())));
    }

    /// Applies the calculator's current answers to the plan that is being changed.
    pub fn save_changes(self) {
        let Some(id) = self.changing.get_untracked() else {
            return;
        };
        let Some(plan) = self.plan_untracked(&id) else {
            return self.changing.set(None);
        };
        let locale = self.app.locale_untracked();
        let today = self.app.today();
        let answers = plans::plan_answers(&self.app.answers.get_untracked(), today);
        // The school's program stays, unless the page belongs to a school with another one.
        let changed = SavedPlan {
            answers,
            school: untrack(|| self.app.school_of(&answers)).or(plan.school),
            ..plan
        };
        let Ok(estimate) = changed.estimate(today) else {
            return self.say_error(locale.text(PlanMessage::NothingToKeep).to_owned());
        };
        let done = locale.format(PlanMessage::CHANGED, &[&changed.name]);
        self.change_undoably(done, |records, now| {
            records.set(&changed.key("answers"), Some(link::write(&answers)), now);
            if let Some(school) = &changed.school {
                records.set(&changed.key(plans::SCHOOL), Some(school.write()), now);
            }
            set_basis(records, &changed, &estimate, now);
        });
        self.changing.set(None);
        if let Some(why) = self.not_saved_because(locale) {
            self.say_error(why);
        }
    }

    /// Why nothing can be saved at the moment; `None` when all is saved.
    fn not_saved_because(self, locale: Locale) -> Option<String> {
        match self.records.status_untracked() {
            StorageStatus::NotYet | StorageStatus::Here(_) => None,
            status => Some(
                self.records
                    .with_untracked(|records| storage_sentence(locale, &status, records)),
            ),
        }
    }

    /// Figures behind a plan that changed since it was saved, with its estimate of today. Tracks the records.
    pub fn figure_changes(self, plan: &SavedPlan) -> Option<(Estimate, Vec<FigureChange>)> {
        let basis = self.records.text(&plan.key("basis"))?;
        let now = plan.estimate(self.app.today()).ok()?;
        let changes = FigureSnapshot::read(&basis).changes(&now);
        (!changes.is_empty()).then_some((now, changes))
    }

    /// Marks the changed figures of a plan as seen.
    pub fn accept_figures(self, plan: &SavedPlan) {
        if let Ok(now) = plan.estimate(self.app.today()) {
            self.records
                .change(|records, time| set_basis(records, plan, &now, time));
        }
    }

    /// Shows a plan with changed figures: the chosen one, else the first, which becomes the chosen plan (undoable).
    pub fn show_changed_plan(self) {
        let has_changed = |plan: &SavedPlan| untrack(|| self.figure_changes(plan)).is_some();
        let chosen = untrack(|| self.chosen());
        if !chosen.as_ref().is_some_and(has_changed)
            && let Some(plan) = self.all.get_untracked().into_iter().find(has_changed)
        {
            let locale = self.app.locale_untracked();
            let done = locale.format(PlanMessage::IS_MINE_NOW, &[&plan.name]);
            self.change_undoably(done, |records, now| plans::choose(records, &plan.id, now));
        }
        self.tells_news.set(false);
        self.show_view(View::Plan);
    }
}

/// The default name of a plan, composed from its answers.
pub fn name_of(locale: Locale, answers: &Answers) -> String {
    names::capital(&locale.echo(answers)).replace(" · ", ", ")
}

fn set_basis(records: &mut Records, plan: &SavedPlan, estimate: &Estimate, now: u64) {
    let basis = FigureSnapshot::of(estimate).write();
    records.set(&plan.key("basis"), Some(basis), now);
}

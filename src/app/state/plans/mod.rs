//! The state of the views of saved plans: compare, my plan, the hours log.
//!
//! | module | what it is for |
//! |---|---|
//! | [`records`] | the records, as a signal that is saved with each change |
//! | [`storage`] | the browser's storage: merge, write, read back |
//! | [`other_tabs`] | changes by other tabs; end of page and of printing |
//! | [`messages`] | the message about the last action, and undo |
//! | [`drafts`] | form entries that are not saved yet |
//! | [`focus`] | where the focus goes when the focused element is removed |
//! | [`calculator`] | plans to and from the calculator |
//! | [`backup`] | backups: download, merge, restore |
//! | [`mod@print`] | the summary to print |
//! | [`wording`] | sentences about records that several views show |

pub mod backup;
pub mod calculator;
pub mod drafts;
pub mod focus;
pub mod messages;
mod other_tabs;
pub mod print;
pub mod records;
pub mod storage;
pub mod wording;

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::browser::page as browser;
use crate::context::{AppContext, app};
use crate::estimate::Incomplete;
use crate::plan::plans::{self as saved_plans, SavedPlan};
use crate::plan::snapshot;
use crate::school::SchoolProgram;
use backup::Preview;
use drafts::FormDrafts;
use focus::PlansFocus;
use messages::{Message, Undo};
use print::PrintSummary;
use records::RecordStore;

/// The chosen plan with its timeline, its log and its results of today.
pub type PlanSnapshot = Arc<snapshot::PlanSnapshot>;

/// The shared state of the views of plans. Passed by value.
#[derive(Clone, Copy)]
pub struct PlansState {
    pub app: AppContext,
    pub records: RecordStore,
    /// All plans, in the order in which they were saved.
    pub all: Memo<Vec<SavedPlan>>,
    /// The chosen plan; `None` without one, `Err` when its answers are incomplete.
    pub snapshot: Memo<Option<Result<PlanSnapshot, Incomplete>>>,
    /// Whether stored text that could not be read was quarantined.
    pub is_quarantined: Memo<bool>,
    pub drafts: FormDrafts,
    pub focus: PlansFocus,
    pub message: RwSignal<Option<Message>>,
    pub undo: RwSignal<Option<Undo>>,
    /// Id of the plan whose answers are being changed in the calculator.
    pub changing: RwSignal<Option<String>>,
    /// Name of the plan that was opened in the calculator, where its board answers do not count.
    pub without_board_answers: RwSignal<Option<String>>,
    /// The school's program that does not count in the calculator, and the name of its plan.
    pub without_school: RwSignal<Option<(SchoolProgram, String)>>,
    /// Whether to show that figures behind plans have changed.
    pub tells_news: RwSignal<bool>,
    /// Whether to greet a returning user, whose answers are gone, with the chosen plan.
    pub greets: RwSignal<bool>,
    /// A backup that was opened and is not applied yet.
    pub preview: RwSignal<Option<Preview>>,
    /// Whether the card to take the plan along is open.
    pub is_sharing: RwSignal<bool>,
    /// The element that had the focus when that card was opened.
    share_opener: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// The summary that is being printed.
    pub print: RwSignal<Option<PrintSummary>>,
}

/// The state of the views of saved plans.
///
/// # Panics
/// When called outside of these views.
pub fn plans() -> PlansState {
    expect_context()
}

impl PlansState {
    /// Loads the state from storage and follows other tabs. Call this in the owner that lives as long as the page and
    /// has the [`AppContext`].
    pub fn open() -> Self {
        let app = app();
        let records = RecordStore::open(app);
        let undo = RwSignal::new(None);
        let state = Self {
            app,
            records,
            all: Memo::new(move |_| records.with(saved_plans::plans)),
            // Always notifies: comparing snapshots is not needed, since unchanged records do not notify.
            snapshot: Memo::new_with_compare(
                move |_| {
                    let snapshot = records.with(|records| {
                        snapshot::PlanSnapshot::of_chosen(records, browser::current_date())
                    });
                    snapshot.map(|snapshot| snapshot.map(Arc::new))
                },
                |_, _| true,
            ),
            is_quarantined: Memo::new(move |_| {
                // Both may quarantine something or remove it.
                records.status();
                undo.track();
                storage::has_quarantined()
            }),
            drafts: FormDrafts::open(app),
            focus: PlansFocus::new(app),
            message: RwSignal::new(None),
            undo,
            changing: RwSignal::new(None),
            without_board_answers: RwSignal::new(None),
            without_school: RwSignal::new(None),
            tells_news: RwSignal::new(false),
            greets: RwSignal::new(false),
            preview: RwSignal::new(None),
            is_sharing: RwSignal::new(false),
            share_opener: StoredValue::new_local(None),
            print: RwSignal::new(None),
        };
        state.follow_browser();
        state
    }

    /// The chosen plan. Not reactive, for event handlers.
    pub fn snapshot_untracked(self) -> Option<PlanSnapshot> {
        self.snapshot.get_untracked()?.ok()
    }

    /// The plan with this id. Not reactive, for event handlers.
    pub fn plan_untracked(self, id: &str) -> Option<SavedPlan> {
        self.all
            .with_untracked(|plans| plans.iter().find(|plan| plan.id == id).cloned())
    }

    /// The chosen plan. Tracks it.
    pub fn chosen(self) -> Option<SavedPlan> {
        self.records.with(saved_plans::chosen)
    }

    /// A new unique id.
    pub fn new_id(self) -> String {
        let random = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        format!("{:x}{random:08x}", browser::milliseconds())
    }

    /// Discards all state of unfinished actions, after a clearing.
    fn forget_begun(self) {
        self.undo.set(None);
        self.message.set(None);
        self.preview.set(None);
        self.drafts.forget_all();
        self.without_board_answers.set(None);
        self.without_school.set(None);
        self.changing.set(None);
    }

    // Calls from the page

    /// Clears the records, because the page has cleared everything.
    pub fn cleared(self) {
        self.records.clear();
        self.forget_begun();
    }

    /// Restores what the page cleared.
    pub fn undo_clear(self) {
        self.records.undo_clear();
    }

    /// Reacts to marking the computer as shared, or no longer.
    pub fn persistence_changed(self) {
        self.records.follow_persistence();
    }

    /// Shows above the calculator what has changed since the last visit.
    pub fn show_news(self) {
        self.tells_news.set(true);
        self.greets.set(true);
    }

    /// Opens the card to take the plan along.
    pub fn open_share(self) {
        self.share_opener.set_value(browser::focused());
        self.is_sharing.set(true);
    }

    /// Closes that card. The focus returns to where it was opened.
    pub fn close_share(self) {
        self.is_sharing.set(false);
        if let Some(opener) = self.share_opener.get_value() {
            browser::focus_on(&opener);
        }
    }
}

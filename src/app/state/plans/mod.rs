//! The state of the views that keep plans: compare, my plan, the hours log.
//!
//! | module | what it is for |
//! |---|---|
//! | [`records`] | the records, as a signal that is saved with each change |
//! | [`storage`] | the browser's storage: merge, write, read back |
//! | [`other_tabs`] | what other tabs and the end of the page bring about |
//! | [`messages`] | what is said, and the way back |
//! | [`drafts`] | what is typed and saved nowhere yet |
//! | [`focus`] | where the focus goes when what had it is gone |
//! | [`calculator`] | plans that come from the calculator and go there |
//! | [`backup`] | copies that leave and enter |
//! | [`print`] | the sheet that is printed |
//! | [`wording`] | sentences about records that several views tell |

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
use focus::FocusState;
use messages::{Message, Undo};
use print::PrintSummary;
use records::RecordStore;

/// My plan with its timeline, its log and its results of today.
pub type PlanSnapshot = Arc<snapshot::PlanSnapshot>;

/// What the views of plans share. Passed by value.
#[derive(Clone, Copy)]
pub struct PlansState {
    pub app: AppContext,
    pub records: RecordStore,
    /// All plans, in the order in which they were kept.
    pub all: Memo<Vec<SavedPlan>>,
    /// The chosen one; `None` where there is none, an error where its answers say too little.
    pub snapshot: Memo<Option<Result<PlanSnapshot, Incomplete>>>,
    /// Something that could not be read was put aside.
    pub is_quarantined: Memo<bool>,
    pub drafts: FormDrafts,
    pub focus: FocusState,
    pub message: RwSignal<Option<Message>>,
    pub undo: RwSignal<Option<Undo>>,
    /// The plan whose answers are being changed in the calculator, by its id.
    pub changing: RwSignal<Option<String>>,
    /// The plan that was opened in the calculator, where its board's answers do not count.
    pub without_board_answers: RwSignal<Option<String>>,
    /// The same with what a school gives, and what that is.
    pub without_school: RwSignal<Option<(SchoolProgram, String)>>,
    /// Figures behind plans have changed, and that was not closed yet.
    pub tells_news: RwSignal<bool>,
    /// Whose answers are not here any more is greeted by the chosen plan, until that is closed.
    pub greets: RwSignal<bool>,
    /// A copy that was opened and is not taken over yet.
    pub preview: RwSignal<Option<Preview>>,
    /// The card with the plan to take along is open.
    pub is_sharing: RwSignal<bool>,
    /// What had the focus when that card was opened.
    share_opener: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// The sheet that is being printed.
    pub print: RwSignal<Option<PrintSummary>>,
}

/// The state of the views that keep plans.
///
/// # Panics
/// Outside of these views: they all have it.
pub fn plans() -> PlansState {
    expect_context()
}

impl PlansState {
    /// Opens the state with what storage holds, and follows other tabs. To be called in the owner that lives as long as
    /// the page, where [`AppContext`] is known.
    pub fn open() -> Self {
        let app = app();
        let records = RecordStore::open(app);
        let undo = RwSignal::new(None);
        let state = Self {
            app,
            records,
            all: Memo::new(move |_| records.with(saved_plans::plans)),
            // A snapshot is not compared with the one before: records that changed nothing are not told.
            snapshot: Memo::new_with_compare(
                move |_| {
                    let snapshot = records
                        .with(|records| snapshot::PlanSnapshot::of_chosen(records, browser::day()));
                    snapshot.map(|snapshot| snapshot.map(Arc::new))
                },
                |_, _| true,
            ),
            is_quarantined: Memo::new(move |_| {
                // What may have put something there, or taken it away.
                records.status();
                undo.track();
                storage::has_quarantined()
            }),
            drafts: FormDrafts::open(app),
            focus: FocusState::new(app),
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

    /// The chosen plan as it is now, for handlers.
    pub fn snapshot_untracked(self) -> Option<PlanSnapshot> {
        self.snapshot.get_untracked()?.ok()
    }

    /// A plan as it is now, for handlers.
    pub fn plan_untracked(self, id: &str) -> Option<SavedPlan> {
        self.all
            .with_untracked(|plans| plans.iter().find(|plan| plan.id == id).cloned())
    }

    /// The chosen plan; follows it.
    pub fn chosen(self) -> Option<SavedPlan> {
        self.records.with(saved_plans::chosen)
    }

    /// A number of its own for something new.
    pub fn new_id(self) -> String {
        let random = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        format!("{:x}{random:08x}", browser::milliseconds())
    }

    /// Forgets what was begun with what is cleared: what was typed, opened, changed, and what is said of it.
    fn forget_begun(self) {
        self.undo.set(None);
        self.message.set(None);
        self.preview.set(None);
        self.drafts.forget_all();
        self.without_board_answers.set(None);
        self.without_school.set(None);
        self.changing.set(None);
    }

    // What the page asks for

    /// The page has cleared everything.
    pub fn cleared(self) {
        self.records.clear();
        self.forget_begun();
    }

    /// The page has brought back what it cleared.
    pub fn undo_clear(self) {
        self.records.undo_clear();
    }

    /// Others use this computer too, or no longer.
    pub fn persistence_changed(self) {
        self.records.follow_persistence();
    }

    /// Tells above the calculator what has changed since the last visit.
    pub fn show_news(self) {
        self.tells_news.set(true);
        self.greets.set(true);
    }

    /// Opens the card with the plan to take along.
    pub fn open_share(self) {
        self.share_opener.set_value(browser::focused());
        self.is_sharing.set(true);
    }

    /// Closes it; the focus goes back to where it was opened.
    pub fn close_share(self) {
        self.is_sharing.set(false);
        if let Some(opener) = self.share_opener.get_value() {
            browser::focus_on(&opener);
        }
    }
}

//! A figure that opens to where it comes from, and what stands at it.
//!
//! The button stands in the text; what it opens stands where there is room for it, after the paragraph or the table:
//!
//! ```text
//! let figures = FigureGroup::new();
//! view! {
//!     <p>"The pay is " <Figure locale group=figures key="median" facts=facts.clone()/> "."</p>
//!     <FigureNote locale group=figures key="median" facts/>
//! }
//! ```

use leptos::html;
use leptos::prelude::*;

use super::{FocusTarget, ViewLink, button, source_list, visually_hidden};
use crate::answers::{Anchor, View};
use crate::tables::Grade;
use crate::text::reader_words::ReaderWord;
use crate::text::{Locale, Word, names};

/// What a reader needs to judge a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureFacts {
    /// As it is read, with its unit: `$38,000 to $45,000`, `7%`.
    pub value: String,
    /// ISO date of what it tells of, or empty.
    pub period: String,
    pub grade: Grade,
    /// Indexes into the table of sources.
    pub sources: Vec<u16>,
    /// The place of its row in the view of sources.
    pub row: Option<String>,
}

/// Figures of which one at a time is open: those of an article, of a card. Passed by value.
#[derive(Clone, Copy)]
pub struct FigureGroup {
    open: RwSignal<Option<String>>,
    focus: FocusTarget,
}

impl FigureGroup {
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(None),
            focus: FocusTarget::new(),
        }
    }

    fn is_open(self, key: &str) -> bool {
        self.open.with(|open| open.as_deref() == Some(key))
    }

    /// The same figure again closes it.
    fn toggle(self, key: &str) {
        self.open.update(|open| {
            *open = Some(key.to_owned()).filter(|key| open.as_ref() != Some(key));
        });
    }

    /// Closes what is open; the focus goes back to the figure.
    fn close(self, key: &str) {
        self.open.set(None);
        self.focus.send(key);
    }
}

impl Default for FigureGroup {
    fn default() -> Self {
        Self::new()
    }
}

/// A figure in a text: a button that opens its [`FigureNote`].
#[component]
pub fn Figure(
    locale: Locale,
    group: FigureGroup,
    /// What tells it apart from the others of its group.
    #[prop(into)]
    key: String,
    facts: FigureFacts,
) -> impl IntoView {
    let element = NodeRef::<html::Button>::new();
    group.focus.follow(element, key.clone());
    let title = locale.fill(ReaderWord::FigureOf, &[&facts.value]);
    let is_open = {
        let key = key.clone();
        move || if group.is_open(&key) { "true" } else { "false" }
    };
    view! {
        <button
            node_ref=element
            class="figure"
            type="button"
            aria-expanded=is_open
            title=title
            on:click=move |_| group.toggle(&key)
        >
            {facts.value}
        </button>
    }
}

/// Where a figure comes from, while it is open: value, period, grade, sources, and the ways on.
#[component]
pub fn FigureNote(
    locale: Locale,
    group: FigureGroup,
    /// That of the figure.
    #[prop(into)]
    key: String,
    facts: FigureFacts,
) -> impl IntoView {
    move || {
        group
            .is_open(&key)
            .then(|| note(locale, group, key.clone(), &facts))
    }
}

fn note(locale: Locale, group: FigureGroup, key: String, facts: &FigureFacts) -> AnyView {
    let period = (!facts.period.is_empty()).then(|| {
        let date = locale.figures.date(&facts.period);
        view! { <span>{locale.fill(ReaderWord::FigurePeriod, &[&date])}</span> }
    });
    let row = facts.row.as_deref().and_then(Anchor::from_name).map(|row| {
        view! {
            <ViewLink view=View::Sources place=row>
                {locale.say(ReaderWord::FigureRow)}
            </ViewLink>
        }
    });
    view! {
        <div class="figure-note" role="group" aria-label=locale.say(Word::Sources)>
            <p>
                <strong>{facts.value.clone()}</strong> " " {period} " " {grade_badge(locale, facts.grade)} " "
                {locale.say(names::grade(facts.grade))}
            </p>
            {source_list(locale, &facts.sources)}
            <p class="row">
                {button("quiet", locale.say(ReaderWord::CloseFigure), move || group.close(&key))}
                {row}
                <ViewLink view=View::Sources>{locale.say(ReaderWord::AllSources)}</ViewLink>
            </p>
        </div>
    }
    .into_any()
}

/// The badge of a grade of evidence, with its meaning for those who do not know it.
pub fn grade_badge(locale: Locale, grade: Grade) -> AnyView {
    let class = if grade == Grade::C {
        "grade grade-c"
    } else {
        "grade"
    };
    view! {
        <span class=class title=locale.say(names::grade(grade))>
            {visually_hidden(format!("{} ", locale.say(Word::Grade)))}
            {grade.name()}
        </span>
    }
    .into_any()
}

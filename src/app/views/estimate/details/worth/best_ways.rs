//! Better paths: of all paths to the same goal the fastest, the cheapest and the best paid, each with what it changes
//! and a button to apply it. The search starts when the section is opened.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::components::charts::ways_chart;
use crate::components::{
    Caption, DataTable, FigureFacts, TableColumn, acting_disclosure, lazy_figure, translation_safe,
};
use crate::estimate::Estimate;
use crate::estimate::cost::cost;
use crate::evidence::provenance::{self, MoneyFigure, Provenance};
use crate::i18n::messages::MoneyMessage;
use crate::i18n::{Locale, Template};
use crate::money::MoneyInputs;
use crate::money::best::{Candidate, Picks};
use crate::money::charts::PathsChart;
use crate::stages::{RenderFn, one_a_task};
use crate::state::worth::FoundWays;
use crate::state::{
    AnswersState, BestWays, BestWaysState, DisclosureState, FocusState, FocusTarget,
    OwnFiguresState, ResultsState,
};
use crate::tables::money::FLIP_FIRST;

const NAME: &str = "best-ways";
/// The name of the table's disclosure.
const TABLE: &str = "ways-table";

#[component]
pub fn BestWaysFold(locale: Locale) -> impl IntoView {
    let best: BestWaysState = expect_context();
    let disclosure: DisclosureState = expect_context();
    // After a change of the language this is rendered again, and is open as before.
    best.want(disclosure.is_open(NAME));
    let summary = view! { <span>{locale.text(MoneyMessage::BestHeading)}</span> };
    let content = view! {
        // Only this line is announced when it changes.
        <div role="status">{translation_safe(move || status(locale, best))}</div>
        {translation_safe(move || ways(locale, best))}
    };
    acting_disclosure(
        "fold screen-only",
        NAME,
        move || best.want(disclosure.is_open(NAME)),
        summary.into_any(),
        content.into_any(),
    )
}

fn status(locale: Locale, best: BestWaysState) -> AnyView {
    let count = |template: Template<MoneyMessage, 1>, count: usize| {
        let count = locale.number(count as f64);
        locale.format(template, &[&count])
    };
    let status = best.ways.with(|ways| match ways {
        BestWays::NotAsked => String::new(),
        BestWays::Searching(total) => count(MoneyMessage::BEST_SEARCHING, *total),
        BestWays::Found(None) => locale.text(MoneyMessage::BestNone).to_owned(),
        BestWays::Found(Some(ways)) => count(MoneyMessage::BEST_FOUND, ways.counted),
    });
    view! { <p class="note">{status}</p> }.into_any()
}

/// The results, rendered in parts: in one task they would block a slow phone.
fn ways(locale: Locale, best: BestWaysState) -> AnyView {
    let is_found = |ways: &BestWays| matches!(ways, BestWays::Found(Some(_)));
    if !best.ways.with(is_found) {
        return view! { <div hidden></div> }.into_any();
    }
    let parts: [FoundPart; 5] = [picture, fastest, cheapest, best_paid, others];
    let write = |part: FoundPart| -> RenderFn {
        Box::new(move || of_found(best, |estimate, ways| part(locale, estimate, ways)))
    };
    let mut parts = one_a_task(parts.map(write).into()).into_iter();
    view! {
        <div>
            {parts.next()}
            <ul class="best-ways">{parts.by_ref().take(3).collect::<Vec<_>>()}</ul>
            {parts.next()}
        </div>
    }
    .into_any()
}

/// Renders a part of the results, for the estimate that they belong to.
type FoundPart = fn(Locale, &Estimate, &FoundWays) -> AnyView;

fn of_found(best: BestWaysState, part: impl Fn(&Estimate, &FoundWays) -> AnyView) -> AnyView {
    let results: ResultsState = expect_context();
    best.ways.with_untracked(|ways| {
        results.estimate.with_untracked(|estimate| {
            let (BestWays::Found(Some(best_ways)), Ok(estimate)) = (ways, estimate) else {
                return ().into_any();
            };
            part(estimate, best_ways)
        })
    })
}

fn fastest(locale: Locale, estimate: &Estimate, ways: &FoundWays) -> AnyView {
    pick(locale, estimate, ways, 0)
}

fn cheapest(locale: Locale, estimate: &Estimate, ways: &FoundWays) -> AnyView {
    pick(locale, estimate, ways, 1)
}

fn best_paid(locale: Locale, estimate: &Estimate, ways: &FoundWays) -> AnyView {
    pick(locale, estimate, ways, 2)
}

/// The card of a named path. A path with several names has one card, with all of them.
fn pick(locale: Locale, estimate: &Estimate, ways: &FoundWays, index: usize) -> AnyView {
    let Picks {
        fastest,
        cheapest,
        best_paid,
    } = &ways.picks;
    let picks = [fastest, cheapest, best_paid];
    let way = picks[index];
    let is_same = |other: &&Candidate| other.answers == way.answers;
    if picks[..index].iter().any(is_same) {
        return ().into_any();
    }
    let names = locale.option_names().into_iter().zip(&picks);
    let names: Vec<String> = names
        .filter(|(_, other)| is_same(other))
        .map(|(name, _)| name)
        .collect();
    let key = format!("best-{index}");
    one_way(locale, &key, estimate, names.join(" · "), way)
}

fn picture(locale: Locale, _: &Estimate, ways: &FoundWays) -> AnyView {
    let picture = PathsChart::of(&ways.soonest, &ways.picks, ways.mine.as_ref());
    let count = picture.others.len() + picture.named.len();
    let parts = [count, FLIP_FIRST].map(|number| locale.number(number as f64));
    let label = locale.format(MoneyMessage::WAYS_PICTURE, &[&parts[0], &parts[1]]);
    ways_chart(locale, &picture, label)
}

/// The table of paths that no other beats, or of those that break even soonest; and what was not varied.
fn others(locale: Locale, _: &Estimate, ways: &FoundWays) -> AnyView {
    let best: BestWaysState = expect_context();
    let disclosure: DisclosureState = expect_context();
    let [listed, all] =
        [ways.soonest.len(), ways.unbeaten].map(|count| locale.number(count as f64));
    let summary = if listed == all {
        locale.format(MoneyMessage::WAYS_LIST, &[&all])
    } else {
        locale.format(MoneyMessage::WAYS_SOONEST, &[&listed, &all])
    };
    let rows = ways.soonest.len();
    // Few users open the table, and it is most of the content to render.
    let is_wanted = RwSignal::new(disclosure.is_open(TABLE));
    let table = move || is_wanted.get().then(|| table(locale, best, rows));
    let on_toggle = move || {
        if disclosure.is_open(TABLE) && !is_wanted.get_untracked() {
            is_wanted.set(true);
        }
    };
    view! {
        {acting_disclosure(
            "table",
            TABLE,
            on_toggle,
            summary.into_any(),
            table.into_any(),
        )}
        <p class="note">{locale.not_varied(&ways.not_varied)}</p>
    }
    .into_any()
}

fn table(locale: Locale, best: BestWaysState, rows: usize) -> AnyView {
    let names = WayFact::ALL.into_iter().map(|fact| fact.name(locale));
    let columns = [locale.text(MoneyMessage::WayColumn).to_owned()]
        .into_iter()
        .chain(names);
    let columns: Vec<TableColumn> = columns.map(TableColumn::words).collect();
    let row = move |index: usize| {
        of_found(best, |estimate, ways| {
            let way = ways.soonest.get(index);
            let key = format!("way-{index}");
            way.map(|way| way_row(locale, &key, estimate, way))
                .into_any()
        })
    };
    let write = |index| -> RenderFn { Box::new(move || row(index)) };
    let rows = one_a_task((0..rows).map(write).collect());
    let caption = Caption::Shown(locale.text(MoneyMessage::WaysTable).to_owned());
    view! { <DataTable caption columns>{rows}</DataTable> }.into_any()
}

fn way_row(locale: Locale, key: &str, estimate: &Estimate, way: &Candidate) -> AnyView {
    let changes = locale.option_changes(way, estimate);
    let cautions = locale.option_cautions(way).join(" ");
    let cautions = (!cautions.is_empty()).then(|| view! { " " <small>{cautions}</small> });
    let is_other = !way.changes(&estimate.answers).is_empty();
    let take = is_other.then(|| use_button(locale, &changes, way));
    let cells: Vec<AnyView> = WayFact::ALL
        .into_iter()
        .map(|fact| view! { <td>{fact.figure(locale, key, estimate, way)}</td> }.into_any())
        .collect();
    view! { <tr><th scope="row">{changes} {cautions} " " {take}</th>{cells}</tr> }.into_any()
}

/// What is told of a path.
#[derive(Clone, Copy)]
enum WayFact {
    Pay,
    PayLater,
    Time,
    Cost,
    Debt,
    Ahead,
}

impl WayFact {
    const ALL: [Self; 6] = [
        Self::Pay,
        Self::PayLater,
        Self::Time,
        Self::Cost,
        Self::Debt,
        Self::Ahead,
    ];

    fn name(self, locale: Locale) -> String {
        let word = match self {
            Self::PayLater => return locale.pay_later(),
            Self::Pay => MoneyMessage::BestPay,
            Self::Time => MoneyMessage::BestTime,
            Self::Cost => MoneyMessage::BestCost,
            Self::Debt => MoneyMessage::BestDebt,
            Self::Ahead => MoneyMessage::BestAhead,
        };
        locale.text(word).to_owned()
    }

    fn value(self, locale: Locale, way: &Candidate) -> String {
        match self {
            Self::Pay => locale.figures.dollars(i64::from(way.pay)),
            Self::PayLater => locale.figures.dollars(i64::from(way.pay_later)),
            Self::Time => locale.duration(way.months.0),
            Self::Cost => locale.figures.dollars(way.cost),
            Self::Debt => locale.figures.dollars(way.debt),
            Self::Ahead => locale.ahead_after(way.break_even),
        }
    }

    /// The value as a figure. Its sources are those of the estimate and the assessment of this path, which are made
    /// when it is opened. `key` is unique for each shown path.
    fn figure(self, locale: Locale, key: &str, estimate: &Estimate, way: &Candidate) -> AnyView {
        let own: OwnFiguresState = expect_context();
        let (estimate, way) = (*estimate, *way);
        let trace = move |value| {
            let inputs = untrack(|| own.inputs(&estimate));
            let behind = self.provenance(&way, &estimate, &inputs)?;
            let facts = FigureFacts::of(locale, value, &behind);
            Some(match self {
                Self::Time | Self::Ahead => facts.without_unit(),
                _ => facts,
            })
        };
        let key = format!("{key}-{}", self as u8);
        lazy_figure(locale, key, self.value(locale, &way), Box::new(trace))
    }

    fn provenance(
        self,
        way: &Candidate,
        own: &Estimate,
        inputs: &MoneyInputs,
    ) -> Option<Provenance> {
        let (made, money) = way.assessment(&own.answers, inputs, own.start)?;
        let of_money = |figure| provenance::of_money(&made, &cost(&made), &money, figure);
        Some(match self {
            Self::Pay | Self::PayLater => provenance::of_pay(made.end_pay.as_ref().ok()?),
            Self::Time => provenance::of_path(&made),
            Self::Cost => of_money(MoneyFigure::Cost),
            Self::Debt => of_money(MoneyFigure::Debt),
            Self::Ahead => of_money(MoneyFigure::Ahead),
        })
    }
}

fn one_way(
    locale: Locale,
    key: &str,
    estimate: &Estimate,
    name: String,
    way: &Candidate,
) -> AnyView {
    let facts: Vec<AnyView> = WayFact::ALL
        .into_iter()
        .map(|fact| {
            let figure = fact.figure(locale, key, estimate, way);
            view! { <div><dt>{fact.name(locale)}</dt><dd>{figure}</dd></div> }.into_any()
        })
        .collect();
    let cautions: Vec<AnyView> = locale
        .option_cautions(way)
        .into_iter()
        .map(|caution| view! { <p class="note">{caution}</p> }.into_any())
        .collect();
    let is_other = !way.changes(&estimate.answers).is_empty();
    let take = is_other.then(|| use_button(locale, &name, way));
    view! {
        <li>
            <h4>{name}</h4>
            <dl class="worth-facts">{facts}</dl>
            <p>{locale.option_changes(way, estimate)}</p>
            {cautions}
            {take}
        </li>
    }
    .into_any()
}

fn use_button(locale: Locale, name: &str, way: &Candidate) -> AnyView {
    let state: AnswersState = expect_context();
    let focus: FocusState = expect_context();
    let answers = way.answers;
    let label = locale.use_option(name);
    let on_click = move |_: MouseEvent| {
        state.try_answers(&answers);
        focus.move_to(FocusTarget::Result);
    };
    view! {
        <button class="button quiet-button" type="button" aria-label=label on:click=on_click>
            {locale.text(MoneyMessage::UseWay)}
        </button>
    }
    .into_any()
}

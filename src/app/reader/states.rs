//! The map of the states and the same as a table: a plan's pay, what that buys, months and hours in each.

mod map;
mod table;

use web_sys::Element as DomElement;

use super::passage::way_back;
use super::shelf::Shelf;
use super::{dom_id, take};
use crate::answers::{Answers, Language, State as UsState};
use crate::browser::page as browser;
use crate::catalogue::fold;
use crate::estimate::across::{self, InState, Metric};
use crate::text::places_words::PlacesWord;
use crate::text::reader_words::ReaderWord;
use crate::text::{Locale, names};
use crate::ui::tree::{ACT, Element, el};

/// What the reader knows of the map.
pub struct State {
    metric: Metric,
    whose: Whose,
    chosen: Option<UsState>,
    query: String,
    by: Column,
    order: Order,
}

impl Default for State {
    fn default() -> Self {
        Self {
            metric: Metric::Pay,
            whose: Whose::Mine,
            chosen: None,
            query: String::new(),
            by: Column::Name,
            order: Order::Ascending,
        }
    }
}

/// For whom the figures are. Who has said no degree sees the usual way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Mine,
    Usual,
}

/// A column of the table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Of(Metric),
}

impl Column {
    const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Of(metric) => metric.name(),
        }
    }

    fn from_name(name: &str) -> Self {
        Metric::from_name(name).map_or(Self::Name, Self::Of)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Ascending,
    Descending,
}

/// What the parts of the map are shown with.
struct With<'a> {
    locale: Locale,
    state: &'a State,
    /// The answers of the person, whomever the map is for.
    answers: Answers,
    rows: &'a [InState],
    classes: &'a [(u32, u32)],
}

/// The state that a part of a place names: `oh`, or `mine` for that of the answers.
pub fn named(part: &str, answers: &Answers) -> Option<UsState> {
    match part {
        "mine" => answers.state,
        name => UsState::from_name(&name.to_ascii_uppercase()),
    }
}

/// The place of a state: `states-oh`.
pub fn place(state: UsState) -> String {
    format!("states-{}", state.name().to_ascii_lowercase())
}

impl State {
    /// Shows the state that a place names, where it names one.
    pub fn open_at(&mut self, place: &str, answers: &Answers) {
        let part = place.strip_prefix("states-");
        let named = part.and_then(|part| named(part, answers));
        self.chosen = named.or(self.chosen);
    }
}

pub fn parts(shelf: Shelf, locale: Locale) -> Vec<Element> {
    let today = shelf.today();
    shelf.with(|all| {
        let (state, said) = (&all.states, all.answers);
        let plan = match (state.whose, said.to) {
            (Whose::Mine, Some(_)) => said,
            _ => across::usual(),
        };
        let rows = across::across(&plan, today);
        let known = rows.iter().filter_map(|row| row.value(state.metric));
        let classes = across::classes(known);
        let with = With {
            locale,
            state,
            answers: said,
            rows: &rows,
            classes: &classes,
        };
        vec![
            controls(&with, said.to.is_some()),
            map::map(&with),
            chosen(&with),
            table::table(&with),
        ]
    })
}

const fn metric_word(metric: Metric) -> PlacesWord {
    match metric {
        Metric::Pay => PlacesWord::MetricPay,
        Metric::RealPay => PlacesWord::MetricRealPay,
        Metric::Months => PlacesWord::MetricMonths,
        Metric::SupervisedHours => PlacesWord::MetricHours,
    }
}

fn controls(with: &With, has_plan: bool) -> Element {
    let locale = with.locale;
    let option = |value: &'static str, text: String| el("option").attr("value", value).add(text);
    let metrics = Metric::ALL.map(|metric| {
        let text = locale.say(metric_word(metric)).to_owned();
        option(metric.name(), text)
    });
    let metric = el("select")
        .id("map-metric")
        .attr(ACT, "map-metric")
        .add(metrics.into_iter().collect::<Vec<_>>())
        .value(with.state.metric.name().to_owned());
    let usual = across::usual()
        .to
        .map_or("", |plan| locale.say(names::plan(plan)));
    let usual = option("usual", locale.fill(PlacesWord::WhoseUsual, &[usual]));
    let mine = has_plan.then(|| {
        let without_state = Answers {
            state: None,
            ..with.answers
        };
        let echo = locale.echo(&without_state);
        option("mine", locale.fill(PlacesWord::WhoseMine, &[&echo]))
    });
    let whose = match with.state.whose {
        Whose::Mine if has_plan => "mine",
        _ => "usual",
    };
    let whose = el("select")
        .id("map-whose")
        .attr(ACT, "map-whose")
        .add(mine)
        .add(usual)
        .value(whose.to_owned());
    let query = el("input")
        .id("map-find")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("maxlength", "40")
        .attr(ACT, "map-find")
        .value(with.state.query.clone());
    let field = |id: &'static str, word: PlacesWord, control: Element| {
        el("div")
            .class("field")
            .add(el("label").attr("for", id).add(locale.say(word)))
            .add(control)
    };
    el("div")
        .class("map-controls")
        .add(field("map-metric", PlacesWord::Metric, metric))
        .add(field("map-whose", PlacesWord::Whose, whose))
        .add(field("map-find", PlacesWord::FindState, query))
}

/// A value in full: `$72,400`, `53`.
fn in_full(locale: Locale, metric: Metric, value: Option<u32>) -> String {
    let Some(value) = value else {
        return locale.say(PlacesWord::NotKnown).to_owned();
    };
    match metric {
        Metric::Pay | Metric::RealPay => locale.dollars(f64::from(value)),
        Metric::Months | Metric::SupervisedHours => locale.number(f64::from(value)),
    }
}

/// A value as it fits a tile: `$72k`.
fn in_short(locale: Locale, metric: Metric, value: Option<u32>) -> String {
    match (metric, value) {
        (_, None) => "–".to_owned(),
        (Metric::Pay | Metric::RealPay, Some(dollars)) => {
            let thousands = locale.number((f64::from(dollars) / 1000.0).round());
            locale.fill(PlacesWord::ThousandDollars, &[&thousands])
        }
        (metric, value) => in_full(locale, metric, value),
    }
}

fn matches(with: &With, state: UsState) -> bool {
    let query = fold(with.state.query.trim());
    let name = fold(with.locale.state(state));
    query.is_empty()
        || name.split(' ').any(|word| word.starts_with(&query))
        || name.starts_with(&query)
        || fold(state.name()) == query
}

/// The page of a state beside this one.
fn page_of(language: Language, state: UsState) -> String {
    let folder = match language {
        Language::English => "state",
        Language::Spanish => "estado",
    };
    format!("{folder}/{}.html", state.name().to_ascii_lowercase())
}

/// The same answers in another state.
fn in_state(answers: &Answers, state: UsState) -> Answers {
    Answers {
        state: Some(state),
        view: None,
        at: None,
        ..*answers
    }
}

/// The state that was chosen, and the two ways on from it.
fn chosen(with: &With) -> Element {
    let here = el("div").class("chosen").attr("role", "status");
    let row = with
        .state
        .chosen
        .and_then(|state| with.rows.iter().find(|row| row.state == state));
    let Some(row) = row else { return here };
    let locale = with.locale;
    let name = locale.state(row.state);
    let told = Metric::ALL.map(|metric| in_full(locale, metric, row.value(metric)));
    let [pay, real, months, hours] = &told;
    let told = el("p")
        .attr("id", dom_id(&place(row.state)))
        .attr("tabindex", "-1")
        .add(locale.fill(PlacesWord::Chosen, &[name, pay, real, months, hours]));
    // The calculator shows the rule of one state.
    let back = (with.answers.state == Some(row.state))
        .then(|| way_back(locale, "rule-heading", locale.say(ReaderWord::PlaceRule)));
    here.add(told).add(
        el("p")
            .class("row onwards")
            .add(
                el("a")
                    .attr("href", page_of(locale.language, row.state))
                    .add(locale.fill(PlacesWord::StatePage, &[name])),
            )
            .add(
                take(&in_state(&with.answers, row.state))
                    .add(locale.fill(PlacesWord::SetState, &[name])),
            )
            .add(back),
    )
}

/// Does what was asked for, where it is of the map.
pub fn act(shelf: Shelf, name: &str, rest: &str, from: &DomElement) -> bool {
    let entered = || browser::entered(from);
    match name {
        "map-metric" => {
            if let Some(metric) = Metric::from_name(&entered()) {
                shelf.update(|all| all.states.metric = metric);
            }
        }
        "map-whose" => {
            let whose = match entered().as_str() {
                "usual" => Whose::Usual,
                _ => Whose::Mine,
            };
            shelf.update(|all| all.states.whose = whose);
        }
        "map-find" => shelf.update(|all| all.states.query = entered()),
        // The same one again is chosen no more.
        "map-choose" => shelf.update(|all| {
            let asked = UsState::from_name(rest);
            let states = &mut all.states;
            states.chosen = asked.filter(|asked| states.chosen != Some(*asked));
        }),
        // The same column again turns the order round.
        "map-sort" => shelf.update(|all| {
            let (by, states) = (Column::from_name(rest), &mut all.states);
            states.order = match (states.by == by, states.order) {
                (true, Order::Ascending) => Order::Descending,
                _ => Order::Ascending,
            };
            states.by = by;
        }),
        _ => return false,
    }
    true
}

//! The table of plans side by side: what is best stands there as a word, and how far the others are from it.

use super::chart;
use super::desk::Desk;
use crate::answers::Answers;
use crate::browser::page as browser;
use crate::estimate::{Estimate, NoPay, Pay};
use crate::plan::comparison::{Column, Comparison, Figures, Payback, Row, Standing};
use crate::plan::plans::SavedPlan;
use crate::plan::rulings::{Ruling, noted};
use crate::school::Offer;
use crate::tables::MODEL;
use crate::text::Locale;
use crate::text::plan_words::PlanWord;
use crate::ui::pieces::{head, small, wide};
use crate::ui::tree::{Element, el};

pub fn side_by_side(desk: Desk, locale: Locale, shown: Vec<SavedPlan>) -> Vec<Element> {
    let note = match shown.len() {
        0 => Some(PlanWord::NoneChosen),
        1 => Some(PlanWord::OneChosen),
        _ => None,
    };
    let note = note.map(|word| el("p").class("lead").add(locale.say(word)));
    if shown.is_empty() {
        return note.into_iter().collect();
    }
    let shown = shown.into_iter().map(|plan| {
        let result = desk.with(|state| Standing::of(&state.kept, &plan, browser::day()));
        (plan, result)
    });
    let comparison = Comparison::of(shown.collect());
    let told: Vec<Beside> = comparison
        .columns
        .iter()
        .map(|column| Beside {
            rulings: desk.with(|state| noted::answered(&state.kept, &column.plan)),
            school: school(column),
        })
        .collect();
    let section = el("section")
        .class("card")
        .attr("aria-labelledby", "side-heading")
        .add(
            el("h2")
                .id("side-heading")
                .add(locale.say(PlanWord::SideBySide)),
        )
        .add(note)
        .add(wide(
            locale.say(PlanWord::SideBySide),
            table(locale, &comparison, &told),
        ));
    let mut parts = vec![section];
    parts.extend(chart::charts(locale, &comparison));
    parts
}

/// What stands in a plan in place of the figures of the tables.
struct Beside {
    /// Of its board, in place of the rule.
    rulings: Vec<Ruling>,
    /// Of a school, in place of the usual months and tuition.
    school: Option<Offer>,
}

/// What a school said of a plan, where its estimate takes it.
fn school(column: &Column) -> Option<Offer> {
    let figures = column.result.as_ref().ok()?;
    figures.whole.program()?;
    column.plan.school.clone()
}

/// The head of a column; it says where something stands in place of the figures of the tables.
fn column_head(locale: Locale, plan: &SavedPlan, told: &Beside) -> Element {
    let marked = |word: PlanWord| el("span").class("badge").add(locale.say(word));
    let is_ruled = !told.rulings.is_empty();
    el("th")
        .attr("scope", "col")
        .add(plan.name.clone())
        .add(" ")
        .add(is_ruled.then(|| marked(PlanWord::WithRulings)))
        .add(" ")
        .add(told.school.as_ref().map(|_| marked(PlanWord::WithSchool)))
}

/// The answers that differ and that the line of answers does not tell.
fn differing_rows(locale: Locale, comparison: &Comparison) -> Vec<Element> {
    let plans: Vec<Answers> = comparison
        .columns
        .iter()
        .map(|column| column.plan.answers)
        .collect();
    let row = |(name, said): (&'static str, Vec<String>)| {
        let cells: Vec<Element> = said.into_iter().map(|said| el("td").add(said)).collect();
        el("tr").add(head().add(name)).add(cells)
    };
    locale.differing(&plans).into_iter().map(row).collect()
}

/// What boards answered, and what schools set, in the columns that count with it; no row where none does.
fn told_rows(locale: Locale, told: &[Beside]) -> Vec<Element> {
    let rulings = |told: &Beside| {
        let told = told.rulings.iter().map(|ruling| locale.ruling(ruling));
        told.collect::<Vec<String>>().join(" ")
    };
    let school = |told: &Beside| {
        let told = told
            .school
            .as_ref()
            .map(|school| locale.set_by_school(school));
        told.unwrap_or_default()
    };
    let row = |word: PlanWord, texts: Vec<String>| {
        let is_told = texts.iter().any(|text| !text.is_empty());
        let cell = |text: String| match text.as_str() {
            "" => el("td").add("–"),
            _ => el("td").add(text),
        };
        let cells = texts.into_iter().map(cell);
        let row = || {
            el("tr")
                .add(head().add(locale.say(word)))
                .add(cells.collect::<Vec<_>>())
        };
        is_told.then(row)
    };
    let rows = [
        row(PlanWord::RowRulings, told.iter().map(rulings).collect()),
        row(PlanWord::RowSchool, told.iter().map(school).collect()),
    ];
    rows.into_iter().flatten().collect()
}

fn table(locale: Locale, comparison: &Comparison, told: &[Beside]) -> Element {
    let mut heads = vec![el("td")];
    let columns = comparison.columns.iter().zip(told);
    heads.extend(columns.map(|(column, told)| column_head(locale, &column.plan, told)));
    let line = |name: Element, cell: &dyn Fn(usize, &Figures) -> Element| {
        let cells: Vec<Element> = comparison
            .columns
            .iter()
            .enumerate()
            .map(|(place, column)| match &column.result {
                Ok(figures) => cell(place, figures),
                Err(missing) => el("td").add(locale.incomplete(*missing)),
            })
            .collect();
        el("tr").add(name).add(cells)
    };
    let named = |word: PlanWord| head().add(locale.say(word));
    let pay = |row: Row, place: usize, pay: Option<&Result<Pay, NoPay>>| {
        pay_cell(locale, comparison, row, place, pay)
    };
    let mut rows = vec![line(named(PlanWord::RowAnswers), &|_, figures| {
        el("td").add(locale.echo(&figures.estimate.answers))
    })];
    rows.extend(differing_rows(locale, comparison));
    rows.extend(told_rows(locale, told));
    rows.push(line(named(PlanWord::RowPayStart), &|place, figures| {
        pay(Row::PayStart, place, Some(&figures.estimate.start_pay))
    }));
    rows.push(line(named(PlanWord::RowPayEnd), &|place, figures| {
        pay(Row::PayEnd, place, Some(&figures.estimate.end_pay))
    }));
    if let Some(date) = comparison.date {
        let name = head()
            .add(locale.fill(PlanWord::RowPayAt, &[&locale.figures.month(date)]))
            .add(" ")
            .add(small(locale.say(PlanWord::RowPayAtWhy)));
        rows.push(line(name, &|place, figures| {
            pay(Row::PayAtDate, place, figures.at_date.as_ref())
        }));
    }
    let years = locale.number(MODEL.moment_2.value);
    let later = head().add(locale.fill(PlanWord::RowPayLater, &[&years]));
    rows.push(line(later, &|place, figures| {
        pay(Row::PayLater, place, figures.later.as_ref())
    }));
    rows.push(line(named(PlanWord::RowMonths), &|place, figures| {
        months_cell(locale, comparison, place, figures)
    }));
    rows.push(line(named(PlanWord::RowEnd), &|_, figures| {
        let end = figures.end().map(|month| locale.figures.month(month));
        el("td").add(end.unwrap_or_else(|| "–".to_owned()))
    }));
    rows.push(line(named(PlanWord::RowLimit), &|_, figures| {
        el("td").add(limit(locale, &figures.estimate))
    }));
    rows.push(line(named(PlanWord::RowCost), &|place, figures| {
        cost_cell(locale, comparison, place, figures)
    }));
    rows.push(line(named(PlanWord::RowPayback), &|place, figures| {
        payback_cell(locale, comparison, place, figures)
    }));
    el("table")
        .class("compare")
        .add(el("thead").add(el("tr").add(heads)))
        .add(el("tbody").add(rows))
}

/// The word for the best of a row, or how far this one is from it.
fn mark(
    locale: Locale,
    comparison: &Comparison,
    row: Row,
    place: usize,
    away: impl Fn(i64) -> String,
) -> Option<Element> {
    Some(match comparison.behind(row, place)? {
        0 => best(locale, PlanWord::Best),
        distance => small(away(distance)),
    })
}

fn best(locale: Locale, word: PlanWord) -> Element {
    el("span").class("badge").add(locale.say(word))
}

fn pay_cell(
    locale: Locale,
    comparison: &Comparison,
    row: Row,
    place: usize,
    pay: Option<&Result<Pay, NoPay>>,
) -> Element {
    let less = |dollars| locale.fill(PlanWord::DollarsLess, &[&locale.figures.dollars(dollars)]);
    match pay {
        Some(Ok(pay)) => {
            let range = [locale.pay(pay.low), locale.pay(pay.high)];
            let figure = el("strong").add(locale.pay(pay.typical));
            let range = locale.fill(PlanWord::RangeTo, &[&range[0], &range[1]]);
            let mark = mark(locale, comparison, row, place, less);
            el("td").add(figure).add(small(range)).add(mark)
        }
        Some(Err(reason)) => el("td").add(locale.no_pay(*reason)),
        None => el("td").add("–"),
    }
}

fn months_cell(
    locale: Locale,
    comparison: &Comparison,
    place: usize,
    figures: &Figures,
) -> Element {
    let Some((fast, typical, slow)) = figures.way.months() else {
        let answers = &figures.whole.answers;
        let why = figures.way.stop.map(|stop| locale.stopped(stop, answers));
        return el("td").add(why.unwrap_or_else(|| "–".to_owned()));
    };
    let later = |months: i64| {
        let months = u32::try_from(months).unwrap_or(0);
        locale.fill(PlanWord::MonthsLater, &[&locale.duration(months)])
    };
    let [fast, typical, slow] = [fast, typical, slow].map(|months| locale.duration(months));
    el("td")
        .add(el("strong").add(typical))
        .add((fast != slow).then(|| small(locale.fill(PlanWord::RangeTo, &[&fast, &slow]))))
        .add(mark(locale, comparison, Row::Months, place, later))
}

fn cost_cell(locale: Locale, comparison: &Comparison, place: usize, figures: &Figures) -> Element {
    let cost = &figures.cost;
    let ask = || small(locale.say(PlanWord::AndAsk));
    // Nothing known is not nothing.
    if cost.known.1 < 1.0 && cost.incomplete {
        return el("td").add(locale.say(PlanWord::CostUnknown));
    }
    let (least, more) = if cost.incomplete {
        (PlanWord::LeastKnown, PlanWord::DollarsMoreKnown)
    } else {
        (PlanWord::Best, PlanWord::DollarsMore)
    };
    let mark = match comparison.behind(Row::Cost, place) {
        Some(0) => Some(best(locale, least)),
        Some(dollars) => Some(small(
            locale.fill(more, &[&locale.figures.dollars(dollars)]),
        )),
        None => (!comparison.costs_are_alike()).then(|| small(locale.say(PlanWord::CostsNotAlike))),
    };
    el("td")
        .add(el("strong").add(locale.dollars_range(cost.known)))
        .add(cost.incomplete.then(ask))
        .add(mark)
}

fn payback_cell(
    locale: Locale,
    comparison: &Comparison,
    place: usize,
    figures: &Figures,
) -> Element {
    let (from, to) = match figures.payback {
        Payback::Years(from, to) => (from, to),
        Payback::NoGain => return el("td").add(locale.say(PlanWord::NoGain)),
        Payback::CostUnknown => return el("td").add(locale.say(PlanWord::PaybackLater)),
        Payback::PayUnknown => return el("td").add(locale.say(PlanWord::PaybackNoPay)),
    };
    let hundredths = |years: f64| (years * 10.0).round() as i64 * 10;
    let years = |years: f64| locale.figures.number(hundredths(years));
    let text = if to < 1.0 {
        locale.say(PlanWord::LessThanAYear).to_owned()
    } else if years(from) == years(to) {
        locale.years(hundredths(to))
    } else {
        locale.fill(PlanWord::YearsFromTo, &[&years(from), &years(to)])
    };
    let longer =
        |tenths: i64| locale.counted(tenths * 10, PlanWord::YearLonger, PlanWord::YearsLonger);
    let mark = mark(locale, comparison, Row::Payback, place, longer);
    el("td").add(el("strong").add(text)).add(mark)
}

fn limit(locale: Locale, estimate: &Estimate) -> &'static str {
    locale.say(match estimate.clock.limit_name() {
        "min-months" => PlanWord::LimitMinMonths,
        "hours" => PlanWord::LimitHours,
        "direct-hours" => PlanWord::LimitDirect,
        "supervision" => PlanWord::LimitSupervision,
        _ => PlanWord::NoLimit,
    })
}

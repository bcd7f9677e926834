//! The cells of comparison rows that have a best value: the best is marked, the others show their distance from
//! it.

use leptos::prelude::*;

use crate::components::{FigureFacts, figure, with_figures};
use crate::estimate::{NoPay, Pay};
use crate::evidence::provenance::{self, MoneyFigure, Provenance, Unit};
use crate::i18n::Locale;
use crate::i18n::messages::PlanMessage;
use crate::money::{AssessError, Assessment, BreakEven, Range};
use crate::plan::comparison::{Comparison, ComparisonRow, Figures};

/// A cell with only text.
pub fn cell(text: impl Into<String>) -> AnyView {
    let text = text.into();
    view! { <td>{text}</td> }.into_any()
}

/// A cell with a figure, details about it, and how it compares.
fn figure_cell(figure: AnyView, about: Option<AnyView>, mark: Option<AnyView>) -> AnyView {
    let about = about.map(small);
    view! { <td><strong>{figure}</strong> {about} {mark}</td> }.into_any()
}

fn small(content: AnyView) -> AnyView {
    view! { <small>{content}</small> }.into_any()
}

fn best(locale: Locale, word: PlanMessage) -> AnyView {
    view! { <span class="badge">{locale.text(word)}</span> }.into_any()
}

/// The inputs of every cell.
#[derive(Clone, Copy)]
pub struct Cells<'c> {
    pub locale: Locale,
    pub comparison: &'c Comparison,
}

/// A cell of the table.
#[derive(Clone, Copy)]
struct Place {
    row: ComparisonRow,
    /// Of the column.
    index: usize,
}

impl Place {
    /// The key of a figure in the cell, unique on the page.
    fn key(self, part: &str) -> String {
        format!("compare-{}-{}{part}", self.row as u8, self.index)
    }
}

impl Cells<'_> {
    /// The main figure of a cell.
    fn sourced(self, place: Place, value: String, behind: &Provenance) -> AnyView {
        let facts = FigureFacts::of(self.locale, value, behind);
        let facts = match (place.row, behind.unit) {
            (ComparisonRow::Ahead, _) | (_, Unit::Months) => facts.without_unit(),
            _ => facts,
        };
        figure(self.locale, place.key(""), facts, None)
    }

    /// The range of a figure.
    fn range(self, place: Place, ends: [String; 2], behind: &Provenance) -> AnyView {
        let locale = self.locale;
        let [low, high] = &ends;
        let text = locale.format(PlanMessage::RANGE_TO, &[low, high]);
        let facts = ends
            .map(|end| FigureFacts::of(locale, end, behind).without_unit())
            .into();
        with_figures(locale, &place.key("-range"), &text, facts)
    }

    /// Marks the best value of a row, or shows how far this column is from it.
    fn mark(self, place: Place, away: impl Fn(i64) -> String) -> Option<AnyView> {
        Some(match self.comparison.behind(place.row, place.index)? {
            0 => best(self.locale, PlanMessage::Best),
            distance => self.distance(place, away(distance)),
        })
    }

    /// How far this column is from the best: a figure made from both.
    fn distance(self, place: Place, text: String) -> AnyView {
        let columns = &self.comparison.columns;
        let of_column = |index: usize| {
            let column = columns.get(index)?;
            provenance_of(place.row, column.result.as_ref().ok()?)
        };
        let nearest = self.comparison.best(place.row);
        let both = of_column(place.index)
            .zip(nearest.first().and_then(|best| of_column(*best)))
            .map(|(own, best)| own.and(&best));
        small(match both {
            Some(behind) => {
                let facts = FigureFacts::of(self.locale, text, &behind).without_unit();
                figure(self.locale, place.key("-away"), facts, None)
            }
            None => text.into_any(),
        })
    }

    pub fn pay(
        self,
        row: ComparisonRow,
        index: usize,
        pay: Option<&Result<Pay, NoPay>>,
    ) -> AnyView {
        let (locale, place) = (self.locale, Place { row, index });
        let less = |dollars| {
            locale.format(
                PlanMessage::DOLLARS_LESS,
                &[&locale.figures.dollars(dollars)],
            )
        };
        match pay {
            Some(Ok(pay)) => {
                let ends = [pay.low, pay.high].map(|dollars| locale.pay(dollars));
                figure_cell(
                    self.sourced(place, locale.pay(pay.typical), &provenance::of_pay(pay)),
                    Some(self.range(place, ends, &provenance::of_pay_range(pay))),
                    self.mark(place, less),
                )
            }
            Some(Err(reason)) => cell(locale.no_pay(*reason)),
            None => cell("–"),
        }
    }

    pub fn months(self, index: usize, figures: &Figures) -> AnyView {
        let locale = self.locale;
        let Some((fast, typical, slow)) = figures.timeline.months() else {
            let answers = &figures.whole.answers;
            let why = figures
                .timeline
                .blocked
                .map(|stop| locale.stopped(stop, answers));
            return cell(why.unwrap_or_else(|| "–".to_owned()));
        };
        let later = |months: i64| {
            let months = u32::try_from(months).unwrap_or(0);
            locale.format(PlanMessage::MONTHS_LATER, &[&locale.duration(months)])
        };
        let place = Place {
            row: ComparisonRow::Months,
            index,
        };
        let behind = provenance::of_path(&figures.estimate);
        let [fast, typical, slow] = [fast, typical, slow].map(|months| locale.duration(months));
        let range = (fast != slow).then(|| self.range(place, [fast, slow], &behind));
        figure_cell(
            self.sourced(place, typical, &behind),
            range,
            self.mark(place, later),
        )
    }

    /// The month in which the plan ends.
    pub fn end(self, index: usize, figures: &Figures) -> AnyView {
        let locale = self.locale;
        let Some(end) = figures.end() else {
            return cell("–");
        };
        let behind = provenance::of_path(&figures.estimate);
        let end = FigureFacts::of(locale, locale.figures.month(end), &behind).without_unit();
        let end = figure(locale, format!("compare-end-{index}"), end, None);
        view! { <td>{end}</td> }.into_any()
    }

    pub fn cost(self, index: usize, figures: &Figures) -> AnyView {
        let (locale, cost) = (self.locale, &figures.cost);
        // An unknown cost must not read as zero.
        if cost.known.1 < 1.0 && cost.incomplete {
            return cell(locale.text(PlanMessage::CostUnknown));
        }
        let (least, more) = if cost.incomplete {
            (PlanMessage::LeastKnown, PlanMessage::DOLLARS_MORE_KNOWN)
        } else {
            (PlanMessage::Best, PlanMessage::DOLLARS_MORE)
        };
        let place = Place {
            row: ComparisonRow::Cost,
            index,
        };
        let mark = match self.comparison.behind(place.row, index) {
            Some(0) => Some(best(locale, least)),
            Some(dollars) => {
                let text = locale.format(more, &[&locale.figures.dollars(dollars)]);
                Some(self.distance(place, text))
            }
            None => (!self.comparison.costs_are_alike())
                .then(|| small(locale.text(PlanMessage::CostsNotAlike).into_any())),
        };
        let ask = cost
            .incomplete
            .then(|| locale.text(PlanMessage::AndAsk).into_any());
        let behind = provenance::of_known_cost(&figures.whole, cost);
        let known = self.sourced(place, locale.dollars_range(cost.known), &behind);
        figure_cell(known, ask, mark)
    }

    /// All costs including tuition: typical, and the range.
    pub fn price(self, index: usize, figures: &Figures) -> AnyView {
        let money = match &figures.worth {
            Ok(money) => money,
            Err(why) => return cell(self.no_worth(figures, *why)),
        };
        let place = Place {
            row: ComparisonRow::Price,
            index,
        };
        let behind = of_money(figures, money, MoneyFigure::Cost);
        let Range { low, typical, high } = money.worth.cost;
        let [from, typical, to] =
            [low, typical, high].map(|dollars| self.locale.whole_dollars(dollars));
        let range = (from != to).then(|| self.range(place, [from, to], &behind));
        figure_cell(
            self.sourced(place, typical, &behind),
            range,
            self.mark(place, |dollars| self.more(dollars)),
        )
    }

    /// The debt at the first payment if everything is borrowed.
    pub fn debt(self, index: usize, figures: &Figures) -> AnyView {
        let Ok(money) = &figures.worth else {
            return cell("–");
        };
        let place = Place {
            row: ComparisonRow::Debt,
            index,
        };
        let owed = self.locale.whole_dollars(money.worth.debt.typical);
        let behind = of_money(figures, money, MoneyFigure::Debt);
        figure_cell(
            self.sourced(place, owed, &behind),
            None,
            self.mark(place, |dollars| self.more(dollars)),
        )
    }

    fn more(self, dollars: i64) -> String {
        let dollars = self.locale.figures.dollars(dollars);
        self.locale.format(PlanMessage::DOLLARS_MORE, &[&dollars])
    }

    /// The month from which the plan is ahead of staying, or the reason why it never is.
    pub fn ahead(self, index: usize, figures: &Figures) -> AnyView {
        let locale = self.locale;
        let money = match &figures.worth {
            Ok(money) => money,
            Err(why) => return cell(self.no_worth(figures, *why)),
        };
        if !money.gain_is_known {
            return cell(locale.text(PlanMessage::PaybackUnknown));
        }
        let ahead = money.worth.cheaper().break_even;
        if matches!(ahead, BreakEven::StayingPaysMore | BreakEven::NoDifference) {
            return cell(locale.text(PlanMessage::NoGain));
        }
        let after = locale.ahead_after(ahead);
        let Some(month) = locale.ahead_month(ahead, &figures.whole) else {
            return cell(after);
        };
        let longer = |years: i64| {
            locale.counted(
                years * 100,
                PlanMessage::YEAR_LONGER,
                PlanMessage::YEARS_LONGER,
            )
        };
        let place = Place {
            row: ComparisonRow::Ahead,
            index,
        };
        let behind = of_money(figures, money, MoneyFigure::Ahead);
        figure_cell(
            self.sourced(place, after, &behind),
            Some(month.into_any()),
            self.mark(place, longer),
        )
    }

    fn no_worth(self, figures: &Figures, why: AssessError) -> String {
        match why {
            AssessError::Stopped(stop) => self.locale.stopped(stop, &figures.whole.answers),
            AssessError::NoPay => self.locale.text(PlanMessage::PaybackNoPay).to_owned(),
            AssessError::PriceNotSeen(_) => self.locale.text(PlanMessage::PaybackLater).to_owned(),
        }
    }
}

/// Where the value of a plan in a row comes from; `None` if it has none.
fn provenance_of(row: ComparisonRow, figures: &Figures) -> Option<Provenance> {
    let estimate = &figures.estimate;
    let worth = |figure| Some(of_money(figures, figures.worth.as_ref().ok()?, figure));
    let pay = match row {
        ComparisonRow::PayStart => &estimate.start_pay,
        ComparisonRow::PayEnd => &estimate.end_pay,
        ComparisonRow::PayAtDate => figures.at_date.as_ref()?,
        ComparisonRow::PayLater => figures.later.as_ref()?,
        ComparisonRow::Months => return Some(provenance::of_path(estimate)),
        ComparisonRow::Cost => {
            return Some(provenance::of_known_cost(&figures.whole, &figures.cost));
        }
        ComparisonRow::Price => return worth(MoneyFigure::Cost),
        ComparisonRow::Debt => return worth(MoneyFigure::Debt),
        ComparisonRow::Ahead => return worth(MoneyFigure::Ahead),
    };
    pay.as_ref().ok().map(provenance::of_pay)
}

fn of_money(figures: &Figures, money: &Assessment, figure: MoneyFigure) -> Provenance {
    provenance::of_money(&figures.whole, &figures.cost, money, figure)
}

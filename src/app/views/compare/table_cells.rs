//! The cells of comparison rows that have a best value: the best is marked, the others show their distance from
//! it.

use leptos::prelude::*;

use crate::components::{FigureFacts, figure};
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
fn figure_cell(figure: AnyView, about: Option<String>, mark: Option<AnyView>) -> AnyView {
    let about = about.map(small);
    view! { <td><strong>{figure}</strong> {about} {mark}</td> }.into_any()
}

fn small(text: impl Into<String>) -> AnyView {
    let text = text.into();
    view! { <small>{text}</small> }.into_any()
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

impl Cells<'_> {
    /// A figure with a button that opens its source.
    fn sourced(
        self,
        row: ComparisonRow,
        index: usize,
        value: String,
        behind: &Provenance,
    ) -> AnyView {
        let facts = FigureFacts::of(self.locale, value, behind);
        let facts = match behind.unit {
            Unit::Months => facts.without_unit(),
            _ => facts,
        };
        self.opening(row, index, facts)
    }

    /// A figure with a button; its key is its position in the table.
    fn opening(self, row: ComparisonRow, index: usize, facts: FigureFacts) -> AnyView {
        let key = format!("compare-{}-{index}", row as u8);
        figure(self.locale, key, facts, None)
    }

    /// Marks the best value of a row, or shows how far this column is from it.
    fn mark(
        self,
        row: ComparisonRow,
        index: usize,
        away: impl Fn(i64) -> String,
    ) -> Option<AnyView> {
        Some(match self.comparison.behind(row, index)? {
            0 => best(self.locale, PlanMessage::Best),
            distance => small(away(distance)),
        })
    }

    pub fn pay(
        self,
        row: ComparisonRow,
        index: usize,
        pay: Option<&Result<Pay, NoPay>>,
    ) -> AnyView {
        let locale = self.locale;
        let less = |dollars| {
            locale.format(
                PlanMessage::DOLLARS_LESS,
                &[&locale.figures.dollars(dollars)],
            )
        };
        match pay {
            Some(Ok(pay)) => {
                let [low, high] = [pay.low, pay.high].map(|dollars| locale.pay(dollars));
                let range = locale.format(PlanMessage::RANGE_TO, &[&low, &high]);
                let typical = locale.pay(pay.typical);
                figure_cell(
                    self.sourced(row, index, typical, &provenance::of_pay(pay)),
                    Some(range),
                    self.mark(row, index, less),
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
        let [fast, typical, slow] = [fast, typical, slow].map(|months| locale.duration(months));
        let range = (fast != slow).then(|| locale.format(PlanMessage::RANGE_TO, &[&fast, &slow]));
        let behind = provenance::of_path(&figures.estimate);
        let typical = self.sourced(ComparisonRow::Months, index, typical, &behind);
        figure_cell(
            typical,
            range,
            self.mark(ComparisonRow::Months, index, later),
        )
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
        let mark = match self.comparison.behind(ComparisonRow::Cost, index) {
            Some(0) => Some(best(locale, least)),
            Some(dollars) => Some(small(
                locale.format(more, &[&locale.figures.dollars(dollars)]),
            )),
            None => (!self.comparison.costs_are_alike())
                .then(|| small(locale.text(PlanMessage::CostsNotAlike))),
        };
        let ask = cost
            .incomplete
            .then(|| locale.text(PlanMessage::AndAsk).to_owned());
        let known = locale.dollars_range(cost.known);
        let behind = provenance::of_known_cost(&figures.whole, cost);
        figure_cell(
            self.sourced(ComparisonRow::Cost, index, known, &behind),
            ask,
            mark,
        )
    }

    /// All costs including tuition: typical, and the range.
    pub fn price(self, index: usize, figures: &Figures) -> AnyView {
        let locale = self.locale;
        let money = match &figures.worth {
            Ok(money) => money,
            Err(why) => return cell(self.no_worth(figures, *why)),
        };
        let Range { low, typical, high } = money.worth.cost;
        let [from, to] = [low, high].map(|dollars| locale.whole_dollars(dollars));
        let range = (from != to).then(|| locale.format(PlanMessage::RANGE_TO, &[&from, &to]));
        let more = |dollars| {
            locale.format(
                PlanMessage::DOLLARS_MORE,
                &[&locale.figures.dollars(dollars)],
            )
        };
        let typical = locale.whole_dollars(typical);
        figure_cell(
            self.of_money(ComparisonRow::Price, index, figures, money, typical),
            range,
            self.mark(ComparisonRow::Price, index, more),
        )
    }

    /// The debt at the first payment if everything is borrowed.
    pub fn debt(self, index: usize, figures: &Figures) -> AnyView {
        let locale = self.locale;
        let Ok(money) = &figures.worth else {
            return cell("–");
        };
        let more = |dollars| {
            locale.format(
                PlanMessage::DOLLARS_MORE,
                &[&locale.figures.dollars(dollars)],
            )
        };
        let owed = locale.whole_dollars(money.worth.debt.typical);
        figure_cell(
            self.of_money(ComparisonRow::Debt, index, figures, money, owed),
            None,
            self.mark(ComparisonRow::Debt, index, more),
        )
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
        figure_cell(
            self.of_money(ComparisonRow::Ahead, index, figures, money, after),
            Some(month),
            self.mark(ComparisonRow::Ahead, index, longer),
        )
    }

    fn no_worth(self, figures: &Figures, why: AssessError) -> String {
        match why {
            AssessError::Stopped(stop) => self.locale.stopped(stop, &figures.whole.answers),
            AssessError::NoPay => self.locale.text(PlanMessage::PaybackNoPay).to_owned(),
            AssessError::PriceNotSeen(_) => self.locale.text(PlanMessage::PaybackLater).to_owned(),
        }
    }

    fn of_money(
        self,
        row: ComparisonRow,
        index: usize,
        figures: &Figures,
        money: &Assessment,
        value: String,
    ) -> AnyView {
        let figure = match row {
            ComparisonRow::Debt => MoneyFigure::Debt,
            ComparisonRow::Ahead => MoneyFigure::Ahead,
            _ => MoneyFigure::Cost,
        };
        let behind = provenance::of_money(&figures.whole, &figures.cost, money, figure);
        let facts = FigureFacts::of(self.locale, value, &behind);
        let facts = match row {
            ComparisonRow::Ahead => facts.without_unit(),
            _ => facts,
        };
        self.opening(row, index, facts)
    }
}

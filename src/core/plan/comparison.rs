//! Plans side by side, with their figures at one common date.
//!
//! The common date is the month in which the longest plan is complete. By then a plan that ends early has gained
//! experience, so a slow plan does not look better paid just because it ends later.

use time::Date;

use super::plans::SavedPlan;
use super::records::Records;
use super::snapshot::PlanSnapshot;
use super::timeline::PlanTimeline;
use crate::answers::Month;
use crate::estimate::cost::{Cost, Item, cost};
use crate::estimate::pay_milestones::pay_later;
use crate::estimate::{Estimate, Incomplete, NoPay, Pay, rounded};
use crate::money::{AssessError, Assessment, MoneyInputs, worth};
use crate::tables::MODEL;

/// A plan as of a day: its estimates and its timeline. Completed and overdue steps move the timeline, but not the
/// estimates.
pub struct PlanStatus {
    /// For the whole plan as saved: its cost includes completed parts.
    pub whole: Estimate,
    /// As of today, with the hours of the log.
    pub estimate: Estimate,
    pub timeline: PlanTimeline,
}

impl PlanStatus {
    /// The plan as of `today`.
    ///
    /// # Errors
    /// If its answers have no degree or no state.
    pub fn of(records: &Records, plan: &SavedPlan, today: Date) -> Result<Self, Incomplete> {
        PlanSnapshot::of(records, plan.clone(), today).map(|snapshot| Self {
            timeline: snapshot.timeline,
            whole: snapshot.estimate,
            estimate: snapshot.now,
        })
    }
}

/// One plan of the comparison.
pub struct ComparedPlan {
    pub plan: SavedPlan,
    pub result: Result<Figures, Incomplete>,
}

/// The compared figures of a plan.
pub struct Figures {
    pub whole: Estimate,
    pub estimate: Estimate,
    pub timeline: PlanTimeline,
    /// Pay at the common date; `None` if no plan has an end.
    pub at_date: Option<Result<Pay, NoPay>>,
    /// Pay ten years after the end.
    pub later: Option<Result<Pay, NoPay>>,
    /// The known costs.
    pub cost: Cost,
    /// Whether the whole plan is worth its price, as of its start, with default values for missing answers.
    pub worth: Result<Assessment, AssessError>,
}

/// The plans side by side.
pub struct Comparison {
    pub columns: Vec<ComparedPlan>,
    /// The common date: the month in which the longest plan is complete.
    pub date: Option<Month>,
}

/// A row of the comparison that has a best value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparisonRow {
    PayStart,
    PayEnd,
    PayAtDate,
    PayLater,
    Months,
    /// The known costs.
    Cost,
    /// All costs, with the typical price of study.
    Price,
    Debt,
    /// When the plan breaks even against staying.
    Ahead,
}

impl ComparisonRow {
    /// Whether a higher value is better.
    const fn more_is_better(self) -> bool {
        matches!(
            self,
            Self::PayStart | Self::PayEnd | Self::PayAtDate | Self::PayLater
        )
    }

    /// The compared number, rounded as it is shown, so that equal-looking values are equal.
    fn of(self, figures: &Figures) -> Option<i64> {
        let pay = |pay: Option<&Pay>| pay.map(|pay| i64::from(rounded(pay.typical)));
        let estimate = &figures.estimate;
        let worth = figures.worth.as_ref().ok();
        match self {
            Self::PayStart => pay(estimate.start_pay.as_ref().ok()),
            Self::PayEnd => pay(estimate.end_pay.as_ref().ok()),
            Self::PayAtDate => pay(figures.at_date.as_ref()?.as_ref().ok()),
            Self::PayLater => pay(figures.later.as_ref()?.as_ref().ok()),
            // Plans may begin at different times, so the end months are compared, not the durations.
            Self::Months => Some(i64::from(figures.end()?.0)),
            Self::Cost => Some(figures.cost.known.1.round() as i64),
            Self::Price => Some(worth?.worth.cost.typical.whole()),
            Self::Debt => Some(worth?.worth.debt.typical.whole()),
            Self::Ahead => figures.years_until_ahead().map(i64::from),
        }
    }
}

impl Figures {
    /// The month in which the timeline ends.
    pub fn end(&self) -> Option<Month> {
        self.timeline.end_month()
    }

    /// Years from the start to break-even against staying; `None` if there is none, or if it is unknown.
    pub fn years_until_ahead(&self) -> Option<u8> {
        let money = self
            .worth
            .as_ref()
            .ok()
            .filter(|money| money.gain_is_known)?;
        money.worth.cheaper().break_even.year()
    }
}

impl Comparison {
    /// Compares the plans.
    pub fn of(plans: Vec<(SavedPlan, Result<PlanStatus, Incomplete>)>) -> Self {
        let (plans, results): (Vec<_>, Vec<_>) = plans.into_iter().unzip();
        let date = results
            .iter()
            .filter_map(|result| result.as_ref().ok()?.timeline.end_month())
            .max();
        let columns = plans
            .into_iter()
            .zip(results)
            .map(|(plan, result)| ComparedPlan {
                plan,
                result: result.map(|standing| figures(standing, date)),
            })
            .collect();
        Self { columns, date }
    }

    /// Whether the known costs can be compared: they cover the same items in each plan. An unknown cost might be
    /// higher than any known one.
    pub fn costs_are_alike(&self) -> bool {
        let figures = || {
            self.columns
                .iter()
                .filter_map(|column| column.result.as_ref().ok())
        };
        let to_ask = |figures: &Figures| -> Vec<Item> {
            let lines = figures.cost.lines.iter();
            let unpriced = lines.filter(|line| line.dollars.is_err());
            unpriced.map(|line| line.item).collect()
        };
        let first = figures().next().map(to_ask);
        figures().all(|figures| Some(to_ask(figures)) == first)
    }

    /// The indexes of the plans that are best in a row. Empty if fewer than two have a value, or if all have the
    /// same.
    pub fn best(&self, row: ComparisonRow) -> Vec<usize> {
        if row == ComparisonRow::Cost && !self.costs_are_alike() {
            return Vec::new();
        }
        let values: Vec<Option<i64>> = self
            .columns
            .iter()
            .map(|column| row.of(column.result.as_ref().ok()?))
            .collect();
        let known = || values.iter().flatten().copied();
        let (Some(least), Some(most)) = (known().min(), known().max()) else {
            return Vec::new();
        };
        // If a lower value is better and one is missing, the missing one might be the best.
        let gap = values.iter().any(Option::is_none) && !row.more_is_better();
        if least == most || gap {
            return Vec::new();
        }
        let best = if row.more_is_better() { most } else { least };
        (0..values.len())
            .filter(|index| values[*index] == Some(best))
            .collect()
    }

    /// The distance of a plan's value from the best of the row, in dollars, months or years; 0 for the best.
    pub fn behind(&self, row: ComparisonRow, index: usize) -> Option<i64> {
        let best = *self.best(row).first()?;
        let value = |index: usize| row.of(self.columns.get(index)?.result.as_ref().ok()?);
        Some((value(index)? - value(best)?).abs())
    }

    /// The months from the first start to the last end, for a calendar that all plans share.
    pub fn span(&self) -> Option<(Month, Month)> {
        let results = self.columns.iter().map(|column| column.result.as_ref());
        let first = results
            .filter_map(|result| result.ok()?.timeline.begin())
            .min()?;
        Some((first, self.date?))
    }
}

fn figures(standing: PlanStatus, date: Option<Month>) -> Figures {
    let PlanStatus {
        whole,
        estimate,
        timeline,
    } = standing;
    let end = timeline.end_month();
    let at_date = date.zip(end).map(|(date, end)| {
        let months = f64::from(date.since(end));
        pay_later(&estimate, months / 12.0)
    });
    let cost = cost(&whole);
    let worth = worth(&whole, &MoneyInputs::default());
    Figures {
        whole,
        estimate,
        timeline,
        at_date,
        later: end.map(|_| pay_later(&estimate, MODEL.moment_2.value)),
        cost,
        worth,
    }
}

#[cfg(test)]
mod tests;

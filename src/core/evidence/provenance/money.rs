//! Provenance of the money figures: whether study is worth its price.

use super::{Provenance, TableRow, Unit, of_cost, of_pay};
use crate::estimate::Estimate;
use crate::estimate::cost::Cost;
use crate::money::path::staying;
use crate::money::{Assessment, PlanKind, StepKind};
use crate::tables::Grade;
use crate::tables::money::{GraduateOutcome, OutcomeMeasure, PAY_FOUR_YEARS_SOURCES};

/// A figure of the money section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyFigure {
    /// The total cost.
    Cost,
    /// Tuition of the study that is left.
    Tuition,
    /// Pay lost during study.
    Forgone,
    Gap,
    Debt,
    /// Pay when the new work begins.
    FirstPay,
    /// Pay four years after study, in today's dollars.
    PayLater,
    Payment(PlanKind),
    /// How and when a plan ends.
    Ending(PlanKind),
    /// The gain or loss compared with staying, and the break-even year.
    Ahead,
    /// The highest price at which study pays.
    Flip,
    /// The national median pay of graduates after four years.
    Graduates,
}

impl MoneyFigure {
    /// Whether a step of the money computation is one of its inputs.
    const fn rests_on(self, step: StepKind) -> bool {
        match step {
            StepKind::Price(..) | StepKind::PriceGrowth => !matches!(
                self,
                Self::Forgone | Self::FirstPay | Self::PayLater | Self::Flip | Self::Graduates
            ),
            StepKind::Load(_)
            | StepKind::FullTimeCredits
            | StepKind::LimitOfYear
            | StepKind::LimitInAll
            | StepKind::Fee => self.is_of_loans() || matches!(self, Self::Gap),
            StepKind::Rate | StepKind::PrivateRate | StepKind::Grace | StepKind::Disbursement => {
                self.is_of_loans()
            }
            StepKind::Tier => matches!(
                self,
                Self::Payment(PlanKind::Standard) | Self::Ending(PlanKind::Standard) | Self::Ahead
            ),
            StepKind::IncomeStep | StepKind::Dependents => matches!(
                self,
                Self::Payment(PlanKind::Income) | Self::Ending(PlanKind::Income) | Self::Ahead
            ),
            StepKind::Match | StepKind::ServicePayments | StepKind::PlanPayments => {
                matches!(self, Self::Ending(PlanKind::Income) | Self::Ahead)
            }
            StepKind::Inflation => matches!(
                self,
                Self::Ahead | Self::FirstPay | Self::Payment(PlanKind::Income)
            ),
            StepKind::Discount => matches!(self, Self::Flip),
            _ => false,
        }
    }

    const fn is_of_loans(self) -> bool {
        matches!(
            self,
            Self::Debt | Self::Payment(_) | Self::Ending(_) | Self::Ahead
        )
    }

    const fn rests_on_pay(self) -> bool {
        matches!(
            self,
            Self::FirstPay
                | Self::PayLater
                | Self::Payment(PlanKind::Income)
                | Self::Ending(PlanKind::Income)
                | Self::Ahead
                | Self::Flip
        )
    }

    /// Whether the pay of staying is one of its inputs.
    const fn rests_on_staying(self) -> bool {
        matches!(self, Self::Forgone | Self::Ahead | Self::Flip)
    }
}

/// Provenance of a money figure: its steps, the costs other than tuition, and the pay on both paths, as far as it
/// uses them. `cost` is that of the estimate.
pub fn of_money(
    estimate: &Estimate,
    cost: &Cost,
    money: &Assessment,
    figure: MoneyFigure,
) -> Provenance {
    let unit = match figure {
        MoneyFigure::FirstPay | MoneyFigure::PayLater | MoneyFigure::Graduates => {
            Unit::DollarsAYear
        }
        _ => Unit::Dollars,
    };
    let mut provenance = Provenance::new(unit, None, &[]);
    for step in money.steps.iter().filter(|step| figure.rests_on(step.what)) {
        let mut of_step = Provenance::new(unit, step.grade, step.sources);
        // A row's identity includes its month, which a step does not have, so only the table is named.
        of_step.add_rows(step.row.map(|(table, _)| TableRow::of(table, "")));
        provenance.add(&of_step);
    }
    if matches!(figure, MoneyFigure::Cost | MoneyFigure::Ahead) {
        let lines = cost.lines.iter();
        for line in
            lines.filter(|line| !line.yearly && !line.item.is_tuition() && line.dollars.is_ok())
        {
            provenance.add(&of_cost(estimate, line));
        }
    }
    if figure == MoneyFigure::Graduates {
        provenance.add(&Provenance::new(
            unit,
            Some(Grade::B),
            PAY_FOUR_YEARS_SOURCES,
        ));
    }
    if figure.rests_on_pay()
        && let Ok(pay) = &estimate.end_pay
    {
        provenance.add(&of_pay(pay));
    }
    if figure.rests_on_staying()
        && let Some(stay) = staying(estimate)
    {
        provenance.add(&of_pay(&stay));
    }
    provenance.dated_by_sources()
}

/// Provenance of a figure about graduates.
pub fn of_graduates(outcome: &GraduateOutcome) -> Provenance {
    let unit = match outcome.what {
        OutcomeMeasure::Debt => Unit::Dollars,
        OutcomeMeasure::PayAfterOne | OutcomeMeasure::PayAfterFour => Unit::DollarsAYear,
    };
    Provenance::new(unit, Some(outcome.grade), outcome.sources).dated_by_sources()
}

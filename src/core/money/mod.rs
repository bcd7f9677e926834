//! Is further study worth its price? Computes what the remaining study costs, who pays, what is borrowed and repaid
//! under the rules of July 2026, the gain or loss compared with staying in today's work, and the break-even price.
//!
//! Pure and total, like the estimate that it builds on: no clock, no panic, no figures of its own. Pay is in today's
//! dollars; loans are in dollars of their years and are converted to today's before the two are combined.
//! Income tax is left out on both sides.
//!
//! [`worth()`] assesses one path; [`best::Search`] compares all paths to the same goal. Values shown on the page:
//!
//! | value | where |
//! |---|---|
//! | `cost-low`, `cost-typical`, `cost-high` | [`Worth::cost`]; [`Assessment::is_incomplete`] if more must be asked |
//! | `debt`, `loan-gap` | [`Worth::debt`], [`Funding::gap`] |
//! | `payment-standard`, `payment-income` | [`Repayment::payment`] of [`Worth::plan`] |
//! | `break-even`, `gain-10`, `gain-20` | [`Repayment::break_even`], [`Repayment::gains`] of [`Worth::cheaper`] |
//! | `flip-price` | [`Worth::flip`] |
//! | explanation, sources, grades | [`Assessment::steps`], [`Assessment::assumed`] |
//!
//! ```
//! use casepath_core::estimate::estimate;
//! use casepath_core::money::{MoneyInputs, worth};
//! use casepath_data::answers::{Answers, Education, Month, DegreeGoal, UsState};
//!
//! let answers = Answers { from: Some(Education::Bachelors), to: Some(DegreeGoal::Msw), state: Some(UsState::TX), ..Answers::default() };
//! let estimate = estimate(&answers, Month::new(2026, 11).expect("a month")).expect("a result");
//! let assessment = worth(&estimate, &MoneyInputs::default()).expect("the path has an end");
//! assert_eq!(assessment.prices[0].typical.whole(), 34_373);
//! let cost = assessment.worth.cost;
//! assert!(cost.low < cost.typical && cost.typical < cost.high);
//! assert!(!assessment.steps.is_empty());
//! ```

pub mod aid;
pub mod assumed;
pub mod best;
pub mod borrow;
pub mod charts;
pub mod gain;
pub mod inputs;
pub mod own;
pub mod path;
pub mod price;
pub mod repay;
pub mod steps;
pub mod units;
pub mod valuation;

pub use assumed::{AssumptionSet, MoneyAssumption};
pub use borrow::Funding;
pub use gain::BreakEven;
pub use inputs::MoneyInputs;
pub use own::{OwnFigure, OwnFigures};
pub use price::{DegreePrice, PriceSource};
pub use repay::{PaymentSchedule, RepaymentEnd};
pub use steps::{Step, StepKind, StepValue};
pub use units::{Dollars, Months};
pub use valuation::{Line, PlanKind, Repayment, Worth, evaluate};

use crate::answers::{DegreeGoal, Hundredths, Setting};
use crate::estimate::cost::{Item, besides_tuition};
use crate::estimate::{BlockedReason, Estimate, Route};
use crate::tables::PathwayId;
use crate::tables::money::{self as terms, Forgiving, OUTSIDE_CHECK, OutcomeDegree};
use assumed::with_defaults;
use path::PayPaths;

/// Why there is no assessment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AssessError {
    /// The path has no end.
    Stopped(BlockedReason),
    /// The tables have no pay for the plan's outcome.
    NoPay,
    /// The tables have no price of this degree at this kind of school: the user has to ask the school and enter it.
    PriceNotSeen(PathwayId),
}

/// Low, typical and high, US dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Range {
    pub low: Dollars,
    pub typical: Dollars,
    pub high: Dollars,
}

impl Range {
    fn plus(self, low: f64, typical: f64, high: f64) -> Self {
        Self {
            low: self.low + Dollars(low),
            typical: self.typical + Dollars(typical),
            high: self.high + Dollars(high),
        }
    }
}

/// A check against the pay of graduates of the same degree four years after graduation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutsideCheck {
    pub studied: OutcomeDegree,
    /// The national median, US dollars of 2024.
    pub official: Dollars,
    pub ours: Dollars,
    /// The two differ by more than [`OUTSIDE_CHECK`] percent.
    pub differs: bool,
}

/// The assessment of a path, with the steps behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    pub worth: Worth,
    /// The steps of the computation in order, each figure with grade and sources.
    pub steps: Vec<Step>,
    pub prices: Vec<DegreePrice>,
    /// Costs other than tuition.
    pub other_cost: Range,
    /// A cost other than tuition is unknown: the sum holds the known ones.
    pub is_incomplete: bool,
    /// Whether work in the setting counts toward loan forgiveness; `is_public`: whether the computation assumes it.
    pub forgiving: Forgiving,
    pub is_public: bool,
    pub check: Option<OutsideCheck>,
    /// Federal loans from before, as entered: not part of the debt, which is of new loans.
    pub older_loans: Dollars,
    /// False for doctorates: no reliable pay gain is known.
    pub gain_is_known: bool,
    pub assumed: AssumptionSet,
}

/// Assesses the path of an estimate. Missing `inputs` get defaults, listed in [`Assessment::assumed`].
///
/// # Errors
/// `Err` says whether the path has no end, no pay or no price.
pub fn worth(estimate: &Estimate, inputs: &MoneyInputs) -> Result<Assessment, AssessError> {
    if let Err(stop) = estimate.path.total {
        return Err(AssessError::Stopped(stop));
    }
    let inputs = &inputs.with_answers(&estimate.answers);
    let mut assumed = AssumptionSet::default();
    let paths = path::paths(estimate, &pay_options(inputs)).ok_or(AssessError::NoPay)?;
    let prices = price::prices(estimate, inputs);
    if let Some(unseen) = prices
        .iter()
        .find(|price| price.from == PriceSource::NotSeen)
    {
        return Err(AssessError::PriceNotSeen(unseen.stage));
    }
    let inputs = &with_defaults(estimate, inputs, &prices, &mut assumed);
    let forgiving = terms::forgiving(estimate.answers.setting);
    let is_public = inputs.public_employer == Some(true);

    let (other_cost, is_incomplete) = other_costs(estimate);
    let worth = evaluate(&prices, &paths, &other_cost, inputs);
    assumed.when(worth.funding.gap.0 > 0.0, MoneyAssumption::GapIsPrivate);
    let mut assessment = Assessment {
        worth,
        steps: Vec::new(),
        other_cost,
        is_incomplete,
        forgiving,
        is_public,
        check: outside_check(estimate, &paths),
        older_loans: inputs.older_loans(),
        gain_is_known: !matches!(estimate.plan, DegreeGoal::Doctorate | DegreeGoal::Psyd),
        assumed,
        prices,
    };
    assessment.steps = steps::steps(estimate, inputs, &assessment);
    Ok(assessment)
}

/// The user's answers about today's pay.
fn pay_options(inputs: &MoneyInputs) -> path::PayOptions {
    path::PayOptions {
        pay_kept: inputs.pay_kept.map(|share| share.value().min(1.0)),
        today: inputs.pay_today.map(|_| inputs::dollars(inputs.pay_today)),
    }
}

/// Fees of boards and examinations, supervision, certifications; typical is the midpoint of each known range.
fn other_costs(estimate: &Estimate) -> (Range, bool) {
    let mut range = Range::default();
    let mut incomplete = false;
    besides_tuition(estimate, &mut |line| match line.dollars {
        _ if line.yearly => {}
        Ok((low, high)) => range = range.plus(low, (low + high) / 2.0, high),
        // The registration fee is unknown everywhere; it is small.
        Err(_) => incomplete |= !matches!(line.item, Item::Registration),
    });
    (range, incomplete)
}

/// The degree of a plan in the outcome tables; `None` if several may match.
const fn studied(plan: DegreeGoal) -> Option<OutcomeDegree> {
    match plan {
        DegreeGoal::Bsw => Some(OutcomeDegree::Bsw),
        DegreeGoal::Bsn => Some(OutcomeDegree::Bsn),
        DegreeGoal::Msw | DegreeGoal::MswAfterBsw | DegreeGoal::MswGeneral => {
            Some(OutcomeDegree::Msw)
        }
        DegreeGoal::Counseling => Some(OutcomeDegree::MentalHealthCounseling),
        DegreeGoal::OtherMasters
        | DegreeGoal::Bachelors
        | DegreeGoal::Doctorate
        | DegreeGoal::Psyd
        | DegreeGoal::NoStudy => None,
    }
}

fn outside_check(estimate: &Estimate, paths: &PayPaths) -> Option<OutsideCheck> {
    let studied = studied(estimate.plan)?;
    let official = f64::from(terms::pay_after_four_years(studied)?);
    let month = paths.works.0 as usize + 4 * 12;
    let ours = *paths.path.get(month)?;
    let apart = (ours / official - 1.0).abs() * 100.0;
    Some(OutsideCheck {
        studied,
        official: Dollars(official),
        ours: Dollars(ours),
        differs: apart > OUTSIDE_CHECK.now().value,
    })
}

/// Whether the setting is open before the clinical license; private practice is not.
pub(crate) const fn opens_at_once(setting: Setting, route: Route) -> bool {
    !matches!(
        (setting, route),
        (
            Setting::PrivatePractice,
            Route::SocialWork | Route::Counseling
        )
    )
}

/// Whole dollars, as an input value.
pub fn whole_dollars(dollars: Dollars) -> Hundredths {
    Hundredths((dollars.0.clamp(0.0, inputs::most::DOLLARS) * 100.0).round() as u32)
}

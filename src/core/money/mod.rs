//! Is it worth it? What the study that is left costs, who pays, what is owed and paid back under the rules of July
//! 2026, what is ahead or behind of staying where one is, and up to which price that holds.
//!
//! Pure and total, as the estimate that it starts from: no clock, no panic, no figure of its own. Pay is in dollars
//! of today; loans are in dollars of their years, and are brought to today's before the two are put together.
//! There is no income tax on either side.
//!
//! [`worth()`] answers for one way, [`best::Search`] looks at all ways to the same end. What a page tells stands here:
//!
//! | told as | where |
//! |---|---|
//! | `cost-low`, `cost-typical`, `cost-high` | [`Worth::cost`], and whether more is to be asked in [`Assessment::is_incomplete`] |
//! | `debt`, `loan-gap` | [`Worth::debt`], [`Funding::gap`] |
//! | `payment-standard`, `payment-income` | [`Repayment::payment`] of [`Worth::plan`] |
//! | `break-even`, `gain-10`, `gain-20` | [`Repayment::break_even`], [`Repayment::gains`] of [`Worth::cheaper`] |
//! | `flip-price` | [`Worth::flip`] |
//! | why, with sources and grades | [`Assessment::steps`], [`Assessment::weakest_grade`], [`Assessment::assumed`] |
//!
//! ```
//! use casepath_core::estimate::estimate;
//! use casepath_core::money::{MoneyInputs, worth};
//! use casepath_data::answers::{Answers, Education, Month, Plan, State};
//!
//! let answers = Answers { from: Some(Education::Bachelors), to: Some(Plan::Msw), state: Some(State::TX), ..Answers::default() };
//! let estimate = estimate(&answers, Month::new(2026, 11).expect("a month")).expect("a result");
//! let assessment = worth(&estimate, &MoneyInputs::default()).expect("the path has an end");
//! assert_eq!(assessment.prices[0].typical.whole(), 34_373);
//! let cost = assessment.worth.cost;
//! assert!(cost.low < cost.typical && cost.typical < cost.high);
//! assert!(!assessment.steps.is_empty());
//! ```

pub mod aid;
pub mod best;
pub mod borrow;
pub mod gain;
pub mod inputs;
pub mod own;
pub mod path;
pub mod picture;
pub mod price;
pub mod repay;
pub mod steps;
pub mod units;

pub use borrow::Funding;
pub use gain::BreakEven;
pub use inputs::MoneyInputs;
pub use own::{OwnFigure, OwnFigures};
pub use price::{DegreePrice, PriceFrom};
pub use repay::{Ending, Run};
pub use steps::{Step, StepKind, StepValue};
pub use units::{Cents, Dollars, Months};

use crate::answers::{Hundredths, Plan, Setting};
use crate::estimate::cost::{Item, cost};
use crate::estimate::{Estimate, Route, Stop};
use crate::tables::money::{
    self as terms, FLIP_FIRST, FLIP_SECOND, Forgiving, HORIZON, OUTSIDE_CHECK, PRIVATE_YEARS,
    Studied,
};
use crate::tables::{Grade, PathwayId};
use borrow::{ByYear, Study, borrow};
use path::PayPaths;
use repay::{AskedPayments, HORIZON_MONTHS, Income};

/// Why the question has no answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NoAnswer {
    /// The way has no end.
    Stopped(Stop),
    /// The tables hold no pay of what it leads to.
    NoPay,
    /// No price was seen of this degree at a school of this kind: ask the school, and say it.
    PriceNotSeen(PathwayId),
}

/// Something that stands in for what was not said; each is grade C.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Assumed {
    /// Public and in-state.
    School,
    /// The nation's price, because the state has none.
    PriceOfNation,
    /// Nothing of today's pay is kept, or all of it beside part-time study.
    PayKept,
    /// No grants, no help of an employer, nothing in cash: all is borrowed.
    AllBorrowed,
    /// Private loans for what federal loans do not reach.
    GapIsPrivate,
    /// By the setting.
    Employer,
    /// A student that depends on parents, or does not.
    Dependent,
    /// No subsidized loans.
    NoSubsidized,
    /// Today's pay as of others with the same education.
    PayToday,
    /// The rates and the fee that were last published.
    LaterRates,
}

impl Assumed {
    pub const ALL: [Self; 10] = [
        Self::School,
        Self::PriceOfNation,
        Self::PayKept,
        Self::AllBorrowed,
        Self::GapIsPrivate,
        Self::Employer,
        Self::Dependent,
        Self::NoSubsidized,
        Self::PayToday,
        Self::LaterRates,
    ];
}

/// The stand-ins that were used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AllAssumed(u16);

impl AllAssumed {
    fn when(&mut self, used: bool, assumed: Assumed) {
        self.0 |= u16::from(used) << assumed as u16;
    }

    pub const fn has(self, assumed: Assumed) -> bool {
        self.0 >> assumed as u16 & 1 == 1
    }

    pub fn iter(self) -> impl Iterator<Item = Assumed> {
        Assumed::ALL.into_iter().filter(move |one| self.has(*one))
    }
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

/// The two plans for loans from July 2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanKind {
    Standard,
    Income,
}

/// A plan of repayment and what it makes of the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Repayment {
    pub kind: PlanKind,
    pub federal: Run,
    pub private: Run,
    /// The first payment a month, private loans included.
    pub payment: Dollars,
    /// As a part of pay when repayment begins.
    pub share: f64,
    /// What is left of that pay in a month, before tax.
    pub left: Dollars,
    /// Paid in all, in dollars of today.
    pub paid_today: Dollars,
    pub line: Line,
    pub break_even: BreakEven,
    /// The same where pay stays at the lower or the upper edge of its range.
    pub break_even_range: (BreakEven, BreakEven),
    /// Ahead of staying after [`FLIP_FIRST`] and [`FLIP_SECOND`] years.
    pub gains: [Dollars; 2],
}

/// What is ahead (or behind) in all after each year, in dollars of today.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub low: [f64; HORIZON],
    pub typical: [f64; HORIZON],
    pub high: [f64; HORIZON],
}

/// What graduates of the same degree earned four years on, beside our figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutsideCheck {
    pub studied: Studied,
    /// The nation's middle, US dollars of 2024.
    pub official: Dollars,
    pub ours: Dollars,
    /// They lie apart by more than [`OUTSIDE_CHECK`] percent.
    pub differs: bool,
}

/// What a way is worth, at its prices and pay.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Tuition and fees, with the fees of boards and examinations, supervision and certifications.
    pub cost: Range,
    pub funding: Funding,
    /// The gap at the low and at the high price.
    pub gap_range: (Dollars, Dollars),
    /// What is owed at the first payment, at the low, the typical and the high price.
    pub debt: Range,
    /// A year's pay when the new work begins, in dollars of that year.
    pub first_pay: Dollars,
    pub plans: [Repayment; 2],
    /// The price at which it stops paying after [`FLIP_FIRST`] and [`FLIP_SECOND`] years; below nothing: at none.
    pub flip: [Dollars; 2],
    /// The prices between which payments for public service are the same.
    pub same_payments: Option<(Dollars, Dollars)>,
    /// Pay of staying that is not earned before the new work begins, in dollars of today.
    pub forgone: Dollars,
    pub studied: Months,
    pub complete: Months,
    /// What is earned in each year, in dollars of today.
    pub earned: [f64; HORIZON],
    pub stayed: [f64; HORIZON],
    /// What the way earns in each year less what it pays, in dollars of today, by plan: to compare two ways.
    kept: [[f64; HORIZON]; 2],
}

/// The answer: what a way is worth, and what that rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    pub worth: Worth,
    /// How it came about, in the order in which it was worked out, each figure with grade and sources.
    pub steps: Vec<Step>,
    pub prices: Vec<DegreePrice>,
    /// Besides tuition.
    pub other_cost: Range,
    /// Something besides tuition is to be asked: the sum is of what is known.
    pub is_incomplete: bool,
    /// Whether work in the setting counts toward forgiveness, and whether it was taken to.
    pub forgiving: Forgiving,
    pub is_public: bool,
    pub check: Option<OutsideCheck>,
    /// False for doctorates: no reliable gain in pay is known.
    pub gain_is_known: bool,
    pub assumed: AllAssumed,
}

impl Assessment {
    /// The weakest grade of any figure that it rests on; `None` where all are the visitor's own.
    pub fn weakest_grade(&self) -> Option<Grade> {
        self.steps.iter().filter_map(|step| step.grade).max()
    }
}

impl Worth {
    pub fn plan(&self, kind: PlanKind) -> &Repayment {
        &self.plans[kind as usize]
    }

    /// The plan that takes less in all, in dollars of today; the standard plan where both take the same.
    pub fn cheaper(&self) -> &Repayment {
        let [standard, income] = &self.plans;
        if income.paid_today.0 + 0.5 < standard.paid_today.0 {
            income
        } else {
            standard
        }
    }

    /// What this way is ahead of another in all after each year, each under its cheaper plan.
    pub fn ahead_of(&self, other: &Self) -> [f64; HORIZON] {
        let (ours, theirs) = (self.cheaper().kind, other.cheaper().kind);
        let mut ahead = 0.0;
        std::array::from_fn(|year| {
            ahead += self.kept[ours as usize][year] - other.kept[theirs as usize][year];
            ahead
        })
    }

    /// Years in which the added pay of the first whole year makes up for what is not given: for those who lose
    /// nothing of today's pay.
    pub fn payback_years(&self) -> Option<f64> {
        let year = (self.complete.0.div_ceil(12) as usize).min(HORIZON - 1);
        let gain = Dollars(self.earned[year] - self.stayed[year]);
        let given = self.funding.grants + self.funding.stipend + self.funding.employer;
        gain::payback_years((self.cost.typical - given).max(Dollars(0.0)), gain)
    }
}

/// What the way of an estimate is worth. What `inputs` leave open is stood in for; [`Assessment::assumed`] says what.
///
/// # Errors
/// Where the way has no end, no pay or no price; says which.
pub fn worth(estimate: &Estimate, inputs: &MoneyInputs) -> Result<Assessment, NoAnswer> {
    if let Err(stop) = estimate.clock.total {
        return Err(NoAnswer::Stopped(stop));
    }
    let mut assumed = AllAssumed::default();
    let prices = price::prices(estimate, inputs);
    if let Some(unseen) = prices.iter().find(|price| price.from == PriceFrom::NotSeen) {
        return Err(NoAnswer::PriceNotSeen(unseen.stage));
    }
    let options = pay_options(inputs);
    let paths = path::paths(estimate, &options).ok_or(NoAnswer::NoPay)?;
    let inputs = &stood_in(estimate, inputs, &prices, &mut assumed);
    let forgiving = terms::forgiving(estimate.answers.setting);
    let is_public = inputs.public_employer == Some(true);

    let (other_cost, is_incomplete) = other_costs(estimate);
    let worth = evaluate(&prices, &paths, &other_cost, inputs);
    assumed.when(worth.funding.gap.0 > 0.0, Assumed::GapIsPrivate);
    let mut assessment = Assessment {
        worth,
        steps: Vec::new(),
        other_cost,
        is_incomplete,
        forgiving,
        is_public,
        check: outside_check(estimate, &paths),
        gain_is_known: !matches!(estimate.plan, Plan::Doctorate | Plan::Psyd),
        assumed,
        prices,
    };
    assessment.steps = steps::steps(estimate, inputs, &assessment);
    Ok(assessment)
}

/// What a way of these degrees and this pay is worth. Nothing is stood in for here: what `inputs` do not say is no.
pub fn evaluate(
    prices: &[DegreePrice],
    paths: &PayPaths,
    other_cost: &Range,
    inputs: &MoneyInputs,
) -> Worth {
    let mut flows = [0.0; HORIZON];
    let at = |price: fn(&DegreePrice) -> Dollars, flows: &mut ByYear| {
        let studies: Vec<Study> = prices.iter().map(|one| one.at(price(one))).collect();
        borrow(&studies, paths.studied, inputs, flows)
    };
    let unused = &mut [0.0; HORIZON];
    let lowest = at(|price| price.low, unused);
    let highest = at(|price| price.high, unused);
    let funding = at(|price| price.typical, &mut flows);
    // They come due by the end of the plan.
    if let Some(flow) = flows.get_mut(paths.complete.0 as usize / 12) {
        *flow -= other_cost.typical.0;
    }
    let tuition = Range {
        low: lowest.price,
        typical: funding.price,
        high: highest.price,
    };
    let cost = tuition.plus(other_cost.low.0, other_cost.typical.0, other_cost.high.0);
    let weighed = Valuation {
        paths,
        funding: &funding,
        flows: &flows,
        inputs,
        is_public: inputs.public_employer == Some(true),
    };
    let plans = [
        weighed.repayment(PlanKind::Standard),
        weighed.repayment(PlanKind::Income),
    ];
    let earned = gain::yearly(&paths.path);
    let stayed = gain::yearly(&paths.stay);
    let kept = [0, 1].map(|place: usize| {
        let line = &plans[place].line.typical;
        std::array::from_fn(|year| {
            let before = if year == 0 { 0.0 } else { line[year - 1] };
            line[year] - before + stayed[year]
        })
    });
    Worth {
        cost,
        gap_range: (lowest.gap, highest.gap),
        debt: Range {
            low: lowest.owed(),
            typical: funding.owed(),
            high: highest.owed(),
        },
        first_pay: weighed.first_pay(),
        flip: [FLIP_FIRST, FLIP_SECOND].map(|years| gain::flip_price(&earned, &stayed, years)),
        same_payments: weighed.same_payments(prices, &plans[1]),
        forgone: forgone(paths),
        studied: paths.studied,
        complete: paths.complete,
        kept,
        earned,
        stayed,
        funding,
        plans,
    }
}

/// What staying would have paid until the new work begins, less what is earned by then.
fn forgone(paths: &PayPaths) -> Dollars {
    let months = paths.stay.iter().zip(&paths.path);
    let lost = months.take(paths.works.0 as usize);
    Dollars(lost.map(|(stay, path)| (stay - path) / 12.0).sum())
}

/// What the visitor says of today's pay.
fn pay_options(inputs: &MoneyInputs) -> path::PayOptions {
    path::PayOptions {
        kept: inputs.kept.map(|kept| kept.value().min(1.0)),
        today: inputs.pay_today.map(|_| inputs::dollars(inputs.pay_today)),
    }
}

/// The inputs with what stands in for those that were not said.
fn stood_in(
    estimate: &Estimate,
    inputs: &MoneyInputs,
    prices: &[DegreePrice],
    assumed: &mut AllAssumed,
) -> MoneyInputs {
    let of_schools = |price: &DegreePrice| matches!(price.from, PriceFrom::Schools(_));
    let of_nation =
        |price: &DegreePrice| matches!(price.from, PriceFrom::Schools(whole) if !whole.is_of_state);
    let studies = !prices.is_empty();
    assumed.when(
        inputs.kind.is_none() && prices.iter().any(of_schools),
        Assumed::School,
    );
    assumed.when(prices.iter().any(of_nation), Assumed::PriceOfNation);
    assumed.when(studies && inputs.kept.is_none(), Assumed::PayKept);
    assumed.when(inputs.pay_today.is_none(), Assumed::PayToday);
    let nothing_said =
        inputs.grants.is_none() && inputs.employer.is_none() && inputs.cash.is_none();
    assumed.when(studies && nothing_said, Assumed::AllBorrowed);
    assumed.when(
        studies && inputs.public_employer.is_none(),
        Assumed::Employer,
    );
    let undergraduate = prices.iter().any(|price| !price.study.is_graduate);
    assumed.when(
        undergraduate && inputs.dependent.is_none(),
        Assumed::Dependent,
    );
    assumed.when(undergraduate && !inputs.subsidized, Assumed::NoSubsidized);
    let later = |price: &DegreePrice| {
        let study = &price.study;
        let last = study.begins.plus(study.months.0.saturating_sub(1));
        let rate = if study.is_graduate {
            &terms::RATE_GRADUATE
        } else {
            &terms::RATE_UNDERGRADUATE
        };
        let rate_assumed = inputs.federal_rate.is_none() && !rate.is_known(last);
        rate_assumed || terms::FEE_DIRECT.at(last).grade == Grade::C
    };
    assumed.when(prices.iter().any(later), Assumed::LaterRates);
    // Who holds no degree yet is taken for a student who depends on parents.
    let begins = prices
        .first()
        .is_some_and(|price| price.study.first_year == 1);
    MoneyInputs {
        public_employer: Some(is_public(inputs, estimate.answers.setting)),
        dependent: Some(inputs.dependent.unwrap_or(undergraduate && begins)),
        ..*inputs
    }
}

/// Whether the employer afterwards is a public one: by the setting where it was not said.
fn is_public(inputs: &MoneyInputs, setting: Option<Setting>) -> bool {
    let usually = terms::forgiving(setting) == Forgiving::Usually;
    inputs.public_employer.unwrap_or(usually)
}

/// Fees of boards and examinations, supervision, certifications; the middle of what is known is typical.
fn other_costs(estimate: &Estimate) -> (Range, bool) {
    let cost = cost(estimate);
    let lines = cost
        .lines
        .iter()
        .filter(|line| !line.yearly && !line.item.is_tuition());
    let mut range = Range::default();
    let mut incomplete = false;
    for line in lines {
        match line.dollars {
            Ok((low, high)) => range = range.plus(low, (low + high) / 2.0, high),
            // What the registration costs is asked everywhere; it is small.
            Err(_) => incomplete |= !matches!(line.item, Item::Registration),
        }
    }
    (range, incomplete)
}

/// Federal loans paid back under the tiered standard plan, from the end of study on.
fn standard(funding: &Funding, from: Months) -> Run {
    let loans = &funding.loans;
    let months = repay::tier_months(loans.principal);
    repay::fixed(loans.owed(), loans.rate, months, from)
}

/// Private loans paid back, from the end of study on.
fn private(funding: &Funding, from: Months) -> Run {
    let months = Months(PRIVATE_YEARS.now().value as u32 * 12);
    repay::fixed(funding.private, funding.private_rate, months, from)
}

/// A way with its money.
struct Valuation<'a> {
    paths: &'a PayPaths,
    funding: &'a Funding,
    flows: &'a ByYear,
    inputs: &'a MoneyInputs,
    is_public: bool,
}

impl Valuation<'_> {
    /// A year's pay when the new work begins, in dollars of that year.
    fn first_pay(&self) -> Dollars {
        let month = (self.paths.works.0 as usize).min(HORIZON_MONTHS - 1);
        Dollars(self.paths.path[month] * borrow::deflator(self.paths.works))
    }

    fn income<'a>(&self, pay: &'a [f64; HORIZON_MONTHS]) -> Income<'a> {
        Income {
            pay,
            spouse: Dollars(inputs::dollars(self.inputs.spouse)),
            dependents: self.inputs.dependents(),
            from: self.paths.studied,
            public_employer: self.is_public,
        }
    }

    fn federal(&self, kind: PlanKind, pay: &[f64; HORIZON_MONTHS]) -> Run {
        let loans = &self.funding.loans;
        match kind {
            PlanKind::Income => repay::by_income(loans, &self.income(pay)),
            PlanKind::Standard => standard(self.funding, self.paths.studied),
        }
    }

    fn repayment(&self, kind: PlanKind) -> Repayment {
        let PayPaths {
            path,
            low,
            high,
            stay,
            ..
        } = self.paths;
        let private = private(self.funding, self.paths.studied);
        let federal = self.federal(kind, path);
        let stayed = gain::yearly(stay);
        let line = |pay: &[f64; HORIZON_MONTHS], federal: &Run| {
            let net = gain::net(&gain::yearly(pay), &stayed, &[federal, &private]);
            gain::line(&net, self.flows)
        };
        let lines = Line {
            low: line(low, &self.federal(kind, low)),
            typical: line(path, &federal),
            high: line(high, &self.federal(kind, high)),
        };
        let last = |pay: &[f64; HORIZON_MONTHS]| pay[HORIZON_MONTHS - 1] - stay[HORIZON_MONTHS - 1];
        let payment = federal.first + private.first;
        let a_month = self.first_pay() * (1.0 / 12.0);
        Repayment {
            kind,
            payment,
            share: payment.share_of(a_month),
            left: a_month - payment,
            paid_today: in_dollars_of_today(&federal) + in_dollars_of_today(&private),
            break_even: gain::break_even(&lines.typical, last(path)),
            break_even_range: (
                gain::break_even(&lines.low, last(low)),
                gain::break_even(&lines.high, last(high)),
            ),
            gains: [FLIP_FIRST, FLIP_SECOND]
                .map(|years| Dollars(lines.typical[years.min(HORIZON) - 1])),
            line: lines,
            federal,
            private,
        }
    }

    /// The prices between which payments for public service stay what they are: from the one that would be paid
    /// off before the last of them, to the one that federal loans do not reach.
    fn same_payments(
        &self,
        prices: &[DegreePrice],
        plan: &Repayment,
    ) -> Option<(Dollars, Dollars)> {
        if plan.federal.ending != Ending::ForgivenForService || self.funding.gap.0 > 0.0 {
            return None;
        }
        let typical: f64 = prices.iter().map(|price| price.typical.0).sum();
        if typical <= 0.0 {
            return None;
        }
        let funding = |times: f64| {
            let at = |price: &DegreePrice| price.at(price.typical * times);
            let studies: Vec<Study> = prices.iter().map(at).collect();
            let unused = &mut [0.0; HORIZON];
            borrow(&studies, self.paths.studied, self.inputs, unused)
        };
        let income = self.income(&self.paths.path);
        let asked = AskedPayments::of(&income);
        let paid = plan.federal.paid.0;
        let pays_the_same = |times: f64| {
            let run = asked.pay(&funding(times).loans);
            (run.paid.0 - paid).abs() < 0.005
        };
        // Who owes more than what is forgiven already pays the same; only the limits of loans end that.
        let has_no_gap = |times: f64| funding(times).gap.0 <= 0.0;
        let most = inputs::most::DOLLARS / typical + 1.0;
        Some((
            Dollars(edge(1.0, 0.0, typical, pays_the_same) * typical),
            Dollars(edge(1.0, most, typical, has_no_gap) * typical),
        ))
    }
}

/// Where between two multiples of a price something ceases to hold, to half a dollar on the side where it holds.
fn edge(mut inside: f64, mut outside: f64, price: f64, holds: impl Fn(f64) -> bool) -> f64 {
    while (inside - outside).abs() * price > 0.5 {
        let middle = (inside + outside) / 2.0;
        if holds(middle) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    inside
}

/// Payments brought to dollars of the start.
fn in_dollars_of_today(run: &Run) -> Dollars {
    let inflation = 1.0 + terms::INFLATION.now().value / 100.0;
    let mut prices = 1.0;
    let mut sum = 0.0;
    for paid in run.by_year {
        sum += paid / prices;
        prices *= inflation;
    }
    Dollars(sum)
}

/// The degree of a plan as graduates of the nation are counted; `None` where several may be meant.
const fn studied(plan: Plan) -> Option<Studied> {
    match plan {
        Plan::Bsw => Some(Studied::Bsw),
        Plan::Bsn => Some(Studied::Bsn),
        Plan::Msw | Plan::MswAfterBsw | Plan::MswGeneral => Some(Studied::Msw),
        Plan::Counseling => Some(Studied::MentalHealthCounseling),
        Plan::OtherMasters | Plan::Bachelors | Plan::Doctorate | Plan::Psyd | Plan::NoStudy => None,
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

/// Whether pay in a setting before the clinical license is told for it: private practice opens later.
pub(crate) const fn opens_at_once(setting: Setting, route: Route) -> bool {
    !matches!(
        (setting, route),
        (
            Setting::PrivatePractice,
            Route::SocialWork | Route::Counseling
        )
    )
}

/// Whole dollars as an input takes them.
pub fn whole_dollars(dollars: Dollars) -> Hundredths {
    Hundredths((dollars.0.clamp(0.0, inputs::most::DOLLARS) * 100.0).round() as u32)
}

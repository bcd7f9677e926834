//! Sentences about whether study is worth its price, built from the computation's steps so that they cannot
//! contradict the figures.

use super::messages::{DetailsMessage, FormMessage, MoneyMessage};
use super::{CommonMessage, Locale, Template, names};
use crate::answers::{CertSet, DegreeGoal, Hundredths, Month, SchoolKind};
use crate::entry::EntryError;
use crate::estimate::{Estimate, StageKind};
use crate::money::best::{Candidate, Changed, NotVaried};
use crate::money::price::grown_to;
use crate::money::{
    AssessError, Assessment, BreakEven, DegreePrice, Dollars, Funding, MoneyAssumption, OwnFigure,
    PlanKind, PriceSource, Repayment, RepaymentEnd, Step, StepKind, StepValue, Worth,
};
use crate::tables::money::{
    FLIP_FIRST, GRACE, HORIZON, PRICE_GROWTH, PRIVATE_RATE, PRIVATE_RATE_HIGH, PRIVATE_RATE_LOW,
    PRIVATE_YEARS, PSLF_PAYMENTS,
};
use crate::tables::{CERTIFICATIONS, PathwayId};
use casepath_core::evidence::provenance::MoneyFigure;
use casepath_core::link;

/// An example amount that is valid for any field, in US dollars.
const EXAMPLE: i64 = 12_600;

/// The name of an assumption. `is_public`: whether the employer counts for public service forgiveness.
const fn assumption_name(assumed: MoneyAssumption, is_public: bool) -> MoneyMessage {
    match assumed {
        MoneyAssumption::School => MoneyMessage::TookSchool,
        MoneyAssumption::PriceOfNation => MoneyMessage::TookNation,
        MoneyAssumption::PayKept => MoneyMessage::TookKept,
        MoneyAssumption::AllBorrowed => MoneyMessage::TookBorrowed,
        MoneyAssumption::GapIsPrivate => MoneyMessage::TookPrivate,
        MoneyAssumption::Employer if is_public => MoneyMessage::TookPublic,
        MoneyAssumption::Employer => MoneyMessage::TookNotPublic,
        MoneyAssumption::Dependent => MoneyMessage::TookDependent,
        MoneyAssumption::Independent => MoneyMessage::TookIndependent,
        MoneyAssumption::NoSubsidized => MoneyMessage::TookNoSubsidized,
        MoneyAssumption::PayToday => MoneyMessage::TookPay,
        MoneyAssumption::LaterRates => MoneyMessage::TookRates,
    }
}

pub const fn plan_kind(kind: PlanKind) -> MoneyMessage {
    match kind {
        PlanKind::Standard => MoneyMessage::PlanStandard,
        PlanKind::Income => MoneyMessage::PlanIncome,
    }
}

pub const fn school_kind(kind: SchoolKind) -> MoneyMessage {
    match kind {
        SchoolKind::PublicInState => MoneyMessage::KindInState,
        SchoolKind::PublicOutOfState => MoneyMessage::KindOutOfState,
        SchoolKind::Nonprofit => MoneyMessage::KindNonprofit,
        SchoolKind::ForProfit => MoneyMessage::KindForProfit,
    }
}

/// The label of a field for the user's own figure.
pub const fn own_figure(figure: OwnFigure) -> MoneyMessage {
    match figure {
        OwnFigure::Price => MoneyMessage::OwnPrice,
        OwnFigure::YearlyPrice => MoneyMessage::OwnYearly,
        OwnFigure::Grants => MoneyMessage::OwnGrants,
        OwnFigure::Employer => MoneyMessage::OwnEmployer,
        OwnFigure::Cash => MoneyMessage::OwnCash,
        OwnFigure::PayToday => MoneyMessage::OwnPay,
        OwnFigure::Kept => MoneyMessage::OwnKept,
        OwnFigure::BorrowedUndergraduate => MoneyMessage::OwnLoansUndergraduate,
        OwnFigure::BorrowedGraduate => MoneyMessage::OwnLoansGraduate,
        OwnFigure::PrivateRate => MoneyMessage::OwnRate,
        OwnFigure::Living => MoneyMessage::OwnLiving,
        OwnFigure::Spouse => MoneyMessage::OwnSpouse,
        OwnFigure::Dependents => MoneyMessage::OwnDependents,
    }
}

/// The school year that begins in the year of a month: `2022-23`.
fn school_year(month: Month) -> String {
    let year = month.year();
    format!("{year}-{:02}", (year + 1) % 100)
}

impl Locale {
    /// The hint of a field for the user's own figure. `untaxed`: what an employer may pay free of tax, in dollars
    /// a year.
    pub fn own_figure_hint(&self, figure: OwnFigure, untaxed: f64) -> String {
        let message = match figure {
            OwnFigure::Price => MoneyMessage::OwnPriceHint,
            OwnFigure::YearlyPrice => MoneyMessage::OwnYearlyHint,
            OwnFigure::Grants => MoneyMessage::OwnGrantsHint,
            OwnFigure::Employer => {
                return self.format(MoneyMessage::OWN_EMPLOYER_HINT, &[&self.dollars(untaxed)]);
            }
            OwnFigure::Cash => MoneyMessage::OwnCashHint,
            OwnFigure::PayToday => MoneyMessage::OwnPayHint,
            OwnFigure::Kept => MoneyMessage::OwnKeptHint,
            OwnFigure::BorrowedUndergraduate | OwnFigure::BorrowedGraduate => {
                MoneyMessage::OwnLoansHint
            }
            OwnFigure::PrivateRate => {
                let rates = [&PRIVATE_RATE_LOW, &PRIVATE_RATE_HIGH, &PRIVATE_RATE]
                    .map(|term| self.number(term.now().value));
                let rates = rates.each_ref().map(String::as_str);
                return self.format(MoneyMessage::OWN_RATE_HINT, &rates);
            }
            OwnFigure::Living => MoneyMessage::OwnLivingHint,
            OwnFigure::Spouse => MoneyMessage::OwnSpouseHint,
            OwnFigure::Dependents => MoneyMessage::OwnDependentsHint,
        };
        self.text(message).to_owned()
    }

    /// Why there is no assessment, and what is needed for one.
    pub fn no_assessment(&self, why: AssessError, estimate: &Estimate) -> String {
        match why {
            AssessError::Stopped(stop) => self.stopped(stop, &estimate.answers),
            // No setting has a pay of psychologists.
            AssessError::NoPay if estimate.plan == DegreeGoal::Psyd => {
                self.text(MoneyMessage::NoPayInAnySetting).to_owned()
            }
            AssessError::NoPay => self.text(MoneyMessage::NoPayKnown).to_owned(),
            AssessError::PriceNotSeen(id) => {
                let stage = self.text(names::stage(StageKind::Study(id)));
                self.format(MoneyMessage::PRICE_NOT_SEEN, &[stage])
            }
        }
    }

    /// The assessment in two sentences: the break-even, then the debt and the monthly payment. `None` if the plan
    /// has no end; another sentence says so.
    pub fn worth_in_short(
        &self,
        worth: &Result<Assessment, AssessError>,
        estimate: &Estimate,
    ) -> Option<String> {
        let money = match worth {
            Ok(money) => money,
            Err(AssessError::Stopped(_)) => return None,
            Err(why) => return Some(self.no_assessment(*why, estimate)),
        };
        let plan = money.worth.cheaper();
        let ahead = if money.gain_is_known {
            self.break_even_sentence(plan, estimate)
        } else {
            self.text(MoneyMessage::GainUnknown).to_owned()
        };
        let owed = money.worth.debt.typical;
        let owed = if owed.whole() > 0 {
            let dollars = [owed, plan.payment].map(|dollars| self.whole_dollars(dollars));
            let mut name = self.text(plan_kind(plan.kind)).to_owned();
            if !money.worth.has_federal_loans() {
                name = self.text(MoneyMessage::PrivateLoan).to_owned();
            } else if money.worth.funding.gap.whole() > 0 {
                name = self.format(MoneyMessage::AND_PRIVATE_LOAN, &[&name]);
            }
            self.format(
                MoneyMessage::OWED_IN_SHORT,
                &[&dollars[0], &dollars[1], &name],
            )
        } else {
            self.text(MoneyMessage::NothingOwed).to_owned()
        };
        Some([&*ahead, " ", &owed].concat())
    }

    /// Formats whole dollars.
    pub fn whole_dollars(&self, dollars: Dollars) -> String {
        self.figures.dollars(dollars.whole())
    }

    /// A share of pay as a percentage, with at most one decimal: `11.4%`.
    pub fn part_of_pay(&self, part: f64) -> String {
        self.number((part * 1000.0).round() / 10.0) + "%"
    }

    /// The number of years that the assessment covers.
    fn horizon(&self) -> String {
        self.duration(HORIZON as u32 * 12)
    }

    /// The month of break-even; `None` if there is none.
    pub fn ahead_month(&self, ahead: BreakEven, estimate: &Estimate) -> Option<String> {
        let months = u32::from(ahead.year()?) * 12;
        Some(self.figures.month(estimate.start.plus(months)))
    }

    /// When the plan breaks even, or why it never does.
    pub fn break_even_sentence(&self, plan: &Repayment, estimate: &Estimate) -> String {
        match plan.break_even {
            BreakEven::Year(years) => {
                let month = self.ahead_month(plan.break_even, estimate);
                let after = self.years(i64::from(years) * 100);
                self.format(
                    MoneyMessage::AHEAD_FROM,
                    &[&month.unwrap_or_default(), &after],
                )
            }
            BreakEven::NeverBehind(_) => {
                let month = self.ahead_month(plan.break_even, estimate);
                self.format(MoneyMessage::NEVER_BEHIND, &[&month.unwrap_or_default()])
            }
            BreakEven::NotWithin => self.format(MoneyMessage::AHEAD_NOT_WITHIN, &[&self.horizon()]),
            BreakEven::StayingPaysMore => {
                self.format(MoneyMessage::STAYING_PAYS_MORE, &[&self.horizon()])
            }
            BreakEven::NoDifference => self.text(MoneyMessage::NoDifference).to_owned(),
        }
    }

    /// The range of the break-even, from the low and high ends of pay; `None` if there is no difference in pay.
    pub fn break_even_range_sentence(
        &self,
        plan: &Repayment,
        estimate: &Estimate,
    ) -> Option<String> {
        if plan.break_even == BreakEven::NoDifference {
            return None;
        }
        let edge = |ahead: BreakEven| match self.ahead_month(ahead, estimate) {
            Some(month) => self.format(MoneyMessage::BAND_FROM, &[&month]),
            None => self.format(MoneyMessage::BAND_NEVER, &[&self.horizon()]),
        };
        let (low, high) = plan.break_even_range;
        Some(self.format(MoneyMessage::AHEAD_BAND, &[&edge(high), &edge(low)]))
    }

    /// `$12,400 ahead`, `$3,100 behind`.
    pub fn ahead_by(&self, dollars: f64) -> String {
        let whole = Dollars(dollars).whole();
        let word = if whole < 0 {
            MoneyMessage::BEHIND
        } else {
            MoneyMessage::AHEAD
        };
        self.format(word, &[&self.figures.dollars(whole.saturating_abs())])
    }

    /// How long the loans are paid, if the plan is ahead before that.
    pub fn still_paying(&self, worth: &Worth, estimate: &Estimate) -> Option<String> {
        let plan = worth.cheaper();
        let ahead = u32::from(plan.break_even.year()?) * 12;
        let last = plan.federal.months.0.max(plan.private.months.0);
        // Payments begin after the grace period; the schedule counts from the end of study.
        let grace = (GRACE.now().value * 12.0) as u32;
        let paid = worth.studied.0 + grace + last;
        (last > 0 && ahead < paid).then(|| {
            let month = self.figures.month(estimate.start.plus(paid));
            self.format(MoneyMessage::STILL_PAYING, &[&month])
        })
    }

    /// What the federal loans grow to until the first payment.
    pub fn loan_growth(&self, funding: &Funding) -> String {
        let [borrowed, fees, interest] =
            [funding.loans.principal, funding.fees, funding.loans.accrued]
                .map(|dollars| self.whole_dollars(dollars));
        let rate = self.number(funding.loans.rate * 100.0);
        self.format(
            MoneyMessage::LOAN_GROWTH,
            &[&borrowed, &fees, &rate, &interest],
        )
    }

    /// What the private loan grows to until the first payment; `None` if nothing is borrowed privately.
    pub fn private_growth(&self, funding: &Funding) -> Option<String> {
        let is_private = funding.gap.whole() > 0;
        let grown = is_private.then(|| self.whole_dollars(funding.private))?;
        Some(self.format(MoneyMessage::PRIVATE_GROWTH, &[&grown]))
    }

    /// That forgiveness for public service comes too late, if the employer counts for it.
    pub fn service_gives_nothing(&self, money: &Assessment) -> Option<String> {
        let ending = money.worth.plan(PlanKind::Income).federal.ending;
        (money.is_public && ending == RepaymentEnd::PaidOff).then(|| {
            let payments = self.number(PSLF_PAYMENTS.now().value);
            self.format(MoneyMessage::SERVICE_GIVES_NOTHING, &[&payments])
        })
    }

    /// The price below which the plan pays off within `years` years, or that no price is low enough.
    pub fn break_even_price(&self, price: Dollars, years: usize) -> String {
        let years = self.number(years as f64);
        if price.whole() <= 0 {
            self.format(MoneyMessage::FLIP_NONE, &[&years])
        } else {
            self.format(MoneyMessage::FLIP_AT, &[&self.whole_dollars(price), &years])
        }
    }

    /// The name of a money figure; `years` applies to what is ahead after that time.
    pub fn money_name(&self, figure: MoneyFigure, years: usize) -> String {
        let years = || self.number(years as f64);
        match figure {
            MoneyFigure::Cost => self.text(MoneyMessage::NameCost).to_owned(),
            MoneyFigure::Tuition => self.text(MoneyMessage::NameTuition).to_owned(),
            MoneyFigure::Forgone => self.text(MoneyMessage::NameForgone).to_owned(),
            MoneyFigure::Gap => self.text(MoneyMessage::GapLabel).to_owned(),
            MoneyFigure::Debt => self.text(MoneyMessage::DebtLabel).to_owned(),
            MoneyFigure::FirstPay => self.text(MoneyMessage::FirstPayLabel).to_owned(),
            MoneyFigure::PayLater => self.text(MoneyMessage::NamePayLater).to_owned(),
            MoneyFigure::Graduates => self.text(MoneyMessage::NameGraduates).to_owned(),
            MoneyFigure::Ahead => self.format(MoneyMessage::AFTER_YEARS, &[&years()]),
            MoneyFigure::Flip => self.format(MoneyMessage::NAME_FLIP, &[&years()]),
            MoneyFigure::Payment(kind) | MoneyFigure::Ending(kind) => {
                self.format(MoneyMessage::NAME_PAYMENT, &[self.text(plan_kind(kind))])
            }
        }
    }

    /// How a repayment plan ends.
    pub fn ending(&self, plan: &Repayment) -> String {
        let after = self.duration(plan.federal.months.0);
        let forgiven = self.whole_dollars(plan.federal.forgiven);
        match plan.federal.ending {
            RepaymentEnd::NothingOwed => String::new(),
            RepaymentEnd::PaidOff => self.format(MoneyMessage::END_PAID, &[&after]),
            RepaymentEnd::ForgivenForService => {
                self.format(MoneyMessage::END_FORGIVEN, &[&after, &forgiven])
            }
            RepaymentEnd::ForgivenTaxed => {
                self.format(MoneyMessage::END_TAXED, &[&after, &forgiven])
            }
        }
    }

    /// The part of the price above the federal loan limits, and what it means.
    pub fn gap_note(&self, money: &Assessment) -> String {
        let funding = &money.worth.funding;
        let federal = self.federal_loans(funding);
        let rate = self.number(funding.private_rate * 100.0);
        let years = self.number(PRIVATE_YEARS.now().value);
        let is_own = |step: &Step| step.what == StepKind::PrivateRate && step.grade.is_none();
        let note = if money.steps.iter().any(is_own) {
            MoneyMessage::GAP_NOTE_OWN_RATE
        } else {
            MoneyMessage::GAP_NOTE
        };
        self.format(note, &[&federal, &rate, &years])
    }

    /// What federal loans pay out, after their fees.
    pub fn federal_loans(&self, funding: &Funding) -> String {
        self.whole_dollars(funding.federal - funding.fees)
    }

    /// A degree with its price, and the range of that.
    fn priced(&self, price: &DegreePrice) -> String {
        let stage = self.text(names::stage(StageKind::Study(price.stage)));
        let [low, typical, high] =
            [price.low, price.typical, price.high].map(|dollars| self.whole_dollars(dollars));
        match price.from {
            PriceSource::Visitor | PriceSource::NotSeen => stage.to_owned(),
            _ if low == high => self.format(MoneyMessage::PRICE_ONE, &[stage, &typical]),
            _ => self.format(MoneyMessage::PRICE_ABOUT, &[stage, &typical, &low, &high]),
        }
    }

    /// The price of a degree, and its source.
    pub fn price_from(&self, price: &DegreePrice) -> String {
        let stage = &*self.priced(price);
        match price.from {
            PriceSource::Visitor => self.text(MoneyMessage::PriceIsYours).to_owned(),
            PriceSource::School => self.format(MoneyMessage::PRICE_OF_PROGRAM, &[stage]),
            PriceSource::NotSeen => self.format(MoneyMessage::PRICE_NOT_SEEN, &[stage]),
            PriceSource::Schools(whole) => {
                let growth = self.number(PRICE_GROWTH.now().value);
                let year = school_year(grown_to(&whole, price.study.begins));
                let base = school_year(whole.period);
                let schools = self.number(f64::from(whole.schools));
                let mut from = match (whole.is_of_state, whole.schools) {
                    (true, 1) => self.format(
                        MoneyMessage::PRICE_OF_ONE_SCHOOL,
                        &[stage, &growth, &year, &base],
                    ),
                    (true, _) => self.format(
                        MoneyMessage::PRICE_OF_SCHOOLS,
                        &[stage, &schools, &growth, &year, &base],
                    ),
                    (false, _) => self.format(
                        MoneyMessage::PRICE_OF_NATION,
                        &[stage, &schools, &growth, &year, &base],
                    ),
                };
                let credits = self.number(price.study.credits);
                let assumed = match price.stage {
                    PathwayId::OtherMasters => Some(MoneyMessage::PRICE_OF_COUNSELING),
                    PathwayId::Doctorate | PathwayId::BsnFromAdn => {
                        Some(MoneyMessage::CREDITS_ASSUMED)
                    }
                    _ => None,
                };
                if let Some(assumed) = assumed {
                    from.push(' ');
                    from += &self.format(assumed, &[&credits]);
                }
                from
            }
        }
    }

    /// The assumptions in place of missing answers.
    pub fn money_assumptions(&self, money: &Assessment) -> Vec<&'static str> {
        let assumed = money.assumed.iter();
        assumed
            .map(|one| self.text(assumption_name(one, money.is_public)))
            .collect()
    }

    /// The name of a repayment plan, with the years of its tier if it has one.
    pub fn repayment_plan(&self, money: &Assessment, kind: PlanKind) -> String {
        let name = self.text(plan_kind(kind)).to_owned();
        let tier = money.steps.iter().find(|step| step.what == StepKind::Tier);
        match (kind, tier.map(|step| step.value)) {
            (PlanKind::Standard, Some(StepValue::Years(years))) => {
                [&*name, ", ", &self.years((years * 100.0).round() as i64)].concat()
            }
            _ => name,
        }
    }

    /// What is wrong with an amount or a share as typed.
    pub fn amount_error(&self, figure: OwnFigure, error: EntryError, typed: &str) -> String {
        let most = self.figures.dollars(i64::from(figure.most().0 / 100));
        let typed = link::truncated(typed);
        let sentence = match error {
            EntryError::Ambiguous { decimal, grouped } => {
                let number = |one: Hundredths| self.figures.number(i64::from(one.0));
                self.format(
                    FormMessage::AMBIGUOUS,
                    &[
                        &typed,
                        &number(decimal),
                        &number(grouped),
                        &decimal.write(),
                        &grouped.write(),
                    ],
                )
            }
            _ if figure.is_count() => {
                let most = self.figures.number(i64::from(figure.most().0));
                self.format(MoneyMessage::BAD_COUNT, &[&typed, &most])
            }
            _ if figure.is_share() => self.format(MoneyMessage::BAD_SHARE, &[&typed]),
            _ if figure.is_rate() => {
                let most = self.figures.number(i64::from(figure.most().0));
                self.format(MoneyMessage::BAD_RATE, &[&typed, &most])
            }
            EntryError::OutOfRange => self.format(MoneyMessage::BAD_RANGE, &[&typed, &most]),
            _ => {
                let example = self.figures.number(EXAMPLE * 100);
                self.format(MoneyMessage::BAD_AMOUNT, &[&typed, &most, &example])
            }
        };
        [&*sentence, " ", self.text(MoneyMessage::StillLast)].concat()
    }

    // Comparison of options.

    /// The names of the three options: fastest, cheapest, best paid.
    pub fn option_names(&self) -> [String; 3] {
        [
            self.text(MoneyMessage::Fastest).to_owned(),
            self.text(MoneyMessage::Cheapest).to_owned(),
            self.format(MoneyMessage::BEST_PAID, &[&self.number(FLIP_FIRST as f64)]),
        ]
    }

    /// `Pay in year 10 from the start`: the criterion of the best paid option.
    pub fn pay_later(&self) -> String {
        self.format(MoneyMessage::WAYS_PAY, &[&self.number(FLIP_FIRST as f64)])
    }

    /// One answer that an option changes.
    fn changed(&self, change: &Changed) -> String {
        let not_said = || self.text(CommonMessage::NotYet);
        let changed = |label: CommonMessage, value: Option<CommonMessage>| {
            let value = value.map_or_else(not_said, |word| self.text(word));
            [self.text(label), ": ", value].concat()
        };
        let number = |template: Template<DetailsMessage, 1>, value: Option<Hundredths>| match value
        {
            Some(value) => self.format(template, &[&self.hundredths(value)]),
            None => not_said().to_owned(),
        };
        match *change {
            Changed::Degree(plan) => changed(CommonMessage::To, plan.map(names::plan)),
            Changed::Setting(setting) => {
                changed(CommonMessage::Setting, setting.map(names::setting))
            }
            Changed::Pace(pace) => changed(CommonMessage::Pace, pace.map(names::pace)),
            Changed::SupervisionPayer(payer) => {
                changed(CommonMessage::SupervisionPayer, payer.map(names::payer))
            }
            Changed::State(state) => {
                let state = state.map_or_else(not_said, |state| self.state(state));
                [self.text(CommonMessage::State), ": ", state].concat()
            }
            Changed::Hours(hours) => number(DetailsMessage::LEVER_HOURS, hours),
            Changed::Supervision(hours) => number(DetailsMessage::LEVER_SUPERVISION, hours),
            Changed::Certifications(certs) => self.certified(certs),
        }
    }

    fn certified(&self, certs: CertSet) -> String {
        let short = (0..CertSet::MOST)
            .filter(|row| certs.has(*row))
            .filter_map(|row| CERTIFICATIONS.get(row))
            .map(|row| row.short)
            .collect::<Vec<_>>();
        if short.is_empty() {
            return self.text(DetailsMessage::LeverNoCertification).to_owned();
        }
        self.format(DetailsMessage::LEVER_CERTIFICATION, &[&short.join(", ")])
    }

    /// The changes of an option, or that it is the user's own plan.
    pub fn option_changes(&self, way: &Candidate, estimate: &Estimate) -> String {
        let changes = way.changes(&estimate.answers);
        if changes.is_empty() {
            return self.text(MoneyMessage::BestYours).to_owned();
        }
        let changes: Vec<String> = changes.iter().map(|one| self.changed(one)).collect();
        self.format(MoneyMessage::BEST_CHANGES, &[&changes.join("; ")])
    }

    /// Caveats about an option.
    pub fn option_cautions(&self, way: &Candidate) -> Vec<&'static str> {
        [
            (way.rests_on_c, MoneyMessage::BestGradeC),
            (way.ask_board, MoneyMessage::BestAskBoard),
            (way.months_not_seen, MoneyMessage::BestMonthsNotSeen),
            (way.may_run_out, MoneyMessage::BestMayRunOut),
        ]
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, word)| self.text(word))
        .collect()
    }

    /// `10 years`, or "never".
    pub fn ahead_after(&self, ahead: BreakEven) -> String {
        let after = ahead.year().map(|years| self.years(i64::from(years) * 100));
        match (ahead, after) {
            (BreakEven::NeverBehind(_), Some(after)) => {
                self.format(MoneyMessage::NEVER_BEHIND_AFTER, &[&after])
            }
            (_, Some(after)) => after,
            (_, None) => self.format(MoneyMessage::BAND_NEVER, &[&self.horizon()]),
        }
    }

    /// The answers that the search does not vary.
    pub fn not_varied(&self, list: &[NotVaried]) -> String {
        let unchanged: Vec<&str> = list
            .iter()
            .map(|one| {
                self.text(match one {
                    NotVaried::State => MoneyMessage::KeepState,
                    NotVaried::HoursAndSupervision => MoneyMessage::KeepHours,
                    NotVaried::SchoolAndPrice => MoneyMessage::KeepSchool,
                    NotVaried::WhatYouBring => MoneyMessage::KeepBring,
                    NotVaried::PrivatePractice => MoneyMessage::KeepPractice,
                    NotVaried::OtherCertifications => MoneyMessage::KeepCertifications,
                })
            })
            .collect();
        self.format(MoneyMessage::NOT_VARIED, &[&unchanged.join("; ")])
    }

    /// The label of the button that applies an option.
    pub fn use_option(&self, name: &str) -> String {
        [self.text(MoneyMessage::UseWay), ": ", name].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, DegreeGoal, Education, Language, Month, Setting, UsState};
    use crate::estimate::estimate;
    use crate::money::{MoneyInputs, worth};

    const ENGLISH: Locale = Locale::of(Language::English);
    const SPANISH: Locale = Locale::of(Language::Spanish);

    fn made(setting: Setting) -> Estimate {
        let answers = Answers {
            from: Some(Education::Bachelors),
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::TX),
            setting: Some(setting),
            ..Answers::default()
        };
        estimate(&answers, Month(2026 * 12 + 10)).expect("a result")
    }

    fn weighed(made: &Estimate, inputs: &MoneyInputs) -> Assessment {
        worth(made, inputs).expect("an end, a pay and a price")
    }

    #[test]
    fn the_month_from_which_one_is_ahead_is_so_many_years_after_the_start() {
        let made = made(Setting::MentalHealthCenter);
        let money = weighed(&made, &MoneyInputs::default());
        let mut plan = money.worth.cheaper().clone();
        plan.break_even = BreakEven::Year(12);
        plan.break_even_range = (BreakEven::NotWithin, BreakEven::Year(1));
        assert_eq!(
            ENGLISH.break_even_sentence(&plan, &made),
            "You are ahead from about November 2038 on, 12 years after you begin."
        );
        assert_eq!(
            ENGLISH.break_even_range_sentence(&plan, &made).as_deref(),
            Some(
                "With the plan's high pay: from November 2027; with its low pay: not within 40 years."
            )
        );
        assert_eq!(
            SPANISH.break_even_sentence(&plan, &made),
            "Sales ganando desde alrededor de noviembre de 2038, 12 años después de empezar."
        );
        plan.break_even = BreakEven::NeverBehind(3);
        assert_eq!(
            ENGLISH.break_even_sentence(&plan, &made),
            "With typical pay you are never behind; you gain from about November 2029 on."
        );
        assert_eq!(
            ENGLISH.ahead_after(plan.break_even),
            "3 years, never behind"
        );
        for (never, expected) in [
            (BreakEven::NotWithin, "not ahead within 40 years"),
            (BreakEven::StayingPaysMore, "pays no more than staying"),
            (BreakEven::NoDifference, "nothing to weigh"),
        ] {
            plan.break_even = never;
            let sentence = ENGLISH.break_even_sentence(&plan, &made);
            assert!(sentence.contains(expected), "{sentence}");
            assert_eq!(ENGLISH.ahead_month(never, &made), None);
        }
        assert_eq!(ENGLISH.break_even_range_sentence(&plan, &made), None);
    }

    #[test]
    fn a_price_below_nothing_is_none() {
        assert_eq!(
            ENGLISH.break_even_price(Dollars(97_000.4), 20),
            "If you paid tuition in cash at the start, study would pay off within 20 years at any tuition below $97,000."
        );
        for none in [-5_000.0, 0.0, 0.4] {
            let sentence = ENGLISH.break_even_price(Dollars(none), 10);
            assert_eq!(
                sentence,
                "Within 10 years it does not pay off, even with free tuition."
            );
        }
    }

    #[test]
    fn behind_is_a_word_and_not_a_sign() {
        assert_eq!(ENGLISH.ahead_by(-3_100.4), "$3,100 behind");
        assert_eq!(ENGLISH.ahead_by(12_400.0), "$12,400 ahead");
        assert_eq!(SPANISH.ahead_by(-0.2), "$0 a favor");
    }

    #[test]
    fn plans_end_paid_off_or_forgiven() {
        let center = made(Setting::MentalHealthCenter);
        let public = MoneyInputs {
            public_employer: Some(true),
            ..MoneyInputs::default()
        };
        let money = weighed(&center, &public);
        assert_eq!(
            ENGLISH.repayment_plan(&money, PlanKind::Standard),
            "Standard plan (Tiered Standard, fixed payment), 15 years"
        );
        assert_eq!(
            ENGLISH.ending(money.worth.plan(PlanKind::Standard)),
            "paid off after 15 years"
        );
        let sentence = ENGLISH.ending(money.worth.plan(PlanKind::Income));
        assert!(sentence.starts_with("after 10 years: $"), "{sentence}");
        assert!(
            sentence.ends_with(" forgiven, without federal tax"),
            "{sentence}"
        );
        let private = MoneyInputs {
            public_employer: Some(false),
            ..MoneyInputs::default()
        };
        let money = weighed(&center, &private);
        let sentence = ENGLISH.ending(money.worth.plan(PlanKind::Income));
        assert!(!sentence.contains("without federal tax"), "{sentence}");
        assert_eq!(ENGLISH.service_gives_nothing(&money), None);
    }

    #[test]
    fn forgiveness_that_comes_too_late_is_told() {
        let center = made(Setting::MentalHealthCenter);
        let cheap = MoneyInputs {
            public_employer: Some(true),
            price: Some(Hundredths(500_000)),
            ..MoneyInputs::default()
        };
        let sentence = ENGLISH.service_gives_nothing(&weighed(&center, &cheap));
        let sentence = sentence.unwrap_or_default();
        assert!(sentence.contains("before the 120 payments"), "{sentence}");
        let dear = MoneyInputs {
            price: None,
            ..cheap
        };
        assert_eq!(
            ENGLISH.service_gives_nothing(&weighed(&center, &dear)),
            None
        );
    }

    #[test]
    fn a_private_loan_grows_until_the_first_payment_and_loans_are_paid_after_the_grace_period() {
        let center = made(Setting::MentalHealthCenter);
        let dear = MoneyInputs {
            price: Some(Hundredths(10_000_000)),
            ..MoneyInputs::default()
        };
        let money = weighed(&center, &dear);
        let funding = &money.worth.funding;
        let grown = ENGLISH.whole_dollars(funding.private);
        assert!(funding.private.0 > funding.gap.0);
        let sentence = ENGLISH.private_growth(funding).unwrap_or_default();
        assert!(
            sentence.ends_with(&[" grows to ", &grown, "."].concat()),
            "{sentence}"
        );
        let money = weighed(&center, &MoneyInputs::default());
        assert_eq!(ENGLISH.private_growth(&money.worth.funding), None);
        // Two years of study from November 2026, six months of grace, then the months of the plan.
        let mut worth = money.worth;
        worth.plans[1].break_even = BreakEven::Year(3);
        worth.plans[1].federal.months = crate::money::Months(120);
        worth.plans[1].paid_today = Dollars(0.0);
        assert_eq!(
            ENGLISH.still_paying(&worth, &center).as_deref(),
            Some("You would still be paying the loans then, until about May 2039.")
        );
    }

    #[test]
    fn what_was_typed_and_cannot_be_used_is_told_with_what_can() {
        for (figure, error, typed, expected) in [
            (
                OwnFigure::Price,
                EntryError::OutOfRange,
                "1,000,000",
                "“1,000,000” is out of range. Enter US dollars from 0 to $500,000.",
            ),
            (
                OwnFigure::Cash,
                EntryError::NotANumber,
                "cheap",
                "“cheap” cannot be read as an amount. Enter US dollars from 0 to $5,000,000, such as 12,600.",
            ),
            (
                OwnFigure::PrivateRate,
                EntryError::OutOfRange,
                "90%",
                "“90%” cannot be used. Enter a percentage from 0 to 40.",
            ),
            (
                OwnFigure::Dependents,
                EntryError::OutOfRange,
                "21",
                "“21” cannot be used. Enter a whole number from 0 to 20.",
            ),
            (
                OwnFigure::Kept,
                EntryError::NotANumber,
                "half",
                "“half” cannot be used. Enter a percentage from 0 to 100.",
            ),
        ] {
            let sentence = ENGLISH.amount_error(figure, error, typed);
            assert_eq!(
                sentence,
                format!("{expected} The figures still show your last good entry.")
            );
        }
    }

    #[test]
    fn a_missing_price_asks_for_it() {
        let made = made(Setting::Hospital);
        let sentence = ENGLISH.no_assessment(
            AssessError::PriceNotSeen(crate::tables::PathwayId::Psyd),
            &made,
        );
        assert!(sentence.contains("Ask the school"), "{sentence}");
        assert!(!sentence.contains("{0}"), "{sentence}");
    }
}

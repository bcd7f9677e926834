//! Works ways out one after the other, as the whole answer does ([`crate::money::worth()`]), but only what is compared,
//! and what several ways share only once:
//!
//! | worked out | once for each |
//! |---|---|
//! | the time that it takes | degree, state, setting, pace, hours, supervision |
//! | prices and loans, and their equal payments | degree, state, months of study |
//! | pay of staying | setting, hours, evidence |
//! | pay of the way and payments by income | the months of its stages, setting, experience, pace, evidence, certification |
//! | fees, and when one is ahead | way |

use super::Candidate;
use super::front::Vector;
use super::memo::Memo;
use crate::answers::{Answers, CertSet, DegreeGoal, EvidenceLevel, Hundredths, Month, UsState};
use crate::estimate::pay::{certification_counts, rounded};
use crate::estimate::{Assumption, Estimate, StageKind, estimate, experience_of};
use crate::money::assumed::{is_public, stood_in};
use crate::money::borrow::{ByYear, Funding, Study, borrow};
use crate::money::gain::{self, BreakEven, Rates};
use crate::money::path::{StayPath, complete, typical_path};
use crate::money::price::{PriceSource, prices};
use crate::money::repay::{self, HORIZON_MONTHS, IncomePlanInput, PaymentSchedule};
use crate::money::valuation::{in_dollars_of_today, private, standard};
use crate::money::{self, AssumptionSet, Dollars, MoneyInputs, Months, PlanKind, inputs};
use crate::tables::Counting;
use crate::tables::money::{self as terms, FLIP_FIRST, HORIZON};

/// A way worked out.
#[derive(Clone, Debug)]
pub(super) struct Evaluated {
    pub way: Candidate,
    /// What is compared of it without figures of grade C; `None` where it has no pay without them.
    pub sure: Option<Vector>,
}

/// Works out the ways of one visitor. What it remembers changes no result.
#[derive(Clone, Debug)]
pub(super) struct Evaluator {
    said: Answers,
    inputs: MoneyInputs,
    today: Month,
    timelines: Memo<Answers, Option<Estimate>>,
    shared: Shared,
}

impl Evaluator {
    pub(super) fn new(said: &Answers, inputs: &MoneyInputs, today: Month) -> Self {
        Self {
            said: *said,
            inputs: *inputs,
            today,
            timelines: Memo::of(1),
            shared: Shared {
                loans: Memo::of(6),
                stays: Memo::of(16),
                earnings: Memo::of(32),
            },
        }
    }

    /// `None` where a rule forbids the way, or it has no end, no pay or no price, or what it adds to the certifications
    /// is not open by its end.
    pub(super) fn evaluate(&mut self, answers: &Answers) -> Option<Evaluated> {
        let said = &self.said;
        let inputs = self.inputs_of(answers);
        // What was said of the price holds for the degrees that it was said of.
        let tuition = answers.tuition.filter(|_| answers.to == said.to);
        let of_timeline = Answers {
            tuition,
            certs: CertSet::default(),
            evidence: None,
            supervision_payer: None,
            ..*answers
        };
        let made = self
            .timelines
            .get(of_timeline, || estimate(&of_timeline, self.today).ok());
        let made = made.as_mut()?;
        made.answers = Answers {
            tuition,
            ..*answers
        };
        if answers.certs != said.certs && made.certifications_at_end().is_empty() {
            return None;
        }
        let other = money::other_costs(made).0.typical;
        let outcome = self.shared.outcome(made, &inputs, other)?;
        let way = outcome.candidate(answers, made);
        let sure = if answers.evidence >= Some(EvidenceLevel::Studies) {
            Some(way.vector())
        } else {
            made.answers.evidence = Some(EvidenceLevel::Studies);
            let sure = self.shared.outcome(made, &inputs, other);
            sure.map(|sure| sure.candidate(answers, made).vector())
        };
        Some(Evaluated { way, sure })
    }

    /// What was said of the money holds for the way that it was said of.
    fn inputs_of(&self, answers: &Answers) -> MoneyInputs {
        let said = &self.said;
        MoneyInputs {
            price: self.inputs.price.filter(|_| answers.to == said.to),
            kept: self.inputs.kept.filter(|_| answers.pace == said.pace),
            public_employer: self
                .inputs
                .public_employer
                .filter(|_| answers.setting == said.setting),
            ..self.inputs
        }
    }
}

/// What ways that follow each other share.
#[derive(Clone, Debug)]
struct Shared {
    loans: Memo<LoansKey, Option<Loans>>,
    stays: Memo<StayPath, Stay>,
    earnings: Memo<EarningsKey, Option<Earnings>>,
}

/// What comes of a way.
struct Outcome {
    months: Months,
    pay: u32,
    pay_later: u32,
    cost: Dollars,
    debt: Dollars,
    break_even: BreakEven,
    plan: PlanKind,
}

impl Shared {
    /// What comes of a way at its typical price and pay; `None` where either is not known, or it has no end. `other` is what it costs
    /// besides tuition.
    fn outcome(
        &mut self,
        made: &Estimate,
        inputs: &MoneyInputs,
        other: Dollars,
    ) -> Option<Outcome> {
        let months = complete(made)?;
        let key = LoansKey::of(made, inputs);
        let loans = self.loans.get(key, || Loans::of(made, inputs));
        let loans = loans.as_ref()?;
        let earnings = self.earnings.get(EarningsKey::of(made), || {
            let stay = StayPath::of(made)?;
            let stay = self.stays.get(stay, || Stay::of(&stay, inputs));
            Earnings::of(made, inputs, loans, stay)
        });
        let earnings = earnings.as_ref()?;
        let mut flows = loans.flows;
        // They come due by the end of the plan.
        if let Some(flow) = flows.get_mut(months.0 as usize / 12) {
            *flow -= other.0;
        }
        let line = gain::line(&earnings.net, &flows);
        Some(Outcome {
            months,
            pay: earnings.pay,
            pay_later: earnings.pay_later,
            cost: loans.funding.price + other,
            debt: loans.funding.owed(),
            break_even: gain::break_even(&line, earnings.last_gain),
            plan: earnings.plan,
        })
    }
}

impl Outcome {
    fn candidate(&self, answers: &Answers, made: &Estimate) -> Candidate {
        let counting = made.rule().counting(answers.setting);
        Candidate {
            answers: *answers,
            pay: self.pay,
            pay_later: self.pay_later,
            months: self.months,
            cost: self.cost.whole(),
            debt: self.debt.whole(),
            break_even: self.break_even,
            plan: self.plan,
            forgiving: terms::forgiving(answers.setting),
            ask_board: made.path.practice.is_some() && counting == Counting::NotSeen,
            months_not_seen: made.assumed.has(Assumption::MonthsNotSeen),
            may_run_out: made.path.slow_passes_max.is_some(),
            rests_on_c: false,
        }
    }
}

/// The stages of a way with their typical months.
type Stages = [Option<(StageKind, f64)>; 6];

fn stages(made: &Estimate, is_wanted: impl Fn(StageKind) -> bool) -> Stages {
    let mut list = Stages::default();
    let wanted = made.path.stages().filter(|stage| is_wanted(stage.kind));
    for (slot, stage) in list.iter_mut().zip(wanted) {
        *slot = Some((stage.kind, stage.months.typical));
    }
    list
}

/// All that loans depend on, of what differs between ways.
#[derive(Clone, Debug, PartialEq)]
struct LoansKey {
    plan: DegreeGoal,
    state: UsState,
    study: Stages,
    price: Option<Hundredths>,
}

impl LoansKey {
    fn of(made: &Estimate, inputs: &MoneyInputs) -> Self {
        Self {
            plan: made.plan,
            state: made.state,
            study: stages(made, |kind| matches!(kind, StageKind::Study(_))),
            price: inputs.price.or(made.answers.tuition),
        }
    }
}

/// How study is paid for, and what that takes later.
#[derive(Clone, Debug)]
struct Loans {
    funding: Funding,
    flows: ByYear,
    private: PaymentSchedule,
    standard: PaymentSchedule,
    standard_today: Dollars,
}

impl Loans {
    /// `None` where no price was seen.
    fn of(made: &Estimate, inputs: &MoneyInputs) -> Option<Self> {
        let prices = prices(made, inputs);
        if prices
            .iter()
            .any(|price| price.from == PriceSource::NotSeen)
        {
            return None;
        }
        let said = stood_in(made, inputs, &prices, &mut AssumptionSet::default());
        let studies: Vec<Study> = prices.iter().map(|price| price.at(price.typical)).collect();
        let end = |study: &Study| Months(study.from.0 + study.months.0);
        let studied = studies.last().map(end).unwrap_or_default();
        let mut flows = [0.0; HORIZON];
        let funding = borrow(&studies, studied, &said, &mut flows);
        let standard = standard(&funding, studied);
        Some(Self {
            private: private(&funding, studied),
            standard_today: in_dollars_of_today(&standard),
            standard,
            funding,
            flows,
        })
    }
}

/// Pay of staying, month by month and year by year.
#[derive(Clone, Debug)]
struct Stay {
    rates: Rates,
    yearly: [f64; HORIZON],
}

impl Stay {
    fn of(stay: &StayPath, inputs: &MoneyInputs) -> Self {
        let rates = stay.rates(&money::pay_options(inputs));
        Self {
            yearly: gain::yearly(&rates),
            rates,
        }
    }
}

/// All that earnings depend on, of what differs between ways.
#[derive(Clone, Debug, PartialEq)]
struct EarningsKey {
    stages: Stages,
    /// Years of experience that a year of work brings.
    experience_a_year: f64,
    answers: Answers,
}

impl EarningsKey {
    fn of(made: &Estimate) -> Self {
        let answers = &made.answers;
        let evidence = answers.evidence.unwrap_or(EvidenceLevel::All);
        Self {
            stages: stages(made, |_| true),
            experience_a_year: experience_of(12.0, answers),
            answers: Answers {
                // These change the months of the stages and the fees; of the hours counts what experience they give.
                supervision: None,
                supervision_payer: None,
                hours: None,
                certs: if certification_counts(evidence) {
                    answers.certs
                } else {
                    CertSet::default()
                },
                evidence: Some(evidence),
                ..*answers
            },
        }
    }
}

/// What is earned on a way, and which plan of repayment takes less of it.
#[derive(Clone, Debug)]
struct Earnings {
    /// When the plan is complete and in the tenth year, US dollars a year, to the hundred.
    pay: u32,
    pay_later: u32,
    /// What each year earns more than staying, less what is paid back.
    net: [f64; HORIZON],
    /// What the last year adds in pay.
    last_gain: f64,
    plan: PlanKind,
}

impl Earnings {
    fn of(made: &Estimate, inputs: &MoneyInputs, loans: &Loans, stay: &Stay) -> Option<Self> {
        let pay = rounded(made.typical_end_pay()?);
        let (path, studied) = typical_path(made, &money::pay_options(inputs), &stay.rates)?;
        let by_income = repay::by_income(
            &loans.funding.loans,
            &IncomePlanInput {
                pay: &path,
                spouse: Dollars(inputs::dollars(inputs.spouse)),
                dependents: inputs.dependents(),
                from: studied,
                public_employer: is_public(inputs, made.answers.setting),
            },
        );
        let takes_less = in_dollars_of_today(&by_income).0 + 0.5 < loans.standard_today.0;
        let (plan, federal) = if takes_less {
            (PlanKind::Income, &by_income)
        } else {
            (PlanKind::Standard, &loans.standard)
        };
        let earned = gain::yearly(&path);
        let last = HORIZON_MONTHS - 1;
        Some(Self {
            pay,
            pay_later: rounded(earned[FLIP_FIRST.min(HORIZON) - 1]),
            net: gain::net(&earned, &stay.yearly, &[federal, &loans.private]),
            last_gain: path[last] - stay.rates[last],
            plan,
        })
    }
}

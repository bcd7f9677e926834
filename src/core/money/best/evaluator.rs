//! Evaluates options one after the other, with the same results as [`crate::money::worth()`], but only for the compared
//! values; what several options share is computed once:
//!
//! | computed | once for each |
//! |---|---|
//! | the rules | state, profession |
//! | the duration | degree, state, setting, pace, hours, supervision |
//! | prices and loans, and their equal payments | degree, state, months of study |
//! | pay of staying | setting, hours, evidence |
//! | pay on the path, income-driven payments | stage months, setting, experience, pace, evidence, certification |
//! | fees, and the break-even year | option |
//!
//! Each option is computed without figures of grade C, and again with them only if that changes the result.

use std::sync::Arc;

use super::Candidate;
use super::front::Vector;
use super::memo::Memo;
use crate::answers::{
    Answers, CertSet, DegreeGoal, EvidenceLevel, Hundredths, Month, Pace, Setting, UsState,
};
use crate::estimate::pay::{certification_counts, rounded};
use crate::estimate::{Assumption, Estimate, Rules, StageKind, estimate_keeping, experience_years};
use crate::money::assumed::{is_public, with_defaults};
use crate::money::borrow::{ByYear, Funding, Study, borrow};
use crate::money::gain::{self, BreakEven, Rates};
use crate::money::path::{StayPath, TypicalPath, complete, typical_path};
use crate::money::price::{PriceSource, prices};
use crate::money::repay::{self, HORIZON_MONTHS, IncomePlanInput, PaymentSchedule};
use crate::money::valuation::{in_dollars_of_today, private, standard};
use crate::money::{self, AssumptionSet, Dollars, MoneyInputs, Months, PlanKind, inputs};
use crate::tables::Counting;
use crate::tables::money::{self as terms, FLIP_FIRST, HORIZON};

/// An evaluated option.
#[derive(Clone, Debug)]
pub(super) struct Evaluated {
    pub way: Candidate,
    /// Its compared values without figures of grade C.
    pub sure: Vector,
}

/// Evaluates the options of one user. The memos change no result.
#[derive(Clone, Debug)]
pub(super) struct Evaluator {
    answers: Answers,
    inputs: MoneyInputs,
    today: Month,
    rules: Option<Rules>,
    loans: Memo<LoansKey, Option<Arc<Loans>>>,
    timelines: Memo<TimelineKey, Option<Timeline>>,
    shared: Shared,
}

impl Evaluator {
    pub(super) fn new(answers: &Answers, inputs: &MoneyInputs, today: Month) -> Self {
        Self {
            answers: *answers,
            inputs: inputs.with_answers(answers),
            today,
            rules: None,
            loans: Memo::of(6),
            timelines: Memo::of(1),
            shared: Shared {
                stays: Memo::of(16),
                earnings: Memo::of(32),
            },
        }
    }

    /// `None` if a rule forbids the option; if it has no end, pay or price; or if the certification that it adds does
    /// not open by its end. The answers may differ from the user's own only where the search varies them.
    pub(super) fn evaluate(&mut self, answers: &Answers) -> Option<Evaluated> {
        let own = &self.answers;
        let of_way = Answers {
            // The user's own price applies only to the degrees it was entered for, the employer to the setting.
            tuition: answers.tuition.filter(|_| answers.to == own.to),
            employer: answers.employer.filter(|_| answers.setting == own.setting),
            ..*answers
        };
        let timeline = self.timelines.get(TimelineKey::of(answers), || {
            let made = estimate_keeping(&of_way, self.today, &mut self.rules)?;
            let inputs = inputs_of(&self.inputs, own, answers);
            Timeline::of(made, inputs, &mut self.loans)
        });
        let timeline = timeline.as_mut()?;
        timeline.made.answers = of_way;
        if answers.certs != own.certs && timeline.made.certifications_at_end().is_empty() {
            return None;
        }
        let other = money::other_costs(&timeline.made).0.typical;
        let level = answers.evidence.unwrap_or(EvidenceLevel::All);
        let sure_level = level.max(EvidenceLevel::Studies);
        let outcome = self.shared.outcome(timeline, sure_level, other)?;
        let way = outcome.candidate(&of_way, &timeline.made);
        let sure = way.vector();
        // For most options, certifications are the only figure of grade C.
        if level == sure_level || (outcome.is_whole && answers.certs.is_empty()) {
            return Some(Evaluated { way, sure });
        }
        let outcome = self.shared.outcome(timeline, level, other)?;
        let way = outcome.candidate(&of_way, &timeline.made);
        Some(Evaluated { way, sure })
    }
}

/// The user's own figures apply only to the option they were entered for.
pub(super) fn inputs_of(inputs: &MoneyInputs, own: &Answers, answers: &Answers) -> MoneyInputs {
    MoneyInputs {
        price: inputs.price.filter(|_| answers.to == own.to),
        pay_kept: inputs.pay_kept.filter(|_| answers.pace == own.pace),
        public_employer: inputs
            .public_employer
            .filter(|_| answers.setting == own.setting),
        ..*inputs
    }
}

/// Everything that varies between options and affects the duration of one.
#[derive(Clone, Debug, PartialEq)]
struct TimelineKey {
    supervision: Option<Hundredths>,
    hours: Option<Hundredths>,
    pace: Option<Pace>,
    setting: Option<Setting>,
    state: Option<UsState>,
    to: Option<DegreeGoal>,
}

impl TimelineKey {
    const fn of(answers: &Answers) -> Self {
        Self {
            supervision: answers.supervision,
            hours: answers.hours,
            pace: answers.pace,
            setting: answers.setting,
            state: answers.state,
            to: answers.to,
        }
    }
}

/// The duration of an option, and what follows from it regardless of earnings.
#[derive(Clone, Debug)]
struct Timeline {
    made: Box<Estimate>,
    inputs: MoneyInputs,
    months: Months,
    stages: Stages,
    loans: Arc<Loans>,
}

impl Timeline {
    /// `None` if the option has no end, or no price is known.
    fn of(
        made: Box<Estimate>,
        inputs: MoneyInputs,
        loans: &mut Memo<LoansKey, Option<Arc<Loans>>>,
    ) -> Option<Self> {
        let months = complete(&made)?;
        let key = LoansKey::of(&made);
        let loans = loans.get(key, || Loans::of(&made, &inputs).map(Arc::new));
        Some(Self {
            loans: loans.clone()?,
            stages: stages(&made, |_| true),
            made,
            inputs,
            months,
        })
    }
}

/// Results shared by neighboring options.
#[derive(Clone, Debug)]
struct Shared {
    stays: Memo<StayPath, Stay>,
    earnings: Memo<EarningsKey, Option<Earnings>>,
}

/// The compared values of an option, with what a [`Candidate`] needs besides.
struct OptionResult {
    months: Months,
    pay: u32,
    pay_later: u32,
    cost: Dollars,
    debt: Dollars,
    break_even: BreakEven,
    plan: PlanKind,
    is_whole: bool,
}

impl Shared {
    /// The result of an option at its typical price and pay, as far as the evidence level allows; `None` if its pay is
    /// not known. `other` is its cost besides tuition.
    fn outcome(
        &mut self,
        timeline: &mut Timeline,
        evidence: EvidenceLevel,
        other: Dollars,
    ) -> Option<OptionResult> {
        timeline.made.answers.evidence = Some(evidence);
        let timeline = &*timeline;
        let Timeline {
            made,
            inputs,
            months,
            loans,
            ..
        } = timeline;
        let earnings = self.earnings.get(EarningsKey::of(timeline, evidence), || {
            let stay = StayPath::of(made)?;
            let stay = self.stays.get(stay, || Stay::of(&stay, inputs));
            Earnings::of(made, inputs, loans, stay)
        });
        let earnings = earnings.as_ref()?;
        let mut line = loans.flows;
        // Due by the end of the plan.
        if let Some(flow) = line.get_mut(months.0 as usize / 12) {
            *flow -= other.0;
        }
        gain::add_up(&mut line, &earnings.net);
        Some(OptionResult {
            months: *months,
            pay: earnings.pay,
            pay_later: earnings.pay_later,
            cost: loans.funding.price + other,
            debt: loans.funding.owed(),
            break_even: gain::break_even(&line, earnings.last_gain),
            plan: earnings.plan,
            is_whole: earnings.is_whole,
        })
    }
}

impl OptionResult {
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

/// The stages of a path with their typical months.
type Stages = [Option<(StageKind, f64)>; 6];

fn stages(made: &Estimate, is_wanted: impl Fn(StageKind) -> bool) -> Stages {
    let mut list = Stages::default();
    let wanted = made.path.stages().filter(|stage| is_wanted(stage.kind));
    for (slot, stage) in list.iter_mut().zip(wanted) {
        *slot = Some((stage.kind, stage.months.typical));
    }
    list
}

/// Everything that varies between options and affects loans.
#[derive(Clone, Debug, PartialEq)]
struct LoansKey {
    to: Option<DegreeGoal>,
    state: UsState,
    study: Stages,
}

impl LoansKey {
    fn of(made: &Estimate) -> Self {
        Self {
            to: made.answers.to,
            state: made.state,
            study: stages(made, |kind| matches!(kind, StageKind::Study(_))),
        }
    }
}

/// How study is paid for, and the payments that follow.
#[derive(Clone, Debug)]
struct Loans {
    funding: Funding,
    flows: ByYear,
    private: PaymentSchedule,
    standard: PaymentSchedule,
    standard_today: Dollars,
}

impl Loans {
    /// `None` if no price is known.
    fn of(made: &Estimate, inputs: &MoneyInputs) -> Option<Self> {
        let prices = prices(made, inputs);
        if prices
            .iter()
            .any(|price| price.from == PriceSource::NotSeen)
        {
            return None;
        }
        let assumed = with_defaults(made, inputs, &prices, &mut AssumptionSet::default());
        let studies: Vec<Study> = prices.iter().map(|price| price.at(price.typical)).collect();
        let end = |study: &Study| Months(study.from.0 + study.months.0);
        let studied = studies.last().map(end).unwrap_or_default();
        let mut flows = [0.0; HORIZON];
        let funding = borrow(&studies, studied, &assumed, &mut flows);
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
    is_whole: bool,
}

impl Stay {
    fn of(stay: &StayPath, inputs: &MoneyInputs) -> Self {
        let rates = stay.rates(&money::pay_options(inputs));
        Self {
            is_whole: stay.is_whole(),
            yearly: gain::yearly(&rates),
            rates,
        }
    }
}

/// Everything that varies between options and affects earnings; what varies between neighbors comes first.
#[derive(Clone, Debug, PartialEq)]
struct EarningsKey {
    evidence: EvidenceLevel,
    certs: CertSet,
    /// Years of experience that a year of work brings.
    experience_a_year: f64,
    public_employer: bool,
    stages: Stages,
    pace: Option<Pace>,
    setting: Option<Setting>,
    state: UsState,
    to: Option<DegreeGoal>,
}

impl EarningsKey {
    fn of(timeline: &Timeline, evidence: EvidenceLevel) -> Self {
        let answers = &timeline.made.answers;
        Self {
            evidence,
            certs: if certification_counts(evidence) {
                answers.certs
            } else {
                CertSet::default()
            },
            experience_a_year: experience_years(12.0, answers),
            public_employer: is_public(&timeline.inputs, answers),
            stages: timeline.stages,
            pace: answers.pace,
            setting: answers.setting,
            state: timeline.made.state,
            to: answers.to,
        }
    }
}

/// Earnings of an option, and the repayment plan that costs less with them.
#[derive(Clone, Debug)]
struct Earnings {
    /// When the plan is complete; `pay_later`: in the tenth year. Dollars a year, rounded to hundreds.
    pay: u32,
    pay_later: u32,
    /// Earnings of each year above those of staying, minus payments; dollars.
    net: [f64; HORIZON],
    /// Pay above that of staying at the end of the last year; dollars a year.
    last_gain: f64,
    plan: PlanKind,
    /// Whether a level that allows weaker evidence leaves pay unchanged.
    is_whole: bool,
}

impl Earnings {
    fn of(made: &Estimate, inputs: &MoneyInputs, loans: &Loans, stay: &Stay) -> Option<Self> {
        let pay = made.end_pay_alone()?;
        let mut path = [0.0; HORIZON_MONTHS];
        let options = money::pay_options(inputs);
        let TypicalPath { studied, is_whole } =
            typical_path(made, &options, &stay.rates, &mut path)?;
        let by_income = repay::by_income(
            &loans.funding.loans,
            &IncomePlanInput {
                pay: &path,
                spouse: Dollars(inputs::dollars(inputs.spouse)),
                dependents: inputs.dependents(),
                from: studied,
                public_employer: is_public(inputs, &made.answers),
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
            pay: rounded(pay.typical),
            pay_later: rounded(earned[FLIP_FIRST.min(HORIZON) - 1]),
            net: gain::net(&earned, &stay.yearly, &[federal, &loans.private]),
            last_gain: path[last] - stay.rates[last],
            plan,
            is_whole: pay.steps.all_count() && is_whole && stay.is_whole,
        })
    }
}

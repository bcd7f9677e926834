//! The best way: all ways from what is held to the same end are worked out, in slices, and those stay that no other
//! beats in everything: pay when the plan is complete and ten years on, months, cost, debt, and when it has paid.
//!
//! A way that a rule forbids is none. What only a figure of grade C makes attractive is marked. Schools, prices and
//! what the visitor said of the money stay as they are; see [`NotVaried`].

use super::borrow::{Study, borrow};
use super::gain::{self, BreakEven};
use super::repay::{self, Income};
use super::{AllAssumed, inputs, price};
use super::{Dollars, MoneyInputs, Months, PlanKind, PriceFrom, other_costs, pay_paths, stood_in};
use crate::answers::{
    Answers, CertSet, Evidence, Hundredths, Month, Pace, Plan, Setting, State, SupervisionPayer,
};
use crate::estimate::pay::{open, rounded};
use crate::estimate::{Assumption, Estimate, Route, estimate, study, whole_months};
use crate::tables::money::{self as terms, FLIP_FIRST, Forgiving, HORIZON, PRIVATE_YEARS};
use crate::tables::{self, Counting, NEIGHBORS_HOURS, NEIGHBORS_SUPERVISION};

/// What the search may change besides degrees, paces, settings and certifications.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Every state. Hours and supervision then stay as they are.
    pub states: bool,
}

/// What a search leaves as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotVaried {
    State,
    /// Hours of work, supervision and who pays for it: only in the own state.
    HoursAndSupervision,
    /// The kind of school, its price, aid and cash.
    SchoolAndPrice,
    /// Experience so far, languages, the part of the hours with clients, retakes.
    WhatYouBring,
    /// Private practice opens with the clinical license; its pay was not seen.
    PrivatePractice,
    /// Certifications: the one with the least fee of those that open stands for all.
    OtherCertifications,
}

/// A way and what comes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// To take it over.
    pub answers: Answers,
    /// When the plan is complete, US dollars a year, to the hundred.
    pub pay: u32,
    /// In the tenth year from the start, the same.
    pub pay_later: u32,
    pub months: Months,
    /// Tuition and what else is known, whole dollars.
    pub cost: i64,
    /// At the first payment, whole dollars.
    pub debt: i64,
    pub break_even: BreakEven,
    /// The plan of repayment under which this holds: the one that takes less.
    pub plan: PlanKind,
    pub forgiving: Forgiving,
    /// Whether work there counts toward the license is to be asked of the board.
    pub ask_board: bool,
    /// The state's least months were not seen, and a stand-in serves.
    pub months_not_seen: bool,
    /// At the slow speed the state's longest time passes first.
    pub may_run_out: bool,
    /// Without figures of grade C another way beats it in everything.
    pub rests_on_c: bool,
}

impl Candidate {
    /// What is compared: the less the better.
    fn vector(&self) -> [i64; 6] {
        [
            -i64::from(self.pay),
            -i64::from(self.pay_later),
            i64::from(self.months.0),
            self.cost,
            self.debt,
            self.break_even.year().map_or(i64::MAX, i64::from),
        ]
    }

    /// What it changes in what was said.
    pub fn changes(&self, said: &Answers) -> Vec<Changed> {
        let own = &self.answers;
        let mut list = Vec::new();
        let mut when = |is_other: bool, changed: Changed| {
            if is_other {
                list.push(changed);
            }
        };
        when(own.to != said.to, Changed::Degree(own.to));
        when(own.state != said.state, Changed::State(own.state));
        when(own.setting != said.setting, Changed::Setting(own.setting));
        when(own.pace != said.pace, Changed::Pace(own.pace));
        when(own.hours != said.hours, Changed::Hours(own.hours));
        when(
            own.supervision != said.supervision,
            Changed::Supervision(own.supervision),
        );
        when(
            own.supervision_payer != said.supervision_payer,
            Changed::SupervisionPayer(own.supervision_payer),
        );
        when(own.certs != said.certs, Changed::Certifications(own.certs));
        list
    }
}

/// One answer that a way changes, to what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Changed {
    Degree(Option<Plan>),
    State(Option<State>),
    Setting(Option<Setting>),
    Pace(Option<Pace>),
    Hours(Option<Hundredths>),
    Supervision(Option<Hundredths>),
    SupervisionPayer(Option<SupervisionPayer>),
    Certifications(CertSet),
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SearchProgress {
    pub done: usize,
    pub of: usize,
}

impl SearchProgress {
    pub const fn is_complete(self) -> bool {
        self.done >= self.of
    }
}

/// The three that have a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picks {
    pub fastest: Candidate,
    pub cheapest: Candidate,
    /// Ten years from the start.
    pub best_paid: Candidate,
}

/// A search that goes on where it stopped.
#[derive(Clone, Debug)]
pub struct Search {
    said: Answers,
    inputs: MoneyInputs,
    today: Month,
    scope: Scope,
    choices: Choices,
    next: usize,
    /// None of these is beaten by any that was seen.
    front: Vec<Candidate>,
    /// The same without figures of grade C.
    sure: Vec<[i64; 6]>,
    mine: Option<Candidate>,
    /// The certification that stands for all.
    certification: Option<usize>,
    /// Ways that were worked out: those that no rule forbids.
    counted: usize,
}

/// What is tried of each answer; what was said comes first, so that of equal ways the nearer one stays.
#[derive(Clone, Debug, Default)]
struct Choices {
    plans: Vec<Plan>,
    states: Vec<State>,
    settings: Vec<Option<Setting>>,
    paces: Vec<Option<Pace>>,
    hours: Vec<Option<Hundredths>>,
    supervision: Vec<Option<Hundredths>>,
    payers: Vec<Option<SupervisionPayer>>,
    certified: Vec<bool>,
}

impl Choices {
    fn len(&self) -> usize {
        self.plans.len()
            * self.states.len()
            * self.settings.len()
            * self.paces.len()
            * self.hours.len()
            * self.supervision.len()
            * self.payers.len()
            * self.certified.len()
    }
}

impl Search {
    /// A search for the end of these answers; `None` where degree or state was not said, or no gain is known.
    pub fn new(said: &Answers, inputs: &MoneyInputs, today: Month, scope: Scope) -> Option<Self> {
        let (plan, state) = (said.to?, said.state?);
        if matches!(plan, Plan::Doctorate | Plan::Psyd) {
            return None;
        }
        let made = estimate(said, today).ok()?;
        let mut search = Self {
            said: *said,
            inputs: *inputs,
            today,
            scope,
            choices: choices(&made, said, plan, state, scope),
            next: 0,
            front: Vec::new(),
            sure: Vec::new(),
            mine: None,
            certification: cheapest_certification(&made),
            counted: 0,
        };
        search.mine = search.way(said);
        Some(search)
    }

    pub fn progress(&self) -> SearchProgress {
        SearchProgress {
            done: self.next,
            of: self.choices.len(),
        }
    }

    /// Works out at most so many more ways.
    pub fn advance(&mut self, budget: usize) -> SearchProgress {
        let end = self.next.saturating_add(budget).min(self.choices.len());
        while self.next < end {
            let answers = self.at(self.next);
            self.next += 1;
            if let Some(answers) = answers {
                self.see(&answers);
            }
        }
        self.progress()
    }

    /// The ways that nothing seen so far beats, the fastest first. Those that rest on grade C alone are marked.
    pub fn front(&self) -> Vec<Candidate> {
        let mut front: Vec<Candidate> = self.front.iter().map(|way| self.marked(*way)).collect();
        front.sort_by_key(|way| (way.months, way.cost, way.answers.to));
        front
    }

    /// Of the ways that nothing beats those that are ahead soonest, at most so many, the fastest first; and how many
    /// there are in all.
    pub fn soonest(&self, most: usize) -> (Vec<Candidate>, usize) {
        let mut ways: Vec<&Candidate> = self.front.iter().collect();
        ways.sort_by_key(|way| (way.vector()[5], way.months, way.cost, way.answers.to));
        ways.truncate(most);
        ways.sort_by_key(|way| (way.months, way.cost, way.answers.to));
        let ways = ways.into_iter().map(|way| self.marked(*way)).collect();
        (ways, self.front.len())
    }

    /// The three named ones; `None` before any way was seen.
    pub fn named(&self) -> Option<Picks> {
        let best = |rank: fn(&Candidate) -> [i64; 3]| {
            let mut ranked: Vec<&Candidate> = self.front.iter().collect();
            ranked.sort_by_key(|way| (rank(way), way.months, way.cost, way.answers.to));
            // Only as many are marked as it takes, because each has to be worked out anew.
            let marked = || ranked.iter().map(|way| self.marked(**way));
            // One that rests on grade C has a name only where no other has.
            marked()
                .find(|way| !way.rests_on_c)
                .or_else(|| marked().next())
        };
        Some(Picks {
            fastest: best(|way| [i64::from(way.months.0), way.cost, -i64::from(way.pay_later)])?,
            cheapest: best(|way| [way.cost, i64::from(way.months.0), -i64::from(way.pay_later)])?,
            best_paid: best(|way| [-i64::from(way.pay_later), way.cost, i64::from(way.months.0)])?,
        })
    }

    /// The visitor's own way; `None` where it has no end.
    pub fn mine(&self) -> Option<&Candidate> {
        self.mine.as_ref()
    }

    /// How many ways were worked out that no rule forbids.
    pub const fn counted(&self) -> usize {
        self.counted
    }

    pub fn not_varied(&self) -> Vec<NotVaried> {
        let mut list = vec![NotVaried::SchoolAndPrice, NotVaried::WhatYouBring];
        if self.scope.states {
            list.push(NotVaried::HoursAndSupervision);
        } else {
            list.push(NotVaried::State);
        }
        if self.said.setting != Some(Setting::PrivatePractice) {
            list.push(NotVaried::PrivatePractice);
        }
        list.push(NotVaried::OtherCertifications);
        list
    }

    /// The answers at a place among all choices; `None` where they are those of another place.
    fn at(&self, place: usize) -> Option<Answers> {
        let mut rest = place;
        let mut digit = |of: usize| {
            let digit = rest % of;
            rest /= of;
            digit
        };
        let all = &self.choices;
        let (certified, payer) = (digit(all.certified.len()), digit(all.payers.len()));
        let (supervision, hours) = (digit(all.supervision.len()), digit(all.hours.len()));
        let (pace, setting) = (digit(all.paces.len()), digit(all.settings.len()));
        let (state, plan) = (digit(all.states.len()), digit(all.plans.len()));
        Some(Answers {
            to: Some(*all.plans.get(plan)?),
            state: Some(*all.states.get(state)?),
            setting: *all.settings.get(setting)?,
            pace: *all.paces.get(pace)?,
            hours: *all.hours.get(hours)?,
            supervision: *all.supervision.get(supervision)?,
            supervision_payer: *all.payers.get(payer)?,
            certs: if *all.certified.get(certified)? {
                self.said.certs.with(self.certification?)
            } else {
                self.said.certs
            },
            ..self.said
        })
    }

    /// Takes up a way, where no rule forbids it.
    fn see(&mut self, answers: &Answers) {
        let Some(way) = self.way(answers) else { return };
        self.counted += 1;
        let sure = Answers {
            evidence: Some(
                answers
                    .evidence
                    .unwrap_or(Evidence::All)
                    .max(Evidence::Studies),
            ),
            ..*answers
        };
        if let Some(sure) = self.way(&sure) {
            keep(&mut self.sure, sure.vector(), |vector| *vector);
        }
        keep(&mut self.front, way, Candidate::vector);
    }

    fn marked(&self, way: Candidate) -> Candidate {
        let sure = Answers {
            evidence: Some(
                way.answers
                    .evidence
                    .unwrap_or(Evidence::All)
                    .max(Evidence::Studies),
            ),
            ..way.answers
        };
        let rests_on_c = self.way(&sure).is_none_or(|sure| {
            let own = sure.vector();
            self.sure.iter().any(|other| beats(other, &own))
        });
        Candidate { rests_on_c, ..way }
    }

    /// A way worked out; `None` where a rule forbids it, or it has no end or no price.
    fn way(&self, answers: &Answers) -> Option<Candidate> {
        let said = &self.said;
        let made = estimate(answers, self.today).ok()?;
        let total = made.clock.total.ok()?;
        let pay = made.end_pay.ok()?.typical;
        let adds = answers.certs != said.certs;
        if adds && made.certifications_at_end() == CertSet::default() {
            return None;
        }
        // What was said of the money holds for the way that it was said of.
        let same_degrees = answers.to == said.to;
        let inputs = MoneyInputs {
            price: self.inputs.price.filter(|_| same_degrees),
            kept: self.inputs.kept.filter(|_| answers.pace == said.pace),
            public_employer: self
                .inputs
                .public_employer
                .filter(|_| answers.setting == said.setting),
            ..self.inputs
        };
        let made = if same_degrees {
            made
        } else {
            let unpriced = Answers {
                tuition: None,
                ..*answers
            };
            estimate(&unpriced, self.today).ok()?
        };
        let outcome = outcome(&made, &inputs)?;
        let counting = made.rule().counting(answers.setting);
        Some(Candidate {
            answers: *answers,
            pay: rounded(pay),
            pay_later: rounded(outcome.pay_later),
            months: Months(whole_months(total.typical)),
            cost: outcome.cost.whole(),
            debt: outcome.debt.whole(),
            break_even: outcome.break_even,
            plan: outcome.plan,
            forgiving: terms::forgiving(answers.setting),
            ask_board: made.clock.practice.is_some() && counting == Counting::NotSeen,
            months_not_seen: made.assumed.has(Assumption::MonthsNotSeen),
            may_run_out: made.clock.slow_passes_max.is_some(),
            rests_on_c: false,
        })
    }
}

/// Keeps an item where none of the list beats it or is its equal, and drops what it beats.
fn keep<T: Copy>(list: &mut Vec<T>, item: T, vector: impl Fn(&T) -> [i64; 6]) {
    let own = vector(&item);
    if list
        .iter()
        .any(|other| vector(other) == own || beats(&vector(other), &own))
    {
        return;
    }
    list.retain(|other| !beats(&own, &vector(other)));
    list.push(item);
}

/// At least as good in everything, and better in something.
fn beats(one: &[i64; 6], other: &[i64; 6]) -> bool {
    one != other && one.iter().zip(other).all(|(one, other)| one <= other)
}

/// What is compared of the money of a way.
struct Outcome {
    cost: Dollars,
    debt: Dollars,
    pay_later: f64,
    break_even: BreakEven,
    plan: PlanKind,
}

/// The money of a way at its typical price and pay: what [`super::money`] gives, without ranges and steps.
fn outcome(made: &Estimate, said: &MoneyInputs) -> Option<Outcome> {
    let prices = price::prices(made, said);
    if prices.iter().any(|price| price.from == PriceFrom::NotSeen) {
        return None;
    }
    let paths = pay_paths(made, said, Evidence::All, false)?;
    let said = stood_in(made, said, &prices, &mut AllAssumed::default());
    let mut flows = [0.0; HORIZON];
    let studies: Vec<Study> = prices.iter().map(|price| price.at(price.typical)).collect();
    let funding = borrow(&studies, paths.studied, &said, &mut flows);
    let (other, _) = other_costs(made);
    if let Some(flow) = flows.get_mut(paths.complete.0 as usize / 12) {
        *flow -= other.typical.0;
    }
    let private = repay::fixed(
        funding.private,
        funding.private_rate,
        Months(PRIVATE_YEARS.now().value as u32 * 12),
        paths.studied,
    );
    let standard = repay::fixed(
        funding.loans.owed(),
        funding.loans.rate,
        repay::tier_months(funding.loans.principal),
        paths.studied,
    );
    let income = repay::by_income(
        &funding.loans,
        &Income {
            pay: &paths.path,
            spouse: Dollars(inputs::dollars(said.spouse)),
            dependents: said.dependents(),
            from: paths.studied,
            public_employer: said.public_employer == Some(true),
        },
    );
    let [of_standard, of_income] = [&standard, &income].map(super::in_dollars_of_today);
    let (plan, federal) = if of_income.0 + 0.5 < of_standard.0 {
        (PlanKind::Income, &income)
    } else {
        (PlanKind::Standard, &standard)
    };
    let (earned, stayed) = (gain::yearly(&paths.path), gain::yearly(&paths.stay));
    let line = gain::line(&earned, &stayed, &[federal, &private], &flows);
    let last = paths.path[repay::HORIZON_MONTHS - 1] - paths.stay[repay::HORIZON_MONTHS - 1];
    Some(Outcome {
        cost: funding.price + other.typical,
        debt: funding.owed(),
        pay_later: earned[FLIP_FIRST.min(HORIZON) - 1],
        break_even: gain::break_even(&line, last),
        plan,
    })
}

fn choices(made: &Estimate, said: &Answers, plan: Plan, state: State, scope: Scope) -> Choices {
    let held = study::start(said, plan);
    let other = match plan {
        Plan::Msw => Some(Plan::MswAfterBsw),
        Plan::MswAfterBsw => Some(Plan::Msw),
        _ => None,
    };
    let mut plans = vec![plan];
    // Two names for the same study are one way.
    plans.extend(other.filter(|other| tables::study(*other, held) != tables::study(plan, held)));
    let mut states = vec![state];
    if scope.states {
        states.extend(State::ALL.iter().filter(|other| **other != state));
    }
    let others = |values: &[u32], own: Option<Hundredths>| {
        let mut list = vec![own];
        let new = values.iter().map(|value| Some(Hundredths(*value)));
        list.extend(new.filter(|value| *value != own));
        list
    };
    let studies = made.clock.is_studying();
    let practices = made.clock.practice.is_some() && !scope.states;
    let mut settings = vec![said.setting];
    let opening = |setting: &Setting| super::opens_at_once(*setting, made.route);
    let all = Setting::ALL.iter().copied().filter(opening).map(Some);
    settings.extend(all.filter(|setting| *setting != said.setting));
    if made.route == Route::SocialWork && said.setting.is_none() {
        // No setting at all is no choice.
        settings.remove(0);
    }
    let mut paces = vec![said.pace];
    if studies {
        let usual = said.pace.unwrap_or(Pace::Full);
        let other = Pace::ALL.iter().copied().filter(|pace| *pace != usual);
        paces.extend(other.map(Some));
    }
    let once = |own| vec![own];
    Choices {
        plans,
        states,
        settings,
        paces,
        hours: if practices {
            others(&NEIGHBORS_HOURS, said.hours)
        } else {
            once(said.hours)
        },
        supervision: if practices && made.rule().supervision_hours.is_some() {
            others(&NEIGHBORS_SUPERVISION, said.supervision)
        } else {
            vec![said.supervision]
        },
        payers: if practices && said.supervision_payer.is_none() {
            vec![
                Some(SupervisionPayer::Employer),
                Some(SupervisionPayer::Myself),
            ]
        } else {
            vec![said.supervision_payer]
        },
        certified: if said.certs.is_empty() {
            vec![false, true]
        } else {
            vec![false]
        },
    }
}

/// The certification with the least known fee of those that open at the end of the plan.
fn cheapest_certification(made: &Estimate) -> Option<usize> {
    let credential = made.end_pay.ok()?.case.credential;
    let opening = (0..CertSet::MOST)
        .filter(|row| open(*row, credential, made.years.1, made.answers.case_work, true));
    let fee = |row: &usize| tables::CERTIFICATIONS[*row].fee.unwrap_or(u16::MAX);
    opening.min_by_key(fee)
}

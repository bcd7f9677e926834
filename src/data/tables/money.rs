//! The price of study, loans and their repayment, debt and pay of graduates, aid: the rows of `loans.csv`,
//! `repayment.csv`, `prices_us.csv`, `prices_state.csv`, `price_rules.csv`, `outcomes_us.csv`,
//! `outcomes_state.csv` and `aid.csv`.
//!
//! ```
//! use casepath_data::answers::{Month, SchoolKind, UsState};
//! use casepath_data::tables::money::{self, PriceStatistic, PriceOf};
//! let november = Month::new(2026, 11).expect("a month");
//! assert_eq!(money::RATE_GRADUATE.at(november).value, 8.07);
//! let texas = money::price_of(PriceOf::Msw, SchoolKind::PublicInState, Some(UsState::TX), PriceStatistic::CreditMiddle);
//! assert_eq!(texas.map(|price| price.dollars), Some(509.0));
//! ```

use std::sync::OnceLock;

use super::{Grade, PathwayId, Source, Sources};
use crate::answers::{Month, SchoolKind, Setting, UsState};

include!(concat!(env!("OUT_DIR"), "/money.rs"));

/// A figure with the months in which it is in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated {
    from: Month,
    to: Month,
    pub value: f64,
    pub grade: Grade,
    pub sources: Sources,
}

impl Dated {
    /// The first month in which it is in force.
    pub const fn since(&self) -> Month {
        self.from
    }

    /// The last month in which it is in force.
    pub const fn until(&self) -> Month {
        self.to
    }
}

/// A loan parameter, by date.
#[derive(Debug)]
pub struct Term {
    /// Its id in `loans.csv`.
    pub id: &'static str,
    rows: &'static [Dated],
}

impl Term {
    /// The figure in force in a month. Before the first date it is the first figure, after the last the last.
    pub fn at(&self, month: Month) -> &'static Dated {
        let past = self.rows.iter().rev().find(|row| row.from <= month);
        past.unwrap_or(&self.rows[0])
    }

    /// The latest figure, for parameters without dates.
    pub fn now(&self) -> &'static Dated {
        &self.rows[self.rows.len() - 1]
    }

    /// Whether a figure was published for exactly this month.
    pub fn is_known(&self, month: Month) -> bool {
        let row = self.at(month);
        row.from <= month && month <= row.to
    }
}

/// A step of a repayment plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RepaymentStep {
    /// US dollars. For tiers the lowest amount of the step, for income steps the highest amount below it.
    pub over: f64,
    /// Years of a tier; percent of annual income, but US dollars a year in the first step.
    pub value: f64,
    pub grade: Grade,
    pub sources: Sources,
}

/// A degree or a level of study that has a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum PriceOf {
    Msw,
    Counseling,
    /// Any undergraduate study at a four-year college.
    Undergraduate,
    SocialWorkDoctorate,
    Bsw,
    Bsn,
    RnToBsn,
    Adn,
    /// Any graduate study, each school counted once.
    Graduate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sector {
    Public,
    Nonprofit,
    ForProfit,
}

/// The meaning of a price cell: a year or a credit, at the 25th, 50th or 75th percentile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum PriceStatistic {
    YearLow,
    YearMiddle,
    YearHigh,
    CreditLow,
    CreditMiddle,
    CreditHigh,
}

impl PriceStatistic {
    pub const ALL: [Self; 6] = [
        Self::YearLow,
        Self::YearMiddle,
        Self::YearHigh,
        Self::CreditLow,
        Self::CreditMiddle,
        Self::CreditHigh,
    ];

    const fn is_of_credit(self) -> bool {
        matches!(
            self,
            Self::CreditLow | Self::CreditMiddle | Self::CreditHigh
        )
    }
}

/// A cell of the price tables.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriceCell {
    pub dollars: f64,
    /// The number of schools behind it.
    pub schools: u16,
    /// The first month of its school year.
    pub period: Month,
}

/// Low, typical and high: an index in [`PriceStatistic::ALL`], and the multiple of that price.
type Parts = [(u8, f64); 3];

/// How the price of a whole degree is computed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriceRule {
    /// `None` if there is no price in the tables.
    degree: Option<PriceOf>,
    state_of: Option<PriceOf>,
    pub is_graduate: bool,
    /// The year of college in which it begins: 3 for the last two years of a bachelor's.
    pub first_year: u8,
    parts: Parts,
    /// The multiples of the yearly prices, for states without a price per credit.
    years: Option<[f64; 3]>,
    pub credits: f64,
    pub grade: Grade,
    pub sources: Sources,
}

impl PriceRule {
    pub fn of(stage: PathwayId) -> Option<&'static Self> {
        PRICE_RULES.get(stage as usize)
    }

    /// Low, typical and high, US dollars of the prices' period: the state's price per credit, else its price per year,
    /// else the national price.
    pub fn price(&self, kind: SchoolKind, state: UsState) -> Option<DegreePriceRange> {
        let of_state = self.state_of.and_then(|degree| {
            let by_credit = self.made_of(self.parts, degree, kind, Some(state));
            by_credit.or_else(|| self.made_of(self.by_year()?, degree, kind, Some(state)))
        });
        of_state.or_else(|| self.nation(kind))
    }

    /// The national price, even if the state has its own.
    pub fn nation(&self, kind: SchoolKind) -> Option<DegreePriceRange> {
        self.made_of(self.parts, self.degree?, kind, None)
    }

    fn by_year(&self) -> Option<Parts> {
        let [low, typical, high] = self.years?;
        let parts = [
            PriceStatistic::YearLow,
            PriceStatistic::YearMiddle,
            PriceStatistic::YearHigh,
        ];
        let [one, two, three] = parts.map(|part| part as u8);
        Some([(one, low), (two, typical), (three, high)])
    }

    fn made_of(
        &self,
        parts: Parts,
        degree: PriceOf,
        kind: SchoolKind,
        state: Option<UsState>,
    ) -> Option<DegreePriceRange> {
        let mut dollars = [0.0; 3];
        let (mut schools, mut period) = (u16::MAX, Month(0));
        let mut is_by_credit = false;
        for (index, (part, times)) in parts.into_iter().enumerate() {
            let part = *PriceStatistic::ALL.get(usize::from(part))?;
            let cell = price_of(degree, kind, state, part)?;
            dollars[index] = cell.dollars * times;
            is_by_credit |= part.is_of_credit();
            schools = schools.min(cell.schools);
            // Use the period of the typical price, which is the one shown.
            if index == 1 {
                period = cell.period;
            }
        }
        // Schools that charge by the year regardless of credits can make the low price higher than the others.
        let [one, typical, other] = dollars;
        Some(DegreePriceRange {
            low: one.min(typical).min(other),
            typical,
            high: one.max(typical).max(other),
            schools,
            period,
            is_of_state: state.is_some(),
            is_by_credit,
        })
    }
}

/// The price of a whole degree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DegreePriceRange {
    pub low: f64,
    pub typical: f64,
    pub high: f64,
    pub schools: u16,
    pub period: Month,
    /// False if it is the national price, because the state has none.
    pub is_of_state: bool,
    /// Part of it is a price per credit, which excludes a school's fees.
    pub is_by_credit: bool,
}

/// A cell of the price tables; `None` if it is not in the tables, or not included in the program.
pub fn price_of(
    degree: PriceOf,
    kind: SchoolKind,
    state: Option<UsState>,
    part: PriceStatistic,
) -> Option<PriceCell> {
    let (dollars, schools) = match state {
        None => {
            let cells = &US_PRICES[degree as usize][kind as usize];
            (cells[part as usize], cells[6])
        }
        Some(state) if degree == PriceOf::Undergraduate => {
            let cells = &STATE_UNDERGRADUATE[state as usize];
            let index = part as usize;
            if kind != SchoolKind::PublicInState || index > 2 {
                return None;
            }
            (cells[index], cells[3])
        }
        Some(state) => {
            let group = match (degree, kind) {
                (_, SchoolKind::ForProfit) => return None,
                (PriceOf::Msw, kind) => kind as usize,
                (PriceOf::Counseling, kind) => 3 + kind as usize,
                _ => return None,
            };
            let cells = &STATE_GRADUATE[group][state as usize];
            (cells[part as usize], cells[6])
        }
    };
    let per = usize::from(part as usize > 2);
    (dollars > 0).then(|| PriceCell {
        dollars: f64::from(dollars),
        schools,
        period: Month(PRICE_PERIODS[degree as usize][per]),
    })
}

/// Degrees with known debt and pay of graduates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum OutcomeDegree {
    Bsw,
    Msw,
    MentalHealthCounseling,
    StudentCounseling,
    CounselingPsychology,
    Adn,
    Bsn,
    PsychologyBachelors,
    SociologyBachelors,
    HumanServicesBachelors,
    HumanDevelopmentBachelors,
    HumanServicesMasters,
    PublicAdministration,
    HealthAdministration,
    PublicHealth,
    SocialWorkDoctorate,
}

/// An outcome of graduates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeMeasure {
    /// Federal loans of this degree at this school, US dollars.
    Debt,
    /// US dollars of 2018 a year.
    PayAfterOne,
    /// US dollars of 2024 a year; the nation only.
    PayAfterFour,
}

/// Debt or pay of graduates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GraduateOutcome {
    pub degree: OutcomeDegree,
    /// `None` combines schools of every kind.
    pub sector: Option<Sector>,
    pub what: OutcomeMeasure,
    pub programs: Option<u32>,
    pub people: Option<u32>,
    pub p25: Option<u32>,
    pub p50: u32,
    pub p75: Option<u32>,
    pub grade: Grade,
    pub sources: Sources,
}

/// National median pay of graduates after four years, US dollars of 2024.
pub fn pay_after_four_years(degree: OutcomeDegree) -> Option<u32> {
    Some(PAY_FOUR_YEARS[degree as usize]).filter(|dollars| *dollars > 0)
}

/// Debt and pay of graduates of a degree, in a state or nationally.
pub fn outcomes(
    degree: OutcomeDegree,
    state: Option<UsState>,
) -> impl Iterator<Item = &'static GraduateOutcome> {
    let nation = OUTCOMES_US.iter().filter(move |_| state.is_none());
    let there = OUTCOMES_STATE
        .iter()
        .filter(move |(own, _)| Some(*own) == state)
        .map(|(_, outcome)| outcome);
    nation.chain(there).filter(move |row| row.degree == degree)
}

/// How an aid program pays for study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AidKind {
    Grant,
    Stipend,
    Employer,
    /// The full cost of study.
    ActualCost,
}

/// An aid program.
#[derive(Clone, Copy, Debug)]
pub struct Aid {
    /// Its id in `aid.csv`.
    pub id: &'static str,
    pub kind: AidKind,
    pub stages: &'static [PathwayId],
    /// Settings of the service obligation; empty means any.
    pub settings: &'static [Setting],
    /// Empty means all states.
    pub states: &'static [UsState],
    /// US dollars a year; `None` if not in the tables, or if it covers the full cost.
    pub dollars: Option<(u32, u32)>,
    pub most_years: Option<u8>,
    /// Months of service owed for each year of aid.
    pub service_months: Option<u8>,
    pub grade: Grade,
    pub sources: Sources,
}

/// Whether work in a setting counts toward Public Service Loan Forgiveness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgiving {
    Usually,
    /// With some employers only.
    Ask,
    No,
}

/// Whether work in this setting counts toward forgiveness.
pub fn forgiving(setting: Option<Setting>) -> Forgiving {
    setting.map_or(Forgiving::Ask, |setting| FORGIVING[setting as usize])
}

/// A source of the money tables by its index; sources that the estimate does not use are only available here.
pub fn source(index: u16) -> Option<Source> {
    static READ: OnceLock<Vec<(u16, Source)>> = OnceLock::new();
    let all = READ.get_or_init(|| {
        let lines = MONEY_SOURCES.lines().filter_map(|line| {
            let (index, rest) = line.split_once('\t')?;
            Some((index.parse().ok()?, super::read_source(rest)?))
        });
        lines.collect()
    });
    let found = all.iter().find(|(own, _)| *own == index);
    found.map(|(_, source)| *source)
}

//! What study costs, how loans are lent and paid back, what graduates owe and earn: the rows of `loans.csv`,
//! `repayment.csv`, `prices_us.csv`, `prices_state.csv`, `price_rules.csv`, `outcomes_us.csv`,
//! `outcomes_state.csv` and `aid.csv`.
//!
//! ```
//! use casepath_data::answers::{Month, UsState};
//! use casepath_data::tables::money::{self, Kind, Part, PriceOf};
//! let november = Month::new(2026, 11).expect("a month");
//! assert_eq!(money::RATE_GRADUATE.at(november).value, 8.07);
//! let texas = money::price_of(PriceOf::Msw, Kind::PublicInState, Some(UsState::TX), Part::CreditMiddle);
//! assert_eq!(texas.map(|price| price.dollars), Some(509.0));
//! ```

use std::sync::OnceLock;

use super::{Grade, PathwayId, Source, Sources};
use crate::answers::{Month, Setting, UsState};

include!(concat!(env!("OUT_DIR"), "/money.rs"));

/// A figure with the months in which it holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated {
    from: Month,
    to: Month,
    pub value: f64,
    pub grade: Grade,
    pub sources: Sources,
}

impl Dated {
    /// The first month in which it holds.
    pub const fn since(&self) -> Month {
        self.from
    }
}

/// A term of loans, by date.
#[derive(Debug)]
pub struct Term {
    /// Its id in `loans.csv`.
    pub id: &'static str,
    rows: &'static [Dated],
}

impl Term {
    /// The figure of a month. Before the first the first stands in, after the last the last.
    pub fn at(&self, month: Month) -> &'static Dated {
        let past = self.rows.iter().rev().find(|row| row.from <= month);
        past.unwrap_or(&self.rows[0])
    }

    /// The last one: for what has no date.
    pub fn now(&self) -> &'static Dated {
        &self.rows[self.rows.len() - 1]
    }

    /// Whether a figure was published for this very month.
    pub fn is_known(&self, month: Month) -> bool {
        let row = self.at(month);
        row.from <= month && month <= row.to
    }
}

/// A step of a plan of repayment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RepaymentStep {
    /// US dollars: of the tiers the first that belongs to the step, of the income steps the last that does not.
    pub over: f64,
    /// Years of a tier; percent of income a year, of the first step US dollars a year.
    pub value: f64,
    pub grade: Grade,
    pub sources: Sources,
}

/// What has a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum PriceOf {
    Msw,
    Counseling,
    /// Any study at a college of four years.
    Undergraduate,
    SocialWorkDoctorate,
    Bsw,
    Bsn,
    RnToBsn,
    Adn,
    /// Any graduate study, each school once.
    Graduate,
}

/// The kind of a school and of its price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    PublicInState,
    PublicOutOfState,
    Nonprofit,
    ForProfit,
}

impl Kind {
    pub const ALL: [Self; 4] = [
        Self::PublicInState,
        Self::PublicOutOfState,
        Self::Nonprofit,
        Self::ForProfit,
    ];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sector {
    Public,
    Nonprofit,
    ForProfit,
}

/// A cell of the price tables: a year or a credit, at the first quarter, the middle or the third quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    YearLow,
    YearMiddle,
    YearHigh,
    CreditLow,
    CreditMiddle,
    CreditHigh,
}

impl Part {
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
    /// How many schools it rests on.
    pub schools: u16,
    /// The first month of the school year that it is of.
    pub period: Month,
}

/// Low, typical and high: a place in [`Part::ALL`], and how many times that price is taken.
type Parts = [(u8, f64); 3];

/// How the price of a whole degree is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriceRule {
    /// `None`: no price was seen.
    of: Option<PriceOf>,
    state_of: Option<PriceOf>,
    pub is_graduate: bool,
    /// The year of college in which it begins: 3 for the last two years of a bachelor's.
    pub first_year: u8,
    parts: Parts,
    /// The same by the year, for states without a price per credit.
    years: Option<[f64; 3]>,
    pub credits: f64,
    pub grade: Grade,
    pub sources: Sources,
}

impl PriceRule {
    pub fn of(stage: PathwayId) -> Option<&'static Self> {
        PRICE_RULES.get(stage as usize)
    }

    /// Low, typical and high, US dollars of the period of the prices: of a state by the credit, by the year where it has
    /// no price per credit, and the nation's where it has none at all.
    pub fn price(&self, kind: Kind, state: UsState) -> Option<Whole> {
        let of_state = self.state_of.and_then(|of| {
            let by_credit = self.made_of(self.parts, of, kind, Some(state));
            by_credit.or_else(|| self.made_of(self.by_year()?, of, kind, Some(state)))
        });
        of_state.or_else(|| self.nation(kind))
    }

    /// The nation's, whether or not a state has its own.
    pub fn nation(&self, kind: Kind) -> Option<Whole> {
        self.made_of(self.parts, self.of?, kind, None)
    }

    fn by_year(&self) -> Option<Parts> {
        let [low, typical, high] = self.years?;
        let parts = [Part::YearLow, Part::YearMiddle, Part::YearHigh];
        let [one, two, three] = parts.map(|part| part as u8);
        Some([(one, low), (two, typical), (three, high)])
    }

    fn made_of(
        &self,
        parts: Parts,
        of: PriceOf,
        kind: Kind,
        state: Option<UsState>,
    ) -> Option<Whole> {
        let mut dollars = [0.0; 3];
        let (mut schools, mut period) = (u16::MAX, Month(0));
        let mut is_by_credit = false;
        for (place, (part, times)) in parts.into_iter().enumerate() {
            let part = *Part::ALL.get(usize::from(part))?;
            let cell = price_of(of, kind, state, part)?;
            dollars[place] = cell.dollars * times;
            is_by_credit |= part.is_of_credit();
            schools = schools.min(cell.schools);
            // The typical price is the one that is told.
            if place == 1 {
                period = cell.period;
            }
        }
        // Where a school charges by the year whatever the credits, the low one may come out above.
        let [one, typical, other] = dollars;
        Some(Whole {
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
pub struct Whole {
    pub low: f64,
    pub typical: f64,
    pub high: f64,
    pub schools: u16,
    pub period: Month,
    /// False: the nation's, because the state has no figure.
    pub is_of_state: bool,
    /// Some of it is a price per credit, which leaves a school's fees out.
    pub is_by_credit: bool,
}

/// A cell of the price tables; `None` where it was not seen, or is none that the program carries.
pub fn price_of(of: PriceOf, kind: Kind, state: Option<UsState>, part: Part) -> Option<PriceCell> {
    let (dollars, schools) = match state {
        None => {
            let cells = &US_PRICES[of as usize][kind as usize];
            (cells[part as usize], cells[6])
        }
        Some(state) if of == PriceOf::Undergraduate => {
            let cells = &STATE_UNDERGRADUATE[state as usize];
            let place = part as usize;
            if kind != Kind::PublicInState || place > 2 {
                return None;
            }
            (cells[place], cells[3])
        }
        Some(state) => {
            let group = match (of, kind) {
                (_, Kind::ForProfit) => return None,
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
        period: Month(PRICE_PERIODS[of as usize][per]),
    })
}

/// Degrees whose graduates' debt and pay are told.
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

/// What is told of graduates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeMeasure {
    /// Federal loans of this degree at this school, US dollars.
    Debt,
    /// US dollars of 2018 a year.
    PayAfterOne,
    /// US dollars of 2024 a year; the nation only.
    PayAfterFour,
}

/// What graduates owe or earn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GraduateOutcome {
    pub of: OutcomeDegree,
    /// `None` is schools of every kind.
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

/// The middle pay of graduates of the nation four years on, US dollars of 2024.
pub fn pay_after_four_years(of: OutcomeDegree) -> Option<u32> {
    Some(PAY_FOUR_YEARS[of as usize]).filter(|dollars| *dollars > 0)
}

/// What graduates of a degree owe and earn, in a state or in the nation.
pub fn outcomes(
    of: OutcomeDegree,
    state: Option<UsState>,
) -> impl Iterator<Item = &'static GraduateOutcome> {
    let nation = OUTCOMES_US.iter().filter(move |_| state.is_none());
    let there = OUTCOMES_STATE
        .iter()
        .filter(move |(own, _)| Some(*own) == state)
        .map(|(_, outcome)| outcome);
    nation.chain(there).filter(move |row| row.of == of)
}

/// How a program pays for study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AidKind {
    Grant,
    Stipend,
    Employer,
    /// All that the study costs.
    ActualCost,
}

/// Money for study.
#[derive(Clone, Copy, Debug)]
pub struct Aid {
    /// Its id in `aid.csv`.
    pub id: &'static str,
    pub kind: AidKind,
    pub stages: &'static [PathwayId],
    /// Where one works afterwards; empty is anywhere.
    pub settings: &'static [Setting],
    /// Empty is everywhere.
    pub states: &'static [UsState],
    /// US dollars a year; `None` is not seen, or all of the cost.
    pub dollars: Option<(u32, u32)>,
    pub most_years: Option<u8>,
    /// Months of service owed for each year.
    pub service_months: Option<u8>,
    pub grade: Grade,
    pub sources: Sources,
}

/// Whether work in a setting counts toward the forgiveness of loans for public service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgiving {
    Usually,
    /// With some employers.
    Ask,
    No,
}

/// Whether work in this setting counts toward forgiveness.
pub fn forgiving(setting: Option<Setting>) -> Forgiving {
    setting.map_or(Forgiving::Ask, |setting| FORGIVING[setting as usize])
}

/// A source of these figures by its place; those below what the estimate rests on are known here alone.
pub fn source(place: u16) -> Option<Source> {
    static READ: OnceLock<Vec<(u16, Source)>> = OnceLock::new();
    let all = READ.get_or_init(|| {
        let lines = MONEY_SOURCES.lines().filter_map(|line| {
            let (place, rest) = line.split_once('\t')?;
            Some((place.parse().ok()?, super::read_source(rest)?))
        });
        lines.collect()
    });
    let found = all.iter().find(|(own, _)| *own == place);
    found.map(|(_, source)| *source)
}

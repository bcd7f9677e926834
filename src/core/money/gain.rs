//! Whether study pays: what is ahead or behind of staying, year by year, from when on, and up to which price.

use super::repay::{HORIZON_MONTHS, PaymentSchedule};
use super::units::Dollars;
use crate::tables::money::{DISCOUNT, HORIZON, INFLATION};

/// Pay a year by month from the start, in dollars of the start.
pub type Rates = [f64; HORIZON_MONTHS];

/// What is earned in each year.
pub fn yearly(rates: &Rates) -> [f64; HORIZON] {
    std::array::from_fn(|year| rates[year * 12..year * 12 + 12].iter().sum::<f64>() / 12.0)
}

/// What each year earns more than staying, less what is paid back, in dollars of the start.
pub fn net(
    path: &[f64; HORIZON],
    stay: &[f64; HORIZON],
    payments: &[&PaymentSchedule],
) -> [f64; HORIZON] {
    let inflation = 1.0 + INFLATION.now().value / 100.0;
    let mut prices = 1.0;
    std::array::from_fn(|year| {
        let paid: f64 = payments.iter().map(|run| run.by_year[year]).sum();
        let net = path[year] - stay[year] - paid / prices;
        prices *= inflation;
        net
    })
}

/// What is ahead (or behind) in all after each year, in dollars of the start.
pub fn line(net: &[f64; HORIZON], flows: &[f64; HORIZON]) -> [f64; HORIZON] {
    let mut ahead = 0.0;
    std::array::from_fn(|year| {
        ahead += net[year] + flows[year];
        ahead
    })
}

/// When study has paid for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BreakEven {
    /// The year, counted from 1, from whose end on one stays ahead.
    Year(u8),
    /// Not within the horizon, though pay is higher by then.
    NotWithin,
    /// Pay is no higher than that of staying when the horizon ends.
    StayingPaysMore,
    /// Both ways are the same.
    NoDifference,
}

impl BreakEven {
    pub const fn year(self) -> Option<u8> {
        match self {
            Self::Year(year) => Some(year),
            _ => None,
        }
    }
}

/// From when on the line stays at or above nothing. `last_gain` is what the last year adds in pay.
pub fn break_even(line: &[f64; HORIZON], last_gain: f64) -> BreakEven {
    // Half a dollar either way is nothing.
    if line.iter().all(|ahead| ahead.abs() < 0.5) {
        return BreakEven::NoDifference;
    }
    let behind = line.iter().rposition(|ahead| *ahead < 0.0);
    match behind {
        None => BreakEven::Year(1),
        Some(last) if last + 1 < HORIZON => BreakEven::Year((last + 2) as u8),
        Some(_) if last_gain <= 0.5 => BreakEven::StayingPaysMore,
        Some(_) => BreakEven::NotWithin,
    }
}

/// The most that study may cost in cash at its start to be worth it after so many years: what it adds in pay,
/// each year worth less the later it comes. Below nothing, no price is low enough.
pub fn flip_price(path: &[f64; HORIZON], stay: &[f64; HORIZON], years: usize) -> Dollars {
    let discount = 1.0 + DISCOUNT.now().value / 100.0;
    let mut worth = 1.0;
    let mut sum = 0.0;
    for (path, stay) in path.iter().zip(stay).take(years) {
        sum += (path - stay) * worth;
        worth /= discount;
    }
    Dollars(sum)
}

/// Years in which what is added to pay makes up for a price, where nothing of today's pay is lost.
pub fn payback_years(price: Dollars, gain_a_year: Dollars) -> Option<f64> {
    (gain_a_year.0 > 0.0).then(|| price.0 / gain_a_year.0)
}

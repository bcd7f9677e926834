//! Whether study pays: the yearly gain or loss compared with staying, the break-even year and the break-even price.

use super::repay::{HORIZON_MONTHS, PaymentSchedule};
use super::units::Dollars;
use crate::tables::money::{DISCOUNT, HORIZON, INFLATION};

/// Annual pay by month from the start, in dollars of the start.
pub type Rates = [f64; HORIZON_MONTHS];

/// The earnings of each year.
pub fn yearly(rates: &Rates) -> [f64; HORIZON] {
    std::array::from_fn(|year| rates[year * 12..year * 12 + 12].iter().sum::<f64>() / 12.0)
}

/// The extra earnings of each year compared with staying, minus loan payments, in dollars of the start.
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

/// Turns the cash flow of each year in `line` into the cumulative gain (or loss) after it, in dollars of the start.
pub fn add_up(line: &mut [f64; HORIZON], net: &[f64; HORIZON]) {
    let mut ahead = 0.0;
    for (year, net) in line.iter_mut().zip(net) {
        ahead += net + *year;
        *year = ahead;
    }
}

/// When study has paid for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BreakEven {
    /// The year, counted from 1, from whose end the cumulative gain stays positive.
    Year(u8),
    /// No year ends behind; the year, counted from 1, that is the first to end ahead.
    NeverBehind(u8),
    /// Not within the horizon, although pay is higher by then.
    NotWithin,
    /// Pay at the end of the horizon is no higher than by staying.
    StayingPaysMore,
    /// Both paths are equal.
    NoDifference,
}

impl BreakEven {
    pub const fn year(self) -> Option<u8> {
        match self {
            Self::Year(year) | Self::NeverBehind(year) => Some(year),
            _ => None,
        }
    }
}

/// When the line becomes non-negative for good. `last_gain` is the pay gain of the last year.
pub fn break_even(line: &[f64; HORIZON], last_gain: f64) -> BreakEven {
    // Less than half a dollar counts as zero.
    if line.iter().all(|ahead| ahead.abs() < 0.5) {
        return BreakEven::NoDifference;
    }
    let behind = line.iter().rposition(|ahead| *ahead < -0.5);
    match behind {
        None => {
            let first = line.iter().position(|ahead| *ahead >= 0.5);
            BreakEven::NeverBehind(first.map_or(1, |year| (year + 1) as u8))
        }
        Some(last) if last + 1 < HORIZON => BreakEven::Year((last + 2) as u8),
        Some(_) if last_gain <= 0.5 => BreakEven::StayingPaysMore,
        Some(_) => BreakEven::NotWithin,
    }
}

/// The highest cash price at the start at which study pays within `years`: the sum of the yearly pay gains, discounted.
/// If negative, no price is low enough.
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

/// Years until the pay gain makes up for a price, if no pay is lost during study; `None` without a gain.
pub fn payback_years(price: Dollars, gain_a_year: Dollars) -> Option<f64> {
    (gain_a_year.0 > 0.0).then(|| price.0 / gain_a_year.0)
}

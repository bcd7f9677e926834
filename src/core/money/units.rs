//! Units of money and time. Amounts are computed in dollars as floats without intermediate rounding, and rounded half
//! up for display: forty years of payments of a thousand dollars lose less than a millionth of a cent.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Sub};

/// US dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Dollars(pub f64);

/// Whole months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Months(pub u32);

impl Dollars {
    /// Whole dollars, rounded half up.
    pub fn whole(self) -> i64 {
        (self.0 + 0.5).floor() as i64
    }

    #[must_use]
    pub fn min(self, other: Self) -> Self {
        Self(self.0.min(other.0))
    }

    #[must_use]
    pub fn max(self, other: Self) -> Self {
        Self(self.0.max(other.0))
    }

    /// As a fraction of another amount; 0 if that is zero.
    pub fn share_of(self, whole: Self) -> f64 {
        if whole.0 > 0.0 { self.0 / whole.0 } else { 0.0 }
    }
}

impl Add for Dollars {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Dollars {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Dollars {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul<f64> for Dollars {
    type Output = Self;

    fn mul(self, times: f64) -> Self {
        Self(self.0 * times)
    }
}

impl Sum for Dollars {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_dollar_goes_up_and_a_share_of_nothing_is_zero() {
        assert_eq!(Dollars(-0.4).whole(), 0);
        assert_eq!(Dollars(33.5).whole(), 34);
        assert_eq!(Dollars(5.0).share_of(Dollars(0.0)), 0.0);
    }
}

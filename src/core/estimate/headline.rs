//! The figures that a page shows first.

use super::{Estimate, Incomplete, MonthRange, Pay, rounded, whole_months};

/// The figures that the page carries as `<data value>`: whole dollars, whole months. `None` leaves the element out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    pub pay_start: Option<u32>,
    pub pay_typical: Option<u32>,
    pub pay_low: Option<u32>,
    pub pay_high: Option<u32>,
    pub months_typical: Option<u32>,
    pub months_fast: Option<u32>,
    pub months_slow: Option<u32>,
    /// The name of the requirement that decides the duration; `None` without an estimate.
    pub limit: Option<&'static str>,
}

impl Headline {
    /// The figures of a result.
    pub fn of(result: &Result<Estimate, Incomplete>) -> Self {
        let Ok(estimate) = result else {
            return Self::default();
        };
        let Estimate {
            start_pay,
            end_pay,
            path: license_path,
            ..
        } = estimate;
        let pay = |dollars: fn(&Pay) -> f64| Some(rounded(dollars(end_pay.as_ref().ok()?)));
        let months =
            |speed: fn(&MonthRange) -> f64| Some(whole_months(speed(&license_path.total.ok()?)));
        Self {
            pay_start: start_pay.as_ref().ok().map(|pay| rounded(pay.typical)),
            pay_typical: pay(|p| p.typical),
            pay_low: pay(|p| p.low),
            pay_high: pay(|p| p.high),
            months_typical: months(|t| t.typical),
            months_fast: months(|t| t.fast),
            months_slow: months(|t| t.slow),
            limit: Some(license_path.limit_name()),
        }
    }
}

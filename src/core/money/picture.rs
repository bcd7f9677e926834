//! What the picture of the years shows and where: ahead or behind in all, with its band. Places are parts of a hundred.

use super::Repayment;
use crate::estimate::picture::Scale;
use crate::tables::money::{FLIP_SECOND, HORIZON};

/// So many round amounts stand at the axis at most.
pub const MOST_DOLLARS: u32 = 5;
/// Years that are shown past the one from which one is ahead.
const PAST: usize = 5;

/// The line of what is ahead or behind, from the start to the last year shown.
#[derive(Clone, Debug, PartialEq)]
pub struct AheadPicture {
    /// The last year shown.
    pub years: usize,
    pub dollars: Scale,
    /// By year, from the start on, where nothing is ahead or behind yet: dollars.
    pub low: Vec<f64>,
    pub typical: Vec<f64>,
    pub high: Vec<f64>,
    /// The year from which one is ahead, where it is shown.
    pub break_even: Option<usize>,
}

impl AheadPicture {
    pub fn of(plan: &Repayment) -> Self {
        let break_even = plan.break_even.year().map(usize::from);
        let needed = break_even.map_or(0, |year| year + PAST);
        let years = needed.max(FLIP_SECOND).min(HORIZON);
        let from_start = |line: &[f64; HORIZON]| {
            let all: Vec<f64> = [0.0].into_iter().chain(line.iter().copied()).collect();
            all.into_iter().take(years + 1).collect::<Vec<f64>>()
        };
        let [low, typical, high] =
            [&plan.line.low, &plan.line.typical, &plan.line.high].map(from_start);
        // The line decides how much is shown of its band.
        let least = typical.iter().copied().fold(0.0, f64::min);
        let most = typical.iter().copied().fold(0.0, f64::max);
        let room = (most - least).max(1.0) * 0.15;
        let dollars = Scale {
            least: least - room,
            most: most + room,
        };
        let held = |line: Vec<f64>| -> Vec<f64> {
            let within = |value: f64| value.clamp(dollars.least, dollars.most);
            line.into_iter().map(within).collect()
        };
        Self {
            years,
            dollars,
            low: held(low),
            typical,
            high: held(high),
            break_even,
        }
    }

    /// Where a year lies across.
    pub fn at(&self, year: usize) -> f64 {
        year as f64 / self.years.max(1) as f64 * 100.0
    }
}

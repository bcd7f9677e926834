//! A range inside a wider one: positions of the ends, and which of their labels fit.

use super::Scale;
use crate::estimate::Pay;

/// Positions in percent from the left edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RangeLayout {
    /// The wider range.
    pub from: f64,
    pub to: f64,
    pub low: f64,
    pub high: f64,
    pub typical: f64,
}

/// The width of an end's label in percent of the bar, on a phone.
const LABEL: f64 = 22.0;

impl RangeLayout {
    /// `values` are `[from, low, typical, high, to]`; the axis spans exactly them.
    pub fn of(values: [f64; 5]) -> Self {
        let scale = Scale {
            least: values.iter().copied().fold(f64::INFINITY, f64::min),
            most: values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        };
        let [from, low, typical, high, to] = values.map(|value| scale.position(value));
        Self {
            from,
            to,
            low,
            high,
            typical,
        }
    }

    /// The typical range of a pay inside the 10th to 90th percentile of its state.
    pub fn of_pay(pay: &Pay) -> Self {
        Self::of([pay.base.p10, pay.low, pay.typical, pay.high, pay.base.p90])
    }

    /// Whether both ends of the wider range have room for their labels next to those of the range.
    pub fn has_room(&self) -> bool {
        // Labels of the range are centered below its ends, or outside them if they would touch each other.
        let beyond = if self.is_narrow() { LABEL } else { LABEL / 2.0 };
        let free = f64::min(self.low - self.from, self.to - self.high) - beyond;
        free >= LABEL
    }

    /// Whether the labels of both ends of the range would touch if each were centered below its end.
    pub fn is_narrow(&self) -> bool {
        self.high - self.low < LABEL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_just_holds_both_ranges() {
        let places = RangeLayout::of([30.0, 40.0, 50.0, 70.0, 80.0]);
        assert_eq!(
            places,
            RangeLayout {
                from: 0.0,
                low: 20.0,
                typical: 40.0,
                high: 80.0,
                to: 100.0
            }
        );
        // The range may reach beyond the wider one.
        let places = RangeLayout::of([40.0, 30.0, 50.0, 80.0, 70.0]);
        assert_eq!((places.low, places.from), (0.0, 20.0));
        assert_eq!((places.high, places.to), (100.0, 80.0));
    }

    #[test]
    fn words_that_would_touch_have_no_room() {
        let places = RangeLayout::of([0.0, 10.0, 20.0, 25.0, 100.0]);
        assert!(places.is_narrow() && !places.has_room());
        let places = RangeLayout::of([0.0, 31.0, 53.0, 76.0, 100.0]);
        assert!(!places.is_narrow() && !places.has_room());
        assert!(RangeLayout::of([0.0, 34.0, 50.0, 66.0, 100.0]).has_room());
    }
}

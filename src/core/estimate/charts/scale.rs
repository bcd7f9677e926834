//! An axis: the position of a value on it, and its round tick values.

/// A round value of an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    pub value: f64,
    /// Percent from the start of the axis.
    pub position: f64,
}

/// An axis from its minimum to its maximum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub least: f64,
    pub most: f64,
}

impl Scale {
    /// Percent from the start of the axis; 0 on an axis of no length.
    pub fn position(self, value: f64) -> f64 {
        let length = self.most - self.least;
        if length > 0.0 {
            (value - self.least) / length * 100.0
        } else {
            0.0
        }
    }

    /// The round values on the axis, at most `most` + 1.
    pub fn ticks(self, most: u32) -> Vec<Tick> {
        let step = round_step((self.most - self.least) / f64::from(most.max(1)));
        let first = (self.least / step).ceil();
        // Bounded, because an infinite axis would have infinitely many ticks.
        let ticks = (0..=most).map(|number| (first + f64::from(number)) * step);
        ticks
            .filter(|value| *value <= self.most)
            .map(|value| Tick {
                value,
                position: self.position(value),
            })
            .collect()
    }

    /// From zero to the first round value that is not below `value`.
    pub fn from_zero(value: f64, ticks: u32) -> Self {
        let step = round_step(value / f64::from(ticks.max(1)));
        Self {
            least: 0.0,
            most: (value / step).ceil().max(1.0) * step,
        }
    }
}

/// The smallest of 1, 2, 5, 10, 20 ... that is not below `least`.
pub fn round_step(least: f64) -> f64 {
    if !least.is_finite() {
        return 1.0;
    }
    let mut unit = 1.0;
    loop {
        for step in [unit, 2.0 * unit, 5.0 * unit] {
            if step >= least {
                return step;
            }
        }
        unit *= 10.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_never_too_small() {
        for (least, step) in [
            (0.0, 1.0),
            (1.0, 1.0),
            (3.0, 5.0),
            (14_000.0, 20_000.0),
            (20_001.0, 50_000.0),
        ] {
            assert_eq!(round_step(least), step, "{least}");
        }
        for wild in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(round_step(wild) > 0.0);
        }
    }

    #[test]
    fn an_axis_from_zero_ends_on_a_tick() {
        let scale = Scale::from_zero(62_300.0, 4);
        assert_eq!(scale.most, 80_000.0);
        let values: Vec<f64> = scale.ticks(4).iter().map(|tick| tick.value).collect();
        assert_eq!(values, [0.0, 20_000.0, 40_000.0, 60_000.0, 80_000.0]);
        assert_eq!(scale.position(80_000.0), 100.0);
    }

    #[test]
    fn an_axis_that_is_cut_has_only_ticks_that_lie_on_it() {
        let scale = Scale {
            least: 41_900.0,
            most: 49_600.0,
        };
        let values: Vec<f64> = scale.ticks(4).iter().map(|tick| tick.value).collect();
        assert_eq!(values, [42_000.0, 44_000.0, 46_000.0, 48_000.0]);
        let point = Scale {
            least: 5.0,
            most: 5.0,
        };
        assert_eq!(point.position(5.0), 0.0);
    }
}

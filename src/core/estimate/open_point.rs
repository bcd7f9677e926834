//! What is open about a result: a figure that stands on guides alone, or an assumption of ours, that would close it.
//! Neither closes a result. It stands on what is better known, and says what is to be asked.

use super::BindingRequirement;
use crate::tables::Required;

/// Something that would leave the path without an end, if it held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OpenPoint {
    /// The least hours a week that are told to count.
    LeastWeek(Required),
    /// The longest time that is told.
    LongestTime(Required),
    /// With this figure the state's longest time would pass first; the result leaves it out.
    Term {
        limit: BindingRequirement,
        asked: f64,
    },
    /// With months of full-time work, which the rule does not speak of, the longest time would pass first.
    FullTimeMonths,
}

/// All that is open about a result.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OpenPoints {
    points: [Option<OpenPoint>; 3],
}

impl OpenPoints {
    pub(super) fn add(&mut self, point: OpenPoint) {
        if let Some(free) = self.points.iter_mut().find(|point| point.is_none()) {
            *free = Some(point);
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = OpenPoint> + use<> {
        self.points.into_iter().flatten()
    }
}

//! Open points of a result: figures from guides alone, or our assumptions, that would block the path if true. They do
//! not block it: the result uses better known figures and lists what to ask.

use super::BindingRequirement;
use crate::tables::Required;

/// Something that would leave the path without an end if true.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OpenPoint {
    /// A reported minimum of hours a week that count.
    LeastWeek(Required),
    /// A reported maximum time.
    LongestTime(Required),
    /// With this figure the state's maximum time would pass first; the result leaves it out.
    Term {
        limit: BindingRequirement,
        required: f64,
    },
    /// At the share of hours with clients that we assumed, the maximum time would pass first; the result takes the
    /// least share with which it does not.
    AssumedShare { assumed: f64, least: f64 },
    /// At so many weeks of work a year, which we assumed, the maximum time would pass first; the result counts a full
    /// year.
    AssumedWeeks(f64),
    /// If the months were those of full-time work, which the rule does not state, the maximum time would pass first.
    FullTimeMonths,
}

/// All open points of a result.
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

//! Every source that a shown result rests on.

use super::{Estimate, Route, cost::Cost};
use crate::tables::{PRICE_SOURCES, Sources};

/// The places (see [`crate::tables::source`]) of all that is shown with an estimate, each once, in the order of the page.
pub fn sources(estimate: &Estimate, cost: &Cost) -> Vec<u16> {
    let mut list: Vec<u16> = Vec::new();
    let mut add = |sources: Sources| {
        for source in sources {
            if !list.contains(source) {
                list.push(*source);
            }
        }
    };
    for pay in [estimate.end_pay, estimate.start_pay].into_iter().flatten() {
        add(pay.base.sources);
        pay.steps.iter().for_each(|step| add(step.sources));
        add(PRICE_SOURCES);
    }
    estimate.clock.stages().for_each(|stage| add(stage.sources));
    // A nurse's path asks nothing of the rule of social work.
    if estimate.route == Route::SocialWork {
        add(estimate.rule().sources);
    }
    cost.lines.iter().for_each(|line| add(line.sources));
    list
}

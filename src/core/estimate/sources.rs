//! The sources of a displayed result.

use super::{Estimate, Route, cost::Cost};
use crate::money::Assessment;
use crate::tables::money::PAY_FOUR_YEARS_SOURCES;
use crate::tables::{CONSUMER_PRICES, PRICE_SOURCES, Sources};

/// Indexes (see [`crate::tables::source`]) of the sources of all figures of an estimate, each once, in page order.
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
        add(CONSUMER_PRICES.sources);
    }
    estimate.path.stages().for_each(|stage| add(stage.sources));
    // A nurse's path uses no rule of supervised practice.
    if estimate.route != Route::Nursing {
        add(estimate.rule().sources);
    }
    cost.lines.iter().for_each(|line| add(line.sources));
    list
}

/// Likewise for the money assessment, each once.
pub fn sources_of_money(money: &Assessment) -> Vec<u16> {
    let steps = money.steps.iter().map(|step| step.sources);
    let check = money.check.map(|_| PAY_FOUR_YEARS_SOURCES);
    let mut list: Vec<u16> = Vec::new();
    for source in steps.chain(check).flatten() {
        if !list.contains(source) {
            list.push(*source);
        }
    }
    list
}

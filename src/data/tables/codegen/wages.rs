//! Generates the wages of the states, the later changes of wages and prices, and their sources.

use super::Tables;
use super::rust::list;
use crate::tables::basis::WageBasis;
use crate::tables::parse::wages::{LaterWages, StateRow};

pub(super) fn bake(tables: &Tables) -> String {
    let states: Vec<String> = tables.states.iter().map(state).collect();
    let bases = WageBasis::ALL.into_iter().zip(&tables.wage_sources);
    let sources: Vec<String> = bases.map(|(_, sources)| format!("&{sources:?}")).collect();
    let prices = &tables.consumer_prices;
    [
        list("/// By [`UsState`].\n", "STATES", "StateRow", &states),
        format!(
            "/// The period of the wages, ISO.\npub const WAGES_OF: &str = {:?};",
            tables.wage_period
        ),
        format!(
            "/// By [`WageBasis`].\nstatic WAGE_SOURCES: [Sources; 3] = [{}];",
            sources.join(", ")
        ),
        format!(
            "static LATER_WAGES: Option<wages::Later> = {};",
            tables
                .later_wages
                .as_ref()
                .map_or_else(|| "None".to_owned(), later)
        ),
        format!(
            "/// From the dollars of the wages to those of the newest month.\n\
             pub static CONSUMER_PRICES: ConsumerPrices = ConsumerPrices {{ period: {:?}, ratio: {:?}, sources: &{:?} }};",
            prices.period, prices.ratio, prices.sources
        ),
    ]
    .join("\n")
}

fn state(row: &StateRow) -> String {
    let pay = row.pay.iter().map(|pay| {
        format!(
            "wages::PackedPercentiles {{ tens: {:?}, basis: WageBasis::{} }}",
            pay.percentiles.map(tens),
            pay.basis.name()
        )
    });
    format!(
        "StateRow {{ name: {:?}, prices: {}, pay: [{}] }}",
        row.name,
        (row.prices * 1000.0).round() as u32,
        pay.collect::<Vec<_>>().join(", ")
    )
}

fn later(later: &LaterWages) -> String {
    let states = later.states.iter().map(|(occupation, medians)| {
        let medians: Vec<u16> = medians.iter().map(|median| tens(*median)).collect();
        format!("({occupation}, {medians:?})")
    });
    format!(
        "Some(wages::Later {{ period: {:?}, nation_before: {:?}, nation: {:?}, states: &[{}], nation_sources: &{:?}, state_sources: &{:?} }})",
        later.period,
        later.nation_before.map(tens),
        later.nation.map(tens),
        states.collect::<Vec<_>>().join(", "),
        later.nation_sources,
        later.state_sources
    )
}

/// Stored in tens of dollars, the precision of annual wages, so that it fits in a `u16`.
fn tens(dollars: f64) -> u16 {
    (dollars / 10.0).round() as u16
}

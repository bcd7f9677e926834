//! Where things stand in the two pictures, in parts of a hundred of their width. The figures are those of
//! the tables beside them.

use super::{Clock, Pay, Stage};

/// The range bar of a pay, from the left edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// What nine tenths of workers earn less, and more, than.
    pub p10: f64,
    pub p90: f64,
    pub low: f64,
    pub high: f64,
    pub typical: f64,
}

/// Room at either side for the labels.
const MARGIN: f64 = 12.0;

pub fn bar(pay: &Pay) -> Bar {
    let least = pay.base.p10.min(pay.low);
    let most = pay.base.p90.max(pay.high);
    let place = |dollars: f64| MARGIN + (dollars - least) / (most - least) * (100.0 - 2.0 * MARGIN);
    Bar {
        p10: place(pay.base.p10),
        p90: place(pay.base.p90),
        low: place(pay.low),
        high: place(pay.high),
        typical: place(pay.typical),
    }
}

/// One stage of the path chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub stage: Stage,
    pub from: f64,
    pub width: f64,
}

/// The stages one after another, at the typical speed.
pub fn spans(clock: &Clock) -> Vec<Span> {
    let months = |stage: &Stage| stage.months.typical;
    // A path of no months has no widths; any total but zero will do.
    let total = clock.stages().map(months).sum::<f64>().max(1.0);
    let mut passed = 0.0;
    clock
        .stages()
        .map(|stage| {
            let span = Span {
                stage: *stage,
                from: passed / total * 100.0,
                width: months(stage) / total * 100.0,
            };
            passed += months(stage);
            span
        })
        .collect()
}

/// A part of a hundred as SVG takes it, to the tenth: `37.5%`. By hand, because the formatting of floats is
/// heavy in WebAssembly.
pub fn percent(part: f64) -> String {
    let tenths = (part * 10.0).round().max(0.0) as u32;
    format!("{}.{}%", tenths / 10, tenths % 10)
}

//! The range of a pay as a chart.

use leptos::prelude::*;

use crate::components::charts::{RangeWords, range_bar};
use crate::estimate::Pay;
use crate::estimate::charts::RangeLayout;
use crate::i18n::{CommonMessage, Locale};

/// The range of this pay within the range of the state.
pub fn pay_bar(locale: Locale, pay: &Pay) -> AnyView {
    let [low, high, typical, from, to] =
        [pay.low, pay.high, pay.typical, pay.base.p10, pay.base.p90]
            .map(|dollars| locale.pay(dollars));
    let labels = RangeWords {
        label: locale.format(
            CommonMessage::RANGE_BAR,
            &[&low, &high, &typical, &from, &to],
        ),
        from,
        to,
        low,
        high,
        mark: locale.text(CommonMessage::You).to_owned(),
    };
    range_bar(RangeLayout::of_pay(pay), labels)
}

//! Parses consumer prices, to convert dollars of the wages to those of the newest month in the table.

use super::Reader;

const FILE: &str = "consumer_prices.csv";

/// The rise of consumer prices from the month of the wages to the newest one.
#[derive(Debug, Clone, Default)]
pub struct ConsumerPrices {
    /// The newest month, ISO.
    pub period: String,
    /// The value of a dollar of the wages in that month.
    pub ratio: f64,
    pub sources: Vec<usize>,
}

impl Reader<'_> {
    pub(super) fn consumer_prices(&mut self, wage_period: &str) -> ConsumerPrices {
        let mut base = None;
        let mut newest: Option<(String, f64, Vec<usize>)> = None;
        let mut seen = Vec::new();
        for row in self.table(FILE, &["period", "index", "source"]) {
            row.needed("period", &mut self.problems);
            let period = row.date("period", &mut self.problems);
            let index = self.needed_number(&row, "index");
            let sources = self.source(&row);
            if seen.contains(&period) {
                self.fail(&row, format!("{period} stands twice"));
            }
            if period == wage_period {
                base = Some(index);
            }
            if newest.as_ref().is_none_or(|(other, ..)| *other < period) {
                newest = Some((period.clone(), index, sources));
            }
            seen.push(period);
        }
        let (Some(base), Some((period, index, sources))) = (base, newest) else {
            let what = format!("the month of the wages, {wage_period}, is missing");
            self.problems.add(FILE, 0, what);
            return ConsumerPrices::default();
        };
        ConsumerPrices {
            period,
            ratio: index / base,
            sources,
        }
    }
}

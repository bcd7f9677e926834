//! The names and units of an estimate's figures, and the titles of their source tables.

use super::messages::{ChartMessage, DetailsMessage, EstimateMessage, MoneyMessage};
use super::{CommonMessage, Locale};
use crate::estimate::{End, Estimate};
use casepath_core::estimate::charts::timeline::MarkKind;
use casepath_core::evidence::provenance::{
    FigureKind, MoneyFigure, RuleFact, ShownFigure, TableRow, Unit, explained_pay,
};

impl Locale {
    /// A figure as displayed: `$44,700`, `$0 to $6,000`, `24 months`, `−$547`.
    pub fn shown_value(&self, figure: &ShownFigure) -> String {
        let (from, to) = (figure.from, figure.to);
        match (figure.kind, figure.provenance.unit) {
            (FigureKind::Step(line), _) => self.signed_dollars(line.dollars),
            (FigureKind::Gain, _) => self.signed_dollars(from as i64),
            (FigureKind::Money(MoneyFigure::Ahead, _), _) => self.ahead_by(from),
            (FigureKind::Cost(_) | FigureKind::CostKnown, _) => self.dollars_range((from, to)),
            (_, Unit::Dollars | Unit::DollarsAYear) => self.dollars(from),
            (_, Unit::Months) => self.format(DetailsMessage::UNIT_MONTHS, &[&self.number(from)]),
            (_, Unit::Hours) => self.format(DetailsMessage::UNIT_HOURS, &[&self.number(from)]),
            (_, Unit::Place) => self.number(from),
        }
    }

    /// The name of a figure of an estimate.
    pub fn shown_name(&self, kind: FigureKind, estimate: &Estimate) -> String {
        let plain = |text: &'static str| text.to_owned();
        match kind {
            FigureKind::PayTypical => plain(self.text(DetailsMessage::WhyResult)),
            FigureKind::PayLow => plain(self.text(ChartMessage::PayLow)),
            FigureKind::PayHigh => plain(self.text(ChartMessage::PayHigh)),
            FigureKind::PayStart => plain(self.text(CommonMessage::WhyStart)),
            FigureKind::PayReal => plain(self.text(ChartMessage::PayReal)),
            FigureKind::Gain => plain(self.text(EstimateMessage::Gain)),
            FigureKind::StateLow => plain(self.text(ChartMessage::StateLow)),
            FigureKind::StateHigh => plain(self.text(ChartMessage::StateHigh)),
            FigureKind::MonthsTypical => plain(self.text(ChartMessage::MonthsTypical)),
            FigureKind::MonthsFast => plain(self.text(ChartMessage::MonthsFast)),
            FigureKind::MonthsSlow => plain(self.text(ChartMessage::MonthsSlow)),
            FigureKind::Median => {
                explained_pay(estimate).map_or_else(String::new, |pay| self.why_base(pay))
            }
            FigureKind::Step(line) => {
                let years = if estimate.end_pay.is_ok() {
                    estimate.years.1
                } else {
                    estimate.years.0
                };
                self.why_line(&line, years)
            }
            FigureKind::Along(when) => self.moment(when),
            FigureKind::Changed(change) => self.suggestion(change),
            FigureKind::Rule(fact) => plain(self.text(rule_word(fact))),
            FigureKind::Cost(item) => self.cost_item(item),
            FigureKind::CostKnown => plain(self.text(DetailsMessage::CostKnown)),
            FigureKind::Money(figure, years) => self.money_name(figure, years),
        }
    }

    pub fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::DollarsAYear => self.text(DetailsMessage::Dollars),
            Unit::Dollars => self.text(ChartMessage::UnitDollars),
            Unit::Months => self.text(ChartMessage::UnitMonths),
            Unit::Hours => self.text(ChartMessage::UnitHours),
            Unit::Place => self.text(ChartMessage::UnitPlace),
        }
    }

    /// The title of a row's table.
    pub fn table_of(&self, row: &TableRow) -> &'static str {
        let word = match row.table {
            "wages_state_percentiles" => ChartMessage::TableWages,
            "wages_us" => ChartMessage::TableNation,
            "factors" => ChartMessage::TableFactors,
            "pathways" => ChartMessage::TablePathways,
            "requirements" => ChartMessage::TableRules,
            "states" => ChartMessage::TablePrices,
            "fees" => return self.text(DetailsMessage::CostKnown),
            "certifications" => return self.text(CommonMessage::Certifications),
            "loans" => return self.text(MoneyMessage::TableLoans),
            "repayment" => return self.text(MoneyMessage::TableRepayment),
            "prices_us" => return self.text(MoneyMessage::TablePricesNation),
            "prices_state" => return self.text(MoneyMessage::TablePricesState),
            _ => ChartMessage::TableModel,
        };
        self.text(word)
    }

    /// The label of a mark on the pay chart, after the amount.
    pub fn pay_mark(&self, kind: MarkKind, estimate: &Estimate) -> String {
        match kind {
            MarkKind::Start => self.text(ChartMessage::MarkStart).to_owned(),
            MarkKind::End if ends_in_license(estimate) => {
                self.text(ChartMessage::MarkLicensed).to_owned()
            }
            MarkKind::End => self.text(ChartMessage::MarkComplete).to_owned(),
            MarkKind::Later(years) => self.format(ChartMessage::MARK_LATER, &[&self.number(years)]),
        }
    }

    /// The name of the path's end.
    pub fn path_end(&self, estimate: &Estimate) -> &'static str {
        self.text(if ends_in_license(estimate) {
            ChartMessage::EndLicensed
        } else {
            ChartMessage::EndComplete
        })
    }
}

fn ends_in_license(estimate: &Estimate) -> bool {
    matches!(
        estimate.path.end,
        End::Clinical | End::FirstLicense | End::Nurse
    )
}

pub const fn rule_word(fact: RuleFact) -> DetailsMessage {
    match fact {
        RuleFact::Hours => DetailsMessage::RuleHours,
        RuleFact::Months => DetailsMessage::RuleMonths,
        RuleFact::Direct => DetailsMessage::RuleDirect,
        RuleFact::Supervision => DetailsMessage::RuleSupervision,
        RuleFact::Fee => DetailsMessage::RuleFee,
    }
}

//! The names of the figures that an estimate shows, their units, and the tables that they were made from.

use super::chart_words::ChartWord;
use super::details_words::DetailsWord;
use super::money_words::MoneyWord;
use super::{Locale, Word};
use crate::estimate::{End, Estimate};
use casepath_core::estimate::picture::timeline::MarkKind;
use casepath_core::evidence::provenance::{
    MoneyFigure, RuleFact, Shown, ShownFigure, TableRow, Unit, explained_pay,
};

impl Locale {
    /// A figure as it is read: `$44,700`, `$0 to $6,000`, `24 months`, `−$547`.
    pub fn shown_value(&self, figure: &ShownFigure) -> String {
        let (from, to) = (figure.from, figure.to);
        match (figure.shown, figure.provenance.unit) {
            (Shown::Step(line), _) => self.signed_dollars(line.dollars),
            (Shown::Money(MoneyFigure::Ahead, _), _) => self.ahead_by(from),
            (Shown::Cost(_) | Shown::CostKnown, _) => self.dollars_range((from, to)),
            (_, Unit::Dollars | Unit::DollarsAYear) => self.dollars(from),
            (_, Unit::Months) => self.fill(DetailsWord::UnitMonths, &[&self.number(from)]),
            (_, Unit::Hours) => self.fill(DetailsWord::UnitHours, &[&self.number(from)]),
            (_, Unit::Place) => self.number(from),
        }
    }

    /// What a figure of an estimate is called.
    pub fn shown_name(&self, shown: Shown, estimate: &Estimate) -> String {
        let plain = |text: &'static str| text.to_owned();
        match shown {
            Shown::PayTypical => plain(self.say(DetailsWord::WhyResult)),
            Shown::PayLow => plain(self.say(ChartWord::PayLow)),
            Shown::PayHigh => plain(self.say(ChartWord::PayHigh)),
            Shown::PayStart => plain(self.say(Word::WhyStart)),
            Shown::PayReal => plain(self.say(ChartWord::PayReal)),
            Shown::MonthsTypical => plain(self.say(ChartWord::MonthsTypical)),
            Shown::MonthsFast => plain(self.say(ChartWord::MonthsFast)),
            Shown::MonthsSlow => plain(self.say(ChartWord::MonthsSlow)),
            Shown::Median => {
                explained_pay(estimate).map_or_else(String::new, |pay| self.why_base(pay))
            }
            Shown::Step(line) => {
                let years = if estimate.end_pay.is_ok() {
                    estimate.years.1
                } else {
                    estimate.years.0
                };
                self.why_line(&line, years)
            }
            Shown::Along(when) => self.moment(when),
            Shown::Rule(fact) => plain(self.say(rule_word(fact))),
            Shown::Cost(item) => self.cost_item(item),
            Shown::CostKnown => plain(self.say(DetailsWord::CostKnown)),
            Shown::Money(figure, years) => self.money_name(figure, years),
        }
    }

    pub fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::DollarsAYear => self.say(DetailsWord::Dollars),
            Unit::Dollars => self.say(ChartWord::UnitDollars),
            Unit::Months => self.say(ChartWord::UnitMonths),
            Unit::Hours => self.say(ChartWord::UnitHours),
            Unit::Place => self.say(ChartWord::UnitPlace),
        }
    }

    /// The table of a row by its title.
    pub fn table_of(&self, row: &TableRow) -> &'static str {
        let word = match row.table {
            "wages_state_percentiles" => ChartWord::TableWages,
            "wages_us" => ChartWord::TableNation,
            "factors" => ChartWord::TableFactors,
            "pathways" => ChartWord::TablePathways,
            "requirements" => ChartWord::TableRules,
            "states" => ChartWord::TablePrices,
            "fees" => return self.say(DetailsWord::CostKnown),
            "certifications" => return self.say(Word::Certifications),
            "loans" => return self.say(MoneyWord::TableLoans),
            "repayment" => return self.say(MoneyWord::TableRepayment),
            "prices_us" => return self.say(MoneyWord::TablePricesNation),
            "prices_state" => return self.say(MoneyWord::TablePricesState),
            _ => ChartWord::TableModel,
        };
        self.say(word)
    }

    /// What is written beside a mark on the line of pay, after the pay.
    pub fn pay_mark(&self, kind: MarkKind, estimate: &Estimate) -> String {
        match kind {
            MarkKind::Start => self.say(ChartWord::MarkStart).to_owned(),
            MarkKind::End if ends_in_license(estimate) => {
                self.say(ChartWord::MarkLicensed).to_owned()
            }
            MarkKind::End => self.say(ChartWord::MarkComplete).to_owned(),
            MarkKind::Later(years) => self.fill(ChartWord::MarkLater, &[&self.number(years)]),
        }
    }

    /// What the end of the path is called.
    pub fn path_end(&self, estimate: &Estimate) -> &'static str {
        self.say(if ends_in_license(estimate) {
            ChartWord::EndLicensed
        } else {
            ChartWord::EndComplete
        })
    }
}

fn ends_in_license(estimate: &Estimate) -> bool {
    matches!(
        estimate.clock.end,
        End::Clinical | End::FirstLicense | End::Nurse
    )
}

pub const fn rule_word(fact: RuleFact) -> DetailsWord {
    match fact {
        RuleFact::Hours => DetailsWord::RuleHours,
        RuleFact::Months => DetailsWord::RuleMonths,
        RuleFact::Direct => DetailsWord::RuleDirect,
        RuleFact::Supervision => DetailsWord::RuleSupervision,
        RuleFact::Fee => DetailsWord::RuleFee,
    }
}

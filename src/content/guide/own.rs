//! The user's own figures for the guide: from the answers, the state's rule, and the estimate if there is one.

use super::AudienceRule;
use super::names::Own;
use crate::answers::{Answers, Hundredths};
use crate::estimate::cost::cost;
use crate::estimate::neighbors::{Change, largest_changes};
use crate::estimate::{Estimate, Headline, Pay, whole_months};
use crate::i18n::{Locale, names};
use crate::link;
use crate::tables::{self, CERTIFICATIONS, LicenseRule, Required};

/// The user's data and how to format it.
#[derive(Clone, Copy)]
pub struct OwnFigures<'a> {
    pub answers: &'a Answers,
    /// `None` until degree and state are answered.
    pub estimate: Option<&'a Estimate>,
    pub locale: Locale,
}

impl OwnFigures<'_> {
    /// Whether the user gave one of these answers.
    pub fn has_answer(&self, when: &AudienceRule) -> bool {
        let Some(field) = link::field(when.answer.name()) else {
            return false;
        };
        let answer = link::get(self.answers, field);
        when.values.contains(&answer)
    }

    /// The value as displayed; `None` if it is not known.
    pub fn own(&self, own: Own) -> Option<String> {
        match own {
            Own::From | Own::To | Own::Pace | Own::State | Own::Setting | Own::Certifications => {
                self.choice(own)
            }
            Own::Hours
            | Own::Years
            | Own::Done
            | Own::DoneMonths
            | Own::Share
            | Own::Supervision
            | Own::Retakes
            | Own::Start
            | Own::Tuition => self.number(own),
            Own::License
            | Own::FirstLicense
            | Own::Board
            | Own::RequiredHours
            | Own::RequiredMonths
            | Own::RequiredDirect
            | Own::RequiredSupervision => self.rule(own),
            _ => self.result(own),
        }
    }

    fn choice(&self, own: Own) -> Option<String> {
        let (locale, answers) = (&self.locale, self.answers);
        Some(match own {
            Own::From => locale.text(names::education(answers.from?)).to_owned(),
            Own::To => locale.text(names::plan(answers.to?)).to_owned(),
            Own::Pace => locale.text(names::pace(answers.pace?)).to_owned(),
            Own::State => locale.state(answers.state?).to_owned(),
            Own::Setting => locale.text(names::setting(answers.setting?)).to_owned(),
            Own::Certifications => {
                let rows = answers.certs.rows();
                let short: Vec<&str> = rows
                    .filter_map(|row| CERTIFICATIONS.get(row))
                    .map(|row| row.short)
                    .collect();
                Some(short.join(", ")).filter(|names| !names.is_empty())?
            }
            _ => return None,
        })
    }

    fn number(&self, own: Own) -> Option<String> {
        let (locale, answers) = (&self.locale, self.answers);
        let plain = |number: Option<Hundredths>| Some(locale.hundredths(number?));
        match own {
            Own::Hours => plain(answers.hours),
            Own::Years => plain(answers.years),
            Own::Done => plain(answers.done),
            Own::DoneMonths => plain(answers.done_months),
            Own::Share => Some(locale.figures.percent(i64::from(answers.share?.0))),
            Own::Supervision => plain(answers.supervision),
            Own::Retakes => Some(locale.figures.number(i64::from(answers.retakes?) * 100)),
            Own::Start => Some(locale.figures.month(answers.start?)),
            Own::Tuition => Some(locale.dollars(answers.tuition?.value())),
            _ => None,
        }
    }

    /// A requirement of the state; includes a board's correction if the estimate uses one.
    fn rule(&self, own: Own) -> Option<String> {
        let rule: &LicenseRule = match (self.estimate, self.answers.state) {
            (Some(estimate), _) => estimate.rule(),
            (None, Some(state)) => tables::rule(state),
            (None, None) => return None,
        };
        let required_number =
            |required: Option<Required>| Some(self.locale.number(required?.value()));
        let named = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
        match own {
            Own::License => named(rule.license),
            Own::FirstLicense => named(rule.first_license),
            Own::Board => named(rule.board),
            Own::RequiredHours => required_number(rule.supervised_hours),
            Own::RequiredMonths => required_number(rule.min_months),
            Own::RequiredDirect => required_number(rule.direct_contact_hours),
            Own::RequiredSupervision => required_number(rule.supervision_hours),
            _ => None,
        }
    }

    fn result(&self, own: Own) -> Option<String> {
        let (locale, estimate) = (&self.locale, self.estimate?);
        let end: Option<&Pay> = estimate.end_pay.as_ref().ok();
        let headline = Headline::of(&Ok(*estimate));
        let dollars = |dollars: Option<u32>| Some(locale.figures.dollars(i64::from(dollars?)));
        let time = |months: Option<u32>| Some(locale.duration(months.filter(|m| *m > 0)?));
        match own {
            Own::Occupation => Some(locale.text(names::occupation(end?.occupation)).to_owned()),
            Own::Median => {
                let median = tables::percentiles(estimate.state, end?.occupation).p50;
                Some(locale.pay(median))
            }
            Own::PayStart => dollars(headline.pay_start),
            Own::PayTypical => dollars(headline.pay_typical),
            Own::PayLow => dollars(headline.pay_low),
            Own::PayHigh => dollars(headline.pay_high),
            Own::RealPay => Some(locale.pay(end?.real())),
            Own::MonthsTypical => time(headline.months_typical),
            Own::MonthsFast => time(headline.months_fast),
            Own::MonthsSlow => time(headline.months_slow),
            Own::End => {
                let months = whole_months(estimate.path.total.ok()?.typical);
                let end = estimate.end_month().filter(|_| months > 0)?;
                Some(locale.figures.month(end))
            }
            // Without a binding requirement there is nothing to show.
            Own::Limit => {
                estimate.path.practice.as_ref()?.limit?;
                Some(locale.binding_requirement(estimate))
            }
            Own::Cost => Some(cost(estimate).known)
                .filter(|(_, high)| *high > 0.0)
                .map(|known| locale.dollars_range(known)),
            Own::LeverPay => self.neighbor(estimate, Own::LeverPay),
            Own::LeverTime => self.neighbor(estimate, Own::LeverTime),
            _ => None,
        }
    }

    /// `Work setting: Hospital (+$3,200)`: the change with the largest effect.
    fn neighbor(&self, estimate: &Estimate, own: Own) -> Option<String> {
        let locale = &self.locale;
        let all = largest_changes(estimate);
        let with_effect =
            |change: Change, effect: String| format!("{} ({effect})", locale.neighbor(change));
        if own == Own::LeverPay {
            let best = all
                .on_pay
                .iter()
                .find(|neighbor| neighbor.dollars.is_some_and(|dollars| dollars > 0))?;
            return Some(with_effect(best.change, locale.change_of_pay(best)));
        }
        let best = all.on_time.iter().find(|neighbor| neighbor.months < 0)?;
        Some(with_effect(best.change, locale.change_of_time(best.months)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::names::Topic;

    #[test]
    fn every_answer_that_a_passage_explains_has_its_name_in_the_address() {
        let results = Topic::ALL
            .iter()
            .position(|topic| *topic == Topic::PayStart);
        let answers = &Topic::ALL[..results.expect("results stand after answers")];
        for topic in answers {
            assert!(link::field(topic.name()).is_some(), "{}", topic.name());
        }
    }
}

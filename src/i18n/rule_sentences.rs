//! What a license asks for, told from the rows of its rule: amounts by the week or so many hours, parts of the hours, what
//! concerns other people than the usual case, and the license after a bachelor's.

use super::messages::DetailsMessage;
use super::{CommonMessage, Locale, Template, names};
use crate::tables::{
    BachelorLicense, Bound, Condition, Exam, FEE_EXAM_BACHELORS, Grade, LicenseRule, MODEL, Per,
    Profession, Requirement, RequirementKind, Unit,
};

/// A line of a rule: what it is about, what is asked, how sure that is.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleLine {
    pub name: &'static str,
    pub value: String,
    pub grade: Option<Grade>,
}

impl Locale {
    /// The rows of a rule that have no place of their own among its figures.
    pub fn further_rule(&self, rule: &LicenseRule) -> Vec<RuleLine> {
        let line = |row: &Requirement| RuleLine {
            name: self.text(kind(row.kind)),
            value: self.requirement(row),
            grade: Some(row.grade),
        };
        rule.further().map(line).collect()
    }

    /// What only some states set, which hours count and in which time: what it is about, what is asked, how sure that is.
    pub fn rule_limits(&self, rule: &LicenseRule) -> Vec<(String, String, Grade)> {
        let text = |message: DetailsMessage| self.text(message).to_owned();
        let full_time = self.number(MODEL.full_time_rule.value);
        let part_time = self.format(DetailsMessage::RULE_PART_TIME, &[&full_time]);
        let limit = if rule.looks_back {
            DetailsMessage::RuleLookBack
        } else {
            DetailsMessage::RuleMaxMonths
        };
        let (months, hours) = (DetailsMessage::UNIT_MONTHS, DetailsMessage::UNIT_HOURS);
        [
            (part_time, rule.part_time_months, months),
            (text(limit), rule.max_months, months),
            (
                text(DetailsMessage::RuleMinWeek),
                rule.min_hours_week,
                hours,
            ),
            (
                text(DetailsMessage::RuleMaxWeek),
                rule.max_hours_week,
                hours,
            ),
            (
                text(DetailsMessage::RuleMaxYear),
                rule.max_hours_year,
                hours,
            ),
        ]
        .into_iter()
        .filter_map(|(name, figure, unit)| {
            let figure = figure?;
            let value = self.format(unit, &[&self.number(figure.value())]);
            Some((name, value, figure.grade))
        })
        .collect()
    }

    /// The credits of the degree, which only boards of counselors tell.
    pub fn degree_credits(&self, rule: &LicenseRule) -> Option<String> {
        let not_seen = || self.text(DetailsMessage::NotSeen).to_owned();
        let credits = rule.credits.map(|credits| self.number(f64::from(credits)));
        (rule.profession == Profession::Counseling).then(|| credits.unwrap_or_else(not_seen))
    }

    /// How much supervision is due where the rule gives no total: `at least 4 hours a month`. `None` where it says neither.
    pub fn supervision_rate(&self, rule: &LicenseRule) -> Option<String> {
        if rule.supervision_hours.is_some() {
            return None;
        }
        self.either_of(rule.supervision_rates().chain(rule.supervision_units()))
    }

    /// Rows of which one is enough, in one phrase; `None` where there is none.
    pub fn either_of<'r>(&self, rows: impl Iterator<Item = &'r Requirement>) -> Option<String> {
        let mut rows = rows.map(|row| self.requirement(row));
        let first = rows.next()?;
        Some(rows.fold(first, |told, next| {
            self.format(DetailsMessage::RULE_OR, &[&told, &next])
        }))
    }

    /// What a row asks for: `at least 1 hour for every 20 hours worked`.
    pub fn requirement(&self, row: &Requirement) -> String {
        let number = self.number(f64::from(row.amount));
        let one = row.amount == 1;
        let amount = match row.unit {
            Unit::Hours if one => self.format(DetailsMessage::UNIT_HOUR, &[&number]),
            Unit::Hours => self.format(DetailsMessage::UNIT_HOURS, &[&number]),
            Unit::Months => self.format(DetailsMessage::UNIT_MONTHS, &[&number]),
            Unit::Dollars => self.dollars(f64::from(row.amount)),
            Unit::Units if one => self.format(DetailsMessage::UNIT_UNIT, &[&number]),
            Unit::Units => self.format(DetailsMessage::UNIT_UNITS, &[&number]),
            Unit::Percent => self.format(DetailsMessage::UNIT_PERCENT, &[&number]),
        };
        let bound = match row.bound {
            Bound::Least => DetailsMessage::RULE_LEAST,
            Bound::Most => DetailsMessage::RULE_MOST,
        };
        let told = self.format(bound, &[&amount]);
        let told = match row.per {
            Some(per) => self.per(&told, per),
            None => told,
        };
        let told = match row.condition.and_then(condition) {
            Some(template) => self.format(template, &[&told]),
            None => told,
        };
        let told = match row.from {
            Some(from) => self.format(
                DetailsMessage::RULE_FROM_MONTH,
                &[&told, &self.figures.month(from)],
            ),
            None => told,
        };
        match row.to {
            Some(to) => self.format(
                DetailsMessage::RULE_BEFORE_MONTH,
                &[&told, &self.figures.month(to)],
            ),
            None => told,
        }
    }

    /// How often a license is renewed, and with how many hours of education; what was not found is to be asked.
    pub fn renewal_of(&self, rule: &LicenseRule) -> String {
        let hours = rule.ce_hours.map(|hours| hours.to_string());
        match (self.renewal(rule.renewal_years), hours) {
            (Some(years), Some(hours)) => {
                years + ", " + &self.format(DetailsMessage::RULE_CE_HOURS, &[&hours])
            }
            (Some(years), None) => years,
            (None, Some(hours)) => self.format(DetailsMessage::RULE_CE_HOURS_ONLY, &[&hours]),
            (None, None) => self.text(DetailsMessage::AskBoard).to_owned(),
        }
    }

    fn per(&self, told: &str, per: Per) -> String {
        match per {
            Per::Week => self.format(DetailsMessage::PER_WEEK, &[told]),
            Per::Month => self.format(DetailsMessage::PER_MONTH, &[told]),
            Per::Year => self.format(DetailsMessage::PER_YEAR, &[told]),
            Per::CountedWeek => self.format(DetailsMessage::PER_COUNTED_WEEK, &[told]),
            _ => {
                let (hours, with_clients) = per.hours().unwrap_or_default();
                let template = if with_clients {
                    DetailsMessage::PER_CLIENT_HOURS
                } else {
                    DetailsMessage::PER_HOURS
                };
                self.format(template, &[told, &self.number(hours)])
            }
        }
    }

    /// What the license after a bachelor's asks for, where the state has one: what was not seen is to be asked.
    pub fn bachelor_rule(&self, rule: &LicenseRule) -> Vec<RuleLine> {
        let Some(license) = rule.bachelor else {
            return Vec::new();
        };
        let not_seen = || self.text(DetailsMessage::NotSeen).to_owned();
        let exam = RuleLine {
            name: self.text(DetailsMessage::RuleBachelorExam),
            value: license
                .exam
                .map_or_else(not_seen, |exam| self.text(names::exam(exam)).to_owned()),
            grade: license.exam.map(|_| license.grade),
        };
        let of_kind = |kind| {
            let rows = license.requirements.iter();
            let mut rows = rows.filter(|row| row.is_in_force(rule.month));
            rows.find(|row| row.kind == kind && row.bound == Bound::Least)
        };
        let practice = of_kind(RequirementKind::Hours).or(of_kind(RequirementKind::Months));
        let practice = RuleLine {
            name: self.text(DetailsMessage::RuleBachelorPractice),
            value: match (practice, rule.bachelor_kind) {
                (Some(row), _) if row.amount == 0 => self.text(CommonMessage::RuleNone).to_owned(),
                (Some(row), _) => self.requirement(row),
                (None, BachelorLicense::AfterPractice) => {
                    self.text(DetailsMessage::RuleBachelorHours).to_owned()
                }
                (None, _) => not_seen(),
            },
            grade: practice.map(|row| row.grade),
        };
        let takes_exam = license.exam.is_some_and(|exam| exam != Exam::None);
        let exam_fee = FEE_EXAM_BACHELORS.dollars.filter(|_| takes_exam);
        let own = of_kind(RequirementKind::Fee);
        let fee = RuleLine {
            name: self.text(DetailsMessage::RuleBachelorFee),
            value: match (own, exam_fee) {
                (Some(row), _) => self.dollars(f64::from(row.amount)),
                (None, Some((dollars, _))) => self.format(
                    DetailsMessage::RULE_BACHELOR_COSTS,
                    &[&self.dollars(f64::from(dollars))],
                ),
                (None, None) => not_seen(),
            },
            grade: own.map(|row| row.grade),
        };
        vec![exam, practice, fee]
    }
}

const fn kind(kind: RequirementKind) -> DetailsMessage {
    match kind {
        RequirementKind::Hours => DetailsMessage::RuleHours,
        RequirementKind::Months => DetailsMessage::RuleMonths,
        RequirementKind::DirectHours => DetailsMessage::RuleDirect,
        RequirementKind::Supervision => DetailsMessage::RuleSupervision,
        RequirementKind::SupervisionIndividual => DetailsMessage::RuleIndividual,
        RequirementKind::SupervisionGroup => DetailsMessage::RuleGroup,
        RequirementKind::SupervisionUnits => DetailsMessage::RuleUnits,
        RequirementKind::IndividualUnits => DetailsMessage::RuleIndividualUnits,
        RequirementKind::TherapyHours => DetailsMessage::RuleTherapy,
        RequirementKind::OtherHours => DetailsMessage::RuleOther,
        RequirementKind::PsychoeducationHours => DetailsMessage::RulePsychoeducation,
        RequirementKind::ObservedHours => DetailsMessage::RuleObserved,
        RequirementKind::LookBack => DetailsMessage::RuleLookBack,
        RequirementKind::Fee => DetailsMessage::RuleFee,
    }
}

/// Whom a row concerns; full time and part time are told with the figures.
const fn condition(condition: Condition) -> Option<Template<DetailsMessage, 1>> {
    match condition {
        Condition::FullTime | Condition::PartTime => None,
        Condition::OneUnit => Some(DetailsMessage::RULE_ONE_UNIT),
        Condition::Doctorate => Some(DetailsMessage::RULE_DOCTORATE),
        Condition::FailedExam => Some(DetailsMessage::RULE_FAILED_EXAM),
        Condition::NoClinicalFocus => Some(DetailsMessage::RULE_NO_FOCUS),
        Condition::ShortDegree => Some(DetailsMessage::RULE_SHORT_DEGREE),
        Condition::MoreCredits => Some(DetailsMessage::RULE_MORE_CREDITS),
    }
}

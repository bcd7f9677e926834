//! The requirements of a license as text, built from the rows of its rule: rates per week or per number of hours,
//! parts of the hours, special cases, and the license after a bachelor's.

use super::chart_sentences::rule_word;
use super::messages::DetailsMessage;
use super::{CommonMessage, Locale, Template, names};
use crate::answers::Month;
use crate::tables::{
    BachelorLicense, Bound, Condition, Confidence, CreditsCondition, Exam, FEE_EXAM_BACHELORS,
    Grade, License, LicenseRule, MODEL, Per, Profession, Required, Requirement, RequirementKind,
    Unit,
};
use casepath_core::evidence::provenance::RuleFact;

/// A line about a rule: topic, requirement, grade of evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleLine {
    pub name: String,
    pub value: String,
    pub grade: Option<Grade>,
    /// The rule's figure behind the value.
    pub fact: Option<RuleFact>,
}

impl RuleLine {
    /// A line that is not a figure and has no grade.
    pub fn plain(name: &str, value: impl Into<String>) -> Self {
        Self {
            name: name.to_owned(),
            value: value.into(),
            grade: None,
            fact: None,
        }
    }
}

impl Locale {
    /// The requirements of the license, in display order.
    pub fn license_rule(&self, rule: &LicenseRule) -> Vec<RuleLine> {
        let plain = |name, value| RuleLine::plain(self.text(name), value);
        let figure = |fact, figure, unit| self.rule_figure(rule, fact, figure, unit);
        let (months, hours) = (DetailsMessage::UNIT_MONTHS, DetailsMessage::UNIT_HOURS);
        let mut lines: Vec<RuleLine> = self.degree_credits(rule).into_iter().collect();
        lines.extend([
            plain(DetailsMessage::RuleFirst, self.first_license(rule)),
            figure(RuleFact::Hours, rule.supervised_hours, hours),
            figure(RuleFact::Months, rule.min_months, months),
        ]);
        if rule.either {
            lines.push(plain(
                DetailsMessage::TermsTable,
                self.months_or_hours(rule).to_owned(),
            ));
        }
        lines.push(figure(RuleFact::Direct, rule.direct_contact_hours, hours));
        if self.supervision_rate(rule).is_none() {
            lines.push(figure(RuleFact::Supervision, rule.supervision_hours, hours));
        }
        lines.extend(self.rule_limits(rule));
        lines.extend(self.further_rule(rule));
        lines
    }

    fn rule_figure(
        &self,
        rule: &LicenseRule,
        fact: RuleFact,
        figure: Option<Required>,
        unit: Template<DetailsMessage, 1>,
    ) -> RuleLine {
        let name = self.text(rule_word(fact));
        match figure {
            Some(figure) => RuleLine {
                grade: Some(figure.grade),
                fact: Some(fact),
                ..RuleLine::plain(name, self.format(unit, &[&self.number(figure.value())]))
            },
            None => {
                let (value, grade) = self.without_figure(rule, fact.kind());
                RuleLine {
                    grade,
                    ..RuleLine::plain(name, value)
                }
            }
        }
    }

    /// The date of the rule's text.
    pub fn rule_seen(&self, rule: &LicenseRule) -> String {
        match rule.seen {
            "" => self.text(DetailsMessage::RuleSeenUndated).to_owned(),
            date => self.figures.date(date),
        }
    }

    /// The confidence in the reading of the rule.
    pub fn rule_confidence(&self, rule: &LicenseRule) -> &'static str {
        self.text(match rule.confidence {
            Confidence::High => DetailsMessage::ConfidenceHigh,
            Confidence::Medium => DetailsMessage::ConfidenceMedium,
            Confidence::Low => DetailsMessage::ConfidenceLow,
        })
    }

    /// The rule's additional rows, which are not among its standard figures, and what changes from a later month on.
    pub fn further_rule(&self, rule: &LicenseRule) -> Vec<RuleLine> {
        let line = |row: &Requirement| RuleLine {
            grade: Some(row.grade),
            ..RuleLine::plain(self.text(requirement_name(row.kind)), self.requirement(row))
        };
        let first = rule.first_practice.map(|row| RuleLine {
            name: self.text(DetailsMessage::RuleFirstPractice).to_owned(),
            ..line(row)
        });
        first
            .into_iter()
            .chain(rule.first_terms().map(line))
            .chain(rule.other_requirements().map(line))
            .chain(self.coming_terms(rule))
            .collect()
    }

    /// The title, first license, examination and renewal that hold from a later month on, as far as they change.
    fn coming_terms(&self, rule: &LicenseRule) -> Vec<RuleLine> {
        let Some(next) = rule.with_next_terms() else {
            return Vec::new();
        };
        let terms = |rule: &LicenseRule| {
            let plain = |name, value| RuleLine::plain(self.text(name), value);
            [
                plain(
                    DetailsMessage::RuleLicense,
                    format!("{} ({})", rule.license, rule.title),
                ),
                RuleLine {
                    grade: Some(rule.first_grade),
                    ..plain(DetailsMessage::RuleFirst, self.first_license(rule))
                },
                self.clinical_exam(rule),
                plain(DetailsMessage::RuleRenewal, self.renewal_of(rule)),
            ]
        };
        let month = self.figures.month(next.month);
        let now_and_then = terms(rule).into_iter().zip(terms(&next));
        now_and_then
            .filter(|(now, then)| now.value != then.value)
            .map(|(_, then)| RuleLine {
                value: self.format(DetailsMessage::RULE_FROM_MONTH, &[&then.value, &month]),
                ..then
            })
            .collect()
    }

    /// The text in place of a missing figure: "none required" (for hours: "no total") with its grade, or "not
    /// found".
    pub fn without_figure(
        &self,
        rule: &LicenseRule,
        kind: RequirementKind,
    ) -> (&'static str, Option<Grade>) {
        match rule.none_of(kind) {
            Some(row) if kind == RequirementKind::Hours => {
                (self.text(DetailsMessage::RuleNoTotal), Some(row.grade))
            }
            Some(row) => (self.text(CommonMessage::RuleNone), Some(row.grade)),
            None => (self.text(DetailsMessage::NotSeen), None),
        }
    }

    /// Limits that only some states set: which hours count, and within which time.
    fn rule_limits(&self, rule: &LicenseRule) -> Vec<RuleLine> {
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
            Some(RuleLine {
                grade: Some(figure.grade),
                ..RuleLine::plain(&name, value)
            })
        })
        .collect()
    }

    /// The credits of the degree; only counseling boards set them.
    pub fn degree_credits(&self, rule: &LicenseRule) -> Option<RuleLine> {
        let name = self.text(DetailsMessage::RuleCredits);
        let line = rule.credits.map(|credits| {
            let number = self.number(f64::from(credits));
            let value = match rule.credits_condition.map(credits_condition) {
                Some(template) => self.format(template, &[&number]),
                None => number,
            };
            RuleLine {
                grade: Some(rule.credits_grade),
                ..RuleLine::plain(name, value)
            }
        });
        let not_seen = || RuleLine::plain(name, self.text(DetailsMessage::NotSeen));
        (rule.profession == Profession::Counseling).then(|| line.unwrap_or_else(not_seen))
    }

    /// The exam of the clinical license, including the state's jurisprudence exam.
    pub fn clinical_exam(&self, rule: &LicenseRule) -> RuleLine {
        let exam = rule.clinical_exam.map_or_else(
            || self.text(DetailsMessage::NotSeen),
            |exam| self.text(names::exam(exam)),
        );
        let mut value = exam.to_owned();
        if !rule.extra_exam.is_empty() {
            value = value + ", " + rule.extra_exam;
        }
        RuleLine {
            grade: rule.clinical_exam.map(|_| rule.exam_grade),
            ..RuleLine::plain(self.text(DetailsMessage::RuleExam), value)
        }
    }

    /// Whether the state is in the profession's compact and whether the compact issues licenses, with the access
    /// date.
    pub fn compact_of(&self, rule: &LicenseRule) -> String {
        let read = || self.figures.date(rule.compact_seen);
        match (rule.compact, rule.compact_issues, rule.compact_since) {
            (Some(true), Some(true), _) => self.text(DetailsMessage::RuleCompactIssues).to_owned(),
            (Some(true), Some(false), Some(year)) => self.format(
                DetailsMessage::RULE_COMPACT_SINCE,
                &[&year.to_string(), &read()],
            ),
            (Some(true), Some(false), None) => {
                self.format(DetailsMessage::RULE_COMPACT_NOT_YET, &[&read()])
            }
            (Some(true), None, _) => self.text(DetailsMessage::RuleCompactYes).to_owned(),
            (Some(false), ..) => self.text(DetailsMessage::RuleCompactNo).to_owned(),
            (None, ..) => self.text(DetailsMessage::AskBoard).to_owned(),
        }
    }

    /// The rate of supervision if the rule sets no total: `at least 4 hours a month`. `None` if it sets neither.
    pub fn supervision_rate(&self, rule: &LicenseRule) -> Option<String> {
        if rule.supervision_hours.is_some() {
            return None;
        }
        self.supervision_due(rule.supervision_told())
    }

    /// The required supervision as one phrase: of rows with an alternative number one is enough, each other row is required
    /// as well. `None` if there is no row.
    pub fn supervision_due<'r>(
        &self,
        rows: impl Iterator<Item = &'r Requirement>,
    ) -> Option<String> {
        let (ways, each): (Vec<_>, Vec<_>) = rows.partition(|row| row.alternative > 0);
        let joined = |rows: Vec<&Requirement>, word| {
            let sentences = rows.into_iter().map(|row| self.supervision_of(row));
            sentences.reduce(|sentences, next| self.format(word, &[&sentences, &next]))
        };
        match (
            joined(ways, DetailsMessage::RULE_OR),
            joined(each, DetailsMessage::RULE_AND),
        ) {
            (Some(ways), Some(each)) => {
                Some(self.format(DetailsMessage::RULE_AND, &[&ways, &each]))
            }
            (ways, each) => ways.or(each),
        }
    }

    /// The supervision that a row requires, and whether individual: `at least 1 hour a month, alone with the supervisor`.
    pub fn supervision_of(&self, row: &Requirement) -> String {
        let sentence = self.requirement(row);
        match row.kind {
            RequirementKind::SupervisionIndividual => {
                self.format(DetailsMessage::RULE_ALONE, &[&sentence])
            }
            _ => sentence,
        }
    }

    /// The amount of a row with its unit: `1 hour`.
    pub fn amount(&self, row: &Requirement) -> String {
        let number = self.number(f64::from(row.amount));
        let one = row.amount == 1;
        match row.unit {
            Unit::Hours if one => self.format(DetailsMessage::UNIT_HOUR, &[&number]),
            Unit::Hours => self.format(DetailsMessage::UNIT_HOURS, &[&number]),
            Unit::Minutes => self.format(DetailsMessage::UNIT_MINUTES, &[&number]),
            Unit::Months => self.format(DetailsMessage::UNIT_MONTHS, &[&number]),
            Unit::Dollars => self.dollars(f64::from(row.amount)),
            Unit::Units if one => self.format(DetailsMessage::UNIT_UNIT, &[&number]),
            Unit::Units => self.format(DetailsMessage::UNIT_UNITS, &[&number]),
            Unit::Percent if row.kind == RequirementKind::GroupShare => {
                self.format(DetailsMessage::UNIT_PERCENT_OF_HOUR, &[&number])
            }
            Unit::Days => self.format(DetailsMessage::UNIT_DAYS, &[&number]),
            Unit::Times if one => self.text(DetailsMessage::UnitOnce).to_owned(),
            Unit::Times => self.format(DetailsMessage::UNIT_TIMES, &[&number]),
            Unit::Percent => self.format(DetailsMessage::UNIT_PERCENT, &[&number]),
        }
    }

    /// The requirement of a row: `at least 1 hour for every 20 hours worked`.
    pub fn requirement(&self, row: &Requirement) -> String {
        let amount = self.amount(row);
        let bound = match row.bound {
            Bound::Least => DetailsMessage::RULE_LEAST,
            Bound::Most => DetailsMessage::RULE_MOST,
        };
        let sentence = self.format(bound, &[&amount]);
        let sentence = match row.per {
            Some(per) => self.per(&sentence, per),
            None => sentence,
        };
        let sentence = match row.condition {
            Some(condition) => self.concerning(&sentence, condition),
            None => sentence,
        };
        let sentence = match row.from {
            Some(from) => self.format(
                DetailsMessage::RULE_FROM_MONTH,
                &[&sentence, &self.figures.month(from)],
            ),
            None => sentence,
        };
        match row.to {
            Some(to) => self.format(
                DetailsMessage::RULE_BEFORE_MONTH,
                &[&sentence, &self.figures.month(to)],
            ),
            None => sentence,
        }
    }

    /// A requirement, with whom it applies to.
    fn concerning(&self, sentence: &str, condition: Condition) -> String {
        let template = match condition {
            Condition::FullTime => DetailsMessage::RULE_FULL_TIME,
            Condition::PartTime => DetailsMessage::RULE_BELOW_FULL_TIME,
            Condition::OneUnit => DetailsMessage::RULE_ONE_UNIT,
            Condition::Doctorate => DetailsMessage::RULE_DOCTORATE,
            Condition::FailedExam => DetailsMessage::RULE_FAILED_EXAM,
            Condition::NoClinicalFocus => DetailsMessage::RULE_NO_FOCUS,
            Condition::NoPracticum => DetailsMessage::RULE_NO_PRACTICUM,
            Condition::OtherBachelors => DetailsMessage::RULE_OTHER_BACHELORS,
            Condition::TwoYearsCollege => DetailsMessage::RULE_TWO_YEARS_COLLEGE,
            Condition::HighSchool => DetailsMessage::RULE_HIGH_SCHOOL,
            Condition::Credits15 | Condition::Credits30 => {
                let credits = condition.more_credits().unwrap_or_default();
                let parts = [sentence, &self.number(credits)];
                return self.format(DetailsMessage::RULE_MORE_CREDITS, &parts);
            }
        };
        self.format(template, &[sentence])
    }

    /// The renewal interval and hours of continuing education; what was not found is marked as "ask".
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

    fn per(&self, sentence: &str, per: Per) -> String {
        match per {
            Per::Week => self.format(DetailsMessage::PER_WEEK, &[sentence]),
            Per::TwoWeeks => self.format(DetailsMessage::PER_TWO_WEEKS, &[sentence]),
            Per::Month => self.format(DetailsMessage::PER_MONTH, &[sentence]),
            Per::Year => self.format(DetailsMessage::PER_YEAR, &[sentence]),
            Per::CountedWeek => self.format(DetailsMessage::PER_COUNTED_WEEK, &[sentence]),
            _ => {
                let (hours, with_clients) = per.hours().unwrap_or_default();
                let template = if with_clients {
                    DetailsMessage::PER_CLIENT_HOURS
                } else {
                    DetailsMessage::PER_HOURS
                };
                self.format(template, &[sentence, &self.number(hours)])
            }
        }
    }

    /// The requirements of the license after a bachelor's, empty if the state has none. What was not found is
    /// marked as "ask".
    pub fn bachelor_rule(&self, rule: &LicenseRule) -> Vec<RuleLine> {
        let Some(license) = rule.bachelor else {
            return Vec::new();
        };
        let not_seen = || self.text(DetailsMessage::NotSeen).to_owned();
        let exam = RuleLine {
            name: self.text(DetailsMessage::RuleBachelorExam).to_owned(),
            value: license
                .exam
                .map_or_else(not_seen, |exam| self.text(names::exam(exam)).to_owned()),
            grade: license.exam.map(|_| license.grade),
            fact: None,
        };
        let of_kind = |kind| {
            let rows = license.requirements.iter();
            let mut rows = rows.filter(|row| row.is_in_force(rule.month));
            let is_usual = |row: &Requirement| !row.condition.is_some_and(Condition::is_other);
            rows.find(|row| row.kind == kind && row.bound == Bound::Least && is_usual(row))
        };
        let practice = of_kind(RequirementKind::Hours).or(of_kind(RequirementKind::Months));
        let practice = RuleLine {
            name: self.text(DetailsMessage::RuleBachelorPractice).to_owned(),
            value: match (practice, rule.bachelor_kind) {
                (Some(row), _) if row.amount == 0 => self.text(CommonMessage::RuleNone).to_owned(),
                (Some(row), _) => self.requirement(row),
                (None, BachelorLicense::AfterPractice) => {
                    self.text(DetailsMessage::RuleBachelorHours).to_owned()
                }
                (None, _) => not_seen(),
            },
            grade: practice.map(|row| row.grade),
            fact: None,
        };
        let takes_exam = license.exam.is_some_and(|exam| exam != Exam::None);
        let exam_fee = FEE_EXAM_BACHELORS.dollars.filter(|_| takes_exam);
        let own = of_kind(RequirementKind::Fee);
        let fee = RuleLine {
            name: self.text(DetailsMessage::RuleBachelorFee).to_owned(),
            value: match (own, exam_fee) {
                (Some(row), _) => self.dollars(f64::from(row.amount)),
                (None, Some((dollars, _))) => self.format(
                    DetailsMessage::RULE_BACHELOR_COSTS,
                    &[&self.dollars(f64::from(dollars))],
                ),
                (None, None) => not_seen(),
            },
            grade: own.map(|row| row.grade),
            fact: None,
        };
        let mut lines = vec![exam, practice, fee];
        lines.extend(self.experience_instead(license, rule.month));
        lines
    }

    /// The hours and months of experience that stand in place of a license's degree.
    fn experience_instead(&self, license: &License, month: Month) -> Vec<RuleLine> {
        let is_it = |row: &&Requirement| {
            matches!(row.kind, RequirementKind::Hours | RequirementKind::Months)
                && row.is_in_force(month)
                && row.condition.is_some_and(Condition::is_instead_of_degree)
        };
        let rows = license.requirements.iter().filter(is_it);
        let line = |row: &Requirement| RuleLine {
            name: self.text(DetailsMessage::RuleWithoutDegree).to_owned(),
            value: self.requirement(row),
            grade: Some(row.grade),
            fact: None,
        };
        rows.map(line).collect()
    }
}

/// The name of a kind of requirement.
pub const fn requirement_name(kind: RequirementKind) -> DetailsMessage {
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
        RequirementKind::DegreeHours => DetailsMessage::RuleDegreeHours,
        RequirementKind::LookBack => DetailsMessage::RuleLookBack,
        RequirementKind::Fee => DetailsMessage::RuleFee,
        RequirementKind::GroupShare => DetailsMessage::RuleGroupShare,
        RequirementKind::LicenseMonths => DetailsMessage::RuleFirstMonths,
        RequirementKind::Renewals => DetailsMessage::RuleFirstRenewals,
        RequirementKind::BeforeRegistration => DetailsMessage::RuleBeforeRegistration,
    }
}

/// Which degrees need the credits.
const fn credits_condition(condition: CreditsCondition) -> Template<DetailsMessage, 1> {
    match condition {
        CreditsCondition::Accredited => DetailsMessage::CREDITS_ACCREDITED,
        CreditsCondition::OwnField => DetailsMessage::CREDITS_OWN_FIELD,
        CreditsCondition::Compact => DetailsMessage::CREDITS_COMPACT,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::answers::{Language, UsState};
    use crate::tables::{rule, rule_of};

    fn english() -> Locale {
        Locale::of(Language::English)
    }

    /// Whether a rule has a line with this value.
    fn tells(rule: &LicenseRule, value: &str) -> bool {
        let mut lines = english().further_rule(rule).into_iter();
        lines.any(|line| line.value == value)
    }

    #[test]
    fn none_is_told_apart_from_not_found() {
        let locale = english();
        let practice = |state| locale.bachelor_rule(rule(state)).swap_remove(1);
        let (none, not_found) = (practice(UsState::IN), practice(UsState::DE));
        assert_eq!((none.value.as_str(), none.grade), ("none", Some(Grade::B)));
        assert_eq!(not_found.value, locale.text(DetailsMessage::NotSeen));
        // Florida sets no total of hours; no supervision figure was found for Louisiana.
        let hours = locale.without_figure(rule(UsState::FL), RequirementKind::Hours);
        assert_eq!(hours, ("no total", Some(Grade::A)));
        let supervision = locale.without_figure(rule(UsState::LA), RequirementKind::Supervision);
        assert_eq!(supervision, (locale.text(DetailsMessage::NotSeen), None));
    }

    #[test]
    fn the_terms_of_the_first_license_and_of_supervision_in_a_group_are_told() {
        let counselors = |state| rule_of(state, Profession::Counseling);
        for (state, value) in [
            (UsState::HI, "at most 12 months"),
            (UsState::HI, "at most once"),
            (UsState::MI, "at most 10 times"),
            (UsState::WA, "at most 120 days"),
            (UsState::MS, "at most 50% of each hour"),
            (UsState::AR, "at most 800 hours"),
        ] {
            assert!(tells(counselors(state), value), "{value}");
        }
    }

    #[test]
    fn what_a_license_asks_from_a_later_month_on_is_told_with_the_month() {
        let illinois = rule(UsState::IL);
        assert_eq!(illinois.first_license, "");
        assert!(tells(illinois, "LSW, no examination, from January 2027 on"));
        let later = Month::new(2027, 1)
            .and_then(|month| LicenseRule::of(UsState::IL, Profession::SocialWork, month, None));
        assert_eq!(later.map(|rule| rule.first_license), Some("LSW"));
        assert!(later.is_some_and(|rule| rule.with_next_terms().is_none()));
    }

    #[test]
    fn the_rate_of_supervision_is_told_with_both_ends_and_in_minutes() {
        assert!(tells(
            rule(UsState::MN),
            "at least 4 hours for every 160 hours worked"
        ));
        assert!(tells(
            rule(UsState::MN),
            "at most 8 hours for every 160 hours worked"
        ));
        let oklahoma = rule_of(UsState::OK, Profession::Counseling);
        assert!(tells(
            oklahoma,
            "at least 45 minutes for every 20 hours worked"
        ));
    }

    #[test]
    fn supervision_that_is_due_in_several_ways_says_whether_one_is_enough() {
        let locale = english();
        let due = |state| locale.supervision_due(rule(state).supervision_rates());
        let one_of_two = "at least 3 hours a month, or at least 1 hour for every 40 hours worked";
        assert_eq!(due(UsState::MD).as_deref(), Some(one_of_two));
        let each =
            "at least 2 hours every two weeks, and at least 1 hour for every 20 hours worked";
        assert_eq!(due(UsState::RI).as_deref(), Some(each));
        let alone =
            "at least 4 hours a month, and at least 1 hour a month, alone with the supervisor";
        assert_eq!(due(UsState::MI).as_deref(), Some(alone));
        let by_time =
            "at least 4 hours a month (full time), and at least 2 hours a month (below full time)";
        assert_eq!(due(UsState::SD).as_deref(), Some(by_time));
        let units = locale.supervision_rate(rule(UsState::CA));
        let both = "at least 1 unit in each week that counts, and at least 104 units";
        assert_eq!(units.as_deref(), Some(both));
    }

    #[test]
    fn what_credits_beyond_the_degree_take_off_says_how_many_they_are() {
        for (state, values) in [
            (
                UsState::AL,
                &[
                    "at least 2,000 hours (with 15 graduate credits beyond the degree)",
                    "at least 1,000 hours (with 30 graduate credits beyond the degree)",
                ][..],
            ),
            (
                UsState::LA,
                &["at least 2,500 hours (with 30 graduate credits beyond the degree)"],
            ),
            (
                UsState::MO,
                &["at least 12 months (with 30 graduate credits beyond the degree)"],
            ),
            (
                UsState::NJ,
                &["at least 3,000 hours (with 30 graduate credits beyond the degree)"],
            ),
        ] {
            let rule = rule_of(state, Profession::Counseling);
            assert!(rule.counts_more_credits(), "{}", state.name());
            for value in values {
                assert!(tells(rule, value), "{value}");
            }
        }
        assert!(!rule_of(UsState::OH, Profession::Counseling).counts_more_credits());
    }

    #[test]
    fn an_exam_and_credits_that_stand_on_guides_say_so() {
        let locale = english();
        let florida = rule_of(UsState::FL, Profession::Counseling);
        assert_eq!(locale.clinical_exam(florida).grade, Some(Grade::C));
        let colorado = rule_of(UsState::CO, Profession::Counseling);
        let credits = locale
            .degree_credits(colorado)
            .expect("a counselor's degree");
        assert!(credits.value.contains("CACREP"), "{}", credits.value);
        assert_eq!(credits.grade, Some(Grade::C));
    }

    #[test]
    fn a_compact_that_is_not_open_says_when_that_was_read() {
        let locale = english();
        let social_work = locale.compact_of(rule(UsState::CO));
        assert!(social_work.contains("Jun 2, 2026"), "{social_work}");
        let counseling = locale.compact_of(rule_of(UsState::CO, Profession::Counseling));
        assert!(counseling.contains("Jun 13, 2026"), "{counseling}");
    }
}

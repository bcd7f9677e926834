//! Sentences about an estimate, built from its steps so that they cannot contradict the figures.

use super::messages::DetailsMessage;
use super::{CommonMessage, Locale, Message, Template, names};
use crate::answers::{Answers, DegreeGoal, EvidenceLevel, Hundredths, UsState};
use crate::estimate::pay::{self};
use crate::estimate::practice::Remedy;
use crate::estimate::{
    BindingRequirement, BlockedReason, End, Estimate, Headline, Incomplete, NoPay, practice,
    rounded, study, whole_months,
};
use crate::link::Field;
use crate::tables::{
    BachelorLicense, CERTIFICATIONS, FirstExam, Grade, LicenseRule, MODEL, Required,
};

pub(super) fn hundredths(value: f64) -> i64 {
    (value * 100.0).round() as i64
}

/// Rounds months to the half month; the result is in hundredths.
fn to_half(months: f64) -> i64 {
    (months * 2.0).round() as i64 * 50
}

impl Locale {
    pub fn hundredths(&self, number: Hundredths) -> String {
        self.figures.number(i64::from(number.0))
    }

    /// A plain number with at most two decimals.
    pub fn number(&self, value: f64) -> String {
        self.figures.number(hundredths(value))
    }

    pub fn dollars(&self, dollars: f64) -> String {
        self.figures.dollars(dollars.round() as i64)
    }

    /// Pay rounded to the nearest hundred dollars.
    pub fn pay(&self, dollars: f64) -> String {
        self.figures.dollars(i64::from(rounded(dollars)))
    }

    /// The months of a stage, rounded to the half month.
    pub fn half_months(&self, months: f64) -> String {
        self.figures.number(to_half(months))
    }

    /// `4 years 5 months`.
    pub fn duration(&self, months: u32) -> String {
        let (years, rest) = (i64::from(months / 12), i64::from(months % 12));
        match (years, rest) {
            (0, rest) => self.months(rest * 100),
            (years, 0) => self.years(years * 100),
            (years, rest) => self.years(years * 100) + " " + &self.months(rest * 100),
        }
    }

    /// `1 year`, `2.5 years`. The argument is in hundredths of a year.
    pub fn years(&self, hundredths: i64) -> String {
        self.counted(
            hundredths,
            CommonMessage::YEAR_ONE,
            CommonMessage::YEAR_MANY,
        )
    }

    /// `1 month`, `4.5 months`. The argument is in hundredths of a month.
    pub fn months(&self, hundredths: i64) -> String {
        self.counted(
            hundredths,
            CommonMessage::MONTH_ONE,
            CommonMessage::MONTH_MANY,
        )
    }

    /// `4.5 months`, rounded to the half month.
    pub fn months_of_stage(&self, months: f64) -> String {
        self.months(to_half(months))
    }

    /// `4.5 mo`, rounded to the half month.
    pub fn months_short(&self, months: f64) -> String {
        self.counted(
            to_half(months),
            CommonMessage::MONTH_SHORT_ONE,
            CommonMessage::MONTH_SHORT_MANY,
        )
    }

    /// A number in hundredths with its noun, singular or plural.
    pub fn counted<M: Message>(
        &self,
        hundredths: i64,
        one: Template<M, 1>,
        many: Template<M, 1>,
    ) -> String {
        let template = if hundredths == 100 { one } else { many };
        self.format(template, &[&self.figures.number(hundredths)])
    }

    /// The answers as one summary line: `MSW · Hospital · Ohio · bilingual`.
    pub fn echo(&self, answers: &Answers) -> String {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(
            answers
                .to
                .map(|plan| self.text(names::plan_short(plan)).to_owned()),
        );
        parts.extend(
            answers
                .setting
                .map(|setting| self.text(names::setting(setting)).to_owned()),
        );
        parts.extend(answers.state.map(|state| self.state(state).to_owned()));
        parts.extend(
            answers.pace.map(|pace| {
                self.format(CommonMessage::LEVER_PACE, &[self.text(names::pace(pace))])
            }),
        );
        parts.extend(
            answers
                .certs
                .rows()
                .filter_map(|row| CERTIFICATIONS.get(row))
                .map(|row| row.short.to_owned()),
        );
        if answers.bilingual {
            parts.push(self.text(CommonMessage::Bilingual).to_owned());
        }
        parts.extend(answers.years.map(|years| {
            let one = years.0 == 100;
            let word = if one {
                CommonMessage::ECHO_YEAR
            } else {
                CommonMessage::ECHO_YEARS
            };
            self.format(word, &[&self.hundredths(years)])
        }));
        parts.join(" · ")
    }

    pub fn incomplete(&self, missing: Incomplete) -> &'static str {
        self.text(match (missing.degree, missing.state) {
            (true, true) => CommonMessage::MissingBoth,
            (true, false) => CommonMessage::MissingDegree,
            (false, _) => CommonMessage::MissingState,
        })
    }

    pub fn no_pay(&self, reason: NoPay) -> &'static str {
        self.text(match reason {
            NoPay::Psychologist => CommonMessage::NoPayPsychologist,
            NoPay::NotOpenYet => CommonMessage::NoPayNotOpenYet,
            NoPay::NotANurse => CommonMessage::NoPayNotANurse,
            NoPay::Stopped(_) => CommonMessage::NoPayStopped,
        })
    }

    pub fn stopped(&self, stop: BlockedReason, answers: &Answers) -> String {
        let hours = self.number(practice::hours_a_week(answers));
        match stop {
            BlockedReason::SettingNotCounted(setting) => self.format(
                CommonMessage::STOPPED_SETTING,
                &[self.text(names::setting(setting))],
            ),
            BlockedReason::BelowMinHours { least, .. } => {
                self.format(CommonMessage::STOPPED_BELOW, &[&self.number(least)])
            }
            BlockedReason::PastMaxMonths {
                most,
                needed: Some(Remedy::Hours(needed)),
                ..
            } => {
                let needed = self.number(f64::from(needed));
                self.format(
                    CommonMessage::STOPPED_PAST,
                    &[&hours, &self.number(most), &needed],
                )
            }
            BlockedReason::PastMaxMonths {
                most,
                needed: Some(Remedy::Supervision(needed)),
                ..
            } => {
                let now = answers
                    .supervision
                    .map_or_else(String::new, |now| self.hundredths(now));
                let parts = [&now, &self.number(most), &self.hundredths(needed)];
                self.format(
                    CommonMessage::STOPPED_PAST_SUPERVISION,
                    &parts.map(String::as_str),
                )
            }
            BlockedReason::PastMaxMonths {
                most, needed: None, ..
            } => self.format(CommonMessage::STOPPED_PAST_ANY_HOURS, &[&self.number(most)]),
        }
    }

    /// The heading of the main pay figure.
    pub fn pay_heading(&self, estimate: &Estimate) -> String {
        if estimate.answers.evidence == Some(EvidenceLevel::Official) {
            return self.text(CommonMessage::PayOfficial).to_owned();
        }
        match estimate.path.end {
            End::Clinical => {
                self.format(CommonMessage::PAY_ONCE_LICENSED, &[estimate.rule().license])
            }
            _ if estimate.plan == DegreeGoal::NoStudy => {
                self.text(CommonMessage::PayToday).to_owned()
            }
            _ => self.format(
                CommonMessage::PAY_AFTER,
                &[self.text(names::plan_short(estimate.plan))],
            ),
        }
    }

    /// The heading of the main time figure.
    pub fn time_heading(&self, estimate: &Estimate) -> String {
        let rule = estimate.rule();
        match estimate.path.end {
            End::Clinical => self.format(CommonMessage::TIME_TO, &[rule.license]),
            End::FirstLicense if !rule.first_license.is_empty() => {
                self.format(CommonMessage::TIME_TO_FIRST, &[rule.first_license])
            }
            End::Bachelor(BachelorLicense::License) => {
                self.format(CommonMessage::TIME_TO, &[rule.bachelor_license])
            }
            End::Nurse if study::held_nurse(estimate.from()).is_none() => {
                self.text(CommonMessage::TimeToRn).to_owned()
            }
            _ => self.text(CommonMessage::TimeToDegree).to_owned(),
        }
    }

    /// The month in which the plan ends; `None` if it has no end.
    pub fn end_month(&self, estimate: &Estimate) -> Option<String> {
        let total = estimate.path.total.ok()?;
        if whole_months(total.typical) == 0 {
            return Some(self.text(CommonMessage::AlreadyThere).to_owned());
        }
        let licensed = match estimate.path.end {
            End::Clinical | End::FirstLicense | End::Bachelor(BachelorLicense::License) => true,
            End::Nurse => study::held_nurse(estimate.from()).is_none(),
            End::Bachelor(_) | End::NoLicense => false,
        };
        let word = if licensed {
            CommonMessage::LICENSED_ABOUT
        } else {
            CommonMessage::DONE_ABOUT
        };
        Some(self.format(word, &[&self.figures.month(estimate.end_month()?)]))
    }

    /// The binding requirement, its figure, and what would not shorten the time.
    pub fn binding_requirement(&self, estimate: &Estimate) -> String {
        let Some(practice) = &estimate.path.practice else {
            return self.text(CommonMessage::LimitNone).to_owned();
        };
        let Some(limit) = practice.limit else {
            return self.text(CommonMessage::LimitDone).to_owned();
        };
        if let Some(other) = practice.tied_with {
            let both = [limit, other].map(|limit| self.text(names::limit(limit)));
            // A minimum time can be shortened only if it was stretched for part time.
            let sentence = if limit == BindingRequirement::MinMonths && !practice.is_prolonged {
                self.format(CommonMessage::LIMIT_TIE_MIN_MONTHS, &[both[1]])
            } else {
                self.format(CommonMessage::LIMIT_TIE, &both)
            };
            let is_doubtful = [limit, other].into_iter().any(|limit| {
                let term = practice.requirement(limit);
                term.is_some_and(|term| term.required.is_some() && term.grade == Grade::C)
            });
            return if is_doubtful {
                format!("{sentence} {}", self.text(CommonMessage::LimitNotConfirmed))
            } else {
                sentence
            };
        }
        let required = practice.requirement(limit).and_then(|term| term.required);
        let expected = self.number(required.unwrap_or(MODEL.months_not_seen.value));
        let rule = estimate.rule();
        let is_doubtful = required.is_some()
            && practice
                .requirement(limit)
                .is_some_and(|term| term.grade == Grade::C);
        let sentence = match limit {
            BindingRequirement::MinMonths if rule.either && !practice.is_prolonged => {
                let hours = rule.supervised_hours.map_or(0.0, Required::value);
                let word = if rule.hours_alone() {
                    CommonMessage::LIMIT_EITHER
                } else {
                    CommonMessage::LIMIT_FULL_TIME_MONTHS
                };
                self.format(word, &[&expected, &self.number(hours)])
            }
            BindingRequirement::MinMonths if practice.is_prolonged => {
                let months = practice.requirement(limit).map_or(0.0, |term| term.typical);
                let full_time = self.number(MODEL.full_time_rule.value);
                self.format(
                    CommonMessage::LIMIT_MIN_MONTHS_STRETCHED,
                    &[&full_time, &self.half_months(months)],
                )
            }
            BindingRequirement::MinMonths if required.is_none() => {
                self.format(CommonMessage::LIMIT_MIN_MONTHS_NOT_SEEN, &[&expected])
            }
            BindingRequirement::MinMonths if is_doubtful => {
                self.format(CommonMessage::LIMIT_MONTHS_SAID, &[&expected])
            }
            BindingRequirement::MinMonths => {
                self.format(CommonMessage::LIMIT_MIN_MONTHS, &[&expected])
            }
            BindingRequirement::Hours if practice.at_the_cap => self.format(
                CommonMessage::LIMIT_HOURS_CAPPED,
                &[&expected, &self.cap(rule)],
            ),
            BindingRequirement::Hours => self.format(CommonMessage::LIMIT_HOURS, &[&expected]),
            BindingRequirement::DirectHours => {
                self.format(CommonMessage::LIMIT_DIRECT, &[&expected])
            }
            BindingRequirement::Supervision => {
                self.format(CommonMessage::LIMIT_SUPERVISION, &[&expected])
            }
        };
        if is_doubtful {
            format!("{sentence} {}", self.text(CommonMessage::LimitNotConfirmed))
        } else {
            sentence
        }
    }

    /// How months and hours of a rule combine, for rules that do not require both.
    pub fn months_or_hours(&self, rule: &LicenseRule) -> &'static str {
        self.text(if rule.hours_alone() {
            DetailsMessage::RuleEither
        } else {
            DetailsMessage::RuleFullTimeMonths
        })
    }

    /// The maximum hours that a state counts per week or per year.
    pub fn cap(&self, rule: &LicenseRule) -> String {
        let (word, hours) = match (rule.max_hours_week, rule.max_hours_year) {
            (Some(hours), _) => (CommonMessage::HOURS_A_WEEK, hours.value()),
            (None, hours) => (
                CommonMessage::HOURS_A_YEAR,
                hours.map_or(0.0, Required::value),
            ),
        };
        self.format(word, &[&self.number(hours)])
    }

    /// The screen reader announcement: the two headline figures.
    pub fn announcement(&self, headline: &Headline) -> String {
        match (headline.pay_typical, headline.months_typical) {
            (Some(pay), Some(months)) => self.format(
                CommonMessage::SPOKEN,
                &[
                    &self.figures.dollars(i64::from(pay)),
                    &self.duration(months),
                ],
            ),
            (None, Some(months)) => {
                self.format(CommonMessage::SPOKEN_TIME, &[&self.duration(months)])
            }
            _ => self.text(CommonMessage::SpokenNoNumber).to_owned(),
        }
    }

    /// Whether a certification is available in a plan.
    pub fn certification(&self, row: usize, estimate: Option<&Estimate>) -> String {
        let Some(certification) = CERTIFICATIONS.get(row) else {
            return String::new();
        };
        let work = estimate.and_then(|estimate| estimate.answers.case_work);
        let months = certification
            .months_asked(work)
            .map(|months| self.number(f64::from(months)));
        let Some((estimate, pay)) = estimate.and_then(|e| Some((e, e.end_pay.ok()?))) else {
            return match months {
                _ if certification.months == Some(0) => {
                    self.text(CommonMessage::CertNoMonths).to_owned()
                }
                Some(months) => self.format(CommonMessage::CERT_MONTHS_ONLY, &[&months]),
                None => self.text(CommonMessage::CertAskIssuer).to_owned(),
            };
        };
        let credential = pay.case.credential;
        if !pay::meets_prerequisite(credential, certification.need) {
            let need = names::need(certification.need).map_or("", |word| self.text(word));
            return self.format(CommonMessage::CERT_NEEDS, &[need]);
        }
        if !pay::can_hold(row, credential, estimate.years.1, work, true) {
            return self.format(CommonMessage::CERT_MONTHS, &[&months.unwrap_or_default()]);
        }
        let word = match (estimate.answers.certs.has(row), certification.months) {
            (true, _) => CommonMessage::CertHeld,
            (false, Some(_)) => CommonMessage::CertOpens,
            (false, None) => CommonMessage::CertOpensAsk,
        };
        self.text(word).to_owned()
    }

    /// A note about a link parameter that could not be used.
    pub fn link_note(&self, field: Field, value: &str) -> String {
        self.format(
            CommonMessage::LINK_BAD_VALUE,
            &[self.text(names::field(field)), value],
        )
    }

    /// The license after the degree and its exam, or only that there is none.
    pub fn first_license(&self, rule: &LicenseRule) -> String {
        if rule.first_license.is_empty() {
            return self.text(CommonMessage::RuleNone).to_owned();
        }
        let exam = self.text(match rule.first_exam {
            FirstExam::Yes => CommonMessage::RuleFirstExamYes,
            FirstExam::No => CommonMessage::RuleFirstExamNo,
            FirstExam::NotSeen => CommonMessage::RuleFirstExamNotSeen,
        });
        format!("{}, {exam}", rule.first_license)
    }

    /// The heading of a state's rule.
    pub fn rule_heading(&self, state: UsState) -> String {
        self.format(CommonMessage::RULE_CARD, &[self.state(state)])
    }
}

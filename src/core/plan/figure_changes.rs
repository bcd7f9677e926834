//! "Changed since you saved": the figures that a saved plan was based on, compared with today's.
//!
//! A plan is stored with its result and with every table figure behind it, as named whole numbers. If a newer build
//! has other figures, both are shown with the source of the new one.
//!
//! ```
//! use casepath_data::answers::{Answers, Month, DegreeGoal, UsState};
//! use casepath_core::estimate::estimate;
//! use casepath_core::plan::figure_changes::FigureSnapshot;
//! let answers = Answers { to: Some(DegreeGoal::Msw), state: Some(UsState::OH), ..Answers::default() };
//! let result = estimate(&answers, Month::new(2026, 11).expect("a month")).expect("a result");
//! let basis = FigureSnapshot::of(&result);
//! assert_eq!(FigureSnapshot::read(&basis.write()), basis);
//! assert!(basis.changes(&result).is_empty());
//! ```

use std::collections::BTreeMap;

use crate::estimate::pay::{Step, Subject};
use crate::estimate::{Estimate, Headline, Pay, StageKind};
use crate::tables::{self, LicenseRule, Percentiles, Required, Sources};

/// The unit of a tracked figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// US dollars.
    Dollars,
    /// Whole months.
    Months,
    Hours,
    Years,
    /// Effects on pay: logarithms in ten-thousandths.
    Effect,
    /// Months of a stage, in hundredths.
    StageMonths,
    /// 1 for yes, 0 for no.
    YesNo,
}

/// What a tracked figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureId {
    PayStart,
    PayTypical,
    PayLow,
    PayHigh,
    MonthsTypical,
    MonthsFast,
    MonthsSlow,
    RuleHours,
    RuleMonths,
    RuleDirect,
    RuleSupervision,
    RuleEither,
    RulePartTime,
    RuleMostMonths,
    RuleLeastWeek,
    RuleMostWeek,
    RuleMostYear,
    RuleFee,
    RuleRenewal,
    RuleCompact,
    StageStudy,
    StageFirstLicense,
    StageClinicalExam,
    StageOtherExam,
    /// A percentile of the wage table, in percent.
    BasePercentile(u8),
    EffectSetting,
    EffectCredential,
    EffectExperience,
    EffectCertification,
    EffectBilingual,
}

/// Where a figure is read from.
#[derive(Clone, Copy)]
enum Origin {
    Result(fn(Headline) -> Option<u32>),
    Rule(fn(&LicenseRule) -> Option<i64>),
    /// The months of the stages of this kind.
    Stage(fn(StageKind) -> bool),
    BasePay(fn(&Percentiles) -> f64),
    /// The effect on pay of this subject.
    Effect(fn(Subject) -> bool),
}

/// A figure that is part of a result, or that a result is based on.
pub struct TrackedFigure {
    pub id: FigureId,
    /// The stored name; it must never change.
    pub name: &'static str,
    pub unit: Unit,
    origin: Origin,
}

/// All tracked figures, in the order in which changes are shown.
#[rustfmt::skip] // One row for each figure.
pub static FIGURES: [TrackedFigure; 34] = {
    use FigureId::*;
    use Origin::*;
    [
        figure(PayStart, "pay-start", Unit::Dollars, Result(|it| it.pay_start)),
        figure(PayTypical, "pay-typical", Unit::Dollars, Result(|it| it.pay_typical)),
        figure(PayLow, "pay-low", Unit::Dollars, Result(|it| it.pay_low)),
        figure(PayHigh, "pay-high", Unit::Dollars, Result(|it| it.pay_high)),
        figure(MonthsTypical, "months-typical", Unit::Months, Result(|it| it.months_typical)),
        figure(MonthsFast, "months-fast", Unit::Months, Result(|it| it.months_fast)),
        figure(MonthsSlow, "months-slow", Unit::Months, Result(|it| it.months_slow)),
        figure(RuleHours, "rule-hours", Unit::Hours, Rule(|rule| required(rule.supervised_hours))),
        figure(RuleMonths, "rule-months", Unit::Months, Rule(|rule| required(rule.min_months))),
        figure(RuleDirect, "rule-direct", Unit::Hours, Rule(|rule| required(rule.direct_contact_hours))),
        figure(RuleSupervision, "rule-supervision", Unit::Hours, Rule(|rule| required(rule.supervision_hours))),
        figure(RuleEither, "rule-either", Unit::YesNo, Rule(|rule| Some(i64::from(rule.either)))),
        figure(RulePartTime, "rule-part-time", Unit::Months, Rule(|rule| rule.part_time_months.map(i64::from))),
        figure(RuleMostMonths, "rule-most-months", Unit::Months, Rule(|rule| rule.max_months.map(i64::from))),
        figure(RuleLeastWeek, "rule-least-week", Unit::Hours, Rule(|rule| rule.min_hours_week.map(i64::from))),
        figure(RuleMostWeek, "rule-most-week", Unit::Hours, Rule(|rule| rule.max_hours_week.map(i64::from))),
        figure(RuleMostYear, "rule-most-year", Unit::Hours, Rule(|rule| rule.max_hours_year.map(i64::from))),
        figure(RuleFee, "rule-fee", Unit::Dollars, Rule(|rule| required(rule.application_fee))),
        figure(RuleRenewal, "rule-renewal", Unit::Years, Rule(|rule| rule.renewal_years.map(i64::from))),
        figure(RuleCompact, "rule-compact", Unit::YesNo, Rule(|rule| rule.compact.map(i64::from))),
        figure(StageStudy, "stage-study", Unit::StageMonths, Stage(|kind| matches!(kind, StageKind::Study(_)))),
        figure(StageFirstLicense, "stage-first-license", Unit::StageMonths,
            Stage(|kind| matches!(kind, StageKind::FirstLicense(_)))),
        figure(StageClinicalExam, "stage-clinical-exam", Unit::StageMonths,
            Stage(|kind| kind == StageKind::ClinicalExam)),
        figure(StageOtherExam, "stage-other-exam", Unit::StageMonths,
            Stage(|kind| matches!(kind, StageKind::BachelorLicense | StageKind::NursingExam))),
        figure(BasePercentile(10), "base-p10", Unit::Dollars, BasePay(|base| base.p10)),
        figure(BasePercentile(25), "base-p25", Unit::Dollars, BasePay(|base| base.p25)),
        figure(BasePercentile(50), "base-p50", Unit::Dollars, BasePay(|base| base.p50)),
        figure(BasePercentile(75), "base-p75", Unit::Dollars, BasePay(|base| base.p75)),
        figure(BasePercentile(90), "base-p90", Unit::Dollars, BasePay(|base| base.p90)),
        figure(EffectSetting, "effect-setting", Unit::Effect, Effect(|subject| matches!(subject, Subject::Setting(_)))),
        figure(EffectCredential, "effect-credential", Unit::Effect,
            Effect(|subject| matches!(subject, Subject::Credential(_)))),
        figure(EffectExperience, "effect-experience", Unit::Effect, Effect(|subject| subject == Subject::Experience)),
        figure(EffectCertification, "effect-certification", Unit::Effect,
            Effect(|subject| subject == Subject::Certification)),
        figure(EffectBilingual, "effect-bilingual", Unit::Effect, Effect(|subject| subject == Subject::Bilingual)),
    ]
};

const fn figure(id: FigureId, name: &'static str, unit: Unit, origin: Origin) -> TrackedFigure {
    TrackedFigure {
        id,
        name,
        unit,
        origin,
    }
}

fn required(figure: Option<Required>) -> Option<i64> {
    figure.map(|figure| i64::from(figure.amount))
}

fn end_pay(estimate: &Estimate) -> Option<&Pay> {
    estimate.end_pay.as_ref().ok()
}

fn step_of(estimate: &Estimate, is_wanted: fn(Subject) -> bool) -> Option<&Step> {
    let mut steps = end_pay(estimate)?.steps.iter();
    steps.find(|step| is_wanted(step.subject))
}

impl TrackedFigure {
    /// Whether it is part of the result itself, not of the tables behind it.
    pub const fn is_result(&self) -> bool {
        matches!(self.origin, Origin::Result(_))
    }

    /// The figure in an estimate; `None` if it has none.
    pub fn value(&self, estimate: &Estimate) -> Option<i64> {
        match self.origin {
            Origin::Result(of) => of(Headline::of(&Ok(*estimate))).map(i64::from),
            Origin::Rule(of) => of(estimate.rule()),
            Origin::Stage(is_wanted) => {
                let stages = estimate.path.stages();
                let wanted = stages.filter(|stage| is_wanted(stage.kind));
                let months: f64 = wanted.map(|stage| stage.months.typical).sum();
                (months > 0.0).then(|| (months * 100.0).round() as i64)
            }
            Origin::BasePay(of) => end_pay(estimate).map(|pay| of(&pay.base).round() as i64),
            Origin::Effect(is_wanted) => {
                let step = step_of(estimate, is_wanted)?;
                Some((step.point() * 10_000.0).round() as i64)
            }
        }
    }

    /// The sources of today's figure; empty for a computed one.
    pub fn sources(&self, estimate: &Estimate) -> Sources {
        let sources = match self.origin {
            Origin::Result(_) => None,
            Origin::Rule(_) => Some(estimate.rule().sources),
            Origin::Stage(is_wanted) => {
                let mut stages = estimate.path.stages();
                let stage = stages.find(|stage| is_wanted(stage.kind));
                stage.map(|stage| stage.sources)
            }
            Origin::BasePay(_) => end_pay(estimate).map(|pay| pay.base.sources),
            Origin::Effect(is_wanted) => step_of(estimate, is_wanted).map(|step| step.sources),
        };
        sources.unwrap_or_default()
    }
}

/// The figures that a plan was based on when it was saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureSnapshot {
    /// The data version at that time (see [`tables::VERSION`]).
    pub version: String,
    values: BTreeMap<String, i64>,
}

/// A figure that has changed.
pub struct FigureChange {
    pub figure: &'static TrackedFigure,
    pub old: Option<i64>,
    pub new: Option<i64>,
}

impl FigureSnapshot {
    pub fn of(estimate: &Estimate) -> Self {
        let named =
            |figure: &TrackedFigure| Some((figure.name.to_owned(), figure.value(estimate)?));
        Self {
            version: tables::VERSION.to_owned(),
            values: FIGURES.iter().filter_map(named).collect(),
        }
    }

    /// `2026-11.3f2a9c01;pay-start=51200;...`
    pub fn write(&self) -> String {
        let values = self
            .values
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        let mut parts = vec![self.version.clone()];
        parts.extend(values);
        parts.join(";")
    }

    /// Reads what [`Self::write`] wrote; invalid parts are ignored.
    pub fn read(text: &str) -> Self {
        let mut parts = text.split(';');
        let version = parts.next().unwrap_or_default().to_owned();
        let value = |part: &str| {
            let (name, value) = part.split_once('=')?;
            Some((name.to_owned(), value.parse().ok()?))
        };
        Self {
            version,
            values: parts.filter_map(value).collect(),
        }
    }

    /// The changes since the snapshot. Empty if the snapshot is empty, because then the old figures are unknown.
    pub fn changes(&self, now: &Estimate) -> Vec<FigureChange> {
        if self.values.is_empty() {
            return Vec::new();
        }
        FIGURES
            .iter()
            .filter_map(|figure| {
                let old = self.values.get(figure.name).copied();
                let new = figure.value(now);
                (old != new).then_some(FigureChange { figure, old, new })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, DegreeGoal, Month, UsState};
    use crate::estimate::estimate;

    fn ohio() -> Estimate {
        let answers = Answers {
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::OH),
            ..Answers::default()
        };
        estimate(&answers, Month::new(2026, 11).expect("a month")).expect("a result")
    }

    #[test]
    fn a_rule_that_changed_is_told_with_old_and_new() {
        let now = ohio();
        let mut before = FigureSnapshot::of(&now);
        before.values.insert("rule-hours".into(), 4000);
        before.values.insert("months-typical".into(), 99);
        before.values.remove("rule-direct");
        let changes = before.changes(&now);
        let values: Vec<_> = changes
            .iter()
            .map(|change| (change.figure.name, change.old, change.new))
            .collect();
        let rule = tables::rule(UsState::OH);
        let months = Headline::of(&Ok(now)).months_typical.map(i64::from);
        let mut expected = vec![
            ("months-typical", Some(99), months),
            ("rule-hours", Some(4000), required(rule.supervised_hours)),
        ];
        if let Some(direct) = required(rule.direct_contact_hours) {
            expected.push(("rule-direct", None, Some(direct)));
        }
        assert_eq!(values, expected);
    }

    #[test]
    fn a_text_that_is_no_basis_tells_of_no_change() {
        for text in ["", "x", "x;y", ";;;=", "v;pay-start=many"] {
            assert!(
                FigureSnapshot::read(text).changes(&ohio()).is_empty(),
                "{text}"
            );
        }
    }

    #[test]
    fn every_figure_that_is_there_has_a_source_or_is_worked_out() {
        let answers = Answers {
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::OH),
            setting: Some(crate::answers::Setting::Hospital),
            bilingual: true,
            years: Some(crate::answers::Hundredths(300)),
            ..Answers::default()
        };
        let today = Month::new(2026, 11).expect("a month");
        let now = estimate(&answers, today).expect("a result");
        let there = FIGURES.iter().filter(|f| f.value(&now).is_some());
        for figure in there.filter(|figure| !figure.is_result()) {
            assert!(!figure.sources(&now).is_empty(), "{}", figure.name);
        }
    }

    #[test]
    fn names_are_told_apart() {
        let names: std::collections::BTreeSet<_> = FIGURES.iter().map(|f| f.name).collect();
        assert_eq!(names.len(), FIGURES.len());
    }
}

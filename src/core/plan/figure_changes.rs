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
use crate::tables::{self, LicenseRule, Required, Sources};

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

/// A figure that is part of a result, or that a result is based on.
pub struct TrackedFigure {
    /// The stored name; it must never change.
    pub name: &'static str,
    pub unit: Unit,
    /// Part of the result itself, not of the tables behind it.
    pub is_result: bool,
    of: fn(&Estimate) -> Option<i64>,
}

const fn result(name: &'static str, unit: Unit, of: fn(&Estimate) -> Option<i64>) -> TrackedFigure {
    TrackedFigure {
        name,
        unit,
        is_result: true,
        of,
    }
}

const fn behind(name: &'static str, unit: Unit, of: fn(&Estimate) -> Option<i64>) -> TrackedFigure {
    TrackedFigure {
        name,
        unit,
        is_result: false,
        of,
    }
}

fn headline(estimate: &Estimate) -> Headline {
    Headline::of(&Ok(*estimate))
}

fn whole(number: Option<u32>) -> Option<i64> {
    number.map(i64::from)
}

fn rule_of(estimate: &Estimate) -> &LicenseRule {
    estimate.rule()
}

fn required(figure: Option<Required>) -> Option<i64> {
    figure.map(|figure| i64::from(figure.amount))
}

fn end_pay(estimate: &Estimate) -> Option<&Pay> {
    estimate.end_pay.as_ref().ok()
}

fn is_setting(subject: Subject) -> bool {
    matches!(subject, Subject::Setting(_))
}

fn is_credential(subject: Subject) -> bool {
    matches!(subject, Subject::Credential(_))
}

fn is_experience(subject: Subject) -> bool {
    matches!(subject, Subject::Experience)
}

fn is_certification(subject: Subject) -> bool {
    matches!(subject, Subject::Certification)
}

fn is_bilingual(subject: Subject) -> bool {
    matches!(subject, Subject::Bilingual)
}

fn is_study(kind: StageKind) -> bool {
    matches!(kind, StageKind::Study(_))
}

fn is_first_license(kind: StageKind) -> bool {
    matches!(kind, StageKind::FirstLicense(_))
}

fn is_clinical_exam(kind: StageKind) -> bool {
    kind == StageKind::ClinicalExam
}

fn is_other_exam(kind: StageKind) -> bool {
    matches!(kind, StageKind::BachelorLicense | StageKind::NursingExam)
}

fn step_of(estimate: &Estimate, wanted: fn(Subject) -> bool) -> Option<&Step> {
    let mut steps = end_pay(estimate)?.steps.iter();
    steps.find(|step| wanted(step.subject))
}

fn step(estimate: &Estimate, wanted: fn(Subject) -> bool) -> Option<i64> {
    let step = step_of(estimate, wanted)?;
    Some((step.point() * 10_000.0).round() as i64)
}

fn sources_of_step(estimate: &Estimate, wanted: fn(Subject) -> bool) -> Sources {
    step_of(estimate, wanted).map_or(&[], |step| step.sources)
}

fn sources_of_stage(estimate: &Estimate, wanted: fn(StageKind) -> bool) -> Sources {
    let mut stages = estimate.path.stages();
    let stage = stages.find(|stage| wanted(stage.kind));
    stage.map_or(&[], |stage| stage.sources)
}

fn stage(estimate: &Estimate, wanted: fn(StageKind) -> bool) -> Option<i64> {
    let months: f64 = estimate
        .path
        .stages()
        .filter(|stage| wanted(stage.kind))
        .map(|stage| stage.months.typical)
        .sum();
    (months > 0.0).then(|| (months * 100.0).round() as i64)
}

/// All tracked figures, in the order in which changes are shown.
pub static FIGURES: [TrackedFigure; 34] = [
    result("pay-start", Unit::Dollars, |e| whole(headline(e).pay_start)),
    result("pay-typical", Unit::Dollars, |e| {
        whole(headline(e).pay_typical)
    }),
    result("pay-low", Unit::Dollars, |e| whole(headline(e).pay_low)),
    result("pay-high", Unit::Dollars, |e| whole(headline(e).pay_high)),
    result("months-typical", Unit::Months, |e| {
        whole(headline(e).months_typical)
    }),
    result("months-fast", Unit::Months, |e| {
        whole(headline(e).months_fast)
    }),
    result("months-slow", Unit::Months, |e| {
        whole(headline(e).months_slow)
    }),
    behind("rule-hours", Unit::Hours, |e| {
        required(rule_of(e).supervised_hours)
    }),
    behind("rule-months", Unit::Months, |e| {
        required(rule_of(e).min_months)
    }),
    behind("rule-direct", Unit::Hours, |e| {
        required(rule_of(e).direct_contact_hours)
    }),
    behind("rule-supervision", Unit::Hours, |e| {
        required(rule_of(e).supervision_hours)
    }),
    behind("rule-either", Unit::YesNo, |e| {
        Some(i64::from(rule_of(e).either))
    }),
    behind("rule-part-time", Unit::Months, |e| {
        rule_of(e).part_time_months.map(i64::from)
    }),
    behind("rule-most-months", Unit::Months, |e| {
        rule_of(e).max_months.map(i64::from)
    }),
    behind("rule-least-week", Unit::Hours, |e| {
        rule_of(e).min_hours_week.map(i64::from)
    }),
    behind("rule-most-week", Unit::Hours, |e| {
        rule_of(e).max_hours_week.map(i64::from)
    }),
    behind("rule-most-year", Unit::Hours, |e| {
        rule_of(e).max_hours_year.map(i64::from)
    }),
    behind("rule-fee", Unit::Dollars, |e| {
        required(rule_of(e).application_fee)
    }),
    behind("rule-renewal", Unit::Years, |e| {
        rule_of(e).renewal_years.map(i64::from)
    }),
    behind("rule-compact", Unit::YesNo, |e| {
        rule_of(e).compact.map(i64::from)
    }),
    behind("stage-study", Unit::StageMonths, |e| stage(e, is_study)),
    behind("stage-first-license", Unit::StageMonths, |e| {
        stage(e, is_first_license)
    }),
    behind("stage-clinical-exam", Unit::StageMonths, |e| {
        stage(e, is_clinical_exam)
    }),
    behind("stage-other-exam", Unit::StageMonths, |e| {
        stage(e, is_other_exam)
    }),
    behind("base-p10", Unit::Dollars, |e| {
        end_pay(e).map(|pay| pay.base.p10.round() as i64)
    }),
    behind("base-p25", Unit::Dollars, |e| {
        end_pay(e).map(|pay| pay.base.p25.round() as i64)
    }),
    behind("base-p50", Unit::Dollars, |e| {
        end_pay(e).map(|pay| pay.base.p50.round() as i64)
    }),
    behind("base-p75", Unit::Dollars, |e| {
        end_pay(e).map(|pay| pay.base.p75.round() as i64)
    }),
    behind("base-p90", Unit::Dollars, |e| {
        end_pay(e).map(|pay| pay.base.p90.round() as i64)
    }),
    behind("effect-setting", Unit::Effect, |e| step(e, is_setting)),
    behind("effect-credential", Unit::Effect, |e| {
        step(e, is_credential)
    }),
    behind("effect-experience", Unit::Effect, |e| {
        step(e, is_experience)
    }),
    behind("effect-certification", Unit::Effect, |e| {
        step(e, is_certification)
    }),
    behind("effect-bilingual", Unit::Effect, |e| step(e, is_bilingual)),
];

impl TrackedFigure {
    /// The figure in an estimate; `None` if it has none.
    pub fn value(&self, estimate: &Estimate) -> Option<i64> {
        (self.of)(estimate)
    }

    /// The sources of today's figure; empty for a computed one.
    pub fn sources(&self, estimate: &Estimate) -> Sources {
        match self.name {
            name if name.starts_with("rule-") => rule_of(estimate).sources,
            name if name.starts_with("base-") => {
                end_pay(estimate).map_or(&[], |pay| pay.base.sources)
            }
            "effect-setting" => sources_of_step(estimate, is_setting),
            "effect-credential" => sources_of_step(estimate, is_credential),
            "effect-experience" => sources_of_step(estimate, is_experience),
            "effect-certification" => sources_of_step(estimate, is_certification),
            "effect-bilingual" => sources_of_step(estimate, is_bilingual),
            "stage-study" => sources_of_stage(estimate, is_study),
            "stage-first-license" => sources_of_stage(estimate, is_first_license),
            "stage-clinical-exam" => sources_of_stage(estimate, is_clinical_exam),
            "stage-other-exam" => sources_of_stage(estimate, is_other_exam),
            _ => &[],
        }
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
        let months = headline(&now).months_typical.map(i64::from);
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
        for figure in there.filter(|figure| !figure.is_result) {
            assert!(!figure.sources(&now).is_empty(), "{}", figure.name);
        }
    }

    #[test]
    fn names_are_told_apart() {
        let names: std::collections::BTreeSet<_> = FIGURES.iter().map(|f| f.name).collect();
        assert_eq!(names.len(), FIGURES.len());
    }
}

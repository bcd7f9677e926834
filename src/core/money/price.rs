//! The price of the remaining study: the user's own figure, the school's figure for its program, or the prices of
//! schools of the same kind.

use super::borrow::Study;
use super::inputs::{self, MoneyInputs};
use super::units::{Dollars, Months};
use crate::answers::{Month, SchoolKind};
use crate::estimate::{Estimate, StageKind, whole_months};
use crate::tables::money::{DegreePriceRange, LEGACY_YEARS, PRICE_GRADE, PRICE_GROWTH, PriceRule};
use crate::tables::{Grade, PathwayId, Sources};

/// Where the price of a degree comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PriceSource {
    Visitor,
    /// The school that the user plans to attend.
    School,
    /// Schools of this kind in the state, or in the nation if the state has no figure.
    Schools(DegreePriceRange),
    /// Not in the tables: the user has to ask the school.
    NotSeen,
}

/// The price of one degree on the path, US dollars of its first year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DegreePrice {
    pub stage: PathwayId,
    pub from: PriceSource,
    pub low: Dollars,
    pub typical: Dollars,
    pub high: Dollars,
    /// `None` for the user's own figure, or if there is no price.
    pub grade: Option<Grade>,
    pub sources: Sources,
    pub study: Study,
}

impl DegreePrice {
    /// The degree with this price.
    pub fn at(&self, price: Dollars) -> Study {
        Study {
            price,
            ..self.study
        }
    }
}

/// The prices of all remaining degrees, in order.
pub fn prices(estimate: &Estimate, inputs: &MoneyInputs) -> Vec<DegreePrice> {
    let mut list = Vec::with_capacity(3);
    let mut passed = 0.0;
    let own = inputs.price.or(estimate.answers.tuition);
    let studied: f64 = estimate
        .path
        .stages()
        .filter(|stage| matches!(stage.kind, StageKind::Study(_)))
        .map(|stage| stage.months.typical)
        .sum();
    for stage in estimate.path.stages() {
        let StageKind::Study(id) = stage.kind else {
            continue;
        };
        let from = whole_months(passed);
        passed += stage.months.typical;
        let months = whole_months(passed) - from;
        let begins = estimate.start.plus(from);
        let rule = PriceRule::of(id);
        let study = Study {
            is_graduate: rule.is_some_and(|rule| rule.is_graduate),
            first_year: rule.map_or(1, |rule| rule.first_year),
            from: Months(from),
            months: Months(months),
            credits: rule.map_or(0.0, |rule| rule.credits),
            price: Dollars(0.0),
            begins,
            is_first: list.is_empty(),
        };
        let part = stage.months.typical / studied;
        let mut price = match own {
            Some(_) => of_visitor(id, study, Dollars(inputs::dollars(own) * part)),
            None => of_school(estimate, id, study)
                .or_else(|| of_schools(estimate, inputs, id, study, rule?))
                .unwrap_or_else(|| not_seen(id, study)),
        };
        price.study.price = price.typical;
        list.push(price);
    }
    list
}

/// Whether undergraduate study remains: its loan limits depend on whether the student depends on parents.
pub fn has_undergraduate_study(estimate: &Estimate) -> bool {
    levels(estimate).any(|is_graduate| !is_graduate)
}

/// Whether graduate study remains: the limit of professional degrees may apply to it.
pub fn has_graduate_study(estimate: &Estimate) -> bool {
    levels(estimate).any(|is_graduate| is_graduate)
}

/// Whether the first degree may still be paid by the loans that ended for new students in July 2026.
pub fn may_have_legacy_loans(estimate: &Estimate) -> bool {
    estimate.start <= LEGACY_YEARS.now().until() && levels(estimate).next() == Some(true)
}

/// Whether each remaining degree is a graduate one, in order.
fn levels(estimate: &Estimate) -> impl Iterator<Item = bool> {
    estimate.path.stages().filter_map(|stage| match stage.kind {
        StageKind::Study(id) => PriceRule::of(id).map(|rule| rule.is_graduate),
        _ => None,
    })
}

fn of_visitor(stage: PathwayId, study: Study, dollars: Dollars) -> DegreePrice {
    DegreePrice {
        stage,
        from: PriceSource::Visitor,
        low: dollars,
        typical: dollars,
        high: dollars,
        grade: None,
        sources: &[],
        study,
    }
}

fn not_seen(stage: PathwayId, study: Study) -> DegreePrice {
    DegreePrice {
        from: PriceSource::NotSeen,
        ..of_visitor(stage, study, Dollars(0.0))
    }
}

/// The price that the school states for its own program.
fn of_school(estimate: &Estimate, stage: PathwayId, study: Study) -> Option<DegreePrice> {
    let program = estimate.program()?;
    if !program.degree.is(stage, estimate.plan) {
        return None;
    }
    let (_, (low, high)) = program.tuition.of(estimate.state)?;
    let (low, high) = (Dollars(low.into()), Dollars(high.into()));
    Some(DegreePrice {
        from: PriceSource::School,
        low,
        typical: (low + high) * 0.5,
        high,
        grade: Some(Grade::School),
        ..of_visitor(stage, study, low)
    })
}

fn of_schools(
    estimate: &Estimate,
    inputs: &MoneyInputs,
    stage: PathwayId,
    study: Study,
    rule: &'static PriceRule,
) -> Option<DegreePrice> {
    let kind = inputs.kind.unwrap_or(SchoolKind::PublicInState);
    let whole = rule.price(kind, estimate.state)?;
    let grown = growth(whole.period, study.begins);
    Some(DegreePrice {
        stage,
        from: PriceSource::Schools(whole),
        low: Dollars(whole.low * grown),
        typical: Dollars(whole.typical * grown),
        high: Dollars(whole.high * grown),
        grade: Some(rule.grade.max(PRICE_GRADE)),
        sources: rule.sources,
        study,
    })
}

/// The first month of the school year for which a price of the tables holds after its growth.
pub fn grown_to(whole: &DegreePriceRange, begins: Month) -> Month {
    whole.period.plus(growth_years(whole.period, begins) * 12)
}

/// The factor by which prices rise between two school years.
fn growth(from: Month, to: Month) -> f64 {
    (1.0 + PRICE_GROWTH.now().value / 100.0).powi(growth_years(from, to) as i32)
}

/// School years between two months.
fn growth_years(from: Month, to: Month) -> u32 {
    to.since(from) / 12
}

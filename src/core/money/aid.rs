//! Possible financial aid: listed as an offer and never included in the computation. The user adds what they take up.

use super::price::DegreePrice;
use super::units::Dollars;
use crate::answers::{DegreeGoal, Setting};
use crate::estimate::{Estimate, StageKind, study};
use crate::tables::money::{AIDS, Aid, AidKind, EMPLOYER_HELP};
use crate::tables::{Credential, PathwayId};

/// A program of `aid.csv` for a degree on the path.
#[derive(Clone, Copy, Debug)]
pub struct AidOffer {
    pub aid: &'static Aid,
    pub stage: PathwayId,
    /// US dollars a year, minimum and maximum; `None` if it covers all of the cost or is not in the tables.
    pub dollars: Option<(Dollars, Dollars)>,
    /// The answered setting fulfills the service obligation; if false, only another setting does.
    pub fits_setting: bool,
}

impl AidOffer {
    /// The most that it pays for its degree in all; `None` if the tables have no amount a year. A grant follows
    /// enrollment, so it pays by credits; other programs pay by school years begun.
    pub fn most_in_all(&self, prices: &[DegreePrice]) -> Option<Dollars> {
        let (_, a_year) = self.dollars?;
        let price = prices.iter().find(|price| price.stage == self.stage)?;
        let study = &price.study;
        let years = match self.aid.kind {
            AidKind::Grant => study.load() * f64::from(study.months.0) / 12.0,
            _ => f64::from(study.years()),
        };
        let paid = self
            .aid
            .most_years
            .map_or(years, |most| years.min(most.into()));
        Some(a_year * paid)
    }
}

/// The aid that may pay for degrees on this path, in table order.
pub fn offers(estimate: &Estimate) -> Vec<AidOffer> {
    let stages = estimate.path.stages().filter_map(|stage| match stage.kind {
        StageKind::Study(id) => Some(id),
        _ => None,
    });
    let mut list = Vec::new();
    for stage in stages {
        let fitting = AIDS.iter().filter(|aid| fits(aid, stage, estimate));
        list.extend(fitting.map(|aid| AidOffer {
            aid,
            stage,
            dollars: dollars(aid, estimate),
            fits_setting: works_in(aid, estimate.answers.setting),
        }));
    }
    list
}

fn fits(aid: &Aid, stage: PathwayId, estimate: &Estimate) -> bool {
    let is_bachelors = matches!(
        stage,
        PathwayId::Bachelors | PathwayId::BachelorsFromAssociate
    );
    // Child welfare stipends are only for the bachelor's in social work.
    let is_for_degree = aid.kind != AidKind::Stipend
        || !is_bachelors
        || study::gained(stage, estimate.plan) == Credential::Bsw
        || estimate.plan == DegreeGoal::Bsw;
    let is_here = aid.states.is_empty() || aid.states.contains(&estimate.state);
    aid.stages.contains(&stage) && is_for_degree && is_here
}

fn works_in(aid: &Aid, setting: Option<Setting>) -> bool {
    aid.settings.is_empty() || setting.is_some_and(|setting| aid.settings.contains(&setting))
}

fn dollars(aid: &Aid, estimate: &Estimate) -> Option<(Dollars, Dollars)> {
    if aid.kind == AidKind::Employer {
        let most = EMPLOYER_HELP.at(estimate.start).value;
        return Some((Dollars(0.0), Dollars(most)));
    }
    let (low, high) = aid.dollars?;
    Some((Dollars(low.into()), Dollars(high.into())))
}

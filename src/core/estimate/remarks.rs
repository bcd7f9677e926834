//! What is said besides the figures: conditions, limits and warnings that belong to this very case.

use super::open_point::OpenPoint;
use super::{Estimate, Route, StageKind, license, practice, rounded, study, whole_months};
use crate::answers::{Answers, Education, Evidence, Hundredths, Plan, Setting};
use crate::tables::{
    self, BachelorLicense, Condition, Counting, MODEL, Occupation, Required, WageBasis, WeeklyUnits,
};

/// A remark on pay.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PayRemark {
    /// The percentiles of this occupation and state were derived.
    Derived(Occupation),
    /// The case lies at the edge of what the figures cover.
    AtTheEdge,
    /// The plan lies below what is held already.
    HoldsMore,
    /// The official figures hold counselors with and without a master's together.
    Counselors,
    /// The official figures leave the self-employed out.
    SelfEmployed,
    /// Fewer hours than full time: the pay of those hours.
    PartTime { hours: Hundredths, dollars: u32 },
    /// The figures are of all workers of the occupation, whatever their degree or experience.
    OfficialOnly,
    /// The setting was not said: the range is that of all settings.
    AllSettings,
    /// A certification that was chosen (its index in the table) is not held at the end of the plan, so it is not in the pay.
    NotInPay { row: usize },
}

impl PayRemark {
    /// It belongs to this very case, and stands at the figure; the others tell of how the figures are made.
    pub const fn is_of_this_case(self) -> bool {
        !matches!(
            self,
            Self::Derived(_) | Self::OfficialOnly | Self::AllSettings
        )
    }
}

/// A remark on the way and its license.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PathRemark {
    /// Hours before the degree do not count.
    DoneTooEarly,
    /// Hours before registration do not count.
    HoursBeforeRegistration,
    /// Work in this setting may not count: ask the board.
    SettingMayNotCount(Setting),
    ExtraExam(&'static str),
    /// At the slow speed the state's longest time passes first.
    SlowPassesMax {
        months: f64,
    },
    /// The state counts fewer hours than are worked.
    Capped,
    /// The hours of supervision a week that the other terms ask for.
    SupervisionAsked {
        hours: Hundredths,
    },
    /// What stands on guides alone, or on an assumption of ours, and would close the path.
    Open(OpenPoint),
    /// What is asked after a degree without clinical focus.
    NoClinicalFocus {
        months: Required,
    },
    /// Further hours take the place of the examination.
    InsteadOfExam,
    /// Supervision is due in each week that counts.
    WeeklyUnits(WeeklyUnits),
    /// The most supervision of a month that counts, in hours.
    SupervisionMonthCap(Required),
    /// The most supervision in a group that counts, in hours.
    GroupCap(Required),
    /// What the state has for holders of a bachelor's.
    BachelorLicense(BachelorLicense),
    /// No license lies on this path.
    NoLicense,
    /// What is held leads to one, which this degree adds nothing to.
    HeldLicense,
    /// Licenses of counselling and psychology exist, but outside the tables.
    OtherLicenses,
    /// The shortest way onwards to the clinical license: by this plan, or by practice alone where an MSW is
    /// held by then; whole months after this plan.
    Bridge {
        plan: Option<Plan>,
        months: u32,
    },
}

impl PathRemark {
    /// It belongs to this very case, and stands at the figure; the others hold for everyone on this path.
    pub const fn is_of_this_case(self) -> bool {
        !matches!(
            self,
            Self::HoursBeforeRegistration
                | Self::ExtraExam(_)
                | Self::SupervisionAsked { .. }
                | Self::SlowPassesMax { .. }
                | Self::WeeklyUnits(_)
                | Self::SupervisionMonthCap(_)
                | Self::GroupCap(_)
                | Self::BachelorLicense(_)
        )
    }
}

/// The remarks on a pay, the one at the end of the plan or else the one at its start.
pub fn on_pay(estimate: &Estimate) -> Vec<PayRemark> {
    let Ok(pay) = estimate.end_pay.or(estimate.start_pay) else {
        return Vec::new();
    };
    let mut list = Vec::new();
    let mut say = |when: bool, remark| {
        if when {
            list.push(remark);
        }
    };
    say(
        estimate.answers.evidence == Some(Evidence::Official),
        PayRemark::OfficialOnly,
    );
    say(estimate.answers.setting.is_none(), PayRemark::AllSettings);
    say(
        pay.base.basis == WageBasis::Derived,
        PayRemark::Derived(pay.occupation),
    );
    say(
        pay.occupation == Occupation::Counselor,
        PayRemark::Counselors,
    );
    say(pay.at_the_edge(), PayRemark::AtTheEdge);
    say(holds_more(estimate), PayRemark::HoldsMore);
    let held = estimate.certifications_at_end();
    for row in estimate.answers.certs.rows() {
        say(!held.has(row), PayRemark::NotInPay { row });
    }
    let private = estimate.answers.setting == Some(Setting::PrivatePractice);
    say(
        private && estimate.route != Route::Nursing,
        PayRemark::SelfEmployed,
    );
    if let Some(hours) = estimate
        .answers
        .hours
        .filter(|hours| hours.value() < MODEL.part_time_pay_hours.value)
    {
        let dollars = rounded(pay.typical * hours.value() / MODEL.full_time_week.value);
        list.push(PayRemark::PartTime { hours, dollars });
    }
    list
}

fn holds_more(estimate: &Estimate) -> bool {
    estimate.route == Route::SocialWork
        && study::held(estimate.from()) > study::planned(estimate.plan)
}

/// The remarks on the way.
pub fn on_path(estimate: &Estimate) -> Vec<PathRemark> {
    let rule = estimate.rule();
    let clock = &estimate.clock;
    let mut list = Vec::new();
    if clock.done_too_early {
        list.push(PathRemark::DoneTooEarly);
    }
    if let Some(practice) = &clock.practice {
        let entered = practice::hours_a_week(&estimate.answers);
        if practice.limit.is_some() && practice.counted_hours < entered {
            list.push(PathRemark::Capped);
        }
        if let Some(months) = clock.slow_passes_max {
            list.push(PathRemark::SlowPassesMax { months });
        }
        if clock.total.is_ok()
            && estimate.answers.supervision.is_none()
            && let Some(hours) = practice::supervision_asked(rule, practice)
            // More than the week has is no advice.
            && hours.value() <= practice.counted_hours
        {
            list.push(PathRemark::SupervisionAsked { hours });
        }
        list.extend(clock.open_points.iter().map(PathRemark::Open));
        list.extend(of_rule(estimate));
        if !rule.first_license.is_empty() {
            list.push(PathRemark::HoursBeforeRegistration);
        }
        if let Some(setting) = estimate.answers.setting
            && rule.counting(Some(setting)) == Counting::NotSeen
        {
            list.push(PathRemark::SettingMayNotCount(setting));
        }
        if !rule.extra_exam.is_empty() {
            list.push(PathRemark::ExtraExam(rule.extra_exam));
        }
        return list;
    }
    match estimate.plan {
        Plan::Bsw => list.push(PathRemark::BachelorLicense(rule.bachelor_kind)),
        Plan::Bachelors if holds_license(estimate) => list.push(PathRemark::HeldLicense),
        Plan::Bachelors => list.push(PathRemark::NoLicense),
        Plan::OtherMasters | Plan::Doctorate | Plan::Psyd => {
            list.push(PathRemark::OtherLicenses);
            if estimate.from() == Education::CounselingMasters {
                list.push(PathRemark::HeldLicense);
            }
        }
        Plan::NoStudy if estimate.route != Route::Nursing => list.push(PathRemark::NoLicense),
        _ => {}
    }
    // A nurse's way leads elsewhere.
    if estimate.route == Route::SocialWork
        && let Some((plan, months)) = bridge(estimate)
    {
        list.push(PathRemark::Bridge { plan, months });
    }
    list
}

/// Whether the education that is held leads to a license without more study.
fn holds_license(estimate: &Estimate) -> bool {
    let held = estimate.from();
    let comes_to = study::effective(Plan::NoStudy, held);
    let after_bsw = comes_to == Plan::Bsw && estimate.rule().bachelor.is_some();
    study::held_nurse(held).is_some() || study::is_clinical(comes_to) || after_bsw
}

/// What the rule says of the way in which hours are done, and of those who are not the usual case.
fn of_rule(estimate: &Estimate) -> impl Iterator<Item = PathRemark> + use<> {
    let rule = estimate.rule();
    let instead = rule.condition == Some(Condition::FailedExam);
    [
        no_clinical_focus(estimate),
        instead.then_some(PathRemark::InsteadOfExam),
        rule.weekly_units.map(PathRemark::WeeklyUnits),
        rule.supervision_cap_month
            .map(PathRemark::SupervisionMonthCap),
        rule.most_group_hours().map(PathRemark::GroupCap),
    ]
    .into_iter()
    .flatten()
}

fn no_clinical_focus(estimate: &Estimate) -> Option<PathRemark> {
    let rule = estimate.rule();
    let month = estimate.end_month().unwrap_or(estimate.start);
    let condition = Some(Condition::NoClinicalFocus);
    let asked = tables::rule_at(estimate.state, rule.profession, month, condition)?.min_months?;
    (Some(asked.amount) != rule.min_months.map(|months| months.amount))
        .then_some(PathRemark::NoClinicalFocus { months: asked })
}

/// The shortest way from the end of this plan to the clinical license.
fn bridge(estimate: &Estimate) -> Option<(Option<Plan>, u32)> {
    let from = study::education_after(estimate.plan, estimate.from());
    [Plan::Msw, Plan::MswAfterBsw]
        .into_iter()
        .filter_map(|plan| {
            // Hours done before the degree do not count.
            let studying = estimate.clock.is_studying();
            let done = |number: Option<Hundredths>| number.filter(|_| !studying);
            let answers = Answers {
                from: Some(from),
                to: Some(plan),
                done: done(estimate.answers.done),
                done_months: done(estimate.answers.done_months),
                ..estimate.answers
            };
            let clock = license::clock(
                &answers,
                plan,
                estimate.rule(),
                estimate.program(),
                &mut super::Assumptions::default(),
            );
            clock.total.ok()?;
            // Whoever planned the first license holds it by then.
            let passed = |kind| {
                estimate.plan == Plan::MswGeneral && matches!(kind, StageKind::FirstLicense(_))
            };
            let left = clock
                .stages()
                .filter(|stage| !passed(stage.kind))
                .map(|stage| stage.months.typical);
            let plan = clock.is_studying().then_some(plan);
            Some((plan, whole_months(left.sum())))
        })
        .min_by_key(|(_, months)| *months)
}

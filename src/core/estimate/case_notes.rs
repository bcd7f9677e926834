//! Notes shown next to the figures: conditions, limits and warnings that apply to these answers.

use super::open_point::OpenPoint;
use super::{Estimate, Route, Stage, StageKind, license, practice, rounded, study, whole_months};
use crate::answers::{Answers, DegreeGoal, Education, EvidenceLevel, Hundredths, Setting};
use crate::tables::{
    self, BachelorLicense, Condition, Counting, MODEL, Occupation, PathwayId, Required,
    Requirement, RequirementKind, WageBasis, WeeklyUnits,
};

/// A note on pay.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PayNote {
    /// The percentiles of this occupation and state were derived.
    Derived(Occupation),
    /// The case is at the edge of the range that the figures cover.
    AtTheEdge,
    /// The planned degree is lower than the education held.
    HoldsMore,
    /// The official figures combine counselors with and without a master's.
    Counselors,
    /// The official figures exclude the self-employed.
    SelfEmployed,
    /// Less than full time: the pay for those hours.
    PartTime { hours: Hundredths, dollars: u32 },
    /// The figures cover all workers of the occupation, regardless of degree or experience.
    OfficialOnly,
    /// No setting was answered: the range is that of all settings.
    AllSettings,
    /// A chosen certification (its index in the table) is not held at the end of the plan; the pay leaves it out.
    NotInPay { row: usize },
}

impl PayNote {
    /// Whether the note applies to these answers and is shown at the figure; the others explain the method.
    pub const fn is_of_this_case(self) -> bool {
        !matches!(
            self,
            Self::Derived(_) | Self::OfficialOnly | Self::AllSettings
        )
    }
}

/// A note on the license path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PathNote {
    /// Hours before the degree do not count.
    DoneTooEarly,
    /// Advanced standing is counted for a BSW already held; many schools ask for one of recent years.
    BswAge,
    /// Hours before registration do not count.
    HoursBeforeRegistration,
    /// Work in this setting may not count: ask the board.
    SettingMayNotCount(Setting),
    ExtraExam(&'static str),
    /// At the slow speed, the state's maximum time passes first.
    SlowPassesMax {
        months: Required,
    },
    /// Practice can outlast the first license with all its renewals.
    FirstLicenseEnds {
        months: Required,
        /// Already at the typical speed.
        is_typical: bool,
    },
    /// The state counts fewer hours a week than the user works.
    Capped,
    /// The weekly supervision hours that are enough to finish with the other requirements.
    SupervisionAsked {
        hours: Hundredths,
    },
    /// Something that rests only on guides or on our assumption, and would block the path if true.
    Open(OpenPoint),
    /// What is required after a degree without clinical focus.
    NoClinicalFocus {
        months: Required,
    },
    /// Additional hours can replace the examination.
    InsteadOfExam,
    /// A minimum of supervision is required in each week that counts.
    WeeklyUnits(WeeklyUnits),
    /// The maximum hours of supervision a month that count.
    SupervisionMonthCap(Required),
    /// The maximum hours of group supervision that count.
    GroupCap(Required),
    /// The state's license for holders of a bachelor's.
    BachelorLicense(BachelorLicense),
    /// Experience stands in place of the degree of the state's license for holders of a bachelor's.
    ExperienceInstead {
        license: &'static str,
        hours: u16,
    },
    /// This path leads to no license.
    NoLicense,
    /// The education held already leads to a license; this degree adds nothing to it.
    HeldLicense,
    /// Counseling and psychology licenses exist but are not in the tables.
    OtherLicenses,
    /// The shortest path from the end of this plan to the clinical license: with `plan`, or by practice alone if an MSW
    /// is held by then. `months` are whole months after this plan.
    Bridge {
        plan: Option<DegreeGoal>,
        months: u32,
    },
}

impl PathNote {
    /// Whether the note applies to these answers and is shown at the figure; the others hold for everyone on this path.
    pub const fn is_of_this_case(self) -> bool {
        !matches!(
            self,
            Self::HoursBeforeRegistration
                | Self::ExtraExam(_)
                | Self::SupervisionAsked { .. }
                | Self::SlowPassesMax { .. }
                | Self::FirstLicenseEnds {
                    is_typical: false,
                    ..
                }
                | Self::WeeklyUnits(_)
                | Self::SupervisionMonthCap(_)
                | Self::GroupCap(_)
                | Self::BachelorLicense(_)
        )
    }

    /// The figure of the rule that the note states, if it states one.
    pub fn figure(self) -> Option<Required> {
        match self {
            Self::SlowPassesMax { months }
            | Self::FirstLicenseEnds { months, .. }
            | Self::NoClinicalFocus { months } => Some(months),
            Self::SupervisionMonthCap(most) | Self::GroupCap(most) => Some(most),
            Self::WeeklyUnits(units) => Some(units.clients_of_one.unwrap_or(units.least)),
            _ => None,
        }
    }
}

/// The notes on the pay at the end of the plan, or on the pay at its start if the end has none.
pub fn pay_notes(estimate: &Estimate) -> Vec<PayNote> {
    let Ok(pay) = estimate.end_pay.or(estimate.start_pay) else {
        return Vec::new();
    };
    let mut list = Vec::new();
    let mut say = |when: bool, note| {
        if when {
            list.push(note);
        }
    };
    say(
        estimate.answers.evidence == Some(EvidenceLevel::Official),
        PayNote::OfficialOnly,
    );
    say(estimate.answers.setting.is_none(), PayNote::AllSettings);
    say(
        pay.base.basis == WageBasis::Derived,
        PayNote::Derived(pay.occupation),
    );
    say(pay.occupation == Occupation::Counselor, PayNote::Counselors);
    say(pay.at_the_edge(), PayNote::AtTheEdge);
    say(holds_more(estimate), PayNote::HoldsMore);
    let held = estimate.certifications_at_end();
    for row in estimate.answers.certs.rows() {
        say(!held.has(row), PayNote::NotInPay { row });
    }
    let private = estimate.answers.setting == Some(Setting::PrivatePractice);
    say(
        private && estimate.route != Route::Nursing,
        PayNote::SelfEmployed,
    );
    if let Some(hours) = estimate
        .answers
        .hours
        .filter(|hours| hours.value() < MODEL.part_time_pay_hours.value)
    {
        let dollars = rounded(pay.typical * hours.value() / MODEL.full_time_week.value);
        list.push(PayNote::PartTime { hours, dollars });
    }
    list
}

fn holds_more(estimate: &Estimate) -> bool {
    estimate.route == Route::SocialWork
        && study::held(estimate.from()) > study::planned(estimate.plan)
}

/// The notes on the license path.
pub fn path_notes(estimate: &Estimate) -> Vec<PathNote> {
    let rule = estimate.rule();
    let license_path = &estimate.path;
    let mut list = Vec::new();
    if license_path.done_too_early {
        list.push(PathNote::DoneTooEarly);
    }
    let counts_bsw = |stage: &Stage| stage.kind == StageKind::Study(PathwayId::MswAdvanced);
    if estimate.from() == Education::Bsw && license_path.stages().any(counts_bsw) {
        list.push(PathNote::BswAge);
    }
    if let Some(practice) = &license_path.practice {
        let entered = practice::hours_a_week(&estimate.answers);
        if practice.limit.is_some() && practice.counted_hours < entered {
            list.push(PathNote::Capped);
        }
        if let Some(months) = license_path.slow_passes_max {
            list.push(PathNote::SlowPassesMax { months });
        }
        list.extend(first_license_ends(estimate));
        if license_path.total.is_ok()
            && estimate.answers.supervision.is_none()
            && let Some(hours) = practice::supervision_asked(rule, practice)
            // Advice to get more supervision hours than hours worked would be useless.
            && hours.value() <= practice.counted_hours
        {
            list.push(PathNote::SupervisionAsked { hours });
        }
        list.extend(license_path.open_points.iter().map(PathNote::Open));
        list.extend(of_rule(estimate));
        if !rule.first_license.is_empty() {
            list.push(PathNote::HoursBeforeRegistration);
        }
        if let Some(setting) = estimate.answers.setting
            && rule.counting(Some(setting)) == Counting::NotSeen
        {
            list.push(PathNote::SettingMayNotCount(setting));
        }
        if !rule.extra_exam.is_empty() {
            list.push(PathNote::ExtraExam(rule.extra_exam));
        }
        return list;
    }
    match estimate.plan {
        DegreeGoal::Bsw => {
            list.push(PathNote::BachelorLicense(rule.bachelor_kind));
            if estimate.from() != Education::Bsw {
                list.extend(held_license(estimate));
            }
        }
        DegreeGoal::Bachelors => {
            list.push(held_license(estimate).unwrap_or_else(|| without_degree(estimate)));
        }
        DegreeGoal::OtherMasters | DegreeGoal::Doctorate | DegreeGoal::Psyd => {
            list.push(PathNote::OtherLicenses);
            list.extend(experience_instead(estimate));
            list.extend(held_license(estimate));
        }
        DegreeGoal::NoStudy if estimate.route != Route::Nursing => {
            list.push(without_degree(estimate));
        }
        _ => {}
    }
    // The bridge leads to the social work license, which nurses do not need.
    if estimate.route == Route::SocialWork
        && let Some((plan, months)) = bridge(estimate)
    {
        list.push(PathNote::Bridge { plan, months });
    }
    list
}

/// The license by experience, or that this path leads to no license.
fn without_degree(estimate: &Estimate) -> PathNote {
    experience_instead(estimate).unwrap_or(PathNote::NoLicense)
}

/// The license for which experience may stand in place of a degree in social work; `None` if there is none here.
fn experience_instead(estimate: &Estimate) -> Option<PathNote> {
    let after = study::education_after(estimate.plan, estimate.from());
    let social_work = [Education::Bsw, Education::Msw, Education::Doctorate];
    if social_work.contains(&estimate.from()) || after == Education::Msw {
        return None;
    }
    let condition = match after {
        Education::None => Condition::HighSchool,
        Education::Associate => Condition::TwoYearsCollege,
        _ => Condition::OtherBachelors,
    };
    let license = estimate.rule().bachelor?;
    let is_it = |row: &&Requirement| {
        row.kind == RequirementKind::Hours
            && row.condition == Some(condition)
            && row.is_in_force(estimate.rule().month)
    };
    let hours = license.requirements.iter().find(is_it)?.amount;
    Some(PathNote::ExperienceInstead {
        license: &license.abbreviation,
        hours,
    })
}

/// Says that the education held leads to a license without more study, if it does.
fn held_license(estimate: &Estimate) -> Option<PathNote> {
    let held = estimate.from();
    let comes_to = study::effective_plan(DegreeGoal::NoStudy, held);
    let after_bsw = comes_to == DegreeGoal::Bsw && estimate.rule().bachelor.is_some();
    let leads_to_one =
        study::held_nurse(held).is_some() || study::is_clinical(comes_to) || after_bsw;
    leads_to_one.then_some(PathNote::HeldLicense)
}

/// Whether practice outlasts the first license. It closes no path: boards extend such licenses, or issue another.
fn first_license_ends(estimate: &Estimate) -> Option<PathNote> {
    let rule = estimate.rule();
    // A limit on practice that is no longer than the license has been told or has closed the path.
    let months = rule.first_license_months.filter(|months| {
        rule.max_months
            .is_none_or(|most| most.amount > months.amount)
    })?;
    let practice = estimate.path.practice.as_ref()?;
    let passes = |left: f64| {
        practice.limit.is_some() && practice.done_months + left > months.value() + MODEL.tie.value
    };
    passes(practice.months.slow).then(|| PathNote::FirstLicenseEnds {
        months,
        is_typical: passes(practice.months.typical),
    })
}

/// Notes from the state's rule: how hours must be done, and special cases.
fn of_rule(estimate: &Estimate) -> impl Iterator<Item = PathNote> + use<> {
    let rule = estimate.rule();
    let instead = rule.condition == Some(Condition::FailedExam);
    [
        no_clinical_focus(estimate),
        instead.then_some(PathNote::InsteadOfExam),
        rule.weekly_units.map(PathNote::WeeklyUnits),
        rule.supervision_cap_month
            .map(PathNote::SupervisionMonthCap),
        rule.most_group_hours().map(PathNote::GroupCap),
    ]
    .into_iter()
    .flatten()
}

fn no_clinical_focus(estimate: &Estimate) -> Option<PathNote> {
    let rule = estimate.rule();
    let month = estimate.end_month().unwrap_or(estimate.start);
    let condition = Some(Condition::NoClinicalFocus);
    let required = tables::rule_at(estimate.state, rule.profession, month, condition)?.min_months?;
    (Some(required.amount) != rule.min_months.map(|months| months.amount))
        .then_some(PathNote::NoClinicalFocus { months: required })
}

/// The shortest path from the end of this plan to the clinical license.
fn bridge(estimate: &Estimate) -> Option<(Option<DegreeGoal>, u32)> {
    let from = study::education_after(estimate.plan, estimate.from());
    [DegreeGoal::Msw, DegreeGoal::MswAfterBsw]
        .into_iter()
        .filter_map(|plan| {
            // Hours done before the degree do not count.
            let studying = estimate.path.is_studying();
            let done = |number: Option<Hundredths>| number.filter(|_| !studying);
            let answers = Answers {
                from: Some(from),
                to: Some(plan),
                done: done(estimate.answers.done),
                done_months: done(estimate.answers.done_months),
                ..estimate.answers
            };
            let license_path = license::license_path(
                &answers,
                plan,
                estimate.rule(),
                estimate.program(),
                &mut super::Assumptions::default(),
            );
            license_path.total.ok()?;
            // A plan that includes the first license has passed that stage by then.
            let passed = |kind| {
                estimate.plan == DegreeGoal::MswGeneral
                    && matches!(kind, StageKind::FirstLicense(_))
            };
            let left = license_path
                .stages()
                .filter(|stage| !passed(stage.kind))
                .map(|stage| stage.months.typical);
            let plan = license_path.is_studying().then_some(plan);
            Some((plan, whole_months(left.sum())))
        })
        .min_by_key(|(_, months)| *months)
}

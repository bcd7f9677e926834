//! Supervised practice: the requirements of a state's rule, in months, and the one that decides.
//!
//! The requirements are the minimum months, the hours, the hours with clients and the hours of supervision; each has
//! its own weekly rate. The stage lasts as long as the longest of them. Where the rule offers alternatives, it is the
//! shortest of such stages (see [`Alternative`]).

use super::license::MonthRange;
use super::{Assumption, Assumptions};
use crate::answers::{Answers, Hundredths, Setting, ranges};
use crate::tables::{Alternative, Grade, LicenseRule, MODEL, Required, Sourced};

/// A requirement of the state's rule for supervised practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BindingRequirement {
    MinMonths,
    Hours,
    DirectHours,
    Supervision,
}

impl BindingRequirement {
    /// The order in which a tie is resolved.
    pub const ALL: [Self; 4] = [
        Self::MinMonths,
        Self::Hours,
        Self::DirectHours,
        Self::Supervision,
    ];

    /// As carried in `<data value>`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MinMonths => "min-months",
            Self::Hours => "hours",
            Self::DirectHours => "direct-hours",
            Self::Supervision => "supervision",
        }
    }
}

/// One requirement, with the months it takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PracticeRequirement {
    /// What the state requires, in months or hours; `None` if it is not in the tables and a default is used.
    pub required: Option<f64>,
    pub fast: f64,
    pub typical: f64,
    pub grade: Grade,
}

/// Supervised practice under the state's rule with these answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Practice {
    /// Indexed by [`BindingRequirement`].
    pub terms: [Option<PracticeRequirement>; 4],
    pub months: MonthRange,
    /// The requirement that decides; `None` if nothing is left to do.
    pub limit: Option<BindingRequirement>,
    /// A second requirement decides as well.
    pub tied_with: Option<BindingRequirement>,
    /// Hours a week that count, after the state's caps.
    pub counted_hours: f64,
    /// The user works the maximum hours that the state counts, so more work would not help.
    pub at_the_cap: bool,
    /// The minimum months are prolonged because the user works less than full time.
    pub is_prolonged: bool,
    /// The share of the hours with clients, as used.
    pub share: f64,
    /// Weeks of work a year, as used.
    pub weeks: f64,
    /// Hours and months done that were subtracted.
    pub done_hours: f64,
    pub done_months: f64,
}

impl Practice {
    /// The grade of the requirement that decides.
    pub fn grade(&self) -> Grade {
        let deciding = self.limit.and_then(|limit| self.terms[limit as usize]);
        deciding.map_or(Grade::A, |term| term.grade)
    }

    pub fn requirement(&self, limit: BindingRequirement) -> Option<PracticeRequirement> {
        self.terms[limit as usize]
    }

    /// Whether it rests on any requirement, met or not.
    pub(super) fn has_requirements(&self) -> bool {
        has_requirements(&self.terms)
    }
}

/// The default share of hours with clients, by setting.
pub fn default_share(setting: Option<Setting>) -> &'static Sourced<f64> {
    match setting {
        Some(
            Setting::MentalHealthCenter
            | Setting::SubstanceUse
            | Setting::PrivatePractice
            | Setting::Clinic,
        ) => &MODEL.share_clinical,
        Some(Setting::Insurance) => &MODEL.share_insurance,
        _ => &MODEL.share_other,
    }
}

/// Hours of work a week as entered, or the full-time week.
pub fn hours_a_week(answers: &Answers) -> f64 {
    answers
        .hours
        .map_or(MODEL.full_time_week.value, Hundredths::value)
}

/// The pace of practice: weekly work and what is already done, from the answers or from the hours log
/// (see [`crate::plan::log`]).
#[derive(Clone, Copy)]
pub(crate) struct PracticePace {
    /// Hours a week that count.
    pub hours: f64,
    /// Weeks of work a year.
    pub weeks: f64,
    pub share: f64,
    /// The share at the fast speed.
    pub fast_share: f64,
    /// Hours of supervision a week, if given.
    pub supervision: Option<f64>,
    pub done_hours: f64,
    /// Part of `done_hours`.
    pub done_direct: f64,
    /// The share of the supervision hours that is done.
    pub part_supervised: f64,
    pub done_months: f64,
}

/// Weeks of work a year: as entered, or the default, which is lower for schools.
pub fn weeks_a_year(answers: &Answers) -> f64 {
    let standard = match answers.setting {
        Some(Setting::School) => MODEL.weeks_a_school_year.value,
        _ => MODEL.weeks_a_year.value,
    };
    answers.weeks.map_or(standard, Hundredths::value)
}

/// The weeks of a full year, in place of the shorter one that is assumed for a school: what we assumed closes no
/// result, of the estimate or of the log. `None` if the user said the weeks, or if the year is a full one.
pub fn longer_year(answers: &Answers) -> Option<Hundredths> {
    let is_assumed = answers.weeks.is_none() && weeks_a_year(answers) < MODEL.weeks_a_year.value;
    is_assumed.then(full_year)
}

/// The weeks of a year of work outside of schools.
pub fn full_year() -> Hundredths {
    Hundredths((MODEL.weeks_a_year.value * 100.0) as u32)
}

/// The maximum hours a week that a state counts, a yearly cap spread over its weeks; infinite without a cap.
pub(crate) fn weekly_cap(rule: &LicenseRule, weeks: f64) -> f64 {
    uncapped(rule.max_hours_week).min(uncapped(rule.max_hours_year) / weeks)
}

fn uncapped(cap: Option<Required>) -> f64 {
    cap.map_or(f64::INFINITY, f64::from)
}

impl PracticePace {
    /// While study is still to do, hours and months done are not counted.
    fn of(answers: &Answers, rule: &LicenseRule, studying: bool) -> Self {
        let done = |number: Option<Hundredths>| number.filter(|_| !studying).map(Hundredths::value);
        let done_hours = done(answers.done).unwrap_or(0.0);
        let months_of_hours = done_hours * 12.0
            / MODEL
                .full_time_year
                .value
                .min(uncapped(rule.max_hours_year));
        let standard = default_share(answers.setting).value;
        let share = answers.share.map_or(standard, Hundredths::value);
        let weeks = weeks_a_year(answers);
        Self {
            hours: hours_a_week(answers).min(weekly_cap(rule, weeks)),
            weeks,
            share,
            fast_share: share.max(MODEL.fast_share.value),
            supervision: answers.supervision.map(Hundredths::value),
            done_hours,
            done_direct: done_hours * share,
            part_supervised: part_done(rule, done_hours),
            done_months: done(answers.done_months).unwrap_or(months_of_hours),
        }
    }
}

/// Records the defaults used for answers that practice depends on.
fn assume(answers: &Answers, rule: &LicenseRule, studying: bool, assumed: &mut Assumptions) {
    assumed.add_unless(answers.hours.is_some(), Assumption::Hours);
    let is_school = answers.setting == Some(Setting::School);
    assumed.add_unless(answers.weeks.is_some() || !is_school, Assumption::Weeks);
    if !studying {
        assumed.add_unless(answers.done.is_some(), Assumption::Done);
        let nothing_done = answers.done.is_none_or(|done| done.0 == 0);
        assumed.add_unless(
            answers.done_months.is_some() || nothing_done,
            Assumption::DoneMonths,
        );
    }
    let shared = rule.direct_contact_hours.is_none() || answers.share.is_some();
    assumed.add_unless(shared, Assumption::Share);
    let supervised = rule.supervision_hours.is_none() || answers.supervision.is_some();
    assumed.add_unless(supervised, Assumption::Supervision);
    assumed.add_unless(rule.degree_hours.is_none(), Assumption::DegreeHours);
    assumed.add_unless(!rule.counts_more_credits(), Assumption::MoreCredits);
    // Hours done imply that the first license is held.
    let has_begun = !studying && answers.done.is_some_and(|done| done.0 > 0);
    assumed.add_unless(
        rule.first_practice.is_none() || has_begun,
        Assumption::FirstPractice,
    );
}

/// Which figures a computation may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EvidenceScope {
    All,
    /// All but those of grade C; months are prolonged only if the rule states that they are full-time.
    Known,
}

/// One alternative of a rule, with its requirements.
#[derive(Clone, Copy)]
struct ChosenAlternative {
    terms: [Option<PracticeRequirement>; 4],
    alternative: Alternative,
    fast: f64,
    typical: f64,
}

/// The requirements of a rule, indexed by [`BindingRequirement`]: those of the alternative that is done first. Figures
/// of grade C are left out if only they would exceed the maximum time.
pub(crate) fn requirements_within(
    rule: &LicenseRule,
    worked: &PracticePace,
    most: Option<f64>,
) -> [Option<PracticeRequirement>; 4] {
    let all = choose_alternative(rule, worked, EvidenceScope::All);
    let fits = |months: f64| most.is_none_or(|most| worked.done_months + months <= most);
    if fits(all.typical) {
        return all.terms;
    }
    let known = choose_alternative(rule, worked, EvidenceScope::Known);
    let is_known = has_requirements(&known.terms) && fits(known.typical);
    if is_known { known.terms } else { all.terms }
}

fn has_requirements(terms: &[Option<PracticeRequirement>; 4]) -> bool {
    terms.iter().any(Option::is_some)
}

impl ChosenAlternative {
    /// Of two that take equally long, prefers the one whose own requirements take less, then the first.
    fn is_sooner(&self, other: &Self) -> bool {
        let own = |chosen: &Self| {
            let terms = chosen.terms.iter().take(2).flatten();
            terms.map(|term| term.typical).fold(0.0, f64::max)
        };
        let tie = MODEL.tie.value;
        let sooner = |one: f64, other: f64| one < other - tie;
        sooner(self.typical, other.typical)
            || (!sooner(other.typical, self.typical) && sooner(own(self), own(other)))
    }
}

fn choose_alternative(
    rule: &LicenseRule,
    worked: &PracticePace,
    trust: EvidenceScope,
) -> ChosenAlternative {
    let mut best: Option<ChosenAlternative> = None;
    let mut fast = f64::INFINITY;
    for alternative in alternatives(rule) {
        let terms = terms_of(rule, worked, alternative, trust);
        let longest = |months: fn(&PracticeRequirement) -> f64| {
            terms.iter().flatten().map(months).fold(0.0, f64::max)
        };
        let this = ChosenAlternative {
            terms,
            alternative,
            fast: longest(|term| term.fast),
            typical: longest(|term| term.typical),
        };
        fast = fast.min(this.fast);
        if best.is_none_or(|best| this.is_sooner(&best)) {
            best = Some(this);
        }
    }
    let none = ChosenAlternative {
        terms: [None; 4],
        alternative: ALL_REQUIREMENTS,
        fast: 0.0,
        typical: 0.0,
    };
    let best = best.unwrap_or(none);
    ChosenAlternative {
        fast: fast.min(best.fast),
        ..best
    }
}

/// Whether the minimum months are prolonged because the user works less than full time.
fn stretches(rule: &LicenseRule, way: Alternative, worked: &PracticePace) -> bool {
    way.months && full_time(rule, way) != FullTime::No && worked.hours < MODEL.full_time_rule.value
}

/// The requirements of a rule without alternatives.
const ALL_REQUIREMENTS: Alternative = Alternative {
    months: true,
    hours: true,
    full_time: false,
};

/// The alternatives of a rule that still require something: a board may have answered that one does not apply.
pub(crate) fn alternatives(rule: &LicenseRule) -> impl Iterator<Item = Alternative> + use<> {
    let has_months = rule.has_months();
    let has_hours = rule.supervised_hours.is_some();
    let asks = move |way: &Alternative| (way.months && has_months) || (way.hours && has_hours);
    let all = rule.alternatives;
    let asks_nothing = !all.iter().flatten().any(asks);
    let whole = asks_nothing.then_some(ALL_REQUIREMENTS);
    all.into_iter().flatten().filter(asks).chain(whole)
}

fn terms_of(
    rule: &LicenseRule,
    worked: &PracticePace,
    way: Alternative,
    trust: EvidenceScope,
) -> [Option<PracticeRequirement>; 4] {
    let in_months = |left: f64, rate: f64| (left * 12.0 / (rate * worked.weeks)).max(0.0);
    let even = |required: Option<f64>, months: f64, grade| PracticeRequirement {
        required,
        fast: months,
        typical: months,
        grade,
    };
    let months = least_months(rule, worked, way, trust)
        .filter(|_| way.months)
        .map(|(required, left, grade)| even(required, left, grade));
    let hours = rule.supervised_hours.filter(|_| way.hours).map(|required| {
        let left = required.value() - worked.done_hours;
        even(
            Some(required.value()),
            in_months(left, worked.hours),
            required.grade,
        )
    });
    let direct = rule.direct_contact_hours.map(|required| {
        let left = required.value() - worked.done_direct;
        let a_week = |share: f64| (worked.hours * share).min(uncapped(rule.max_direct_week));
        PracticeRequirement {
            required: Some(required.value()),
            fast: in_months(left, a_week(worked.fast_share)),
            typical: in_months(left, a_week(worked.share)),
            grade: required.grade,
        }
    });
    let supervision = rule
        .supervision_hours
        .zip(worked.supervision)
        .map(|(required, rate)| {
            let left = required.value() * (1.0 - worked.part_supervised);
            even(
                Some(required.value()),
                in_months(left, rate.min(most_supervision(rule, worked.weeks))),
                required.grade,
            )
        });
    let terms = [months, hours, direct, supervision];
    match trust {
        EvidenceScope::All => terms,
        EvidenceScope::Known => terms.map(|term| term.filter(|term| term.grade != Grade::C)),
    }
}

/// The maximum hours of supervision a week that count if the rule has a monthly cap.
fn most_supervision(rule: &LicenseRule, weeks: f64) -> f64 {
    uncapped(rule.supervision_cap_month) * 12.0 / weeks
}

/// The share of all supervised hours that is done; supervision is assumed to progress at the same rate.
fn part_done(rule: &LicenseRule, done_hours: f64) -> f64 {
    rule.supervised_hours
        .map_or(0.0, |all| done_hours / all.value())
}

/// Supervised practice under a rule. Adds the assumptions it makes.
pub(super) fn practice(
    answers: &Answers,
    rule: &LicenseRule,
    studying: bool,
    trust: EvidenceScope,
    assumed: &mut Assumptions,
) -> Practice {
    assume(answers, rule, studying, assumed);
    let worked = PracticePace::of(answers, rule, studying);
    let ChosenAlternative {
        terms,
        alternative,
        fast,
        typical,
    } = choose_alternative(rule, &worked, trust);
    let decides =
        |term: &PracticeRequirement| typical > 0.0 && term.typical >= typical - MODEL.tie.value;
    let mut deciding = BindingRequirement::ALL
        .into_iter()
        .filter(|limit| terms[*limit as usize].as_ref().is_some_and(decides));
    let limit = deciding.next();
    if limit == Some(BindingRequirement::MinMonths) && rule.min_months.is_none() {
        assumed.add(Assumption::MonthsNotSeen);
    }
    Practice {
        terms,
        months: MonthRange {
            fast,
            typical,
            slow: typical * MODEL.slow_practice.value,
        },
        limit,
        tied_with: deciding.next(),
        counted_hours: worked.hours,
        at_the_cap: worked.hours >= weekly_cap(rule, worked.weeks),
        is_prolonged: stretches(rule, alternative, &worked),
        share: worked.share,
        weeks: worked.weeks,
        done_hours: worked.done_hours,
        done_months: worked.done_months,
    }
}

/// The minimum months: required (`None` if not in the tables), left to do, and the grade.
fn least_months(
    rule: &LicenseRule,
    worked: &PracticePace,
    way: Alternative,
    trust: EvidenceScope,
) -> Option<(Option<f64>, f64, Grade)> {
    let (required, grade) = match rule.min_months {
        Some(required) => (required.value(), required.grade),
        None if !rule.has_months() => return None,
        None => (MODEL.months_not_seen.value, MODEL.months_not_seen.grade),
    };
    let seen = rule.min_months.map(Required::value);
    let left = |required: f64| (required - worked.done_months).max(0.0);
    let at_least = MODEL.full_time_rule.value;
    let full_time = full_time(rule, way);
    let is_plain = match trust {
        EvidenceScope::All => full_time == FullTime::No,
        EvidenceScope::Known => full_time != FullTime::Stated,
    };
    if is_plain || worked.hours >= at_least {
        return Some((seen, left(required), grade));
    }
    Some(match rule.part_time_months {
        Some(months) => (Some(months.value()), left(months.value()), months.grade),
        None => (seen, left(required) * at_least / worked.hours, grade),
    })
}

/// Whether the months of a rule are those of full-time work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FullTime {
    No,
    /// The rule states it.
    Stated,
    /// It does not, but months are the only measure of practice in it.
    Assumed,
}

pub(crate) const fn full_time(rule: &LicenseRule, way: Alternative) -> FullTime {
    let counts_hours =
        (way.hours && rule.supervised_hours.is_some()) || rule.direct_contact_hours.is_some();
    match (way.full_time, counts_hours) {
        (true, _) => FullTime::Stated,
        (false, false) => FullTime::Assumed,
        (false, true) => FullTime::No,
    }
}

/// Whether the first alternative that counts months means months of full-time work.
pub(crate) fn counts_full_time_months(rule: &LicenseRule) -> bool {
    let mut ways = alternatives(rule).filter(|way| way.months);
    ways.next()
        .is_some_and(|way| full_time(rule, way) != FullTime::No)
}

/// What would be enough for practice to end in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Remedy {
    /// The fewest whole hours of work a week.
    Hours(u32),
    /// Hours of supervision a week.
    Supervision(Hundredths),
}

/// What would be enough for practice to end within `most` months; `None` if neither more hours of work
/// nor more supervision is.
pub(super) fn find_remedy(
    answers: &Answers,
    rule: &LicenseRule,
    most: f64,
    practice: &Practice,
    studying: bool,
) -> Option<Remedy> {
    if practice.limit != Some(BindingRequirement::Supervision) {
        return hours_that_fit(answers, rule, most, studying).map(Remedy::Hours);
    }
    let left = rule.supervision_hours?.value() * (1.0 - part_done(rule, practice.done_hours));
    let weeks = (most - practice.done_months) * practice.weeks / 12.0;
    let rate = Hundredths(
        (left / weeks * 100.0)
            .ceil()
            .clamp(0.0, f64::from(u32::MAX)) as u32,
    );
    let faster = Answers {
        supervision: Some(rate),
        ..*answers
    };
    let fits = rate.0 <= ranges::SUPERVISION.1 && fits(&faster, rule, most, studying);
    fits.then_some(Remedy::Supervision(rate))
}

fn fits(answers: &Answers, rule: &LicenseRule, most: f64, studying: bool) -> bool {
    let within = |answers: &Answers, trust| {
        let assumed = &mut Assumptions::default();
        let practice = practice(answers, rule, studying, trust, assumed);
        let is_based = trust == EvidenceScope::All || practice.has_requirements();
        is_based && practice.done_months + practice.months.typical <= most
    };
    // What the user did not say closes no result: the most favorable answer counts too.
    let best = Answers {
        share: answers.share.or(Some(Hundredths(ranges::SHARE.1))),
        weeks: answers.weeks.or(Some(full_year())),
        ..*answers
    };
    within(answers, EvidenceScope::All)
        || within(answers, EvidenceScope::Known)
        || within(&best, EvidenceScope::Known)
}

/// The fewest whole hours a week at which practice ends in time.
fn hours_that_fit(answers: &Answers, rule: &LicenseRule, most: f64, studying: bool) -> Option<u32> {
    let from = hours_a_week(answers) as u32 + 1;
    (from..=MOST_HOURS).find(|hours| {
        let hours = Some(Hundredths(hours * 100));
        fits(&Answers { hours, ..*answers }, rule, most, studying)
    })
}

/// The maximum hours a week that the form accepts.
const MOST_HOURS: u32 = ranges::HOURS.1 / 100;

/// The weekly hours of supervision needed to finish with the other requirements, rounded up; `None`
/// if the state requires no supervision hours or nothing is left.
pub fn supervision_asked(rule: &LicenseRule, practice: &Practice) -> Option<Hundredths> {
    let required = rule.supervision_hours?;
    if practice.months.typical <= 0.0 {
        return None;
    }
    let left = required.value() * (1.0 - part_done(rule, practice.done_hours));
    let weeks = practice.months.typical * practice.weeks / 12.0;
    (left > 0.0).then(|| Hundredths((left / weeks * 100.0).ceil() as u32))
}

//! Properties that hold for every set of answers, and for every text that may come as a link or from storage.
//!
//! The answers are generated from a fixed seed, so that a failure is reproducible;
//! `PROPTEST_RNG_SEED=7 cargo test --test properties` generates others.
#![cfg(not(target_arch = "wasm32"))]

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use casepath::answers::ranges;
use casepath::answers::{
    Anchor, Answers, CaseWork, CertSet, DegreeGoal, Education, Employer, EvidenceLevel, Hundredths,
    Language, Month, Pace, SchoolKind, Setting, SupervisionPayer, UsState, View,
};
use casepath::entry;
use casepath::estimate::cost::{Cost, cost};
use casepath::estimate::neighbors::{Neighbors, largest_changes};
use casepath::estimate::pay::{self, Case, Pay};
use casepath::estimate::pay_milestones::{PayMilestone, pay_milestones};
use casepath::estimate::practice::Remedy;
use casepath::estimate::{
    BindingRequirement, BlockedReason, Estimate, Headline, LicensePath, MonthRange, NoPay, Route,
    case_notes, charts, estimate, estimate_corrected, rounded,
};
use casepath::estimate::{sources, whole_months};
use casepath::i18n::Locale;
use casepath::link::{self, Field};
use casepath::saved::{self, Envelope};
use casepath::tables::{CERTIFICATIONS, Credential, LicenseRule, MODEL, Required};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestCaseResult, TestError, TestRunner};

/// The number of cases for properties of one estimate.
const MANY: u32 = 100_000;
/// For properties that need a hundred estimates per case.
const SOME: u32 = 20_000;
/// For properties that need hundreds of sentences per case.
const FEW: u32 = 4_000;
const SEED: u64 = 202_611;

/// Checks a property with this number of values; a failure shows the smallest value found that breaks it.
fn holds<S: Strategy>(cases: u32, strategy: S, property: impl Fn(S::Value) -> TestCaseResult) {
    let given = ProptestConfig::default();
    let rng_seed = match given.rng_seed {
        RngSeed::Random => RngSeed::Fixed(SEED),
        given => given,
    };
    let config = ProptestConfig {
        cases,
        rng_seed,
        failure_persistence: None,
        ..given
    };
    match TestRunner::new(config).run(&strategy, property) {
        Ok(()) => {}
        Err(TestError::Fail(why, smallest)) => panic!("{why}\nwith {smallest:#?}"),
        Err(TestError::Abort(why)) => panic!("{why}"),
    }
}

// Generators
//
// A set of answers is generated from one integer per field: proptest generates and shrinks those much faster than
// twenty separate strategies, and a number that shrinks to 0 is an unanswered field.

/// One integer per field.
struct Draws(std::array::IntoIter<u32, 25>);

impl Draws {
    fn next(&mut self) -> u32 {
        self.0.next().expect("one for each field")
    }

    /// `None` in one of `cases` cases; otherwise the quotient of the number.
    fn unless_one_in(&mut self, cases: u32) -> Option<u32> {
        let drawn = self.next();
        (!drawn.is_multiple_of(cases)).then_some(drawn / cases)
    }

    fn named<T: Copy>(&mut self, all: &[T], left_out: u32) -> Option<T> {
        self.unless_one_in(left_out)
            .map(|drawn| all[drawn as usize % all.len()])
    }

    fn number(&mut self, field: Field) -> Option<Hundredths> {
        self.unless_one_in(3)
            .map(|drawn| number_of(range(field), drawn))
    }

    /// None, one, a few or all certifications.
    fn certifications(&mut self) -> CertSet {
        let drawn = self.next();
        let (kind, bits, count) = (drawn % 8, drawn / 8, CERTIFICATIONS.len());
        match kind {
            0..3 => CertSet::default(),
            3..6 => CertSet::default().with(bits as usize % count),
            6 => (0..count)
                .filter(|row| bits >> row & 1 == 1)
                .fold(CertSet::default(), CertSet::with),
            _ => (0..count).fold(CertSet::default(), CertSet::with),
        }
    }

    fn anchor(&mut self) -> Option<Anchor> {
        let mut drawn = self.unless_one_in(3)?;
        let length = drawn as usize % Anchor::MOST + 1;
        let letters = b"abcdefghijklmnopqrstuvwxyz0123456789-";
        let name: String = (0..length)
            .map(|_| {
                drawn = drawn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                char::from(letters[(drawn >> 16) as usize % letters.len()])
            })
            .collect();
        Anchor::from_name(&name)
    }

    /// A month of the coming years or of any year, or the first or last month in which a plan may begin.
    fn month(&mut self) -> Option<Month> {
        self.unless_one_in(3).map(|drawn| {
            let least = ranges::START_YEARS.start() * 12;
            let most = ranges::START_YEARS.end() * 12 + 11;
            Month(match drawn % 4 {
                0 => least,
                1 => most,
                2 => 2020 * 12 + drawn / 4 % 240,
                _ => least + drawn / 4 % (most - least + 1),
            })
        })
    }
}

/// The minimum and maximum of a number, in hundredths.
fn range(field: Field) -> (u32, u32) {
    link::range(field).expect("a number")
}

/// A number in a range: both ends, integers, quarters and any hundredths.
fn number_of((least, most): (u32, u32), drawn: u32) -> Hundredths {
    let any = least + drawn / 8 % (most - least + 1);
    let near = |step: u32| (any / step * step).clamp(least, most);
    Hundredths(match drawn % 8 {
        0 => least,
        1 => most,
        2..5 => near(100),
        5 => near(25),
        _ => any,
    })
}

/// Any answers; each field may be unanswered.
fn answers() -> impl Strategy<Value = Answers> {
    any::<[u32; 25]>().prop_map(|drawn| {
        let mut draws = Draws(drawn.into_iter());
        Answers {
            from: draws.named(Education::ALL, 4),
            to: draws.named(DegreeGoal::ALL, 25),
            pace: draws.named(Pace::ALL, 3),
            state: draws.named(UsState::ALL, 25),
            setting: draws.named(Setting::ALL, 4),
            hours: draws.number(Field::Hours),
            years: draws.number(Field::Years),
            certs: draws.certifications(),
            bilingual: draws.next() % 2 == 1,
            evidence: draws.named(EvidenceLevel::ALL, 3),
            done: draws.number(Field::Done),
            done_months: draws.number(Field::DoneMonths),
            share: draws.number(Field::Share),
            supervision: draws.number(Field::Supervision),
            retakes: draws
                .unless_one_in(3)
                .map(|drawn| (drawn % (range(Field::Retakes).1 / 100 + 1)) as u8),
            start: draws.month(),
            tuition: draws.number(Field::Tuition),
            supervision_payer: draws.named(SupervisionPayer::ALL, 3),
            weeks: draws.number(Field::Weeks),
            case_work: draws.named(CaseWork::ALL, 3),
            school_kind: draws.named(SchoolKind::ALL, 3),
            employer: draws.named(Employer::ALL, 3),
            language: draws.named(Language::ALL, 3),
            view: draws.named(View::ALL, 3),
            anchor: draws.anchor(),
        }
    })
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    (0..all.len()).prop_map(move |index| all[index])
}

fn number(field: Field) -> impl Strategy<Value = Hundredths> {
    any::<u32>().prop_map(move |drawn| number_of(range(field), drawn))
}

/// A worker at one moment.
fn case() -> impl Strategy<Value = Case> {
    (
        one_of(UsState::ALL),
        proptest::option::of(one_of(Setting::ALL)),
        number(Field::Years),
        any::<bool>(),
        any::<bool>(),
        one_of(EvidenceLevel::ALL),
    )
        .prop_map(
            |(state, setting, years, certified, bilingual, evidence)| Case {
                route: Route::SocialWork,
                state,
                setting,
                credential: Credential::None,
                years: years.value(),
                certified,
                bilingual,
                evidence,
            },
        )
}

fn today() -> Month {
    Month::new(2026, 11).expect("a month")
}

/// At most `large`, except for rounding errors of a sum.
fn at_most(small: f64, large: f64) -> bool {
    small <= large + 1e-6
}

// The estimate

#[test]
fn every_set_of_answers_gives_an_estimate_or_a_sentence_that_says_why_not() {
    holds(MANY, answers(), |answers| {
        let result = estimate(&answers, today());
        let headline = Headline::of(&result);
        same_link_same_result(&answers, &headline)?;
        match &result {
            Err(missing) => {
                prop_assert_eq!(
                    (missing.degree, missing.state),
                    (answers.to.is_none(), answers.state.is_none())
                );
                prop_assert_eq!(headline, Headline::default());
                in_both(|locale| complete(locale.incomplete(*missing)))
            }
            Ok(estimate) => {
                months_are_in_order(estimate)?;
                figures_of_time(estimate, &headline)?;
                for (pay, progress) in [(&estimate.start_pay, "start"), (&estimate.end_pay, "end")]
                {
                    match pay {
                        Ok(pay) => pay_is_in_order(pay)?,
                        Err(reason) => no_pay_for_a_reason(estimate, *reason, progress)?,
                    }
                }
                figures_of_pay(estimate, &headline)
            }
        }
    });
}

fn same_link_same_result(answers: &Answers, headline: &Headline) -> TestCaseResult {
    let written = link::write(answers);
    let opened =
        link::read(&written).map_err(|why| TestCaseError::fail(format!("{written}: {why:?}")))?;
    prop_assert_eq!(&opened.answers, answers, "{}", written);
    prop_assert!(opened.notes.is_empty(), "{}: {:?}", written, opened.notes);
    prop_assert_eq!(&Headline::of(&estimate(&opened.answers, today())), headline);
    Ok(())
}

fn speeds_are_in_order(speeds: &MonthRange) -> TestCaseResult {
    let MonthRange {
        fast,
        typical,
        slow,
    } = *speeds;
    prop_assert!(fast >= 0.0 && slow.is_finite(), "{:?}", speeds);
    prop_assert!(fast <= typical && typical <= slow, "{:?}", speeds);
    Ok(())
}

fn months_are_in_order(estimate: &Estimate) -> TestCaseResult {
    let mut sum = MonthRange::default();
    for stage in estimate.path.stages() {
        speeds_are_in_order(&stage.months)?;
        sum.fast += stage.months.fast;
        sum.typical += stage.months.typical;
        sum.slow += stage.months.slow;
    }
    if let Ok(total) = &estimate.path.total {
        speeds_are_in_order(total)?;
        prop_assert!(
            (total.fast - sum.fast).abs() < 1e-6,
            "{:?} is not {:?}",
            total,
            sum
        );
        prop_assert!(
            (total.typical - sum.typical).abs() < 1e-6,
            "{:?} is not {:?}",
            total,
            sum
        );
        prop_assert!(
            (total.slow - sum.slow).abs() < 1e-6,
            "{:?} is not {:?}",
            total,
            sum
        );
    }
    if let Some(practice) = &estimate.path.practice {
        let longest = BindingRequirement::ALL
            .into_iter()
            .filter_map(|limit| practice.requirement(limit))
            .map(|term| term.typical);
        prop_assert!(
            (longest.fold(0.0, f64::max) - practice.months.typical).abs() < 1e-6,
            "{:?}",
            practice
        );
        prop_assert_eq!(practice.limit.is_none(), practice.months.typical <= 0.0);
        prop_assert!(practice.tied_with.is_none() || practice.tied_with != practice.limit);
    }
    Ok(())
}

fn figures_of_time(estimate: &Estimate, headline: &Headline) -> TestCaseResult {
    let months = (
        headline.months_fast,
        headline.months_typical,
        headline.months_slow,
    );
    prop_assert_eq!(headline.limit, Some(estimate.path.limit_name()));
    let Ok(total) = estimate.path.total else {
        prop_assert_eq!(months, (None, None, None));
        prop_assert_eq!(estimate.end_month(), None);
        return Ok(());
    };
    let (Some(fast), Some(typical), Some(slow)) = months else {
        return Err(TestCaseError::fail(format!(
            "not all months are told: {months:?}"
        )));
    };
    prop_assert!(fast <= typical && typical <= slow, "{:?}", months);
    for (whole, months) in [
        (fast, total.fast),
        (typical, total.typical),
        (slow, total.slow),
    ] {
        let up = f64::from(whole) - months;
        prop_assert!(
            -MODEL.tie.value - 1e-9 <= up && up < 1.0,
            "{} months are told as {}",
            months,
            whole
        );
    }
    prop_assert_eq!(
        estimate.end_month(),
        Some(estimate.answers.start.unwrap_or(today()).plus(typical))
    );
    Ok(())
}

/// Pay of these occupations is within these bounds in every state; dollars a year.
const PLAUSIBLE_PAY: (f64, f64) = (22_000.0, 260_000.0);

fn pay_is_in_order(pay: &Pay) -> TestCaseResult {
    let Pay {
        low,
        typical,
        high,
        base,
        ..
    } = pay;
    prop_assert!(
        low.is_finite() && typical.is_finite() && high.is_finite(),
        "{:?}",
        pay
    );
    prop_assert!(
        low < typical && typical < high,
        "{} {} {}",
        low,
        typical,
        high
    );
    prop_assert!(
        rounded(*low) < rounded(*typical) && rounded(*typical) < rounded(*high),
        "as it is told: {:?}",
        pay
    );
    prop_assert!(
        PLAUSIBLE_PAY.0 <= *low && *high <= PLAUSIBLE_PAY.1,
        "{} to {}",
        low,
        high
    );
    // The shrinkage keeps every case inside the state's pay, or within the least edge.
    let edge = MODEL.edge_floor.value.exp();
    prop_assert!(
        base.p10.min(base.p50 / edge) <= *typical && *typical <= base.p90.max(base.p50 * edge)
    );
    prop_assert!(pay.shrinkage.is_finite() && pay.shrinkage > 0.0 && pay.real() > 0.0);
    let steps: i64 = pay.lines().iter().map(|line| line.dollars).sum();
    prop_assert_eq!(
        base.p50.round() as i64 + steps,
        typical.round() as i64,
        "the lines do not add up"
    );
    Ok(())
}

fn no_pay_for_a_reason(estimate: &Estimate, reason: NoPay, progress: &str) -> TestCaseResult {
    let answers = &estimate.answers;
    match reason {
        NoPay::Psychologist => prop_assert_eq!(estimate.plan, DegreeGoal::Psyd),
        NoPay::NotOpenYet => {
            prop_assert_eq!(answers.setting, Some(Setting::PrivatePractice));
            // It opens with the clinical license of social workers and counselors.
            prop_assert!(estimate.route != Route::Nursing);
            let is_clinical = matches!(
                estimate.plan,
                DegreeGoal::Msw | DegreeGoal::MswAfterBsw | DegreeGoal::Counseling
            );
            prop_assert!(progress == "start" || !is_clinical);
        }
        NoPay::NotANurse => return Err(TestCaseError::fail("study makes a nurse")),
        NoPay::Stopped(stop) => {
            prop_assert_eq!(progress, "end");
            prop_assert_eq!(estimate.path.total, Err(stop));
            stopped_for_a_reason(estimate, stop)?;
        }
    }
    in_both(|locale| complete(locale.no_pay(reason)))
}

fn stopped_for_a_reason(estimate: &Estimate, stop: BlockedReason) -> TestCaseResult {
    let hours = estimate
        .answers
        .hours
        .map_or(MODEL.full_time_week.value, Hundredths::value);
    match stop {
        BlockedReason::SettingNotCounted(_) => {
            return Err(TestCaseError::fail(
                "no table says that a setting does not count",
            ));
        }
        BlockedReason::BelowMinHours { least, .. } => {
            prop_assert!(hours < least, "{} hours are enough", hours)
        }
        BlockedReason::PastMaxMonths {
            needed: Some(needed),
            ..
        } => {
            let enough = match needed {
                Remedy::Hours(needed) => {
                    prop_assert!(f64::from(needed) > hours);
                    Answers {
                        hours: Some(Hundredths(needed * 100)),
                        ..estimate.answers
                    }
                }
                Remedy::Supervision(needed) => Answers {
                    supervision: Some(needed),
                    ..estimate.answers
                },
            };
            let total = estimate_of(&enough).map(|estimate| estimate.path.total);
            prop_assert!(
                total.is_some_and(|total| total.is_ok()),
                "{:?} is not enough",
                needed
            );
        }
        BlockedReason::PastMaxMonths { needed: None, .. } => {
            let most = Answers {
                hours: Some(Hundredths(range(Field::Hours).1)),
                ..estimate.answers
            };
            prop_assert!(estimate_of(&most).is_some_and(|estimate| estimate.path.total.is_err()));
        }
    }
    in_both(|locale| complete(&locale.stopped(stop, &estimate.answers)))
}

fn figures_of_pay(estimate: &Estimate, headline: &Headline) -> TestCaseResult {
    let pays = (headline.pay_low, headline.pay_typical, headline.pay_high);
    match &estimate.end_pay {
        Err(_) => prop_assert_eq!(pays, (None, None, None)),
        Ok(pay) => {
            prop_assert_eq!(
                pays,
                (
                    Some(rounded(pay.low)),
                    Some(rounded(pay.typical)),
                    Some(rounded(pay.high))
                )
            );
            prop_assert!(
                estimate.path.total.is_ok(),
                "a path without an end has no pay at its end"
            );
            prop_assert!(
                (f64::from(rounded(pay.typical)) - pay.typical).abs() <= MODEL.rounding.value / 2.0
            );
        }
    }
    prop_assert_eq!(
        headline.pay_start,
        estimate
            .start_pay
            .as_ref()
            .ok()
            .map(|pay| rounded(pay.typical))
    );
    let dollars = [headline.pay_start, pays.0, pays.1, pays.2];
    prop_assert!(
        dollars
            .into_iter()
            .flatten()
            .all(|dollars| dollars % 100 == 0),
        "{:?}",
        dollars
    );
    prop_assert!(
        estimate.years.0 <= estimate.years.1,
        "no experience is lost on the way"
    );
    Ok(())
}

fn estimate_of(answers: &Answers) -> Option<Estimate> {
    estimate(answers, today()).ok()
}

/// A property that is never exercised also holds, so this checks that the generated answers reach every kind of result.
#[test]
fn the_answers_drawn_reach_every_kind_of_result() {
    let seen = RefCell::new(BTreeSet::new());
    holds(SOME, answers(), |answers| {
        let mut seen = seen.borrow_mut();
        let Some(estimate) = estimate_of(&answers) else {
            seen.insert("incomplete");
            return Ok(());
        };
        seen.insert(estimate.path.limit_name());
        seen.insert(match estimate.path.total {
            Ok(total) if total.typical > 0.0 => "an end",
            Ok(_) => "nothing to do",
            Err(BlockedReason::SettingNotCounted(_)) => "a setting that does not count",
            Err(BlockedReason::BelowMinHours { .. }) => "below the least hours",
            Err(BlockedReason::PastMaxMonths {
                needed: Some(_), ..
            }) => "past the longest time",
            Err(BlockedReason::PastMaxMonths { needed: None, .. }) => "past it at any hours",
        });
        let practice = estimate.path.practice;
        let marks = [
            (
                "a tie",
                practice.is_some_and(|practice| practice.tied_with.is_some()),
            ),
            (
                "stretched",
                practice.is_some_and(|practice| practice.is_prolonged),
            ),
            (
                "at the cap",
                practice.is_some_and(|practice| practice.at_the_cap),
            ),
            ("slow passes", estimate.path.slow_passes_max.is_some()),
            ("done too early", estimate.path.done_too_early),
            ("not open yet", estimate.start_pay == Err(NoPay::NotOpenYet)),
            ("psychologist", estimate.end_pay == Err(NoPay::Psychologist)),
            (
                "at the edge",
                estimate.end_pay.is_ok_and(|pay| pay.at_the_edge()),
            ),
            (
                "certified",
                estimate.end_pay.is_ok_and(|pay| pay.case.certified),
            ),
        ];
        seen.extend(
            marks
                .into_iter()
                .filter(|(_, is)| *is)
                .map(|(what, _)| what),
        );
        Ok(())
    });
    let wanted = [
        "incomplete",
        "none",
        "min-months",
        "hours",
        "direct-hours",
        "supervision",
        "an end",
        "nothing to do",
        "below the least hours",
        "past the longest time",
        "past it at any hours",
        "a tie",
        "stretched",
        "at the cap",
        "slow passes",
        "done too early",
        "not open yet",
        "psychologist",
        "at the edge",
        "certified",
    ];
    let seen = seen.into_inner();
    let missing: Vec<&str> = wanted
        .into_iter()
        .filter(|what| !seen.contains(what))
        .collect();
    assert!(missing.is_empty(), "never came up: {missing:?}");
}

// Comparisons

#[test]
fn more_hours_a_week_never_make_it_later() {
    let two = (answers(), number(Field::Hours), number(Field::Hours));
    holds(MANY, two, |(answers, one, other)| {
        let at = |hours| {
            estimate_of(&Answers {
                hours: Some(hours),
                ..answers
            })
            .map(|estimate| (estimate.path, estimate.rule().condition))
        };
        let (Some(fewer), Some(more)) = (at(one.min(other)), at(one.max(other))) else {
            return Ok(());
        };
        let ((fewer, one), (more, other)) = (fewer, more);
        // The shorter of two alternatives may be the longer one at the slow speed.
        if one != other {
            return Ok(());
        }
        // A requirement known only from a guide is left out at few hours and comes back at more: an open point.
        if fewer.open_points.iter().next().is_some() {
            return Ok(());
        }
        let (fewer, more) = (fewer.total, more.total);
        let Ok(fewer) = fewer else { return Ok(()) };
        prop_assert!(
            more.is_ok(),
            "fewer hours reach the end, more do not: {:?}",
            more
        );
        let more = more.unwrap_or_default();
        let later = [
            (more.fast, fewer.fast),
            (more.typical, fewer.typical),
            (more.slow, fewer.slow),
        ];
        prop_assert!(
            later.into_iter().all(|(more, fewer)| at_most(more, fewer)),
            "{:?}, then {:?}",
            fewer,
            more
        );
        Ok(())
    });
}

#[test]
fn a_cap_on_hours_with_clients_never_makes_it_sooner_and_a_tight_one_decides() {
    let decided = RefCell::new(0_u32);
    holds(SOME, (answers(), 1..=40_u16), |(answers, most)| {
        let today = Month::new(2026, 11).expect("a month");
        let under = |cap: Option<u16>| {
            let capped = |rule: LicenseRule| LicenseRule {
                max_direct_week: cap.and_then(|amount| {
                    let required = rule.direct_contact_hours?;
                    Some(Required { amount, ..required })
                }),
                ..rule
            };
            estimate_corrected(&answers, today, None, &capped).map(|estimate| estimate.path)
        };
        let (Ok(free), Ok(capped)) = (under(None), under(Some(most))) else {
            return Ok(());
        };
        let is_open = |license_path: &LicensePath| license_path.open_points.iter().next().is_some();
        let (Ok(before), Ok(after)) = (free.total, capped.total) else {
            return Ok(());
        };
        if is_open(&free) || is_open(&capped) {
            return Ok(());
        }
        let pairs = [
            (before.fast, after.fast),
            (before.typical, after.typical),
            (before.slow, after.slow),
        ];
        prop_assert!(
            pairs
                .into_iter()
                .all(|(free, capped)| at_most(free, capped)),
            "{before:?}, capped {after:?}"
        );
        let is_later = after.typical > before.typical + MODEL.tie.value;
        if is_later {
            *decided.borrow_mut() += 1;
            prop_assert_eq!(capped.limit_name(), "direct-hours");
        }
        Ok(())
    });
    assert!(decided.into_inner() > 0, "the cap never decided");
}

#[test]
fn a_better_credential_never_pays_less_at_one_moment() {
    const SOCIAL_WORK: &[Credential] = &[
        Credential::None,
        Credential::Bachelors,
        Credential::Bsw,
        Credential::OtherMasters,
        Credential::Msw,
        Credential::MswLicensed,
        Credential::Clinical,
        Credential::Doctorate,
    ];
    const NURSING: &[Credential] = &[Credential::Adn, Credential::BsnNurse];
    const COUNSELING: &[Credential] = &[
        Credential::None,
        Credential::Bachelors,
        Credential::Bsw,
        Credential::CounselingMasters,
        Credential::ClinicalCounselor,
    ];
    holds(MANY / 5, case(), |case| {
        for (route, order) in [
            (Route::SocialWork, SOCIAL_WORK),
            (Route::Nursing, NURSING),
            (Route::Counseling, COUNSELING),
        ] {
            let pays = order.iter().map(|held| {
                pay::pay(&Case {
                    route,
                    credential: *held,
                    ..case
                })
                .typical
            });
            let pays: Vec<f64> = pays.collect();
            prop_assert!(pays.is_sorted(), "{:?} pay {:?}", order, pays);
        }
        Ok(())
    });
}

#[test]
fn less_evidence_never_makes_a_range_narrower() {
    holds(MANY, answers(), |answers| {
        let mut inner: [Option<(f64, f64)>; 2] = [None; 2];
        for evidence in EvidenceLevel::ALL {
            let Some(estimate) = estimate_of(&Answers {
                evidence: Some(*evidence),
                ..answers
            }) else {
                return Ok(());
            };
            for (index, pay) in [estimate.start_pay, estimate.end_pay]
                .into_iter()
                .enumerate()
            {
                let Ok(pay) = pay else { continue };
                if let Some((low, high)) = inner[index] {
                    prop_assert!(
                        at_most(pay.low, low) && at_most(high, pay.high),
                        "at {:?}: {:?}",
                        evidence,
                        pay
                    );
                }
                inner[index] = Some((pay.low, pay.high));
            }
        }
        Ok(())
    });
}

// Details of the estimate

#[test]
fn levers_moments_costs_and_pictures_are_sound_for_every_estimate() {
    holds(SOME, answers(), |answers| {
        let Some(estimate) = estimate_of(&answers) else {
            return Ok(());
        };
        let cost = cost(&estimate);
        levers_are_sound(&estimate, &largest_changes(&estimate))?;
        moments_are_sound(&estimate, &pay_milestones(&estimate))?;
        cost_is_sound(&cost)?;
        pictures_are_sound(&estimate)?;
        let rests_on = sources::sources(&estimate, &cost);
        prop_assert!(!rests_on.is_empty());
        let once = |source: &u16| rests_on.iter().filter(|other| *other == source).count() == 1;
        prop_assert!(
            rests_on.iter().all(once),
            "a source stands twice: {:?}",
            rests_on
        );
        Ok(())
    });
}

fn levers_are_sound(estimate: &Estimate, largest_changes: &Neighbors) -> TestCaseResult {
    prop_assert!(
        largest_changes.on_pay.len() <= 5
            && largest_changes.on_time.len() <= 5
            && largest_changes.states.len() <= 3
    );
    let pay: Vec<i32> = largest_changes
        .on_pay
        .iter()
        .map(|neighbor| neighbor.dollars.unwrap_or(0).abs())
        .collect();
    let time: Vec<i32> = largest_changes
        .on_time
        .iter()
        .map(|neighbor| neighbor.months.abs())
        .collect();
    let real: Vec<u32> = largest_changes
        .states
        .iter()
        .map(|best| best.real)
        .collect();
    prop_assert!(
        pay.iter().rev().is_sorted() && !pay.contains(&0),
        "{:?}",
        pay
    );
    prop_assert!(
        time.iter().rev().is_sorted() && !time.contains(&0),
        "{:?}",
        time
    );
    prop_assert!(real.iter().rev().is_sorted(), "{:?}", real);
    if estimate.path.total.is_err() {
        prop_assert_eq!(largest_changes, &Neighbors::default());
    }
    for neighbor in largest_changes
        .on_pay
        .iter()
        .chain(&largest_changes.on_time)
    {
        prop_assert!(
            neighbor.answers != estimate.answers,
            "{:?} changes nothing",
            neighbor.change
        );
        // The neighbor's result matches its announced change.
        let Some(there) = estimate_of(&neighbor.answers) else {
            return Err(TestCaseError::fail("a neighbor lacks a degree or a state"));
        };
        let (Ok(here), Ok(there)) = (estimate.path.total, there.path.total) else {
            return Err(TestCaseError::fail("a neighbor has no end"));
        };
        let months = whole_months(there.typical) as i32 - whole_months(here.typical) as i32;
        prop_assert_eq!(neighbor.months, months, "{:?}", neighbor.change);
    }
    Ok(())
}

fn moments_are_sound(estimate: &Estimate, moments: &[PayMilestone]) -> TestCaseResult {
    prop_assert!(!moments.is_empty());
    prop_assert!(
        moments.iter().map(|moment| moment.months).is_sorted(),
        "{:?}",
        moments
    );
    prop_assert_eq!(moments[0].months, 0.0);
    for moment in moments {
        if let Ok(pay) = &moment.pay {
            pay_is_in_order(pay)?;
        }
    }
    // The moment at the end of the plan is the headline.
    if let (Ok(total), Ok(end)) = (estimate.path.total, estimate.end_pay) {
        let stages = estimate.path.stages().count();
        prop_assert_eq!(moments.len(), 1 + stages + 3);
        prop_assert!((moments[stages].months - total.typical).abs() < 1e-6);
        if stages > 0 {
            prop_assert_eq!(
                moments[stages].pay.map(|pay| rounded(pay.typical)),
                Ok(rounded(end.typical))
            );
        }
    }
    Ok(())
}

fn cost_is_sound(cost: &Cost) -> TestCaseResult {
    prop_assert!(
        0.0 <= cost.known.0 && cost.known.0 <= cost.known.1 && cost.known.1.is_finite(),
        "{:?}",
        cost
    );
    let (mut low, mut high, mut asks) = (0.0, 0.0, false);
    for line in cost.lines.iter().filter(|line| !line.yearly) {
        match line.dollars {
            Ok((from, to)) => {
                prop_assert!(0.0 <= from && from <= to, "{:?}", line);
                low += from;
                high += to;
            }
            Err(_) => asks = true,
        }
    }
    prop_assert!(
        (cost.known.0 - low).abs() < 0.005 && (cost.known.1 - high).abs() < 0.005,
        "{:?}",
        cost
    );
    prop_assert_eq!(cost.incomplete, asks);
    Ok(())
}

fn pictures_are_sound(estimate: &Estimate) -> TestCaseResult {
    let inside = |part: f64| (-1e-9..=100.0 + 1e-9).contains(&part);
    for pay in [estimate.start_pay, estimate.end_pay].into_iter().flatten() {
        let bar = charts::RangeLayout::of_pay(&pay);
        prop_assert!(
            [bar.from, bar.low, bar.typical, bar.high, bar.to]
                .into_iter()
                .all(inside),
            "{:?}",
            bar
        );
        prop_assert!(
            bar.low < bar.typical && bar.typical < bar.high && bar.from < bar.to,
            "{:?}",
            bar
        );
    }
    let timeline = charts::timeline::timeline(estimate, &pay_milestones(estimate));
    let mut end = 0.0;
    for span in &timeline.spans {
        prop_assert!(
            inside(span.from) && inside(span.to) && span.from <= span.to,
            "{:?}",
            span
        );
        prop_assert!((span.from - end).abs() < 1e-6, "a gap before {:?}", span);
        end = span.to;
    }
    for stretch in timeline.pay.iter().chain(&timeline.without) {
        prop_assert!(
            inside(stretch.from) && inside(stretch.to) && stretch.from < stretch.to,
            "{:?}",
            stretch
        );
        prop_assert!(
            stretch.low <= stretch.typical && stretch.typical <= stretch.high,
            "{:?}",
            stretch
        );
    }
    Ok(())
}

// Sentences

#[test]
fn every_sentence_on_an_estimate_is_complete() {
    holds(FEW, answers(), |answers| {
        let result = estimate(&answers, today());
        let headline = Headline::of(&result);
        in_both(|locale| {
            complete(&locale.announcement(&headline))?;
            for row in 0..CERTIFICATIONS.len() {
                complete(&locale.certification(row, result.as_ref().ok()))?;
            }
            match &result {
                Err(missing) => complete(locale.incomplete(*missing)),
                Ok(estimate) => {
                    complete(&locale.echo(&answers))?;
                    on_path(locale, estimate)?;
                    on_pay(locale, estimate)?;
                    on_what_follows(locale, estimate)
                }
            }
        })
    });
}

fn on_path(locale: Locale, estimate: &Estimate) -> TestCaseResult {
    complete(&locale.pay_heading(estimate))?;
    complete(&locale.time_heading(estimate))?;
    complete(&locale.binding_requirement(estimate))?;
    complete(&locale.rule_heading(estimate.state))?;
    complete_all(locale.end_month(estimate))?;
    complete_all(
        estimate
            .assumed
            .iter()
            .map(|assumed| locale.assumption(assumed, estimate).0),
    )?;
    complete_all(
        case_notes::path_notes(estimate)
            .into_iter()
            .map(|remark| locale.path_note(remark, estimate)),
    )
}

fn on_pay(locale: Locale, estimate: &Estimate) -> TestCaseResult {
    complete_all(
        case_notes::pay_notes(estimate)
            .into_iter()
            .map(|remark| locale.pay_note(remark, estimate)),
    )?;
    for pay in [estimate.start_pay, estimate.end_pay].into_iter().flatten() {
        complete(&locale.why_base(&pay))?;
        complete_all(pay.steps.iter().map(|step| locale.effect(step)))?;
        complete_all(
            pay.lines()
                .iter()
                .map(|line| locale.why_line(line, estimate.years.1)),
        )?;
    }
    Ok(())
}

fn on_what_follows(locale: Locale, estimate: &Estimate) -> TestCaseResult {
    let largest_changes = largest_changes(estimate);
    for neighbor in largest_changes
        .on_pay
        .iter()
        .chain(&largest_changes.on_time)
    {
        complete(&locale.neighbor(neighbor.change))?;
        complete(&locale.change_of_pay(neighbor))?;
        complete(&locale.change_of_time(neighbor.months))?;
    }
    complete_all(
        largest_changes
            .states
            .iter()
            .map(|best| locale.best_state(best)),
    )?;
    for moment in pay_milestones(estimate) {
        complete(&locale.moment(moment.when))?;
        if let Err(reason) = moment.pay {
            complete(locale.no_pay(reason))?;
        }
    }
    let cost = cost(estimate);
    for line in &cost.lines {
        complete(&locale.cost_item(line.item))?;
        match line.dollars {
            Ok(dollars) => complete(&locale.dollars_range(dollars))?,
            Err(ask) => complete(locale.ask(ask))?,
        }
    }
    complete_all(
        sources::sources(estimate, &cost)
            .into_iter()
            .map(|index| locale.source(index)),
    )
}

fn in_both(check: impl Fn(Locale) -> TestCaseResult) -> TestCaseResult {
    for language in Language::ALL {
        check(Locale::of(*language))?;
    }
    Ok(())
}

fn complete_all(sentences: impl IntoIterator<Item = String>) -> TestCaseResult {
    sentences
        .into_iter()
        .try_for_each(|sentence| complete(&sentence))
}

/// Not empty, and without unfilled placeholders. A placeholder filled with an empty text leaves two spaces, empty
/// brackets, or a space before a punctuation mark.
fn complete(sentence: &str) -> TestCaseResult {
    prop_assert!(!sentence.trim().is_empty(), "an empty sentence");
    prop_assert_eq!(sentence.trim(), sentence);
    for hole in ["{", "}", "  ", "()", " .", " ,", " :", "NaN", "inf "] {
        prop_assert!(!sentence.contains(hole), "{:?} in {:?}", hole, sentence);
    }
    Ok(())
}

// Links

const FIELDS: &[Field] = &[
    Field::From,
    Field::To,
    Field::Pace,
    Field::State,
    Field::Setting,
    Field::Hours,
    Field::Years,
    Field::Certifications,
    Field::Bilingual,
    Field::Evidence,
    Field::Done,
    Field::DoneMonths,
    Field::Share,
    Field::Supervision,
    Field::Retakes,
    Field::Start,
    Field::Tuition,
    Field::SupervisionPayer,
    Field::Weeks,
    Field::CaseWork,
    Field::SchoolKind,
    Field::Employer,
    Field::Language,
    Field::View,
    Field::Anchor,
];

/// Parts of links, valid and invalid.
const PIECES: &[&str] = &[
    "v=1",
    "v=2",
    "v=",
    "&",
    "&",
    "&",
    "=",
    "=",
    "#",
    "?",
    ",",
    "from",
    "to",
    "pace",
    "state",
    "hours",
    "certs",
    "start",
    "tuition",
    "share",
    "lang",
    "msw",
    "OH",
    "ccm",
    "40",
    "0.05",
    "1e9",
    "-1",
    "nan",
    "NaN",
    "2026-13",
    "99999999999999999999",
    "%",
    "%2C",
    "%ff",
    "%zz",
    "%F0%9F",
    "+",
    " ",
    "\u{0}",
    "\u{202e}",
    "é",
    "٣",
    "🙂",
    "\n",
    "{0}",
    "<b>",
    "\"",
];

/// Any text: any characters, or parts of links in any order.
fn any_text() -> impl Strategy<Value = String> {
    let characters =
        vec(any::<char>(), 0..60).prop_map(|characters| characters.into_iter().collect());
    let pieces = || vec(one_of(PIECES), 0..40).prop_map(|pieces| pieces.concat());
    prop_oneof![
        characters,
        pieces(),
        pieces().prop_map(|pieces| format!("v=1&{pieces}"))
    ]
}

/// A Casepath link with a few characters changed.
fn mutated_link() -> impl Strategy<Value = String> {
    let changes = vec(
        (any::<prop::sample::Index>(), 0..5_u8, one_of(PIECES)),
        1..6,
    );
    (answers(), changes).prop_map(|(answers, changes)| {
        let mut text: Vec<char> = link::write(&answers).chars().collect();
        for (place, change, piece) in changes {
            let place = place.index(text.len().max(1)).min(text.len());
            match change {
                0 => drop(text.drain(place..(place + 1).min(text.len()))),
                1 => drop(text.splice(place..place, piece.chars())),
                2 => text.truncate(place),
                3 => drop(text.splice(place..(place + 1).min(text.len()), piece.chars())),
                _ => text.extend_from_within(place..),
            }
        }
        text.into_iter().collect()
    })
}

#[test]
fn what_is_kept_of_any_link_is_a_good_link() {
    holds(20_000, prop_oneof![any_text(), mutated_link()], |text| {
        let Ok(opened) = link::read(&text) else {
            return Ok(());
        };
        let written = link::write(&opened.answers);
        let again = link::read(&written)
            .map_err(|why| TestCaseError::fail(format!("{written}: {why:?}")))?;
        prop_assert_eq!(again.answers, opened.answers, "{}", written);
        prop_assert_eq!(again.notes, std::vec![], "{}", written);
        for note in &opened.notes {
            prop_assert!(
                note.value.chars().count() <= 25,
                "a note repeats too much: {:?}",
                note
            );
            prop_assert!(!note.value.chars().any(char::is_control), "{:?}", note);
        }
        Ok(())
    });
}

/// The changes that programs make to a link in transit, each any number of times.
#[test]
fn a_link_that_mail_programs_have_changed_is_read_as_it_was() {
    let ways = vec(0..4_u8, 0..3);
    holds(20_000, (answers(), ways), |(answers, ways)| {
        let mut text = link::write(&answers);
        let (mut escaped, mut is_marked) = (0, false);
        for way in ways {
            match way {
                0 => text = text.replace('&', "&amp;"),
                1 => text.push('.'),
                2 if !is_marked => {
                    is_marked = true;
                    text.insert(0, '#');
                }
                3 if escaped < 2 => {
                    escaped += 1;
                    text = text.bytes().map(|byte| format!("%{byte:02x}")).collect();
                }
                _ => {}
            }
        }
        let opened =
            link::read(&text).map_err(|why| TestCaseError::fail(format!("{text}: {why:?}")))?;
        prop_assert_eq!(opened.answers, answers, "{}", text);
        Ok(())
    });
}

/// The fields that are typed.
const TYPED: &[Field] = &[
    Field::Hours,
    Field::Years,
    Field::Done,
    Field::DoneMonths,
    Field::Share,
    Field::Supervision,
    Field::Retakes,
    Field::Tuition,
    Field::Start,
];

#[test]
fn what_the_page_writes_is_read_back_the_same() {
    holds(20_000, (answers(), one_of(TYPED)), |(answers, field)| {
        let value = link::get(&answers, field);
        prop_assert_eq!(entry::read(field, &value), Ok(value.clone()), "{:?}", field);
        in_both(|locale| {
            let text = match field {
                Field::Start => answers.start.map(|month| locale.figures.month(month)),
                _ => Hundredths::parse(&value)
                    .map(|number| locale.figures.number(i64::from(number.0))),
            };
            let Some(text) = text else { return Ok(()) };
            prop_assert_eq!(entry::read(field, &text), Ok(value.clone()), "{}", text);
            Ok(())
        })
    });
}

#[test]
fn any_entry_is_an_answer_or_is_told() {
    let digits = vec(
        one_of(&[
            "0", "1", "9", ".", ",", "-", "%", "٣", " ", "\u{202f}", "'", "/", "de", "may",
        ]),
        0..9,
    )
    .prop_map(|parts| parts.concat());
    holds(
        50_000,
        (prop_oneof![digits, any_text()], one_of(TYPED)),
        |(typed, field)| match entry::read(field, &typed) {
            Ok(value) => {
                let mut answers = Answers::default();
                prop_assert!(
                    link::set(&mut answers, field, &value),
                    "{}: {}",
                    typed,
                    value
                );
                prop_assert_eq!(link::get(&answers, field), value);
                Ok(())
            }
            Err(error) => in_both(|locale| {
                prop_assert!(!locale.entry_error(field, error, &typed).is_empty());
                Ok(())
            }),
        },
    );
}

#[test]
fn one_bad_value_loses_only_its_own_field() {
    const BAD: &[&str] = &[
        "zzz",
        "-1",
        "1e3",
        "nan",
        "inf",
        "%",
        "%ff",
        "%C3%28",
        " ",
        "+1",
        "0x10",
        "99999999999",
        "1.234",
        ".",
        "٣",
        "null",
        "Msw",
        "\u{0}",
        "2026-13",
        "1;2",
    ];
    holds(
        20_000,
        (answers(), one_of(FIELDS), one_of(BAD)),
        |(answers, field, bad)| {
            // Almost any short word may be an anchor in a view.
            if field == Field::Anchor && Anchor::from_name(bad).is_some() {
                return Ok(());
            }
            let text = format!("{}&{}={bad}", link::write(&answers), link::name(field));
            let opened =
                link::read(&text).map_err(|why| TestCaseError::fail(format!("{text}: {why:?}")))?;
            let mut expected = answers;
            prop_assert!(
                link::set(&mut expected, field, ""),
                "every answer can be taken back"
            );
            prop_assert_eq!(opened.answers, expected, "{}", text);
            let named: Vec<Field> = opened.notes.iter().map(|note| note.field).collect();
            prop_assert_eq!(named, std::vec![field], "{}", text);
            Ok(())
        },
    );
}

#[test]
fn every_answer_is_set_by_the_value_that_it_gives() {
    holds(10_000, (answers(), answers()), |(answers, others)| {
        let mut built = others;
        for field in FIELDS {
            prop_assert!(
                link::set(&mut built, *field, &link::get(&answers, *field)),
                "{:?}",
                field
            );
            prop_assert_eq!(link::field(link::name(*field)), Some(*field));
        }
        prop_assert_eq!(built, answers);
        Ok(())
    });
}

#[test]
fn hundredths_and_months_are_read_as_they_are_written() {
    holds(
        20_000,
        (0..=999_999_999_u32, 0..10_000 * 12_u32),
        |(hundredths, months)| {
            let (number, month) = (Hundredths(hundredths), Month(months));
            prop_assert_eq!(Hundredths::parse(&number.write()), Some(number));
            let may_begin = ranges::START_YEARS.contains(&month.year());
            prop_assert_eq!(Month::parse(&month.write()), may_begin.then_some(month));
            prop_assert_eq!(Month::new(month.year(), month.month()), Some(month));
            Ok(())
        },
    );
}

#[test]
fn any_text_is_a_number_or_a_month_that_can_be_written_or_neither() {
    let digits = vec(one_of(&["0", "1", "9", ".", "-", ",", "e", "٣", " "]), 0..9)
        .prop_map(|parts| parts.concat());
    holds(20_000, prop_oneof![digits, any_text()], |text| {
        if let Some(number) = Hundredths::parse(&text) {
            prop_assert_eq!(Hundredths::parse(&number.write()), Some(number));
            prop_assert!(
                (number.value() - text.parse::<f64>().unwrap_or(f64::NAN)).abs() < 1e-6,
                "{}",
                text
            );
        }
        if let Some(month) = Month::parse(&text) {
            prop_assert_eq!(month.write(), text);
        }
        Ok(())
    });
}

#[test]
fn a_link_of_a_megabyte_is_read_within_reason() {
    const LENGTH: usize = 1 << 20;
    let fill = |piece: &str| piece.repeat(LENGTH / piece.len());
    let texts = [
        fill("a"),
        fill("&"),
        fill("state=CA&"),
        fill("unknown=1&"),
        format!("to={}", fill("msw")),
        format!("hours={}", fill("9")),
        format!("certs={}", fill("ccm,")),
        format!("certs={}", fill("x,")),
        format!("certs={}", fill(",")),
        format!("certs={}", fill("%2C")),
        format!("state={}", fill("%")),
        format!("state={}", fill("%F0%9F%99%82")),
        format!(
            "certs={}",
            (0..LENGTH / 8)
                .map(|n| format!("{n:07},"))
                .collect::<String>()
        ),
    ];
    for text in texts {
        let began = Instant::now();
        let opened = link::read(&format!("v=1&{text}&to=msw"));
        let took = began.elapsed();
        // Takes milliseconds; the limit allows for a slow machine and a debug build.
        assert!(
            took < Duration::from_secs(5),
            "{took:?} for {}",
            &text[..20]
        );
        let opened = opened.expect("a link of ours");
        assert_eq!(opened.answers.to, Some(DegreeGoal::Msw));
        assert!(opened.notes.len() <= 5 && opened.notes.iter().all(|note| note.value.len() < 200));
    }
}

// Storage

#[test]
fn what_is_kept_is_found_again() {
    holds(10_000, answers(), |answers| {
        let envelope = saved::seal(&answers, "2026-11-23T14:05");
        let json =
            serde_json::to_string(&envelope).map_err(|why| TestCaseError::fail(why.to_string()))?;
        let read: Envelope =
            serde_json::from_str(&json).map_err(|why| TestCaseError::fail(why.to_string()))?;
        prop_assert_eq!(&read, &envelope);
        let envelope = saved::open(read).map_err(|why| TestCaseError::fail(format!("{why:?}")))?;
        prop_assert_eq!(
            envelope,
            saved::SavedAnswers {
                answers,
                saved: "2026-11-23T14:05".to_owned(),
                notes: Vec::new()
            }
        );
        Ok(())
    });
}

#[test]
fn any_envelope_is_opened_or_refused() {
    let version = prop_oneof![0..4_u32, any::<u32>()];
    let answers = prop_oneof![any_text(), mutated_link()];
    holds(
        20_000,
        (version, any_text(), answers),
        |(casepath, saved, answers)| {
            let envelope = Envelope {
                casepath,
                saved: saved.clone(),
                answers: answers.clone(),
            };
            let json = serde_json::to_string(&envelope)
                .map_err(|why| TestCaseError::fail(why.to_string()))?;
            let read: Envelope =
                serde_json::from_str(&json).map_err(|why| TestCaseError::fail(why.to_string()))?;
            prop_assert_eq!(&read, &envelope);
            match saved::open(envelope) {
                Ok(envelope) => {
                    prop_assert_eq!(casepath, saved::VERSION);
                    prop_assert_eq!(&envelope.saved, &saved);
                    prop_assert_eq!(
                        link::read(&answers).map(|opened| opened.answers),
                        Ok(envelope.answers)
                    );
                }
                Err(saved::Unreadable::Newer) => prop_assert!(casepath > saved::VERSION),
                Err(saved::Unreadable::Damaged) => {
                    prop_assert!(casepath == 0 || link::read(&answers).is_err())
                }
            }
            Ok(())
        },
    );
}

#[test]
fn any_stored_text_is_an_envelope_or_none() {
    const JSON: &[&str] = &[
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "null",
        "true",
        "1",
        "-1",
        "1e400",
        "1.5",
        "99999999999999999999",
        "\"casepath\"",
        "\"saved\"",
        "\"answers\"",
        "\"v=1&to=msw\"",
        "\"\\ud800\"",
        "{\"casepath\":1,\"saved\":\"\",\"answers\":\"v=1\"}",
        "{\"casepath\":",
        "{\"casepath\":1}",
        "\u{feff}",
        " ",
        "\"",
    ];
    let pieces = vec(one_of(JSON), 0..12).prop_map(|pieces| pieces.concat());
    holds(20_000, prop_oneof![pieces, any_text()], |text| {
        if let Ok(envelope) = serde_json::from_str::<Envelope>(&text) {
            drop(saved::open(envelope));
        }
        Ok(())
    });
    // Deeply nested, as only an attacker would write it.
    let deep = "[".repeat(1 << 20);
    assert!(serde_json::from_str::<Envelope>(&deep).is_err());
}

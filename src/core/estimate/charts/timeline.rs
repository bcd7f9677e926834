//! The path and the pay on one calendar: the stages in sequence, the end of the plan, and the pay as a step
//! line with its range, from the start of the plan to years after its end.
//!
//! No pay is counted during study. After the end of the plan, pay is that of each full year of experience.

use super::{Scale, Tick};
use crate::answers::Month;
use crate::estimate::pay_milestones::{MilestoneTime, PayMilestone, held_today, pay_later};
use crate::estimate::{Estimate, Pay, Progress, Stage, case_at, pay};
use crate::tables::MODEL;

/// A stage, positions in percent of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub stage: Stage,
    pub from: f64,
    pub to: f64,
}

/// A pay that holds for a while: positions in percent of the calendar, pay in US dollars a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PaySegment {
    pub from: f64,
    pub to: f64,
    pub low: f64,
    pub typical: f64,
    pub high: f64,
}

/// What a mark on the pay line shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MarkKind {
    /// The first pay.
    Start,
    /// The end of the plan.
    End,
    /// This number of years after the end.
    Later(f64),
}

/// A labeled point on the pay line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PayMark {
    pub kind: MarkKind,
    pub position: f64,
    pub high: f64,
    pub typical: f64,
    pub low: f64,
    pub month: Month,
}

/// The end of the plan at three speeds, in percent of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EndRange {
    pub fast: f64,
    pub typical: f64,
    pub slow: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    pub start: Month,
    pub last: Month,
    /// In months from the start.
    calendar: Scale,
    /// The start of each labeled year.
    pub years: Vec<Tick>,
    pub spans: Vec<Span>,
    /// `None` if the plan has no end.
    pub end: Option<EndRange>,
    /// From zero to above the highest pay; `None` without any pay.
    pub dollars: Option<Scale>,
    pub pay: Vec<PaySegment>,
    /// The pay without the plan, with the credential held today.
    pub without: Vec<PaySegment>,
    pub marks: Vec<PayMark>,
}

const MONTHS: f64 = 12.0;
const MOST_YEARS: u32 = 6;
pub const MOST_DOLLARS: u32 = 4;

impl Timeline {
    /// The position of a month on the calendar, in percent.
    pub fn position(&self, month: Month) -> f64 {
        self.calendar.position(f64::from(month.since(self.start)))
    }
}

/// `moments` are the milestones of this estimate.
pub fn timeline(estimate: &Estimate, moments: &[PayMilestone]) -> Timeline {
    let license_path = &estimate.path;
    let path: f64 = license_path
        .stages()
        .map(|stage| stage.months.typical)
        .sum();
    let later = if license_path.total.is_ok() {
        MODEL.moment_3.value * MONTHS
    } else {
        0.0
    };
    // A path with neither months nor an end still needs a calendar.
    let calendar = Scale {
        least: 0.0,
        most: (path + later).max(MONTHS),
    };
    let position = |months: f64| calendar.position(months);
    let stretches = stretches(estimate, moments, calendar.most);
    let without = without(estimate, calendar.most);
    let dollars = stretches
        .iter()
        .map(|stretch| stretch.2.high)
        .chain(without.iter().map(|stretch| stretch.2.typical))
        .reduce(f64::max)
        .map(|most| Scale::from_zero(most, MOST_DOLLARS));
    let drawn = |stretches: Vec<(f64, f64, Pay)>| -> Vec<PaySegment> {
        let drawn = stretches.into_iter().map(|(from, to, pay)| PaySegment {
            from: position(from),
            to: position(to),
            low: pay.low,
            typical: pay.typical,
            high: pay.high,
        });
        drawn.collect()
    };
    Timeline {
        start: estimate.start,
        last: estimate.start.plus(calendar.most.round() as u32),
        calendar,
        years: years(estimate.start, calendar),
        spans: spans(estimate, calendar),
        end: license_path
            .total
            .ok()
            .filter(|_| path > 0.0)
            .map(|total| EndRange {
                fast: position(total.fast),
                typical: position(total.typical),
                slow: position(total.slow).min(100.0),
            }),
        dollars,
        pay: drawn(stretches),
        without: drawn(without),
        marks: marks(estimate, moments, calendar),
    }
}

fn spans(estimate: &Estimate, calendar: Scale) -> Vec<Span> {
    let mut passed = 0.0;
    let spans = estimate.path.stages().map(|stage| {
        let from = calendar.position(passed);
        passed += stage.months.typical;
        Span {
            stage: *stage,
            from,
            to: calendar.position(passed),
        }
    });
    spans.collect()
}

fn years(start: Month, calendar: Scale) -> Vec<Tick> {
    let january = |year: u32| f64::from(year) * MONTHS - f64::from(start.0);
    let years = calendar.most / MONTHS;
    let step = super::scale::round_step(years / f64::from(MOST_YEARS)) as u32;
    let first = start.year().div_ceil(step) * step;
    let ticks = (0..=MOST_YEARS).map(|index| first + index * step);
    ticks
        .map(|year| Tick {
            value: f64::from(year),
            position: calendar.position(january(year)),
        })
        .filter(|tick| (0.0..=100.0).contains(&tick.position))
        .collect()
}

/// The milestones from the end of study to the end of the plan, when work is paid.
fn work_milestones<'a>(
    estimate: &Estimate,
    moments: &'a [PayMilestone],
) -> impl Iterator<Item = &'a PayMilestone> + use<'a> {
    // Study comes first: pay counts from the end of its last stage.
    let first = estimate.path.degrees();
    let on_the_way = |moment: &&PayMilestone| !matches!(moment.when, MilestoneTime::YearsLater(_));
    moments.iter().skip(first).filter(on_the_way)
}

/// Each pay, from and to in months from the start.
fn stretches(estimate: &Estimate, moments: &[PayMilestone], last: f64) -> Vec<(f64, f64, Pay)> {
    let mut steps: Vec<(f64, Option<Pay>)> = work_milestones(estimate, moments)
        .map(|moment| (moment.months, moment.pay.ok()))
        .collect();
    if let (Ok(_), Some((end, _))) = (estimate.path.total, steps.last().copied()) {
        let years = ((last - end) / MONTHS).ceil() as u32;
        for year in 1..years.max(1) {
            // Years of full-time work, as in the table of pay milestones.
            let year = f64::from(year);
            let pay = pay_later(estimate, year).ok();
            steps.push((end + year * MONTHS, pay));
        }
    }
    let ends: Vec<f64> = steps.iter().skip(1).map(|(from, _)| *from).collect();
    let ends = ends.into_iter().chain([last]);
    let stretches = steps.into_iter().zip(ends).filter_map(|((from, pay), to)| {
        let pay = pay?;
        (to > from).then_some((from, to, pay))
    });
    stretches.collect()
}

/// The pay of each year with the credential held today; empty if the plan adds nothing to it, or if that has
/// no pay.
fn without(estimate: &Estimate, last: f64) -> Vec<(f64, f64, Pay)> {
    let Some(held) = held_today(estimate).filter(|_| estimate.path.is_studying()) else {
        return Vec::new();
    };
    let years = (last / MONTHS).ceil() as u32;
    let stretches = (0..years).filter_map(|year| {
        let from = f64::from(year) * MONTHS;
        let experience = estimate.years.0 + f64::from(year);
        let (answers, plan) = (&estimate.answers, estimate.plan);
        let case = case_at(answers, plan, held, experience, Progress::Underway).ok()?;
        Some((from, (from + MONTHS).min(last), pay::pay(&case)))
    });
    stretches.collect()
}

/// Marks for the first paid milestone, the end of the plan, and years after it.
fn marks(estimate: &Estimate, moments: &[PayMilestone], calendar: Scale) -> Vec<PayMark> {
    let on_the_way: Vec<&PayMilestone> = work_milestones(estimate, moments).collect();
    let last = on_the_way.len().saturating_sub(1);
    let marks = on_the_way.iter().enumerate().filter_map(|(index, moment)| {
        let kind = match index {
            // If the plan is study alone, the first pay is also the end of the plan.
            index if index == last && estimate.path.total.is_ok() && is_end(estimate, moment) => {
                MarkKind::End
            }
            0 => MarkKind::Start,
            _ => return None,
        };
        Some((kind, **moment))
    });
    let later = moments.iter().filter_map(|moment| match moment.when {
        MilestoneTime::YearsLater(years) => Some((MarkKind::Later(years), *moment)),
        _ => None,
    });
    marks
        .chain(later)
        .filter_map(|(kind, moment)| {
            let pay = moment.pay.ok()?;
            Some(PayMark {
                kind,
                position: calendar.position(moment.months),
                high: pay.high,
                typical: pay.typical,
                low: pay.low,
                month: moment.month(estimate.start),
            })
        })
        .collect()
}

/// Whether a milestone is the end of a plan that has stages.
fn is_end(estimate: &Estimate, moment: &PayMilestone) -> bool {
    estimate.path.stages().next().is_some() && matches!(moment.when, MilestoneTime::After(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, DegreeGoal, Education, Hundredths, Setting, UsState};
    use crate::estimate::estimate;
    use crate::estimate::pay_milestones::pay_milestones;

    fn today() -> Month {
        Month::new(2026, 11).expect("a month")
    }

    fn made(answers: Answers) -> (Estimate, Timeline) {
        let made = estimate(&answers, today()).expect("a degree and a state");
        let timeline = timeline(&made, &pay_milestones(&made));
        (made, timeline)
    }

    fn texas() -> Answers {
        Answers {
            from: Some(Education::Bachelors),
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::TX),
            setting: Some(Setting::MentalHealthCenter),
            ..Answers::default()
        }
    }

    #[test]
    fn stages_follow_each_other_from_the_start_to_the_license() {
        let (_, timeline) = made(texas());
        let end = timeline.end.expect("an end");
        assert_eq!(timeline.spans.first().map(|span| span.from), Some(0.0));
        for pair in timeline.spans.windows(2) {
            assert_eq!(pair[0].to, pair[1].from);
        }
        let last = timeline.spans.last().expect("a stage");
        assert!((last.to - end.typical).abs() < 1e-9);
        assert!(end.fast <= end.typical && end.typical <= end.slow);
    }

    #[test]
    fn nothing_is_paid_in_study_and_then_the_line_has_no_gap() {
        let (made, timeline) = made(texas());
        let study = timeline.spans.first().expect("study");
        let first = timeline.pay.first().expect("a pay");
        assert_eq!(first.from, study.to);
        let start = made.start_pay.expect("a pay at the start");
        assert_eq!(first.typical, start.typical);
        for pair in timeline.pay.windows(2) {
            assert_eq!(pair[0].to, pair[1].from);
        }
        assert_eq!(timeline.pay.last().map(|last| last.to), Some(100.0));
    }

    #[test]
    fn the_line_and_its_marks_tell_the_pay_of_the_moments() {
        let (made, timeline) = made(texas());
        let end = made.end_pay.expect("a pay");
        let mark = timeline.marks.get(1).expect("the license");
        assert_eq!(mark.typical, end.typical);
        assert_eq!(Some(mark.position), timeline.end.map(|end| end.typical));
        for mark in &timeline.marks {
            let holds = |stretch: &&PaySegment| {
                stretch.from <= mark.position && mark.position <= stretch.to
            };
            let near = timeline.pay.iter().filter(holds);
            let near: Vec<f64> = near.map(|stretch| stretch.typical).collect();
            // The last mark is where the stretch beyond the calendar begins.
            let is_last = mark.position > 99.9;
            assert!(is_last || near.contains(&mark.typical), "{mark:?} {near:?}");
        }
    }

    #[test]
    fn pay_lies_inside_its_axis_and_grows_with_experience() {
        let (_, timeline) = made(texas());
        let dollars = timeline.dollars.expect("a pay");
        for stretch in &timeline.pay {
            assert!(stretch.low <= stretch.typical && stretch.typical <= stretch.high);
            assert!(stretch.high <= dollars.most);
        }
        let typical: Vec<f64> = timeline.pay.iter().map(|stretch| stretch.typical).collect();
        assert!(typical.is_sorted(), "{typical:?}");
    }

    #[test]
    fn the_calendar_has_a_few_round_years() {
        let (_, timeline) = made(texas());
        let years: Vec<f64> = timeline.years.iter().map(|tick| tick.value).collect();
        assert_eq!(years, [2030.0, 2035.0, 2040.0, 2045.0, 2050.0]);
        let january = Month::new(2030, 1).expect("a month");
        assert_eq!(
            timeline.years.first().map(|tick| tick.position),
            Some(timeline.position(january))
        );
    }

    #[test]
    fn who_is_there_already_has_a_line_and_no_stages() {
        let (_, timeline) = made(Answers {
            from: Some(Education::OtherMasters),
            to: Some(DegreeGoal::OtherMasters),
            ..texas()
        });
        assert!(timeline.spans.is_empty());
        assert_eq!(timeline.end, None);
        assert_eq!(timeline.pay.first().map(|first| first.from), Some(0.0));
        assert!(
            timeline.without.is_empty(),
            "there is nothing to go without"
        );
    }

    #[test]
    fn a_path_without_an_end_has_neither_a_license_nor_a_line_behind_it() {
        let all = UsState::ALL.iter().map(|state| Answers {
            state: Some(*state),
            hours: Some(Hundredths(400)),
            ..texas()
        });
        let stopped = all.map(made).find(|(made, _)| made.path.total.is_err());
        let (_, timeline) = stopped.expect("a state that counts no week of four hours");
        assert_eq!(timeline.end, None);
        assert!(!timeline.spans.is_empty());
    }

    #[test]
    fn without_the_plan_pay_is_that_of_what_is_held_today() {
        let (_, timeline) = made(texas());
        let first = timeline.without.first().expect("a pay");
        let license = timeline.marks.get(1).expect("the license");
        assert_eq!(first.from, 0.0);
        assert!(first.typical < license.typical);
    }
}

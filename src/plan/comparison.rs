//! Plans side by side: each with its figures, all at one date, and what is best said in words.
//!
//! The common date is the month in which the longest plan is complete: a plan that ends early has gained
//! experience by then, and a slow one does not look better paid because it ends later.

use time::Date;

use super::kept::Kept;
use super::mine::Mine;
use super::plans::SavedPlan;
use super::way::Way;
use crate::answers::Month;
use crate::estimate::cost::{Cost, Item, cost};
use crate::estimate::moments::{Moment, When, moments, pay_later};
use crate::estimate::{Estimate, Incomplete, NoPay, Pay, rounded};
use crate::tables::MODEL;

/// A plan as it stands: its estimate, and its way. A step that is done or overdue moves what follows, and the
/// estimate knows nothing of it.
pub struct Standing {
    pub estimate: Estimate,
    pub way: Way,
}

impl Standing {
    /// The plan on this day.
    ///
    /// # Errors
    /// Where its answers say no degree or no state.
    pub fn of(kept: &Kept, plan: &SavedPlan, today: Date) -> Result<Self, Incomplete> {
        Mine::of(kept, plan.clone(), today).map(|mine| Self {
            way: mine.way,
            estimate: mine.now,
        })
    }
}

/// One plan of the comparison.
pub struct Column {
    pub plan: SavedPlan,
    pub result: Result<Figures, Incomplete>,
}

/// What is compared.
pub struct Figures {
    pub estimate: Estimate,
    pub way: Way,
    /// Pay at the common date; `None` where no plan has an end.
    pub at_date: Option<Result<Pay, NoPay>>,
    /// Pay ten years after the end.
    pub later: Option<Result<Pay, NoPay>>,
    pub cost: Cost,
    pub payback: Payback,
}

/// How long the gain in pay over today takes to bring the costs back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Payback {
    /// Years, from and to.
    Years(f64, f64),
    /// Pay does not rise.
    NoGain,
    /// The tuition, the largest of the costs, is not known.
    CostUnknown,
    /// Pay of today or of the end is not known.
    PayUnknown,
}

/// The plans side by side.
pub struct Comparison {
    pub columns: Vec<Column>,
    /// The month in which the longest is complete.
    pub date: Option<Month>,
}

/// A line of the comparison that has a best value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    PayStart,
    PayEnd,
    PayAtDate,
    PayLater,
    Months,
    Cost,
    Payback,
}

impl Row {
    /// Whether more of it is better.
    const fn more_is_better(self) -> bool {
        matches!(
            self,
            Self::PayStart | Self::PayEnd | Self::PayAtDate | Self::PayLater
        )
    }

    /// The number that is compared: as it is shown, so that what looks the same is the same.
    fn of(self, figures: &Figures) -> Option<i64> {
        let pay = |pay: Option<&Pay>| pay.map(|pay| i64::from(rounded(pay.typical)));
        let estimate = &figures.estimate;
        match self {
            Self::PayStart => pay(estimate.start_pay.as_ref().ok()),
            Self::PayEnd => pay(estimate.end_pay.as_ref().ok()),
            Self::PayAtDate => pay(figures.at_date.as_ref()?.as_ref().ok()),
            Self::PayLater => pay(figures.later.as_ref()?.as_ref().ok()),
            // Ways may begin at different times: the best one ends first.
            Self::Months => Some(i64::from(figures.end()?.0)),
            Self::Cost => Some(figures.cost.known.1.round() as i64),
            Self::Payback => match figures.payback {
                Payback::Years(_, years) => Some((years * 10.0).round() as i64),
                _ => None,
            },
        }
    }
}

impl Figures {
    /// The month in which the way begins: that of the plan, or an earlier one in which a step was done.
    pub fn begin(&self) -> Month {
        self.way.begin().unwrap_or(self.estimate.start)
    }

    /// The month in which the way ends.
    pub fn end(&self) -> Option<Month> {
        self.way.end_month()
    }

    /// The months from its beginning to its end: fast, typical, slow.
    pub fn months(&self) -> Option<(u32, u32, u32)> {
        let (from, end) = (self.begin(), self.way.end?);
        let months = |end: Month| end.since(from);
        Some((months(end.fast), months(end.typical), months(end.slow)))
    }
}

impl Comparison {
    /// The plans as they stand.
    pub fn of(plans: Vec<(SavedPlan, Result<Standing, Incomplete>)>) -> Self {
        let (plans, results): (Vec<_>, Vec<_>) = plans.into_iter().unzip();
        let date = results
            .iter()
            .filter_map(|result| result.as_ref().ok()?.way.end_month())
            .max();
        let columns = plans
            .into_iter()
            .zip(results)
            .map(|(plan, result)| Column {
                plan,
                result: result.map(|standing| figures(standing, date)),
            })
            .collect();
        Self { columns, date }
    }

    /// Whether the known costs can be set against each other: of each plan the same is known. What is not
    /// known of one cannot be less than what is known of another.
    pub fn costs_are_alike(&self) -> bool {
        let figures = || {
            self.columns
                .iter()
                .filter_map(|column| column.result.as_ref().ok())
        };
        let to_ask = |figures: &Figures| -> Vec<Item> {
            let lines = figures.cost.lines.iter();
            let asked = lines.filter(|line| line.dollars.is_err());
            asked.map(|line| line.item).collect()
        };
        let first = figures().next().map(to_ask);
        figures().all(|figures| Some(to_ask(figures)) == first)
    }

    /// The places of the plans that are best in a row. None where fewer than two have a value, or where all
    /// have the same.
    pub fn best(&self, row: Row) -> Vec<usize> {
        if row == Row::Cost && !self.costs_are_alike() {
            return Vec::new();
        }
        let values: Vec<Option<i64>> = self
            .columns
            .iter()
            .map(|column| row.of(column.result.as_ref().ok()?))
            .collect();
        let known = || values.iter().flatten().copied();
        let (Some(least), Some(most)) = (known().min(), known().max()) else {
            return Vec::new();
        };
        // A row with a gap has no best: the missing one might be it.
        let gap = values.iter().any(Option::is_none) && !row.more_is_better();
        if least == most || gap {
            return Vec::new();
        }
        let best = if row.more_is_better() { most } else { least };
        (0..values.len())
            .filter(|place| values[*place] == Some(best))
            .collect()
    }

    /// How far a plan's value lies from the best of a row: dollars, months, or tenths of years; 0 for the best.
    pub fn behind(&self, row: Row, place: usize) -> Option<i64> {
        let best = *self.best(row).first()?;
        let of = |place: usize| row.of(self.columns.get(place)?.result.as_ref().ok()?);
        Some((of(place)? - of(best)?).abs())
    }

    /// The span of months from the first start to the last end, for a calendar that all plans share.
    pub fn span(&self) -> Option<(Month, Month)> {
        let results = self.columns.iter().map(|column| column.result.as_ref());
        let first = results
            .filter_map(|result| Some(result.ok()?.begin()))
            .min()?;
        Some((first, self.date?))
    }
}

fn figures(standing: Standing, date: Option<Month>) -> Figures {
    let Standing { estimate, way } = standing;
    let end = way.end_month();
    let at_date = date.zip(end).map(|(date, end)| {
        let months = f64::from(date.since(end));
        pay_later(&estimate, months / 12.0)
    });
    let cost = cost(&estimate);
    let payback = payback(&estimate, &cost);
    Figures {
        estimate,
        way,
        at_date,
        later: end.map(|_| pay_later(&estimate, MODEL.moment_2.value)),
        cost,
        payback,
    }
}

fn payback(estimate: &Estimate, cost: &Cost) -> Payback {
    let today = match moments(estimate).first() {
        Some(Moment {
            when: When::Today,
            pay: Ok(pay),
            ..
        }) => pay.typical,
        _ => return Payback::PayUnknown,
    };
    let Ok(end) = &estimate.end_pay else {
        return Payback::PayUnknown;
    };
    let gain = end.typical - today;
    let tuition_unknown = cost
        .lines
        .iter()
        .any(|line| line.item.is_tuition() && line.dollars.is_err());
    if gain < 1.0 {
        Payback::NoGain
    } else if tuition_unknown {
        Payback::CostUnknown
    } else {
        Payback::Years(cost.known.0 / gain, cost.known.1 / gain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Pace, Plan, Setting, State};
    use crate::estimate::{estimate, whole_months};
    use crate::plan::log::days;
    use crate::plan::way::{StepKey, way};

    fn plan(name: &str, answers: Answers) -> SavedPlan {
        SavedPlan {
            id: name.into(),
            name: name.into(),
            answers,
            made: String::new(),
            aside: false,
            school: None,
        }
    }

    fn ohio(pace: Pace) -> Answers {
        Answers {
            to: Some(Plan::Msw),
            state: Some(State::OH),
            setting: Some(Setting::Hospital),
            pace: Some(pace),
            start: Month::new(2026, 9),
            ..Answers::default()
        }
    }

    fn side_by_side(answers: &[Answers]) -> Comparison {
        let plans = answers.iter().enumerate();
        let today = Month::new(2026, 11).expect("a month");
        let plans = plans.map(|(place, answers)| {
            let result = estimate(answers, today).map(|estimate| Standing {
                way: way(&estimate, &[], today),
                estimate,
            });
            (plan(&place.to_string(), *answers), result)
        });
        Comparison::of(plans.collect())
    }

    #[test]
    fn the_same_plan_at_two_paces_pays_more_at_one_date_where_it_ends_earlier() {
        let both = side_by_side(&[ohio(Pace::Full), ohio(Pace::Part)]);
        let ends = |place: usize| {
            let figures = both.columns[place].result.as_ref().expect("a result");
            figures.end().expect("an end")
        };
        assert!(ends(0) < ends(1));
        assert_eq!(both.date, Some(ends(1)));
        // At their ends both pay the same; at one date the earlier one has more experience.
        assert!(both.best(Row::PayEnd).is_empty());
        assert_eq!(both.best(Row::PayAtDate), [0]);
        assert_eq!(both.best(Row::Months), [0]);
        assert_eq!(both.behind(Row::Months, 0), Some(0));
        assert_eq!(
            both.behind(Row::Months, 1),
            Some(i64::from(ends(1).since(ends(0))))
        );
    }

    #[test]
    fn an_overdue_plan_is_complete_when_my_plan_says_so() {
        // Begun in September 2020, and nothing says that the degree was earned.
        let late = Answers {
            start: Month::new(2020, 9),
            ..ohio(Pace::Full)
        };
        let (kept, today) = (
            Kept::default(),
            days::read_iso("2026-11-24").expect("a day"),
        );
        let both = [late, ohio(Pace::Full)].map(|answers| {
            let plan = plan("a", answers);
            let standing = Standing::of(&kept, &plan, today);
            (plan, standing)
        });
        let both = Comparison::of(Vec::from(both));
        let figures = |place: usize| both.columns[place].result.as_ref().expect("a result");
        let mine = Mine::of(&kept, both.columns[0].plan.clone(), today).expect("a result");
        assert_eq!(figures(0).end(), mine.way.end.map(|end| end.typical));
        assert!(figures(0).end() > figures(0).estimate.end_month());
        assert_eq!(figures(1).end(), figures(1).estimate.end_month());
        assert_eq!(both.date, figures(0).end().max(figures(1).end()));
        assert_eq!(both.span().map(|(_, last)| last), both.date);
        // A way that nothing delays takes as long as the estimate says.
        let total = figures(1).estimate.clock.total.expect("an end");
        let [fast, typical, slow] = [total.fast, total.typical, total.slow].map(whole_months);
        assert_eq!(figures(1).months(), Some((fast, typical, slow)));
        let delayed = figures(0).months().expect("an end").1;
        assert_eq!(
            late.start.map(|start| start.plus(delayed)),
            figures(0).end()
        );
        // The calendar has no hole: the study goes on until this month, and the last stage ends with the way.
        let spans: Vec<_> = figures(0).way.spans().collect();
        assert_eq!(Some(spans[0].1), late.start);
        assert_eq!(spans[0].2, days::month_of(today));
        assert!(spans.windows(2).all(|two| two[0].2 == two[1].1));
        assert_eq!(spans.last().map(|(_, _, to)| *to), figures(0).end());
    }

    #[test]
    fn what_is_done_early_makes_the_way_end_earlier_not_longer() {
        let (said, today) = (ohio(Pace::Full), Month::new(2026, 11).expect("a month"));
        let found = estimate(&said, today).expect("a result");
        let standing = |done: &[(StepKey, Month)]| Standing {
            way: way(&found, done, today),
            estimate: found,
        };
        let (early, study) = (
            Month::new(2024, 5).expect("a month"),
            way(&found, &[], today).steps[1].key,
        );
        let both = Comparison::of(vec![
            (plan("a", said), Ok(standing(&[(study, early)]))),
            (plan("b", said), Ok(standing(&[]))),
        ]);
        assert_eq!(both.best(Row::Months), [0]);
        let figures = |place: usize| both.columns[place].result.as_ref().expect("a result");
        assert!(figures(0).end() < figures(1).end());
        assert!(figures(0).begin() <= early);
        assert_eq!(
            both.span(),
            Some((figures(0).begin(), figures(1).end().expect("an end")))
        );

        // Where all was done in one month, the way begins and ends in it.
        let done = Month::new(2026, 6).expect("a month");
        let over = Comparison::of(vec![(
            plan("c", said),
            Ok(standing(&[(StepKey::Licence, done)])),
        )]);
        assert_eq!(over.span(), Some((done, done)));
        let figures = over.columns[0].result.as_ref().expect("a result");
        assert_eq!(figures.months(), Some((0, 0, 0)));
    }

    #[test]
    fn costs_that_are_not_known_have_no_best() {
        let mut known = ohio(Pace::Full);
        known.tuition = Some(crate::answers::Hundredths(4_000_000));
        let both = side_by_side(&[known, ohio(Pace::Full)]);
        assert!(both.best(Row::Cost).is_empty());
        let payback = |place: usize| {
            both.columns[place]
                .result
                .as_ref()
                .expect("a result")
                .payback
        };
        assert!(matches!(payback(0), Payback::Years(from, to) if from > 1.0 && from <= to));
        assert_eq!(payback(1), Payback::CostUnknown);
    }

    #[test]
    fn costs_of_which_the_same_is_known_are_compared_as_far_as_they_are() {
        // The tuition is known of neither; a retake of the examination is one more fee.
        let again = Answers {
            retakes: Some(1),
            ..ohio(Pace::Full)
        };
        let both = side_by_side(&[ohio(Pace::Full), again]);
        let known = |place: usize| {
            both.columns[place]
                .result
                .as_ref()
                .expect("a result")
                .cost
                .known
                .1
        };
        assert!(known(1) > known(0));
        assert_eq!(both.best(Row::Cost), [0]);
        let more = (known(1).round() - known(0).round()) as i64;
        assert_eq!(both.behind(Row::Cost, 1), Some(more));
    }

    #[test]
    fn what_is_paid_back_later_says_by_how_many_tenths_of_years() {
        let with_tuition = |dollars: u32| Answers {
            tuition: Some(crate::answers::Hundredths(dollars * 100)),
            ..ohio(Pace::Full)
        };
        let both = side_by_side(&[with_tuition(20_000), with_tuition(60_000)]);
        let years = |place: usize| match both.columns[place]
            .result
            .as_ref()
            .expect("a result")
            .payback
        {
            Payback::Years(_, years) => (years * 10.0).round() as i64,
            other => panic!("{other:?}"),
        };
        assert_eq!(both.best(Row::Payback), [0]);
        assert_eq!(both.behind(Row::Payback, 1), Some(years(1) - years(0)));
        assert!(years(1) > years(0));
    }

    #[test]
    fn a_plan_without_degree_or_state_says_what_is_missing() {
        let both = side_by_side(&[ohio(Pace::Full), Answers::default()]);
        assert!(both.columns[1].result.is_err());
        assert!(both.best(Row::PayEnd).is_empty(), "one value has no rival");
    }

    #[test]
    fn one_plan_has_no_best() {
        let one = side_by_side(&[ohio(Pace::Full)]);
        assert!(one.best(Row::PayEnd).is_empty());
    }
}

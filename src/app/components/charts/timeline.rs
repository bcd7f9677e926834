//! The stages of the path and the pay, on one calendar.
//!
//! Each stage is a row with its bar; below them the pay is a step line with its band, from zero up. If there is room,
//! labels are next to bars and marks; if not, they are above them, or fewer are shown. For screen readers the whole is
//! one image; the table below it holds the figures.

use leptos::prelude::*;

use super::shapes::{Anchor, bar, dot, horizontal_line, pixels, thousands, vertical_line, words};
use crate::answers::Month;
use crate::estimate::charts::timeline::{
    EndRange, MOST_DOLLARS, MarkKind, PayMark, PaySegment, Span,
};
use crate::estimate::charts::{Scale, Timeline};
use crate::estimate::{Estimate, StageKind, whole_months};
use crate::i18n::messages::{ChartMessage, DetailsMessage};
use crate::i18n::{CommonMessage, Locale, names};
use casepath_core::short_sort::sort_short;

/// When the plan breaks even, with the likely range of months, and the label for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakEvenMark {
    pub from: Month,
    pub typical: Month,
    pub to: Month,
    pub words: String,
}

/// The top and the bottom of the pay area, in pixels.
const TOP: f64 = 34.0;
const FOOT: f64 = 198.0;
const HEIGHT: &str = "226";
const YEARS: i32 = 216;
/// The middle of the break-even mark, above the axis.
const BREAK_EVEN: i32 = 184;
/// The view box of shapes with corners, which are stretched to the width; their lines keep their thickness.
const BOX: &str = "0 0 1000 164";
/// Bars that end beyond this percentage have their label in front.
const MIDDLE: f64 = 55.0;
/// Labels closer than this, in percent, would touch.
const NEAR: f64 = 7.0;
/// The width of a year on a narrow chart, in percent.
const YEAR: f64 = 18.0;
/// The height of text inside the band, in pixels.
const BAND_TEXT: f64 = 20.0;

/// The chart. `break_even` is marked if known.
pub fn timeline_chart(
    locale: Locale,
    estimate: &Estimate,
    timeline: &Timeline,
    break_even: Option<BreakEvenMark>,
) -> AnyView {
    let months = [timeline.start, timeline.last].map(|month| locale.figures.month(month));
    let label = locale.format(ChartMessage::TIMELINE_OF, &[&months[0], &months[1]]);
    let stages: Vec<AnyView> = timeline
        .spans
        .iter()
        .map(|span| stage_row(locale, estimate, span))
        .collect();
    let end = timeline.end.map(|end| end_row(locale, estimate, end));
    let pay = timeline
        .dollars
        .map(|dollars| pay_field(locale, estimate, timeline, dollars, break_even));
    view! {
        <div class="plot timeline" role="img" aria-label=label>
            {stages}
            {end}
            {pay}
        </div>
    }
    .into_any()
}

/// A bar with its label: above it, or next to it where there is room, on the side with more room.
fn row(drawn: AnyView, (from, to): (f64, f64), (name, about): (String, String)) -> AnyView {
    let (position, anchor) = if to > MIDDLE {
        ((from, -8), Anchor::End)
    } else {
        ((to, 8), Anchor::Start)
    };
    let beside = view! {
        <tspan class="strong">{name.clone()}</tspan>
        <tspan class="soft" dx="8">{about.clone()}</tspan>
    };
    view! {
        <p class="above"><b>{name}</b> " " {about}</p>
        <svg class="chart" width="100%" height="22">
            {drawn}
            {words("beside", position, 16, anchor, beside.into_any())}
        </svg>
    }
    .into_any()
}

fn stage_row(locale: Locale, estimate: &Estimate, span: &Span) -> AnyView {
    let kind = span.stage.kind;
    let is_work = matches!(kind, StageKind::Study(_) | StageKind::Practice);
    let class = if is_work { "work" } else { "wait" };
    let months = locale.months_of_stage(span.stage.months.typical);
    let hours = estimate.rule().supervised_hours;
    let about = match hours.filter(|_| kind == StageKind::Practice) {
        None => months,
        Some(hours) => {
            let hours = locale.format(DetailsMessage::UNIT_HOURS, &[&locale.number(hours.value())]);
            [&*months, &*hours].join(", ")
        }
    };
    let name = locale.text(names::stage(kind)).to_owned();
    row(
        bar(class, (span.from, span.to), (4, 14)),
        (span.from, span.to),
        (name, about),
    )
}

/// When the path ends, with its range.
fn end_row(locale: Locale, estimate: &Estimate, end: EndRange) -> AnyView {
    let drawn = view! {
        {bar("whisker", (end.fast, end.slow), (9, 4))}
        {dot("mark-you", end.typical, 11.0, "5")}
    };
    let month = |months: f64| {
        locale
            .figures
            .month(estimate.start.plus(whole_months(months)))
    };
    let (name, about) = match estimate.path.total {
        Ok(total) => {
            let ends = [total.fast, total.slow].map(month);
            (
                [locale.path_end(estimate), ", ", &month(total.typical)].concat(),
                locale.format(CommonMessage::DOLLARS_TO, &[&ends[0], &ends[1]]),
            )
        }
        Err(_) => Default::default(),
    };
    row(drawn.into_any(), (end.fast, end.slow), (name, about))
}

fn pay_field(
    locale: Locale,
    estimate: &Estimate,
    timeline: &Timeline,
    dollars: Scale,
    break_even: Option<BreakEvenMark>,
) -> AnyView {
    let y = move |value: f64| FOOT - dollars.position(value) / 100.0 * (FOOT - TOP);
    let levels: Vec<AnyView> = dollars
        .ticks(MOST_DOLLARS)
        .iter()
        .map(|tick| {
            let class = if tick.value > 0.0 { "grid" } else { "axis" };
            let height = y(tick.value);
            let text = thousands(locale, tick.value);
            view! {
                {horizontal_line(class, height)}
                {words("soft", (0.0, -6), height as i32 + 4, Anchor::End, text.into_any())}
            }
            .into_any()
        })
        .collect();
    let years = years(timeline);
    let end = timeline
        .end
        .map(|end| vertical_line("marker", end.typical, (0.0, FOOT)));
    // Coordinates relative to the view box, which starts at `TOP`.
    let inside = move |value: f64| y(value) - TOP;
    let band = band(&timeline.pay, inside);
    let line = steps(&timeline.pay, inside);
    let without = steps(&timeline.without, inside);
    let marks = marks(locale, estimate, timeline, y);
    let break_even = break_even.map(|mark| break_even_mark(timeline, mark));
    view! {
        <svg class="chart pay-field" width="100%" height=HEIGHT>
            {levels}
            {years}
            <svg y="34" width="100%" height="164" viewBox=BOX preserveAspectRatio="none">
                <path class="band-area" d=band/>
                <path class="without" d=without/>
                <path class="pay-line" d=line/>
            </svg>
            {end}
            {marks}
            {names_of_lines(locale, timeline, y)}
            {break_even}
        </svg>
    }
    .into_any()
}

fn years(timeline: &Timeline) -> Vec<AnyView> {
    let mut labeled_to = f64::NEG_INFINITY;
    let years = timeline.years.iter().map(|tick| {
        let year = (tick.value as u32).to_string();
        let anchor = Anchor::inside(tick.position);
        let (from, to) = anchor.extent(tick.position, YEAR);
        // On a narrow chart it would touch the year before.
        let class = if from < labeled_to {
            "soft from-wide"
        } else {
            labeled_to = to;
            "soft"
        };
        view! {
            {vertical_line("axis", tick.position, (FOOT, FOOT + 5.0))}
            {words(class, (tick.position, 0), YEARS, anchor, year.into_any())}
        }
        .into_any()
    });
    years.collect()
}

/// A horizontal position (percent) in the view box.
fn box_x(x: f64) -> String {
    pixels(x * 10.0)
}

/// The step line of the typical pay.
fn steps(stretches: &[PaySegment], y: impl Fn(f64) -> f64) -> String {
    let mut path = String::new();
    let mut reached = None;
    for stretch in stretches {
        // After a gap, a new line starts.
        let to = if reached == Some(stretch.from) {
            "L"
        } else {
            "M"
        };
        let height = pixels(y(stretch.typical));
        path += &[
            to,
            &box_x(stretch.from),
            " ",
            &height,
            "L",
            &box_x(stretch.to),
            " ",
            &height,
        ]
        .concat();
        reached = Some(stretch.to);
    }
    path
}

/// The band between low and high: along the highs and back along the lows, for each run without a gap.
fn band(stretches: &[PaySegment], y: impl Fn(f64) -> f64) -> String {
    let runs = stretches.chunk_by(|one, next| one.to == next.from);
    let mut path = String::new();
    for run in runs {
        let mut to = "M";
        let mut point = |x: f64, value: f64| {
            path += &[to, &box_x(x), " ", &pixels(y(value))].concat();
            to = "L";
        };
        for stretch in run {
            point(stretch.from, stretch.high);
            point(stretch.to, stretch.high);
        }
        for stretch in run.iter().rev() {
            point(stretch.to, stretch.low);
            point(stretch.from, stretch.low);
        }
        path.push('Z');
    }
    path
}

/// Dots on the line, labeled with pay and date.
fn marks(
    locale: Locale,
    estimate: &Estimate,
    timeline: &Timeline,
    y: impl Fn(f64) -> f64,
) -> Vec<AnyView> {
    let mut last_label: Option<f64> = None;
    let mut drawn = Vec::new();
    for mark in &timeline.marks {
        drawn.push(dot("point", mark.position, y(mark.typical), "3.5"));
        // The first label is below the band, where it overlaps nothing.
        if mark.kind != MarkKind::Start {
            if last_label.is_some_and(|before| mark.position - before < NEAR) {
                continue;
            }
            last_label = Some(mark.position);
        }
        drawn.push(mark_words(locale, estimate, mark, &y));
    }
    drawn
}

fn mark_words(
    locale: Locale,
    estimate: &Estimate,
    mark: &PayMark,
    y: &impl Fn(f64) -> f64,
) -> AnyView {
    let about = locale.pay_mark(mark.kind, estimate);
    let is_last = mark.position > 99.0;
    let height = match mark.kind {
        MarkKind::Start => y(mark.low) + 16.0,
        MarkKind::End | MarkKind::Later(_) => y(mark.high) - 7.0,
    };
    let (class, anchor) = match mark.kind {
        _ if is_last => ("halo", Anchor::End),
        MarkKind::Later(_) => ("halo from-middle", Anchor::Start),
        MarkKind::Start | MarkKind::End => ("halo", Anchor::Start),
    };
    let text = view! {
        <tspan class="strong">{locale.pay(mark.typical)}</tspan>
        <tspan class="soft from-wide" dx="5">{about}</tspan>
    };
    words(
        class,
        (mark.position, 0),
        height as i32,
        anchor,
        text.into_any(),
    )
}

/// The labels of the band and of the line without the plan, and why there is no line during study.
fn names_of_lines(locale: Locale, timeline: &Timeline, y: impl Fn(f64) -> f64) -> AnyView {
    let band = timeline.pay.last().map(|last| {
        // Above the band and the label of the last mark, unless there is room inside. On a narrow chart the label is so
        // long that the lines, which rise, would cross it inside.
        let outside = y(last.high) - 22.0;
        let label = |class, height: f64| {
            let text = locale.text(ChartMessage::Band).into_any();
            words(class, (100.0, -4), height as i32, Anchor::End, text)
        };
        match room_in_band(timeline, last, &y) {
            Some(inside) => view! {
                {label("band-name from-wide", inside)}
                {label("band-name outside to-wide", outside)}
            }
            .into_any(),
            None => label("band-name outside", outside),
        }
    });
    let without = timeline.without.first().zip(timeline.without.last());
    let without = without.map(|(first, last)| {
        let pays = [first, last].map(|stretch| locale.pay(stretch.typical));
        let year = timeline.last.year().to_string();
        let long = locale.format(ChartMessage::WITHOUT, &[&pays[0], &pays[1], &year]);
        // Below the line and the band, whichever is lower there.
        let lowest = timeline
            .pay
            .last()
            .map_or(last.typical, |pay| pay.low.min(last.typical));
        let height = (y(lowest) + 17.0) as i32;
        let short = locale.text(ChartMessage::WithoutShort);
        view! {
            {words("soft halo from-wide", (100.0, -4), height, Anchor::End, long.into_any())}
            {words("soft halo to-wide", (100.0, -4), height, Anchor::End, short.into_any())}
        }
    });
    let study = timeline.pay.first().filter(|first| first.from > 0.0);
    let study = study.map(|_| {
        let text = locale.text(ChartMessage::NoPayInStudy).into_any();
        words(
            "soft halo from-wide",
            (0.0, 6),
            FOOT as i32 - 8,
            Anchor::Start,
            text,
        )
    });
    view! { {band} {without} {study} }.into_any()
}

/// The lowest place for a line of text at the right end of the band that touches neither its edges nor a pay line.
fn room_in_band(timeline: &Timeline, last: &PaySegment, y: impl Fn(f64) -> f64) -> Option<f64> {
    let without = timeline.without.last().map(|without| without.typical);
    let mut lines: Vec<f64> = [last.low, last.typical, last.high]
        .into_iter()
        .chain(without.filter(|without| (last.low..last.high).contains(without)))
        .map(y)
        .collect();
    // From the bottom up.
    sort_short(&mut lines, |one, other| one > other);
    let strip = lines
        .windows(2)
        .find(|strip| strip[0] - strip[1] >= BAND_TEXT)?;
    Some(strip[0] - 4.0)
}

fn break_even_mark(timeline: &Timeline, mark: BreakEvenMark) -> AnyView {
    let [from, x, to] = [mark.from, mark.typical, mark.to].map(|month| timeline.position(month));
    let anchor = Anchor::inside_wide(x);
    // On a narrow chart the label fits only from edge to edge.
    let narrow = if x > 50.0 {
        (100.0, Anchor::End)
    } else {
        (0.0, Anchor::Start)
    };
    let text = mark.words;
    view! {
        {bar("whisker", (from, to), (BREAK_EVEN - 2, 4))}
        {dot("mark-you", x, f64::from(BREAK_EVEN), "4.5")}
        {words("halo break-even from-wide", (x, 0), BREAK_EVEN - 10, anchor, text.clone().into_any())}
        {words("halo break-even to-wide", (narrow.0, 0), BREAK_EVEN - 10, narrow.1, text.into_any())}
    }
    .into_any()
}

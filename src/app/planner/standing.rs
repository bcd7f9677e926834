//! Where the log stands: what is recorded, what counts, what is left, when it will be enough.

use crate::answers::Hundredths;
use crate::estimate::picture::percent;
use crate::plan::log::{Reason, Tally};
use crate::plan::mine::Mine;
use crate::text::Locale;
use crate::text::log_words::LogWord;
use crate::ui::pieces::{grade, head, heads, sources, wide};
use crate::ui::tree::{Element, el};

/// What is recorded, what counts, what is left, when it will be enough.
pub fn standing(locale: Locale, mine: &Mine, tally: &Tally) -> Element {
    let terms: Vec<Element> = tally
        .terms
        .iter()
        .map(|term| {
            let part = if term.asked > 0.0 {
                (term.valid / term.asked * 100.0).clamp(0.0, 100.0)
            } else {
                100.0
            };
            el("li")
                .add(meter(part))
                .add(locale.progress(term))
                .add(" ")
                .add(grade(locale, term.grade))
        })
        .collect();
    let lines = |texts: Vec<String>| -> Vec<Element> {
        texts.into_iter().map(|text| el("li").add(text)).collect()
    };
    let warnings = tally
        .warnings
        .iter()
        .map(|w| locale.log_warning(w))
        .collect();
    el("div")
        .class("standing")
        .add(wide(
            locale.say(LogWord::TallyCaption),
            table(locale, tally),
        ))
        .add(el("ul").class("terms").add(terms))
        .add(
            tally
                .either
                .then(|| el("p").add(locale.say(LogWord::EitherIsEnough))),
        )
        .add(projection(locale, mine))
        .add(
            (!tally.warnings.is_empty())
                .then(|| el("h3").add(locale.say(LogWord::WarningsHeading))),
        )
        .add(el("ul").class("remarks warnings").add(lines(warnings)))
        .add(deductions(locale, tally))
}

/// When it will be enough, in words: what the log tells, and what stands in where it tells no month.
pub fn ahead(locale: Locale, mine: &Mine, tally: &Tally) -> String {
    let mut sentences = locale.projection(tally, mine.estimate.rule());
    if mine.is_at_answered_hours() {
        sentences.push(locale.say(LogWord::AtAnsweredHours).to_owned());
    }
    sentences.join(" ")
}

/// When it will be enough; or what has to be done before these hours lead anywhere. Nothing once that step is
/// done.
fn projection(locale: Locale, mine: &Mine) -> Vec<Element> {
    let heading = el("h3").add(locale.say(LogWord::ProjectionHeading));
    let told = |text: String| el("p").id("log-projection").add(el("strong").add(text));
    if let Some(step) = &mine.log_waits_for {
        return vec![heading, told(locale.log_waits_for(step)).class("notice")];
    }
    let Some(tally) = mine.projected() else {
        return Vec::new();
    };
    let pace = tally.pace.as_ref();
    let notes = pace.map(|pace| locale.pace(pace)).into_iter();
    let notes = notes.chain([locale.how_band()]);
    [heading, told(ahead(locale, mine, tally))]
        .into_iter()
        .chain(notes.map(|text| el("p").class("note").add(text)))
        .collect()
}

/// How much of a term is reached, as a picture of what stands beside it in words.
fn meter(part: f64) -> Element {
    let strip = |class: &'static str, width: f64| {
        el("rect")
            .class(class)
            .attr("x", "0")
            .attr("y", "0")
            .attr("height", "10")
            .attr("rx", "5")
            .attr("width", percent(width))
    };
    el("svg")
        .class("one-scale meter")
        .attr("aria-hidden", "true")
        .attr("width", "100%")
        .attr("height", "10")
        .add(strip("track", 100.0))
        .add(strip("band", part))
}

fn table(locale: Locale, tally: &Tally) -> Element {
    let (recorded, valid) = (&tally.recorded, &tally.valid);
    let rows = [
        (LogWord::Hours, recorded.hours, valid.hours),
        (
            LogWord::WithClients,
            recorded.with_clients,
            valid.with_clients,
        ),
        (LogWord::Individual, recorded.individual, valid.individual),
        (LogWord::Group, recorded.group, valid.group),
        (
            LogWord::Supervision,
            recorded.supervision(),
            valid.supervision(),
        ),
    ]
    .map(|(word, recorded, valid)| {
        let lost = Hundredths(recorded.0.saturating_sub(valid.0));
        let cell = |number: Hundredths| el("td").add(locale.hundredths(number));
        el("tr")
            .add(head().add(locale.say(word)))
            .add(cell(recorded))
            .add(cell(valid))
            .add(cell(lost))
    });
    let columns = [
        LogWord::Kind,
        LogWord::Recorded,
        LogWord::Valid,
        LogWord::Deducted,
    ]
    .map(|word| locale.say(word));
    el("table")
        .add(el("caption").add(locale.say(LogWord::TallyCaption)))
        .add(heads(&columns))
        .add(el("tbody").add(Vec::from(rows)))
}

fn deductions(locale: Locale, tally: &Tally) -> Element {
    if tally.deductions.is_empty() {
        return el("p").class("note").add(locale.say(LogWord::AllCounts));
    }
    let capped = tally
        .deductions
        .iter()
        .any(|deduction| matches!(deduction.reason, Reason::WeekCap | Reason::YearCap));
    let items: Vec<Element> = tally
        .deductions
        .iter()
        .map(|deduction| {
            let weeks: Vec<Element> = locale
                .deduction_weeks(deduction)
                .into_iter()
                .map(|text| el("li").add(text))
                .collect();
            el("li").add(
                el("details")
                    .add(
                        el("summary")
                            .add(locale.deduction(deduction, tally))
                            .add(" ")
                            .add(grade(locale, deduction.grade)),
                    )
                    .add(el("ul").add(weeks))
                    .add(sources(locale, deduction.sources)),
            )
        })
        .collect();
    el("div")
        .add(el("h3").add(locale.say(LogWord::DeductionsHeading)))
        .add(el("ul").class("plain deductions").add(items))
        .add(el("p").class("note").add(locale.say(LogWord::OnceEach)))
        .add(capped.then(|| {
            el("p")
                .class("note")
                .add(locale.say(LogWord::CapsInProportion))
        }))
}

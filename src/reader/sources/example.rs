//! A case worked out: the person's own where they have said enough, else the usual way. Every line comes from
//! the same steps as the result itself.

use super::{With, link_to};
use crate::answers::{Answers, Setting, State, View};
use crate::catalogue::place;
use crate::estimate::pay::Line;
use crate::estimate::practice::{Limit, Practice};
use crate::estimate::{Estimate, Pay, across, estimate};
use crate::tables::{Grade, MODEL, Occupation};
use crate::text::methods_words::MethodsWord;
use crate::text::sources_words::SourcesWord;
use crate::text::{Word, names};
use crate::ui::pieces::{grade, head, heads, wide};
use crate::ui::tree::{Element, el};

/// Where the example of those who have said nothing is set; any state and setting would do.
const EXAMPLE: (State, Setting) = (State::OH, Setting::Hospital);

pub fn example(with: &With) -> Option<Element> {
    let voice = with.voice;
    let own = with.shelf.estimate();
    let word = match own {
        Ok(_) => MethodsWord::ExampleYours,
        Err(_) => MethodsWord::ExampleOther,
    };
    let made = own.or_else(|_| estimate(&usual(), with.today)).ok()?;
    Some(
        el("section")
            .class("worked-out")
            .add(el("h3").add(voice.say(MethodsWord::Example)))
            .add(el("p").add(voice.fill(word, &[&voice.echo(&made.answers)])))
            .add(pay(with, &made))
            .add(time(with, &made)),
    )
}

fn usual() -> Answers {
    let (state, setting) = EXAMPLE;
    Answers {
        state: Some(state),
        setting: Some(setting),
        ..across::usual()
    }
}

fn pay(with: &With, made: &Estimate) -> Vec<Element> {
    let voice = with.voice;
    match (&made.end_pay, &made.start_pay) {
        (Ok(pay), _) => steps(with, pay, made.years.1, MethodsWord::PayAtEnd),
        (Err(_), Ok(pay)) => steps(with, pay, made.years.0, MethodsWord::PayAtStart),
        (Err(reason), Err(_)) => vec![el("p").add(voice.no_pay(*reason))],
    }
}

fn steps(with: &With, pay: &Pay, years: f64, title: MethodsWord) -> Vec<Element> {
    let voice = with.voice;
    let mut running = pay.base.p50.round() as i64;
    let base = el("tr")
        .add(head().add(voice.why_base(pay)))
        .add(el("td"))
        .add(el("td").add(voice.figures.dollars(running)))
        .add(el("td").add(grade(voice, pay.base.grade)))
        .add(el("td").add(base_row(with, pay).map(|row| see(with, row, &voice.why_base(pay)))));
    let mut rows = vec![base];
    for line in pay.lines() {
        running += line.dollars;
        rows.push(step(with, &line, years, running));
    }
    let columns = [MethodsWord::Step, MethodsWord::Effect, MethodsWord::Running];
    let mut columns: Vec<&'static str> = columns.map(|word| voice.say(word)).into();
    columns.extend([voice.say(Word::Grade), voice.say(MethodsWord::SeeRow)]);
    let table = el("table")
        .class("listing")
        .attr("data-worked", "pay")
        .add(el("caption").add(voice.say(title)))
        .add(heads(&columns))
        .add(el("tbody").add(rows));
    let range = [
        voice.pay(pay.low),
        voice.pay(pay.high),
        voice.dollars(MODEL.rounding.value),
    ];
    vec![
        wide(voice.say(SourcesWord::TableScrolls), table),
        el("p").add(voice.fill(MethodsWord::RangeIs, &[&range[0], &range[1], &range[2]])),
        el("p").add(voice.fill(MethodsWord::RealIs, &[&voice.pay(pay.real())])),
    ]
}

fn step(with: &With, line: &Line, years: f64, running: i64) -> Element {
    let voice = with.voice;
    let change = |effect: f64| {
        let thousandths = ((effect.exp() - 1.0) * 1000.0).round() as i64;
        voice.figures.change(thousandths)
    };
    let (name, effect) = match &line.step {
        Some(step) => (voice.why_line(line, years), change(step.point())),
        None => (voice.say(MethodsWord::BendStep).to_owned(), String::new()),
    };
    let left_out = line.step.is_some_and(|step| !step.counted);
    let left_out = left_out.then(|| el("small").add(voice.say(Word::WhyNotCounted)));
    let row = line.step.map(|step| row_of_note(with, step.note));
    let row = row.unwrap_or_else(|| Some(place::of_row("model", &["edge-floor"], "")));
    let seen = row.map(|row| see(with, row, &name));
    el("tr")
        .add(head().add(name).add(left_out))
        .add(el("td").add(effect))
        .add(el("td").add(voice.figures.dollars(running)))
        .add(el("td").add(line.step.map(|step| grade(voice, step.grade))))
        .add(el("td").add(seen))
}

/// The row that the median of a case comes from: the state's own, else the mean that moved the nation's.
fn base_row(with: &With, pay: &Pay) -> Option<String> {
    let code = match pay.occupation {
        Occupation::ChildFamilySchool => "21-1021",
        Occupation::Healthcare => "21-1022",
        Occupation::MentalHealth => "21-1023",
        Occupation::Nurse => "29-1141",
    };
    let keys = [pay.case.state.name(), code];
    let table = match pay.base.grade {
        Grade::A => "wages_state_percentiles",
        _ => "wages_state_mean",
    };
    let rows = with.catalogue.table(table)?.rows.iter();
    let newest = rows
        .filter(|row| row.keys == keys)
        .max_by(|one, other| one.period.cmp(&other.period))?;
    Some(newest.place.clone())
}

/// The row of a factor, by the key of its long text: `factor.credential-msw.21-1022`.
fn row_of_note(with: &With, note: &str) -> Option<String> {
    let id = note.strip_prefix("factor.")?;
    let (id, occupation) = id.split_once('.').unwrap_or((id, ""));
    let rows = &with.catalogue.table("factors")?.rows;
    let row = rows.iter().find(|row| match row.keys.as_slice() {
        [key, of, ..] => key == id && of.contains(occupation),
        _ => false,
    })?;
    Some(row.place.clone())
}

fn see(with: &With, row: String, what: &str) -> Element {
    let voice = with.voice;
    let label = voice.fill(MethodsWord::RowOf, &[what]);
    link_to(View::Sources, with.answers, &row)
        .attr("aria-label", label)
        .add(voice.say(MethodsWord::SeeRow))
}

fn time(with: &With, made: &Estimate) -> Vec<Element> {
    let voice = with.voice;
    let total = match made.clock.total {
        Ok(total) => total,
        Err(stop) => return vec![el("p").add(voice.stopped(stop, &made.answers))],
    };
    let line = |name: &'static str, months: [f64; 3]| {
        let cells = months.map(|months| el("td").add(voice.half_months(months)));
        el("tr")
            .add(head().add(name))
            .add(cells.into_iter().collect::<Vec<_>>())
    };
    let mut rows: Vec<Element> = made
        .clock
        .stages()
        .map(|stage| {
            let months = stage.months;
            let name = voice.say(names::stage(stage.kind));
            line(name, [months.fast, months.typical, months.slow])
        })
        .collect();
    let whole = [total.fast, total.typical, total.slow];
    rows.push(line(voice.say(MethodsWord::Total), whole).class("sum"));
    let columns = [Word::Stage, Word::Fast, Word::Typical, Word::Slow];
    let table = el("table")
        .class("listing")
        .attr("data-worked", "time")
        .add(el("caption").add(voice.say(MethodsWord::TimeOfPlan)))
        .add(heads(&columns.map(|word| voice.say(word))))
        .add(el("tbody").add(rows));
    let mut parts = vec![wide(voice.say(SourcesWord::TableScrolls), table)];
    if let Some(practice) = &made.clock.practice {
        parts.extend(terms(with, made, practice));
    }
    parts
}

/// Each term of the state's rule in months, and the one that decides.
fn terms(with: &With, made: &Estimate, practice: &Practice) -> Vec<Element> {
    let voice = with.voice;
    let rows = Limit::ALL.into_iter().filter_map(|limit| {
        let term = practice.term(limit)?;
        let decides = practice.limit == Some(limit) || practice.tied_with == Some(limit);
        let decides = decides.then(|| {
            let word = voice.say(MethodsWord::Decides);
            el("strong").add(format!(" ({word})"))
        });
        let asked = term.required.map(|asked| voice.number(asked));
        let asked = asked.unwrap_or_else(|| voice.say(MethodsWord::NotSeen).to_owned());
        Some(
            el("tr")
                .add(head().add(voice.say(names::limit(limit))).add(decides))
                .add(el("td").add(asked))
                .add(el("td").add(voice.half_months(term.fast)))
                .add(el("td").add(voice.half_months(term.typical)))
                .add(el("td").add(grade(voice, term.grade))),
        )
    });
    let columns = [
        MethodsWord::Term,
        MethodsWord::Asked,
        MethodsWord::MonthsFast,
        MethodsWord::MonthsTypical,
    ];
    let mut columns: Vec<&'static str> = columns.map(|word| voice.say(word)).into();
    columns.push(voice.say(Word::Grade));
    let table = el("table")
        .class("listing")
        .attr("data-worked", "terms")
        .add(el("caption").add(voice.say(MethodsWord::TermsOfRule)))
        .add(heads(&columns))
        .add(el("tbody").add(rows.collect::<Vec<_>>()));
    let share = voice
        .figures
        .percent((practice.share * 100.0).round() as i64);
    let counted = [voice.number(practice.counted_hours), share];
    let rule = place::of_rule(made.state);
    vec![
        wide(voice.say(SourcesWord::TableScrolls), table),
        el("p")
            .add(voice.fill(MethodsWord::CountedHours, &[&counted[0], &counted[1]]))
            .add(" ")
            .add(link_to(View::Sources, with.answers, &rule).add(voice.rule_heading(made.state))),
    ]
}

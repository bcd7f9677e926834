//! The guide's file in a language, which the page fetches when the guide is first opened, and its parser.
//!
//! The parser is total: any input gives a complete guide or `None`. `src/data/tables/codegen/guide.rs` documents
//! the format.

use serde_json::Value;

use super::names::{Own, Topic};
use super::{
    AudienceRule, Block, Figure, FigureKind, FigurePart, Guide, Passage, Section, Target, TextRun,
};
use casepath_data::assets;

use crate::answers::Language;
use crate::tables::{self, Grade};

/// The path of a language's file, relative to the page.
pub const fn name(language: Language) -> &'static str {
    assets::GUIDE.name(language)
}

/// The contents of the files.
pub const ENGLISH: &str = assets::GUIDE_TEXTS.text(Language::English);
pub const SPANISH: &str = assets::GUIDE_TEXTS.text(Language::Spanish);

/// Parses a guide; `None` if the text is not a valid one.
pub fn read(text: &str) -> Option<Guide> {
    let file: Value = serde_json::from_str(text).ok()?;
    let figures = each(file.get("figures")?, figure)?;
    let known = figures.len();
    Some(Guide {
        sections: each(file.get("sections")?, |value| section(value, known))?,
        terms: each(file.get("terms")?, |value| passage(value, known))?,
        figures,
    })
}

/// Parses every item of a list; `None` if one of them is invalid.
fn each<T>(list: &Value, read: impl FnMut(&Value) -> Option<T>) -> Option<Vec<T>> {
    list.as_array()?.iter().map(read).collect()
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn figure(value: &Value) -> Option<Figure> {
    let [name, kind, low, high, period, grade, sources] = value.as_array()?.as_slice() else {
        return None;
    };
    let source = |index: &Value| {
        let index = u16::try_from(index.as_u64()?).ok()?;
        tables::has_any_source(index).then_some(index)
    };
    Some(Figure {
        name: text(name)?,
        kind: match kind.as_str()? {
            "usd" => FigureKind::Dollars,
            "percent" => FigureKind::Percent,
            "year" => FigureKind::Year,
            "number" => FigureKind::Number,
            _ => return None,
        },
        low: low.as_i64()?,
        high: match high {
            Value::Null => None,
            high => Some(high.as_i64()?),
        },
        period: text(period)?,
        grade: Grade::of_table(grade.as_str()?)?,
        sources: each(sources, source)?,
    })
}

fn section(value: &Value, figures: usize) -> Option<Section> {
    let [id, title, passages] = value.as_array()?.as_slice() else {
        return None;
    };
    Some(Section {
        id: text(id)?,
        title: text(title)?,
        passages: each(passages, |value| passage(value, figures))?,
    })
}

fn passage(value: &Value, figures: usize) -> Option<Passage> {
    let [id, title, explains, blocks] = value.as_array()?.as_slice() else {
        return None;
    };
    Some(Passage {
        id: text(id)?,
        title: text(title)?,
        explains: each(explains, |topic| Topic::from_name(topic.as_str()?))?,
        blocks: each(blocks, |value| block(value, figures))?,
    })
}

fn block(value: &Value, figures: usize) -> Option<Block<TextRun>> {
    let runs = |value: &Value| each(value, |value| run(value, figures));
    let [kind, held @ ..] = value.as_array()?.as_slice() else {
        return None;
    };
    Some(match (kind.as_str()?, held) {
        ("p", [text]) => Block::Paragraph(runs(text)?),
        ("ul", [items]) => Block::Bullets(each(items, runs)?),
        ("ol", [items]) => Block::Numbered(each(items, runs)?),
        ("table", [rows]) => Block::Table(each(rows, |row| each(row, runs))?),
        ("own", [conditions, text]) => Block::Own {
            when: each(conditions, when)?,
            runs: runs(text)?,
        },
        _ => return None,
    })
}

fn when(value: &Value) -> Option<AudienceRule> {
    let [answer, values] = value.as_array()?.as_slice() else {
        return None;
    };
    Some(AudienceRule {
        answer: Topic::from_name(answer.as_str()?)?,
        values: each(values, text)?,
    })
}

fn run(value: &Value, figures: usize) -> Option<TextRun> {
    if let Some(text) = value.as_str() {
        return Some(TextRun::Text(text.to_owned()));
    }
    let [kind, held @ ..] = value.as_array()?.as_slice() else {
        return None;
    };
    Some(match (kind.as_str()?, held) {
        ("b", [words]) => TextRun::Strong(text(words)?),
        ("o", [name]) => TextRun::Own(Own::from_name(name.as_str()?)?),
        ("a", [to, words]) => TextRun::Link {
            to: target(to.as_str()?)?,
            text: text(words)?,
        },
        ("f", [index, part @ ..]) => TextRun::Figure {
            index: usize::try_from(index.as_u64()?)
                .ok()
                .filter(|index| *index < figures)?,
            part: match part {
                [] => FigurePart::Whole,
                [part] => match part.as_str()? {
                    "low" => FigurePart::Low,
                    "high" => FigurePart::High,
                    "period" => FigurePart::Period,
                    _ => return None,
                },
                _ => return None,
            },
        },
        _ => return None,
    })
}

/// Only anchors of the guide and `https` URLs: no other scheme may become a link.
fn target(to: &str) -> Option<Target> {
    match to.strip_prefix('#') {
        Some(id) => Some(Target::Inside(id.to_owned())),
        None => to
            .starts_with("https://")
            .then(|| Target::Outside(to.to_owned())),
    }
}

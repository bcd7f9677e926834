//! Parses placeholders in braces: `{start-msw}` is a figure, `{start-msw@period}` its period, `{own:state}` one of the
//! user's own values, `{when:setting=hospital,clinic}` the condition of a block.

use super::{AudienceRule, Problems, TextRun};
use crate::guide_names::{Own, Topic, can_be};

/// The part of a figure to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigurePart {
    /// `$38,000 to $45,000`.
    Whole,
    Low,
    High,
    /// The date of the figure.
    Period,
}

impl FigurePart {
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Whole, ""),
        (Self::Low, "low"),
        (Self::High, "high"),
        (Self::Period, "period"),
    ];

    pub fn name(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(part, _)| *part == self)
            .map_or("", |(_, name)| name)
    }
}

/// The position in the text, for reporting problems.
pub struct Place<'a> {
    pub file: &'a str,
    pub line: u64,
    pub problems: &'a mut Problems,
}

impl Place<'_> {
    pub fn fail(&mut self, what: impl Into<String>) {
        self.problems.add(self.file, self.line, what);
    }

    /// Reports digits: figures belong in tables.
    pub fn no_digits(&mut self, text: &str) {
        if text.chars().any(|c| c.is_ascii_digit()) {
            self.fail(format!(
                "{:?} holds a digit; name a figure of a table instead",
                text.trim()
            ));
        }
    }
}

/// The runs of a text with placeholders, and its conditions.
pub fn split(text: &str, place: &mut Place) -> (Vec<TextRun>, Vec<AudienceRule>) {
    let (mut runs, mut conditions) = (Vec::new(), Vec::new());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        push_text(&mut runs, before, place);
        let Some((name, after)) = after.split_once('}') else {
            place.fail("a brace opens and does not close on the same line");
            return (runs, conditions);
        };
        if let Some(condition) = name.strip_prefix("when:") {
            conditions.extend(when(condition, place));
        } else if let Some(name) = name.strip_prefix("own:") {
            match Own::from_name(name) {
                Some(own) => runs.push(TextRun::Own(own)),
                None => place.fail(format!("{{own:{name}}} is nothing of the person's own")),
            }
        } else {
            runs.extend(figure(name, place));
        }
        rest = after;
    }
    push_text(&mut runs, rest, place);
    (runs, conditions)
}

fn push_text(runs: &mut Vec<TextRun>, text: &str, place: &mut Place) {
    if text.contains('}') {
        place.fail("a brace closes and did not open on the same line");
    }
    place.no_digits(text);
    if !text.is_empty() {
        runs.push(TextRun::Text(text.to_owned()));
    }
}

fn figure(name: &str, place: &mut Place) -> Option<TextRun> {
    let (name, part) = name.split_once('@').unwrap_or((name, ""));
    let Some((part, _)) = FigurePart::ALL
        .into_iter()
        .find(|(_, known)| *known == part)
    else {
        place.fail(format!("{{{name}@{part}}}: write @low, @high or @period"));
        return None;
    };
    Some(TextRun::Figure {
        name: name.to_owned(),
        part,
    })
}

fn when(condition: &str, place: &mut Place) -> Option<AudienceRule> {
    let known = condition.split_once('=').and_then(|(answer, values)| {
        let answer = Topic::from_name(answer)?;
        let values: Vec<String> = values.split(',').map(str::to_owned).collect();
        values
            .iter()
            .all(|value| can_be(answer, value))
            .then_some(AudienceRule { answer, values })
    });
    if known.is_none() {
        place.fail(format!(
            "{{when:{condition}}} is no answer with a value that it can have"
        ));
    }
    known
}

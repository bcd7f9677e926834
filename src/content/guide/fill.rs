//! Fills in a passage: formats figures and inserts the user's own. A block that needs a missing answer is left
//! out.

use super::own::OwnFigures;
use super::{Block, Figure, FigureKind, FigurePart, Guide, Target, TextRun};
use crate::i18n::Locale;
use crate::i18n::messages::GuideMessage;

/// A run of text, ready to display.
#[derive(Clone, Debug, PartialEq)]
pub enum FilledRun<'a> {
    Text(&'a str),
    Strong(&'a str),
    /// Opens its source, period and grade.
    Figure {
        text: String,
        figure: &'a Figure,
    },
    /// The user's own figure or answer.
    Own(String),
    Link {
        to: &'a Target,
        text: &'a str,
    },
}

impl FilledRun<'_> {
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Strong(text) | Self::Link { text, .. } => text,
            Self::Figure { text, .. } | Self::Own(text) => text,
        }
    }
}

/// The blocks of a passage that can be filled with these answers.
pub fn fill<'a>(
    guide: &'a Guide,
    blocks: &'a [Block<TextRun>],
    mine: &OwnFigures,
) -> Vec<Block<FilledRun<'a>>> {
    blocks
        .iter()
        .filter_map(|block| filled(guide, block, mine))
        .collect()
}

/// The text of blocks, one line per paragraph, item and cell.
pub fn plain(blocks: &[Block<FilledRun>]) -> String {
    let mut text = String::new();
    let mut line = |pieces: &[FilledRun]| {
        for piece in pieces {
            text.push_str(piece.text());
        }
        text.push('\n');
    };
    for block in blocks {
        match block {
            Block::Paragraph(pieces) | Block::Own { runs: pieces, .. } => line(pieces),
            Block::Bullets(items) | Block::Numbered(items) => {
                items.iter().for_each(|item| line(item));
            }
            Block::Table(rows) => rows.iter().flatten().for_each(|cell| line(cell)),
        }
    }
    text
}

fn filled<'a>(
    guide: &'a Guide,
    block: &'a Block<TextRun>,
    mine: &OwnFigures,
) -> Option<Block<FilledRun<'a>>> {
    let runs = |runs: &'a [TextRun]| -> Option<Vec<FilledRun<'a>>> {
        runs.iter().map(|run| piece(guide, run, mine)).collect()
    };
    let items = |items: &'a [Vec<TextRun>]| -> Option<Vec<Vec<FilledRun<'a>>>> {
        items.iter().map(|item| runs(item)).collect()
    };
    Some(match block {
        Block::Paragraph(text) => Block::Paragraph(runs(text)?),
        Block::Bullets(list) => Block::Bullets(items(list)?),
        Block::Numbered(list) => Block::Numbered(items(list)?),
        Block::Table(rows) => {
            Block::Table(rows.iter().map(|row| items(row)).collect::<Option<_>>()?)
        }
        Block::Own { when, runs: text } => {
            if !when.iter().all(|when| mine.has_answer(when)) {
                return None;
            }
            Block::Own {
                when: when.clone(),
                runs: runs(text)?,
            }
        }
    })
}

/// Fills in one run; `None` if it needs a missing answer.
fn piece<'a>(guide: &'a Guide, run: &'a TextRun, mine: &OwnFigures) -> Option<FilledRun<'a>> {
    Some(match run {
        TextRun::Text(text) => FilledRun::Text(text),
        TextRun::Strong(text) => FilledRun::Strong(text),
        TextRun::Link { to, text } => FilledRun::Link { to, text },
        TextRun::Own(own) => FilledRun::Own(mine.own(*own)?),
        TextRun::Figure { index, part } => {
            let figure = guide.figures.get(*index)?;
            let text = written(mine.locale, figure, *part);
            FilledRun::Figure { text, figure }
        }
    })
}

/// `$38,000 to $45,000`, `7%`, `May 2024`.
fn written(locale: Locale, figure: &Figure, part: FigurePart) -> String {
    let one = |hundredths: i64| match figure.kind {
        FigureKind::Dollars => locale.figures.dollars(hundredths / 100),
        FigureKind::Percent => locale.figures.number(hundredths) + "%",
        FigureKind::Year => (hundredths / 100).to_string(),
        FigureKind::Number => locale.figures.number(hundredths),
    };
    match (part, figure.high) {
        (FigurePart::Period, _) => locale.figures.date(&figure.period),
        (FigurePart::Whole, Some(high)) => {
            locale.format(GuideMessage::RANGE, &[&one(figure.low), &one(high)])
        }
        (FigurePart::High, Some(high)) => one(high),
        (FigurePart::Whole | FigurePart::Low | FigurePart::High, _) => one(figure.low),
    }
}

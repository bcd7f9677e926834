//! Generates the guide as JSON, one file per language. `casepath_content::guide` parses it.
//!
//! Each figure appears once, in hundredths: `["start-msw", "usd", 5200000, 6500000, "2025", "C", [0]]`. A run is a
//! text, or a list that starts with its type: `["b", "bold"]`, `["f", 3, "low"]`, `["o", "state"]`,
//! `["a", "#limit", "the limit"]`.

use super::super::parse::guide::{Block, Figure, FigurePart, Guide, Passage, TextRun};
use super::names::file_name;
use super::{Tables, json};

/// The file name, which includes a hash of the contents, and the text.
pub fn bake(tables: &Tables, language: usize) -> (String, String) {
    let guide = &tables.guide;
    let text = &guide.languages[language];
    let figures = guide.figures.iter().map(figure).collect();
    let sections = text
        .sections
        .iter()
        .map(|section| {
            let passages = section.passages.iter().map(|p| passage(guide, p)).collect();
            list(vec![
                json::text(&section.id),
                json::text(&section.title),
                lines(passages),
            ])
        })
        .collect();
    let terms = text.terms.iter().map(|term| passage(guide, term)).collect();
    let parts = [
        format!("\"figures\":{}", lines(figures)),
        format!("\"sections\":{}", lines(sections)),
        format!("\"terms\":{}", lines(terms)),
    ];
    let text = format!("{{{}}}\n", parts.join(",\n"));
    (file_name("guide", ["en", "es"][language], &text), text)
}

fn figure(figure: &Figure) -> String {
    let hundredths = |value: f64| format!("{:.0}", value * 100.0);
    let sources = figure.sources.iter().map(usize::to_string).collect();
    list(vec![
        json::text(&figure.name),
        json::text(figure.kind.name()),
        hundredths(figure.low),
        figure.high.map_or("null".to_owned(), hundredths),
        json::text(&figure.period),
        json::text(&figure.grade),
        list(sources),
    ])
}

fn passage(guide: &Guide, passage: &Passage) -> String {
    let topics = passage
        .explains
        .iter()
        .map(|topic| json::text(topic.name()));
    let blocks = passage.blocks.iter().map(|b| block(guide, b)).collect();
    list(vec![
        json::text(&passage.id),
        json::text(&passage.title),
        list(topics.collect()),
        list(blocks),
    ])
}

fn block(guide: &Guide, block: &Block) -> String {
    let items = |items: &[Vec<TextRun>]| list(items.iter().map(|item| runs(guide, item)).collect());
    let (kind, held) = match block {
        Block::Paragraph(text) => ("p", vec![runs(guide, text)]),
        Block::Bullets(list) => ("ul", vec![items(list)]),
        Block::Numbered(list) => ("ol", vec![items(list)]),
        Block::Table(rows) => {
            let rows = rows.iter().map(|row| items(row)).collect();
            ("table", vec![list(rows)])
        }
        Block::Own { when, runs: text } => {
            let when = when
                .iter()
                .map(|when| {
                    let values = when.values.iter().map(|value| json::text(value));
                    list(vec![json::text(when.answer.name()), list(values.collect())])
                })
                .collect();
            ("own", vec![list(when), runs(guide, text)])
        }
    };
    list([vec![json::text(kind)], held].concat())
}

fn runs(guide: &Guide, runs: &[TextRun]) -> String {
    list(runs.iter().map(|r| run(guide, r)).collect())
}

fn run(guide: &Guide, run: &TextRun) -> String {
    match run {
        TextRun::Text(text) => json::text(text),
        TextRun::Strong(text) => list(vec![json::text("b"), json::text(text)]),
        TextRun::Own(own) => list(vec![json::text("o"), json::text(own.name())]),
        TextRun::Link { to, text } => list(vec![json::text("a"), json::text(to), json::text(text)]),
        TextRun::Figure { name, part } => {
            let index = guide.figures.iter().position(|f| f.name == *name);
            let index = index.expect("the reader checked that every figure is there");
            let mut cells = vec![json::text("f"), index.to_string()];
            if *part != FigurePart::Whole {
                cells.push(json::text(part.name()));
            }
            list(cells)
        }
    }
}

fn list(items: Vec<String>) -> String {
    format!("[{}]", items.join(","))
}

fn lines(items: Vec<String>) -> String {
    format!("[{}]", items.join(",\n"))
}

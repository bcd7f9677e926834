//! Parses one file of the guide: `# Section {#id}`, `## Passage {#id explains=pace,hours}`, then paragraphs,
//! lists, tables, and block quotes for text about the user's own case.
//!
//! Only Markdown that the page can render is allowed; anything else is reported.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::placeholders::{Place, split};
use super::{AudienceRule, Block, Passage, Problems, Section, TextRun};
use crate::guide_names::Topic;

/// `None` if the file has no section at all.
pub fn read(file: &str, markdown: &str, problems: &mut Problems) -> Option<Section> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut reading = Reading {
        file,
        at: 1,
        line: 1,
        section: None,
        runs: Vec::new(),
        conditions: Vec::new(),
        pending: String::new(),
        around: InlineContext::Nothing,
        quote: Quote::Outside,
        items: Vec::new(),
        rows: Vec::new(),
        problems,
    };
    let ends: Vec<usize> = markdown.match_indices('\n').map(|(end, _)| end).collect();
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        reading.at = ends.partition_point(|end| *end < range.start) as u64 + 1;
        reading.take(event);
    }
    let section = reading.section;
    if section.is_none() {
        problems.add(file, 0, "has no `# Title {#id}`");
    }
    section
}

/// The element that contains the inline text.
enum InlineContext {
    Nothing,
    Strong,
    Link(String),
}

#[derive(PartialEq, Eq)]
enum Quote {
    Outside,
    Inside,
}

struct Reading<'a> {
    file: &'a str,
    /// The line of the current event, and the line to report for the text.
    at: u64,
    line: u64,
    section: Option<Section>,
    /// The text block being parsed.
    runs: Vec<TextRun>,
    conditions: Vec<AudienceRule>,
    /// Text that may continue: Markdown emits it in pieces.
    pending: String,
    around: InlineContext,
    quote: Quote,
    items: Vec<Vec<TextRun>>,
    rows: Vec<Vec<Vec<TextRun>>>,
    problems: &'a mut Problems,
}

impl Reading<'_> {
    fn place(&mut self) -> Place<'_> {
        Place {
            file: self.file,
            line: self.line,
            problems: self.problems,
        }
    }

    fn take(&mut self, event: Event) {
        // Report text at the line where it begins, other events at their own line.
        if self.pending.is_empty() {
            self.line = self.at;
        }
        match event {
            Event::Text(text) => self.pending += &text,
            Event::SoftBreak => {
                self.flush();
                self.text(" ");
            }
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            other => self
                .place()
                .fail(format!("the page cannot show this Markdown: {other:?}")),
        }
    }

    fn start(&mut self, tag: Tag) {
        self.flush();
        self.line = self.at;
        match tag {
            Tag::Heading {
                level, id, attrs, ..
            } => self.heading(level, id, &attrs),
            Tag::Paragraph | Tag::List(_) | Tag::Item | Tag::Table(_) | Tag::TableCell => {}
            Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
            Tag::BlockQuote(None) => self.quote = Quote::Inside,
            Tag::Strong => self.around = InlineContext::Strong,
            Tag::Link { dest_url, .. } => self.around = InlineContext::Link(dest_url.into_string()),
            other => self
                .place()
                .fail(format!("the page cannot show this Markdown: {other:?}")),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.flush();
        match tag {
            TagEnd::Heading(level) => self.titled(level),
            TagEnd::Paragraph => self.paragraph(),
            TagEnd::Item => {
                self.no_own("a list");
                let item = std::mem::take(&mut self.runs);
                self.items.push(item);
            }
            TagEnd::List(numbered) => {
                let items = std::mem::take(&mut self.items);
                self.block(if numbered {
                    Block::Numbered(items)
                } else {
                    Block::Bullets(items)
                });
            }
            TagEnd::TableCell => {
                self.no_own("a table");
                let cell = std::mem::take(&mut self.runs);
                if let Some(row) = self.rows.last_mut() {
                    row.push(cell);
                }
            }
            TagEnd::Table => {
                let rows = std::mem::take(&mut self.rows);
                self.block(Block::Table(rows));
            }
            TagEnd::BlockQuote(_) => self.quote = Quote::Outside,
            TagEnd::Strong | TagEnd::Link => self.around = InlineContext::Nothing,
            _ => {}
        }
    }

    /// Converts the pending text to runs.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.pending);
        if text.is_empty() {
            return;
        }
        match std::mem::replace(&mut self.around, InlineContext::Nothing) {
            InlineContext::Nothing => {
                let (runs, conditions) = split(&text, &mut self.place());
                for run in runs {
                    match run {
                        TextRun::Text(text) => self.text(&text),
                        run => self.runs.push(run),
                    }
                }
                self.conditions.extend(conditions);
            }
            InlineContext::Strong => {
                self.plain(&text, "bold text");
                self.runs.push(TextRun::Strong(text));
                self.around = InlineContext::Strong;
            }
            InlineContext::Link(to) => {
                self.plain(&text, "the text of a link");
                self.runs.push(TextRun::Link { to, text });
            }
        }
    }

    /// Merges adjacent texts.
    fn text(&mut self, text: &str) {
        if let Some(TextRun::Text(before)) = self.runs.last_mut() {
            before.push_str(text);
        } else {
            self.runs.push(TextRun::Text(text.to_owned()));
        }
    }

    fn plain(&mut self, text: &str, what: &str) {
        let mut place = self.place();
        place.no_digits(text);
        if text.contains(['{', '}']) {
            place.fail(format!("{what} cannot hold a placeholder"));
        }
    }

    fn no_own(&mut self, what: &str) {
        let own = self.runs.iter().any(|run| matches!(run, TextRun::Own(_)));
        if own || !self.conditions.is_empty() {
            self.conditions.clear();
            self.place().fail(format!(
                "what is the person's own stands in a quote (`>`), not in {what}"
            ));
        }
    }

    fn paragraph(&mut self) {
        if !self.items.is_empty() || self.rows.last().is_some() {
            self.place()
                .fail("the items of a list stand without empty lines between them");
        }
        let mut runs = std::mem::take(&mut self.runs);
        if self.quote == Quote::Outside {
            std::mem::swap(&mut self.runs, &mut runs);
            self.no_own("plain text");
            let runs = std::mem::take(&mut self.runs);
            self.block(Block::Paragraph(runs));
            return;
        }
        let when = std::mem::take(&mut self.conditions);
        let own = runs.iter().any(|run| matches!(run, TextRun::Own(_)));
        if !own && when.is_empty() {
            self.place()
                .fail("a quote is for what is the person's own, and this names nothing of it");
        }
        if let Some(TextRun::Text(first)) = runs.first_mut() {
            *first = first.trim_start().to_owned();
        }
        self.block(Block::Own { when, runs });
    }

    fn block(&mut self, block: Block) {
        let passages = self.section.as_mut().map(|section| &mut section.passages);
        match passages.and_then(|passages| passages.last_mut()) {
            Some(passage) => passage.blocks.push(block),
            None => self
                .place()
                .fail("text before the first `## Passage {#id}`"),
        }
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<CowStr>,
        attributes: &[(CowStr, Option<CowStr>)],
    ) {
        let id = id.map_or_else(String::new, CowStr::into_string);
        let is_word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
        if !id.split('-').all(is_word) {
            self.place().fail(format!(
                "the id {id:?} is not made of small letters and hyphens: `## Title {{#its-id}}`"
            ));
        }
        let explains = self.topics(attributes);
        let (file, line) = (self.file.to_owned(), self.line);
        match (level, &mut self.section) {
            (HeadingLevel::H1, section @ None) => {
                *section = Some(Section {
                    id,
                    title: String::new(),
                    passages: Vec::new(),
                    file,
                });
            }
            (HeadingLevel::H2, Some(section)) => section.passages.push(Passage {
                id,
                title: String::new(),
                explains,
                blocks: Vec::new(),
                file,
                line,
            }),
            _ => self
                .place()
                .fail("a file has one `# Section`, then `## Passages`, and no other headings"),
        }
    }

    fn topics(&mut self, attributes: &[(CowStr, Option<CowStr>)]) -> Vec<Topic> {
        let mut topics = Vec::new();
        for (name, value) in attributes {
            if &**name != "explains" {
                self.place().fail(format!("a heading has no {name}"));
                continue;
            }
            for name in value.as_deref().unwrap_or_default().split(',') {
                match Topic::from_name(name) {
                    Some(topic) => topics.push(topic),
                    None => self
                        .place()
                        .fail(format!("{name:?} is no answer and no result")),
                }
            }
        }
        topics
    }

    fn titled(&mut self, level: HeadingLevel) {
        let words = std::mem::take(&mut self.runs);
        let title = match words.as_slice() {
            [TextRun::Text(title)] => title.trim().to_owned(),
            _ => {
                self.place().fail("a title is plain text");
                String::new()
            }
        };
        if let Some(section) = &mut self.section {
            match section.passages.last_mut() {
                Some(passage) if level == HeadingLevel::H2 => passage.title = title,
                _ if level == HeadingLevel::H1 && section.title.is_empty() => section.title = title,
                _ => {}
            }
        }
    }
}

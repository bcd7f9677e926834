//! HTML as values: an element has attributes and parts; all text is escaped when it is written.
//!
//! `el("p").class("lead").add("5 < 6")` is written `<p class="lead">5 &lt; 6</p>`. The static pages are made so, and
//! what a school copies from the page.

pub mod tables;

use std::fmt::Write;

/// An element under construction.
#[derive(Clone, Debug)]
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    parts: Vec<Part>,
}

/// What stands inside an element.
#[derive(Clone, Debug)]
pub enum Part {
    Nothing,
    Text(String),
    Element(Element),
    Several(Vec<Element>),
}

/// An element with this tag; lower case.
pub const fn el(tag: &'static str) -> Element {
    Element {
        tag,
        attributes: Vec::new(),
        parts: Vec::new(),
    }
}

/// Elements that hold nothing and have no end.
const VOID: [&str; 6] = ["meta", "link", "br", "hr", "img", "input"];

impl Element {
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    #[must_use]
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    #[must_use]
    pub fn id(self, id: &'static str) -> Self {
        self.attr("id", id)
    }

    // Nothing is summed up: what an element holds is added to it, as on the page (`ui::tree`).
    #[allow(clippy::should_implement_trait)]
    #[must_use]
    pub fn add(mut self, part: impl Into<Part>) -> Self {
        self.parts.push(part.into());
        self
    }

    /// The element as HTML.
    pub fn html(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.tag);
        for (name, value) in &self.attributes {
            // Writing to a string does not fail.
            let _ = write!(out, " {name}");
            if !value.is_empty() {
                let _ = write!(out, "=\"{}\"", escaped(value));
            }
        }
        out.push('>');
        if VOID.contains(&self.tag) {
            return;
        }
        for part in &self.parts {
            match part {
                Part::Nothing => {}
                Part::Text(text) => out.push_str(&escaped(text)),
                Part::Element(element) => element.write(out),
                Part::Several(elements) => elements.iter().for_each(|one| one.write(out)),
            }
        }
        let _ = write!(out, "</{}>", self.tag);
    }
}

/// Text in which nothing is read as HTML, between tags and inside quotes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Element> for Part {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<Vec<Element>> for Part {
    fn from(elements: Vec<Element>) -> Self {
        Self::Several(elements)
    }
}

impl<T: Into<Part>> From<Option<T>> for Part {
    fn from(part: Option<T>) -> Self {
        part.map_or(Self::Nothing, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_are_never_read_as_html() {
        let hostile = "</td><script>alert(\"1\")</script>&amp;";
        let html = el("td").attr("title", hostile).add(hostile).html();
        assert_eq!(html.matches('<').count(), 2, "{html}");
        assert_eq!(html.matches('"').count(), 2, "{html}");
        assert_eq!(
            el("p").class("a").add("5 < 6").add(el("br")).html(),
            "<p class=\"a\">5 &lt; 6<br></p>"
        );
    }

    #[test]
    fn nothing_adds_nothing() {
        let none: Option<Element> = None;
        assert_eq!(el("ul").add(none).html(), "<ul></ul>");
        assert_eq!(el("p").attr("hidden", "").html(), "<p hidden></p>");
    }
}

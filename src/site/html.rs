//! Reads the opening tags of a page and changes their attributes. Supports as much HTML as our own pages need,
//! minified or not; comments and the contents of scripts and styles are left alone.
//!
//! For example, `<script src=./boot.js>` becomes `<script src="./boot-01.js">`.

/// An opening tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningTag {
    /// In lower case.
    pub name: String,
    /// In source order; `None` for an attribute without a value.
    attributes: Vec<(String, Option<String>)>,
}

impl OpeningTag {
    /// The value of an attribute; empty if it has no value, `None` if there is no such attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.attributes.iter().find(|(other, _)| other == name)?;
        Some(value.as_deref().unwrap_or_default())
    }

    pub fn set(&mut self, name: &str, value: &str) {
        match self.attributes.iter_mut().find(|(other, _)| other == name) {
            Some((_, old)) => *old = Some(value.to_owned()),
            None => self
                .attributes
                .push((name.to_owned(), Some(value.to_owned()))),
        }
    }

    pub fn remove(&mut self, name: &str) {
        self.attributes.retain(|(other, _)| other != name);
    }

    /// Whether it is the `<meta>` of the content security policy.
    pub fn is_policy(&self) -> bool {
        self.get("http-equiv")
            .is_some_and(|name| name.eq_ignore_ascii_case("Content-Security-Policy"))
    }

    /// Names and values of all attributes with a value.
    pub fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes
            .iter()
            .filter_map(|(name, value)| Some((name.as_str(), value.as_deref()?)))
    }

    /// Parses a tag; `inside` is the text between `<` and `>`.
    fn read(inside: &str) -> Self {
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        let (name, mut rest) = inside
            .split_once(|c: char| c.is_ascii_whitespace())
            .unwrap_or((inside, ""));
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                break;
            }
            let end = rest
                .find(|c: char| c.is_ascii_whitespace() || c == '=')
                .unwrap_or(rest.len());
            let (attribute, after) = rest.split_at(end);
            let (value, after) = match after.trim_start().strip_prefix('=') {
                None => (None, after),
                Some(after) => {
                    let (value, after) = value(after.trim_start());
                    (Some(value.to_owned()), after)
                }
            };
            attributes.push((attribute.to_owned(), value));
            // An `=` without a name must not cause an endless loop.
            rest = if end == 0 && after.len() == rest.len() {
                ""
            } else {
                after
            };
        }
        Self {
            name: name.to_ascii_lowercase(),
            attributes,
        }
    }

    fn write(&self) -> String {
        let mut out = format!("<{}", self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            if let Some(value) = value {
                let quote = if value.contains('"') { '\'' } else { '"' };
                out.extend(['=', quote]);
                out.push_str(value);
                out.push(quote);
            }
        }
        out.push('>');
        out
    }
}

/// A value and the text after it.
fn value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(rest) = text.strip_prefix(quote) {
            return rest.split_once(quote).unwrap_or((rest, ""));
        }
    }
    let end = text
        .find(|c: char| c.is_ascii_whitespace())
        .unwrap_or(text.len());
    text.split_at(end)
}

/// The length of the tag at the start of `text`, including its `>`; a `>` in quotes does not count.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    let mut before = ' ';
    for (index, c) in text.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            // A quote opens a value only after `=`.
            None if (c == '"' || c == '\'') && before == '=' => quote = Some(c),
            None if c == '>' => return index + 1,
            None => {}
        }
        if !c.is_ascii_whitespace() {
            before = c;
        }
    }
    text.len()
}

/// Applies `change` to every opening tag. Unchanged tags stay byte-identical.
pub fn rewrite(html: &str, mut change: impl FnMut(&mut OpeningTag)) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let length = if rest.starts_with("<!--") {
            rest.find("-->").map_or(rest.len(), |end| end + 3)
        } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let length = tag_length(rest);
            let inside = rest[1..length].trim_end_matches('>');
            let before = OpeningTag::read(inside);
            let mut tag = before.clone();
            change(&mut tag);
            if tag == before {
                out.push_str(&rest[..length]);
            } else {
                out.push_str(&tag.write());
            }
            rest = &rest[length..];
            // Scripts and styles contain no tags.
            if ["script", "style"].contains(&tag.name.as_str()) {
                rest.find("</").unwrap_or(rest.len())
            } else {
                0
            }
        } else {
            1
        };
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_changes_and_the_rest_stays() {
        let html = "<!doctype html><html lang=en><!-- <a href=x> --><SCRIPT type=module src=./x async></script><a title='a > b' href=\"x\">x</a>";
        let changed = rewrite(html, |tag| {
            if tag.get("src") == Some("./x") {
                tag.set("src", "./y");
            }
        });
        assert_eq!(
            changed,
            "<!doctype html><html lang=en><!-- <a href=x> --><script type=\"module\" src=\"./y\" async></script><a title='a > b' href=\"x\">x</a>"
        );
    }

    #[test]
    fn whatever_a_page_holds_it_is_read_to_its_end() {
        for html in [
            "",
            "<",
            "a < b",
            "<a",
            "<a =>",
            "<a = b>",
            "<a href=",
            "<a href=\"",
            "<!--",
            "<script>if (a<b) {",
            "</a><é>",
        ] {
            assert_eq!(rewrite(html, |_| {}), html);
        }
    }

    #[test]
    fn a_value_with_quotes_keeps_them() {
        let changed = rewrite("<p data-a='say \"so\"'>", |tag| tag.set("id", "p"));
        assert_eq!(changed, "<p data-a='say \"so\"' id=\"p\">");
    }
}

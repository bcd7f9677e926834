//! Single values of a school's file: texts, numbers, links, dates. An invalid value is reported and left out, so that
//! one pass finds all errors.

use super::error::{ErrorList, ExpectedValue, Path, SchoolFileErrorKind, Unit, excerpt, shows};
use super::json::Node;
use super::limits::{self, Limit};
use crate::plan::log::days;

/// A text within its length limit and without invisible characters.
pub fn text<'a>(
    node: &'a Node,
    wanted: ExpectedValue,
    limit: Limit,
    path: &Path,
    errors: &mut ErrorList,
) -> Option<&'a str> {
    let Node::Text(text) = node else {
        let found = node.kind();
        errors.add(path, SchoolFileErrorKind::Kind { found, wanted });
        return None;
    };
    let count = text.chars().count() as u32;
    if text.trim().is_empty() {
        errors.add(path, SchoolFileErrorKind::Blank);
    } else if !limit.holds(count) {
        errors.add(path, SchoolFileErrorKind::Characters { count, limit });
    } else if !text.chars().all(shows) {
        errors.add(path, SchoolFileErrorKind::Invisible);
    } else {
        return Some(text);
    }
    None
}

/// A text that passes the check `is_one`.
pub fn checked(
    node: &Node,
    (wanted, limit): (ExpectedValue, Limit),
    is_one: fn(&str) -> bool,
    path: &Path,
    errors: &mut ErrorList,
) -> Option<String> {
    let text = text(node, wanted, limit, path, errors)?;
    if !is_one(text) {
        let text = excerpt(text);
        errors.add(path, SchoolFileErrorKind::Bad { text, wanted });
        return None;
    }
    Some(text.to_owned())
}

/// One of a set of named choices.
pub fn named<T>(
    node: &Node,
    wanted: ExpectedValue,
    from_name: fn(&str) -> Option<T>,
    path: &Path,
    errors: &mut ErrorList,
) -> Option<T> {
    let text = text(node, wanted, limits::NAME, path, errors)?;
    let value = from_name(text);
    if value.is_none() {
        let text = excerpt(text);
        errors.add(path, SchoolFileErrorKind::Bad { text, wanted });
    }
    value
}

/// A whole number within its limit.
pub fn whole(
    node: &Node,
    limit: Limit,
    unit: Unit,
    path: &Path,
    errors: &mut ErrorList,
) -> Option<u32> {
    let number = match node {
        Node::Number(number) => *number,
        Node::Text(text) if is_a_number(text) => {
            let text = excerpt(text);
            errors.add(path, SchoolFileErrorKind::NumberAsText { text });
            return None;
        }
        other => {
            let (found, wanted) = (other.kind(), ExpectedValue::Number);
            errors.add(path, SchoolFileErrorKind::Kind { found, wanted });
            return None;
        }
    };
    // Clamped so that a message can show it; no valid number comes near.
    let clamped = number.clamp(-1e12, 1e12);
    if number.fract() != 0.0 {
        let hundredths = (clamped * 100.0) as i64;
        errors.add(path, SchoolFileErrorKind::NotWhole { hundredths });
        return None;
    }
    let number = clamped as i64;
    let fits = u32::try_from(number)
        .ok()
        .filter(|whole| limit.holds(*whole));
    if fits.is_none() {
        errors.add(
            path,
            SchoolFileErrorKind::Outside {
                number,
                limit,
                unit,
            },
        );
    }
    fits
}

/// Whether a text was meant as a number: `21`, `$24,000`.
fn is_a_number(text: &str) -> bool {
    let digits = text.trim().trim_start_matches(['$', '-', '+']);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || ",. ".contains(c))
}

/// The items of a list within its length limit.
pub fn list<'a>(
    node: &'a Node,
    wanted: ExpectedValue,
    limit: Limit,
    path: &Path,
    errors: &mut ErrorList,
) -> &'a [Node] {
    let Node::List(items) = node else {
        let found = node.kind();
        errors.add(path, SchoolFileErrorKind::Kind { found, wanted });
        return &[];
    };
    let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
    if !limit.holds(count) {
        errors.add(path, SchoolFileErrorKind::Count { count, limit });
        return &[];
    }
    items
}

/// An id: lower-case letters, digits, hyphens.
pub fn is_id(text: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !text.starts_with('-') && text.bytes().all(fits)
}

/// An absolute `https://` URL without characters that could break out of an HTML attribute.
pub fn is_link(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    let (host, after) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let plain = |b: u8| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&b);
    is_host(name) && is_port(port) && after.bytes().all(plain)
}

/// A host name: labels of letters, digits and hyphens, separated by dots.
fn is_host(name: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    name.split('.').all(word)
}

fn is_port(port: &str) -> bool {
    (1..=5).contains(&port.len()) && port.bytes().all(|b| b.is_ascii_digit())
}

/// The image types that a logo may have.
const PICTURES: [&str; 5] = ["png", "jpeg", "webp", "gif", "svg+xml"];

/// A link, or an image as a data URL.
pub fn is_logo(text: &str) -> bool {
    let Some(picture) = text.strip_prefix("data:image/") else {
        return is_link(text) && text.len() <= limits::LINK.most as usize;
    };
    let Some((kind, content)) = picture.split_once(";base64,") else {
        return false;
    };
    let bare = content.trim_end_matches('=');
    let of_base64 = |b: u8| b.is_ascii_alphanumeric() || b == b'+' || b == b'/';
    PICTURES.contains(&kind)
        && !bare.is_empty()
        && content.len() - bare.len() <= 2
        && bare.bytes().all(of_base64)
}

/// `msw@example.edu`: only characters that need no escaping in a link.
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else {
        return false;
    };
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"._+-".contains(&b);
    !local.is_empty() && local.bytes().all(fits) && host.contains('.') && is_host(host)
}

/// `+1 (555) 555-0100 x12`.
pub fn is_phone(text: &str) -> bool {
    let digits = text.trim_start_matches(['+', '(']);
    let opens = text.len() - digits.len() <= 1;
    let fits = |b: u8| b.is_ascii_digit() || b" ().x-".contains(&b);
    opens && digits.starts_with(|c: char| c.is_ascii_digit()) && digits.bytes().all(fits)
}

/// An existing date, `YYYY-MM-DD`, in the range [`limits::YEAR`].
pub fn is_day(text: &str) -> bool {
    let of_our_time =
        |day: time::Date| u32::try_from(day.year()).is_ok_and(|year| limits::YEAR.holds(year));
    days::read_iso(text).is_ok_and(of_our_time)
}

/// A JSON object with a known set of names.
pub struct Group<'a> {
    entries: &'a [(String, Node)],
    path: &'a Path<'a>,
}

impl<'a> Group<'a> {
    /// A group with these names; an unknown name adds a note, a duplicate adds an error.
    pub fn of(
        node: &'a Node,
        wanted: ExpectedValue,
        known: &[&str],
        path: &'a Path<'a>,
        errors: &mut ErrorList,
    ) -> Option<Self> {
        let Node::Group(entries) = node else {
            let found = node.kind();
            errors.add(path, SchoolFileErrorKind::Kind { found, wanted });
            return None;
        };
        report_duplicates(entries, path, errors);
        for (name, _) in entries {
            if !known.contains(&name.as_str()) {
                let text = excerpt(name);
                errors.note(
                    &Path::Name(path, name),
                    SchoolFileErrorKind::UnknownName { text },
                );
            }
        }
        Some(Self { entries, path })
    }

    pub fn get(&self, name: &str) -> Option<&'a Node> {
        let found = self.entries.iter().find(|(other, _)| other == name);
        found.map(|(_, node)| node)
    }

    /// Reads the value with this name; `None` and no error if it is missing.
    pub fn read<T>(
        &self,
        name: &str,
        errors: &mut ErrorList,
        read: impl FnOnce(&'a Node, &Path, &mut ErrorList) -> Option<T>,
    ) -> Option<T> {
        read(self.get(name)?, &Path::Name(self.path, name), errors)
    }

    /// Like [`Self::read`], but a missing value is an error.
    pub fn needed<T>(
        &self,
        name: &str,
        wanted: ExpectedValue,
        errors: &mut ErrorList,
        read: impl FnOnce(&'a Node, &Path, &mut ErrorList) -> Option<T>,
    ) -> Option<T> {
        if self.get(name).is_none() {
            errors.add(
                &Path::Name(self.path, name),
                SchoolFileErrorKind::Missing(wanted),
            );
        }
        self.read(name, errors, read)
    }
}

/// Reports duplicate names. The list may be as long as the file, so a set is used instead of a linear search.
pub fn report_duplicates(entries: &[(String, Node)], path: &Path, errors: &mut ErrorList) {
    let mut names = std::collections::BTreeSet::new();
    for (name, _) in entries {
        if !names.insert(name.as_str()) {
            let text = excerpt(name);
            errors.add(&Path::Name(path, name), SchoolFileErrorKind::Twice { text });
        }
    }
}

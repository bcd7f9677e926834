//! The records of a delimited text, and the line on which each begins.

use csv::ReaderBuilder;

/// The delimiter that a first line `sep=;` names, as Excel writes and reads it, and the length of this line.
pub(super) fn named_delimiter(text: &str) -> Option<(u8, usize)> {
    let line = text.split(['\r', '\n']).next()?;
    let mark = line.trim_matches('"').strip_prefix("sep=")?;
    let delimiter = [b',', b';', b'\t']
        .into_iter()
        .find(|delimiter| mark.as_bytes() == [*delimiter])?;
    Some((delimiter, line.len()))
}

/// The records of a text from a byte offset on, each with its own byte offset.
pub(super) fn records(
    text: &str,
    from: usize,
    delimiter: u8,
) -> impl Iterator<Item = (usize, Vec<String>)> {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(rest);
    // Reading cannot fail: the text is in memory and is valid UTF-8.
    reader
        .into_records()
        .filter_map(Result::ok)
        .map(move |record| {
            let begins = record.position().map_or(0, csv::Position::byte);
            let cells = record.iter().map(|cell| cell.trim().to_owned());
            let begins = usize::try_from(begins).unwrap_or_default();
            (from + begins, cells.collect())
        })
}

/// Counts lines up to an offset in a text. The line numbers of the `csv` reader are not usable: it begins a record
/// before the blank lines, and the second half of the line end, that precede it.
pub(super) struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    pub(super) const fn of(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            at: 0,
            line: 1,
        }
    }

    /// The line of the first byte from `begins` on that is not a line end. Calls must be in ascending order.
    pub(super) fn at(&mut self, begins: usize) -> u32 {
        while let Some(byte) = self.text.get(self.at) {
            let is_end = matches!(byte, b'\n' | b'\r');
            if self.at >= begins && !is_end {
                break;
            }
            // CR and LF together are one line end.
            let with_next = *byte == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            self.line += u32::from(is_end && !with_next);
            self.at += 1;
        }
        self.line
    }
}

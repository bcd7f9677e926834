//! The records of a text of cells with marks between them, and the line on which each begins.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

/// The records of a text, each with the place where it begins. Of the crate `csv` only its core: the whole
/// would take 3 KB more of the first load.
pub(super) struct Records<'a> {
    core: Reader,
    text: &'a [u8],
    at: usize,
    /// Room for a cell, which is never longer than the text.
    cell: Vec<u8>,
}

impl<'a> Records<'a> {
    pub(super) fn of(text: &'a str, delimiter: u8) -> Self {
        Self {
            core: ReaderBuilder::new().delimiter(delimiter).build(),
            text: text.as_bytes(),
            at: 0,
            cell: vec![0; text.len() + 1],
        }
    }

    pub(super) fn next(&mut self) -> Option<(usize, Vec<String>)> {
        let (begins, mut cells, mut filled) = (self.at, Vec::new(), 0);
        loop {
            let input = self.text.get(self.at..).unwrap_or_default();
            let room = self.cell.get_mut(filled..).unwrap_or_default();
            let (result, read, written) = self.core.read_field(input, room);
            self.at += read;
            filled += written;
            match result {
                // Asked again with nothing more to read, it tells of what it has.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull | ReadFieldResult::End => return None,
                ReadFieldResult::Field { record_end } => {
                    let cell = self.cell.get(..filled).unwrap_or_default();
                    cells.push(String::from_utf8_lossy(cell).trim().to_owned());
                    filled = 0;
                    if record_end {
                        return Some((begins, cells));
                    }
                }
            }
        }
    }
}

/// Counts lines up to a place in a text. The reader's own count begins a record before the blank lines and the
/// second half of the line end that precede it.
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

    /// The line of the first byte from here on that ends no line; asked in the order of the text.
    pub(super) fn at(&mut self, begins: usize) -> u32 {
        while let Some(byte) = self.text.get(self.at) {
            let is_end = matches!(byte, b'\n' | b'\r');
            if self.at >= begins && !is_end {
                break;
            }
            // Of CR and LF together the second counts.
            let with_next = *byte == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            self.line += u32::from(is_end && !with_next);
            self.at += 1;
        }
        self.line
    }
}

//! Tables as CSV, for spreadsheet programs.

/// A cell: quoted if necessary, and prefixed if a spreadsheet would take it for a formula.
pub(super) fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// A row with its line end.
pub fn line(cells: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let cells: Vec<String> = cells.into_iter().map(|text| cell(text.as_ref())).collect();
    cells.join(",") + "\r\n"
}

/// Written before a text with accents; without it spreadsheet programs assume another encoding.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_a_quote_ends_none() {
        assert_eq!(
            line(["=1+1", "A, \"B\"", "@x", "-2", "+3", "plain", ""]),
            "'=1+1,\"A, \"\"B\"\"\",'@x,'-2,'+3,plain,\r\n"
        );
    }
}

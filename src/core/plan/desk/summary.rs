//! The table as CSV, one row per student. Labels are included only on request.

use super::table::StudentRow;
use crate::plan::spreadsheet::line;

/// The rows as CSV, with the headers `heads`. `label` is the header of the label column; `None` leaves labels out.
/// `cells` returns the other cells of a row.
pub fn write(
    rows: &[StudentRow],
    heads: &[&str],
    label: Option<&str>,
    cells: impl Fn(&StudentRow) -> Vec<String>,
) -> String {
    let mut text = line(label.iter().chain(heads));
    for row in rows {
        let own = label.map(|_| row.label.clone());
        text += &line(own.into_iter().chain(cells(row)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Incomplete;

    fn row(label: &str) -> StudentRow {
        StudentRow {
            id: 1,
            label: label.to_owned(),
            figures: Err(Incomplete {
                degree: true,
                state: true,
            }),
            is_changed: false,
            agreed: 0,
        }
    }

    #[test]
    fn labels_leave_only_when_asked_for_and_no_cell_is_a_formula() {
        let rows = [row("=1+1"), row("A, \"B\"")];
        let cells = |_: &StudentRow| vec!["Ohio".to_owned()];
        assert_eq!(
            write(&rows, &["State"], None, cells),
            "State\r\nOhio\r\nOhio\r\n"
        );
        assert_eq!(
            write(&rows, &["State"], Some("Label"), cells),
            "Label,State\r\n'=1+1,Ohio\r\n\"A, \"\"B\"\"\",Ohio\r\n"
        );
    }
}

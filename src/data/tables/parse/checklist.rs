//! Parses the checklist: what to do at which step of a plan.

use super::{CsvRow, Reader};

/// In the order of `Place`, `ItemAudience` and `Times` in `casepath_data::tables`.
const PLACES: [&str; 19] = [
    "study",
    "study-social-work",
    "study-counseling",
    "study-nursing",
    "study-other",
    "first-license",
    "first-exam",
    "first-exam-counselor",
    "practice",
    "clinical-exam",
    "exam-after-practice",
    "exam-after-practice-counselor",
    "law-exam",
    "license",
    "bachelor-license",
    "nursing-exam",
    "certification",
    "license-renewal",
    "certification-renewal",
];
const WHO: [&str; 4] = ["all", "student", "career-changer", "working"];
const TIMES: [&str; 2] = ["once", "each"];

#[derive(Debug, Clone, Default)]
pub struct Item {
    pub id: String,
    /// Names of [`PLACES`], in order of preference.
    pub places: Vec<String>,
    pub who: Vec<String>,
    pub times: String,
    pub order: f64,
    pub sources: Vec<usize>,
}

impl Reader<'_> {
    /// The items in order.
    pub(super) fn checklist(&mut self) -> Vec<Item> {
        let columns = ["id", "stage", "who", "times", "order", "source"];
        let mut items: Vec<Item> = Vec::new();
        for row in self.table("checklist.csv", &columns) {
            let item = Item {
                id: self.item_id(&row),
                places: self.several(&row, "stage", &PLACES),
                who: self.several(&row, "who", &WHO),
                times: row.one_of("times", &TIMES, &mut self.problems),
                order: self.needed_number(&row, "order"),
                sources: self.source(&row),
            };
            if items.iter().any(|other| other.id == item.id) {
                self.fail(&row, format!("{} stands twice", item.id));
            }
            if items.iter().any(|other| other.order == item.order) {
                self.fail(&row, format!("order {} stands twice", item.order));
            }
            items.push(item);
        }
        items.sort_by(|one, other| one.order.total_cmp(&other.order));
        items
    }

    /// Lowercase words joined by hyphens: saved check marks refer to it, and codegen names an enum variant after it.
    fn item_id(&mut self, row: &CsvRow) -> String {
        let id = row.needed("id", &mut self.problems);
        let is_word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
        if !id.is_empty() && !id.split('-').all(is_word) {
            self.fail(
                row,
                format!("id {id:?} is not made of small letters and hyphens"),
            );
        }
        id
    }

    fn several(&mut self, row: &CsvRow, column: &str, known: &[&str]) -> Vec<String> {
        let names = row.list(column);
        if names.is_empty() {
            self.fail(row, format!("{column} is empty"));
        }
        for name in names.iter().filter(|name| !known.contains(&name.as_str())) {
            let known = known.join(", ");
            self.fail(
                row,
                format!("{column} {name:?} is unknown; it is one of: {known}"),
            );
        }
        names
    }
}

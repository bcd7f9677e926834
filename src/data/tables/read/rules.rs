//! What the states ask for their licenses.

use super::wages::StateRow;
use super::{Reader, Row, state_names};

/// In the order of [`crate::tables::BachelorLicense`].
pub const BACHELOR_LICENSES: [&str; 5] = ["", "licence", "voluntary", "after-practice", "not-seen"];
pub(super) const CONFIDENCES: [&str; 3] = ["high", "medium", "low"];
/// Figures of `licensure.csv` that a board may answer otherwise; what is plausible bounds its answer too.
const RULED: [&str; 11] = [
    "supervised_hours",
    "min_months",
    "direct_contact_hours",
    "supervision_hours",
    "max_months",
    "min_hours_week",
    "max_hours_week",
    "max_hours_year",
    "application_fee_usd",
    "part_time_months",
    "renewal_years",
];

/// What a state asks for the clinical license; `None` is "not seen".
#[derive(Debug, Clone, Default)]
pub struct Rule {
    pub license: String,
    pub title: String,
    pub first_license: String,
    pub first_exam: String,
    pub bachelor_license: String,
    pub bachelor_kind: usize,
    pub hours: Option<(f64, String)>,
    pub months: Option<(f64, String)>,
    pub no_minimum_months: bool,
    pub part_time_months: Option<f64>,
    pub either: bool,
    pub max_months: Option<f64>,
    pub direct: Option<(f64, String)>,
    pub supervision: Option<(f64, String)>,
    pub min_hours_week: Option<f64>,
    pub max_hours_week: Option<f64>,
    pub max_hours_year: Option<f64>,
    pub extra_exam: String,
    pub fee: Option<(f64, String)>,
    pub compact: String,
    pub compact_since: Option<f64>,
    pub renewal_years: Option<f64>,
    pub ce_hours: Option<f64>,
    pub board: String,
    pub sources: Vec<usize>,
    pub seen: String,
    pub confidence: String,
}

impl Reader<'_> {
    /// The least and the most of what a board may answer.
    pub(super) fn ruled(&mut self) -> [(f64, f64); 11] {
        let table = "licensure.csv";
        RULED.map(|figure| {
            let key = (table.to_owned(), figure.to_owned());
            self.plausible.get(&key).copied().unwrap_or_else(|| {
                let what = format!("there is no range for {figure} of {table}");
                self.problems.add("plausible.csv", 0, what);
                (0.0, 0.0)
            })
        })
    }

    pub(super) fn rules(&mut self, states: &mut [StateRow]) {
        let file = "licensure.csv";
        let columns = [
            "state",
            "clinical_license",
            "clinical_title",
            "pre_license",
            "first_exam",
            "bachelor_license",
            "bachelor_license_kind",
            "supervised_hours",
            "hours_grade",
            "min_months",
            "months_grade",
            "part_time_months",
            "rule",
            "max_months",
            "direct_contact_hours",
            "direct_grade",
            "supervision_hours",
            "supervision_grade",
            "min_hours_week",
            "max_hours_week",
            "max_hours_year",
            "extra_exam",
            "application_fee_usd",
            "fee_grade",
            "compact",
            "compact_since",
            "renewal_years",
            "ce_hours",
            "board",
            "source",
            "seen",
            "confidence",
        ];
        let rows = self.table(file, &columns);
        let rows = self.by_key(file, rows, "state", &state_names());
        if rows.len() == states.len() {
            for ((_, row), state) in rows.iter().zip(states) {
                state.rule = self.rule(row);
            }
        }
    }

    pub(super) fn rule(&mut self, row: &Row) -> Rule {
        let no_minimum_months = row.text("min_months") == "none";
        let months = if no_minimum_months {
            None
        } else {
            self.graded(row, "min_months", "months_grade")
        };
        let hours = self.graded(row, "supervised_hours", "hours_grade");
        let direct = self.graded(row, "direct_contact_hours", "direct_grade");
        let supervision = self.graded(row, "supervision_hours", "supervision_grade");
        let fee = self.graded(row, "application_fee_usd", "fee_grade");
        let kind = row.one_of(
            "bachelor_license_kind",
            &BACHELOR_LICENSES,
            &mut self.problems,
        );
        let rule = row.one_of("rule", &["both", "either"], &mut self.problems);
        let rule = Rule {
            license: row.needed("clinical_license", &mut self.problems),
            title: row.needed("clinical_title", &mut self.problems),
            first_license: row.text("pre_license").to_owned(),
            first_exam: row.one_of("first_exam", &["", "yes", "no"], &mut self.problems),
            bachelor_license: row.text("bachelor_license").to_owned(),
            bachelor_kind: BACHELOR_LICENSES
                .iter()
                .position(|k| *k == kind)
                .unwrap_or_default(),
            hours,
            months,
            no_minimum_months,
            part_time_months: self.number(row, "part_time_months"),
            either: rule == "either",
            max_months: self.number(row, "max_months"),
            direct,
            supervision,
            min_hours_week: self.number(row, "min_hours_week"),
            max_hours_week: self.number(row, "max_hours_week"),
            max_hours_year: self.number(row, "max_hours_year"),
            extra_exam: row.text("extra_exam").to_owned(),
            fee,
            compact: row.one_of("compact", &["", "yes", "no"], &mut self.problems),
            compact_since: self.number(row, "compact_since"),
            renewal_years: self.number(row, "renewal_years"),
            ce_hours: self.number(row, "ce_hours"),
            board: row.needed("board", &mut self.problems),
            sources: self.source(row),
            seen: row.date("seen", &mut self.problems),
            confidence: row.one_of("confidence", &CONFIDENCES, &mut self.problems),
        };
        if rule.either && (rule.hours.is_none() || rule.months.is_none()) {
            self.fail(
                row,
                "the rule is either, so hours and months are both needed",
            );
        }
        if let (Some((direct, _)), Some((hours, _))) = (&rule.direct, &rule.hours)
            && direct > hours
        {
            self.fail(row, "more hours with clients than hours in all");
        }
        if let (Some((months, _)), Some(most)) = (&rule.months, rule.max_months)
            && *months > most
        {
            self.fail(row, "min_months is over max_months");
        }
        rule
    }

    /// A figure with a grade of its own: both or neither.
    pub(super) fn graded(&mut self, row: &Row, column: &str, grade: &str) -> Option<(f64, String)> {
        match (self.number(row, column), row.text(grade).is_empty()) {
            (Some(value), _) => Some((value, row.grade(grade, &mut self.problems))),
            (None, true) => None,
            (None, false) => {
                self.fail(row, format!("{grade} without {column}"));
                None
            }
        }
    }
}

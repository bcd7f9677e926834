//! What the states ask for their licences, and what certifications ask.

use super::{BACHELOR_LICENCES, Certification, NEEDS, Reader, Row, Rule, StateRow, state_names};
use crate::answers::{CertSet, Setting};

const CONFIDENCES: [&str; 3] = ["high", "medium", "low"];
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
            &BACHELOR_LICENCES,
            &mut self.problems,
        );
        let rule = row.one_of("rule", &["both", "either"], &mut self.problems);
        let rule = Rule {
            licence: row.needed("clinical_license", &mut self.problems),
            title: row.needed("clinical_title", &mut self.problems),
            first_licence: row.text("pre_license").to_owned(),
            first_exam: row.one_of("first_exam", &["", "yes", "no"], &mut self.problems),
            bachelor_licence: row.text("bachelor_license").to_owned(),
            bachelor_kind: BACHELOR_LICENCES
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

    pub(super) fn certifications(&mut self) -> Vec<Certification> {
        let columns = [
            "id",
            "short",
            "name",
            "issuer",
            "needs",
            "months_experience",
            "exam",
            "fee_usd",
            "renewal_years",
            "ce_hours",
            "settings",
            "topic",
            "grade",
            "source",
            "confidence",
        ];
        let mut list: Vec<Certification> = Vec::new();
        for row in self.table("certifications.csv", &columns) {
            let need = row.one_of("needs", &NEEDS, &mut self.problems);
            row.one_of("confidence", &CONFIDENCES, &mut self.problems);
            row.needed("topic", &mut self.problems);
            let mut settings = Vec::new();
            for name in row.list("settings") {
                match Setting::ALL.iter().position(|s| s.name() == name) {
                    Some(place) => settings.push(place),
                    None => self.fail(&row, format!("setting {name:?} is unknown")),
                }
            }
            let certification = Certification {
                id: row.needed("id", &mut self.problems),
                short: row.needed("short", &mut self.problems),
                name: row.needed("name", &mut self.problems),
                issuer: row.needed("issuer", &mut self.problems),
                need: NEEDS.iter().position(|n| *n == need).unwrap_or_default(),
                months: self.number(&row, "months_experience"),
                exam: row.one_of("exam", &["", "yes", "no"], &mut self.problems),
                fee: self.number(&row, "fee_usd"),
                renewal_years: self.number(&row, "renewal_years"),
                ce_hours: self.number(&row, "ce_hours"),
                settings,
                grade: row.grade("grade", &mut self.problems),
                sources: self.source(&row),
            };
            if list.iter().any(|other| other.id == certification.id) {
                self.fail(&row, format!("{} stands twice", certification.id));
            }
            list.push(certification);
        }
        if list.len() > CertSet::MOST {
            self.problems.add(
                "certifications.csv",
                0,
                format!("more than {} rows", CertSet::MOST),
            );
        }
        list
    }
}

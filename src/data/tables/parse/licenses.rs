//! Parses licenses and their requirements, and checks them against each other.

use super::{CsvRow, Reader};
use crate::answers::{Month, UsState};
use crate::tables::grade::Grade;
use crate::tables::license::{
    Bound, Condition, Confidence, CreditsCondition, Exam, License, LicenseKind, LicenseLevel, Per,
    Profession, Requirement, RequirementKind, Unit,
};

const LICENSES: &str = "licenses.csv";
const REQUIREMENTS: &str = "requirements.csv";

/// The figures that a board's answer can replace, as table and range of `plausible.csv`, which also limits the answer;
/// in the order of `casepath_data::tables::RULED`.
const RULED: [(&str, &str); 13] = [
    (REQUIREMENTS, "hours"),
    (REQUIREMENTS, "months"),
    (REQUIREMENTS, "direct-hours"),
    (REQUIREMENTS, "supervision"),
    (REQUIREMENTS, "months-most"),
    (REQUIREMENTS, "hours-week"),
    (REQUIREMENTS, "hours-week-most"),
    (REQUIREMENTS, "hours-year-most"),
    (REQUIREMENTS, "fee"),
    (REQUIREMENTS, "months-part-time"),
    (LICENSES, "renewal_years"),
    (REQUIREMENTS, "license-months-most"),
    (REQUIREMENTS, "supervision-group-most"),
];

/// A requirement with its table row.
struct Read {
    requirement: Requirement,
    row: CsvRow,
}

/// The variant of a fixed list with the cell's name, or a problem.
macro_rules! named {
    ($reader:expr, $row:expr, $column:literal, $Type:ident) => {{
        let names: Vec<&str> = $Type::ALL.iter().map(|member| member.name()).collect();
        let name = $row.one_of($column, &names, &mut $reader.problems);
        $Type::from_name(&name)
    }};
}

/// Like `named`, but allows an empty cell.
macro_rules! optional {
    ($reader:expr, $row:expr, $column:literal, $Type:ident) => {
        if $row.text($column).is_empty() {
            None
        } else {
            named!($reader, $row, $column, $Type)
        }
    };
}

impl Reader<'_> {
    /// The valid range of each board answer.
    pub(super) fn ruled(&mut self) -> [(f64, f64); 13] {
        RULED.map(|(table, figure)| {
            let key = (table.to_owned(), figure.to_owned());
            self.plausible.get(&key).copied().unwrap_or_else(|| {
                let what = format!("there is no range for {figure} of {table}");
                self.problems.add("plausible.csv", 0, what);
                (0.0, 0.0)
            })
        })
    }

    pub(super) fn licenses(&mut self) -> Vec<License> {
        let columns = [
            "state",
            "profession",
            "level",
            "abbreviation",
            "title",
            "kind",
            "degree",
            "credits",
            "credits_condition",
            "credits_grade",
            "exam",
            "exam_grade",
            "law_exam",
            "board",
            "renewal_years",
            "ce_hours",
            "compact",
            "compact_since",
            "compact_issues",
            "compact_seen",
            "compact_source",
            "from",
            "to",
            "confidence",
            "grade",
            "source",
            "seen",
            "note",
        ];
        let mut licenses: Vec<License> = Vec::new();
        let mut rows: Vec<CsvRow> = Vec::new();
        for row in self.table(LICENSES, &columns) {
            let Some(license) = self.license(&row) else {
                continue;
            };
            licenses.push(license);
            rows.push(row);
        }
        self.times(&licenses, &rows);
        for state in UsState::ALL {
            let wanted = [state.name(), "social-work", "clinical"].join("-");
            if !licenses.iter().any(|license| key(license) == wanted) {
                let what = format!("{wanted} is missing");
                self.problems.add(LICENSES, 0, what);
            }
        }
        self.requirements(&mut licenses);
        for (license, row) in licenses.iter().zip(&rows) {
            let asks_nothing = license.requirements.is_empty();
            if license.level == LicenseLevel::Clinical
                && license.profession != Profession::Nursing
                && asks_nothing
            {
                let what = format!("{} has no row in {REQUIREMENTS}", key(license));
                self.fail(row, what);
            }
        }
        licenses
    }

    fn license(&mut self, row: &CsvRow) -> Option<License> {
        let state = named!(self, row, "state", UsState);
        let profession = named!(self, row, "profession", Profession);
        let level = named!(self, row, "level", LicenseLevel);
        let kind = named!(self, row, "kind", LicenseKind);
        let confidence = named!(self, row, "confidence", Confidence);
        let exam = optional!(self, row, "exam", Exam);
        let credits_condition = optional!(self, row, "credits_condition", CreditsCondition);
        let of_cells = [
            ("credits", "credits_condition"),
            ("credits", "credits_grade"),
            ("exam", "exam_grade"),
        ];
        for (figure, about) in of_cells {
            if row.text(figure).is_empty() && !row.text(about).is_empty() {
                self.fail(row, format!("{about} stands beside no {figure}"));
            }
        }
        let mut own_grade = |column: &str| {
            if row.text(column).is_empty() {
                return None;
            }
            Grade::of_table(&row.grade(column, &mut self.problems))
        };
        let (credits_grade, exam_grade) = (own_grade("credits_grade"), own_grade("exam_grade"));
        let mut yes_no = |column: &str| {
            let text = row.one_of(column, &["", "yes", "no"], &mut self.problems);
            match text.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            }
        };
        let (compact, compact_issues) = (yes_no("compact"), yes_no("compact_issues"));
        let compact_since = self.number(row, "compact_since").map(|year| year as u16);
        if compact != Some(true) && (compact_since.is_some() || compact_issues.is_some()) {
            self.fail(
                row,
                "compact_since and compact_issues need a compact that was joined",
            );
        }
        let compact_seen = row.date("compact_seen", &mut self.problems);
        let is_sourced = !self.sources_in(row, "compact_source").is_empty();
        let is_told = compact_issues.is_some();
        if is_told == compact_seen.is_empty() || is_told != is_sourced {
            let what = "compact_issues, compact_seen and compact_source stand together";
            self.fail(row, what);
        }
        if level == Some(LicenseLevel::Clinical) {
            for column in ["title", "board"] {
                row.needed(column, &mut self.problems);
            }
        }
        let (from, to) = self.months(row);
        let grade = row.grade("grade", &mut self.problems);
        Some(License {
            state: state?,
            profession: profession?,
            level: level?,
            abbreviation: row.needed("abbreviation", &mut self.problems),
            title: row.text("title").to_owned(),
            kind: kind?,
            credits: self.number(row, "credits").map(|credits| credits as u16),
            credits_condition,
            credits_grade,
            exam,
            exam_grade,
            law_exam: row.text("law_exam").to_owned(),
            board: row.text("board").to_owned(),
            renewal_years: self.number(row, "renewal_years").map(|years| years as u8),
            ce_hours: self.number(row, "ce_hours").map(|hours| hours as u16),
            compact,
            compact_since,
            compact_issues,
            compact_seen,
            from,
            to,
            confidence: confidence?,
            grade: Grade::of_table(&grade)?,
            sources: self.source_places(row),
            seen: row.date("seen", &mut self.problems),
            requirements: Vec::new(),
        })
    }

    /// The months in `from` and `to`: the first in which a row is in force, and the first in which it no longer is.
    fn months(&mut self, row: &CsvRow) -> (Option<Month>, Option<Month>) {
        let mut month = |column: &str| {
            let text = row.text(column);
            let month = Month::parse(text);
            if !text.is_empty() && month.is_none() {
                let what = format!("{column} {text:?} is no month; write YYYY-MM");
                self.problems.add(&row.file, row.line, what);
            }
            month
        };
        let (from, to) = (month("from"), month("to"));
        if from.is_some() && to.is_some() && from >= to {
            self.fail(row, "from must lie before to");
        }
        (from, to)
    }

    /// Checks that the rows of each license follow one another, without a month in two of them or in none. A clinical
    /// license has neither a start nor an end: there is always one to reach.
    fn times(&mut self, licenses: &[License], rows: &[CsvRow]) {
        for (index, license) in licenses.iter().enumerate() {
            let name = key(license);
            if licenses[..index].iter().any(|other| key(other) == name) {
                continue;
            }
            let of_license = licenses.iter().zip(rows);
            let mut in_time: Vec<(&License, &CsvRow)> =
                of_license.filter(|(other, _)| key(other) == name).collect();
            in_time.sort_by_key(|(license, _)| license.from);
            for pair in in_time.windows(2) {
                let ((before, row_before), (after, row)) = (pair[0], pair[1]);
                let line = row_before.line;
                let ends = before.to.filter(|ends| after.from >= Some(*ends));
                if ends.is_none() {
                    let what = format!("{name} stands in line {line} too, in the same months");
                    self.fail(row, what);
                } else if ends < after.from {
                    let what = format!("{name} is missing between the end of line {line} and from");
                    self.fail(row, what);
                }
            }
            let (first, last) = (in_time.first(), in_time.last());
            if license.level == LicenseLevel::Clinical {
                for (column, open) in [
                    ("from", first.filter(|(license, _)| license.from.is_some())),
                    ("to", last.filter(|(license, _)| license.to.is_some())),
                ] {
                    if let Some((_, row)) = open {
                        let what = format!("{column} leaves months without {name}");
                        self.fail(row, what);
                    }
                }
            }
        }
    }

    fn source_places(&mut self, row: &CsvRow) -> Vec<u16> {
        let places = self.source(row).into_iter();
        places
            .filter_map(|index| u16::try_from(index).ok())
            .collect()
    }

    fn requirements(&mut self, licenses: &mut [License]) {
        let columns = [
            "license",
            "alternative",
            "what",
            "amount",
            "unit",
            "per",
            "bound",
            "condition",
            "from",
            "to",
            "grade",
            "source",
            "seen",
            "note",
        ];
        let mut of_license: Vec<Vec<Read>> = licenses.iter().map(|_| Vec::new()).collect();
        for row in self.table(REQUIREMENTS, &columns) {
            let name = row.text("license");
            // The first row of the license, if it has several for different months.
            let Some(index) = licenses.iter().position(|license| key(license) == name) else {
                self.fail(
                    &row,
                    format!("license {name:?} does not stand in {LICENSES}"),
                );
                continue;
            };
            if let Some(requirement) = self.requirement(&row) {
                of_license[index].push(Read { requirement, row });
            }
        }
        for (license, read) in licenses.iter_mut().zip(of_license) {
            self.hold_together(&read);
            let requirements = read.into_iter().map(|read| read.requirement);
            license.requirements = requirements.collect();
        }
        for index in 1..licenses.len() {
            let (before, rest) = licenses.split_at_mut(index);
            if let Some(first) = before.iter().find(|other| key(other) == key(&rest[0])) {
                rest[0].requirements.clone_from(&first.requirements);
            }
        }
    }

    fn requirement(&mut self, row: &CsvRow) -> Option<Requirement> {
        let kind = named!(self, row, "what", RequirementKind);
        let unit = named!(self, row, "unit", Unit);
        let bound = named!(self, row, "bound", Bound);
        let per = optional!(self, row, "per", Per);
        let condition = optional!(self, row, "condition", Condition);
        let alternative = row.one_of("alternative", &["", "1", "2", "3", "4"], &mut self.problems);
        let (from, to) = self.months(row);
        let grade = row.grade("grade", &mut self.problems);
        row.date("seen", &mut self.problems);
        let sources = self.source_places(row);
        let (kind, unit, bound) = (kind?, unit?, bound?);
        if !units(kind).contains(&unit) {
            let what = format!("{} are not counted in {}", kind.name(), unit.name());
            self.fail(row, what);
        }
        if is_of_first_license(kind)
            && (bound != Bound::Most || !row.text("license").ends_with(LicenseLevel::First.name()))
        {
            let what = format!("{} is a limit of a first license", kind.name());
            self.fail(row, what);
        }
        let requirement = Requirement {
            alternative: alternative.parse().unwrap_or_default(),
            kind,
            amount: self.amount(row, kind, bound, per, condition),
            unit,
            per,
            bound,
            condition,
            from,
            to,
            grade: Grade::of_table(&grade)?,
            sources,
        };
        if requirement.condition.is_some_and(Condition::is_other) && requirement.alternative == 1 {
            self.fail(
                row,
                "the first alternative is for everyone, and has no such condition",
            );
        }
        Some(requirement)
    }

    /// The amount, in the range of its kind. A minimum of 0 states that nothing of the kind is required.
    fn amount(
        &mut self,
        row: &CsvRow,
        kind: RequirementKind,
        bound: Bound,
        per: Option<Per>,
        condition: Option<Condition>,
    ) -> u16 {
        let can_be_none = bound == Bound::Least && per.is_none() && has_none(kind);
        if can_be_none && row.text("amount") == "0" {
            return 0;
        }
        if row.text("amount").is_empty() {
            self.fail(row, "amount is empty; what was not seen has no row");
        }
        let part_time = condition == Some(Condition::PartTime);
        let instead_of_degree = condition.is_some_and(Condition::is_instead_of_degree);
        let parts = [
            Some(kind.name()),
            per.map(Per::name),
            (bound == Bound::Most).then_some("most"),
            part_time.then_some("part-time"),
            instead_of_degree.then_some("instead-of-degree"),
            [Unit::Percent.name(), Unit::Minutes.name()]
                .into_iter()
                .find(|unit| row.text("unit") == *unit),
        ];
        let range: Vec<&str> = parts.into_iter().flatten().collect();
        let amount = row.number(
            "amount",
            &range.join("-"),
            &self.plausible,
            &mut self.problems,
        );
        let whole = amount.filter(|amount| amount.fract() == 0.0);
        if amount.is_some() && whole.is_none() {
            self.fail(row, "amount must be whole");
        }
        whole.unwrap_or_default() as u16
    }

    /// Checks that the requirements of one license do not contradict each other in any month.
    fn hold_together(&mut self, read: &[Read]) {
        for (index, one) in read.iter().enumerate() {
            for other in &read[..index] {
                if overlap(&one.requirement, &other.requirement) {
                    self.pair(one, other);
                    self.pair(other, one);
                    let same = |read: &Read| {
                        let r = &read.requirement;
                        (r.alternative, r.kind, r.per, r.bound, r.condition, r.unit)
                    };
                    if same(one) == same(other) {
                        let line = other.row.line;
                        let what = format!("asks for the same as line {line}, in the same months");
                        self.fail(&one.row, what);
                    }
                }
            }
        }
        let has_number = |read: &&Read| {
            let r = &read.requirement;
            r.alternative > 0 && !r.condition.is_some_and(Condition::is_other)
        };
        // A rate of supervision may have alternatives as well.
        let is_rate = |read: &&Read| {
            let r = &read.requirement;
            r.kind == RequirementKind::Supervision && r.per.is_some()
        };
        let (rates, terms): (Vec<&Read>, Vec<&Read>) =
            read.iter().filter(has_number).partition(is_rate);
        for read in &terms {
            let is_term = |kind| matches!(kind, RequirementKind::Hours | RequirementKind::Months);
            if !is_term(read.requirement.kind) {
                self.fail(
                    &read.row,
                    "only hours and months of practice, and rates of supervision, have alternatives",
                );
            }
        }
        for numbered in [rates, terms] {
            let mut numbers: Vec<u8> = numbered
                .iter()
                .map(|read| read.requirement.alternative)
                .collect();
            numbers.sort_unstable();
            numbers.dedup();
            if let (1 | 3.., Some(read)) = (numbers.len(), numbered.first()) {
                self.fail(&read.row, "alternatives come in twos");
            }
        }
    }

    /// Checks the first of two requirements against the second.
    fn pair(&mut self, one: &Read, other: &Read) {
        use RequirementKind as Kind;
        let (a, b) = (&one.requirement, &other.requirement);
        let plain =
            |r: &Requirement| r.per.is_none() && !r.condition.is_some_and(Condition::is_other);
        if !plain(a) || !plain(b) || a.unit != b.unit {
            return;
        }
        let least = |r: &Requirement, kind| r.kind == kind && r.bound == Bound::Least;
        let most = |r: &Requirement, kind| r.kind == kind && r.bound == Bound::Most;
        // A minimum of 0 states that there is none, and limits nothing.
        let over = a.amount > b.amount && !b.asks_nothing();
        if least(a, Kind::Months) && (most(b, Kind::Months) || most(b, Kind::LookBack)) && over {
            self.fail(&other.row, "the least months are over the most");
        }
        if least(a, Kind::Hours) && most(b, Kind::Hours) && over {
            self.fail(&other.row, "the least hours are over the most");
        }
        if least(a, Kind::DirectHours) && least(b, Kind::Hours) && over {
            self.fail(&other.row, "more hours with clients than hours in all");
        }
        if (least(a, Kind::SupervisionIndividual) || most(a, Kind::SupervisionGroup))
            && least(b, Kind::Supervision)
            && over
        {
            self.fail(&one.row, "more supervision of one kind than in all");
        }
    }
}

/// The id by which a requirement refers to its license: `OH-social-work-clinical`.
fn key(license: &License) -> String {
    let parts = [
        license.state.name(),
        license.profession.name(),
        license.level.name(),
    ];
    parts.join("-")
}

/// Whether there is a month in which both requirements are in force.
fn overlap(one: &Requirement, other: &Requirement) -> bool {
    let begins_before_end = |one: &Requirement, other: &Requirement| {
        other
            .to
            .is_none_or(|to| one.from.is_none_or(|from| from < to))
    };
    begins_before_end(one, other) && begins_before_end(other, one)
}

/// Whether a kind is about the first license itself.
const fn is_of_first_license(kind: RequirementKind) -> bool {
    use RequirementKind as Kind;
    matches!(
        kind,
        Kind::LicenseMonths | Kind::Renewals | Kind::BeforeRegistration
    )
}

/// Whether a row of a kind may state that nothing of it is required.
const fn has_none(kind: RequirementKind) -> bool {
    use RequirementKind as Kind;
    matches!(
        kind,
        Kind::Hours | Kind::Months | Kind::DirectHours | Kind::Supervision
    )
}

/// The valid units of a kind.
fn units(kind: RequirementKind) -> &'static [Unit] {
    use RequirementKind as Kind;
    match kind {
        Kind::Months | Kind::LookBack | Kind::LicenseMonths => &[Unit::Months],
        Kind::Fee => &[Unit::Dollars],
        Kind::SupervisionUnits | Kind::IndividualUnits => &[Unit::Units],
        Kind::GroupShare => &[Unit::Percent],
        Kind::Renewals => &[Unit::Times],
        Kind::BeforeRegistration => &[Unit::Days],
        Kind::Supervision => &[Unit::Hours, Unit::Minutes],
        Kind::SupervisionGroup | Kind::SupervisionIndividual | Kind::DirectHours => {
            &[Unit::Hours, Unit::Percent]
        }
        _ => &[Unit::Hours],
    }
}

//! Licenses and their requirements: a row of `licenses.csv`, and its rows of `requirements.csv`.
//!
//! The build parses and checks the cells and serializes each row as a line of text, which the program parses on first
//! use. One struct serves both; the build script includes this file.

use super::grade::Grade;
use crate::answers::{Month, UsState};

choices! {
    /// The profession that a license permits to practice.
    Profession { SocialWork = "social-work", Counseling = "counseling", Nursing = "nursing" }
}

choices! {
    /// The level of a license.
    LicenseLevel {
        /// After a bachelor's degree.
        Bachelor = "bachelor",
        /// After the master's degree; held during supervised practice.
        First = "first",
        /// For independent work.
        Clinical = "clinical",
    }
}

choices! {
    LicenseKind {
        License = "license",
        /// A title that is not required for work.
        Voluntary = "voluntary",
        /// Requires years of practice.
        AfterPractice = "after-practice",
        /// It exists, but its requirements are not in the tables.
        NotSeen = "not-seen",
    }
}

choices! {
    /// The examination of a license.
    Exam {
        None = "none",
        /// Required, but the source does not say which one.
        Yes = "yes",
        Bachelors = "bachelors",
        Masters = "masters",
        Clinical = "clinical",
        GeneralistOrClinical = "generalist-or-clinical",
        Nce = "nce",
        Ncmhce = "ncmhce",
        NceOrNcmhce = "nce-or-ncmhce",
        NceAndNcmhce = "nce-and-ncmhce",
        Nclex = "nclex-rn",
    }
}

choices! {
    /// How reliable a whole row is.
    Confidence { High = "high", Medium = "medium", Low = "low" }
}

choices! {
    /// What is required.
    RequirementKind {
        /// Hours of work under supervision.
        Hours = "hours",
        /// Months of work under supervision.
        Months = "months",
        /// The part of the hours that is with clients.
        DirectHours = "direct-hours",
        /// Hours with the supervisor.
        Supervision = "supervision",
        /// The part of supervision that is individual.
        SupervisionIndividual = "supervision-individual",
        /// The part of supervision that is in a group.
        SupervisionGroup = "supervision-group",
        /// One unit is an hour of individual or two hours of group supervision.
        SupervisionUnits = "supervision-units",
        IndividualUnits = "individual-units",
        /// The part of the client hours that is psychotherapy.
        TherapyHours = "therapy-hours",
        /// Hours without clients.
        OtherHours = "other-hours",
        PsychoeducationHours = "psychoeducation-hours",
        /// Hours observed by the supervisor.
        ObservedHours = "observed-hours",
        /// Hours of the degree's field work that may count as hours after it.
        DegreeHours = "degree-hours",
        /// How old hours may be and still count.
        LookBack = "look-back",
        /// The board's fee.
        Fee = "fee",
        /// How much of an hour of supervision in a group counts.
        GroupShare = "group-share",
        /// How long a first license can be held, without its renewals.
        LicenseMonths = "license-months",
        /// How often a first license can be renewed.
        Renewals = "renewals",
        /// Days of work before the first license that may count.
        BeforeRegistration = "before-registration",
    }
}

choices! {
    Unit {
        Hours = "hours",
        Minutes = "minutes",
        Months = "months",
        Dollars = "dollars",
        Units = "units",
        /// Of the total of the same kind.
        Percent = "percent",
        Days = "days",
        Times = "times",
    }
}

choices! {
    /// The period or amount that a requirement is per; empty means in total.
    Per {
        Week = "week",
        /// In a week together with the one before or after it.
        TwoWeeks = "two-weeks",
        Month = "month",
        Year = "year",
        /// In each week whose hours are to count.
        CountedWeek = "counted-week",
        Hours15Clients = "15-client-hours",
        Hours30Clients = "30-client-hours",
        Hours20 = "20-hours",
        Hours30 = "30-hours",
        Hours32 = "32-hours",
        Hours40 = "40-hours",
        Hours160 = "160-hours",
        Hours1000 = "1000-hours",
        Hours1500Clients = "1500-client-hours",
    }
}

impl Per {
    /// The hours that an amount is per, taken from the name, and whether they are client hours; `None`
    /// for a period of time.
    pub fn hours(self) -> Option<(f64, bool)> {
        let (hours, kind) = self.name().split_once('-')?;
        Some((hours.parse().ok()?, kind.starts_with("client")))
    }
}

choices! {
    Bound { Least = "least", Most = "most" }
}

choices! {
    /// Whom or what a requirement concerns; empty means everyone.
    Condition {
        /// The months are those of full-time work.
        FullTime = "full-time",
        /// Those who work less than full time.
        PartTime = "part-time",
        /// A week with a single unit of supervision.
        OneUnit = "one-unit",
        /// A doctorate in the profession.
        Doctorate = "doctorate",
        /// After a failed attempt, instead of the examination.
        FailedExam = "failed-exam",
        /// A degree without clinical focus.
        NoClinicalFocus = "no-clinical-focus",
        /// A degree without a practicum.
        NoPracticum = "no-practicum",
        /// This number of graduate credits beyond the degree.
        Credits15 = "15-more-credits",
        Credits30 = "30-more-credits",
        /// A bachelor's in another field, with experience in place of the degree.
        OtherBachelors = "other-bachelors",
        /// Two years of college, with experience in place of the degree.
        TwoYearsCollege = "two-years-of-college",
        /// A high-school diploma, with experience in place of the degree.
        HighSchool = "high-school",
    }
}

impl Condition {
    /// It concerns people outside the usual rule and has its own figures.
    pub const fn is_other(self) -> bool {
        !matches!(self, Self::FullTime | Self::PartTime | Self::OneUnit)
    }

    /// Experience stands in place of the license's degree.
    pub const fn is_instead_of_degree(self) -> bool {
        matches!(
            self,
            Self::OtherBachelors | Self::TwoYearsCollege | Self::HighSchool
        )
    }

    /// The number of graduate credits beyond the degree, taken from its name.
    pub fn more_credits(self) -> Option<f64> {
        let (credits, _) = self.name().split_once("-more")?;
        // Read as a whole number: reading a fraction needs tables that a first visit would load.
        credits.parse::<u16>().ok().map(f64::from)
    }
}

choices! {
    /// Whose degree needs the stated credits; empty means everyone's.
    CreditsCondition {
        /// A CACREP-accredited program.
        Accredited = "accredited",
        /// A degree in counseling; a related one needs fewer.
        OwnField = "own-field",
        /// The interstate compact; the state's own license needs fewer.
        Compact = "compact",
    }
}

/// A row of `requirements.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The number of the alternative that it belongs to; 0 belongs to all alternatives. Of the rates of supervision with a
    /// number, one is enough; each rate without a number is required.
    pub alternative: u8,
    pub kind: RequirementKind,
    pub amount: u16,
    pub unit: Unit,
    pub per: Option<Per>,
    pub bound: Bound,
    pub condition: Option<Condition>,
    /// The first month in which it is in force.
    pub from: Option<Month>,
    /// The first month in which it is no longer in force.
    pub to: Option<Month>,
    pub grade: Grade,
    pub sources: Vec<u16>,
}

/// Whether a row from and to these months is in force in a month.
fn is_within(from: Option<Month>, to: Option<Month>, month: Month) -> bool {
    from.is_none_or(|from| month >= from) && to.is_none_or(|to| month < to)
}

impl Requirement {
    pub fn is_in_force(&self, month: Month) -> bool {
        is_within(self.from, self.to, month)
    }

    /// The amount in hours, for time with a supervisor or at work.
    pub fn hours(&self) -> f64 {
        let amount = f64::from(self.amount);
        match self.unit {
            Unit::Minutes => amount / 60.0,
            _ => amount,
        }
    }

    /// A minimum of 0 without a period: the source states that nothing of this kind is required.
    pub fn asks_nothing(&self) -> bool {
        self.amount == 0 && self.bound == Bound::Least && self.per.is_none()
    }
}

/// A row of `licenses.csv`, with its requirements. Empty text and `None` mean "not in the tables", never zero. A license
/// whose facts change from a month on has a row for each time, each with all requirements.
#[derive(Clone, Debug, PartialEq)]
pub struct License {
    pub state: UsState,
    pub profession: Profession,
    pub level: LicenseLevel,
    /// LCSW, LPC ... The same abbreviation means different things in different states.
    pub abbreviation: String,
    pub title: String,
    pub kind: LicenseKind,
    /// Semester credits of the degree.
    pub credits: Option<u16>,
    pub credits_condition: Option<CreditsCondition>,
    /// The grade of the credits, if it differs from that of the row.
    pub credits_grade: Option<Grade>,
    pub exam: Option<Exam>,
    /// The grade of the examination, if it differs from that of the row.
    pub exam_grade: Option<Grade>,
    /// The name of an examination on the state's laws, or empty.
    pub law_exam: String,
    pub board: String,
    pub renewal_years: Option<u8>,
    /// Hours of continuing education per renewal.
    pub ce_hours: Option<u16>,
    /// Whether the state has joined the profession's compact by law.
    pub compact: Option<bool>,
    pub compact_since: Option<u16>,
    /// Whether the compact already issues privileges to license holders here.
    pub compact_issues: Option<bool>,
    /// ISO date on which `compact_issues` was read, or empty.
    pub compact_seen: String,
    /// The first month in which these facts hold.
    pub from: Option<Month>,
    /// The first month in which they no longer hold.
    pub to: Option<Month>,
    pub confidence: Confidence,
    pub grade: Grade,
    pub sources: Vec<u16>,
    /// ISO date, or empty.
    pub seen: String,
    pub requirements: Vec<Requirement>,
}

/// Parses the output of [`write()`]. Skips lines that do not parse; the build writes none.
pub fn read(text: &str) -> Vec<License> {
    let mut licenses: Vec<License> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix('+') {
            Some(line) => {
                let requirement = requirement(line);
                if let (Some(license), Some(requirement)) = (licenses.last_mut(), requirement) {
                    license.requirements.push(requirement);
                }
            }
            None => licenses.extend(license(line)),
        }
    }
    licenses
}

/// The item of `all` at the index in a cell; `None` for an empty cell.
fn member<T: Copy>(all: &[T], cell: Option<&str>) -> Option<T> {
    all.get(cell?.parse::<usize>().ok()?).copied()
}

fn number<N: std::str::FromStr>(cell: Option<&str>) -> Option<N> {
    cell?.parse().ok()
}

fn sources(cell: Option<&str>) -> Vec<u16> {
    let places = cell.unwrap_or("").split('.');
    places.filter_map(|index| index.parse().ok()).collect()
}

fn requirement(line: &str) -> Option<Requirement> {
    let mut cells = line.split(',');
    let mut cell = || cells.next();
    Some(Requirement {
        alternative: number(cell())?,
        kind: member(RequirementKind::ALL, cell())?,
        amount: number(cell())?,
        unit: member(Unit::ALL, cell())?,
        per: member(Per::ALL, cell()),
        bound: member(Bound::ALL, cell())?,
        condition: member(Condition::ALL, cell()),
        from: number(cell()).map(Month),
        to: number(cell()).map(Month),
        grade: member(&Grade::OF_TABLES, cell())?,
        sources: sources(cell()),
    })
}

fn license(line: &str) -> Option<License> {
    let mut cells = line.split('\t');
    let mut cell = || cells.next();
    let yes_no = |cell: Option<&str>| match cell {
        Some("1") => Some(true),
        Some("0") => Some(false),
        _ => None,
    };
    let text = |cell: Option<&str>| cell.map(str::to_owned);
    Some(License {
        state: member(UsState::ALL, cell())?,
        profession: member(Profession::ALL, cell())?,
        level: member(LicenseLevel::ALL, cell())?,
        abbreviation: text(cell())?,
        title: text(cell())?,
        kind: member(LicenseKind::ALL, cell())?,
        credits: number(cell()),
        credits_condition: member(CreditsCondition::ALL, cell()),
        credits_grade: member(&Grade::OF_TABLES, cell()),
        exam: member(Exam::ALL, cell()),
        exam_grade: member(&Grade::OF_TABLES, cell()),
        law_exam: text(cell())?,
        board: text(cell())?,
        renewal_years: number(cell()),
        ce_hours: number(cell()),
        compact: yes_no(cell()),
        compact_since: number(cell()),
        compact_issues: yes_no(cell()),
        compact_seen: text(cell())?,
        from: number(cell()).map(Month),
        to: number(cell()).map(Month),
        confidence: member(Confidence::ALL, cell())?,
        grade: member(&Grade::OF_TABLES, cell())?,
        sources: sources(cell()),
        seen: text(cell())?,
        requirements: Vec::new(),
    })
}

/// Serializes licenses for [`read`]: one line per license and per requirement.
pub fn write(licenses: &[License]) -> String {
    let mut lines = Vec::new();
    for license in licenses {
        lines.push(license.write());
        lines.extend(license.requirements.iter().map(Requirement::write));
    }
    lines.join("\n")
}

fn written<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn place_of_grade(grade: Grade) -> String {
    written(Grade::OF_TABLES.iter().position(|other| *other == grade))
}

fn written_sources(sources: &[u16]) -> String {
    let places: Vec<String> = sources.iter().map(u16::to_string).collect();
    places.join(".")
}

impl Requirement {
    fn write(&self) -> String {
        let cells = [
            self.alternative.to_string(),
            (self.kind as u8).to_string(),
            self.amount.to_string(),
            (self.unit as u8).to_string(),
            written(self.per.map(|per| per as u8)),
            (self.bound as u8).to_string(),
            written(self.condition.map(|condition| condition as u8)),
            written(self.from.map(|month| month.0)),
            written(self.to.map(|month| month.0)),
            place_of_grade(self.grade),
            written_sources(&self.sources),
        ];
        format!("+{}", cells.join(","))
    }
}

impl License {
    pub fn is_in_force(&self, month: Month) -> bool {
        is_within(self.from, self.to, month)
    }

    fn write(&self) -> String {
        let yes_no = |value: Option<bool>| written(value.map(u8::from));
        [
            (self.state as u8).to_string(),
            (self.profession as u8).to_string(),
            (self.level as u8).to_string(),
            self.abbreviation.clone(),
            self.title.clone(),
            (self.kind as u8).to_string(),
            written(self.credits),
            written(self.credits_condition.map(|condition| condition as u8)),
            written(self.credits_grade.map(place_of_grade)),
            written(self.exam.map(|exam| exam as u8)),
            written(self.exam_grade.map(place_of_grade)),
            self.law_exam.clone(),
            self.board.clone(),
            written(self.renewal_years),
            written(self.ce_hours),
            yes_no(self.compact),
            written(self.compact_since),
            yes_no(self.compact_issues),
            self.compact_seen.clone(),
            written(self.from.map(|month| month.0)),
            written(self.to.map(|month| month.0)),
            (self.confidence as u8).to_string(),
            place_of_grade(self.grade),
            written_sources(&self.sources),
            self.seen.clone(),
        ]
        .join("\t")
    }
}

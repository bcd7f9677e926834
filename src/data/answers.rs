//! What the user said: plain choices and numbers, every one optional.
//!
//! Not answered and "I don't know yet" are the same: `None`. What stands in for it is decided in
//! [`crate::estimate`], never here. The names of the choices are those of the address after `#`
//! (see [`crate::link`]) and do not change: people link to them.
//!
//! ```
//! use casepath_data::answers::{Hundredths, DegreeGoal};
//! assert_eq!(DegreeGoal::from_name("msw"), Some(DegreeGoal::Msw));
//! assert_eq!(DegreeGoal::Msw.name(), "msw");
//! assert_eq!(Hundredths::parse("37.5"), Some(Hundredths(3750)));
//! assert_eq!(Hundredths::parse("nan"), None);
//! ```
//!
//! The build script shares this file, so that the tables are checked against the same names.

/// An enum whose members have a fixed name in the address, in storage and in the tables.
#[macro_export]
macro_rules! choices {
    ($(#[$about:meta])* $Type:ident { $($(#[$doc:meta])* $Member:ident = $name:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $Type { $($(#[$doc])* $Member),+ }

        impl $Type {
            /// Every member, in the order in which the page offers them.
            pub const ALL: &'static [Self] = &[$(Self::$Member),+];

            /// The name in the address; it does not change.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$Member => $name),+ }
            }

            /// The member with exactly this name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.name() == name)
            }
        }
    };
}
choices! {
    /// Education so far.
    Education {
        None = "none",
        Associate = "associate",
        Bachelors = "bachelors",
        Bsw = "bsw",
        Adn = "adn",
        Bsn = "bsn",
        Msw = "msw",
        OtherMasters = "other-masters",
        CounselingMasters = "counseling-masters",
        Doctorate = "doctorate",
    }
}

choices! {
    /// The degree that is planned, with the end it leads to.
    DegreeGoal {
        Bachelors = "bachelors",
        Bsw = "bsw",
        Bsn = "bsn",
        /// An MSW after a bachelor's in another field, then the clinical license.
        Msw = "msw",
        /// An MSW with advanced standing after a BSW, then the clinical license.
        MswAfterBsw = "msw-after-bsw",
        /// An MSW and the first license, no further.
        MswGeneral = "msw-general",
        OtherMasters = "other-masters",
        /// A master's in clinical mental health counseling, then the state's counselor license.
        Counseling = "counseling",
        Doctorate = "doctorate",
        Psyd = "psyd",
        /// No more study: what is held now, and the license that is still open with it.
        NoStudy = "none",
    }
}

choices! {
    /// Pace of study.
    Pace { Full = "full", Part = "part", Accelerated = "accelerated" }
}

choices! {
    /// Where the work is done.
    Setting {
        Hospital = "hospital",
        MentalHealthCenter = "mental-health-center",
        SubstanceUse = "substance-use",
        ChildWelfare = "child-welfare",
        School = "school",
        CommunityAgency = "community-agency",
        Insurance = "insurance",
        HomeHealth = "home-health",
        NursingCare = "nursing-care",
        Clinic = "clinic",
        Government = "government",
        PrivatePractice = "private-practice",
    }
}

choices! {
    /// Which evidence may move the pay.
    EvidenceLevel {
        /// Every step: grades A, A-, B and C.
        All = "all",
        /// Grades A, A- and B.
        Studies = "studies",
        /// Grades A and A-.
        Official = "official",
    }
}

choices! {
    /// Who pays for the supervision hours.
    SupervisionPayer { Employer = "employer", Myself = "me" }
}

choices! {
    /// How the experience for a certification is gained, where its issuer then asks for less of it.
    CaseWork {
        /// Under a supervisor who holds the certification.
        UnderHolder = "under-holder",
        /// As a supervisor of people who do this work.
        Supervisor = "supervisor",
    }
}

choices! {
    /// The language of the page.
    Language { English = "en", Spanish = "es" }
}

choices! {
    /// The view of the page that is shown.
    View {
        Estimate = "estimate",
        Compare = "compare",
        Plan = "plan",
        Guide = "guide",
        Sources = "sources",
        Embed = "embed",
        Advising = "advising",
    }
}

choices! {
    /// The fifty states and the District of Columbia, by postal code.
    UsState {
        AK = "AK", AL = "AL", AR = "AR", AZ = "AZ", CA = "CA", CO = "CO", CT = "CT", DC = "DC",
        DE = "DE", FL = "FL", GA = "GA", HI = "HI", IA = "IA", ID = "ID", IL = "IL", IN = "IN",
        KS = "KS", KY = "KY", LA = "LA", MA = "MA", MD = "MD", ME = "ME", MI = "MI", MN = "MN",
        MO = "MO", MS = "MS", MT = "MT", NC = "NC", ND = "ND", NE = "NE", NH = "NH", NJ = "NJ",
        NM = "NM", NV = "NV", NY = "NY", OH = "OH", OK = "OK", OR = "OR", PA = "PA", RI = "RI",
        SC = "SC", SD = "SD", TN = "TN", TX = "TX", UT = "UT", VA = "VA", VT = "VT", WA = "WA",
        WI = "WI", WV = "WV", WY = "WY",
    }
}

/// A quantity in hundredths of its unit: 37.5 hours is `Hundredths(3750)`.
///
/// A whole number, because a parser of floats is heavy in WebAssembly and reads "nan" and "1e9".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hundredths(pub u32);

impl Hundredths {
    /// Reads digits with at most two decimals and a point: `40`, `37.5`, `0.25`.
    /// Signs, exponents, spaces, a bare point and anything over 9,999,999 are not numbers here.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str, most: usize| {
            (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        };
        if !digits(whole, 7) || !digits(decimals, 2) {
            return None;
        }
        let tens = if decimals.len() == 1 { 10 } else { 1 };
        Some(Self(
            whole.parse::<u32>().ok()? * 100 + decimals.parse::<u32>().ok()? * tens,
        ))
    }

    /// The shortest text that [`Self::parse`] reads back as this.
    pub fn write(self) -> String {
        let (whole, decimals) = (self.0 / 100, self.0 % 100);
        match decimals {
            0 => whole.to_string(),
            tenths if tenths % 10 == 0 => format!("{whole}.{}", tenths / 10),
            _ => format!("{whole}.{}{}", decimals / 10, decimals % 10),
        }
    }

    /// In whole units.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

/// What each number may be: the least and the most, in hundredths. They belong to the names of the address
/// and change with its version only.
pub mod ranges {
    /// A least and a most, in hundredths.
    pub type Range = (u32, u32);
    pub const HOURS: Range = (400, 6000);
    pub const YEARS: Range = (0, 5000);
    pub const DONE: Range = (0, 1_000_000);
    pub const DONE_MONTHS: Range = (0, 12000);
    pub const SHARE: Range = (5, 100);
    pub const SUPERVISION: Range = (25, 1000);
    pub const RETAKES: Range = (0, 900);
    pub const TUITION: Range = (0, 50_000_000);
    pub const WEEKS: Range = (2000, 5200);
    /// Years in which a plan may begin.
    pub const START_YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;
}

/// Splits an ISO date into year, month, day, as far as it has them.
pub fn iso_parts(iso: &str) -> Option<(u32, Option<u32>, Option<u32>)> {
    let mut parts = iso.split('-').map(|part| part.parse::<u32>().ok());
    let year = parts.next()??;
    Some((year, parts.next().flatten(), parts.next().flatten()))
}

/// A month of a year, counted from January of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub u32);

impl Month {
    /// `None` where `month` is not 1 to 12 or `year` has more than four digits.
    pub const fn new(year: u32, month: u32) -> Option<Self> {
        if month < 1 || month > 12 || year > 9999 {
            return None;
        }
        Some(Self(year * 12 + month - 1))
    }

    pub const fn year(self) -> u32 {
        self.0 / 12
    }

    /// 1 to 12.
    pub const fn month(self) -> u32 {
        self.0 % 12 + 1
    }

    /// This many months later.
    pub const fn plus(self, months: u32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// Months from `earlier` to this one; 0 where that one is not the earlier.
    pub const fn since(self, earlier: Self) -> u32 {
        self.0.saturating_sub(earlier.0)
    }

    /// Reads `YYYY-MM`, exactly, of the years in which a plan may begin.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, count: usize| {
            part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        let month = Self::new(year.parse().ok()?, month.parse().ok()?)?;
        // Dates of the browser read the years before 100 as of the last century.
        ranges::START_YEARS.contains(&month.year()).then_some(month)
    }

    /// `YYYY-MM`, as [`Self::parse`] reads it.
    pub fn write(self) -> String {
        let (year, month) = (self.year(), self.month());
        let digit = |n: u32| char::from(b'0' + (n % 10) as u8);
        let mut text = String::with_capacity(7);
        text.extend([1000, 100, 10, 1].map(|place| digit(year / place)));
        text.push('-');
        text.extend([digit(month / 10), digit(month)]);
        text
    }
}

/// A set of certifications, by their row in `data/certifications.csv` (at most 32).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CertSet(pub u32);

impl CertSet {
    /// How many rows the table may have.
    pub const MOST: usize = 32;

    pub const fn has(self, row: usize) -> bool {
        row < Self::MOST && self.0 >> row & 1 == 1
    }

    /// The same set with this row in it; a row past [`Self::MOST`] changes nothing.
    #[must_use]
    pub const fn with(self, row: usize) -> Self {
        if row < Self::MOST {
            Self(self.0 | 1 << row)
        } else {
            self
        }
    }

    /// The same set without this row.
    #[must_use]
    pub const fn without(self, row: usize) -> Self {
        if row < Self::MOST {
            Self(self.0 & !(1 << row))
        } else {
            self
        }
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The rows in it, ascending.
    pub fn rows(self) -> impl Iterator<Item = usize> {
        (0..Self::MOST).filter(move |row| self.has(*row))
    }
}

/// A place within a view, `advanced-standing`: small letters, digits and hyphens, at most [`Self::MOST`] of
/// them. What has this name is known to the view alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor([u8; Self::MOST]);

impl Anchor {
    /// How many letters it may have.
    pub const MOST: usize = 32;

    /// `None` where the text is no such name.
    pub fn from_name(name: &str) -> Option<Self> {
        let is_letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if name.is_empty() || name.len() > Self::MOST || !name.bytes().all(is_letter) {
            return None;
        }
        let mut letters = [0; Self::MOST];
        letters
            .iter_mut()
            .zip(name.bytes())
            .for_each(|(to, from)| *to = from);
        Some(Self(letters))
    }

    /// The text that [`Self::from_name`] reads back as this.
    pub fn name(self) -> String {
        self.0
            .iter()
            .take_while(|b| **b != 0)
            .map(|b| char::from(*b))
            .collect()
    }
}

/// All that was said. Small and `Copy`: a neighbor is a copy with one answer changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub from: Option<Education>,
    pub to: Option<DegreeGoal>,
    pub pace: Option<Pace>,
    pub state: Option<UsState>,
    pub setting: Option<Setting>,
    /// Hours of work a week.
    pub hours: Option<Hundredths>,
    /// Full-time years of experience in the profession of the plan.
    pub years: Option<Hundredths>,
    pub certs: CertSet,
    /// False is "no" and "not said" alike: the address knows only `1`.
    pub bilingual: bool,
    pub evidence: Option<EvidenceLevel>,
    /// Supervised hours already done.
    pub done: Option<Hundredths>,
    /// Months of supervised practice already done.
    pub done_months: Option<Hundredths>,
    /// The part of the hours spent with clients, 0.05 to 1.
    pub share: Option<Hundredths>,
    /// Hours of supervision a week.
    pub supervision: Option<Hundredths>,
    /// Retakes of the clinical examination.
    pub retakes: Option<u8>,
    /// The month in which the plan begins.
    pub start: Option<Month>,
    /// Tuition for the whole plan, US dollars, as the user gives it.
    pub tuition: Option<Hundredths>,
    pub supervision_payer: Option<SupervisionPayer>,
    /// Weeks of work a year.
    pub weeks: Option<Hundredths>,
    /// How the experience for a certification is gained.
    pub case_work: Option<CaseWork>,
    pub language: Option<Language>,
    pub view: Option<View>,
    /// Where in the view.
    pub at: Option<Anchor>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hundredths_refuse_what_is_no_plain_number() {
        for text in [
            "", ".", "5.", ".5", "1.234", "-1", "+1", "1e3", "nan", "inf", " 1", "1,5", "12345678",
            "٣", "1.", "0x1", "1 ",
        ] {
            assert_eq!(Hundredths::parse(text), None, "{text:?}");
        }
        assert_eq!(Hundredths::parse("0.05"), Some(Hundredths(5)));
        assert_eq!(
            Hundredths::parse("9999999.99"),
            Some(Hundredths(999_999_999))
        );
    }

    #[test]
    fn an_anchor_is_a_short_plain_name() {
        for text in ["", "Pace", "a b", "a_b", "ñ", "<b>", &"a".repeat(33)] {
            assert_eq!(Anchor::from_name(text), None, "{text:?}");
        }
        for text in ["a", "advanced-standing", "guide-2025", &"z".repeat(32)] {
            assert_eq!(
                Anchor::from_name(text).map(Anchor::name).as_deref(),
                Some(text)
            );
        }
    }

    #[test]
    fn months_refuse_what_does_not_exist() {
        for text in [
            "2026-13",
            "2026-00",
            "2026-1",
            "26-01",
            "2026/01",
            "２０26-01",
            "2026-1１",
            "",
        ] {
            assert_eq!(Month::parse(text), None, "{text:?}");
        }
        let december = Month::parse("2026-12").expect("a month");
        assert_eq!(december.plus(1).write(), "2027-01");
    }
}

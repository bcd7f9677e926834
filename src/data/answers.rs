//! The answers of a user: choices and numbers, all optional.
//!
//! Not answered and "I don't know yet" are the same: `None`. Defaults are applied in
//! `casepath_core::estimate`, never here. The names of the choices appear in the URL fragment
//! (see `casepath_core::link`) and must not change, because people link to them.
//!
//! ```
//! use casepath_data::answers::{Hundredths, DegreeGoal};
//! assert_eq!(DegreeGoal::from_name("msw"), Some(DegreeGoal::Msw));
//! assert_eq!(DegreeGoal::Msw.name(), "msw");
//! assert_eq!(Hundredths::parse("37.5"), Some(Hundredths(3750)));
//! assert_eq!(Hundredths::parse("nan"), None);
//! ```
//!
//! The build script includes this file, so that the tables are checked against the same names.

/// Defines an enum whose variants have a fixed name in the URL, in storage and in the tables.
#[macro_export]
macro_rules! choices {
    ($(#[$about:meta])* $Type:ident { $($(#[$doc:meta])* $Member:ident = $name:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $Type { $($(#[$doc])* $Member),+ }

        impl $Type {
            /// Every variant, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$Member),+];

            /// The name in the URL; it never changes.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$Member => $name),+ }
            }

            /// The variant with exactly this name.
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
    /// The planned degree and the license that it leads to.
    DegreeGoal {
        Bachelors = "bachelors",
        Bsw = "bsw",
        Bsn = "bsn",
        /// An MSW after a bachelor's in another field, then the clinical license.
        Msw = "msw",
        /// An MSW with advanced standing after a BSW, then the clinical license.
        MswAfterBsw = "msw-after-bsw",
        /// An MSW and the first license only.
        MswGeneral = "msw-general",
        OtherMasters = "other-masters",
        /// A master's in clinical mental health counseling, then the state's counselor license.
        Counseling = "counseling",
        Doctorate = "doctorate",
        Psyd = "psyd",
        /// No more study: the education held, and the license that it can still lead to.
        NoStudy = "none",
    }
}

choices! {
    /// Pace of study.
    Pace { Full = "full", Part = "part", Accelerated = "accelerated" }
}

choices! {
    /// The work setting.
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
    /// Which evidence may change the pay.
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
    /// The kind of school of the study that is left, and of its price.
    SchoolKind {
        PublicInState = "in-state",
        PublicOutOfState = "out-of-state",
        Nonprofit = "nonprofit",
        ForProfit = "for-profit",
    }
}

choices! {
    /// The employer after the degree, for the forgiveness of loans after public service.
    Employer {
        /// A government or a nonprofit, for all 120 payments.
        Public = "public",
        Other = "other",
    }
}

choices! {
    /// How the experience for a certification is gained, if its issuer then requires less of it.
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
    /// The selected view of the page.
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
/// Fixed-point, because float parsing is heavy in WebAssembly and accepts "nan" and "1e9".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hundredths(pub u32);

impl Hundredths {
    /// Parses digits with at most two decimals and a point: `40`, `37.5`, `0.25`.
    /// `None` for signs, exponents, spaces, a bare point and anything over 9,999,999.
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

    /// The shortest text that [`Self::parse`] accepts for this value.
    pub fn write(self) -> String {
        let (whole, decimals) = (self.0 / 100, self.0 % 100);
        match decimals {
            0 => whole.to_string(),
            tenths if tenths % 10 == 0 => format!("{whole}.{}", tenths / 10),
            _ => format!("{whole}.{}{}", decimals / 10, decimals % 10),
        }
    }

    /// The value in whole units.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

/// The valid range of each number, in hundredths. The ranges are part of the URL format and change only with its
/// version.
pub mod ranges {
    /// Minimum and maximum, in hundredths.
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

/// Splits an ISO date into year, month and day; missing parts are `None`.
pub fn iso_parts(iso: &str) -> Option<(u32, Option<u32>, Option<u32>)> {
    let mut parts = iso.split('-').map(|part| part.parse::<u32>().ok());
    let year = parts.next()??;
    Some((year, parts.next().flatten(), parts.next().flatten()))
}

/// A calendar month, counted from January of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub u32);

impl Month {
    /// `None` if `month` is not 1 to 12 or `year` has more than four digits.
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

    /// Months from `earlier` to this one; 0 if it is not earlier.
    pub const fn since(self, earlier: Self) -> u32 {
        self.0.saturating_sub(earlier.0)
    }

    /// Parses exactly `YYYY-MM`, in the years in which a plan may begin.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, count: usize| {
            part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(year, 4) || !digits(month, 2) {
            return None;
        }
        let month = Self::new(year.parse().ok()?, month.parse().ok()?)?;
        // JavaScript dates map the years before 100 to the last century.
        ranges::START_YEARS.contains(&month.year()).then_some(month)
    }

    /// Formats as `YYYY-MM`, the inverse of [`Self::parse`].
    pub fn write(self) -> String {
        let (year, month) = (self.year(), self.month());
        let digit = |n: u32| char::from(b'0' + (n % 10) as u8);
        let mut text = String::with_capacity(7);
        text.extend([1000, 100, 10, 1].map(|unit| digit(year / unit)));
        text.push('-');
        text.extend([digit(month / 10), digit(month)]);
        text
    }
}

/// A set of certifications, by their row index in `data/certifications.csv` (at most 32).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CertSet(pub u32);

impl CertSet {
    /// The maximum number of rows in the table.
    pub const MOST: usize = 32;

    pub const fn has(self, row: usize) -> bool {
        row < Self::MOST && self.0 >> row & 1 == 1
    }

    /// The set with this row added; rows from [`Self::MOST`] on are ignored.
    #[must_use]
    pub const fn with(self, row: usize) -> Self {
        if row < Self::MOST {
            Self(self.0 | 1 << row)
        } else {
            self
        }
    }

    /// The set with this row removed.
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

    /// The rows in the set, ascending.
    pub fn rows(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let row = left.trailing_zeros();
            left &= left.checked_sub(1)?;
            Some(row as usize)
        })
    }
}

/// The id of a position in a view, `advanced-standing`: lowercase letters, digits and hyphens, at most
/// [`Self::MOST`] of them. Only the view knows whether it exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor([u8; Self::MOST]);

impl Anchor {
    /// The maximum length.
    pub const MOST: usize = 32;

    /// `None` if the text is not a valid id.
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

    /// The text of the id, the inverse of [`Self::from_name`].
    pub fn name(self) -> String {
        self.0
            .iter()
            .take_while(|b| **b != 0)
            .map(|b| char::from(*b))
            .collect()
    }
}

/// All answers. Small and `Copy`: a neighbor is a copy with one answer changed.
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
    /// False means both "no" and not answered: the URL has only `1`.
    pub bilingual: bool,
    pub evidence: Option<EvidenceLevel>,
    /// Supervised hours already done.
    pub done: Option<Hundredths>,
    /// Months of supervised practice already done.
    pub done_months: Option<Hundredths>,
    /// The share of the hours spent with clients, 0.05 to 1.
    pub share: Option<Hundredths>,
    /// Hours of supervision a week.
    pub supervision: Option<Hundredths>,
    /// Retakes of the clinical examination.
    pub retakes: Option<u8>,
    /// The month in which the plan begins.
    pub start: Option<Month>,
    /// Tuition for the whole plan, US dollars, as entered by the user.
    pub tuition: Option<Hundredths>,
    pub supervision_payer: Option<SupervisionPayer>,
    /// Weeks of work a year.
    pub weeks: Option<Hundredths>,
    /// How the experience for a certification is gained.
    pub case_work: Option<CaseWork>,
    pub school_kind: Option<SchoolKind>,
    /// The employer after the degree.
    pub employer: Option<Employer>,
    pub language: Option<Language>,
    pub view: Option<View>,
    /// The position in the view.
    pub anchor: Option<Anchor>,
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

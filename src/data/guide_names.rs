//! The names that the guide's Markdown may use: what a passage explains, and which of the person's own
//! figures can be set into it.
//!
//! The build script shares this file, so that a name that means nothing fails the build.

use crate::answers::{DegreeGoal, Education, Pace, Setting, UsState};

choices! {
    /// What a passage explains: an answer, by its name in the address, or a result, by its id on the page.
    Topic {
        From = "from",
        To = "to",
        Pace = "pace",
        State = "state",
        Setting = "setting",
        Hours = "hours",
        /// Weeks of work a year, asked for schools.
        Weeks = "weeks",
        Years = "years",
        Certifications = "certs",
        /// How the experience for a certification is gained.
        CaseWork = "case-work",
        Bilingual = "bilingual",
        Evidence = "evidence",
        Done = "done",
        DoneMonths = "done-months",
        Share = "share",
        Supervision = "supervision",
        SupervisionPayer = "supervision-by",
        Retakes = "retakes",
        Start = "start",
        Tuition = "tuition",
        PayStart = "pay-start",
        PayTypical = "pay-typical",
        PayLow = "pay-low",
        PayHigh = "pay-high",
        /// Pay along the path.
        Moments = "moments",
        /// Pay at the nation's prices.
        RealPay = "real-pay",
        /// Why this number.
        Reasons = "reasons",
        /// The grades of evidence.
        Grades = "grades",
        MonthsTypical = "months-typical",
        MonthsFast = "months-fast",
        MonthsSlow = "months-slow",
        Limit = "limit",
        /// What would change it most.
        Neighbors = "levers",
        Cost = "cost",
        /// What stands in for what was not said.
        Assumptions = "assumptions",
        /// What reads "ask the board".
        NotSeen = "not-seen",
    }
}

choices! {
    /// A figure or word of the person's own, written `{own:state}` in the Markdown.
    Own {
        From = "from",
        To = "to",
        Pace = "pace",
        State = "state",
        Setting = "setting",
        Hours = "hours",
        Years = "years",
        Certifications = "certs",
        Done = "done",
        DoneMonths = "done-months",
        Share = "share",
        Supervision = "supervision",
        Retakes = "retakes",
        Start = "start",
        Tuition = "tuition",
        /// The state's name for the clinical license.
        License = "license",
        FirstLicense = "first-license",
        /// The host of the board's page.
        Board = "board",
        RequiredHours = "required-hours",
        RequiredMonths = "required-months",
        RequiredDirect = "required-direct",
        RequiredSupervision = "required-supervision",
        /// The occupation that the pay is that of.
        Occupation = "occupation",
        /// The median of that occupation in the state.
        Median = "median",
        PayStart = "pay-start",
        PayTypical = "pay-typical",
        PayLow = "pay-low",
        PayHigh = "pay-high",
        RealPay = "real-pay",
        MonthsTypical = "months-typical",
        MonthsFast = "months-fast",
        MonthsSlow = "months-slow",
        /// The month in which the plan ends.
        End = "end",
        /// The sentence on the term that decides.
        Limit = "limit",
        /// What is known of the cost.
        Cost = "cost",
        /// The change that moves pay most.
        LeverPay = "lever-pay",
        /// The change that moves the end most.
        LeverTime = "lever-time",
    }
}

/// Whether this answer can have this value, where a block is for one answer only:
/// `{when:setting=hospital,clinic}`.
pub fn can_be(answer: Topic, value: &str) -> bool {
    match answer {
        Topic::From => Education::from_name(value).is_some(),
        Topic::To => DegreeGoal::from_name(value).is_some(),
        Topic::Pace => Pace::from_name(value).is_some(),
        Topic::State => UsState::from_name(value).is_some(),
        Topic::Setting => Setting::from_name(value).is_some(),
        Topic::Bilingual => value == "1",
        _ => false,
    }
}

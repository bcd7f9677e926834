//! The names that the guide's Markdown may use: which topic a passage explains, and which of the user's own
//! figures can be inserted.
//!
//! The build script includes this file, so that an unknown name fails the build.

use crate::answers::{DegreeGoal, Education, Pace, Setting, UsState};

choices! {
    /// What a passage explains: an answer, by its name in the URL, or a result, by its id on the page.
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
        /// The pay milestones.
        Moments = "moments",
        /// Pay at the national price level.
        RealPay = "real-pay",
        /// Why this number.
        Reasons = "reasons",
        /// The grades of evidence.
        Grades = "grades",
        MonthsTypical = "months-typical",
        MonthsFast = "months-fast",
        MonthsSlow = "months-slow",
        Limit = "limit",
        /// The changes with the largest effect.
        Neighbors = "levers",
        Cost = "cost",
        /// The defaults for missing answers.
        Assumptions = "assumptions",
        /// Figures shown as "ask the board".
        NotSeen = "not-seen",
    }
}

choices! {
    /// A figure or word from the user's own answers and results, written `{own:state}` in the Markdown.
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
        /// The occupation whose pay is shown.
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
        /// The sentence on the requirement that decides the duration.
        Limit = "limit",
        /// The known part of the cost.
        Cost = "cost",
        /// The change with the largest effect on pay.
        LeverPay = "lever-pay",
        /// The change with the largest effect on the end.
        LeverTime = "lever-time",
    }
}

/// Whether this answer can have this value, for blocks with a condition:
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

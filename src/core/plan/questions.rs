//! What only the board, or the issuer of a certification, can answer for one plan: what was not seen, what
//! stands on a guide alone, what may have changed since it was read. Each question says what hangs on it,
//! worked out by making the estimate both ways; the one on which most hangs comes first.
//!
//! ```
//! use casepath_data::answers::{Answers, Education, Month, DegreeGoal, UsState};
//! use casepath_core::estimate::estimate;
//! use casepath_core::plan::questions::{About, open_questions};
//! use casepath_core::plan::board_answers::RuleField;
//!
//! let today = Month::new(2026, 11).expect("a month");
//! let said = Answers {
//!     from: Some(Education::Msw), to: Some(DegreeGoal::Msw), state: Some(UsState::IL), ..Answers::default()
//! };
//! let plan = estimate(&said, today).expect("a degree and a state");
//! // Illinois: no least months were seen, and up to three years are asked elsewhere.
//! assert_eq!(open_questions(&plan, &[], today)[0].about, About::Rule(RuleField::LeastMonths));
//! ```

use std::cmp::Reverse;

use crate::answers::{Answers, Month, Setting, UsState};
use crate::estimate::cost::cost;
use crate::estimate::practice::hours_a_week;
use crate::estimate::{End, Estimate, EstimateOptions, estimate_under, rounded, whole_months};
use crate::plan::board_answers::{self, BoardAnswer, Kind, RuleField, RuleFieldValue, Value};
use crate::tables::{
    self, BachelorLicense, CERTIFICATIONS, Confidence, Grade, LicenseRule, MODEL, PATHWAYS,
    PathwayId, Profession, Required, Requirement, Sources,
};

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionTopic {
    /// A term of the state's rule: the board is asked, and its answer can be recorded.
    Rule(RuleField),
    /// The months of experience of a certification, by its place in [`CERTIFICATIONS`].
    Certification(usize),
}

/// Who can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressee {
    Board,
    /// Of the certification at this place in [`CERTIFICATIONS`].
    Issuer(usize),
}

/// Why it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenReason {
    NotSeen,
    /// The figure stands on guides alone, or is our reading: grade C.
    Guide,
    /// It is told by the week or so many hours, and that stands on guides alone.
    GuideRate(&'static Requirement),
    /// The whole rule was partly read from guides.
    Confidence,
    /// The text that was read is old: its ISO date.
    OldText(&'static str),
    /// The text that was read has no date.
    Undated,
    /// It may not count.
    MayNotCount,
    /// Whether a state has joined the compact by law was read, not whether it is in force.
    JoinedOnly,
    /// The general policy of the examination was read, not the board's.
    GeneralPolicy,
    /// The tables do not hold it for any state.
    NotInTables,
}

/// What the plan comes to with one of the answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanOutcome {
    /// Whole months to the end; `None` where the plan then has none.
    pub months: Option<u32>,
    /// The most of what is known of its cost, US dollars.
    pub cost: f64,
    /// US dollars a year at the end, rounded as told.
    pub pay: Option<u32>,
}

/// What hangs on a question: the plan with either answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuestionStakes {
    /// The two answers tried; `None` where they are no figure: the better case, then the worse.
    pub answers: Option<[Value; 2]>,
    pub outcomes: [PlanOutcome; 2],
}

impl QuestionStakes {
    /// Months, then dollars; an answer that leaves the plan without an end weighs most.
    fn weight(&self) -> (u32, u32) {
        let [one, other] = self.outcomes;
        let months = match (one.months, other.months) {
            (Some(one), Some(other)) => one.abs_diff(other),
            (None, None) => 0,
            _ => u32::MAX,
        };
        let pay = match (one.pay, other.pay) {
            // Slower ways end with more experience: that is no gain.
            (Some(one), Some(other)) if months == 0 => one.abs_diff(other),
            _ => 0,
        };
        (months, pay.max((one.cost - other.cost).abs() as u32))
    }

    /// Whether anything the engine tells depends on the answer.
    pub fn matters(&self) -> bool {
        self.weight() != (0, 0)
    }
}

/// An answer that moves a plan by so many months is worth a call.
const A_CALL: u32 = 3;

/// An open question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    pub about: QuestionTopic,
    pub doubt: OpenReason,
    /// What the rule that was read says of it.
    pub seen: Option<RuleFieldValue>,
    /// `None` where the engine cannot tell.
    pub stake: Option<QuestionStakes>,
    /// What was read.
    pub sources: Sources,
}

impl Question {
    pub fn addressee(&self) -> Addressee {
        match self.about {
            QuestionTopic::Rule(_) => Addressee::Board,
            QuestionTopic::Certification(row) => Addressee::Issuer(row),
        }
    }

    /// Whether the month in which the plan is complete hangs on the answer, by [`A_CALL`] months at least. How an
    /// examination is taken again moves nobody's plan before it was failed.
    pub fn moves_end(&self) -> bool {
        self.about != QuestionTopic::Rule(RuleField::Retakes) && self.weight().0 >= A_CALL
    }

    fn weight(&self) -> (u32, u32) {
        self.stake.map_or((0, 0), |stake| stake.weight())
    }
}

/// Everyone that these questions go to, each once.
pub fn addressees(questions: &[Question]) -> Vec<Addressee> {
    let mut list = Vec::new();
    for question in questions {
        let addressee = question.addressee();
        if !list.contains(&addressee) {
            list.push(addressee);
        }
    }
    list
}

/// The open questions of a plan, as of the month `today`: the one on which most hangs first. A term that
/// its board has answered already is open no more.
///
/// No table holds the rules of nursing boards, so on their ways only issuers are asked.
pub fn open_questions(
    estimate: &Estimate,
    board_answers: &[BoardAnswer],
    today: Month,
) -> Vec<Question> {
    let mut found: Vec<Question> = Vec::new();
    let doubts = RuleField::ALL
        .into_iter()
        .filter(|term| board_answers::latest(board_answers, estimate.state, *term).is_none())
        .filter_map(|term| Some((term, doubt(estimate, term, today)?)));
    found.extend(doubts.map(|(term, doubt)| Question {
        about: QuestionTopic::Rule(term),
        doubt,
        seen: term.seen(estimate.rule()),
        stake: stake(estimate, term),
        sources: match term {
            RuleField::Retakes => {
                let wait = match estimate.rule().profession {
                    Profession::Counseling => PathwayId::WaitCounselorRetake,
                    _ => PathwayId::WaitRetake,
                };
                PATHWAYS[wait as usize].sources
            }
            _ => estimate.rule().sources,
        },
    }));
    found.extend(
        estimate
            .answers
            .certs
            .rows()
            .filter_map(|row| certification(estimate, row)),
    );
    found.sort_by_key(|question| Reverse(question.weight()));
    found
}

/// The figures of a plan's rule that are not asked for: a board may tell another one all the same.
pub fn other_terms(estimate: &Estimate, questions: &[Question]) -> Vec<RuleField> {
    let concerns = |term: &RuleField| match estimate.path.end {
        End::Clinical => term.kind() != Kind::Noted,
        End::FirstLicense => matches!(term, RuleField::FirstExam | RuleField::Fee),
        End::Bachelor(_) | End::Nurse | End::NoLicense => false,
    };
    let is_asked = |term: &RuleField| {
        questions
            .iter()
            .any(|question| question.about == QuestionTopic::Rule(*term))
    };
    RuleField::ALL
        .into_iter()
        .filter(concerns)
        .filter(|term| !is_asked(term))
        .collect()
}

/// Why a term is open for this plan; `None` where it is not, or does not concern it.
fn doubt(estimate: &Estimate, term: RuleField, today: Month) -> Option<OpenReason> {
    match estimate.path.end {
        End::Clinical => clinical_doubt(estimate, term, today),
        End::FirstLicense => match term {
            RuleField::FirstExam | RuleField::Current => clinical_doubt(estimate, term, today),
            _ => None,
        },
        End::Bachelor(kind) => match term {
            RuleField::BachelorLicense => {
                let is_open = match kind {
                    BachelorLicense::NotSeen | BachelorLicense::AfterPractice => true,
                    BachelorLicense::License => !estimate.rule().bachelor_is_known(),
                    BachelorLicense::None | BachelorLicense::Voluntary => false,
                };
                is_open.then_some(OpenReason::NotSeen)
            }
            RuleField::Current if kind == BachelorLicense::License => age(estimate.rule(), today),
            _ => None,
        },
        End::Nurse | End::NoLicense => None,
    }
}

fn clinical_doubt(estimate: &Estimate, term: RuleField, today: Month) -> Option<OpenReason> {
    let rule = estimate.rule();
    let practice = estimate.path.practice;
    let hours = hours_a_week(&estimate.answers);
    let not_seen = term.seen(rule).is_none().then_some(OpenReason::NotSeen);
    let may_not_count = |setting: Setting| {
        (estimate.answers.setting == Some(setting))
            .then_some(OpenReason::MayNotCount)
            .filter(|_| not_seen.is_some())
    };
    match term {
        RuleField::SupervisionHours if not_seen.is_some() => rate_doubt(rule),
        RuleField::SupervisedHours
        | RuleField::LeastMonths
        | RuleField::DirectHours
        | RuleField::SupervisionHours
        | RuleField::Fee => figure_doubt(rule, term),
        // No cap was read: it concerns those who would pass it.
        RuleField::MostMonths => not_seen.or_else(|| guide(rule.max_months)).filter(|_| {
            let slow = practice.map_or(0.0, |practice| practice.done_months + practice.months.slow);
            spread(term, rule.profession).is_some_and(|(least, _)| slow > f64::from(least))
        }),
        RuleField::LeastHoursWeek => not_seen
            .filter(|_| hours < MODEL.full_time_rule.value)
            .or_else(|| guide(rule.min_hours_week.filter(|least| hours < least.value()))),
        RuleField::MostHoursWeek => {
            not_seen.filter(|_| rule.max_hours_year.is_none() && hours > MODEL.full_time_week.value)
        }
        RuleField::MostHoursYear | RuleField::BachelorLicense => None,
        RuleField::InsuranceCounts => may_not_count(Setting::Insurance),
        RuleField::GovernmentCounts => may_not_count(Setting::Government),
        RuleField::FirstExam => {
            not_seen.or_else(|| (rule.first_grade == Grade::C).then_some(OpenReason::Guide))
        }
        RuleField::Current => age(rule, today),
        RuleField::BeforeRegistration => Some(OpenReason::NotInTables),
        RuleField::Retakes => Some(OpenReason::GeneralPolicy),
        RuleField::Compact => match (rule.compact, rule.compact_issues) {
            (_, Some(true)) => None,
            (Some(_), _) => Some(OpenReason::JoinedOnly),
            (None, _) => Some(OpenReason::NotSeen),
        },
        RuleField::PartTime => {
            (practice?.stretched && rule.part_time_months.is_none()).then_some(OpenReason::NotSeen)
        }
        RuleField::Renewal => {
            (rule.renewal_years.is_none() || rule.ce_hours.is_none()).then_some(OpenReason::NotSeen)
        }
    }
}

/// A limit that stands on guides alone.
fn guide(limit: Option<Required>) -> Option<OpenReason> {
    (limit?.grade == Grade::C).then_some(OpenReason::Guide)
}

/// Why a figure of a rule is open.
fn figure_doubt(rule: &LicenseRule, term: RuleField) -> Option<OpenReason> {
    let Some(seen) = term.seen(rule) else {
        return Some(OpenReason::NotSeen);
    };
    match seen.grade {
        Some(Grade::C) => Some(OpenReason::Guide),
        Some(Grade::Recorded) => None,
        _ => (rule.confidence != Confidence::High).then_some(OpenReason::Confidence),
    }
}

/// Why supervision of which no total was seen is open: the rule may tell it by the week or so many hours.
fn rate_doubt(rule: &LicenseRule) -> Option<OpenReason> {
    let mut rows = rule.supervision_rates().chain(rule.supervision_units());
    let Some(first) = rows.next() else {
        return Some(OpenReason::NotSeen);
    };
    let is_known = first.grade != Grade::C || rows.any(|row| row.grade != Grade::C);
    (!is_known).then_some(OpenReason::GuideRate(first))
}

/// Whether the text of a rule is too old to be relied on.
fn age(rule: &LicenseRule, today: Month) -> Option<OpenReason> {
    // A date of a year alone counts from its January, to be careful.
    let month = match rule.seen.len() {
        0 => return Some(OpenReason::Undated),
        4 => Month::parse(&[rule.seen, "-01"].concat()),
        _ => rule.seen.get(..7).and_then(Month::parse),
    };
    let months = today.0.saturating_sub(month?.0);
    (f64::from(months) > MODEL.rule_old.value).then_some(OpenReason::OldText(rule.seen))
}

/// The least and the most that any state was seen to ask of a profession.
pub fn spread(term: RuleField, profession: Profession) -> Option<(u16, u16)> {
    let amounts = || {
        UsState::ALL.iter().filter_map(|state| {
            match term.seen(tables::rule_of(*state, profession))?.value {
                Value::Amount(amount) => Some(amount),
                _ => None,
            }
        })
    };
    Some((amounts().min()?, amounts().max()?))
}

/// The two answers to try: what other states ask is the measure of what this one may.
fn tried(rule: &LicenseRule, term: RuleField) -> Option<[Value; 2]> {
    let amounts =
        || spread(term, rule.profession).map(|(least, most)| [least, most].map(Value::Amount));
    match term {
        RuleField::InsuranceCounts | RuleField::GovernmentCounts => Some([Value::Yes, Value::No]),
        RuleField::FirstExam => Some([Value::No, Value::Yes]),
        RuleField::Fee => amounts(),
        // A cap hinders the more, the lower it is.
        RuleField::MostMonths | RuleField::MostHoursWeek | RuleField::MostHoursYear => {
            Some([Value::NotAsked, amounts()?[0]])
        }
        RuleField::SupervisedHours
        | RuleField::LeastMonths
        | RuleField::DirectHours
        | RuleField::SupervisionHours
        | RuleField::LeastHoursWeek => {
            let [least, most] = amounts()?;
            let none_seen = term.seen(rule).is_none();
            Some([if none_seen { Value::NotAsked } else { least }, most])
        }
        _ => None,
    }
}

fn stake(estimate: &Estimate, term: RuleField) -> Option<QuestionStakes> {
    let rule = estimate.rule();
    let answers = &estimate.answers;
    if let Some(values) = tried(rule, term) {
        return Some(QuestionStakes {
            answers: Some(values),
            outcomes: both(
                values.map(|value| {
                    outcome(estimate, answers, &board_answers::with(rule, term, value))
                }),
            )?,
        });
    }
    let worse = match term {
        // At worst nothing that was done counts.
        RuleField::BeforeRegistration => Answers {
            done: None,
            done_months: None,
            ..*answers
        },
        RuleField::Retakes => Answers {
            retakes: Some(answers.retakes.unwrap_or(0).saturating_add(1)),
            ..*answers
        },
        RuleField::PartTime => {
            // At best the months of full time are enough.
            let kinder = board_answers::with(rule, term, Value::NotAsked);
            return Some(QuestionStakes {
                answers: None,
                outcomes: both([&kinder, rule].map(|rule| outcome(estimate, answers, rule)))?,
            });
        }
        _ => return None,
    };
    let stake = QuestionStakes {
        answers: None,
        outcomes: both([*answers, worse].map(|answers| outcome(estimate, &answers, rule)))?,
    };
    stake.matters().then_some(stake)
}

fn both([one, other]: [Option<PlanOutcome>; 2]) -> Option<[PlanOutcome; 2]> {
    Some([one?, other?])
}

/// The plan with other answers, or under another rule.
fn outcome(estimate: &Estimate, answers: &Answers, rule: &LicenseRule) -> Option<PlanOutcome> {
    let terms = EstimateOptions {
        rule: Some(rule),
        program: estimate.program().copied(),
    };
    let other = estimate_under(answers, estimate.start, terms).ok()?;
    Some(PlanOutcome {
        months: other
            .path
            .total
            .ok()
            .map(|total| whole_months(total.typical)),
        cost: cost(&other).known.1,
        pay: other.end_pay.ok().map(|pay| rounded(pay.typical)),
    })
}

/// A certification that was chosen, whose months of experience were not seen.
fn certification(estimate: &Estimate, row: usize) -> Option<Question> {
    let certification = CERTIFICATIONS.get(row)?;
    if certification.months.is_some() {
        return None;
    }
    let without = Answers {
        certs: estimate.answers.certs.without(row),
        ..estimate.answers
    };
    let answers = [estimate.answers, without];
    let outcomes = both(answers.map(|answers| outcome(estimate, &answers, estimate.rule())));
    Some(Question {
        about: QuestionTopic::Certification(row),
        doubt: OpenReason::NotSeen,
        seen: None,
        stake: outcomes.map(|mut outcomes| {
            // It costs what it costs, whenever it opens.
            outcomes[1].cost = outcomes[0].cost;
            QuestionStakes {
                answers: None,
                outcomes,
            }
        }),
        sources: certification.sources,
    })
}

//! What only the board, or the issuer of a certification, can answer for a plan: figures that no source gave, figures
//! from guides alone, figures that may be outdated. Each question comes with its stakes, computed by making the
//! estimate with either answer; the question with the highest stakes comes first.
//!
//! ```
//! use casepath_data::answers::{Answers, Education, Month, DegreeGoal, UsState};
//! use casepath_core::estimate::estimate;
//! use casepath_core::plan::questions::{QuestionTopic, open_questions};
//! use casepath_core::plan::board_answers::RuleField;
//!
//! let today = Month::new(2026, 11).expect("a month");
//! let said = Answers {
//!     from: Some(Education::Msw), to: Some(DegreeGoal::Msw), state: Some(UsState::IL), ..Answers::default()
//! };
//! let plan = estimate(&said, today).expect("a degree and a state");
//! // Illinois: no minimum of months was found; other states require up to three years.
//! assert_eq!(open_questions(&plan, &[], today)[0].about, QuestionTopic::Rule(RuleField::LeastMonths));
//! ```

use crate::answers::{Answers, Month, Setting, UsState};
use crate::estimate::cost::cost;
use crate::estimate::practice::hours_a_week;
use crate::estimate::{End, Estimate, EstimateOptions, estimate_under, rounded, whole_months};
use crate::plan::board_answers::{self, AnswerKind, BoardAnswer, RuleField, RuleFieldValue, Value};
use crate::short_sort::sort_short;
use crate::tables::{
    self, BachelorLicense, CERTIFICATIONS, Confidence, Grade, LicenseRule, MODEL, PATHWAYS,
    PathwayId, Profession, Required, Requirement, Sources,
};

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionTopic {
    /// A field of the state's rule; the board's answer can be recorded.
    Rule(RuleField),
    /// The months of experience of a certification, by its index in [`CERTIFICATIONS`].
    Certification(usize),
}

/// Who can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressee {
    Board,
    /// The issuer of the certification at this index in [`CERTIFICATIONS`].
    Issuer(usize),
}

/// Why a question is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenReason {
    NotSeen,
    /// The figure comes from guides alone, or is an interpretation: grade C.
    Guide,
    /// The figure is a rate, per week or per number of hours, and comes from guides alone.
    GuideRate(&'static Requirement),
    /// Parts of the whole rule come from guides.
    Confidence,
    /// The source is old: its ISO date.
    OldText(&'static str),
    /// The source has no date.
    Undated,
    /// It may not count.
    MayNotCount,
    /// The source says whether the state has joined the compact by law, not whether the compact is in force.
    JoinedOnly,
    /// The source is the general policy of the examination, not the board's.
    GeneralPolicy,
    /// The tables do not cover it for any state.
    NotInTables,
}

/// The result of the plan with one of the answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanOutcome {
    /// Whole months to the end; `None` if the plan has no end.
    pub months: Option<u32>,
    /// The upper bound of the known costs, US dollars.
    pub cost: f64,
    /// US dollars a year at the end, rounded as shown.
    pub pay: Option<u32>,
}

/// The stakes of a question: the result of the plan with either answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QuestionStakes {
    /// The two answers tried, as values of the field; `None` if they are the better and the worse case instead.
    pub answers: Option<[Value; 2]>,
    pub outcomes: [PlanOutcome; 2],
}

impl QuestionStakes {
    /// Sort key: the difference in months, then in dollars; an answer that leaves the plan without an end ranks
    /// highest.
    fn weight(&self) -> (u32, u32) {
        let [one, other] = self.outcomes;
        let months = match (one.months, other.months) {
            (Some(one), Some(other)) => one.abs_diff(other),
            (None, None) => 0,
            _ => u32::MAX,
        };
        let pay = match (one.pay, other.pay) {
            // A slower path ends with more experience, so a difference in pay counts only if the months are equal.
            (Some(one), Some(other)) if months == 0 => one.abs_diff(other),
            _ => 0,
        };
        (months, pay.max((one.cost - other.cost).abs() as u32))
    }

    /// Whether any shown result depends on the answer.
    pub fn matters(&self) -> bool {
        self.weight() != (0, 0)
    }
}

/// The minimum difference, in months, that is worth a call to the board.
const MIN_MONTHS_MOVED: u32 = 3;

/// An open question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    pub about: QuestionTopic,
    pub doubt: OpenReason,
    /// The value in the known rule.
    pub seen: Option<RuleFieldValue>,
    /// `None` if the stakes cannot be computed.
    pub stake: Option<QuestionStakes>,
    /// The sources of the known rule.
    pub sources: Sources,
}

impl Question {
    pub fn addressee(&self) -> Addressee {
        match self.about {
            QuestionTopic::Rule(_) => Addressee::Board,
            QuestionTopic::Certification(row) => Addressee::Issuer(row),
        }
    }

    /// Whether the answer moves the end of the plan by `A_CALL` months or more. The rule for retakes is excluded:
    /// it affects no plan before an exam is failed.
    pub fn moves_end(&self) -> bool {
        self.about != QuestionTopic::Rule(RuleField::Retakes) && self.weight().0 >= MIN_MONTHS_MOVED
    }

    fn weight(&self) -> (u32, u32) {
        self.stake.map_or((0, 0), |stake| stake.weight())
    }
}

/// The questions in the order of a call: first those whose answer moves the end of the plan.
pub fn urgent_first(questions: Vec<Question>) -> Vec<Question> {
    let (mut urgent, others): (Vec<Question>, Vec<Question>) =
        questions.into_iter().partition(Question::moves_end);
    urgent.extend(others);
    urgent
}

/// Everyone whom these questions are addressed to, each once.
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

/// The open questions of a plan as of the month `today`, the one with the highest stakes first. Fields that the board
/// has already answered are left out.
///
/// No table has the rules of nursing boards, so a nurse's plan has only questions for issuers.
pub fn open_questions(
    estimate: &Estimate,
    board_answers: &[BoardAnswer],
    today: Month,
) -> Vec<Question> {
    let mut questions: Vec<Question> = Vec::new();
    let doubts = RuleField::ALL
        .into_iter()
        .filter(|term| board_answers::latest(board_answers, estimate.state, *term).is_none())
        .filter_map(|term| Some((term, open_reason(estimate, term, today)?)));
    questions.extend(doubts.map(|(term, doubt)| Question {
        about: QuestionTopic::Rule(term),
        doubt,
        seen: term.seen(estimate.rule()),
        stake: stakes_of(estimate, term),
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
    questions.extend(
        estimate
            .answers
            .certs
            .rows()
            .filter_map(|row| certification(estimate, row)),
    );
    sort_short(&mut questions, |one, other| one.weight() > other.weight());
    questions
}

/// The other figures of a plan's rule, which are not open questions; a board may still give a different figure.
pub fn other_terms(estimate: &Estimate, questions: &[Question]) -> Vec<RuleField> {
    let concerns = |term: &RuleField| match estimate.path.end {
        End::Clinical => match term {
            RuleField::FirstLicenseMonths => !estimate.rule().first_license.is_empty(),
            RuleField::GroupSupervision => estimate.rule().supervision_hours.is_some(),
            _ => term.kind() != AnswerKind::Noted,
        },
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

/// Why a field is open for this plan; `None` if it is known, or if it does not apply.
fn open_reason(estimate: &Estimate, term: RuleField, today: Month) -> Option<OpenReason> {
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
        // No maximum was found: this matters only to those who would exceed it.
        RuleField::MostMonths => not_seen
            .or_else(|| guide_only(rule.max_months))
            .filter(|_| {
                let slow =
                    practice.map_or(0.0, |practice| practice.done_months + practice.months.slow);
                spread(term, rule.profession).is_some_and(|(least, _)| slow > f64::from(least))
            }),
        RuleField::LeastHoursWeek => not_seen
            .filter(|_| hours < MODEL.full_time_rule.value)
            .or_else(|| guide_only(rule.min_hours_week.filter(|least| hours < least.value()))),
        RuleField::MostHoursWeek => not_seen
            .filter(|_| rule.max_hours_year.is_none() && hours > MODEL.full_time_week.value)
            .or_else(|| guide_only(rule.max_hours_week.filter(|most| hours > most.value()))),
        RuleField::MostHoursYear => guide_only(rule.max_hours_year.filter(|most| {
            let weeks = practice.map_or(0.0, |practice| practice.weeks);
            hours * weeks > most.value()
        })),
        RuleField::BachelorLicense => None,
        RuleField::FirstLicenseMonths => guide_only(rule.first_license_months.filter(|lasts| {
            practice
                .is_some_and(|practice| practice.done_months + practice.months.slow > lasts.value())
        })),
        RuleField::GroupSupervision => guide_only(rule.most_group_hours()),
        RuleField::WeeklyUnits => guide_only(
            rule.weekly_units
                .map(|units| units.clients_of_one.unwrap_or(units.least)),
        ),
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
        RuleField::PartTime => not_seen
            .or_else(|| guide_only(rule.part_time_months))
            .filter(|_| practice.is_some_and(|practice| practice.is_prolonged)),
        RuleField::Renewal => {
            (rule.renewal_years.is_none() || rule.ce_hours.is_none()).then_some(OpenReason::NotSeen)
        }
    }
}

/// A maximum or minimum that comes from guides alone.
fn guide_only(limit: Option<Required>) -> Option<OpenReason> {
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

/// Why supervision without a known total is open: the rule may give a rate per week or per number of hours.
fn rate_doubt(rule: &LicenseRule) -> Option<OpenReason> {
    let mut rows = rule.supervision_told();
    let Some(first) = rows.next() else {
        return Some(OpenReason::NotSeen);
    };
    let is_known = first.grade != Grade::C || rows.any(|row| row.grade != Grade::C);
    (!is_known).then_some(OpenReason::GuideRate(first))
}

/// Whether the source of a rule is too old to rely on.
fn age(rule: &LicenseRule, today: Month) -> Option<OpenReason> {
    // A date that is only a year counts from January, to be cautious.
    let month = match rule.seen.len() {
        0 => return Some(OpenReason::Undated),
        4 => Month::parse(&[rule.seen, "-01"].concat()),
        _ => rule.seen.get(..7).and_then(Month::parse),
    };
    let months = today.0.saturating_sub(month?.0);
    (f64::from(months) > MODEL.rule_old.value).then_some(OpenReason::OldText(rule.seen))
}

/// The lowest and the highest figure that any state requires for a profession.
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

/// The two answers to try: the range in other states shows what this state may require.
fn answers_to_try(rule: &LicenseRule, term: RuleField) -> Option<[Value; 2]> {
    let amounts =
        || spread(term, rule.profession).map(|(least, most)| [least, most].map(Value::Amount));
    match term {
        RuleField::InsuranceCounts | RuleField::GovernmentCounts => Some([Value::Yes, Value::No]),
        RuleField::FirstExam => Some([Value::No, Value::Yes]),
        RuleField::Fee => amounts(),
        // A lower maximum is the worse case.
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

fn stakes_of(estimate: &Estimate, term: RuleField) -> Option<QuestionStakes> {
    let rule = estimate.rule();
    let answers = &estimate.answers;
    if let Some(values) = answers_to_try(rule, term) {
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
        // Worst case: nothing done so far counts.
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
            // Best case: the months of full-time work are enough.
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

/// The result of the plan with other answers, or under another rule.
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

/// The question about a chosen certification that has no known months of experience.
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
            // The fee does not depend on when the certification is reached.
            outcomes[1].cost = outcomes[0].cost;
            QuestionStakes {
                answers: None,
                outcomes,
            }
        }),
        sources: certification.sources,
    })
}

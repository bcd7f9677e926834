//! Sentences about board answers, open questions and a move to another state. A letter contains no personal data
//! except what the plan holds; the user fills in the name.

use super::messages::{AdviceMessage, DetailsMessage, PlanMessage};

use super::{Locale, Template};
use crate::estimate::{End, Estimate, practice};
use crate::plan::board_answers::{
    AnswerKind, BoardAnswer, BoardAnswerError, RuleField, RuleFieldValue, Value,
};
use crate::plan::log::{days, ranges};
use crate::plan::questions::{
    Addressee, OpenReason, PlanOutcome, Question, QuestionStakes, QuestionTopic,
};
use crate::school::SchoolProgram;
use crate::tables::{self, CERTIFICATIONS};

impl Locale {
    /// The label of a rule field, as next to its figure.
    pub fn rule_term(&self, term: RuleField) -> &'static str {
        let of_the_rule = match term {
            RuleField::SupervisedHours => DetailsMessage::RuleHours,
            RuleField::LeastMonths => DetailsMessage::RuleMonths,
            RuleField::DirectHours => DetailsMessage::RuleDirect,
            RuleField::SupervisionHours => DetailsMessage::RuleSupervision,
            RuleField::MostMonths => DetailsMessage::RuleMaxMonths,
            RuleField::LeastHoursWeek => DetailsMessage::RuleMinWeek,
            RuleField::MostHoursWeek => DetailsMessage::RuleMaxWeek,
            RuleField::MostHoursYear => DetailsMessage::RuleMaxYear,
            RuleField::Fee => DetailsMessage::RuleFee,
            RuleField::Renewal => DetailsMessage::RuleRenewal,
            RuleField::Compact => DetailsMessage::RuleCompact,
            RuleField::BachelorLicense => DetailsMessage::RuleBachelor,
            RuleField::InsuranceCounts => return self.text(AdviceMessage::TermInsurance),
            RuleField::GovernmentCounts => return self.text(AdviceMessage::TermGovernment),
            RuleField::FirstExam => return self.text(AdviceMessage::TermFirstExam),
            RuleField::Current => return self.text(AdviceMessage::TermCurrent),
            RuleField::BeforeRegistration => {
                return self.text(AdviceMessage::TermBeforeRegistration);
            }
            RuleField::PartTime => return self.text(AdviceMessage::TermPartTime),
            RuleField::FirstLicenseMonths => DetailsMessage::RuleFirstMonths,
            RuleField::GroupSupervision => return self.text(AdviceMessage::TermGroup),
            RuleField::WeeklyUnits => return self.text(AdviceMessage::TermUnits),
            RuleField::Retakes => return self.text(AdviceMessage::TermRetakes),
        };
        self.text(of_the_rule)
    }

    /// `3,000 hours`, `24 months`, `$165`, `yes`, `none asked`.
    pub fn term_value(&self, term: RuleField, value: Value) -> String {
        match value {
            Value::Amount(amount) => {
                let amount = f64::from(amount);
                match term {
                    RuleField::Fee => self.dollars(amount),
                    RuleField::LeastMonths
                    | RuleField::MostMonths
                    | RuleField::PartTime
                    | RuleField::FirstLicenseMonths => {
                        self.format(DetailsMessage::UNIT_MONTHS, &[&self.number(amount)])
                    }
                    RuleField::Renewal => {
                        let years = u8::try_from(amount as u16).ok();
                        self.renewal(years).unwrap_or_default()
                    }
                    _ => self.format(DetailsMessage::UNIT_HOURS, &[&self.number(amount)]),
                }
            }
            Value::NotAsked => self.text(AdviceMessage::ValueNone).to_owned(),
            Value::Yes => self.text(DetailsMessage::Yes).to_owned(),
            Value::No => self.text(DetailsMessage::No).to_owned(),
            Value::Noted => self.text(AdviceMessage::ValueNoted).to_owned(),
        }
    }

    /// `your board, Ms. Ruiz, Nov 3, 2026`.
    pub fn attribution(&self, board_answer: &BoardAnswer) -> String {
        let day = self.figures.date(&days::iso(board_answer.on));
        match board_answer.person.trim() {
            "" => self.format(AdviceMessage::BY_BOARD, &[&day]),
            person => self.format(AdviceMessage::BY_PERSON, &[person, &day]),
        }
    }

    /// A board's answer with its source and date, and the tables' value that it replaces.
    pub fn board_answer(&self, board_answer: &BoardAnswer) -> String {
        let term = self.rule_term(board_answer.term);
        let value = self.term_value(board_answer.term, board_answer.value);
        let by = self.attribution(board_answer);
        let sentence = match board_answer.answer.trim() {
            "" => self.format(AdviceMessage::RULED, &[term, &value, &by]),
            words => self.format(AdviceMessage::RULED_WORDS, &[term, &value, &by, words]),
        };
        if board_answer.term.kind() == AnswerKind::Noted {
            return sentence;
        }
        let read = board_answer
            .term
            .seen(tables::rule_of(board_answer.state, board_answer.profession));
        let read = read.map_or_else(
            || self.text(AdviceMessage::RuledOverNothing).to_owned(),
            |seen| {
                let value = self.term_value(board_answer.term, seen.value);
                self.format(AdviceMessage::RULED_OVER, &[&value])
            },
        );
        sentence + " " + &read
    }

    /// The school program that a plan uses.
    pub fn set_by_school(&self, school: &SchoolProgram) -> String {
        self.format(PlanMessage::SCHOOL_SET, &[&school.school, &school.name])
    }

    /// Why a board answer is invalid.
    pub fn board_answer_error(&self, bad: BoardAnswerError) -> String {
        let range = |word, least: u16, most: u16| {
            let bounds = [least, most].map(|bound| self.number(f64::from(bound)));
            self.format(word, &bounds.each_ref().map(String::as_str))
        };
        match bad {
            BoardAnswerError::WrongKind(AnswerKind::Figure { least, most }) => {
                range(AdviceMessage::BAD_FIGURE, least, most)
            }
            BoardAnswerError::WrongKind(AnswerKind::YesNo) => {
                self.text(AdviceMessage::BadYesNo).to_owned()
            }
            BoardAnswerError::WrongKind(AnswerKind::Noted) => {
                self.text(AdviceMessage::BadNoted).to_owned()
            }
            BoardAnswerError::OutOfRange { least, most } => {
                range(AdviceMessage::BAD_RANGE, least, most)
            }
            BoardAnswerError::Contradicts { other, amount } => {
                let amount = self.term_value(other, Value::Amount(amount));
                self.format(
                    AdviceMessage::BAD_CONTRADICTS,
                    &[self.rule_term(other), &amount],
                )
            }
            BoardAnswerError::NotYet => self.text(AdviceMessage::BadNotYet).to_owned(),
            BoardAnswerError::TooEarly => {
                let year = ranges::YEARS.start().to_string();
                self.format(AdviceMessage::BAD_TOO_EARLY, &[&year])
            }
        }
    }

    /// A question as a sentence for the board or the issuer.
    pub fn open_question(&self, question: &Question, estimate: &Estimate) -> String {
        let term = match question.about {
            QuestionTopic::Rule(term) => term,
            QuestionTopic::Certification(row) => {
                return self.format(AdviceMessage::ASK_EXPERIENCE, &[&certification_name(row)]);
            }
        };
        let rule = estimate.rule();
        let hours = self.number(practice::hours_a_week(&estimate.answers));
        let ask = |template: Template<AdviceMessage, 1>, part: &str| self.format(template, &[part]);
        let plain = |message: AdviceMessage| self.text(message).to_owned();
        match term {
            RuleField::SupervisedHours => ask(AdviceMessage::ASK_HOURS, rule.license),
            RuleField::LeastMonths => ask(AdviceMessage::ASK_MONTHS, rule.license),
            RuleField::DirectHours => plain(AdviceMessage::AskDirect),
            RuleField::SupervisionHours => plain(AdviceMessage::AskSupervision),
            RuleField::MostMonths => plain(AdviceMessage::AskMostMonths),
            RuleField::LeastHoursWeek => ask(AdviceMessage::ASK_LEAST_WEEK, &hours),
            RuleField::MostHoursWeek => ask(AdviceMessage::ASK_MOST_WEEK, &hours),
            RuleField::MostHoursYear => plain(AdviceMessage::AskMostYear),
            RuleField::Fee => ask(AdviceMessage::ASK_FEE, rule.license),
            RuleField::InsuranceCounts => plain(AdviceMessage::AskInsurance),
            RuleField::GovernmentCounts => plain(AdviceMessage::AskGovernment),
            RuleField::FirstExam => plain(AdviceMessage::AskFirstExam),
            RuleField::Current => plain(AdviceMessage::AskCurrent),
            RuleField::BeforeRegistration => plain(AdviceMessage::AskBeforeRegistration),
            RuleField::PartTime => ask(AdviceMessage::ASK_PART_TIME, &hours),
            RuleField::FirstLicenseMonths => {
                ask(AdviceMessage::ASK_FIRST_MONTHS, rule.first_license)
            }
            RuleField::GroupSupervision => plain(AdviceMessage::AskGroup),
            RuleField::WeeklyUnits => plain(AdviceMessage::AskUnits),
            RuleField::Retakes => plain(AdviceMessage::AskRetakes),
            RuleField::Renewal => ask(AdviceMessage::ASK_RENEWAL, rule.license),
            RuleField::Compact => plain(AdviceMessage::AskCompact),
            RuleField::BachelorLicense => {
                let knows_exam = rule.bachelor.is_some_and(|license| license.exam.is_some());
                let question = if knows_exam {
                    AdviceMessage::ASK_BACHELOR_REST
                } else {
                    AdviceMessage::ASK_BACHELOR
                };
                ask(question, rule.bachelor_license)
            }
        }
    }

    /// A question in a list for the board. One for an issuer of a certification begins with its name.
    pub fn question_to_ask(&self, question: &Question, estimate: &Estimate) -> String {
        let text = self.open_question(question, estimate);
        match question.addressee() {
            Addressee::Board => text,
            to @ Addressee::Issuer(_) => format!("{}: {text}", self.addressee(to, estimate)),
        }
    }

    /// Why a question is open.
    pub fn why_open(&self, question: &Question) -> String {
        let read = || match (question.about, question.seen) {
            (QuestionTopic::Rule(term), Some(seen)) => self.term_value(term, seen.value),
            _ => self.text(DetailsMessage::NotSeen).to_owned(),
        };
        match question.doubt {
            OpenReason::NotSeen => self.text(AdviceMessage::DoubtNotSeen).to_owned(),
            OpenReason::Guide => self.format(AdviceMessage::DOUBT_GUIDE, &[&read()]),
            OpenReason::GuideRate(row) => {
                self.format(AdviceMessage::DOUBT_GUIDE, &[&self.requirement(row)])
            }
            OpenReason::Confidence => self.format(AdviceMessage::DOUBT_CONFIDENCE, &[&read()]),
            OpenReason::OldText(date) => {
                self.format(AdviceMessage::DOUBT_OLD_TEXT, &[&self.figures.date(date)])
            }
            OpenReason::Undated => self.text(AdviceMessage::DoubtUndated).to_owned(),
            OpenReason::MayNotCount => self.text(AdviceMessage::DoubtMayNot).to_owned(),
            OpenReason::JoinedOnly => self.text(AdviceMessage::DoubtJoinedOnly).to_owned(),
            OpenReason::GeneralPolicy => self.text(AdviceMessage::DoubtPolicy).to_owned(),
            OpenReason::NotInTables => self.text(AdviceMessage::DoubtNoTable).to_owned(),
        }
    }

    /// What depends on a question: months, dollars, or why it is worth asking.
    pub fn question_stakes(&self, question: &Question) -> String {
        if let Some(stake) = question.stake.filter(QuestionStakes::matters) {
            return self.stake_in_figures(question, &stake);
        }
        let word = match question.about {
            QuestionTopic::Rule(RuleField::Current) => AdviceMessage::StakeCurrent,
            QuestionTopic::Rule(RuleField::BeforeRegistration) => AdviceMessage::StakeRegistration,
            QuestionTopic::Rule(RuleField::Renewal) => AdviceMessage::StakeRenewal,
            QuestionTopic::Rule(RuleField::Compact) => AdviceMessage::StakeCompact,
            QuestionTopic::Rule(RuleField::BachelorLicense) => AdviceMessage::StakeBachelor,
            _ => AdviceMessage::StakeNothing,
        };
        self.text(word).to_owned()
    }

    fn stake_in_figures(&self, question: &Question, stake: &QuestionStakes) -> String {
        let [one, other] = stake.outcomes;
        let parts = [self.outcome(&one, &other), self.outcome(&other, &one)];
        let (QuestionTopic::Rule(term), Some(answers)) = (question.about, stake.answers) else {
            let word = match question.about {
                QuestionTopic::Rule(RuleField::Retakes) => AdviceMessage::STAKE_RETAKE,
                _ => AdviceMessage::STAKE_CASES,
            };
            return self.format(word, &parts.each_ref().map(String::as_str));
        };
        let answers = answers.map(|value| self.term_value(term, value));
        self.format(
            AdviceMessage::STAKE_ANSWERS,
            &[&answers[0], &parts[0], &answers[1], &parts[1]],
        )
    }

    /// How one outcome differs from the other.
    fn outcome(&self, one: &PlanOutcome, other: &PlanOutcome) -> String {
        let mut parts: Vec<String> = Vec::new();
        if one.months != other.months {
            parts.push(match one.months {
                Some(months) => {
                    self.format(AdviceMessage::OUTCOME_MONTHS, &[&self.duration(months)])
                }
                None => self.text(AdviceMessage::OutcomeNoEnd).to_owned(),
            });
        }
        // Cost and pay are comparable only if both plans end.
        if let (Some(_), Some(_)) = (one.months, other.months) {
            if one.cost != other.cost {
                parts.push(self.format(AdviceMessage::OUTCOME_COST, &[&self.dollars(one.cost)]));
            }
            // A slower path ends with more experience; that is not a gain from the answer.
            if one.months == other.months
                && one.pay != other.pay
                && let Some(pay) = one.pay
            {
                let pay = self.figures.dollars(i64::from(pay));
                parts.push(self.format(AdviceMessage::OUTCOME_PAY, &[&pay]));
            }
        }
        parts.join(", ")
    }

    /// The citation of the sources, with dates and URLs; `None` if the list is empty.
    pub fn citation(&self, sources: &[u16]) -> Option<String> {
        let cited: Vec<String> = sources.iter().map(|index| self.cited(*index)).collect();
        (!cited.is_empty()).then(|| cited.join("; "))
    }

    fn cited(&self, index: u16) -> String {
        let url = tables::source(index).url;
        let gap = if url.is_empty() { "" } else { " " };
        [&self.source(index), &self.source_dates(index), gap, url].concat()
    }

    /// The addressee of a letter: the board, or the issuer of a certification.
    pub fn addressee(&self, to: Addressee, estimate: &Estimate) -> &'static str {
        match to {
            Addressee::Board => estimate.rule().board,
            Addressee::Issuer(row) => CERTIFICATIONS.get(row).map_or("", |row| row.issuer),
        }
    }

    /// The questions for one addressee as plain text for an email; empty if there are none.
    pub fn letter(&self, estimate: &Estimate, to: Addressee, questions: &[Question]) -> String {
        let theirs = || {
            questions
                .iter()
                .filter(|question| question.addressee() == to)
        };
        let mut texts: Vec<u16> = Vec::new();
        for index in theirs().flat_map(|question| question.sources) {
            if !texts.contains(index) {
                texts.push(*index);
            }
        }
        let questions: Vec<String> = theirs()
            .map(|question| self.letter_question(question, estimate, &texts))
            .collect();
        if questions.is_empty() {
            return String::new();
        }
        let echo = self.echo(&estimate.answers);
        let (subject, who) = match to {
            Addressee::Board => {
                let (goal, state) = (goal(estimate), self.state(estimate.state));
                (
                    self.format(AdviceMessage::LETTER_SUBJECT, &[goal, state]),
                    self.format(AdviceMessage::LETTER_WHO, &[goal, state, &echo]),
                )
            }
            Addressee::Issuer(row) => {
                let name = certification_name(row);
                (
                    self.format(AdviceMessage::LETTER_SUBJECT_ISSUER, &[&name]),
                    self.format(AdviceMessage::LETTER_WHO_ISSUER, &[&name, &echo]),
                )
            }
        };
        self.letter_of(
            &subject,
            self.addressee(to, estimate),
            &who,
            &questions,
            &texts,
        )
    }

    /// The common text of all letters. Cited sources are listed once, with numbers.
    pub(super) fn letter_of(
        &self,
        subject: &str,
        to: &str,
        who: &str,
        questions: &[String],
        texts: &[u16],
    ) -> String {
        let mut text = [
            subject,
            "\n\n",
            &self.format(AdviceMessage::LETTER_GREETING, &[to]),
            "\n\n",
            who,
            "\n\n",
            self.text(AdviceMessage::LetterAsk),
            "\n",
        ]
        .concat();
        for (index, question) in questions.iter().enumerate() {
            let number = self.number((index + 1) as f64);
            text += &["\n", &number, ". ", question, "\n"].concat();
        }
        if !texts.is_empty() {
            text += &["\n", self.text(AdviceMessage::LetterTexts), "\n"].concat();
        }
        for (index, source) in texts.iter().enumerate() {
            let number = self.number((index + 1) as f64);
            text += &["[", &number, "] ", &self.cited(*source), "\n"].concat();
        }
        text += &[
            "\n",
            self.text(AdviceMessage::LetterThanks),
            "\n\n",
            self.text(AdviceMessage::LetterSign),
            "\n",
        ]
        .concat();
        text
    }

    /// A question for a letter, with what the tables say and the source.
    fn letter_question(&self, question: &Question, estimate: &Estimate, texts: &[u16]) -> String {
        let mut text = self.open_question(question, estimate);
        let read = match (question.about, question.seen, question.doubt) {
            (QuestionTopic::Rule(term), Some(RuleFieldValue { value, .. }), _) => {
                let value = self.term_value(term, value);
                Some(self.format(AdviceMessage::LETTER_READ, &[&value]))
            }
            (_, None, OpenReason::NotSeen) => {
                Some(self.text(AdviceMessage::LetterNotRead).to_owned())
            }
            (_, None, OpenReason::OldText(date)) => {
                let date = self.figures.date(date);
                Some(self.format(AdviceMessage::LETTER_DATED, &[&date]))
            }
            _ => None,
        };
        let numbers: Vec<String> = question
            .sources
            .iter()
            .filter_map(|source| texts.iter().position(|text| text == source))
            .map(|index| ["[", &self.number((index + 1) as f64), "]"].concat())
            .collect();
        let source = (!numbers.is_empty())
            .then(|| self.format(AdviceMessage::LETTER_SOURCE, &[&numbers.join(", ")]));
        for line in read.into_iter().chain(source) {
            text += "\n   ";
            text += &line;
        }
        text
    }
}

/// The title of the license that a plan leads to.
fn goal(estimate: &Estimate) -> &'static str {
    let rule = estimate.rule();
    match estimate.path.end {
        End::Bachelor(_) => rule.bachelor_license,
        End::FirstLicense if !rule.first_license.is_empty() => rule.first_license,
        _ => rule.license,
    }
}

/// `Certified Case Manager (CCM)`.
fn certification_name(row: usize) -> String {
    CERTIFICATIONS
        .get(row)
        .map(|row| [row.name, " (", row.short, ")"].concat())
        .unwrap_or_default()
}

//! Sentences on what a board answered, on what is to be asked, and on a move to another state. The letter
//! that they make says nothing of the person but what the plan says; the name is left to fill in.

use super::details_words::DetailsWord;
use time::Date;

use super::Locale;
use super::advice_words::AdviceWord;
use super::plan_words::PlanWord;
use crate::estimate::{End, Estimate, practice};
use crate::plan::log::ranges;
use crate::plan::questions::{About, Addressee, Doubt, Outcome, Question, Stake};
use crate::plan::rulings::{BadRuling, Kind, Ruling, Seen, Term, Value};
use crate::school::Offer;
use crate::tables::{self, CERTIFICATIONS};

/// `2026-11-03`.
fn iso(day: Date) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        day.year(),
        u8::from(day.month()),
        day.day()
    )
}

impl Locale {
    /// The name of a term, as beside its figure.
    pub fn rule_term(&self, term: Term) -> &'static str {
        let of_the_rule = match term {
            Term::SupervisedHours => DetailsWord::RuleHours,
            Term::LeastMonths => DetailsWord::RuleMonths,
            Term::DirectHours => DetailsWord::RuleDirect,
            Term::SupervisionHours => DetailsWord::RuleSupervision,
            Term::MostMonths => DetailsWord::RuleMaxMonths,
            Term::LeastHoursWeek => DetailsWord::RuleMinWeek,
            Term::MostHoursWeek => DetailsWord::RuleMaxWeek,
            Term::MostHoursYear => DetailsWord::RuleMaxYear,
            Term::Fee => DetailsWord::RuleFee,
            Term::Renewal => DetailsWord::RuleRenewal,
            Term::Compact => DetailsWord::RuleCompact,
            Term::BachelorLicense => DetailsWord::RuleBachelor,
            Term::InsuranceCounts => return self.say(AdviceWord::TermInsurance),
            Term::GovernmentCounts => return self.say(AdviceWord::TermGovernment),
            Term::FirstExam => return self.say(AdviceWord::TermFirstExam),
            Term::Current => return self.say(AdviceWord::TermCurrent),
            Term::BeforeRegistration => return self.say(AdviceWord::TermBeforeRegistration),
            Term::PartTime => return self.say(AdviceWord::TermPartTime),
            Term::Retakes => return self.say(AdviceWord::TermRetakes),
        };
        self.say(of_the_rule)
    }

    /// `3,000 hours`, `24 months`, `$165`, `yes`, `none asked`.
    pub fn term_value(&self, term: Term, value: Value) -> String {
        match value {
            Value::Amount(amount) => {
                let amount = f64::from(amount);
                match term {
                    Term::Fee => self.dollars(amount),
                    Term::LeastMonths | Term::MostMonths | Term::PartTime => {
                        self.fill(DetailsWord::UnitMonths, &[&self.number(amount)])
                    }
                    Term::Renewal => {
                        let years = u8::try_from(amount as u16).ok();
                        self.renewal(years).unwrap_or_default()
                    }
                    _ => self.fill(DetailsWord::UnitHours, &[&self.number(amount)]),
                }
            }
            Value::NotAsked => self.say(AdviceWord::ValueNone).to_owned(),
            Value::Yes => self.say(DetailsWord::Yes).to_owned(),
            Value::No => self.say(DetailsWord::No).to_owned(),
            Value::Noted => self.say(AdviceWord::ValueNoted).to_owned(),
        }
    }

    /// `your board, Ms. Ruiz, Nov 3, 2026`.
    pub fn told_by(&self, ruling: &Ruling) -> String {
        let day = self.figures.date(&iso(ruling.on));
        match ruling.person.trim() {
            "" => self.fill(AdviceWord::ByBoard, &[&day]),
            person => self.fill(AdviceWord::ByPerson, &[person, &day]),
        }
    }

    /// What a board answered, who and when, and what the tables had instead.
    pub fn ruling(&self, ruling: &Ruling) -> String {
        let term = self.rule_term(ruling.term);
        let value = self.term_value(ruling.term, ruling.value);
        let by = self.told_by(ruling);
        let told = match ruling.answer.trim() {
            "" => self.fill(AdviceWord::Ruled, &[term, &value, &by]),
            words => self.fill(AdviceWord::RuledWords, &[term, &value, &by, words]),
        };
        if ruling.term.kind() == Kind::Noted {
            return told;
        }
        let read = ruling
            .term
            .seen(tables::rule_of(ruling.state, ruling.profession));
        let read = read.map_or_else(
            || self.say(AdviceWord::RuledOverNothing).to_owned(),
            |seen| {
                let value = self.term_value(ruling.term, seen.value);
                self.fill(AdviceWord::RuledOver, &[&value])
            },
        );
        told + " " + &read
    }

    /// What of a plan a school set.
    pub fn set_by_school(&self, school: &Offer) -> String {
        self.fill(PlanWord::SchoolSet, &[&school.school, &school.name])
    }

    /// Why an answer of a board cannot be taken.
    pub fn bad_ruling(&self, bad: BadRuling) -> String {
        let range = |word, least: u16, most: u16| {
            let bounds = [least, most].map(|bound| self.number(f64::from(bound)));
            self.fill(word, &bounds.each_ref().map(String::as_str))
        };
        match bad {
            BadRuling::WrongKind(Kind::Figure { least, most }) => {
                range(AdviceWord::BadFigure, least, most)
            }
            BadRuling::WrongKind(Kind::YesNo) => self.say(AdviceWord::BadYesNo).to_owned(),
            BadRuling::WrongKind(Kind::Noted) => self.say(AdviceWord::BadNoted).to_owned(),
            BadRuling::OutOfRange { least, most } => range(AdviceWord::BadRange, least, most),
            BadRuling::Contradicts { other, amount } => {
                let amount = self.term_value(other, Value::Amount(amount));
                self.fill(
                    AdviceWord::BadContradicts,
                    &[self.rule_term(other), &amount],
                )
            }
            BadRuling::NotYet => self.say(AdviceWord::BadNotYet).to_owned(),
            BadRuling::TooEarly => {
                let year = ranges::YEARS.start().to_string();
                self.fill(AdviceWord::BadTooEarly, &[&year])
            }
        }
    }

    /// A question in words, as the board or the issuer would read it.
    pub fn open_question(&self, question: &Question, estimate: &Estimate) -> String {
        let term = match question.about {
            About::Rule(term) => term,
            About::Certification(row) => {
                return self.fill(AdviceWord::AskExperience, &[&certification_name(row)]);
            }
        };
        let rule = estimate.rule();
        let hours = self.number(practice::hours_a_week(&estimate.answers));
        let (word, part) = match term {
            Term::SupervisedHours => (AdviceWord::AskHours, rule.license),
            Term::LeastMonths => (AdviceWord::AskMonths, rule.license),
            Term::DirectHours => (AdviceWord::AskDirect, ""),
            Term::SupervisionHours => (AdviceWord::AskSupervision, ""),
            Term::MostMonths => (AdviceWord::AskMostMonths, ""),
            Term::LeastHoursWeek => (AdviceWord::AskLeastWeek, hours.as_str()),
            Term::MostHoursWeek => (AdviceWord::AskMostWeek, hours.as_str()),
            Term::MostHoursYear => (AdviceWord::AskMostYear, ""),
            Term::Fee => (AdviceWord::AskFee, rule.license),
            Term::InsuranceCounts => (AdviceWord::AskInsurance, ""),
            Term::GovernmentCounts => (AdviceWord::AskGovernment, ""),
            Term::FirstExam => (AdviceWord::AskFirstExam, ""),
            Term::Current => (AdviceWord::AskCurrent, ""),
            Term::BeforeRegistration => (AdviceWord::AskBeforeRegistration, ""),
            Term::PartTime => (AdviceWord::AskPartTime, hours.as_str()),
            Term::Retakes => (AdviceWord::AskRetakes, ""),
            Term::Renewal => (AdviceWord::AskRenewal, rule.license),
            Term::Compact => (AdviceWord::AskCompact, ""),
            Term::BachelorLicense => (AdviceWord::AskBachelor, rule.bachelor_license),
        };
        self.fill(word, &[part])
    }

    /// Why a question is open.
    pub fn why_open(&self, question: &Question) -> String {
        let read = || match (question.about, question.seen) {
            (About::Rule(term), Some(seen)) => self.term_value(term, seen.value),
            _ => self.say(DetailsWord::NotSeen).to_owned(),
        };
        match question.doubt {
            Doubt::NotSeen => self.say(AdviceWord::DoubtNotSeen).to_owned(),
            Doubt::Guide => self.fill(AdviceWord::DoubtGuide, &[&read()]),
            Doubt::Confidence => self.fill(AdviceWord::DoubtConfidence, &[&read()]),
            Doubt::OldText(date) => {
                self.fill(AdviceWord::DoubtOldText, &[&self.figures.date(date)])
            }
            Doubt::Undated => self.say(AdviceWord::DoubtUndated).to_owned(),
            Doubt::MayNotCount => self.say(AdviceWord::DoubtMayNot).to_owned(),
            Doubt::JoinedOnly => self.say(AdviceWord::DoubtJoinedOnly).to_owned(),
            Doubt::GeneralPolicy => self.say(AdviceWord::DoubtPolicy).to_owned(),
            Doubt::NotInTables => self.say(AdviceWord::DoubtNoTable).to_owned(),
        }
    }

    /// What hangs on a question: months, dollars, or why it is worth asking.
    pub fn what_hangs(&self, question: &Question) -> String {
        if let Some(stake) = question.stake.filter(Stake::matters) {
            return self.stake_in_figures(question, &stake);
        }
        let word = match question.about {
            About::Rule(Term::Current) => AdviceWord::StakeCurrent,
            About::Rule(Term::BeforeRegistration) => AdviceWord::StakeRegistration,
            About::Rule(Term::Renewal) => AdviceWord::StakeRenewal,
            About::Rule(Term::Compact) => AdviceWord::StakeCompact,
            About::Rule(Term::BachelorLicense) => AdviceWord::StakeBachelor,
            _ => AdviceWord::StakeNothing,
        };
        self.say(word).to_owned()
    }

    fn stake_in_figures(&self, question: &Question, stake: &Stake) -> String {
        let [one, other] = stake.outcomes;
        let parts = [self.outcome(&one, &other), self.outcome(&other, &one)];
        let (About::Rule(term), Some(answers)) = (question.about, stake.answers) else {
            let word = match question.about {
                About::Rule(Term::Retakes) => AdviceWord::StakeRetake,
                _ => AdviceWord::StakeCases,
            };
            return self.fill(word, &parts.each_ref().map(String::as_str));
        };
        let answers = answers.map(|value| self.term_value(term, value));
        self.fill(
            AdviceWord::StakeAnswers,
            &[&answers[0], &parts[0], &answers[1], &parts[1]],
        )
    }

    /// What of an outcome differs from the other.
    fn outcome(&self, one: &Outcome, other: &Outcome) -> String {
        let mut parts: Vec<String> = Vec::new();
        if one.months != other.months {
            parts.push(match one.months {
                Some(months) => self.fill(AdviceWord::OutcomeMonths, &[&self.duration(months)]),
                None => self.say(AdviceWord::OutcomeNoEnd).to_owned(),
            });
        }
        // Of a plan without an end neither cost nor pay is told.
        if let (Some(_), Some(_)) = (one.months, other.months) {
            if one.cost != other.cost {
                parts.push(self.fill(AdviceWord::OutcomeCost, &[&self.dollars(one.cost)]));
            }
            // Slower ways end with more experience: that is no gain.
            if one.months == other.months
                && one.pay != other.pay
                && let Some(pay) = one.pay
            {
                let pay = self.figures.dollars(i64::from(pay));
                parts.push(self.fill(AdviceWord::OutcomePay, &[&pay]));
            }
        }
        parts.join(", ")
    }

    /// Where it was read, with dates and addresses; `None` where there is nothing to cite.
    pub fn citation(&self, sources: &[u16]) -> Option<String> {
        let cited: Vec<String> = sources.iter().map(|place| self.cited(*place)).collect();
        (!cited.is_empty()).then(|| cited.join("; "))
    }

    fn cited(&self, place: u16) -> String {
        let url = tables::source(place).url;
        let gap = if url.is_empty() { "" } else { " " };
        [&self.source(place), &self.source_dates(place), gap, url].concat()
    }

    /// Who a letter goes to: the board, or the issuer of a certification.
    pub fn addressee(&self, to: Addressee, estimate: &Estimate) -> &'static str {
        match to {
            Addressee::Board => estimate.rule().board,
            Addressee::Issuer(row) => CERTIFICATIONS.get(row).map_or("", |row| row.issuer),
        }
    }

    /// The questions that go to one addressee, as plain text for an e-mail; empty where there are none.
    pub fn letter(&self, estimate: &Estimate, to: Addressee, questions: &[Question]) -> String {
        let theirs = || {
            questions
                .iter()
                .filter(|question| question.addressee() == to)
        };
        let mut texts: Vec<u16> = Vec::new();
        for place in theirs().flat_map(|question| question.sources) {
            if !texts.contains(place) {
                texts.push(*place);
            }
        }
        let asked: Vec<String> = theirs()
            .map(|question| self.asked(question, estimate, &texts))
            .collect();
        if asked.is_empty() {
            return String::new();
        }
        let echo = self.echo(&estimate.answers);
        let (subject, who) = match to {
            Addressee::Board => {
                let parts = [goal(estimate), self.state(estimate.state), &echo];
                (
                    self.fill(AdviceWord::LetterSubject, &parts),
                    self.fill(AdviceWord::LetterWho, &parts),
                )
            }
            Addressee::Issuer(row) => {
                let name = certification_name(row);
                (
                    self.fill(AdviceWord::LetterSubjectIssuer, &[&name]),
                    self.fill(AdviceWord::LetterWhoIssuer, &[&name, &echo]),
                )
            }
        };
        self.letter_of(&subject, self.addressee(to, estimate), &who, &asked, &texts)
    }

    /// The frame of every letter; the texts that were read are told once, by number.
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
            &self.fill(AdviceWord::LetterGreeting, &[to]),
            "\n\n",
            who,
            "\n\n",
            self.say(AdviceWord::LetterAsk),
            "\n",
        ]
        .concat();
        for (place, question) in questions.iter().enumerate() {
            let number = self.number((place + 1) as f64);
            text += &["\n", &number, ". ", question, "\n"].concat();
        }
        if !texts.is_empty() {
            text += &["\n", self.say(AdviceWord::LetterTexts), "\n"].concat();
        }
        for (place, source) in texts.iter().enumerate() {
            let number = self.number((place + 1) as f64);
            text += &["[", &number, "] ", &self.cited(*source), "\n"].concat();
        }
        text += &[
            "\n",
            self.say(AdviceWord::LetterThanks),
            "\n\n",
            self.say(AdviceWord::LetterSign),
            "\n",
        ]
        .concat();
        text
    }

    /// A question as a letter has it: with what was read, and where.
    fn asked(&self, question: &Question, estimate: &Estimate, texts: &[u16]) -> String {
        let mut text = self.open_question(question, estimate);
        let read = match (question.about, question.seen, question.doubt) {
            (About::Rule(term), Some(Seen { value, .. }), _) => {
                let value = self.term_value(term, value);
                Some(self.fill(AdviceWord::LetterRead, &[&value]))
            }
            (_, None, Doubt::NotSeen) => Some(self.say(AdviceWord::LetterNotRead).to_owned()),
            (_, None, Doubt::OldText(date)) => {
                let date = self.figures.date(date);
                Some(self.fill(AdviceWord::LetterDated, &[&date]))
            }
            _ => None,
        };
        let numbers: Vec<String> = question
            .sources
            .iter()
            .filter_map(|source| texts.iter().position(|text| text == source))
            .map(|place| ["[", &self.number((place + 1) as f64), "]"].concat())
            .collect();
        let source = (!numbers.is_empty())
            .then(|| self.fill(AdviceWord::LetterSource, &[&numbers.join(", ")]));
        for line in read.into_iter().chain(source) {
            text += "\n   ";
            text += &line;
        }
        text
    }
}

/// The license that a plan leads to.
fn goal(estimate: &Estimate) -> &'static str {
    let rule = estimate.rule();
    match estimate.clock.end {
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

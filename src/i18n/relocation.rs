//! Sentences about a move to another state.

use super::messages::{AdviceMessage, DetailsMessage};
use super::{Locale, Template, names};
use crate::estimate::{BlockedReason, Estimate};
use crate::plan::board_answers::{RuleField, RuleFieldValue};
use crate::plan::relocation::{
    Caution, CompactStatus, Document, MoveQuestion, NoMove, Relocation, RelocationTime,
    Requirement, StricterState, Timing,
};
use crate::rule_sentences::RuleLine;
use crate::tables::{LicenseRule, Profession, Required};

impl Locale {
    /// Why a move cannot be computed; `start` is the month in which the plan begins.
    pub fn no_move(&self, reason: NoMove, estimate: &Estimate) -> String {
        let word = match reason {
            NoMove::Incomplete(missing) => return self.incomplete(missing).to_owned(),
            NoMove::BeforeStart => {
                let start = self.figures.month(estimate.start);
                return self.format(AdviceMessage::NO_MOVE_START, &[&start]);
            }
            NoMove::NoEndHere(stop) => {
                let why = self.stopped(stop, &estimate.answers);
                return self.format(AdviceMessage::NO_MOVE_NO_END, &[&why]);
            }
            NoMove::SameState => AdviceMessage::NoMoveSame,
            NoMove::BeforeToday => AdviceMessage::NoMoveToday,
            NoMove::NotClinical => AdviceMessage::NoMoveClinical,
        };
        self.text(word).to_owned()
    }

    /// The plan's progress in the month of the move.
    pub fn move_timing(&self, moved: &Relocation) -> String {
        let month = self.figures.month(moved.going.month);
        let done = |word, hours: u32, months: u32| {
            let (hours, months) = (self.number(f64::from(hours)), self.duration(months));
            self.format(word, &[&month, &hours, &months])
        };
        match moved.timing {
            Timing::Studying => self.format(AdviceMessage::AT_STUDYING, &[&month]),
            Timing::Registering => self.format(AdviceMessage::AT_REGISTERING, &[&month]),
            Timing::Practising { hours, months } => {
                done(AdviceMessage::AT_PRACTISING, hours, months)
            }
            Timing::Examination { hours, months } => {
                done(AdviceMessage::AT_EXAMINATION, hours, months)
            }
            Timing::Licensed => {
                let license = moved.here.rule().license;
                self.format(AdviceMessage::AT_LICENSED, &[&month, license])
            }
        }
    }

    /// `3,000 hours (grade A)`, `not found: ask the board`.
    pub fn requirement_figure(&self, term: RuleField, seen: Option<RuleFieldValue>) -> String {
        let Some(seen) = seen else {
            return self.text(DetailsMessage::NotSeen).to_owned();
        };
        let value = self.term_value(term, seen.value);
        match seen.grade {
            None => value,
            Some(grade) => {
                let grade = self.format(AdviceMessage::GRADE_SHORT, &[grade.name()]);
                [&value, " (", &grade, ")"].concat()
            }
        }
    }

    /// What the two rules say besides the figures that are compared: the examination, the rate of supervision, caps, and
    /// the terms of the first license. Each row has a name, what either state says, and whether it is the same.
    pub fn further_of_both(&self, moved: &Relocation) -> Vec<[String; 4]> {
        let sides = [&moved.here, &moved.there].map(|side| self.further_of(side.rule()));
        let mut names: Vec<&str> = Vec::new();
        for line in sides.iter().flatten() {
            if !names.contains(&&*line.name) {
                names.push(&line.name);
            }
        }
        let row = |name: &str| {
            let [here, there] = sides.each_ref().map(|lines| {
                let of_name = lines.iter().filter(|line| line.name == name);
                let values: Vec<String> = of_name.map(|line| self.line_with_grade(line)).collect();
                values.join("; ")
            });
            let difference = if here == there {
                AdviceMessage::AsksSame
            } else {
                AdviceMessage::AsksDiffer
            };
            let told = |value: String| {
                if value.is_empty() {
                    self.text(AdviceMessage::NothingOfIt).to_owned()
                } else {
                    value
                }
            };
            let difference = self.text(difference).to_owned();
            [name.to_owned(), told(here), told(there), difference]
        };
        names.into_iter().map(row).collect()
    }

    fn further_of(&self, rule: &LicenseRule) -> Vec<RuleLine> {
        let rate = self
            .supervision_rate(rule)
            .map(|rate| RuleLine::plain(self.text(DetailsMessage::RuleSupervision), rate));
        std::iter::once(self.clinical_exam(rule))
            .chain(rate)
            .chain(self.further_rule(rule))
            .collect()
    }

    fn line_with_grade(&self, line: &RuleLine) -> String {
        match line.grade {
            None => line.value.clone(),
            Some(grade) => {
                let grade = self.format(AdviceMessage::GRADE_SHORT, &[grade.name()]);
                [&line.value, " (", &grade, ")"].concat()
            }
        }
    }

    /// Which of the two states requires more.
    pub fn move_stricter(&self, requirement: &Requirement, moved: &Relocation) -> String {
        match requirement.stricter {
            StricterState::Here => {
                self.format(AdviceMessage::ASKS_MORE, &[self.state(moved.here.state)])
            }
            StricterState::There => {
                self.format(AdviceMessage::ASKS_MORE, &[self.state(moved.there.state)])
            }
            StricterState::Neither => self.text(AdviceMessage::AsksSame).to_owned(),
            StricterState::Unknown => self.text(AdviceMessage::AsksUnknown).to_owned(),
        }
    }

    /// What may not count in the new state.
    pub fn move_caution(&self, caution: Caution, moved: &Relocation) -> String {
        let (here, there) = (&moved.here, &moved.there);
        let states = [here, there].map(|side| self.state(side.state));
        let [from, to] = states;
        match caution {
            Caution::Courses => self.text(AdviceMessage::MayCourses).to_owned(),
            Caution::BeforeRegistration => self.format(AdviceMessage::MAY_REGISTRATION, &[to]),
            Caution::FirstLicenseAgain => {
                let [held, wanted] = [here, there].map(|side| side.rule().first_license);
                self.format(AdviceMessage::MAY_FIRST, &[held, to, wanted])
            }
            Caution::HoursElsewhere => self.format(AdviceMessage::MAY_HOURS, &[from]),
            Caution::SupervisorElsewhere => self.format(AdviceMessage::MAY_SUPERVISOR, &states),
            Caution::OverTheCap => {
                self.format(AdviceMessage::MAY_CAP, &[to, &self.cap(there.rule())])
            }
            Caution::ClientHoursNotLogged => {
                let hours = there.rule().direct_contact_hours;
                let hours = self.number(hours.map_or(0.0, Required::value));
                self.format(AdviceMessage::MAY_CLIENTS, &[to, &hours])
            }
            Caution::TimeLimit { months } => {
                let months = self.number(f64::from(months));
                self.format(AdviceMessage::MAY_TIME, &[from, to, &months])
            }
            Caution::Setting(setting) => self.format(
                AdviceMessage::MAY_SETTING,
                &[to, self.text(names::setting(setting))],
            ),
            Caution::AsksMore => self.format(AdviceMessage::MAY_ASKS_MORE, &states),
        }
    }

    /// A document to obtain before the move.
    pub fn move_form(&self, form: Document, moved: &Relocation) -> String {
        let message = match form {
            Document::SupervisionVerification => AdviceMessage::FormSupervision,
            Document::HoursLog => AdviceMessage::FormLog,
            Document::ExamScores if is_counselor(moved) => AdviceMessage::FormScoresCounselor,
            Document::ExamScores => AdviceMessage::FormScores,
            Document::LicenseVerification => {
                return self.format(AdviceMessage::FORM_LICENSE, &[self.state(moved.here.state)]);
            }
            Document::Syllabi => AdviceMessage::FormSyllabi,
            Document::Transcript => AdviceMessage::FormTranscript,
        };
        self.text(message).to_owned()
    }

    /// A question to the new state's board.
    pub fn move_question(&self, question: MoveQuestion, moved: &Relocation) -> String {
        let (here, there) = (&moved.here, &moved.there);
        let left = self.state(here.state);
        let of_left = |template: Template<AdviceMessage, 1>| self.format(template, &[left]);
        let plain = |message: AdviceMessage| self.text(message).to_owned();
        match question {
            MoveQuestion::DegreeAccepted => of_left(AdviceMessage::MOVE_DEGREE),
            MoveQuestion::RegisterBeforeMoving => plain(AdviceMessage::MoveRegister),
            MoveQuestion::HoursCount => of_left(AdviceMessage::MOVE_HOURS),
            MoveQuestion::WhichRule => of_left(AdviceMessage::MOVE_WHICH_RULE),
            MoveQuestion::SupervisorCount => of_left(AdviceMessage::MOVE_SUPERVISOR),
            MoveQuestion::FirstLicenseAgain => of_left(AdviceMessage::MOVE_FIRST),
            MoveQuestion::ExamCarries if is_counselor(moved) => {
                plain(AdviceMessage::MoveExamCounselor)
            }
            MoveQuestion::ExamCarries => plain(AdviceMessage::MoveExam),
            MoveQuestion::Endorsement => self.format(
                AdviceMessage::MOVE_ENDORSEMENT,
                &[left, there.rule().license, here.rule().license],
            ),
            MoveQuestion::EndorsementYears => plain(AdviceMessage::MoveYears),
            MoveQuestion::EndorsementHours => plain(AdviceMessage::MoveEndorsedHours),
            MoveQuestion::InterimPermit => plain(AdviceMessage::MoveInterim),
            MoveQuestion::CompactInForce => plain(AdviceMessage::AskCompact),
        }
    }

    /// The questions about a move as a plain-text email to the new state's board.
    pub fn move_letter(&self, moved: &Relocation) -> String {
        let (here, there) = (&moved.here, &moved.there);
        let (license, to) = (there.rule().license, self.state(there.state));
        let subject = self.format(AdviceMessage::LETTER_SUBJECT, &[license, to]);
        let who = self.format(
            AdviceMessage::LETTER_WHO_MOVE,
            &[
                here.rule().license,
                self.state(here.state),
                to,
                &self.figures.month(moved.going.month),
                &self.echo(&here.answers),
            ],
        );
        let ask = |question: &MoveQuestion| self.move_question(*question, moved);
        let questions: Vec<String> = moved.questions.iter().map(ask).collect();
        self.letter_of(
            &subject,
            there.rule().board,
            &who,
            &questions,
            there.rule().sources,
        )
    }

    /// When the user would hold the new state's license.
    pub fn move_arrival(&self, moved: &Relocation) -> String {
        let license = moved.there.rule().license;
        let Some(arrival) = moved.arrival else {
            let (held, to) = (moved.here.rule().license, self.state(moved.there.state));
            return self.format(AdviceMessage::ARRIVAL_ASK, &[held, to]);
        };
        self.move_arrival_in(license, arrival, moved)
    }

    fn move_arrival_in(
        &self,
        license: &str,
        arrival: RelocationTime,
        moved: &Relocation,
    ) -> String {
        let end = |months: u32| moved.here.start.plus(months);
        let month = |months: u32| self.figures.month(end(months));
        let wait = |months: u32| self.duration(end(months).since(moved.today));
        let stopped = |stop: BlockedReason| self.stopped(stop, &moved.there.answers);
        match (arrival.hopeful, arrival.cautious) {
            (Ok(hopeful), Ok(cautious)) if hopeful == cautious => self.format(
                AdviceMessage::ARRIVAL_ONE,
                &[license, &wait(hopeful), &month(hopeful)],
            ),
            (Ok(hopeful), Ok(cautious)) => self.format(
                AdviceMessage::ARRIVAL_RANGE,
                &[
                    license,
                    &wait(hopeful),
                    &month(hopeful),
                    &wait(cautious),
                    &month(cautious),
                ],
            ),
            (Ok(hopeful), Err(stop)) => self.format(
                AdviceMessage::ARRIVAL_HOPEFUL,
                &[license, &wait(hopeful), &month(hopeful), &stopped(stop)],
            ),
            (Err(stop), _) => self.format(AdviceMessage::ARRIVAL_NONE, &[&stopped(stop)]),
        }
    }

    /// The months added, compared with staying and with planning for the new state from the start; empty if
    /// unknown.
    pub fn months_added(&self, moved: &Relocation) -> Vec<String> {
        let line = |word, estimate: &Estimate, added: [Option<i32>; 2]| {
            let [hopeful, cautious] = [added[0]?, added[1]?];
            let change = |months| self.change_of_time(months);
            let range = if hopeful == cautious {
                change(hopeful)
            } else {
                let parts = [change(hopeful), change(cautious)];
                self.format(
                    AdviceMessage::ADDED_RANGE,
                    &parts.each_ref().map(String::as_str),
                )
            };
            Some(self.format(word, &[self.state(estimate.state), &range]))
        };
        let (here, there) = (&moved.here, &moved.there);
        [
            line(AdviceMessage::ADDED_STAYING, here, moved.added_to_staying()),
            line(
                AdviceMessage::ADDED_PLANNED,
                there,
                moved.added_to_planned(),
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The typical pay at the end of the plan in both states; `None` if either has none.
    pub fn move_pay(&self, moved: &Relocation) -> Option<String> {
        let (here, there) = (&moved.here, &moved.there);
        let [from, to] = [self.state(here.state), self.state(there.state)];
        let (paid, offered) = (here.end_pay.ok()?.typical, there.end_pay.ok()?.typical);
        let parts = [&self.pay(paid), from, &self.pay(offered), to];
        Some(self.format(AdviceMessage::MOVE_PAY, &parts))
    }

    /// What was found about a state's membership in the compact, and the date of the source.
    pub fn compact_status(&self, status: &CompactStatus) -> String {
        let state = self.state(status.state);
        let text = match status.seen {
            "" => self.text(AdviceMessage::CompactUndated).to_owned(),
            seen => self.format(AdviceMessage::COMPACT_TEXT, &[&self.figures.date(seen)]),
        };
        let sentence = match (status.joined, status.since) {
            (None, _) => self.format(AdviceMessage::COMPACT_NOT_SEEN, &[state]),
            (Some(false), _) => self.format(AdviceMessage::COMPACT_NOT, &[state, &text]),
            (Some(true), None) => self.format(AdviceMessage::COMPACT_JOINED, &[state, &text]),
            (Some(true), Some(year)) => {
                let year = year.to_string();
                self.format(AdviceMessage::COMPACT_SINCE, &[state, &year, &text])
            }
        };
        match status.issues {
            Some(true) => sentence + " " + self.text(AdviceMessage::CompactIssues),
            Some(false) => {
                let read = self.figures.date(status.issues_seen);
                sentence + " " + &self.format(AdviceMessage::COMPACT_NOT_YET, &[&read])
            }
            None => sentence,
        }
    }
}

fn is_counselor(moved: &Relocation) -> bool {
    moved.here.rule().profession == Profession::Counseling
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, DegreeGoal, Education, Language, Month, UsState};
    use crate::plan::relocation::{Move, relocate};

    /// From Ohio to every other state: each further line of either rule is told, and only equal cells are the same.
    #[test]
    fn what_only_one_state_asks_is_told_beside_the_other() {
        let locale = Locale::of(Language::English);
        let today = Month::new(2026, 11).expect("a month");
        let answers = Answers {
            from: Some(Education::Bachelors),
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::OH),
            ..Answers::default()
        };
        for to in UsState::ALL.iter().filter(|to| **to != UsState::OH) {
            let going = Move {
                to: *to,
                month: today.plus(24),
            };
            let moved = relocate(&answers, today, going, &[], None, None).expect("a move");
            let rows = locale.further_of_both(&moved);
            let lines = locale.further_of(moved.there.rule());
            for line in &lines {
                let row = rows.iter().find(|row| row[0] == line.name);
                assert!(
                    row.is_some_and(|row| row[2].contains(&line.value)),
                    "{to:?} {}",
                    line.name
                );
            }
            let is_same = |row: &&[String; 4]| row[3] == locale.text(AdviceMessage::AsksSame);
            assert!(
                rows.iter().filter(is_same).all(|row| row[1] == row[2]),
                "{to:?}"
            );
            assert!(!rows.is_empty());
        }
    }
}

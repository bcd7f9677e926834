//! Sentences next to the figures: notes on a case, and assumptions.

use super::{CommonMessage, Locale};
use crate::answers::{Education, Setting};
use crate::estimate::case_notes::{PathNote, PayNote};
use crate::estimate::{Assumption, BindingRequirement, Estimate, OpenPoint, practice};
use crate::link::Field;
use crate::names;
use crate::sentences::hundredths;
use crate::tables::{BachelorLicense, Grade, MODEL, PATHWAYS, PathwayId, Required, WageBasis};

impl Locale {
    pub fn pay_note(&self, note: PayNote, estimate: &Estimate) -> String {
        let word = match note {
            PayNote::PartTime { hours, dollars } => {
                let dollars = self.figures.dollars(i64::from(dollars));
                return self.format(
                    CommonMessage::REMARK_PART_TIME,
                    &[&self.hundredths(hours), &dollars],
                );
            }
            PayNote::Derived(occupation) => {
                return self.wage_basis(WageBasis::Derived, occupation);
            }
            PayNote::Counselors => CommonMessage::RemarkCounselors,
            PayNote::NotInPay { row } => return self.certification_not_in_pay(row, estimate),
            PayNote::AtTheEdge => CommonMessage::RemarkEdge,
            PayNote::HoldsMore => CommonMessage::RemarkHoldsMore,
            PayNote::SelfEmployed => CommonMessage::RemarkSelfEmployed,
            PayNote::OfficialOnly => CommonMessage::PayOfficial,
            PayNote::AllSettings => CommonMessage::RemarkAllSettings,
        };
        self.text(word).to_owned()
    }

    pub fn path_note(&self, note: PathNote, estimate: &Estimate) -> String {
        let mut sentence = self.note_of_path(note, estimate);
        if note.figure().is_some_and(|figure| figure.grade == Grade::C) {
            sentence.push(' ');
            sentence += self.text(CommonMessage::RemarkFromGuide);
        }
        sentence
    }

    fn note_of_path(&self, note: PathNote, estimate: &Estimate) -> String {
        let rule = estimate.rule();
        match note {
            PathNote::BswAge => {
                let whole = PATHWAYS[PathwayId::Msw as usize].typical;
                let figures = [MODEL.bsw_age_least.value, MODEL.bsw_age_most.value, whole];
                let [least, most, months] = figures.map(|figure| self.number(figure));
                self.format(CommonMessage::REMARK_BSW_AGE, &[&least, &most, &months])
            }
            PathNote::DoneTooEarly => self.text(CommonMessage::RemarkDoneTooEarly).to_owned(),
            PathNote::HoursBeforeRegistration => {
                self.text(CommonMessage::RemarkRegister).to_owned()
            }
            PathNote::SettingMayNotCount(Setting::Insurance) => {
                self.text(CommonMessage::RemarkInsurance).to_owned()
            }
            PathNote::SettingMayNotCount(_) => {
                self.text(CommonMessage::RemarkGovernment).to_owned()
            }
            PathNote::ExtraExam(name) => self.format(CommonMessage::REMARK_EXTRA_EXAM, &[name]),
            PathNote::SlowPassesMax { months } => self.format(
                CommonMessage::REMARK_SLOW_PASSES,
                &[&self.number(months.value())],
            ),
            PathNote::FirstLicenseEnds { months, .. } => self.format(
                CommonMessage::REMARK_FIRST_ENDS,
                &[rule.first_license, &self.number(months.value())],
            ),
            PathNote::Capped => self.format(CommonMessage::REMARK_CAPPED, &[&self.cap(rule)]),
            PathNote::SupervisionAsked { hours } => self.format(
                CommonMessage::REMARK_SUPERVISION,
                &[&self.hundredths(hours)],
            ),
            PathNote::Open(point) => self.open_point(point),
            PathNote::NoClinicalFocus { months } => self.format(
                CommonMessage::REMARK_NO_FOCUS,
                &[&self.number(months.value())],
            ),
            PathNote::InsteadOfExam => self.text(CommonMessage::RemarkInsteadOfExam).to_owned(),
            PathNote::WeeklyUnits(units) => match units.clients_of_one {
                Some(clients) => self.format(
                    CommonMessage::REMARK_UNITS,
                    &[&self.number(clients.value())],
                ),
                None => self.text(CommonMessage::RemarkUnit).to_owned(),
            },
            PathNote::SupervisionMonthCap(most) => self.format(
                CommonMessage::REMARK_SUPERVISION_MONTH,
                &[&self.number(most.value())],
            ),
            PathNote::GroupCap(most) => {
                self.format(CommonMessage::REMARK_GROUP, &[&self.number(most.value())])
            }
            PathNote::BachelorLicense(kind) => {
                let word = match kind {
                    BachelorLicense::License => CommonMessage::REMARK_BACHELOR_LICENSE,
                    BachelorLicense::Voluntary => CommonMessage::REMARK_VOLUNTARY,
                    BachelorLicense::AfterPractice => CommonMessage::REMARK_AFTER_PRACTICE,
                    BachelorLicense::NotSeen => CommonMessage::REMARK_BACHELOR_NOT_SEEN,
                    BachelorLicense::None => {
                        return self.text(CommonMessage::RemarkBachelorNone).to_owned();
                    }
                };
                self.format(word, &[rule.bachelor_license])
            }
            PathNote::HeldLicense => self.text(CommonMessage::RemarkHeldLicense).to_owned(),
            PathNote::ExperienceInstead { license, hours } => self.format(
                CommonMessage::REMARK_EXPERIENCE,
                &[license, &self.number(f64::from(hours))],
            ),
            PathNote::NoLicense => self.text(CommonMessage::RemarkNoLicense).to_owned(),
            PathNote::OtherLicenses => self.text(CommonMessage::RemarkOtherLicenses).to_owned(),
            PathNote::Bridge { plan, months } => {
                let months = self.duration(months);
                match plan {
                    Some(plan) => {
                        let plan = self.text(names::plan_short(plan));
                        self.format(CommonMessage::REMARK_BRIDGE, &[rule.license, plan, &months])
                    }
                    None => self.format(
                        CommonMessage::REMARK_BRIDGE_PRACTICE,
                        &[rule.license, &months],
                    ),
                }
            }
        }
    }

    /// An open point of a result, and whom to ask.
    pub fn open_point(&self, point: OpenPoint) -> String {
        let (word, figure) = match point {
            OpenPoint::LeastWeek(least) => (CommonMessage::OPEN_LEAST_WEEK, least.value()),
            OpenPoint::LongestTime(most) => (CommonMessage::OPEN_LONGEST_TIME, most.value()),
            OpenPoint::Term {
                limit: BindingRequirement::MinMonths,
                required,
            } => (CommonMessage::OPEN_TERM_MONTHS, required),
            OpenPoint::Term { required, .. } => (CommonMessage::OPEN_TERM_HOURS, required),
            OpenPoint::AssumedShare { assumed, least } => {
                let percent = |share: f64| self.number((share * 100.0).round());
                let parts = [percent(assumed), percent(least)];
                return self.format(
                    CommonMessage::OPEN_SHARE,
                    &parts.each_ref().map(String::as_str),
                );
            }
            OpenPoint::AssumedWeeks(weeks) => (CommonMessage::OPEN_WEEKS, weeks),
            OpenPoint::FullTimeMonths => return self.text(CommonMessage::OpenFullTime).to_owned(),
        };
        self.format(word, &[&self.number(figure)])
    }

    /// The assumptions for parts of the rule that were not found; `None` if there are none.
    pub fn assumed_of_rule(&self, estimate: &Estimate) -> Option<String> {
        let of_rule = Assumption::OF_RULE.into_iter();
        let sentences: Vec<String> = of_rule
            .filter(|assumption| estimate.assumed.has(*assumption))
            .map(|assumption| self.assumption(assumption, estimate).0)
            .collect();
        (!sentences.is_empty())
            .then(|| self.format(CommonMessage::ASSUMED_OF_RULE, &[&sentences.join("; ")]))
    }

    /// An assumption in place of an answer, and the field that would replace it.
    pub fn assumption(&self, assumption: Assumption, estimate: &Estimate) -> (String, Field) {
        let plain = |word: CommonMessage, field| (self.text(word).to_owned(), field);
        match assumption {
            Assumption::From => plain(
                match estimate.from() {
                    Education::Bachelors => CommonMessage::AssumeFromBachelors,
                    _ => CommonMessage::AssumeFrom,
                },
                Field::From,
            ),
            Assumption::Pace => plain(CommonMessage::AssumePace, Field::Pace),
            Assumption::Setting => plain(CommonMessage::AssumeSetting, Field::Setting),
            Assumption::Hours => (
                self.format(
                    CommonMessage::ASSUME_HOURS,
                    &[&self.number(MODEL.full_time_week.value)],
                ),
                Field::Hours,
            ),
            Assumption::Years => plain(CommonMessage::AssumeYears, Field::Years),
            Assumption::YearsFromDone => plain(CommonMessage::AssumeYearsFromDone, Field::Years),
            Assumption::Certifications => {
                plain(CommonMessage::AssumeCertifications, Field::Certifications)
            }
            Assumption::Bilingual => plain(CommonMessage::AssumeBilingual, Field::Bilingual),
            Assumption::Evidence => plain(CommonMessage::AssumeEvidence, Field::Evidence),
            Assumption::Done => plain(CommonMessage::AssumeDone, Field::Done),
            Assumption::DoneMonths => plain(CommonMessage::AssumeDoneMonths, Field::DoneMonths),
            Assumption::Share => {
                let share = practice::default_share(estimate.answers.setting).value;
                (
                    self.format(
                        CommonMessage::ASSUME_SHARE,
                        &[&self.figures.percent(hundredths(share))],
                    ),
                    Field::Share,
                )
            }
            Assumption::Supervision => plain(CommonMessage::AssumeSupervision, Field::Supervision),
            Assumption::Retakes => plain(CommonMessage::AssumeRetakes, Field::Retakes),
            Assumption::Start => (
                self.format(
                    CommonMessage::ASSUME_START,
                    &[&self.figures.month(estimate.start)],
                ),
                Field::Start,
            ),
            Assumption::Weeks => {
                let weeks = self.number(practice::weeks_a_year(&estimate.answers));
                (
                    self.format(CommonMessage::ASSUME_WEEKS, &[&weeks]),
                    Field::Weeks,
                )
            }
            Assumption::DoctorateOfProfession => plain(CommonMessage::AssumeDoctorate, Field::From),
            Assumption::DegreeHours => {
                let hours = estimate.rule().degree_hours.map_or(0.0, Required::value);
                (
                    self.format(CommonMessage::ASSUME_DEGREE_HOURS, &[&self.number(hours)]),
                    Field::State,
                )
            }
            Assumption::MoreCredits => plain(CommonMessage::AssumeMoreCredits, Field::State),
            Assumption::FirstPractice => {
                let rule = estimate.rule();
                let required = rule.first_practice.map(|row| self.amount(row));
                let parts = [required.as_deref().unwrap_or_default(), rule.first_license];
                (
                    self.format(CommonMessage::ASSUME_FIRST_PRACTICE, &parts),
                    Field::State,
                )
            }
            Assumption::MonthsNotSeen => {
                let months = self.number(MODEL.months_not_seen.value);
                (
                    self.format(CommonMessage::ASSUME_MONTHS_NOT_SEEN, &[&months]),
                    Field::State,
                )
            }
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::answers::{Answers, DegreeGoal, Hundredths, Language, Month, UsState};
    use crate::estimate::case_notes::path_notes;
    use crate::estimate::estimate;
    use crate::link;

    /// The notes on a path, in English.
    fn notes_of(fragment: &str) -> Vec<String> {
        let locale = Locale::of(Language::English);
        let answers = link::read(&format!("v=1&{fragment}"))
            .expect("a link")
            .answers;
        let today = Month::new(2026, 11).expect("a month");
        let estimate = estimate(&answers, today).expect("a degree and a state");
        let notes = path_notes(&estimate).into_iter();
        notes
            .map(|note| locale.path_note(note, &estimate))
            .collect()
    }

    #[test]
    fn an_msw_without_a_clinical_focus_is_told_of_the_longer_practice() {
        // Maine doubles the requirement: 48 months instead of 24 (data/requirements.csv).
        let notes = notes_of("from=msw&to=msw&state=ME");
        let focus = notes.iter().find(|text| text.contains("no clinical focus"));
        assert!(
            focus.is_some_and(|text| text.contains("48 months")),
            "{notes:?}"
        );
        let notes = notes_of("from=msw&to=msw&state=OH");
        assert!(
            !notes.iter().any(|text| text.contains("no clinical focus")),
            "{notes:?}"
        );
    }

    #[test]
    fn what_is_left_out_of_a_counselors_time_is_assumed_aloud() {
        let locale = Locale::of(Language::English);
        let assumed = |fragment: &str| {
            let answers = link::read(&format!("v=1&to=counseling&{fragment}"))
                .expect("a link")
                .answers;
            let today = Month::new(2026, 11).expect("a month");
            let estimate = estimate(&answers, today).expect("a degree and a state");
            locale.assumed_of_rule(&estimate)
        };
        // Maryland: field work of the degree may count. Idaho: the first license requires its own hours. Oklahoma:
        // no minimum time was found.
        for (state, part) in [("MD", "1,000"), ("ID", "LPC"), ("OK", "24 months")] {
            let sentence = assumed(&format!("from=bachelors&state={state}"));
            assert!(
                sentence
                    .as_deref()
                    .is_some_and(|sentence| sentence.contains(part)),
                "{state}: {sentence:?}"
            );
        }
        assert_eq!(assumed("from=bachelors&state=OH"), None);
        // With hours already done as a holder of the first license, that license is behind the user.
        assert_eq!(assumed("from=counseling-masters&done=1500&state=ID"), None);
    }

    #[test]
    fn what_only_a_guide_asks_for_is_said_at_the_number_and_does_not_close_the_result() {
        // Alabama: the guide's 3,000 hours would take longer than the board's 36 months.
        let notes = notes_of("from=msw&to=msw&state=AL&setting=child-welfare&hours=18");
        assert!(
            notes.iter().any(|text| text.contains("3,000 hours")),
            "{notes:?}"
        );
        // Illinois: one page says 15 hours a week.
        let notes = notes_of("from=msw&to=msw&state=IL&setting=mental-health-center&hours=12");
        assert!(notes.iter().any(|text| text.contains("15")), "{notes:?}");
    }

    /// In every state, for social workers and counselors at 20 hours a week.
    #[test]
    fn a_note_on_a_figure_of_guides_alone_says_so() {
        let locale = Locale::of(Language::English);
        let today = Month::new(2026, 11).expect("a month");
        let mut of_guides = 0;
        for state in UsState::ALL {
            for (from, to) in [
                (Education::Msw, DegreeGoal::Msw),
                (Education::CounselingMasters, DegreeGoal::Counseling),
            ] {
                let answers = Answers {
                    from: Some(from),
                    to: Some(to),
                    state: Some(*state),
                    hours: Some(Hundredths(2000)),
                    ..Answers::default()
                };
                let made = estimate(&answers, today).expect("a result");
                for note in path_notes(&made) {
                    let sentence = locale.path_note(note, &made);
                    let is_of_guides = note.figure().is_some_and(|one| one.grade == Grade::C);
                    let says_so = sentence.contains("from guides only");
                    assert_eq!(says_so, is_of_guides, "{state:?} {sentence}");
                    of_guides += u32::from(is_of_guides);
                }
            }
        }
        assert!(of_guides > 2, "{of_guides}");
    }
}

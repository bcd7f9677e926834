//! Sentences of what is said besides the figures: remarks, and what was assumed.

use super::{Locale, Word};
use crate::answers::{Education, Setting};
use crate::estimate::remarks::{PathRemark, PayRemark};
use crate::estimate::{Assumption, Estimate, Limit, OpenPoint, practice};
use crate::link::Field;
use crate::names;
use crate::sentences::hundredths;
use crate::tables::{BachelorLicense, MODEL, WageBasis};

impl Locale {
    pub fn pay_remark(&self, remark: PayRemark, estimate: &Estimate) -> String {
        let word = match remark {
            PayRemark::PartTime { hours, dollars } => {
                let dollars = self.figures.dollars(i64::from(dollars));
                return self.fill(Word::RemarkPartTime, &[&self.hundredths(hours), &dollars]);
            }
            PayRemark::Derived(occupation) => {
                return self.wage_basis(WageBasis::Derived, occupation);
            }
            PayRemark::Counselors => Word::RemarkCounselors,
            PayRemark::NotInPay { row } => return self.certification_not_in_pay(row, estimate),
            PayRemark::AtTheEdge => Word::RemarkEdge,
            PayRemark::HoldsMore => Word::RemarkHoldsMore,
            PayRemark::SelfEmployed => Word::RemarkSelfEmployed,
            PayRemark::OfficialOnly => Word::PayOfficial,
            PayRemark::AllSettings => Word::RemarkAllSettings,
        };
        self.say(word).to_owned()
    }

    pub fn path_remark(&self, remark: PathRemark, estimate: &Estimate) -> String {
        let rule = estimate.rule();
        match remark {
            PathRemark::DoneTooEarly => self.say(Word::RemarkDoneTooEarly).to_owned(),
            PathRemark::HoursBeforeRegistration => self.say(Word::RemarkRegister).to_owned(),
            PathRemark::SettingMayNotCount(Setting::Insurance) => {
                self.say(Word::RemarkInsurance).to_owned()
            }
            PathRemark::SettingMayNotCount(_) => self.say(Word::RemarkGovernment).to_owned(),
            PathRemark::ExtraExam(name) => self.fill(Word::RemarkExtraExam, &[name]),
            PathRemark::SlowPassesMax { months } => {
                self.fill(Word::RemarkSlowPasses, &[&self.number(months)])
            }
            PathRemark::Capped => self.fill(Word::RemarkCapped, &[&self.cap(rule)]),
            PathRemark::SupervisionAsked { hours } => {
                self.fill(Word::RemarkSupervision, &[&self.hundredths(hours)])
            }
            PathRemark::Open(point) => self.open_point(point),
            PathRemark::NoClinicalFocus { months } => {
                self.fill(Word::RemarkNoFocus, &[&self.number(months.value())])
            }
            PathRemark::InsteadOfExam => self.say(Word::RemarkInsteadOfExam).to_owned(),
            PathRemark::WeeklyUnits(units) => match units.clients_of_one {
                Some(clients) => self.fill(Word::RemarkUnits, &[&self.number(clients.value())]),
                None => self.say(Word::RemarkUnit).to_owned(),
            },
            PathRemark::SupervisionMonthCap(most) => {
                self.fill(Word::RemarkSupervisionMonth, &[&self.number(most.value())])
            }
            PathRemark::GroupCap(most) => {
                self.fill(Word::RemarkGroup, &[&self.number(most.value())])
            }
            PathRemark::BachelorLicense(kind) => {
                let word = match kind {
                    BachelorLicense::License => Word::RemarkBachelorLicense,
                    BachelorLicense::Voluntary => Word::RemarkVoluntary,
                    BachelorLicense::AfterPractice => Word::RemarkAfterPractice,
                    BachelorLicense::NotSeen => Word::RemarkBachelorNotSeen,
                    BachelorLicense::None => Word::RemarkBachelorNone,
                };
                self.fill(word, &[rule.bachelor_license])
            }
            PathRemark::HeldLicense => self.say(Word::RemarkHeldLicense).to_owned(),
            PathRemark::NoLicense => self.say(Word::RemarkNoLicense).to_owned(),
            PathRemark::OtherLicenses => self.say(Word::RemarkOtherLicenses).to_owned(),
            PathRemark::Bridge { plan, months } => {
                let months = self.duration(months);
                match plan {
                    Some(plan) => {
                        let plan = self.say(names::plan_short(plan));
                        self.fill(Word::RemarkBridge, &[rule.license, plan, &months])
                    }
                    None => self.fill(Word::RemarkBridgePractice, &[rule.license, &months]),
                }
            }
        }
    }

    /// What is open about a result, and whom to ask.
    pub fn open_point(&self, point: OpenPoint) -> String {
        let (word, figure) = match point {
            OpenPoint::LeastWeek(least) => (Word::OpenLeastWeek, least.value()),
            OpenPoint::LongestTime(most) => (Word::OpenLongestTime, most.value()),
            OpenPoint::Term {
                limit: Limit::MinMonths,
                asked,
            } => (Word::OpenTermMonths, asked),
            OpenPoint::Term { asked, .. } => (Word::OpenTermHours, asked),
            OpenPoint::FullTimeMonths => return self.say(Word::OpenFullTime).to_owned(),
        };
        self.fill(word, &[&self.number(figure)])
    }

    /// What stands in for an answer, and the field that would answer it.
    pub fn assumption(&self, assumption: Assumption, estimate: &Estimate) -> (String, Field) {
        let plain = |word: Word, field| (self.say(word).to_owned(), field);
        match assumption {
            Assumption::From => plain(
                match estimate.from() {
                    Education::Bachelors => Word::AssumeFromBachelors,
                    _ => Word::AssumeFrom,
                },
                Field::From,
            ),
            Assumption::Pace => plain(Word::AssumePace, Field::Pace),
            Assumption::Setting => plain(Word::AssumeSetting, Field::Setting),
            Assumption::Hours => (
                self.fill(
                    Word::AssumeHours,
                    &[&self.number(MODEL.full_time_week.value)],
                ),
                Field::Hours,
            ),
            Assumption::Years => plain(Word::AssumeYears, Field::Years),
            Assumption::YearsFromDone => plain(Word::AssumeYearsFromDone, Field::Years),
            Assumption::Certifications => plain(Word::AssumeCertifications, Field::Certifications),
            Assumption::Bilingual => plain(Word::AssumeBilingual, Field::Bilingual),
            Assumption::Evidence => plain(Word::AssumeEvidence, Field::Evidence),
            Assumption::Done => plain(Word::AssumeDone, Field::Done),
            Assumption::DoneMonths => plain(Word::AssumeDoneMonths, Field::DoneMonths),
            Assumption::Share => {
                let share = practice::default_share(estimate.answers.setting).value;
                (
                    self.fill(
                        Word::AssumeShare,
                        &[&self.figures.percent(hundredths(share))],
                    ),
                    Field::Share,
                )
            }
            Assumption::Supervision => plain(Word::AssumeSupervision, Field::Supervision),
            Assumption::Retakes => plain(Word::AssumeRetakes, Field::Retakes),
            Assumption::Start => (
                self.fill(Word::AssumeStart, &[&self.figures.month(estimate.start)]),
                Field::Start,
            ),
            Assumption::Weeks => {
                let weeks = self.number(practice::weeks_a_year(&estimate.answers));
                (self.fill(Word::AssumeWeeks, &[&weeks]), Field::Weeks)
            }
            Assumption::DoctorateOfProfession => plain(Word::AssumeDoctorate, Field::From),
            Assumption::MonthsNotSeen => {
                let months = self.number(MODEL.months_not_seen.value);
                (
                    self.fill(Word::AssumeMonthsNotSeen, &[&months]),
                    Field::State,
                )
            }
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::answers::{Language, Month};
    use crate::estimate::estimate;
    use crate::estimate::remarks::on_path;
    use crate::link;

    /// What is said of a path, in English.
    fn told(fragment: &str) -> Vec<String> {
        let locale = Locale::of(Language::English);
        let answers = link::read(&format!("v=1&{fragment}"))
            .expect("a link")
            .answers;
        let today = Month::new(2026, 11).expect("a month");
        let estimate = estimate(&answers, today).expect("a degree and a state");
        let remarks = on_path(&estimate).into_iter();
        remarks
            .map(|remark| locale.path_remark(remark, &estimate))
            .collect()
    }

    #[test]
    fn an_msw_without_a_clinical_focus_is_told_of_the_longer_practice() {
        // Maine doubles it: 48 months in the place of 24 (data/requirements.csv).
        let said = told("from=msw&to=msw&state=ME");
        let focus = said.iter().find(|text| text.contains("no clinical focus"));
        assert!(
            focus.is_some_and(|text| text.contains("48 months")),
            "{said:?}"
        );
        let said = told("from=msw&to=msw&state=OH");
        assert!(
            !said.iter().any(|text| text.contains("no clinical focus")),
            "{said:?}"
        );
    }

    #[test]
    fn what_only_a_guide_asks_for_is_said_at_the_number_and_does_not_close_the_result() {
        // Alabama: a guide's 3,000 hours would pass the board's 36 months.
        let said = told("from=msw&to=msw&state=AL&setting=child-welfare&hours=18");
        assert!(
            said.iter().any(|text| text.contains("3,000 hours")),
            "{said:?}"
        );
        // Illinois: one page says 15 hours a week.
        let said = told("from=msw&to=msw&state=IL&setting=mental-health-center&hours=12");
        assert!(said.iter().any(|text| text.contains("15")), "{said:?}");
    }
}

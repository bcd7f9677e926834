//! Sentences on an estimate. They are written from its steps, so they cannot disagree with its figures.

use super::{Voice, Word, names};
use crate::answers::{Answers, Evidence, Hundredths, Plan, Setting, State};
use crate::estimate::cost::{Ask, Item};
use crate::estimate::levers::{BestState, Change, Lever};
use crate::estimate::moments::When;
use crate::estimate::pay::{self, Line, Step, Subject};
use crate::estimate::remarks::{PathRemark, PayRemark};
use crate::estimate::{
    Assumption, End, Estimate, Headline, Incomplete, Limit, NoPay, Pay, Stop, licence, rounded,
    whole_months,
};
use crate::link::{self, Field};
use crate::tables::{
    self, BachelorLicence, CERTIFICATIONS, EXPERIENCE_REFERENCE, MODEL, SourceKind,
};

fn hundredths(value: f64) -> i64 {
    (value * 100.0).round() as i64
}

impl Voice<'_> {
    pub fn hundredths(&self, number: Hundredths) -> String {
        self.figures.number(i64::from(number.0))
    }

    /// A plain number, with the decimals it needs and two at most.
    pub fn number(&self, value: f64) -> String {
        self.figures.number(hundredths(value))
    }

    pub fn dollars(&self, dollars: f64) -> String {
        self.figures.dollars(dollars.round() as i64)
    }

    /// Pay as it is told: to the nearest hundred.
    pub fn pay(&self, dollars: f64) -> String {
        self.figures.dollars(i64::from(rounded(dollars)))
    }

    /// Months as a stage shows them: to the half month.
    pub fn half_months(&self, months: f64) -> String {
        self.number((months * 2.0).round() / 2.0)
    }

    /// `4 years 5 months`.
    pub fn duration(&self, months: u32) -> String {
        let part = |count: u32, one: Word, many: Word| {
            self.fill(
                if count == 1 { one } else { many },
                &[&self.figures.number(i64::from(count) * 100)],
            )
        };
        let (years, rest) = (months / 12, months % 12);
        match (years, rest) {
            (0, rest) => part(rest, Word::MonthOne, Word::MonthMany),
            (years, 0) => part(years, Word::YearOne, Word::YearMany),
            (years, rest) => {
                part(years, Word::YearOne, Word::YearMany)
                    + " "
                    + &part(rest, Word::MonthOne, Word::MonthMany)
            }
        }
    }

    /// The answers in one line: `MSW · Hospital · Ohio · bilingual`.
    pub fn echo(&self, answers: &Answers) -> String {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(
            answers
                .to
                .map(|plan| self.say(names::plan_short(plan)).to_owned()),
        );
        parts.extend(
            answers
                .setting
                .map(|setting| self.say(names::setting(setting)).to_owned()),
        );
        parts.extend(answers.state.map(|state| self.state(state).to_owned()));
        parts.extend(
            answers
                .pace
                .map(|pace| self.say(names::pace(pace)).to_owned()),
        );
        parts.extend(
            answers
                .certs
                .rows()
                .filter_map(|row| CERTIFICATIONS.get(row))
                .map(|row| row.short.to_owned()),
        );
        if answers.bilingual {
            parts.push(self.say(Word::Bilingual).to_owned());
        }
        parts.extend(answers.years.map(|years| {
            self.fill(
                if years.0 == 100 {
                    Word::YearOne
                } else {
                    Word::YearMany
                },
                &[&self.hundredths(years)],
            )
        }));
        parts.join(" · ")
    }

    pub fn incomplete(&self, missing: Incomplete) -> &'static str {
        self.say(match (missing.degree, missing.state) {
            (true, true) => Word::MissingBoth,
            (true, false) => Word::MissingDegree,
            (false, _) => Word::MissingState,
        })
    }

    pub fn no_pay(&self, reason: NoPay, answers: &Answers) -> String {
        match reason {
            NoPay::Psychologist => self.say(Word::NoPayPsychologist).to_owned(),
            NoPay::NotOpenYet => self.say(Word::NoPayNotOpenYet).to_owned(),
            NoPay::NotANurse => self.say(Word::NoPayNotANurse).to_owned(),
            NoPay::Stopped(stop) => self.stopped(stop, answers),
        }
    }

    pub fn stopped(&self, stop: Stop, answers: &Answers) -> String {
        let hours = self.number(licence::hours_a_week(answers));
        match stop {
            Stop::BelowMinHours { least } => self.fill(Word::StoppedBelow, &[&self.number(least)]),
            Stop::PastMaxMonths {
                most,
                needed: Some(needed),
            } => self.fill(
                Word::StoppedPast,
                &[&hours, &self.number(most), &self.number(f64::from(needed))],
            ),
            Stop::PastMaxMonths { most, needed: None } => {
                self.fill(Word::StoppedPastAnyHours, &[&hours, &self.number(most)])
            }
        }
    }

    /// What the large pay figure is.
    pub fn pay_heading(&self, estimate: &Estimate) -> String {
        if estimate.answers.evidence == Some(Evidence::Official) {
            return self.say(Word::PayOfficial).to_owned();
        }
        match estimate.clock.end {
            End::Clinical => self.fill(Word::PayOnceLicensed, &[estimate.rule().licence]),
            _ => self.fill(
                Word::PayAfter,
                &[self.say(names::plan_short(estimate.plan))],
            ),
        }
    }

    /// What the large time figure is.
    pub fn time_heading(&self, estimate: &Estimate) -> String {
        let rule = estimate.rule();
        match estimate.clock.end {
            End::Clinical => self.fill(Word::TimeTo, &[rule.licence]),
            End::FirstLicence if !rule.first_licence.is_empty() => {
                self.fill(Word::TimeToFirst, &[rule.first_licence])
            }
            End::Bachelor(BachelorLicence::Licence) => {
                self.fill(Word::TimeTo, &[rule.bachelor_licence])
            }
            End::Nurse => self.say(Word::TimeToRn).to_owned(),
            _ => self.say(Word::TimeToDegree).to_owned(),
        }
    }

    /// The month in which the plan ends; `None` where it has no end.
    pub fn end_month(&self, estimate: &Estimate) -> Option<String> {
        let total = estimate.clock.total.ok()?;
        if whole_months(total.typical) == 0 {
            return Some(self.say(Word::AlreadyThere).to_owned());
        }
        let licensed = matches!(
            estimate.clock.end,
            End::Clinical
                | End::FirstLicence
                | End::Nurse
                | End::Bachelor(BachelorLicence::Licence)
        );
        let word = if licensed {
            Word::LicensedAbout
        } else {
            Word::DoneAbout
        };
        Some(self.fill(word, &[&self.figures.month(estimate.end_month()?)]))
    }

    /// The term that decides, what it asks, and what would not help.
    pub fn limit(&self, estimate: &Estimate) -> String {
        let Some(practice) = &estimate.clock.practice else {
            return self.say(Word::LimitNone).to_owned();
        };
        let Some(limit) = practice.limit else {
            return self.say(Word::LimitNone).to_owned();
        };
        if let Some(other) = practice.tied_with {
            let both = [limit, other].map(|limit| self.say(names::limit(limit)));
            return self.fill(Word::LimitTie, &both);
        }
        let required = practice.term(limit).and_then(|term| term.required);
        let asked = self.number(required.unwrap_or(MODEL.months_not_seen.value));
        match limit {
            Limit::MinMonths if practice.stretched => {
                let months = practice.term(limit).map_or(0.0, |term| term.typical);
                let full_time = self.number(MODEL.full_time_rule.value);
                self.fill(
                    Word::LimitMinMonthsStretched,
                    &[&full_time, &self.half_months(months)],
                )
            }
            Limit::MinMonths if required.is_none() => {
                self.fill(Word::LimitMinMonthsNotSeen, &[&asked])
            }
            Limit::MinMonths => self.fill(Word::LimitMinMonths, &[&asked]),
            Limit::Hours if practice.at_the_cap => self.fill(
                Word::LimitHoursCapped,
                &[&asked, &self.number(practice.counted_hours)],
            ),
            Limit::Hours => self.fill(Word::LimitHours, &[&asked]),
            Limit::DirectHours => self.fill(Word::LimitDirect, &[&asked]),
            Limit::Supervision => self.fill(Word::LimitSupervision, &[&asked]),
        }
    }

    pub fn pay_remark(&self, remark: PayRemark) -> String {
        let word = match remark {
            PayRemark::PartTime { hours, dollars } => {
                let dollars = self.figures.dollars(i64::from(dollars));
                return self.fill(Word::RemarkPartTime, &[&self.hundredths(hours), &dollars]);
            }
            PayRemark::Derived => Word::RemarkDerived,
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
            PathRemark::Capped { hours } => self.fill(Word::RemarkCapped, &[&self.number(hours)]),
            PathRemark::SupervisionAsked { hours } => {
                self.fill(Word::RemarkSupervision, &[&self.hundredths(hours)])
            }
            PathRemark::MonthsNotSeen => self.fill(
                Word::LimitMinMonthsNotSeen,
                &[&self.number(MODEL.months_not_seen.value)],
            ),
            PathRemark::BachelorLicence(kind) => {
                let word = match kind {
                    BachelorLicence::Licence => Word::RemarkBachelorLicence,
                    BachelorLicence::Voluntary => Word::RemarkVoluntary,
                    BachelorLicence::AfterPractice => Word::RemarkAfterPractice,
                    BachelorLicence::NotSeen => Word::RemarkBachelorNotSeen,
                    BachelorLicence::None => Word::RemarkBachelorNone,
                };
                self.fill(word, &[rule.bachelor_licence])
            }
            PathRemark::NoLicence => self.say(Word::RemarkNoLicence).to_owned(),
            PathRemark::OtherLicences => self.say(Word::RemarkOtherLicences).to_owned(),
            PathRemark::Bridge { plan, months } => {
                let plan = self.say(names::plan_short(plan));
                self.fill(
                    Word::RemarkBridge,
                    &[rule.licence, plan, &self.duration(months)],
                )
            }
        }
    }

    /// What stands in for an answer, and the field that would answer it.
    pub fn assumption(&self, assumption: Assumption, estimate: &Estimate) -> (String, Field) {
        let plain = |word: Word, field| (self.say(word).to_owned(), field);
        match assumption {
            Assumption::From => plain(Word::AssumeFrom, Field::From),
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
                let share = licence::default_share(estimate.answers.setting).value;
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
            Assumption::MonthsNotSeen => {
                let months = self.number(MODEL.months_not_seen.value);
                (
                    self.fill(Word::AssumeMonthsNotSeen, &[&months]),
                    Field::State,
                )
            }
        }
    }

    /// The first line of "why this number".
    pub fn why_base(&self, pay: &Pay) -> String {
        let occupation = self.say(names::occupation(pay.occupation));
        self.fill(Word::WhyBase, &[occupation, self.state(pay.case.state)])
    }

    pub fn why_line(&self, line: &Line, years: f64) -> String {
        let Some(step) = &line.step else {
            return self.say(Word::WhyBend).to_owned();
        };
        match step.subject {
            Subject::Setting(None) => self.say(Word::WhySettingUnknown).to_owned(),
            Subject::Setting(Some(setting)) => self.say(names::setting(setting)).to_owned(),
            Subject::Credential(credential) => self.say(names::credential(credential)).to_owned(),
            Subject::Experience => {
                let reference = self.number(EXPERIENCE_REFERENCE.point);
                self.fill(
                    Word::WhyExperienceYears,
                    &[&self.number((years * 10.0).round() / 10.0), &reference],
                )
            }
            Subject::Certification => self.say(Word::WhyCertification).to_owned(),
            Subject::Bilingual => self.say(Word::Bilingual).to_owned(),
        }
    }

    /// `Effect +8.3%; between +1.8% and +13.1%.`
    pub fn effect(&self, step: &Step) -> String {
        let change = |effect: f64| {
            self.figures
                .change(((effect.exp() - 1.0) * 1000.0).round() as i64)
        };
        self.fill(
            Word::EffectIs,
            &[&change(step.effect), &change(step.low), &change(step.high)],
        )
    }

    pub fn lever(&self, change: Change) -> String {
        let number = |n: Hundredths| self.hundredths(n);
        match change {
            Change::Setting(setting) => {
                self.fill(Word::LeverSetting, &[self.say(names::setting(setting))])
            }
            Change::Pace(pace) => self.fill(Word::LeverPace, &[self.say(names::pace(pace))]),
            Change::Hours(hours) => self.fill(Word::LeverHours, &[&number(hours)]),
            Change::Share(share) => self.fill(
                Word::LeverShare,
                &[&self.figures.percent(i64::from(share.0))],
            ),
            Change::Supervision(hours) => self.fill(Word::LeverSupervision, &[&number(hours)]),
            Change::Certification { row, others } => {
                let name = CERTIFICATIONS.get(row).map_or("", |row| row.short);
                if others == 0 {
                    self.fill(Word::LeverCertification, &[name])
                } else {
                    self.fill(
                        Word::LeverCertificationMore,
                        &[name, &self.number(others as f64)],
                    )
                }
            }
            Change::NoCertification => self.say(Word::LeverNoCertification).to_owned(),
            Change::Bilingual(true) => self.say(Word::LeverBilingual).to_owned(),
            Change::Bilingual(false) => self.say(Word::LeverNotBilingual).to_owned(),
            Change::Plan(plan) => self.fill(Word::LeverPlan, &[self.say(names::plan_short(plan))]),
        }
    }

    /// `+$3,200`, `-$3,200`, `no change`.
    pub fn change_of_pay(&self, lever: &Lever) -> String {
        match lever.dollars {
            None | Some(0) => self.say(Word::NoChange).to_owned(),
            Some(dollars) => {
                let sign = if dollars > 0 { "+" } else { "−" };
                sign.to_owned() + &self.figures.dollars(i64::from(dollars.abs()))
            }
        }
    }

    /// `7 months sooner`, `no change`.
    pub fn change_of_time(&self, months: i32) -> String {
        match months {
            0 => self.say(Word::NoChange).to_owned(),
            m if m < 0 => self.fill(Word::Earlier, &[&self.duration(m.unsigned_abs())]),
            m => self.fill(Word::Later, &[&self.duration(m.unsigned_abs())]),
        }
    }

    pub fn best_state(&self, best: &BestState) -> String {
        let dollars = |d: u32| self.figures.dollars(i64::from(d));
        self.fill(
            Word::BestState,
            &[
                self.state(best.state),
                &dollars(best.real),
                &dollars(best.nominal),
            ],
        )
    }

    pub fn cost_item(&self, item: Item) -> String {
        let plain = |word: Word| self.say(word).to_owned();
        match item {
            Item::Tuition => plain(Word::CostTuition),
            Item::BachelorExam => plain(Word::CostBachelorExam),
            Item::FirstExam => plain(Word::CostFirstExam),
            Item::ClinicalExam(1) => plain(Word::CostClinicalExam),
            Item::ClinicalExam(times) => self.fill(
                Word::CostClinicalExamTimes,
                &[&self.number(f64::from(times))],
            ),
            Item::NursingExam => plain(Word::CostNursingExam),
            Item::BoardFee => plain(Word::CostBoardFee),
            Item::Supervision(Some(hours)) => {
                self.fill(Word::CostSupervision, &[&self.number(f64::from(hours))])
            }
            Item::Supervision(None) => plain(Word::CostSupervisionUnknown),
            Item::Certification(row) => CERTIFICATIONS
                .get(row)
                .map(|row| format!("{} ({})", row.name, row.short))
                .unwrap_or_default(),
            Item::LiabilityInsurance => plain(Word::CostInsurance),
        }
    }

    /// `$260`, `$200 to $500`.
    pub fn dollars_range(&self, (low, high): (f64, f64)) -> String {
        if low == high {
            return self.dollars(low);
        }
        self.fill(Word::DollarsTo, &[&self.dollars(low), &self.dollars(high)])
    }

    pub fn ask(&self, ask: Ask) -> &'static str {
        self.say(match ask {
            Ask::School => Word::AskSchool,
            Ask::Board => Word::AskBoard,
            Ask::Issuer => Word::AskIssuer,
        })
    }

    pub fn moment(&self, when: When) -> String {
        match when {
            When::Today => self.say(Word::Today).to_owned(),
            When::After(kind) => self.fill(Word::AfterStage, &[self.say(names::stage(kind))]),
            When::YearsLater(years) => self.fill(Word::YearsLater, &[&self.number(years)]),
        }
    }

    /// What would be heard of a result: the two headline figures.
    pub fn spoken(&self, headline: &Headline) -> String {
        match (headline.pay_typical, headline.months_typical) {
            (Some(pay), Some(months)) => self.fill(
                Word::Spoken,
                &[
                    &self.figures.dollars(i64::from(pay)),
                    &self.duration(months),
                ],
            ),
            (None, Some(months)) => self.duration(months),
            _ => self.say(Word::SpokenNoNumber).to_owned(),
        }
    }

    /// How far a certification is open on a plan.
    pub fn certification(&self, row: usize, estimate: Option<&Estimate>) -> String {
        let Some(certification) = CERTIFICATIONS.get(row) else {
            return String::new();
        };
        let months = certification
            .months
            .map(|months| self.number(f64::from(months)));
        let Some((estimate, pay)) = estimate.and_then(|e| Some((e, e.end_pay.ok()?))) else {
            return match months {
                Some(months) => self.fill(Word::CertMonthsOnly, &[&months]),
                None => self.say(Word::CertAskIssuer).to_owned(),
            };
        };
        let credential = pay.case.credential;
        if !pay::reaches(credential, certification.need) {
            let need = names::need(certification.need).map_or("", |word| self.say(word));
            return self.fill(Word::CertNeeds, &[need]);
        }
        if !pay::open(row, credential, estimate.years.1, true) {
            return self.fill(Word::CertMonths, &[&months.unwrap_or_default()]);
        }
        self.say(if estimate.answers.certs.has(row) {
            Word::CertHeld
        } else {
            Word::CertOpens
        })
        .to_owned()
    }

    /// Names a source in one line: by publisher and title, or by what it is and where it stands.
    pub fn source(&self, place: u16) -> String {
        let source = tables::source(place);
        let kind = match source.kind {
            SourceKind::Assumption => return self.say(Word::OwnAssumption).to_owned(),
            SourceKind::Guide if source.url.is_empty() => {
                return self.say(Word::OwnGuide).to_owned();
            }
            SourceKind::Statute => Word::KindStatute,
            SourceKind::Board => Word::KindBoard,
            SourceKind::Guide => Word::KindGuide,
            SourceKind::Official | SourceKind::Study | SourceKind::Survey => Word::KindOfficial,
        };
        if source.title.is_empty() {
            let host = if source.url.is_empty() { "" } else { ": " };
            return [self.say(kind), host, source.host()].concat();
        }
        [source.publisher, ": ", source.title].concat()
    }

    /// Period and date read of a source: `, period 2024-05, read 24 Feb 2025`.
    pub fn source_dates(&self, place: u16) -> String {
        let source = tables::source(place);
        let mut text = String::new();
        for (word, iso) in [(Word::PeriodIs, source.period), (Word::SeenOn, source.seen)] {
            if !iso.is_empty() {
                text += ", ";
                text += &self.fill(word, &[&self.figures.date(iso)]);
            }
        }
        text
    }

    /// What is wrong with an entry in the form.
    pub fn bad_entry(&self, field: Field) -> String {
        let Some((least, most)) = link::range(field) else {
            return self.say(Word::BadMonth).to_owned();
        };
        let word = if field == Field::Retakes {
            Word::BadWhole
        } else {
            Word::BadNumber
        };
        self.fill(
            word,
            &[
                &self.figures.number(i64::from(least)),
                &self.figures.number(i64::from(most)),
            ],
        )
    }

    /// The pay and the months of another plan, in one line.
    pub fn other_way(&self, headline: &Headline) -> Option<String> {
        let months = self.duration(headline.months_typical?);
        Some(match headline.pay_typical {
            Some(pay) => self.fill(
                Word::WayPayTime,
                &[&self.figures.dollars(i64::from(pay)), &months],
            ),
            None => self.fill(Word::WayNoPay, &[&months]),
        })
    }

    /// What to do to go ahead with a plan.
    pub fn to_do(&self, estimate: &Estimate) -> Vec<String> {
        let mut list = Vec::new();
        let clinical = estimate.clock.practice.is_some();
        if estimate.clock.is_studying() {
            list.push(match estimate.plan {
                Plan::Bsn => Some(Word::DoNursing),
                Plan::Bsw | Plan::Msw | Plan::MswAfterBsw | Plan::MswGeneral => {
                    Some(Word::DoProgramme)
                }
                _ => None,
            });
            list.push(Some(Word::DoSchool));
        }
        let mut sentences: Vec<String> = list
            .into_iter()
            .flatten()
            .map(|word| self.say(word).to_owned())
            .collect();
        let first = estimate.rule().first_licence;
        if clinical {
            sentences.push(self.say(Word::DoBoard).to_owned());
            if estimate.clock.is_studying() && !first.is_empty() {
                sentences.push(self.fill(Word::DoRegister, &[first]));
            }
            sentences.push(self.say(Word::DoLog).to_owned());
        }
        sentences.push(self.say(Word::DoKeep).to_owned());
        sentences
    }

    /// A note on a value of a link that could not be used.
    pub fn link_note(&self, field: Field, value: &str) -> String {
        self.fill(Word::LinkBadValue, &[self.say(names::field(field)), value])
    }

    /// The heading of a state's rule.
    pub fn rule_heading(&self, state: State) -> String {
        self.fill(Word::RuleCard, &[self.state(state)])
    }

    /// The address of the page that a state's rule was read on; empty where it has none.
    pub fn rule_address(&self, state: State) -> &'static str {
        tables::rule(state)
            .sources
            .first()
            .map_or("", |place| tables::source(*place).url)
    }
}

//! Sentences of the reasons: the steps of pay, what would change it, cost, moments, sources.

use super::details_words::DetailsWord;
use super::sentences::hundredths;
use super::{Locale, Word, names};
use crate::answers::{Hundredths, State};
use crate::estimate::cost::{Ask, Item};
use crate::estimate::levers::{BestState, Change, Lever};
use crate::estimate::moments::When;
use crate::estimate::pay::{Line, Step, Subject};
use crate::estimate::{Pay, Residence};
use crate::tables::{
    self, CERTIFICATIONS, CONSUMER_PRICES, EXPERIENCE_REFERENCE, MODEL, NurseCompact, Occupation,
    PRICE_SOURCES, SourceKind, WageBasis, YearChange,
};

impl Locale {
    /// The first line of "why this number".
    pub fn why_base(&self, pay: &Pay) -> String {
        let occupation = self.say(names::occupation(pay.occupation));
        let state = self.state(pay.case.state);
        match pay.base.basis {
            WageBasis::Official | WageBasis::Interpolated => {
                self.fill(DetailsWord::WhyBase, &[occupation, state])
            }
            WageBasis::Derived => {
                let within = self.figures.percent(hundredths(MODEL.derived_within.value));
                let [states, all] = [MODEL.derived_within_states, MODEL.derived_states]
                    .map(|states| self.number(states.value));
                let parts = [occupation, state, &within, &states, &all];
                self.fill(DetailsWord::WhyBaseDerived, &parts)
            }
        }
    }

    /// What the percentiles of an occupation in a state rest on, and how near those come that the Bureau
    /// did not publish.
    pub fn wage_basis(&self, basis: WageBasis, occupation: Occupation) -> String {
        let percent = |ratio: f64| self.figures.percent(hundredths(ratio));
        match basis {
            WageBasis::Official => self.fill(
                DetailsWord::BasisOfficial,
                &[&self.figures.date(tables::WAGES_OF)],
            ),
            WageBasis::Interpolated => self.fill(
                DetailsWord::BasisInterpolated,
                &[
                    &percent(tables::INTERPOLATED_ERROR.value),
                    &percent(tables::INTERPOLATED_WORST.value),
                ],
            ),
            WageBasis::Derived => self.fill(
                DetailsWord::BasisDerived,
                &[
                    self.say(names::occupation(occupation)),
                    &percent(MODEL.derived_within.value),
                    &self.number(MODEL.derived_within_states.value),
                    &self.number(MODEL.derived_states.value),
                    &percent(MODEL.derived_worst.value),
                ],
            ),
        }
    }

    /// How the median moved in the year after.
    pub fn year_change(&self, change: &YearChange) -> String {
        let word = match change.state {
            Some(_) => DetailsWord::YearChangeState,
            None => DetailsWord::YearChangeNation,
        };
        let date = |iso: &str| self.figures.date(iso);
        self.fill(
            word,
            &[
                &date(tables::WAGES_OF),
                &date(change.period),
                &self.dollars(change.before),
                &self.dollars(change.after),
                &self
                    .figures
                    .change((change.ratio() * 1000.0).round() as i64),
            ],
        )
    }

    /// What the typical pay is in dollars of the newest month whose prices were read.
    pub fn newest_dollars(&self, pay: &Pay) -> String {
        let prices = &CONSUMER_PRICES;
        self.fill(
            DetailsWord::NewestDollars,
            &[
                &self.figures.date(prices.period),
                &self.pay(pay.in_newest_dollars()),
                &self
                    .figures
                    .number(((prices.ratio - 1.0) * 1000.0).round() as i64 * 10),
            ],
        )
    }

    /// The year of the states' price levels.
    pub fn prices_of(&self) -> String {
        let source = PRICE_SOURCES.first();
        source.map_or_else(String::new, |place| {
            self.figures.date(tables::source(*place).period)
        })
    }

    pub fn why_line(&self, line: &Line, years: f64) -> String {
        let Some(step) = &line.step else {
            return self.say(DetailsWord::WhyBend).to_owned();
        };
        match step.subject {
            Subject::Setting(None) => self.say(Word::WhySettingUnknown).to_owned(),
            Subject::Setting(Some(setting)) => self.say(names::setting(setting)).to_owned(),
            Subject::Credential(credential) => self.say(names::credential(credential)).to_owned(),
            Subject::Experience => {
                let reference = hundredths(EXPERIENCE_REFERENCE.point);
                let own = (years * 10.0).round() as i64 * 10;
                self.fill(
                    DetailsWord::WhyExperienceYears,
                    &[&self.years(own), &self.years(reference)],
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
            DetailsWord::EffectIs,
            &[&change(step.effect), &change(step.low), &change(step.high)],
        )
    }

    pub fn lever(&self, change: Change) -> String {
        let number = |n: Hundredths| self.hundredths(n);
        match change {
            Change::Setting(setting) => self.fill(
                DetailsWord::LeverSetting,
                &[self.say(names::setting(setting))],
            ),
            Change::Pace(pace) => self.fill(Word::LeverPace, &[self.say(names::pace(pace))]),
            Change::Hours(hours) => self.fill(DetailsWord::LeverHours, &[&number(hours)]),
            Change::Share(share) => self.fill(
                DetailsWord::LeverShare,
                &[&self.figures.percent(i64::from(share.0))],
            ),
            Change::Supervision(hours) => {
                self.fill(DetailsWord::LeverSupervision, &[&number(hours)])
            }
            Change::Certification { row, others } => {
                let name = CERTIFICATIONS.get(row).map_or("", |row| row.short);
                match others {
                    0 => self.fill(DetailsWord::LeverCertification, &[name]),
                    1 => self.fill(DetailsWord::LeverCertificationOne, &[name]),
                    _ => self.fill(
                        DetailsWord::LeverCertificationMore,
                        &[name, &self.number(others as f64)],
                    ),
                }
            }
            Change::NoCertification => self.say(DetailsWord::LeverNoCertification).to_owned(),
            Change::Bilingual(true) => self.say(DetailsWord::LeverBilingual).to_owned(),
            Change::Bilingual(false) => self.say(DetailsWord::LeverNotBilingual).to_owned(),
            Change::Plan(plan) => {
                self.fill(DetailsWord::LeverPlan, &[self.say(names::plan_short(plan))])
            }
            Change::State(state) => self.state(state).to_owned(),
        }
    }

    /// `+$3,200`, `-$3,200`, `no change`.
    pub fn change_of_pay(&self, lever: &Lever) -> String {
        match lever.dollars {
            None | Some(0) => self.say(DetailsWord::NoChange).to_owned(),
            Some(dollars) => {
                let sign = if dollars > 0 { "+" } else { "−" };
                sign.to_owned() + &self.figures.dollars(i64::from(dollars.abs()))
            }
        }
    }

    /// `7 months sooner`, `no change`.
    pub fn change_of_time(&self, months: i32) -> String {
        match months {
            0 => self.say(DetailsWord::NoChange).to_owned(),
            m if m < 0 => self.fill(DetailsWord::Earlier, &[&self.duration(m.unsigned_abs())]),
            m => self.fill(DetailsWord::Later, &[&self.duration(m.unsigned_abs())]),
        }
    }

    pub fn best_state(&self, best: &BestState) -> String {
        let dollars = |d: u32| self.figures.dollars(i64::from(d));
        self.fill(
            DetailsWord::BestState,
            &[
                self.state(best.state),
                &dollars(best.real),
                &dollars(best.nominal),
            ],
        )
    }

    pub fn cost_item(&self, item: Item) -> String {
        let plain = |word: DetailsWord| self.say(word).to_owned();
        match item {
            Item::Tuition => plain(DetailsWord::CostTuition),
            Item::ProgramTuition(residence) => plain(match residence {
                Residence::InState => DetailsWord::CostTuitionInState,
                Residence::OutOfState => DetailsWord::CostTuitionOutOfState,
                Residence::NotSaid => DetailsWord::CostTuitionProgram,
            }),
            Item::OtherTuition => plain(DetailsWord::CostTuitionOther),
            Item::BachelorExam => plain(DetailsWord::CostBachelorExam),
            Item::FirstExam => plain(DetailsWord::CostFirstExam),
            Item::ClinicalExam(1) => plain(DetailsWord::CostClinicalExam),
            Item::ClinicalExam(times) => self.fill(
                DetailsWord::CostClinicalExamTimes,
                &[&self.number(f64::from(times))],
            ),
            Item::CounselorExam(exam, 1) => self.fill(
                DetailsWord::CostCounselorExam,
                &[self.say(names::exam(exam))],
            ),
            Item::CounselorExam(exam, times) => self.fill(
                DetailsWord::CostCounselorExamTimes,
                &[self.say(names::exam(exam)), &self.number(f64::from(times))],
            ),
            Item::NursingExam => plain(DetailsWord::CostNursingExam),
            Item::BoardFee => plain(DetailsWord::CostBoardFee),
            Item::Registration => plain(DetailsWord::CostRegistration),
            Item::LawExam => plain(DetailsWord::CostLawExam),
            Item::Supervision(Some(hours)) => self.fill(
                DetailsWord::CostSupervision,
                &[&self.number(f64::from(hours))],
            ),
            Item::Supervision(None) => plain(DetailsWord::CostSupervisionUnknown),
            Item::Certification(row) => CERTIFICATIONS
                .get(row)
                .map(|row| format!("{} ({})", row.name, row.short))
                .unwrap_or_default(),
            Item::LiabilityInsurance => plain(DetailsWord::CostInsurance),
        }
    }

    /// Who issues a certification, its examination, fee and renewal, and where it counts.
    pub fn certification_facts(&self, row: usize) -> String {
        let Some(certification) = CERTIFICATIONS.get(row) else {
            return String::new();
        };
        let ask = || self.say(DetailsWord::AskIssuer).to_owned();
        let exam = certification.exam.map(|exam| {
            if exam {
                DetailsWord::Yes
            } else {
                DetailsWord::No
            }
        });
        let exam = exam.map_or_else(ask, |word| self.say(word).to_owned());
        let fee = certification.fee;
        let fee = fee.map_or_else(ask, |fee| self.figures.dollars(i64::from(fee)));
        let renewal = self
            .renewal(certification.renewal_years)
            .unwrap_or_else(ask);
        let facts = self.fill(
            DetailsWord::CertIssuer,
            &[certification.issuer, &exam, &fee, &renewal],
        );
        if certification.settings.is_empty() {
            return facts;
        }
        let settings = certification.settings.iter();
        let settings: Vec<&str> = settings.map(|s| self.say(names::setting(*s))).collect();
        facts + " " + &self.fill(DetailsWord::CertSettings, &[&settings.join(", ")])
    }

    /// `every 2 years`; `None` where it was not seen.
    pub fn renewal(&self, years: Option<u8>) -> Option<String> {
        Some(match years? {
            1 => self.say(DetailsWord::RuleRenewalYear).to_owned(),
            years => self.fill(
                DetailsWord::RuleRenewalYears,
                &[&self.number(f64::from(years))],
            ),
        })
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
            Ask::School => DetailsWord::AskSchool,
            Ask::Board => DetailsWord::AskBoard,
            Ask::Issuer => DetailsWord::AskIssuer,
        })
    }

    pub fn moment(&self, when: When) -> String {
        match when {
            When::Today => self.say(DetailsWord::Today).to_owned(),
            When::After(kind) => {
                self.fill(DetailsWord::AfterStage, &[self.say(names::stage(kind))])
            }
            When::YearsLater(years) => self.fill(DetailsWord::YearsLater, &[&self.number(years)]),
        }
    }

    /// Names a source in one line: by publisher and title, and what it is where that is not plain.
    pub fn source(&self, place: u16) -> String {
        let source = tables::any_source(place);
        let kind = match source.kind {
            SourceKind::Assumption => return self.say(DetailsWord::OwnAssumption).to_owned(),
            SourceKind::Guide if source.url.is_empty() => {
                return self.say(DetailsWord::OwnGuide).to_owned();
            }
            SourceKind::Statute => DetailsWord::KindStatute,
            SourceKind::Board => DetailsWord::KindBoard,
            SourceKind::Guide => DetailsWord::KindGuide,
            SourceKind::Official | SourceKind::Study | SourceKind::Survey => {
                return [source.publisher, ": ", source.title].concat();
            }
        };
        [self.say(kind), ": ", source.publisher, ", ", source.title].concat()
    }

    /// Where a state stands in the compact of nurses.
    pub fn nurse_compact(&self, state: State) -> String {
        let name = self.state(state);
        match tables::nursing_board(state).compact {
            NurseCompact::InForce => {
                let count = self.number(tables::nurse_compact_states() as f64);
                self.fill(DetailsWord::NurseCompactIn, &[name, &count])
            }
            NurseCompact::Enacted => self.fill(DetailsWord::NurseCompactEnacted, &[name]),
            NurseCompact::No => self.fill(DetailsWord::NurseCompactNo, &[name]),
        }
    }

    /// Who published these sources, each once; assumptions are of nobody.
    pub fn publishers(&self, places: &[u16]) -> Vec<&'static str> {
        let mut list = Vec::new();
        for place in places {
            let source = tables::any_source(*place);
            if source.kind != SourceKind::Assumption && !list.contains(&source.publisher) {
                list.push(source.publisher);
            }
        }
        list
    }

    /// Whether a source goes by the name of a publication, which is what it is in every language.
    pub fn is_publication(&self, place: u16) -> bool {
        let source = tables::any_source(place);
        matches!(
            source.kind,
            SourceKind::Official | SourceKind::Study | SourceKind::Survey
        )
    }

    /// Period and date read of a source: `, period 2024-05, read 24 Feb 2025`; that neither is known, of what was
    /// read somewhere.
    pub fn source_dates(&self, place: u16) -> String {
        let source = tables::any_source(place);
        let mut text = String::new();
        for (word, iso) in [
            (DetailsWord::PeriodIs, source.period),
            (DetailsWord::SeenOn, source.seen),
        ] {
            if !iso.is_empty() {
                text += ", ";
                text += &self.fill(word, &[&self.figures.date(iso)]);
            }
        }
        if text.is_empty() && source.kind != SourceKind::Assumption {
            text += ", ";
            text += self.say(DetailsWord::DateNotKnown);
        }
        text
    }
}

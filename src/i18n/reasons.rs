//! Sentences about the result's reasons: the steps of pay, what would change it, costs, sources.

use super::messages::DetailsMessage;
use super::sentences::hundredths;
use super::{CommonMessage, Locale, names};
use crate::answers::{Hundredths, UsState};
use crate::estimate::cost::{AskWhom, Item};
use crate::estimate::neighbors::{BestState, Change, Neighbor};
use crate::estimate::pay::{Line, Step, Subject};
use crate::estimate::pay_milestones::MilestoneTime;
use crate::estimate::{Pay, Residence};
use crate::tables::{
    self, CERTIFICATIONS, CONSUMER_PRICES, EXPERIENCE_REFERENCE, MODEL, NurseCompact, Occupation,
    PRICE_SOURCES, SourceKind, WageBasis, YearChange,
};

impl Locale {
    /// The first line of "why this number".
    pub fn why_base(&self, pay: &Pay) -> String {
        let occupation = self.text(names::occupation(pay.occupation));
        let state = self.state(pay.case.state);
        match pay.base.basis {
            WageBasis::Official | WageBasis::Interpolated => {
                self.format(DetailsMessage::WHY_BASE, &[occupation, state])
            }
            WageBasis::Derived => {
                let within = self.figures.percent(hundredths(MODEL.derived_within.value));
                let [states, all] = [MODEL.derived_within_states, MODEL.derived_states]
                    .map(|states| self.number(states.value));
                let parts = [occupation, state, &within, &states, &all];
                self.format(DetailsMessage::WHY_BASE_DERIVED, &parts)
            }
        }
    }

    /// The short form, for use above the details.
    pub fn why_median(&self, pay: &Pay) -> String {
        let occupation = self.text(names::occupation(pay.occupation));
        let word = match pay.base.basis {
            WageBasis::Official | WageBasis::Interpolated => DetailsMessage::WHY_MEDIAN,
            WageBasis::Derived => DetailsMessage::WHY_MEDIAN_DERIVED,
        };
        self.format(word, &[self.state(pay.case.state), occupation])
    }

    /// The basis of an occupation's wage percentiles in a state, with the error of those that the Bureau did not
    /// publish.
    pub fn wage_basis(&self, basis: WageBasis, occupation: Occupation) -> String {
        let percent = |ratio: f64| self.figures.percent(hundredths(ratio));
        match basis {
            WageBasis::Official => self.format(
                DetailsMessage::BASIS_OFFICIAL,
                &[&self.figures.date(tables::WAGES_OF)],
            ),
            WageBasis::Interpolated => self.format(
                DetailsMessage::BASIS_INTERPOLATED,
                &[
                    &percent(tables::INTERPOLATED_ERROR.value),
                    &percent(tables::INTERPOLATED_WORST.value),
                ],
            ),
            WageBasis::Derived => self.format(
                DetailsMessage::BASIS_DERIVED,
                &[
                    self.text(names::occupation(occupation)),
                    &percent(MODEL.derived_within.value),
                    &self.number(MODEL.derived_within_states.value),
                    &self.number(MODEL.derived_states.value),
                    &percent(MODEL.derived_worst.value),
                ],
            ),
        }
    }

    /// How the median changed in the following year.
    pub fn year_change(&self, change: &YearChange) -> String {
        let word = match change.state {
            Some(_) => DetailsMessage::YEAR_CHANGE_STATE,
            None => DetailsMessage::YEAR_CHANGE_NATION,
        };
        let date = |iso: &str| self.figures.date(iso);
        self.format(
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

    /// The typical pay in dollars of the latest month with price data.
    pub fn newest_dollars(&self, pay: &Pay) -> String {
        let prices = &CONSUMER_PRICES;
        self.format(
            DetailsMessage::NEWEST_DOLLARS,
            &[
                &self.figures.date(prices.period),
                &self.pay(pay.in_newest_dollars()),
                &self
                    .figures
                    .number(((prices.ratio - 1.0) * 1000.0).round() as i64 * 10),
            ],
        )
    }

    /// The year of the state price levels.
    pub fn prices_of(&self) -> String {
        let source = PRICE_SOURCES.first();
        source.map_or_else(String::new, |index| {
            self.figures.date(tables::source(*index).period)
        })
    }

    pub fn why_line(&self, line: &Line, years: f64) -> String {
        let Some(step) = &line.step else {
            return self.text(DetailsMessage::WhyBend).to_owned();
        };
        match step.subject {
            Subject::Setting(None) => self.text(CommonMessage::WhySettingUnknown).to_owned(),
            Subject::Setting(Some(setting)) => self.text(names::setting(setting)).to_owned(),
            Subject::Credential(credential) => self.text(names::credential(credential)).to_owned(),
            Subject::Experience => {
                let reference = hundredths(EXPERIENCE_REFERENCE.point);
                let own = (years * 10.0).round() as i64 * 10;
                self.format(
                    DetailsMessage::WHY_EXPERIENCE_YEARS,
                    &[&self.years(own), &self.years(reference)],
                )
            }
            Subject::Certification => self.text(CommonMessage::WhyCertification).to_owned(),
            Subject::Bilingual => self.text(CommonMessage::Bilingual).to_owned(),
        }
    }

    /// `Effect +8.3%; between +1.8% and +13.1%.`
    pub fn effect(&self, step: &Step) -> String {
        let change = |effect: f64| {
            self.figures
                .change(((effect.exp() - 1.0) * 1000.0).round() as i64)
        };
        self.format(
            DetailsMessage::EFFECT_IS,
            &[&change(step.effect), &change(step.low), &change(step.high)],
        )
    }

    pub fn neighbor(&self, change: Change) -> String {
        let number = |n: Hundredths| self.hundredths(n);
        match change {
            Change::Setting(setting) => self.format(
                DetailsMessage::LEVER_SETTING,
                &[self.text(names::setting(setting))],
            ),
            Change::Pace(pace) => {
                self.format(CommonMessage::LEVER_PACE, &[self.text(names::pace(pace))])
            }
            Change::Hours(hours) => self.format(DetailsMessage::LEVER_HOURS, &[&number(hours)]),
            Change::Share(share) => self.format(
                DetailsMessage::LEVER_SHARE,
                &[&self.figures.percent(i64::from(share.0))],
            ),
            Change::Supervision(hours) => {
                self.format(DetailsMessage::LEVER_SUPERVISION, &[&number(hours)])
            }
            Change::Certification { row, others } => {
                let name = CERTIFICATIONS.get(row).map_or("", |row| row.short);
                match others {
                    0 => self.format(DetailsMessage::LEVER_CERTIFICATION, &[name]),
                    1 => self.format(DetailsMessage::LEVER_CERTIFICATION_ONE, &[name]),
                    _ => self.format(
                        DetailsMessage::LEVER_CERTIFICATION_MORE,
                        &[name, &self.number(others as f64)],
                    ),
                }
            }
            Change::NoCertification => self.text(DetailsMessage::LeverNoCertification).to_owned(),
            Change::Bilingual(true) => self.text(DetailsMessage::LeverBilingual).to_owned(),
            Change::Bilingual(false) => self.text(DetailsMessage::LeverNotBilingual).to_owned(),
            Change::Plan(plan) => self.format(
                DetailsMessage::LEVER_PLAN,
                &[self.text(names::plan_short(plan))],
            ),
            Change::State(state) => self.state(state).to_owned(),
        }
    }

    /// `+$3,200`, `-$3,200`, `no change`.
    pub fn change_of_pay(&self, neighbor: &Neighbor) -> String {
        match neighbor.dollars {
            None | Some(0) => self.text(DetailsMessage::NoChange).to_owned(),
            Some(dollars) => {
                let sign = if dollars > 0 { "+" } else { "−" };
                sign.to_owned() + &self.figures.dollars(i64::from(dollars.abs()))
            }
        }
    }

    /// `7 months sooner`, `no change`.
    pub fn change_of_time(&self, months: i32) -> String {
        match months {
            0 => self.text(DetailsMessage::NoChange).to_owned(),
            m if m < 0 => self.format(DetailsMessage::EARLIER, &[&self.duration(m.unsigned_abs())]),
            m => self.format(DetailsMessage::LATER, &[&self.duration(m.unsigned_abs())]),
        }
    }

    pub fn best_state(&self, best: &BestState) -> String {
        let dollars = |d: u32| self.figures.dollars(i64::from(d));
        self.format(
            DetailsMessage::BEST_STATE,
            &[
                self.state(best.state),
                &dollars(best.real),
                &dollars(best.nominal),
            ],
        )
    }

    pub fn cost_item(&self, item: Item) -> String {
        let plain = |word: DetailsMessage| self.text(word).to_owned();
        match item {
            Item::Tuition => plain(DetailsMessage::CostTuition),
            Item::ProgramTuition(residence) => plain(match residence {
                Residence::InState => DetailsMessage::CostTuitionInState,
                Residence::OutOfState => DetailsMessage::CostTuitionOutOfState,
                Residence::NotSaid => DetailsMessage::CostTuitionProgram,
            }),
            Item::OtherTuition => plain(DetailsMessage::CostTuitionOther),
            Item::BachelorExam => plain(DetailsMessage::CostBachelorExam),
            Item::FirstExam => plain(DetailsMessage::CostFirstExam),
            Item::ClinicalExam(1) => plain(DetailsMessage::CostClinicalExam),
            Item::ClinicalExam(times) => self.format(
                DetailsMessage::COST_CLINICAL_EXAM_TIMES,
                &[&self.number(f64::from(times))],
            ),
            Item::CounselorExam(exam, 1) => self.format(
                DetailsMessage::COST_COUNSELOR_EXAM,
                &[self.text(names::exam(exam))],
            ),
            Item::CounselorExam(exam, times) => self.format(
                DetailsMessage::COST_COUNSELOR_EXAM_TIMES,
                &[self.text(names::exam(exam)), &self.number(f64::from(times))],
            ),
            Item::NursingExam => plain(DetailsMessage::CostNursingExam),
            Item::BoardFee => plain(DetailsMessage::CostBoardFee),
            Item::Registration => plain(DetailsMessage::CostRegistration),
            Item::LawExam => plain(DetailsMessage::CostLawExam),
            Item::Supervision(Some(hours)) => self.format(
                DetailsMessage::COST_SUPERVISION,
                &[&self.number(f64::from(hours))],
            ),
            Item::Supervision(None) => plain(DetailsMessage::CostSupervisionUnknown),
            Item::Certification(row) => CERTIFICATIONS
                .get(row)
                .map(|row| format!("{} ({})", row.name, row.short))
                .unwrap_or_default(),
            Item::LiabilityInsurance => plain(DetailsMessage::CostInsurance),
        }
    }

    /// The issuer, exam, fee and renewal of a certification, and where it counts.
    pub fn certification_facts(&self, row: usize) -> String {
        let Some(certification) = CERTIFICATIONS.get(row) else {
            return String::new();
        };
        let ask = || self.text(DetailsMessage::AskIssuer).to_owned();
        let exam = certification.exam.map(|exam| {
            if exam {
                DetailsMessage::Yes
            } else {
                DetailsMessage::No
            }
        });
        let exam = exam.map_or_else(ask, |word| self.text(word).to_owned());
        let fee = certification.fee;
        let fee = fee.map_or_else(ask, |fee| self.figures.dollars(i64::from(fee)));
        let renewal = self
            .renewal(certification.renewal_years)
            .unwrap_or_else(ask);
        let facts = self.format(
            DetailsMessage::CERT_ISSUER,
            &[certification.issuer, &exam, &fee, &renewal],
        );
        if certification.settings.is_empty() {
            return facts;
        }
        let settings = certification.settings.iter();
        let settings: Vec<&str> = settings.map(|s| self.text(names::setting(*s))).collect();
        facts + " " + &self.format(DetailsMessage::CERT_SETTINGS, &[&settings.join(", ")])
    }

    /// `every 2 years`; `None` if it was not found.
    pub fn renewal(&self, years: Option<u8>) -> Option<String> {
        Some(match years? {
            1 => self.text(DetailsMessage::RuleRenewalYear).to_owned(),
            years => self.format(
                DetailsMessage::RULE_RENEWAL_YEARS,
                &[&self.number(f64::from(years))],
            ),
        })
    }

    /// `$260`, `$200 to $500`.
    pub fn dollars_range(&self, (low, high): (f64, f64)) -> String {
        if low == high {
            return self.dollars(low);
        }
        self.format(
            CommonMessage::DOLLARS_TO,
            &[&self.dollars(low), &self.dollars(high)],
        )
    }

    pub fn ask(&self, ask: AskWhom) -> &'static str {
        self.text(match ask {
            AskWhom::School => DetailsMessage::AskSchool,
            AskWhom::Board => DetailsMessage::AskBoard,
            AskWhom::Issuer => DetailsMessage::AskIssuer,
        })
    }

    pub fn moment(&self, when: MilestoneTime) -> String {
        match when {
            MilestoneTime::Today => self.text(DetailsMessage::Today).to_owned(),
            MilestoneTime::After(kind) => self.format(
                DetailsMessage::AFTER_STAGE,
                &[self.text(names::stage(kind))],
            ),
            MilestoneTime::YearsLater(years) => {
                self.format(DetailsMessage::YEARS_LATER, &[&self.number(years)])
            }
        }
    }

    /// A source in one line: publisher and title, and its kind if that is not obvious.
    pub fn source(&self, index: u16) -> String {
        let source = tables::any_source(index);
        let kind = match source.kind {
            SourceKind::Assumption => return self.text(DetailsMessage::OwnAssumption).to_owned(),
            SourceKind::Guide if source.url.is_empty() => {
                return self.text(DetailsMessage::OwnGuide).to_owned();
            }
            SourceKind::Statute => DetailsMessage::KindStatute,
            SourceKind::Board => DetailsMessage::KindBoard,
            SourceKind::Guide => DetailsMessage::KindGuide,
            SourceKind::Official | SourceKind::Study | SourceKind::Survey => {
                return [source.publisher, ": ", source.title].concat();
            }
        };
        [self.text(kind), ": ", source.publisher, ", ", source.title].concat()
    }

    /// The state's status in the nurse licensure compact.
    pub fn nurse_compact(&self, state: UsState) -> String {
        let name = self.state(state);
        match tables::nursing_board(state).compact {
            NurseCompact::InForce => {
                let count = self.number(tables::nurse_compact_states() as f64);
                self.format(DetailsMessage::NURSE_COMPACT_IN, &[name, &count])
            }
            NurseCompact::Enacted => self.format(DetailsMessage::NURSE_COMPACT_ENACTED, &[name]),
            NurseCompact::No => self.format(DetailsMessage::NURSE_COMPACT_NO, &[name]),
        }
    }

    /// The publishers of these sources, without duplicates; assumptions have none.
    pub fn publishers(&self, places: &[u16]) -> Vec<&'static str> {
        let mut list = Vec::new();
        for index in places {
            let source = tables::any_source(*index);
            if source.kind != SourceKind::Assumption && !list.contains(&source.publisher) {
                list.push(source.publisher);
            }
        }
        list
    }

    /// Whether the source is named by its publication, which is the same in every language.
    pub fn is_publication(&self, index: u16) -> bool {
        let source = tables::any_source(index);
        matches!(
            source.kind,
            SourceKind::Official | SourceKind::Study | SourceKind::Survey
        )
    }

    /// The source's period and access date: `, period 2024-05, read 24 Feb 2025`. If a published source has
    /// neither, says so.
    pub fn source_dates(&self, index: u16) -> String {
        let source = tables::any_source(index);
        let mut text = String::new();
        for (word, iso) in [
            (DetailsMessage::PERIOD_IS, source.period),
            (DetailsMessage::SEEN_ON, source.seen),
        ] {
            if !iso.is_empty() {
                text += ", ";
                text += &self.format(word, &[&self.figures.date(iso)]);
            }
        }
        if text.is_empty() && source.kind != SourceKind::Assumption {
            text += ", ";
            text += self.text(DetailsMessage::DateNotKnown);
        }
        text
    }
}

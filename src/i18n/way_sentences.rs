//! Sentences on the way: what a step is, when it is, which figure made that.

use super::way_words::{WayWord, item};
use super::{Locale, names};
use crate::answers::{Month, Pace};
use crate::estimate::{Estimate, Limit, Speeds, Stage, StageKind, pay, study};
use crate::plan::log::ranges;
use crate::plan::way::{
    BadItem, BadMonth, Band, Item, MOST_LETTERS, Made, Opens, Status, Step, StepKey, Way,
};
use crate::tables::{self, CERTIFICATIONS, Certification, Grade};

/// A band that is wider is told by the third of the year: a month would sound surer than it is.
const TOLD_BY_MONTH: u32 = 6;

impl Locale {
    /// What a step is: `First license, with its exam (LSW)`.
    pub fn step(&self, key: StepKey, estimate: &Estimate) -> String {
        let rule = estimate.rule();
        let titled = |kind: StageKind, title: &str| {
            let stage = self.say(names::stage(kind));
            if title.is_empty() {
                stage.to_owned()
            } else {
                self.fill(WayWord::Titled, &[stage, title])
            }
        };
        let certification = |row: u8| {
            CERTIFICATIONS
                .get(usize::from(row))
                .map_or("", |certification| certification.short)
        };
        match key {
            StepKey::Study(id) => titled(StageKind::Study(id), ""),
            StepKey::FirstLicense => titled(first_license(estimate), rule.first_license),
            StepKey::Practice => titled(StageKind::Practice, ""),
            StepKey::ClinicalExam => titled(StageKind::ClinicalExam, ""),
            StepKey::License => self.fill(WayWord::LicenseHeld, &[rule.license]),
            StepKey::BachelorLicense => titled(StageKind::BachelorLicense, rule.bachelor_license),
            StepKey::NursingExam => titled(StageKind::NursingExam, ""),
            StepKey::Certification(row) => {
                self.fill(WayWord::CertificationStep, &[certification(row)])
            }
            StepKey::RenewLicense(_) => self.renewal_of_license(estimate),
            StepKey::RenewCertification(row, _) => {
                self.fill(WayWord::RenewalOf, &[certification(row)])
            }
        }
    }

    /// The license that the plan ends with, by its title where it has one.
    fn renewal_of_license(&self, estimate: &Estimate) -> String {
        let rule = estimate.rule();
        let last = estimate.clock.stages().next_back().map(|stage| stage.kind);
        let (title, plain) = match last {
            Some(StageKind::NursingExam) => ("", WayWord::RenewalOfNurse),
            Some(StageKind::BachelorLicense) => (rule.bachelor_license, WayWord::RenewalOfBachelor),
            Some(StageKind::FirstLicense(_)) => (rule.first_license, WayWord::RenewalOfFirst),
            _ => (rule.license, WayWord::RenewalOfFirst),
        };
        if title.is_empty() {
            self.say(plain).to_owned()
        } else {
            self.fill(WayWord::RenewalOf, &[title])
        }
    }

    pub fn status(&self, status: Status) -> &'static str {
        self.say(match status {
            Status::Done => WayWord::StatusDone,
            Status::Now => WayWord::StatusNow,
            Status::Ahead => WayWord::StatusAhead,
        })
    }

    /// When a step is: `from August 2026 to May 2028`, `about mid 2031`, `done in May 2028`.
    pub fn when(&self, step: &Step) -> String {
        let month = |band: Band| self.figures.month(band.typical);
        match (step.from, step.to) {
            (None, _) => self.say(ask(step.key)).to_owned(),
            (Some(from), None) => self.fill(WayWord::FromOn, &[&month(from)]),
            (Some(_), Some(to)) if step.status == Status::Done => match step.made {
                Made::Answers => self.say(WayWord::DoneBefore).to_owned(),
                Made::Own => self.fill(WayWord::DoneIn, &[&month(to)]),
                _ => self.fill(WayWord::DoneBy, &[&month(to)]),
            },
            (Some(from), Some(to)) if from.typical == to.typical => self.about(to),
            (Some(from), Some(to)) => self.fill(WayWord::FromTo, &[&month(from), &month(to)]),
        }
    }

    /// A month as sure as it is: `in May 2028`, `about May 2028`, `about mid 2028`.
    pub fn about(&self, band: Band) -> String {
        let month = self.figures.month(band.typical);
        if band.is_point() {
            self.fill(WayWord::InMonth, &[&month])
        } else if band.slow.0.saturating_sub(band.fast.0) <= TOLD_BY_MONTH {
            self.fill(WayWord::About, &[&month])
        } else {
            self.fill(WayWord::About, &[&self.part_of_year(band.typical)])
        }
    }

    /// `early 2028`, `mid 2028`, `late 2028`.
    fn part_of_year(&self, month: Month) -> String {
        let part = match month.month() {
            ..=4 => WayWord::Early,
            5..=8 => WayWord::Mid,
            _ => WayWord::Late,
        };
        self.fill(part, &[&month.year().to_string()])
    }

    /// `June 2029 at the earliest, March 2031 at the latest`; `None` where the month is known or none is told.
    pub fn earliest_and_latest(&self, step: &Step) -> Option<String> {
        let band = step.to.filter(|band| !band.is_point())?;
        let months = [band.fast, band.slow].map(|month| self.figures.month(month));
        Some(self.fill(WayWord::EarliestLatest, &[&months[0], &months[1]]))
    }

    /// Which figure made the months of a step.
    pub fn made(&self, step: &Step, estimate: &Estimate) -> String {
        match step.made {
            Made::Pathway(_) => self.made_by_stage(step.key, estimate),
            // The state's figure was not found: ours stands in for it.
            Made::Rule(Some(limit)) if is_stand_in(limit, estimate) => {
                self.fill(WayWord::MadeAssumed, &[self.say(names::limit(limit))])
            }
            Made::Rule(limit) => {
                let limit = limit.map_or("", |limit| self.say(names::limit(limit)));
                let word = match step.grade {
                    Some(Grade::Recorded) => WayWord::MadeRuling,
                    _ => WayWord::MadeRule,
                };
                self.fill(word, &[limit])
            }
            Made::Answers => self.say(WayWord::MadeAnswers).to_owned(),
            Made::Own => self.say(WayWord::MadeOwn).to_owned(),
            Made::Log => self.say(WayWord::MadeLog).to_owned(),
            Made::LaterStep => self.say(WayWord::MadeLaterStep).to_owned(),
            Made::StepBefore => self.say(WayWord::MadeStepBefore).to_owned(),
            Made::Certification(opens) => self.opens(opens, step.key),
            Made::Renewal(None) => self.say(WayWord::EveryNotSeen).to_owned(),
            Made::Renewal(Some(1)) => self.say(WayWord::EveryYear).to_owned(),
            Made::Renewal(Some(years)) => {
                self.fill(WayWord::EveryYears, &[&self.number(f64::from(years))])
            }
        }
    }

    fn made_by_stage(&self, key: StepKey, estimate: &Estimate) -> String {
        let stage = estimate
            .clock
            .stages()
            .find(|stage| StepKey::of_stage(stage.kind) == key);
        if let Some(told) = stage.and_then(|stage| self.made_by_school(stage, estimate)) {
            return told;
        }
        let Speeds {
            fast,
            typical,
            slow,
        } = stage.map_or(Speeds::default(), |stage| stage.months);
        let [fast, typical, slow] = [fast, typical, slow].map(|months| self.half_months(months));
        if fast == slow {
            self.fill(WayWord::MadePathway, &[&typical])
        } else {
            self.fill(WayWord::MadePathwayBand, &[&typical, &fast, &slow])
        }
    }

    /// The months of a degree as the school says them, with those that would count without it; `None` where
    /// no school says any.
    pub fn made_by_school(&self, stage: &Stage, estimate: &Estimate) -> Option<String> {
        let StageKind::Study(id) = stage.kind else {
            return None;
        };
        if stage.grade != Grade::School {
            return None;
        }
        let usual = study::months(id, estimate.answers.pace.unwrap_or(Pace::Full));
        let months = |months: f64| self.half_months(months);
        let parts = [stage.months.typical, usual.typical].map(months);
        Some(self.fill(WayWord::MadeSchool, &[&parts[0], &parts[1]]))
    }

    fn opens(&self, opens: Opens, key: StepKey) -> String {
        let StepKey::Certification(row) = key else {
            return String::new();
        };
        CERTIFICATIONS
            .get(usize::from(row))
            .map_or_else(String::new, |row| self.certification_opens(row, opens))
    }

    /// What a certification waits for.
    pub fn certification_opens(&self, certification: &Certification, opens: Opens) -> String {
        match (opens, names::need(certification.need)) {
            (Opens::Credential, Some(need)) => {
                self.fill(WayWord::OpensCredential, &[self.say(need)])
            }
            (Opens::Already | Opens::Credential, _) => self.say(WayWord::OpensAlready).to_owned(),
            (Opens::Experience(months), _) => {
                let months = self.number(f64::from(months));
                self.fill(WayWord::OpensExperience, &[&months])
            }
            (Opens::PlanEnd, _) => self.say(WayWord::OpensAtEnd).to_owned(),
        }
    }

    /// The certifications that do not open on a way, each with the reason.
    pub fn not_open(&self, way: &Way, estimate: &Estimate) -> Vec<String> {
        let at_end = estimate.end_pay.ok().map(|pay| pay.case.credential);
        let reason = |row: usize| {
            let certification = CERTIFICATIONS.get(row)?;
            let reached = at_end.is_none_or(|held| pay::reaches(held, certification.need));
            Some(match names::need(certification.need) {
                Some(need) if way.stop.is_none() || !reached => {
                    let parts = [certification.short, self.say(need)];
                    self.fill(WayWord::NotOpenNeeds, &parts)
                }
                _ => self.fill(WayWord::NotOpenEnd, &[certification.short]),
            })
        };
        way.not_open.rows().filter_map(reason).collect()
    }

    /// What is said of a step besides: that its time has passed, that its month is out of order.
    pub fn doubts(&self, step: &Step) -> Option<String> {
        if step.out_of_order {
            return Some(self.say(WayWord::OutOfOrder).to_owned());
        }
        let word = match step.made {
            Made::Renewal(_) => WayWord::IsLate,
            _ => WayWord::IsOverdue,
        };
        Some(self.fill(word, &[&self.figures.month(step.due?)]))
    }

    pub fn item(&self, of: Item) -> &'static str {
        self.say(item(of.id))
    }

    /// Why a step cannot have been completed in a month.
    pub fn bad_month(&self, why: BadMonth, month: Month) -> String {
        let month = self.figures.month(month);
        match why {
            BadMonth::TooEarly => {
                let year = ranges::YEARS.start().to_string();
                self.fill(WayWord::MonthTooEarly, &[&month, &year])
            }
            BadMonth::NotYet => self.fill(WayWord::MonthNotYet, &[&month]),
        }
    }

    pub fn bad_item(&self, why: BadItem) -> String {
        match why {
            BadItem::Empty => self.say(WayWord::OwnItemEmpty).to_owned(),
            BadItem::TooLong { over } => {
                let parts = [over, MOST_LETTERS].map(|letters| letters.to_string());
                self.fill(WayWord::OwnItemLong, &[&parts[0], &parts[1]])
            }
        }
    }
}

/// Whom to ask for a month that was not seen.
const fn ask(key: StepKey) -> WayWord {
    match key {
        StepKey::RenewCertification(..) | StepKey::Certification(_) => WayWord::AskIssuerWhen,
        _ => WayWord::AskBoardWhen,
    }
}

fn first_license(estimate: &Estimate) -> StageKind {
    estimate
        .clock
        .stages()
        .map(|stage| stage.kind)
        .find(|kind| matches!(kind, StageKind::FirstLicense(_)))
        .unwrap_or(StageKind::FirstLicense(tables::PathwayId::WaitRegister))
}

/// Whether no figure of the state was found for a term, so that an assumption decides.
fn is_stand_in(limit: Limit, estimate: &Estimate) -> bool {
    let practice = estimate.clock.practice.as_ref();
    let term = practice.and_then(|practice| practice.term(limit));
    term.is_some_and(|term| term.required.is_none())
}

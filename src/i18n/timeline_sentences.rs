//! Sentences about the timeline: a step, its months, and the figure behind them.

use super::checklist_sentences::item;
use super::messages::{DetailsMessage, PlanMessage, TimelineMessage};
use super::{Locale, Message, Template, names};
use crate::answers::{Month, Pace};
use crate::estimate::{
    BindingRequirement, Estimate, MonthRange, Route, Stage, StageKind, pay, study,
};
use crate::plan::log::ranges;
use crate::plan::timeline::{
    CertificationPrerequisite, DateRange, DurationBasis, Item, ItemError, MOST_LETTERS, MonthError,
    Opening, PlanTimeline, Status, Step, StepKey,
};
use crate::plan::todo::{DueDate, Task};
use crate::tables::{self, CERTIFICATIONS, Certification, Grade};

/// A wider range is shown as early, mid or late in the year: a month would be false precision.
const TOLD_BY_MONTH: u32 = 6;

impl Locale {
    /// The name of a step: `First license, with its exam (LSW)`.
    pub fn step(&self, key: StepKey, estimate: &Estimate) -> String {
        let rule = estimate.rule();
        let titled = |kind: StageKind, title: &str| {
            let stage = self.text(names::stage(kind));
            if title.is_empty() {
                stage.to_owned()
            } else {
                self.format(TimelineMessage::TITLED, &[stage, title])
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
            StepKey::License => self.format(TimelineMessage::LICENSE_HELD, &[rule.license]),
            StepKey::BachelorLicense => titled(StageKind::BachelorLicense, rule.bachelor_license),
            StepKey::NursingExam => titled(StageKind::NursingExam, ""),
            StepKey::Certification(row) => {
                self.format(TimelineMessage::CERTIFICATION_STEP, &[certification(row)])
            }
            StepKey::RenewLicense(_) => self.renewal_of_license(estimate),
            StepKey::RenewCertification(row, _) => {
                self.format(TimelineMessage::RENEWAL_OF, &[certification(row)])
            }
        }
    }

    /// The final license of the plan, by its title if it has one.
    fn renewal_of_license(&self, estimate: &Estimate) -> String {
        let rule = estimate.rule();
        let last = estimate.path.stages().next_back().map(|stage| stage.kind);
        let (title, plain) = match last {
            None if estimate.route == Route::Nursing => ("", TimelineMessage::RenewalOfNurse),
            Some(StageKind::NursingExam) => ("", TimelineMessage::RenewalOfNurse),
            Some(StageKind::BachelorLicense) => {
                (rule.bachelor_license, TimelineMessage::RenewalOfBachelor)
            }
            Some(StageKind::FirstLicense(_)) => {
                (rule.first_license, TimelineMessage::RenewalOfFirst)
            }
            _ => (rule.license, TimelineMessage::RenewalOfFirst),
        };
        if title.is_empty() {
            self.text(plain).to_owned()
        } else {
            self.format(TimelineMessage::RENEWAL_OF, &[title])
        }
    }

    pub fn status(&self, status: Status) -> &'static str {
        self.text(match status {
            Status::Done => TimelineMessage::StatusDone,
            Status::Now => TimelineMessage::StatusNow,
            Status::Ahead => TimelineMessage::StatusAhead,
        })
    }

    /// The months of a step: `from August 2026 to May 2028`, `about mid 2031`, `done in May 2028`.
    pub fn when(&self, step: &Step) -> String {
        let month = |band: DateRange| self.figures.month(band.typical);
        match (step.from, step.to) {
            (None, _) => self.text(ask(step.key)).to_owned(),
            (Some(from), None) => self.format(TimelineMessage::FROM_ON, &[&month(from)]),
            (Some(_), Some(to)) if step.status == Status::Done => match step.basis {
                DurationBasis::Answers => self.text(TimelineMessage::DoneBefore).to_owned(),
                DurationBasis::Own => self.format(TimelineMessage::DONE_IN, &[&month(to)]),
                _ => self.format(TimelineMessage::DONE_BY, &[&month(to)]),
            },
            (Some(from), Some(to)) if from.typical == to.typical => self.about(to),
            (Some(from), Some(to)) => {
                self.format(TimelineMessage::FROM_TO, &[&month(from), &month(to)])
            }
        }
    }

    /// A month with its precision: `in May 2028`, `about May 2028`, `about mid 2028`.
    pub fn about(&self, band: DateRange) -> String {
        let month = self.figures.month(band.typical);
        if band.is_point() {
            self.format(TimelineMessage::IN_MONTH, &[&month])
        } else if band.slow.0.saturating_sub(band.fast.0) <= TOLD_BY_MONTH {
            self.format(TimelineMessage::ABOUT, &[&month])
        } else {
            self.format(TimelineMessage::ABOUT, &[&self.part_of_year(band.typical)])
        }
    }

    /// `early 2028`, `mid 2028`, `late 2028`.
    fn part_of_year(&self, month: Month) -> String {
        let part = match month.month() {
            ..=4 => TimelineMessage::EARLY,
            5..=8 => TimelineMessage::MID,
            _ => TimelineMessage::LATE,
        };
        self.format(part, &[&month.year().to_string()])
    }

    /// `June 2029 at the earliest, March 2031 at the latest`; `None` if the month is exact or unknown.
    pub fn earliest_and_latest(&self, step: &Step) -> Option<String> {
        let band = step.to.filter(|band| !band.is_point())?;
        let months = [band.fast, band.slow].map(|month| self.figures.month(month));
        Some(self.format(TimelineMessage::EARLIEST_LATEST, &[&months[0], &months[1]]))
    }

    /// The figure that determines a step's duration.
    pub fn duration_basis(&self, step: &Step, estimate: &Estimate) -> String {
        match step.basis {
            DurationBasis::Pathway(_) => self.made_by_stage(step.key, estimate),
            // The state's figure was not found, so an assumption is used.
            DurationBasis::Rule(Some(limit)) if is_stand_in(limit, estimate) => self.format(
                TimelineMessage::MADE_ASSUMED,
                &[self.text(names::limit(limit))],
            ),
            DurationBasis::Rule(limit) => {
                let limit = limit.map_or("", |limit| self.text(names::limit(limit)));
                let word = match step.grade {
                    Some(Grade::Recorded) => TimelineMessage::MADE_RULING,
                    _ => TimelineMessage::MADE_RULE,
                };
                self.format(word, &[limit])
            }
            DurationBasis::Answers => self.text(TimelineMessage::MadeAnswers).to_owned(),
            DurationBasis::Own => self.text(TimelineMessage::MadeOwn).to_owned(),
            DurationBasis::Log => self.text(TimelineMessage::MadeLog).to_owned(),
            DurationBasis::LaterStep => self.text(TimelineMessage::MadeLaterStep).to_owned(),
            DurationBasis::StepBefore => self.text(TimelineMessage::MadeStepBefore).to_owned(),
            DurationBasis::Certification(opens) => self.opens(opens, step.key),
            DurationBasis::Renewal(None) => self.text(TimelineMessage::EveryNotSeen).to_owned(),
            DurationBasis::Renewal(Some(1)) => self.text(TimelineMessage::EveryYear).to_owned(),
            DurationBasis::Renewal(Some(years)) => self.format(
                TimelineMessage::EVERY_YEARS,
                &[&self.number(f64::from(years))],
            ),
        }
    }

    fn made_by_stage(&self, key: StepKey, estimate: &Estimate) -> String {
        let stage = estimate
            .path
            .stages()
            .find(|stage| StepKey::of_stage(stage.kind) == key);
        if let Some(sentence) = stage.and_then(|stage| self.made_by_school(stage, estimate)) {
            return sentence;
        }
        let MonthRange {
            fast,
            typical,
            slow,
        } = stage.map_or(MonthRange::default(), |stage| stage.months);
        let [fast, typical, slow] = [fast, typical, slow].map(|months| self.half_months(months));
        if fast == slow {
            self.format(TimelineMessage::MADE_PATHWAY, &[&typical])
        } else {
            self.format(
                TimelineMessage::MADE_PATHWAY_BAND,
                &[&typical, &fast, &slow],
            )
        }
    }

    /// The months of a degree from the school, with the default they replace; `None` without a school's figure.
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
        Some(self.format(TimelineMessage::MADE_SCHOOL, &[&parts[0], &parts[1]]))
    }

    fn opens(&self, opens: CertificationPrerequisite, key: StepKey) -> String {
        let StepKey::Certification(row) = key else {
            return String::new();
        };
        CERTIFICATIONS
            .get(usize::from(row))
            .map_or_else(String::new, |row| self.certification_opens(row, opens))
    }

    /// The prerequisite of a certification.
    pub fn certification_opens(
        &self,
        certification: &Certification,
        opens: CertificationPrerequisite,
    ) -> String {
        match (opens, names::need(certification.need)) {
            (CertificationPrerequisite::Credential, Some(need)) => {
                self.format(TimelineMessage::OPENS_CREDENTIAL, &[self.text(need)])
            }
            (CertificationPrerequisite::Already | CertificationPrerequisite::Credential, _) => {
                self.text(TimelineMessage::OpensAlready).to_owned()
            }
            (CertificationPrerequisite::Experience(months), _) => {
                let number = |months: u16| self.number(f64::from(months));
                // A user with a faster option enters the month in the plan.
                let usual = self.format(TimelineMessage::OPENS_EXPERIENCE, &[&number(months)]);
                let shorter = certification
                    .months_under_holder
                    .zip(certification.months_as_supervisor);
                match shorter {
                    Some((under, over)) if certification.months == Some(months) => self.format(
                        TimelineMessage::OPENS_SOONER,
                        &[&usual, &number(under), certification.short, &number(over)],
                    ),
                    _ => usual,
                }
            }
            (CertificationPrerequisite::PlanEnd, _) => {
                self.text(TimelineMessage::OpensAtEnd).to_owned()
            }
        }
    }

    /// The certifications that the plan never makes available, each with the reason.
    pub fn not_open(&self, timeline: &PlanTimeline, estimate: &Estimate) -> Vec<String> {
        let at_end = estimate.end_pay.ok().map(|pay| pay.case.credential);
        let reason = |row: usize| {
            let certification = CERTIFICATIONS.get(row)?;
            let reached =
                at_end.is_none_or(|held| pay::meets_prerequisite(held, certification.need));
            Some(match names::need(certification.need) {
                Some(need) if timeline.blocked.is_none() || !reached => {
                    let parts = [certification.short, self.text(need)];
                    self.format(TimelineMessage::NOT_OPEN_NEEDS, &parts)
                }
                _ => self.format(TimelineMessage::NOT_OPEN_END, &[certification.short]),
            })
        };
        timeline.not_open.rows().filter_map(reason).collect()
    }

    /// A warning about a step: overdue, or its month is out of order.
    pub fn step_warning(&self, step: &Step) -> Option<String> {
        if step.out_of_order {
            return Some(self.text(TimelineMessage::OutOfOrder).to_owned());
        }
        let word = match step.basis {
            DurationBasis::Renewal(_) => TimelineMessage::IS_LATE,
            _ => TimelineMessage::IS_OVERDUE,
        };
        Some(self.format(word, &[&self.figures.month(step.due?)]))
    }

    /// A task as text: `Register for the exam: Clinical exam`.
    pub fn todo(&self, task: Task, estimate: &Estimate) -> String {
        let of_step = |template: Template<PlanMessage, 1>, key: StepKey| {
            self.format(template, &[&self.step(key, estimate)])
        };
        match task {
            Task::Mark(key) => of_step(PlanMessage::TASK_MARK, key),
            Task::Programs(key) => of_step(PlanMessage::TASK_PROGRAMS, key),
            Task::Finish(key) => of_step(PlanMessage::TASK_FINISH, key),
            Task::Apply(key) => of_step(PlanMessage::TASK_APPLY, key),
            Task::Accommodations(_) => self.text(PlanMessage::TaskAccommodations).to_owned(),
            Task::RegisterForExam(key) => of_step(PlanMessage::TASK_REGISTER, key),
            Task::StudyForExam(key) => of_step(PlanMessage::TASK_STUDY, key),
            Task::AgreeOnSupervision => self.text(PlanMessage::TaskAgree).to_owned(),
            Task::SayRegistered => self.text(PlanMessage::TaskSayRegistered).to_owned(),
            Task::Log(1) => self.text(PlanMessage::LogThisWeek).to_owned(),
            Task::Log(weeks) => self.format(PlanMessage::TASK_LOG_MANY, &[&weeks.to_string()]),
            Task::HaveSigned(month) => {
                self.format(PlanMessage::TASK_SIGNED, &[&self.figures.month(month)])
            }
            Task::Ask(count) => self.format(PlanMessage::TASK_ASK, &[&count.to_string()]),
            Task::HoursExpire => self.text(TimelineMessage::CalendarHoursExpire).to_owned(),
            Task::Renew(key) => self.step(key, estimate),
            Task::AskRenewal(key) => of_step(PlanMessage::TASK_ASK_RENEWAL, key),
            Task::Document(opening) => self.document(PlanMessage::TASK_DOCUMENT, opening),
            Task::TakeUp(opening) => self.format(
                PlanMessage::TASK_TAKE_UP,
                &[opening.short(), &self.why_next(opening)],
            ),
        }
    }

    /// Why to take a certification next: `after 12 months of experience; counts most where you work`.
    pub fn why_next(&self, opening: Opening) -> String {
        let opens = opening
            .certification()
            .map(|row| self.certification_opens(row, opening.opens));
        let fits = opening
            .fits_setting
            .then(|| self.text(DetailsMessage::FitsSetting).to_owned());
        let why: Vec<String> = opens.into_iter().chain(fits).collect();
        why.join("; ")
    }

    /// The task to have the experience confirmed that a certification requires.
    pub fn document<M: Message>(&self, template: Template<M, 2>, opening: Opening) -> String {
        let months = match opening.opens {
            CertificationPrerequisite::Experience(months) => self.number(f64::from(months)),
            _ => String::new(),
        };
        self.format(template, &[opening.short(), &months])
    }

    /// A due date: `by Nov 29, 2026`, `about May 2028`.
    pub fn by(&self, by: DueDate) -> String {
        match by {
            DueDate::Day(day) => self.format(PlanMessage::TASK_BY_DAY, &[&self.day(day)]),
            DueDate::Month(month) => {
                self.format(PlanMessage::TASK_BY_MONTH, &[&self.figures.month(month)])
            }
        }
    }

    pub fn item(&self, entry: Item) -> &'static str {
        self.text(item(entry.id))
    }

    /// Why a step cannot have been completed in a month.
    pub fn month_error(&self, why: MonthError, month: Month) -> String {
        let month = self.figures.month(month);
        match why {
            MonthError::TooEarly => {
                let year = ranges::YEARS.start().to_string();
                self.format(TimelineMessage::MONTH_TOO_EARLY, &[&month, &year])
            }
            MonthError::NotYet => self.format(TimelineMessage::MONTH_NOT_YET, &[&month]),
        }
    }

    pub fn bad_item(&self, why: ItemError) -> String {
        match why {
            ItemError::Empty => self.text(TimelineMessage::OwnItemEmpty).to_owned(),
            ItemError::TooLong { over } => {
                let parts = [over, MOST_LETTERS].map(|letters| letters.to_string());
                self.format(TimelineMessage::OWN_ITEM_LONG, &[&parts[0], &parts[1]])
            }
        }
    }
}

/// Whom to ask about an interval that was not found.
const fn ask(key: StepKey) -> TimelineMessage {
    match key {
        StepKey::RenewCertification(..) | StepKey::Certification(_) => {
            TimelineMessage::AskIssuerWhen
        }
        _ => TimelineMessage::AskBoardWhen,
    }
}

fn first_license(estimate: &Estimate) -> StageKind {
    estimate
        .path
        .stages()
        .map(|stage| stage.kind)
        .find(|kind| matches!(kind, StageKind::FirstLicense(_)))
        .unwrap_or(StageKind::FirstLicense(tables::PathwayId::WaitRegister))
}

/// Whether an assumption replaces the state's figure for this requirement.
fn is_stand_in(limit: BindingRequirement, estimate: &Estimate) -> bool {
    let practice = estimate.path.practice.as_ref();
    let term = practice.and_then(|practice| practice.requirement(limit));
    term.is_some_and(|term| term.required.is_none())
}

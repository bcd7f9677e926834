//! The costs of the path, as far as they are known. A figure missing from the tables is shown as "ask", never as zero.

use super::{End, Estimate, Residence, StageKind};
use crate::answers::SupervisionPayer;
use crate::tables::{
    CERTIFICATIONS, Exam, FEE_EXAM_BACHELORS, FEE_EXAM_CLINICAL, FEE_EXAM_MASTERS, FEE_EXAM_NCE,
    FEE_EXAM_NCMHCE, FEE_LIABILITY_INSURANCE, FirstExam, Grade, MODEL, PathwayId, Profession,
    Sources,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    Tuition,
    /// Tuition of the school's program, as stated by the school.
    ProgramTuition(Residence),
    /// Tuition of the other degrees on the path.
    OtherTuition,
    BachelorExam,
    FirstExam,
    /// The number of sittings, retakes included.
    ClinicalExam(u8),
    /// The counselor examination and its number of sittings.
    CounselorExam(Exam, u8),
    NursingExam,
    /// Registration or first license.
    Registration,
    /// The examination on the state's laws.
    LawExam,
    BoardFee,
    /// Hours of supervision still to do.
    Supervision(Option<u32>),
    /// The index in [`CERTIFICATIONS`].
    Certification(usize),
    /// Yearly.
    LiabilityInsurance,
}

impl Item {
    /// Whether this is tuition of any degree.
    pub const fn is_tuition(self) -> bool {
        matches!(
            self,
            Self::Tuition | Self::ProgramTuition(_) | Self::OtherTuition
        )
    }
}

/// Whom to ask for a figure that is not in the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskWhom {
    School,
    Board,
    Issuer,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    pub item: Item,
    /// US dollars, minimum and maximum; `Err` names whom to ask.
    pub dollars: Result<(f64, f64), AskWhom>,
    pub grade: Option<Grade>,
    pub sources: Sources,
    /// Recurs each year and is not in the sum.
    pub yearly: bool,
}

/// The costs of a path.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    pub lines: Vec<Line>,
    /// The sum of the known one-time costs, US dollars, minimum and maximum.
    pub known: (f64, f64),
    /// At least one line has no known amount.
    pub incomplete: bool,
}

/// Computes the known costs of a path.
pub fn cost(estimate: &Estimate) -> Cost {
    let mut lines = Vec::new();
    if estimate.path.is_studying() {
        lines.extend(tuition(estimate));
    }
    besides_tuition(estimate, &mut |line| lines.push(line));
    let once = || lines.iter().filter(|line| !line.yearly);
    let known = once()
        .filter_map(|line| line.dollars.ok())
        .fold((0.0, 0.0), |sum, (low, high)| (sum.0 + low, sum.1 + high));
    let incomplete = once().any(|line| line.dollars.is_err());
    Cost {
        lines,
        known,
        incomplete,
    }
}

/// Calls back with every line except those of tuition.
pub(crate) fn besides_tuition(estimate: &Estimate, tell: &mut dyn FnMut(Line)) {
    let license_path = &estimate.path;
    for stage in license_path.stages() {
        match stage.kind {
            StageKind::FirstLicense(id) => {
                if id == PathwayId::WaitFirstExam {
                    // If it is not known whether there is an examination, its fee is not known either.
                    let seen = estimate.rule().first_exam == FirstExam::Yes;
                    let dollars = FEE_EXAM_MASTERS.dollars.filter(|_| seen);
                    tell(fee(Item::FirstExam, dollars, 1, &FEE_EXAM_MASTERS));
                }
                if id == PathwayId::WaitCounselor
                    && let Some(exam) = first_counselor_exam(estimate)
                {
                    tell(of_counselor(exam, 1));
                }
                tell(to_ask(Item::Registration, AskWhom::Board));
                if estimate.rule().extra_exam_is_first {
                    law_exam(estimate).into_iter().for_each(&mut *tell);
                }
            }
            StageKind::BachelorLicense => {
                // If it is not known whether there is an examination, its fee is not known either.
                let exam = estimate.rule().bachelor.and_then(|license| license.exam);
                let takes_one = exam.is_some_and(|exam| exam != Exam::None);
                let dollars = FEE_EXAM_BACHELORS.dollars.filter(|_| takes_one);
                if exam != Some(Exam::None) {
                    tell(fee(Item::BachelorExam, dollars, 1, &FEE_EXAM_BACHELORS));
                }
                tell(to_ask(Item::Registration, AskWhom::Board));
            }
            StageKind::NursingExam => tell(to_ask(Item::NursingExam, AskWhom::Board)),
            StageKind::Practice => tell(supervision(estimate)),
            StageKind::ClinicalExam => {
                let sittings = estimate.answers.retakes.unwrap_or(0).saturating_add(1);
                let item = Item::ClinicalExam(sittings);
                if estimate.rule().profession == Profession::Counseling {
                    counselor_exam(estimate, sittings)
                        .into_iter()
                        .for_each(&mut *tell);
                } else {
                    let dollars = FEE_EXAM_CLINICAL.dollars;
                    tell(fee(item, dollars, sittings, &FEE_EXAM_CLINICAL));
                }
                if !estimate.rule().extra_exam_is_first {
                    law_exam(estimate).into_iter().for_each(&mut *tell);
                }
                tell(board_fee(estimate));
            }
            StageKind::Study(_) => {}
        }
    }
    for row in estimate.answers.certs.rows() {
        let Some(certification) = CERTIFICATIONS.get(row) else {
            continue;
        };
        let item = Item::Certification(row);
        tell(match certification.fee {
            Some(dollars) => known(
                item,
                f64::from(dollars),
                f64::from(dollars),
                Some(certification.grade),
                certification.sources,
            ),
            None => to_ask(item, AskWhom::Issuer),
        });
    }
    if matches!(license_path.end, End::Clinical | End::FirstLicense) {
        let insurance = fee(
            Item::LiabilityInsurance,
            FEE_LIABILITY_INSURANCE.dollars,
            1,
            &FEE_LIABILITY_INSURANCE,
        );
        tell(Line {
            yearly: true,
            ..insurance
        });
    }
}

/// The user's own figure takes precedence, then the school's figure for its program.
fn tuition(estimate: &Estimate) -> Vec<Line> {
    if let Some(own) = estimate.answers.tuition {
        let dollars = own.value();
        return vec![known(Item::Tuition, dollars, dollars, None, &[])];
    }
    let tuition = estimate
        .program()
        .and_then(|program| program.tuition.of(estimate.state));
    let Some((residence, (low, high))) = tuition else {
        return vec![to_ask(Item::Tuition, AskWhom::School)];
    };
    let item = Item::ProgramTuition(residence);
    let grade = Some(Grade::School);
    let mut lines = vec![known(item, low.into(), high.into(), grade, &[])];
    if estimate.path.degrees() > 1 {
        lines.push(to_ask(Item::OtherTuition, AskWhom::School));
    }
    lines
}

fn known(item: Item, low: f64, high: f64, grade: Option<Grade>, sources: Sources) -> Line {
    Line {
        item,
        dollars: Ok((low, high)),
        grade,
        sources,
        yearly: false,
    }
}

fn to_ask(item: Item, ask: AskWhom) -> Line {
    Line {
        item,
        dollars: Err(ask),
        grade: None,
        sources: &[],
        yearly: false,
    }
}

fn fee(item: Item, dollars: Option<(u16, u16)>, times: u8, row: &crate::tables::Fee) -> Line {
    let times = f64::from(times);
    match dollars {
        Some((low, high)) => known(
            item,
            f64::from(low) * times,
            f64::from(high) * times,
            Some(row.grade),
            row.sources,
        ),
        None => to_ask(item, AskWhom::Board),
    }
}

/// The examination that a counselor takes before the supervised hours.
fn first_counselor_exam(estimate: &Estimate) -> Option<Exam> {
    let exam = estimate.rule().first_exam_kind?;
    (exam != Exam::None).then_some(exam)
}

/// Whether an examination is still to be taken after practice. A counselor may have passed the same one before.
pub fn exam_after_practice(estimate: &Estimate) -> bool {
    estimate.rule().profession != Profession::Counseling || counselor_exam(estimate, 1).is_some()
}

/// The counselor examination after practice; `None` if the same one was passed before.
fn counselor_exam(estimate: &Estimate, sittings: u8) -> Option<Line> {
    let rule = estimate.rule();
    let before = first_counselor_exam(estimate);
    match rule.clinical_exam {
        exam if exam.is_some() && exam == before && sittings == 1 => None,
        Some(exam) => Some(of_counselor(exam, sittings)),
        None => Some(of_counselor(Exam::Yes, sittings)),
    }
}

fn of_counselor(exam: Exam, sittings: u8) -> Line {
    let item = Item::CounselorExam(exam, sittings);
    match exam {
        Exam::Ncmhce => fee(item, FEE_EXAM_NCMHCE.dollars, sittings, &FEE_EXAM_NCMHCE),
        Exam::Nce => fee(item, FEE_EXAM_NCE.dollars, sittings, &FEE_EXAM_NCE),
        _ => to_ask(item, AskWhom::Board),
    }
}

/// The examination on the state's laws; `None` if the state has none.
fn law_exam(estimate: &Estimate) -> Option<Line> {
    let has_one = !estimate.rule().extra_exam.is_empty();
    has_one.then(|| to_ask(Item::LawExam, AskWhom::Board))
}

fn board_fee(estimate: &Estimate) -> Line {
    let rule = estimate.rule();
    match rule.application_fee {
        Some(fee) => {
            let dollars = fee.value();
            known(
                Item::BoardFee,
                dollars,
                dollars,
                Some(fee.grade),
                rule.sources,
            )
        }
        None => to_ask(Item::BoardFee, AskWhom::Board),
    }
}

/// Paid by the employer or by the user; a range from zero to the full cost if the payer was not answered.
fn supervision(estimate: &Estimate) -> Line {
    let left = estimate.path.practice.and_then(|practice| {
        let required = estimate.rule().supervision_hours?.value();
        let done = estimate
            .rule()
            .supervised_hours
            .map_or(0.0, |all| practice.done_hours / all.value());
        Some((required * (1.0 - done)).max(0.0).ceil())
    });
    let Some(hours) = left else {
        return to_ask(Item::Supervision(None), AskWhom::Board);
    };
    let fee = hours * MODEL.supervision_fee.value;
    let (low, high) = match estimate.answers.supervision_payer {
        Some(SupervisionPayer::Employer) => (0.0, 0.0),
        Some(SupervisionPayer::Myself) => (fee, fee),
        None => (0.0, fee),
    };
    let grade = Some(MODEL.supervision_fee.grade);
    known(
        Item::Supervision(Some(hours as u32)),
        low,
        high,
        grade,
        MODEL.supervision_fee.sources,
    )
}

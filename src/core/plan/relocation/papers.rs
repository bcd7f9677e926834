//! What the user must take care of in a move: what may not count, what to have signed, what to ask. It depends on the
//! progress of the plan: right after study there are no hours to lose.

use super::{Caution, Document, MoveQuestion, StricterState, Timing, requirements};
use crate::estimate::Estimate;
use crate::tables::{Counting, FirstExam, LicenseRule};

pub(super) fn cautions(here: &Estimate, there: &Estimate, timing: Timing) -> Vec<Caution> {
    let mut list = Vec::new();
    let held = !here.rule().first_license.is_empty() && !there.rule().first_license.is_empty();
    match timing {
        Timing::Studying => list.extend([Caution::Courses, Caution::BeforeRegistration]),
        Timing::Registering => {
            list.extend(held.then_some(Caution::FirstLicenseAgain));
            list.extend([Caution::BeforeRegistration, Caution::Courses]);
        }
        Timing::Practising { .. } | Timing::Examination { .. } => {
            list.extend([Caution::HoursElsewhere, Caution::SupervisorElsewhere]);
            list.extend(held.then_some(Caution::FirstLicenseAgain));
            list.push(Caution::BeforeRegistration);
            let counted = |estimate: &Estimate| {
                let practice = estimate.path.practice;
                practice.map_or(0.0, |practice| practice.counted_hours)
            };
            list.extend((counted(there) < counted(here)).then_some(Caution::OverTheCap));
            let direct = [here, there].map(|side| side.rule().direct_contact_hours.is_some());
            list.extend((direct == [false, true]).then_some(Caution::ClientHoursNotLogged));
            list.extend(there.rule().max_months.map(|most| Caution::TimeLimit {
                months: most.amount,
            }));
        }
        Timing::Licensed => {
            let four = requirements(here.rule(), there.rule()).into_iter().take(4);
            let more = four
                .into_iter()
                .any(|requirement| requirement.stricter == StricterState::There);
            list.extend(more.then_some(Caution::AsksMore));
            list.push(Caution::Courses);
        }
    }
    let setting = here.answers.setting;
    if timing != Timing::Licensed && there.rule().counting(setting) != Counting::Counts {
        list.extend(setting.map(Caution::Setting));
    }
    list
}

pub(super) fn forms(here: &LicenseRule, timing: Timing) -> Vec<Document> {
    let scores = (here.first_exam != FirstExam::No).then_some(Document::ExamScores);
    let mut list = Vec::new();
    match timing {
        Timing::Studying => {}
        // The first license is not issued yet, although its exam may have been taken.
        Timing::Registering => list.extend(scores),
        Timing::Practising { .. } => {
            list.extend([Document::SupervisionVerification, Document::HoursLog]);
            list.extend(scores);
            list.push(Document::LicenseVerification);
        }
        // The clinical exam has been taken by then, or is about to be.
        Timing::Examination { .. } | Timing::Licensed => list.extend([
            Document::SupervisionVerification,
            Document::HoursLog,
            Document::ExamScores,
            Document::LicenseVerification,
        ]),
    }
    list.extend([Document::Syllabi, Document::Transcript]);
    list
}

pub(super) fn questions(
    here: &LicenseRule,
    there: &LicenseRule,
    timing: Timing,
) -> Vec<MoveQuestion> {
    let mut list = match timing {
        Timing::Studying => vec![
            MoveQuestion::DegreeAccepted,
            MoveQuestion::RegisterBeforeMoving,
        ],
        Timing::Registering => vec![
            MoveQuestion::FirstLicenseAgain,
            MoveQuestion::RegisterBeforeMoving,
            MoveQuestion::DegreeAccepted,
        ],
        Timing::Practising { .. } | Timing::Examination { .. } => vec![
            MoveQuestion::HoursCount,
            MoveQuestion::WhichRule,
            MoveQuestion::SupervisorCount,
            MoveQuestion::FirstLicenseAgain,
            MoveQuestion::RegisterBeforeMoving,
        ],
        Timing::Licensed => vec![
            MoveQuestion::Endorsement,
            MoveQuestion::EndorsementYears,
            MoveQuestion::EndorsementHours,
            MoveQuestion::InterimPermit,
        ],
    };
    let examined = timing != Timing::Studying && here.first_exam != FirstExam::No
        || matches!(timing, Timing::Examination { .. } | Timing::Licensed);
    list.extend(examined.then_some(MoveQuestion::ExamCarries));
    let both_joined = here.compact == Some(true) && there.compact == Some(true);
    list.extend(both_joined.then_some(MoveQuestion::CompactInForce));
    list
}

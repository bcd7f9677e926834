//! Answers by question, for those that the summary line ([`Locale::echo`]) omits.

use super::messages::PlanMessage;
use super::money_sentences::school_kind;
use super::{CommonMessage, Locale, names};
use crate::answers::Answers;
use crate::link::Field;

/// The fields that are not in the summary line, in the order of the form.
const BESIDE_THE_ECHO: [Field; 15] = [
    Field::From,
    Field::Hours,
    Field::Evidence,
    Field::Done,
    Field::DoneMonths,
    Field::Share,
    Field::Supervision,
    Field::Retakes,
    Field::Start,
    Field::Tuition,
    Field::SupervisionPayer,
    Field::Weeks,
    Field::CaseWork,
    Field::SchoolKind,
    Field::Employer,
];

impl Locale {
    /// The answers that differ between plans and that the summary line omits: the question's label, and each
    /// plan's answer.
    pub fn differing(&self, plans: &[Answers]) -> Vec<(&'static str, Vec<String>)> {
        let rows = BESIDE_THE_ECHO.into_iter().map(|field| {
            let values = plans.iter().map(|answers| self.answered(field, answers));
            // A full question is too long for a table header.
            let name = match field {
                Field::From => CommonMessage::EducationSoFar,
                field => names::field(field),
            };
            (self.text(name), values.collect::<Vec<_>>())
        });
        rows.filter(|(_, values)| values.iter().any(|one| Some(one) != values.first()))
            .collect()
    }

    /// The answer to one question, or "not said".
    fn answered(&self, field: Field, answers: &Answers) -> String {
        let answer = match field {
            Field::From => answers
                .from
                .map(|held| self.text(names::education(held)).to_owned()),
            Field::Hours => answers.hours.map(|hours| self.hundredths(hours)),
            Field::Evidence => answers
                .evidence
                .map(|level| self.text(names::evidence(level)).to_owned()),
            Field::Done => answers.done.map(|hours| self.hundredths(hours)),
            Field::DoneMonths => answers.done_months.map(|months| self.hundredths(months)),
            Field::Share => answers
                .share
                .map(|share| self.figures.percent(i64::from(share.0))),
            Field::Supervision => answers.supervision.map(|hours| self.hundredths(hours)),
            Field::Retakes => answers.retakes.map(|times| self.number(f64::from(times))),
            Field::Start => answers.start.map(|month| self.figures.month(month)),
            Field::Tuition => answers.tuition.map(|dollars| self.dollars(dollars.value())),
            Field::SupervisionPayer => answers
                .supervision_payer
                .map(|payer| self.text(names::payer(payer)).to_owned()),
            Field::Weeks => answers.weeks.map(|weeks| self.hundredths(weeks)),
            Field::CaseWork => answers
                .case_work
                .map(|work| self.text(names::case_work(work)).to_owned()),
            Field::SchoolKind => answers
                .school_kind
                .map(|kind| self.text(school_kind(kind)).to_owned()),
            Field::Employer => answers
                .employer
                .map(|employer| self.text(names::employer(employer)).to_owned()),
            _ => None,
        };
        answer.unwrap_or_else(|| self.text(PlanMessage::NotSaid).to_owned())
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::answers::Language;
    use crate::link;

    /// The rows for these plans, as `question: this; that`.
    fn rows(language: Language, plans: &[&str]) -> Vec<String> {
        let locale = Locale::of(language);
        let read = |text: &&str| link::read(&format!("v=1&{text}")).expect("answers").answers;
        let plans: Vec<Answers> = plans.iter().map(read).collect();
        let rows = locale.differing(&plans);
        let line = |(name, answers): (&str, Vec<String>)| format!("{name}: {}", answers.join("; "));
        rows.into_iter().map(line).collect()
    }

    #[test]
    fn only_what_differs_and_is_in_no_echo_is_told() {
        for (plans, expected) in [
            (
                &[
                    "to=msw&state=OH&hours=20",
                    "to=msw&state=OH&hours=40&supervision=3",
                ][..],
                &[
                    "Hours a week: 20; 40",
                    "Supervision hours a week: not said; 3",
                ][..],
            ),
            // The summary line has state, setting, pace, years and certifications.
            (
                &[
                    "to=msw&state=OH&pace=part&years=2",
                    "to=bsn&state=TX&setting=hospital",
                ],
                &[],
            ),
            (
                &["to=msw&state=OH&hours=20", "to=msw&state=OH&hours=20"],
                &[],
            ),
            (&["to=msw&state=OH&hours=20"], &[]),
            (&[], &[]),
            (
                &[
                    "from=msw&to=msw&state=OH&start=2026-11&tuition=40000",
                    "from=bsw&to=msw&state=OH&start=2026-11&tuition=0&share=0.5",
                    "from=msw&to=msw&state=OH&start=2027-01&retakes=1&supervision-by=me",
                ],
                &[
                    "Education so far: Master of Social Work (MSW); Bachelor of Social Work (BSW); Master of Social Work (MSW)",
                    "Share of hours with clients: not said; 50%; not said",
                    "Exam retakes: not said; not said; 1",
                    "Start: November 2026; November 2026; January 2027",
                    "Tuition for the whole plan: $40,000; $0; not said",
                    "Supervision is paid by: not said; not said; Myself",
                ],
            ),
        ] {
            assert_eq!(rows(Language::English, plans), expected, "{plans:?}");
        }
        assert_eq!(
            rows(Language::Spanish, &["evidence=official", "done=500"]),
            [
                "Evidencia: Solo cifras oficiales; sin respuesta",
                "Horas ya hechas: sin respuesta; 500"
            ]
        );
    }

    #[test]
    fn each_answer_differs_in_the_echo_or_beside_it() {
        let plain = "to=msw&state=OH";
        for answer in [
            "from=bsw",
            "pace=part",
            "setting=hospital",
            "hours=20",
            "years=2",
            "certs=ccm",
            "bilingual=1",
            "evidence=official",
            "done=500",
            "done-months=6",
            "share=0.4",
            "supervision=2",
            "retakes=2",
            "start=2027-03",
            "tuition=100",
            "supervision-by=me",
            "school-kind=nonprofit",
            "employer=public",
        ] {
            let other = format!("{plain}&{answer}");
            let locale = Locale::of(Language::English);
            let echo = |text: &str| {
                locale.echo(&link::read(&format!("v=1&{text}")).expect("answers").answers)
            };
            let is_told = echo(plain) != echo(&other)
                || !rows(Language::English, &[plain, &other]).is_empty();
            assert!(is_told, "{answer}");
        }
    }
}

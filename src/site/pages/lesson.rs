//! A class lesson: a worksheet with two invented students, and the answers. Both are generated from this build's
//! tables, so they always agree with the page.

use casepath::answers::{Answers, DegreeGoal, Education, Setting, UsState};
use casepath::estimate::{Estimate, Pay, estimate, rounded, whole_months};
use casepath::i18n::Template;
use casepath::i18n::messages::LessonMessage;
use casepath::i18n::names;
use casepath::money::{MoneyInputs, worth};
use casepath::pages as places;
use casepath::plan::timeline::timeline;
use casepath::tables::{self, WAGES_OF, source};
use casepath_app::browser::html::to_document;
use leptos::prelude::*;

use super::PageContext;
use super::components::{Section, WayOn};
use super::layout::{Page, Title};

/// An invented student.
#[derive(Clone, Copy)]
struct Student {
    name: LessonMessage,
    about: Template<LessonMessage, 1>,
    to: DegreeGoal,
    state: UsState,
}

const ANA: Student = Student {
    name: LessonMessage::Ana,
    about: LessonMessage::ANA_IS,
    to: DegreeGoal::Msw,
    state: UsState::OH,
};
const BEN: Student = Student {
    name: LessonMessage::Ben,
    about: LessonMessage::BEN_IS,
    to: DegreeGoal::Counseling,
    state: UsState::TX,
};

impl Student {
    fn answers(self) -> Answers {
        Answers {
            from: Some(Education::Bachelors),
            to: Some(self.to),
            state: Some(self.state),
            setting: Some(Setting::MentalHealthCenter),
            ..Answers::default()
        }
    }

    fn estimate(self) -> Estimate {
        let made = estimate(&self.answers(), tables::as_of());
        made.expect("a plan and a state are all that an estimate needs")
    }

    fn pay(self) -> Pay {
        self.estimate().end_pay.expect("the tables hold their pay")
    }

    fn months(self) -> [u32; 3] {
        let total = self.estimate().path.total.expect("their ways have an end");
        [total.typical, total.fast, total.slow].map(whole_months)
    }

    fn debt(self) -> i64 {
        let money = worth(&self.estimate(), &MoneyInputs::default());
        money
            .expect("their degrees have a price")
            .worth
            .debt
            .typical
            .whole()
    }
}

/// A question of the worksheet with its answer.
struct Question {
    text: LessonMessage,
    answer: fn(PageContext) -> String,
}

struct LessonPart {
    title: LessonMessage,
    minutes: u8,
    questions: &'static [Question],
}

const PARTS: [LessonPart; 4] = [
    LessonPart {
        title: LessonMessage::PartEstimate,
        minutes: 10,
        questions: &[
            Question {
                text: LessonMessage::AskPay,
                answer: pay,
            },
            Question {
                text: LessonMessage::AskMonths,
                answer: months,
            },
            Question {
                text: LessonMessage::AskTitle,
                answer: title,
            },
        ],
    },
    LessonPart {
        title: LessonMessage::PartWhy,
        minutes: 10,
        questions: &[
            Question {
                text: LessonMessage::AskMedian,
                answer: median,
            },
            Question {
                text: LessonMessage::AskStep,
                answer: largest_step,
            },
            Question {
                text: LessonMessage::AskSource,
                answer: published,
            },
        ],
    },
    LessonPart {
        title: LessonMessage::PartCompare,
        minutes: 10,
        questions: &[
            Question {
                text: LessonMessage::AskFirst,
                answer: first,
            },
            Question {
                text: LessonMessage::AskMore,
                answer: earns_more,
            },
            Question {
                text: LessonMessage::AskOwes,
                answer: owes_more,
            },
        ],
    },
    LessonPart {
        title: LessonMessage::PartPlan,
        minutes: 15,
        questions: &[
            Question {
                text: LessonMessage::AskNext,
                answer: next,
            },
            Question {
                text: LessonMessage::AskBoard,
                answer: board,
            },
            Question {
                text: LessonMessage::AskOwn,
                answer: |sheet| sheet.text(LessonMessage::OwnIs).to_owned(),
            },
        ],
    },
];

/// The worksheet, for printing.
pub fn worksheet(sheet: PageContext) -> String {
    let language = sheet.locale.language;
    let title = Title {
        name: sheet.text(LessonMessage::Title).to_owned(),
        about: sheet.text(LessonMessage::About).to_owned(),
        other: sheet.to(places::lesson(sheet.other().locale.language)),
        answers: Answers::default(),
    };
    let line = |_: &Question| view! { <p class="write"></p> }.into_any();
    to_document(move || {
        view! {
            <Page sheet title>
                <p class="lead">{sheet.text(LessonMessage::Lead)}</p>
                <p class="write">{sheet.text(LessonMessage::Name)}</p>
                <Section id="students" heading=sheet.text(LessonMessage::Students)>
                    <About sheet student=ANA/>
                    <About sheet student=BEN/>
                </Section>
                {parts(sheet, line)}
                <WayOn
                    href=sheet.to(places::lesson_answers(language))
                    text=sheet.text(LessonMessage::ToAnswers)
                />
            </Page>
        }
        .into_any()
    })
}

/// The answers, for the teacher.
pub fn answers(sheet: PageContext) -> String {
    let language = sheet.locale.language;
    let title = Title {
        name: sheet.text(LessonMessage::AnswersTitle).to_owned(),
        about: sheet.text(LessonMessage::AnswersAbout).to_owned(),
        other: sheet.to(places::lesson_answers(sheet.other().locale.language)),
        answers: Answers::default(),
    };
    let answer = move |question: &Question| {
        view! { <p><strong>{(question.answer)(sheet)}</strong></p> }.into_any()
    };
    to_document(move || {
        view! {
            <Page sheet title>
                <p class="lead">{sheet.text(LessonMessage::AnswersLead)}</p>
                <p>{sheet.text(LessonMessage::Hint)}</p>
                {parts(sheet, answer)}
                <WayOn href=sheet.to(places::lesson(language)) text=sheet.text(LessonMessage::ToWorksheet)/>
            </Page>
        }
        .into_any()
    })
}

#[component]
fn About(sheet: PageContext, student: Student) -> impl IntoView {
    let state = sheet.locale.state(student.state);
    let open = sheet.format(LessonMessage::OPEN, &[sheet.text(student.name)]);
    view! {
        <p>
            {sheet.format(student.about, &[state])} " "
            <a href=sheet.calculator(&student.answers())>{open}</a>
        </p>
    }
}

/// The four parts; `below` renders the content below a question.
fn parts(sheet: PageContext, below: impl Fn(&Question) -> AnyView) -> Vec<AnyView> {
    const IDS: [&str; 4] = ["estimate", "why", "compare", "plan"];
    let part = |((part, id), number): ((&LessonPart, &'static str), u8)| {
        let (number, minutes) = (number.to_string(), part.minutes.to_string());
        let heading = sheet.format(
            LessonMessage::PART,
            &[&number, sheet.text(part.title), &minutes],
        );
        let questions = part.questions.iter().map(|question| {
            view! { <li><p>{sheet.text(question.text)}</p>{below(question)}</li> }.into_any()
        });
        let questions: Vec<AnyView> = questions.collect();
        view! { <Section id heading><ol>{questions}</ol></Section> }.into_any()
    };
    PARTS.iter().zip(IDS).zip(1..).map(part).collect()
}

fn pay(sheet: PageContext) -> String {
    let pay = ANA.pay();
    let parts = [pay.typical, pay.low, pay.high].map(|dollars| sheet.locale.pay(dollars));
    sheet.format(LessonMessage::PAY_IS, &parts.each_ref().map(String::as_str))
}

fn months(sheet: PageContext) -> String {
    let parts = ANA.months().map(|months| sheet.locale.duration(months));
    sheet.format(
        LessonMessage::MONTHS_ARE,
        &parts.each_ref().map(String::as_str),
    )
}

fn title(_: PageContext) -> String {
    let rule = tables::rule(ANA.state);
    format!("{} ({})", rule.title, rule.license)
}

fn median(sheet: PageContext) -> String {
    let pay = ANA.pay();
    let occupation = sheet.text(names::occupation(pay.occupation));
    let median = sheet.locale.pay(pay.base.p50);
    sheet.format(LessonMessage::STEP_IS, &[occupation, &median])
}

fn largest_step(sheet: PageContext) -> String {
    let (locale, made, pay) = (sheet.locale, ANA.estimate(), ANA.pay());
    let lines = pay.lines();
    let steps = lines.iter().filter(|line| line.step.is_some());
    let Some(line) = steps.max_by_key(|line| line.dollars.abs()) else {
        return String::new();
    };
    let name = locale.why_line(line, made.years.1);
    sheet.format(
        LessonMessage::STEP_IS,
        &[&name, &locale.signed_dollars(line.dollars)],
    )
}

fn published(sheet: PageContext) -> String {
    let publisher = ANA
        .pay()
        .base
        .sources
        .first()
        .map(|index| source(*index).publisher);
    let day = sheet.locale.figures.date(WAGES_OF);
    sheet.format(
        LessonMessage::SOURCE_IS,
        &[publisher.unwrap_or_default(), &day],
    )
}

/// The student with the smaller (`is_least`) or larger figure, then the other one.
fn of_two(
    sheet: PageContext,
    figure: fn(Student) -> i64,
    written: impl Fn(i64) -> String,
    is_least: bool,
) -> String {
    let (one, other) = (figure(ANA), figure(BEN));
    if one == other {
        return sheet.format(LessonMessage::SAME_IS, &[&written(one)]);
    }
    let ana_is_it = (one < other) == is_least;
    let (it, rest) = if ana_is_it { (ANA, BEN) } else { (BEN, ANA) };
    let tell = |student: Student| {
        sheet.format(
            LessonMessage::STEP_IS,
            &[sheet.text(student.name), &written(figure(student))],
        )
    };
    [tell(it), tell(rest)].join("; ")
}

fn first(sheet: PageContext) -> String {
    let months = |student: Student| i64::from(student.months()[0]);
    let written = |months: i64| sheet.locale.duration(u32::try_from(months).unwrap_or(0));
    of_two(sheet, months, written, true)
}

fn earns_more(sheet: PageContext) -> String {
    let pay = |student: Student| i64::from(rounded(student.pay().typical));
    of_two(
        sheet,
        pay,
        |dollars| sheet.locale.figures.dollars(dollars),
        false,
    )
}

fn owes_more(sheet: PageContext) -> String {
    of_two(
        sheet,
        Student::debt,
        |dollars| sheet.locale.figures.dollars(dollars),
        false,
    )
}

fn next(sheet: PageContext) -> String {
    let made = ANA.estimate();
    let way = timeline(&made, &[], tables::as_of());
    let step = way.steps.first();
    step.map_or_else(String::new, |step| sheet.locale.step(step.key, &made))
}

fn board(_: PageContext) -> String {
    tables::rule(ANA.state).board.to_owned()
}

//! No education, goal and state ends without a license where one exists.
//!
//! Which licenses exist is read here from the tables themselves, and not asked of the program: the degrees on a path
//! from `study.csv`, what each of them opens in a state from `licenses.csv`, `requirements.csv` and
//! `nursing_boards.csv`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use casepath::answers::{Answers, DegreeGoal, Education, Month, UsState};
use casepath::estimate::case_notes::{PathNote, path_notes};
use casepath::estimate::{End, Estimate, estimate};
use casepath::tables::BachelorLicense;

type Row = BTreeMap<String, String>;

fn table(file: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data")
        .join(file);
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let rows = reader.deserialize();
    rows.map(|row| row.expect("a row")).collect()
}

/// What someone holds or gains on a path, as far as it may open a license.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Degree {
    HighSchool,
    TwoYearsOfCollege,
    OtherBachelors,
    Bsw,
    Msw,
    /// Taken to be in the field of the license, and to follow its master's.
    Doctorate,
    Counseling,
    Nurse,
}

impl Degree {
    fn held(education: &str) -> &'static [Self] {
        match education {
            "none" => &[Self::HighSchool],
            "associate" => &[Self::TwoYearsOfCollege],
            "bachelors" | "other-masters" => &[Self::OtherBachelors],
            "adn" => &[Self::Nurse],
            "bsn" => &[Self::Nurse, Self::OtherBachelors],
            "bsw" => &[Self::Bsw],
            "msw" => &[Self::Msw],
            "counseling-masters" => &[Self::Counseling, Self::OtherBachelors],
            "doctorate" => &[Self::Doctorate],
            other => panic!("what does {other} open?"),
        }
    }

    /// After a stage of a row of `study.csv`; `None` if it opens nothing that the tables know.
    fn gained(planned: &str, stage: &str) -> Option<Self> {
        Some(match stage {
            // Advanced standing asks for a bachelor's in social work.
            "bachelors" | "bachelors-from-associate" => match planned {
                "bsw" | "msw-after-bsw" => Self::Bsw,
                _ => Self::OtherBachelors,
            },
            "msw" | "msw-advanced" => Self::Msw,
            "counseling-masters" => Self::Counseling,
            "bsn" | "bsn-from-adn" | "bsn-second" => Self::Nurse,
            "other-masters" | "doctorate" | "psyd" => return None,
            other => panic!("what does {other} open?"),
        })
    }

    /// The condition of a rule that takes experience in place of a degree in social work.
    fn condition(self) -> Option<&'static str> {
        match self {
            Self::HighSchool => Some("high-school"),
            Self::TwoYearsOfCollege => Some("two-years-of-college"),
            Self::OtherBachelors => Some("other-bachelors"),
            _ => None,
        }
    }

    fn levels(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Bsw => &[("social-work", "bachelor")],
            Self::Msw | Self::Doctorate => &[("social-work", "first"), ("social-work", "clinical")],
            Self::Counseling => &[("counseling", "first"), ("counseling", "clinical")],
            Self::HighSchool | Self::TwoYearsOfCollege | Self::OtherBachelors | Self::Nurse => &[],
        }
    }
}

struct Tables {
    study: Vec<Row>,
    licenses: Vec<Row>,
    requirements: Vec<Row>,
    nursing: Vec<Row>,
}

impl Tables {
    fn read() -> Self {
        Self {
            study: table("study.csv"),
            licenses: table("licenses.csv"),
            requirements: table("requirements.csv"),
            nursing: table("nursing_boards.csv"),
        }
    }

    fn gained(&self, goal: DegreeGoal, held: Education) -> BTreeSet<Degree> {
        let (planned, held) = (goal.name(), held.name());
        let is_it = |row: &&Row| row["planned"] == planned && row["held"] == held;
        let row = self.study.iter().find(is_it).expect("a row of the study");
        let stages = row["stages"].split(';').filter(|stage| !stage.is_empty());
        stages
            .filter_map(|stage| Degree::gained(planned, stage))
            .collect()
    }

    /// The abbreviations of the licenses that a degree opens in a state.
    fn opened(&self, degree: Degree, state: &str, month: Month) -> BTreeSet<String> {
        let is_in_force = |row: &Row| {
            let date = |column: &str| Month::parse(row[column].get(..7)?);
            date("from").is_none_or(|from| from <= month) && date("to").is_none_or(|to| month < to)
        };
        let here = || {
            let rows = self.licenses.iter();
            rows.filter(|row| row["state"] == state && is_in_force(row))
        };
        let by_degree = here().filter(|row| {
            let level = (row["profession"].as_str(), row["level"].as_str());
            degree.levels().contains(&level)
        });
        let by_experience = here().filter(|row| {
            let license = format!("{state}-{}-{}", row["profession"], row["level"]);
            self.requirements.iter().any(|required| {
                required["license"] == license
                    && required["what"] == "hours"
                    && Some(required["condition"].as_str()) == degree.condition()
                    && is_in_force(required)
            })
        });
        let nursing =
            degree == Degree::Nurse && self.nursing.iter().any(|row| row["state"] == state);
        by_degree
            .chain(by_experience)
            .map(|row| row["abbreviation"].clone())
            .chain(nursing.then(|| "RN".to_owned()))
            .collect()
    }

    fn opened_by(
        &self,
        degrees: impl IntoIterator<Item = Degree>,
        made: &Estimate,
    ) -> BTreeSet<String> {
        let (state, month) = (made.state.name(), made.rule().month);
        let opened = degrees.into_iter();
        opened
            .flat_map(|degree| self.opened(degree, state, month))
            .collect()
    }
}

/// The licenses that a result names without a degree beyond its path.
fn named(made: &Estimate, notes: &[PathNote], held: &BTreeSet<String>) -> BTreeSet<String> {
    let rule = made.rule();
    let mut named = BTreeSet::new();
    let mut name = |license: &str| {
        if !license.is_empty() {
            named.insert(license.to_owned());
        }
    };
    match made.path.end {
        End::Clinical => name(rule.license),
        End::FirstLicense => name(rule.first_license),
        End::Bachelor(BachelorLicense::None) | End::NoLicense => {}
        End::Bachelor(_) => name(rule.bachelor_license),
        End::Nurse => name("RN"),
    }
    for note in notes {
        match note {
            PathNote::ExperienceInstead { license, .. } => name(license),
            PathNote::Bridge { plan: None, .. } => name(rule.license),
            PathNote::HeldLicense => held.iter().for_each(|license| name(license)),
            _ => {}
        }
    }
    named
}

#[test]
fn no_path_ends_without_a_license_where_one_exists() {
    let tables = Tables::read();
    let today = Month::new(2026, 11).expect("a month");
    let later = Month::new(2029, 1);
    let (mut without, mut wrong) = (0, Vec::new());
    let all = Education::ALL.iter().copied().map(Some).chain([None]);
    for (from, goal) in all.flat_map(|from| DegreeGoal::ALL.iter().map(move |goal| (from, *goal))) {
        for (state, start) in UsState::ALL
            .iter()
            .flat_map(|state| [None, later].map(|start| (*state, start)))
        {
            let answers = Answers {
                from,
                to: Some(goal),
                state: Some(state),
                start,
                ..Answers::default()
            };
            let made = estimate(&answers, today).expect("a goal and a state");
            let notes = path_notes(&made);
            let held = Degree::held(made.from().name());
            let by_held = tables.opened_by(held.iter().copied(), &made);
            let mut degrees = tables.gained(goal, made.from());
            // With more college than before, experience takes the place of less.
            let less = [Degree::HighSchool, Degree::TwoYearsOfCollege];
            let kept = |degree: &&Degree| degrees.is_empty() || !less.contains(degree);
            let kept: Vec<Degree> = held.iter().filter(kept).copied().collect();
            degrees.extend(kept);
            // Who holds more than a BSW has no stage of study to it.
            if goal == DegreeGoal::Bsw {
                degrees.insert(Degree::Bsw);
            }
            let open = tables.opened_by(degrees, &made);
            let named = named(&made, &notes, &by_held);
            let says_none = notes.contains(&PathNote::NoLicense);
            without += u32::from(says_none);
            let (from, goal, state) = (made.from().name(), goal.name(), state.name());
            let mut fails = |what: &str| {
                wrong.push(format!(
                    "{from} {goal} {state} {start:?}: {what}; open {open:?}, named {named:?}"
                ));
            };
            if says_none && !open.is_empty() {
                fails("says that no license lies on this path");
            }
            if !open.is_empty() && open.is_disjoint(&named) {
                fails("names none of the licenses that are open");
            }
            // What is named exists.
            if !named.is_subset(&open) {
                fails("names a license that is not open");
            }
            if made.path.total.is_err() {
                fails("has no end, and nothing was answered that could close it");
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(without > 0, "nothing ends without a license any more");
}

/// A goal that asks for a license ends with that license, under the abbreviation of the table.
#[test]
fn a_goal_that_asks_for_a_license_ends_with_it() {
    let tables = Tables::read();
    let today = Month::new(2026, 11).expect("a month");
    let asked = [
        (DegreeGoal::Msw, "social-work", "clinical"),
        (DegreeGoal::MswAfterBsw, "social-work", "clinical"),
        (DegreeGoal::MswGeneral, "social-work", "first"),
        (DegreeGoal::Counseling, "counseling", "clinical"),
        (DegreeGoal::Bsw, "social-work", "bachelor"),
    ];
    for (goal, profession, level) in asked {
        for (held, state) in Education::ALL
            .iter()
            .flat_map(|held| UsState::ALL.iter().map(move |state| (*held, *state)))
        {
            let answers = Answers {
                from: Some(held),
                to: Some(goal),
                state: Some(state),
                ..Answers::default()
            };
            let made = estimate(&answers, today).expect("a goal and a state");
            let rule = made.rule();
            let degree = match (profession, level) {
                ("counseling", _) => Degree::Counseling,
                (_, "bachelor") => Degree::Bsw,
                _ => Degree::Msw,
            };
            let is_it = |row: &&Row| {
                row["state"] == state.name()
                    && row["profession"] == profession
                    && row["level"] == level
                    && tables
                        .opened(degree, state.name(), rule.month)
                        .contains(&row["abbreviation"])
            };
            let expected = tables
                .licenses
                .iter()
                .find(is_it)
                .map(|row| row["abbreviation"].as_str());
            let named = match made.path.end {
                End::Clinical => rule.license,
                End::FirstLicense => rule.first_license,
                End::Bachelor(BachelorLicense::None) => "",
                End::Bachelor(_) => rule.bachelor_license,
                End::Nurse | End::NoLicense => {
                    panic!("{} {} {}", held.name(), goal.name(), state.name())
                }
            };
            assert_eq!(
                named,
                expected.unwrap_or_default(),
                "{} {} {}",
                held.name(),
                goal.name(),
                state.name()
            );
        }
    }
}

//! Reads a school's file. Never panics: any bytes give a school or a list of errors.

use std::collections::BTreeSet;

use super::error::{ErrorList, ExpectedValue, Path, SchoolFileError, SchoolFileErrorKind, Unit};
use super::json::Node;
use super::limits::{self, Limit};
use super::values::{
    self, Group, checked, is_day, is_email, is_id, is_link, is_logo, is_phone, list, named, text,
    whole,
};
use super::{Contact, Meets, Mode, Program, School, Statement};
use crate::answers::UsState;
use crate::estimate::{self, Degree, Tuition};

/// The name under which the file's version is stored.
const MARK: &str = "casepath-school";
const VERSION: f64 = 1.0;

/// Every month of the year at most once.
const STARTS: Limit = limits::MONTH;

/// Reads a school's file.
///
/// # Errors
/// All errors in the file with their paths, up to a maximum number. Unknown names are not errors: they are ignored
/// and listed in [`School::notes`].
pub fn read(file: impl AsRef<[u8]>) -> Result<School, Vec<SchoolFileError>> {
    read_bytes(file.as_ref())
}

fn read_bytes(bytes: &[u8]) -> Result<School, Vec<SchoolFileError>> {
    let of_file = |why| {
        vec![SchoolFileError {
            path: String::new(),
            why,
        }]
    };
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    if length > limits::FILE.most {
        return Err(of_file(SchoolFileErrorKind::TooLong { bytes: length }));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| of_file(SchoolFileErrorKind::NotText))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(of_file(SchoolFileErrorKind::Empty));
    }
    let node: Node = serde_json::from_str(text).map_err(|error| {
        let number = |position: usize| u32::try_from(position).unwrap_or(u32::MAX);
        of_file(SchoolFileErrorKind::NotJson {
            line: number(error.line()),
            column: number(error.column()),
        })
    })?;
    is_ours(&node).map_err(of_file)?;
    let mut errors = ErrorList::default();
    let school = school(&node, &mut errors);
    match school {
        Some(school) if errors.is_empty() => Ok(School {
            notes: errors.notes,
            ..school
        }),
        _ => Err(errors.into_errors()),
    }
}

/// Checks that it is a school's file of this version; if not, no other message would help.
fn is_ours(node: &Node) -> Result<(), SchoolFileErrorKind> {
    let Node::Group(entries) = node else {
        return Err(SchoolFileErrorKind::NotOurs);
    };
    match entries.iter().find(|(name, _)| name == MARK) {
        Some((_, Node::Number(VERSION))) => Ok(()),
        Some((_, Node::Number(version))) if *version > VERSION => Err(SchoolFileErrorKind::Newer),
        _ => Err(SchoolFileErrorKind::NotOurs),
    }
}

const NAMES: [&str; 8] = [
    "$schema",
    MARK,
    "name",
    "contact",
    "logo",
    "default-state",
    "disclosure-date",
    "programs",
];

fn school(node: &Node, errors: &mut ErrorList) -> Option<School> {
    let root = Group::of(node, ExpectedValue::Group, &NAMES, &Path::Root, errors)?;
    let name = root.needed("name", ExpectedValue::Text, errors, line);
    let contact = root.needed("contact", ExpectedValue::Contact, errors, contact);
    let logo = root.read("logo", errors, |node, path, errors| {
        checked(
            node,
            (ExpectedValue::Logo, limits::LOGO),
            is_logo,
            path,
            errors,
        )
    });
    let state = root.read("default-state", errors, |node, path, errors| {
        named(node, ExpectedValue::State, UsState::from_name, path, errors)
    });
    let day = root.read("disclosure-date", errors, day);
    let days = Days {
        of_file: day,
        is_given: root.get("disclosure-date").is_some(),
    };
    let programs = root.needed(
        "programs",
        ExpectedValue::Programs,
        errors,
        |node, path, errors| Some(programs(node, state, &days, path, errors)),
    );
    Some(School {
        name: name?,
        contact: contact?,
        logo,
        state,
        programs: programs?,
        notes: Vec::new(),
    })
}

/// The date of all statements without a date of their own.
struct Days {
    of_file: Option<String>,
    /// Also `true` if the date is invalid, so that this is reported once and not for each statement.
    is_given: bool,
}

/// A text of one line: a name.
fn line(node: &Node, path: &Path, errors: &mut ErrorList) -> Option<String> {
    text(node, ExpectedValue::Text, limits::NAME, path, errors).map(|text| text.trim().to_owned())
}

fn link(node: &Node, path: &Path, errors: &mut ErrorList) -> Option<String> {
    checked(
        node,
        (ExpectedValue::Link, limits::LINK),
        is_link,
        path,
        errors,
    )
}

fn day(node: &Node, path: &Path, errors: &mut ErrorList) -> Option<String> {
    checked(
        node,
        (ExpectedValue::Day, limits::NAME),
        is_day,
        path,
        errors,
    )
}

fn contact(node: &Node, path: &Path, errors: &mut ErrorList) -> Option<Contact> {
    const WAYS: [&str; 3] = ["email", "phone", "link"];
    let group = Group::of(node, ExpectedValue::Contact, &WAYS, path, errors)?;
    if WAYS.iter().all(|name| group.get(name).is_none()) {
        errors.add(path, SchoolFileErrorKind::NoContact);
    }
    Some(Contact {
        email: group.read("email", errors, |node, path, errors| {
            checked(
                node,
                (ExpectedValue::Email, limits::EMAIL),
                is_email,
                path,
                errors,
            )
        }),
        phone: group.read("phone", errors, |node, path, errors| {
            checked(
                node,
                (ExpectedValue::Phone, limits::PHONE),
                is_phone,
                path,
                errors,
            )
        }),
        link: group.read("link", errors, link),
    })
}

fn programs(
    node: &Node,
    home: Option<UsState>,
    days: &Days,
    path: &Path,
    errors: &mut ErrorList,
) -> Vec<Program> {
    let mut ids = BTreeSet::new();
    let items = list(
        node,
        ExpectedValue::Programs,
        limits::PROGRAMS,
        path,
        errors,
    );
    let mut programs = Vec::with_capacity(items.len());
    for (index, node) in items.iter().enumerate() {
        let path = Path::Place(path, index);
        let Some(program) = program(node, home, days, &path, errors) else {
            continue;
        };
        if !ids.insert(program.id.clone()) {
            let text = program.id.clone();
            errors.add(
                &Path::Name(&path, "id"),
                SchoolFileErrorKind::Twice { text },
            );
        }
        programs.push(program);
    }
    programs
}

const PROGRAM: [&str; 9] = [
    "id",
    "name",
    "degree",
    "months",
    "tuition",
    "mode",
    "starts",
    "link",
    "licensure",
];

fn program(
    node: &Node,
    home: Option<UsState>,
    days: &Days,
    path: &Path,
    errors: &mut ErrorList,
) -> Option<Program> {
    let group = Group::of(node, ExpectedValue::Group, &PROGRAM, path, errors)?;
    let id = group.needed("id", ExpectedValue::Id, errors, |node, path, errors| {
        checked(node, (ExpectedValue::Id, limits::ID), is_id, path, errors)
    });
    let name = group.needed("name", ExpectedValue::Text, errors, line);
    let degree = group.needed(
        "degree",
        ExpectedValue::Degree,
        errors,
        |node, path, errors| named(node, ExpectedValue::Degree, Degree::from_name, path, errors),
    );
    let months = group.read("months", errors, months).unwrap_or_default();
    let tuition = group.read("tuition", errors, tuition).unwrap_or_default();
    let mode = group.read("mode", errors, |node, path, errors| {
        named(node, ExpectedValue::Mode, Mode::from_name, path, errors)
    });
    let starts = group.read("starts", errors, |node, path, errors| {
        Some(starts(node, path, errors))
    });
    let link = group.read("link", errors, link);
    let statements = group.read("licensure", errors, |node, path, errors| {
        statements(node, days, path, errors)
    });
    Some(Program {
        id: id?,
        name: name?,
        figures: estimate::Program {
            degree: degree?,
            months,
            tuition: Tuition { home, ..tuition },
        },
        mode,
        starts: starts.unwrap_or_default(),
        link,
        statements: statements.unwrap_or_default(),
    })
}

fn months(node: &Node, path: &Path, errors: &mut ErrorList) -> Option<[Option<u16>; 3]> {
    // In the order of `Pace`.
    const PACES: [&str; 3] = ["full", "part", "accelerated"];
    let group = Group::of(node, ExpectedValue::Group, &PACES, path, errors)?;
    Some(PACES.map(|pace| {
        let months = group.read(pace, errors, |node, path, errors| {
            whole(node, limits::MONTHS, Unit::Months, path, errors)
        });
        months.and_then(|months| u16::try_from(months).ok())
    }))
}

fn tuition(node: &Node, path: &Path, errors: &mut ErrorList) -> Option<Tuition> {
    const PRICES: [&str; 2] = ["in-state", "out-of-state"];
    let group = Group::of(node, ExpectedValue::Group, &PRICES, path, errors)?;
    let [in_state, out_of_state] = PRICES.map(|price| {
        group.read(price, errors, |node, path, errors| {
            whole(node, limits::DOLLARS, Unit::Dollars, path, errors)
        })
    });
    Some(Tuition {
        in_state,
        out_of_state,
        home: None,
    })
}

fn starts(node: &Node, path: &Path, errors: &mut ErrorList) -> Vec<u8> {
    let mut months: Vec<u8> = Vec::new();
    let items = list(node, ExpectedValue::List, STARTS, path, errors);
    for (index, node) in items.iter().enumerate() {
        let path = Path::Place(path, index);
        let month = whole(node, limits::MONTH, Unit::Month, &path, errors);
        let Some(month) = month.and_then(|month| u8::try_from(month).ok()) else {
            continue;
        };
        if months.contains(&month) {
            let text = month.to_string();
            errors.add(&path, SchoolFileErrorKind::Twice { text });
        }
        months.push(month);
    }
    months
}

/// Territories of the United States, which schools may list beside the states.
const TERRITORIES: [&str; 5] = ["AS", "GU", "MP", "PR", "VI"];

fn statements(
    node: &Node,
    days: &Days,
    path: &Path,
    errors: &mut ErrorList,
) -> Option<Vec<Statement>> {
    let Node::Group(entries) = node else {
        let (found, wanted) = (node.kind(), ExpectedValue::Group);
        errors.add(path, SchoolFileErrorKind::Kind { found, wanted });
        return None;
    };
    values::report_duplicates(entries, path, errors);
    let mut stated: [Option<Statement>; UsState::ALL.len()] = [const { None }; UsState::ALL.len()];
    for (name, node) in entries {
        let path = Path::Name(path, name);
        let Some(state) = UsState::from_name(name) else {
            if TERRITORIES.contains(&name.as_str()) {
                let text = name.clone();
                errors.note(&path, SchoolFileErrorKind::Territory { text });
                continue;
            }
            let (text, wanted) = (super::error::excerpt(name), ExpectedValue::State);
            errors.add(&path, SchoolFileErrorKind::Bad { text, wanted });
            continue;
        };
        stated[state as usize] = statement(node, state, days, &path, errors);
    }
    Some(stated.into_iter().flatten().collect())
}

fn statement(
    node: &Node,
    state: UsState,
    days: &Days,
    path: &Path,
    errors: &mut ErrorList,
) -> Option<Statement> {
    let group = Group::of(
        node,
        ExpectedValue::Group,
        &["meets", "date", "link"],
        path,
        errors,
    )?;
    let meets = group.needed(
        "meets",
        ExpectedValue::Meets,
        errors,
        |node, path, errors| named(node, ExpectedValue::Meets, Meets::from_name, path, errors),
    );
    let on = group.read("date", errors, day);
    if group.get("date").is_none() && !days.is_given {
        errors.add(&Path::Name(path, "date"), SchoolFileErrorKind::NoDay);
    }
    let link = group.read("link", errors, link);
    Some(Statement {
        state,
        meets: meets?,
        on: on.or_else(|| days.of_file.clone())?,
        link,
    })
}

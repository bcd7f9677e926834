//! Reads a school's file. Total: whatever the bytes, it gives a school or says what is wrong.

use std::collections::BTreeSet;

use super::fault::{Fault, Faults, Path, Unit, Wanted, Why};
use super::json::Node;
use super::limits::{self, Limit};
use super::values::{
    self, Group, checked, is_day, is_email, is_id, is_link, is_logo, is_phone, list, named, text,
    whole,
};
use super::{Contact, Meets, Mode, Program, School, Statement};
use crate::answers::State;
use crate::estimate::{self, Degree, Tuition};

/// The version of the file, and the name that it stands under.
const MARK: &str = "casepath-school";
const VERSION: f64 = 1.0;

/// Every month of the year at most once.
const STARTS: Limit = limits::MONTH;

/// Reads a school's file.
///
/// # Errors
/// All that is wrong with it, each with its place; at most as many as help. Names that are not known are no
/// faults: they are passed over and stand in [`School::notes`].
pub fn read(file: impl AsRef<[u8]>) -> Result<School, Vec<Fault>> {
    read_bytes(file.as_ref())
}

fn read_bytes(bytes: &[u8]) -> Result<School, Vec<Fault>> {
    let of_file = |why| {
        vec![Fault {
            path: String::new(),
            why,
        }]
    };
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    if length > limits::FILE.most {
        return Err(of_file(Why::TooLong { bytes: length }));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| of_file(Why::NotText))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(of_file(Why::Empty));
    }
    let node: Node = serde_json::from_str(text).map_err(|error| {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        of_file(Why::NotJson {
            line: place(error.line()),
            column: place(error.column()),
        })
    })?;
    is_ours(&node).map_err(of_file)?;
    let mut faults = Faults::default();
    let school = school(&node, &mut faults);
    match school {
        Some(school) if faults.is_empty() => Ok(School {
            notes: faults.notes,
            ..school
        }),
        _ => Err(faults.into_told()),
    }
}

/// Whether it says that it is a school's file of this version: if not, no other message would help.
fn is_ours(node: &Node) -> Result<(), Why> {
    let Node::Group(entries) = node else {
        return Err(Why::NotOurs);
    };
    match entries.iter().find(|(name, _)| name == MARK) {
        Some((_, Node::Number(VERSION))) => Ok(()),
        Some((_, Node::Number(version))) if *version > VERSION => Err(Why::Newer),
        _ => Err(Why::NotOurs),
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

fn school(node: &Node, faults: &mut Faults) -> Option<School> {
    let root = Group::of(node, Wanted::Group, &NAMES, &Path::Root, faults)?;
    let name = root.needed("name", Wanted::Text, faults, line);
    let contact = root.needed("contact", Wanted::Contact, faults, contact);
    let logo = root.read("logo", faults, |node, path, faults| {
        checked(node, (Wanted::Logo, limits::LOGO), is_logo, path, faults)
    });
    let state = root.read("default-state", faults, |node, path, faults| {
        named(node, Wanted::State, State::from_name, path, faults)
    });
    let day = root.read("disclosure-date", faults, day);
    let days = Days {
        of_file: day,
        is_given: root.get("disclosure-date").is_some(),
    };
    let programs = root.needed(
        "programs",
        Wanted::Programs,
        faults,
        |node, path, faults| Some(programs(node, state, &days, path, faults)),
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

/// The day of all statements that have none of their own.
struct Days {
    of_file: Option<String>,
    /// Also where it is wrong, which is told once and not again at each statement.
    is_given: bool,
}

/// A text of one line: a name.
fn line(node: &Node, path: &Path, faults: &mut Faults) -> Option<String> {
    text(node, Wanted::Text, limits::NAME, path, faults).map(|text| text.trim().to_owned())
}

fn link(node: &Node, path: &Path, faults: &mut Faults) -> Option<String> {
    checked(node, (Wanted::Link, limits::LINK), is_link, path, faults)
}

fn day(node: &Node, path: &Path, faults: &mut Faults) -> Option<String> {
    checked(node, (Wanted::Day, limits::NAME), is_day, path, faults)
}

fn contact(node: &Node, path: &Path, faults: &mut Faults) -> Option<Contact> {
    const WAYS: [&str; 3] = ["email", "phone", "link"];
    let group = Group::of(node, Wanted::Contact, &WAYS, path, faults)?;
    if WAYS.iter().all(|name| group.get(name).is_none()) {
        faults.add(path, Why::NoContact);
    }
    Some(Contact {
        email: group.read("email", faults, |node, path, faults| {
            checked(node, (Wanted::Email, limits::EMAIL), is_email, path, faults)
        }),
        phone: group.read("phone", faults, |node, path, faults| {
            checked(node, (Wanted::Phone, limits::PHONE), is_phone, path, faults)
        }),
        link: group.read("link", faults, link),
    })
}

fn programs(
    node: &Node,
    home: Option<State>,
    days: &Days,
    path: &Path,
    faults: &mut Faults,
) -> Vec<Program> {
    let mut ids = BTreeSet::new();
    let items = list(node, Wanted::Programs, limits::PROGRAMS, path, faults);
    let mut found = Vec::with_capacity(items.len());
    for (place, node) in items.iter().enumerate() {
        let path = Path::Place(path, place);
        let Some(program) = program(node, home, days, &path, faults) else {
            continue;
        };
        if !ids.insert(program.id.clone()) {
            let text = program.id.clone();
            faults.add(&Path::Name(&path, "id"), Why::Twice { text });
        }
        found.push(program);
    }
    found
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
    home: Option<State>,
    days: &Days,
    path: &Path,
    faults: &mut Faults,
) -> Option<Program> {
    let group = Group::of(node, Wanted::Group, &PROGRAM, path, faults)?;
    let id = group.needed("id", Wanted::Id, faults, |node, path, faults| {
        checked(node, (Wanted::Id, limits::ID), is_id, path, faults)
    });
    let name = group.needed("name", Wanted::Text, faults, line);
    let degree = group.needed("degree", Wanted::Degree, faults, |node, path, faults| {
        named(node, Wanted::Degree, Degree::from_name, path, faults)
    });
    let months = group.read("months", faults, months).unwrap_or_default();
    let tuition = group.read("tuition", faults, tuition).unwrap_or_default();
    let mode = group.read("mode", faults, |node, path, faults| {
        named(node, Wanted::Mode, Mode::from_name, path, faults)
    });
    let starts = group.read("starts", faults, |node, path, faults| {
        Some(starts(node, path, faults))
    });
    let link = group.read("link", faults, link);
    let statements = group.read("licensure", faults, |node, path, faults| {
        statements(node, days, path, faults)
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

fn months(node: &Node, path: &Path, faults: &mut Faults) -> Option<[Option<u16>; 3]> {
    // In the order of `Pace`.
    const PACES: [&str; 3] = ["full", "part", "accelerated"];
    let group = Group::of(node, Wanted::Group, &PACES, path, faults)?;
    Some(PACES.map(|pace| {
        let months = group.read(pace, faults, |node, path, faults| {
            whole(node, limits::MONTHS, Unit::Months, path, faults)
        });
        months.and_then(|months| u16::try_from(months).ok())
    }))
}

fn tuition(node: &Node, path: &Path, faults: &mut Faults) -> Option<Tuition> {
    const PRICES: [&str; 2] = ["in-state", "out-of-state"];
    let group = Group::of(node, Wanted::Group, &PRICES, path, faults)?;
    let [in_state, out_of_state] = PRICES.map(|price| {
        group.read(price, faults, |node, path, faults| {
            whole(node, limits::DOLLARS, Unit::Dollars, path, faults)
        })
    });
    Some(Tuition {
        in_state,
        out_of_state,
        home: None,
    })
}

fn starts(node: &Node, path: &Path, faults: &mut Faults) -> Vec<u8> {
    let mut found: Vec<u8> = Vec::new();
    let items = list(node, Wanted::List, STARTS, path, faults);
    for (place, node) in items.iter().enumerate() {
        let path = Path::Place(path, place);
        let month = whole(node, limits::MONTH, Unit::Month, &path, faults);
        let Some(month) = month.and_then(|month| u8::try_from(month).ok()) else {
            continue;
        };
        if found.contains(&month) {
            let text = month.to_string();
            faults.add(&path, Why::Twice { text });
        }
        found.push(month);
    }
    found
}

fn statements(
    node: &Node,
    days: &Days,
    path: &Path,
    faults: &mut Faults,
) -> Option<Vec<Statement>> {
    let Node::Group(entries) = node else {
        let (found, wanted) = (node.kind(), Wanted::Group);
        faults.add(path, Why::Kind { found, wanted });
        return None;
    };
    values::told_twice(entries, path, faults);
    let mut said: [Option<Statement>; State::ALL.len()] = [const { None }; State::ALL.len()];
    for (name, node) in entries {
        let path = Path::Name(path, name);
        let Some(state) = State::from_name(name) else {
            let (text, wanted) = (super::fault::shown(name), Wanted::State);
            faults.add(&path, Why::Bad { text, wanted });
            continue;
        };
        said[state as usize] = statement(node, state, days, &path, faults);
    }
    Some(said.into_iter().flatten().collect())
}

fn statement(
    node: &Node,
    state: State,
    days: &Days,
    path: &Path,
    faults: &mut Faults,
) -> Option<Statement> {
    let group = Group::of(
        node,
        Wanted::Group,
        &["meets", "date", "link"],
        path,
        faults,
    )?;
    let meets = group.needed("meets", Wanted::Meets, faults, |node, path, faults| {
        named(node, Wanted::Meets, Meets::from_name, path, faults)
    });
    let on = group.read("date", faults, day);
    if group.get("date").is_none() && !days.is_given {
        faults.add(&Path::Name(path, "date"), Why::NoDay);
    }
    let link = group.read("link", faults, link);
    Some(Statement {
        state,
        meets: meets?,
        on: on.or_else(|| days.of_file.clone())?,
        link,
    })
}

//! Parses a language's evidence file. Incomplete rows are skipped: no result depends on them, and no server response
//! may break the page.

use serde_json::{Map, Value};

use super::{
    DegreeEvidence, Evidence, EvidenceKind, EvidenceStatement, Fact, GuideState, Program,
    Projection, ReliefTiming, Route, Source, Study, Verdict,
};
use crate::answers::{Setting, UsState};
use crate::tables::{Credential, Grade};

type Object = Map<String, Value>;

/// `None` if the text is not a JSON object of lists.
pub fn read(text: &str) -> Option<Evidence> {
    let Value::Object(all) = serde_json::from_str(text).ok()? else {
        return None;
    };
    Some(Evidence {
        studies: rows(&all, "studies", study)?,
        facts: rows(&all, "facts", fact)?,
        education: rows(&all, "education", of_study)?,
        programs: rows(&all, "relief", program)?,
        projections: rows(&all, "projections", projection)?,
        guide_states: rows(&all, "guide_states", guide_state)?,
        sources: sources(all.get("sources")?.as_object()?),
    })
}

fn rows<T>(all: &Object, name: &str, read: impl Fn(&Object) -> Option<T>) -> Option<Vec<T>> {
    let rows = all.get(name)?.as_array()?;
    Some(
        rows.iter()
            .filter_map(|row| read(row.as_object()?))
            .collect(),
    )
}

fn text(row: &Object, name: &str) -> Option<String> {
    row.get(name)?.as_str().map(str::to_owned)
}

fn number(row: &Object, name: &str) -> Option<f64> {
    row.get(name)?.as_f64()
}

fn texts(row: &Object, name: &str) -> Vec<String> {
    named(row, name, |name| Some(name.to_owned()))
}

/// The list members whose names are known.
fn named<T>(row: &Object, name: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let list = row.get(name).and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(|item| read(item.as_str()?))
        .collect()
}

fn pair(row: &Object, name: &str) -> Option<(f64, f64)> {
    match row.get(name)?.as_array()?.as_slice() {
        [from, to] => Some((from.as_f64()?, to.as_f64()?)),
        _ => None,
    }
}

fn grade(row: &Object) -> Option<Grade> {
    Grade::of_table(row.get("grade")?.as_str()?)
}

fn statement(row: &Object) -> Option<EvidenceStatement> {
    let figure = number(row, "low").zip(number(row, "high"));
    let grade = grade(row);
    // Ignore a figure without a grade.
    let figure = if grade.is_some() { figure } else { None };
    Some(EvidenceStatement {
        id: text(row, "id")?,
        figure,
        period: text(row, "period")?,
        grade,
        sources: texts(row, "sources"),
        text: text(row, "text")?,
    })
}

fn study(row: &Object) -> Option<Study> {
    let kind = match row.get("kind")?.as_str()? {
        "adjusted" => EvidenceKind::Adjusted,
        "raw" => EvidenceKind::Raw,
        "claim" => EvidenceKind::Claim,
        "policy" => EvidenceKind::Policy,
        "direction" => EvidenceKind::Direction,
        "none" => EvidenceKind::None,
        _ => return None,
    };
    let route = match row.get("route")?.as_str()? {
        "social-work" => Some(Route::SocialWork),
        "nursing" => Some(Route::Nursing),
        _ => None,
    };
    Some(Study {
        statement: statement(row)?,
        factors: texts(row, "factors"),
        route,
        kind,
        answers: number(row, "answers").map(|answers| answers as u32),
    })
}

fn fact(row: &Object) -> Option<Fact> {
    let verdict = match row.get("verdict")?.as_str()? {
        "borne-out" => Some(Verdict::BorneOut),
        "partly" => Some(Verdict::Partly),
        "superseded" => Some(Verdict::Superseded),
        "not-borne-out" => Some(Verdict::NotBorneOut),
        "not-checked" => Some(Verdict::NotChecked),
        _ => None,
    };
    Some(Fact {
        statement: statement(row)?,
        topic: text(row, "topic")?,
        verdict,
        factors: texts(row, "factors"),
        unit: text(row, "unit")?,
    })
}

fn of_study(row: &Object) -> Option<DegreeEvidence> {
    Some(DegreeEvidence {
        statement: statement(row)?,
        degree: text(row, "degree")?,
        what: text(row, "what")?,
        unit: text(row, "unit")?,
    })
}

fn program(row: &Object) -> Option<Program> {
    let when = match row.get("when")?.as_str()? {
        "work" => ReliefTiming::Work,
        "study" => ReliefTiming::Study,
        _ => return None,
    };
    Some(Program {
        statement: statement(row)?,
        name: text(row, "name")?,
        is_english: row.get("is_english")?.as_bool()?,
        administrator: text(row, "administrator")?,
        amount: number(row, "amount"),
        years: number(row, "years"),
        when,
        credentials: named(row, "credentials", credential),
        settings: named(row, "settings", Setting::from_name),
        settings_if: named(row, "settings_if", Setting::from_name),
        states: states(row)?,
    })
}

/// The states of a program; `None` if one is unknown, because an empty list would mean all states.
fn states(row: &Object) -> Option<Vec<UsState>> {
    let list = row.get("states")?.as_array()?;
    list.iter()
        .map(|item| UsState::from_name(item.as_str()?))
        .collect()
}

fn credential(name: &str) -> Option<Credential> {
    Some(match name {
        "none" => Credential::None,
        "bachelors" => Credential::Bachelors,
        "bsw" => Credential::Bsw,
        "other-masters" => Credential::OtherMasters,
        "msw" => Credential::Msw,
        "msw-licensed" => Credential::MswLicensed,
        "clinical" => Credential::Clinical,
        "counseling-masters" => Credential::CounselingMasters,
        "counselor" => Credential::ClinicalCounselor,
        "doctorate" => Credential::Doctorate,
        "adn" => Credential::Adn,
        "bsn" => Credential::BsnNurse,
        _ => return None,
    })
}

fn projection(row: &Object) -> Option<Projection> {
    let years = pair(row, "years")?;
    Some(Projection {
        soc: text(row, "soc")?,
        title: text(row, "title")?,
        years: (years.0 as u32, years.1 as u32),
        jobs: match row.get("jobs")?.as_array()?.as_slice() {
            [from, to] => (from.as_f64(), to.as_f64()),
            _ => return None,
        },
        percent: number(row, "percent")?,
        openings: number(row, "openings"),
        grade: grade(row)?,
        sources: texts(row, "sources"),
    })
}

fn guide_state(row: &Object) -> Option<GuideState> {
    let pay: Option<Vec<f64>> = row
        .get("pay")
        .and_then(Value::as_array)
        .and_then(|list| list.iter().map(Value::as_f64).collect());
    Some(GuideState {
        state: UsState::from_name(row.get("state")?.as_str()?)?,
        pay: pay.and_then(|pay| pay.try_into().ok()),
        growth: number(row, "growth"),
        period: text(row, "period")?,
        grade: grade(row)?,
        sources: texts(row, "sources"),
    })
}

fn sources(all: &Object) -> Vec<Source> {
    all.iter()
        .filter_map(|(id, row)| {
            let row = row.as_object()?;
            let url = text(row, "url")?;
            // The URL becomes a link, so allow no other scheme.
            let opens = url.starts_with("https://") || url.starts_with("http://");
            Some(Source {
                id: id.clone(),
                kind: text(row, "kind")?,
                publisher: text(row, "publisher")?,
                title: text(row, "title")?,
                period: text(row, "period")?,
                url: if opens { url } else { String::new() },
            })
        })
        .collect()
}

//! Writes the Bureau's estimates into the wage tables. Figures that the calculator needs are required; other
//! figures may be missing, which is reported.

use std::collections::BTreeSet;

use casepath::answers::UsState;
use casepath::tables::parse::wages::OCCUPATIONS;

use crate::oews::{CellValue, Estimate, Estimates, Scope};
use crate::table::{Edition, Folder, Table};

const NATION: &str = "wages_us.csv";
const STATES: &str = "wages_state_percentiles.csv";
const SECTORS: &str = "wages_industry.csv";
const COLUMNS: [&str; 5] = ["p10", "p25", "p50", "p75", "p90"];

type Remarks = Vec<String>;

/// Writes all estimates. Returns remarks; `Err` if the file does not fit.
pub fn put(folder: &mut Folder, estimates: &Estimates) -> Result<Remarks, String> {
    let mut notes = Vec::new();
    let of = |wanted: fn(&Scope) -> bool| -> Vec<&Estimate> {
        estimates.all.iter().filter(|e| wanted(&e.scope)).collect()
    };
    let nation = of(|scope| *scope == Scope::Nation);
    let states = of(|scope| matches!(scope, Scope::State(_)));
    let sectors = of(|scope| matches!(scope, Scope::Sector(_)));
    let areas: BTreeSet<&str> = estimates.all.iter().filter_map(area).collect();
    if !nation.is_empty() {
        notes.extend(put_nation(folder, &nation, &estimates.period)?);
    }
    if !states.is_empty() {
        notes.extend(put_states(folder, &states, &estimates.period)?);
    }
    if !sectors.is_empty() {
        notes.extend(put_sectors(folder, &sectors, &estimates.period)?);
    }
    if !areas.is_empty() {
        notes.push(format!(
            "{} areas below the states were read and fit; no table holds them, so nothing of them is taken.",
            areas.len()
        ));
    }
    Ok(notes)
}

fn area(estimate: &Estimate) -> Option<&str> {
    match &estimate.scope {
        Scope::Area(code) => Some(code),
        _ => None,
    }
}

/// The estimate of an occupation in a scope; `None` if there is none, `Err` if there are two.
fn only<'a>(
    all: &[&'a Estimate],
    scope: &Scope,
    soc: &str,
) -> Result<Option<&'a Estimate>, String> {
    let mut matching = all.iter().filter(|e| e.scope == *scope && e.soc == soc);
    match (matching.next(), matching.next()) {
        (Some(_), Some(_)) => Err(format!("{soc} stands twice for {}", name(scope))),
        (one, _) => Ok(one.copied()),
    }
}

fn name(scope: &Scope) -> String {
    match scope {
        Scope::Nation => "the nation".to_owned(),
        Scope::State(state) => state.name().to_owned(),
        Scope::Sector(naics) => format!("the sector {naics}"),
        Scope::Area(code) => format!("the area {code}"),
    }
}

fn figure(cell: CellValue) -> String {
    cell.known()
        .map_or_else(String::new, |value| value.to_string())
}

/// Why an estimate is incomplete, by the Bureau's marks.
fn missing_figures(estimate: &Estimate) -> String {
    let all = [estimate.mean].into_iter().chain(estimate.percentiles);
    let names = ["mean", "10th", "25th", "median", "75th", "90th"];
    let marked = |mark: CellValue| -> Vec<&str> {
        let pairs = all.clone().zip(names);
        pairs
            .filter(|(value, _)| *value == mark)
            .map(|(_, name)| name)
            .collect()
    };
    let mut parts = Vec::new();
    for (mark, words) in [
        (CellValue::NotAvailable, "not available (*)"),
        (CellValue::AtTop, "at the top of what is told, or above (#)"),
    ] {
        let names = marked(mark);
        if !names.is_empty() {
            parts.push(format!("{}: {words}", names.join(", ")));
        }
    }
    parts.join("; ")
}

/// A row with the estimate's figures and this source. `named`: the cells that identify the row.
fn cells(table: &Table, named: &[(&str, &str)], estimate: &Estimate, source: &str) -> Vec<String> {
    let (jobs, mean) = (figure(estimate.jobs), figure(estimate.mean));
    let percentiles = estimate.percentiles.map(figure);
    let mut all = named.to_vec();
    all.extend([
        ("employment", jobs.as_str()),
        ("mean", &mean),
        ("source", source),
    ]);
    all.extend(
        COLUMNS
            .into_iter()
            .zip(percentiles.iter().map(String::as_str)),
    );
    table.row(&all)
}

fn is_needed(soc: &str) -> bool {
    OCCUPATIONS.contains(&soc)
}

fn put_nation(folder: &mut Folder, all: &[&Estimate], period: &str) -> Result<Remarks, String> {
    let edition = Edition {
        prefix: "bls-oews-us-",
        period,
        title: "Occupational Employment and Wage Statistics: national",
    };
    edition.ensure_listed(folder)?;
    let table = folder.table(NATION)?;
    let mut notes = Vec::new();
    for soc in table.all("soc") {
        let estimate = only(all, &Scope::Nation, &soc)?;
        let Some(estimate) = estimate.filter(|e| e.whole().is_some() && e.mean.known().is_some())
        else {
            let why = estimate.map_or_else(|| "missing".to_owned(), missing_figures);
            let what = format!("{soc} of the nation: {why}");
            if is_needed(&soc) {
                return Err(what);
            }
            notes.push(format!("{what}; the row of {period} is left out."));
            continue;
        };
        let is_soc = |row: &&Vec<String>| table.get(row, "soc") == soc;
        let title = table
            .rows
            .iter()
            .find(is_soc)
            .map(|row| table.get(row, "title").to_owned());
        let title = title.unwrap_or_default();
        let named = [("soc", soc.as_str()), ("title", &title), ("period", period)];
        let row = cells(table, &named, estimate, &edition.id());
        let same =
            |row: &Vec<String>| table.get(row, "soc") == soc && table.get(row, "period") == period;
        match table.rows.iter().position(same) {
            Some(index) => table.rows[index] = row,
            None => table.rows.push(row),
        }
    }
    table.sort_by(["soc", "period"]);
    Ok(notes)
}

/// Updates every listed occupation in every state. Figures that the Bureau does not publish are marked as
/// suppressed.
fn put_states(folder: &mut Folder, all: &[&Estimate], period: &str) -> Result<Remarks, String> {
    let held = folder.table(STATES)?.all("soc");
    let is_held = |estimate: &&&Estimate| held.contains(&estimate.soc);
    let states: BTreeSet<UsState> = all
        .iter()
        .filter(is_held)
        .filter_map(|estimate| match estimate.scope {
            Scope::State(state) => Some(state),
            _ => None,
        })
        .collect();
    let missing = UsState::ALL.iter().filter(|state| !states.contains(state));
    let missing: Vec<&str> = missing.map(|state| state.name()).collect();
    if !missing.is_empty() {
        return Err(format!(
            "{} states, and {} are needed; these are missing: {}",
            states.len(),
            UsState::ALL.len(),
            missing.join(", ")
        ));
    }
    for soc in &held {
        if !all.iter().any(|e| e.soc == *soc) {
            return Err(format!("the occupation {soc} is missing in every state"));
        }
    }
    let edition = Edition {
        prefix: "bls-oews-state-",
        period,
        title: "Occupational Employment and Wage Statistics: states",
    };
    edition.ensure_listed(folder)?;
    let table = folder.table(STATES)?;
    let mut notes = Vec::new();
    let mut rows = Vec::new();
    for soc in &held {
        for state in UsState::ALL {
            let estimate = only(all, &Scope::State(*state), soc)?;
            if is_needed(soc) {
                notes.extend(note(*state, soc, estimate));
            }
            rows.push(state_row(table, *state, soc, estimate, &edition));
        }
    }
    let other = |row: &&Vec<String>| table.get(row, "period") != period;
    let others: Vec<Vec<String>> = table.rows.iter().filter(other).cloned().collect();
    table.rows = [others, rows].concat();
    table.sort_by(["soc", "period", "state"]);
    Ok(notes)
}

fn state_row(
    table: &Table,
    state: UsState,
    soc: &str,
    estimate: Option<&Estimate>,
    edition: &Edition,
) -> Vec<String> {
    let named = [
        ("state", state.name()),
        ("soc", soc),
        ("period", edition.period),
    ];
    match estimate.filter(|estimate| estimate.tells_a_wage()) {
        Some(estimate) => {
            let named = [named.as_slice(), &[("exactness", "exact")]].concat();
            cells(table, &named, estimate, &edition.id())
        }
        None => {
            let jobs = figure(estimate.map_or(CellValue::NotAvailable, |estimate| estimate.jobs));
            let source = edition.id();
            let rest = [
                ("employment", jobs.as_str()),
                ("exactness", "suppressed"),
                ("source", &source),
            ];
            table.row(&[named.as_slice(), &rest].concat())
        }
    }
}

/// A remark about a state's pay that is not fully published, and how it is estimated; `None` if it is complete.
fn note(state: UsState, soc: &str, estimate: Option<&Estimate>) -> Option<String> {
    let lacks = match estimate {
        None => "missing".to_owned(),
        Some(estimate) if estimate.whole().is_some() => return None,
        Some(estimate) => missing_figures(estimate),
    };
    let enough = estimate.is_some_and(|estimate| {
        [0, 2, 4]
            .iter()
            .all(|index| estimate.percentiles[*index].known().is_some())
    });
    let so = if enough {
        "its quartiles lie between the others"
    } else {
        "its pay is derived"
    };
    Some(format!("{} {soc}: {lacks}; {so}.", state.name()))
}

/// Updates the listed sectors; rows from other sources stay unchanged.
fn put_sectors(folder: &mut Folder, all: &[&Estimate], period: &str) -> Result<Remarks, String> {
    let edition = Edition {
        prefix: "bls-oews-sector-",
        period,
        title: "Occupational Employment and Wage Statistics: national by sector",
    };
    edition.ensure_listed(folder)?;
    let table = folder.table(SECTORS)?;
    let mut notes = Vec::new();
    let mut count = 0;
    let mut rows = Vec::new();
    for row in &table.rows {
        let cell = |column| table.get(row, column);
        if !cell("source").starts_with(edition.prefix) {
            rows.push(row.clone());
            continue;
        }
        let (soc, naics) = (cell("soc"), cell("naics"));
        let estimate = only(all, &Scope::Sector(naics.to_owned()), soc)?;
        let Some(estimate) = estimate.filter(|e| e.percentiles[2].known().is_some()) else {
            let why = estimate.map_or_else(|| "missing".to_owned(), missing_figures);
            notes.push(format!(
                "{soc} in the sector {naics}: {why}; the row stays as it was."
            ));
            rows.push(row.clone());
            continue;
        };
        if estimate.whole().is_none() {
            notes.push(format!(
                "{soc} in the sector {naics}: {}.",
                missing_figures(estimate)
            ));
        }
        let named = [
            ("soc", soc),
            ("sector", cell("sector")),
            ("sector_es", cell("sector_es")),
            ("naics", naics),
            ("period", period),
        ];
        count += 1;
        rows.push(cells(table, &named, estimate, &edition.id()));
    }
    if count == 0 {
        return Err("none of the occupations and sectors that are held is in it".to_owned());
    }
    table.rows = rows;
    notes.push(
        "The effects of settings in factors.csv were worked out from this table: work them out anew.".to_owned(),
    );
    Ok(notes)
}

//! A row of the Bureau's wage files, with its marks for missing figures: `*` wage not available, `**` employment
//! not available, `#` wage at or above the highest published value.

use casepath::answers::UsState;

use crate::sheet::{Cell, Row, Sheet};

/// A figure, or the mark in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CellValue {
    Known(f64),
    /// `*` or `**`
    NotAvailable,
    /// `#`
    AtTop,
}

impl CellValue {
    pub fn known(self) -> Option<f64> {
        match self {
            Self::Known(value) => Some(value),
            _ => None,
        }
    }
}

/// The geographic or industry scope of an estimate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    Nation,
    State(UsState),
    /// By its industry code (NAICS).
    Sector(String),
    /// A metropolitan or other area below state level, by its code.
    Area(String),
}

/// The figures of an occupation in one scope.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    pub scope: Scope,
    pub soc: String,
    pub jobs: CellValue,
    pub mean: CellValue,
    /// 10th, 25th, 50th, 75th, 90th.
    pub percentiles: [CellValue; 5],
}

impl Estimate {
    /// All five percentiles; `None` if any is missing.
    pub fn whole(&self) -> Option<[f64; 5]> {
        let [a, b, c, d, e] = self.percentiles.map(CellValue::known);
        Some([a?, b?, c?, d?, e?])
    }

    pub fn tells_a_wage(&self) -> bool {
        let all = [self.mean].into_iter().chain(self.percentiles);
        all.into_iter().any(|figure| figure.known().is_some())
    }
}

pub struct Estimates {
    pub period: String,
    pub all: Vec<Estimate>,
}

const PERCENTILES: [&str; 5] = ["A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90"];

pub fn estimates(sheet: &Sheet) -> Result<Estimates, String> {
    let mut all: Vec<Estimate> = Vec::new();
    for row in &sheet.rows {
        let Some(scope) = scope(row)? else { continue };
        let percentile = |column: &&str| parse_figure(row, column, "*");
        let mut percentiles = [CellValue::NotAvailable; 5];
        for (slot, column) in percentiles.iter_mut().zip(&PERCENTILES) {
            *slot = percentile(column)?;
        }
        let known: Vec<f64> = percentiles.iter().filter_map(|p| p.known()).collect();
        let soc = row.text("OCC_CODE");
        if !known.is_sorted() {
            return Err(format!(
                "line {}: the percentiles of {soc} do not ascend",
                row.line
            ));
        }
        let estimate = Estimate {
            jobs: parse_figure(row, "TOT_EMP", "**")?,
            mean: parse_figure(row, "A_MEAN", "*")?,
            percentiles,
            scope,
            soc,
        };
        all.push(estimate);
    }
    if all.is_empty() {
        return Err("no row is of the nation, a state, a sector or an area".to_owned());
    }
    Ok(Estimates {
        period: sheet.period.clone(),
        all,
    })
}

/// Some files list them among the states.
const TERRITORIES: [&str; 4] = ["GU", "MP", "PR", "VI"];

/// `None` for territories and for single industries.
fn scope(row: &Row) -> Result<Option<Scope>, String> {
    let group = row.text("I_GROUP").to_ascii_lowercase();
    let area = row.text("AREA_TYPE");
    match (area.as_str(), group.as_str()) {
        ("1", "cross-industry") => Ok(Some(Scope::Nation)),
        ("1", "sector") => Ok(Some(Scope::Sector(row.text("NAICS")))),
        ("4" | "6", "cross-industry") => Ok(Some(Scope::Area(row.text("AREA")))),
        ("2", "cross-industry") => {
            let code = row.text("PRIM_STATE");
            if TERRITORIES.contains(&code.as_str()) {
                return Ok(None);
            }
            let state = UsState::from_name(&code);
            let state = state
                .ok_or_else(|| format!("line {}: {code:?} is no state that we know", row.line))?;
            Ok(Some(Scope::State(state)))
        }
        _ => Ok(None),
    }
}

/// A figure of a row. `not_available`: the mark of this kind of figure.
fn parse_figure(row: &Row, column: &str, not_available: &str) -> Result<CellValue, String> {
    let cell = row.cell(column);
    let number = match cell {
        Cell::Number(number) => Some(*number),
        Cell::Text(text) if text == not_available => return Ok(CellValue::NotAvailable),
        Cell::Text(text) if text == "#" && not_available == "*" => return Ok(CellValue::AtTop),
        Cell::Text(text) => text.replace(',', "").parse().ok(),
        Cell::Blank => None,
    };
    number
        .filter(|number| number.is_finite() && *number > 0.0)
        .map(CellValue::Known)
        .ok_or_else(|| {
            let text = cell.text();
            format!(
                "line {}, column {column}: {text:?} is neither a figure nor a mark",
                row.line
            )
        })
}

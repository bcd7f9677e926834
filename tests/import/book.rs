//! Small spreadsheets in the layout of the Bureau's wage files.

use std::path::Path;

use casepath::answers::UsState;
use rust_xlsxwriter::{Formula, Workbook, Worksheet};

/// The headers of the files of May 2024 and May 2025.
pub const HEADS: [&str; 32] = [
    "AREA",
    "AREA_TITLE",
    "AREA_TYPE",
    "PRIM_STATE",
    "NAICS",
    "NAICS_TITLE",
    "I_GROUP",
    "OWN_CODE",
    "OCC_CODE",
    "OCC_TITLE",
    "O_GROUP",
    "TOT_EMP",
    "EMP_PRSE",
    "JOBS_1000",
    "LOC_QUOTIENT",
    "PCT_TOTAL",
    "PCT_RPT",
    "H_MEAN",
    "A_MEAN",
    "MEAN_PRSE",
    "H_PCT10",
    "H_PCT25",
    "H_MEDIAN",
    "H_PCT75",
    "H_PCT90",
    "A_PCT10",
    "A_PCT25",
    "A_MEDIAN",
    "A_PCT75",
    "A_PCT90",
    "ANNUAL",
    "HOURLY",
];

/// All occupations of `wages_state_percentiles.csv`.
pub const IN_STATES: [&str; 10] = [
    "11-9111", "11-9151", "21-1018", "21-1021", "21-1022", "21-1023", "21-1029", "21-1093",
    "21-1094", "29-1141",
];
/// All occupations of `wages_us.csv`.
pub const IN_NATION: [&str; 12] = [
    "00-0000", "11-9111", "11-9151", "21-1018", "21-1020", "21-1021", "21-1022", "21-1023",
    "21-1029", "21-1093", "21-1094", "29-1141",
];
pub const SECTORS: [&str; 6] = ["52", "55", "61", "62", "81", "99"];

/// A row: its area, and its figures or marks as text.
#[derive(Clone)]
pub struct Row {
    pub area: String,
    pub area_type: &'static str,
    pub state: String,
    pub naics: String,
    pub group: &'static str,
    pub soc: String,
    pub jobs: String,
    pub mean: String,
    pub percentiles: [String; 5],
}

impl Row {
    /// An occupation with this median; the other figures follow from it.
    pub fn new(soc: &str, median: u32) -> Self {
        // The Bureau publishes annual pay in tens of dollars.
        let part = |share: u32| (median * share / 1000 * 10).to_string();
        Self {
            area: "99".to_owned(),
            area_type: "1",
            state: "US".to_owned(),
            naics: "000000".to_owned(),
            group: "cross-industry",
            soc: soc.to_owned(),
            jobs: "1230".to_owned(),
            mean: part(105),
            percentiles: [70, 84, 100, 125, 150].map(part),
        }
    }

    fn cells(&self) -> [String; 32] {
        let [p10, p25, p50, p75, p90] = &self.percentiles;
        HEADS.map(|head| {
            let text: &str = match head {
                "AREA" => &self.area,
                "AREA_TYPE" => self.area_type,
                "PRIM_STATE" => &self.state,
                "NAICS" => &self.naics,
                "I_GROUP" => self.group,
                "OWN_CODE" => "1235",
                "OCC_CODE" => &self.soc,
                "OCC_TITLE" => "An occupation",
                "O_GROUP" => "detailed",
                "TOT_EMP" => &self.jobs,
                "A_MEAN" => &self.mean,
                "A_PCT10" => p10,
                "A_PCT25" => p25,
                "A_MEDIAN" => p50,
                "A_PCT75" => p75,
                "A_PCT90" => p90,
                _ => "",
            };
            text.to_owned()
        })
    }
}

/// The content of a state file: every state with every occupation, a territory, a city.
pub fn states() -> Vec<Row> {
    let mut rows = Vec::new();
    for (index, state) in UsState::ALL.iter().enumerate() {
        for (rank, soc) in IN_STATES.iter().enumerate() {
            let median = 50_000 + 100 * index as u32 + 3_000 * rank as u32;
            rows.push(Row {
                area_type: "2",
                state: state.name().to_owned(),
                ..Row::new(soc, median)
            });
        }
    }
    let elsewhere = |area_type, state: &str| Row {
        area_type,
        state: state.to_owned(),
        ..Row::new("21-1022", 30_000)
    };
    rows.extend([elsewhere("3", "PR"), elsewhere("2", "GU")]);
    rows
}

/// Two metropolitan areas and a nonmetropolitan one.
pub fn areas() -> Vec<Row> {
    let places = [("18140", "4"), ("17460", "4"), ("3900001", "6")];
    let row = |(area, area_type): (&str, &'static str)| Row {
        area: area.to_owned(),
        area_type,
        state: "OH".to_owned(),
        ..Row::new("21-1022", 60_000)
    };
    places.map(row).into()
}

pub fn nation() -> Vec<Row> {
    let ranked = IN_NATION.iter().enumerate();
    ranked
        .map(|(rank, soc)| Row::new(soc, 52_000 + 3_000 * rank as u32))
        .collect()
}

pub fn sectors() -> Vec<Row> {
    let mut rows = Vec::new();
    for naics in SECTORS {
        for soc in ["21-1020", "21-1021", "21-1022", "21-1023", "21-1029"] {
            rows.push(Row {
                naics: naics.to_owned(),
                group: "sector",
                ..Row::new(soc, 60_000)
            });
        }
    }
    rows
}

/// Writes rows below the headers; numbers as numbers, `=1/0` as a formula with an error value.
pub fn write(path: &Path, sheet: &str, heads: &[&str], rows: &[Row]) {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.set_name(sheet).expect("a name");
    fill(page, heads, rows);
    book.save(path).expect("a file");
}

fn fill(page: &mut Worksheet, heads: &[&str], rows: &[Row]) {
    for (index, head) in heads.iter().enumerate() {
        page.write_string(0, index as u16, *head).expect("a head");
    }
    for (line, row) in rows.iter().enumerate() {
        for (index, cell) in row.cells().iter().enumerate() {
            let at = (line as u32 + 1, index as u16);
            if cell.is_empty() {
                continue;
            }
            let done = match cell.parse::<f64>() {
                _ if cell == "=1/0" => {
                    page.write_formula(at.0, at.1, Formula::new("=1/0").set_result("#DIV/0!"))
                }
                Ok(number) => page.write_number(at.0, at.1, number),
                Err(_) => page.write_string(at.0, at.1, cell),
            };
            done.expect("a cell");
        }
    }
}

//! The price levels of the Bureau of Economic Analysis: table SARPP, a row per state and kind of price, a column
//! per year.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::table::{Edition, Folder};

/// The file with all years is less than a hundredth of this.
const MOST_BYTES: u64 = 20 << 20;
const HEADS: [&str; 4] = ["GeoFIPS", "GeoName", "TableName", "Description"];
const STATES: &str = "states.csv";

#[derive(Default)]
struct Prices {
    all: Option<String>,
    housing: Option<String>,
}

pub fn put(folder: &mut Folder, file: &Path) -> Result<Vec<String>, String> {
    let (year, prices) = read(file)?;
    let edition = Edition {
        prefix: "bea-rpp-",
        period: &year,
        title: "Regional Price Parities by state (SARPP)",
    };
    let table = folder.table(STATES)?;
    let mut missing = Vec::new();
    for index in 0..table.rows.len() {
        let row = table.rows[index].clone();
        let state = table.get(&row, "name");
        match prices.get(state) {
            Some(Prices {
                all: Some(all),
                housing: Some(housing),
            }) => {
                table.set(index, "rpp", all);
                table.set(index, "rpp_housing", housing);
                table.set(index, "source", &edition.id());
            }
            _ => missing.push(state.to_owned()),
        }
    }
    if !missing.is_empty() {
        return Err(format!(
            "price levels of {year} are needed of every state; these are missing: {}",
            missing.join(", ")
        ));
    }
    edition.ensure_listed(folder)?;
    Ok(Vec::new())
}

/// The latest year, and the prices of each state by name.
fn read(file: &Path) -> Result<(String, BTreeMap<String, Prices>), String> {
    let size = file.metadata().map_err(|why| why.to_string())?.len();
    if size > MOST_BYTES {
        return Err(format!(
            "{} MB is too much for a table of prices",
            size >> 20
        ));
    }
    let bytes = fs::read(file).map_err(|why| why.to_string())?;
    // The Bureau's file has a space before quoted codes, and county names that are not UTF-8.
    let text = String::from_utf8_lossy(&bytes)
        .replace(", \"", ",\"")
        .replace("\n \"", "\n\"");
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let heads = reader.headers().map_err(|why| why.to_string())?.clone();
    let column = |name: &str| heads.iter().position(|head| head == name);
    let missing = HEADS.iter().filter(|name| column(name).is_none());
    let missing: Vec<&str> = missing.copied().collect();
    if !missing.is_empty() {
        return Err(format!(
            "this is no table of price levels: the columns {} are missing",
            missing.join(", ")
        ));
    }
    let is_year = |head: &str| head.len() == 4 && head.bytes().all(|b| b.is_ascii_digit());
    let newest = heads
        .iter()
        .enumerate()
        .filter(|(_, head)| is_year(head))
        .max_by_key(|(_, head)| *head);
    let Some((newest, year)) = newest else {
        return Err("no column is a year".to_owned());
    };
    let mut prices: BTreeMap<String, Prices> = BTreeMap::new();
    for row in reader.records() {
        let row = row.map_err(|why| why.to_string())?;
        let cell = |name: &str| {
            column(name)
                .and_then(|column| row.get(column))
                .unwrap_or("")
        };
        // Notes follow the table.
        if cell("TableName") != "SARPP" {
            continue;
        }
        let name = cell("GeoName").trim_end_matches([' ', '*']).to_owned();
        let described = cell("Description").to_ascii_lowercase();
        let of_state = prices.entry(name.clone()).or_default();
        let wanted = if described.contains("all items") {
            &mut of_state.all
        } else if described.contains("housing") || described.contains("rents") {
            &mut of_state.housing
        } else {
            continue;
        };
        let value = row.get(newest).unwrap_or("");
        if !value
            .parse::<f64>()
            .is_ok_and(|value| value.is_finite() && value > 0.0)
        {
            return Err(format!("{name}: {value:?} is no price level"));
        }
        if wanted.replace(value.to_owned()).is_some() {
            return Err(format!("{name} stands twice"));
        }
    }
    if prices.is_empty() {
        return Err("no row is of the table SARPP".to_owned());
    }
    Ok((year.to_owned(), prices))
}

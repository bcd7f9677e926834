//! Generates the constants of the model, by their ids in `model.csv`.

use super::Tables;
use super::rust::{snake, sourced};
use crate::tables::parse::model::{LATER_MODEL, MODEL};

/// The constants of the estimate, in one struct.
pub(super) fn bake(tables: &Tables) -> String {
    let fields: String = MODEL
        .iter()
        .map(|id| format!("pub {}: Sourced<f64>, ", snake(id)))
        .collect();
    let values: String = MODEL
        .iter()
        .zip(&tables.model)
        .map(|(id, figure)| format!("{}: {}, ", snake(id), sourced(figure)))
        .collect();
    [
        format!(
            "/// The constants of the model, by their id in `model.csv`.\npub struct Model {{ {fields} }}"
        ),
        format!("pub static MODEL: Model = Model {{ {values} }};"),
    ]
    .join("\n")
}

/// The other constants, each as its own static.
pub(super) fn later(tables: &Tables) -> String {
    let figures = LATER_MODEL.iter().zip(&tables.model[MODEL.len()..]);
    let statics = figures.map(|(id, figure)| {
        let name = snake(id).to_uppercase();
        format!("pub static {name}: Sourced<f64> = {};", sourced(figure))
    });
    statics.collect::<Vec<_>>().join("\n")
}

//! Helpers for generating Rust source.

use crate::tables::parse::model::Figure;

pub fn sourced(figure: &Figure) -> String {
    format!(
        "Sourced {{ value: {:?}, grade: Grade::{}, sources: &{:?} }}",
        figure.value,
        grade(&figure.grade),
        figure.sources
    )
}

pub fn list(about: &str, name: &str, kind: &str, items: &[String]) -> String {
    format!(
        "{about}pub static {name}: [{kind}; {}] = [\n{},\n];\n",
        items.len(),
        items.join(",\n")
    )
}

pub fn whole(value: Option<f64>) -> Option<u16> {
    value.map(|value| value.round() as u16)
}

pub fn yes_no(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

pub fn grade(name: &str) -> &'static str {
    match name {
        "A" => "A",
        "A-" => "AMinus",
        "B" => "B",
        _ => "C",
    }
}

pub fn snake(id: &str) -> String {
    id.replace('-', "_")
}

pub fn camel(id: &str) -> String {
    id.split('-')
        .map(|word| word[..1].to_uppercase() + &word[1..])
        .collect()
}

//! Parses the explanatory texts, with the same keys in both languages: those of `notes/`, and that of each aid program.

use std::collections::HashMap;

use super::factors::factor_key;
use super::model::{LATER_MODEL, MODEL};
use super::pathways::PATHWAYS;
use super::{Reader, Tables};
use crate::answers::UsState;

impl Reader<'_> {
    pub(super) fn notes(&mut self, tables: &Tables) -> Vec<(String, String, String)> {
        let read_language = |reader: &mut Self, file: &str| {
            let mut notes: HashMap<String, String> = HashMap::new();
            let mut order = Vec::new();
            for row in reader.table(file, &["key", "text"]) {
                let key = row.needed("key", &mut reader.problems);
                let text = row.needed("text", &mut reader.problems);
                if notes.insert(key.clone(), text).is_some() {
                    reader.fail(&row, format!("{key} stands twice"));
                }
                order.push(key);
            }
            (order, notes)
        };
        let (order, mut english) = read_language(self, "notes/en.csv");
        let (_, mut spanish) = read_language(self, "notes/es.csv");
        let rules = UsState::ALL.iter().flat_map(|state| {
            ["rule", "counselor"].map(|profession| [profession, state.name()].join("."))
        });
        let certifications = tables
            .certifications
            .iter()
            .map(|c| format!("cert.{}", c.id));
        let model = MODEL
            .iter()
            .chain(&LATER_MODEL)
            .map(|id| format!("model.{id}"));
        let pathways = PATHWAYS.iter().map(|id| format!("pathway.{id}"));
        let factors = tables
            .factors
            .iter()
            .map(|factor| factor_key(&factor.id, &factor.applies_to));
        for key in rules
            .chain(certifications)
            .chain(model)
            .chain(pathways)
            .chain(factors)
        {
            if !english.contains_key(&key) {
                self.problems
                    .add("notes/en.csv", 0, format!("{key} is missing"));
            }
        }
        for key in order.iter().filter(|key| !spanish.contains_key(*key)) {
            self.problems
                .add("notes/es.csv", 0, format!("{key} is missing"));
        }
        for key in spanish.keys().filter(|key| !english.contains_key(*key)) {
            self.problems
                .add("notes/en.csv", 0, format!("{key} is missing"));
        }
        let of_aid = tables.money.aid.iter().map(|aid| {
            let [english, spanish] = aid.text.clone();
            (format!("aid.{}", aid.id), english, spanish)
        });
        order
            .into_iter()
            .filter_map(|key| Some((english.remove(&key)?, spanish.remove(&key)?, key)))
            .map(|(english, spanish, key)| (key, english, spanish))
            .chain(of_aid)
            .collect()
    }
}

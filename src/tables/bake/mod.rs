//! Writes the checked tables as Rust statics. Used by the build script only.

pub mod catalogue;
mod checklist;
pub mod evidence;
pub mod guide;
mod json;
pub mod platforms;
pub mod school;

use std::fmt::Write;

use super::read::Tables;
use super::read::certifications::Certification;
use super::read::factors::{Factor, NURSING_CREDENTIALS, SOCIAL_WORK_CREDENTIALS, factor_key};
use super::read::fees::FEES;
use super::read::model::{Figure, LATER_MODEL, MODEL};
use super::read::pathways::{PATHWAYS, Pathway};
use super::read::rules::Rule;
use super::read::sources::{Source, grade_of};
use super::read::wages::StateRow;
use crate::answers::Setting;

/// The source text of the statics that `src/tables/mod.rs` includes.
pub fn bake(tables: &Tables) -> String {
    let mut out = String::new();
    let mut line = |text: String| out.push_str(&(text + "\n"));
    let sources: Vec<String> = tables.sources[..first_load(tables)]
        .iter()
        .map(|s| {
            let (publisher, title) = if is_lazy(s) {
                ("", "")
            } else {
                (s.publisher.as_str(), s.title.as_str())
            };
            [&s.kind, publisher, title, &s.period, &s.seen, &s.url].join("\t")
        })
        .collect();
    line(format!(
        "/// One a line, see `read_source`.\nstatic SOURCES: &str = {:?};",
        sources.join("\n")
    ));
    let price_sources = tables
        .states
        .first()
        .map_or(&[][..], |state| &state.price_sources);
    line(format!(
        "pub static PRICE_SOURCES: Sources = &{price_sources:?};"
    ));

    let fields: String = MODEL
        .iter()
        .map(|id| format!("pub {}: Sourced<f64>, ", snake(id)))
        .collect();
    line(format!(
        "/// The constants of the model, by their id in `model.csv`.\npub struct Model {{ {fields} }}"
    ));
    let values: String = MODEL
        .iter()
        .zip(&tables.model)
        .map(|(id, figure)| format!("{}: {}, ", snake(id), sourced(figure)))
        .collect();
    line(format!("pub static MODEL: Model = Model {{ {values} }};"));
    line(format!(
        "/// Row and column of each state on the map of tiles.\npub static TILES: [(u8, u8); 51] = {:?};",
        tables.tiles
    ));
    for (id, figure) in LATER_MODEL.iter().zip(&tables.model[MODEL.len()..]) {
        let name = snake(id).to_uppercase();
        line(format!(
            "pub static {name}: Sourced<f64> = {};",
            sourced(figure)
        ));
    }
    let keys: String = PATHWAYS
        .iter()
        .map(|id| format!("{}, ", camel(id)))
        .collect();
    line(format!(
        "/// A row of `pathways.csv`.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub enum PathwayId {{ {keys} }}"
    ));
    let names: Vec<String> = PATHWAYS.iter().map(|id| format!("{id:?}")).collect();
    line(list(
        "/// Their ids, for the keys of long texts.\n",
        "PATHWAY_NAMES",
        "&str",
        &names,
    ));
    let pathways: Vec<String> = tables.pathways.iter().map(|p| pathway(tables, p)).collect();
    line(list(
        "/// By [`PathwayId`].\n",
        "PATHWAYS",
        "Pathway",
        &pathways,
    ));
    line(study(tables));
    line(factors(tables));

    let states: Vec<String> = tables.states.iter().map(state).collect();
    line(list("/// By [`State`].\n", "STATES", "StateRow", &states));
    line(format!(
        "static US_PERCENTILES: [[u32; 5]; 4] = {:?};",
        tables.us.map(|p| p.map(|v| v as u32))
    ));
    line(format!(
        "static US_MEANS: [u32; 4] = {:?};",
        tables.us_means.map(|v| v as u32)
    ));
    let others: Vec<String> = tables
        .official_others
        .iter()
        .map(|(state, occupation, own)| {
            format!("({}, {:?})", state * 4 + occupation, own.map(|v| v as u32))
        })
        .collect();
    line(format!(
        "static OFFICIAL_OTHERS: [percentiles::Own; {}] = [{}];",
        others.len(),
        others.join(", ")
    ));
    let [official, nation, means] = &tables.wage_sources;
    line(format!(
        "/// The period of the wages, ISO.\npub const WAGES_OF: &str = {:?};",
        tables.wage_period
    ));
    line(format!("static OFFICIAL_SOURCES: Sources = &{official:?};"));
    line(format!(
        "static DERIVED_SOURCES: Sources = &{:?};",
        [nation.as_slice(), means].concat()
    ));

    let certifications: Vec<String> = tables.certifications.iter().map(certification).collect();
    line(list(
        "/// In the order of the page.\n",
        "CERTIFICATIONS",
        "Certification",
        &certifications,
    ));
    for (id, fee) in FEES.iter().zip(&tables.fees) {
        let dollars = fee
            .low
            .zip(fee.high)
            .map(|(low, high)| (low as u16, high as u16));
        line(format!(
            "pub static FEE_{}: Fee = Fee {{ dollars: {dollars:?}, grade: Grade::{}, sources: &{:?} }};",
            snake(id).to_uppercase(),
            grade(&fee.grade),
            fee.sources
        ));
    }
    let ruled = tables
        .ruled
        .map(|(least, most)| format!("({least:.0}, {most:.0})"));
    let about = "/// The least and the most of what a board may answer, by its term.\n";
    line(list(about, "RULED", "(u16, u16)", &ruled));
    for (name, values) in ["HOURS", "SHARE", "SUPERVISION"]
        .iter()
        .zip(&tables.neighbours)
    {
        let hundredths: Vec<u32> = values.iter().map(|v| (v * 100.0).round() as u32).collect();
        line(format!(
            "/// In hundredths.\npub static NEIGHBOURS_{name}: [u32; {}] = {hundredths:?};",
            hundredths.len()
        ));
    }
    out + &checklist::bake(tables)
}

fn study(tables: &Tables) -> String {
    let rows: Vec<String> = tables
        .study
        .iter()
        .map(|by_held| {
            let cells: Vec<String> = by_held
                .iter()
                .map(|stages| {
                    let ids: Vec<String> = stages
                        .iter()
                        .map(|s| format!("PathwayId::{}", camel(PATHWAYS[*s])))
                        .collect();
                    format!("&[{}]", ids.join(", "))
                })
                .collect();
            format!("[{}]", cells.join(", "))
        })
        .collect();
    let held = crate::answers::Education::ALL.len();
    format!(
        "static STUDY: [[&[PathwayId]; {held}]; {}] = [{}];",
        rows.len(),
        rows.join(", ")
    )
}

fn factors(tables: &Tables) -> String {
    let find = |id: &str, to: &str| {
        let found = tables
            .factors
            .iter()
            .find(|f| f.id == id && (to.is_empty() || f.applies_to == to));
        factor(found.expect("the reader checked that every factor is there"))
    };
    let settings: Vec<String> = Setting::ALL
        .iter()
        .map(|s| find(&format!("setting-{}", s.name()), ""))
        .collect();
    let credentials = |to: &str| -> Vec<String> {
        SOCIAL_WORK_CREDENTIALS
            .iter()
            .map(|id| find(&format!("credential-{id}"), to))
            .collect()
    };
    let mut out = list("", "SETTINGS", "Factor", &settings);
    out += &list(
        "",
        "CREDENTIALS_CHILD_FAMILY_SCHOOL",
        "Factor",
        &credentials("21-1021"),
    );
    out += &list(
        "",
        "CREDENTIALS_HEALTH",
        "Factor",
        &credentials("21-1022;21-1023"),
    );
    for id in NURSING_CREDENTIALS {
        let id = format!("credential-{id}");
        let _ = writeln!(
            out,
            "static {}: Factor = {};",
            snake(&id).to_uppercase(),
            find(&id, "nursing")
        );
    }
    for id in [
        "setting-unknown",
        "rn-unknown",
        "rn-hospital",
        "rn-clinic",
        "rn-nursing-care",
        "rn-government",
        "rn-other",
        "experience-slope",
        "experience-curve",
        "experience-reference",
        "certification",
        "bilingual",
    ] {
        let _ = writeln!(
            out,
            "pub static {}: Factor = {};",
            snake(id).to_uppercase(),
            find(id, "")
        );
    }
    out
}

fn factor(f: &Factor) -> String {
    format!(
        "Factor {{ low: {:?}, point: {:?}, high: {:?}, grade: Grade::{}, sources: &{:?}, note: {:?} }}",
        f.low,
        f.point,
        f.high,
        grade(&f.grade),
        f.sources,
        factor_key(&f.id, &f.applies_to)
    )
}

fn pathway(tables: &Tables, p: &Pathway) -> String {
    let grade = grade_of(&p.sources, &tables.sources);
    format!(
        "Pathway {{ accelerated: {:?}, fast: {:?}, typical: {:?}, slow: {:?}, part_time: {:?}, grade: Grade::{grade}, sources: &{:?} }}",
        p.accelerated, p.fast, p.typical, p.slow, p.part_time, p.sources
    )
}

fn state(row: &StateRow) -> String {
    format!(
        "StateRow {{ name: {:?}, prices: {}, official: {:?}, means: {:?}, rule: {} }}",
        row.name,
        (row.prices * 1000.0).round() as u32,
        row.official.map(|v| v as u32),
        row.means.map(|v| v as u32),
        rule(&row.rule)
    )
}

/// How many sources, from the top of the file, the estimate rests on. What stands below is told of in files
/// that load later, and would weigh on the first load for nothing.
fn first_load(tables: &Tables) -> usize {
    let rules = tables.states.iter().flat_map(|row| &row.rule.sources);
    let prices = tables.states.iter().flat_map(|row| &row.price_sources);
    let places = rules
        .chain(prices)
        .chain(tables.model.iter().flat_map(|row| &row.sources))
        .chain(tables.factors.iter().flat_map(|row| &row.sources))
        .chain(tables.pathways.iter().flat_map(|row| &row.sources))
        .chain(tables.wage_sources.iter().flatten())
        .chain(tables.certifications.iter().flat_map(|row| &row.sources))
        .chain(tables.checklist.iter().flat_map(|row| &row.sources))
        .chain(tables.fees.iter().flat_map(|row| &row.sources));
    places.max().map_or(0, |last| last + 1)
}

/// The names of these sources are long texts: they are many, and read by few.
fn is_lazy(source: &Source) -> bool {
    source.id.starts_with("rule-") || source.id.starts_with("cert-")
}

fn rule(r: &Rule) -> String {
    let required = |figure: &Option<(f64, String)>| match figure {
        None => "None".to_owned(),
        Some((value, g)) => format!(
            "Some(Required {{ amount: {}, grade: Grade::{} }})",
            *value as u16,
            grade(g)
        ),
    };
    let first_exam = match r.first_exam.as_str() {
        "yes" => "Yes",
        "no" => "No",
        _ => "NotSeen",
    };
    let bachelor_kind =
        ["None", "Licence", "Voluntary", "AfterPractice", "NotSeen"][r.bachelor_kind];
    format!(
        "LicenceRule {{ licence: {:?}, title: {:?}, first_licence: {:?}, first_exam: FirstExam::{first_exam}, \
         bachelor_licence: {:?}, bachelor_kind: BachelorLicence::{bachelor_kind}, supervised_hours: {}, min_months: {}, \
         no_minimum_months: {:?}, part_time_months: {:?}, either: {:?}, max_months: {:?}, direct_contact_hours: {}, \
         supervision_hours: {}, min_hours_week: {:?}, max_hours_week: {:?}, max_hours_year: {:?}, insurance: Counting::NotSeen, government: Counting::NotSeen, extra_exam: {:?}, \
         application_fee: {}, compact: {:?}, compact_since: {:?}, renewal_years: {:?}, ce_hours: {:?}, board: {:?}, \
         sources: &{:?}, seen: {:?}, confidence: Confidence::{} }}",
        r.licence,
        r.title,
        r.first_licence,
        r.bachelor_licence,
        required(&r.hours),
        required(&r.months),
        r.no_minimum_months,
        whole(r.part_time_months),
        r.either,
        whole(r.max_months),
        required(&r.direct),
        required(&r.supervision),
        whole(r.min_hours_week),
        whole(r.max_hours_week),
        whole(r.max_hours_year),
        r.extra_exam,
        required(&r.fee),
        yes_no(&r.compact),
        whole(r.compact_since),
        whole(r.renewal_years),
        whole(r.ce_hours),
        r.board,
        r.sources,
        r.seen,
        camel(&r.confidence)
    )
}

fn certification(c: &Certification) -> String {
    let settings: Vec<String> = c
        .settings
        .iter()
        .map(|s| format!("Setting::{:?}", Setting::ALL[*s]))
        .collect();
    let need = [
        "None",
        "Bachelors",
        "Bsw",
        "OtherMasters",
        "Msw",
        "Clinical",
        "Rn",
    ][c.need];
    format!(
        "Certification {{ id: {:?}, short: {:?}, name: {:?}, issuer: {:?}, need: Need::{need}, months: {:?}, exam: {:?}, \
         fee: {:?}, renewal_years: {:?}, ce_hours: {:?}, settings: &[{}], grade: Grade::{}, sources: &{:?} }}",
        c.id,
        c.short,
        c.name,
        c.issuer,
        whole(c.months),
        yes_no(&c.exam),
        whole(c.fee),
        whole(c.renewal_years),
        whole(c.ce_hours),
        settings.join(", "),
        grade(&c.grade),
        c.sources
    )
}

fn sourced(figure: &Figure) -> String {
    format!(
        "Sourced {{ value: {:?}, grade: Grade::{}, sources: &{:?} }}",
        figure.value,
        grade(&figure.grade),
        figure.sources
    )
}

fn list(about: &str, name: &str, kind: &str, items: &[String]) -> String {
    format!(
        "{about}pub static {name}: [{kind}; {}] = [\n{},\n];\n",
        items.len(),
        items.join(",\n")
    )
}

fn whole(value: Option<f64>) -> Option<u16> {
    value.map(|value| value.round() as u16)
}

fn yes_no(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn grade(name: &str) -> &'static str {
    match name {
        "A" => "A",
        "A-" => "AMinus",
        "B" => "B",
        _ => "C",
    }
}

fn snake(id: &str) -> String {
    id.replace('-', "_")
}

fn camel(id: &str) -> String {
    id.split('-')
        .map(|word| word[..1].to_uppercase() + &word[1..])
        .collect()
}

/// The long texts of one language as JSON, and the file name with the hash of what it holds.
pub fn notes(
    tables: &Tables,
    pick: impl Fn(&(String, String, String)) -> &String,
    language: &str,
) -> (String, String) {
    let mut entries: Vec<String> = tables
        .notes
        .iter()
        .map(|note| format!("{}:{}", json::text(&note.0), json::text(pick(note))))
        .collect();
    // Names of publishers and laws are the same in both languages.
    let named = tables
        .sources
        .iter()
        .enumerate()
        .filter(|(_, source)| is_lazy(source));
    entries.extend(named.map(|(place, s)| {
        format!(
            "\"source.{place}\":{}",
            json::text(&format!("{}: {}", s.publisher, s.title))
        )
    }));
    let text = format!("{{{}}}\n", entries.join(",\n"));
    (file_name("notes", language, &text), text)
}

/// The name of a file in one language, with the hash of what it holds.
pub fn file_name(what: &str, language: &str, text: &str) -> String {
    format!("{what}-{language}-{:016x}.json", hash(text.as_bytes()))
}

/// What the figures are known by: the month in which the latest source was read, and a hash of them all.
pub fn version(tables: &Tables, baked: &str) -> String {
    let latest = tables.sources.iter().map(|source| &source.seen).max();
    let month = latest.and_then(|day| day.get(..7)).unwrap_or("undated");
    format!("{month}.{:08x}", hash(baked.as_bytes()) >> 32)
}

/// FNV-1a: names a file by what it holds; nothing depends on it being hard to forge.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    })
}

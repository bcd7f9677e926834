//! Generates the money tables. They are separate statics, so that a program without the money section does not
//! include them. See `casepath_data::tables::money` for their types.

use std::collections::BTreeSet;

use super::Tables;
use super::rust::{camel, grade, list, snake};
use crate::answers::{Setting, UsState};
use crate::tables::parse::money::{
    Aid, KINDS, Money, OUTCOMES, Outcome, PRICED, PriceRule, RepaymentStep, STUDIED, TERMS, Term,
    YEARS,
};
use crate::tables::parse::pathways::PATHWAYS;

/// Public Service Loan Forgiveness in `loan_relief.csv`.
const FORGIVENESS: &str = "pslf";

/// The source text that `src/data/tables/money.rs` includes.
pub fn bake(tables: &Tables) -> String {
    let money = &tables.money;
    let mut out = vec![
        terms(money),
        years(money),
        rungs("TIERS", &money.tiers),
        rungs("INCOME_STEPS", &money.income),
        nation(money),
        states(money),
        rules(money),
        outcomes(money),
        aid(money),
        forgiveness(tables),
    ];
    out.push(sources(tables));
    out.join("\n")
}

fn terms(money: &Money) -> String {
    let statics = TERMS.iter().zip(&money.terms).map(|(id, rows)| {
        let rows: Vec<String> = rows.iter().map(dated).collect();
        format!(
            "pub static {}: Term = Term {{ id: {id:?}, rows: &[{}] }};",
            snake(id).to_uppercase(),
            rows.join(", ")
        )
    });
    statics.collect::<Vec<_>>().join("\n")
}

fn dated(term: &Term) -> String {
    let (from, to) = term.period;
    format!(
        "Dated {{ from: Month({}), to: Month({}), value: {:?}, grade: Grade::{}, sources: &{:?} }}",
        from.unwrap_or(0),
        to.unwrap_or(u32::MAX),
        term.value,
        grade(&term.grade),
        term.sources
    )
}

fn years(money: &Money) -> String {
    let statics = YEARS.iter().zip(&money.years).map(|(id, value)| {
        format!(
            "/// Years, from `loans.csv`.\npub const {}: usize = {value};",
            snake(id).to_uppercase()
        )
    });
    statics.collect::<Vec<_>>().join("\n")
}

fn rungs(name: &str, rungs: &[RepaymentStep]) -> String {
    let rows: Vec<String> = rungs
        .iter()
        .map(|rung| {
            format!(
                "RepaymentStep {{ over: {:?}, value: {:?}, grade: Grade::{}, sources: &{:?} }}",
                rung.over,
                rung.value,
                grade(&rung.grade),
                rung.sources
            )
        })
        .collect();
    list("", name, "RepaymentStep", &rows)
}

/// Dollars as stored in the program's tables, capped at `u16::MAX`, which no price reaches.
fn short(dollars: f64) -> u16 {
    (dollars.round() as u32).try_into().unwrap_or(u16::MAX)
}

/// p25, p50, p75 per year, the same per credit, and the number of schools; 0 means not in the tables.
fn cells(money: &Money, degree: usize, kind: usize, state: Option<usize>) -> [u16; 7] {
    let mut cells = [0; 7];
    let rows = money.prices.iter().filter(|row| {
        row.degree == degree && row.kind == kind && row.state == state && row.per < 2
    });
    for row in rows {
        for (index, dollars) in row.dollars.iter().enumerate() {
            cells[row.per * 3 + index] = short(*dollars);
        }
        cells[6] = cells[6].max(short(row.schools));
    }
    cells
}

fn nation(money: &Money) -> String {
    let all: Vec<Vec<[u16; 7]>> = (0..PRICED.len())
        .map(|degree| {
            (0..KINDS.len())
                .map(|kind| cells(money, degree, kind, None))
                .collect()
        })
        .collect();
    // The school year of the yearly and per-credit prices, by priced degree.
    let period = |degree: usize, per: usize| {
        let row = money
            .prices
            .iter()
            .find(|row| row.degree == degree && row.per == per);
        let (year, month) = row
            .and_then(|row| row.period.split_once('-'))
            .unwrap_or(("0", "1"));
        year.parse::<u32>().unwrap_or(0) * 12 + month.parse::<u32>().unwrap_or(1) - 1
    };
    let periods: Vec<[u32; 2]> = (0..PRICED.len())
        .map(|degree| [period(degree, 0), period(degree, 1)])
        .collect();
    let worst = money.prices.iter().map(|row| row.grade.as_str()).max();
    format!(
        "static US_PRICES: [[[u16; 7]; {}]; {}] = {all:?};\nstatic PRICE_PERIODS: [[u32; 2]; {}] = {periods:?};\n\
         pub const PRICE_GRADE: Grade = Grade::{};",
        KINDS.len(),
        PRICED.len(),
        PRICED.len(),
        grade(worst.unwrap_or("C"))
    )
}

/// Only the state prices that the rules use.
fn states(money: &Money) -> String {
    let graduate: Vec<Vec<[u16; 7]>> = (0..2)
        .flat_map(|degree| (0..3).map(move |kind| (degree, kind)))
        .map(|(degree, kind)| {
            (0..UsState::ALL.len())
                .map(|state| cells(money, degree, kind, Some(state)))
                .collect()
        })
        .collect();
    let undergraduate: Vec<[u16; 4]> = (0..UsState::ALL.len())
        .map(|state| {
            let all = cells(money, 2, 0, Some(state));
            [all[0], all[1], all[2], all[6]]
        })
        .collect();
    let states = UsState::ALL.len();
    format!(
        "static STATE_GRADUATE: [[[u16; 7]; {states}]; 6] = {graduate:?};\n\
         static STATE_UNDERGRADUATE: [[u16; 4]; {states}] = {undergraduate:?};"
    )
}

fn rules(money: &Money) -> String {
    let rows: Vec<String> = money.price_rules.iter().map(rule).collect();
    list(
        "/// By stage of study.\n",
        "PRICE_RULES",
        "PriceRule",
        &rows,
    )
}

fn rule(rule: &PriceRule) -> String {
    let priced = |priced: Option<usize>| {
        priced.map_or("None".to_owned(), |priced| {
            format!("Some(PriceOf::{})", camel(PRICED[priced]))
        })
    };
    format!(
        "PriceRule {{ degree: {}, state_of: {}, is_graduate: {}, first_year: {}, parts: {:?}, years: {:?}, credits: {:?}, \
         grade: Grade::{}, sources: &{:?} }}",
        priced(rule.degree),
        priced(rule.state_of),
        rule.graduate,
        rule.first_year as u8,
        rule.parts.map(|(part, times)| (part as u8, times)),
        rule.years,
        rule.credits.unwrap_or(0.0),
        grade(&rule.grade),
        rule.sources
    )
}

fn outcomes(money: &Money) -> String {
    let in_nation: Vec<String> = money
        .outcomes
        .iter()
        .filter(|row| row.state.is_none())
        .map(outcome)
        .collect();
    let in_states: Vec<String> = money
        .outcomes
        .iter()
        .filter_map(|row| {
            let state = UsState::ALL.get(row.state?)?;
            Some(format!("(UsState::{state:?}, {})", outcome(row)))
        })
        .collect();
    // For the outside check of an estimate: national median pay after four years, 0 if not in the tables.
    let four: Vec<u32> = (0..STUDIED.len())
        .map(|degree| {
            let row = money
                .outcomes
                .iter()
                .find(|row| row.degree == degree && row.what == 2 && row.state.is_none());
            row.map_or(0, |row| row.p50 as u32)
        })
        .collect();
    let sources = money
        .outcomes
        .iter()
        .find(|row| row.what == 2)
        .map_or(&[][..], |row| &row.sources);
    [
        list("", "OUTCOMES_US", "GraduateOutcome", &in_nation),
        list("", "OUTCOMES_STATE", "(UsState, GraduateOutcome)", &in_states),
        format!(
            "static PAY_FOUR_YEARS: [u32; {}] = {four:?};\npub static PAY_FOUR_YEARS_SOURCES: Sources = &{sources:?};",
            STUDIED.len()
        ),
    ]
    .join("\n")
}

fn outcome(row: &Outcome) -> String {
    let sector = row.sector.map_or("None".to_owned(), |sector| {
        format!(
            "Some(Sector::{})",
            ["Public", "Nonprofit", "ForProfit"][sector]
        )
    });
    let whole = |value: Option<f64>| value.map(|value| value.round() as u32);
    format!(
        "GraduateOutcome {{ degree: OutcomeDegree::{}, sector: {sector}, what: OutcomeMeasure::{}, programs: {:?}, people: {:?}, p25: {:?}, \
         p50: {}, p75: {:?}, grade: Grade::{}, sources: &{:?} }}",
        camel(STUDIED[row.degree]),
        ["Debt", "PayAfterOne", "PayAfterFour"][row.what.min(OUTCOMES.len() - 1)],
        whole(row.programs),
        whole(row.people),
        whole(row.p25),
        row.p50.round() as u32,
        whole(row.p75),
        grade(&row.grade),
        row.sources
    )
}

fn aid(money: &Money) -> String {
    let rows: Vec<String> = money.aid.iter().map(of_aid).collect();
    list("", "AIDS", "Aid", &rows)
}

fn of_aid(aid: &Aid) -> String {
    let names = |kind: &str, names: Vec<String>| {
        let names = names.iter().map(|name| format!("{kind}::{name}"));
        names.collect::<Vec<_>>().join(", ")
    };
    let stages = aid.stages.iter().map(|s| camel(PATHWAYS[*s])).collect();
    let settings = aid
        .settings
        .iter()
        .map(|s| format!("{:?}", Setting::ALL[*s]));
    let states = aid.states.iter().map(|s| format!("{:?}", UsState::ALL[*s]));
    let whole = |value: Option<f64>| value.map(|value| value.round() as u8);
    format!(
        "Aid {{ id: {:?}, kind: AidKind::{}, stages: &[{}], settings: &[{}], states: &[{}], dollars: {:?}, \
         most_years: {:?}, service_months: {:?}, grade: Grade::{}, sources: &{:?} }}",
        aid.id,
        ["Grant", "Stipend", "Employer", "ActualCost"][aid.kind],
        names("PathwayId", stages),
        names("Setting", settings.collect()),
        names("UsState", states.collect()),
        aid.dollars
            .map(|(low, high)| (low.round() as u32, high.round() as u32)),
        whole(aid.most_years),
        whole(aid.service_months),
        grade(&aid.grade),
        aid.sources
    )
}

/// Whether work in a setting counts toward forgiveness, from the program's row.
fn forgiveness(tables: &Tables) -> String {
    let row = tables
        .evidence
        .relief
        .iter()
        .find(|row| row.statement.id == FORGIVENESS);
    let fits = Setting::ALL.iter().map(|setting| {
        let has = |names: &[String]| names.iter().any(|name| name == setting.name());
        match row {
            Some(row) if has(&row.settings) => "Usually",
            Some(row) if has(&row.settings_if) => "Ask",
            _ => "No",
        }
    });
    let fits: Vec<String> = fits.map(|fit| format!("Forgiving::{fit}")).collect();
    list("/// By setting.\n", "FORGIVING", "Forgiving", &fits)
}

/// All sources used here, one per line with its index: the estimate's own sources are only the first ones in the file.
fn sources(tables: &Tables) -> String {
    let money = &tables.money;
    let relief = &tables.evidence.relief;
    let forgiving = relief.iter().find(|row| row.statement.id == FORGIVENESS);
    let places: BTreeSet<usize> = (money.terms.iter().flatten().map(|row| &row.sources))
        .chain(money.tiers.iter().map(|row| &row.sources))
        .chain(money.income.iter().map(|row| &row.sources))
        .chain(money.prices.iter().map(|row| &row.sources))
        .chain(money.price_rules.iter().map(|row| &row.sources))
        .chain(money.outcomes.iter().map(|row| &row.sources))
        .chain(money.aid.iter().map(|row| &row.sources))
        // Lazily loaded files refer to these sources too.
        .chain(tables.nursing_boards.iter().map(|row| &row.sources))
        .chain(forgiving.iter().map(|row| &row.statement.sources))
        .flatten()
        .copied()
        .collect();
    let lines: Vec<String> = places
        .iter()
        .map(|index| {
            let s = &tables.sources[*index];
            let cells = [&s.kind, &s.publisher, &s.title, &s.period, &s.seen, &s.url];
            format!("{index}\t{}", cells.map(String::as_str).join("\t"))
        })
        .collect();
    format!("static MONEY_SOURCES: &str = {:?};", lines.join("\n"))
}

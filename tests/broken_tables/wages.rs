//! Wages: in states and in the nation, their errors, the next year's data, and consumer prices.

use std::fs;

use casepath::answers::UsState;
use casepath::tables::parse::model::{LATER_MODEL, MODEL};
use casepath::tables::parse::{Tables, read};
use casepath::tables::{Grade, Occupation, WageBasis};

use super::{
    Copy, WAGES, broken, broken_cell, cell_fails, data, doubled, line_of, original, problem,
    without,
};

fn whole() -> Tables {
    read(&data()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// The tables with one of them changed; the change must be valid.
fn changed(file: &str, change: impl Fn(&str) -> String) -> Tables {
    with(&[(file, change(&original(file)))])
}

/// The tables with these files replaced.
fn with(files: &[(&str, String)]) -> Tables {
    let copy = Copy::new();
    for (file, text) in files {
        fs::write(copy.0.join(file), text).expect("a file");
    }
    read(&copy.0).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn what_the_bureau_tells_of_a_state_decides_what_its_pay_rests_on() {
    let before = whole();
    let row = "OH,21-1023,2024-05,";
    let line = original(WAGES);
    let line = line
        .lines()
        .find(|line| line.starts_with(row))
        .expect("a row");
    let cells: Vec<&str> = line.split(',').collect();
    let blank = |columns: &[usize], exactness: &str| {
        let mut cells = cells.clone();
        for column in columns {
            cells[*column] = "";
        }
        cells[10] = exactness;
        let new = cells.join(",");
        changed(WAGES, |text| text.replace(line, &new))
    };
    let ohio = (UsState::OH as usize, 2);
    let of = |tables: &Tables| tables.pay(ohio.0, ohio.1).expect("a state");
    assert_eq!(of(&before).basis, WageBasis::Official);
    // Without its quartiles, the cells 6 and 8.
    let between = blank(&[6, 8], "hourly");
    let pay = of(&between);
    assert_eq!(pay.basis, WageBasis::Interpolated);
    assert_eq!(pay.percentiles[2], of(&before).percentiles[2]);
    // By hand: 39620, 46550, 60060, 78980, 104130 in the nation; the same fraction of the way on a logarithmic scale.
    let own = of(&before).percentiles;
    let low = own[0] * (own[2] / own[0]).powf(0.387_466);
    let high = own[2] * (own[4] / own[2]).powf(0.497_638);
    assert!((pay.percentiles[1] - low).abs() <= 5.1, "{pay:?} {low}");
    assert!((pay.percentiles[3] - high).abs() <= 5.1, "{pay:?} {high}");
    // Nothing at all: the nation's, scaled by the mean of the year before.
    let derived = of(&blank(&[3, 4, 5, 6, 7, 8, 9], "suppressed"));
    assert_eq!(derived.basis, WageBasis::Derived);
    // The mean of the same year takes precedence over that of the year before.
    let mean = of(&blank(&[5, 6, 7, 8, 9], "hourly"));
    assert_eq!(mean.basis, WageBasis::Derived);
    assert_ne!(mean.percentiles, derived.percentiles);
    // Everything else stays as it was.
    for state in 0..UsState::ALL.len() {
        for occupation in 0..Occupation::ALL.len() {
            if (state, occupation) != ohio {
                assert_eq!(
                    between.pay(state, occupation),
                    before.pay(state, occupation)
                );
            }
        }
    }
    assert_eq!(before.pay(51, 0), None);
    assert_eq!(before.pay(0, 5), None);
}

#[test]
fn what_the_tables_give_is_what_the_program_has() {
    let tables = whole();
    let mut derived = Vec::new();
    for state in UsState::ALL {
        for occupation in Occupation::ALL {
            let baked = casepath::tables::percentiles(*state, occupation);
            let read = tables
                .pay(*state as usize, occupation as usize)
                .expect("a state and an occupation");
            assert_eq!(read.basis, baked.basis);
            assert_eq!(
                baked.grade == Grade::AMinus,
                baked.basis == WageBasis::Derived
            );
            let percentiles = [baked.p10, baked.p25, baked.p50, baked.p75, baked.p90];
            assert_eq!(read.percentiles, percentiles, "{state:?} {occupation:?}");
            assert!(percentiles.is_sorted(), "{state:?} {occupation:?}");
            if baked.basis == WageBasis::Derived {
                derived.push((*state, occupation));
            }
        }
    }
    // The Bureau publishes all but this one.
    assert_eq!(derived, [(UsState::UT, Occupation::MentalHealth)]);
}

/// Recomputes the published errors of figures from the tables, as described in their notes.
#[test]
fn the_errors_that_are_told_are_those_of_the_tables() {
    let tables = whole();
    let model = |id: &str| {
        let index = MODEL
            .iter()
            .chain(&LATER_MODEL)
            .position(|known| *known == id);
        tables.model[index.expect("a constant")].value
    };
    let square = |errors: &[f64]| {
        let sum: f64 = errors.iter().map(|error| error.ln().powi(2)).sum();
        (sum / errors.len() as f64).sqrt()
    };
    let worst = |errors: &[f64]| {
        errors
            .iter()
            .map(|error| (error - 1.0).abs())
            .fold(0.0, f64::max)
    };
    // Removes each state's own figures, and derives them from its mean of the year before.
    let text = original(WAGES);
    let without: String = text
        .lines()
        .map(|line| {
            let mut cells: Vec<&str> = line.split(',').collect();
            if cells[1] == "21-1023" && cells[2] == "2024-05" && cells[0] != "AK" {
                cells[3..10].fill("");
                cells[10] = "suppressed";
            }
            cells.join(",") + "\n"
        })
        .collect();
    // One state must stay, or the year would lack this occupation; it is derived in a second run.
    let other: String = text
        .lines()
        .map(|line| {
            let mut cells: Vec<&str> = line.split(',').collect();
            if line.starts_with("AK,21-1023,2024-05,") {
                cells[3..10].fill("");
                cells[10] = "suppressed";
            }
            cells.join(",") + "\n"
        })
        .collect();
    // The guide mentions a mean that is removed here.
    let guide = |language: &str| {
        let file = format!("guide/{language}/04-pay.md");
        let text = original(&file).replace("{mean:NY.21-1023.", "{mean:NY.21-1022.");
        (file, text)
    };
    let guides = [guide("en"), guide("es")];
    let [derived, alaska] = [without, other].map(|text| {
        let [(english, one), (spanish, other)] = guides.clone();
        with(&[(WAGES, text), (&english, one), (&spanish, other)])
    });
    let mut errors = Vec::new();
    for state in UsState::ALL {
        let index = *state as usize;
        let own = tables.pay(index, 2).expect("a state");
        if own.basis != WageBasis::Official {
            continue;
        }
        let without = if *state == UsState::AK {
            &alaska
        } else {
            &derived
        };
        let found = without.pay(index, 2).expect("a state");
        assert_eq!(found.basis, WageBasis::Derived);
        errors.push(found.percentiles[2] / own.percentiles[2]);
    }
    assert_eq!(errors.len() as f64, model("derived-states"));
    assert!((square(&errors) - model("derived-error")).abs() < 0.0006);
    assert!((worst(&errors) - model("derived-worst")).abs() < 0.005);
    let within = errors
        .iter()
        .filter(|error| (*error - 1.0).abs() <= model("derived-within"));
    assert_eq!(within.count() as f64, model("derived-within-states"));
    // Removes the quartiles where all five percentiles are known.
    let without: String = text
        .lines()
        .map(|line| {
            let mut cells: Vec<&str> = line.split(',').collect();
            if cells[2] == "2024-05" {
                (cells[6], cells[8]) = ("", "");
            }
            cells.join(",") + "\n"
        })
        .collect();
    let between = changed(WAGES, |_| without.clone());
    let (mut lower, mut upper) = (Vec::new(), Vec::new());
    for index in 0..UsState::ALL.len() {
        for occupation in 0..Occupation::ALL.len() {
            let own = tables.pay(index, occupation).expect("a state");
            if own.basis == WageBasis::Official {
                let found = between.pay(index, occupation).expect("a state");
                lower.push(found.percentiles[1] / own.percentiles[1]);
                upper.push(found.percentiles[3] / own.percentiles[3]);
            }
        }
    }
    assert_eq!(lower.len(), 152);
    assert!((square(&upper) - model("interpolated-error")).abs() < 0.0006);
    assert!(square(&lower) < square(&upper));
    assert!((worst(&[lower, upper].concat()) - model("interpolated-worst")).abs() < 0.005);
}

/// The settings with official figures are of the same year as the wages.
#[test]
fn effects_of_settings_are_those_of_the_sectors() {
    let tables = whole();
    let sectors = original("wages_industry.csv");
    let nation = original("wages_us.csv");
    let median = |text: &str, begins: &str, column: usize| {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> =
            reader.records().map(|row| row.expect("a row")).collect();
        let row = rows.iter().find(|row| {
            let named: Vec<&str> = row.iter().collect();
            let key = match column {
                9 => format!("{} {}", named[0], named[3]),
                _ => format!("{} {}", named[0], named[2]),
            };
            key == begins
        });
        row.expect("a row")[column]
            .parse::<f64>()
            .expect("a figure")
    };
    for (setting, soc, naics) in [
        ("setting-mental-health-center", "21-1023", "62"),
        ("setting-child-welfare", "21-1021", "99"),
        ("setting-school", "21-1021", "61"),
        ("setting-community-agency", "21-1021", "62"),
        ("setting-insurance", "21-1022", "52"),
        ("setting-clinic", "21-1022", "62"),
        ("setting-government", "21-1021", "99"),
    ] {
        let sector = median(&sectors, &format!("{soc} {naics}"), 9);
        let all = median(&nation, &format!("{soc} {}", tables.wage_period), 7);
        let effect = (sector / all).ln();
        let row = original("factors.csv");
        let row = row
            .lines()
            .find(|line| line.starts_with(&format!("{setting},")))
            .expect("a row");
        let point: f64 = row
            .split(',')
            .nth(4)
            .and_then(|cell| cell.parse().ok())
            .expect("a point");
        assert!(
            (point - effect).abs() < 0.0006,
            "{setting}: {point} {effect}"
        );
    }
}

#[test]
fn pay_of_states_that_cannot_be_is_refused() {
    let row = "OH,21-1022,2024-05,";
    let cell = |column: &str, value: &str| {
        let (problems, line) = broken_cell(WAGES, row, column, value);
        assert_eq!((problems[0].file.as_str(), problems[0].line), (WAGES, line));
        problems[0].what.clone()
    };
    assert_eq!(
        cell("p50", "64755"),
        "p50 is not in tens of dollars, as the Bureau tells pay of a year"
    );
    assert_eq!(
        cell("source", "bls-oews-us-2024"),
        "source is that of the other rows of this occupation and period"
    );
    assert_eq!(
        cell("exactness", "guessed"),
        "exactness \"guessed\" is unknown; it is one of: exact, hourly, suppressed"
    );
    assert_eq!(
        cell("exactness", "suppressed"),
        "what is suppressed has no wages"
    );
    assert_eq!(
        cell("p50", "5000"),
        "p50 5000 lies outside the plausible range of wage, 15000 to 300000"
    );
    let (problems, line) = broken_cell(WAGES, "UT,21-1023,2024-05,", "exactness", "exact");
    let what = "no wage stands here; what the Bureau does not publish is suppressed";
    assert_eq!(problems, [problem(WAGES, line, what)]);
    // A different period in one row: neither year is complete.
    let (problems, line) = broken_cell(WAGES, row, "period", "2024-06");
    assert_eq!(
        problems[0],
        problem(
            WAGES,
            line_of(WAGES, "AK,21-1022,2024-05,"),
            "21-1022 of 2024-05: missing is OH"
        )
    );
    assert_eq!((problems[1].file.as_str(), problems[1].line), (WAGES, line));
    assert!(
        problems[1]
            .what
            .starts_with("21-1022 of 2024-06: missing is AK, AL,")
    );
    // Without a mean of any year there is nothing to derive from.
    let problems = broken(WAGES, |text| {
        text.replace("UT,21-1023,2023-05,,56510,", "UT,21-1023,2023-05,,,")
            .replace(
                "UT,21-1023,2023-05,,,,,,,,exact",
                "UT,21-1023,2023-05,,,,,,,,suppressed",
            )
    });
    let line = line_of(WAGES, "UT,21-1023,2024-05,");
    assert_eq!(
        problems,
        [problem(
            WAGES,
            line,
            "21-1023: no mean of any year to derive its pay from"
        )]
    );
    // The estimate does not use a year without one of the occupations.
    let problems = broken(WAGES, |text| {
        text.lines()
            .filter(|line| !line.contains(",21-1018,"))
            .map(|line| line.to_owned() + "\n")
            .collect()
    });
    assert_eq!(
        problems[0].what,
        "no period has percentiles of each of 21-1021, 21-1022, 21-1023, 29-1141, 21-1018"
    );
}

#[test]
fn what_is_known_of_the_year_after_is_carried() {
    use casepath::tables::year_change;
    let tables = whole();
    let later = tables.later_wages.as_ref().expect("May 2025 was read");
    assert_eq!(later.period, "2025-05");
    let occupations: Vec<usize> = later
        .states
        .iter()
        .map(|(occupation, _)| *occupation)
        .collect();
    assert_eq!(occupations, [0, 3], "21-1021 and 29-1141");
    // By hand: 58570 to 59550 in the nation; 60220 to 62630 in Alaska.
    let alaska = year_change(UsState::AK, Occupation::ChildFamilySchool).expect("a later year");
    assert_eq!(
        (alaska.state, alaska.before, alaska.after),
        (Some(UsState::AK), 60_220.0, 62_630.0)
    );
    let nation = year_change(UsState::AK, Occupation::Healthcare).expect("a later year");
    assert_eq!(
        (nation.state, nation.before, nation.after),
        (None, 68_090.0, 67_880.0)
    );
    assert!((nation.ratio() + 0.0031).abs() < 0.0001);
    let nurses = year_change(UsState::OH, Occupation::Nurse).expect("a later year");
    assert_eq!(nurses.state, Some(UsState::OH));
}

#[test]
fn consumer_prices_begin_with_the_wages() {
    let file = "consumer_prices.csv";
    let what = "the month of the wages, 2024-05, is missing";
    let problems = broken(file, |text| without(text, "2024-05,"));
    assert_eq!(problems, [problem(file, 0, what)]);
    let (problems, line) = doubled(file, "2026-05,");
    assert_eq!(problems, [problem(file, line, "2026-05 stands twice")]);
    cell_fails(
        file,
        "2026-05,",
        "index",
        "33.5",
        "index 33.5 lies outside the plausible range of index, 100 to 1000",
    );
    // By hand: 335.123 / 314.069.
    let prices = &casepath::tables::CONSUMER_PRICES;
    assert!((prices.ratio - 1.067_036).abs() < 0.000_001);
    assert_eq!(prices.period, "2026-05");
}

#[test]
fn a_source_that_is_named_by_a_host_is_refused() {
    let what = "title names a host, print.casetext.com; write who published it, and what";
    cell_fails(
        "sources.csv",
        "bls-oews-us-2024,",
        "title",
        "As on print.casetext.com",
        what,
    );
    let what = "publisher names a host, github.com; write who published it, and what";
    cell_fails(
        "sources.csv",
        "bls-oews-us-2024,",
        "publisher",
        "github.com",
        what,
    );
    let what = "note names a host, github.com; write who published it, and what";
    cell_fails(
        "sources.csv",
        "bls-oews-us-2024,",
        "note",
        "read in a copy: github.com/someone/something",
        what,
    );
}

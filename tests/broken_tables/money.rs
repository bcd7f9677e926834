//! Errors in the tables of the cost of study and of loans, one at a time.

use super::{broken, broken_cell, cell_fails, doubled, problem, row, without};

#[test]
fn a_term_of_loans_that_is_missing_or_unknown_is_refused() {
    let file = "loans.csv";
    let problems = broken(file, |text| without(text, "rap-least,"));
    assert_eq!(problems, [problem(file, 0, "id rap-least is missing")]);
    let problems = broken(file, |text| without(text, "horizon,"));
    assert_eq!(problems, [problem(file, 0, "id horizon is missing")]);
    let problems = broken(file, |text| {
        text.replacen("\nrap-match,50,", "\nrap-gift,50,", 1)
    });
    let whats: Vec<&str> = problems
        .iter()
        .map(|problem| problem.what.as_str())
        .collect();
    assert!(whats.contains(&r#"id "rap-gift" is unknown"#), "{whats:?}");
    assert!(whats.contains(&"id rap-match is missing"), "{whats:?}");
}

#[test]
fn dates_of_a_term_follow_one_another() {
    let file = "loans.csv";
    let begins = "rate-graduate,8.07,";
    let line = row(file, begins).1;
    let at = |from: &str, to: &str| {
        broken(file, |text| {
            text.replacen(
                "rate-graduate,8.07,percent,2026-07,2027-06,",
                &format!("rate-graduate,8.07,percent,{from},{to},"),
                1,
            )
        })
    };
    let gap = "rate-graduate does not begin the month after the row before it ends";
    assert_eq!(at("2026-08", "2027-06"), [problem(file, line, gap)]);
    assert_eq!(at("2026-06", "2027-06"), [problem(file, line, gap)]);
    assert_eq!(
        at("2026-07", "2026-06"),
        [problem(file, line, "from lies after to")]
    );
    assert_eq!(
        at("2026-07", "2027"),
        [problem(file, line, "to is a month, YYYY-MM")]
    );
}

#[test]
fn a_rate_outside_its_bounds_or_without_words_is_refused() {
    let file = "loans.csv";
    let what = "value 70 lies outside the plausible range of inflation, 0 to 10";
    let line = row(file, "inflation,").1;
    let problems = broken(file, |text| {
        text.replacen("\ninflation,2.5,", "\ninflation,70,", 1)
    });
    assert_eq!(problems, [problem(file, line, what)]);
    cell_fails(file, "private-years,", "value", "", "value is empty");
}

#[test]
fn the_steps_of_a_plan_begin_at_nothing_and_ascend() {
    let file = "repayment.csv";
    let what = "the steps of a plan begin at 0 and ascend, so that none is left out";
    cell_fails(file, "tiered,0,", "over", "1", what);
    cell_fails(file, "rap,60000,", "over", "50000", what);
    cell_fails(
        file,
        "rap,60000,",
        "unit",
        "years",
        r#"unit "years" is unknown; it is one of: percent"#,
    );
    cell_fails(
        file,
        "tiered,25000,",
        "value",
        "12.5",
        "the years of a tier are whole",
    );
    let problems = broken(file, |text| without(text, "tiered,"));
    assert_eq!(problems, [problem(file, 0, "plan tiered is missing")]);
}

#[test]
fn a_price_is_whole_once_and_of_a_kind_of_school() {
    let file = "prices_state.csv";
    let begins = "msw,OH,public,in-state,year,";
    let ascend = "the percentiles must ascend";
    cell_fails(file, begins, "p25", "89000", ascend);
    cell_fails(file, begins, "p50", "", "p25, p50 and p75 are all needed");
    cell_fails(
        file,
        begins,
        "residency",
        "any",
        "public is in-state or out-of-state, the others any",
    );
    let (problems, line) = doubled(file, begins);
    assert_eq!(problems, [problem(file, line, "this price stands twice")]);
    let (problems, _) = broken_cell(file, begins, "state", "PR");
    assert!(problems[0].what.starts_with(r#"state "PR" is unknown"#));
}

#[test]
fn a_price_rule_takes_what_the_tables_hold() {
    let file = "price_rules.csv";
    let line = row(file, "bsn-from-adn,").1;
    let problems = broken(file, |text| {
        text.replacen(
            "rn-to-bsn,,undergraduate,3,credit-p25,",
            "rn-to-bsn,,undergraduate,3,year-p25,",
            1,
        )
    });
    assert_eq!(
        problems,
        [problem(file, line, "prices_us.csv has no year of it")]
    );
    let problems = broken(file, |text| without(text, "bsn-second,"));
    assert_eq!(problems, [problem(file, 0, "stage bsn-second is missing")]);
}

#[test]
fn an_outcome_is_of_a_known_degree_once() {
    let file = "outcomes_us.csv";
    let (problems, line) = doubled(file, "msw,all,debt,");
    assert_eq!(problems, [problem(file, line, "this outcome stands twice")]);
    cell_fails(file, "msw,all,debt,", "p50", "", "p50 is empty");
    cell_fails(
        file,
        "msw,all,debt,",
        "p75",
        "40000",
        "the percentiles must ascend",
    );
}

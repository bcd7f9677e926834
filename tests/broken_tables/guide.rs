//! Errors in the guide and its figures.

use super::{broken, broken_cell, doubled, problem, row};

const JOB: &str = "guide/en/01-job.md";
const JOB_ES: &str = "guide/es/01-job.md";

/// The line of the first occurrence in a file.
fn line(file: &str, text: &str) -> u64 {
    let found = super::original(file)
        .lines()
        .position(|line| line.contains(text));
    found.unwrap_or_else(|| panic!("{file} has no {text}")) as u64 + 1
}

/// Replaces a text of a file and expects this error on the line that contains `at`.
fn refused(file: &str, text: &str, with: &str, at: &str, what: &str) {
    let at = line(file, at);
    let problems = broken(file, |all| all.replacen(text, with, 1));
    let found = problems
        .iter()
        .find(|problem| problem.file == file && problem.what.contains(what));
    assert_eq!(
        found.map(|problem| problem.line),
        Some(at),
        "{what}: {problems:?}"
    );
}

#[test]
fn digits_in_the_text_are_refused() {
    let what = "holds a digit; name a figure of a table instead";
    for (text, with) in [
        ("five parts", "5 parts"),
        ("**Assess:**", "**Assess 1:**"),
        ("[Where you can work]", "[Where you can work 4]"),
        ("# The job", "# The 2 jobs"),
        ("## Tools of", "## 3 tools of"),
    ] {
        refused(JOB, text, with, text, what);
    }
}

#[test]
fn a_placeholder_that_names_nothing_is_refused() {
    let at = "## How many there are";
    refused(
        JOB,
        "{guide-jobs}",
        "{guide-posts}",
        at,
        "{guide-posts} names no figure of any table",
    );
    for name in [
        "us:21-9999.p50.2024-05",
        "us:21-1022.p51.2024-05",
        "us:21-1022",
        "mean:PR.21-1022",
        "pathway:msw.slowest",
        "fee:lunch",
        "mean:UT.21-1023.2024-05",
        "model:luck",
        "moon:x",
    ] {
        let with = format!("{{{name}}}");
        refused(
            JOB,
            "{guide-jobs}",
            &with,
            at,
            "names no figure of any table",
        );
    }
    refused(
        JOB,
        "{own:setting}",
        "{own:shoe-size}",
        "Your work setting:",
        "{own:shoe-size} is nothing of the person's own",
    );
    refused(
        JOB,
        "{jobs-official@period}",
        "{jobs-official@weather}",
        "{jobs-official@period}",
        "write @low, @high or @period",
    );
}

#[test]
fn a_brace_without_its_other_half_is_refused() {
    let at = "> Your plan:";
    refused(
        JOB,
        "{own:to}",
        "{own:to",
        at,
        "a brace opens and does not close",
    );
    refused(
        JOB,
        "{own:to}",
        "own:to}",
        at,
        "a brace closes and did not open",
    );
}

#[test]
fn a_condition_that_no_answer_meets_is_refused() {
    let file = "guide/en/10-outlook.md";
    let what = "is no answer with a value that it can have";
    for condition in [
        "state=NV,PR",
        "state",
        "moon=full",
        "pay-typical=1",
        "hours=40",
    ] {
        let with = format!("{{when:{condition}}}");
        refused(file, "{when:state=NV,CO,UT,AZ}", &with, "> {when:", what);
    }
}

#[test]
fn what_is_the_persons_own_stands_in_a_quote_and_nowhere_else() {
    let at = "> Your plan:";
    let what = "what is the person's own stands in a quote";
    refused(JOB, "> Your plan:", "Your plan:", at, what);
    refused(
        JOB,
        "**Assess:** learn",
        "{own:to} learn",
        "**Assess:** learn",
        what,
    );
    refused(
        JOB,
        "{own:to}",
        "this",
        at,
        "a quote is for what is the person's own",
    );
}

#[test]
fn markdown_that_the_page_cannot_show_is_refused() {
    let what = "the page cannot show this Markdown";
    let at = "No official count";
    for (text, with) in [
        ("No official count", "`No` official count"),
        ("No official count", "*No* official count"),
        ("No official count", "<b>No</b> official count"),
        ("No official count", "![No](no.png) official count"),
    ] {
        refused(JOB, text, with, at, what);
    }
    refused(
        JOB,
        "## Tools of",
        "### Tools of",
        "## Tools of",
        "no other headings",
    );
}

#[test]
fn a_heading_needs_an_id_and_knows_what_it_explains() {
    let at = "## Tools of";
    refused(
        JOB,
        " {#tools}",
        "",
        at,
        "is not made of small letters and hyphens",
    );
    refused(
        JOB,
        "{#tools}",
        "{#Tools}",
        at,
        "is not made of small letters and hyphens",
    );
    refused(
        JOB,
        "{#tools}",
        "{#tools size=big}",
        at,
        "a heading has no size",
    );
    refused(
        JOB,
        "{#tools}",
        "{#tools explains=luck}",
        at,
        r#""luck" is no answer and no result"#,
    );
}

#[test]
fn an_id_that_stands_twice_is_refused() {
    refused(
        JOB,
        "{#tools}",
        "{#what-they-do}",
        "## Tools of",
        "what-they-do stands twice",
    );
    let (pay, at) = ("guide/en/04-pay.md", "## What the country");
    refused(pay, "{#national-pay}", "{#tools}", at, "tools stands twice");
    refused(pay, "{#pay}", "{#job}", "# Pay", "job stands twice");
}

#[test]
fn a_link_to_nowhere_is_refused() {
    let at = "## What a clinical";
    let what = "leads nowhere";
    refused(JOB, "(#settings)", "(#settings-jumbled)", at, what);
    refused(JOB, "(#settings)", "(http://example.org)", at, what);
    refused(JOB, "(#settings)", "(javascript:alert)", at, what);
}

#[test]
fn an_answer_that_is_explained_nowhere_or_twice_is_refused() {
    let file = "guide/en/13-answers.md";
    let problems = broken(file, |text| text.replacen(" explains=pace", "", 1));
    assert!(
        problems.contains(&problem("guide/en", 0, "no passage explains pace")),
        "{problems:?}"
    );
    refused(
        file,
        "explains=hours",
        "explains=pace,hours",
        "## Hours a week",
        "pace is explained twice",
    );
}

#[test]
fn languages_that_differ_are_refused() {
    let tools = "## Las herramientas";
    refused(
        JOB_ES,
        "{#tools}",
        "{#the-tools}",
        "# El trabajo",
        "the passages are",
    );
    refused(
        JOB_ES,
        "{jobs-official@period}",
        "{guide-jobs@period}",
        "## Cuántos hay",
        "placeholders and links differ",
    );
    refused(
        JOB_ES,
        "- **Telesalud:**",
        "Además\n\n- **Telesalud:**",
        tools,
        "the English of",
    );
    refused(
        JOB_ES,
        "{own:to}",
        "{own:from}",
        "## Administrador de casos y",
        "placeholders and links differ",
    );
    refused(
        "guide/es/10-outlook.md",
        "{when:state=NV,CO,UT,AZ}",
        "{when:state=NV,CO,UT}",
        "## Crecimiento por estado",
        "the English of",
    );
    refused(
        "guide/es/13-answers.md",
        "explains=pace",
        "explains=hours",
        "## Ritmo",
        "explains something else than the English",
    );
}

#[test]
fn a_term_that_one_language_lacks_is_refused() {
    let file = "guide/es/glossary.md";
    let problems = broken(file, |text| text.replacen("{#bsn}", "{#another}", 1));
    let texts: Vec<&str> = problems.iter().map(|p| p.what.as_str()).collect();
    assert_eq!(
        texts,
        ["bsn is missing in Spanish", "another is missing in English"]
    );
}

#[test]
fn a_figure_that_no_text_uses_is_refused() {
    let (guide_jobs, at) = row("guide_figures.csv", "guide-jobs,");
    let problems = broken("guide_figures.csv", |text| {
        let idle = guide_jobs.replacen("guide-jobs,", "idle,", 1);
        text.replacen(&guide_jobs, &format!("{idle}\n{guide_jobs}"), 1)
    });
    assert_eq!(
        problems,
        [problem("guide_figures.csv", at, "no text uses idle")]
    );
}

#[test]
fn a_figure_needs_a_source_a_grade_a_unit_and_a_number() {
    let file = "guide_figures.csv";
    for (column, value, what) in [
        ("source", "", "source is empty; every figure needs one"),
        (
            "source",
            "hearsay",
            r#"source "hearsay" does not stand in sources.csv"#,
        ),
        (
            "grade",
            "D",
            r#"grade "D" is unknown; it is one of: A, A-, B, C"#,
        ),
        ("low", "", "low is empty; a single figure stands there"),
        ("low", "many", r#"low "many" is no number"#),
        (
            "low",
            "900000",
            "low 900000 lies outside the plausible range of USD a year, 15000 to 300000",
        ),
        ("high", "52000", "high is not above low"),
        (
            "period",
            "lately",
            r#"period "lately" is no date; write YYYY, YYYY-MM or YYYY-MM-DD"#,
        ),
    ] {
        let (problems, line) = broken_cell(file, "start-msw,", column, value);
        assert_eq!(problems.first(), Some(&problem(file, line, what)));
    }
    let (problems, line) = doubled(file, "start-msw,");
    assert_eq!(problems, [problem(file, line, "start-msw stands twice")]);
}

//! What stands behind each figure that an estimate shows: its unit, its period, its grade, its sources, and the rows of
//! the tables that it was made from. It is read from the steps of the estimate itself, so that no figure can name a
//! source that it was not made from.
//!
//! ```
//! use casepath_data::answers::{Answers, Month, Plan, State};
//! use casepath_core::estimate::estimate;
//! use casepath_core::evidence::provenance;
//!
//! let said = Answers { to: Some(Plan::Msw), state: Some(State::OH), ..Answers::default() };
//! let made = estimate(&said, Month::new(2026, 11).expect("a month")).expect("a degree and a state");
//! let pay = made.end_pay.expect("a pay");
//! let behind = provenance::of_pay(&pay);
//! assert!(behind.sources.len() > 1 && behind.rows.len() > 1);
//! // As sure as the least sure of its steps.
//! assert!(behind.grade >= Some(provenance::of_median(&pay).grade.expect("a grade")));
//! ```

use crate::estimate::cost::{self, Cost, Item};
use crate::estimate::moments::{Moment, When};
use crate::estimate::pay::{self, Line, Step, Subject};
use crate::estimate::picture::waterfall::is_in_sight;
use crate::estimate::{Estimate, Pay, Route, Stage, StageKind};
use crate::money::path::staying;
use crate::money::{Assessment, PlanKind, Repayment, StepKind};
use crate::tables::money::{FLIP_FIRST, FLIP_SECOND, PAY_FOUR_YEARS_SOURCES};
use crate::tables::{
    Bound, CERTIFICATIONS, CONSUMER_PRICES, Condition, Exam, Grade, LicenseLevel, MODEL,
    PATHWAY_NAMES, PRICE_SOURCES, PathwayId, Profession, Required, Requirement, RequirementKind,
    Sources, WAGES_OF, WageBasis, any_source, license,
};

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    DollarsAYear,
    /// Once.
    Dollars,
    Months,
    Hours,
    /// A place among the states.
    Place,
}

/// A row of a table of `data/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// `wages_us`
    pub table: &'static str,
    keys: [&'static str; KEYS],
    /// ISO, or empty.
    pub period: &'static str,
    /// How many rows of the same keys stand before it.
    pub before: usize,
}

/// So many keys has a row of requirements.
const KEYS: usize = 7;

impl TableRow {
    const fn of(table: &'static str, key: &'static str) -> Self {
        Self {
            table,
            keys: [key, "", "", "", "", "", ""],
            period: "",
            before: 0,
        }
    }

    const fn of_two(table: &'static str, keys: [&'static str; 2]) -> Self {
        Self {
            keys: [keys[0], keys[1], "", "", "", "", ""],
            ..Self::of(table, "")
        }
    }

    /// What the row is of, as it stands in the file.
    pub fn keys(&self) -> Vec<&'static str> {
        // Not every row has all of its keys.
        self.keys
            .into_iter()
            .filter(|key| !key.is_empty())
            .collect()
    }
}

/// What stands behind a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    pub unit: Unit,
    /// ISO date of what it tells of, or empty.
    pub period: &'static str,
    /// Of the least sure of all that it was made from; `None` where it is the user's own figure.
    pub grade: Option<Grade>,
    /// Places for [`any_source`], each once.
    pub sources: Vec<u16>,
    /// The rows that it was made from, the first being the one that it begins with.
    pub rows: Vec<TableRow>,
}

impl Provenance {
    fn new(unit: Unit, grade: Option<Grade>, sources: Sources) -> Self {
        let mut new = Self {
            unit,
            period: "",
            grade,
            sources: Vec::new(),
            rows: Vec::new(),
        };
        new.add_sources(sources);
        new
    }

    fn add_sources(&mut self, sources: Sources) {
        for place in sources {
            if !self.sources.contains(place) {
                self.sources.push(*place);
            }
        }
    }

    fn add_rows(&mut self, rows: impl IntoIterator<Item = TableRow>) {
        for row in rows {
            if !self.rows.contains(&row) {
                self.rows.push(row);
            }
        }
    }

    /// Takes over what another figure rests on.
    fn add(&mut self, other: &Self) {
        self.grade = self.grade.max(other.grade);
        for place in &other.sources {
            if !self.sources.contains(place) {
                self.sources.push(*place);
            }
        }
        self.add_rows(other.rows.iter().copied());
    }

    /// The newest period of its sources.
    fn dated_by_sources(mut self) -> Self {
        let periods = self.sources.iter().map(|place| any_source(*place).period);
        self.period = periods.max().unwrap_or_default();
        self
    }
}

// Pay

/// Of the median that a pay begins with.
pub fn of_median(pay: &Pay) -> Provenance {
    let mut median = Provenance::new(Unit::DollarsAYear, Some(pay.base.grade), pay.base.sources);
    median.period = WAGES_OF;
    median.add_rows([median_row(pay)]);
    median
}

/// Of a percentile of the table behind a pay. Between official ones lies what the Bureau did not publish.
pub fn of_percentile(pay: &Pay, percentile: u8) -> Provenance {
    let mut of = of_median(pay);
    if pay.base.basis == WageBasis::Interpolated && matches!(percentile, 25 | 75) {
        of.grade = of.grade.max(Some(Grade::AMinus));
    }
    of
}

fn median_row(pay: &Pay) -> TableRow {
    let soc = pay.occupation.soc();
    match pay.base.basis {
        WageBasis::Official | WageBasis::Interpolated => TableRow {
            period: WAGES_OF,
            ..TableRow::of_two("wages_state_percentiles", [pay.case.state.name(), soc])
        },
        // The Bureau publishes none of the state: the nation's, moved.
        WageBasis::Derived => TableRow {
            period: WAGES_OF,
            ..TableRow::of("wages_us", soc)
        },
    }
}

/// Of a typical pay: the median, and all steps that count.
pub fn of_pay(pay: &Pay) -> Provenance {
    let mut whole = of_median(pay);
    for step in pay.steps.iter().filter(|step| step.counted) {
        whole.add(&of_step(pay, step));
    }
    whole
}

/// Of the ends of a range of pay: what the pay rests on, the steps that only widen the range, and what is assumed of
/// its width.
pub fn of_pay_range(pay: &Pay) -> Provenance {
    let mut range = of_pay(pay);
    for step in pay.steps.iter() {
        range.add(&of_step(pay, step));
    }
    for (row, figure) in [
        ("spread-share", &MODEL.spread_share),
        ("range-floor", &MODEL.range_floor),
    ] {
        let mut width = Provenance::new(Unit::DollarsAYear, Some(figure.grade), figure.sources);
        width.add_rows([TableRow::of("model", row)]);
        range.add(&width);
    }
    range
}

/// Of what a pay buys at the nation's prices.
pub fn of_real_pay(pay: &Pay) -> Provenance {
    let mut real = of_pay(pay);
    real.add_sources(PRICE_SOURCES);
    real.add_rows([TableRow::of("states", pay.case.state.name())]);
    real
}

/// Of a typical pay in the dollars of the newest month that was read.
pub fn of_newest_dollars(pay: &Pay) -> Provenance {
    let mut newest = of_pay(pay);
    newest.add_sources(CONSUMER_PRICES.sources);
    newest.add_rows([TableRow::of("consumer_prices", CONSUMER_PRICES.period)]);
    newest
}

/// Of the pay of before a plan; `None` where there is none. `moments`: those of its estimate.
pub fn of_pay_today(moments: &[Moment]) -> Option<Provenance> {
    let today = moments.iter().find(|moment| moment.when == When::Today)?;
    today.pay.as_ref().ok().map(of_pay)
}

/// Of what a plan brings over the pay of before it: both pays.
pub fn of_gain(estimate: &Estimate, moments: &[Moment]) -> Option<Provenance> {
    let mut gain = of_pay(estimate.end_pay.as_ref().ok()?);
    gain.add(&of_pay_today(moments)?);
    Some(gain)
}

/// Of a step of a pay.
pub fn of_step(pay: &Pay, step: &Step) -> Provenance {
    let mut of = Provenance::new(Unit::DollarsAYear, Some(step.grade), step.sources);
    of.add_rows(step_rows(pay, step));
    of.dated_by_sources()
}

/// Of a line between the median and the typical pay; the last of them is the bend toward what the state pays.
pub fn of_line(pay: &Pay, line: &Line) -> Provenance {
    match &line.step {
        Some(step) => of_step(pay, step),
        None => of_median(pay),
    }
}

fn step_rows(pay: &Pay, step: &Step) -> Vec<TableRow> {
    let factor = |id: &'static str, of: &'static str| TableRow::of_two("factors", [id, of]);
    // The key of the long text: `factor.credential-msw.21-1022`.
    let key = step.note.strip_prefix("factor.").unwrap_or(step.note);
    let (id, occupation) = key.split_once('.').unwrap_or((key, ""));
    match step.subject {
        // The settings of social work have an occupation each; other routes take over some of them.
        Subject::Setting(setting) if id.starts_with("setting-") => {
            vec![factor(
                id,
                pay::occupation(Route::SocialWork, setting).soc(),
            )]
        }
        Subject::Setting(_) => vec![factor(id, pay.occupation.soc())],
        Subject::Credential(_) => {
            let of = match occupation {
                "29-1141" => "nursing",
                "21-1022" => "21-1022;21-1023",
                other => other,
            };
            vec![factor(id, of)]
        }
        Subject::Experience => [
            "experience-slope",
            "experience-curve",
            "experience-reference",
        ]
        .map(|id| factor(id, "all"))
        .to_vec(),
        Subject::Certification | Subject::Bilingual => vec![factor(id, "all")],
    }
}

// Time

/// Of the months of a stage.
pub fn of_stage(estimate: &Estimate, stage: &Stage) -> Provenance {
    let mut of = Provenance::new(Unit::Months, Some(stage.grade), stage.sources);
    let waiting = |id: PathwayId| [TableRow::of("pathways", PATHWAY_NAMES[id as usize])];
    match stage.kind {
        StageKind::Study(id) | StageKind::FirstLicense(id) => of.add_rows(waiting(id)),
        StageKind::ClinicalExam => of.add_rows(waiting(match estimate.rule().profession {
            Profession::Counseling => PathwayId::WaitCounselor,
            Profession::SocialWork | Profession::Nursing => PathwayId::WaitClinical,
        })),
        StageKind::BachelorLicense => of.add_rows(waiting(PathwayId::WaitFirstExam)),
        StageKind::NursingExam => of.add_rows(waiting(PathwayId::WaitNclex)),
        StageKind::Practice => {
            of.add_rows(
                RuleFact::OF_PRACTICE
                    .into_iter()
                    .filter_map(|fact| fact.row(estimate)),
            );
            of.period = estimate.rule().seen;
            return of;
        }
    }
    of.dated_by_sources()
}

/// Of the months of the whole path.
pub fn of_path(estimate: &Estimate) -> Provenance {
    let mut whole = Provenance::new(Unit::Months, None, &[]);
    for stage in estimate.clock.stages() {
        whole.add(&of_stage(estimate, stage));
    }
    whole.period = estimate.rule().seen;
    whole
}

// Rule

/// A figure of a state's rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleFact {
    Hours,
    Months,
    Direct,
    Supervision,
    Fee,
}

impl RuleFact {
    /// The three that matter most.
    pub const FIRST: [Self; 3] = [Self::Hours, Self::Months, Self::Supervision];
    pub const ALL: [Self; 5] = [
        Self::Hours,
        Self::Months,
        Self::Direct,
        Self::Supervision,
        Self::Fee,
    ];

    /// Those that set how long practice takes.
    const OF_PRACTICE: [Self; 4] = [Self::Hours, Self::Months, Self::Direct, Self::Supervision];

    /// As the estimate's rule has it; `None` was not seen.
    pub fn of(self, estimate: &Estimate) -> Option<Required> {
        let rule = estimate.rule();
        match self {
            Self::Hours => rule.supervised_hours,
            Self::Months => rule.min_months,
            Self::Direct => rule.direct_contact_hours,
            Self::Supervision => rule.supervision_hours,
            Self::Fee => rule.application_fee,
        }
    }

    /// The kind of the rows that it stands in.
    pub const fn kind(self) -> RequirementKind {
        match self {
            Self::Hours => RequirementKind::Hours,
            Self::Months => RequirementKind::Months,
            Self::Direct => RequirementKind::DirectHours,
            Self::Supervision => RequirementKind::Supervision,
            Self::Fee => RequirementKind::Fee,
        }
    }

    /// The row that it stands in; `None` where it was not seen, and where a board said it, which no table holds.
    fn row(self, estimate: &Estimate) -> Option<TableRow> {
        let figure = self.of(estimate)?;
        if figure.grade == Grade::Recorded {
            return None;
        }
        let rule = estimate.rule();
        let concerns = |row: &Requirement| {
            matches!(row.condition, None | Some(Condition::FullTime))
                || row.condition == rule.condition
        };
        let license = license(estimate.state, rule.profession, LicenseLevel::Clinical)?;
        let is_it = |row: &&Requirement| {
            row.kind == self.kind()
                && concerns(row)
                && row.bound == Bound::Least
                && row.per.is_none()
                && row.amount == figure.amount
                && row.sources == figure.sources
        };
        let of_condition = license
            .requirements
            .iter()
            .find(|row| rule.condition.is_some() && row.condition == rule.condition && is_it(row));
        let row = of_condition.or_else(|| license.requirements.iter().find(is_it))?;
        let keys = requirement_keys(estimate, row);
        let before = license
            .requirements
            .iter()
            .take_while(|other| !std::ptr::eq(*other, row))
            .filter(|other| requirement_keys(estimate, other) == keys);
        Some(TableRow {
            keys,
            before: before.count(),
            ..TableRow::of("requirements", "")
        })
    }

    const fn unit(self) -> Unit {
        match self {
            Self::Months => Unit::Months,
            Self::Fee => Unit::Dollars,
            Self::Hours | Self::Direct | Self::Supervision => Unit::Hours,
        }
    }
}

fn requirement_keys(estimate: &Estimate, row: &Requirement) -> [&'static str; KEYS] {
    let license = match estimate.rule().profession {
        Profession::SocialWork => "social-work-clinical",
        Profession::Counseling => "counseling-clinical",
        Profession::Nursing => "nursing-clinical",
    };
    [
        estimate.state.name(),
        license,
        // 0 belongs to all ways, and is written as nothing.
        ["", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
            .get(usize::from(row.alternative))
            .unwrap_or(&""),
        row.kind.name(),
        row.per.map_or("", |per| per.name()),
        row.bound.name(),
        row.condition.map_or("", |condition| condition.name()),
    ]
}

/// Of a figure of the rule that the estimate was made under.
pub fn of_rule(estimate: &Estimate, fact: RuleFact) -> Provenance {
    let figure = fact.of(estimate);
    let sources = figure.map_or(estimate.rule().sources, |figure| figure.sources);
    let mut of = Provenance::new(fact.unit(), figure.map(|figure| figure.grade), sources);
    of.period = estimate.rule().seen;
    of.add_rows(fact.row(estimate));
    of
}

// Cost

/// Of a line of the cost.
pub fn of_cost(estimate: &Estimate, line: &cost::Line) -> Provenance {
    let mut of = Provenance::new(Unit::Dollars, line.grade, line.sources);
    let row = match line.item {
        Item::BachelorExam => Some(TableRow::of("fees", "exam-bachelors")),
        Item::FirstExam => Some(TableRow::of("fees", "exam-masters")),
        Item::ClinicalExam(_) => Some(TableRow::of("fees", "exam-clinical")),
        Item::CounselorExam(Exam::Nce, _) => Some(TableRow::of("fees", "exam-nce")),
        Item::CounselorExam(Exam::Ncmhce, _) => Some(TableRow::of("fees", "exam-ncmhce")),
        Item::LiabilityInsurance => Some(TableRow::of("fees", "liability-insurance")),
        Item::Supervision(Some(_)) => Some(TableRow::of("model", "supervision-fee")),
        Item::BoardFee => RuleFact::Fee.row(estimate),
        Item::Certification(place) => CERTIFICATIONS
            .get(place)
            .map(|row| TableRow::of("certifications", row.short)),
        _ => None,
    };
    of.add_rows(row.filter(|_| line.dollars.is_ok()));
    of.dated_by_sources()
}

/// Of the sum of what is known.
pub fn of_known_cost(estimate: &Estimate, cost: &Cost) -> Provenance {
    let mut sum = Provenance::new(Unit::Dollars, None, &[]);
    for line in cost.lines.iter().filter(|line| !line.yearly) {
        sum.add(&of_cost(estimate, line));
    }
    sum.dated_by_sources()
}

// Money

/// A figure of whether study is worth it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyFigure {
    /// All of the cost.
    Cost,
    /// Pay that is not earned during study.
    Forgone,
    Gap,
    Debt,
    /// Pay when the new work begins.
    FirstPay,
    /// Pay four years after study, in today's dollars.
    PayLater,
    Payment(PlanKind),
    /// How a plan ends, and when.
    Ending(PlanKind),
    /// What is ahead or behind of staying, and from when on.
    Ahead,
    /// The price at which study stops paying.
    Flip,
    /// What graduates of the nation earn four years on.
    Graduates,
}

impl MoneyFigure {
    /// Whether a step of the money is one of those that it was made from.
    const fn rests_on(self, step: StepKind) -> bool {
        match step {
            StepKind::Price(..) | StepKind::PriceGrowth => !matches!(
                self,
                Self::Forgone | Self::FirstPay | Self::PayLater | Self::Flip | Self::Graduates
            ),
            StepKind::Load(_)
            | StepKind::FullTimeCredits
            | StepKind::LimitOfYear
            | StepKind::LimitInAll
            | StepKind::Fee => self.is_of_loans() || matches!(self, Self::Gap),
            StepKind::Rate | StepKind::PrivateRate | StepKind::Grace | StepKind::Disbursement => {
                self.is_of_loans()
            }
            StepKind::Tier => matches!(
                self,
                Self::Payment(PlanKind::Standard) | Self::Ending(PlanKind::Standard) | Self::Ahead
            ),
            StepKind::IncomeStep | StepKind::Dependents => matches!(
                self,
                Self::Payment(PlanKind::Income) | Self::Ending(PlanKind::Income) | Self::Ahead
            ),
            StepKind::Match | StepKind::ServicePayments | StepKind::PlanPayments => {
                matches!(self, Self::Ending(PlanKind::Income) | Self::Ahead)
            }
            StepKind::Inflation => matches!(
                self,
                Self::Ahead | Self::FirstPay | Self::Payment(PlanKind::Income)
            ),
            StepKind::Discount => matches!(self, Self::Flip),
            _ => false,
        }
    }

    const fn is_of_loans(self) -> bool {
        matches!(
            self,
            Self::Debt | Self::Payment(_) | Self::Ending(_) | Self::Ahead
        )
    }

    const fn rests_on_pay(self) -> bool {
        matches!(
            self,
            Self::FirstPay
                | Self::PayLater
                | Self::Payment(PlanKind::Income)
                | Self::Ending(PlanKind::Income)
                | Self::Ahead
                | Self::Flip
        )
    }

    /// Whether it rests on what staying pays.
    const fn rests_on_staying(self) -> bool {
        matches!(self, Self::Forgone | Self::Ahead | Self::Flip)
    }
}

/// Of a figure of the money: its steps, the costs besides tuition, and the pay on both sides, as far as it was made
/// from them. `cost` is that of the estimate.
pub fn of_money(
    estimate: &Estimate,
    cost: &Cost,
    money: &Assessment,
    figure: MoneyFigure,
) -> Provenance {
    let unit = match figure {
        MoneyFigure::FirstPay | MoneyFigure::PayLater | MoneyFigure::Graduates => {
            Unit::DollarsAYear
        }
        _ => Unit::Dollars,
    };
    let mut of = Provenance::new(unit, None, &[]);
    for step in money.steps.iter().filter(|step| figure.rests_on(step.what)) {
        let mut of_step = Provenance::new(unit, step.grade, step.sources);
        // The place of a row holds its month, which a step does not: the table it is.
        of_step.add_rows(step.row.map(|(table, _)| TableRow::of(table, "")));
        of.add(&of_step);
    }
    if matches!(figure, MoneyFigure::Cost | MoneyFigure::Ahead) {
        let lines = cost.lines.iter();
        for line in
            lines.filter(|line| !line.yearly && !line.item.is_tuition() && line.dollars.is_ok())
        {
            of.add(&of_cost(estimate, line));
        }
    }
    if figure == MoneyFigure::Graduates {
        of.add(&Provenance::new(
            unit,
            Some(Grade::B),
            PAY_FOUR_YEARS_SOURCES,
        ));
    }
    if figure.rests_on_pay()
        && let Ok(pay) = &estimate.end_pay
    {
        of.add(&of_pay(pay));
    }
    if figure.rests_on_staying()
        && let Some(stay) = staying(estimate)
    {
        of.add(&of_pay(&stay));
    }
    of.dated_by_sources()
}

// All that is shown

/// A figure of the page of an estimate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    PayTypical,
    PayLow,
    PayHigh,
    PayStart,
    /// What the typical pay buys at the nation's prices.
    PayReal,
    MonthsTypical,
    MonthsFast,
    MonthsSlow,
    Median,
    /// A line of "why this number".
    Step(Line),
    /// Pay along the path.
    Along(When),
    Rule(RuleFact),
    Cost(Item),
    CostKnown,
    /// Whether study is worth its price; of [`MoneyFigure::Ahead`] and [`MoneyFigure::Flip`] after so many years.
    Money(MoneyFigure, usize),
}

impl Shown {
    /// What stands behind a figure of the headline; `None` where it is not shown, and of what is no such figure.
    pub fn headline(self, estimate: &Estimate) -> Option<Provenance> {
        let end = || estimate.end_pay.as_ref().ok();
        Some(match self {
            Self::PayTypical => of_pay(end()?),
            Self::PayLow | Self::PayHigh => of_pay_range(end()?),
            Self::PayStart => of_pay(estimate.start_pay.as_ref().ok()?),
            Self::PayReal => of_real_pay(end()?),
            Self::MonthsTypical | Self::MonthsFast | Self::MonthsSlow => of_path(estimate),
            _ => return None,
        })
    }
}

/// A figure, as exact as it is known: from and to, which are the same of most.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownFigure {
    pub shown: Shown,
    pub from: f64,
    pub to: f64,
    pub provenance: Provenance,
}

/// All figures that the page of an estimate shows, in its order.
pub fn shown(estimate: &Estimate, moments: &[Moment], cost: &Cost) -> Vec<ShownFigure> {
    let mut all = Vec::new();
    let mut add = |shown: Shown, (from, to): (f64, f64), provenance: Option<Provenance>| {
        all.extend(provenance.map(|provenance| ShownFigure {
            shown,
            from,
            to,
            provenance,
        }));
    };
    let one = |value: f64| (value, value);
    let rounded = |dollars: f64| one(f64::from(pay::rounded(dollars)));
    if let Ok(pay) = &estimate.end_pay {
        for (shown, dollars) in [
            (Shown::PayTypical, pay.typical),
            (Shown::PayLow, pay.low),
            (Shown::PayHigh, pay.high),
            (Shown::PayReal, pay.real()),
        ] {
            add(shown, rounded(dollars), shown.headline(estimate));
        }
    }
    if let Ok(pay) = &estimate.start_pay {
        let start = Shown::PayStart;
        add(start, rounded(pay.typical), start.headline(estimate));
    }
    if let Ok(total) = estimate.clock.total {
        for (shown, months) in [
            (Shown::MonthsTypical, total.typical),
            (Shown::MonthsFast, total.fast),
            (Shown::MonthsSlow, total.slow),
        ] {
            let months = f64::from(crate::estimate::whole_months(months));
            add(shown, one(months), shown.headline(estimate));
        }
    }
    if let Some(pay) = explained_pay(estimate) {
        add(Shown::Median, one(pay.base.p50), Some(of_median(pay)));
        for line in pay.lines().iter().filter(|line| is_in_sight(line)) {
            let dollars = one(line.dollars as f64);
            add(Shown::Step(*line), dollars, Some(of_line(pay, line)));
        }
    }
    for moment in moments {
        if let Ok(pay) = &moment.pay {
            let along = Shown::Along(moment.when);
            add(along, rounded(pay.typical), Some(of_pay(pay)));
        }
    }
    for fact in RuleFact::ALL {
        if let Some(figure) = fact.of(estimate).filter(|_| has_rule(estimate)) {
            let behind = of_rule(estimate, fact);
            add(Shown::Rule(fact), one(figure.value()), Some(behind));
        }
    }
    for line in &cost.lines {
        if let Ok(dollars) = line.dollars {
            let behind = of_cost(estimate, line);
            add(Shown::Cost(line.item), dollars, Some(behind));
        }
    }
    if cost.known.1 > 0.0 {
        let behind = of_known_cost(estimate, cost);
        add(Shown::CostKnown, cost.known, Some(behind));
    }
    all
}

/// All figures of the section on whether study is worth its price. `cost` is that of the estimate.
pub fn shown_of_money(estimate: &Estimate, cost: &Cost, money: &Assessment) -> Vec<ShownFigure> {
    let worth = &money.worth;
    let plan = worth.cheaper();
    let payment = |plan: &Repayment| (MoneyFigure::Payment(plan.kind), 0, plan.payment);
    let [ten, twenty] = plan.gains;
    let [flip_ten, flip_twenty] = worth.flip;
    let of_gain = [
        (MoneyFigure::Ahead, FLIP_FIRST, ten),
        (MoneyFigure::Ahead, FLIP_SECOND, twenty),
        (MoneyFigure::Flip, FLIP_FIRST, flip_ten),
        (MoneyFigure::Flip, FLIP_SECOND, flip_twenty),
    ];
    let figures = [
        (MoneyFigure::Cost, 0, worth.cost.low),
        (MoneyFigure::Cost, 0, worth.cost.typical),
        (MoneyFigure::Cost, 0, worth.cost.high),
        (MoneyFigure::Forgone, 0, worth.forgone),
        (MoneyFigure::Debt, 0, worth.debt.typical),
        (MoneyFigure::Gap, 0, worth.funding.gap),
        (MoneyFigure::FirstPay, 0, worth.first_pay),
    ]
    .into_iter()
    .chain(worth.plans.iter().map(payment))
    .chain(of_gain.into_iter().filter(|_| money.gain_is_known))
    .chain(money.check.into_iter().flat_map(|check| {
        [
            (MoneyFigure::Graduates, 0, check.official),
            (MoneyFigure::PayLater, 0, check.ours),
        ]
    }));
    figures
        .filter(|(_, _, dollars)| dollars.whole() != 0)
        .map(|(figure, years, dollars)| {
            let dollars = dollars.whole() as f64;
            ShownFigure {
                shown: Shown::Money(figure, years),
                from: dollars,
                to: dollars,
                provenance: of_money(estimate, cost, money, figure),
            }
        })
        .collect()
}

/// The pay that "why this number" explains: that of the end, or of the start where there is no end.
pub fn explained_pay(estimate: &Estimate) -> Option<&Pay> {
    let end = estimate.end_pay.as_ref().ok();
    end.or(estimate.start_pay.as_ref().ok())
}

/// Whether the state's rule of supervised practice is shown.
pub fn has_rule(estimate: &Estimate) -> bool {
    // The tables hold no rule of nursing boards.
    estimate.route != Route::Nursing
}

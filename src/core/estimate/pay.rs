//! The pay of a case, with its range and the steps of the computation.
//!
//! The logarithms of all effects add up to x. The sum is shrunk to the state's own spread of pay, so that no case
//! leaves the range that the state pays: `w = P50 exp(b tanh(x / b))`. Every answer moves the result,
//! but the less the closer it is to the edge.

use crate::answers::{Answers, CaseWork, CertSet, EvidenceLevel, Setting, UsState};
use crate::tables::{
    self, BILINGUAL, CERTIFICATION, CERTIFICATIONS, CONSUMER_PRICES, Credential, EXPERIENCE_CURVE,
    EXPERIENCE_REFERENCE, EXPERIENCE_SLOPE, Grade, MODEL, Occupation, Percentiles, Prerequisite,
    Sources, WageBasis,
};

/// The profession that a plan leads into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    SocialWork,
    Nursing,
    Counseling,
}

/// A worker at one point in time: all that pay depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Case {
    pub route: Route,
    pub state: UsState,
    pub setting: Option<Setting>,
    pub credential: Credential,
    /// Full-time years in the profession, not yet capped.
    pub years: f64,
    /// At least one certification is held at this time.
    pub certified: bool,
    pub bilingual: bool,
    pub evidence: EvidenceLevel,
}

/// What a step of pay is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Subject {
    Setting(Option<Setting>),
    Credential(Credential),
    Experience,
    Certification,
    Bilingual,
}

/// One effect on pay, as a logarithm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    pub subject: Subject,
    pub low: f64,
    pub effect: f64,
    pub high: f64,
    pub grade: Grade,
    pub sources: Sources,
    /// Key of the explanatory text.
    pub note: &'static str,
    /// False if the evidence level excludes it from the typical pay; it still widens the range.
    pub counted: bool,
}

impl Step {
    /// The effect on typical pay: 0 if the evidence level excludes the step.
    pub const fn point(&self) -> f64 {
        if self.counted { self.effect } else { 0.0 }
    }
}

/// The steps of one pay, without an allocation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steps {
    items: [Option<Step>; 5],
}

impl Steps {
    pub fn iter(&self) -> impl Iterator<Item = &Step> {
        self.items.iter().flatten()
    }

    /// Whether the evidence level excludes no certification that changes typical pay.
    pub(crate) fn all_count(&self) -> bool {
        self.iter().all(|step| step.counted || step.effect == 0.0)
    }
}

/// Pay of a full-time year, US dollars of [`WAGES_OF`](crate::tables::WAGES_OF).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pay {
    pub case: Case,
    pub typical: f64,
    /// About half of similar jobs are likely to pay between low and high, including our uncertainty.
    pub low: f64,
    pub high: f64,
    pub occupation: Occupation,
    /// The percentiles of this occupation in the state.
    pub base: Percentiles,
    pub steps: Steps,
    /// The factor by which shrinkage toward the median changes the sum: 1 is no change, 0.9 is a tenth less.
    pub shrinkage: f64,
}

impl Pay {
    /// The case is at the edge of the range that the figures cover.
    pub fn at_the_edge(&self) -> bool {
        (self.shrinkage - 1.0).abs() > MODEL.edge_notice.value
    }

    /// Typical pay at the national price level.
    pub fn real(&self) -> f64 {
        self.typical / tables::state(self.case.state).prices()
    }

    /// Typical pay in dollars of the newest month in the consumer price table: the same pay, not a later one.
    pub fn in_newest_dollars(&self) -> f64 {
        self.typical * CONSUMER_PRICES.ratio
    }
}

/// A line of "why this number": the change that a step makes to the running figure, in whole dollars that add up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// `None` is the last line: the shrinkage toward the median.
    pub step: Option<Step>,
    /// US dollars a year, with the sign of the change.
    pub dollars: i64,
}

impl Pay {
    /// The lines between the median of the occupation and the typical pay. The median and all lines, each in whole
    /// dollars, add up to the typical pay in whole dollars.
    pub fn lines(&self) -> Vec<Line> {
        let whole = |dollars: f64| dollars.round() as i64;
        let mut running = self.base.p50;
        let mut lines: Vec<Line> = self
            .steps
            .iter()
            .map(|step| {
                let before = whole(running);
                running *= step.point().exp();
                Line {
                    step: Some(*step),
                    dollars: whole(running) - before,
                }
            })
            .collect();
        lines.push(Line {
            step: None,
            dollars: whole(self.typical) - whole(running),
        });
        lines
    }
}

/// Rounds to the nearest hundred, half up, as all displayed pay is.
pub fn rounded(dollars: f64) -> u32 {
    let unit = MODEL.rounding.value;
    ((dollars / unit + 0.5).floor() * unit) as u32
}

/// The occupation whose wages are used for a setting.
pub const fn occupation(route: Route, setting: Option<Setting>) -> Occupation {
    match (route, setting) {
        (Route::Nursing, _) => Occupation::Nurse,
        (Route::Counseling, _) => Occupation::Counselor,
        (
            _,
            Some(Setting::MentalHealthCenter | Setting::SubstanceUse | Setting::PrivatePractice),
        ) => Occupation::MentalHealth,
        (
            _,
            Some(
                Setting::ChildWelfare
                | Setting::School
                | Setting::CommunityAgency
                | Setting::Government,
            ),
        ) => Occupation::ChildFamilySchool,
        _ => Occupation::Healthcare,
    }
}

/// Whether a credential meets the prerequisite of a certification.
pub const fn meets_prerequisite(credential: Credential, need: Prerequisite) -> bool {
    use Credential as C;
    match need {
        Prerequisite::None => true,
        Prerequisite::Bachelors => !matches!(credential, C::None | C::Adn),
        Prerequisite::Bsw => matches!(
            credential,
            C::Bsw | C::Msw | C::MswLicensed | C::Clinical | C::Doctorate
        ),
        Prerequisite::OtherMasters => {
            matches!(
                credential,
                C::CounselingMasters
                    | C::ClinicalCounselor
                    | C::OtherMasters
                    | C::Msw
                    | C::MswLicensed
                    | C::Clinical
                    | C::Doctorate
            )
        }
        Prerequisite::Msw => matches!(
            credential,
            C::Msw | C::MswLicensed | C::Clinical | C::Doctorate
        ),
        Prerequisite::Clinical => matches!(credential, C::Clinical),
        Prerequisite::Rn => matches!(credential, C::Adn | C::BsnNurse),
        Prerequisite::BachelorsOrRn => !matches!(credential, C::None),
        Prerequisite::Clinician => matches!(credential, C::Clinical | C::ClinicalCounselor),
    }
}

/// Whether a certification can be held with this credential and experience, gained in this way. If its required
/// months are not in the tables, it is assumed to be reached at the end of the plan.
pub fn can_hold(
    row: usize,
    credential: Credential,
    years: f64,
    work: Option<CaseWork>,
    plan_is_complete: bool,
) -> bool {
    CERTIFICATIONS.get(row).is_some_and(|certification| {
        meets_prerequisite(credential, certification.need)
            && match certification.months_asked(work) {
                None => plan_is_complete,
                // The tolerance is only for sums of fractional months.
                Some(months) => 12.0 * years + 1e-9 >= f64::from(months),
            }
    })
}

/// The chosen certifications that are held with this credential and experience.
pub fn held_certifications(
    chosen: CertSet,
    credential: Credential,
    years: f64,
    work: Option<CaseWork>,
    plan_is_complete: bool,
) -> CertSet {
    if chosen.is_empty() {
        return chosen;
    }
    chosen
        .rows()
        .filter(|row| can_hold(*row, credential, years, work, plan_is_complete))
        .fold(CertSet::default(), CertSet::with)
}

impl Case {
    /// A case with the answers that stay the same along the path; `None` without a state.
    pub fn of(answers: &Answers, route: Route) -> Option<Self> {
        Some(Self {
            route,
            state: answers.state?,
            setting: answers.setting,
            credential: Credential::None,
            years: 0.0,
            certified: false,
            bilingual: answers.bilingual,
            evidence: answers.evidence.unwrap_or(EvidenceLevel::All),
        })
    }
}

/// The pay of a case.
pub fn pay(case: &Case) -> Pay {
    let Case { state, setting, .. } = *case;
    let occupation = occupation(case.route, setting);
    let base = tables::percentiles(state, occupation);
    let spread = Spread::of(&base);
    let steps = steps(case, occupation);
    let band = spread.band(&steps, case.evidence);
    let (mut low, mut high) = widened(case, &spread, &steps, &band);
    if setting.is_none() {
        for setting in Setting::ALL
            .iter()
            .copied()
            .filter(|s| *s != Setting::PrivatePractice)
        {
            let (other_low, other_high) = range_in(&Case {
                setting: Some(setting),
                ..*case
            });
            low = low.min(other_low);
            high = high.max(other_high);
        }
    }
    let unbent = base.p50 * band.x.exp();
    Pay {
        case: *case,
        typical: band.typical,
        low,
        high,
        occupation,
        base,
        steps,
        shrinkage: band.typical / unbent,
    }
}

/// Like [`pay`], without computing the range: both bounds equal the typical pay.
pub(crate) fn pay_alone(case: &Case) -> Pay {
    let occupation = occupation(case.route, case.setting);
    let base = tables::percentiles(case.state, occupation);
    let steps = steps(case, occupation);
    let x = steps.iter().map(Step::point).sum();
    let typical = Spread::of(&base).shrunk(x);
    Pay {
        case: *case,
        typical,
        low: typical,
        high: typical,
        occupation,
        base,
        steps,
        shrinkage: typical / (base.p50 * x.exp()),
    }
}

/// Whether certifications change typical pay at an evidence level.
pub(crate) fn certification_counts(level: EvidenceLevel) -> bool {
    counts(CERTIFICATION.grade, level)
}

/// The range of a case whose setting was answered.
fn range_in(case: &Case) -> (f64, f64) {
    let occupation = occupation(case.route, case.setting);
    let spread = Spread::of(&tables::percentiles(case.state, occupation));
    let steps = steps(case, occupation);
    let band = spread.band(&steps, case.evidence);
    widened(case, &spread, &steps, &band)
}

/// Widens the range to include those of the levels that allow more evidence: less evidence must not look more certain.
fn widened(case: &Case, spread: &Spread, steps: &Steps, band: &Band) -> (f64, f64) {
    let (mut low, mut high) = (band.low, band.high);
    for level in EvidenceLevel::ALL
        .iter()
        .copied()
        .filter(|level| *level < case.evidence)
    {
        let other = spread.band(steps, level);
        low = low.min(other.low);
        high = high.max(other.high);
    }
    (low, high)
}

fn counts(grade: Grade, level: EvidenceLevel) -> bool {
    match level {
        EvidenceLevel::All => true,
        EvidenceLevel::Studies => grade <= Grade::B,
        EvidenceLevel::Official => grade <= Grade::AMinus,
    }
}

/// The steps of a case at its own evidence level.
fn steps(case: &Case, occupation: Occupation) -> Steps {
    let step = |subject, factor: &'static tables::Factor| {
        Some(Step {
            subject,
            low: factor.low,
            effect: factor.point,
            high: factor.high,
            grade: factor.grade,
            sources: factor.sources,
            note: factor.note,
            counted: counts(factor.grade, case.evidence),
        })
    };
    let setting = match case.route {
        Route::SocialWork => tables::setting_factor(case.setting),
        Route::Counseling => tables::counselor_setting_factor(case.setting),
        Route::Nursing => tables::nurse_setting_factor(case.setting),
    };
    let (low, effect, high) = experience(case.years);
    let experience = Step {
        subject: Subject::Experience,
        low,
        effect,
        high,
        grade: EXPERIENCE_SLOPE.grade,
        sources: EXPERIENCE_SLOPE.sources,
        note: EXPERIENCE_SLOPE.note,
        counted: counts(EXPERIENCE_SLOPE.grade, case.evidence),
    };
    Steps {
        items: [
            step(Subject::Setting(case.setting), setting),
            step(
                Subject::Credential(case.credential),
                tables::credential_factor(case.credential, occupation),
            ),
            Some(experience),
            if case.certified {
                step(Subject::Certification, &CERTIFICATION)
            } else {
                None
            },
            if case.bilingual {
                step(Subject::Bilingual, &BILINGUAL)
            } else {
                None
            },
        ],
    }
}

/// The effect of experience relative to the worker who earns the median: minimum, typical, maximum.
fn experience(years: f64) -> (f64, f64, f64) {
    let point = experience_point(years);
    let (flat, steep) = (
        experience_by(years, EXPERIENCE_SLOPE.low, EXPERIENCE_CURVE.low),
        experience_by(years, EXPERIENCE_SLOPE.high, EXPERIENCE_CURVE.high),
    );
    (
        flat.min(steep).min(point),
        point,
        flat.max(steep).max(point),
    )
}

/// The typical effect of experience alone.
fn experience_point(years: f64) -> f64 {
    experience_by(years, EXPERIENCE_SLOPE.point, EXPERIENCE_CURVE.point)
}

fn experience_by(years: f64, slope: f64, curve: f64) -> f64 {
    let years = years.min(MODEL.experience_cap.value);
    let reference = EXPERIENCE_REFERENCE.point;
    slope * (years - reference) + curve * (years * years - reference * reference)
}

/// Typical pay of a case as a function of experience, without the range. Caches all that does not depend on experience.
pub(crate) struct Curve {
    spread: Spread,
    /// The sum of the counted effects, without experience.
    others: f64,
    counts_experience: bool,
    /// Whether pay is the same at every evidence level that counts more.
    pub(crate) is_whole: bool,
}

impl Curve {
    pub(crate) fn of(case: &Case) -> Self {
        let occupation = occupation(case.route, case.setting);
        let steps = steps(case, occupation);
        let is_experience = |step: &&Step| step.subject == Subject::Experience;
        let others = steps.iter().filter(|step| !is_experience(step));
        let counts_experience = steps
            .iter()
            .any(|step| is_experience(&step) && step.counted);
        Self {
            spread: Spread::of(&tables::percentiles(case.state, occupation)),
            others: others.map(Step::point).sum(),
            counts_experience,
            is_whole: counts_experience && steps.all_count(),
        }
    }

    /// Same as [`Pay::typical`] of the case with these years of experience.
    pub(crate) fn at(&self, years: f64) -> f64 {
        let effect = if self.counts_experience {
            experience_point(years)
        } else {
            0.0
        };
        self.spread.shrunk(self.others + effect)
    }
}

/// The spread of a state's pay, in logarithms.
struct Spread {
    median: f64,
    /// The maximum distance below and above the median after shrinkage.
    edges: (f64, f64),
    /// The variance that answers do not explain, plus that of the error of derived percentiles.
    unexplained: f64,
}

struct Band {
    /// The sum of the counted effects.
    x: f64,
    typical: f64,
    low: f64,
    high: f64,
}

impl Spread {
    fn of(p: &Percentiles) -> Self {
        let floor = MODEL.edge_floor.value;
        let half = MODEL.spread_share.value * (p.p75 / p.p25).ln() / 2.0;
        let error = if p.basis == WageBasis::Derived {
            MODEL.derived_error.value
        } else {
            0.0
        };
        Self {
            median: p.p50,
            edges: (
                (p.p50 / p.p10).ln().max(floor),
                (p.p90 / p.p50).ln().max(floor),
            ),
            unexplained: half * half + error * error,
        }
    }

    /// The pay at a sum of effects, shrunk into the range that the state pays.
    fn shrunk(&self, x: f64) -> f64 {
        let edge = if x < 0.0 { self.edges.0 } else { self.edges.1 };
        self.median * (edge * (x / edge).tanh()).exp()
    }

    fn band(&self, steps: &Steps, level: EvidenceLevel) -> Band {
        let (mut x, mut down, mut up) = (0.0, self.unexplained, self.unexplained);
        for step in steps.iter() {
            let (below, above) = if counts(step.grade, level) {
                x += step.effect;
                (step.effect - step.low, step.high - step.effect)
            } else {
                ((-step.low).max(0.0), step.high.max(0.0))
            };
            down += below * below;
            up += above * above;
        }
        let typical = self.shrunk(x);
        let floor = MODEL.range_floor.value.exp();
        Band {
            x,
            typical,
            low: self.shrunk(x - down.sqrt()).min(typical / floor),
            high: self.shrunk(x + up.sqrt()).max(typical * floor),
        }
    }
}

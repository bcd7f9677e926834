//! What studies find for each factor that affects pay, next to the career guide's claims.

use leptos::prelude::*;

use crate::answers::View;
use crate::catalogue::anchors;
use crate::components::library::{AnchorLink, AnchorSubheading, back_to, loading, not_loaded};
use crate::components::{external_link, grade_badge};
use crate::context::app;
use crate::estimate::Estimate;
use crate::evidence::{Evidence, EvidenceKind, EvidenceStatement, Fact, Study, Verdict};
use crate::i18n::messages::PlacesMessage;
use crate::i18n::{CommonMessage, Locale};
use crate::state::library::library;
use crate::state::remote::RemoteData;

/// A group of factors that affect pay.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Setting,
    Degree,
    Experience,
    Certification,
    Bilingual,
    Other,
    /// Claims that are not about pay.
    Field,
}

impl Group {
    const ALL: [Self; 7] = [
        Self::Setting,
        Self::Degree,
        Self::Experience,
        Self::Certification,
        Self::Bilingual,
        Self::Other,
        Self::Field,
    ];

    /// The group of a study or claim with these factors; the first factor decides.
    fn of(factors: &[String]) -> Self {
        let Some(first) = factors.first() else {
            return Self::Field;
        };
        Self::named(first.split('-').next().unwrap_or(first)).unwrap_or(Self::Other)
    }

    /// The group of factors whose ids begin with `kind`.
    fn named(kind: &str) -> Option<Self> {
        Some(match kind {
            "setting" | "rn" => Self::Setting,
            "credential" => Self::Degree,
            "experience" => Self::Experience,
            "certification" => Self::Certification,
            "bilingual" => Self::Bilingual,
            _ => return None,
        })
    }

    /// Its anchor: `studies-setting`.
    fn anchor(self) -> String {
        let name = match self {
            Self::Setting => "setting",
            Self::Degree => "credential",
            Self::Experience => "experience",
            Self::Certification => "certification",
            Self::Bilingual => "bilingual",
            Self::Other => "other",
            Self::Field => "field",
        };
        format!("studies-{name}")
    }

    const fn title(self) -> PlacesMessage {
        match self {
            Self::Setting => PlacesMessage::GroupSetting,
            Self::Degree => PlacesMessage::GroupDegree,
            Self::Experience => PlacesMessage::GroupExperience,
            Self::Certification => PlacesMessage::GroupCertification,
            Self::Bilingual => PlacesMessage::GroupBilingual,
            Self::Other => PlacesMessage::GroupOther,
            Self::Field => PlacesMessage::GroupField,
        }
    }

    fn studies(self, evidence: &Evidence) -> impl Iterator<Item = &Study> {
        let all = evidence.studies.iter();
        all.filter(move |study| Self::of(&study.factors) == self)
    }

    fn claims(self, evidence: &Evidence) -> impl Iterator<Item = &Fact> {
        let all = evidence.claims();
        all.filter(move |fact| Self::of(&fact.factors) == self)
    }

    fn is_empty(self, evidence: &Evidence) -> bool {
        self.studies(evidence).next().is_none() && self.claims(evidence).next().is_none()
    }
}

/// The anchor of a group by the first word of a factor id; `None` if no study or claim belongs to it.
pub fn anchor_of(kind: &str, evidence: &Evidence) -> Option<String> {
    let group = Group::named(kind)?;
    (!group.is_empty(evidence)).then(|| group.anchor())
}

/// The factors that the user's own estimate uses.
struct OwnFactors(Vec<&'static str>);

impl OwnFactors {
    fn of(estimate: Option<Estimate>) -> Self {
        let pay = estimate.and_then(|made| made.end_pay.or(made.start_pay).ok());
        let notes = pay.map(|pay| pay.steps.iter().map(|step| step.note).collect());
        Self(notes.unwrap_or_default())
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|note| {
            let id = note.strip_prefix("factor.").unwrap_or(note);
            id.split('.').next().unwrap_or(id)
        })
    }

    fn has(&self, factors: &[String]) -> bool {
        self.ids()
            .any(|id| factors.iter().any(|factor| factor == id))
    }

    /// Whether a factor of this group affects the user's own pay.
    fn is_moved_by(&self, group: Group) -> bool {
        self.ids()
            .any(|id| Group::named(id.split('-').next().unwrap_or(id)) == Some(group))
    }
}

pub fn studies(locale: Locale) -> AnyView {
    let (app, library) = (app(), library());
    (move || match library.evidence.get_in(locale.language) {
        RemoteData::Ready(evidence) => {
            let own = OwnFactors::of(app.estimate.get().ok());
            opened(locale, &evidence.content, &own)
        }
        RemoteData::Failed => not_loaded(locale, move || library.evidence.fetch()),
        RemoteData::NotAsked | RemoteData::Loading => loading(locale),
    })
    .into_any()
}

fn opened(locale: Locale, evidence: &Evidence, own: &OwnFactors) -> AnyView {
    let groups: Vec<AnyView> = Group::ALL
        .into_iter()
        .filter(|group| !group.is_empty(evidence))
        .map(|one| group(locale, evidence, own, one))
        .collect();
    view! {
        // Links to the figures that the calculator uses.
        <p>
            <AnchorLink
                view=View::Sources
                anchor=anchors::of_table("factors")
                text=locale.text(PlacesMessage::TheRows)
            />
        </p>
        {groups}
    }
    .into_any()
}

fn group(locale: Locale, evidence: &Evidence, own: &OwnFactors, group: Group) -> AnyView {
    let studies: Vec<AnyView> = group
        .studies(evidence)
        .map(|one| study(locale, evidence, own, one))
        .collect();
    let claims: Vec<AnyView> = group
        .claims(evidence)
        .map(|one| claim(locale, evidence, own, one))
        .collect();
    let claimed = (!claims.is_empty() && group != Group::Field)
        .then(|| view! { <h4>{locale.text(PlacesMessage::ClaimsTitle)}</h4> });
    let back = own.is_moved_by(group).then(|| {
        view! { <p class="row ways-back">{back_to(locale, "why", locale.text(CommonMessage::Why))}</p> }
    });
    view! {
        <AnchorSubheading anchor=group.anchor() title=locale.text(group.title())/>
        {back}
        <ul class="studies">{studies}</ul>
        {claimed}
        <ul class="studies">{claims}</ul>
    }
    .into_any()
}

fn study(locale: Locale, evidence: &Evidence, own: &OwnFactors, study: &Study) -> AnyView {
    let statement = &study.statement;
    let answers = study.answers.map(|count| {
        let count = locale.number(f64::from(count));
        locale.format(PlacesMessage::ANSWERS, &[&count])
    });
    let about: Vec<String> = [Some(locale.text(kind(study.kind)).to_owned()), answers]
        .into_iter()
        .flatten()
        .collect();
    let percent = statement.figure.map(|(low, high)| {
        let [from, to] = [low, high].map(|part| locale.number(part));
        let percent = if low == high {
            locale.format(PlacesMessage::PERCENT, &[&from])
        } else {
            locale.format(PlacesMessage::PERCENT_RANGE, &[&from, &to])
        };
        view! { <strong class="share">{percent}</strong> }
    });
    let dated = (!statement.period.is_empty()).then(|| {
        let date = locale.figures.date(&statement.period);
        view! { <small>{format!(" {date} ")}</small> }
    });
    view! {
        <li>
            {percent} " " {statement.grade.map(|grade| grade_badge(locale, grade))} {dated}
            {in_own_estimate(locale, own.has(&study.factors))}
            <p>{statement.text.clone()}</p>
            <small>{about.join("; ")}</small>
            {sources(locale, evidence, statement)}
        </li>
    }
    .into_any()
}

fn claim(locale: Locale, evidence: &Evidence, own: &OwnFactors, fact: &Fact) -> AnyView {
    let verdict = fact.verdict.map(|verdict| {
        let class = match verdict {
            Verdict::NotBorneOut | Verdict::Partly => "verdict doubtful",
            _ => "verdict",
        };
        view! { <strong class=class>{locale.text(verdict_word(verdict))}</strong> }
    });
    view! {
        <li>
            {verdict} {in_own_estimate(locale, own.has(&fact.factors))}
            <p>{fact.statement.text.clone()}</p>
            {sources(locale, evidence, &fact.statement)}
        </li>
    }
    .into_any()
}

fn in_own_estimate(locale: Locale, is_own: bool) -> Option<AnyView> {
    is_own.then(|| {
        view! { <span class="in-yours">{locale.text(PlacesMessage::InYours)}</span> }.into_any()
    })
}

/// Links to the sources of a statement.
pub fn sources(locale: Locale, evidence: &Evidence, statement: &EvidenceStatement) -> AnyView {
    let list = statement.sources.iter().filter_map(|id| {
        let source = evidence.source(id)?;
        let name = format!("{}: {}", source.publisher, source.title);
        let link = match source.url.as_str() {
            "" => view! { <span lang="en">{name}</span> }.into_any(),
            url => external_link(locale, url, name, Some("en")),
        };
        Some(view! { <li>{link}</li> }.into_any())
    });
    let list: Vec<AnyView> = list.collect();
    view! { <ul class="sources">{list}</ul> }.into_any()
}

const fn kind(kind: EvidenceKind) -> PlacesMessage {
    match kind {
        EvidenceKind::Adjusted => PlacesMessage::KindAdjusted,
        EvidenceKind::Raw => PlacesMessage::KindRaw,
        EvidenceKind::Claim => PlacesMessage::KindClaim,
        EvidenceKind::Policy => PlacesMessage::KindPolicy,
        EvidenceKind::Direction => PlacesMessage::KindDirection,
        EvidenceKind::None => PlacesMessage::KindNone,
    }
}

const fn verdict_word(verdict: Verdict) -> PlacesMessage {
    match verdict {
        Verdict::BorneOut => PlacesMessage::VerdictBorneOut,
        Verdict::Partly => PlacesMessage::VerdictPartly,
        Verdict::Superseded => PlacesMessage::VerdictSuperseded,
        Verdict::NotBorneOut => PlacesMessage::VerdictNotBorneOut,
        Verdict::NotChecked => PlacesMessage::VerdictNotChecked,
    }
}

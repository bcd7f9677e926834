//! What studies say of each thing that moves pay, with the claims of the career guide beside them.

use super::passage::way_back;
use super::shelf::{Fetched, Shelf};
use super::{dom_id, link_to, loading, not_loaded};
use crate::answers::{Answers, View};
use crate::catalogue::place;
use crate::evidence::{Evidence, Fact, Kind, Study, Told, Verdict};
use crate::text::places_words::PlacesWord;
use crate::text::{Locale, Word};
use crate::ui::pieces::{grade, hidden};
use crate::ui::tree::{Element, el};

/// What moves pay, as the page tells it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Setting,
    Degree,
    Experience,
    Certification,
    Bilingual,
    Other,
    /// Claims that are no matter of pay.
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

    /// Of what speaks to these factors; the first of them counts.
    fn of(factors: &[String]) -> Self {
        let Some(first) = factors.first() else {
            return Self::Field;
        };
        Self::named(first.split('-').next().unwrap_or(first)).unwrap_or(Self::Other)
    }

    /// The group of factors whose names begin with this.
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

    /// Its name in the address, after that of the view.
    const fn name(self) -> &'static str {
        match self {
            Self::Setting => "setting",
            Self::Degree => "credential",
            Self::Experience => "experience",
            Self::Certification => "certification",
            Self::Bilingual => "bilingual",
            Self::Other => "other",
            Self::Field => "field",
        }
    }

    const fn title(self) -> PlacesWord {
        match self {
            Self::Setting => PlacesWord::GroupSetting,
            Self::Degree => PlacesWord::GroupDegree,
            Self::Experience => PlacesWord::GroupExperience,
            Self::Certification => PlacesWord::GroupCertification,
            Self::Bilingual => PlacesWord::GroupBilingual,
            Self::Other => PlacesWord::GroupOther,
            Self::Field => PlacesWord::GroupField,
        }
    }
}

/// The place of what moves pay, by the first word of a factor's name: `studies-setting`.
pub fn place_of(kind: &str) -> Option<String> {
    Group::named(kind).map(place)
}

fn place(of: Group) -> String {
    format!("studies-{}", of.name())
}

/// What of this page the person's own estimate rests on.
struct Mine {
    factors: Vec<&'static str>,
}

impl Mine {
    fn of(shelf: Shelf) -> Self {
        let estimate = shelf.estimate().ok();
        let pay = estimate.and_then(|made| made.end_pay.or(made.start_pay).ok());
        let notes = pay.map(|pay| pay.steps.iter().map(|step| step.note).collect());
        Self {
            factors: notes.unwrap_or_default(),
        }
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        self.factors.iter().map(|note| {
            let id = note.strip_prefix("factor.").unwrap_or(note);
            id.split('.').next().unwrap_or(id)
        })
    }

    fn has(&self, factors: &[String]) -> bool {
        self.ids()
            .any(|id| factors.iter().any(|factor| factor == id))
    }

    /// Whether something of this kind moves the person's own pay.
    fn is_moved_by(&self, of: Group) -> bool {
        self.ids()
            .any(|id| Group::named(id.split('-').next().unwrap_or(id)) == Some(of))
    }
}

pub fn parts(shelf: Shelf, locale: Locale) -> Vec<Element> {
    match shelf.with(|state| state.evidence.in_language(locale.language)) {
        Fetched::Here(open) => opened(shelf, locale, &open.content),
        Fetched::Failed => vec![not_loaded(locale, "load-evidence")],
        Fetched::NotAsked | Fetched::Loading => vec![loading(locale)],
    }
}

fn opened(shelf: Shelf, locale: Locale, evidence: &Evidence) -> Vec<Element> {
    let mine = Mine::of(shelf);
    let answers = shelf.with(|state| state.answers);
    let mut parts = vec![rows(locale, &answers)];
    for of in Group::ALL {
        let studies = evidence.studies.iter();
        let studies: Vec<Element> = studies
            .filter(|study| Group::of(&study.factors) == of)
            .map(|one| study(locale, evidence, &mine, one))
            .collect();
        let claims = evidence.claims();
        let claims: Vec<Element> = claims
            .filter(|fact| Group::of(&fact.factors) == of)
            .map(|one| claim(locale, evidence, &mine, one))
            .collect();
        if studies.is_empty() && claims.is_empty() {
            continue;
        }
        let claimed = (!claims.is_empty() && of != Group::Field)
            .then(|| el("h4").add(locale.say(PlacesWord::ClaimsTitle)));
        parts.push(
            el("h3")
                .attr("id", dom_id(&place(of)))
                .attr("tabindex", "-1")
                .add(locale.say(of.title())),
        );
        let back = || way_back(locale, "why", locale.say(Word::Why));
        let back = mine.is_moved_by(of).then(back);
        parts.extend(back.map(|back| el("p").class("row ways-back").add(back)));
        parts.push(el("ul").class("studies").add(studies));
        parts.extend(claimed);
        parts.push(el("ul").class("studies").add(claims));
    }
    parts
}

/// The way to the figures that the calculator itself takes.
fn rows(locale: Locale, answers: &Answers) -> Element {
    let table = place::of_table("factors");
    let link = link_to(View::Sources, answers, &table);
    el("p").add(link.add(locale.say(PlacesWord::TheRows)))
}

fn study(locale: Locale, evidence: &Evidence, mine: &Mine, study: &Study) -> Element {
    let answers = study.answers.map(|count| {
        let count = locale.number(f64::from(count));
        locale.fill(PlacesWord::Answers, &[&count])
    });
    let told: Vec<String> = [Some(locale.say(kind(study.kind)).to_owned()), answers]
        .into_iter()
        .flatten()
        .collect();
    let percent = study.told.figure.map(|(low, high)| {
        let [from, to] = [low, high].map(|part| locale.number(part));
        if low == high {
            locale.fill(PlacesWord::Percent, &[&from])
        } else {
            locale.fill(PlacesWord::PercentRange, &[&from, &to])
        }
    });
    item(locale, &study.told, percent, mine.has(&study.factors))
        .add(el("small").add(told.join("; ")))
        .add(sources(locale, evidence, &study.told))
}

fn claim(locale: Locale, evidence: &Evidence, mine: &Mine, fact: &Fact) -> Element {
    let verdict = fact.verdict.map(|verdict| {
        let class = match verdict {
            Verdict::NotBorneOut | Verdict::Partly => "verdict doubtful",
            _ => "verdict",
        };
        el("strong")
            .class(class)
            .add(locale.say(self::verdict(verdict)))
    });
    el("li")
        .attr("data-key", fact.told.id.clone())
        .add(verdict)
        .add(mark(locale, mine.has(&fact.factors)))
        .add(el("p").add(fact.told.text.clone()))
        .add(sources(locale, evidence, &fact.told))
}

fn item(locale: Locale, told: &Told, figure: Option<String>, is_mine: bool) -> Element {
    let dated = (!told.period.is_empty()).then(|| locale.figures.date(&told.period));
    let figure = figure.map(|figure| el("strong").class("share").add(figure));
    el("li")
        .attr("data-key", told.id.clone())
        .add(figure)
        .add(" ")
        .add(told.grade.map(|of| grade(locale, of)))
        .add(dated.map(|dated| el("small").add(format!(" {dated} "))))
        .add(mark(locale, is_mine))
        .add(el("p").add(told.text.clone()))
}

fn mark(locale: Locale, is_mine: bool) -> Option<Element> {
    is_mine.then(|| {
        el("span")
            .class("in-yours")
            .add(locale.say(PlacesWord::InYours))
    })
}

/// The sources of what is told, as links to their pages.
pub fn sources(locale: Locale, evidence: &Evidence, told: &Told) -> Element {
    let list = told.sources.iter().filter_map(|id| {
        let source = evidence.source(id)?;
        let name = format!("{}: {}", source.publisher, source.title);
        let named = match source.url.as_str() {
            "" => el("span"),
            url => el("a")
                .attr("href", url.to_owned())
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer"),
        };
        let opens = (!source.url.is_empty())
            .then(|| hidden(format!(" ({})", locale.say(Word::OpensOutside))));
        Some(el("li").add(named.attr("lang", "en").add(name)).add(opens))
    });
    el("ul").class("sources").add(list.collect::<Vec<_>>())
}

const fn kind(kind: Kind) -> PlacesWord {
    match kind {
        Kind::Adjusted => PlacesWord::KindAdjusted,
        Kind::Raw => PlacesWord::KindRaw,
        Kind::Claim => PlacesWord::KindClaim,
        Kind::Policy => PlacesWord::KindPolicy,
        Kind::Direction => PlacesWord::KindDirection,
        Kind::None => PlacesWord::KindNone,
    }
}

const fn verdict(verdict: Verdict) -> PlacesWord {
    match verdict {
        Verdict::BorneOut => PlacesWord::VerdictBorneOut,
        Verdict::Partly => PlacesWord::VerdictPartly,
        Verdict::Superseded => PlacesWord::VerdictSuperseded,
        Verdict::NotBorneOut => PlacesWord::VerdictNotBorneOut,
        Verdict::NotChecked => PlacesWord::VerdictNotChecked,
    }
}

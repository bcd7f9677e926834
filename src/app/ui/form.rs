//! The form: native controls whose values are those of the address.

use super::Page;
use super::pieces::{folded, guide, small};
use super::state::Act;
use super::tree::{ACT, Element, InSight, Later, el};
use crate::answers::{
    Answers, Education, Evidence, Hundredths, Pace, Plan, Setting, State, SupervisionPayer,
};
use crate::browser::page as browser;
use crate::estimate::Estimate;
use crate::link::{self, Field};
use crate::tables::CERTIFICATIONS;
use crate::text::{Locale, Word, names};

/// How many certifications stand in sight; the others are folded away.
const IN_SIGHT: usize = 3;

/// A choice of a select: its value in the address, and its words.
type Choice = (&'static str, &'static str);

/// The form, as it is with what has been answered.
struct Form {
    page: Page,
    locale: Locale,
    answers: Answers,
    faulty: Vec<Field>,
}

pub fn form(page: Page) -> Element {
    let form = Form::of(page);
    // Not a `<form>`: there is nothing to submit, and nothing may be.
    el("div")
        .class("answers")
        .attr("role", "form")
        .attr("aria-label", form.locale.say(Word::YourAnswers))
        .add(form.where_you_are())
        .add(form.where_you_will_work())
        // As much as a phone shows.
        .add(InSight)
        .add(Later(move || Form::of(page).what_sets_you_apart()))
        .add(Later(move || Form::of(page).more_about_you()))
}

impl Form {
    fn of(page: Page) -> Self {
        Self {
            page,
            locale: page.locale(),
            answers: page.with(|state| state.answers),
            faulty: page.with(|state| state.faulty.clone()),
        }
    }

    fn say(&self, word: Word) -> &'static str {
        self.locale.say(word)
    }

    fn group(&self, word: Word) -> Element {
        el("fieldset").add(el("legend").add(self.say(word)))
    }

    fn where_you_are(&self) -> Element {
        let education = Education::ALL
            .iter()
            .map(|c| (c.name(), self.say(names::education(*c))));
        let plans = Plan::ALL
            .iter()
            .map(|c| (c.name(), self.say(names::plan(*c))));
        let paces = Pace::ALL
            .iter()
            .map(|c| (c.name(), self.say(names::pace(*c))));
        self.group(Word::WhereYouAre)
            .add(self.select(Field::From, education.collect()))
            .add(self.select(Field::To, plans.collect()))
            .add(self.select(Field::Pace, paces.collect()))
    }

    fn where_you_will_work(&self) -> Element {
        let settings = Setting::ALL
            .iter()
            .map(|c| (c.name(), self.say(names::setting(*c))));
        self.group(Word::WhereYouWillWork)
            .add(self.select(Field::State, self.states()))
            .add(self.select(Field::Setting, settings.collect()))
            .add(self.number(Field::Hours, Word::HoursHint))
    }

    fn what_sets_you_apart(&self) -> Element {
        let levels = Evidence::ALL
            .iter()
            .map(|c| (c.name(), self.say(names::evidence(*c))));
        self.group(Word::WhatSetsYouApart)
            .add(self.number(Field::Years, Word::YearsHint))
            .add(self.bilingual())
            .add(self.certifications())
            .add(self.select(Field::Evidence, levels.collect()))
    }

    fn more_about_you(&self) -> Element {
        let payers = SupervisionPayer::ALL
            .iter()
            .map(|c| (c.name(), self.say(names::payer(*c))));
        let more = el("summary")
            .add(
                el("span")
                    .class("more-title")
                    .add(self.say(Word::MoreAboutYou)),
            )
            .add(small(self.say(Word::MoreAboutYouHint)));
        let month = el("input").attr("type", "month");
        el("details")
            .class("card more")
            .add(more)
            .add(self.number(Field::Done, Word::DoneHint))
            .add(self.number(Field::DoneMonths, Word::DoneMonthsHint))
            .add(self.number(Field::Share, Word::ShareHint))
            .add(self.number(Field::Supervision, Word::SupervisionHint))
            .add(self.number(Field::Retakes, Word::RetakesHint))
            .add(self.input(Field::Start, Word::StartHint, month))
            .add(self.number(Field::Tuition, Word::TuitionHint))
            .add(self.select(Field::SupervisionPayer, payers.collect()))
    }

    /// The states by their name in the language. Put in place one by one: for fifty of them the sort of the
    /// standard library would cost the page more than it is worth.
    fn states(&self) -> Vec<Choice> {
        let mut states: Vec<Choice> = Vec::with_capacity(State::ALL.len());
        for state in State::ALL {
            let name = self.locale.state(*state);
            let later = states
                .iter()
                .position(|(_, other)| names::in_order(other, name).is_gt());
            states.insert(later.unwrap_or(states.len()), (state.name(), name));
        }
        states
    }

    fn label(&self, field: Field) -> Element {
        el("label")
            .attr("for", link::name(field))
            .add(self.say(names::field(field)))
    }

    /// The way to what the guide says of it.
    fn help(&self, field: Field) -> Element {
        guide(
            self.locale,
            link::name(field),
            self.say(names::field(field)),
        )
    }

    fn select(&self, field: Field, choices: Vec<Choice>) -> Element {
        let option = |(value, word): Choice| el("option").attr("value", value).add(word);
        let mut options = vec![option(("", self.say(Word::NotYet)))];
        options.extend(choices.into_iter().map(option));
        let select = el("select")
            .id(link::name(field))
            .attr(ACT, Act::Answer(link::name(field)).mark())
            .add(options)
            .value(link::get(&self.answers, field));
        let needed = matches!(field, Field::To | Field::State);
        let hint_id = format!("{}-hint", link::name(field));
        let (select, hint) = if needed {
            let hint = el("p").class("hint").attr("id", hint_id.clone());
            let hint = hint.add(self.say(Word::NeededHint));
            (select.attr("aria-describedby", hint_id), Some(hint))
        } else {
            (select, None)
        };
        el("div")
            .class("field")
            .add(self.label(field))
            .add(self.help(field))
            .add(select)
            .add(hint)
    }

    fn number(&self, field: Field, hint: Word) -> Element {
        let (least, most) = link::range(field).unwrap_or_default();
        let input = el("input")
            .attr("type", "number")
            .attr("inputmode", "decimal")
            .attr("step", "any")
            .attr("min", Hundredths(least).write())
            .attr("max", Hundredths(most).write());
        self.input(field, hint, input)
    }

    fn input(&self, field: Field, hint: Word, input: Element) -> Element {
        let id = link::name(field);
        let faulty = self.faulty.contains(&field);
        let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
        let described = if faulty {
            format!("{hint_id} {error_id}")
        } else {
            hint_id.clone()
        };
        let input = input
            .id(id)
            .attr("placeholder", self.say(Word::NotYet))
            .attr("aria-describedby", described)
            .attr("aria-invalid", if faulty { "true" } else { "false" })
            .attr(ACT, Act::Answer(id).mark());
        // While the entry is faulty it stays as it was typed.
        let input = if faulty {
            input
        } else {
            input.value(self.typed(field))
        };
        let error = faulty.then(|| {
            el("p")
                .class("error")
                .attr("id", error_id)
                .add(self.locale.bad_entry(field))
        });
        el("div")
            .class(if faulty { "field faulty" } else { "field" })
            .add(self.label(field))
            .add(self.help(field))
            .add(input)
            .add(
                el("p")
                    .class("hint")
                    .attr("id", hint_id)
                    .add(self.say(hint)),
            )
            .add(error)
    }

    /// What an input holds: as it was typed (`37.50`) as long as that is the answer; else the answer.
    fn typed(&self, field: Field) -> String {
        let answer = link::get(&self.answers, field);
        let typed = browser::value_of(link::name(field)).unwrap_or_default();
        let mut meant = Answers::default();
        let same = link::set(&mut meant, field, &typed) && link::get(&meant, field) == answer;
        if same { typed } else { answer }
    }

    fn bilingual(&self) -> Element {
        let value = if self.answers.bilingual { "1" } else { "" };
        let input = el("input")
            .attr("type", "checkbox")
            .id("bilingual")
            .attr("aria-describedby", "bilingual-hint")
            .attr(ACT, Act::Answer("bilingual").mark())
            .checked(!value.is_empty());
        el("div")
            .class("option")
            .add(input)
            .add(self.label(Field::Bilingual))
            .add(self.help(Field::Bilingual))
            .add(small(self.say(Word::BilingualHint)).id("bilingual-hint"))
    }

    fn certifications(&self) -> Element {
        let count = CERTIFICATIONS.len();
        let in_sight = IN_SIGHT.min(count);
        let result = self.page.result().ok();
        let list = |rows: std::ops::Range<usize>| {
            rows.map(|row| self.certification(row, result.as_ref()))
                .collect::<Vec<_>>()
        };
        let hidden_count = self.locale.number((count - in_sight) as f64);
        let summary =
            el("summary").add(self.locale.fill(Word::MoreCertifications, &[&hidden_count]));
        let more = el("details")
            .class("more-options")
            .add(summary)
            .add(list(in_sight..count));
        // A page that opens with one of them chosen shows it; closing them is the user's own.
        let chosen = self.answers.certs.rows().any(|row| row >= in_sight);
        let more = if chosen { more.attr("open", "") } else { more };
        el("fieldset")
            .class("group")
            .id("certs")
            .attr("tabindex", "-1")
            .add(el("legend").add(self.say(Word::Certifications)))
            .add(self.help(Field::Certifications))
            .add(list(0..in_sight))
            .add(more)
    }

    fn certification(&self, row: usize, result: Option<&Estimate>) -> Element {
        let certification = &CERTIFICATIONS[row];
        let id = format!("cert-{}", certification.id);
        let hint = format!("{id}-hint");
        let name = format!("{} ({})", certification.name, certification.short);
        let status = self.locale.certification(row, result);
        let about = el("summary").add(self.locale.fill(Word::CertAbout, &[certification.short]));
        let about = folded(
            self.page,
            self.locale,
            about,
            &format!("cert.{}", certification.id),
        )
        .class("about")
        .add(
            el("p")
                .class("note")
                .add(self.locale.certification_facts(row)),
        );
        let input = el("input")
            .attr("type", "checkbox")
            .attr("id", id.clone())
            .attr("value", certification.id)
            .attr("aria-describedby", hint.clone())
            .attr(ACT, Act::Certification(row).mark())
            .checked(self.answers.certs.has(row));
        el("div")
            .class("option")
            .add(input)
            .add(el("label").attr("for", id).attr("lang", "en").add(name))
            .add(small(status).attr("id", hint))
            .add(about)
    }
}

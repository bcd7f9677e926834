//! Sentences on whether study is worth its price, written from the steps of the money, so that they cannot disagree with
//! its figures.

use super::details_words::DetailsWord;
use super::form_words::FormWord;
use super::money_words::MoneyWord;
use super::{Locale, Word, names};
use crate::answers::{CertSet, Hundredths};
use crate::entry::EntryError;
use crate::estimate::{Estimate, StageKind};
use crate::money::best::{Candidate, Changed, NotVaried};
use crate::money::{
    Assessment, Assumed, BreakEven, DegreePrice, Dollars, Ending, NoAnswer, OwnFigure, PlanKind,
    PriceFrom, Repayment, StepKind, StepValue,
};
use crate::tables::CERTIFICATIONS;
use crate::tables::money::{DISCOUNT, FLIP_FIRST, HORIZON, Kind, PRICE_GROWTH, PRIVATE_YEARS};
use casepath_core::evidence::provenance::MoneyFigure;
use casepath_core::link;

/// An amount that any field takes, as an example: US dollars.
const EXAMPLE: i64 = 12_600;

/// What a stand-in is called. Whether the employer counts is told apart.
const fn took(assumed: Assumed, is_public: bool) -> MoneyWord {
    match assumed {
        Assumed::School => MoneyWord::TookSchool,
        Assumed::PriceOfNation => MoneyWord::TookNation,
        Assumed::PayKept => MoneyWord::TookKept,
        Assumed::AllBorrowed => MoneyWord::TookBorrowed,
        Assumed::GapIsPrivate => MoneyWord::TookPrivate,
        Assumed::Employer if is_public => MoneyWord::TookPublic,
        Assumed::Employer => MoneyWord::TookNotPublic,
        Assumed::Dependent => MoneyWord::TookDependent,
        Assumed::PayToday => MoneyWord::TookPay,
        Assumed::LaterRates => MoneyWord::TookRates,
    }
}

pub const fn plan_kind(kind: PlanKind) -> MoneyWord {
    match kind {
        PlanKind::Standard => MoneyWord::PlanStandard,
        PlanKind::Income => MoneyWord::PlanIncome,
    }
}

pub const fn school_kind(kind: Kind) -> MoneyWord {
    match kind {
        Kind::PublicInState => MoneyWord::KindInState,
        Kind::PublicOutOfState => MoneyWord::KindOutOfState,
        Kind::Nonprofit => MoneyWord::KindNonprofit,
        Kind::ForProfit => MoneyWord::KindForProfit,
    }
}

/// The label of a field for a figure of one's own, and its hint.
pub const fn own_figure(figure: OwnFigure) -> (MoneyWord, MoneyWord) {
    match figure {
        OwnFigure::Price => (MoneyWord::OwnPrice, MoneyWord::OwnPriceHint),
        OwnFigure::YearlyPrice => (MoneyWord::OwnYearly, MoneyWord::OwnYearlyHint),
        OwnFigure::Grants => (MoneyWord::OwnGrants, MoneyWord::OwnGrantsHint),
        OwnFigure::Employer => (MoneyWord::OwnEmployer, MoneyWord::OwnEmployerHint),
        OwnFigure::Cash => (MoneyWord::OwnCash, MoneyWord::OwnCashHint),
        OwnFigure::PayToday => (MoneyWord::OwnPay, MoneyWord::OwnPayHint),
        OwnFigure::Kept => (MoneyWord::OwnKept, MoneyWord::OwnKeptHint),
        OwnFigure::BorrowedUndergraduate => {
            (MoneyWord::OwnLoansUndergraduate, MoneyWord::OwnLoansHint)
        }
        OwnFigure::BorrowedGraduate => (MoneyWord::OwnLoansGraduate, MoneyWord::OwnLoansHint),
        OwnFigure::Living => (MoneyWord::OwnLiving, MoneyWord::OwnLivingHint),
        OwnFigure::Spouse => (MoneyWord::OwnSpouse, MoneyWord::OwnSpouseHint),
        OwnFigure::Dependents => (MoneyWord::OwnDependents, MoneyWord::OwnDependentsHint),
    }
}

impl Locale {
    /// Why there is no answer, and what would give one.
    pub fn no_worth(&self, why: NoAnswer, estimate: &Estimate) -> String {
        match why {
            NoAnswer::Stopped(stop) => self.stopped(stop, &estimate.answers),
            NoAnswer::NoPay => self.say(MoneyWord::NoPayKnown).to_owned(),
            NoAnswer::PriceNotSeen(id) => {
                let stage = self.say(names::stage(StageKind::Study(id)));
                self.fill(MoneyWord::PriceNotSeen, &[stage])
            }
        }
    }

    /// All of it in two sentences: when one is ahead, what is owed and paid a month. Nothing where the plan has no end,
    /// of which its own sentence tells.
    pub fn worth_in_short(
        &self,
        worth: &Result<Assessment, NoAnswer>,
        estimate: &Estimate,
    ) -> Option<String> {
        let money = match worth {
            Ok(money) => money,
            Err(NoAnswer::Stopped(_)) => return None,
            Err(why) => return Some(self.no_worth(*why, estimate)),
        };
        let plan = money.worth.cheaper();
        let ahead = if money.gain_is_known {
            self.ahead(plan, estimate)
        } else {
            self.say(MoneyWord::GainUnknown).to_owned()
        };
        let owed = money.worth.debt.typical;
        let owed = if owed.whole() > 0 {
            let dollars = [owed, plan.payment].map(|dollars| self.whole_dollars(dollars));
            let name = self.say(plan_kind(plan.kind));
            self.fill(MoneyWord::OwedInShort, &[&dollars[0], &dollars[1], name])
        } else {
            self.say(MoneyWord::NothingOwed).to_owned()
        };
        Some([&*ahead, " ", &owed].concat())
    }

    /// Whole dollars of a figure of the money.
    pub fn whole_dollars(&self, dollars: Dollars) -> String {
        self.figures.dollars(dollars.whole())
    }

    /// A part of pay in percent, with one decimal at most: `11.4%`.
    pub fn part_of_pay(&self, part: f64) -> String {
        self.number((part * 1000.0).round() / 10.0) + "%"
    }

    /// All years that are looked at.
    fn horizon(&self) -> String {
        self.duration(HORIZON as u32 * 12)
    }

    /// The month from which on one is ahead; `None` where there is none.
    pub fn ahead_month(&self, ahead: BreakEven, estimate: &Estimate) -> Option<String> {
        let months = u32::from(ahead.year()?) * 12;
        Some(self.figures.month(estimate.start.plus(months)))
    }

    /// When one is ahead, or why never.
    pub fn ahead(&self, plan: &Repayment, estimate: &Estimate) -> String {
        match plan.break_even {
            BreakEven::Year(years) => {
                let month = self.ahead_month(plan.break_even, estimate);
                let after = self.years(i64::from(years) * 100);
                self.fill(MoneyWord::AheadFrom, &[&month.unwrap_or_default(), &after])
            }
            BreakEven::NotWithin => self.fill(MoneyWord::AheadNotWithin, &[&self.horizon()]),
            BreakEven::StayingPaysMore => self.fill(MoneyWord::StayingPaysMore, &[&self.horizon()]),
            BreakEven::NoDifference => self.say(MoneyWord::NoDifference).to_owned(),
        }
    }

    /// The same where pay stays at an edge of its range; nothing where there is nothing to weigh.
    pub fn ahead_band(&self, plan: &Repayment, estimate: &Estimate) -> Option<String> {
        if plan.break_even == BreakEven::NoDifference {
            return None;
        }
        let edge = |ahead: BreakEven| match self.ahead_month(ahead, estimate) {
            Some(month) => self.fill(MoneyWord::BandFrom, &[&month]),
            None => self.fill(MoneyWord::BandNever, &[&self.horizon()]),
        };
        let (low, high) = plan.break_even_range;
        Some(self.fill(MoneyWord::AheadBand, &[&edge(high), &edge(low)]))
    }

    /// `$12,400 ahead`, `$3,100 behind`.
    pub fn ahead_by(&self, dollars: f64) -> String {
        let whole = Dollars(dollars).whole();
        let word = if whole < 0 {
            MoneyWord::Behind
        } else {
            MoneyWord::Ahead
        };
        self.fill(word, &[&self.figures.dollars(whole.saturating_abs())])
    }

    /// Below which price it pays within so many years, or that none is low enough.
    pub fn flip(&self, price: Dollars, years: usize) -> String {
        let years = self.number(years as f64);
        if price.whole() <= 0 {
            self.fill(MoneyWord::FlipNone, &[&years])
        } else {
            let discount = self.number(DISCOUNT.now().value);
            self.fill(
                MoneyWord::FlipAt,
                &[&self.whole_dollars(price), &years, &discount],
            )
        }
    }

    /// What a figure of the money is called; of what is ahead after so many years.
    pub fn money_name(&self, figure: MoneyFigure, years: usize) -> String {
        let years = || self.number(years as f64);
        match figure {
            MoneyFigure::Cost => self.say(MoneyWord::NameCost).to_owned(),
            MoneyFigure::Forgone => self.say(MoneyWord::NameForgone).to_owned(),
            MoneyFigure::Gap => self.say(MoneyWord::GapLabel).to_owned(),
            MoneyFigure::Debt => self.say(MoneyWord::DebtLabel).to_owned(),
            MoneyFigure::FirstPay => self.say(MoneyWord::FirstPayLabel).to_owned(),
            MoneyFigure::PayLater => self.say(MoneyWord::NamePayLater).to_owned(),
            MoneyFigure::Graduates => self.say(MoneyWord::NameGraduates).to_owned(),
            MoneyFigure::Ahead => self.fill(MoneyWord::AfterYears, &[&years()]),
            MoneyFigure::Flip => self.fill(MoneyWord::NameFlip, &[&years()]),
            MoneyFigure::Payment(kind) | MoneyFigure::Ending(kind) => {
                self.fill(MoneyWord::NamePayment, &[self.say(plan_kind(kind))])
            }
        }
    }

    /// How a plan of repayment ends.
    pub fn ending(&self, plan: &Repayment) -> String {
        let after = self.duration(plan.federal.months.0);
        let forgiven = self.whole_dollars(plan.federal.forgiven);
        match plan.federal.ending {
            Ending::NothingOwed => String::new(),
            Ending::PaidOff => self.fill(MoneyWord::EndPaid, &[&after]),
            Ending::ForgivenForService => self.fill(MoneyWord::EndForgiven, &[&after, &forgiven]),
            Ending::ForgivenTaxed => self.fill(MoneyWord::EndTaxed, &[&after, &forgiven]),
        }
    }

    /// What is above the federal limits, and what that means.
    pub fn gap_note(&self, money: &Assessment) -> String {
        let funding = &money.worth.funding;
        let federal = self.whole_dollars(funding.federal - funding.fees);
        let rate = self.number(funding.private_rate * 100.0);
        let years = self.number(PRIVATE_YEARS.now().value);
        self.fill(MoneyWord::GapNote, &[&federal, &rate, &years])
    }

    /// Where the price of a degree comes from.
    pub fn price_from(&self, price: &DegreePrice) -> String {
        let stage = self.say(names::stage(StageKind::Study(price.stage)));
        match price.from {
            PriceFrom::Visitor => self.say(MoneyWord::PriceIsYours).to_owned(),
            PriceFrom::School => self.fill(MoneyWord::PriceOfProgram, &[stage]),
            PriceFrom::NotSeen => self.fill(MoneyWord::PriceNotSeen, &[stage]),
            PriceFrom::Schools(whole) => {
                let growth = self.number(PRICE_GROWTH.now().value);
                let year = price.study.begins.year().to_string();
                let schools = self.number(f64::from(whole.schools));
                match (whole.is_of_state, whole.schools) {
                    (true, 1) => self.fill(MoneyWord::PriceOfOneSchool, &[stage, &growth, &year]),
                    (true, _) => self.fill(
                        MoneyWord::PriceOfSchools,
                        &[stage, &schools, &growth, &year],
                    ),
                    (false, _) => {
                        self.fill(MoneyWord::PriceOfNation, &[stage, &schools, &growth, &year])
                    }
                }
            }
        }
    }

    /// What stood in for what was not said.
    pub fn stand_ins(&self, money: &Assessment) -> Vec<&'static str> {
        let assumed = money.assumed.iter();
        assumed
            .map(|one| self.say(took(one, money.is_public)))
            .collect()
    }

    /// The name of a plan of repayment, with the years of its tier where it has one.
    pub fn repayment_plan(&self, money: &Assessment, kind: PlanKind) -> String {
        let name = self.say(plan_kind(kind)).to_owned();
        let tier = money.steps.iter().find(|step| step.what == StepKind::Tier);
        match (kind, tier.map(|step| step.value)) {
            (PlanKind::Standard, Some(StepValue::Years(years))) => {
                [&*name, ", ", &self.years((years * 100.0).round() as i64)].concat()
            }
            _ => name,
        }
    }

    /// What is wrong with an amount or a share that was typed.
    pub fn bad_money(&self, figure: OwnFigure, error: EntryError, typed: &str) -> String {
        let most = self.figures.dollars(i64::from(figure.most().0 / 100));
        let typed = link::cut(typed);
        let said = match error {
            EntryError::Ambiguous { decimal, grouped } => {
                let number = |one: Hundredths| self.figures.number(i64::from(one.0));
                let parts = [
                    typed,
                    number(decimal),
                    number(grouped),
                    decimal.write(),
                    grouped.write(),
                ];
                let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
                self.fill(FormWord::Ambiguous, &parts)
            }
            _ if figure.is_count() => {
                let most = self.figures.number(i64::from(figure.most().0));
                self.fill(MoneyWord::BadCount, &[&typed, &most])
            }
            _ if figure.is_share() => self.fill(MoneyWord::BadShare, &[&typed]),
            EntryError::OutOfRange => self.fill(MoneyWord::BadRange, &[&typed, &most]),
            _ => {
                let example = self.figures.number(EXAMPLE * 100);
                self.fill(MoneyWord::BadAmount, &[&typed, &most, &example])
            }
        };
        [&*said, " ", self.say(MoneyWord::StillLast)].concat()
    }

    // The best way

    /// The three ways by their names, in the order fastest, cheapest, best paid.
    pub fn way_names(&self) -> [String; 3] {
        [
            self.say(MoneyWord::Fastest).to_owned(),
            self.say(MoneyWord::Cheapest).to_owned(),
            self.fill(MoneyWord::BestPaid, &[&self.number(FLIP_FIRST as f64)]),
        ]
    }

    /// `Pay in year 10 from the start`: what the best paid way is chosen by.
    pub fn pay_later(&self) -> String {
        self.fill(MoneyWord::WaysPay, &[&self.number(FLIP_FIRST as f64)])
    }

    /// One answer that a way changes.
    fn changed(&self, change: &Changed) -> String {
        let not_said = || self.say(Word::NotYet);
        let of = |label: Word, value: Option<Word>| {
            let value = value.map_or_else(not_said, |word| self.say(word));
            [self.say(label), ": ", value].concat()
        };
        let number = |word: DetailsWord, value: Option<Hundredths>| match value {
            Some(value) => self.fill(word, &[&self.hundredths(value)]),
            None => not_said().to_owned(),
        };
        match *change {
            Changed::Degree(plan) => of(Word::To, plan.map(names::plan)),
            Changed::Setting(setting) => of(Word::Setting, setting.map(names::setting)),
            Changed::Pace(pace) => of(Word::Pace, pace.map(names::pace)),
            Changed::SupervisionPayer(payer) => of(Word::SupervisionPayer, payer.map(names::payer)),
            Changed::State(state) => {
                let state = state.map_or_else(not_said, |state| self.state(state));
                [self.say(Word::State), ": ", state].concat()
            }
            Changed::Hours(hours) => number(DetailsWord::LeverHours, hours),
            Changed::Supervision(hours) => number(DetailsWord::LeverSupervision, hours),
            Changed::Certifications(certs) => self.certified(certs),
        }
    }

    fn certified(&self, certs: CertSet) -> String {
        let short = (0..CertSet::MOST)
            .filter(|row| certs.has(*row))
            .filter_map(|row| CERTIFICATIONS.get(row))
            .map(|row| row.short)
            .collect::<Vec<_>>();
        if short.is_empty() {
            return self.say(DetailsWord::LeverNoCertification).to_owned();
        }
        self.fill(DetailsWord::LeverCertification, &[&short.join(", ")])
    }

    /// What a way changes, or that it is the visitor's own.
    pub fn way_changes(&self, way: &Candidate, estimate: &Estimate) -> String {
        let changes = way.changes(&estimate.answers);
        if changes.is_empty() {
            return self.say(MoneyWord::BestYours).to_owned();
        }
        let changes: Vec<String> = changes.iter().map(|one| self.changed(one)).collect();
        self.fill(MoneyWord::BestChanges, &[&changes.join("; ")])
    }

    /// What has to be known of a way besides its figures.
    pub fn way_cautions(&self, way: &Candidate) -> Vec<&'static str> {
        [
            (way.rests_on_c, MoneyWord::BestGradeC),
            (way.ask_board, MoneyWord::BestAskBoard),
            (way.months_not_seen, MoneyWord::BestMonthsNotSeen),
            (way.may_run_out, MoneyWord::BestMayRunOut),
        ]
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, word)| self.say(word))
        .collect()
    }

    /// `10 years`, or that it is never.
    pub fn ahead_after(&self, ahead: BreakEven) -> String {
        match ahead.year() {
            Some(years) => self.years(i64::from(years) * 100),
            None => self.fill(MoneyWord::BandNever, &[&self.horizon()]),
        }
    }

    /// What a search leaves as it is.
    pub fn not_varied(&self, list: &[NotVaried]) -> String {
        let kept: Vec<&str> = list
            .iter()
            .map(|one| {
                self.say(match one {
                    NotVaried::State => MoneyWord::KeepState,
                    NotVaried::HoursAndSupervision => MoneyWord::KeepHours,
                    NotVaried::SchoolAndPrice => MoneyWord::KeepSchool,
                    NotVaried::WhatYouBring => MoneyWord::KeepBring,
                    NotVaried::PrivatePractice => MoneyWord::KeepPractice,
                    NotVaried::OtherCertifications => MoneyWord::KeepCertifications,
                })
            })
            .collect();
        self.fill(MoneyWord::NotVaried, &[&kept.join("; ")])
    }

    /// The label of the button that takes a way over.
    pub fn use_way(&self, name: &str) -> String {
        [self.say(MoneyWord::UseWay), ": ", name].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Education, Language, Month, Plan, Setting, State};
    use crate::estimate::estimate;
    use crate::money::{MoneyInputs, worth};

    const ENGLISH: Locale = Locale::of(Language::English);
    const SPANISH: Locale = Locale::of(Language::Spanish);

    fn made(setting: Setting) -> Estimate {
        let said = Answers {
            from: Some(Education::Bachelors),
            to: Some(Plan::Msw),
            state: Some(State::TX),
            setting: Some(setting),
            ..Answers::default()
        };
        estimate(&said, Month(2026 * 12 + 10)).expect("a result")
    }

    fn weighed(made: &Estimate, inputs: &MoneyInputs) -> Assessment {
        worth(made, inputs).expect("an end, a pay and a price")
    }

    #[test]
    fn the_month_from_which_one_is_ahead_is_so_many_years_after_the_start() {
        let made = made(Setting::MentalHealthCenter);
        let money = weighed(&made, &MoneyInputs::default());
        let mut plan = money.worth.cheaper().clone();
        plan.break_even = BreakEven::Year(12);
        plan.break_even_range = (BreakEven::NotWithin, BreakEven::Year(1));
        assert_eq!(
            ENGLISH.ahead(&plan, &made),
            "You are ahead from about November 2038 on, 12 years after you begin."
        );
        assert_eq!(
            ENGLISH.ahead_band(&plan, &made).as_deref(),
            Some(
                "If you are paid at the upper end of your range: from November 2027 on; at the lower end: not within 40 years."
            )
        );
        assert_eq!(
            SPANISH.ahead(&plan, &made),
            "Sales ganando desde cerca de noviembre de 2038, 12 años después de empezar."
        );
        for (never, told) in [
            (BreakEven::NotWithin, "not ahead within 40 years"),
            (BreakEven::StayingPaysMore, "pays no more than staying"),
            (BreakEven::NoDifference, "nothing to weigh"),
        ] {
            plan.break_even = never;
            let said = ENGLISH.ahead(&plan, &made);
            assert!(said.contains(told), "{said}");
            assert_eq!(ENGLISH.ahead_month(never, &made), None);
        }
        assert_eq!(ENGLISH.ahead_band(&plan, &made), None);
    }

    #[test]
    fn a_price_below_nothing_is_none() {
        assert_eq!(
            ENGLISH.flip(Dollars(97_000.4), 20),
            "If you paid tuition in cash at the start, study would pay off within 20 years at any tuition below $97,000. Later money counts 3% less a year; loans, forgiveness and exam costs are left out, so this can differ from the date above."
        );
        for none in [-5_000.0, 0.0, 0.4] {
            let said = ENGLISH.flip(Dollars(none), 10);
            assert_eq!(
                said,
                "Within 10 years it does not pay off, even with free tuition."
            );
        }
    }

    #[test]
    fn behind_is_a_word_and_not_a_sign() {
        assert_eq!(ENGLISH.ahead_by(-3_100.4), "$3,100 behind");
        assert_eq!(ENGLISH.ahead_by(12_400.0), "$12,400 ahead");
        assert_eq!(SPANISH.ahead_by(-0.2), "$0 a favor");
    }

    #[test]
    fn plans_end_paid_off_or_forgiven() {
        let center = made(Setting::MentalHealthCenter);
        let public = MoneyInputs {
            public_employer: Some(true),
            ..MoneyInputs::default()
        };
        let money = weighed(&center, &public);
        assert_eq!(
            ENGLISH.repayment_plan(&money, PlanKind::Standard),
            "Standard plan (Tiered Standard, fixed payment), 15 years"
        );
        assert_eq!(
            ENGLISH.ending(money.worth.plan(PlanKind::Standard)),
            "paid off after 15 years"
        );
        let said = ENGLISH.ending(money.worth.plan(PlanKind::Income));
        assert!(said.starts_with("after 10 years: $"), "{said}");
        assert!(said.ends_with(" forgiven, without federal tax"), "{said}");
        let private = MoneyInputs {
            public_employer: Some(false),
            ..MoneyInputs::default()
        };
        let money = weighed(&center, &private);
        let said = ENGLISH.ending(money.worth.plan(PlanKind::Income));
        assert!(!said.contains("without federal tax"), "{said}");
    }

    #[test]
    fn what_was_typed_and_cannot_be_used_is_told_with_what_can() {
        for (figure, error, typed, told) in [
            (
                OwnFigure::Price,
                EntryError::OutOfRange,
                "1,000,000",
                "“1,000,000” is out of range. Enter US dollars from 0 to $500,000.",
            ),
            (
                OwnFigure::Cash,
                EntryError::NotANumber,
                "cheap",
                "“cheap” cannot be read as an amount. Enter US dollars from 0 to $5,000,000, such as 12,600.",
            ),
            (
                OwnFigure::Dependents,
                EntryError::OutOfRange,
                "21",
                "“21” cannot be used. Enter a whole number from 0 to 20.",
            ),
            (
                OwnFigure::Kept,
                EntryError::NotANumber,
                "half",
                "“half” cannot be used. Enter a percentage from 0 to 100.",
            ),
        ] {
            let said = ENGLISH.bad_money(figure, error, typed);
            assert_eq!(
                said,
                format!("{told} The figures still show your last good entry.")
            );
        }
    }

    #[test]
    fn a_missing_price_asks_for_it() {
        let made = made(Setting::Hospital);
        let said = ENGLISH.no_worth(
            NoAnswer::PriceNotSeen(crate::tables::PathwayId::Psyd),
            &made,
        );
        assert!(said.contains("Ask the school"), "{said}");
        assert!(!said.contains("{0}"), "{said}");
    }
}

//! The search finds what evaluating each option by itself, with nothing shared, finds.

use super::*;
use crate::answers::{Education, EvidenceLevel, SchoolKind};
use crate::estimate::rounded;
use crate::money::worth;
use crate::tables::CERTIFICATIONS;
use crate::tables::money::FLIP_FIRST;

const TODAY: Month = Month(2026 * 12 + 10);

/// Pseudo-random numbers, the same in every run (xorshift).
struct Draw(u64);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// One of them, or `None` half of the time.
    fn maybe<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        let drawn = self.one_of(all);
        (self.below(2) == 0).then_some(drawn)
    }

    /// A number up to `most` hundredths, or `None` two times out of three.
    fn number(&mut self, most: u32) -> Option<Hundredths> {
        let drawn = Hundredths(self.below(most as usize + 1) as u32);
        (self.below(3) == 0).then_some(drawn)
    }

    fn answers(&mut self) -> Answers {
        Answers {
            from: self.maybe(Education::ALL),
            to: Some(self.one_of(DegreeGoal::ALL)),
            state: Some(self.one_of(UsState::ALL)),
            pace: self.maybe(Pace::ALL),
            setting: self.maybe(Setting::ALL),
            hours: self.number(6_000).filter(|hours| hours.0 >= 100),
            years: self.number(3_000),
            bilingual: self.below(2) == 0,
            certs: match self.below(3) {
                0 => CertSet::default().with(self.below(CERTIFICATIONS.len())),
                _ => CertSet::default(),
            },
            evidence: self.maybe(EvidenceLevel::ALL),
            done: self.number(300_000),
            done_months: self.number(4_000),
            supervision: self.number(800).filter(|hours| hours.0 >= 25),
            retakes: self.maybe(&[0, 1, 3]),
            start: self.maybe(&[Month(TODAY.0 + 2), Month(TODAY.0 + 40)]),
            tuition: self.number(9_000_000),
            ..Answers::default()
        }
    }

    fn inputs(&mut self) -> MoneyInputs {
        MoneyInputs {
            price: self.number(9_000_000),
            kind: self.maybe(SchoolKind::ALL),
            grants: self.number(3_000_000),
            employer: self.number(525_000),
            cash: self.number(5_000_000),
            living: self.number(2_000_000),
            pay_kept: self.number(120),
            pay_today: self.number(15_000_000),
            dependents: self.maybe(&[0, 1, 4]),
            spouse: self.number(9_000_000),
            public_employer: self.maybe(&[false, true]),
            professional: self.below(4) == 0,
            legacy: self.below(4) == 0,
            dependent: self.maybe(&[false, true]),
            subsidized: self.below(3) == 0,
            borrowed_graduate: self.number(15_000_000),
            private_rate: self.number(1_600),
            ..MoneyInputs::default()
        }
    }
}

/// The compared values of an option, from its complete result and the repayment plan.
fn plainly(own: &Answers, inputs: &MoneyInputs, answers: &Answers) -> Option<(Vector, PlanKind)> {
    let same_degrees = answers.to == own.to;
    let of_way = Answers {
        tuition: answers.tuition.filter(|_| same_degrees),
        employer: answers.employer.filter(|_| answers.setting == own.setting),
        ..*answers
    };
    let made = estimate(&of_way, TODAY).ok()?;
    if answers.certs != own.certs && made.certifications_at_end().is_empty() {
        return None;
    }
    let inputs = MoneyInputs {
        price: inputs.price.filter(|_| same_degrees),
        pay_kept: inputs.pay_kept.filter(|_| answers.pace == own.pace),
        public_employer: inputs
            .public_employer
            .filter(|_| answers.setting == own.setting),
        ..*inputs
    };
    let pay = made.end_pay.ok()?.typical;
    let worth = worth(&made, &inputs).ok()?.worth;
    let year = worth.cheaper().break_even.year();
    let vector = [
        -i64::from(rounded(pay)),
        -i64::from(rounded(worth.earned[FLIP_FIRST - 1])),
        i64::from(worth.complete.0),
        worth.cost.typical.whole(),
        worth.debt.typical.whole(),
        year.map_or(i64::MAX, i64::from),
    ];
    Some((vector, worth.cheaper().kind))
}

/// The same without figures of grade C.
fn plainly_sure(own: &Answers, inputs: &MoneyInputs, answers: &Answers) -> Option<Vector> {
    let evidence = answers.evidence.unwrap_or(EvidenceLevel::All);
    let sure = Answers {
        evidence: Some(evidence.max(EvidenceLevel::Studies)),
        ..*answers
    };
    plainly(own, inputs, &sure).map(|(vector, _)| vector)
}

#[test]
fn a_way_of_the_search_is_what_the_whole_answer_says_of_it() {
    let mut draw = Draw(0x9E37_79B9_7F4A_7C15);
    let mut compared = 0;
    for _ in 0..400 {
        let (own, inputs) = (draw.answers(), draw.inputs());
        let scope = Scope {
            states: draw.below(4) == 0,
        };
        let Some(mut search) = Search::new(&own, &inputs, TODAY, scope) else {
            continue;
        };
        let count = search.choices.len();
        let mut index = draw.below(count);
        for turn in 0..16 {
            // Neighbors share most; an option from a random index shares nothing.
            index = match turn % 8 {
                7 => draw.below(count),
                _ => (index + 1 + draw.below(6)) % count,
            };
            let answers = search.choices.answers(&own, index).expect("a way");
            let fast = search.evaluator.evaluate(&answers);
            let plain = plainly(&own, &inputs, &answers);
            let seen = fast.as_ref().map(|fast| (fast.way.vector(), fast.way.plan));
            assert_eq!(seen, plain, "{answers:?} {inputs:?}");
            if let Some(fast) = fast {
                let sure = plainly_sure(&own, &inputs, &answers);
                assert_eq!(Some(fast.sure), sure, "{answers:?} {inputs:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 2_000, "{compared}");
}

#[test]
fn the_front_is_what_stays_when_every_way_is_compared_with_every_other() {
    let beats = |one: &Vector, other: &Vector| {
        one != other && one.iter().zip(other).all(|(one, other)| one <= other)
    };
    for (from, to, state) in [
        (Education::Adn, DegreeGoal::Bsn, UsState::FL),
        (Education::Bachelors, DegreeGoal::Counseling, UsState::NY),
    ] {
        let own = Answers {
            from: Some(from),
            to: Some(to),
            state: Some(state),
            setting: Some(Setting::Clinic),
            ..Answers::default()
        };
        let inputs = MoneyInputs::default();
        let mut search = Search::new(&own, &inputs, TODAY, Scope::default()).expect("a search");
        search.advance(usize::MAX);
        let all: Vec<_> = (0..search.choices.len())
            .filter_map(|index| {
                let answers = search.choices.answers(&own, index)?;
                let (vector, _) = plainly(&own, &inputs, &answers)?;
                Some((answers, vector, plainly_sure(&own, &inputs, &answers)))
            })
            .collect();
        let mut front = Vec::new();
        for (index, (answers, vector, sure)) in all.iter().enumerate() {
            let is_beaten = all.iter().any(|(_, other, _)| beats(other, vector));
            let is_known = all[..index].iter().any(|(_, other, _)| other == vector);
            let rests_on_c = sure.is_none_or(|own| {
                let mut others = all.iter().filter_map(|(_, _, other)| other.as_ref());
                others.any(|other| beats(other, &own))
            });
            if !is_beaten && !is_known {
                front.push((*answers, *vector, rests_on_c));
            }
        }
        let found: Vec<_> = search
            .unbeaten()
            .map(|way| (way.answers, way.vector(), way.rests_on_c))
            .collect();
        assert_eq!(search.counted(), all.len());
        assert_eq!(found, front);
    }
}

//! The search for better options.

use std::collections::HashSet;

use casepath::answers::{
    Answers, DegreeGoal, Education, EvidenceLevel, Hundredths, Setting, UsState,
};
use casepath::estimate::estimate;
use casepath::money::best::{Candidate, Changed, NotVaried, Scope, Search};
use casepath::money::{MoneyInputs, worth};

use crate::ways::{TODAY, dollars, texas};

fn search(answers: &Answers, inputs: &MoneyInputs, scope: Scope) -> Search {
    let mut search =
        Search::new(answers, inputs, TODAY, scope).expect("degree and state were said");
    while !search.advance(257).is_complete() {}
    search
}

fn better_in_all(one: &Candidate, other: &Candidate) -> bool {
    let year = |way: &Candidate| way.break_even.year().unwrap_or(u8::MAX);
    let all = [
        one.pay >= other.pay,
        one.pay_later >= other.pay_later,
        one.months <= other.months,
        one.cost <= other.cost,
        one.debt <= other.debt,
        year(one) <= year(other),
    ];
    all.iter().all(|better| *better)
        && (
            one.pay,
            one.pay_later,
            one.months,
            one.cost,
            one.debt,
            year(one),
        ) != (
            other.pay,
            other.pay_later,
            other.months,
            other.cost,
            other.debt,
            year(other),
        )
}

#[test]
fn no_way_of_the_front_beats_another_and_none_is_forbidden() {
    for (from, to, state, setting) in [
        (
            Education::Bachelors,
            DegreeGoal::Msw,
            UsState::TX,
            Some(Setting::MentalHealthCenter),
        ),
        (Education::None, DegreeGoal::Msw, UsState::CA, None),
        (
            Education::Bsw,
            DegreeGoal::MswAfterBsw,
            UsState::OH,
            Some(Setting::Hospital),
        ),
        (
            Education::Adn,
            DegreeGoal::Bsn,
            UsState::FL,
            Some(Setting::Clinic),
        ),
        (
            Education::Associate,
            DegreeGoal::Bsw,
            UsState::NY,
            Some(Setting::School),
        ),
    ] {
        let answers = Answers {
            from: Some(from),
            to: Some(to),
            state: Some(state),
            setting,
            ..Answers::default()
        };
        let search = search(&answers, &MoneyInputs::default(), Scope::default());
        let front = search.front();
        assert!(!front.is_empty(), "{from:?} {to:?}");
        for way in &front {
            assert!(!front.iter().any(|other| better_in_all(other, way)));
            let made = estimate(&way.answers, TODAY).expect("a result");
            assert!(made.path.total.is_ok());
            assert!(way.answers.setting != Some(Setting::PrivatePractice));
            // The complete result has the same values as the front.
            if way.answers.to == answers.to {
                let whole = worth(&made, &MoneyInputs::default()).expect("an answer");
                assert_eq!(whole.worth.cost.typical.whole(), way.cost);
                assert_eq!(whole.worth.debt.typical.whole(), way.debt);
                assert_eq!(whole.worth.cheaper().kind, way.plan);
                assert_eq!(whole.worth.cheaper().break_even, way.break_even);
            }
        }
        let named = search.named().expect("three ways");
        for way in [&named.fastest, &named.cheapest, &named.best_paid] {
            assert!(front.contains(way));
        }
        let sure: Vec<&Candidate> = front.iter().filter(|way| !way.rests_on_c).collect();
        assert!(!sure.is_empty());
        assert!(sure.iter().all(|way| named.fastest.months <= way.months));
        assert!(sure.iter().all(|way| named.cheapest.cost <= way.cost));
        assert!(
            sure.iter()
                .all(|way| named.best_paid.pay_later >= way.pay_later)
        );
        let mine = search.mine().expect("it has an end");
        assert!(front.iter().any(|way| !better_in_all(mine, way)));
        assert!(search.counted() > 20, "{}", search.counted());
    }
}

#[test]
fn slices_of_any_size_find_the_same() {
    let whole = search(&texas(), &MoneyInputs::default(), Scope::default()).front();
    for budget in [7, 100_000] {
        let mut search = Search::new(&texas(), &MoneyInputs::default(), TODAY, Scope::default())
            .expect("a search");
        let mut slices = 0;
        while !search.advance(budget).is_complete() {
            slices += 1;
            assert!(slices < 100_000);
        }
        assert_eq!(search.front(), whole);
        // Advancing a finished search changes nothing.
        assert!(search.advance(budget).is_complete());
        assert_eq!(search.advance(0), search.progress());
    }
}

#[test]
fn what_rests_on_grade_c_alone_is_marked() {
    let search = search(&texas(), &MoneyInputs::default(), Scope::default());
    let front = search.front();
    // A certification pays off only by a claim of the guide.
    let certified: Vec<&Candidate> = front
        .iter()
        .filter(|way| !way.answers.certs.is_empty())
        .collect();
    assert!(!certified.is_empty() && certified.iter().all(|way| way.rests_on_c));
    // With figures of studies only, nothing is left to mark.
    let answers = Answers {
        evidence: Some(EvidenceLevel::Studies),
        ..texas()
    };
    let sure = self::search(&answers, &MoneyInputs::default(), Scope::default());
    assert!(
        sure.front()
            .iter()
            .all(|way| !way.rests_on_c && way.answers.certs.is_empty())
    );
}

#[test]
fn a_way_says_what_it_changes_and_the_search_what_it_does_not() {
    let search = search(&texas(), &MoneyInputs::default(), Scope::default());
    let mine = search.mine().expect("it has an end");
    assert_eq!(mine.changes(&texas()), []);
    let named = search.named().expect("three ways");
    let changes = named.best_paid.changes(&texas());
    assert!(
        changes
            .iter()
            .any(|changed| matches!(changed, Changed::Setting(_)))
    );
    let not = search.not_varied();
    for what in [
        NotVaried::State,
        NotVaried::SchoolAndPrice,
        NotVaried::PrivatePractice,
    ] {
        assert!(not.contains(&what));
    }
    let open = Search::new(
        &texas(),
        &MoneyInputs::default(),
        TODAY,
        Scope { states: true },
    )
    .expect("a search");
    assert!(open.not_varied().contains(&NotVaried::HoursAndSupervision));
    assert!(!open.not_varied().contains(&NotVaried::State));
}

#[test]
fn states_are_tried_where_they_are_open() {
    let search = search(&texas(), &MoneyInputs::default(), Scope { states: true });
    let states: HashSet<_> = search
        .front()
        .iter()
        .filter_map(|way| way.answers.state)
        .collect();
    assert!(states.len() > 1, "{states:?}");
}

#[test]
fn what_was_said_of_the_money_holds_for_the_own_way_only() {
    let own = MoneyInputs {
        price: dollars(1_000),
        ..MoneyInputs::default()
    };
    let answers = Answers {
        from: Some(Education::None),
        hours: Some(Hundredths(4000)),
        ..texas()
    };
    let search = search(&answers, &own, Scope::default());
    for way in search.front() {
        let is_own = way.answers.to == answers.to;
        assert_eq!(way.cost < 30_000, is_own, "{way:?}");
    }
}

#[test]
fn doctorates_have_no_best_way() {
    let answers = Answers {
        to: Some(DegreeGoal::Doctorate),
        from: Some(Education::Msw),
        ..texas()
    };
    assert!(Search::new(&answers, &MoneyInputs::default(), TODAY, Scope::default()).is_none());
    assert!(
        Search::new(
            &Answers::default(),
            &MoneyInputs::default(),
            TODAY,
            Scope::default()
        )
        .is_none()
    );
}

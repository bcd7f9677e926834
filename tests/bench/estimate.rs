//! Native speed of the engine: `cargo bench --bench estimate`, or `make bench` for the browser too.
//! `page.rs` measures the same in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let start = std::time::Instant::now();
    // `cargo test` starts this too, only to check that it runs.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let effort = if is_bench {
        measure::FULL
    } else {
        measure::ONCE
    };
    measure::all(
        effort,
        || start.elapsed().as_secs_f64(),
        |line| println!("  {line}"),
    );
}

pub mod measure {
    use std::hint::black_box;

    use casepath::answers::{
        Answers, CertSet, DegreeGoal, Education, Hundredths, Month, Pace, Setting, UsState,
    };
    use casepath::estimate::neighbors::largest_changes;
    use casepath::estimate::{estimate, wait_after_practice};
    use casepath::link;
    use casepath::money::best::{Scope, Search};
    use casepath::money::{MoneyInputs, worth};
    use casepath::plan::log::days::plus_days;
    use casepath::plan::log::{Entry, HoursByKind, Opening, PlannedPractice, tally};
    use casepath::tables::{self, Profession};
    use time::Date;

    /// The seconds of one measurement, and how many measurements the best is taken from.
    #[derive(Clone, Copy)]
    pub struct Effort {
        seconds: f64,
        rounds: u32,
    }

    pub const FULL: Effort = Effort {
        seconds: 1.0,
        rounds: 3,
    };
    pub const ONCE: Effort = Effort {
        seconds: 0.0,
        rounds: 1,
    };

    /// Measures everything; `now` is a clock in seconds, `say` receives the output lines.
    pub fn all(effort: Effort, now: impl Fn() -> f64, say: impl Fn(&str)) {
        let today = Month::new(2026, 11).expect("a month");
        let answers = spread();
        let unsaid: Vec<Answers> = answers
            .iter()
            .map(|answers| Answers {
                setting: None,
                ..*answers
            })
            .collect();
        let estimates: Vec<_> = answers
            .iter()
            .filter_map(|answers| estimate(answers, today).ok())
            .collect();
        let links: Vec<String> = answers.iter().map(link::write).collect();
        say(&format!(
            "best of {}, over {} different sets of answers",
            effort.rounds,
            answers.len()
        ));

        let line =
            |what: &str, figure: f64, unit: &str| say(&format!("{what:<48}{figure:>12.2} {unit}"));
        let a_second = |what: &str, seconds: f64| line(what, 1e-3 / seconds, "thousand a second");
        let micros = |what: &str, seconds: f64| line(what, seconds * 1e6, "microseconds");
        let of_answers = |answers: &Answers| estimate(answers, today);
        a_second(
            "estimates with steps, setting said",
            best(effort, &now, &answers, of_answers),
        );
        a_second(
            "estimates with steps, range over all settings",
            best(effort, &now, &unsaid, of_answers),
        );
        micros(
            "all neighbors of an estimate in one go",
            best(effort, &now, &estimates, largest_changes),
        );
        let inputs = MoneyInputs {
            public_employer: Some(true),
            ..MoneyInputs::default()
        };
        micros(
            "what a way is worth",
            best(effort, &now, &estimates, |made| worth(made, &inputs)),
        );
        let searched: Vec<Answers> = answers.iter().step_by(97).copied().collect();
        micros(
            "a hundred ways of the search for the best",
            best(effort, &now, &searched, |answers| {
                let mut search = Search::new(answers, &inputs, today, Scope::default())?;
                Some(search.advance(100))
            }),
        );
        let texas = Answers {
            from: Some(Education::Bachelors),
            to: Some(DegreeGoal::Msw),
            state: Some(UsState::TX),
            setting: Some(Setting::MentalHealthCenter),
            ..Answers::default()
        };
        let whole = best(effort, &now, &[texas], |answers| {
            let mut search = Search::new(answers, &inputs, today, Scope::default())?;
            search.advance(usize::MAX);
            Some((search.counted(), search.named()))
        });
        micros("all ways of one visitor, the best named", whole);
        micros(
            "a link read",
            best(effort, &now, &links, |text| link::read(text)),
        );
        micros("a link written", best(effort, &now, &answers, link::write));
        let logs = [log_of_weeks(52), log_of_weeks(520)];
        for (log, what) in logs.iter().zip(["one year", "ten years"]) {
            let log = std::slice::from_ref(log);
            let added_up = best(effort, &now, log, |log: &Vec<Entry>| {
                let wait = wait_after_practice(Profession::SocialWork, 0);
                let practice = PlannedPractice::of(tables::rule(UsState::CA), wait);
                tally(Opening::default(), log, None, practice, LAST_DAY)
            });
            micros(&format!("an hours log of {what} added up"), added_up);
        }
    }

    const LAST_DAY: Date = match Date::from_ordinal_date(2026, 328) {
        Ok(day) => day,
        Err(_) => Date::MIN,
    };

    /// Two jobs, some weeks over the cap, up to the last day.
    fn log_of_weeks(weeks: i64) -> Vec<Entry> {
        let of_week = |week: i64| {
            let job = |hours: i64| HoursByKind {
                hours: Hundredths((hours * 100) as u32),
                with_clients: Hundredths((hours * 60) as u32),
                individual: Hundredths(50),
                group: Hundredths(25),
            };
            let day = plus_days(LAST_DAY, -7 * week);
            [job(30 + week % 7), job(week % 11)].map(|kinds| Entry::new(day, kinds))
        };
        (1..=weeks).rev().flat_map(of_week).collect()
    }

    /// Seconds for one run, in the fastest round.
    fn best<T, R>(
        effort: Effort,
        now: impl Fn() -> f64,
        inputs: &[T],
        work: impl Fn(&T) -> R,
    ) -> f64 {
        let round = || {
            let (began, mut done) = (now(), 0_usize);
            // One clock reading for all inputs, so that the clock itself is not measured.
            loop {
                for input in inputs {
                    black_box(work(black_box(input)));
                }
                done += inputs.len();
                let took = now() - began;
                if took >= effort.seconds {
                    return took / done as f64;
                }
            }
        };
        (0..effort.rounds)
            .map(|_| round())
            .fold(f64::INFINITY, f64::min)
    }

    /// Every state with every plan and four settings; the other answers vary from one input to the next.
    fn spread() -> Vec<Answers> {
        let mut list = Vec::new();
        for (s, state) in UsState::ALL.iter().enumerate() {
            for (p, plan) in DegreeGoal::ALL.iter().enumerate() {
                for turn in 0..4 {
                    let n = s + 3 * p + 5 * turn;
                    list.push(Answers {
                        from: Some(Education::ALL[n % Education::ALL.len()]),
                        to: Some(*plan),
                        pace: Some(Pace::ALL[n % Pace::ALL.len()]),
                        state: Some(*state),
                        setting: Some(Setting::ALL[(s + p + 3 * turn) % Setting::ALL.len()]),
                        hours: Some(Hundredths(2000 + (n % 17) as u32 * 250)),
                        years: Some(Hundredths((n % 23) as u32 * 100)),
                        certs: CertSet::default().with(n % 20),
                        bilingual: n % 2 == 0,
                        share: Some(Hundredths(40 + (n % 5) as u32 * 10)),
                        ..Answers::default()
                    });
                }
            }
        }
        list
    }
}

//! How fast the engine is in a browser: the same as `estimate.rs` measures natively. Built and run by `make bench`
//! only; natively it does nothing.

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {
    measure::all();
}

#[cfg(target_arch = "wasm32")]
mod measure {
    use std::hint::black_box;

    use casepath::answers::{
        Answers, CertSet, Education, Hundredths, Month, Pace, Plan, Setting, State,
    };
    use casepath::estimate::estimate;
    use casepath::estimate::levers::levers;
    use casepath::link;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = console)]
        fn log(text: &str);
    }

    /// How long one measurement runs, in milliseconds, and how many of them the best is taken of.
    const TIME: f64 = 1000.0;
    const ROUNDS: u32 = 3;

    pub fn all() {
        let today = Month::new(2026, 11).expect("a month");
        let said = spread();
        let unsaid: Vec<Answers> = said
            .iter()
            .map(|answers| Answers {
                setting: None,
                ..*answers
            })
            .collect();
        let estimates: Vec<_> = said
            .iter()
            .filter_map(|answers| estimate(answers, today).ok())
            .collect();
        let links: Vec<String> = said.iter().map(link::write).collect();
        log(&format!(
            "best of {ROUNDS} measurements, {} different sets of answers",
            said.len()
        ));

        let a_second = |seconds: f64| format!("{:>12.0} a second", 1.0 / seconds);
        let micros = |seconds: f64| format!("{:>12.2} microseconds", seconds * 1e6);
        let line = |what: &str, figure: String| log(&format!("{what:<44}{figure}"));
        line(
            "estimates with steps, setting said",
            a_second(best(&said, |answers| estimate(answers, today))),
        );
        line(
            "estimates with steps, range over all settings",
            a_second(best(&unsaid, |a| estimate(a, today))),
        );
        line(
            "all neighbours of an estimate in one go",
            micros(best(&estimates, levers)),
        );
        line("a link read", micros(best(&links, |text| link::read(text))));
        line("a link written", micros(best(&said, link::write)));
    }

    /// Seconds for one run of the work, in the fastest round.
    fn best<T, R>(inputs: &[T], work: impl Fn(&T) -> R) -> f64 {
        let round = || {
            let (began, mut done) = (js_sys::Date::now(), 0_usize);
            // The clock is read once for all inputs, so that it is not what is measured.
            loop {
                for input in inputs {
                    black_box(work(black_box(input)));
                }
                done += inputs.len();
                let took = js_sys::Date::now() - began;
                if took >= TIME {
                    return took / 1000.0 / done as f64;
                }
            }
        };
        (0..ROUNDS).map(|_| round()).fold(f64::INFINITY, f64::min)
    }

    /// Every state with every plan and four settings, all else different from one to the next.
    fn spread() -> Vec<Answers> {
        let mut list = Vec::new();
        for (s, state) in State::ALL.iter().enumerate() {
            for (p, plan) in Plan::ALL.iter().enumerate() {
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

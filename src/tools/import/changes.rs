//! The effect of new tables on estimates: median pay and prices by state, largest change first.

use casepath::answers::UsState;
use casepath::tables::WageBasis;
use casepath::tables::parse::Tables;
use casepath::tables::parse::wages::OCCUPATIONS;

struct Change {
    what: String,
    before: f64,
    after: f64,
    /// The new basis of the figure, if it changed.
    turned: Option<&'static str>,
}

impl Change {
    fn ratio(&self) -> f64 {
        self.after / self.before - 1.0
    }

    fn sentence(&self) -> String {
        let turned = self
            .turned
            .map_or_else(String::new, |words| format!(", {words}"));
        format!(
            "{} {} -> {} ({:+.1}%){turned}",
            self.what,
            formatted(self.before),
            formatted(self.after),
            self.ratio() * 100.0
        )
    }
}

/// Dollars are whole; price levels have decimals.
fn formatted(value: f64) -> String {
    if value > 1000.0 {
        format!("{value:.0}")
    } else {
        value.to_string()
    }
}

pub fn summary(before: &Tables, after: &Tables) -> String {
    let mut states: Vec<(UsState, Vec<Change>)> = UsState::ALL
        .iter()
        .map(|state| (*state, of_state(before, after, *state as usize)))
        .filter(|(_, changes)| !changes.is_empty())
        .collect();
    if states.is_empty() {
        return "No median and no price level of a state changes.\n".to_owned();
    }
    let largest = |changes: &[Change]| {
        changes
            .iter()
            .map(|change| change.ratio().abs())
            .fold(0.0, f64::max)
    };
    states.sort_by(|(_, one), (_, other)| largest(other).total_cmp(&largest(one)));
    let mut out = format!(
        "What changes in {} states, the largest change first:\n",
        states.len()
    );
    for (state, mut changes) in states {
        changes.sort_by(|one, other| other.ratio().abs().total_cmp(&one.ratio().abs()));
        let name = before
            .states
            .get(state as usize)
            .map_or("", |row| &row.name);
        let changes: Vec<String> = changes.iter().map(Change::sentence).collect();
        out += &format!("{:<22}{}\n", name, changes.join("; "));
    }
    out + "\n"
}

fn of_state(before: &Tables, after: &Tables, state: usize) -> Vec<Change> {
    let mut changes = Vec::new();
    for (index, soc) in OCCUPATIONS.iter().enumerate() {
        let (Some(old), Some(new)) = (before.pay(state, index), after.pay(state, index)) else {
            continue;
        };
        let turned = (old.basis != new.basis).then_some(match new.basis {
            WageBasis::Official => "all published now",
            WageBasis::Interpolated => "its quartiles lie between published ones now",
            WageBasis::Derived => "derived now",
        });
        let [old, new] = [old, new].map(|pay| pay.percentiles[2]);
        if (old - new).abs() >= 1.0 || turned.is_some() {
            changes.push(Change {
                what: format!("median of {soc}"),
                before: old,
                after: new,
                turned,
            });
        }
    }
    if let (Some(old), Some(new)) = (before.states.get(state), after.states.get(state))
        && (old.prices - new.prices).abs() > f64::EPSILON
    {
        changes.push(Change {
            what: "price level".to_owned(),
            before: old.prices,
            after: new.prices,
            turned: None,
        });
    }
    changes
}

//! What was answered, as it is stored and as people write it.

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Hours, months, years or US dollars, as the term has it.
    Amount(u16),
    /// There is no such term.
    NotAsked,
    Yes,
    No,
    /// Words that change no figure.
    Noted,
}

impl Value {
    /// As stored: `3000`, `none`, `yes`, `no`, `noted`.
    pub fn write(self) -> String {
        match self {
            Self::Amount(amount) => amount.to_string(),
            Self::NotAsked => "none".to_owned(),
            Self::Yes => "yes".to_owned(),
            Self::No => "no".to_owned(),
            Self::Noted => "noted".to_owned(),
        }
    }

    /// Reads a figure as people write it, with marks between the thousands: `2,000`, `2 000`, `$1,165`.
    /// What [`Self::write`] writes is read too.
    ///
    /// ```
    /// use casepath_core::plan::board_answers::Value;
    /// assert_eq!(Value::entered(" 2,000"), Some(Value::Amount(2000)));
    /// assert_eq!(Value::entered("2,00"), None);
    /// ```
    pub fn entered(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix('$').unwrap_or(text);
        // A space that does not break, narrow or not, is what French and Spanish texts have.
        let groups: Vec<&str> = text.split([',', ' ', '\u{a0}', '\u{202f}']).collect();
        let is_group = |(place, group): (usize, &&str)| {
            let digits = group.bytes().all(|b| b.is_ascii_digit());
            digits && (group.len() == 3 || place == 0 && (1..3).contains(&group.len()))
        };
        if groups.len() > 1 && groups.iter().enumerate().all(is_group) {
            Self::parse(&groups.concat())
        } else {
            Self::parse(text)
        }
    }

    /// Reads exactly what [`Self::write`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "none" => Self::NotAsked,
            "yes" => Self::Yes,
            "no" => Self::No,
            "noted" => Self::Noted,
            digits => {
                let amount = Self::Amount(digits.parse().ok()?);
                // `parse` takes a plus sign and zeros before a number; what is stored has neither.
                return (amount.write() == digits).then_some(amount);
            }
        })
    }
}

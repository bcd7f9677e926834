//! The value of a board's answer, as it is stored and as people type it.

/// The value of a board's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Hours, months, years or US dollars, depending on the field.
    Amount(u16),
    /// Nothing is required.
    NotAsked,
    Yes,
    No,
    /// Text that changes no figure.
    Noted,
}

impl Value {
    /// The stored form: `3000`, `none`, `yes`, `no`, `noted`.
    pub fn write(self) -> String {
        match self {
            Self::Amount(amount) => amount.to_string(),
            Self::NotAsked => "none".to_owned(),
            Self::Yes => "yes".to_owned(),
            Self::No => "no".to_owned(),
            Self::Noted => "noted".to_owned(),
        }
    }

    /// Parses a figure as people type it, with thousands separators: `2,000`, `2 000`, `$1,165`. Also reads what
    /// [`Self::write`] writes.
    ///
    /// ```
    /// use casepath_core::plan::board_answers::Value;
    /// assert_eq!(Value::entered(" 2,000"), Some(Value::Amount(2000)));
    /// assert_eq!(Value::entered("2,00"), None);
    /// ```
    pub fn entered(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix('$').unwrap_or(text);
        // French and Spanish texts use no-break spaces, narrow or not.
        let groups: Vec<&str> = text.split([',', ' ', '\u{a0}', '\u{202f}']).collect();
        let is_group = |(index, group): (usize, &&str)| {
            let digits = group.bytes().all(|b| b.is_ascii_digit());
            digits && (group.len() == 3 || index == 0 && (1..3).contains(&group.len()))
        };
        if groups.len() > 1 && groups.iter().enumerate().all(is_group) {
            Self::parse(&groups.concat())
        } else {
            Self::parse(text)
        }
    }

    /// Parses exactly what [`Self::write`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "none" => Self::NotAsked,
            "yes" => Self::Yes,
            "no" => Self::No,
            "noted" => Self::Noted,
            digits => {
                let amount = Self::Amount(digits.parse().ok()?);
                // `parse` accepts a plus sign and leading zeros; the stored form has neither.
                return (amount.write() == digits).then_some(amount);
            }
        })
    }
}

//! The ways that no other beats.

/// What is compared of two ways, the less the better: pay when the plan is complete and ten years on (negative), months,
/// cost, debt, the year from which one is ahead.
pub(super) type Vector = [i64; 6];

/// Items of which none beats another.
#[derive(Clone, Debug)]
pub(super) struct Front<T> {
    items: Vec<(Vector, T)>,
}

impl<T> Front<T> {
    pub(super) const fn new() -> Self {
        Self { items: Vec::new() }
    }

    /// Keeps an item where none beats it or is its equal, and drops what it beats.
    pub(super) fn offer(&mut self, vector: Vector, item: T) {
        let is_no_better = |other: &Vector| *other == vector || beats(other, &vector);
        if self.items.iter().any(|(other, _)| is_no_better(other)) {
            return;
        }
        self.items.retain(|(other, _)| !beats(&vector, other));
        self.items.push((vector, item));
    }

    pub(super) fn has_one_that_beats(&self, vector: &Vector) -> bool {
        self.items.iter().any(|(other, _)| beats(other, vector))
    }

    /// In the order in which they were offered.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.items.iter().map(|(_, item)| item)
    }

    pub(super) const fn len(&self) -> usize {
        self.items.len()
    }
}

/// At least as good in everything, and better in something.
fn beats(one: &Vector, other: &Vector) -> bool {
    one != other && one.iter().zip(other).all(|(one, other)| one <= other)
}

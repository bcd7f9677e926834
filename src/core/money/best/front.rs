//! The Pareto front: options that no other dominates.

/// The compared values of an option, less is better: pay when the plan is complete and pay ten years on (both
/// negated), months, cost, debt, break-even year.
pub(super) type Vector = [i64; 6];

/// Items of which none dominates another.
#[derive(Clone, Debug)]
pub(super) struct Front<T> {
    items: Vec<(Vector, T)>,
}

impl<T> Front<T> {
    pub(super) const fn new() -> Self {
        Self { items: Vec::new() }
    }

    /// Adds an item unless another dominates or equals it, and removes those that it dominates.
    pub(super) fn offer(&mut self, vector: Vector, item: T) {
        if self.items.iter().any(|(other, _)| reaches(other, &vector)) {
            return;
        }
        self.items.retain(|(other, _)| !reaches(&vector, other));
        self.items.push((vector, item));
    }

    pub(super) fn has_one_that_beats(&self, vector: &Vector) -> bool {
        let mut others = self.items.iter().map(|(other, _)| other);
        others.any(|other| reaches(other, vector) && other != vector)
    }

    /// In the order of insertion.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.items.iter().map(|(_, item)| item)
    }

    pub(super) const fn len(&self) -> usize {
        self.items.len()
    }
}

/// Whether `one` is at least as good as `other` in every value.
fn reaches(one: &Vector, other: &Vector) -> bool {
    one.iter().zip(other).all(|(one, other)| one <= other)
}

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

    /// In the order in which they were offered.
    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.items.iter().map(|(_, item)| item)
    }

    pub(super) const fn len(&self) -> usize {
        self.items.len()
    }
}

/// Whether it is at least as good in every respect.
fn reaches(one: &Vector, other: &Vector) -> bool {
    one.iter().zip(other).all(|(one, other)| one <= other)
}

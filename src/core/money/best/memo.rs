//! A small cache of the last few keys.

use std::collections::VecDeque;

/// Values by key; a new key evicts the oldest. Lookup starts with the newest, because consecutive options of a search
/// are mostly alike.
#[derive(Clone, Debug)]
pub(super) struct Memo<K, V> {
    entries: VecDeque<(K, V)>,
    most: usize,
}

impl<K: PartialEq, V> Memo<K, V> {
    /// A cache for this number of values, at least one.
    pub(super) fn of(most: usize) -> Self {
        Self {
            entries: VecDeque::with_capacity(most.max(1)),
            most: most.max(1),
        }
    }

    /// The value of a key; computed on a miss.
    pub(super) fn get(&mut self, key: K, work_out: impl FnOnce() -> V) -> &mut V {
        let position = self.entries.iter().position(|(other, _)| *other == key);
        let index = position.unwrap_or_else(|| {
            self.entries.truncate(self.most - 1);
            self.entries.push_front((key, work_out()));
            0
        });
        &mut self.entries[index].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_few_values_are_worked_out_once() {
        let mut memo = Memo::of(2);
        let mut computed = Vec::new();
        for key in [1, 2, 1, 2, 3, 2, 1] {
            assert_eq!(
                *memo.get(key, || {
                    computed.push(key);
                    key * 10
                }),
                key * 10
            );
        }
        assert_eq!(computed, [1, 2, 3, 1]);
    }
}

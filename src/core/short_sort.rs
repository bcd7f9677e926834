//! Sorting of short lists.

/// Sorts a short list in place; equal items keep their order. `is_before` says whether an item comes before another.
///
/// An insertion sort. The standard sort is compiled again for each type of item, and takes 4 KB of the program each
/// time (1.3 KB compressed), this one a twentieth of that. It is for a few dozen items that are quickly compared.
pub fn sort_short<T>(list: &mut [T], is_before: impl Fn(&T, &T) -> bool) {
    for end in 1..list.len() {
        let mut index = end;
        while index > 0 && is_before(&list[index], &list[index - 1]) {
            list.swap(index, index - 1);
            index -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_the_standard_sort_does() {
        // Numbers without an order, many of them equal; the second ones tell equal ones apart.
        let list: Vec<(u32, u32)> = (0..200_u32).map(|n| (n * 7919 % 31, n)).collect();
        let (mut ours, mut expected) = (list.clone(), list);
        sort_short(&mut ours, |one, other| one.0 < other.0);
        expected.sort_by_key(|item| item.0);
        assert_eq!(ours, expected);
        sort_short(&mut [0_u32; 0], |one, other| one < other);
    }
}

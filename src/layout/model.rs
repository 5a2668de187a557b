//! The rules L1 to L4 by counting, as the tests' oracle.

use proptest::prelude::*;

use super::{axis_exceeded, offset, strides};

/// Every legal index in order, the last axis fastest.
fn indices(axes: &[usize]) -> Vec<Vec<usize>> {
    axes.iter().fold(vec![vec![]], |prefixes, &length| {
        let extend = |prefix: &Vec<usize>, i| prefix.iter().copied().chain([i]).collect();
        prefixes.iter().flat_map(|prefix| (0..length).map(move |i| extend(prefix, i))).collect()
    })
}

proptest! {
    #[test]
    fn offsets_count_the_indices(axes in prop::collection::vec(0usize..5, 0..=6)) {
        for (position, index) in indices(&axes).iter().enumerate() {
            prop_assert_eq!(offset(&axes, index), Some(position));
            prop_assert_eq!(axis_exceeded(&axes, index), None);
        }
    }

    #[test]
    fn strides_give_the_offsets(axes in prop::array::uniform4(0usize..5)) {
        for (position, index) in indices(&axes).iter().enumerate() {
            let sum: usize = index.iter().zip(strides(axes)).map(|(i, stride)| i * stride).sum();
            prop_assert_eq!(sum, position);
        }
    }

    #[test]
    fn an_index_past_an_axis_has_no_offset(
        axes in prop::array::uniform3(1usize..5), axis in 0usize..3, beyond in 0usize..9,
    ) {
        let mut index = [0; 3];
        index[axis] = axes[axis] + beyond;
        prop_assert_eq!(offset(&axes, &index), None);
        prop_assert_eq!(axis_exceeded(&axes, &index), Some(axis));
    }
}

#[test]
fn what_cannot_be_counted_has_no_offset() {
    assert_eq!(offset(&[usize::MAX, usize::MAX], &[1, 0]), Some(usize::MAX));
    assert_eq!(offset(&[usize::MAX, usize::MAX], &[1, 1]), None);
    assert_eq!(offset(&[usize::MAX, 2], &[usize::MAX - 1, 0]), None);
    assert_eq!(offset(&[2, 2], &[1]), None);
    assert_eq!(strides([usize::MAX, usize::MAX]), [usize::MAX, 1]);
    assert!(std::panic::catch_unwind(|| strides([1, usize::MAX, 2])).is_err());
}

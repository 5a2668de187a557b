//! The rules L1 to L4 by counting, as the tests' oracle.

use proptest::prelude::*;

use super::{Layout, RowMajor, axis_exceeded, offset, strided_offset};
use crate::{Rank0, Rank1, Rank2, Rank4, Shape};

/// Returns every legal index in order, the last axis fastest.
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
    assert_eq!(strided_offset(&[2, 2], &[2, 1], &[1]), None);
    assert_eq!(strided_offset(&[2, 2], &[2], &[1, 1]), None);
}

fn row_major<S: Shape>() {
    let strides = <RowMajor<S>>::STRIDES;
    for (position, index) in indices(S::AXES).iter().enumerate() {
        assert_eq!(strided_offset(S::AXES, strides, index), Some(position as isize));
    }
}

#[test]
fn row_major_strides_give_the_offsets() {
    row_major::<Rank0>();
    row_major::<Rank1<5>>();
    row_major::<Rank2<3, 4>>();
    row_major::<Rank2<3, 0>>();
    row_major::<Rank4<2, 3, 1, 4>>();
    row_major::<(typenum::U3, crate::Const<2>, typenum::U5)>();
    row_major::<crate::Rank6<2, 1, 3, 2, 2, 2>>();
}

//! Promise: a budget on a generic item is checked where its arguments are known. An alias has a function that returns its
//! footprint, a struct a constructor. (The messages for exceeded budgets are in `ui-tests/build/`.)
#![allow(dead_code, reason = "items are declared to be weighed")]

use haversack::{Dim, Dtype, Footprint, Storage, array, budget};

#[budget(1 KiB)]
type Row<T> = array![T; 8];
#[budget(1 KiB)]
type Column<'a, D> = (array![u8; type D], &'a u8);
#[budget(1 KiB)]
type Kept<W> = Option<array![u8; 8; W]>;
#[budget(1 KiB)]
type Defaults<T = f32, const N: usize = 3> = [array![T; N, 2]; 2];
#[budget(1 KiB)]
type Bounded<T: Dtype, D>
where
    D: Dim,
= (Row<T>, array![T; type D]);
#[budget(N * 8)]
type Computed<const N: usize> = array![f64; N];

#[test]
fn an_alias_has_a_function() {
    assert_eq!(row_footprint::<f32>(), 32);
    assert_eq!(column_footprint::<haversack::Const<5>>(), 5);
    assert_eq!(kept_footprint::<haversack::Inline>(), 8);
    assert_eq!(defaults_footprint::<f64, 2>(), 64);
    assert_eq!(bounded_footprint::<u16, haversack::Const<3>>(), 22);
    assert_eq!(computed_footprint::<7>(), 56);
}

#[derive(Footprint)]
pub(crate) struct Inner<T>(T);

#[budget(1 KiB)]
pub(crate) struct Private<T: Dtype, W: Storage = haversack::Heap, const N: usize = 2, const FLAG: bool = true>
where
    T: PartialEq,
{
    pub(crate) array: array![T; N, 3; W],
    pub(crate) plain: Inner<T>,
    last: u8,
}

#[budget(1 KiB)]
pub(crate) struct Tuple<T: Dtype>(pub(crate) T, pub(crate) array![T; 2]);

#[budget(1 KiB)]
pub(crate) struct Unit<const N: usize>;

#[budget(1 KiB)]
struct Borrows<'a, T> {
    r#type: &'a [T],
    value: T,
}

#[test]
fn a_struct_has_a_constructor() {
    let private = Private::<u8>::pack(array![[1, 2, 3], [4, 5, 6]], Inner(7), 8);
    assert_eq!((private.array[[1, 2]], private.plain.0, private.last), (6, 7, 8));
    assert_eq!(Tuple::pack(1.0, array![2.0, 3.0]).1.len(), 2);
    let Unit::<3> = Unit::pack();
    assert_eq!(Borrows::pack(&[1, 2], 3).r#type.len(), 2);
    assert_eq!(Private::<u8>::FOOTPRINT, 8);
}

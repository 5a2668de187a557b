//! Promise: the kind, the weight and the traits of an array are known from its type.

use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::iter::FusedIterator;
use std::ops::{Index, IndexMut};
use std::panic::{RefUnwindSafe, UnwindSafe};

use haversack::array::{AllocError, IntoIter, LengthError};
use haversack::{
    Array, Const, Dim, Dtype, DtypeInfo, Footprint, Heap, Inline, Rank0, Rank1, Rank2, Rank3, Rank4, Rank5, Rank6,
    Shape, Storage, footprint,
};
use static_assertions::{
    assert_eq_align, assert_eq_size, assert_impl_all, assert_not_impl_any, assert_trait_sub_all, const_assert,
    const_assert_eq,
};
use typenum::{U2, U3, U5};

type Weights = Array<f32, Rank2<784, 512>>;
type Image = Array<u8, Rank2<28, 28>, Inline>;
type Flags = Array<bool, (U2, Const<3>, U3), Inline>;
type Empty = Array<f64, Rank3<2, 0, 3>>;
type Scalar = Array<i16, Rank0>;

/// An array crosses threads and panics, is compared, cloned and printed, and is never copied silently.
mod traits {
    use super::*;

    assert_impl_all!(Weights: Send, Sync, Unpin, UnwindSafe, RefUnwindSafe, Clone, Default, Debug, Display);
    assert_impl_all!(Image: Send, Sync, Unpin, UnwindSafe, RefUnwindSafe, Clone, Default, Debug, Display);
    assert_impl_all!(IntoIter<f32, Rank2<784, 512>>: Send, Sync, Clone, DoubleEndedIterator, ExactSizeIterator, FusedIterator);
    assert_not_impl_any!(Weights: Copy);
    assert_not_impl_any!(Image: Copy);
    assert_not_impl_any!(Scalar: Copy);
    assert_not_impl_any!(IntoIter<u8, Rank1<3>, Inline>: Copy);

    assert_impl_all!(Weights: Index<[usize; 2]>, IndexMut<[usize; 2]>);
    assert_not_impl_any!(Weights: Index<usize>, Index<[usize; 1]>, Index<[usize; 3]>);
    assert_impl_all!(Scalar: Index<[usize; 0]>);

    // Floats are not `Eq`; other elements are, and their arrays can be keys.
    assert_impl_all!(Image: Eq, Hash, PartialEq<Array<u8, Rank2<28, 28>, Heap>>);
    assert_impl_all!(Weights: PartialEq, PartialEq<Array<f32, Rank2<784, 512>, Inline>>);
    assert_not_impl_any!(Weights: Eq, Hash, PartialOrd);
    assert_not_impl_any!(Weights: PartialEq<Array<f32, Rank2<512, 784>>>, PartialEq<Array<f64, Rank2<784, 512>>>);

    assert_impl_all!(Array<u8, Rank2<2, 3>>: From<[[u8; 3]; 2]>, From<&'static [[u8; 3]; 2]>, TryFrom<&'static [u8]>, TryFrom<Vec<u8>>);
    assert_not_impl_any!(Array<u8, Rank2<2, 3>>: From<[[u8; 2]; 3]>, From<[u8; 6]>, From<Vec<u8>>);
    assert_impl_all!(Weights: AsRef<[f32]>, AsMut<[f32]>, IntoIterator<Item = f32>);
    assert_impl_all!(&'static Weights: IntoIterator<Item = &'static f32>);
    assert_impl_all!(&'static mut Weights: IntoIterator<Item = &'static mut f32>);

    /// The same holds in code for any array.
    fn _any_array_crosses_threads<T: Dtype, S: Shape, W: Storage>() {
        fn crosses<X: Send + Sync + 'static>() {}
        crosses::<Array<T, S, W>>();
        crosses::<haversack::array::IntoIter<T, S, W>>();
    }

    assert_impl_all!(AllocError: std::error::Error, Send, Sync, Copy, Eq);
    assert_impl_all!(LengthError: std::error::Error, Send, Sync, Copy, Eq);
}

/// The traits of the parts that an array is made of.
mod parts {
    use super::*;

    macro_rules! dtypes {
        ($($dtype:ty)*) => { $(assert_impl_all!($dtype: Dtype);)* };
    }
    dtypes! { bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64 }
    assert_not_impl_any!(usize: Dtype);
    assert_not_impl_any!(isize: Dtype);
    assert_not_impl_any!(char: Dtype);
    assert_not_impl_any!(u128: Dtype);
    assert_not_impl_any!([f32; 2]: Dtype);

    assert_impl_all!(Const<7>: Dim);
    assert_impl_all!(U3: Dim);
    assert_not_impl_any!(usize: Dim);
    assert_impl_all!(Rank6<1, 2, 3, 4, 5, 6>: Shape);
    assert_impl_all!((U2, Const<3>): Shape);
    assert_not_impl_any!((Const<1>, Const<1>, Const<1>, Const<1>, Const<1>, Const<1>, Const<1>): Shape);
    assert_not_impl_any!(Const<7>: Shape);
    assert_impl_all!(Heap: Storage);
    assert_impl_all!(Inline: Storage);
    assert_not_impl_any!(Box<()>: Storage);
    assert_trait_sub_all!(Dtype: Copy, PartialEq, Debug, Default, Send, Sync);
    assert_trait_sub_all!(haversack::Ordered: Dtype, PartialOrd);
}

/// A heap array is one pointer, an inline array is its elements.
mod sizes {
    use super::*;

    assert_eq_size!(Weights, Option<Weights>, Empty, Scalar, usize);
    assert_eq_size!(Image, [[u8; 28]; 28]);
    assert_eq_size!(Array<u64, (U5, U3), Inline>, [u64; 15]);
    assert_eq_align!(Array<u64, (U5, U3), Inline>, u64);
    assert_eq_align!(Image, u8);
    assert_eq_size!(Flags, [bool; 18]);
    assert_eq_align!(Array<f64, Rank1<3>, Inline>, f64);
    assert_eq_size!(Array<f64, Rank3<2, 0, 3>, Inline>, ());
}

/// The constants have NumPy's names.
mod constants {
    use super::*;

    const_assert_eq!(Weights::NBYTES, 1_605_632);
    const_assert_eq!(Weights::nbytes(), 1_605_632);
    const_assert_eq!(Weights::LEN, 401_408);
    const_assert_eq!(Weights::RANK, 2);
    const_assert_eq!(Weights::ITEMSIZE, 4);
    const SHAPE: [usize; 2] = Weights::SHAPE;
    const_assert!(SHAPE[0] == 784 && SHAPE[1] == 512);

    const_assert_eq!(Image::NBYTES, 784);
    const_assert_eq!(Flags::NBYTES, 18);
    const_assert_eq!(Flags::RANK, 3);
    const_assert_eq!(Empty::LEN, 0);
    const_assert_eq!(Empty::NBYTES, 0);
    const_assert_eq!(Empty::ITEMSIZE, 8);
    const_assert_eq!(Scalar::LEN, 1);
    const_assert_eq!(Scalar::NBYTES, 2);
    const_assert_eq!(Scalar::RANK, 0);
    const _: [usize; 0] = Scalar::SHAPE;

    #[test]
    fn values_tell_the_same() {
        let flags = Flags::zeros();
        assert_eq!((flags.shape(), flags.len()), ([2, 3, 3], 18));
        assert_eq!(Flags::SHAPE, [2, 3, 3]);
        assert_eq!(Empty::SHAPE, [2, 0, 3]);
    }

    #[test]
    fn dtypes_have_two_names() {
        fn check<T: Dtype>(name: &str, numpy: &str, kind: char, itemsize: usize) {
            let info: DtypeInfo = Array::<T, Rank1<3>>::DTYPE;
            assert_eq!((info.name, info.numpy, info.kind, info.itemsize), (name, numpy, kind, itemsize));
            assert_eq!(Array::<T, Rank1<3>>::ITEMSIZE, itemsize);
            assert_eq!(Array::<T, Rank1<3>>::NBYTES, 3 * itemsize);
            assert_eq!(info.to_string(), numpy);
        }
        check::<bool>("bool", "bool", 'b', 1);
        check::<u8>("u8", "uint8", 'u', 1);
        check::<u16>("u16", "uint16", 'u', 2);
        check::<u32>("u32", "uint32", 'u', 4);
        check::<u64>("u64", "uint64", 'u', 8);
        check::<i8>("i8", "int8", 'i', 1);
        check::<i16>("i16", "int16", 'i', 2);
        check::<i32>("i32", "int32", 'i', 4);
        check::<i64>("i64", "int64", 'i', 8);
        check::<f32>("f32", "float32", 'f', 4);
        check::<f64>("f64", "float64", 'f', 8);
    }
}

/// Checks that `FOOTPRINT + OVERHEAD == size_of + HEAP`.
mod footprints {
    use super::*;

    struct Weighed<X>(X);

    impl<X: Footprint> Weighed<X> {
        const IDENTITY: () = assert!(X::FOOTPRINT + X::OVERHEAD == size_of::<X>() + X::HEAP);
    }

    macro_rules! weigh {
        ($($type:ty: $footprint:expr, $heap:expr, $overhead:expr;)*) => {$(
            const _: () = Weighed::<$type>::IDENTITY;
            const_assert!(<$type as Footprint>::FOOTPRINT == $footprint && footprint::<$type>() == $footprint);
            const_assert!(<$type as Footprint>::HEAP == $heap);
            const_assert!(<$type as Footprint>::OVERHEAD == $overhead);
        )*};
    }

    const HANDLE: usize = size_of::<usize>();

    weigh! {
        Weights: Weights::NBYTES, Weights::NBYTES, HANDLE;
        Image: 784, 0, 0;
        Flags: 18, 0, 0;
        Empty: 0, 0, HANDLE;
        Scalar: 2, 2, HANDLE;
        Array<f64, Rank4<2, 3, 4, 5>>: 960, 960, HANDLE;
        Array<u16, Rank5<2, 1, 2, 1, 2>, Inline>: 16, 0, 0;
        Array<f64, Rank6<1, 2, 1, 2, 1, 2>>: 64, 64, HANDLE;
        Option<Weights>: Weights::NBYTES, Weights::NBYTES, HANDLE;
        (Weights, Image): Weights::NBYTES + 784, Weights::NBYTES, HANDLE;
        [Scalar; 3]: 6, 6, 3 * HANDLE;
        Box<Image>: 784, 784, HANDLE;
        &'static Weights: 0, 0, HANDLE;
    }

    #[test]
    fn an_array_weighs_what_its_elements_weigh() {
        let weights = Weights::zeros();
        assert_eq!(size_of_val(weights.as_slice()), footprint::<Weights>());
        assert_eq!(size_of_val(&Image::zeros()), footprint::<Image>());
    }
}

#[test]
fn arrays_of_integers_are_keys() {
    let mut counts = HashMap::new();
    for array in [Image::ones(), Image::zeros(), Image::ones()] {
        *counts.entry(array).or_insert(0) += 1;
    }
    assert_eq!(counts[&Image::ones()], 2);
}

#[test]
#[cfg_attr(target_os = "wasi", ignore = "WASI has no threads")]
fn arrays_cross_threads() {
    let array = Array::<u32, Rank2<3, 4>>::arange();
    let sum = std::thread::scope(|scope| scope.spawn(|| array.iter().sum::<u32>()).join().unwrap());
    assert_eq!(sum, 66);
    let moved = std::thread::spawn(move || array).join().unwrap();
    assert_eq!(moved[[2, 3]], 11);
}

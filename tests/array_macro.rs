//! Promise: `array![T; dims]` is a type, however its dims are written. A list without `;` is a value of the type that its place
//! expects.
#![allow(dead_code, reason = "types are declared to be compared")]

use haversack::{Array, Const, Dim, Dtype, Heap, Inline, Rank1, Rank2, Rank3, StorageOwned, array};
use static_assertions::assert_type_eq_all as same;

mod sizes {
    pub(crate) const ROWS: usize = 3;
    pub(crate) mod deep {
        pub(crate) const COLS: usize = 2;
    }
    /// A dim has a lower-case letter in its name.
    pub(crate) type Batch = haversack::Const<7>;
}

/// Every form of a dim names the same types that are written out.
mod dims {
    use super::*;

    same!(array![f32;], Array<f32, ()>);
    same!(array![f32; 1000], array![f32; 1_000], array![f32; 0x3e8], array![f32; 1000usize], Array<f32, Rank1<1000>>);
    same!(array![f32; 0o17, 0b11], array![f32; 15, 3,], Array<f32, Rank2<15, 3>>);
    same!(array![u8; 0], Array<u8, Rank1<0>>);

    const N: usize = 5;
    const N_1: usize = 6;
    const r#TRUE: usize = 7;
    same!(array![f32; N, N_1, r#TRUE], Array<f32, Rank3<5, 6, 7>>);
    same!(array![f32; sizes::ROWS, crate::sizes::deep::COLS], Array<f32, Rank2<3, 2>>);
    same!(array![f32; self::N, super::sizes::ROWS], Array<f32, Rank2<5, 3>>);
    same!(array![f32; usize::BITS_AS_LEN], Array<f32, Rank1<64>>);
    same!(array![f32; { 2 * N }, { N }, { const TWO: usize = 2; TWO << 1 }], Array<f32, Rank3<10, 5, 4>>);
    same!(array![f32; { if N < 6 { 1 } else { 2 } }, { [1, 2, 3].len() }], Array<f32, Rank2<1, 3>>);

    trait Sized2 {
        const LEN: usize;
    }
    trait BitsAsLen {
        const BITS_AS_LEN: usize = 64;
    }
    impl BitsAsLen for usize {}
    struct Model;
    impl Sized2 for Model {
        const LEN: usize = 4;
    }
    impl Model {
        const WIDTH: usize = 8;

        fn output(&self) -> array![f32; Self::WIDTH, { Self::WIDTH / 2 }] {
            Default::default()
        }
    }
    same!(array![f32; Model::WIDTH, { <Model as Sized2>::LEN }], Array<f32, Rank2<8, 4>>);

    same!(array![f32; sizes::Batch, type Const<2>], Array<f32, Rank2<7, 2>>);
    same!(array![f32; type typenum::U3, type typenum::Prod<typenum::U2, typenum::U2>], Array<f32, (typenum::U3, typenum::U4)>);

    fn generic<T: Dtype, D: Dim, W: StorageOwned, const M: usize>() {
        same!(array![f32; 3], Array<f32, Rank1<3>>);
        let _: array![T; M, { M }, type D; W] = Array::<T, (Const<M>, Const<M>, D), W>::zeros();
        let _: array![T; _, _, type D; W] = <array![T; M, M, type D; W]>::zeros();
    }

    #[test]
    fn are_inferred_and_generic() {
        generic::<u8, Const<2>, Inline, 3>();
        assert_eq!(Model.output().shape(), [8, 4]);
    }
}

/// The storage is `Heap`, or named. These two need no import; others are types.
mod storages {
    mod without_imports {
        type OnHeap = haversack::array![f32; 3; Heap];
        type InPlace = haversack::array![f32; 3, 4; Inline];
        type ByPath = haversack::array![f32; 3; ::haversack::Inline];
        haversack_same::same!(OnHeap, haversack::array![f32; 3]);
        haversack_same::same!(InPlace, haversack::Array<f32, haversack::Rank2<3, 4>, haversack::Inline>);
        haversack_same::same!(ByPath, haversack::array![f32; 3; Inline]);

        mod haversack_same {
            pub(super) use static_assertions::assert_type_eq_all as same;
        }
    }
    use super::*;
    same!(array![f32;; Inline], Array<f32, (), Inline>);
    same!(array![f32; 1, 2, 3, 4, 5, 6; Inline], Array<f32, haversack::Rank6<1, 2, 3, 4, 5, 6>, Inline>);
    same!(array!(f32; 3), array! { f32; 3 }, array![f32; 3], Array<f32, Rank1<3>, Heap>);
}

/// A type can stand wherever types stand.
#[test]
fn a_type_stands_anywhere() {
    type Alias = Option<Vec<array![f32; 2]>>;
    struct Field<'a>(&'a array![f32; 2], [array![u8; 1]; 2]);
    fn argument(array: &array![f32; 2], run: impl Fn(&array![f32; 2]) -> f32) -> f32 {
        run(array)
    }
    impl PartialEq<array![f32; 2]> for Field<'_> {
        fn eq(&self, other: &array![f32; 2]) -> bool {
            self.0 == other
        }
    }
    let array: array![f32; 2] = array![1.0, 2.0];
    let field = Field(&array, [array![1], array![2]]);
    assert!(field == array);
    assert_eq!(argument(&array, |array: &array![f32; 2]| array[[1]]), 2.0);
    assert_eq!(
        size_of::<array![f32; 2]>() + field.1.len() + Alias::None.map_or(0, |list| list.len()),
        size_of::<usize>() + 2
    );
    assert_eq!(<array![f32; 2] as haversack::Footprint>::FOOTPRINT, <array![f32; 2]>::NBYTES);
}

/// A list of lists is a value; its shape is counted, its dtype inferred.
mod values {
    use super::*;

    #[test]
    fn have_any_rank() {
        let _: array![u8; 3] = array![1, 2, 3,];
        let _: array![u8; 2, 3] = array![[1, 2, 3], [4, 5, 6],];
        let _: array![u8; 1, 1, 2] = array![[[1, 2]]];
        let _: array![u8; 1, 1, 1, 2] = array![[[[1, 2]]]];
        let _: array![u8; 1, 1, 1, 1, 2] = array![[[[[1, 2]]]]];
        let deepest: array![u8; 1, 1, 1, 1, 1, 2] = array![[[[[[1, 2]]]]]];
        assert_eq!(deepest.as_slice(), [1, 2]);
        let empty: array![u8; 2, 0] = array![[], []];
        assert_eq!(empty.len(), 0);
    }

    #[test]
    fn repeat() {
        const WIDTH: usize = 3;
        let zeros: array![f32; 2, 3] = array![[0.0; 3], [1.0; WIDTH]];
        assert_eq!(zeros.as_slice(), [0.0, 0.0, 0.0, 1.0, 1.0, 1.0]);
        let cube: array![u8; 1, 2, 3] = array![[[7; 3]; 2]];
        assert_eq!(cube.as_slice(), [7; 6]);
        let mixed: array![u8; 2, 2] = array![[1; 2], [2, 3]];
        assert_eq!(mixed.as_slice(), [1, 1, 2, 3]);
        let counted: array![u8; 2, 2] = array![[1; _], [2, 3]];
        assert_eq!(counted[[0, 1]], 1);
        fn generic<const N: usize>() -> array![u8; 2, N] {
            array![[1; N], [2; N]]
        }
        assert_eq!(generic::<4>()[[1, 3]], 2);
    }

    #[test]
    fn take_expressions() {
        let list = [3u8, 4];
        let array = array![
            list.iter().rev().copied().collect::<Vec<u8>>()[1],
            std::cmp::max::<u8>(1, 2),
            <u8 as Default>::default(),
            if list[0] < 1 { 1 } else { 2 },
            { list[1] },
            (5),
            array![6, 7][[1]],
            match list {
                [3, _] => 8,
                _ => 9,
            },
        ];
        assert_eq!(array.as_slice(), [3, 2, 0, 2, 4, 5, 7, 8]);
        let negative = array![-1.5, 2.0 - 3.0, -f32::MAX];
        assert_eq!(negative[[1]], -1.0);
        let parentheses: array![u8; 2, 2] = array![([1, 2]), ([3, 4])];
        assert_eq!(parentheses[[1, 0]], 3);
    }

    #[test]
    fn have_the_dtype_that_is_expected() {
        fn sum(array: array![u64; 2]) -> u64 {
            array.iter().sum()
        }
        assert_eq!(sum(array![1, 2]), 3);
        let default = array![1.0, 2.0];
        let _: &array![f64; 2] = &default;
        let integers = array![1, 2];
        let _: &array![i32; 2] = &integers;
        let suffixed = array![1u16, 2];
        let _: &array![u16; 2] = &suffixed;
        let flags = array![[true], [false]];
        let _: &array![bool; 2, 1] = &flags;
        let all: Vec<array![f32; 2]> = vec![array![1.0, 2.0], array![3.0, 4.0]];
        assert_eq!(all.len(), 2);
    }
}

/// `macro_rules!` passes types, literals, expressions and lists on in invisible groups.
mod macros {
    use super::*;

    macro_rules! literals {
        ($dtype:ty; $($dim:literal),*) => { array![$dtype; $($dim),*] };
        ($dtype:ty; $($dim:literal),*; $storage:ty) => { array![$dtype; $($dim),*; $storage] };
    }
    macro_rules! expressions {
        ($dtype:ty; $($dim:expr),*; $storage:path) => { array![$dtype; $($dim),*; $storage] };
    }
    macro_rules! others {
        ($dtype:ident; $constant:ident, $block:block, $path:path, $dim:ty) => {
            array![$dtype; $constant, $block, $path, type $dim]
        };
    }
    macro_rules! tokens {
        ($($token:tt)*) => { array![$($token)*] };
    }
    macro_rules! values {
        ($($value:expr),*) => { array![$($value),*] };
    }
    macro_rules! row {
        ($($value:literal)*; $len:literal) => { array![[$($value),*], [0.0; $len]] };
    }

    const N: usize = 4;
    same!(literals!(f32; 3, 1_0), Array<f32, Rank2<3, 10>>);
    same!(literals!(f32; 3; Inline), Array<f32, Rank1<3>, Inline>);
    same!(expressions!(f32; 1 + 2, N, N * 2; Heap), Array<f32, Rank3<3, 4, 8>>);
    same!(expressions!(f32; 3, { N - 1 }, sizes::ROWS; Inline), Array<f32, Rank3<3, 3, 3>, Inline>);
    same!(others!(u8; N, { N + 1 }, sizes::ROWS, Const<9>), Array<u8, haversack::Rank4<4, 5, 3, 9>>);
    same!(tokens!(u8; N, { N + 1 }), Array<u8, Rank2<4, 5>>);

    #[test]
    fn pass_fragments_on() {
        let _: array![f32; 3] = values![1.0, 2.0, 1.0 + 2.0];
        let nested: array![f32; 2, 2] = values![[1.0, 2.0], [3.0, 4.0]];
        assert_eq!(nested[[1, 1]], 4.0);
        let repeated: array![f32; 2, 3] = values![[1.0; 3], [3.0; 3]];
        assert_eq!(repeated[[1, 2]], 3.0);
        let row: array![f32; 2, 3] = row![1.0 2.0 3.0; 3];
        assert_eq!(row.as_slice(), [1.0, 2.0, 3.0, 0.0, 0.0, 0.0]);
    }
}

/// A list of constants is copied from the program: a large one does not pass the stack.
#[test]
#[cfg_attr(target_os = "wasi", ignore = "WASI has no threads")]
fn constants_do_not_pass_the_stack() {
    fn on_a_small_stack<T: Send>(build: impl FnOnce() -> T + Send) -> T {
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(128 * 1024).spawn_scoped(scope, build);
            thread.expect("a thread").join().expect("no stack overflow")
        })
    }
    let array = on_a_small_stack(|| array![[[1.0f64; 100]; 100], [[2.0; 100]; 100]]);
    assert_eq!((array[[0, 0, 0]], array[[1, 99, 99]]), (1.0, 2.0));
}

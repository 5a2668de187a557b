//! Promise: operators compute what ndarray's do, to the bit, whatever the operands on either side are: arrays by reference and
//! by value, on the heap and inline, views of any layout, expressions, numbers, rows that are repeated.

mod drawn;

use drawn::{Seed, peer, same, same_elements};
use haversack::{Array, Axis, Inline, Rank0, Rank1, Rank2, ShapeOf, s};
use proptest::prelude::*;

const M: usize = 9;
const N: usize = 13;
type Shape = Rank2<M, N>;
type Turned = Rank2<N, M>;
type Wide = Rank2<{ 2 * M }, { N + 2 }>;

/// Makes copies of the same elements, in arrays of another storage or in a part of a larger array.
macro_rules! places {
    ($a:ident: $t:ty, $seed:ident => $inline:ident $turned:ident $wide:ident $slice:ident $mutable:ident) => {
        let $inline: Array<$t, Shape, Inline> = $a.copy_to::<Inline>();
        let $turned = Array::<$t, Turned>::from_fn(|[i, j]| $a[[j, i]]);
        let mut $wide = $seed.array::<$t, Wide, haversack::Heap>();
        $wide.slice_mut(s![0..18;-2, 1..14]).assign(&$a);
        let $slice = $wide.slice(s![0..18;-2, 1..14]);
        let mut $mutable = $a.clone();
    };
}

// Has each form of operand at least once on either side, and pairs of them.
macro_rules! operators {
    ($($name:ident $t:ty, $operator:tt, $compound:tt;)*) => {
        proptest! {
            #![proptest_config(ProptestConfig::with_cases(12))]
            $(
                #[test]
                fn $name(seed in any::<u64>()) {
                    let mut seed = Seed(seed);
                    let a: Array<$t, Shape> = seed.array();
                    let b: Array<$t, Shape> = seed.array_by(right);
                    let (pa, pb) = (peer(a.view()), peer(b.view()));
                    places!(a: $t, seed => a_inline a_turned a_wide a_slice a_mutable);
                    places!(b: $t, seed => b_inline b_turned b_wide b_slice b_mutable);
                    let (a_mutable, b_mutable) = (a_mutable.view_mut(), b_mutable.view_mut());

                    let expected = &pa $operator &pb;
                    same(&a $operator &b, &expected);
                    same(a.clone() $operator &b, &expected);
                    same(&a $operator b.clone(), &expected);
                    same(a.clone() $operator b.clone(), &expected);
                    same(a_inline.clone() $operator &b, &expected);
                    same(&a $operator b_inline.clone(), &expected);
                    same(&a_inline $operator b.clone(), &expected);
                    same(a.view() $operator b.view(), &expected);
                    same(&a.view() $operator &b.view(), &expected);
                    same(&a_mutable $operator &b_mutable, &expected);
                    same(a_turned.t() $operator &b, &expected);
                    same(&a $operator b_turned.t(), &expected);
                    same(a_turned.t() $operator b_turned.t(), &expected);
                    same(a_slice $operator b_turned.t(), &expected);
                    same(a.clone() $operator b_slice, &expected);
                    same(a.expr() $operator b.expr(), &expected);
                    same(a.expr() $operator b.clone(), &expected);
                    same(a_slice.map(|x| x) $operator b_inline.map(|x| x), &expected);

                    let number = right(seed.next());
                    let expected = &pa $operator number;
                    same(&a $operator number, &expected);
                    same(a.clone() $operator number, &expected);
                    same(a_turned.t() $operator number, &expected);
                    same(&a_mutable $operator number, &expected);
                    let unit: Array<$t, Rank0> = Array::full(number);
                    same(&a $operator &unit, &expected);
                    same(a_slice $operator unit.view(), &expected);

                    let row: Array<$t, Rank1<N>> = seed.array_by(right);
                    let expected = &pa $operator &peer(row.view());
                    same(&a $operator &row, &expected);
                    same(a.clone() $operator row.flip(Axis::<0>).flip(Axis::<0>), &expected);
                    same(a_turned.t() $operator &row.view(), &expected);
                    same(a_inline.clone() $operator row.broadcast(ShapeOf::<Shape>::VALUE), &expected);
                    let column: Array<$t, Rank1<M>> = seed.array_by(right);
                    let expected = &pa $operator &peer(column.insert_axis(Axis::<1>));
                    same(&a $operator column.broadcast(ShapeOf::<Turned>::VALUE).t(), &expected);

                    // Compound assignment to existing arrays.
                    let expected = &pa $operator &pb;
                    let mut out = a.clone();
                    out $compound &b;
                    same_elements(out.view(), &expected);
                    let mut out = a_inline.clone();
                    out $compound b.clone();
                    same_elements(out.view(), &expected);
                    let mut out = a_turned.clone();
                    let mut target = out.t_mut();
                    target $compound &b;
                    same_elements(out.t(), &expected);
                    let mut out = a_wide.clone();
                    let mut target = out.slice_mut(s![0..18;-2, 1..14]);
                    target $compound b_turned.t();
                    same_elements(out.slice(s![0..18;-2, 1..14]), &expected);
                    // Elements outside of the slice stay.
                    prop_assert_eq!(out.slice(s![0..18;2, ..]), a_wide.slice(s![0..18;2, ..]));
                    prop_assert_eq!((out.column(0), out.column(N + 1)), (a_wide.column(0), a_wide.column(N + 1)));
                    let mut out = a.clone();
                    out $compound b_slice.map(|x| x);
                    same_elements(out.view(), &expected);
                    let mut out = a.clone();
                    out $compound number;
                    out $compound &row;
                    same_elements(out.view(), &(&pa $operator number $operator &peer(row.view())));
                }
            )*
        }
    };
}

/// The values on the right of each operator: no 0, and for shifts less than the bits of the dtype.
mod integers {
    use super::*;

    fn right(word: u64) -> i32 {
        (word % 30 + 1) as i32
    }

    operators! {
        sums_of_integers i32, +, +=;
        differences_of_integers i32, -, -=;
        products_of_integers i32, *, *=;
        quotients_of_integers i32, /, /=;
        remainders_of_integers i32, %, %=;
        common_bits i32, &, &=;
        all_bits i32, |, |=;
        different_bits i32, ^, ^=;
        left_shifts i32, <<, <<=;
        right_shifts i32, >>, >>=;
    }
}

mod floats {
    use super::*;

    fn right(word: u64) -> f32 {
        drawn::Drawn::drawn(word)
    }

    operators! {
        sums_of_floats f32, +, +=;
        quotients_of_floats f32, /, /=;
        remainders_of_floats f32, %, %=;
    }
}

// Operators with a number on the left.
macro_rules! from_the_left {
    ($($name:ident $t:ty: [$($operator:tt)*];)*) => {
        proptest! {
            #![proptest_config(ProptestConfig::with_cases(8))]
            $(
                #[test]
                fn $name(seed in any::<u64>()) {
                    let mut seed = Seed(seed);
                    let a: Array<$t, Shape> = seed.array_by(|word| (word % 9 + 1) as $t);
                    let p = peer(a.view());
                    places!(a: $t, seed => inline turned wide slice mutable);
                    let number = (seed.next() % 11 + 10) as $t;
                    $(
                        let expected = p.mapv(|x| number $operator x);
                        same(number $operator &a, &expected);
                        same(number $operator a.clone(), &expected);
                        same(number $operator inline.clone(), &expected);
                        same(number $operator turned.t(), &expected);
                        same(number $operator slice, &expected);
                        same(number $operator a.map(|x| x), &expected);
                        same(number $operator mutable.view_mut().view(), &expected);
                    )*
                    drop(wide);
                }
            )*
        }
    };
}

from_the_left! {
    numbers_on_the_left_u8 u8: [+ - * / %];
    numbers_on_the_left_i64 i64: [+ - *];
    numbers_on_the_left_f64 f64: [+ - * / %];
}

// The other dtypes. The operators are the same code, for another dtype.
macro_rules! dtypes {
    ($($name:ident $t:ty: [$($operator:tt)*];)*) => {
        proptest! {
            #![proptest_config(ProptestConfig::with_cases(8))]
            $(
                #[test]
                fn $name(seed in any::<u64>()) {
                    let mut seed = Seed(seed);
                    let a: Array<$t, Shape> = seed.array_by(|word| (word % 6 + 6) as $t);
                    let b: Array<$t, Shape> = seed.array_by(|word| (word % 6 + 1) as $t);
                    $(
                        let expected = peer(a.view()) $operator peer(b.view());
                        same(&a $operator &b, &expected);
                        same(a.clone() $operator b.t().t(), &expected);
                    )*
                }
            )*
        }
    };
}

dtypes! {
    operators_of_u8 u8: [+ - * / % & | ^ <<];
    operators_of_u16 u16: [+ - * / % & | ^ << >>];
    operators_of_u32 u32: [+ - * / % & | ^ << >>];
    operators_of_u64 u64: [+ - * / % & | ^ << >>];
    operators_of_i8 i8: [+ - * / % & | ^ >>];
    operators_of_i16 i16: [+ - * / % & | ^ << >>];
    operators_of_i64 i64: [+ - * / % & | ^ << >>];
    operators_of_f64 f64: [+ - * / %];
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn bits_of_truth(seed in any::<u64>()) {
        let mut seed = Seed(seed);
        let (a, b): (Array<bool, Shape>, Array<bool, Shape>) = (seed.array(), seed.array());
        let (pa, pb) = (peer(a.view()), peer(b.view()));
        same(&a & &b, &(&pa & &pb));
        same(a.clone() | &b, &(&pa | &pb));
        same(&a ^ b.clone(), &(&pa ^ &pb));
        same(!(&a & !&b), &(!(&pa & &!&pb)));
        same(&a ^ true, &!&pa);
        let mut out = a.clone();
        out &= &b;
        out |= false;
        out ^= !&b;
        same_elements(out.view(), &((&pa & &pb) ^ !&pb));
    }

    #[test]
    fn signs_and_bits_turned(seed in any::<u64>()) {
        let mut seed = Seed(seed);
        let a: Array<i32, Shape> = seed.array();
        let p = peer(a.view());
        places!(a: i32, seed => inline turned wide slice mutable);
        let mutable = mutable.view_mut();
        for (expected, negative) in [(p.mapv(|x| -x), true), (p.mapv(|x| !x), false)] {
            if negative {
                same(-&a, &expected);
                same(-a.clone(), &expected);
                same(-inline.clone(), &expected);
                same(-turned.t(), &expected);
                same(-&slice, &expected);
                same(-&mutable, &expected);
                same(-(&a + 0), &expected);
            } else {
                same(!&a, &expected);
                same(!a.clone(), &expected);
                same(!inline.clone(), &expected);
                same(!turned.t(), &expected);
                same(!&slice, &expected);
                same(!&mutable, &expected);
                same(!(&a + 0), &expected);
            }
        }
        let a: Array<f32, Shape> = seed.array_by(|word| if word.is_multiple_of(3) { 0.0 } else { word as f32 });
        same(-&a, &peer(a.view()).mapv(|x| -x));
        drop(wide);
    }

    /// Several operators of several kinds of operands.
    #[test]
    fn longer_expressions(seed in any::<u64>()) {
        let mut seed = Seed(seed);
        let a: Array<f64, Shape> = seed.array();
        let b: Array<f64, Shape> = seed.array();
        let row: Array<f64, Rank1<N>> = seed.array();
        let (pa, pb, pr) = (peer(a.view()), peer(b.view()), peer(row.view()));
        places!(a: f64, seed => inline turned wide slice mutable);
        let mutable = mutable.view_mut();
        same((&a * 2.0 + &b - &row) * 0.5 + &a, &((&pa * 2.0 + &pb - &pr) * 0.5 + &pa));
        same((&a - turned.t()) * (slice + &b) / (&mutable + 1e9), &((&pa - &pa) * (&pa + &pb) / (&pa + 1e9)));
        same(-(a.clone() * b.clone() + inline.clone()) % 7.0, &(-(&pa * &pb + &pa) % 7.0));
        same(1.0 - a.clone() * &row + b.clone() * a.clone(), &(1.0 - &pa * &pr + &pb * &pa));
        same((b.clone() - (&a + (b.clone() * (&a - b.clone())))) * a.clone(), &((&pb - &(&pa + &(&pb * &(&pa - &pb)))) * &pa));
        drop(wide);
    }
}

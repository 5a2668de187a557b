//! Promise: a `BitMask` keeps eight truth values in a byte, and is stored from and read by expressions.

#![allow(missing_docs, reason = "it is a test")]

use haversack::{Array, BitMask, Footprint, Rank0, Rank1, Rank2, Shape, array, budget, expr};

mod counting;

fn agrees<S: Shape>() {
    let element = |i: usize| i * 7919 % 5 < 2;
    let mut number = 0;
    let bools = Array::<bool, S>::from_fn(|_| {
        number += 1;
        element(number)
    });
    let mask = BitMask::<S>::of(&bools);
    assert_eq!(mask.expr().eval(), bools);
    assert_eq!((mask.count(), mask.any(), mask.all()), (bools.count(), bools.any(), bools.all()));
    let mut inverse = mask.clone();
    inverse.invert();
    assert_eq!(inverse, BitMask::of(!&bools));
    assert_eq!(inverse.count() + mask.count(), S::LEN);
    let mut both = mask.clone();
    both &= &inverse;
    assert!(!both.any());
    both |= &mask;
    both ^= &inverse;
    assert!(both.all());
    assert_eq!(BitMask::<S>::FOOTPRINT, S::LEN.div_ceil(8));
    assert_eq!(BitMask::<S>::FOOTPRINT + BitMask::<S>::OVERHEAD, size_of::<BitMask<S>>() + BitMask::<S>::HEAP);
}

#[test]
fn every_length_agrees_with_bools() {
    agrees::<Rank0>();
    agrees::<Rank1<0>>();
    agrees::<Rank1<7>>();
    agrees::<Rank1<8>>();
    agrees::<Rank1<9>>();
    agrees::<Rank2<3, 5>>();
    agrees::<Rank2<37, 53>>();
}

#[test]
fn expressions_read_a_mask() {
    let a = Array::<f32, Rank2<20, 30>>::from_fn(|[i, j]| (i * 30 + j) as f32);
    let mask = BitMask::of(a.greater(299.0));
    assert_eq!(expr::select(&mask, &a, 0.0).sum(), (300..600).sum::<usize>() as f32);
    // Read in the order of the other operand, which is transposed.
    let turned = a.t().to_owned();
    assert_eq!(expr::select(&mask, turned.t(), 0.0).eval(), expr::select(&mask, &a, 0.0).eval());
    assert_eq!((mask.expr() & a.less(400.0)).count(), 100);
    assert_eq!(
        mask.expr().count_axis(haversack::Axis::<1>).eval().as_slice()[..11],
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30]
    );
    let mut out = array![false, true];
    out.assign(BitMask::of(&array![true, false]).expr());
    assert_eq!(out, array![true, false]);
}

#[test]
fn it_allocates_its_bytes() {
    let a = Array::<f32, Rank1<1001>>::arange();
    let (mut mask, blocks, bytes) = counting::counted(|| BitMask::of(a.greater(500.0)));
    assert_eq!((blocks, bytes), (1, 126));
    let ((), blocks, bytes) = counting::counted(|| mask.assign(a.less(500.0)));
    assert_eq!((blocks, bytes, mask.count()), (0, 0, 500));
}

/// Reads a mask that is lent.
#[budget(128)]
fn kept(mask: &BitMask<Rank1<32>>, x: &array![f32; 32]) -> f32 {
    let kept: array![f32; 32] = expr::select(mask, x, 0.0).eval();
    kept.sum()
}

/// Writes a mask that is lent.
#[budget(128)]
fn marked(mask: &mut BitMask<Rank1<32>>, x: &array![f32; 32]) -> array![bool; 32] {
    let twice: array![f32; 32] = (x * 2.0).eval();
    mask.assign(twice.greater(10.0));
    mask.invert();
    (!mask.expr()).eval()
}

/// A mask has no slot: it is lent to a planned function, which allocates its peak and what it returns.
#[test]
fn planned_functions_read_and_write_masks() {
    let x = <array![f32; 32]>::arange();
    let mut mask = BitMask::of(x.greater(29.0));
    let (sum, blocks, bytes) = counting::counted(|| kept(&mask, &x));
    assert_eq!((sum, kept::PEAK, blocks, bytes), (61.0, 128, 1, 128));
    let (marks, blocks, bytes) = counting::counted(|| marked(&mut mask, &x));
    assert_eq!((marks.count(), mask.count(), blocks, bytes), (26, 6, 2, 128 + 32));
}

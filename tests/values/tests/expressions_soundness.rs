//! Promise: expressions of odd dims, of no elements and of several threads read and write the elements of their operands, and
//! no others.
//!
//! The test that a subtype of another length is refused is in `ui-tests/fail/expr`.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use haversack::expr::select;
use haversack::shape::axis::HasAxis;
use haversack::shape::named::NamedDim;
use haversack::{Array, Axis, Const, Dim, Heap, Inline, Numeric, Rank2, Rank3, Shape, StorageOwned, number};
use typenum::{B0, B1, UInt, UTerm};

/// 5, as typenum would not write it: with a leading zero.
type PaddedFive = UInt<UInt<UInt<UInt<UTerm, B0>, B1>, B0>, B1>;

/// 7, as a typenum number on top of a `Const`.
type Mixed = UInt<Const<3>, B1>;

/// 7, through a number that is not typenum's.
enum OfMixed {}
impl NamedDim for OfMixed {
    type Length = Mixed;
    type Number = number![7];
}

enum OfFive {}
impl NamedDim for OfFive {
    type Length = PaddedFive;
    type Number = number![5];
}

enum Nothing {}
impl NamedDim for Nothing {
    type Length = UInt<UTerm, B0>;
    type Number = UTerm;
}

/// Runs everything that loops over a shape, with odd lengths. Each result must be that of a loop over indices.
fn computed<A: Dim, B: Dim, W: StorageOwned>() {
    let a = Array::<i32, (A, B), W>::arange();
    let turned = Array::<i32, (B, A), W>::from_fn(|[j, i]| 1000 * i as i32 + j as i32);
    let row = Array::<i32, (B,), W>::arange();
    let sum = (&a + turned.t() - &row).eval();
    let count = A::SIZE * B::SIZE;
    assert_eq!(sum.len(), count);
    for i in 0..A::SIZE {
        for j in 0..B::SIZE {
            assert_eq!(sum[[i, j]], (B::SIZE * i + j + 1000 * i) as i32);
        }
    }
    assert_eq!((sum.clone() - &sum).eval().iter().filter(|x| **x == 0).count(), count);
    let mut out = Array::<i32, (B, A), W>::full(-1);
    out.t_mut().assign(&a + &row);
    out.t_mut().zip_assign(&row, |x, y| x - y);
    assert!(out.t().equal(&a).all());
    assert_eq!(a.fold(0, |next, x| if x == next { next + 1 } else { -1 }) as usize, count);
    let last = count as i64;
    assert_eq!((a.sum(), a.t().sum()), (last * (last - 1) / 2, last * (last - 1) / 2));
    axes::<A, B, W>(&a);
}

fn axes<A: Dim, B: Dim, W: StorageOwned>(a: &Array<i32, (A, B), W>)
where
    (A, B): HasAxis<0, Removed = (B,)> + HasAxis<1, Removed = (A,)>,
{
    let (columns, rows) = (a.sum_axis(Axis::<0>).eval(), a.sum_axis(Axis::<1>).eval());
    assert_eq!((columns.len(), rows.len()), (B::SIZE, A::SIZE));
    assert_eq!((columns.sum(), rows.sum()), (a.sum(), a.sum()));
    assert!((a * 2).sum_axis(Axis::<1>).eval().equal(&rows * 2).all());
}

#[test]
fn odd_dims() {
    fn both<A: Dim, B: Dim>() {
        computed::<A, B, Heap>();
        computed::<A, B, Inline>();
    }
    both::<PaddedFive, Mixed>();
    both::<OfMixed, OfFive>();
    both::<Const<9>, OfMixed>();
    // This is more than a strip has. It is left out under Miri, which interprets each step.
    #[cfg(not(miri))]
    both::<OfFive, number![130]>();
    both::<Mixed, Const<1>>();
    both::<Nothing, OfMixed>();
    both::<OfFive, Nothing>();
    both::<UInt<UTerm, B0>, Const<0>>();
}

#[test]
fn operands_without_elements() {
    fn nothing<S: Shape, W: StorageOwned>() {
        let never = |_: u8| -> u8 { panic!("there is no element to call this with") };
        let a = Array::<u8, S, W>::ones();
        let mut out = Array::<u8, S, W>::ones();
        assert_eq!((&a + 255 + a.map(never)).eval().len(), 0);
        assert_eq!((1 / &a).eval_inline().len(), 0);
        assert_eq!((Array::<u8, S>::ones() * Array::<u8, S>::ones() - &a).eval().len(), 0);
        assert_eq!(select(a.map(never).less(3), &a, 7).cast::<f64>().eval().len(), 0);
        out.assign(a.map(never));
        out += &a;
        out.zip_assign(&a, |_, y| never(y));
        out.view_mut().assign(1);
        assert_eq!((a.map(never).sum(), a.map(never).prod(), out.map(never).greater(0).count()), (0, 1, 0));
        assert!(a.map(never).less(3).all() && !a.map(never).less(3).any());
        assert_eq!(a.expr().cast_saturating::<i16>().fold(5, |_, _| 0), 5);
    }
    nothing::<(Nothing,), Heap>();
    nothing::<Rank3<3, 0, 1000>, Heap>();
    nothing::<Rank3<0, 16, 16>, Inline>();
    nothing::<(Mixed, UInt<UTerm, B0>), Heap>();
    nothing::<(OfMixed, Nothing), Inline>();
}

fn shared<X: Send + Sync>(x: X) -> X {
    x
}

#[test]
fn expressions_go_to_other_threads() {
    const ROWS: usize = if cfg!(miri) { 4 } else { 40 };
    let (a, b) = (Array::<f64, Rank2<ROWS, 50>>::arange(), Array::<f64, Rank2<50, ROWS>>::ones());
    let offset = 0.5;
    let expr = shared(shared(&a * 2.0 + b.t()).map(move |x| x + offset));
    let reduction = shared((a.clone() + b.t()).sum_axis(Axis::<0>));
    let (result, sums) = thread::scope(|scope| {
        let result = scope.spawn(move || expr.eval());
        let sums = scope.spawn(move || reduction.eval());
        (result.join().unwrap(), sums.join().unwrap())
    });
    assert_eq!((result[[ROWS - 1, 49]], sums.len()), (2.0 * (50 * ROWS - 1) as f64 + 1.5, 50));
    let owned = shared(Array::<f64, Rank2<ROWS, 50>>::ones() - 3.0);
    assert_eq!(thread::spawn(move || owned.eval()).join().unwrap().sum(), -2.0 * (50 * ROWS) as f64);
}

/// A target that a panic left half written is a whole array of old and new elements; an operand is unchanged.
#[test]
fn a_panic_leaves_whole_arrays() {
    fn interrupted<T: Numeric, S: Shape>(at: usize) {
        let (a, mut out) = (Array::<T, S>::ones(), Array::<T, S>::full(T::ONE + T::ONE));
        let calls = std::sync::atomic::AtomicUsize::new(0);
        let panics = |x: T| {
            assert!(calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed) < at);
            x
        };
        assert!(catch_unwind(AssertUnwindSafe(|| out.assign(a.map(panics)))).is_err());
        assert!(out.iter().all(|&x| x == T::ONE || x == T::ONE + T::ONE));
        assert!(catch_unwind(AssertUnwindSafe(|| out.zip_assign(&a, |_, y| panics(y)))).is_err());
        assert!(out.iter().all(|&x| x == T::ONE || x == T::ONE + T::ONE));
        assert!(catch_unwind(AssertUnwindSafe(|| (Array::<T, S>::ones() + a.map(panics)).eval())).is_err());
        assert!(a.equal(T::ONE).all());
    }
    for at in [0, 1, 35] {
        interrupted::<u8, Rank2<3, 13>>(at);
        interrupted::<f64, Rank3<2, 1, 18>>(at);
    }
    if cfg!(not(miri)) {
        interrupted::<u8, Rank2<20, 30>>(200);
        interrupted::<f64, Rank3<2, 17, 18>>(200);
    }
}

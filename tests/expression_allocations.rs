//! Promise: an expression allocates one block of exactly the bytes that its docs and `Expr::ALLOCATES` give, or nothing. The
//! values that were given to it are freed once, also if a closure panics.

mod counting;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use counting::{counted, freed_so_far, live};
use haversack::expr::select;
use haversack::{Array, Axis, Const, Expr, Inline, IntoExpr, Rank1, Rank2, array, s};

type NodeOf<X> = <X as IntoExpr>::Node;
type ExprOf<X> = Expr<<X as IntoExpr>::Dtype, <X as IntoExpr>::Shape, NodeOf<X>>;

/// Checks that `eval` allocates one block of `bytes`, as the constant says, or none, and frees everything but the result.
#[track_caller]
fn evaluates<X: IntoExpr>(expr: X, bytes: usize) {
    assert_eq!(ExprOf::<X>::ALLOCATES, bytes);
    let (array, blocks, allocated) = counted(|| expr.into_expr().eval());
    assert_eq!((blocks, allocated), (usize::from(bytes > 0), bytes));
    assert_eq!(ExprOf::<X>::NBYTES, size_of_val(array.as_slice()));
    assert_eq!(ExprOf::<X>::SCRATCH, 0);
    let freed = freed_so_far();
    drop(array);
    assert_eq!(freed_so_far() - freed, ExprOf::<X>::NBYTES);
}

/// Checks that `run` allocates nothing. Making the operands before may allocate (clones, to be given away).
#[track_caller]
fn nothing<R>(run: impl FnOnce() -> R) -> R {
    let (result, blocks, bytes) = counted(run);
    assert_eq!((blocks, bytes), (0, 0));
    result
}

type A = array![f32; 30, 40];
type B = array![u8; 30, 40];
const LEN: usize = 30 * 40;

#[test]
fn borrowed_operands_make_one_block() {
    let (a, mask) = (A::arange(), <array![bool; 30, 40]>::zeros());
    let row = <array![f32; 40]>::ones();
    let inline = <array![f32; 30, 40; Inline]>::ones();
    evaluates(&a * 2.0 + &a - 1.0, LEN * 4);
    evaluates(a.t() + 1.0, LEN * 4);
    evaluates(2.0 / (&a - &row), LEN * 4);
    evaluates(a.slice(s![0..30;3, ..]) * 0.5, LEN / 3 * 4);
    evaluates(inline.clone() + inline, LEN * 4);
    evaluates(a.less(3.0), LEN);
    evaluates(a.map(f64::from), LEN * 8);
    evaluates(a.expr().cast::<f64>(), LEN * 8);
    evaluates(a.zip_map(&mask, |x, keep| keep && x > 1.0), LEN);
    evaluates(select(&mask, &a, 0.0), LEN * 4);
    evaluates(a.clamp(0.0, &row).sqrt(), LEN * 4);
    evaluates(a.mul_add(2.0, &a), LEN * 4);
    evaluates(&a, LEN * 4);
    evaluates(<array![f32; 0, 3]>::zeros().view() + 1.0, 0);
}

#[test]
fn an_operand_that_is_given_away_is_the_result() {
    let a = A::arange();
    let own = || A::ones();
    evaluates(own(), 0);
    evaluates(own() * 2.0, 0);
    evaluates(own() + &a, 0);
    evaluates(&a + own(), 0);
    evaluates(1.0 - own(), 0);
    evaluates(-own(), 0);
    evaluates(own() - own(), 0);
    evaluates((&a - 1.0) * (&a + (3.0 * own() + &a)) - &a, 0);
    evaluates((own() * (own() + own())) / (own() - own()), 0);
    evaluates(a.t().map(|x| x + 1.0) * <array![f32; 40, 30]>::ones(), 0);
    evaluates(own().into_expr().map(|x| x + 1.0), 0);
    evaluates(own().into_expr().clamp(0.0, &a).mul_add(own(), 1.0), 0);
    evaluates(select(a.less(3.0), own(), &a), 0);
    evaluates(a.minimum(own()), 0);
    // The memory is the same.
    let c = own();
    let start = c.as_slice().as_ptr();
    assert_eq!((&a + c * 2.0).eval().as_slice().as_ptr(), start);
    let c = own();
    let start = c.as_slice().as_ptr();
    assert_eq!(c.into_expr().eval().as_slice().as_ptr(), start);
    // Two operands are given away: the memory of the left one is reused, and that of the right one is freed.
    let (c, d) = (own(), own());
    let (start, before) = (c.as_slice().as_ptr(), live());
    let e = nothing(|| (c - d).eval());
    assert_eq!((e.as_slice().as_ptr(), before - live()), (start, LEN * 4));
}

#[test]
fn a_dtype_of_the_same_size_keeps_the_block() {
    let (a, bytes) = (A::arange(), B::ones());
    let own = || A::ones();
    evaluates(own().into_expr().map(|x| x as u32), 0);
    evaluates((own() + 1.0).cast_lossy::<i32>(), 0);
    evaluates(bytes.clone().into_expr().less(3), 0);
    evaluates(<array![bool; 30, 40]>::ones().into_expr().cast::<u8>() * 2, 0);
    let one = own().into_expr().map(f32::to_bits).eval();
    assert!(one.equal(1.0f32.to_bits()).all());
    // A dtype of another size takes one block, and the given block is freed.
    evaluates(own().into_expr().cast::<f64>(), LEN * 8);
    evaluates(own().into_expr().less(&a), LEN);
    evaluates((bytes.clone() + 1).cast::<u16>(), LEN * 2);
    evaluates(bytes.clone().into_expr().cast::<f32>() * own(), LEN * 4);
    let before = live();
    let wide = (own() * 2.0).cast::<f64>().eval();
    assert_eq!(live() - before, LEN * 8);
    assert!(wide.equal(2.0).all());
}

#[test]
fn large_blocks_too() {
    type Large = array![f32; 300, 400];
    let a = Large::ones();
    // With the feature `rayon` the first large work starts its threads, which allocates for them.
    drop((&a + 1.0).eval());
    evaluates(&a + 1.0, 480_000);
    evaluates(Large::ones() + &a, 0);
    evaluates(Large::ones().into_expr().map(|x| x as u32), 0);
    evaluates(Large::ones().into_expr().cast::<f64>(), 960_000);
}

#[test]
fn what_is_written_into_an_array_allocates_nothing() {
    let (a, row) = (A::arange(), <array![f32; 40]>::ones());
    let (mut out, mut turned) = (A::zeros(), <array![f32; 40, 30]>::zeros());
    let (mut bits, mut inline) = (B::zeros(), <array![f32; 30, 40; Inline]>::zeros());
    let (given, also_given) = (A::ones(), A::ones());
    nothing(|| {
        out.assign(&a * 2.0 + &row);
        out.assign(&row);
        out.assign(1.0);
        out += &a;
        out -= a.t().t();
        out *= 2.0;
        out /= &a + 1.0;
        out %= &row;
        turned.t_mut().assign(&a - 1.0);
        out.zip_assign(&bits, |x, y| x + f32::from(y));
        bits.assign(a.map(|x| x as u8));
        bits &= 15;
        bits <<= &bits.clone_inline() % 4;
        inline.assign(&out);
        inline += &row;
        out.view_mut().slice(s![0..30;2, 0..20]).assign(a.slice(s![0..15, 0..40;-2]));
        out += given * 2.0;
        out.assign(also_given);
    });
    assert_eq!(out[[29, 39]], 1.0);
}

trait CloneInline {
    fn clone_inline(&self) -> array![u8; 30, 40; Inline];
}

impl CloneInline for B {
    fn clone_inline(&self) -> array![u8; 30, 40; Inline] {
        self.copy_to()
    }
}

#[test]
fn inline_results_allocate_nothing() {
    let (a, own) = (A::arange(), A::ones());
    let small = <array![f32; 3; Inline]>::arange();
    nothing(|| {
        assert_eq!((&a + 1.0).eval_inline()[[29, 39]], 1200.0);
        assert_eq!((&small * &small).eval_inline().as_slice(), [0.0, 1.0, 4.0]);
        assert_eq!(a.sum_axis(Axis::<1>).eval_inline()[[0]], 780.0);
    });
    nothing(|| (own + &a).eval_inline().max());
}

#[test]
fn reductions_allocate_nothing() {
    let (a, mask) = (A::arange(), <array![bool; 30, 40]>::ones());
    let given: [A; 6] = std::array::from_fn(|_| A::ones());
    let before = live();
    nothing(|| {
        let sums =
            [a.sum(), a.t().sum(), (&a - &a).map(|x| x * x).sum(), a.prod(), a.mean(), a.var(), a.std(), a.norm()];
        let order = (a.min(), a.max(), a.argmin(), a.t().argmax(), (&a * 2.0).argmin());
        let truth =
            (mask.all(), mask.any(), mask.count(), a.less(3.0).all(), select(&mask, &a, 1.0).fold(0.0, |x, y| x + y));
        let [c, d, e, f, g, h] = given;
        let owned = (
            (c + &a).sum(),
            (&a * d).var(),
            (e - f).argmax(),
            g.into_expr().less(1.0).any(),
            (2.0 * h).max_axis(Axis::<0>),
        );
        (sums, order, truth, owned.0)
    });
    assert_eq!(before - live(), 6 * LEN * 4); // what was given away
}

#[test]
fn reductions_along_an_axis_are_one_block_or_none() {
    let a = A::arange();
    let (mut column, mut row) = (<array![f32; 30]>::zeros(), <array![f32; 40]>::zeros());
    let (mut pairs, mut places, mut counts) =
        (<array![f32; 30, 2]>::zeros(), <array![u64; 40]>::zeros(), <array![u64; 30]>::zeros());
    let given = A::ones();
    nothing(|| {
        column.assign(a.sum_axis(Axis::<1>));
        row.assign((&a * 2.0).mean_axis(Axis::<0>));
        row.assign(a.var_axis(Axis::<0>));
        row.assign((given + &a).max_axis(Axis::<0>));
        pairs.column_mut(1).assign(a.min_axis(Axis::<1>));
        places.assign(a.argmax_axis(Axis::<0>));
        counts.assign(a.less(7.0).count_axis(Axis::<1>));
    });
    let of = |run: &dyn Fn() -> usize, bytes: usize| {
        let (nbytes, blocks, allocated) = counted(run);
        assert_eq!((nbytes, blocks, allocated), (bytes, 1, bytes));
    };
    of(&|| size_of_val(a.sum_axis(Axis::<1>).eval().as_slice()), 30 * 4);
    of(&|| size_of_val(a.t().std_axis(Axis::<1>).eval().as_slice()), 40 * 4);
    of(&|| size_of_val(a.argmin_axis(Axis::<0>).eval().as_slice()), 40 * 8);
    of(&|| size_of_val((&a * 2.0).greater(1.0).all_axis(Axis::<0>).eval().as_slice()), 40);
}

#[test]
fn an_expression_that_is_dropped_frees_what_it_was_given() {
    let a = A::ones();
    let before = live();
    drop((A::ones() + &a) * A::ones());
    drop((A::ones() + &a).sum_axis(Axis::<0>));
    drop(select(<array![bool; 30, 40]>::ones(), A::ones(), A::ones()));
    assert_eq!(live(), before);
}

/// Runs `run`, which panics.
#[track_caller]
fn interrupted<R>(run: impl FnOnce() -> R) {
    assert!(catch_unwind(AssertUnwindSafe(run)).is_err());
}

#[test]
fn a_panic_in_a_closure_loses_nothing_but_what_was_given_away() {
    // The panic has no message, which would be allocated.
    let at = |last: f32| move |x: f32| if x == last { resume_unwind(Box::new(())) } else { x };
    for last in [0.0, 700.0, 1199.0] {
        let a = A::arange();
        let (mut out, sums) = (A::zeros(), <array![f32; 30]>::zeros());
        let before = live();
        interrupted(|| a.map(at(last)).eval());
        interrupted(|| a.map(at(last)).eval_inline());
        interrupted(|| out.assign(a.map(at(last)) + 1.0));
        interrupted(|| out += a.map(at(last)));
        interrupted(|| out.zip_assign(&a, |_, y| at(last)(y)));
        interrupted(|| a.map(at(last)).sum());
        interrupted(|| a.map(at(last)).sum_axis(Axis::<1>).eval());
        interrupted(|| a.map(at(last)).less(-1.0).any());
        assert_eq!(live(), before);
        // Operands that are given away are freed once.
        interrupted(|| (A::ones() + a.map(at(last))).eval());
        interrupted(|| (a.map(at(last)) * A::ones() - A::ones()).eval());
        interrupted(|| A::arange().into_expr().map(at(last)).cast::<f64>().eval());
        interrupted(|| A::arange().into_expr().map(at(last)).map(|x| x as u32).eval());
        interrupted(|| (A::arange().into_expr().map(at(last)) + &a).sum());
        assert_eq!(live(), before);
        // Operands that were only read are whole.
        assert!(a.equal(&A::arange()).all() && sums.equal(0.0).all());
    }
    let given = A::arange();
    let before = live();
    interrupted(|| (given * 2.0).map(at(2.0)).eval());
    assert_eq!(live(), before.wrapping_sub(LEN * 4));
}

#[test]
fn an_expression_says_what_it_allocates() {
    let matrix = Array::<f64, Rank2<2, 3>>::ones();
    for (text, allocates) in [
        (format!("{:?}", Array::<f32, Rank1<8>>::ones() * 2.0), 0),
        (format!("{:?}", &matrix + 1.0), 48),
        (format!("{:?}", matrix.less(1.0)), 6),
        (format!("{:?}", Array::<i8, Rank2<2, 3>, Inline>::ones() + 1), 6),
    ] {
        assert!(text.ends_with(&format!("allocates: {allocates} }}")), "{text}");
    }
    let line = Array::<i8, (Const<1000>, Const<3>)>::ones();
    assert!(format!("{:?}", line.sum_axis(Axis::<1>)).contains("8000"));
}

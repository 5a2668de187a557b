//! Planned functions that call each other, return arrays, are generic, and end early.

use std::panic::{AssertUnwindSafe, catch_unwind};

use haversack::{Array, Axis, Rank1, Rank2, Workspace, array, budget, plain};
use haversack_unplanned::twice;

mod agreement;
mod counting;
use agreement::agree;

#[twice]
mod planned {
    use super::*;

    /// Has a peak of 512 bytes.
    #[budget(512 B)]
    pub(crate) fn energy(x: &array![f32; 64]) -> f32 {
        let square: array![f32; 64] = (x * x).eval();
        let root: array![f32; 64] = square.sqrt().eval();
        root.sum()
    }

    /// The result is in its own block.
    #[budget]
    pub(crate) fn smoothed(x: &array![f32; 64], weight: f32) -> array![f32; 64] {
        let scaled: array![f32; 64] = (x * weight).eval();
        let energy_of_it = energy(&scaled);
        let mut out: array![f32; 64] = (&scaled + energy_of_it).eval();
        out += 1.0;
        out
    }

    #[budget]
    pub(crate) fn twice_smoothed(x: &array![f32; 64]) -> array![f32; 64] {
        let once: array![f32; 64] = smoothed(x, 0.5);
        smoothed(&once, 0.25)
    }

    #[budget(1280)]
    pub(crate) fn spread(x: &array![f32; 64]) -> f32 {
        let a: array![f32; 64] = twice_smoothed(x);
        a.max() - a.min()
    }

    #[budget(4 * N + 4 * M * N)]
    pub(crate) fn generic<const M: usize, const N: usize>(x: &array![f32; N]) -> array![f32; M] {
        let weights: array![f32; M, N] = <array![f32; M, N]>::from_fn(|[i, j]| (i * j) as f32);
        let doubled: array![f32; N] = (x * 2.0).eval();
        let mut out: array![f32; M] = weights.dot(&doubled).eval();
        out += generic_energy::<N>(&doubled);
        out
    }

    #[budget]
    pub(crate) fn generic_energy<const N: usize>(x: &array![f32; N]) -> f32 {
        x.square().sum()
    }

    #[budget(768 B)]
    pub(crate) fn early(x: &array![f32; 64], limit: usize) -> Result<f32, Negative> {
        let a: array![f32; 64] = (x + 1.0).eval();
        if limit == 0 {
            return Ok(0.0);
        }
        let view = a.view();
        let found = 'search: {
            for i in 0..limit {
                let b: array![f32; 64] = (view * i as f32).eval();
                if b.sum() > 100.0 {
                    break 'search b.sum();
                }
            }
            -1.0
        };
        let found = plain!(checked(found))?;
        let c: array![f32; 64] = (view + found).eval();
        let a: array![f32; 64] = (&c * 2.0).eval();
        drop(c);
        let sum = |factor: f32| a.sum() * factor;
        let d: array![f32; 64] = (x * 3.0).eval();
        Ok(sum(0.5) + d.sum())
    }

    #[budget]
    pub(crate) fn into(x: &array![f32; 4, 5], out: &mut array![f32; 5, 4], factor: f32) {
        let turned: array![f32; 5, 4] = x.t().to_contiguous();
        out.assign(&turned * factor);
        let rows: array![f32; 5] = turned.sum_axis(Axis::<1>).eval();
        for i in 0..5 {
            out.view_mut().row(i).assign(rows[[i]]);
        }
    }

    #[budget(0)]
    pub(crate) fn nothing(x: f32) -> f32 {
        x + 1.0
    }

    #[budget]
    pub(crate) fn inline(factor: f32) -> array![f32; 3; Inline] {
        let a: array![f32; 3] = array![1.0, 2.0, 3.0];
        let b: array![f32; 3] = <array![f32; 3]>::full(factor);
        let c: array![f32; 3; Inline] = (&a * &b).eval_inline();
        c
    }

    #[budget]
    pub(crate) fn multiplied<'a>(
        a: &'a array![f32; 80, 90],
        b: &'a array![f32; 60, 90],
        out: &mut array![f32; 80, 60],
    ) -> f32 {
        let turned: array![f32; 90, 60] = b.t().to_owned();
        let product: array![f32; 80, 60] = a.dot(&turned).eval();
        out.assign(a.matmul(b.t()));
        (&product - &*out).abs().max()
    }

    #[budget]
    pub(crate) fn small(a: &array![f32; 4, 5], v: &array![f32; 5]) -> f32 {
        let product: array![f32; 4] = a.dot(v).eval();
        let outer: array![f32; 4, 5] = product.outer(v).eval();
        outer.sum() + product.dot(&product)
    }

    /// Has a peak of 32 bytes, and no more after a panic.
    #[budget(32)]
    pub(crate) fn told_to_panic(x: &array![f32; 4], at: usize) -> f32 {
        let a: array![f32; 4] = <array![f32; 4]>::from_fn(|[i]| {
            assert!(i != at, "told to");
            x[[i]]
        });
        let b: array![f32; 4] = (&a * 2.0).eval();
        assert!(at != 4, "told to");
        (a + &b).sum()
    }
}

type Vector = Array<f32, Rank1<64>>;

fn signal() -> Vector {
    Array::<f32, Rank1<64>>::from_fn(|[i]| (i * 7 % 11) as f32 - 3.0)
}

#[test]
fn a_callee_s_peak_is_part_of_the_caller_s() {
    let x = signal();
    agree!(energy(&x));
    agree!(spread(&x));
    assert_eq!(planned::energy::PEAK, 512);
    assert_eq!(planned::smoothed::PEAK, 256 + 512);
    assert_eq!(planned::twice_smoothed::PEAK, 256 + 768);
    assert_eq!(planned::spread::PEAK, 256 + 1024);
}

#[test]
fn a_returned_array_is_one_more_allocation() {
    let x = signal();
    agree!(smoothed(&x, 0.5) -> array);
    agree!(twice_smoothed(&x) -> array);
}

#[test]
fn a_result_is_written_into_an_array_of_any_storage() {
    let x = signal();
    let mut workspace = Workspace::<planned::twice_smoothed>::boxed();
    let mut into = <array![f32; 64; Inline]>::zeros();
    planned::twice_smoothed::in_workspace(&mut workspace, &mut into, &x);
    assert!(into == plain::twice_smoothed(&x));
}

#[test]
fn a_generic_function_has_a_plan_for_each_of_its_parameters() {
    assert_eq!(planned::generic::<2, 3>::PEAK, 24 + 12);
    assert_eq!(planned::generic::<10, 16>::PEAK, 640 + 64);
    let x = array![1.0, 2.0, 3.0];
    agree!(generic::<2, 3>(&x) -> array);
    assert_eq!(plain::generic::<2, 3>(&x).as_slice(), [56.0, 72.0]);
    agree!(generic_energy::<3>(&x));
    let x = <array![f32; 16]>::arange();
    agree!(generic::<10, 16>(&x) -> array);
    agree!(generic_energy::<16>(&x));
}

#[derive(Debug, PartialEq)]
struct Negative;

fn checked(x: f32) -> Result<f32, Negative> {
    if x < 0.0 { Err(Negative) } else { Ok(x) }
}

#[test]
fn returns_breaks_aliases_closures_and_shadows() {
    let x = signal();
    for limit in [0, 1, 20] {
        agree!(early(&x, limit));
    }
    assert_eq!(plain::early(&x, 0), Ok(0.0));
    assert_eq!(plain::early(&x, 1), Err(Negative));
    assert!(plain::early(&x, 20).is_ok());
    assert_eq!(planned::early::TOTAL_WITHOUT_SHARING, 256 * 5);
}

#[test]
fn results_are_written_into_parameters() {
    let x = Array::<f32, Rank2<4, 5>>::arange();
    let out = <array![f32; 5, 4]>::zeros();
    agree!(into(&x, &mut out, 2.0); out);
    let mut out = out;
    planned::into(&x, &mut out, 2.0);
    assert_eq!(out[[1, 0]], 1.0 + 6.0 + 11.0 + 16.0);
}

#[test]
fn an_inline_array_is_returned_as_any_value() {
    agree!(inline(2.0));
    assert_eq!(planned::inline::PEAK, 24);
}

#[test]
fn what_needs_nothing_allocates_nothing() {
    agree!(nothing(1.0));
    assert_eq!(planned::nothing::PEAK, 0);
}

#[test]
fn scratch_of_products_is_in_the_plan() {
    let (a, v) = (<array![f32; 4, 5]>::ones(), <array![f32; 5]>::ones());
    agree!(small(&a, &v));
    assert_eq!(plain::small(&a, &v), 4.0 * 25.0 + 100.0);
    assert_eq!(planned::small::PEAK, 16 + 80);
    if cfg!(miri) {
        // A product that is large enough for scratch takes minutes; `raw::product` has smaller ones.
        return;
    }
    let a = Array::<f32, Rank2<80, 90>>::from_fn(|[i, j]| (i + 2 * j) as f32 % 7.0);
    let b = Array::<f32, Rank2<60, 90>>::from_fn(|[i, j]| (3 * i + j) as f32 % 5.0);
    let out = <array![f32; 80, 60]>::zeros();
    agree!(multiplied(&a, &b, &mut out); out);
    let sizes: Vec<usize> = planned::multiplied::PLAN.plan().buffers().iter().map(|buffer| buffer.size).collect();
    let turned = <haversack::linalg::Product<
        f32,
        Rank2<80, 90>,
        Rank2<90, 60>,
        Rank2<80, 60>,
        haversack::layout::RowMajor<Rank2<80, 90>>,
        (haversack::Const<1>, haversack::Const<90>),
    >>::SCRATCH;
    assert!(turned > 16 << 10);
    assert!(sizes.contains(&turned), "{sizes:?} {turned}");
}

#[test]
#[cfg_attr(not(panic = "unwind"), ignore = "a panic ends the program there")]
fn a_panic_leaves_nothing_behind() {
    use planned::told_to_panic;
    let x = array![1.0, 2.0, 3.0, 4.0];
    let mut workspace = Workspace::<told_to_panic>::boxed();
    for at in [2, 4] {
        let run = AssertUnwindSafe(|| told_to_panic::in_workspace(&mut workspace, &x, at));
        assert!(catch_unwind(run).is_err());
        assert_eq!(told_to_panic::in_workspace(&mut workspace, &x, 9), 30.0);
        assert!(catch_unwind(|| told_to_panic(&x, at)).is_err()); // its block is freed: the memory checkers look
    }
    agree!(told_to_panic(&x, 9));
}

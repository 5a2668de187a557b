//! Planned functions that call each other, return arrays, are generic, and end early.

use std::panic::{AssertUnwindSafe, catch_unwind};

use haversack::{Array, Rank1, Rank2, Workspace, WorkspaceMut, array, budget, plain};

mod counting;
use counting::counted;

type Vector = Array<f32, Rank1<64>>;

fn signal() -> Vector {
    Array::<f32, Rank1<64>>::from_fn(|[i]| (i * 7 % 11) as f32 - 3.0)
}

/// 512 bytes.
#[budget(512 B)]
fn energy(x: &array![f32; 64]) -> f32 {
    let square: array![f32; 64] = (x * x).eval();
    let root: array![f32; 64] = square.sqrt().eval();
    root.sum()
}

/// The result is in its own block.
#[budget]
fn smoothed(x: &array![f32; 64], weight: f32) -> array![f32; 64] {
    let scaled: array![f32; 64] = (x * weight).eval();
    let energy_of_it = energy(&scaled);
    let mut out: array![f32; 64] = (&scaled + energy_of_it).eval();
    out += 1.0;
    out
}

#[budget]
fn twice_smoothed(x: &array![f32; 64]) -> array![f32; 64] {
    let once: array![f32; 64] = smoothed(x, 0.5);
    smoothed(&once, 0.25)
}

#[budget(1280)]
fn spread(x: &array![f32; 64]) -> f32 {
    let a: array![f32; 64] = twice_smoothed(x);
    a.max() - a.min()
}

fn plain_smoothed(x: &Vector, weight: f32) -> Vector {
    let scaled = (x * weight).eval();
    let energy = (&scaled * &scaled).eval().sqrt().eval().sum();
    (&scaled + energy + 1.0).eval()
}

#[test]
fn a_callee_s_peak_is_part_of_the_caller_s() {
    assert_eq!(energy::PEAK, 512);
    assert_eq!(smoothed::PEAK, 256 + 512);
    assert_eq!(twice_smoothed::PEAK, 256 + 768);
    assert_eq!(spread::PEAK, 256 + 1024);
}

#[test]
fn a_returned_array_is_one_more_allocation() {
    let x = signal();
    let expected = plain_smoothed(&x, 0.5);
    let (found, blocks, bytes) = counted(|| smoothed(&x, 0.5));
    assert!(found == expected);
    assert_eq!((blocks, bytes), (2, smoothed::PEAK + 256));
    let expected = plain_smoothed(&expected, 0.25);
    let (found, blocks, bytes) = counted(|| twice_smoothed(&x));
    assert!(found == expected);
    assert_eq!((blocks, bytes), (2, twice_smoothed::PEAK + 256));
}

#[test]
fn a_result_is_written_into_an_array_that_is_there() {
    let x = signal();
    let mut workspace = Workspace::<twice_smoothed>::boxed();
    let mut into = <array![f32; 64; Inline]>::zeros();
    let ((), blocks, _) = counted(|| twice_smoothed::in_workspace(&mut workspace, &mut into, &x));
    assert_eq!(blocks, 0);
    assert!(into == twice_smoothed(&x));
}

#[budget(4 * N + 4 * M * N)]
fn generic<const M: usize, const N: usize>(x: &array![f32; N]) -> array![f32; M] {
    let weights: array![f32; M, N] = <array![f32; M, N]>::from_fn(|[i, j]| (i * j) as f32);
    let doubled: array![f32; N] = (x * 2.0).eval();
    let mut out: array![f32; M] = weights.dot(&doubled).eval();
    out += generic_energy::<N>(&doubled);
    out
}

#[budget]
fn generic_energy<const N: usize>(x: &array![f32; N]) -> f32 {
    x.square().sum()
}

#[test]
fn a_generic_function_has_a_plan_for_each_of_its_parameters() {
    assert_eq!(generic::<2, 3>::PEAK, 24 + 12);
    assert_eq!(generic::<10, 16>::PEAK, 640 + 64);
    let x = array![1.0, 2.0, 3.0];
    let (found, blocks, bytes) = counted(|| generic::<2, 3>(&x));
    assert_eq!(found.as_slice(), [56.0, 72.0]);
    assert_eq!((blocks, bytes), (2, 36 + 8));
    #[repr(align(64))]
    struct Bytes([u8; 64]);
    let mut bytes = Bytes([1; 64]);
    let mut workspace = WorkspaceMut::<generic<2, 3>>::carve(&mut bytes.0).unwrap();
    let mut into = <array![f32; 2; Inline]>::zeros();
    generic::<2, 3>::in_workspace(&mut workspace, &mut into, &x);
    assert_eq!(into.as_slice(), [56.0, 72.0]);
}

#[derive(Debug, PartialEq)]
struct Negative;

fn checked(x: f32) -> Result<f32, Negative> {
    if x < 0.0 { Err(Negative) } else { Ok(x) }
}

#[budget(768 B)]
fn early(x: &array![f32; 64], limit: usize) -> Result<f32, Negative> {
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

#[test]
fn returns_breaks_aliases_closures_and_shadows() {
    let x = signal();
    assert_eq!(early(&x, 0), Ok(0.0));
    assert_eq!(early(&x, 1), Err(Negative));
    let reference = |x: &Vector, limit: usize| {
        let a = (x + 1.0).eval();
        let found = (0..limit).map(|i| (&a * i as f32).sum()).find(|&sum| sum > 100.0)?;
        let c = (&a + found).eval();
        Some((&c * 2.0).sum() * 0.5 + (x * 3.0).sum())
    };
    assert_eq!(early(&x, 20).ok(), reference(&x, 20));
    assert_eq!(early::SUM, 256 * 5);
}

#[budget]
fn into(x: &array![f32; 4, 5], out: &mut array![f32; 5, 4], factor: f32) {
    let turned: array![f32; 5, 4] = x.t().to_contiguous();
    out.assign(&turned * factor);
    let rows: array![f32; 5] = turned.sum_axis::<1>().eval();
    for i in 0..5 {
        out.view_mut().row(i).assign(rows[[i]]);
    }
}

#[test]
fn results_are_written_into_parameters() {
    let x = Array::<f32, Rank2<4, 5>>::arange();
    let mut out = <array![f32; 5, 4]>::zeros();
    let ((), blocks, bytes) = counted(|| into(&x, &mut out, 2.0));
    assert_eq!((blocks, bytes), (1, into::PEAK));
    assert_eq!(out[[1, 0]], 1.0 + 6.0 + 11.0 + 16.0);
}

#[budget(0)]
fn nothing(x: f32) -> f32 {
    x + 1.0
}

#[budget]
fn inline(factor: f32) -> array![f32; 3; Inline] {
    let a: array![f32; 3] = array![1.0, 2.0, 3.0];
    let b: array![f32; 3] = <array![f32; 3]>::full(factor);
    let c: array![f32; 3; Inline] = (&a * &b).eval_inline();
    c
}

#[test]
fn an_inline_array_is_returned_as_any_value() {
    let (found, blocks, bytes) = counted(|| inline(2.0));
    assert_eq!(found.as_slice(), [2.0, 4.0, 6.0]);
    assert_eq!((blocks, bytes), (1, 24));
}

#[test]
fn what_needs_nothing_allocates_nothing() {
    let (found, blocks, _) = counted(|| nothing(1.0));
    assert_eq!((found, blocks, nothing::PEAK), (2.0, 0, 0));
}

#[budget]
fn multiplied<'a>(a: &'a array![f32; 80, 90], b: &'a array![f32; 60, 90], out: &mut array![f32; 80, 60]) -> f32 {
    let turned: array![f32; 90, 60] = b.t().to_owned();
    let product: array![f32; 80, 60] = a.dot(&turned).eval();
    out.assign(a.matmul(b.t()));
    (&product - &*out).abs().max()
}

#[budget]
fn small(a: &array![f32; 4, 5], v: &array![f32; 5]) -> f32 {
    let product: array![f32; 4] = a.dot(v).eval();
    let outer: array![f32; 4, 5] = product.outer(v).eval();
    outer.sum() + product.dot(&product)
}

#[test]
fn scratch_of_products_is_in_the_plan() {
    let a = Array::<f32, Rank2<80, 90>>::from_fn(|[i, j]| (i + 2 * j) as f32 % 7.0);
    let b = Array::<f32, Rank2<60, 90>>::from_fn(|[i, j]| (3 * i + j) as f32 % 5.0);
    let mut out = <array![f32; 80, 60]>::zeros();
    multiplied(&a, &b, &mut out); // with the feature `rayon`, the first product starts its threads
    let (difference, blocks, bytes) = counted(|| multiplied(&a, &b, &mut out));
    assert!(difference < 1e-2);
    assert_eq!((blocks, bytes), (1, multiplied::PEAK));
    let sizes: Vec<usize> = multiplied::PLAN.plan().buffers().iter().map(|buffer| buffer.size).collect();
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
    let expected = a.dot(b.t()).eval();
    assert!((&out - &expected).abs().max() < 1e-2);
    assert_eq!(small(&<array![f32; 4, 5]>::ones(), &<array![f32; 5]>::ones()), 4.0 * 25.0 + 100.0);
    assert_eq!(small::PEAK, 16 + 80);
}

/// 32 bytes, and no more after a panic.
#[budget(32)]
fn told_to_panic(x: &array![f32; 4], at: usize) -> f32 {
    let a: array![f32; 4] = <array![f32; 4]>::from_fn(|[i]| {
        assert!(i != at, "told to");
        x[[i]]
    });
    let b: array![f32; 4] = (&a * 2.0).eval();
    assert!(at != 4, "told to");
    (a + &b).sum()
}

#[test]
fn a_panic_leaves_nothing_behind() {
    let x = array![1.0, 2.0, 3.0, 4.0];
    let mut workspace = Workspace::<told_to_panic>::boxed();
    for at in [2, 4] {
        let run = AssertUnwindSafe(|| told_to_panic::in_workspace(&mut workspace, &x, at));
        assert!(catch_unwind(run).is_err());
        assert_eq!(told_to_panic::in_workspace(&mut workspace, &x, 9), 30.0);
        assert!(catch_unwind(|| told_to_panic(&x, at)).is_err()); // its block is freed: the memory checkers look
    }
    let (found, blocks, bytes) = counted(|| told_to_panic(&x, 9));
    assert_eq!((found, blocks, bytes), (30.0, 1, 32));
}
